#include "parser/formats/v8tree.h"

#include <inttypes.h>

#include "parser/formats/scan.h"

struct id_key {
	const struct v8tree *t;
	int64_t id, line;
};

void v8tree_start(struct v8tree *t, struct builder *b)
{
	t->b = b;
	hash_init(&t->ids);
	hash_init(&t->index);
	t->root = builder_string(b, "(root)");
	t->anonymous = builder_string(b, "(anonymous)");
}

void v8tree_end(struct v8tree *t)
{
	mem_free(t->nodes.at);
	mem_free(t->children.at);
	mem_free(t->ticks.at);
	mem_free(t->sums.at);
	hash_free(&t->ids);
	hash_free(&t->index);
}

/* ---- taking it in ---- */

void v8tree_node(struct v8tree *t)
{
	*VEC_PUSH(&t->nodes) =
		(struct v8node){ .parent = HASH_NONE, .first_tick = (uint32_t)t->ticks.n };
}

void v8tree_child(struct v8tree *t, int64_t id)
{
	*VEC_PUSH(&t->children) = (struct v8child){ (uint32_t)(t->nodes.n - 1), id };
}

void v8tree_tick(struct v8tree *t, int64_t line)
{
	*VEC_PUSH(&t->ticks) = (struct v8tick){ .line = line };
	t->nodes.at[t->nodes.n - 1].nticks++;
}

/* It may stand in front of its line, and is lost then. */
void v8tree_ticks(struct v8tree *t, int64_t n)
{
	if (t->nodes.at[t->nodes.n - 1].nticks)
		t->ticks.at[t->ticks.n - 1].ticks = n;
}

void v8tree_take(struct v8tree *t, struct v8tree *from)
{
	uint32_t before = (uint32_t)t->nodes.n;

	for (size_t i = 0; i < from->nodes.n; i++)
		*VEC_PUSH(&t->nodes) = from->nodes.at[i];
	for (size_t i = 0; i < from->children.n; i++)
		*VEC_PUSH(&t->children) = (struct v8child){ before + from->children.at[i].parent,
							    from->children.at[i].id };
	from->nodes.n = from->children.n = from->ticks.n = 0;
}

static int hex_of(char c)
{
	return is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}

str_id v8tree_url(struct v8tree *t, struct text url)
{
	char *to;
	size_t n = 0;
	str_id id;

	if (!scan_word(&url, "file://") || text_find(url, '%') == SIZE_MAX)
		return builder_text(t->b, url);
	to = mem_resize(NULL, url.n, 1);
	for (size_t i = 0; i < url.n; i++) {
		bool coded = url.at[i] == '%' && i + 2 < url.n && is_hex_digit(url.at[i + 1]) &&
			     is_hex_digit(url.at[i + 2]);

		to[n] = url.at[i];
		if (coded) {
			to[n] = (char)(hex_of(url.at[i + 1]) << 4 | hex_of(url.at[i + 2]));
			i += 2;
		}
		n++;
	}
	id = builder_text(t->b, (struct text){ to, n });
	mem_free(to);
	return id;
}

/* ---- the tree ---- */

static bool same_id(const void *ctx, uint32_t row)
{
	const struct id_key *k = ctx;

	return k->t->nodes.at[row].id == k->id;
}

struct v8node *v8tree_find(const struct v8tree *t, int64_t id)
{
	struct id_key k = { .t = t, .id = id };
	uint32_t row;

	if (t->dense) {
		uint64_t behind = (uint64_t)id - (uint64_t)t->nodes.at->id;

		return behind < t->nodes.n ? &t->nodes.at[behind] : NULL;
	}
	row = hash_find(&t->ids, hash_mix(t->ids.seed, (uint64_t)id), same_id, &k);

	return row == HASH_NONE ? NULL : &t->nodes.at[row];
}

