#include "report/names/package.h"

#include <stdbool.h>

#include "report/names/scope.h"

static const struct text none = { "", 0 };

static bool begins(struct text t, const char *with)
{
	size_t n = strlen(with);

	return t.n >= n && !memcmp(t.at, with, n);
}

static bool ends(struct text t, const char *with)
{
	size_t n = strlen(with);

	return t.n >= n && !memcmp(t.at + t.n - n, with, n);
}

static struct text behind(struct text t, size_t n)
{
	return (struct text){ t.at + n, t.n - n };
}

static struct text first(struct text t, size_t n)
{
	return (struct text){ t.at, n < t.n ? n : t.n };
}

/* Where what stands in t; t.n if nowhere. */
static size_t find(struct text t, const char *what)
{
	const char *at = memmem(t.at, t.n, what, strlen(what));

	return at ? (size_t)(at - t.at) : t.n;
}

static size_t find_last(struct text t, char c)
{
	const char *at = t.n ? memrchr(t.at, c, t.n) : NULL;

	return at ? (size_t)(at - t.at) : t.n;
}

static bool is_upper(struct text t)
{
	return t.n && t.at[0] >= 'A' && t.at[0] <= 'Z';
}

static bool is_digit(struct text t)
{
	return t.n && t.at[0] >= '0' && t.at[0] <= '9';
}

/* What is in front of parameters, receivers and type arguments. */
static struct text path_of(struct text name)
{
	size_t n = 0;

	while (n < name.n && (n == 0 || !memchr("(<[{ ", name.at[n], 5)))
		n++;
	return first(name, n);
}

/* ---- names of parts with dots between ---- */

struct parts {
	struct text rest;
	bool more;
};

static bool next_part(struct parts *p, struct text *part)
{
	size_t n = find(p->rest, ".");

	if (!p->more)
		return false;
	*part = first(p->rest, n);
	p->more = n < p->rest.n;
	p->rest = behind(p->rest, n + p->more);
	return true;
}

/* What is in front of a part of the text, and of its dot. */
static struct text before(struct text t, struct text part)
{
	size_t n = (size_t)(part.at - t.at);

	return first(t, n ? n - 1 : 0);
}

/* The first part that is called as classes are; empty if none is. */
static struct text class_of(struct text t)
{
	struct parts p = { t, true };
	struct text part;

	while (next_part(&p, &part))
		if (is_upper(part) || find(part, "$") < part.n)
			return part;
	return none;
}

/* All parts but the last so many. */
static struct text without_last(struct text t, int n)
{
	while (n-- > 0) {
		size_t dot = find_last(t, '.');

		if (dot == t.n)
			return none;
		t.n = dot && t.at[dot - 1] == '.' ? dot - 1 : dot; /* Type..ctor */
	}
	return t;
}

/* ---- Go: the first dot behind the last slash ---- */

static struct text of_go(struct arena *a, struct text name, struct text file)
{
	static const char *const made[] = { "type:.eq.", "type..eq.", "type:.hash.", "type..hash.",
					    NULL };
	struct text path;
	size_t slash, dot;

	(void)a;
	(void)file;
	for (const char *const *m = made; *m; m++)
		if (begins(name, *m))
			name = behind(name, strlen(*m));
	path = path_of(name);
	slash = find_last(path, '/');
	slash = slash < path.n ? slash + 1 : 0;
	dot = slash + find(behind(path, slash), ".");
	return dot > slash && dot < path.n ? first(path, dot) : none;
}

/* ---- JVM: what is in front of the class ---- */

static struct text with_dots(struct arena *a, struct text t)
{
	char *copy;

	if (!memchr(t.at, '/', t.n))
		return t;
	copy = arena_alloc(a, t.n + 1);
	for (size_t i = 0; i < t.n; i++)
		copy[i] = t.at[i] == '/' ? '.' : t.at[i];
	copy[t.n] = '\0';
	return (struct text){ copy, t.n };
}

