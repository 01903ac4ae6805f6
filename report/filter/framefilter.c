#include "report/filter/framefilter.h"

#include <string.h>

/* ---- what matches ---- */

static bool is_set(const struct frame_filter *f, enum frame_option o)
{
	return f->pattern[o].regex;
}

/* Line i of l, by all names that it has in reports. */
static bool line_matches(const struct pattern *pt, const struct profile *p,
			 const struct location *l, uint32_t i)
{
	uint32_t row = p->lines.at[l->line + i].function;
	const struct function *fn = &p->functions.at[row];

	return pattern_found(pt, fn->name) || pattern_found(pt, fn->file) ||
	       (pt->package && pt->package[row]) ||
	       (pt->stands_in[l->mapping] && !profile_text(p, fn->name).n);
}

/* A location that no function is known of. */
static bool bare_matches(const struct pattern *pt, const struct location *l)
{
	return !l->nlines && pt->stands_in[l->mapping];
}

static bool mapping_matches(const struct pattern *pt, const struct profile *p,
			    const struct location *l)
{
	return l->mapping && pattern_found(pt, p->mappings.at[l->mapping].file);
}

static bool location_matches(const struct pattern *pt, const struct profile *p,
			     const struct location *l)
{
	for (uint32_t i = 0; i < l->nlines; i++)
		if (line_matches(pt, p, l, i))
			return true;
	return mapping_matches(pt, p, l) || bare_matches(pt, l);
}

/* ---- locations: each function decides about one, and may take lines off it ---- */

static unsigned mark_focus(struct frame_filter *f, const struct profile *p,
			   const struct location *l)
{
	if (is_set(f, FRAME_IGNORE) && location_matches(&f->pattern[FRAME_IGNORE], p, l)) {
		f->matched[FRAME_IGNORE] = true;
		return FRAME_IGNORED;
	}
	if (is_set(f, FRAME_FOCUS) && !location_matches(&f->pattern[FRAME_FOCUS], p, l))
		return 0;
	f->matched[FRAME_FOCUS] = true;
	return FRAME_FOCUSED;
}

/* Leaves a location those of its lines that match, or that do not. */
static void keep_lines(const struct pattern *pt, struct profile *p, struct location *l,
		       bool matching)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < l->nlines; i++) {
		bool stays = line_matches(pt, p, l, i) == matching;

		if (stays)
			p->lines.at[l->line + n++] = p->lines.at[l->line + i];
		else if (i + 1 == l->nlines)
			l->cut = true;
	}
	l->nlines = n;
}

static bool hide(struct frame_filter *f, struct profile *p, struct location *l)
{
	const struct pattern *pt = &f->pattern[FRAME_HIDE];

	if (!is_set(f, FRAME_HIDE) || !location_matches(pt, p, l))
		return false;
	f->matched[FRAME_HIDE] = true;
	if (mapping_matches(pt, p, l))
		l->nlines = 0;
	else
		keep_lines(pt, p, l, false);
	return !l->nlines;
}

/* Of an unknown function nobody knows whose it is, but a library is not the user's. */
static bool hide_others(const struct frame_filter *f, struct profile *p, struct location *l)
{
	uint32_t n = 0;

	if (!f->others)
		return false;
	if (!l->nlines)
		return l->mapping > 1;
	for (uint32_t i = 0; i < l->nlines; i++) {
		struct line line = p->lines.at[l->line + i];

		if (!f->others[line.function])
			p->lines.at[l->line + n++] = line;
		else if (i + 1 == l->nlines)
			l->cut = true;
	}
	l->nlines = n;
	return !n;
}

/* A location without lines is not shown for its mapping, but for what stands for its name. */
static bool not_shown(struct frame_filter *f, struct profile *p, struct location *l)
{
	const struct pattern *pt = &f->pattern[FRAME_SHOW];

	if (!is_set(f, FRAME_SHOW))
		return false;
	if (bare_matches(pt, l)) {
		f->matched[FRAME_SHOW] = true;
		return false;
	}
	if (!mapping_matches(pt, p, l))
		keep_lines(pt, p, l, true);
	f->matched[FRAME_SHOW] |= l->nlines > 0;
	return !l->nlines;
}

/* The outermost line that matches becomes the last. */
static unsigned show_from(const struct frame_filter *f, const struct profile *p, struct location *l)
{
	const struct pattern *pt = &f->pattern[FRAME_SHOW_FROM];
	uint32_t n = l->nlines;

	if (!is_set(f, FRAME_SHOW_FROM))
		return 0;
	if (mapping_matches(pt, p, l) || bare_matches(pt, l))
		return FRAME_SHOWN_FROM;
	while (n && !line_matches(pt, p, l, n - 1))
		n--;
	if (!n)
		return 0;
	l->cut |= n < l->nlines;
	l->nlines = n;
	return FRAME_SHOWN_FROM;
}

