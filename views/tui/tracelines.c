#include "views/tui/tracelines.h"

#include <string.h>

#include "parser/labelset.h"
#include "report/contexts/tracelist.h"
#include "report/labels/labelunits.h"
#include "report/names/unit.h"

static struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TRACES]->report;
}

static const struct traces *traces(const struct tui *t)
{
	return report(t)->traces;
}

/* ---- lines ---- */

size_t trace_lines(const struct tui *t)
{
	const struct traces_shown *s = &t->traces;
	const struct trace_open *last = s->open.n ? &s->open.at[s->open.n - 1] : NULL;

	return last ? last->first + last->n + traces(t)->n - last->rank : traces(t)->n;
}

/* How many of those that are unfolded begin at a line or in front of it. */
static size_t open_before(const struct tui *t, size_t line)
{
	size_t low = 0, high = t->traces.open.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (t->traces.open.at[middle].first <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct spot trace_spot(const struct tui *t, size_t line)
{
	size_t k = open_before(t, line), behind;
	const struct trace_open *o = k ? &t->traces.open.at[k - 1] : NULL;

	if (!o)
		return (struct spot){ .rank = line };
	behind = line - o->first;
	if (behind > o->n)
		return (struct spot){ .rank = o->rank + behind - o->n };
	return (struct spot){ o->rank, o, behind ? &o->lines[behind - 1] : NULL };
}

size_t trace_sample(const struct tui *t, size_t rank)
{
	return traces(t)->order[rank];
}

size_t trace_line_of(const struct tui *t, size_t rank)
{
	size_t line = rank;

	for (size_t i = 0; i < t->traces.open.n && t->traces.open.at[i].rank < rank; i++)
		line += t->traces.open.at[i].n;
	return line;
}

/* ---- frames ---- */

struct frames trace_frames(const struct tui *t, size_t rank)
{
	return (struct frames){
		.entities = &traces(t)->entities,
		.left = samples_stack(&report(t)->profile->samples, trace_sample(t, rank)),
	};
}

bool trace_next(struct frames *f, uint32_t *frame)
{
	uint32_t row;

	while (f->at == f->end) {
		if (!stack_next(&f->left, &row))
			return false;
		f->at = f->entities->first[row];
		f->end = f->entities->first[row + 1];
	}
	*frame = f->entities->frames.at[f->at++];
	return true;
}

size_t trace_count(struct frames f)
{
	uint32_t frame;
	size_t n = 0;

	while (trace_next(&f, &frame))
		n++;
	return n;
}

struct text trace_name(const struct tui *t, const struct entity *e)
{
	return traces(t)->names[e - traces(t)->entities.at.at];
}

/* ---- folding ---- */

static void add_labels(struct tui *t, struct trace_open *o, const struct label_set *set)
{
	const struct report *r = report(t);
	const struct label_units *units = label_units(report(t));

	for (size_t i = 0; i < set->labels.n; i++) {
		const struct label *l = &set->labels.at[i];
		const char *unit = label_unit(units, l->key);
		struct text key = profile_text(r->profile, l->key);
		struct text value = profile_text(r->profile, l->str);
		char number[UNIT_TEXT_SIZE];

		if (!l->str)
			value = text_of(unit_format(number, sizeof(number), l->num, unit, "auto"));
		o->lines[o->n++] = (struct trace_line){
			.text = text_join(&o->arena, (struct text[]){ key, text_of(": "), value },
					  3),
			.label = { .key = key,
				   .number = !l->str,
				   .value = profile_text(r->profile, l->str),
				   .low = l->num,
				   .high = l->num },
		};
	}
}

static void add_frames(const struct tui *t, struct trace_open *o)
{
	struct frames f = trace_frames(t, o->rank);
	uint32_t frame;

	while (trace_next(&f, &frame)) {
		const struct entity *e = &traces(t)->entities.at.at[frame_entity(frame)];

		o->lines[o->n++] = (struct trace_line){ .text = trace_name(t, e),
							.entity = e,
							.inlined = frame_inlined(frame) };
	}
}

static struct trace_open unfolded(struct tui *t, size_t rank)
{
	struct trace_open o = { .rank = rank };
	struct label_set set = { 0 };

	label_set_read(&set, report(t)->profile, trace_sample(t, rank));
	o.lines = arena_array(&o.arena, struct trace_line,
			      set.labels.n + trace_count(trace_frames(t, rank)));
	if (set.labels.n)
		add_labels(t, &o, &set);
	add_frames(t, &o);
	label_set_free(&set);
	return o;
}

static void number_lines(struct tui *t)
{
	size_t shift = 0;

	for (size_t i = 0; i < t->traces.open.n; i++) {
		t->traces.open.at[i].first = t->traces.open.at[i].rank + shift;
		shift += t->traces.open.at[i].n;
	}
}

/* Where among those that are unfolded a rank is, or would be. */
static size_t place_of(const struct tui *t, size_t rank)
{
	size_t i = 0;

	while (i < t->traces.open.n && t->traces.open.at[i].rank < rank)
		i++;
	return i;
}

void trace_set_open(struct tui *t, size_t rank, bool open)
{
	struct traces_shown *s = &t->traces;
	size_t i = place_of(t, rank);
	bool was = i < s->open.n && s->open.at[i].rank == rank;

	if (was == open)
		return;
	if (open) {
		struct trace_open o = unfolded(t, rank);

		(void)VEC_PUSH(&s->open);
		memmove(s->open.at + i + 1, s->open.at + i,
			(s->open.n - i - 1) * sizeof(*s->open.at));
		s->open.at[i] = o;
	} else {
		arena_free(&s->open.at[i].arena);
		s->open.n--;
		memmove(s->open.at + i, s->open.at + i + 1, (s->open.n - i) * sizeof(*s->open.at));
	}
	number_lines(t);
	t->lines++;
}

void trace_fold_all(struct tui *t)
{
	struct traces_shown *s = &t->traces;

	t->lines++;
	for (size_t i = 0; i < s->open.n; i++)
		arena_free(&s->open.at[i].arena);
	s->open.n = 0;
}

void traces_free_shown(struct tui *t)
{
	struct traces_shown *s = &t->traces;

	trace_fold_all(t);
	mem_free(s->open.at);
	if (s->hits)
		mem_free(s->hits->samples);
	mem_free(s->hits);
}
