#ifndef REPORT_NAMES_STRIP_H
#define REPORT_NAMES_STRIP_H

#include <stdbool.h>
#include <stddef.h>

#include "parser/text.h"

/*
 * Demangled names without the parts that make them long. What is left is
 * written to out, which has room for all of name; its length is returned.
 */

/* The parameters of functions around it go: "f(int)::x" gives "f()::x"; so may all <...>. */
size_t strip_cpp(char *out, struct text name, bool drop_templates);

/* Generic arguments go: "Vec<u8>::new::<T>" gives "Vec<>::new::<>"; "<A as B>::f" stays. */
size_t strip_rust(char *out, struct text name);

#endif
