#include "parser/relabel.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/little.h"

static void every_sample_gets_the_label(void **state)
{
	struct profile p = little("types a/n\nsample 1: x y\nsample 2:\nsample 3: x {z=5:kb}\n");

	(void)state;
	assert_int_equal(profile_relabel(&p, "file", "a.pb", NULL), 0);
	assert_little(&p, "types a/n\nsample 1: x y {file=a.pb}\nsample 2: {file=a.pb}\n"
			  "sample 3: x {file=a.pb z=5:kb}\n");
}

static void it_replaces_text_of_its_key_but_no_number(void **state)
{
	struct profile p = little("types a/n\nsample 1: x {k=old k=older k=7 l=old}\n");

	(void)state;
	assert_int_equal(profile_relabel(&p, "k", "new", NULL), 0);
	assert_little(&p, "types a/n\nsample 1: x {k=new l=old k=7}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_sample_gets_the_label),
		cmocka_unit_test(it_replaces_text_of_its_key_but_no_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
