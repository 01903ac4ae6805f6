#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdlib.h>

#include "parser/formats/builder.h"
#include "parser/formats/jsonstream.h"
#include "parser/formats/scan.h"
#include "parser/formats/v8tree.h"

/* V8's .cpuprofile: a tree of calls, and which node was on top when. FORMATS 7.1. */
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
	NODE
};

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
	NULL,
};

struct cpuprofile {
	struct json json;
	struct v8tree tree;
	VEC(int64_t) samples, deltas; /* ids of nodes; microseconds */
	int64_t start, end;
	bool ended;
};

bool is_cpuprofile(const struct head *h)
{
	return json_head_has(h, "\"nodes\"") && json_head_has(h, "\"callFrame\"") &&
	       !json_head_has(h, "\"traceEvents\"") && !json_head_has(h, "\"ph\"") &&
	       !json_head_has(h, "\"snapshot\"");
}

static bool begin(void *ctx, int path)
{
	struct cpuprofile *c = ctx;

	if (path == NODE)
		v8tree_node(&c->tree);
	return true;
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
	case START: c->start = v->whole; return true;
	case END:
		c->end = v->whole;
		c->ended = true;
		return true;
	case SAMPLE:
		if (!v->is_whole || (!v->number && !v->text.n))
			return json_refuse(&c->json, "samples[%zu]: not the id of a node",
					   c->samples.n);
		*VEC_PUSH(&c->samples) = v->whole;
		return true;
	case DELTA: *VEC_PUSH(&c->deltas) = v->whole; return true;
	}
	return take_node_value(c, path, v);
}

/* Time may run backwards a little; then it stands still. Each sample lasts until the next. */
static int add_samples(struct cpuprofile *c)
{
	struct profile *p = c->tree.b->p;
	size_t n = c->samples.n < c->deltas.n ? c->samples.n : c->deltas.n;
	int64_t now = c->start, latest = INT64_MIN;

	if (c->samples.n != c->deltas.n)
		profile_warn(p, "%zu samples, but %zu times: what is more is left out",
			     c->samples.n, c->deltas.n);
	for (size_t i = 0; i < n; i++) {
		struct v8node *node = v8tree_find(&c->tree, c->samples.at[i]);
		int64_t next;

		if (!node) {
			error_set(c->tree.b->err, ERROR_FORMAT,
				  "samples[%zu]: no node with id %" PRId64, i, c->samples.at[i]);
			if (!left_out(&c->json.r->left, LEFT_SAMPLES, c->tree.b->err))
				return -1;
		}
		if (__builtin_add_overflow(now, c->deltas.at[i], &now))
			return error_set(c->tree.b->err, ERROR_FORMAT, "timeDeltas[%zu]: too large",
					 i);
		latest = now > latest ? now : latest;
		if (i + 1 < n) {
			if (__builtin_add_overflow(now, c->deltas.at[i + 1], &next))
				next = now;
		} else {
			next = c->ended ? c->end : latest;
		}
		if (node)
			v8tree_add(&c->tree, node, next > latest ? next - latest : 0);
	}
	return 0;
}

static int by_size(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static int finish(struct cpuprofile *c)
{
	struct builder *b = c->tree.b;
	struct profile *p = b->p;

	if (v8tree_link(&c->tree, &c->json.r->left) < 0)
		return -1;
	c->tree.count = builder_type(b, "samples", "count");
	if (!c->samples.n)
		return v8tree_emit_hits(&c->tree);
	c->tree.wall = builder_type(b, "wall", "microseconds");
	p->period_type = p->types.at[c->tree.wall];
	if (add_samples(c) < 0 || v8tree_emit(&c->tree) < 0)
		return -1;
	if (c->ended && c->end > c->start &&
	    __builtin_mul_overflow(c->end - c->start, (int64_t)1000, &p->duration_nanos))
		p->duration_nanos = 0;
	if (c->deltas.n) {
		qsort(c->deltas.at, c->deltas.n, sizeof(*c->deltas.at), by_size);
		p->period = c->deltas.at[c->deltas.n / 2];
	}
	return 0;
}

int read_cpuprofile(struct reader *r)
{
	struct builder b;
	struct cpuprofile c = { .json = {
					.r = r, .paths = paths, .value = value, .begin = begin } };
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
	mem_free(c.samples.at);
	mem_free(c.deltas.at);
	return ret;
}
