#include "parser/formats/formats.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#include "parser/formats/builder.h"
#include "parser/formats/jsonstream.h"
#include "parser/formats/scan.h"
#include "parser/formats/tracespans.h"
#include "parser/formats/v8samples.h"

/*
 * Chrome's trace events: FORMATS 8 and B5. What V8 sampled in a trace is the
 * profile, if it is there; else what Hermes did; else events that begin and end.
 */
enum {
	EVENT,
	PHASE,
	PID,
	TID,
	AT,
	LASTS,
	NAME,
	ID,
	ARGS_NAME,
	START,
	DELTA,
	OWN_DELTA,
	LINE,
	SAMPLE,
	NODE,
	NODE_ID,
	NODE_PARENT,
	NODE_CHILD,
	NODE_NAME,
	NODE_URL,
	NODE_LINE,
	NODE_COLUMN,
	OWN_START,
	OWN_END,
	EVENT_PATHS,

	/* Hermes */
	TAKEN = 2 * EVENT_PATHS,
	TAKEN_AT,
	TAKEN_TID,
	TAKEN_FRAME,
	FRAME,
	FRAME_NAME,
	FRAME_PARENT
};

/* Each twice: of an object, and of an array that is all of the file. */
#define BOTH(row, path) [2 * (row)] = ".traceEvents[]" path, [2 * (row) + 1] = "[]" path

static const char *const paths[] = {
	BOTH(EVENT, ""),
	BOTH(PHASE, ".ph"),
	BOTH(PID, ".pid"),
	BOTH(TID, ".tid"),
	BOTH(AT, ".ts"),
	BOTH(LASTS, ".dur"),
	BOTH(NAME, ".name"),
	BOTH(ID, ".id"),
	BOTH(ARGS_NAME, ".args.name"),
	BOTH(START, ".args.data.startTime"),
	BOTH(DELTA, ".args.data.timeDeltas[]"),
	BOTH(OWN_DELTA, ".args.data.cpuProfile.timeDeltas[]"),
	BOTH(LINE, ".args.data.lines[]"),
	BOTH(SAMPLE, ".args.data.cpuProfile.samples[]"),
	BOTH(NODE, ".args.data.cpuProfile.nodes[]"),
	BOTH(NODE_ID, ".args.data.cpuProfile.nodes[].id"),
	BOTH(NODE_PARENT, ".args.data.cpuProfile.nodes[].parent"),
	BOTH(NODE_CHILD, ".args.data.cpuProfile.nodes[].children[]"),
	BOTH(NODE_NAME, ".args.data.cpuProfile.nodes[].callFrame.functionName"),
	BOTH(NODE_URL, ".args.data.cpuProfile.nodes[].callFrame.url"),
	BOTH(NODE_LINE, ".args.data.cpuProfile.nodes[].callFrame.lineNumber"),
	BOTH(NODE_COLUMN, ".args.data.cpuProfile.nodes[].callFrame.columnNumber"),
	BOTH(OWN_START, ".args.data.cpuProfile.startTime"),
	BOTH(OWN_END, ".args.data.cpuProfile.endTime"),
	[TAKEN] = ".samples[]",
	[TAKEN_AT] = ".samples[].ts",
	[TAKEN_TID] = ".samples[].tid",
	[TAKEN_FRAME] = ".samples[].sf",
	[FRAME] = ".stackFrames.*",
	[FRAME_NAME] = ".stackFrames.*.name",
	[FRAME_PARENT] = ".stackFrames.*.parent",
	NULL,
};

enum { GROUPS_MAX = 4096 };

/* What V8 sampled of one thread, in pieces. */
struct group {
	int64_t pid;
	str_id id;
	int64_t tid; /* of the thread, if its beginning was seen */
	bool begun;
	struct v8tree tree;
	struct v8samples taken;
};

/* The name of a process, tid 0 and process true, or of a thread. */
struct named {
	int64_t pid, tid;
	bool process;
	str_id name;
	size_t number;
};

/* A sample of Hermes. */
struct taken {
	int64_t tid, at, frame; /* nanoseconds */
	size_t number;
};

struct trace {
	struct json json;
	struct builder b;
	struct tracespans spans;
	VEC(struct group) groups;
	VEC(struct named) names;
	VEC(struct taken) taken; /* and of which the tree is hermes */
	struct v8tree hermes;

	/* the event in hand */
	struct trace_event event;
	size_t nevents;
	str_id id, args_name;
	bool has_time;
	struct v8tree nodes;
	struct v8samples piece;

	struct {
		str_id profile, chunk, whole, process, thread, unnamed;
	} words;
};

