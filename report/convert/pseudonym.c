#include "report/convert/pseudonym.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { WORD = 10, DIGITS_KEPT = 4 }; /* letters of a hash, 5 bits each; digits of a number */

/* In the order of bytes. */
/* clang-format off */
static const char *const kept[] = {
	"Lambda", "S", "T", "a", "abi", "alloc", "anonymous", "any", "as", "auto", "bool", "byte",
	"c", "cc", "cgo", "chan", "char", "class", "clj", "clone", "closure", "cmd", "cold",
	"complex128", "complex64", "const", "constprop", "core", "cpp", "crate", "cs", "ctor",
	"cxx", "decltype", "deferwrap", "dist", "dll", "double", "dylib", "dylib", "enum", "error",
	"exe", "f32", "f64", "file", "float", "float32", "float64", "fm", "fn", "for", "fs", "func",
	"gems", "go", "gowrap", "groovy", "h", "home", "hpp", "i128", "i16", "i32", "i64", "i8",
	"impl", "in", "include", "init", "inline", "int", "int16", "int32", "int64", "int8",
	"interface", "internal", "isize", "isra", "java", "js", "jsx", "ko", "kt", "lambda", "lib",
	"lib64", "llvm", "local", "long", "lto_priv", "main", "map", "mjs", "mod", "module", "mut",
	"namespace", "node", "node_modules", "o", "operator", "opt", "packages", "part", "pkg",
	"py", "pyx", "rb", "root", "rs", "rune", "s", "scala", "shape", "shim", "short", "signed",
	"site", "so", "src", "std", "str", "string", "struct", "test", "tmp", "ts", "tsx", "u128",
	"u16", "u32", "u64", "u8", "uint", "uint16", "uint32", "uint64", "uint8", "uintptr",
	"union", "unsigned", "usize", "usr", "var", "vb", "vendor", "void", "vtable", "w",
};
/* clang-format on */

static int compare_kept(const void *word, const void *of)
{
	return text_compare(*(const struct text *)word, text_of(*(const char *const *)of));
}

static struct text behind(struct text t, size_t n)
{
	return (struct text){ t.at + n, t.n - n };
}

static bool all_digits(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (!isdigit((unsigned char)t.at[i]))
			return false;
	return true;
}

/* func1, gowrap2, v3: with a number, as compilers and version control count. */
static bool is_counted(struct text t)
{
	static const char *const words[] = { "func", "gowrap", "deferwrap", "v", "python" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t n = strlen(words[i]);

		if (t.n > n && t.n <= n + DIGITS_KEPT && !memcmp(t.at, words[i], n) &&
		    all_digits(behind(t, n)))
			return true;
	}
	return false;
}

static bool is_kept(struct text word)
{
	return (word.n <= DIGITS_KEPT && all_digits(word)) || is_counted(word) ||
	       bsearch(&word, kept, sizeof(kept) / sizeof(*kept), sizeof(*kept), compare_kept);
}

static bool in_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* How many bytes at the front of t are of words, or else of what is between. */
static size_t run_of(struct text t, bool words)
{
	size_t n = 0;

	while (n < t.n && in_word(t.at[n]) == words)
		n++;
	return n;
}

/* ---- putting together ---- */

static void put(struct text *to, struct text t)
{
	memcpy((char *)to->at + to->n, t.at, t.n);
	to->n += t.n;
}

static void put_hash(const struct pseudonyms *p, struct text *to, struct text word)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
	uint8_t hash[KEYED_SIZE];
	char text[1 + WORD];
	uint64_t bits;

	keyed_hash(p->keyed, word, hash);
	memcpy(&bits, hash, sizeof(bits));
	text[0] = isupper((unsigned char)word.at[0]) ? 'X' : 'x';
	for (size_t i = 1; i < sizeof(text); i++, bits >>= 5)
		text[i] = letters[bits & 31];
	put(to, (struct text){ text, sizeof(text) });
}

/* Room for t with a hash in place of each of its bytes, as no word is shorter. */
static struct text begin(struct arena *a, struct text t)
{
	return (struct text){ arena_alloc(a, t.n * (1 + WORD) + 1), 0 };
}

struct text pseudonym_name(const struct pseudonyms *p, struct arena *a, struct text name)
{
	struct text made = begin(a, name);

