#ifndef PARSER_FORMATS_GOLABELS_H
#define PARSER_FORMATS_GOLABELS_H

#include "parser/formats/builder.h"

/*
 * Labels as Go prints them: {"key":"value", "key":"value"} in ?debug=1,
 * {"key": "value"} in tracebacks of Go 1.26, {key: value, key: "va lue"} in
 * those of 1.27. What stands in quotes has the escapes of a Go string.
 *
 * Adds them to the sample in hand, from a text that is all of it with the
 * braces; false if it does not read.
 */
bool golabels_add(struct builder *b, struct text s);

#endif
