#ifndef REPORT_GRAPH_SHAREDNAMES_H
#define REPORT_GRAPH_SHAREDNAMES_H

#include "report/graph/graph.h"

/*
 * Notes the names that hold much of the total, but stand for functions of
 * several files or start lines, as (anonymous) does, and the option that tells
 * these apart.
 */
void graph_note_shared_names(struct report *r);

#endif
