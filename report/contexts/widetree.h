#ifndef REPORT_CONTEXTS_WIDETREE_H
#define REPORT_CONTEXTS_WIDETREE_H

#include "report/contexts/calltree.h"

/*
 * A tree of calls for a picture: of a context that is less than a part of the
 * whole, or as deep as deepest, what it calls has no rows; it stands for all of
 * that, and calltree_frames says how many that are. So the tree is as large as
 * the picture, whatever the profile. There must be no values below 0. Opens
 * r->contexts.
 */
void widetree_init(struct calltree *t, struct report *r, double part, size_t deepest);

#endif
