#ifndef REPORT_NAMES_BRIEF_H
#define REPORT_NAMES_BRIEF_H

#include "parser/mem.h"
#include "parser/text.h"

/*
 * A function's name without what makes it long and rarely tells it apart: the
 * import path in front of a package, and type and template arguments, defaults
 * among them, for which "…" stands:
 *
 *	github.com/a/b.Sort[go.shape.int]    b.Sort[…]
 *	std::vector<int, std::allocator<int> >::push_back    std::vector<…>::push_back
 *	<alloc::Vec<T> as Clone>::clone    <alloc::Vec<…> as Clone>::clone
 *
 * The name itself if it has none of these, else in a. Takes time linear in it.
 */
struct text names_brief(struct arena *a, struct text name);

#endif
