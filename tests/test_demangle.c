#include "report/names/demangle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena arena;

static const char *demangled(const char *name, enum demangle_mode mode)
{
	struct demangle_name f = { text_of(name), text_of(name) };

	assert_true(demangle_names(&arena, &f, 1, mode, false));
	assert_string_equal(f.system_name.at, name);
	assert_int_equal(f.name.at[f.name.n], '\0');
	return f.name.at;
}

/* As in the reference; templates is NULL where it is as by default. */
static const struct {
	const char *name, *by_default, *templates, *full;
} mangled[] = {
	// clang-format off
	{ "_Z3foov", "foo", NULL, "foo()" },
	{ "_ZN3foo3barEi", "foo::bar", NULL, "foo::bar(int)" },
	{ "_ZNSt6vectorIiSaIiEE9push_backERKi", "std::vector::push_back",
	  "std::vector<int, std::allocator<int> >::push_back",
	  "std::vector<int, std::allocator<int> >::push_back(int const&)" },
	{ "_ZN12_GLOBAL__N_13FooC2Ev", "(anonymous namespace)::Foo::Foo", NULL,
	  "(anonymous namespace)::Foo::Foo()" },
	{ "_ZZ4mainENKUliE_clEi", "main::{lambda(int)#1}::operator()", NULL,
	  "main::{lambda(int)#1}::operator()(int) const" },
	{ "_ZZN3foo3barEiE1x", "foo::bar()::x", NULL, "foo::bar(int)::x" },
	{ "_ZN3foo3bar17h0123456789abcdefE", "foo::bar", NULL, "foo::bar" },
	{ "_RNvC6_123foo3bar", "123foo::bar", NULL, "123foo::bar" },
	{ "_RINvNtC3std3mem8align_ofjdE", "std::mem::align_of::<>",
	  "std::mem::align_of::<usize, f64>", "std::mem::align_of::<usize, f64>" },
	{ "_ZNK3FooIiE3getEv", "Foo::get", "Foo<int>::get", "Foo<int>::get() const" },
	{ "_ZN3FoocviEv", "Foo::operator int", NULL, "Foo::operator int()" },
	{ "_ZN3Foo4funcEv.constprop.0", "Foo::func", NULL, "Foo::func()" },
	{ "_ZTV3Foo", "vtable for Foo", NULL, "vtable for Foo" },
	{ "_ZGVZ3foovE1x", "guard variable for foo()::x", NULL, "guard variable for foo()::x" },
	{ "_GLOBAL__I__Z3foov", "global constructors keyed to foo()", NULL,
	  "global constructors keyed to foo()" },
	{ "_GLOBAL_.D_foo", "global destructors keyed to foo", NULL,
	  "global destructors keyed to foo" },
	{ "___Z10blocksNRVOv_block_invoke", "invocation function for block in blocksNRVO", NULL,
	  "invocation function for block in blocksNRVO()" },
	{ "___Z3fooi_block_invoke_2", "invocation function for block in foo", NULL,
	  "invocation function for block in foo(int)" },
	{ "__Z3foov", "foo", NULL, "foo()" },
	{ "_Znwm", "operator new", NULL, "operator new(unsigned long)" },
	{ "_ZdlPv", "operator delete", NULL, "operator delete(void*)" },
	{ "_ZStlsISt11char_traitsIcEERSt13basic_ostreamIcT_ES5_PKc", "std::operator<<",
	  "std::operator<< <std::char_traits<char> >",
	  "std::basic_ostream<char, std::char_traits<char> >& std::operator<< "
	  "<std::char_traits<char> >(std::basic_ostream<char, std::char_traits<char> >&, char const*)" },
	/* What is behind the mangled name goes. */
	{ "_Z3foov.cold", "foo", NULL, "foo()" },
	{ "_Z3foov.part.0.isra.1", "foo", NULL, "foo()" },
	{ "_ZN1A1BE.llvm.1234", "A::B", NULL, "A::B" },
	{ "_Z3foov@plt", "foo", NULL, "foo()" },
	{ "_Znwm@@GLIBCXX_3.4", "operator new", NULL, "operator new(unsigned long)" },
	{ "_ZN3foo3bar17h0123456789abcdefE.llvm.1234", "foo::bar", NULL, "foo::bar" },
	{ "_RNvC6_123foo3bar.cold.2", "123foo::bar", NULL, "123foo::bar" },
	{ "_RNvC6_123foo3bar@plt", "123foo::bar", NULL, "123foo::bar" },
	/* Rust: legacy names keep what looks generic, paths of impls stay, punycode is decoded. */
	{ "_ZN4core3ptr42drop_in_place$LT$alloc..string..String$GT$17h0123456789abcdefE",
	  "core::ptr::drop_in_place<alloc::string::String>", NULL,
	  "core::ptr::drop_in_place<alloc::string::String>" },
	{ "_RNvXC1aINtC1b3BarhENtC1c5Trait6method", "<b::Bar<> as c::Trait>::method",
	  "<b::Bar<u8> as c::Trait>::method", "<b::Bar<u8> as c::Trait>::method" },
	{ "_RNvC7mycrateu8gdel_5qa", "mycrate::g\u00f6del", NULL, "mycrate::g\u00f6del" },
	{ "__RNvC6_123foo3bar", "123foo::bar", NULL, "123foo::bar" },
	// clang-format on
};

