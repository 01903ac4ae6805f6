#include "report/options.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "parser/measure.h"
#include "report/names/suggest.h"

void options_init(struct options *o)
{
	*o = (struct options){ 0 };
	for (const struct option_spec *s = options_table; s->name; s++)
		if (s->initial)
			option_set(o, s, s->initial, NULL);
}

void options_set_all(struct options *o, const char *list)
{
	char word[80];
	int n;

	for (; list && sscanf(list, " %79s%n", word, &n) == 1; list += n) {
		char *eq = strchr(word, '=');

		*eq = '\0';
		option_set(o, option_find(word), eq + 1, NULL);
	}
}

/* ---- values from text ---- */

int option_bool(bool *field, const char *name, const char *value, struct error *err)
{
	static const char *const words[] = { "false", "true", "no", "yes", "f",   "t",
					     "n",     "y",    "0",  "1",   "off", "on" };

	for (size_t i = 0; value && i < sizeof(words) / sizeof(*words); i++)
		if (!strcasecmp(value, words[i])) {
			*field = i % 2;
			return 0;
		}
	if (value)
		return error_set(err, ERROR_USAGE, "--%s: neither true nor false: %s", name, value);
	*field = true;
	return 0;
}

int option_bad_choice(const struct option_spec *s, const char *value, struct error *err)
{
	const char *nearest = suggest_among(value, s->choices);
	char list[120];
	int n = 0;

	for (int i = 0; s->choices[i]; i++)
		n += snprintf(list + n, sizeof(list) - (size_t)n, "%s%s", i ? ", " : "",
			      s->choices[i]);
	return error_set(err, ERROR_USAGE, "--%s: no such choice: %s; %s%s%sthere are %s", s->name,
			 value, nearest ? "did you mean " : "", nearest ? nearest : "",
			 nearest ? "? " : "", list);
}

static int set_choice(int *field, const struct option_spec *s, const char *value, struct error *err)
{
	for (int i = 0; s->choices[i]; i++)
		if (!strcmp(value, s->choices[i])) {
			*field = i;
			return 0;
		}
	return option_bad_choice(s, value, err);
}

static bool ends_with(const char *s, size_t n, const char *end)
{
	size_t m = strlen(end);

	return n > m && !strncmp(s + n - m, end, m);
}

/* Which types there are is known when a profile is there: see report_init. */
static int set_order(struct options *o, const struct option_spec *s, const char *value,
		     struct error *err)
{
	size_t n = strlen(value);

	o->ascending = ends_with(value, n, OPTION_ASCENDING);
	o->sort_type = NULL;
	n -= o->ascending ? strlen(OPTION_ASCENDING) : 0;
	for (int i = 0; s->choices[i]; i++)
		if (strlen(s->choices[i]) == n && !strncmp(value, s->choices[i], n)) {
			o->sort = (enum sort_key)i;
			return 0;
		}
	if (!n)
		return option_bad_choice(s, value, err);
	o->sort = ends_with(value, n, "_cum") ? SORT_CUM : SORT_FLAT;
	o->sort_type = value;
	return 0;
}

static int not_a_number(const struct option_spec *s, const char *value, struct error *err)
{
	return error_set(err, ERROR_USAGE, "--%s: not a number: %s", s->name, value);
}

static int set_int(int *field, const struct option_spec *s, const char *value, struct error *err)
{
	char *end;
	long v;

	errno = 0;
	v = strtol(value, &end, 0);
	if (end == value || *end || errno || v < INT32_MIN || v > INT32_MAX)
		return not_a_number(s, value, err);
	*field = (int)v;
	return 0;
}

/* The bytes in a unit as reports have them, in its letter alone, in MiB and the like; 0: none. */
static double bytes_in(const char *unit)
{
	const struct measure *m = measure_find(unit);
	char name[8];

	if (!m && (!*unit || !unit[1] || !strcasecmp(unit + 1, "ib"))) {
		snprintf(name, sizeof(name), "%.1sb", unit);
		m = measure_find(name);
	}
	return m && m->family == MEASURE_MEMORY ? m->factor : 0;
}

