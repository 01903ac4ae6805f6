#ifndef CLI_DESCRIBE_H
#define CLI_DESCRIBE_H

#include <stdio.h>

#include "parser/error.h"

/* What the tables say, told to people and to shells. */
void describe_help(FILE *out);

/* The same for one command or option. */
int describe_topic(FILE *out, const char *topic, struct error *err);

/* The same for the shell, where commands and options are typed in another way. */
void describe_shell(FILE *out);
int describe_shell_topic(FILE *out, const char *topic, struct error *err);

void describe_man(FILE *out); /* the COMMANDS and OPTIONS of cprof.1 */

/* A completion script for bash, zsh or fish. */
int describe_completion(FILE *out, const char *shell, struct error *err);

#endif
