#include "report/contexts/moreframes.h"
#include "report/contexts/tracelist.h"

#include "report/names/unit.h"
#include "report/names/width.h"
#include "report/sums/walk.h"
#include "views/buffer.h"
#include "views/data/entry.h"
#include "views/text/header.h"
#include "views/text/labels.h"
#include "views/view.h"

enum { VALUE_WIDTH = 10 };

static const char margin[] = "             ";
static const char separator[] =
	"-----------+-------------------------------------------------------\n";

/*
 * Tens of millions of lines, but not that many different ones: a name is
 * escaped once, and what was made for a value or a set of labels is kept for
 * those that come soon again.
 */
enum { RECENT = 1024, LABELS_KEPT = 1 << 20 /* bytes */ };

struct value_text {
	bool known;
	sum_t value;
	size_t margin; /* blanks in front */
	char text[UNIT_TEXT_SIZE];
};

struct label_text {
	const uint8_t *labels; /* as samples have them */
	size_t n;
	struct escaped text;
};

struct listing {
	const struct report *r;
	struct arena arena;
	struct escaped *line; /* of each frame (entity.h), at NULL: not yet made */
	struct value_text values[RECENT];

	struct label_text labels[RECENT];
	size_t kept; /* bytes in labels_arena */
	struct arena labels_arena, scratch;
	struct label_set set;
	struct more_runs more; /* of the sample that is being listed */

	struct buffer out;
};

/* ---- lines of frames ---- */

static struct escaped make_line(struct listing *w, uint32_t frame)
{
	const struct escaped parts[] = {
		escaped_own(text_of(margin)),
		escape_copy(&w->arena, w->r->traces->names[frame_entity(frame)]),
		escaped_own(text_of(frame_inlined(frame) ? " (inline)\n" : "\n")),
	};

	return escaped_join(&w->arena, parts, 3);
}

static struct escaped line_of(struct listing *w, uint32_t frame)
{
	if (!w->line[frame].text.at)
		w->line[frame] = make_line(w, frame);
	return w->line[frame];
}

/* Blanks in front of a value, so that it ends where its column does. */
static size_t margin_of(struct text value)
{
	size_t cells = width_text(value);

	return cells < VALUE_WIDTH ? VALUE_WIDTH - cells : 0;
}

/* The first one has the value in its margin. */
static void put_first(struct listing *w, sum_t value, struct escaped line)
{
	struct value_text *v = &w->values[hash_mix(0, (uint64_t)value) % RECENT];

	if (!v->known || v->value != value) {
		v->known = true;
		v->value = value;
		report_value(w->r, v->text, value);
		v->margin = margin_of(text_of(v->text));
	}
	buffer_put(&w->out, escaped_own((struct text){ margin, v->margin }));
	buffer_put(&w->out, escape_copy(&w->scratch, text_of(v->text)));
	buffer_put(&w->out, escaped_from(line, VALUE_WIDTH));
}

static void put_line(struct listing *w, bool first, sum_t value, struct escaped line)
{
	if (first)
		put_first(w, value, line);
	else
		buffer_put(&w->out, line);
}

/* What stands for frames that are left out in front of frame n of the stack. */
static void put_more(struct listing *w, size_t n, sum_t value)
{
	size_t more = more_before(&w->more, n);
	char text[MORE_FRAMES_TEXT];

	if (!more)
		return;
	put_line(w, n == 0, value,
		 escaped_join(&w->scratch,
			      (struct escaped[]){
				      escaped_own(text_of(margin)),
				      escape_copy(&w->scratch, text_of(more_text(text, more))),
				      escaped_own(text_of("\n")) },
			      3));
}

static void put_stack(struct listing *w, size_t sample)
{
	const struct report *r = w->r;
	const struct entities *e = &r->traces->entities;
	sum_t value = report_mean(report_weight(r, sample), report_divisor(r, sample));
	struct walk walk = walk_sample(r, sample);
	uint32_t frame;
	size_t n = 0;

	more_find(r, sample, &w->more);
	for (; walk_up(&walk, e, &frame); n++) {
		put_more(w, n, value);
		put_line(w, n == 0 && !more_before(&w->more, 0), value, line_of(w, frame));
	}
	put_more(w, n, value);
}

/* ---- lines of labels ---- */

static struct escaped make_labels(struct listing *w, size_t sample)
{
	struct escaped made;

	label_set_read(&w->set, w->r->profile, sample);
	made = labels_traces(&w->scratch, &w->set, w->r);
	if (w->kept > LABELS_KEPT) {
		memset(w->labels, 0, sizeof(w->labels));
		arena_free(&w->labels_arena);
		w->kept = 0;
	}
	w->kept += made.text.n;
	made = escaped_join(&w->labels_arena, &made, 1);
	arena_reset(&w->scratch);
	return made;
}

