#ifndef REPORT_CONVERT_KEYED_H
#define REPORT_CONVERT_KEYED_H

#include <stdint.h>

#include "parser/error.h"
#include "parser/text.h"

/*
 * A hash of text that nobody can make, or try texts with, who has not the key:
 * BLAKE2b (RFC 7693) of libsodium, which is loaded when it is wanted.
 */
struct keyed;

enum { KEYED_SIZE = 16 }; /* bytes of a hash */

/*
 * The key is what the file has, of 16 bytes or more; without a path it is made
 * of random numbers. NULL and an error: there is no such key, or no libsodium.
 */
struct keyed *keyed_open(const char *path, struct error *err);
void keyed_hash(const struct keyed *k, struct text t, uint8_t hash[KEYED_SIZE]);
void keyed_close(struct keyed *k); /* NULL is fine */

#endif
