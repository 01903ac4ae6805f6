#include "views/tui/tracelines.h"

#include <string.h>

#include "parser/labelset.h"
#include "report/contexts/moreframes.h"
#include "report/contexts/tracelist.h"
#include "report/labels/labelunits.h"
#include "report/names/unit.h"
#include "report/sums/entity.h"
#include "views/tui/state.h"

static const struct traces *traces(const struct trace_list *l)
{
	return l->report->traces;
}

/* ---- lines ---- */

size_t trace_lines(const struct trace_list *l)
{
	const struct trace_open *last = l->open.n ? &l->open.at[l->open.n - 1] : NULL;

	return last ? last->first + last->n + traces(l)->n - last->rank : traces(l)->n;
}

/* How many of those that are unfolded begin at a line or in front of it. */
static size_t open_before(const struct trace_list *l, size_t line)
{
	size_t low = 0, high = l->open.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (l->open.at[middle].first <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct spot trace_spot(const struct trace_list *l, size_t line)
{
	size_t k = open_before(l, line), behind;
	const struct trace_open *o = k ? &l->open.at[k - 1] : NULL;

	if (!o)
		return (struct spot){ .rank = line };
	behind = line - o->first;
	if (behind > o->n)
		return (struct spot){ .rank = o->rank + behind - o->n };
	return (struct spot){ o->rank, o, behind ? &o->lines[behind - 1] : NULL };
}

size_t trace_sample(const struct trace_list *l, size_t rank)
{
	return traces(l)->order[rank];
}

size_t trace_line_of(const struct trace_list *l, size_t rank)
{
	size_t line = rank;

	for (size_t i = 0; i < l->open.n && l->open.at[i].rank < rank; i++)
		line += l->open.at[i].n;
	return line;
}

/* ---- frames ---- */

struct frames trace_frames(const struct trace_list *l, size_t rank)
{
	return (struct frames){
		.entities = &traces(l)->entities,
		.walk = walk_sample(l->report, trace_sample(l, rank)),
	};
}

bool trace_next(struct frames *f, uint32_t *frame)
{
	return walk_up(&f->walk, f->entities, frame);
}

size_t trace_count(struct frames f)
{
	uint32_t frame;
	size_t n = 0;

	while (trace_next(&f, &frame))
		n++;
	return n;
}

struct text trace_name(const struct trace_list *l, const struct entity *e)
{
	return traces(l)->names[e - traces(l)->entities.at.at];
}

/* ---- folding ---- */

static void add_labels(struct trace_list *l, struct trace_open *o, const struct label_set *set)
{
	const struct report *r = l->report;
	const struct label_units *units = label_units(l->report);

	for (size_t i = 0; i < set->labels.n; i++) {
		const struct label *label = &set->labels.at[i];
		struct text key = profile_text(r->profile, label->key);
		struct text value = profile_text(r->profile, label->str);
		char number[UNIT_TEXT_SIZE];

		if (!label->str)
			value = text_of(
				label_number(number, units, label->key, label->num, "auto"));
		o->lines[o->n++] = (struct trace_line){
			.text = text_join(&o->arena, (struct text[]){ key, text_of(": "), value },
					  3),
			.label = { .key = key,
				   .number = !label->str,
				   .value = profile_text(r->profile, label->str),
				   .low = label->num,
				   .high = label->num },
		};
	}
}

/* What stands for frames that are left out in front of so many frames, if there are such. */
static void add_more(struct trace_open *o, const struct more_runs *runs, size_t frames)
{
	size_t more = more_before(runs, frames);
	char *text;

	if (!more)
		return;
	text = arena_alloc(&o->arena, MORE_FRAMES_TEXT);
	o->lines[o->n++] =
		(struct trace_line){ .kind = TRACE_MORE, .text = text_of(more_text(text, more)) };
}

static void add_frames(const struct trace_list *l, struct trace_open *o,
		       const struct more_runs *runs)
{
	struct frames f = trace_frames(l, o->rank);
	size_t n = 0;
	uint32_t frame;

	for (; trace_next(&f, &frame); n++) {
		const struct entity *e = &traces(l)->entities.at.at[frame_entity(frame)];

		add_more(o, runs, n);
		o->lines[o->n++] = (struct trace_line){ .kind = TRACE_FRAME,
							.text = trace_name(l, e),
							.entity = e,
							.inlined = frame_inlined(frame) };
	}
	add_more(o, runs, n);
}

static struct trace_open unfolded(struct trace_list *l, size_t rank)
{
	struct trace_open o = { .rank = rank };
	struct label_set set = { 0 };
	struct more_runs runs = { 0 };

	label_set_read(&set, l->report->profile, trace_sample(l, rank));
	more_find(l->report, trace_sample(l, rank), &runs);
	o.lines = arena_array(&o.arena, struct trace_line,
			      set.labels.n + trace_count(trace_frames(l, rank)) + runs.at.n);
	if (set.labels.n)
		add_labels(l, &o, &set);
	add_frames(l, &o, &runs);
	mem_free(runs.at.at);
	label_set_free(&set);
	return o;
}

static void number_lines(struct trace_list *l)
{
	size_t shift = 0;

	for (size_t i = 0; i < l->open.n; i++) {
		l->open.at[i].first = l->open.at[i].rank + shift;
		shift += l->open.at[i].n;
	}
}

/* Where among those that are unfolded a rank is, or would be. */
static size_t place_of(const struct trace_list *l, size_t rank)
{
	size_t i = 0;

	while (i < l->open.n && l->open.at[i].rank < rank)
		i++;
	return i;
}

void trace_set_open(struct trace_list *l, size_t rank, bool open)
{
	size_t i = place_of(l, rank);
	bool was = i < l->open.n && l->open.at[i].rank == rank;

	if (was == open)
		return;
	if (open) {
		struct trace_open o = unfolded(l, rank);

		(void)VEC_PUSH(&l->open);
		memmove(l->open.at + i + 1, l->open.at + i,
			(l->open.n - i - 1) * sizeof(*l->open.at));
		l->open.at[i] = o;
	} else {
		arena_free(&l->open.at[i].arena);
		l->open.n--;
		memmove(l->open.at + i, l->open.at + i + 1, (l->open.n - i) * sizeof(*l->open.at));
	}
	number_lines(l);
}

void trace_fold_all(struct trace_list *l)
{

	for (size_t i = 0; i < l->open.n; i++)
		arena_free(&l->open.at[i].arena);
	l->open.n = 0;
}

void trace_list_free(struct trace_list *l)
{
	trace_fold_all(l);
	mem_free(l->open.at);
}
