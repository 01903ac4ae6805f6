#include "report/filter/dropframes.h"

#include "report/filter/pattern.h"

enum { STAYS, DROPPED, CALLEES_DROPPED };

struct patterns {
	struct pattern drop, keep;
};

/* ---- the patterns ---- */

static int open_pattern(struct pattern *pt, const struct profile *p, const char *name, str_id id,
			struct error *err)
{
	struct text t = profile_text(p, id);

	*pt = (struct pattern){ .option = name };
	if (!t.n)
		return 0;
	if (t.n > DROP_PATTERN_MAX)
		return error_set(err, ERROR_USAGE, "%s: longer than %d bytes", name,
				 DROP_PATTERN_MAX);
	pt->regex = regex_compile_whole(t, err);
	if (!pt->regex)
		return error_prefix(err, name);
	return pattern_try_simplified(pt, p, err);
}

bool *drop_frames_matches(const struct profile *p, str_id pattern)
{
	struct pattern pt;
	bool *matches = NULL;

	if (open_pattern(&pt, p, "", pattern, NULL) == 0 && pt.regex) {
		matches = mem_alloc(p->functions.n, sizeof(*matches));
		for (size_t i = 1; i < p->functions.n; i++)
			matches[i] = pattern_found(&pt, p->functions.at[i].name);
	}
	pattern_close(&pt);
	return matches;
}

/* A profile is not refused for a bad pattern. */
static bool open_patterns(struct patterns *pts, struct report *r)
{
	const struct profile *p = r->whole;
	struct error why;

	*pts = (struct patterns){ 0 };
	if (open_pattern(&pts->drop, p, "drop_frames", p->drop_frames, &why) == 0 &&
	    open_pattern(&pts->keep, p, "keep_frames", p->keep_frames, &why) == 0)
		return pts->drop.regex;
	report_note(r, "%s; no frames are dropped", why.text);
	return false;
}

/* ---- locations ---- */

static bool drops(const struct patterns *pts, const struct profile *p, uint32_t line)
{
	str_id name = p->functions.at[p->lines.at[line].function].name;

	return profile_text(p, name).n && pattern_found(&pts->drop, name) &&
	       !(pts->keep.regex && pattern_found(&pts->keep, name));
}

/* The outermost line decides: what is inlined into it goes as well. */
static uint8_t mark(const struct patterns *pts, struct profile *p, uint32_t row)
{
	const struct location *l = &p->locations.at[row];
	uint32_t n = l->nlines;

	while (n && !drops(pts, p, l->line + n - 1))
		n--;
	if (!n)
		return STAYS;
	if (n == l->nlines)
		return DROPPED;
	profile_own_locations(p);
	p->locations.at[row].line += n;
	p->locations.at[row].nlines -= n;
	return CALLEES_DROPPED;
}

static void mark_all(struct drop_frames *d, const struct patterns *pts, struct profile *p)
{
	bool any = false;

	d->mark = mem_alloc(p->locations.n, sizeof(*d->mark));
	for (uint32_t row = 1; row < p->locations.n; row++) {
		d->mark[row] = mark(pts, p, row);
		any |= d->mark[row] != STAYS;
	}
	if (!any)
		drop_frames_close(d);
}

void drop_frames_open(struct drop_frames *d, struct report *r, struct profile *p)
{
	struct patterns pts;

	*d = (struct drop_frames){ 0 };
	if (r->options->all_frames || !p->drop_frames)
		return;
	if (open_patterns(&pts, r))
		mark_all(d, &pts, p);
	pattern_close(&pts.drop);
	pattern_close(&pts.keep);
}

void drop_frames_close(struct drop_frames *d)
{
	mem_free(d->mark);
	*d = (struct drop_frames){ 0 };
}

/* ---- stacks ---- */

/*
 * The cut is at the marked location nearest the root that a frame of the user
 * called; as a walk goes towards the root, it is the last one behind which
 * comes a frame that stays.
 */
struct stack drop_frames_cut(const struct drop_frames *d, struct stack st)
{
	const uint8_t *at = st.p, *marked = NULL;
	struct stack left = st;
	uint32_t row;

	for (; stack_next(&st, &row); at = st.p) {
		if (d->mark[row] == DROPPED) {
			marked = st.p;
		} else if (d->mark[row] == CALLEES_DROPPED) {
			marked = at;
		} else if (marked) {
			left.p = marked;
			marked = NULL;
		}
	}
	return left;
}
