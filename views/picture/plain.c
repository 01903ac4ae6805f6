#include "views/picture/plain.h"

#include <stdlib.h>

/* Words of the format, of which one in quotes may hold anything. */
struct words {
	const char *at, *end;
	struct arena *arena;
	bool short_of; /* a word was wanted and is not there */
};

static struct text quoted(struct words *w)
{
	char *copy = arena_alloc(w->arena, (size_t)(w->end - w->at) + 1), *out = copy;

	for (w->at++; w->at < w->end && *w->at != '"'; w->at++) {
		char next = *w->at == '\\' && w->at + 1 < w->end ? w->at[1] : '\0';

		if (next == '"' || next == '\n') /* the latter where a long line was broken */
			w->at++;
		if (next != '\n')
			*out++ = *w->at;
	}
	w->at += w->at < w->end;
	return (struct text){ copy, (size_t)(out - copy) };
}

static struct text word(struct words *w)
{
	const char *start;

	while (w->at < w->end && *w->at == ' ')
		w->at++;
	start = w->at;
	w->short_of |= w->at == w->end;
	if (w->at < w->end && *w->at == '"')
		return quoted(w);
	while (w->at < w->end && *w->at != ' ')
		w->at++;
	return (struct text){ start, (size_t)(w->at - start) };
}

static double number(struct words *w)
{
	struct text t = word(w);
	char buf[32];

	if (t.n >= sizeof(buf))
		return 0;
	memcpy(buf, t.at, t.n);
	buf[t.n] = '\0';
	return strtod(buf, NULL);
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

static void read_edge(struct plain *p, struct words *w)
{
	struct plain_edge e = { .from = word(w), .to = word(w) };
	size_t most = (size_t)(w->end - w->at) / 4;
	double *points, count = number(w);

	e.npoints = count > 0 && count <= (double)most ? (size_t)count : 0;
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

/* A line of ours always has a label, so every word has its place. */
static bool read_line(struct plain *p, struct text line)
{
	struct words w = { line.at, line.at + line.n, &p->arena, false };
	struct text kind = word(&w);

	if (text_equal(kind, text_of("graph"))) {
		number(&w); /* scale */
		p->width = number(&w);
		p->height = number(&w);
	} else if (text_equal(kind, text_of("node"))) {
		read_node(p, &w);
	} else if (text_equal(kind, text_of("edge"))) {
		read_edge(p, &w);
	} else {
		return text_equal(kind, text_of("stop"));
	}
	return !w.short_of;
}

/* A line ends outside quotes. */
static size_t line_length(const char *at, const char *end)
{
	bool inside = false;
	const char *p = at;

	for (; p < end && (inside || *p != '\n'); p++) {
		if (*p == '\\' && p + 1 < end)
			p++;
		else if (*p == '"')
			inside = !inside;
	}
	return (size_t)(p - at);
}

int plain_read(struct plain *p, struct text bytes, struct error *err)
{
	const char *at = bytes.at, *end = bytes.at + bytes.n;

	*p = (struct plain){ 0 };
	while (at < end) {
		size_t n = line_length(at, end);

		if (!read_line(p, (struct text){ at, n }))
			return error_set(err, ERROR_OUTPUT, "Graphviz's layout cannot be read");
		at += n + 1;
	}
	return 0;
}

void plain_free(struct plain *p)
{
	mem_free(p->nodes.at);
	mem_free(p->edges.at);
	arena_free(&p->arena);
	*p = (struct plain){ 0 };
}
