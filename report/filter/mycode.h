#ifndef REPORT_FILTER_MYCODE_H
#define REPORT_FILTER_MYCODE_H

#include "parser/profile.h"

/*
 * Whose code a function is. With MY_CODE_AUTO that of others is known by where
 * its sources are: standard libraries, and what was fetched. In Go packages
 * whose path begins with a word without a dot are the standard library's, but
 * for main and what is in the module of main, which the files of its functions
 * tell; so it works for programs built with -trimpath, too. Otherwise what the
 * user names is a list of prefixes, with commas between, of names, packages and
 * files that are the user's own, and all else is of others.
 */
#define MY_CODE_AUTO "auto"

/*
 * One for each function: whether it is of others. Those behind the first n,
 * which stand for labels, are not. To be freed.
 */
bool *my_code_others(const struct profile *p, size_t n, const char *mine);

/* Whether each function is of the standard library of its language, or of what comes with it. To be
 * freed. */
bool *standard_functions(const struct profile *p);

/* What a report whose filters took frames of others keeps of them. */
struct my_code {
	bool *others;          /* of each function */
	struct samples stacks; /* those of the report's samples before that */
};

#endif
