#include "report/filter/filter.h"

#include "report/filter/dropframes.h"
#include "report/filter/framefilter.h"
#include "report/filter/labelfilter.h"
#include "report/filter/mycode.h"
#include "report/filter/tagframes.h"
#include "report/parallel.h"

struct filter {
	struct report *r;
	struct profile *p; /* what is being made */
	struct drop_frames drop;
	struct tag_frames root, leaf;
	struct frame_filter frames;
	struct part *parts; /* PARALLEL_MAX, of which so many do something: */
	size_t nparts;
	uint8_t *fates;   /* of each sample: enum fate */
	struct cut *cuts; /* of each sample that stays */
};

enum fate { DROPPED, WHOLE, CUT, WITH_HIDDEN };

/* What is left of a stack, from where it begins. */
struct cut {
	uint32_t from, to;
};

/* How much there is of samples. */
struct extent {
	size_t rows, frames, labels; /* the latter in bytes */
	size_t unhidden;             /* of frames, with those that are hidden */
};

/* What a thread that looks at some of the samples has of its own. */
struct part {
	struct label_filter labels;
	struct samples scratch; /* frames of one sample */
	unsigned marks;         /* of stacks that stay */
	struct extent stays;
	struct extent at; /* where what stays goes */
	char apart[PARALLEL_APART];
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

/* The patterns of through, one after the other. */
static const char *first_of(struct report *r, const char *patterns)
{
	const char *end = strstr(patterns, OPTION_AND);

	return end ? arena_printf(&r->arena, "%.*s", (int)(end - patterns), patterns) : patterns;
}

static const char *after_and(const char *patterns)
{
	const char *end = strstr(patterns, OPTION_AND);

	return end ? end + sizeof(OPTION_AND) - 1 : NULL;
}

static void list_active(struct report *r)
{
	const struct options *o = r->options;

	list(r, "focus", o->focus);
	for (const char *at = o->through; at; at = after_and(at))
		list(r, "through", first_of(r, at));
	list(r, "ignore", o->ignore);
	list(r, "hide", o->hide);
	list(r, "show", o->show);
	list(r, "show_from", o->show_from);
	list(r, "my_code", o->my_code);
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

static int open_through(struct filter *f, struct error *err)
{
	struct frame_filter *frames = &f->frames;

	for (const char *at = f->r->options->through; at; at = after_and(at)) {
		if (frames->nthrough == THROUGH_MAX)
			return error_set(err, ERROR_USAGE, "--through: more than %d patterns",
					 THROUGH_MAX);
		if (pattern_open(&frames->through[frames->nthrough], f->r, "through",
				 first_of(f->r, at), err) < 0)
			return -1;
		frames->nthrough += frames->through[frames->nthrough].regex != NULL;
	}
	return 0;
}

/* The other parts' own, which are no mistakes if those of the first are none. */
static int open_parts(struct filter *f, struct error *err)
{
	for (size_t i = 1; i < f->nparts && label_filter_is_set(&f->parts->labels); i++)
		if (label_filter_open_tags(&f->parts[i].labels, f->r, err) < 0 ||
		    label_filter_open_keys(&f->parts[i].labels, f->r, err) < 0)
			return -1;
	return 0;
}

static void end_my_code(void *my_code)
{
	struct my_code *m = my_code;

	mem_free(m->others);
	samples_free(&m->stacks);
}

/* In the order in which mistakes are reported. */
static int open_patterns(struct filter *f, struct error *err)
{
	const struct options *o = f->r->options;
	struct label_filter *labels = &f->parts->labels;

	if (open_frame(f, FRAME_FOCUS, "focus", o->focus, err) < 0 || open_through(f, err) < 0 ||
	    open_frame(f, FRAME_IGNORE, "ignore", o->ignore, err) < 0 ||
	    open_frame(f, FRAME_HIDE, "hide", o->hide, err) < 0 ||
	    open_frame(f, FRAME_SHOW, "show", o->show, err) < 0 ||
	    open_frame(f, FRAME_SHOW_FROM, "show_from", o->show_from, err) < 0 ||
	    label_filter_open_tags(labels, f->r, err) < 0 ||
	    open_frame(f, FRAME_PRUNE_FROM, "prune_from", o->prune_from, err) < 0 ||
	    label_filter_open_keys(labels, f->r, err) < 0 || open_parts(f, err) < 0)
		return -1;
	if (o->my_code) {
		f->r->my_code = report_new(f->r, sizeof(*f->r->my_code), end_my_code);
		f->r->my_code->others = my_code_others(f->p, f->r->whole->functions.n, o->my_code);
	}
	f->frames.others = f->r->my_code ? f->r->my_code->others : NULL;
	return frame_filter_mark(&f->frames, f->p, err);
}

static void close_all(struct filter *f)
{
	drop_frames_close(&f->drop);
	tag_frames_close(&f->root);
	tag_frames_close(&f->leaf);
	frame_filter_close(&f->frames);
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		label_filter_close(&f->parts[i].labels);
		mem_free(f->parts[i].scratch.frames.at);
	}
	mem_free(f->parts);
}

static bool adds_frames(const struct filter *f)
{
	return f->root.rows || f->leaf.rows;
}

static bool any_set(const struct filter *f)
{
	return f->drop.mark || adds_frames(f) || f->frames.mark ||
	       label_filter_is_set(&f->parts->labels);
}

/* ---- what stays ---- */

static struct stack with_tag_frames(const struct filter *f, struct samples *s, struct stack st,
				    size_t sample)
{
	s->frames.n = 0;
	tag_frames_add(&f->leaf, s, sample);
	samples_add_stack(s, f->drop.mark ? drop_frames_cut(&f->drop, st) : st);
	tag_frames_add(&f->root, s, sample);
	return (struct stack){ s->frames.at, s->frames.at + s->frames.n };
}

/* A stack with the frames of its labels, before others are taken away. */
static struct stack full_stack(const struct filter *f, struct part *part, size_t sample)
{
	struct stack st = samples_stack(&f->r->whole->samples, sample);

