#include "parser/formats/formats.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "tests/corpus.h"

/*
 * What is done to each file of testdata/formats: whatever comes of it is a
 * profile that is consistent, or a refusal with a reason.
 */
enum { SIZE_MAX_TESTED = 1 << 20, TRIES = 1500 };

struct file {
	const char *path;
	size_t n;
	char bytes[SIZE_MAX_TESTED];
};

static void read_whole(struct file *f, const char *path)
{
	FILE *in = fopen(path, "rb");

	assert_non_null(in);
	f->path = path;
	f->n = fread(f->bytes, 1, sizeof(f->bytes), in);
	assert_true(f->n < sizeof(f->bytes));
	fclose(in);
}

static void check_samples(const struct profile *p)
{
	const struct samples *s = &p->samples;
	struct label l;
	uint32_t row;

	for (size_t i = 0; i < s->n; i++) {
		struct stack st = samples_stack(s, i);
		struct labels labels = samples_labels(s, i);

		while (stack_next(&st, &row))
			assert_true(row > 0 && row < p->locations.n);
		while (labels_next(&labels, &l))
			assert_true(l.key < strtab_count(&p->strings) &&
				    l.str < strtab_count(&p->strings) &&
				    l.unit < strtab_count(&p->strings));
	}
}

static void check_tables(const struct profile *p)
{
	size_t strings = strtab_count(&p->strings);

	assert_int_equal(p->types.n, p->samples.ntypes);
	for (size_t i = 1; i < p->locations.n; i++) {
		const struct location *l = &p->locations.at[i];

		assert_true(l->mapping < p->mappings.n && l->line + l->nlines <= p->lines.n);
	}
	for (size_t i = 0; i < p->lines.n; i++)
		assert_true(p->lines.at[i].function < p->functions.n);
	for (size_t i = 1; i < p->functions.n; i++)
		assert_true(p->functions.at[i].name < strings && p->functions.at[i].file < strings);
	for (size_t i = 1; i < p->mappings.n; i++)
		assert_true(p->mappings.at[i].file < strings);
	for (size_t i = 0; i < p->comments.n; i++)
		assert_true(p->comments.at[i] < strings);
}

/* Whether it was read. */
static bool load(const char *bytes, size_t n, const char *format)
{
	const struct load_options o = { .max_types = 64, .format = format };
	struct error err = { 0 };
	struct profile p;
	char path[32];
	int fd = memfd_create("input", 0), r;

	assert_int_equal(write(fd, bytes, n), n);
	lseek(fd, 0, SEEK_SET);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	r = profile_load(&p, path, &o, &err);
	close(fd);
	if (r == 0) {
		check_tables(&p);
		check_samples(&p);
		profile_free(&p);
	} else {
		assert_true(err.code == ERROR_FORMAT || err.code == ERROR_FOREIGN ||
			    err.code == ERROR_LIMIT);
		assert_true(strlen(err.text) > strlen(path) + 2);
	}
	return r == 0;
}

static struct file whole, changed;

static void check_cut(const char *path)
{
	read_whole(&whole, path);
	assert_true(load(whole.bytes, whole.n, NULL));
	for (size_t n = 0; n < whole.n; n += whole.n / TRIES + 1)
		load(whole.bytes, n, NULL);
}

static void check_flipped(const char *path)
{
	static const char masks[] = { 0x01, 0x10, 0x7f, (char)0xff };

	read_whole(&whole, path);
	memcpy(&changed, &whole, sizeof(whole));
	for (size_t i = 0; i < whole.n; i += whole.n / TRIES + 1) {
		changed.bytes[i] ^= masks[i % sizeof(masks)];
		load(changed.bytes, whole.n, NULL);
		changed.bytes[i] = whole.bytes[i];
	}
}

static void check_forced(const char *path)
{
	read_whole(&whole, path);
	for (const struct input_format *f = input_formats; f->name; f++)
		load(whole.bytes, whole.n, f->name);
}

static void a_file_cut_anywhere_is_read_or_refused(void **state)
{
	(void)state;
	each_file("testdata/formats/*", check_cut);
}

static void a_file_with_a_byte_changed_is_read_or_refused(void **state)
{
	(void)state;
	each_file("testdata/formats/*", check_flipped);
}

static void a_file_of_one_format_is_read_or_refused_as_any_other(void **state)
{
	(void)state;
	each_file("testdata/formats/*", check_forced);
}

static void formats_are_found_by_name(void **state)
{
	(void)state;
	for (const struct input_format *f = input_formats; f->name; f++)
		assert_ptr_equal(input_format_find(f->name), f);
	assert_null(input_format_find("no such"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_cut_anywhere_is_read_or_refused),
		cmocka_unit_test(a_file_with_a_byte_changed_is_read_or_refused),
		cmocka_unit_test(a_file_of_one_format_is_read_or_refused_as_any_other),
		cmocka_unit_test(formats_are_found_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
