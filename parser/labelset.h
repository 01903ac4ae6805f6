#ifndef PARSER_LABELSET_H
#define PARSER_LABELSET_H

#include "parser/profile.h"

/*
 * The labels of a sample, gathered by key: keys of text first, then keys of
 * numbers, each in byte order, the values of a key in the order of the file.
 */
struct label_group {
	struct text key;
	bool numeric;
	bool units; /* one of the numbers has a unit */
	const struct label *at;
	size_t n;
};

/* Zero it before the first use; the same set serves many samples. */
struct label_set {
	VEC(struct label) labels;
	VEC(struct label_group) groups;
};

void label_set_read(struct label_set *s, const struct profile *p, size_t sample);
void label_set_free(struct label_set *s);

#endif