	return adds_frames(f) ? with_tag_frames(f, &part->scratch, st, sample) : st;
}

static enum fate decide(const struct filter *f, struct part *part, size_t sample)
{
	struct labels labels = samples_labels(&f->r->whole->samples, sample);
	struct stack full = full_stack(f, part, sample);
	struct frame_cut cut = { .st = full };

	if (f->drop.mark && !adds_frames(f))
		cut.st = drop_frames_cut(&f->drop, full);
	if (f->frames.mark && !frame_filter_cut(&f->frames, &cut))
		return DROPPED;
	part->marks |= cut.marks;
	if (!label_filter_match(&part->labels, f->p, labels))
		return DROPPED;
	part->stays.rows++;
	part->stays.frames += (size_t)(cut.st.end - cut.st.p) - cut.hidden;
	part->stays.unhidden += (size_t)(cut.st.end - cut.st.p);
	part->stays.labels += label_filter_copy(&part->labels, f->p, labels, NULL);
	if (cut.st.p == full.p && cut.st.end == full.end && !cut.hidden)
		return WHOLE;
	f->cuts[sample] =
		(struct cut){ (uint32_t)(cut.st.p - full.p), (uint32_t)(cut.st.end - full.p) };
	return cut.hidden ? WITH_HIDDEN : CUT;
}

static void decide_some(void *ctx, size_t part, size_t from, size_t to)
{
	const struct filter *f = ctx;

	for (size_t i = from; i < to; i++)
		f->fates[i] = (uint8_t)decide(f, &f->parts[part], i);
}

/* ---- copying it ---- */

/* Where the parts begin, and room for all of them. */
static int place_parts(struct filter *f, struct error *err)
{
	struct extent all = { 0 };

	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		const struct extent *e = &f->parts[i].stays;

		f->parts[i].at = all;
		all.rows += e->rows;
		all.frames += e->frames;
		all.labels += e->labels;
		all.unhidden += e->unhidden;
	}
	if (all.unhidden > UINT32_MAX || all.labels > UINT32_MAX)
		return samples_too_large(err);
	samples_make(&f->p->samples, all.rows, all.frames, all.labels);
	if (f->r->my_code)
		samples_make(&f->r->my_code->stacks, all.rows, all.unhidden, 0);
	return 0;
}