bool is_trace(const struct head *h)
{
	return json_head_has(h, "\"traceEvents\"") ||
	       (json_head_has(h, "\"ph\"") && !json_head_has(h, "\"$schema\""));
}

/* ---- what V8 sampled ---- */

/* NULL: it would be one too many. */
static struct group *group_of(struct trace *t)
{
	struct group *g;

	for (size_t i = 0; i < t->groups.n; i++)
		if (t->groups.at[i].pid == t->event.pid && t->groups.at[i].id == t->id)
			return &t->groups.at[i];
	if (t->groups.n == GROUPS_MAX)
		return NULL;
	g = VEC_PUSH(&t->groups);
	*g = (struct group){ .pid = t->event.pid, .id = t->id };
	v8tree_start(&g->tree, &t->b);
	return g;
}

static bool take_piece(struct trace *t)
{
	struct group *g = group_of(t);
	struct v8samples *to, *from = &t->piece;
	struct wire samples, deltas, lines;

	if (!g)
		return false;
	to = &g->taken;
	if (t->event.name != t->words.chunk) {
		g->begun = true;
		g->tid = t->event.tid;
		to->start = from->start;
		to->end = from->end;
		to->ended = from->ended;
	}
	v8tree_take(&g->tree, &t->nodes);
	samples = numbers_all(&from->samples);
	deltas = numbers_all(&from->deltas);
	lines = numbers_all(&from->lines);
	for (size_t i = 0; i < from->samples.n; i++) {
		numbers_push(&to->samples, numbers_next(&samples));
		numbers_push(&to->lines, numbers_next(&lines));
	}
	while (!wire_done(&deltas))
		numbers_push(&to->deltas, numbers_next(&deltas));
	return true;
}

static int by_named(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	if (x->pid != y->pid)
		return x->pid < y->pid ? -1 : 1;
	if (x->process != y->process)
		return x->process - y->process;
	return (x->tid > y->tid) - (x->tid < y->tid);
}

static int by_named_and_number(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int r = by_named(x, y);

	return r ? r : (x->number > y->number) - (x->number < y->number);
}

/* Puts names in order, to be found; of several of the same the first counts. */
static void sort_names(struct trace *t)
{
	size_t n = 0;

	if (t->names.n)
		qsort(t->names.at, t->names.n, sizeof(*t->names.at), by_named_and_number);
	for (size_t i = 0; i < t->names.n; i++)
		if (!n || by_named(&t->names.at[n - 1], &t->names.at[i]))
			t->names.at[n++] = t->names.at[i];
	t->names.n = n;
}

static str_id name_of(const struct trace *t, int64_t pid, int64_t tid, bool process)
{
	struct named wanted = { .pid = pid, .tid = process ? 0 : tid, .process = process };
	struct named *n = NULL;

	if (t->names.n)
		n = bsearch(&wanted, t->names.at, t->names.n, sizeof(wanted), by_named);
	return n ? n->name : 0;
}

/* Traces that were cut down name children that are not there. */
static int link_tree(struct trace *t, struct v8tree *tree)
{
	struct left_out absent = { .lenient = true };

	if (v8tree_link(tree, &absent) < 0)
		return -1;
	if (absent.n[LEFT_IDS])
		profile_warn(t->b.p, "%" PRIu64 " nodes are not in the file, the first: %s",
			     absent.n[LEFT_IDS], absent.first[LEFT_IDS].text);
	return 0;
}

static int finish_groups(struct trace *t)
{
	struct profile *p = t->b.p;
	size_t count = builder_type(&t->b, "samples", "count");
	size_t wall = builder_type(&t->b, "wall", "microseconds");

	p->period_type = p->types.at[wall];
	for (size_t i = 0; i < t->groups.n; i++) {
		struct group *g = &t->groups.at[i];

		g->tree.count = count;
		g->tree.wall = wall;
		g->tree.thread = g->begun ? name_of(t, g->pid, g->tid, false) : 0;
		if (link_tree(t, &g->tree) < 0 ||
		    v8samples_add(&g->taken, &g->tree, &t->json.r->left) < 0 ||
		    v8tree_emit(&g->tree) < 0)
			return -1;
		p->period = i ? p->period : v8samples_period(&g->taken);
	}
	return 0;
}

/* ---- Hermes ---- */

