#ifndef PARSER_REMOTE_REMOTE_H
#define PARSER_REMOTE_REMOTE_H

#include <stddef.h>
#include <stdint.h>

#include "parser/remote/transfer.h"

/*
 * An input that is on its way: a child process fetches it and writes it into a
 * pipe, so that several come at once, and that whoever reads them needs no
 * right to open a socket. What is fetched ahead is in the pipe alone.
 */
struct remote;

/* Both must outlive it. */
struct remote *remote_start(const struct address *address, const struct transfer_options *o,
			    struct error *err);

/* Bytes of it, as source_open_with wants them: fewer than n at the end, or when err says why. */
size_t remote_read(void *remote, uint8_t *to, size_t n, struct error *err);

/* What is worth saying of how it came, in the order in which it was; once it ended. */
const char *remote_note(const struct remote *r, size_t i);

/* Whether it ended, and not well. */
bool remote_failed(const struct remote *r);

/* Ends what still goes on: who reads in another thread then gets no more. */
void remote_stop(struct remote *r);
void remote_free(struct remote *r);

#endif
