#ifndef CLI_KEEP_H
#define CLI_KEEP_H

#include "cli/output.h"
#include "parser/profile.h"

/*
 * Profiles that stay: pprof.FILE.TYPE.TYPE.NNN.pb.gz in a folder, as the
 * reference names them, where FILE is the program's and NNN is free. The file is
 * open before there is a profile for it: output_open_in.
 */

/* Writes it and ends out, whose name is that of the file then. */
int keep_profile(struct output *out, const struct profile *p, struct error *err);

#endif
