#include "views/color.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static void the_nearest_of_256_is_found(void **state)
{
	static const struct {
		struct rgb color;
		short number;
	} rows[] = {
		{ { { 95, 175, 215 } }, 74 },   { { { 255, 255, 255 } }, 231 },
		{ { { 0, 0, 0 } }, 16 },        { { { 128, 128, 128 } }, 244 },
		{ { { 246, 201, 120 } }, 222 }, { { { 252, 180, 130 } }, 216 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(color_nearest(rows[i].color, 256), rows[i].number);
}

static void few_colours_keep_the_hue(void **state)
{
	enum { RED = 1, GREEN, YELLOW, MAGENTA = 5, CYAN };

	(void)state;
	assert_int_equal(color_nearest(color_growth, 8), RED);
	assert_int_equal(color_nearest(color_shrinkage, 8), CYAN);
	assert_int_equal(color_nearest((struct rgb){ { 148, 212, 172 } }, 8), GREEN);
	assert_int_equal(color_nearest((struct rgb){ { 244, 214, 118 } }, 8), YELLOW);
	assert_int_equal(color_nearest((struct rgb){ { 212, 168, 226 } }, 8), MAGENTA);
	assert_int_equal(color_nearest(color_growth, 16), 8 + RED);
}

/* Dark text is read on all of them: none is darker than the middle of the greys. */
static void shades_are_light_and_each_is_reached(void **state)
{
	(void)state;
	for (int i = 0; i < COLOR_SHADES; i++) {
		struct rgb c = color_of_shade(i);

		assert_true(c.part[0] * 3 + c.part[1] * 6 + c.part[2] > 1500);
		for (int k = 0; k < i; k++) {
			struct rgb other = color_of_shade(k);

			assert_true(c.part[0] != other.part[0] || c.part[1] != other.part[1] ||
				    c.part[2] != other.part[2]);
		}
	}
}

static void a_package_has_one_shade(void **state)
{
	char copy[] = "net/http and more";

	(void)state;
	assert_int_equal(color_shade(text_of("net/http")), color_shade((struct text){ copy, 8 }));
	assert_int_not_equal(color_shade(text_of("net/http")), color_shade(text_of("net")));
	assert_in_range(color_shade(text_of("")), 0, COLOR_SHADES - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_of_256_is_found),
		cmocka_unit_test(few_colours_keep_the_hue),
		cmocka_unit_test(shades_are_light_and_each_is_reached),
		cmocka_unit_test(a_package_has_one_shade),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
