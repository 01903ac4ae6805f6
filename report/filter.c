#include "report/filter.h"

#include "report/dropframes.h"
#include "report/framefilter.h"
#include "report/tagfilter.h"
#include "report/tagframes.h"

struct filter {
	struct report *r;
	struct profile *p; /* what is being made */
	struct drop_frames drop;
	struct tag_frames root, leaf;
	struct frame_filter frames;
	struct tag_filter tagfocus, tagignore;
	struct pattern tagshow, taghide;
};

/* A pass over samples, and what was seen in it. */
struct pass {
	struct filter *f;
	struct samples scratch;                     /* frames of one sample */
	unsigned marks;                             /* of stacks that stay */
	bool tagfocus, tagignore, tagshow, taghide; /* matched */
};

/* ---- the list of active filters ---- */

static void list(struct report *r, const char *name, const char *value)
{
	enum { SHOWN = 80 }; /* bytes */
	const char *line;

	if (!value || !*value)
		return;
	line = arena_printf(&r->arena, "%s=%s", name, value);
	if (strlen(line) > SHOWN)
		line = arena_printf(&r->arena, "%.*s…", SHOWN, line);
	*VEC_PUSH(&r->filters) = line;
}

static void list_active(struct report *r)
{
	const struct options *o = r->options;

	list(r, "focus", o->focus);
	list(r, "ignore", o->ignore);
	list(r, "hide", o->hide);
	list(r, "show", o->show);
	list(r, "show_from", o->show_from);
	list(r, "tagfocus", o->tagfocus);
	list(r, "tagignore", o->tagignore);
	list(r, "tagshow", o->tagshow);
	list(r, "taghide", o->taghide);
}

/* ---- opening and closing ---- */

static int open_frame(struct filter *f, enum frame_option which, const char *option,
		      const char *typed, struct error *err)
{
	return pattern_open(&f->frames.pattern[which], f->r, option, typed, err);
}

/* In the order in which mistakes are reported. */
static int open_patterns(struct filter *f, struct error *err)
{
	const struct options *o = f->r->options;

	if (open_frame(f, FRAME_FOCUS, "focus", o->focus, err) < 0 ||
	    open_frame(f, FRAME_IGNORE, "ignore", o->ignore, err) < 0 ||
	    open_frame(f, FRAME_HIDE, "hide", o->hide, err) < 0 ||
	    open_frame(f, FRAME_SHOW, "show", o->show, err) < 0 ||
	    open_frame(f, FRAME_SHOW_FROM, "show_from", o->show_from, err) < 0 ||
	    tag_filter_open(&f->tagfocus, f->r, "tagfocus", o->tagfocus, err) < 0 ||
	    tag_filter_open(&f->tagignore, f->r, "tagignore", o->tagignore, err) < 0 ||
	    open_frame(f, FRAME_PRUNE_FROM, "prune_from", o->prune_from, err) < 0 ||
	    pattern_open(&f->tagshow, f->r, "tagshow", o->tagshow, err) < 0 ||
	    pattern_open(&f->taghide, f->r, "taghide", o->taghide, err) < 0)
		return -1;
	return frame_filter_mark(&f->frames, f->p, err);
}

static void close_all(struct filter *f)
{
	drop_frames_close(&f->drop);
	tag_frames_close(&f->root);
	tag_frames_close(&f->leaf);
	frame_filter_close(&f->frames);
	tag_filter_close(&f->tagfocus);
	tag_filter_close(&f->tagignore);
	pattern_close(&f->tagshow);
	pattern_close(&f->taghide);
}

static bool adds_frames(const struct filter *f)
{
	return f->root.rows || f->leaf.rows;
}

static bool shows_labels(const struct filter *f)
{
	return f->tagshow.regex || f->taghide.regex;
}

static bool any_set(const struct filter *f)
{
	return f->drop.mark || adds_frames(f) || f->frames.mark || f->tagfocus.option ||
	       f->tagignore.option || shows_labels(f);
}

/* ---- one sample ---- */

static struct stack with_tag_frames(struct pass *pass, struct stack st, size_t sample)
{
	struct samples *s = &pass->scratch;

	s->frames.n = 0;
	tag_frames_add(&pass->f->leaf, s, sample);
	samples_add_stack(s, st);
	tag_frames_add(&pass->f->root, s, sample);
	return (struct stack){ s->frames.at, s->frames.at + s->frames.n };
}

static bool cut_stack(struct pass *pass, struct stack *st, unsigned *marks, size_t sample)
{
	const struct filter *f = pass->f;

	if (f->drop.mark)
		*st = drop_frames_cut(&f->drop, *st);
	if (adds_frames(f))
		*st = with_tag_frames(pass, *st, sample);
	if (f->frames.mark && !frame_filter_cut(&f->frames, st, marks))
		return false;
	pass->marks |= *marks;
	return true;
}

/* Both are asked of every sample, to know whether they match any. */
static bool labels_match(struct pass *pass, struct labels at)
{
	struct filter *f = pass->f;
	bool focus = !f->tagfocus.option || tag_filter_match(&f->tagfocus, f->p, at);
	bool ignore = f->tagignore.option && tag_filter_match(&f->tagignore, f->p, at);

	pass->tagfocus |= focus;
	pass->tagignore |= ignore;
	return focus && !ignore;
}

