#ifndef PARSER_FORMATS_GOLOCKS_H
#define PARSER_FORMATS_GOLOCKS_H

#include "parser/formats/builder.h"

/*
 * Who waits for whom, as far as a goroutine dump tells: the address of the lock
 * that a goroutine waits for stands in the call of sync's, and who may hold it
 * is in a method of the object that the lock is a part of, by the receiver.
 * Arguments with a "?" may be stale, and are not believed.
 */
struct receiver {
	uint64_t address;
	uint32_t sample;
};

struct golocks {
	VEC(struct receiver) receivers; /* of methods on the stacks */
	VEC(struct receiver) waits;     /* the address is that of the lock */
	bool inside;                    /* all frames of the stack so far are sync's or below */
};

/* The stack of a goroutine begins. */
void golocks_open(struct golocks *g);

/*
 * Its next frame, a call with its arguments: the lock that it waits for, or 0 if
 * this call does not tell.
 */
uint64_t golocks_frame(struct golocks *g, uint32_t sample, struct text name, struct text arguments);

/* The dump in hand is not the last after all. */
void golocks_forget(struct golocks *g);

/*
 * Gives samples a label of such a key for each lock that they may hold; lost
 * says which samples go, or is NULL.
 */
int golocks_finish(struct golocks *g, struct builder *b, str_id key, const bool *lost);
void golocks_free(struct golocks *g);

#endif