static void mangled_names_become_readable(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(mangled) / sizeof(*mangled); i++) {
		const char *templates =
			mangled[i].templates ? mangled[i].templates : mangled[i].by_default;

		assert_string_equal(demangled(mangled[i].name, DEMANGLE_DEFAULT),
				    mangled[i].by_default);
		assert_string_equal(demangled(mangled[i].name, DEMANGLE_TEMPLATES), templates);
		assert_string_equal(demangled(mangled[i].name, DEMANGLE_FULL), mangled[i].full);
		assert_string_equal(demangled(mangled[i].name, DEMANGLE_NONE), mangled[i].name);
	}
}

/* Where the reference takes parts away that looked like parameters, we do not. */
static void readable_names_stay(void **state)
{
	static const char *const names[] = {
		// clang-format off
		"(anonymous namespace)::Bar::Foo(int)", "(anonymous namespace)::Bar::Foo",
		"Foo::operator()(int) const", "std::vector<int, std::allocator<int> >::push_back(int const&)",
		"void foo::bar<int>(int)", "foo(int)", "operator()", ".foo", "foo.cold", "foo<int>",
		"operator<<", "a::operator<", "a::operator->", "x>::y<", "Foo<a::operator<(int)>",
		"a::b(c(d)e)f", "java.lang.Foo.<init>", "main.(*T[...]).Method", "main.(*T).Method[...]",
		"main.F[...]", "main.F[...].func1", "_GLOBAL__sub_I_main", "_", "__", "_start", "__libc_start_main",
		"_Z", "_ZN", "_R", "_ZZZ", "___Z_block_invoke", "main", "Z3foov",
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		for (int mode = DEMANGLE_NONE; mode <= DEMANGLE_FULL; mode++)
			assert_string_equal(demangled(names[i], mode), names[i]);
}

static void check_pair(const char *name, const char *system_name, enum demangle_mode mode,
		       bool force, const char *want)
{
	struct demangle_name f = { text_of(name), text_of(system_name) };

	assert_true(demangle_names(&arena, &f, 1, mode, force));
	assert_string_equal(f.name.at, want);
}

static void only_names_equal_to_the_system_name_change(void **state)
{
	(void)state;
	check_pair("mine", "_Z3foov", DEMANGLE_DEFAULT, false, "mine");
	check_pair("_Z3foov", "other", DEMANGLE_DEFAULT, false, "_Z3foov");
	check_pair("_Z3foov", "", DEMANGLE_DEFAULT, false, "_Z3foov");
	check_pair("", "_Z3foov", DEMANGLE_DEFAULT, false, "foo");
	check_pair("", "main", DEMANGLE_DEFAULT, false, "main");
	check_pair("", "_Z3foov", DEMANGLE_NONE, false, "");
	check_pair("", "", DEMANGLE_DEFAULT, true, "");
}

static void force_goes_back_to_the_system_name(void **state)
{
	(void)state;
	check_pair("mine", "_Z3foov", DEMANGLE_FULL, true, "foo()");
	check_pair("mine", "main", DEMANGLE_TEMPLATES, true, "main");
	check_pair("mine", "_Z3foov", DEMANGLE_NONE, true, "_Z3foov");
	check_pair("mine", "", DEMANGLE_FULL, true, "mine");
	check_pair("", "_Z3foov", DEMANGLE_NONE, true, "");
}

static void functions_of_one_system_name_share_a_name(void **state)
{
	static const char first[] = "_ZN3foo3barEi", second[] = "_ZN3foo3barEi";
	struct demangle_name f[] = {
		{ text_of(second), text_of(second) },   { text_of("main"), text_of("main") },
		{ text_of(first), text_of(first) },     { text_of("x"), text_of(first) },
		{ text_of("_Z1av"), text_of("_Z1av") },
	};

	(void)state;
	assert_true(demangle_names(&arena, f, 5, DEMANGLE_DEFAULT, false));
	assert_string_equal(f[0].name.at, "foo::bar");
	assert_ptr_equal(f[0].name.at, f[2].name.at);
	assert_string_equal(f[1].name.at, "main");
	assert_string_equal(f[3].name.at, "x");
	assert_string_equal(f[4].name.at, "a");
}

static void a_name_with_a_nul_stays(void **state)
{
	static const char bytes[] = "_Z3foov\0_Z3foov";
	struct text name = { bytes, sizeof(bytes) - 1 };
	struct demangle_name f = { name, name };

	(void)state;
	assert_true(demangle_names(&arena, &f, 1, DEMANGLE_DEFAULT, false));
	assert_ptr_equal(f.name.at, bytes);
	assert_int_equal(f.name.n, sizeof(bytes) - 1);
}

/* A mangled name of n bytes, five digits of which say how many x follow. */
static char *long_name(size_t n)
{
	char *name = arena_alloc(&arena, n + 1);

	memset(name, 'x', n);
	sprintf(name, "_Z%05zu", n - 7);
	name[7] = 'x';
	return name;
}

static void names_have_a_longest_length(void **state)
{
	const char *longest = long_name(DEMANGLE_LONGEST);
	const char *longer = long_name(DEMANGLE_LONGEST + 1), *huge = long_name(100000);

	(void)state;
	assert_string_equal(demangled(longest, DEMANGLE_FULL), longest + 7);
	assert_ptr_equal(demangled(longer, DEMANGLE_FULL), longer);
	assert_ptr_equal(demangled(huge, DEMANGLE_FULL), huge);
}

/* The reference of C++ to the type that had this number. */
static int put_reference(char *at, int number)
{
	static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	if (number == 0)
		return sprintf(at, "S_");
	return sprintf(at, "S%c_", digits[number - 1]);
}

/* Types that are each the one before twice, from number on: 2^depth of the first. */
static char *put_doubling(char *at, int number, int depth)
{
	at += sprintf(at, "1XIiiE");
	for (int i = 1; i <= depth; i++) {
		at += put_reference(at, number);
		*at++ = 'I';
		at += put_reference(at, number + i);
		at += put_reference(at, number + i);
		*at++ = 'E';
	}
	*at = '\0';
	return at;
}

enum { HOSTILE = 5, DEPTH = 30 };

/* Each few hundred bytes long, and too much for libiberty. */
static void put_hostile(char name[HOSTILE][512])
{
	/* Text of gigabytes */
	put_doubling(name[0] + sprintf(name[0], "_Z1f"), 0, DEPTH);
	strcpy(name[1], "_RINvC1a1fFGzzzzzzzzz_EuE");
	/* The same behind an identifier that is decoded in memory of its own */
	strcpy(name[2], "_RINvC1au8gdel_5qaFGzzzzzzzzz_EuE");
	/* Search for a parameter pack, and parsing, that do not end and make no text */
	strcpy(put_doubling(name[3] + sprintf(name[3], "_Z1fIDp1YI"), 2, DEPTH), "EEvv");
	strcpy(name[4], "_ZN3Foocv");
	for (int i = 0; i < 40; i++)
		strcat(name[4], "T_I");
	strcat(name[4], "hEEv");
}

static void hostile_names_stay_and_others_do_not_suffer(void **state)
{
	char hostile[HOSTILE][512];
	struct demangle_name f[HOSTILE + 2] = {
		{ text_of("_Z3foov"), text_of("_Z3foov") },
		{ text_of("_ZZ4mainE1x"), text_of("_ZZ4mainE1x") },
	};

	(void)state;
	put_hostile(hostile);
	for (int i = 0; i < HOSTILE; i++)
		f[i + 2] = (struct demangle_name){ text_of(hostile[i]), text_of(hostile[i]) };
	assert_false(demangle_names(&arena, f, HOSTILE + 2, DEMANGLE_FULL, false));
	assert_string_equal(f[0].name.at, "foo()");
	assert_string_equal(f[1].name.at, "main::x");
	for (int i = 0; i < HOSTILE; i++)
		assert_ptr_equal(f[i + 2].name.at, hostile[i]);
}

static double seconds_of_children(void)
{
	struct rusage used;

	getrusage(RUSAGE_CHILDREN, &used);
	return (double)used.ru_utime.tv_sec + (double)used.ru_utime.tv_usec * 1e-6;
}

/* n different names that a doubling type makes hostile. */
static struct demangle_name *many(size_t n, int depth)
{
	struct demangle_name *f = arena_array(&arena, struct demangle_name, n);

	for (size_t i = 0; i < n; i++) {
		char *name = arena_alloc(&arena, 512);

		put_doubling(name + sprintf(name, "_Z6f%05zu", i), 0, depth);
		f[i].name = f[i].system_name = text_of(name);
	}
	return f;
}

static void the_work_on_many_hostile_names_is_bounded(void **state)
{
	enum { N = 2000 };
	struct demangle_name *f = many(N, DEPTH);
	double before = seconds_of_children();
	size_t changed = 0;

	(void)state;
	assert_false(demangle_names(&arena, f, N, DEMANGLE_FULL, false));
	for (size_t i = 0; i < N; i++)
		changed += f[i].name.at != f[i].system_name.at;
	assert_int_equal(changed, 0);
	assert_true(seconds_of_children() - before < 5);
}

static void the_text_of_many_names_is_bounded(void **state)
{
	enum { N = 1000 };
	struct demangle_name *f = many(N, 10); /* each of 35 KB */
	size_t bytes = 0;

	(void)state;
	assert_false(demangle_names(&arena, f, N, DEMANGLE_FULL, false));
	assert_true(f[0].name.n > 30000);
	for (size_t i = 0; i < N; i++)
		bytes += f[i].name.n;
	assert_true(bytes < 10 << 20);
}

/* True if libiberty died of the second name, and the first is demangled all the same. */
static bool survives_small_stack(void)
{
	const struct rlimit small = { 128 << 10, 128 << 10 };
	struct demangle_name f[2] = { { text_of("_Z3foov"), text_of("_Z3foov") } };
	char *pointers = arena_alloc(&arena, DEMANGLE_LONGEST);

	memset(pointers, 'P', DEMANGLE_LONGEST - 1);
	memcpy(pointers, "_Z1f", 4);
	f[1].name = f[1].system_name = text_of(pointers);
	setrlimit(RLIMIT_STACK, &small);
	return !demangle_names(&arena, f, 2, DEMANGLE_FULL, false) && f[1].name.at == pointers &&
	       strcmp(f[0].name.at, "foo()") == 0;
}

static void a_small_stack_costs_no_more_than_names(void **state)
{
	pid_t child = fork();
	int status;

	(void)state;
	if (child == 0)
		_exit(survives_small_stack() ? 0 : 1);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void any_bytes_are_survived(void **state)
{
	static const char alphabet[] = "_ZNKSILXTDFPRERCVAMQEUWY01239acdefghilmnoprstv.$@JGHB\xff";
	enum { N = 20000 };
	struct demangle_name *f = arena_array(&arena, struct demangle_name, N);
	uint32_t seed = 1;

	(void)state;
	for (size_t i = 0; i < N; i++) {
		char *name = arena_alloc(&arena, 48);
		size_t n = (size_t)sprintf(name, "%s", i % 3 ? "_Z" : "_R");

		for (size_t end = n + i % 40; n < end; n++) {
			seed = seed * 1664525 + 1013904223;
			name[n] = alphabet[(seed >> 16) % (sizeof(alphabet) - 1)];
		}
		f[i].name = f[i].system_name = text_of(name);
	}
	demangle_names(&arena, f, N, DEMANGLE_DEFAULT, false);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(strlen(f[i].name.at), f[i].name.n);
}

static int free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mangled_names_become_readable),
		cmocka_unit_test(readable_names_stay),
		cmocka_unit_test(only_names_equal_to_the_system_name_change),
		cmocka_unit_test(force_goes_back_to_the_system_name),
		cmocka_unit_test(functions_of_one_system_name_share_a_name),
		cmocka_unit_test(a_name_with_a_nul_stays),
		cmocka_unit_test(names_have_a_longest_length),
		cmocka_unit_test(hostile_names_stay_and_others_do_not_suffer),
		cmocka_unit_test(the_work_on_many_hostile_names_is_bounded),
		cmocka_unit_test(the_text_of_many_names_is_bounded),
		cmocka_unit_test(a_small_stack_costs_no_more_than_names),
		cmocka_unit_test(any_bytes_are_survived),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}
