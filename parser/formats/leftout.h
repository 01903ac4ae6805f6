#ifndef PARSER_FORMATS_LEFTOUT_H
#define PARSER_FORMATS_LEFTOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parser/error.h"
#include "parser/profile.h"

/*
 * What a lenient reading passes over: of each kind how many there were, and
 * what was wrong with the first. It ends as comments of the profile, which
 * stand above every report of it, and which a file keeps that is made of it.
 */
enum left_kind {
	LEFT_REST,
	LEFT_SAMPLES,
	LEFT_PARTS,
	LEFT_LINES,
	LEFT_IDS,
	LEFT_TWICE,
	LEFT_ZERO,
	LEFT_TEXTS,
	LEFT_TYPES,
	LEFT_KINDS
};

struct left_out {
	bool lenient;
	uint64_t n[LEFT_KINDS];
	struct error first[LEFT_KINDS];
};

/*
 * Whether a failure is passed over: only what is wrong with the bytes, and only
 * if that was asked for. It is noted then, and no failure any more.
 */
bool left_out(struct left_out *l, enum left_kind kind, struct error *err);

/* The first that was passed over, NULL if nothing was. */
const struct error *left_out_first(const struct left_out *l);
void left_out_say(const struct left_out *l, struct profile *p);

#endif
