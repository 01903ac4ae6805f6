#ifndef REPORT_NAMES_PACKAGE_H
#define REPORT_NAMES_PACKAGE_H

#include "parser/text.h"

/*
 * What a function belongs to, as its name tells it: "net/http" of
 * "net/http.(*Server).Serve", "java.util" of "java.util.Map.get", "std" of
 * "std::sort". Empty for a name of one part. A piece of the name, not followed
 * by a NUL.
 */
struct text name_package(struct text name);

#endif
