#ifndef REPORT_NAMES_PACKAGE_H
#define REPORT_NAMES_PACKAGE_H

#include "parser/mem.h"
#include "parser/text.h"

/*
 * What a function belongs to, in the terms of its language: "net/http" of
 * "net/http.(*Server).Serve", "java.util" of "java.util.Map.get" and of
 * "java/util/Map.get", "std" of "std::sort". The language is known by the
 * function's file, or guessed from its name. Names of Python, JavaScript and
 * Ruby say little, and there it is the installed package that the file is in,
 * or else the file. Empty if nothing tells. A piece of name or of file, not
 * followed by a NUL, or in a. Takes time linear in both.
 */
struct text name_package(struct arena *a, struct text name, struct text file);

#endif
