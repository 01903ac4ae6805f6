#ifndef PARSER_INPUTS_FETCH_H
#define PARSER_INPUTS_FETCH_H

#include "parser/formats/format.h"
#include "parser/profile.h"
#include "parser/remote/remote.h"

/*
 * From what the user names to the one profile that reports are about: reads
 * every input, and gives it its weight, build id and labels; adds the sources up;
 * adds the bases up, and takes them away; then comes the comment. One source without a base is left
 * as it is.
 */
struct fetch_source {
	const char *path;
	struct remote *remote; /* where it comes from, and then path is its name; NULL: a file */
	int64_t weight;        /* its values are multiplied by it; 0 is 1 */
	bool found;            /* in a folder or by a pattern: it may be anything */
};

struct fetch {
	const struct fetch_source *sources, *bases;
	size_t nsources, nbases; /* bases are added up, too */
	bool labelled; /* the base's samples are told from the others; see parser/diff.h */
	bool apart;    /* the samples of each file are: see RUN_LABEL */
	bool normalize;

	const char *source_label; /* each sample of a source gets it, with the path as its text */
	const char *build_id;     /* for the first mapping of inputs that have none there */
	const char *add_comment;
	struct load_options load;

	/*
	 * Told of each input that cannot be used; true goes on without it, but
	 * one source must be left, and the base. NULL never goes on.
	 */
	bool (*failed)(void *ctx, const struct error *why);

	/* Told of each file that was found, or is in an archive, and is no profile at all. */
	void (*passed)(void *ctx, const struct error *why);

	/* Changes each profile that was read before anything is done with it; may be NULL. */
	int (*loaded)(void *ctx, struct profile *p, struct error *err);
	void *ctx;
};

int profile_fetch(struct profile *p, const struct fetch *f, struct error *err);

#endif
