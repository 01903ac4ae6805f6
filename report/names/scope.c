#include "report/names/scope.h"

#include <stdbool.h>

static const char anonymous[] = "(anonymous namespace)";

static bool begins(struct text t, const char *with)
{
	size_t n = strlen(with);

	return t.n >= n && !memcmp(t.at, with, n);
}

static struct text behind(struct text t, size_t n)
{
	return (struct text){ t.at + n, t.n - n };
}

static bool is_word(char c)
{
	unsigned char u = (unsigned char)c;

	return (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') ||
	       u >= 0x80 || u == '_' || u == '$';
}

int scope_nesting(struct text t, size_t i)
{
	if (memchr("<([{", t.at[i], 4))
		return 1;
	if (!memchr(">)]}", t.at[i], 4))
		return 0;
	return t.at[i] == '>' && i && (t.at[i - 1] == '-' || t.at[i - 1] == '=') ? 0 : -1;
}

/* Where word stands outside of brackets; n if nowhere. */
static size_t find_outside(struct text t, const char *word)
{
	int depth = 0;
	size_t i = 0;

	for (; i < t.n && !(depth == 0 && begins(behind(t, i), word)); i++)
		depth += scope_nesting(t, i);
	return i;
}

/* ---- C++: what is in front of a name, and behind it ---- */

static bool is_operator(struct text t)
{
	return begins(t, "operator") && !is_word(t.at[-1]);
}

/* Without the type that a function returns, and without its parameters. */
static struct text declared(struct text t)
{
	size_t start = 0, i = 0;
	int depth = 0;

	for (; i < t.n; i++) {
		struct text rest = behind(t, i);

		if (depth == 0 && begins(rest, anonymous)) {
			i += strlen(anonymous) - 1;
			continue;
		}
		if (depth == 0 && (t.at[i] == '(' || (i > start && is_operator(rest))))
			break;
		if (depth == 0 && t.at[i] == ' ')
			start = i + 1;
		depth += scope_nesting(t, i);
	}
	while (start < i && memchr("*&", t.at[start], 2))
		start++;
	return (struct text){ t.at + start, i - start };
}

/* The first part of a path, if there are more; braces and quotes are C++'s of other compilers. */
static struct text first_part(struct text t)
{
	size_t n = 0;

	if (begins(t, "::"))
		t = behind(t, 2);
	if (begins(t, anonymous))
		n = strlen(anonymous);
	else if (t.n && memchr("{`", *t.at, 2))
		while (n < t.n && t.at[n] != ':')
			n++;
	else
		while (n < t.n && is_word(t.at[n]))
			n++;
	return (struct text){ t.at, find_outside(t, "::") < t.n ? n : 0 };
}

/* ---- Rust: types ---- */

/* What is between the bracket at the start of t and the one that closes it. */
static struct text inside(struct text t)
{
	int depth = 0;
	size_t i = 0;

	for (; i < t.n; i++) {
		depth += scope_nesting(t, i);
		if (depth == 0)
			break;
	}
	return (struct text){ t.at + 1, i ? i - 1 : 0 };
}

/* A type without what only says how it is held: &mut, *const, dyn, brackets. */
static struct text bare(struct text t)
{
	static const char *const held[] = { "&",    "*const ", "*mut ", "mut ", "dyn ", "impl ",
					    "for<", "[",       "(",     " ",    NULL };
	const char *const *w;

	do {
		for (w = held; *w && !begins(t, *w); w++)
			;
		if (*w)
			t = behind(t, strlen(*w));
		if (begins(t, "'")) {
			size_t blank = find_outside(t, " ");

			t = behind(t, blank < t.n ? blank + 1 : t.n);
		}
	} while (*w);
	return t;
}

/* The crate that a path of Rust begins with: with "::" before anything else ends it. */
static struct text crate_of(struct text t)
{
	size_t n = 0;

	t = bare(t);
	while (n < t.n && is_word(t.at[n]))
		n++;
	if (n < t.n && t.at[n] == '[') /* core[1f2e]::fmt */
		return (struct text){ t.at, memmem(t.at, t.n, "]::", 3) ? n : 0 };
	return (struct text){ t.at, begins(behind(t, n), "::") ? n : 0 };
}

/*
 * "<A as B>", "<impl B for A>" or "<A>": the crate of A, which may be in such
 * brackets itself, or else that of B.
 */
static struct text of_type(struct text t)
{
	enum { NESTING = 16 }; /* types of types: each is looked through */
	struct text trait = { t.at, 0 }, type, found;

	for (int i = 0; i < NESTING && begins(t, "<"); i++) {
		bool impl;
		size_t at;

		type = inside(t);
		impl = begins(type, "impl ");
		at = find_outside(type, impl ? " for " : " as ");
		if (at < type.n && impl) {
			trait = (struct text){ type.at, at };
			type = behind(type, at + 5);
		} else if (at < type.n) {
			trait = behind(type, at + 4);
			type.n = at;
		}
		t = bare(type);
	}
	found = crate_of(t);
	return found.n ? found : crate_of(trait);
}

struct text scope_outermost(struct text name)
{
	if (begins(name, "<"))
		return of_type(name);
	return first_part(declared(name));
}
