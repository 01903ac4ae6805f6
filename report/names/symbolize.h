#ifndef REPORT_NAMES_SYMBOLIZE_H
#define REPORT_NAMES_SYMBOLIZE_H

#include "parser/profile.h"

/*
 * Gives the functions of a profile the names that people read, before it is
 * asked anything. how is what --symbolize says, words with ":" between: none,
 * force, full, templates, default, each of the last three and none also as
 * demangle=WORD; NULL is the default. local, fastlocal and remote are known,
 * but nothing is looked up in binaries. A word that is not known is returned,
 * else NULL.
 */
const char *symbolize(struct profile *p, const char *how);

#endif
