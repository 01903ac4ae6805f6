#include "report/names/package.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

struct row {
	const char *name, *file, *package;
};

static void check(const struct row *row)
{
	struct arena a = { 0 };
	struct text found = name_package(&a, text_of(row->name), text_of(row->file));

	if (!text_equal(found, text_of(row->package)))
		fail_msg("%s of %s: %.*s, not %s", row->name, row->file, (int)found.n, found.at,
			 row->package);
	arena_free(&a);
}

/* clang-format off */
static const struct row rows[] = {
	/* Go */
	{ "net/http.(*Server).Serve", "", "net/http" },
	{ "net/http.HandlerFunc.ServeHTTP", "", "net/http" },
	{ "net/http.serverHandler.ServeHTTP", "", "net/http" },
	{ "net/http.(*conn).serve.func1", "", "net/http" },
	{ "net/http.serverHandler.ServeHTTP.func1", "", "net/http" },
	{ "main.main.func1", "", "main" },
	{ "main.Run", "", "main" },
	{ "main.value.String", "", "main" },
	{ "main.value.String.func1", "", "main" },
	{ "main.(*shop).serve.gowrap2", "", "main" },
	{ "main.init.0", "", "main" },
	{ "runtime.mallocgc", "", "runtime" },
	{ "runtime.(*mheap).alloc", "", "runtime" },
	{ "runtime/pprof.(*profileBuilder).emitLocation", "", "runtime/pprof" },
	{ "encoding/json.(*decodeState).object", "", "encoding/json" },
	{ "gopkg.in/yaml%2ev3.Unmarshal", "", "gopkg.in/yaml%2ev3" },
	{ "github.com/Azure/go-autorest/autorest.Client.Do", "", "github.com/Azure/go-autorest/autorest" },
	{ "example.com/shop/cart.(*Cart).Checkout", "", "example.com/shop/cart" },
	{ "example.com/shop/sortutil.Sort[go.shape.struct { F *example.com/a/b.T }]", "", "example.com/shop/sortutil" },
	{ "slices.SortFunc[go.shape.int,go.shape.string]", "", "slices" },
	{ "vendor/golang.org/x/net/http/httpguts.IsTokenRune", "", "vendor/golang.org/x/net/http/httpguts" },
	{ "golang.org/x/net/http2.(*Framer).ReadFrame", "", "golang.org/x/net/http2" },
	{ "type:.eq.net/http.connectMethodKey", "", "net/http" },
	{ "internal/poll.(*FD).Read", "", "internal/poll" },
	{ "pkg.lower.Method", "/src/pkg/x.go", "pkg" },
	/* JVM */
	{ "java.util.HashMap.get", "", "java.util" },
	{ "java/util/HashMap.get", "", "java.util" },
	{ "java/util/regex/Pattern$Slice.match", "", "java.util.regex" },
	{ "java.util.regex.Pattern$Slice.match", "", "java.util.regex" },
	{ "java.util.HashMap.<init>", "", "java.util" },
	{ "java.util.HashMap", "", "java.util" },
	{ "com.acme.Job.run(java.lang.Runnable)", "", "com.acme" },
	{ "com/acme/Job.run", "", "com.acme" },
	{ "com.acme.Job$$Lambda$14/0x0000000800c3d040.run", "", "com.acme" },
	{ "com/acme/Job$$Lambda$123.run", "", "com.acme" },
	{ "com.acme.Foo/0x0000000800c00400.run", "", "com.acme" },
	{ "java.base/java.lang.Thread.run", "", "java.lang" },
	{ "java.base@17.0.2/java.lang.Thread.run", "", "java.lang" },
	{ "app//com.acme.Main.main", "", "com.acme" },
	{ "jdk.internal.misc.Unsafe.park", "", "jdk.internal.misc" },
	{ "scala.collection.immutable.List.foreach", "", "scala.collection.immutable" },
	{ "a.b.c.d", "Obfuscated.java", "a.b" },
	{ "Main.main", "Main.java", "" },
	/* .NET */
	{ "System.Private.CoreLib!System.Threading.Thread.StartCallback()", "", "System.Threading" },
	{ "System.Private.CoreLib.il!System.String.Concat(class System.String)", "", "System" },
	{ "MyApp!MyApp.Controllers.HomeController.Index()", "", "MyApp.Controllers" },
	{ "MyApp!MyApp.Foo+<Bar>d__1.MoveNext()", "", "MyApp" },
	{ "System.Private.CoreLib!System.Collections.Generic.Dictionary`2[System.__Canon,System.Int32].TryGetValue(!0,!1&)", "", "System.Collections.Generic" },
	{ "MyApp!MyApp.Models.Order..ctor(int32)", "", "MyApp.Models" },
	{ "MyApp!Program.Main(string[])", "", "MyApp" },
	{ "ntdll!RtlUserThreadStart", "", "ntdll" },
	{ "System.Threading.Tasks.Task.Run", "", "System.Threading.Tasks" },
	/* C and C++ */
	{ "std::vector<int, std::allocator<int>>::push_back(int&&)", "", "std" },
	{ "std::__1::basic_string<char>::append(char const*)", "", "std" },
	{ "void std::sort<int*>(int*, int*)", "", "std" },
	{ "std::vector<int>& ns::inner::f<int>(std::vector<int>&)", "", "ns" },
	{ "ns::main_loop()", "", "ns" },
	{ "(anonymous namespace)::single_thread", "", "(anonymous namespace)" },
	{ "ns::(anonymous namespace)::helper(int)", "", "ns" },
	{ "void (anonymous namespace)::work(int)", "", "(anonymous namespace)" },
	{ "ns::operator<<(std::ostream&, ns::X const&)", "", "ns" },
	{ "ns::X::operator bool() const", "", "ns" },
	{ "operator new(unsigned long)", "", "" },
	{ "std::function<void ()>::operator()() const", "", "std" },
	{ "Foo<int>::bar()", "", "Foo" },
	{ "virtual thunk to ns::Base::f()", "", "ns" },
	{ "malloc", "", "" },
	{ "tcp_sendmsg.isra.0", "", "" },
	{ "do_work.constprop.0.cold", "", "" },
	{ "hot.llvm.9876", "", "" },
	{ "libpthread-2.31.so", "", "" },
	{ "libc.so.6", "", "" },
	{ "[vdso]", "", "" },
	{ "recv_buf [net_driver]", "", "net_driver" },
	{ "recv_buf\t[net_driver]", "", "net_driver" },
	{ "python3.9", "", "" },
	/* Rust */
	{ "core::fmt::write", "", "core" },
	{ "<k256::arithmetic::Point as core::ops::Add>::add", "", "k256" },
	{ "<alloc::vec::Vec<T,A> as core::ops::Deref>::deref", "", "alloc" },
	{ "<T as core::option::SpecOptionPartialEq>::eq", "", "core" },
	{ "<&mut app::Foo as core::fmt::Write>::write_str", "", "app" },
	{ "app::<impl app::Bar>::go", "", "app" },
	{ "<&mut F as core::ops::function::FnOnce<A>>::call_once", "", "core" },
	{ "<[T] as alloc::slice::SpecCloneIntoVec<T,A>>::clone_into", "", "alloc" },
	{ "<str as alloc::string::ToString>::to_string", "", "alloc" },
	{ "<dyn app::Service as app::Call>::call", "", "app" },
	{ "<(A,app::B) as core::fmt::Debug>::fmt", "", "core" },
	{ "<fn(A) -> B as core::ops::FnOnce<A>>::call_once", "", "core" },
	{ "<<app::Iter as core::iter::Iterator>::Item as core::clone::Clone>::clone", "", "app" },
	{ "<impl core::fmt::Display for app::Bar>::fmt", "", "app" },
	{ "<app::Bar>::go", "", "app" },
	{ "core[1f2e3d]::ptr::drop_in_place::<app::Foo>", "", "core" },
	{ "app::main::{{closure}}", "", "app" },
	{ "tokio::runtime::task::raw::poll", "", "tokio" },
	/* Python */
	{ "get_response", "/venv/lib/python3.11/site-packages/django/core/handlers/base.py", "django" },
	{ "get", "/usr/lib/python3/dist-packages/requests/api.py", "requests" },
	{ "wait", "/usr/lib/python3.11/threading.py", "threading" },
	{ "loads", "/usr/lib/python3.11/json/__init__.py", "json" },
	{ "six_add", "/venv/lib/python3.11/site-packages/six.py", "six" },
	{ "<module>", "/srv/app/main.py", "/srv/app/main.py" },
	{ "shop.cart.Cart.add", "cart.py", "shop.cart" },
	/* JavaScript */
	{ "handle", "/srv/app/node_modules/express/lib/router/index.js", "express" },
	{ "(anonymous)", "/srv/app/node_modules/@babel/core/lib/index.js", "@babel/core" },
	{ "next", "/a/node_modules/.pnpm/koa@2/node_modules/koa-compose/index.js", "koa-compose" },
	{ "processTicksAndRejections", "node:internal/process/task_queues", "node:internal/process/task_queues" },
	{ "(anonymous)", "file:///srv/app/src/router.ts", "/srv/app/src/router.ts" },
	{ "Module._compile", "", "Module" },
	/* Ruby */
	{ "ActiveRecord::Base#save", "", "ActiveRecord" },
	{ "block (2 levels) in ActiveRecord::Relation#each", "", "ActiveRecord" },
	{ "Array#each", "", "Array" },
	{ "block in Rack::Builder.call", "/usr/lib/ruby/gems/3.0.0/gems/rack-2.2.4/lib/rack/builder.rb", "Rack" },
	{ "call", "/usr/lib/ruby/gems/3.0.0/gems/rack-protection-2.2.4/lib/base.rb", "rack-protection" },
	{ "<main>", "/srv/app/run.rb", "/srv/app/run.rb" },
};
/* clang-format on */

