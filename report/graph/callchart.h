#ifndef REPORT_GRAPH_CALLCHART_H
#define REPORT_GRAPH_CALLCHART_H

#include "report/graph/graph.h"

/*
 * The heaviest calling contexts, in the order of their call tree, as they are
 * to be drawn: what is called from one place alone stands right below it, and
 * only where several are called a tree branches. So the drawing of a long way
 * down is as wide as that of a short one.
 */
enum call_place {
	CALL_ONLY, /* of its caller no other callee is shown */
	CALL_BRANCH,
	CALL_LAST, /* the last branch */
};

struct call {
	uint32_t depth; /* how many of its callers are shown */
	uint32_t level; /* how many branches lead to it, its own included */
	uint32_t pass;  /* if not 0: from here on so many calls only pass on all they have */
	enum call_place place;
	bool gap; /* some of the calls that lead to it from its caller are not shown */
};

struct calls {
	struct call *at; /* of each node of the graph; in r's arena */
};

report_build build_calls; /* graph: contexts without edges; calls */

#endif
