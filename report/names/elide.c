#include "report/names/elide.h"

#include <stdbool.h>
#include <string.h>

#include "report/names/scope.h"
#include "report/names/width.h"

static const char ellipsis[] = "…";
enum { LEAST = 12 }; /* cells, where a line is short of them */

/* ---- pieces ---- */

static struct text piece(struct text t, size_t from, size_t to)
{
	return (struct text){ t.at + from, to - from };
}

static bool begins(struct text t, size_t i, const char *with)
{
	size_t n = strlen(with);

	return i <= t.n && t.n - i >= n && !memcmp(t.at + i, with, n);
}

static bool is_letter(char c)
{
	unsigned char u = (unsigned char)c;

	return (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') || u >= 0x80 || u == '_';
}

static bool is_word(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '$';
}

/* The bytes in the first cells. */
static size_t bytes_in(struct text t, size_t cells)
{
	size_t n = 0, taken = 0;

	while (n < t.n) {
		struct glyph g = glyph_at(t.at + n, t.n - n);

		if (g.cells > 0 && taken + g.cells > cells)
			break;
		taken += g.cells;
		n += g.bytes;
	}
	return n;
}

static struct text join(struct arena *a, struct text head, struct text tail)
{
	const struct text parts[] = { head, text_of(ellipsis), tail };

	return text_join(a, parts, 3);
}

struct text elide_line(struct arena *a, struct text line, size_t width)
{
	if (width_text(line) <= width)
		return line;
	if (width == 0)
		return text_of("");
	return join(a, piece(line, 0, bytes_in(line, width - 1)), text_of(""));
}

/* The end of an operator of C++ that begins at i: what looks like brackets in it is none. Else i.
 */
static size_t skip_operator(struct text t, size_t i)
{
	static const char word[] = "operator";
	size_t end = i + strlen(word);

	if (!begins(t, i, word) || (i && is_word(t.at[i - 1])) || end >= t.n || is_word(t.at[end]))
		return i;
	if (begins(t, end, "()") || begins(t, end, "[]"))
		return end + 2;
	if (t.at[end] == ' ')
		return end + 1;
	while (end < t.n && memchr("<>=!+-*/%^&|~,", t.at[end], 14))
		end++;
	return end;
}

/* ---- what is left out between brackets ---- */

/* Where the bracket at i is closed; the end of t if nowhere. */
static size_t find_close(struct text t, size_t i)
{
	int depth = 0;

	for (; i < t.n; i++) {
		depth += scope_nesting(t, i);
		if (depth == 0)
			break;
	}
	return i;
}

/*
 * Sort[int], Vec<T>, collect::<T>, handle [as get]; but not <A as B>::f, [vdso]
 * and x::<impl A for B>::f.
 */
static bool holds_arguments(struct text t, size_t i, bool named)
{
	if (i == 0 || !memchr("<[", t.at[i], 2))
		return false;
	if (t.at[i - 1] == ' ')
		return t.at[i] == '[';
	return named || is_word(t.at[i - 1]) || (t.at[i - 1] == ':' && !begins(t, i, "<impl "));
}

/* f(int) and operator()(int); but not (*Conn).serve and (anonymous namespace)::f. */
static bool holds_parameters(struct text t, size_t i, bool named)
{
	if (i == 0 || t.at[i] != '(' || begins(t, i, "(anonymous "))
		return false;
	return named || is_word(t.at[i - 1]) || memchr(")>]}", t.at[i - 1], 4);
}

/* What follows parameters in Java, (I)Ljava/lang/String;, and in C++, (int) const. */
static bool has_result(struct text t, size_t close)
{
	if (close + 1 >= t.n || t.at[close] != ')')
		return false;
	return is_letter(t.at[close + 1]) || begins(t, close, ") const");
}

typedef bool holds_fn(struct text t, size_t i, bool named);

static size_t put(char *to, struct text t)
{
	memcpy(to, t.at, t.n);
	return t.n;
}

/* Without what is between brackets of a kind: "…" instead, or, if bare, without these, too. */
static struct text without(struct arena *a, struct text t, holds_fn *holds, bool bare)
{
	char *at = arena_alloc(a, 2 * t.n + sizeof(ellipsis));
	size_t n = 0, named = 0; /* the latter: where an operator ends */
	bool closed = true;      /* if a bracket is not, those in it are not looked at */

	for (size_t i = 0; i < t.n; i++) {
		size_t from = i, close;

		i = skip_operator(t, i);
		n += put(at + n, piece(t, from, i));
		named = i > from ? i : named;
		if (i == t.n)
			break;
		close = closed && holds(t, i, i && named == i) ? find_close(t, i) : i;
		closed = close < t.n;
		if (close > i && has_result(t, close))
			t.n = close + 1;
		else if (!bare && close > i && width_text(piece(t, i + 1, close)) < 2)
			close = i;
		if (close == i || !closed) {
			at[n++] = t.at[i];
		} else if (bare) {
			n -= n && at[n - 1] == ' ';
			i = close;
		} else {
			at[n++] = t.at[i];
			n += put(at + n, text_of(ellipsis));
			i = close - 1;
		}
	}
	at[n] = '\0';
	return (struct text){ at, n };
}

/* The end of a path that begins at i, and where its last part begins. */
static size_t find_path_end(struct text t, size_t i, size_t *last)
{
	*last = i;
	for (; i < t.n && (is_word(t.at[i]) || memchr(":./", t.at[i], 3)); i++)
		if (i && (t.at[i] == '.' || t.at[i] == '/' || begins(t, i - 1, "::")))
			*last = i + 1;
	return i;
}

/* <…Vec<…> as …Drop>::drop: paths within the brackets that make up a class of Rust. */
static struct text without_inner_paths(struct arena *a, struct text t)
{
	char *at = arena_alloc(a, 2 * t.n + sizeof(ellipsis));
	size_t n = 0, last, end;
	int depth = 0;

	for (size_t i = 0; i < t.n;) {
		end = skip_operator(t, i);
		if (end == i && depth > 0) {
			end = find_path_end(t, i, &last);
			if (last > i + 1) {
				n += put(at + n, text_of(ellipsis));
				i = last;
			}
		}
		if (end == i && i < t.n) {
			end = i + 1;
			if (memchr("<>", t.at[i], 2))
				depth += scope_nesting(t, i);
		}
		n += put(at + n, piece(t, i, end));
		i = end;
	}
	at[n] = '\0';
	return (struct text){ at, n };
}

/* ---- parts ---- */

/* A part of a name that says little without the one before: func1, 2, {closure#0}, <init>. */
static bool is_nameless(struct text t, size_t i)
{
	static const char *const words[] = { "func", "gowrap", "deferwrap", "operator()", NULL };

	for (const char *const *w = words; *w; w++) {
		size_t n = i + strlen(*w);

		if (!begins(t, i, *w))
			continue;
		while (n < t.n && t.at[n] >= '0' && t.at[n] <= '9')
			n++;
		return n == t.n || memchr(".( ", t.at[n], 3);
	}
	return i == t.n || memchr("0123456789{<.", t.at[i], 13);
}

/* Parts of a name are found one by one, outside of all brackets. */
struct parts {
	struct text t;
	size_t slash; /* the last: dots before it are part of folders */
	size_t last;  /* what separates or opens parameters: blanks before it separate, too */
	size_t at, start;
	int depth;
};

/* Steps over an operator or one byte that is outside of brackets; false if it is inside of some. */
static bool step(struct parts *p, size_t *i)
{
	size_t end = skip_operator(p->t, *i);

	if (end > *i) {
		*i = end - 1;
		return false;
	}
	p->depth += scope_nesting(p->t, *i);
	p->depth = p->depth > 0 ? p->depth : 0;
	return p->depth == 0;
}

/* How long the separator is that stands at i. */
static size_t separator_at(const struct parts *p, size_t i)
{
	struct text t = p->t;

	switch (t.at[i]) {
	case '/': return !begins(t, i, "/0x"); /* Lambda$14/0x0000000800c03440 */
	case '.': return i >= p->slash;
	case ':': return begins(t, i, "::") ? 2 : 0;
	case '#':
	case '!':
	case '\\': return i && is_word(t.at[i - 1]) && i + 1 < t.n && is_letter(t.at[i + 1]);
	case ' ': return i < p->last;
	default: return 0;
	}
}

static struct parts parts_of(struct text t)
{
	struct parts p = { .t = t };

	for (size_t i = 0; i < t.n; i++) {
		bool opens = t.at[i] == '(' && p.depth == 0;

		if (!step(&p, &i) && !opens)
			continue;
		if (opens || separator_at(&p, i))
			p.last = i;
		if (t.at[i] == '/' && separator_at(&p, i))
			p.slash = i;
	}
	p.depth = 0;
	return p;
}

/* Goes on to the next part, which has the slash in front of it; false if there is none. */
static bool next_part(struct parts *p)
{
	for (size_t i = p->at; i < p->t.n; i++) {
		size_t n = step(p, &i) ? separator_at(p, i) : 0;

		if (!n || is_nameless(p->t, i + n))
			continue;
		p->start = p->t.at[i] == '/' ? i : i + n;
		p->at = i + n;
		if (p->start)
			return true;
	}
	return false;
}

/* The last two parts of a name. */
struct ends {
	size_t class, method;
};

static struct ends ends_of(struct text t)
{
	struct parts p = parts_of(t);
	struct ends e = { 0, 0 };

	while (next_part(&p))
		e = (struct ends){ e.method, p.start };
	return e;
}

/* ---- cutting ---- */

/* That something is missing is said at the end, if nowhere else. */
static struct text marked(struct arena *a, struct text t)
{
	return memmem(t.at, t.n, ellipsis, strlen(ellipsis)) ? t : join(a, t, text_of(""));
}

/* As many parts as there is room for, but no less than class and method. Empty if these do not fit.
 */
static struct text last_parts(struct arena *a, struct text t, size_t width)
{
	struct parts p = parts_of(t);
	size_t class = ends_of(t).class, cells = width_text(t) + 1, from = 0;

	while (next_part(&p) && p.start <= class) {
		cells -= width_text(piece(t, from, p.start));
		from = p.start;
		if (cells <= width)
			return join(a, text_of(""), piece(t, from, t.n));
	}
	return text_of("");
}

/* Where the inner one of classes with $ between begins; the class itself if it is not nested. */
static size_t inner_class(struct text t, struct ends e)
{
	for (size_t i = e.method; i > e.class + 2; i--)
		if (t.at[i - 2] == '$' && is_letter(t.at[i - 1]) && t.at[i - 3] != '$')
			return i - 1;
	return e.class;
}

/* A class without what is around it: (*Conn). is Conn. Says where what separates it begins. */
static struct text class_alone(struct text t, size_t class, size_t method, size_t *separator)
{
	size_t end;

	*separator = method;
	if (class < method && t.at[method] != '/')
		*separator -= begins(t, method - 2, "::") ? 2 : 1;
	end = *separator;
	if (class < end && begins(t, class, ellipsis))
		class += strlen(ellipsis);
	while (class < end && memchr("/(*<&", t.at[class], 5))
		class ++;
	while (class < end && memchr(")>", t.at[end - 1], 2))
		end--;
	return piece(t, class < end ? class : end, end);
}

/* Where there is no room for both: the start of the class, or else no more than the method. */
static struct text cut_class(struct arena *a, struct text t, size_t width)
{
	struct ends e = ends_of(t);
	struct text method = piece(t, e.method, t.n), last, class;
	size_t inner = inner_class(t, e), cells, separator;

	if (inner > e.class && width_text(last = piece(t, inner, t.n)) < width)
		return join(a, text_of(""), last);
	class = class_alone(t, inner, e.method, &separator);
	cells = width_text(piece(t, separator, t.n)) + 1;
	if (class.n && cells + 1 < width)
		return join(a, piece(class, 0, bytes_in(class, width - cells)),
			    piece(t, separator, t.n));
	if (width_text(method) < width)
		return join(a, text_of(""), method);
	return join(a, piece(method, 0, bytes_in(method, width - 1)), text_of(""));
}

/* <…Vec as …Drop>::drop is …Vec::drop, and x::<impl …Display for …Bar>::fmt is …Bar::fmt. */
static struct text without_trait(struct arena *a, struct text t)
{
	const char *impl = memmem(t.at, t.n, "<impl ", 6), *at;
	size_t open = impl ? (size_t)(impl - t.at) : 0, close;
	struct text class;

	if (!begins(t, open, "<") || (close = find_close(t, open)) == t.n)
		return t;
	class = piece(t, open + 1, close);
	if ((at = memmem(class.at, class.n, impl ? " for " : " as ", impl ? 5 : 4)) == NULL)
		return t;
	if (impl)
		class = piece(class, (size_t)(at + 5 - class.at), class.n);
	else
		class.n = (size_t)(at - class.at);
	if (begins(class, 0, ellipsis))
		class = piece(class, strlen(ellipsis), class.n);
	return text_join(a, (struct text[]){ text_of(ellipsis), class, piece(t, close + 1, t.n) },
			 3);
}

static struct text cut(struct arena *a, struct text t, size_t width)
{
	struct text found;

	if (width_text(t) > width)
		t = without(a, t, holds_arguments, false);
	if (width_text(t) > width)
		t = without(a, t, holds_parameters, false);
	if (width_text(t) <= width)
		return t;
	found = last_parts(a, t, width);
	if (found.n)
		return found;
	t = without_inner_paths(a, t);
	if (width_text(t) <= width)
		return t;
	t = without_trait(a, t);
	if (width_text(t) <= width)
		return t;
	t = without(a, without(a, t, holds_arguments, true), holds_parameters, true);
	if (width_text(t) < width)
		return marked(a, t);
	found = last_parts(a, t, width);
	return found.n ? found : cut_class(a, t, width);
}

/* ---- what stands beside a name ---- */

enum { ADDRESS = 16, NAME_LEAST = 8, PLACE_LEAST = 5 };

static size_t address_length(struct text t)
{
	size_t n = 0;

	while (n < t.n && memchr("0123456789abcdef", t.at[n], 16))
		n++;
	return n == ADDRESS && n < t.n && t.at[n] == ' ' ? n + 1 : 0;
}

/* Where a file or a line of one begins behind a name; the end if there is none. */
static size_t find_file(struct text t)
{
	const char *blank = memrchr(t.at, ' ', t.n);
	size_t start = blank ? (size_t)(blank + 1 - t.at) : t.n;
	bool placed = false; /* a line, or several files */
	struct text file = piece(t, start, t.n);

	for (size_t i = 0; i < file.n; i++)
		if (memchr("([{<>}])", file.at[i], 8))
			return t.n;
	for (size_t i = 0; i + 1 < file.n; i++)
		placed |= file.at[i] == ',' ||
			  (file.at[i] == ':' && file.at[i + 1] >= '0' && file.at[i + 1] <= '9');
	if (start > 1 && start < t.n && (placed || memchr(file.at, '/', file.n)))
		return start;
	return t.n;
}

static struct text cut_named(struct arena *a, struct text t, size_t width)
{
	size_t start = find_file(t), cells;
	struct text name = piece(t, 0, start), file = piece(t, start, t.n);
	const char *slash = memrchr(file.at, '/', file.n);

	if (start == t.n)
		return cut(a, t, width);
	name.n--;
	cells = width_text(name) + 1;
	if (slash && cells + NAME_LEAST <= width) {
		struct text shorter = last_parts(a, file, width - cells);

		if (shorter.n)
			return text_join(a, (struct text[]){ name, text_of(" "), shorter }, 3);
	}
	if (slash)
		file = join(a, text_of(""), piece(file, (size_t)(slash - file.at), file.n));
	cells = width_text(file) + 1;
	if (cells + NAME_LEAST > width && width_text(name) + PLACE_LEAST <= width)
		return text_join(a,
				 (struct text[]){
					 name, text_of(" "),
					 elide_line(a, file, width - width_text(name) - 1) },
				 3);
	if (cells + NAME_LEAST > width)
		return width < 2 ? text_of(ellipsis) : marked(a, cut(a, name, width - 1));
	return text_join(a, (struct text[]){ cut(a, name, width - cells), text_of(" "), file }, 3);
}

struct text elide_name(struct arena *a, struct text name, size_t width)
{
	size_t address = address_length(name);

	if (width_text(name) <= width)
		return name;
	if (width == 0)
		return text_of("");
	if (width > 3 && begins(name, 0, "[") && find_close(name, 0) + 1 == name.n)
		return text_join(a,
				 (struct text[]){ text_of("["),
						  cut(a, piece(name, 1, name.n - 1), width - 2),
						  text_of("]") },
				 3);
	if (!address || width < address + NAME_LEAST)
		return cut_named(a, name, width);
	return text_join(a,
			 (struct text[]){
				 piece(name, 0, address),
				 cut_named(a, piece(name, address, name.n), width - address) },
			 2);
}

struct text elide_behind(struct arena *a, struct text name, size_t columns, size_t taken)
{
	if (!columns)
		return name;
	return elide_name(a, name, columns > taken + LEAST ? columns - taken : LEAST);
}
