#ifndef CLI_SYSTEM_H
#define CLI_SYSTEM_H

#include "parser/error.h"
#include "report/report.h"

/* The process and its surroundings: what only a program may touch. */

/* Descriptors 0 to 2 exist, a closed pipe ends us quietly, and memory that ends says so. */
void system_prepare(void);

/* Takes --max-memory into force. */
void system_limit_memory(const struct options *o);

/* What standard output is, for reports that go there. */
struct terminal system_terminal(const struct options *o);

/* Where the environment says that sources are, and what confines children. */
struct surroundings system_surroundings(const struct options *o);

/* The exit status that stands for an error. */
int system_status(enum error_code code);

#endif
