#ifndef PARSER_FORMATS_LOAD_MEND_H
#define PARSER_FORMATS_LOAD_MEND_H

#include "parser/formats/loader.h"

/*
 * What a lenient reading does so that a damaged file is a profile all the same,
 * around load_resolve_tables and load_resolve_frames.
 */

/* Texts that are not there are empty; labels and comments of them are left out. */
void load_mend_texts(struct loader *l);

/* As many sample types as samples have values. */
void load_mend_types(struct loader *l);

/* A location for ids that lead nowhere; and once they are resolved, ids that are told apart. */
void load_mend_start(struct loader *l);
void load_mend_end(struct loader *l);

#endif
