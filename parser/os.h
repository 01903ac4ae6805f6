#ifndef PARSER_OS_H
#define PARSER_OS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Calls of the system that take a few lines to be made right. */

/*
 * Sets function, a pointer to one, to what a library that is loaded has under a
 * name; false: it has none. POSIX has it that a pointer to an object can hold one
 * to a function; C does not.
 */
bool os_find(void *library, const char *name, void *function);

/* All of it, whatever interrupts; -1 with errno set. */
int os_write_all(int fd, const char *at, size_t n);

/* The exit status of a child that is to be ended by itself or was; -1: it did not say one. */
int os_wait(pid_t child);

#endif