/* The innermost line that has a name, and one that matches, becomes the first. */
static unsigned prune_from(const struct frame_filter *f, const struct profile *p,
			   struct location *l)
{
	const struct pattern *pt = &f->pattern[FRAME_PRUNE_FROM];

	if (!is_set(f, FRAME_PRUNE_FROM))
		return 0;
	if (bare_matches(pt, l))
		return FRAME_PRUNED_FROM;
	for (uint32_t i = 0; i < l->nlines; i++) {
		str_id name = p->functions.at[p->lines.at[l->line + i].function].name;

		if (!profile_text(p, name).n || !pattern_found(pt, name))
			continue;
		l->line += i;
		l->nlines -= i;
		return FRAME_PRUNED_FROM;
	}
	return 0;
}

static unsigned mark_through(const struct frame_filter *f, const struct profile *p,
			     const struct location *l)
{
	unsigned marks = 0;

	for (size_t i = 0; i < f->nthrough; i++)
		if (location_matches(&f->through[i], p, l))
			marks |= FRAME_THROUGH << i;
	return marks;
}

static unsigned mark(struct frame_filter *f, struct profile *p, struct location *l)
{
	unsigned marks = mark_focus(f, p, l) | mark_through(f, p, l);
	bool hidden = hide(f, p, l);

	hidden = hide_others(f, p, l) || hidden;
	if (not_shown(f, p, l) || hidden)
		return marks | FRAME_HIDDEN;
	marks |= show_from(f, p, l);
	return marks | prune_from(f, p, l) | FRAME_VISIBLE;
}

/* ---- all of them ---- */

static bool any_set(const struct frame_filter *f, enum frame_option from, enum frame_option to)
{
	while (from < to && !is_set(f, from))
		from++;
	return from < to;
}

static int try_names(struct frame_filter *f, const struct profile *p, struct error *err)
{
	for (enum frame_option o = 0; o < FRAME_PRUNE_FROM; o++)
		if (is_set(f, o) && pattern_try_frames(&f->pattern[o], p, err) < 0)
			return -1;
	for (size_t i = 0; i < f->nthrough; i++)
		if (pattern_try_frames(&f->through[i], p, err) < 0)
			return -1;
	if (!is_set(f, FRAME_PRUNE_FROM))
		return 0;
	return pattern_try_simplified(&f->pattern[FRAME_PRUNE_FROM], p, err);
}

/* ---- what is rare ---- */

/* The marks that more than half of all locations have, if there are such. */
static unsigned most_marks(const struct frame_filter *f, size_t n)
{
	unsigned most = 0;
	size_t lead = 0;

	for (size_t i = 1; i < n; i++)
		if (!lead) {
			most = f->mark[i];
			lead = 1;
		} else {
			lead = f->mark[i] == most ? lead + 1 : lead - 1;
		}
	return most;
}

/* As it ends the varint of a row. */
static uint8_t last_byte(size_t row)
{
	while (row >= 0x80)
		row >>= 7;
	return (uint8_t)row;
}

static void find_rare(struct frame_filter *f, size_t n)
{
	const unsigned decide = FRAME_HIDDEN | FRAME_SHOWN_FROM | FRAME_PRUNED_FROM | FRAME_IGNORED;

	f->usual = most_marks(f, n);
	for (size_t i = 1; i < n; i++) {
		uint8_t byte = last_byte(i);

		if (f->mark[i] == f->usual || (f->nlast && memchr(f->last, byte, f->nlast)))
			continue;
		if (f->nlast == RARE_BYTES || f->usual & decide) {
			f->nlast = 0;
			return;
		}
		f->last[f->nlast++] = byte;
	}
}

/* The row whose varint ends at the byte. */
static uint32_t row_before(const uint8_t *begin, const uint8_t *last)
{
	struct stack st = { begin, last + 1 };
	uint32_t row = 0;

	(void)stack_last(&st, &row);
	return row;
}

static bool has_rare(const struct frame_filter *f, struct stack st)
{
	for (size_t i = 0; i < f->nlast; i++) {
		const uint8_t *at = st.p;

		while ((at = memchr(at, f->last[i], (size_t)(st.end - at)))) {
			if (f->mark[row_before(st.p, at)] != f->usual)
				return true;
			if (++at == st.end)
				break;
		}
	}
	return false;
}

