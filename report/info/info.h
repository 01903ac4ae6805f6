#ifndef REPORT_INFO_INFO_H
#define REPORT_INFO_INFO_H

#include "report/info/facts.h"

/*
 * What a profile is: where it comes from, what it holds, what its runtime said
 * of its memory, and what it lacks: for whoever has a file and wants to know
 * what can be asked of it.
 */
report_build build_info;

#endif
