#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "parser/ids.h"
#include "parser/profile.h"

#include <cmocka.h>

static void equal_strings_get_one_id_and_others_another(void **state)
{
	struct strtab t = { 0 };
	char name[32];

	(void)state;
	assert_int_equal(strtab_add(&t, text_of("")), 0);
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 1000; i++) {
			snprintf(name, sizeof(name), "name %d", i);
			assert_int_equal(strtab_intern(&t, text_of(name)), i + 1);
		}
	assert_int_equal(strtab_count(&t), 1001);
	assert_true(text_equal(strtab_get(&t, 1000), text_of("name 999")));
	strtab_free(&t);
}

static void a_nul_is_a_character(void **state)
{
	struct strtab t = { 0 };
	struct text a = { "a\0b", 3 }, b = { "a\0c", 3 };

	(void)state;
	assert_int_not_equal(strtab_intern(&t, a), strtab_intern(&t, b));
	assert_int_equal(strtab_get(&t, 0).n, 3);
	assert_true(text_compare(a, b) < 0 && text_compare(text_of("a"), a) < 0);
	strtab_free(&t);
}

/* A table: rows that begin with their id. */
struct row {
	uint64_t id;
	char rest[3];
};

static void ids_of_any_kind_lead_to_their_rows(void **state)
{
	static const struct row sparse[] = {
		{ 0 }, { .id = 1000 }, { .id = 7 }, { .id = UINT64_MAX }, { .id = 1ull << 40 }
	};
	static const struct row plain[] = {
		{ 0 }, { .id = 1 }, { .id = 2 }, { .id = 3 }, { .id = 4 }
	};
	struct ids dense = { 0 }, ids = { 0 };

	(void)state;
	for (uint64_t i = 0; i < 5; i++) {
		ids_push(&dense, i);
		ids_push(&ids, i);
	}
	assert_int_equal(ids_index(&dense, plain, sizeof(*plain)), 0);
	assert_int_equal(ids_index(&ids, sparse, sizeof(*sparse)), 0);
	assert_true(dense.dense && !ids.dense);
	for (uint32_t i = 1; i < 5; i++) {
		assert_int_equal(ids_row(&dense, i), i);
		assert_int_equal(ids_row(&ids, sparse[i].id), i);
	}
	assert_int_equal(ids_row(&dense, 5), 0);
	assert_int_equal(ids_row(&ids, 8), 0);
	ids_free(&dense);
	ids_free(&ids);
}

static void an_id_that_stands_twice_is_found(void **state)
{
	static const struct row rows[] = { { 0 }, { .id = 5 }, { .id = 9 }, { .id = 5 } };
	struct ids ids = { 0 };

	(void)state;
	for (uint64_t i = 0; i < 4; i++)
		ids_push(&ids, i);
	assert_int_equal(ids_index(&ids, rows, sizeof(*rows)), 3);
	ids_free(&ids);
}

static void offsets_go_past_32_bits(void **state)
{
	static const uint64_t at[] = { 0, 7, 1ull << 32, (2ull << 32) - 1 };
	struct ids ids = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		ids_push(&ids, at[i]);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(ids_offset(&ids, i), at[i]);
	ids_free(&ids);
}

static void samples_give_back_their_frames_and_labels(void **state)
{
	struct samples s = { 0 };
	struct label in = { 1, 0, 300, INT64_MIN }, out;
	struct labels labels;
	struct stack st;
	uint32_t row;

	(void)state;
	samples_init(&s, 1);
	for (uint32_t i = 0; i < 100; i++) {
		size_t at = samples_open(&s);

		s.value[0][at] = i;
		for (uint32_t depth = 0; depth < i; depth++)
			samples_frame(&s, 1u << depth % 32);
		if (i % 2)
			samples_label(&s, &in);
		assert_true(samples_close(&s));
	}
	st = samples_stack(&s, 40);
	for (uint32_t depth = 0; depth < 40; depth++)
		assert_true(stack_next(&st, &row) && row == 1u << depth % 32);
	assert_false(stack_next(&st, &row));
	labels = samples_labels(&s, 41);
	assert_true(labels_next(&labels, &out));
	assert_true(out.key == in.key && out.str == in.str && out.unit == in.unit);
	assert_true(out.num == in.num);
	assert_false(labels_next(&labels, &out));
	samples_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_strings_get_one_id_and_others_another),
		cmocka_unit_test(a_nul_is_a_character),
		cmocka_unit_test(ids_of_any_kind_lead_to_their_rows),
		cmocka_unit_test(offsets_go_past_32_bits),
		cmocka_unit_test(an_id_that_stands_twice_is_found),
		cmocka_unit_test(samples_give_back_their_frames_and_labels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
