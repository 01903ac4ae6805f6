#ifndef PARSER_FORMATS_CALLPATHS_H
#define PARSER_FORMATS_CALLPATHS_H

#include "parser/formats/builder.h"

/*
 * From a graph of calls to stacks. A profile of callgrind's kind knows what
 * each line cost by itself, and what each call cost with all that it called,
 * but not which path led to which: contexts share what a function cost in
 * proportion to what their calls of it cost, as gprof does (Graham, Kessler,
 * McKusick, 1982). What each line cost by itself stays exact.
 *
 * Functions that call each other in a circle are one component: calls within
 * it carry no share, and its members stand right below the one that was called
 * from outside.
 */
struct callpaths {
	struct builder *b;
	size_t ntypes;
	VEC(struct call_node) nodes;
	VEC(struct call_self) selfs;
	VEC(struct call_arc) arcs;
	VEC(int64_t) costs; /* of selfs and arcs, ntypes each, in the order they came in */
	struct hash index_nodes, index_selfs, index_arcs;
};

/* A function in a file of an object. */
struct call_node {
	str_id object, file, name;
	uint32_t mapping, function;
};

/* What a location cost by itself; cost is where in costs that begins. */
struct call_self {
	uint32_t node, location;
	size_t cost;
};

/* Calls from a location, and what they cost with all below. */
struct call_arc {
	uint32_t caller, callee, location;
	size_t cost;
};

void callpaths_start(struct callpaths *c, struct builder *b);
void callpaths_end(struct callpaths *c);

/* The row of a node. */
uint32_t callpaths_node(struct callpaths *c, const struct call_node *n);

/* Adds costs, ntypes of them. */
void callpaths_self(struct callpaths *c, uint32_t node, uint32_t location, const int64_t *cost);
void callpaths_call(struct callpaths *c, struct call_arc arc, const int64_t *cost);

/* Makes the samples. */
int callpaths_finish(struct callpaths *c);

#endif
