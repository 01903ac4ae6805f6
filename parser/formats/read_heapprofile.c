#include "parser/formats/formats.h"

#include <inttypes.h>

#include "parser/formats/builder.h"
#include "parser/formats/jsonstream.h"
#include "parser/formats/v8tree.h"

/*
 * V8's .heapprofile: a tree of calls that nests as deep as they do, with what
 * is in use of what each allocated. FORMATS 7.3. Its "samples" have objects
 * that are gone, too, and are passed over.
 */
enum {
	HEAD,
	NODE,
	NAMES,
	URLS = NAMES + 2,
	LINES = URLS + 2,
	COLUMNS = LINES + 2,
	SIZES = COLUMNS + 2
};

static const char *const paths[] = {
	[HEAD] = ".head",
	[NODE] = ".head.children[]",
	[NAMES] = ".head.callFrame.functionName",
	".head.children[].callFrame.functionName",
	[URLS] = ".head.callFrame.url",
	".head.children[].callFrame.url",
	[LINES] = ".head.callFrame.lineNumber",
	".head.children[].callFrame.lineNumber",
	[COLUMNS] = ".head.callFrame.columnNumber",
	".head.children[].callFrame.columnNumber",
	[SIZES] = ".head.selfSize",
	".head.children[].selfSize",
	NULL,
};

struct heapprofile {
	struct json json;
	struct v8tree tree;
	VEC(uint32_t) open; /* nodes whose objects have not ended */
};

bool is_heapprofile(const struct head *h)
{
	return json_head_has(h, "\"head\"") && json_head_has(h, "\"selfSize\"");
}

static bool begin(void *ctx, int path)
{
	struct heapprofile *p = ctx;
	uint32_t row = (uint32_t)p->tree.nodes.n;

	if (path != HEAD && path != NODE)
		return true;
	v8tree_node(&p->tree);
	if (p->open.n)
		p->tree.nodes.at[row].parent = p->open.at[p->open.n - 1];
	*VEC_PUSH(&p->open) = row;
	return true;
}

static bool end(void *ctx, int path)
{
	struct heapprofile *p = ctx;

	if ((path == HEAD || path == NODE) && p->open.n)
		p->open.n--;
	return true;
}

static bool value(void *ctx, int path, const struct json_value *v)
{
	struct heapprofile *p = ctx;
	struct v8node *n;

	if (!p->open.n)
		return json_refuse(&p->json, "head: not an object");
	n = &p->tree.nodes.at[p->open.at[p->open.n - 1]];
	switch (path & ~1) {
	case NAMES: n->name = builder_text(p->tree.b, v->text); break;
	case URLS: n->url = v8tree_url(&p->tree, v->text); break;
	case LINES: n->line = v->whole + 1; break;
	case COLUMNS: n->column = v->whole + 1; break;
	case SIZES: n->hits = v->whole; break;
	}
	return true;
}

int read_heapprofile(struct reader *r)
{
	struct builder b;
	struct heapprofile p = { .json = { .r = r,
					   .paths = paths,
					   .nests = "children",
					   .value = value,
					   .begin = begin,
					   .end = end } };
	int ret;

	builder_start(&b, r);
	v8tree_start(&p.tree, &b);
	p.json.ctx = &p;
	p.tree.count = builder_type(&b, "inuse_space", "bytes");
	b.p->period_type = b.p->types.at[p.tree.count];
	ret = json_read(&p.json);
	if (ret == 0)
		ret = v8tree_emit_hits(&p.tree);
	if (ret == 0)
		ret = builder_finish(&b);
	v8tree_end(&p.tree);
	builder_end(&b);
	mem_free(p.open.at);
	return ret;
}