static bool is_dense(const struct v8tree *t)
{
	size_t i = 0;

	while (i < t->nodes.n &&
	       (uint64_t)t->nodes.at[i].id - (uint64_t)t->nodes.at->id == (uint64_t)i)
		i++;
	return i == t->nodes.n && i > 0;
}

static int index_ids(struct v8tree *t)
{
	t->dense = is_dense(t);
	for (size_t i = 0; i < t->nodes.n && !t->dense; i++) {
		struct id_key k = { .t = t, .id = t->nodes.at[i].id };
		struct hash_slot *s =
			hash_slot(&t->ids, hash_mix(t->ids.seed, (uint64_t)k.id), same_id, &k);

		if (s->row != HASH_NONE)
			return error_set(t->b->err, ERROR_FORMAT,
					 "nodes[%zu]: id %" PRId64 " is that of another node", i,
					 k.id);
		s->row = (uint32_t)i;
	}
	return 0;
}

/* The nth of its parent's. */
static int link_child(struct v8tree *t, const struct v8child *c, size_t nth)
{
	struct v8node *n = v8tree_find(t, c->id);

	if (!n)
		return error_set(t->b->err, ERROR_FORMAT,
				 "nodes[%u].children[%zu]: no node with id %" PRId64, c->parent,
				 nth, c->id);
	if (n->parent != HASH_NONE)
		return error_set(t->b->err, ERROR_FORMAT,
				 "nodes[%u].children[%zu]: node %" PRId64 " has a parent already",
				 c->parent, nth, c->id);
	n->parent = c->parent;
	return 0;
}

/* Children of a node stand together. */
static int link_children(struct v8tree *t, struct left_out *left)
{
	const struct v8child *all = t->children.at;
	size_t first = 0;

	for (size_t i = 0; i < t->children.n; i++) {
		first = i && all[i].parent != all[i - 1].parent ? i : first;
		if (link_child(t, &all[i], i - first) < 0 && !left_out(left, LEFT_IDS, t->b->err))
			return -1;
	}
	return 0;
}

static int link_parents(struct v8tree *t, struct left_out *left)
{
	for (size_t i = 0; i < t->nodes.n; i++) {
		struct v8node *n = &t->nodes.at[i], *parent;

		if (!n->has_parent || n->parent != HASH_NONE)
			continue;
		parent = v8tree_find(t, n->parent_id);
		if (!parent) {
			error_set(t->b->err, ERROR_FORMAT,
				  "nodes[%zu].parent: no node with id %" PRId64, i, n->parent_id);
			if (!left_out(left, LEFT_IDS, t->b->err))
				return -1;
			continue;
		}
		n->parent = (uint32_t)(parent - t->nodes.at);
	}
	return 0;
}

/* Each node is passed once: what is below a node that leads to a root, leads there, too. */
static int check_circles(const struct v8tree *t)
{
	uint32_t *mark = mem_alloc(t->nodes.n, sizeof(*mark)), row = 0;
	bool circle = false;

	for (uint32_t i = 0; i < t->nodes.n && !circle; i++) {
		for (row = i; row != HASH_NONE && !mark[row]; row = t->nodes.at[row].parent)
			mark[row] = i + 1;
		circle = row != HASH_NONE && mark[row] == i + 1;
	}
	mem_free(mark);
	if (!circle)
		return 0;
	return error_set(t->b->err, ERROR_FORMAT, "nodes[%u]: it is below itself", row);
}

int v8tree_link(struct v8tree *t, struct left_out *left)
{
	return index_ids(t) < 0 || link_children(t, left) < 0 || link_parents(t, left) < 0 ||
			       check_circles(t) < 0
		       ? -1
		       : 0;
}

/* ---- samples ---- */

/* The lines of a node are handed to its samples in order, as often as each has ticks. */
static int64_t next_line(struct v8tree *t, struct v8node *n)
{
	while (n->tick < n->nticks) {
		const struct v8tick *tick = &t->ticks.at[n->first_tick + n->tick];

		if (n->left < tick->ticks) {
			n->left++;
			return tick->line;
		}
		n->tick++;
		n->left = 0;
	}
	return n->line;
}

