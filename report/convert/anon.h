#ifndef REPORT_CONVERT_ANON_H
#define REPORT_CONVERT_ANON_H

#include "report/report.h"

/*
 * A profile whose texts are pseudonyms by a keyed hash (pseudonym.h): names,
 * files, build ids, labels, comments. Standard libraries stay, what the option
 * keep matches, sample types, and all numbers but those of labels that are no
 * amounts, as of users.
 */
report_build build_anon;

#endif