	while (name.n) {
		size_t between = run_of(name, false), n;

		put(&made, (struct text){ name.at, between });
		name = behind(name, between);
		n = run_of(name, true);
		if (n && is_kept((struct text){ name.at, n }))
			put(&made, (struct text){ name.at, n });
		else if (n)
			put_hash(p, &made, (struct text){ name.at, n });
		name = behind(name, n);
	}
	return made;
}

struct text pseudonym_path(const struct pseudonyms *p, struct arena *a, struct text path)
{
	return pseudonym_name(p, a, path);
}

struct text pseudonym_text(const struct pseudonyms *p, struct arena *a, struct text t)
{
	struct text made = begin(a, (struct text){ "", 1 });

	if (t.n)
		put_hash(p, &made, t);
	return made;
}

int64_t pseudonym_number(const struct pseudonyms *p, int64_t number)
{
	uint8_t hash[KEYED_SIZE];
	uint32_t bits;

	keyed_hash(p->keyed, (struct text){ (const char *)&number, sizeof(number) }, hash);
	memcpy(&bits, hash, sizeof(bits));
	return bits;
}

/* ---- standard libraries ---- */

/* In Go "(*T)" is no list of parameters, and elsewhere "(anonymous" is none. */
static bool opens(struct text t)
{
	static const char *const names[] = { "(*", "(anonymous" };

	for (size_t i = 0; i < 2; i++)
		if (t.n >= strlen(names[i]) && !memcmp(t.at, names[i], strlen(names[i])))
			return false;
	return memchr("(<[{", t.at[0], 4);
}

/* What of t is in front of the first bracket in which there may be types of others. */
static size_t outside(struct text t)
{
	size_t n = 0;

	while (n < t.n && !opens(behind(t, n)))
		n++;
	return n;
}

static void remember(struct pseudonyms *p, struct text t)
{
	while (t.n) {
		size_t n = run_of(t, true);

		if (n)
			strtab_intern(&p->standard, (struct text){ t.at, n });
		t = behind(t, n);
		t = behind(t, run_of(t, false));
	}
}

struct text pseudonym_standard(struct pseudonyms *p, struct arena *a, struct text name)
{
	size_t n = outside(name);
	struct text parts[] = { { name.at, n }, pseudonym_name(p, a, behind(name, n)) };

	remember(p, parts[0]);
	return text_join(a, parts, 2);
}

/* Of Go without folders, and of the JVM: "net/http/server.go", "HashMap.java". */
static bool begins_with_package(struct text path)
{
	static const char *const suffixes[] = { ".go", ".s", ".java", ".kt", ".scala" };

	for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++) {
		size_t n = strlen(suffixes[i]);

		if (path.n > n && path.at[0] != '/' &&
		    !memcmp(path.at + path.n - n, suffixes[i], n))
			return true;
	}
	return false;
}

struct text pseudonym_standard_path(const struct pseudonyms *p, struct arena *a, struct text path)
{
	static const char *const folders[] = { "/src/", "/rustc/", "/include/", "/lib/python",
					       "node:" };
	size_t n = begins_with_package(path) ? 0 : path.n;
	struct text parts[2];

	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		const char *at = memmem(path.at, path.n, folders[i], strlen(folders[i]));

		if (at && (size_t)(at - path.at) < n)
			n = (size_t)(at - path.at);
	}
	parts[0] = pseudonym_path(p, a, (struct text){ path.at, n });
	parts[1] = behind(path, n);
	return text_join(a, parts, 2);
}

struct text pseudonym_pattern(struct pseudonyms *p, struct arena *a, struct text pattern)
{
	struct text made = begin(a, pattern);

	while (pattern.n) {
		size_t n = run_of(pattern, false);

		n += n && n < pattern.n && pattern.at[n - 1] == '\\'; /* \d, \b */
		put(&made, (struct text){ pattern.at, n });
		pattern = behind(pattern, n);
		n = run_of(pattern, true);
		if (n && !is_kept((struct text){ pattern.at, n }) &&
		    strtab_find(&p->standard, (struct text){ pattern.at, n }) == HASH_NONE)
			put_hash(p, &made, (struct text){ pattern.at, n });
		else
			put(&made, (struct text){ pattern.at, n });
		pattern = behind(pattern, n);
	}
	return made;
}

void pseudonyms_free(struct pseudonyms *p)
{
	strtab_free(&p->standard);
}
