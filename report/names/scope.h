#ifndef REPORT_NAMES_SCOPE_H
#define REPORT_NAMES_SCOPE_H

#include "parser/text.h"

/*
 * The outermost scope of a name with "::" in it, as C++, Rust and Ruby have
 * them: "std" of "std::sort", and of "void std::sort<int*>(int*, int*)". In
 * Rust's "<A as B>::f" it is the crate of the type A; where that is a mere
 * parameter or built in, it is that of the trait B. Empty if there is none. A
 * piece of the name, found in time linear in it.
 */
struct text scope_outermost(struct text name);

/* How deeper brackets are behind byte i of a name: 1, 0 or -1. An arrow closes none. */
int scope_nesting(struct text name, size_t i);

#endif