/* "java.base@17/java.lang.Thread.run", "app//com.acme.Main.main": without the module. */
static struct text without_module(struct text t)
{
	size_t slash = find_last(t, '/');
	struct text module = first(t, slash);

	if (slash == t.n)
		return t;
	if (ends(module, "/") || find(module, "@") < module.n || find(module, ".") < module.n)
		return behind(t, slash + 1);
	return t;
}

/* Up to the number and the address of a hidden class, in which there are dots and slashes. */
static struct text jvm_path(struct text name)
{
	struct text t = path_of(first(name, find(name, "$$Lambda")));

	t = first(t, find(t, "/0x"));
	if (begins(t, "L") && find(t, ";") < t.n)
		t = behind(first(t, find(t, ";")), 1);
	return without_module(t);
}

static struct text of_jvm(struct arena *a, struct text name, struct text file)
{
	struct text path = with_dots(a, jvm_path(name)), class = class_of(path);

	(void)file;
	return class.n ? before(path, class) : without_last(path, 2);
}

/* ---- .NET: assembly!Namespace.Type+Nested.Method ---- */

/* With nothing in brackets: "Dictionary`2[System.__Canon,System.Int32].Add" has two dots. */
static struct text without_brackets(struct arena *a, struct text t)
{
	char *copy = arena_alloc(a, t.n + 1);
	size_t n = 0;
	int depth = 0;

	for (size_t i = 0; i < t.n && (depth || t.at[i] != '('); i++) {
		depth += memchr("[<", t.at[i], 2) ? 1 : 0;
		if (!depth)
			copy[n++] = t.at[i];
		depth -= memchr("]>", t.at[i], 2) && depth ? 1 : 0;
	}
	copy[n] = '\0';
	return (struct text){ copy, n };
}

static struct text assembly_of(struct text t)
{
	static const char *const suffixes[] = { ".il", ".ni.dll", ".dll", ".exe", NULL };

	for (const char *const *s = suffixes; *s; s++)
		if (ends(t, *s))
			return first(t, t.n - strlen(*s));
	return t;
}

static struct text of_dotnet(struct arena *a, struct text name, struct text file)
{
	size_t mark = find(name, "!"), plus;
	struct text assembly = mark < name.n ? assembly_of(first(name, mark)) : none, path, found;

	(void)file;
	if (mark < name.n)
		name = behind(name, mark + 1);
	path = without_brackets(a, name);
	plus = find(path, "+");
	found = without_last(first(path, plus), plus < path.n ? 1 : 2);
	return found.n ? found : assembly;
}

/* ---- languages whose functions are found by their file ---- */

/* The folder or file that t begins with, without its suffix. */
static struct text first_folder(struct text t)
{
	size_t n = find(t, "/");

	return n < t.n ? first(t, n) : first(t, find(t, "."));
}

/* What is installed in a folder of that name; empty if the file is in none. */
static struct text installed(struct text file, const char *folder)
{
	struct text found = none;

	for (struct text t = file; find(t, folder) < t.n;)
		found = t = behind(t, find(t, folder) + strlen(folder));
	return found;
}

/* "os" of "/usr/lib/python3.11/os.py". */
static struct text standard_python(struct text file)
{
	struct text t = installed(file, "/lib/python");
	size_t slash = find(t, "/");

	return slash < t.n ? first_folder(behind(t, slash + 1)) : none;
}

static struct text of_python(struct arena *a, struct text name, struct text file)
{
	struct text path = path_of(name), class = class_of(path), found;

	(void)a;
	found = first_folder(installed(file, "/site-packages/"));
	if (!found.n)
		found = first_folder(installed(file, "/dist-packages/"));
	if (!found.n)
		found = standard_python(file);
	if (!found.n && find(path, ".") < path.n)
		found = class.n ? before(path, class) : without_last(path, 1);
	return found.n ? found : file;
}

