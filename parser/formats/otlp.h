#ifndef PARSER_FORMATS_OTLP_H
#define PARSER_FORMATS_OTLP_H

#include "parser/formats/format.h"

/*
 * OTLP's profiles from the fields of a message, however it came: as protobuf,
 * or as JSON, which is made into protobuf first.
 */
struct otlp;

struct otlp *otlp_open(struct reader *r);

/* Fields of the message in hand, in any order; they are copied. */
void otlp_resource(struct otlp *o, struct wire resource_profiles);
void otlp_dictionary(struct otlp *o, struct wire dictionary);

/* The message is whole. newest: it is known to be of the newest schema. */
int otlp_take(struct otlp *o, bool newest);

/* When there are no more; and in any case. */
int otlp_finish(struct otlp *o);
void otlp_close(struct otlp *o);

#endif
