#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "cli/args.h"

/*
 * Makes the one profile that reports are about of all that the command line
 * names: sources, base, and what is to be done to them. 1 says that it is
 * there, but that inputs are missing in it: --keep-going, and then each was
 * said on standard error.
 */
int inputs_fetch(struct profile *p, const struct args *a, struct error *err);

/* The same with other options, and with someone else to tell how far reading is. */
typedef bool inputs_progress(void *ctx, uint64_t done, uint64_t size);
int inputs_fetch_with(struct profile *p, const struct args *a, const struct options *o,
		      inputs_progress *progress, void *ctx, struct error *err);

#endif