static struct text of_javascript(struct arena *a, struct text name, struct text file)
{
	struct text found = installed(file, "node_modules/");
	size_t scope = begins(found, "@") ? find(found, "/") + 1 : 0, n;

	(void)a;
	if (!found.n)
		found = behind(file, begins(file, "file://") ? strlen("file://") : 0);
	else if (scope < found.n)
		found = first(found, scope + find(behind(found, scope), "/"));
	if (found.n)
		return found;
	n = find(path_of(name), ".");
	return n && n < path_of(name).n ? first(name, n) : none;
}

/* "block (2 levels) in Foo::Bar#baz" is in Foo. */
static struct text ruby_method(struct text name)
{
	static const char *const words[] = { "block ", "rescue in ", "ensure in ", NULL };

	for (const char *const *w = words; *w; w++)
		if (begins(name, *w) && find(name, " in ") < name.n)
			return behind(name, find(name, " in ") + 4);
	return name;
}

static struct text gem_of(struct text file)
{
	struct text gem = installed(file, "/gems/");
	size_t n = 0;

	gem = first(gem, find(gem, "/"));
	while (n < gem.n && !(gem.at[n] == '-' && is_digit(behind(gem, n + 1))))
		n++;
	return first(gem, n);
}

static struct text of_ruby(struct arena *a, struct text name, struct text file)
{
	struct text method = ruby_method(name), found = scope_outermost(method);
	size_t mark = find(method, "#");

	(void)a;
	if (!found.n && is_upper(method) && mark == method.n)
		mark = find(method, ".");
	if (!found.n && is_upper(method) && mark < method.n)
		found = first(method, mark);
	if (!found.n)
		found = gem_of(file);
	return found.n ? found : file;
}

static struct text of_scopes(struct arena *a, struct text name, struct text file)
{
	(void)a;
	(void)file;
	return scope_outermost(name);
}

/* ---- which language ---- */

/* Parts of Go's names that no programmer wrote: func1, gowrap2, 1. */
static bool is_made_by_go(struct text part)
{
	static const char *const words[] = { "func", "gowrap", "deferwrap", "init", "", NULL };

	for (const char *const *w = words; *w; w++) {
		size_t n = strlen(*w);

		if (!begins(part, *w))
			continue;
		while (n < part.n && is_digit(behind(part, n)))
			n++;
		if (n && n == part.n)
			return true;
	}
	return false;
}

static bool is_jvm_root(struct text part)
{
	static const char *const roots[] = { "java",   "javax", "jdk",     "sun",      "com", "org",
					     "kotlin", "scala", "android", "androidx", NULL };

	for (const char *const *r = roots; *r; r++)
		if (text_equal(part, text_of(*r)))
			return true;
	return false;
}

/*
 * "java.util.Map.get" is of a JVM, as a class and a method come last, and
 * "main.value.String" of Go, where only a method may be called so; or it is a
 * class of the JVM's, in a package that begins as these do.
 */
static bool is_of_jvm(struct text path)
{
	struct text class = class_of(path), part;
	struct parts p = { path, true };

	if (!class.n || class.at == path.at)
		return false;
	while (next_part(&p, &part) && part.at != class.at)
		;
	if (!p.more)
		return is_jvm_root(first(path, find(path, ".")));
	while (next_part(&p, &part))
		if (!is_made_by_go(part))
			return true;
	return false;
}

static bool all_upper(struct text path)
{
	struct parts p = { path, true };
	struct text part;
	int n = 0;

	for (; next_part(&p, &part); n++)
		if (!is_upper(part))
			return false;
	return n > 2;
}

/* "Main" of "Main.run", and "http" of "http.Get". */
static struct text of_dots(struct arena *a, struct text name, struct text file)
{
	struct text path = path_of(name);

