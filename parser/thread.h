#ifndef PARSER_THREAD_H
#define PARSER_THREAD_H

#include <pthread.h>

/* Starts a thread that handles no signals, which are the program's. Returns 0, or the errno why
 * there is none to be had. */
int thread_start(pthread_t *thread, void *(*run)(void *), void *arg);

/* How many threads can run at once, at least 1. */
unsigned thread_processors(void);

#endif
