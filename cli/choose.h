#ifndef CLI_CHOOSE_H
#define CLI_CHOOSE_H

#include "cli/args.h"

/*
 * An address that names a server and no profile: asks the server what it has,
 * and who sits at a terminal which of these is meant. 1: it was listed on
 * standard output, as nothing else was asked for. Without anybody to ask it fails.
 */
int choose_profiles(struct args *a, struct error *err);

#endif
