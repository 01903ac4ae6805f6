#ifndef PARSER_FORMATS_FOREIGN_H
#define PARSER_FORMATS_FOREIGN_H

#include "parser/text.h"
#include "parser/wire.h"

/*
 * What a file that is no profile looks like, by its first bytes: "an HTML
 * page", or NULL if it looks like nothing in particular.
 */
const char *foreign_format(struct wire head);

/* The first line, or its beginning, if that is text, and else none: n is 0. */
struct text foreign_line(struct wire head);

#endif
