#ifndef PARSER_FORMATS_LOAD_SAMPLE_H
#define PARSER_FORMATS_LOAD_SAMPLE_H

#include "parser/formats/loader.h"

/* Takes a Sample message in; -1 says why not. */
int load_sample(struct loader *l, struct wire w);

/* Turns the location ids of all stacks into rows, once all are known. */
int load_resolve_frames(struct loader *l);

#endif
