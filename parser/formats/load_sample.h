#ifndef PARSER_FORMATS_LOAD_SAMPLE_H
#define PARSER_FORMATS_LOAD_SAMPLE_H

#include "parser/formats/loader.h"

/* Takes a Sample message in; -1 says why not. */
int load_sample(struct loader *l, struct wire w);

/* Notes where in the file the next sample stands: to be said if one of its ids leads nowhere. */
void load_note_place(struct loader *l, uint64_t at);

/* Turns the location ids of all stacks into rows, once all are known. */
int load_resolve_frames(struct loader *l);

#endif
