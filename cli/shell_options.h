#ifndef CLI_SHELL_OPTIONS_H
#define CLI_SHELL_OPTIONS_H

#include <stdio.h>

#include "report/report.h"

/* The options that can be set in the shell, by name, with their values and choices. */
void shell_options_print(FILE *out, const struct options *o, const struct profile *p);

#endif
