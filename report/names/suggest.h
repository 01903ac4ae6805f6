#ifndef REPORT_NAMES_SUGGEST_H
#define REPORT_NAMES_SUGGEST_H

/* The nearest of several words to one that was mistyped. */
struct suggestion {
	const char *word, *nearest; /* NULL: nothing is near */
	unsigned distance;
};

void suggest_start(struct suggestion *s, const char *word);
void suggest_offer(struct suggestion *s, const char *candidate);

/* The nearest of several, which end with NULL; NULL: none is near. */
const char *suggest_among(const char *word, const char *const *candidates);

#endif
