#ifndef PARSER_UNPACK_H
#define PARSER_UNPACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parser/error.h"

/*
 * Takes what a file is wrapped in off its bytes, layer by layer: gzip, zlib and
 * zstd, at most two of them around each other, and UTF-16 or a byte order mark
 * around text. Each is told by its first bytes. Several members or frames in a
 * row are one; zeros or an empty line behind the last are passed over, anything
 * else there is an error.
 */
struct unpack;

/* Reads bytes of the file: fewer than n only at its end, or when it fails. */
typedef size_t unpack_source(void *ctx, uint8_t *to, size_t n);

/*
 * What is wrong with the data is put into err, once. A hasty one takes less time,
 * but gives up where something is wrong instead of saying what: then whoever can
 * have the bytes again begins anew with one that is not. Both make the same bytes.
 * A lenient one hands out what stands before that, whatever layer it is wrong in.
 */
enum unpack_mode { UNPACK_PLAIN, UNPACK_HASTY, UNPACK_LENIENT };
struct unpack *unpack_open(unpack_source *source, void *ctx, enum unpack_mode mode,
			   struct error *err);

/* Nothing: the end, or a failure, or a hasty one gave up. */
size_t unpack_read(struct unpack *u, uint8_t *to, size_t n);
bool unpack_gave_up(const struct unpack *u);

/* The most bytes that any of the layers has made so far. */
uint64_t unpack_size(const struct unpack *u);

/* How many bytes of the file were read, but are not unpacked yet. */
size_t unpack_ahead(const struct unpack *u);
void unpack_close(struct unpack *u);

#endif
