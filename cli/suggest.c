#include "cli/suggest.h"

#include <stddef.h>
#include <string.h>

enum { WORD_MAX = 40, FAR = 4 };

static unsigned least(unsigned a, unsigned b, unsigned c)
{
	a = a < b ? a : b;
	return a < c ? a : c;
}

/* Letters to insert, remove or change: Levenshtein's distance, a row at a time. */
static unsigned distance(const char *a, const char *b)
{
	unsigned row[WORD_MAX + 1];
	size_t n = strlen(b);

	if (strlen(a) > WORD_MAX || n > WORD_MAX)
		return FAR;
	for (unsigned j = 0; j <= n; j++)
		row[j] = j;
	for (unsigned i = 1; *a; a++, i++) {
		unsigned diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= n; j++) {
			unsigned above = row[j];

			row[j] = least(row[j - 1] + 1, above + 1, diagonal + (*a != b[j - 1]));
			diagonal = above;
		}
	}
	return row[n];
}

void suggest_start(struct suggestion *s, const char *word)
{
	size_t n = strlen(word);

	*s = (struct suggestion){ .word = word, .distance = n < FAR ? (unsigned)n : FAR };
}

void suggest_offer(struct suggestion *s, const char *candidate)
{
	unsigned d = distance(s->word, candidate);

	if (d < s->distance) {
		s->distance = d;
		s->nearest = candidate;
	}
}
