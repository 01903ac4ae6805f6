#include "parser/formats/v8samples.h"

#include <inttypes.h>

/* How long a sample lasts that is taken at latest: until the next one, or the end. */
static int64_t lasts(const struct v8samples *s, const int64_t *delta, int64_t now, int64_t latest)
{
	int64_t next = s->ended ? s->end : latest, wall;

	if (delta && __builtin_add_overflow(now, *delta, &next))
		next = now;
	return next > latest && !__builtin_sub_overflow(next, latest, &wall) ? wall : 0;
}

/* Nodes are far apart in memory; this one comes so many samples later. */
enum { AHEAD = 8 };

static void look_ahead(const struct v8tree *t, struct wire *samples)
{
	__builtin_prefetch(v8tree_find(t, numbers_next(samples)), 1);
}

/* Time may run backwards a little; then it stands still. */
int v8samples_add(const struct v8samples *s, struct v8tree *t, struct left_out *left)
{
	size_t n = s->samples.n < s->deltas.n ? s->samples.n : s->deltas.n;
	struct wire samples = numbers_all(&s->samples), deltas = numbers_all(&s->deltas);
	struct wire lines = numbers_all(&s->lines), ahead = samples;
	int64_t now = s->start, latest = INT64_MIN, next = numbers_next(&deltas);

	if (s->samples.n != s->deltas.n)
		profile_warn(t->b->p, "%zu samples, but %zu times: what is more is left out",
			     s->samples.n, s->deltas.n);
	for (int i = 0; i < AHEAD; i++)
		look_ahead(t, &ahead);
	for (size_t i = 0; i < n; i++) {
		int64_t id = numbers_next(&samples), line = numbers_next(&lines), delta = next;
		struct v8node *node = v8tree_find(t, id);

		next = numbers_next(&deltas);
		look_ahead(t, &ahead);
		if (!node) {
			error_set(t->b->err, ERROR_FORMAT, "samples[%zu]: no node with id %" PRId64,
				  i, id);
			if (!left_out(left, LEFT_SAMPLES, t->b->err))
				return -1;
		}
		if (__builtin_add_overflow(now, delta, &now))
			return error_set(t->b->err, ERROR_FORMAT, "timeDeltas[%zu]: too large", i);
		latest = now > latest ? now : latest;
		if (node)
			v8tree_add(t, node, line, lasts(s, i + 1 < n ? &next : NULL, now, latest));
	}
	return 0;
}

int64_t v8samples_period(const struct v8samples *s)
{
	return numbers_median(&s->deltas);
}

void v8samples_free(struct v8samples *s)
{
	numbers_free(&s->samples);
	numbers_free(&s->deltas);
	numbers_free(&s->lines);
}
