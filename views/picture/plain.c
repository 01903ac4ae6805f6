#include "views/picture/plain.h"

#include <math.h>
#include <stdlib.h>

/*
 * The bytes are lines of words with blanks between. A word in quotes may hold
 * anything: in it \" is a quote, a backslash at the end of a line is where
 * Graphviz broke a long word, and any other backslash is one of ours and goes
 * with the character behind it, which may be a backslash, too.
 */
struct words {
	const char *at, *end;
	struct arena *arena;
	bool bad; /* a word was wanted that is not there, or not as it should be */
};

/* ---- words ---- */

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

static void skip_blanks(struct words *w)
{
	while (w->at < w->end && *w->at == ' ')
		w->at++;
}

/* Whether the line in hand has more words. */
static bool has_more(struct words *w)
{
	skip_blanks(w);
	return w->at < w->end && !is_line_end(*w->at);
}

static size_t line_end_length(const char *at, const char *end)
{
	if (at < end && *at == '\n')
		return 1;
	return end - at > 1 && at[0] == '\r' && at[1] == '\n' ? 2 : 0;
}

/* Where the quote is that ends the word; NULL if there is none. */
static const char *closing_quote(const char *at, const char *end)
{
	while (at < end && *at != '"')
		at += *at == '\\' && end - at > 1 ? 2 : 1;
	return at < end ? at : NULL;
}

static struct text unquote(struct words *w, const char *at, const char *close)
{
	char *copy = arena_alloc(w->arena, (size_t)(close - at) + 1), *out = copy;

	while (at < close) {
		size_t broken = *at == '\\' ? line_end_length(at + 1, close) : 0;

		if (broken) {
			at += 1 + broken;
			continue;
		}
		if (*at == '\\' && at[1] != '"')
			*out++ = *at++;
		else if (*at == '\\')
			at++;
		*out++ = *at++;
	}
	return (struct text){ copy, (size_t)(out - copy) };
}

static struct text word(struct words *w)
{
	const char *start = w->at, *close;

	if (!has_more(w)) {
		w->bad = true;
		return (struct text){ "", 0 };
	}
	if (*w->at != '"') {
		for (start = w->at; w->at < w->end && *w->at != ' ' && !is_line_end(*w->at);)
			w->at++;
		return (struct text){ start, (size_t)(w->at - start) };
	}
	start = w->at + 1;
	close = closing_quote(start, w->end);
	w->bad |= !close;
	w->at = close ? close + 1 : w->end;
	return unquote(w, start, close ? close : start);
}

static double number(struct words *w)
{
	struct text t = word(w);
	char buf[32], *end;
	double n;

	if (!t.n || t.n >= sizeof(buf)) {
		w->bad = true;
		return 0;
	}
	memcpy(buf, t.at, t.n);
	buf[t.n] = '\0';
	n = strtod(buf, &end);
	w->bad |= end != buf + t.n || !isfinite(n);
	return w->bad ? 0 : n;
}

static void end_line(struct words *w)
{
	size_t n = has_more(w) ? 0 : line_end_length(w->at, w->end);

	w->bad |= !n;
	w->at += n;
}

/* ---- lines ---- */

static void read_graph(struct plain *p, struct words *w)
{
	number(w); /* scale */
	p->width = number(w);
	p->height = number(w);
}

static void read_node(struct plain *p, struct words *w)
{
	struct plain_node n = { .name = word(w) };

	n.x = number(w);
	n.y = number(w);
	n.width = number(w);
	n.height = number(w);
	n.label = word(w);
	word(w); /* style: all are filled */
	n.shape = word(w);
	n.color = word(w);
	n.fill = word(w);
	*VEC_PUSH(&p->nodes) = n;
}

/* An edge of ours always has a label, so every word has its place. */
static void read_edge(struct plain *p, struct words *w)
{
	struct plain_edge e = { .from = word(w), .to = word(w) };
	size_t most = (size_t)(w->end - w->at) / 4; /* each point takes that much at least */
	double *points, count = number(w);

	w->bad |= count < 0 || count > (double)most;
	e.npoints = w->bad ? 0 : (size_t)count;
	e.points = points = arena_array(w->arena, double, 2 * e.npoints);
	for (size_t i = 0; i < 2 * e.npoints; i++)
		points[i] = number(w);
	e.label = word(w);
	e.label_x = number(w);
	e.label_y = number(w);
	e.style = word(w);
	e.color = word(w);
	*VEC_PUSH(&p->edges) = e;
}

/* clang-format off */
static const struct {
	const char *name;
	void (*read)(struct plain *p, struct words *w);
} kinds[] = {
	{ "graph", read_graph },
	{ "node", read_node },
	{ "edge", read_edge },
	{ .name = NULL },
};
/* clang-format on */

/* False: it was the last, or is none. */
static bool read_line(struct plain *p, struct words *w)
{
	struct text kind = word(w);

	for (size_t i = 0; kinds[i].name; i++)
		if (text_equal(kind, text_of(kinds[i].name))) {
			kinds[i].read(p, w);
			end_line(w);
			return !w->bad;
		}
	w->bad |= !text_equal(kind, text_of("stop"));
	end_line(w);
	return false;
}

int plain_read(struct plain *p, struct text bytes, struct error *err)
{
	struct words w = { bytes.at, bytes.at + bytes.n, NULL, false };

	*p = (struct plain){ 0 };
	w.arena = &p->arena;
	while (read_line(p, &w))
		;
	if (w.bad || w.at < w.end)
		return error_set(err, ERROR_OUTPUT, "Graphviz's layout cannot be read");
	return 0;
}

void plain_free(struct plain *p)
{
	mem_free(p->nodes.at);
	mem_free(p->edges.at);
	arena_free(&p->arena);
	*p = (struct plain){ 0 };
}

/* ---- labels ---- */

bool plain_line(struct text *rest, struct plain_line *line, char *buf)
{
	size_t n = 0;

	if (!rest->n)
		return false;
	line->left = false;
	while (rest->n) {
		bool escape = *rest->at == '\\' && rest->n > 1;
		char what = rest->at[escape];

		rest->at += 1 + escape;
		rest->n -= 1 + (size_t)escape;
		if (escape && (what == 'n' || what == 'l')) {
			line->left = what == 'l';
			break;
		}
		buf[n++] = what;
	}
	line->text = (struct text){ buf, n };
	return true;
}
