#include "parser/formats/v8samples.h"

#include <inttypes.h>
#include <stdlib.h>

/* How long a sample lasts that is taken at latest: until the next one, or the end. */
static int64_t lasts(const struct v8samples *s, size_t i, size_t n, int64_t now, int64_t latest)
{
	int64_t next = s->ended ? s->end : latest, wall;

	if (i + 1 < n && __builtin_add_overflow(now, s->deltas.at[i + 1], &next))
		next = now;
	return next > latest && !__builtin_sub_overflow(next, latest, &wall) ? wall : 0;
}

/* Time may run backwards a little; then it stands still. */
int v8samples_add(const struct v8samples *s, struct v8tree *t, struct left_out *left)
{
	size_t n = s->samples.n < s->deltas.n ? s->samples.n : s->deltas.n;
	int64_t now = s->start, latest = INT64_MIN;

	if (s->samples.n != s->deltas.n)
		profile_warn(t->b->p, "%zu samples, but %zu times: what is more is left out",
			     s->samples.n, s->deltas.n);
	for (size_t i = 0; i < n; i++) {
		struct v8node *node = v8tree_find(t, s->samples.at[i]);
		int64_t line = i < s->lines.n ? s->lines.at[i] : 0;

		if (!node) {
			error_set(t->b->err, ERROR_FORMAT, "samples[%zu]: no node with id %" PRId64,
				  i, s->samples.at[i]);
			if (!left_out(left, LEFT_SAMPLES, t->b->err))
				return -1;
		}
		if (__builtin_add_overflow(now, s->deltas.at[i], &now))
			return error_set(t->b->err, ERROR_FORMAT, "timeDeltas[%zu]: too large", i);
		latest = now > latest ? now : latest;
		if (node)
			v8tree_add(t, node, line, lasts(s, i, n, now, latest));
	}
	return 0;
}

static int by_size(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

int64_t v8samples_period(struct v8samples *s)
{
	if (!s->deltas.n)
		return 0;
	qsort(s->deltas.at, s->deltas.n, sizeof(*s->deltas.at), by_size);
	return s->deltas.at[s->deltas.n / 2];
}

void v8samples_free(struct v8samples *s)
{
	mem_free(s->samples.at);
	mem_free(s->deltas.at);
	mem_free(s->lines.at);
}