static struct escaped labels_of(struct listing *w, size_t sample)
{
	const struct samples *s = &w->r->profile->samples;
	struct label_text l = { .labels = samples_labels(s, sample).at.p,
				.n = s->label[sample + 1] - s->label[sample] };
	struct label_text *recent = &w->labels[hash_bytes(0, l.labels, l.n) % RECENT];

	if (!l.n)
		return escaped_own(text_of(""));
	if (recent->n != l.n || memcmp(recent->labels, l.labels, l.n)) {
		l.text = make_labels(w, sample);
		*recent = l;
	}
	return recent->text;
}

/* ---- all of it ---- */

static void put_samples(struct listing *w)
{
	const struct samples *s = &w->r->profile->samples;

	for (size_t i = 0; i < s->n && !writer_failed(w->out.out); i++) {
		if (s->stack[i] == s->stack[i + 1])
			continue;
		buffer_put(&w->out, escaped_own(text_of(separator)));
		buffer_put(&w->out, labels_of(w, i));
		put_stack(w, i);
	}
	buffer_put(&w->out, escaped_own(text_of(separator)));
	buffer_flush(&w->out);
}

static void put_header(struct writer *out, const struct report *r)
{
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };

	header_profile(&h, r);
	if (!h.lines.n)
		*VEC_PUSH(&h.lines) = text_of("");
	header_print(&h, out);
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct listing *w = mem_alloc(1, sizeof(*w));

	(void)err;
	put_header(out, r);
	w->r = r;
	w->out.out = out;
	w->line = mem_alloc(2 * r->traces->entities.at.n, sizeof(*w->line));
	put_samples(w);
	label_set_free(&w->set);
	mem_free(w->more.at.at);
	arena_free(&w->arena);
	arena_free(&w->labels_arena);
	arena_free(&w->scratch);
	mem_free(w->line);
	mem_free(w);
	return 0;
}

/* ---- as data ---- */

static const struct column label_columns[] = {
	LABEL_COLUMNS,
	[LABEL_CELLS] = { .name = NULL },
};

enum { INLINE = ENTRY_CELLS, FRAME_CELLS };

static const struct column frame_columns[] = {
	ENTRY_COLUMNS,
	[INLINE] = { .name = "inline" },
	[FRAME_CELLS] = { .name = NULL },
};

enum { WEIGHT, LABELS, STACK, CELLS };

static const struct column columns[] = {
	[WEIGHT] = { .name = "weight", .number = true },
	[LABELS] = { .name = "labels", .list = label_columns },
	[STACK] = { .name = "stack", .list = frame_columns },
	[CELLS] = { .name = NULL },
};

static void add_labels(struct rows *w, const struct report *r, const struct label_set *set)
{
	rows_enter(w, &columns[LABELS]);
	for (size_t i = 0; i < set->groups.n; i++)
		for (size_t k = 0; k < set->groups.at[i].n; k++) {
			struct cell cells[LABEL_CELLS];

			label_cells(cells, r->profile, &set->groups.at[i].at[k]);
			rows_add(w, cells);
		}
	rows_leave(w);
}

static void add_frame(struct rows *w, const struct traces *t, uint32_t frame)
{
	struct cell cells[FRAME_CELLS] = { [INLINE] = cell_bool(frame_inlined(frame)) };
	uint32_t entity = frame_entity(frame);

	entry_cells(cells, t->names[entity], &t->entities.at.at[entity]);
	rows_add(w, cells);
}

static void add_stack(struct rows *w, const struct report *r, size_t sample)
{
	const struct entities *e = &r->traces->entities;
	struct walk walk = walk_sample(r, sample);
	uint32_t frame;

	rows_enter(w, &columns[STACK]);
	while (walk_up(&walk, e, &frame))
		add_frame(w, r->traces, frame);
	rows_leave(w);
}

static void rows(const struct report *r, struct rows *w)
{
	const struct samples *s = &r->profile->samples;
	struct label_set set = { 0 };

	for (size_t i = 0; i < s->n; i++) {
		sum_t weight = report_mean(report_weight(r, i), report_divisor(r, i));

		if (s->stack[i] == s->stack[i + 1])
			continue;
		label_set_read(&set, r->profile, i);
		rows_add(w, (struct cell[CELLS]){ [WEIGHT] = cell_value(weight) });
		add_labels(w, r, &set);
		add_stack(w, r, i);
	}
	label_set_free(&set);
}

const struct view traces_view = {
	.name = "traces",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
