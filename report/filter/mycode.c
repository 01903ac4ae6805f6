#include "report/filter/mycode.h"

#include "report/filter/regex.h"
#include "report/names/package.h"

#define FETCHED \
	"/pkg/mod/|@v[0-9]|(^|/)vendor/|/\\.cargo/|/site-packages/|/dist-packages/|/node_modules/|" \
	"/gems/"
#define STANDARD \
	"^/usr/(lib|include|src|local/(go|lib|include))|/go[-0-9.]*/src/|/golang[^/]*/src/|" \
	"^/rustc/|^node:|/lib/python"

static const char files_fetched[] = FETCHED;
static const char files_standard[] = STANDARD;
static const char files_of_others[] = STANDARD "|" FETCHED;

static const char packages_of_others[] =
	"^(runtime|std|core|alloc|__gnu_cxx|java|javax|jdk|sun|com\\.sun|kotlin|scala|System|"
	"Microsoft)([./]|$)";

static bool begins(struct text t, struct text with)
{
	return t.n >= with.n && !memcmp(t.at, with.at, with.n);
}

static struct text upto(struct text t, const char *what)
{
	const char *at = memmem(t.at, t.n, what, strlen(what));

	return (struct text){ t.at, at ? (size_t)(at - t.at) : t.n };
}

static bool ends(struct text t, const char *with)
{
	size_t n = strlen(with);

	return t.n > n && !memcmp(t.at + t.n - n, with, n);
}

/* Or assembly, which is Go's if its name has a package. */
static bool is_go(struct text file)
{
	return ends(file, ".go") || ends(file, ".s");
}

/* ---- Go ---- */

/* "example.com/shop" of main's file "example.com/shop/cmd/server/main.go". */
static struct text module_of(struct text file)
{
	const char *slash = memrchr(file.at, '/', file.n);
	struct text folder = { file.at, slash ? (size_t)(slash - file.at) : 0 };

	return upto(folder, "/cmd/");
}

/* The first of main's files that is not in a folder of the file system tells the most. */
static struct text main_module(const struct profile *p)
{
	struct text main = text_of("main."), module = { "", 0 };

	for (size_t i = 1; i < p->functions.n && !module.n; i++) {
		struct text file = profile_text(p, p->functions.at[i].file);

		if (is_go(file) && file.at[0] != '/' &&
		    begins(profile_text(p, p->functions.at[i].name), main))
			module = module_of(file);
	}
	return module;
}

static bool is_in(struct text package, struct text module)
{
	return module.n && begins(package, module) &&
	       (package.n == module.n || package.at[module.n] == '/');
}

static bool is_standard(struct text package, struct text module)
{
	struct text word = upto(package, "/");

	return package.n && !memchr(word.at, '.', word.n) && !is_in(package, module) &&
	       !text_equal(package, text_of("main"));
}

/* ---- all of it ---- */

struct finder {
	const struct profile *p;
	struct regex *files, *packages;
	struct text module;
	struct arena arena;
};

static bool is_of_others(struct finder *f, struct text name, struct text file)
{
	struct text package = name_package(&f->arena, name, file);

	if (regex_match(f->files, file))
		return true;
	if (is_go(file))
		return is_standard(package, f->module);
	return regex_match(f->packages, package);
}

static bool has_prefix(struct finder *f, const char *mine, struct text name, struct text file)
{
	struct text package = name_package(&f->arena, name, file);

	for (size_t n; *mine; mine += n + (mine[n] == ',')) {
		struct text prefix = { mine, n = strcspn(mine, ",") };

		if (n && (begins(name, prefix) || begins(package, prefix) || begins(file, prefix)))
			return true;
	}
	return false;
}

static struct finder open_finder(const struct profile *p, const char *files)
{
	return (struct finder){ .p = p,
				.files = regex_compile(text_of(files), NULL),
				.packages = regex_compile(text_of(packages_of_others), NULL),
				.module = main_module(p) };
}

static void close_finder(struct finder *f)
{
	regex_free(f->files);
	regex_free(f->packages);
	arena_free(&f->arena);
}

bool *my_code_others(const struct profile *p, size_t n, const char *mine)
{
	struct finder f = open_finder(p, files_of_others);
	bool *others = mem_alloc(p->functions.n, sizeof(*others));
	bool automatic = !strcmp(mine, MY_CODE_AUTO);

	for (size_t i = 1; i < n; i++) {
		struct text name = profile_text(p, p->functions.at[i].name);
		struct text file = profile_text(p, p->functions.at[i].file);

		others[i] = automatic ? is_of_others(&f, name, file)
				      : !has_prefix(&f, mine, name, file);
		arena_reset(&f.arena);
	}
	close_finder(&f);
	return others;
}

bool *standard_functions(const struct profile *p)
{
	struct finder f = open_finder(p, files_standard);
	struct regex *fetched = regex_compile(text_of(files_fetched), NULL);
	bool *standard = mem_alloc(p->functions.n, sizeof(*standard));

	for (size_t i = 1; i < p->functions.n; i++) {
		struct text name = profile_text(p, p->functions.at[i].name);
		struct text file = profile_text(p, p->functions.at[i].file);

		standard[i] = is_of_others(&f, name, file) && !regex_match(fetched, file);
		arena_reset(&f.arena);
	}
	regex_free(fetched);
	close_finder(&f);
	return standard;
}
