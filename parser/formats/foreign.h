#ifndef PARSER_FORMATS_FOREIGN_H
#define PARSER_FORMATS_FOREIGN_H

#include "parser/error.h"
#include "parser/wire.h"

/*
 * Files that are no profile, or one of a kind that is not read: what they look
 * like, by their first bytes, and what to do about it.
 */

/* Refuses what no format that is read begins with: -1, and else 0. */
int foreign_refuse(struct wire head, struct error *err);

/* Says in place of err, which is set, what bytes look like that no reader could make sense of. */
void foreign_explain(struct wire head, struct error *err);

#endif
