#include "parser/formats/formats.h"
#include "parser/save.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"

static const struct load_options any;

struct saved {
	char *at;
	size_t n;
};

static struct saved save(const struct profile *p, double ratio)
{
	struct saved s;
	FILE *out = open_memstream(&s.at, &s.n);

	assert_int_equal(profile_save(p, ratio, out, NULL), 0);
	fclose(out);
	return s;
}

static struct profile reload(const struct saved *s)
{
	int fd = memfd_create("saved", 0);
	struct profile p;
	char path[40];

	assert_int_equal(write(fd, s->at, s->n), s->n);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	assert_int_equal(profile_load(&p, path, &any, NULL), 0);
	close(fd);
	return p;
}

/* ---- tables, compared by what they say: strings have new numbers ---- */

struct pair {
	const struct profile *a, *b;
};

static void same_text(struct pair p, str_id a, str_id b)
{
	struct text x = profile_text(p.a, a), y = profile_text(p.b, b);

	assert_int_equal(x.n, y.n);
	assert_memory_equal(x.at, y.at, x.n);
}

static void same_type(struct pair p, struct value_type a, struct value_type b)
{
	same_text(p, a.type, b.type);
	same_text(p, a.unit, b.unit);
}

static void same_labels(struct pair p, size_t row)
{
	struct label_set a = { 0 }, b = { 0 };

	label_set_read(&a, p.a, row);
	label_set_read(&b, p.b, row);
	assert_int_equal(a.labels.n, b.labels.n);
	for (size_t i = 0; i < a.labels.n; i++) {
		const struct label *x = &a.labels.at[i], *y = &b.labels.at[i];

		same_text(p, x->key, y->key);
		same_text(p, x->str, y->str);
		same_text(p, x->unit, y->unit);
		assert_int_equal(x->num, y->num);
	}
	label_set_free(&a);
	label_set_free(&b);
}

static void same_samples(struct pair p)
{
	const struct samples *a = &p.a->samples, *b = &p.b->samples;

	assert_int_equal(a->n, b->n);
	for (size_t i = 0; i < a->n; i++) {
		for (size_t t = 0; t < a->ntypes; t++)
			assert_int_equal(a->value[t][i], b->value[t][i]);
		assert_int_equal(a->stack[i + 1], b->stack[i + 1]);
		same_labels(p, i);
	}
	assert_int_equal(a->frames.n, b->frames.n);
	if (a->frames.n)
		assert_memory_equal(a->frames.at, b->frames.at, a->frames.n);
}

static void same_mappings(struct pair p)
{
	assert_int_equal(p.a->mappings.n, p.b->mappings.n);
	for (size_t i = 0; i < p.a->mappings.n; i++) {
		const struct mapping *a = &p.a->mappings.at[i], *b = &p.b->mappings.at[i];

		assert_true(a->id == b->id && a->start == b->start && a->limit == b->limit);
		assert_true(a->offset == b->offset && a->has == b->has);
		same_text(p, a->file, b->file);
		same_text(p, a->build_id, b->build_id);
	}
}

static void same_locations(struct pair p)
{
	assert_int_equal(p.a->locations.n, p.b->locations.n);
	for (size_t i = 0; i < p.a->locations.n; i++) {
		const struct location *a = &p.a->locations.at[i], *b = &p.b->locations.at[i];

		assert_true(a->id == b->id && a->address == b->address && a->folded == b->folded);
		assert_true(a->mapping == b->mapping && a->line == b->line);
		assert_int_equal(a->nlines, b->nlines);
	}
	assert_int_equal(p.a->lines.n, p.b->lines.n);
	for (size_t i = 0; i < p.a->lines.n; i++) {
		const struct line *a = &p.a->lines.at[i], *b = &p.b->lines.at[i];
		struct position of_a = line_position(p.a, a), of_b = line_position(p.b, b);

		assert_true(a->function == b->function && of_a.line == of_b.line &&
			    of_a.column == of_b.column);
	}
}

