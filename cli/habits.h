#ifndef CLI_HABITS_H
#define CLI_HABITS_H

#include "cli/args.h"

/* What people type who know pprof, and cprof has in another way or not at all. */

/* What to say of an option or a command that is only pprof's; NULL if it is not. */
const char *habit_advice(const char *name);

/* "top10": the command, and its number in *count; NULL if the word is nothing like it. */
const struct command *habit_counted(const char *word, int *count);

/* A number of entries, as in "top 10". */
bool habit_count(const char *word, int *count);

/* A program in front of its profiles is not one of them: takes it from the sources, and notes it.
 */
void habit_take_program(struct args *a);

#endif
