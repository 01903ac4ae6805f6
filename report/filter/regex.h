#ifndef REPORT_FILTER_REGEX_H
#define REPORT_FILTER_REGEX_H

#include "parser/error.h"
#include "parser/text.h"

/*
 * What to look for in a text: a regular expression, or the text itself. The
 * syntax is RE2's, as far as PCRE2 reads it alike; what RE2 does not have
 * (back-references, looking ahead) works. A match may be anywhere in the text.
 *
 * Matching is bounded. When a text takes too many steps, or all of them too
 * much time, the regex gives up: from then on nothing matches, and regex_done
 * says why. So a loop over many texts asks once, behind it:
 *
 *	for (i = 0; i < n; i++)
 *		found[i] = regex_match(re, name[i]);
 *	if (regex_done(re, err) < 0)
 *		...
 *
 * Of a text longer than REGEX_TEXT_MAX a regular expression sees the beginning.
 */
struct regex;

enum { REGEX_PATTERN_MAX = 64 * 1024, REGEX_TEXT_MAX = 64 * 1024 }; /* bytes */

/* Fail with ERROR_USAGE, "error parsing regexp: ...". The second must match all of a text. */
struct regex *regex_compile(struct text pattern, struct error *err);
struct regex *regex_compile_whole(struct text pattern, struct error *err);
struct regex *regex_literal(struct text text);
void regex_free(struct regex *re); /* may be NULL */

/* A pattern for exactly this text, in a, as C text: what follows a NUL is lost. */
const char *regex_quote(struct arena *a, struct text text);

bool regex_match(struct regex *re, struct text t);

/*
 * Puts with in the place of each match in t, where $1 to $9 are what groups of
 * the expression matched, and $0 is all of it; the text is then in a. A text
 * that would be longer than REGEX_TEXT_MAX stays as it is. Not for literals.
 */
void regex_replace(struct regex *re, struct arena *a, struct text *t, struct text with);
int regex_done(const struct regex *re, struct error *err);

#endif
