#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/labels/labelsums.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"

static void tags(struct report *r, const struct profile *p, struct options *o)
{
	options_init(o);
	assert_int_equal(report_init(r, p, o, NULL, NULL), 0);
	assert_int_equal(build_labels(r, NULL), 0);
}

/* All sums, in words: "key 3: value 2, value 1; ". To be freed. */
static char *words(const struct label_sums *s)
{
	char *text;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < s->keys.n; i++) {
		const struct key_sum *key = &s->keys.at[i];

		fprintf(out, "%s %d:", key->key.at, (int)key->sum);
		for (size_t k = 0; k < key->n; k++)
			fprintf(out, " %s %d", key->values[k].value.at, (int)key->values[k].sum);
		fputs("; ", out);
	}
	fclose(out);
	return text;
}

static void check_words(struct profile *p, const char *want)
{
	struct options o;
	struct report r;
	char *got;

	tags(&r, p, &o);
	got = words(r.label_sums);
	assert_string_equal(got, want);
	free(got);
	report_free(&r);
	profile_free(p);
}

static void check_key(const struct key_sum *k)
{
	sum_t sum = 0;

	for (size_t i = 0; i < k->n; i++) {
		sum += k->values[i].sum;
		assert_true(i == 0 || sum_abs(k->values[i - 1].sum) >= sum_abs(k->values[i].sum));
	}
	assert_true(sum == k->sum);
	assert_true(k->n > 0);
}

/* The sum over all labels, counted in another way. */
static sum_t recount(const struct report *r)
{
	struct label_set set = { 0 };
	sum_t sum = 0;

	for (size_t i = 0; i < r->profile->samples.n; i++) {
		label_set_read(&set, r->profile, i);
		sum += (sum_t)set.labels.n * report_weight(r, i);
	}
	label_set_free(&set);
	return sum;
}

static void check_profile(const char *path)
{
	struct load_options lo = { .max_types = 32 };
	struct options o;
	struct profile p;
	struct report r;
	struct error err;
	sum_t sum = 0;

	if (profile_load(&p, path, &lo, &err) < 0)
		fail_msg("%s", err.text);
	tags(&r, &p, &o);
	for (size_t i = 0; i < r.label_sums->keys.n; i++) {
		const struct key_sum *keys = r.label_sums->keys.at;

		check_key(&keys[i]);
		assert_true(i == 0 || text_compare(keys[i - 1].key, keys[i].key) < 0);
		sum += keys[i].sum;
	}
	assert_true(!p.types.n || sum == recount(&r));
	report_free(&r);
	profile_free(&p);
}

static void keys_are_in_order_and_made_up_of_their_values(void **state)
{
	(void)state;
	each_valid(check_profile);
}

static void a_sample_counts_for_each_of_its_labels(void **state)
{
	struct profile p = little("types n/count\n"
				  "sample 1: a {user=ann user=bob}\n"
				  "sample 2: {user=bob}\n"
				  "sample 4: b {user=7 task=x}\n");

	(void)state;
	check_words(&p, "task 4: x 4; user 8: 7 4 bob 3 ann 1; ");
}

static void the_largest_change_comes_first_whatever_its_sign(void **state)
{
	struct profile p = little("types n/count\n"
				  "sample 1: a {k=b}\nsample -1: a {k=a}\nsample -5: a {k=c}\n");

	(void)state;
	check_words(&p, "k -5: c -5 a -1 b 1; ");
}

static void numbers_that_look_the_same_are_one(void **state)
{
	struct profile p = little("types n/count\n"
				  "sample 1: a {size=1048576:bytes}\n"
				  "sample 2: a {size=1048577:bytes}\n"
				  "sample 4: a {size=2:mb}\n");

	(void)state;
	check_words(&p, "size 7: 2B 4 1MB 3; ");
}

static void texts_that_are_the_same_are_one(void **state)
{
	struct profile p = little("types n/count\nsample 1: a {key=text}\n");
	struct label l = { .key = strtab_add(&p.strings, text_of("key")),
			   .str = strtab_add(&p.strings, text_of("text")) };

	(void)state;
	p.samples.value[0][samples_open(&p.samples)] = 2;
	samples_label(&p.samples, &l);
	samples_close(&p.samples);
	check_words(&p, "key 3: text 3; ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_in_order_and_made_up_of_their_values),
		cmocka_unit_test(a_sample_counts_for_each_of_its_labels),
		cmocka_unit_test(the_largest_change_comes_first_whatever_its_sign),
		cmocka_unit_test(numbers_that_look_the_same_are_one),
		cmocka_unit_test(texts_that_are_the_same_are_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