static bool label_stays(struct pass *pass, str_id key)
{
	struct filter *f = pass->f;
	bool show = !f->tagshow.regex || pattern_try(&f->tagshow, f->p, key);
	bool hide = f->taghide.regex && pattern_try(&f->taghide, f->p, key);

	pass->tagshow |= show;
	pass->taghide |= hide;
	return show && !hide;
}

static void add_labels(struct pass *pass, struct labels at)
{
	struct samples *out = &pass->f->p->samples;
	struct label l;

	if (!shows_labels(pass->f)) {
		samples_add_labels(out, at);
		return;
	}
	while (labels_next(&at, &l))
		if (label_stays(pass, l.key))
			samples_label(out, &l);
}

static bool filter_sample(struct pass *pass, size_t sample)
{
	const struct samples *in = &pass->f->r->whole->samples;
	struct samples *out = &pass->f->p->samples;
	struct stack st = samples_stack(in, sample);
	struct labels labels = samples_labels(in, sample);
	unsigned marks = 0;
	size_t row;

	if (!cut_stack(pass, &st, &marks, sample) || !labels_match(pass, labels))
		return true;
	row = samples_open(out);
	for (size_t t = 0; t < in->ntypes; t++)
		out->value[t][row] = in->value[t][sample];
	if (marks & FRAME_HIDDEN)
		frame_filter_add(&pass->f->frames, out, st);
	else
		samples_add_stack(out, st);
	add_labels(pass, labels);
	return samples_close(out);
}

/* ---- all of them ---- */

enum { ROWS_BETWEEN_LOOKS = 16384 };

static int filter_samples(struct pass *pass, struct error *err)
{
	size_t n = pass->f->r->whole->samples.n;

	for (size_t i = 0; i < n; i++) {
		if (i % ROWS_BETWEEN_LOOKS == 0 && !report_goes_on(pass->f->r->watch, i, n))
			break;
		if (!filter_sample(pass, i))
			return samples_too_large(err);
	}
	return 0;
}

static int check_time(const struct filter *f, struct error *err)
{
	if (tag_filter_done(&f->tagfocus, err) < 0 || tag_filter_done(&f->tagignore, err) < 0 ||
	    pattern_done(&f->tagshow, err) < 0 || pattern_done(&f->taghide, err) < 0)
		return -1;
	return 0;
}

static void note_unmatched(struct report *r, const char *name, bool set, bool matched)
{
	if (set && !matched)
		report_note(r, "%s expression matched no samples", name);
}

static void note_all_unmatched(const struct pass *pass)
{
	const struct filter *f = pass->f;
	const struct pattern *pt = f->frames.pattern;
	const bool *matched = f->frames.matched;

	note_unmatched(f->r, "TagRoot", f->root.rows, f->root.matched);
	note_unmatched(f->r, "TagLeaf", f->leaf.rows, f->leaf.matched);
	note_unmatched(f->r, "Focus", pt[FRAME_FOCUS].regex, matched[FRAME_FOCUS]);
	note_unmatched(f->r, "Ignore", pt[FRAME_IGNORE].regex, matched[FRAME_IGNORE]);
	note_unmatched(f->r, "Hide", pt[FRAME_HIDE].regex, matched[FRAME_HIDE]);
	note_unmatched(f->r, "Show", pt[FRAME_SHOW].regex, matched[FRAME_SHOW]);
	note_unmatched(f->r, "ShowFrom", pt[FRAME_SHOW_FROM].regex, pass->marks & FRAME_SHOWN_FROM);
	note_unmatched(f->r, "TagFocus", f->tagfocus.option, pass->tagfocus);
	note_unmatched(f->r, "TagIgnore", f->tagignore.option, pass->tagignore);
	note_unmatched(f->r, "TagShow", f->tagshow.regex, pass->tagshow);
	note_unmatched(f->r, "TagHide", f->taghide.regex, pass->taghide);
}

static int run(struct filter *f, struct error *err)
{
	struct pass pass = { .f = f };
	int result = filter_samples(&pass, err);

	mem_free(pass.scratch.frames.at);
	if (result == 0)
		result = check_time(f, err);
	if (result == 0)
		note_all_unmatched(&pass);
	return result;
}

int filter_apply(struct report *r, struct error *err)
{
	struct filter f = { .r = r, .p = mem_alloc(1, sizeof(*f.p)) };
	int result;

	list_active(r);
	profile_borrow(f.p, r->whole);
	drop_frames_open(&f.drop, r, f.p);
	if (f.drop.mark) /* whoever saves this and reads it again must not drop more */
		f.p->drop_frames = f.p->keep_frames = 0;
	tag_frames_open(&f.root, &f.leaf, r, f.p);
	result = open_patterns(&f, err);
	if (result == 0 && any_set(&f))
		result = run(&f, err);
	if (result == 0 && any_set(&f)) {
		r->profile = r->filtered = f.p;
	} else {
		profile_free(f.p);
		mem_free(f.p);
	}
	close_all(&f);
	return result;
}
