#ifndef PARSER_SINK_H
#define PARSER_SINK_H

#include <stddef.h>
#include <stdio.h>

#include "parser/error.h"

/*
 * Where a profile's bytes go to: a stream, which gets them as one gzip member.
 * Nothing of the machine or the hour is in it, so equal bytes in are equal
 * bytes out. Packing is spread over threads of its own.
 */
struct sink;

struct sink *sink_open(FILE *out);

/* What cannot be written is dropped; sink_close tells. */
void sink_put(struct sink *s, const void *data, size_t n);

/* Ends the member and flushes, but leaves the stream open. */
int sink_close(struct sink *s, struct error *err);

#endif
