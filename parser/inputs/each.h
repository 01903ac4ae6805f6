#ifndef PARSER_INPUTS_EACH_H
#define PARSER_INPUTS_EACH_H

#include "parser/formats/format.h"
#include "parser/remote/remote.h"

/*
 * The profiles of an input: the one that a file is, or all that are in an
 * archive. Each is handed to visit, which frees it, or what is wrong with it is:
 * then p is NULL. The path of one in an archive is "ARCHIVE:NAME", and in_archive
 * is true. What visit returns other than 0 ends it, and is returned. Of a remote
 * input path is what it is called, and there is no more of it afterwards.
 */
struct each {
	const struct load_options *options;
	int (*visit)(void *ctx, struct profile *p, const char *path, bool in_archive,
		     struct error *err);
	void *ctx;
};

int profile_each(const char *path, struct remote *remote, const struct each *each,
		 struct error *err);

#endif
