#include "report/names/suggest.h"

#include <stddef.h>
#include <string.h>

enum { WORD_MAX = 40, FAR = 4 };

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/*
 * Letters to insert, remove, change, or exchange with the next one: the distance
 * of Damerau and Levenshtein, a row at a time.
 */
static unsigned distance(const char *a, const char *b)
{
	unsigned rows[3][WORD_MAX + 1];
	size_t n = strlen(b), m = strlen(a);

	if (m > WORD_MAX || n > WORD_MAX)
		return FAR;
	for (unsigned j = 0; j <= n; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= m; i++) {
		unsigned *row = rows[i % 3], *above = rows[(i - 1) % 3],
			 *second = rows[(i + 1) % 3];

		row[0] = (unsigned)i;
		for (size_t j = 1; j <= n; j++) {
			row[j] = least(least(row[j - 1], above[j]) + 1,
				       above[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], second[j - 2] + 1);
		}
	}
	return rows[m % 3][n];
}

/* One letter of three may be wrong. */
void suggest_start(struct suggestion *s, const char *word)
{
	*s = (struct suggestion){
		.word = word,
		.distance = least((unsigned)(strnlen(word, WORD_MAX) + 1) / 3 + 1, FAR),
	};
}

void suggest_offer(struct suggestion *s, const char *candidate)
{
	unsigned d = distance(s->word, candidate);

	if (d && d < s->distance) {
		s->distance = d;
		s->nearest = candidate;
	}
}

const char *suggest_among(const char *word, const char *const *candidates)
{
	struct suggestion s;

	suggest_start(&s, word);
	for (; *candidates; candidates++)
		suggest_offer(&s, *candidates);
	return s.nearest;
}