static void same_functions(struct pair p)
{
	assert_int_equal(p.a->functions.n, p.b->functions.n);
	for (size_t i = 0; i < p.a->functions.n; i++) {
		const struct function *a = &p.a->functions.at[i], *b = &p.b->functions.at[i];

		assert_true(a->id == b->id && a->start_line == b->start_line);
		same_text(p, a->name, b->name);
		same_text(p, a->system_name, b->system_name);
		same_text(p, a->file, b->file);
	}
}

static void same_head(struct pair p)
{
	const struct profile *a = p.a, *b = p.b;

	assert_int_equal(a->types.n, b->types.n);
	for (size_t i = 0; i < a->types.n; i++)
		same_type(p, a->types.at[i], b->types.at[i]);
	same_type(p, a->period_type, b->period_type);
	assert_int_equal(a->time_nanos, b->time_nanos);
	assert_int_equal(a->duration_nanos, b->duration_nanos);
	assert_int_equal(a->period, b->period);
	same_text(p, a->default_type, b->default_type);
	same_text(p, a->drop_frames, b->drop_frames);
	same_text(p, a->keep_frames, b->keep_frames);
	same_text(p, a->doc_url, b->doc_url);
	assert_int_equal(a->comments.n, b->comments.n);
	for (size_t i = 0; i < a->comments.n; i++)
		same_text(p, a->comments.at[i], b->comments.at[i]);
}

static void comes_back(const char *path)
{
	struct profile a, b;
	struct saved once, twice;
	struct pair p = { &a, &b };

	assert_int_equal(profile_load(&a, path, &any, NULL), 0);
	once = save(&a, 1);
	b = reload(&once);
	same_head(p);
	same_samples(p);
	same_mappings(p);
	same_locations(p);
	same_functions(p);
	twice = save(&b, 1);
	assert_int_equal(once.n, twice.n);
	assert_memory_equal(once.at, twice.at, once.n);
	profile_free(&a);
	profile_free(&b);
	free(once.at);
	free(twice.at);
}

static void every_valid_file_comes_back_the_same(void **state)
{
	(void)state;
	each_valid(comes_back);
}

/* ---- bytes ---- */

/* The unpacked bytes as hex, to be freed. */
static char *plain_hex(const struct saved *s)
{
	uint8_t plain[1000];
	z_stream z = { .next_in = (uint8_t *)s->at,
		       .avail_in = (unsigned)s->n,
		       .next_out = plain,
		       .avail_out = sizeof(plain) };
	char *hex = calloc(2, sizeof(plain));

	inflateInit2(&z, MAX_WBITS + 16);
	assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
	for (size_t i = 0; i < z.total_out; i++)
		snprintf(hex + 2 * i, 3, "%02x", plain[i]);
	inflateEnd(&z);
	return hex;
}

static void assert_written(const char *text, const char *want)
{
	struct profile p = little(text);
	struct saved s = save(&p, 1);
	char *hex = plain_hex(&s);

	assert_string_equal(hex, want);
	free(hex);
	free(s.at);
	profile_free(&p);
}

// clang-format off
static void fields_and_strings_are_in_the_reference_order(void **state)
{
	(void)state;
	assert_written("types t/u\nsample 5: a b a {n=4 k=v m=0:u}\nsample -1: b a\n"
		       "drop x\ntime 1\nperiod t/u 3\ncomment c\ncomment d\ncomment c\n"
		       "default t\ndoc w\n",
		       "0a0408011002"         /* sample_type: t u */
		       "1219"                 /* sample */
		       "0a03010201"           /*   locations, packed: more than two */
		       "1005"                 /*   value, not packed */
		       "1a0408031004"         /*   label: k v, text first */
		       "1a0408052002"         /*   m, 0, unit u */
		       "1a0408061804"         /*   n 4 */
		       "120f"                 /* sample */
		       "08020801"             /*   locations, not packed */
		       "10ffffffffffffffffff01" /*   value -1 */
		       "1a0b" "0801" "108002" "18808004" "2807" /* mapping: prog */
		       "220d" "0801" "1001" "18900e" "220408011001" /* location */
		       "220d" "0802" "1001" "18a00e" "220408021001"
		       "2a0408011008" "2a0408021009" /* function: a, b */
		       "3200" "320174" "320175" "32016b" "320176" "32016d" "32016e"
		       "320470726f67" "320161" "320162" "320178" "320163" "320164" "320177"
		       "380a"                 /* drop_frames x */
		       "4801"                 /* time */
		       "5a0408011002" "6003"  /* period_type, period */
		       "6a030b0c0b"           /* comments, packed */
		       "7001" "780d"          /* default_sample_type t, doc_url w */
	);
}

