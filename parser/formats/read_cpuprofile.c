#include "parser/formats/formats.h"

#include <math.h>
#include <stdlib.h>

#include "parser/formats/builder.h"
#include "parser/formats/jsonstream.h"
#include "parser/formats/scan.h"
#include "parser/formats/v8samples.h"
#include "parser/formats/v8tree.h"

/*
 * V8's .cpuprofile: a tree of calls, and which node was on top when. FORMATS 7.1;
 * and 7.2, where the tree nests, as Chrome wrote it before version 58.
 */
enum {
	ID,
	PARENT,
	HITS,
	CHILD,
	NAME,
	URL,
	LINE,
	COLUMN,
	TICK_LINE,
	TICKS,
	START,
	END,
	SAMPLE,
	DELTA,
	NODE,

	/* The old form: a head, and what is below it at any depth. */
	STAMP,
	OLD_NODE,
	OLD_ID = OLD_NODE + 2,
	OLD_HITS = OLD_ID + 2,
	OLD_NAME = OLD_HITS + 2,
	OLD_URL = OLD_NAME + 2,
	OLD_LINE = OLD_URL + 2,
	OLD_COLUMN = OLD_LINE + 2,
	OLD_TICK_LINE = OLD_COLUMN + 2,
	OLD_TICKS = OLD_TICK_LINE + 2
};

#define BOTH(row, path) [row] = ".head" path, [(row) + 1] = ".head.children[]" path

static const char *const paths[] = {
	[ID] = ".nodes[].id",
	[PARENT] = ".nodes[].parent",
	[HITS] = ".nodes[].hitCount",
	[CHILD] = ".nodes[].children[]",
	[NAME] = ".nodes[].callFrame.functionName",
	[URL] = ".nodes[].callFrame.url",
	[LINE] = ".nodes[].callFrame.lineNumber",
	[COLUMN] = ".nodes[].callFrame.columnNumber",
	[TICK_LINE] = ".nodes[].positionTicks[].line",
	[TICKS] = ".nodes[].positionTicks[].ticks",
	[START] = ".startTime",
	[END] = ".endTime",
	[SAMPLE] = ".samples[]",
	[DELTA] = ".timeDeltas[]",
	[NODE] = ".nodes[]",
	[STAMP] = ".timestamps[]",
	BOTH(OLD_NODE, ""),
	BOTH(OLD_ID, ".id"),
	BOTH(OLD_HITS, ".hitCount"),
	BOTH(OLD_NAME, ".functionName"),
	BOTH(OLD_URL, ".url"),
	BOTH(OLD_LINE, ".lineNumber"),
	BOTH(OLD_COLUMN, ".columnNumber"),
	BOTH(OLD_TICK_LINE, ".positionTicks[].line"),
	BOTH(OLD_TICKS, ".positionTicks[].ticks"),
	NULL,
};

struct cpuprofile {
	struct json json;
	struct v8tree tree;
	struct v8samples taken;
	struct numbers stamps; /* of the old form: microseconds */
	VEC(uint32_t) open;    /* and nodes that have not ended */
};

bool is_cpuprofile(const struct head *h)
{
	if (json_head_has(h, "\"head\"") && json_head_has(h, "\"functionName\"") &&
	    json_head_has(h, "\"hitCount\"") && !json_head_has(h, "\"selfSize\""))
		return true;
	return json_head_has(h, "\"nodes\"") && json_head_has(h, "\"callFrame\"") &&
	       !json_head_has(h, "\"traceEvents\"") && !json_head_has(h, "\"ph\"") &&
	       !json_head_has(h, "\"snapshot\"");
}

static bool begin(void *ctx, int path)
{
	struct cpuprofile *c = ctx;

	if (path == NODE || path == OLD_NODE || path == OLD_NODE + 1)
		v8tree_node(&c->tree);
	if (path == OLD_NODE || path == OLD_NODE + 1) {
		if (c->open.n)
			c->tree.nodes.at[c->tree.nodes.n - 1].parent = c->open.at[c->open.n - 1];
		*VEC_PUSH(&c->open) = (uint32_t)(c->tree.nodes.n - 1);
	}
	return true;
}

static bool end(void *ctx, int path)
{
	struct cpuprofile *c = ctx;

	if ((path == OLD_NODE || path == OLD_NODE + 1) && c->open.n)
		c->open.n--;
	return true;
}

