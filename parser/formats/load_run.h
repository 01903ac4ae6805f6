#ifndef PARSER_FORMATS_LOAD_RUN_H
#define PARSER_FORMATS_LOAD_RUN_H

#include "parser/formats/loader.h"

/*
 * Takes the samples that the window begins with, as long as each is as nearly
 * all are. The first that is not, and what is no sample, is left to
 * source_next and load_sample, who decode whatever there is and know what to
 * say of damage.
 */
int load_run(struct loader *l);

#endif
