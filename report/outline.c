#include "report/outline.h"

/* Inlined functions go, and so do columns, unless they are wanted. */
static void outline_location(struct profile *p, struct location *l, bool showcolumns)
{
	struct line *line;

	if (!l->nlines)
		return;
	l->line += l->nlines - 1;
	l->nlines = 1;
	line = &p->lines.at[l->line];
	l->cut = false;
	if (!showcolumns)
		line->position =
			profile_position(p, (struct position){ line_position(p, line).line, 0 });
}

static void outline(struct profile *p, bool showcolumns)
{
	profile_own_locations(p);
	profile_own_mappings(p);
	for (size_t i = 1; i < p->locations.n; i++)
		outline_location(p, &p->locations.at[i], showcolumns);
	for (size_t i = 1; i < p->mappings.n; i++)
		p->mappings.at[i].has &= ~(unsigned)HAS_INLINE_FRAMES;
}

static int copy_samples(struct samples *to, const struct samples *from, struct error *err)
{
	for (size_t i = 0; i < from->n; i++) {
		samples_open_like(to, from, i);
		samples_add_labels(to, samples_labels(from, i));
		if (!samples_close(to))
			return samples_too_large(err);
	}
	return 0;
}

int report_own(struct report *r, struct error *err)
{
	if (r->filtered)
		return 0;
	r->profile = r->filtered = report_borrow(r);
	return copy_samples(&r->filtered->samples, &r->whole->samples, err);
}

int build_profile(struct report *r, struct error *err)
{
	if (!r->options->noinlines)
		return 0;
	if (report_own(r, err) < 0)
		return -1;
	outline(r->filtered, r->options->showcolumns);
	return 0;
}

/* Whoever reads what is saved with all frames is to see all of them. */
int build_saved(struct report *r, struct error *err)
{
	if (build_profile(r, err) < 0)
		return -1;
	if (!r->options->all_frames)
		return 0;
	if (report_own(r, err) < 0)
		return -1;
	r->filtered->drop_frames = r->filtered->keep_frames = 0;
	return 0;
}