/* The stack of the row that is being copied. */
static void keep_unhidden(struct samples *unhidden, struct part *part, struct stack st)
{
	size_t n = (size_t)(st.end - st.p);

	unhidden->stack[part->at.rows] = (uint32_t)part->at.unhidden;
	if (n)
		memcpy(unhidden->frames.at + part->at.unhidden, st.p, n);
	part->at.unhidden += n;
}

static void copy_stack(const struct filter *f, struct part *part, size_t sample)
{
	uint8_t *out = f->p->samples.frames.at + part->at.frames;
	struct stack st = full_stack(f, part, sample);
	size_t n;

	if (f->fates[sample] != WHOLE) {
		const struct cut *cut = &f->cuts[sample];

		st = (struct stack){ st.p + cut->from, st.p + cut->to };
	}
	n = (size_t)(st.end - st.p);
	if (f->r->my_code)
		keep_unhidden(&f->r->my_code->stacks, part, st);
	if (f->fates[sample] == WITH_HIDDEN)
		n = frame_filter_copy(&f->frames, st, out);
	else if (n)
		memcpy(out, st.p, n);
	part->at.frames += n;
}

static void copy_sample(const struct filter *f, struct part *part, size_t sample)
{
	const struct samples *in = &f->r->whole->samples;
	struct samples *out = &f->p->samples;
	size_t row = part->at.rows;

	for (size_t t = 0; t < in->ntypes; t++)
		out->value[t][row] = in->value[t][sample];
	out->stack[row] = (uint32_t)part->at.frames;
	out->label[row] = (uint32_t)part->at.labels;
	copy_stack(f, part, sample);
	part->at.labels += label_filter_copy(&part->labels, f->p, samples_labels(in, sample),
					     out->labels.at + part->at.labels);
	part->at.rows++;
}

/* Samples that stay as they are, one behind the other. */
static void copy_run(const struct filter *f, struct part *part, size_t from, size_t to)
{
	const struct samples *in = &f->r->whole->samples;
	struct samples *out = &f->p->samples;
	uint32_t frames = in->stack[to] - in->stack[from], labels = in->label[to] - in->label[from];
	size_t row = part->at.rows, n = to - from;

	for (size_t t = 0; t < in->ntypes; t++)
		memcpy(out->value[t] + row, in->value[t] + from, n * sizeof(**in->value));
	for (size_t i = 0; i < n; i++) {
		out->stack[row + i] =
			(uint32_t)part->at.frames + (in->stack[from + i] - in->stack[from]);
		out->label[row + i] =
			(uint32_t)part->at.labels + (in->label[from + i] - in->label[from]);
	}
	if (frames)
		memcpy(out->frames.at + part->at.frames, in->frames.at + in->stack[from], frames);
	if (labels)
		memcpy(out->labels.at + part->at.labels, in->labels.at + in->label[from], labels);
	part->at.rows += n;
	part->at.frames += frames;
	part->at.labels += labels;
}

static void copy_some(void *ctx, size_t part, size_t from, size_t to)
{
	const struct filter *f = ctx;
	bool alike =
		!adds_frames(f) && !label_filter_shows(&f->parts[part].labels) && !f->r->my_code;

	for (size_t i = from, end; i < to; i = end) {
		end = i + 1;
		while (alike && f->fates[i] == WHOLE && end < to && f->fates[end] == WHOLE)
			end++;
		if (end - i > 1)
			copy_run(f, &f->parts[part], i, end);
		else if (f->fates[i] != DROPPED)
			copy_sample(f, &f->parts[part], i);
	}
}

/* ---- all of them ---- */

static void note_unmatched(struct report *r, const char *name, bool set, bool matched)
{
	if (set && !matched)
		report_note(r, "%s expression matched no samples", name);
}

