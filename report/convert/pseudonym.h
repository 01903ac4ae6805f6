#ifndef REPORT_CONVERT_PSEUDONYM_H
#define REPORT_CONVERT_PSEUDONYM_H

#include "parser/strtab.h"
#include "report/convert/keyed.h"

/*
 * Names that say nothing, in place of names: each word becomes another by a
 * keyed hash, the same wherever it stands, and what is between words stays. So
 * packages, types, scopes and folders can be told apart as before, classes
 * begin with a capital letter, and files keep their suffix. Words of languages
 * (int, operator), of runtimes (func1), folders that every machine has (usr)
 * and short numbers stay.
 */
struct pseudonyms {
	const struct keyed *keyed;
	struct strtab standard; /* words that may stay in patterns */
};

void pseudonyms_free(struct pseudonyms *p);

/* Each of these is in a. */
struct text pseudonym_name(const struct pseudonyms *p, struct arena *a, struct text name);
struct text pseudonym_path(const struct pseudonyms *p, struct arena *a, struct text path);

/* Of what has no parts: a label's value, a comment. */
struct text pseudonym_text(const struct pseudonyms *p, struct arena *a, struct text t);

/*
 * Of a function of a standard library, which keeps its name, but for types in
 * brackets, which may be anybody's. Its words are standard from then on.
 */
struct text pseudonym_standard(struct pseudonyms *p, struct arena *a, struct text name);

/* Of its file: what is in front of the library's own folder is where somebody has it. */
struct text pseudonym_standard_path(const struct pseudonyms *p, struct arena *a, struct text path);

/* Of a regular expression for names, in which standard words stay. */
struct text pseudonym_pattern(struct pseudonyms *p, struct arena *a, struct text pattern);

/* A number for a number that is no amount, but tells things apart. Never below 0. */
int64_t pseudonym_number(const struct pseudonyms *p, int64_t number);

#endif
