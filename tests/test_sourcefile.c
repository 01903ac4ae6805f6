#include "report/source/sourcefile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* A home with a checkout, a module cache and a GOROOT, and a secret beside them. */
static char home[64];

static char *at(const char *path)
{
	static char full[4][512];
	static unsigned n;

	n = (n + 1) % 4;
	snprintf(full[n], sizeof(full[n]), "%s/%s", home, path);
	return full[n];
}

static void make_file(const char *path, const char *text)
{
	char *full = at(path);
	FILE *f;

	for (char *slash = full + strlen(home) + 1; (slash = strchr(slash, '/')); *slash++ = '/') {
		*slash = '\0';
		mkdir(full, 0755);
	}
	f = fopen(full, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static int set_up(void **state)
{
	(void)state;
	snprintf(home, sizeof(home), "%s/home.XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	assert_non_null(mkdtemp(home));
	make_file("secret/key.c", "secret");
	make_file("shop/.git/HEAD", "");
	make_file("shop/cart/cart.go", "cart\nline 2\n");
	make_file("shop/main.go", "main\n");
	make_file("shop/vendor/golang.org/x/Net/http.go", "vendored");
	make_file("modules/github.com/!burnt!sushi/toml@v1.2.0/Decode.go", "toml");
	make_file("goroot/src/runtime/proc.go", "proc");
	make_file("elsewhere/lib/lib.c", "lib");
	make_file("elsewhere/cart/cart.go", "shadow");
	assert_int_equal(symlink("../secret", at("shop/link")), 0);
	assert_int_equal(symlink("cart.go", at("shop/cart/same.go")), 0);
	assert_int_equal(mkfifo(at("shop/cart/fifo.go"), 0600), 0);
	make_file("shop/cart/large.go", "");
	assert_int_equal(truncate(at("shop/cart/large.go"), (16 << 20) + 1), 0);
	return 0;
}

static int tear_down(void **state)
{
	char command[128];

	(void)state;
	assert_int_equal(chdir("/"), 0);
	snprintf(command, sizeof(command), "rm -rf %s", home);
	return system(command);
}

/* What is found for a name, "NAME: REASON" if it is not, or "" for nothing anywhere. */
static char found[512];

static const char *look_for(const char *name, const char *source_path, int64_t lines)
{
	struct options o = { .source_path = source_path };
	struct report r = { .options = &o };
	char modules[128], goroot[128];
	struct source_file file = { .name = text_of(name) };
	struct source_finder finder;

	r.surroundings =
		(struct surroundings){ .home = home, .goroot = goroot, .gomodcache = modules };
	snprintf(modules, sizeof(modules), "%s/modules", home);
	snprintf(goroot, sizeof(goroot), "%s/goroot", home);
	source_finder_init(&finder, &r);
	source_find(&finder, &file, lines);
	snprintf(found, sizeof(found), "%s", file.found ? source_line(&file, 1).at : "");
	for (size_t i = 0; i < file.ntried; i++)
		if (*file.tried[i].why)
			snprintf(found, sizeof(found), "%.*s: %s", (int)file.tried[i].path.n,
				 file.tried[i].path.at, file.tried[i].why);
	source_finder_free(&finder);
	arena_free(&r.arena);
	return found;
}

static void go(const char *folder)
{
	assert_int_equal(chdir(at(folder)), 0);
}

static void the_longest_end_of_a_path_is_found(void **state)
{
	(void)state;
	go("shop");
	assert_string_equal(look_for("/build/agent/shop/cart/cart.go", NULL, 0), "cart");
	assert_string_equal(look_for("example.com/shop/cart/cart.go", NULL, 0), "cart");
	assert_string_equal(look_for(at("shop/cart/cart.go"), NULL, 0), "cart");
	go("elsewhere");
	assert_string_equal(look_for("shop/cart/cart.go", NULL, 0), "shadow");
	assert_string_equal(look_for("shop/cart/cart.go", at("shop"), 0), "cart");
	assert_string_equal(look_for("shop/cart/cart.go", home, 0), "cart");
}

static void parents_are_searched_up_to_the_top_of_the_checkout(void **state)
{
	(void)state;
	go("shop/cart");
	assert_string_equal(look_for("example.com/shop/cart/cart.go", NULL, 0), "cart");
	assert_string_equal(look_for("elsewhere/lib/lib.c", NULL, 0), "");
	go("elsewhere/lib");
	assert_string_equal(look_for("elsewhere/cart/cart.go", NULL, 0), "");
}

static void nothing_outside_the_folders_is_read(void **state)
{
	(void)state;
	go("shop");
	assert_non_null(strstr(look_for(at("secret/key.c"), NULL, 0), source_outside));
	assert_non_null(strstr(look_for("link/key.c", NULL, 0), source_outside));
	assert_non_null(strstr(look_for("../secret/key.c", NULL, 0), source_outside));
	assert_string_equal(look_for("link/key.c", at("secret"), 0), "secret");
}

static void only_regular_files_of_moderate_size_are_read(void **state)
{
	(void)state;
	go("shop");
	assert_string_equal(look_for("cart/same.go", NULL, 0), "cart");
	assert_string_equal(look_for("cart/fifo.go", NULL, 0), "cart/fifo.go: not a regular file");
	assert_string_equal(look_for("shop/cart", NULL, 0), "cart: not a regular file");
	assert_string_equal(look_for("cart/large.go", NULL, 0),
			    "cart/large.go: larger than 16 MiB");
}

static void modules_are_found_under_their_escaped_names(void **state)
{
	(void)state;
	go("elsewhere");
	assert_string_equal(look_for("github.com/BurntSushi/toml@v1.2.0/Decode.go", NULL, 0),
			    "toml");
	assert_string_equal(look_for("/g/pkg/mod/github.com/!burnt!sushi/toml@v1.2.0/Decode.go",
				     NULL, 0),
			    "toml");
	assert_string_equal(look_for("github.com/BurntSushi/toml@v1.3.0/Decode.go", NULL, 0), "");
}

static void the_standard_library_is_found_in_goroot(void **state)
{
	(void)state;
	go("elsewhere");
	assert_string_equal(look_for("runtime/proc.go", NULL, 0), "proc");
	assert_string_equal(look_for("/usr/local/go/src/runtime/proc.go", NULL, 0), "proc");
	assert_string_equal(look_for("/home/me/src/app/src/runtime/proc.go", NULL, 0), "proc");
}

static void vendored_modules_have_no_version(void **state)
{
	(void)state;
	go("shop");
	assert_string_equal(look_for("golang.org/x/Net/http.go", NULL, 0), "vendored");
	assert_string_equal(look_for("golang.org/x/Net@v0.1.0/http.go", NULL, 0), "vendored");
	assert_string_equal(look_for("/g/pkg/mod/golang.org/x/!net@v0.1.0/http.go", NULL, 0),
			    "vendored");
}

static void a_bare_name_must_have_enough_lines(void **state)
{
	(void)state;
	go("shop");
	assert_string_equal(look_for("example.com/app/main.go", NULL, 1), "main");
	assert_string_equal(look_for("example.com/app/main.go", NULL, 2),
			    "main.go: another file of that name: it has fewer lines");
}

static void a_name_with_a_nul_is_not_cut(void **state)
{
	struct options o = { 0 };
	struct report r = { .options = &o };
	struct source_file file = { .name = { "cart/cart.go\0.c", 15 } };
	struct source_finder finder;

	(void)state;
	go("shop");
	source_finder_init(&finder, &r);
	source_find(&finder, &file, 0);
	assert_false(file.found);
	source_finder_free(&finder);
	arena_free(&r.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_longest_end_of_a_path_is_found),
		cmocka_unit_test(parents_are_searched_up_to_the_top_of_the_checkout),
		cmocka_unit_test(nothing_outside_the_folders_is_read),
		cmocka_unit_test(only_regular_files_of_moderate_size_are_read),
		cmocka_unit_test(modules_are_found_under_their_escaped_names),
		cmocka_unit_test(the_standard_library_is_found_in_goroot),
		cmocka_unit_test(vendored_modules_have_no_version),
		cmocka_unit_test(a_bare_name_must_have_enough_lines),
		cmocka_unit_test(a_name_with_a_nul_is_not_cut),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
