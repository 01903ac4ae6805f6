#ifndef PARSER_BYLABEL_H
#define PARSER_BYLABEL_H

#include "parser/profile.h"

/*
 * Makes a profile a comparison of those of its samples that have one value of a
 * label with those that have another: the latter stay, the former are a base
 * (see DIFF_LABEL), and what has neither goes. A value is a text, or a number
 * as it is in the file. Fails if no sample has one of them.
 */
struct by_label {
	const char *key, *before, *after;
};

int profile_compare_labels(struct profile *p, const struct by_label *by, struct error *err);

#endif
