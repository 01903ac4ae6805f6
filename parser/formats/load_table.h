#ifndef PARSER_FORMATS_LOAD_TABLE_H
#define PARSER_FORMATS_LOAD_TABLE_H

#include "parser/formats/loader.h"

/* Take a message in; -1 says why not. */
int load_mapping(struct loader *l, struct wire w);
int load_location(struct loader *l, struct wire w);
int load_function(struct loader *l, struct wire w);

/* Turns the ids that rows of these tables hold into rows, once all are known. */
int load_resolve_tables(struct loader *l);

#endif