	if (all_upper(path))
		return of_dotnet(a, name, file);
	if (is_of_jvm(path))
		return of_jvm(a, name, file);
	return of_go(a, name, file);
}

/* "java/util/Map.get", where "example.com/shop.Get" and "net/http.Get" are of Go. */
static struct text of_slashes(struct arena *a, struct text name, struct text file)
{
	struct text path = path_of(name), class = behind(path, find_last(path, '/') + 1);
	bool domain = memchr(path.at, '.', find(path, "/"));
	bool module = begins(name, "java.") || begins(name, "jdk.") || begins(name, "app//") ||
		      find(path, "@") < path.n;

	if (module || (!domain && (is_upper(class) || find(class, "$") < class.n)))
		return of_jvm(a, name, file);
	return of_go(a, name, file);
}

/* A program or library, whose version has dots, or a C function that the compiler split. */
static bool stands_alone(struct text name)
{
	static const char *const parts[] = { ".isra.", ".part.",     ".constprop.",
					     ".llvm.", ".lto_priv.", NULL };
	static const char *const suffixes[] = { ".so", ".dll",  ".exe", ".dylib",
						".ko", ".cold", NULL };
	struct text dotted = behind(name, find(name, "."));

	for (const char *const *p = parts; *p; p++)
		if (find(name, *p) < name.n)
			return true;
	for (const char *const *s = suffixes; *s; s++)
		if (ends(name, *s))
			return true;
	return find(name, ".so.") < name.n || find(name, ".so+") < name.n || begins(name, "[") ||
	       (dotted.n && is_digit(behind(dotted, 1)));
}

/* "recv_buf [net_driver]": the kernel's module. */
static struct text kernel_module(struct text name)
{
	size_t at = find_last(name, '[');

	if (!ends(name, "]") || at < 2 || at == name.n || !memchr(" \t", name.at[at - 1], 2))
		return none;
	return (struct text){ name.at + at + 1, name.n - at - 2 };
}

static struct text guessed(struct arena *a, struct text name, struct text file)
{
	struct text path = path_of(name), module = kernel_module(name);

	if (module.n)
		return module;
	if (find(path, "!") < path.n && path.at[0] != '!')
		return of_dotnet(a, name, file);
	if (find(name, "::") < name.n)
		return find(name, "#") < name.n ? of_ruby(a, name, file) : of_scopes(a, name, file);
	if (find(name, "$$Lambda") < name.n || find(path, "/0x") < path.n)
		return of_jvm(a, name, file);
	if (stands_alone(name))
		return none;
	if (find(path, "/") < path.n)
		return of_slashes(a, name, file);
	if (find(path, "#") < path.n && is_upper(path))
		return of_ruby(a, name, none);
	return of_dots(a, name, file);
}

struct language {
	const char *suffixes[8];
	struct text (*package)(struct arena *a, struct text name, struct text file);
};

/* clang-format off */
static const struct language languages[] = {
	{ { ".go" }, of_go },
	{ { ".java", ".kt", ".scala", ".groovy", ".clj" }, of_jvm },
	{ { ".cs", ".fs", ".vb" }, of_dotnet },
	{ { ".py", ".pyx" }, of_python },
	{ { ".js", ".mjs", ".cjs", ".ts", ".jsx", ".tsx" }, of_javascript },
	{ { ".rb" }, of_ruby },
	{ { ".rs", ".cc", ".cpp", ".cxx", ".hpp" }, of_scopes },
};
/* clang-format on */

static const struct language *language_of(struct text file)
{
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
		for (const char *const *s = languages[i].suffixes; *s; s++)
			if (ends(file, *s))
				return &languages[i];
	return NULL;
}

struct text name_package(struct arena *a, struct text name, struct text file)
{
	const struct language *l = language_of(file);

	if (begins(file, "node:") || find(file, "node_modules/") < file.n)
		return of_javascript(a, name, file);
	return l ? l->package(a, name, file) : guessed(a, name, file);
}
