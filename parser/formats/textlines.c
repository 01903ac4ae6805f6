#include "parser/formats/textlines.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

/* Where the line ends in the window; reads on until it does. NULL: at the end of the input. */
static const uint8_t *find_end(struct textlines *l)
{
	size_t seen = 0;

	for (;;) {
		struct wire w = source_window(l->r->src);
		const uint8_t *end = NULL;
		int more;

		if (wire_left(&w) > seen)
			end = memchr(w.p + seen, '\n', wire_left(&w) - seen);
		if (end)
			return end;
		seen = wire_left(&w);
		more = source_more(l->r->src, l->r->err);
		if (more > 0)
			continue;
		l->failed = more < 0;
		return NULL;
	}
}

bool textlines_next(struct textlines *l)
{
	const uint8_t *end;
	struct wire w;

	if (l->again) {
		l->again = false;
		return true;
	}
	source_take(l->r->src, l->took);
	l->took = 0;
	end = find_end(l);
	w = source_window(l->r->src);
	if (l->failed || (!end && wire_done(&w)))
		return false;
	l->number++;
	l->cut = !end;
	l->line = (struct text){ (const char *)w.p, end ? (size_t)(end - w.p) : wire_left(&w) };
	l->took = l->line.n + (end ? 1 : 0);
	if (l->line.n && l->line.at[l->line.n - 1] == '\r')
		l->line.n--;
	return true;
}

void textlines_back(struct textlines *l)
{
	l->again = true;
}

int textlines_refuse(struct textlines *l, const char *fmt, ...)
{
	char what[240];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	return error_set(l->r->err, ERROR_FORMAT, "line %" PRIu64 ": %s", l->number, what);
}

bool textlines_pass(struct textlines *l)
{
	return !l->failed && left_out(&l->r->left, LEFT_LINES, l->r->err);
}

struct shown line_shown(struct text line)
{
	struct shown s;
	size_t n = line.n > 60 ? 60 : line.n;

	memcpy(s.text, line.at, n);
	snprintf(s.text + n, sizeof(s.text) - n, "%s", line.n > 60 ? "..." : "");
	for (size_t i = 0; i < n; i++)
		if (!s.text[i])
			s.text[i] = ' '; /* what is shown ends at a NUL */
	return s;
}

void textlines_odd(struct textlines *l, const char *what)
{
	if (!l->nodd++)
		error_set(&l->odd, ERROR_FORMAT, "line %" PRIu64 ": %s \"%s\"", l->number, what,
			  line_shown(l->line).text);
}

int textlines_finish(struct textlines *l, size_t nsamples)
{
	if (l->failed)
		return -1;
	if (l->nodd && left_out(&l->r->left, LEFT_LINES, &l->odd)) {
		l->r->left.n[LEFT_LINES] += l->nodd - 1;
		l->nodd = 0;
	}
	if (l->nodd > nsamples)
		return error_set(l->r->err, ERROR_FORMAT, "%s", l->odd.text);
	if (!nsamples)
		return error_set(l->r->err, ERROR_FORMAT, "no samples found");
	if (l->nodd == 1)
		profile_warn(l->r->p, "a line is left out: %s", l->odd.text);
	else if (l->nodd)
		profile_warn(l->r->p, "%" PRIu64 " lines are left out, the first: %s", l->nodd,
			     l->odd.text);
	return 0;
}

bool text_line(struct text *rest, struct text *line)
{
	const char *end = rest->n ? memchr(rest->at, '\n', rest->n) : NULL;

	if (!rest->n)
		return false;
	line->at = rest->at;
	line->n = end ? (size_t)(end - rest->at) : rest->n;
	rest->at += line->n + (end ? 1 : 0);
	rest->n -= line->n + (end ? 1 : 0);
	if (line->n && line->at[line->n - 1] == '\r')
		line->n--;
	return true;
}
