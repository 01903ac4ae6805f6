#ifndef PARSER_SAVEOTLP_H
#define PARSER_SAVEOTLP_H

#include <stdio.h>

#include "parser/profile.h"

/*
 * Writes a profile as OpenTelemetry's ProfilesData, in the newest schema: a
 * Profile for each sample type, that of type first, as that is what readers
 * take for the default; labels are attributes of samples.
 */
int profile_save_otlp(const struct profile *p, size_t type, FILE *out, struct error *err);

#endif