int frame_filter_mark(struct frame_filter *f, struct profile *p, struct error *err)
{
	if (!any_set(f, 0, FRAME_OPTIONS) && !f->nthrough && !f->others)
		return 0;
	if (try_names(f, p, err) < 0)
		return -1;
	f->cuts = any_set(f, FRAME_HIDE, FRAME_OPTIONS) || f->others;
	if (f->cuts)
		profile_own_locations(p);
	if (any_set(f, 0, FRAME_SHOW_FROM) || f->others)
		f->needed |= FRAME_FOCUSED | FRAME_VISIBLE;
	if (is_set(f, FRAME_SHOW_FROM))
		f->needed |= FRAME_SHOWN_FROM;
	for (size_t i = 0; i < f->nthrough; i++)
		f->needed |= FRAME_THROUGH << i;
	f->mark = mem_alloc(p->locations.n, sizeof(*f->mark));
	for (size_t i = 1; i < p->locations.n; i++)
		f->mark[i] = (uint16_t)mark(f, p, &p->locations.at[i]);
	find_rare(f, p->locations.n);
	return 0;
}

void frame_filter_close(struct frame_filter *f)
{
	for (enum frame_option o = 0; o < FRAME_OPTIONS; o++)
		pattern_close(&f->pattern[o]);
	for (size_t i = 0; i < f->nthrough; i++)
		pattern_close(&f->through[i]);
	mem_free(f->mark);
	*f = (struct frame_filter){ 0 };
}

/* ---- stacks ---- */

/* Nothing is cut: the first frames that decide are enough. */
static bool stays(const struct frame_filter *f, struct frame_cut *cut)
{
	struct stack st = cut->st;
	uint32_t row;

	/* With an ignore all frames may decide, without one those that are needed. */
	unsigned marks = 0, enough = is_set(f, FRAME_IGNORE) ? FRAME_IGNORED : f->needed;
	const uint16_t *mark = f->mark;

	while (stack_next(&st, &row)) {
		marks |= mark[row];
		if ((marks & enough) == enough)
			break;
	}
	cut->marks |= marks;
	return !(marks & FRAME_IGNORED) && (marks & f->needed) == f->needed;
}

/* What is hidden alone, of a stack that is neither shown from nor pruned from anywhere. */
static bool hides(const struct frame_filter *f, struct frame_cut *cut)
{
	struct stack st = cut->st;
	const uint16_t *mark = f->mark;
	unsigned marks = 0;
	size_t hidden = 0;
	uint32_t row;

	for (const uint8_t *at = st.p; stack_next(&st, &row); at = st.p) {
		unsigned m = mark[row];

		marks |= m;
		hidden += m & FRAME_HIDDEN ? (size_t)(st.p - at) : 0;
	}
	cut->marks |= marks;
	cut->hidden = hidden;
	return !(marks & FRAME_IGNORED) && (marks & f->needed) == f->needed;
}

/*
 * What is shown ends behind the marked location nearest the root. Then what is
 * pruned begins at the one nearest the leaf, unless that is gone already.
 */
bool frame_filter_cut(const struct frame_filter *f, struct frame_cut *cut)
{
	struct stack st = cut->st;
	const uint8_t *at = st.p, *pruned = NULL;
	size_t hidden = 0, hidden_before = 0; /* what is pruned */
	uint32_t row;

	if (f->nlast && st.p < st.end && !has_rare(f, st)) {
		cut->marks |= f->usual;
		return (f->usual & f->needed) == f->needed;
	}
	if (!f->cuts)
		return stays(f, cut);
	if (!any_set(f, FRAME_SHOW_FROM, FRAME_OPTIONS))
		return hides(f, cut);
	for (; stack_next(&st, &row); at = st.p) {
		unsigned m = f->mark[row];

		cut->marks |= m;
		hidden += m & FRAME_HIDDEN ? (size_t)(st.p - at) : 0;
		if (!(m & (FRAME_SHOWN_FROM | FRAME_PRUNED_FROM)))
			continue;
		if (m & FRAME_PRUNED_FROM && !pruned) {
			pruned = at;
			hidden_before = hidden;
		}
		if (m & FRAME_SHOWN_FROM) {
			cut->st.end = st.p;
			cut->hidden = hidden;
		}
	}
	if (!is_set(f, FRAME_SHOW_FROM))
		cut->hidden = hidden;
	if (pruned && pruned < cut->st.end) {
		cut->st.p = pruned;
		cut->hidden -= hidden_before;
	}
	return !(cut->marks & FRAME_IGNORED) && (cut->marks & f->needed) == f->needed;
}

static uint8_t *copy(uint8_t *out, const uint8_t *from, const uint8_t *end)
{
	if (from == end)
		return out;
	memcpy(out, from, (size_t)(end - from));
	return out + (end - from);
}

size_t frame_filter_copy(const struct frame_filter *f, struct stack st, uint8_t *out)
{
	const uint8_t *run = st.p, *at = st.p;
	uint8_t *begin = out;
	uint32_t row;

	for (; stack_next(&st, &row); at = st.p)
		if (f->mark[row] & FRAME_HIDDEN) {
			out = copy(out, run, at);
			run = st.p;
		}
	return (size_t)(copy(out, run, at) - begin);
}