static bool same_sum(const void *ctx, uint32_t row)
{
	const struct id_key *k = ctx;

	return k->t->sums.at[row].node == k->id && k->t->sums.at[row].line == k->line;
}

/* Of a node at another line than its first. */
static struct v8sum *sum_at(struct v8tree *t, const struct v8node *n, int64_t line)
{
	struct id_key k = { .t = t, .id = n - t->nodes.at, .line = line };
	uint64_t hash = hash_mix(hash_mix(t->index.seed, (uint64_t)k.id), (uint64_t)line);
	struct hash_slot *s = hash_slot(&t->index, hash, same_sum, &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)t->sums.n;
		*VEC_PUSH(&t->sums) = (struct v8sum){ .node = (uint32_t)k.id, .line = line };
	}
	return &t->sums.at[s->row];
}

void v8tree_add(struct v8tree *t, struct v8node *n, int64_t line, int64_t wall)
{
	int64_t *count = &n->count, *sum = &n->wall;

	line = line > 0 ? line : next_line(t, n);
	if (!n->count)
		n->at = line;
	if (n->at != line) {
		struct v8sum *s = sum_at(t, n, line);

		count = &s->count;
		sum = &s->wall;
	}
	++*count;
	if (__builtin_add_overflow(*sum, wall, sum))
		*sum = INT64_MAX;
}

static uint32_t location(struct v8tree *t, const struct v8node *n, int64_t line)
{
	struct function f = { 0 };
	struct position at = { line > 0 ? line : 0,
			       line == n->line && n->column > 0 ? n->column : 0 };
	struct line l;

	f.name = f.system_name = n->name ? n->name : t->anonymous;
	f.file = n->url;
	f.start_line = n->line > 0 ? n->line : 0;
	l.function = builder_function(t->b, f);
	l.position = profile_position(t->b->p, at);
	return builder_location(t->b, (struct location){ 0 }, &l, 1);
}

static uint32_t location_at(struct v8tree *t, struct v8node *n, int64_t line)
{
	if (line != n->line)
		return location(t, n, line);
	if (!n->location)
		n->location = location(t, n, line);
	return n->location;
}

void v8tree_frames(struct v8tree *t, uint32_t node, int64_t line)
{
	for (uint32_t row = node; row != HASH_NONE; row = t->nodes.at[row].parent) {
		struct v8node *n = &t->nodes.at[row];

		if (n->name != t->root)
			builder_frame(t->b, location_at(t, n, row == node ? line : n->line));
	}
}

static int emit(struct v8tree *t, const struct v8sum *s)
{
	builder_open(t->b);
	v8tree_frames(t, s->node, s->line);
	builder_value(t->b, t->count, s->count);
	builder_value(t->b, t->wall, s->wall);
	if (t->thread)
		builder_label(t->b, builder_string(t->b, "thread"), t->thread);
	return builder_close(t->b);
}

int v8tree_emit(struct v8tree *t)
{
	for (uint32_t i = 0; i < t->nodes.n; i++) {
		const struct v8node *n = &t->nodes.at[i];
		const struct v8sum own = { i, n->at, n->count, n->wall };

		if (n->count && emit(t, &own) < 0)
			return -1;
	}
	for (size_t i = 0; i < t->sums.n; i++)
		if (emit(t, &t->sums.at[i]) < 0)
			return -1;
	return 0;
}

int v8tree_emit_hits(struct v8tree *t)
{
	for (uint32_t i = 0; i < t->nodes.n; i++) {
		if (t->nodes.at[i].hits <= 0)
			continue;
		builder_open(t->b);
		v8tree_frames(t, i, t->nodes.at[i].line);
		builder_value(t->b, t->count, t->nodes.at[i].hits);
		if (builder_close(t->b) < 0)
			return -1;
	}
	return 0;
}