static void what_is_zero_is_left_out_but_for_the_default_type(void **state)
{
	(void)state;
	assert_written("types t/u\nsample 0:\ncomment t\ncomment u\n",
		       "0a0408011002"
		       "1202" "1000" /* a value is written even if it is 0 */
		       "1a0b" "0801" "108002" "18808004" "2803"
		       "3200" "320174" "320175" "320470726f67"
		       "6801" "6802" /* two comments: not packed */
		       "7000");
}
// clang-format on

static void equal_strings_are_written_once(void **state)
{
	struct profile p = little("types t/u\nsample 1: t\n");
	struct saved s;
	char *hex;

	(void)state;
	p.types.at[0].unit = strtab_add(&p.strings, text_of("t"));
	s = save(&p, 1);
	hex = plain_hex(&s);
	assert_non_null(strstr(hex, "0a0408011001")); /* type and unit are the same string */
	free(hex);
	free(s.at);
	profile_free(&p);
}

static void the_gzip_header_names_no_time_and_no_system(void **state)
{
	struct profile p = little("types t/u\n");
	struct saved s = save(&p, 1);

	(void)state;
	assert_memory_equal(s.at, "\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
	free(s.at);
	profile_free(&p);
}

/* ---- values and failures ---- */

static void values_are_multiplied_and_cut(void **state)
{
	struct profile p = little("types t/u\nsample 3: a\nsample -3: a\nsample 1: a\n"), b;
	struct saved s = save(&p, 0.5);

	(void)state;
	b = reload(&s);
	assert_little(&b, "types t/u\nsample 1: a\nsample -1: a\nsample 0: a\n");
	free(s.at);
	s = save(&p, -2); /* no ratio */
	b = reload(&s);
	assert_little(&b, "types t/u\nsample 3: a\nsample -3: a\nsample 1: a\n");
	free(s.at);
	profile_free(&p);
}

static void a_value_that_does_not_fit_is_refused(void **state)
{
	struct profile p = little("types t/u\nsample 1: a\nsample 4611686018427387904: a\n");
	FILE *out = fopen("/dev/null", "w");
	struct error err = { 0 };

	(void)state;
	assert_int_equal(profile_save(&p, 2, out, &err), -1);
	assert_int_equal(err.code, ERROR_LIMIT);
	assert_string_equal(err.text,
			    "sample[1]: 4611686018427387904 times 2 does not fit 64 bits");
	fclose(out);
	profile_free(&p);
}

static void a_full_disk_is_noticed(void **state)
{
	struct profile p = little("types t/u\nsample 1: a\n");
	FILE *out = fopen("/dev/full", "w");
	struct error err = { 0 };

	(void)state;
	assert_int_equal(profile_save(&p, 1, out, &err), -1);
	assert_int_equal(err.code, ERROR_OUTPUT);
	assert_string_equal(err.text, "No space left on device");
	fclose(out);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_valid_file_comes_back_the_same),
		cmocka_unit_test(fields_and_strings_are_in_the_reference_order),
		cmocka_unit_test(what_is_zero_is_left_out_but_for_the_default_type),
		cmocka_unit_test(equal_strings_are_written_once),
		cmocka_unit_test(the_gzip_header_names_no_time_and_no_system),
		cmocka_unit_test(values_are_multiplied_and_cut),
		cmocka_unit_test(a_value_that_does_not_fit_is_refused),
		cmocka_unit_test(a_full_disk_is_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