static int set_size(int64_t *field, const struct option_spec *s, const char *value,
		    struct error *err)
{
	char *end;
	long double v = strtold(value, &end), unit = end == value ? 0 : bytes_in(end);

	if (!unit || !(fabsl(v * unit) < 0x1p63L))
		return error_set(err, ERROR_USAGE,
				 "--%s: not a size: %.60s; bytes are meant, or such as 512MB",
				 s->name, value);
	*field = (int64_t)(v * unit);
	return 0;
}

static int set_real(double *field, const struct option_spec *s, const char *value,
		    struct error *err)
{
	char *end;
	double v = strtod(value, &end);

	if (end == value || *end || !isfinite(v))
		return not_a_number(s, value, err);
	*field = v;
	return 0;
}

static int set_switch(struct options *o, const struct option_spec *s, const char *value,
		      struct error *err)
{
	bool on;

	if (option_bool(&on, s->name, value, err) < 0)
		return -1;
	if (on)
		options_set_all(o, s->also);
	return on ? option_set(o, option_find(s->of), s->value, err) : 0;
}

int option_set(struct options *o, const struct option_spec *s, const char *value, struct error *err)
{
	void *field = (char *)o + s->offset;

	if (!value)
		value = s->bare;
	if (!value && s->type != OPTION_BOOL && s->type != OPTION_SWITCH)
		return error_set(err, ERROR_USAGE, "--%s needs a value: %s", s->name, s->metavar);
	switch (s->type) {
	case OPTION_BOOL: return option_bool(field, s->name, value, err);
	case OPTION_INT: return set_int(field, s, value, err);
	case OPTION_SIZE: return set_size(field, s, value, err);
	case OPTION_REAL: return set_real(field, s, value, err);
	case OPTION_CHOICE: return set_choice(field, s, value, err);
	case OPTION_ORDER: return set_order(o, s, value, err);
	case OPTION_SWITCH: return set_switch(o, s, value, err);
	case OPTION_REGEX: /* compiled by the filter, which knows the names */
	case OPTION_STRING:
	case OPTION_FILE: *(const char **)field = *value ? value : NULL;
	}
	return 0;
}

static bool is_given(struct options_given given, const struct option_spec *s)
{
	for (size_t i = 0; i < given.n; i++)
		if (given.at[i] == s)
			return true;
	return false;
}

int option_set_default(struct options *o, const struct option_spec *s, const char *value,
		       struct options_given given, struct error *err)
{
	struct options checked = *o;

	if (is_given(given, s->type == OPTION_SWITCH ? option_find(s->of) : s))
		o = &checked;
	return option_set(o, s, value, err);
}

const char *option_get(const struct options *o, const struct option_spec *s,
		       char buf[OPTION_TEXT_SIZE])
{
	const void *field = (const char *)o + s->offset;
	const char *str;

	switch (s->type) {
	case OPTION_BOOL: return *(const bool *)field ? "true" : "false";
	case OPTION_INT: snprintf(buf, OPTION_TEXT_SIZE, "%d", *(const int *)field); return buf;
	case OPTION_SIZE:
		snprintf(buf, OPTION_TEXT_SIZE, "%" PRId64, *(const int64_t *)field);
		return buf;
	case OPTION_REAL: snprintf(buf, OPTION_TEXT_SIZE, "%g", *(const double *)field); return buf;
	case OPTION_CHOICE: return s->choices[*(const int *)field];
	case OPTION_ORDER:
		if (o->sort_type)
			return o->sort_type;
		snprintf(buf, OPTION_TEXT_SIZE, "%s%s", s->choices[o->sort],
			 o->ascending ? OPTION_ASCENDING : "");
		return buf;
	case OPTION_STRING:
	case OPTION_REGEX:
	case OPTION_FILE: str = *(const char *const *)field; return str ? str : "";
	case OPTION_SWITCH: break;
	}
	return "";
}
