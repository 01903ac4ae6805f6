#ifndef CLI_SAY_H
#define CLI_SAY_H

/* A message: a line on standard error, with what a profile may have put in it escaped. */
void say(const char *prefix, const char *text);

#endif
