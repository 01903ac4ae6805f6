#ifndef PARSER_FORMATS_V8TREE_H
#define PARSER_FORMATS_V8TREE_H

#include "parser/formats/builder.h"

/*
 * The tree of calls in V8's profiles. Nodes have ids of their own, and name
 * their children by these, or their parent. The root is no frame.
 */
struct v8node {
	int64_t line, count, wall;         /* samples at it, or the first line that some were at */
	int64_t at;                        /* which line that is */
	uint32_t first_tick, nticks, tick; /* lines, and which of them is next */
	int64_t left;                      /* of that one's ticks */
	uint32_t location;                 /* at its line; 0: not yet made */
	uint32_t parent;                   /* row; HASH_NONE: none */
	str_id name, url;
	bool has_parent;
	int64_t id, parent_id, column, hits;
};

/* So many samples were at this line of a node. */
struct v8tick {
	int64_t line, ticks;
};

/* What a node has at another line than that which it has a count of itself. */
struct v8sum {
	uint32_t node;
	int64_t line, count, wall;
};

struct v8tree {
	struct builder *b;
	VEC(struct v8node) nodes;
	VEC(struct v8child) children;
	VEC(struct v8tick) ticks;
	VEC(struct v8sum) sums;
	bool dense;             /* the ids count up from that of the first */
	struct hash ids, index; /* rows of nodes if not; of sums */
	size_t count, wall;     /* types */
	str_id root, anonymous;
	str_id thread; /* a label of all samples; 0: none */
};

struct v8child {
	uint32_t parent;
	int64_t id;
};

void v8tree_start(struct v8tree *t, struct builder *b);
void v8tree_end(struct v8tree *t);

/* A new node, and what belongs to it. */
void v8tree_node(struct v8tree *t);
void v8tree_child(struct v8tree *t, int64_t id);
void v8tree_tick(struct v8tree *t, int64_t line);
void v8tree_ticks(struct v8tree *t, int64_t n);

/* file:///a%20b.js as a file. */
str_id v8tree_url(struct v8tree *t, struct text url);

/* Finds the parents; -1 if that does not come to a tree. What is passed over goes to left. */
int v8tree_link(struct v8tree *t, struct left_out *left);
struct v8node *v8tree_find(const struct v8tree *t, int64_t id);

/* Moves the nodes of another tree, which is not linked and has no ticks, behind those of t. */
void v8tree_take(struct v8tree *t, struct v8tree *from);

/* One more sample of a node, at a line if that is known. */
void v8tree_add(struct v8tree *t, struct v8node *n, int64_t line, int64_t wall);
int v8tree_emit(struct v8tree *t);

/* Instead, where there are no samples: each node's own count of them. */
int v8tree_emit_hits(struct v8tree *t);

/* The frames of a node, leaf first, its own at line. */
void v8tree_frames(struct v8tree *t, uint32_t node, int64_t line);

#endif
