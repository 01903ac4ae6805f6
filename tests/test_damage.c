#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "parser/formats/formats.h"

/*
 * Every format, by a loop over its files in testdata/formats: cut short in each
 * place, and with each byte changed, a file is read or refused in one line that
 * says where; and a lenient reading does no worse.
 */
static const char folder[] = "testdata/formats";
enum { FILE_MAX = 128 << 10, PLACES = 150 };

static char bytes[FILE_MAX];
static size_t size;
static unsigned reached[64]; /* files of each row of input_formats */

static void read_bytes(const char *name)
{
	char path[400];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "re");
	assert_non_null(f);
	size = fread(bytes, 1, sizeof(bytes), f);
	assert_true(size > 0 && size < sizeof(bytes));
	fclose(f);
}

/* The first n bytes. */
static bool loads(size_t n, bool lenient, struct error *err)
{
	static const struct load_options strict = {
		.source = { .max_unpacked = 1 << 24, .max_ratio = 200 }, .max_types = 64
	};
	struct load_options o = strict;
	int fd = memfd_create("damaged", MFD_CLOEXEC);
	struct profile p;
	char path[40];
	bool loaded;

	o.source.lenient = lenient;
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	assert_int_equal(write(fd, bytes, n), n);
	lseek(fd, 0, SEEK_SET);
	*err = (struct error){ 0 };
	loaded = profile_load(&p, path, &o, err) == 0;
	close(fd);
	if (loaded)
		profile_free(&p);
	return loaded;
}

/* A line or byte, a path as in JSON; or there is no place to name. */
static bool says_where(const char *text)
{
	static const char *const words[] = { "line ",
					     "byte ",
					     "[",
					     "head: ",
					     "no samples found",
					     "empty file",
					     "looks like ",
					     "no profiles in it",
					     "a sample is cut short",
					     "a profile is cut short",
					     "_table (",
					     "samples mix",
					     "schema v1.7" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

static void check(const char *name, size_t n, const char *how, size_t at)
{
	struct error strict, lenient;
	bool loaded = loads(n, false, &strict), loaded_leniently = loads(n, true, &lenient);

	if (!loaded && (!strict.text[0] || strchr(strict.text, '\n') || !says_where(strict.text)))
		fail_msg("%s %s %zu: \"%s\"", name, how, at, strict.text);
	if (loaded && !loaded_leniently)
		fail_msg("%s %s %zu: only --lenient fails: \"%s\"", name, how, at, lenient.text);
	if (!loaded_leniently && !lenient.text[0])
		fail_msg("%s %s %zu: no reason", name, how, at);
}

static void damage(const char *name)
{
	size_t step = size / PLACES + 1;

	for (size_t n = 0; n < size; n += step)
		check(name, n, "cut at", n);
	for (size_t i = 0; i < size; i += step) {
		char was = bytes[i];

		bytes[i] ^= (char)(1 << i % 7);
		check(name, size, "changed at", i);
		bytes[i] = was;
	}
}

static void note_format(void)
{
	struct head h = { .bytes = wire_over(bytes, size), .text = true, .whole = true };
	size_t row = 0;

	for (size_t i = 0; i < size; i++)
		h.text &= bytes[i] < 0 || bytes[i] >= ' ' ||
			  (bytes[i] && strchr("\t\n\r\f", bytes[i]));
	while (!input_formats[row].is(&h))
		row++;
	reached[row]++;
}

static void damaged_files_of_all_formats_are_read_or_refused_with_a_place(void **state)
{
	DIR *d = opendir(folder);
	struct dirent *e;

	(void)state;
	assert_non_null(d);
	while ((e = readdir(d))) {
		if (*e->d_name == '.')
			continue;
		read_bytes(e->d_name);
		note_format();
		damage(e->d_name);
	}
	closedir(d);
	for (size_t row = 0; input_formats[row].name; row++)
		if (!reached[row] && strcmp(input_formats[row].name, "pprof") != 0)
			fail_msg("no file in %s is %s", folder, input_formats[row].name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(damaged_files_of_all_formats_are_read_or_refused_with_a_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
