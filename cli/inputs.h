#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "cli/args.h"
#include "cli/output.h"
#include "parser/remote/transfer.h"

/* All that a command line names, and what of it is on its way. */
struct inputs {
	const struct args *args;
	const struct options *options;
	VEC(struct fetch_source) sources, bases;
	struct transfer_options transfer;
	struct output kept; /* where what is fetched stays; its path is NULL: nowhere */
	struct arena arena;
};

/* How the options say that is to be done. */
struct transfer_options inputs_transfer(const struct options *o);

/* Starts to fetch what comes from elsewhere. It is closed even if that fails. */
int inputs_open(struct inputs *in, const struct args *a, const struct options *o,
		struct error *err);
void inputs_close(struct inputs *in);

/*
 * Makes the one profile that reports are about of all that the command line
 * names: sources, base, and what is to be done to them. 1 says that it is
 * there, but that inputs are missing in it: --keep-going, and then each was
 * said on standard error.
 */
int inputs_take(struct profile *p, struct inputs *in, struct error *err);

/* From opening to closing. */
int inputs_fetch(struct profile *p, const struct args *a, struct error *err);

/* The same with other options, and with someone else to tell how far reading is. */
typedef bool inputs_progress(void *ctx, uint64_t done, uint64_t size);
int inputs_fetch_with(struct profile *p, const struct args *a, const struct options *o,
		      inputs_progress *progress, void *ctx, struct error *err);

/* Adds the sample types that these options ask for and that can be computed from others. */
void inputs_derive(struct profile *p, const struct options *o);

/* Before a profile is read: the files that these options name are inputs from then on. */
void inputs_remember(struct args *a, const struct options *o);

/* No input is written over, by whatever name: fails if path leads to one. NULL is no path. */
int inputs_protect(const struct args *a, const char *path, struct error *err);

#endif
