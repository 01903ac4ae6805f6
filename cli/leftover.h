#ifndef CLI_LEFTOVER_H
#define CLI_LEFTOVER_H

/*
 * A file that must not be left behind when a signal, or memory that ends, ends
 * us: there is one at most. folder is a descriptor that stays open meanwhile.
 */
void leftover_is(int folder, const char *name);

/* It has its name for good, or is gone. */
void leftover_none(void);

/* Removes it if there is one; may be called by a handler of signals. */
void leftover_remove(void);

#endif
