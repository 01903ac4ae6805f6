#include "parser/wire.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void a_varint_reads_back_as_it_was_put(void **state)
{
	static const uint64_t values[] = { 0, 1, 127, 128, 16383, 16384, UINT32_MAX, UINT64_MAX };

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		uint8_t buf[WIRE_VARINT_MAX];
		struct wire w = { buf, wire_put(buf, values[i]) };
		uint64_t v;

		assert_true(wire_varint(&w, &v));
		assert_true(wire_done(&w));
		assert_int_equal(v, values[i]);
	}
}

static void nothing_is_read_from_nowhere(void **state)
{
	struct wire w = wire_over(NULL, 0);
	struct wire_field f;

	(void)state;
	assert_non_null(w.p);
	assert_true(wire_done(&w));
	assert_false(wire_next(&w, &f));
}

static void a_word_reads_what_a_varint_does(void **state)
{
	(void)state;
	for (int bits = 0; bits <= 64; bits++) {
		uint64_t value = bits ? UINT64_MAX >> (64 - bits) : 0, v;
		uint8_t buf[2 * WIRE_VARINT_MAX], *end;

		memset(buf, 0xa5, sizeof(buf));
		end = wire_put(buf, value);
		assert_ptr_equal(wire_word(buf, &v), end);
		assert_int_equal(v, value);
		end[-1] |= 0x80; /* and a byte more: padded */
		*end = 0;
		assert_ptr_equal(wire_word(buf, &v), bits < 64 ? end + 1 : NULL);
	}
}

static void a_varint_cut_short_stays_unread(void **state)
{
	static const uint8_t cut[] = { 0x80, 0x80, 0x80 };
	struct wire w = wire_over(cut, sizeof(cut));
	uint64_t v;

	(void)state;
	assert_false(wire_varint(&w, &v));
	assert_ptr_equal(w.p, cut);
	assert_null(wire_fault(w)); /* more bytes could end it */
}

static void a_varint_may_be_padded_to_ten_bytes_but_not_more(void **state)
{
	static const uint8_t ten[] = { 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 };
	static const uint8_t more[] = { 0x81, 0x80, 0x80, 0x80, 0x80, 0x80,
					0x80, 0x80, 0x80, 0x80, 0x00 };
	struct wire w = wire_over(ten, sizeof(ten)), x = wire_over(more, sizeof(more));
	uint64_t v;

	(void)state;
	assert_true(wire_varint(&w, &v));
	assert_int_equal(v, 1);
	assert_false(wire_varint(&x, &v));
	assert_string_equal(wire_fault(x), "a field tag of more than 10 bytes");
}

static void a_length_past_the_end_stops_the_cursor(void **state)
{
	static const uint8_t bytes[] = { 0x0a, 0x05, 1, 2 };
	struct wire w = wire_over(bytes, sizeof(bytes));
	struct wire_field f;

	(void)state;
	assert_false(wire_next(&w, &f));
	assert_ptr_equal(w.p, bytes);
	assert_null(wire_fault(w));
}

static void each_wire_type_is_read(void **state)
{
	static const uint8_t bytes[] = { 0x08, 0x96, 0x01, 0x11, 1,   2,    3, 4, 5, 6, 7,
					 8,    0x1a, 0x02, 'h',  'i', 0x25, 1, 2, 3, 4 };
	struct wire w = wire_over(bytes, sizeof(bytes));
	struct wire_field f;

	(void)state;
	assert_true(wire_next(&w, &f) && f.number == 1 && f.type == WIRE_VARINT && f.value == 150);
	assert_true(wire_next(&w, &f) && f.number == 2 && f.value == 0x0807060504030201);
	assert_true(wire_next(&w, &f) && f.number == 3 && wire_left(&f.body) == 2);
	assert_memory_equal(f.body.p, "hi", 2);
	assert_true(wire_next(&w, &f) && f.number == 4 && f.value == 0x04030201);
	assert_true(wire_done(&w));
}

static void what_no_more_bytes_can_mend_is_named(void **state)
{
	static const struct {
		uint8_t tag[2];
		const char *why;
	} rows[] = {
		{ { 0x03, 0 }, "field number 0" },
		{ { 0x0b, 0 }, "a group (wire type 3 or 4), which profiles do not have" },
		{ { 0x0c, 0 }, "a group (wire type 3 or 4), which profiles do not have" },
		{ { 0x0e, 0 }, "a wire type that does not exist (6 or 7)" },
		{ { 0x0f, 0 }, "a wire type that does not exist (6 or 7)" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct wire w = wire_over(rows[i].tag, 2);
		struct wire_field f;

		assert_false(wire_next(&w, &f));
		assert_string_equal(wire_fault(w), rows[i].why);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_varint_reads_back_as_it_was_put),
		cmocka_unit_test(nothing_is_read_from_nowhere),
		cmocka_unit_test(a_word_reads_what_a_varint_does),
		cmocka_unit_test(a_varint_cut_short_stays_unread),
		cmocka_unit_test(a_varint_may_be_padded_to_ten_bytes_but_not_more),
		cmocka_unit_test(a_length_past_the_end_stops_the_cursor),
		cmocka_unit_test(each_wire_type_is_read),
		cmocka_unit_test(what_no_more_bytes_can_mend_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
