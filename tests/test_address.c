#include "parser/remote/address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void what_names_a_server_is_an_address(void **state)
{
	static const char *const yes[] = {
		"http://a/b", "HTTPS://a",   "https+insecure://a", "unix:/a:/b", ":6060",
		":6060/heap", "host:80/a/b", "127.0.0.1:80",       "[::1]:80/x", "a-b.c_d:80?x=1",
	};
	static const char *const no[] = { "",          "heap.pb.gz", "a:b",       "C:/a",
					  ":x",        ":",          "::1",       "a b:80",
					  "file:///x", "ftp://a/b",  "a:",        "x:123456",
					  "a:1x",      "-",          "3:a.pb.gz", "host/path" };

	(void)state;
	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		assert_true(address_is(yes[i]));
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		assert_false(address_is(no[i]));
}

static void an_address_is_what_people_mean(void **state)
{
	static const struct {
		const char *word, *url, *shown, *socket;
	} rows[] = {
		{ ":6060/heap", "http://localhost:6060/debug/pprof/heap", NULL, NULL },
		{ ":6060/heap?gc=1", "http://localhost:6060/debug/pprof/heap?gc=1", NULL, NULL },
		{ "h:80/a/b", "http://h:80/a/b", NULL, NULL },
		{ "h:80/", "http://h:80/", NULL, NULL },
		{ "h:80", "http://h:80/", NULL, NULL },
		{ "h:80?x", "http://h:80/?x", NULL, NULL },
		{ "[::1]:80/heap", "http://[::1]:80/debug/pprof/heap", NULL, NULL },
		{ "http://h/heap", "http://h/heap", NULL, NULL },
		{ "https+insecure://h/x", "https://h/x", NULL, NULL },
		{ "unix:/run/a.sock:/b?c", "http://localhost/b?c", NULL, "/run/a.sock" },
		{ "http://u:p@h/x", "http://u:p@h/x", "http://u:***@h/x", NULL },
		{ "http://u:p:q@r@h/x@y", "http://u:p:q@r@h/x@y", "http://u:***@h/x@y", NULL },
		{ "http://h/x?Token=s&a=b&key=", "http://h/x?Token=s&a=b&key=",
		  "http://h/x?Token=***&a=b&key=***", NULL },
		{ "http://h/x?tokens=s#key=1", "http://h/x?tokens=s#key=1", NULL, NULL },
	};
	struct arena arena = { 0 };
	struct address a;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_int_equal(address_parse(&a, rows[i].word, &arena, NULL), 0);
		assert_string_equal(a.url, rows[i].url);
		assert_string_equal(a.shown, rows[i].shown ? rows[i].shown : rows[i].word);
		assert_int_equal(!a.socket, !rows[i].socket);
		if (a.socket)
			assert_string_equal(a.socket, rows[i].socket);
	}
	assert_int_equal(address_parse(&a, "http://h/a\r\nX: y", &arena, NULL), -1);
	assert_int_equal(address_parse(&a, "http:///x", &arena, NULL), -1);
	arena_free(&arena);
}

static void seconds_take_the_place_of_those_in_the_url(void **state)
{
	static const struct {
		const char *url, *expected;
		int before;
	} rows[] = {
		{ "http://h/p", "http://h/p?seconds=5", 0 },
		{ "http://h/p?seconds=30", "http://h/p?seconds=5", 30 },
		{ "http://h/p?z=1&&seconds=2&a=&secondsx=3&seconds",
		  "http://h/p?a=&seconds=5&secondsx=3&z=1", 2 },
		{ "http://h/p?b=2&b=1#seconds=9", "http://h/p?b=2&b=1&seconds=5", 0 },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_string_equal(address_for_seconds(rows[i].url, 5, &arena), rows[i].expected);
		assert_int_equal(address_seconds(rows[i].url), rows[i].before);
	}
	arena_free(&arena);
}

static void a_server_is_scheme_host_and_port(void **state)
{
	(void)state;
	assert_true(address_same_server("http://u:p@H:1/a", "http://h:1/b?c"));
	assert_false(address_same_server("http://h:1/a", "http://h:2/a"));
	assert_false(address_same_server("http://h/a", "https://h/a"));
	assert_false(address_same_server("http://h/a", "http://h@evil/a"));
	assert_false(address_same_server("http://h", "http://h.evil"));
	assert_true(address_is_local("http://u@localhost:80/"));
	assert_true(address_is_local("https://127.0.0.1/"));
	assert_true(address_is_local("http://[::1]:80"));
	assert_false(address_is_local("http://localhost.evil/"));
	assert_false(address_is_local("http://127.0.0.1.evil/"));
	assert_false(address_is_local("http://localhost@evil/"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_names_a_server_is_an_address),
		cmocka_unit_test(an_address_is_what_people_mean),
		cmocka_unit_test(seconds_take_the_place_of_those_in_the_url),
		cmocka_unit_test(a_server_is_scheme_host_and_port),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