static int by_thread_and_time(const void *a, const void *b)
{
	const struct taken *x = a, *y = b;

	if (x->tid != y->tid)
		return x->tid < y->tid ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

/* Each lasts until the next of its thread; of the last that is not known. */
static int finish_hermes(struct trace *t)
{
	t->hermes.count = builder_type(&t->b, "samples", "count");
	t->hermes.wall = builder_type(&t->b, "wall", "nanoseconds");
	if (v8tree_link(&t->hermes, &t->json.r->left) < 0)
		return -1;
	qsort(t->taken.at, t->taken.n, sizeof(*t->taken.at), by_thread_and_time);
	for (size_t i = 0; i < t->taken.n; i++) {
		const struct taken *s = &t->taken.at[i];
		struct v8node *node = v8tree_find(&t->hermes, s->frame);
		int64_t wall = 0;

		if (!node) {
			error_set(t->b.err, ERROR_FORMAT, "samples[%zu].sf: no frame %" PRId64,
				  s->number, s->frame);
			if (!left_out(&t->json.r->left, LEFT_SAMPLES, t->b.err))
				return -1;
			continue;
		}
		if (i + 1 < t->taken.n && s[1].tid == s->tid &&
		    __builtin_sub_overflow(s[1].at, s->at, &wall))
			wall = 0;
		v8tree_add(&t->hermes, node, 0, wall);
	}
	return v8tree_emit(&t->hermes);
}

/* ---- events ---- */

static bool begin(void *ctx, int path)
{
	struct trace *t = ctx;

	switch (path < TAKEN ? path / 2 : path) {
	case EVENT:
		t->event = (struct trace_event){ .number = t->nevents };
		t->id = t->args_name = 0;
		t->has_time = false;
		t->nodes.nodes.n = t->nodes.children.n = 0;
		numbers_clear(&t->piece.samples);
		numbers_clear(&t->piece.deltas);
		numbers_clear(&t->piece.lines);
		t->piece.start = t->piece.end = 0;
		t->piece.ended = false;
		break;
	case NODE: v8tree_node(&t->nodes); break;
	case TAKEN: *VEC_PUSH(&t->taken) = (struct taken){ .number = t->taken.n }; break;
	case FRAME:
		v8tree_node(&t->hermes);
		*VEC_PUSH(&t->json.key) = '\0';
		t->hermes.nodes.at[t->hermes.nodes.n - 1].id = strtoll(t->json.key.at, NULL, 10);
		break;
	}
	return true;
}

static void add_name(struct trace *t)
{
	const struct trace_event *e = &t->event;
	bool process = e->name == t->words.process;

	*VEC_PUSH(&t->names) = (struct named){ .pid = e->pid,
					       .tid = process ? 0 : e->tid,
					       .process = process,
					       .name = t->args_name,
					       .number = t->names.n };
}

static bool end(void *ctx, int path)
{
	struct trace *t = ctx;
	struct trace_event *e = &t->event;
	bool span = e->phase == 'B' || e->phase == 'E' || e->phase == 'X';

	if (path >= TAKEN || path / 2 != EVENT)
		return true;
	if (span && !t->has_time)
		return json_refuse(&t->json, "traceEvents[%zu]: ts is not a number", t->nevents);
	if ((e->name == t->words.profile || e->name == t->words.chunk ||
	     e->name == t->words.whole) &&
	    !take_piece(t))
		return json_refuse(&t->json, "more than %d profiles in a trace", GROUPS_MAX);
	if (e->phase == 'M' && (e->name == t->words.process || e->name == t->words.thread))
		add_name(t);
	if (span) {
		if (!e->name && e->phase != 'E')
			e->name = t->words.unnamed;
		*VEC_PUSH(&t->spans.events) = *e;
	}
	t->nevents++;
	return true;
}

/* Microseconds, and what there is of one. */
static int64_t nanos(const struct json_value *v)
{
	int64_t n;

	if (v->is_whole)
		return __builtin_mul_overflow(v->whole, (int64_t)1000, &n) ? 0 : n;
	return fabs(v->real) < 0x1p53 ? (int64_t)round(v->real * 1000) : 0;
}

static void take_node_value(struct trace *t, int path, const struct json_value *v)
{
	struct v8node *n = &t->nodes.nodes.at[t->nodes.nodes.n - 1];

	switch (path) {
	case NODE_ID: n->id = v->whole; break;
	case NODE_PARENT: n->parent_id = v->whole, n->has_parent = true; break;
	case NODE_CHILD: v8tree_child(&t->nodes, v->whole); break;
	case NODE_NAME: n->name = builder_text(&t->b, v->text); break;
	case NODE_URL: n->url = v8tree_url(&t->nodes, v->text); break;
	case NODE_LINE: n->line = v->whole + (v->whole < INT64_MAX); break;
	case NODE_COLUMN: n->column = v->whole + (v->whole < INT64_MAX); break;
	}
}

static void take_hermes_value(struct trace *t, int path, const struct json_value *v)
{
	struct v8node *n = t->hermes.nodes.n ? &t->hermes.nodes.at[t->hermes.nodes.n - 1] : NULL;
	struct taken *s = t->taken.n ? &t->taken.at[t->taken.n - 1] : NULL;

	switch (path) {
	case TAKEN_AT: s->at = nanos(v); break;
	case TAKEN_TID: s->tid = v->whole; break;
	case TAKEN_FRAME: s->frame = v->whole; break;
	case FRAME_NAME: n->name = builder_text(&t->b, v->text); break;
	case FRAME_PARENT:
		n->parent_id = v->whole;
		n->has_parent = v->number || v->text.n;
		break;
	}
}

static bool value(void *ctx, int path, const struct json_value *v)
{
	struct trace *t = ctx;
	struct trace_event *e = &t->event;
	int row = path < TAKEN ? path / 2 : path;

	switch (row) {
	case PHASE: e->phase = v->text.n == 1 ? *v->text.at : '\0'; break;
	case PID: e->pid = v->whole; break;
	case TID: e->tid = v->whole; break;
	case AT:
		e->at = nanos(v);
		t->has_time = v->number || (v->text.n && is_digit(*v->text.at));
		break;
	case LASTS: e->lasts = nanos(v) > 0 ? nanos(v) : 0; break;
	case NAME: e->name = builder_text(&t->b, v->text); break;
	case ID: t->id = builder_text(&t->b, v->text); break;
	case ARGS_NAME: t->args_name = builder_text(&t->b, v->text); break;
	case START:
	case OWN_START: t->piece.start = v->whole; break;
	case OWN_END: t->piece.end = v->whole, t->piece.ended = true; break;
	case DELTA:
	case OWN_DELTA: numbers_push(&t->piece.deltas, v->whole); break;
	case LINE: numbers_push(&t->piece.lines, v->whole); break;
	case SAMPLE: numbers_push(&t->piece.samples, v->whole); break;
	case EVENT:
	case NODE:
	case TAKEN:
	case FRAME: break;
	default:
		if (row < TAKEN)
			take_node_value(t, row, v);
		else
			take_hermes_value(t, row, v);
	}
	return true;
}

/* ---- the whole ---- */

static void label_thread(void *ctx, int64_t pid, int64_t tid)
{
	struct trace *t = ctx;

	builder_label(&t->b, builder_string(&t->b, "process"), name_of(t, pid, tid, true));
	builder_label(&t->b, builder_string(&t->b, "thread"), name_of(t, pid, tid, false));
}

static int finish(struct trace *t)
{
	struct profile *p = t->b.p;
	int r;

	sort_names(t);
	if (t->groups.n) {
		r = finish_groups(t);
	} else if (t->taken.n && t->hermes.nodes.n) {
		r = finish_hermes(t);
	} else {
		t->spans.type = builder_type(&t->b, "wall", "nanoseconds");
		r = tracespans_emit(&t->spans);
	}
	if (r < 0)
		return -1;
	if (!p->samples.n)
		return error_set(t->b.err, ERROR_FORMAT,
				 "no samples found, and no events that last");
	p->default_type = p->types.at[p->types.n - 1].type;
	return builder_finish(&t->b);
}

static void start(struct trace *t, struct reader *r)
{
	struct builder *b = &t->b;

	builder_start(b, r);
	b->merge = true;
	v8tree_start(&t->nodes, b);
	v8tree_start(&t->hermes, b);
	t->spans.b = b;
	t->spans.label = label_thread;
	t->spans.ctx = t;
	t->json.ctx = t;
	t->words.profile = builder_string(b, "Profile");
	t->words.chunk = builder_string(b, "ProfileChunk");
	t->words.whole = builder_string(b, "CpuProfile");
	t->words.process = builder_string(b, "process_name");
	t->words.thread = builder_string(b, "thread_name");
	t->words.unnamed = builder_string(b, "(unnamed)");
}

static void stop(struct trace *t)
{
	for (size_t i = 0; i < t->groups.n; i++) {
		v8tree_end(&t->groups.at[i].tree);
		v8samples_free(&t->groups.at[i].taken);
	}
	v8tree_end(&t->nodes);
	v8tree_end(&t->hermes);
	v8samples_free(&t->piece);
	tracespans_free(&t->spans);
	mem_free(t->groups.at);
	mem_free(t->names.at);
	mem_free(t->taken.at);
	builder_end(&t->b);
}

int read_trace(struct reader *r)
{
	struct trace t = { .json = { .r = r,
				     .paths = paths,
				     .keyed = ".stackFrames",
				     .open_end = true,
				     .value = value,
				     .begin = begin,
				     .end = end } };
	int ret;

	start(&t, r);
	ret = json_read(&t.json);
	if (ret == 0)
		ret = finish(&t);
	stop(&t);
	return ret;
}
