#ifndef CLI_RULESFILE_H
#define CLI_RULESFILE_H

#include "cli/args.h"

/*
 * Reads the rules of a comparison from the file that the options name, or else
 * from .cprof.check in the working folder or the nearest of its parents, up to
 * the top of the repository. Its lines are rules (report/check/rules.h), which
 * come before those of the command line, "set OPTION=VALUE", which give way to
 * it, and comments behind #. A file that was not named may be missing.
 */
int rulesfile_read(struct args *a, struct error *err);

#endif
