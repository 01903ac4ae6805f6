#ifndef PARSER_REMOTE_PROGRAM_H
#define PARSER_REMOTE_PROGRAM_H

#include "parser/error.h"

/*
 * Runs a program that the user named, with its standard output going to a
 * descriptor, until it ends or so many seconds are over; 0: as long as it likes. What it says of
 * itself goes to our standard error.
 */
int program_run(const char *const *argv, int to, double timeout, struct error *err);

#endif
