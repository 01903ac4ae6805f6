#include "report/names/strip.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Each strips to the last column; the first is what the demangler says. */
struct row {
	const char *name, *want;
};

static const char *cpp(const char *name, bool drop_templates)
{
	static char out[256];

	out[strip_cpp(out, text_of(name), drop_templates)] = '\0';
	return out;
}

static const char *rust(const char *name)
{
	static char out[256];

	out[strip_rust(out, text_of(name))] = '\0';
	return out;
}

static void template_arguments_go(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "", "" }, { "foo", "foo" }, { "foo<int>", "foo" }, { "A<int>::f<B<C> >", "A::f" },
		{ "A<B<C>>::f", "A::f" }, { "A<void (*)(B<int>)>::f", "A::f" }, { "f[abi:cxx11]<int>", "f[abi:cxx11]" },
		{ "typeinfo for A<int> (*)(B<int>)", "typeinfo for A (*)(B)" },
		{ "A<B<int> >::{lambda(C<int>)#1}::operator()<D>", "A::{lambda(C)#1}::operator()" },
		/* not brackets: names of operators */
		{ "operator<", "operator<" }, { "operator< <int>", "operator<" },
		{ "operator<< <int>", "operator<<" }, { "operator<=><int>", "operator<=>" },
		{ "A<int>::operator->", "A::operator->" }, { "operator->*<int>", "operator->*" },
		{ "operator><int>", "operator>" }, { "operator>>=<int>", "operator>>=" },
		{ "operator()<int>", "operator()" }, { "operator[]<int>", "operator[]" },
		{ "operator==<A<int> >", "operator==" }, { "operator+<int>", "operator+" },
		{ "A<&B::operator> >::f", "A::f" }, { "A::operator B<int>", "A::operator B" },
		{ "my_operator<int>", "my_operator" },
		/* not brackets: operators in expressions */
		{ "A<(1)<(2)>::f", "A::f" }, { "A<((1)>(2))>::f", "A::f" }, { "A<(1)>>(2)>::f", "A::f" },
		{ "A<(1)<<(2)>::f", "A::f" }, { "A<(1)>=(2)>::f", "A::f" }, { "A<{parm#1}<{parm#2}>::f", "A::f" },
		{ "A<(x)->y>::f", "A::f" }, { "A<decltype (x<y)>::f", "A::f" },
		{ "A<B<void ()>>::f", "A::f" },
		/* what does not close stays */
		{ "a<b", "a<b" }, { "a>b", "a>b" }, { "a<(b>c", "a<(b>c" }, { "a)b<int>", "a)b" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(cpp(rows[i].name, true), rows[i].want);
}

static void parameters_of_enclosing_functions_go(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "f(int)::x", "f()::x" }, { "f(int) const::x", "f() const::x" },
		{ "f(int) const &::x", "f() const &::x" }, { "f(int)", "f(int)" },
		{ "f<int>(int)::x", "f<int>()::x" }, { "f(int)::g(char)::x", "f()::g()::x" },
		{ "f(void (*)(int))::x", "f()::x" }, { "f(g(int)::T)::x", "f()::x" },
		{ "A<f(int)::T>::g", "A<f()::T>::g" },
		{ "guard variable for f(int)::x", "guard variable for f()::x" },
		{ "operator()(int)::x", "operator()()::x" }, { "operator<<(int)::x", "operator<<()::x" },
		{ "operator+(int)::x", "operator+()::x" }, { "operator[](int)::x", "operator[]()::x" },
		{ "f[abi:cxx11](int)::x", "f[abi:cxx11]()::x" },
		{ "f(int)::{lambda(char)#1}::operator()", "f()::{lambda(char)#1}::operator()" },
		{ "(anonymous namespace)::f", "(anonymous namespace)::f" },
		{ "A::(anonymous namespace)::f(int)::x", "A::(anonymous namespace)::f()::x" },
		{ "decltype (x)::type", "decltype (x)::type" },
		{ "non-virtual thunk to A::f(int)", "non-virtual thunk to A::f(int)" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(cpp(rows[i].name, false), rows[i].want);
}

static void generic_arguments_are_emptied(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "core::mem::align_of::<usize, f64>", "core::mem::align_of::<>" },
		{ "<alloc::vec::Vec<u8>>::push", "<alloc::vec::Vec<>>::push" },
		{ "<a::Bar<b::Baz<u8>> as c::Trait<u8>>::f::<u8>", "<a::Bar<> as c::Trait<>>::f::<>" },
		{ "<[(i32, &str)]>::sort::<fn(u8) -> u8>", "<[(i32, &str)]>::sort::<>" },
		{ "a::f::{closure#0}::<fn() -> b::C<u8>>", "a::f::{closure#0}::<>" },
		{ "<&mut a::B as c::D>::f", "<&mut a::B as c::D>::f" },
		{ "f(int)::x", "f(int)::x" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_string_equal(rust(rows[i].name), rows[i].want);
}

/* Any text in linear time, into a buffer of its own length. */
static void the_result_is_never_longer(void **state)
{
	enum { LENGTH = 1 << 16 };
	static const char *const units[] = { "a<", "a<b>",      "a(", "a()::", "((",
					     ")",  "operator<", "<",  "->" };
	char *name = malloc(LENGTH + 16), *out = malloc(LENGTH);
	uint32_t seed = 1;

	(void)state;
	for (size_t u = 0; u < sizeof(units) / sizeof(*units); u++) {
		for (size_t n = 0; n < LENGTH; n += strlen(units[u]))
			strcpy(name + n, units[u]);
		name[LENGTH] = '\0';
		assert_true(strip_cpp(out, text_of(name), u % 2) <= LENGTH);
		assert_true(strip_rust(out, text_of(name)) <= LENGTH);
	}
	for (size_t n = 0; n < LENGTH; n++) {
		seed = seed * 1664525 + 1013904223;
		name[n] = "a<>(){}[]:- =o\xff"[(seed >> 20) % 15];
	}
	assert_true(strip_cpp(out, text_of(name), true) <= LENGTH);
	assert_true(strip_rust(out, text_of(name)) <= LENGTH);
	free(name);
	free(out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(template_arguments_go),
		cmocka_unit_test(parameters_of_enclosing_functions_go),
		cmocka_unit_test(generic_arguments_are_emptied),
		cmocka_unit_test(the_result_is_never_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
