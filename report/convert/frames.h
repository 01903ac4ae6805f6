#ifndef REPORT_CONVERT_FRAMES_H
#define REPORT_CONVERT_FRAMES_H

#include "report/sums/entity.h"
#include "report/sums/walk.h"

/*
 * A profile as formats of other tools have it: frames, each a function with a
 * file and, where granularity keeps it, a line; and stacks as a tree. Samples
 * stay apart, and all sample types can be had.
 */
struct function_row {
	struct text name, file, object;
};

struct stack_node {
	uint32_t prefix; /* a row of nodes, which is before it; STACK_NONE: it is a root */
	uint32_t frame;  /* a row of entities */
};

static const uint32_t STACK_NONE = UINT32_MAX;

struct frames {
	struct entities entities;
	uint32_t *function; /* of each entity, a row of functions */
	VEC(struct function_row) functions;
	VEC(struct stack_node) nodes; /* only of build_stacktable */
	uint32_t *stack;              /* of each sample, its leaf's node; STACK_NONE: it has none */
};

report_build build_positive; /* and says what is below nothing, which the view leaves out */
report_build build_stacktable;

/* What a value counts, for formats that know these only. */
enum weight_kind { WEIGHT_COUNT, WEIGHT_BYTES, WEIGHT_TIME };
enum weight_kind weight_kind(const char *unit);

#endif
