#ifndef PARSER_FORMATS_JAVATABLE_H
#define PARSER_FORMATS_JAVATABLE_H

#include "parser/formats/addresses.h"

/*
 * The end of Java's profiles: a table of what stands at each address,
 * "0x1f com.example.f (source.java:40)". BEHAVIOUR 9.7. Reads it from the
 * lines that are left, names the locations, whose addresses mean nothing more,
 * and completes the profile.
 */
int javatable_finish(struct addresses *a);

#endif
