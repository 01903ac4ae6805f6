#ifndef REPORT_NAMES_BINARY_H
#define REPORT_NAMES_BINARY_H

#include "parser/text.h"

/*
 * What the file of a mapping stands for: many names mean the kernel, its pages
 * in every process, or code that was made while the program ran.
 */
enum binary_kind { BINARY_FILE, BINARY_KERNEL, BINARY_VDSO, BINARY_JIT };

enum binary_kind binary_kind(struct text file);

/* One name for all of a kind, such as [kernel]; a file is called as it is. */
struct text binary_name(struct text file);

#endif
