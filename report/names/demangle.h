#ifndef REPORT_NAMES_DEMANGLE_H
#define REPORT_NAMES_DEMANGLE_H

#include <stdbool.h>
#include <stddef.h>

#include "parser/mem.h"
#include "parser/text.h"

/*
 * The names of C++ and Rust functions as their authors wrote them. Only what
 * is mangled changes: a name that can be read already is left alone, even if
 * it has parameters.
 */
enum demangle_mode {
	DEMANGLE_NONE,
	DEMANGLE_DEFAULT,   /* foo::bar */
	DEMANGLE_TEMPLATES, /* foo<int>::bar */
	DEMANGLE_FULL,      /* foo<int>::bar(char) const */
};

struct demangle_name {
	struct text name, system_name;
};

/*
 * The pass over all functions of a profile. Functions whose name is empty or
 * the system_name get a readable name, which lives in a; with force, those that
 * have both names are first called by the system_name again.
 *
 * Names are hostile: a few hundred bytes may stand for gigabytes of text, or
 * keep libiberty busy for years. So a child process does the work, and what it
 * cannot do in reasonable time, text and stack stays mangled. Then the answer is
 * false. Names of more than DEMANGLE_LONGEST bytes are not even tried.
 */
enum { DEMANGLE_LONGEST = 4096 };
bool demangle_names(struct arena *a, struct demangle_name *names, size_t n, enum demangle_mode mode,
		    bool force);

#endif
