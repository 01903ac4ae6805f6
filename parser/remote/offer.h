#ifndef PARSER_REMOTE_OFFER_H
#define PARSER_REMOTE_OFFER_H

#include "parser/mem.h"

/* Profiles that a server has, as the page at /debug/pprof/ of Go's servers lists them. */
struct offer {
	const char *name;  /* as it is asked for */
	const char *count; /* of samples; "" where it is not known */
	const char *about; /* "" where nothing is said */
};
typedef VEC(struct offer) offers;

/* Reads such a page, which is text with a 0 behind it, into a. What is no profile is left out. */
void offers_read(offers *list, const char *page, struct arena *a);

/* What to try where there is no such page; ends with NULL. */
extern const char *const offers_usual[];

#endif