static void note_labels(struct report *r, const char *name, const struct tag_filter *f,
			bool matched)
{
	if (f->option && !matched)
		report_note(r, "%s expression matched no samples%s", name, tag_filter_has(f, r));
}

static void note_keys(struct report *r, const char *name, bool set, bool matched)
{
	if (set && !matched)
		report_note(r, "%s expression matched no samples%s", name, tag_filter_keys(r));
}

static void note_all_unmatched(const struct filter *f)
{
	const struct pattern *pt = f->frames.pattern;
	const bool *matched = f->frames.matched;
	struct label_filter *labels = &f->parts->labels;
	unsigned marks = 0;

	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		marks |= f->parts[i].marks;
		label_filter_merge(labels, &f->parts[i].labels);
	}
	note_keys(f->r, "TagRoot", f->root.rows, f->root.matched);
	note_keys(f->r, "TagLeaf", f->leaf.rows, f->leaf.matched);
	note_unmatched(f->r, "Focus", pt[FRAME_FOCUS].regex, matched[FRAME_FOCUS]);
	for (size_t i = 0; i < f->frames.nthrough; i++)
		note_unmatched(f->r, "Through", true, marks & FRAME_THROUGH << i);
	note_unmatched(f->r, "Ignore", pt[FRAME_IGNORE].regex, matched[FRAME_IGNORE]);
	note_unmatched(f->r, "Hide", pt[FRAME_HIDE].regex, matched[FRAME_HIDE]);
	note_unmatched(f->r, "Show", pt[FRAME_SHOW].regex, matched[FRAME_SHOW]);
	note_unmatched(f->r, "ShowFrom", pt[FRAME_SHOW_FROM].regex, marks & FRAME_SHOWN_FROM);
	note_labels(f->r, "TagFocus", &labels->tagfocus, labels->focused);
	note_labels(f->r, "TagIgnore", &labels->tagignore, labels->ignored);
	note_keys(f->r, "TagShow", labels->tagshow.regex, labels->shown);
	note_keys(f->r, "TagHide", labels->taghide.regex, labels->hidden);
}

static int check_time(const struct filter *f, struct error *err)
{
	for (size_t i = 0; i < PARALLEL_MAX; i++)
		if (label_filter_done(&f->parts[i].labels, err) < 0)
			return -1;
	return 0;
}

/* Once to see what stays of each sample, and once to copy it to where it goes. */
static int run(struct filter *f, struct error *err)
{
	size_t n = f->r->whole->samples.n;
	int result;

	f->fates = mem_alloc(n, sizeof(*f->fates));
	f->cuts = mem_resize(NULL, n, sizeof(*f->cuts));
	parallel_run(n, f->nparts, decide_some, f, f->r->watch);
	result = check_time(f, err);
	if (result == 0)
		result = place_parts(f, err);
	if (result == 0)
		parallel_run(n, f->nparts, copy_some, f, f->r->watch);
	if (f->r->watch && f->r->watch->stopped)
		f->p->samples.n = 0; /* not all are there */
	if (result == 0)
		note_all_unmatched(f);
	mem_free(f->fates);
	mem_free(f->cuts);
	return result;
}

int filter_apply(struct report *r, struct error *err)
{
	struct filter f = { .r = r,
			    .p = report_borrow(r),
			    .nparts = parallel_parts(r->whole->samples.n) };
	int result;

	f.parts = mem_alloc(PARALLEL_MAX, sizeof(*f.parts));
	list_active(r);
	drop_frames_open(&f.drop, r, f.p);
	if (f.drop.mark) /* whoever saves this and reads it again must not drop more */
		f.p->drop_frames = f.p->keep_frames = 0;
	tag_frames_open(&f.root, &f.leaf, r, f.p);
	result = open_patterns(&f, err);
	if (result == 0 && any_set(&f))
		result = run(&f, err);
	if (result == 0 && any_set(&f))
		r->profile = r->filtered = f.p;
	else
		profile_free(f.p);
	close_all(&f);
	return result;
}
