#include "report/names/brief.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static const char rest[] = "…";

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Where a package begins: behind the last slash of what is a path, as far as names go. */
static size_t path_end(struct text name)
{
	size_t end = 0;

	for (size_t i = 0; i < name.n; i++) {
		char c = name.at[i];

		if (c == '/')
			end = i + 1;
		else if (!is_word(c) && !memchr(".-~%@+$", c, 7))
			break;
	}
	return end && end < name.n && is_word(name.at[end]) ? end : 0;
}

/* Arguments stand behind a name, or in Rust behind "::"; "operator<" and "->" have none. */
static bool opens(struct text name, size_t i)
{
	static const char operator[] = "operator";
	size_t n = strlen(operator);

	if (!i || (name.at[i] != '<' && name.at[i] != '['))
		return false;
	if (i >= n && !memcmp(name.at + i - n, operator, n))
		return false;
	if (name.at[i] == '[')
		return is_word(name.at[i - 1]) && i + 1 < name.n && name.at[i + 1] != ']';
	return is_word(name.at[i - 1]) || (i > 1 && name.at[i - 1] == ':' && name.at[i - 2] == ':');
}

/* Behind the bracket that closes what is opened at i; 0: none does. */
static size_t closing(struct text name, size_t i)
{
	char open = name.at[i], close = open == '<' ? '>' : ']';
	size_t depth = 0;

	for (; i < name.n; i++) {
		if (name.at[i] == open)
			depth++;
		else if (name.at[i] == close && name.at[i - 1] != '-' && !--depth)
			return i + 1;
	}
	return 0;
}

/* What is being written; at NULL: so far it is the name itself. */
struct brief {
	struct arena *a;
	struct text name;
	size_t start; /* of what stays of it */
	char *at;
	size_t n;
};

/* Arguments become what stands for them. */
static void cut(struct brief *b, size_t from, size_t to)
{
	if (!b->at) {
		b->at = arena_alloc(b->a, 2 * b->name.n + sizeof(rest));
		b->n = from - b->start;
		memcpy(b->at, b->name.at + b->start, b->n);
	}
	b->at[b->n++] = b->name.at[from];
	memcpy(b->at + b->n, rest, sizeof(rest) - 1);
	b->n += sizeof(rest) - 1;
	b->at[b->n++] = b->name.at[to - 1];
}

static void cut_arguments(struct brief *b)
{
	struct text name = b->name;
	bool unclosed[2] = { false, false }; /* of "<" and "[" one was: no other is looked for */

	for (size_t i = b->start; i < name.n;) {
		bool square = name.at[i] == '[', begins = opens(name, i) && !unclosed[square];
		size_t end = begins ? closing(name, i) : 0;

		unclosed[square] |= begins && !end;
		if (end > i + 2) {
			cut(b, i, end);
			i = end;
			continue;
		}
		if (b->at)
			b->at[b->n++] = name.at[i];
		i++;
	}
}

struct text names_brief(struct arena *a, struct text name)
{
	struct brief b = { .a = a, .name = name, .start = path_end(name) };

	cut_arguments(&b);
	if (!b.at)
		return (struct text){ name.at + b.start, name.n - b.start };
	b.at[b.n] = '\0';
	return (struct text){ b.at, b.n };
}