/* Lines and columns count from 1 here. Ticks are of the last node that began. */
static bool take_old_value(struct cpuprofile *c, int path, const struct json_value *v)
{
	struct v8node *n;

	if (!c->open.n)
		return json_refuse(&c->json, "head: not an object");
	n = &c->tree.nodes.at[c->open.at[c->open.n - 1]];
	switch (OLD_NODE + (path - OLD_NODE) / 2 * 2) {
	case OLD_ID: n->id = v->whole; break;
	case OLD_HITS: n->hits = v->whole; break;
	case OLD_NAME: n->name = builder_text(c->tree.b, v->text); break;
	case OLD_URL: n->url = v8tree_url(&c->tree, v->text); break;
	case OLD_LINE: n->line = v->whole; break;
	case OLD_COLUMN: n->column = v->whole; break;
	case OLD_TICK_LINE:
		if (n == &c->tree.nodes.at[c->tree.nodes.n - 1])
			v8tree_tick(&c->tree, v->whole);
		break;
	case OLD_TICKS: v8tree_ticks(&c->tree, v->whole); break;
	}
	return true;
}

/* Developer tools wrote seconds, and all others microseconds. */
static int64_t micros(const struct json_value *v)
{
	return fabs(v->real) < 1e11 && !v->is_whole ? (int64_t)round(v->real * 1e6) : v->whole;
}

static bool take_node_value(struct cpuprofile *c, int path, const struct json_value *v)
{
	struct v8node *n = &c->tree.nodes.at[c->tree.nodes.n - 1];

	switch (path) {
	case ID: n->id = v->whole; break;
	case PARENT: n->parent_id = v->whole, n->has_parent = true; break;
	case HITS: n->hits = v->whole; break;
	case CHILD: v8tree_child(&c->tree, v->whole); break;
	case NAME: n->name = builder_text(c->tree.b, v->text); break;
	case URL: n->url = v8tree_url(&c->tree, v->text); break;
	case LINE: n->line = v->whole + 1; break;
	case COLUMN: n->column = v->whole + 1; break;
	case TICK_LINE: v8tree_tick(&c->tree, v->whole); break;
	case TICKS: v8tree_ticks(&c->tree, v->whole); break;
	}
	return true;
}

static bool value(void *ctx, int path, const struct json_value *v)
{
	struct cpuprofile *c = ctx;

	switch (path) {
	case START: c->taken.start = micros(v); return true;
	case END:
		c->taken.end = micros(v);
		c->taken.ended = true;
		return true;
	case SAMPLE:
		if (!v->is_whole || (!v->number && !v->text.n))
			return json_refuse(&c->json, "samples[%zu]: not the id of a node",
					   c->taken.samples.n);
		numbers_push(&c->taken.samples, v->whole);
		return true;
	case STAMP: numbers_push(&c->stamps, v->whole); return true;
	case DELTA: numbers_push(&c->taken.deltas, v->whole); return true;
	}
	return path >= OLD_NODE ? take_old_value(c, path, v) : take_node_value(c, path, v);
}

/* Points in time as the times between them; one more than there are samples is the end. */
static void take_stamps(struct cpuprofile *c)
{
	struct v8samples *s = &c->taken;
	struct wire stamps = numbers_all(&c->stamps);
	int64_t before = s->start, delta;

	if (!c->stamps.n || s->deltas.n)
		return;
	for (size_t i = 0; i < c->stamps.n; i++) {
		s->end = numbers_next(&stamps);
		if (__builtin_sub_overflow(s->end, before, &delta))
			delta = 0;
		if (i < s->samples.n)
			numbers_push(&s->deltas, delta);
		before = s->end;
	}
	s->ended = true;
}

static int finish(struct cpuprofile *c)
{
	struct builder *b = c->tree.b;
	struct profile *p = b->p;

	if (v8tree_link(&c->tree, &c->json.r->left) < 0)
		return -1;
	take_stamps(c);
	c->tree.count = builder_type(b, "samples", "count");
	if (!c->taken.samples.n)
		return v8tree_emit_hits(&c->tree);
	c->tree.wall = builder_type(b, "wall", "microseconds");
	p->period_type = p->types.at[c->tree.wall];
	if (v8samples_add(&c->taken, &c->tree, &c->json.r->left) < 0 || v8tree_emit(&c->tree) < 0)
		return -1;
	if (c->taken.ended && c->taken.end > c->taken.start &&
	    __builtin_mul_overflow(c->taken.end - c->taken.start, (int64_t)1000,
				   &p->duration_nanos))
		p->duration_nanos = 0;
	p->period = v8samples_period(&c->taken);
	return 0;
}

int read_cpuprofile(struct reader *r)
{
	struct builder b;
	struct cpuprofile c = { .json = { .r = r,
					  .paths = paths,
					  .nests = "children",
					  .value = value,
					  .begin = begin,
					  .end = end } };
	int ret;

	builder_start(&b, r);
	v8tree_start(&c.tree, &b);
	c.json.ctx = &c;
	ret = json_read(&c.json);
	if (ret == 0)
		ret = finish(&c);
	if (ret == 0)
		ret = builder_finish(&b);
	v8tree_end(&c.tree);
	builder_end(&b);
	v8samples_free(&c.taken);
	numbers_free(&c.stamps);
	mem_free(c.open.at);
	return ret;
}
