#include "parser/measure.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { ALIAS_SIZE = 16 }; /* no alias is longer */

// clang-format off
const struct measure measures[] = {
	{ MEASURE_MEMORY, "B",     1,                  { "b", "byte" } },
	{ MEASURE_MEMORY, "kB",    1024.0,             { "kb", "kbyte", "kilobyte" } },
	{ MEASURE_MEMORY, "MB",    1048576.0,          { "mb", "mbyte", "megabyte" } },
	{ MEASURE_MEMORY, "GB",    1073741824.0,       { "gb", "gbyte", "gigabyte" } },
	{ MEASURE_MEMORY, "TB",    1099511627776.0,    { "tb", "tbyte", "terabyte" } },
	{ MEASURE_MEMORY, "PB",    1125899906842624.0, { "pb", "pbyte", "petabyte" } },
	{ MEASURE_TIME,   "ns",    1,                  { "ns", "nanosecond" } },
	{ MEASURE_TIME,   "us",    1e3,                { "us", "microsecond" } },
	{ MEASURE_TIME,   "ms",    1e6,                { "ms", "millisecond" } },
	{ MEASURE_TIME,   "s",     1e9,                { "s", "sec", "second" } },
	{ MEASURE_TIME,   "hrs",   3600e9,             { "hour", "hr" } },
	{ MEASURE_GCU,    "n*GCU", 1e-9,               { "nanogcu" } },
	{ MEASURE_GCU,    "u*GCU", 1e-6,               { "microgcu" } },
	{ MEASURE_GCU,    "m*GCU", 1e-3,               { "milligcu" } },
	{ MEASURE_GCU,    "GCU",   1,                  { "gcu" } },
	{ MEASURE_GCU,    "k*GCU", 1e3,                { "kilogcu" } },
	{ MEASURE_GCU,    "M*GCU", 1e6,                { "megagcu" } },
	{ MEASURE_GCU,    "G*GCU", 1e9,                { "gigagcu" } },
	{ MEASURE_GCU,    "T*GCU", 1e12,               { "teragcu" } },
	{ MEASURE_GCU,    "P*GCU", 1e15,               { "petagcu" } },
	{ MEASURE_RATIO,  "permyriad", 1,              { "permyriad" } },
	{ MEASURE_RATIO,  "%",     100,                { "%" } },
	{ .name = NULL },
};

const struct measure measures_typed[] = {
	{ MEASURE_MEMORY, "KiB",   1024.0,             { "kib", "kibibyte" } },
	{ MEASURE_MEMORY, "MiB",   1048576.0,          { "mib", "mebibyte" } },
	{ MEASURE_MEMORY, "GiB",   1073741824.0,       { "gib", "gibibyte" } },
	{ MEASURE_MEMORY, "TiB",   1099511627776.0,    { "tib", "tebibyte" } },
	{ MEASURE_MEMORY, "PiB",   1125899906842624.0, { "pib", "pebibyte" } },
	{ MEASURE_TIME,   "us",    1e3,                { "\u00b5", "\u03bc" } },
	{ MEASURE_TIME,   "min",   60e9,               { "min", "minute" } },
	{ MEASURE_TIME,   "hrs",   3600e9,             { "h" } },
	{ MEASURE_TIME,   "days",  86400e9,            { "d", "day" } },
	{ .name = NULL },
};
// clang-format on

static bool has_alias(const struct measure *m, const char *text)
{
	for (const char *const *alias = m->alias; *alias; alias++)
		if (**alias == *text && strcmp(text, *alias) == 0)
			return true;
	return false;
}

static const struct measure *find(const struct measure *table, const char *text)
{
	char low[ALIAS_SIZE];
	size_t n = strnlen(text, ALIAS_SIZE);

	if (n == ALIAS_SIZE)
		return NULL;
	for (size_t i = 0; i <= n; i++)
		low[i] = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] | 0x20) : text[i];
	if (n > 2 && low[n - 1] == 's')
		low[n - 1] = '\0';
	for (const struct measure *m = table; m->name; m++)
		if (has_alias(m, low))
			return m;
	return NULL;
}

const struct measure *measure_find(const char *text)
{
	return find(measures, text);
}

const struct measure *measure_typed(const char *text)
{
	const struct measure *m = measure_find(text);

	return m ? m : find(measures_typed, text);
}