static void a_package_is_what_name_and_file_say_in_any_language(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check(&rows[i]);
}

static void what_tells_nothing_has_none(void **state)
{
	static const char *const names[] = { "",          "<unknown>", "(anonymous namespace)",
					     ".",         ".hidden",   "(anonymous)",
					     "a",         "::",        "<",
					     "!",         "#",         "$",
					     "/",         "[",         "<<<<",
					     "(program)", "(idle)",    "/0x" };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		check(&(struct row){ names[i], "", "" });
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Pieces of names in any order: no bracket, mark or end of one is read past. */
static void no_name_is_read_past_its_end(void **state)
{
	static const char *const pieces[] = { "<", ">", "::",    ".",     "/",        "(", ")",
					      "[", "]", " as ",  "!",     "+",        "#", "$",
					      "@", ";", "impl ", " for ", "operator", "a", "B",
					      " ", "&", "'",     "L",     "1" };
	static const char *const files[] = { "",       "a.go",           "A.java", "a.cs", "a.py",
					     "node:a", "node_modules/@", "/gems/", "a.rb", "a.rs" };
	enum { PIECES = sizeof(pieces) / sizeof(*pieces), FILES = sizeof(files) / sizeof(*files) };
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct arena a = { 0 };
		char *name = arena_alloc(&a, 100);
		struct text found;

		for (int k = 0; k < 8; k++)
			strcat(name, pieces[next(&seed) % PIECES]);
		found = name_package(&a, text_of(name), text_of(files[i % FILES]));
		assert_true(found.n <= 100 && strnlen(found.at, found.n) == found.n);
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_package_is_what_name_and_file_say_in_any_language),
		cmocka_unit_test(what_tells_nothing_has_none),
		cmocka_unit_test(no_name_is_read_past_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
