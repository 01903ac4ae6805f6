#include "report/names/strip.h"

#include <stdint.h>
#include <string.h>

/* Brackets that lie deeper are not looked at; the demanglers go no deeper either. */
enum { NESTING = 1024 };

struct bracket {
	char closer;
	bool named;     /* it belongs to the name before it */
	uint32_t start; /* where it is in out */
};

struct strip {
	struct text in;
	size_t at;
	char *out;
	size_t n;
	bool rust, drop_templates;
	bool named; /* what was copied last is a name */
	struct bracket open[NESTING];
	size_t depth;
};

static void copy(struct strip *s, size_t n)
{
	memcpy(s->out + s->n, s->in.at + s->at, n);
	s->n += n;
	s->at += n;
}

static bool is_word(char c)
{
	unsigned char u = (unsigned char)c;

	return (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') ||
	       u >= 0x80 || u == '_' || u == '$' || u == '.';
}

/* The length of "operator" and its symbol, whose brackets are none. */
static size_t operator_length(const struct strip *s)
{
	static const char word[] = "operator";
	static const char *const symbols[] = {
		"()", "[]", "<=>", "<<=", ">>=", "->*", "<<",
		">>", "<=", ">=",  "->",  "<",   ">",   NULL,
	};
	const char *at = s->in.at + s->at, *symbol;
	size_t n;

	if (strncmp(at, word, strlen(word)) != 0 || (s->at > 0 && is_word(at[-1])))
		return 0;
	symbol = at + strlen(word);
	for (const char *const *one = symbols; *one; one++)
		if (strncmp(symbol, *one, strlen(*one)) == 0)
			return strlen(word) + strlen(*one);
	n = strspn(symbol, "+-*/%^&|~!=,");
	return n > 0 ? strlen(word) + n : 0;
}

/*
 * The length of an arrow or, in an expression among template arguments, of an
 * operator that is no bracket. The demangler puts its operands in brackets.
 */
static size_t comparison_length(const struct strip *s)
{
	const char *at = s->in.at + s->at;
	char last = s->at > 0 ? at[-1] : ' ';
	size_t n;

	if (*at == '>' && last == '-')
		return 1;
	if (s->named || (last != ')' && last != '}'))
		return 0;
	n = strspn(at, "<>=");
	/* A single ">" is always in parentheses of its own, and so taken for no bracket. */
	if (n == 1 && *at == '>')
		return 0;
	return at[n] == '(' || at[n] == '{' ? n : 0;
}

/* Whether at stands behind the parameters of a function that encloses something. */
static bool is_enclosed(const char *at)
{
	static const char *const qualifiers[] = { " const", " volatile", " &&", " &", NULL };

	for (const char *const *q = qualifiers; *q; q++)
		if (strncmp(at, *q, strlen(*q)) == 0)
			at += strlen(*q);
	return at[0] == ':' && at[1] == ':';
}

static void open_bracket(struct strip *s, char closer)
{
	bool is_path = s->rust && s->at > 0 && s->in.at[s->at - 1] == ':';

	s->open[s->depth++] = (struct bracket){ closer, s->named || is_path, (uint32_t)s->n };
	copy(s, 1);
	s->named = false;
}

static void empty(struct strip *s, const struct bracket *b)
{
	s->n = b->start + 1;
	s->out[s->n++] = b->closer;
}

static void close_bracket(struct strip *s, char closer)
{
	const struct bracket *b;

	copy(s, 1);
	s->named = closer == '>' || closer == ']';
	while (s->depth > 0 && closer != '>' && s->open[s->depth - 1].closer == '>')
		s->depth--;
	if (s->depth == 0 || s->open[s->depth - 1].closer != closer)
		return;
	b = &s->open[--s->depth];
	if (closer == '>' && s->rust && b->named)
		empty(s, b);
	else if (closer == ')' && !s->rust && b->named && is_enclosed(s->in.at + s->at))
		empty(s, b);
	else if (closer == '>' && s->drop_templates)
		s->n = b->start - (b->start > 0 && s->out[b->start - 1] == ' ');
}

static size_t strip(struct strip *s)
{
	while (s->at < s->in.n && s->depth < NESTING) {
		size_t symbol = operator_length(s), comparison = comparison_length(s);
		char c = s->in.at[s->at];

		if (symbol > 0 || comparison > 0) {
			copy(s, symbol + comparison);
			s->named = symbol > 0;
			continue;
		}
		switch (c) {
		case '<': open_bracket(s, '>'); break;
		case '(': open_bracket(s, ')'); break;
		case '[': open_bracket(s, ']'); break;
		case '{': open_bracket(s, '}'); break;
		case '>':
		case ')':
		case ']':
		case '}': close_bracket(s, c); break;
		default: copy(s, 1); s->named = is_word(c);
		}
	}
	copy(s, s->in.n - s->at);
	return s->n;
}

size_t strip_cpp(char *out, struct text name, bool drop_templates)
{
	struct strip s = { .in = name, .out = out, .drop_templates = drop_templates };

	return strip(&s);
}

size_t strip_rust(char *out, struct text name)
{
	struct strip s = { .in = name, .out = out, .rust = true };

	return strip(&s);
}
