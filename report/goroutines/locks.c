#include "report/goroutines/locks.h"

#include <stdlib.h>

#include "parser/relabel.h"

/* That a goroutine waits for a lock, or may hold it. */
struct claim {
	struct text lock;
	struct goroutine_holder by;
	int64_t wait;
	uint32_t sample;
};

struct claims {
	VEC(struct claim) at;
};

/* ---- labels ---- */

/* A claim without its lock; labels are read once for a sample, however many claims it makes. */
static struct claim claim_of(const struct profile *p, size_t sample)
{
	struct claim c = { .by.waits_for = { "", 0 }, .sample = (uint32_t)sample };
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l)) {
		struct text key = profile_text(p, l.key);

		if (l.str && !c.by.waits_for.n && text_equal(key, text_of("lock")))
			c.by.waits_for = profile_text(p, l.str);
		else if (!l.str && text_equal(key, text_of("goroutine")))
			c.by.id = l.num;
		else if (!l.str && text_equal(key, text_of("wait")))
			c.wait = l.num;
	}
	return c;
}

static bool is_last(const struct goroutines *g, const struct profile *p, size_t sample)
{
	return g->ndumps < 2 || profile_run(p, sample) == g->ndumps - 1;
}

static int by_lock(const void *a, const void *b)
{
	const struct claim *x = a, *y = b;
	int r = text_compare(x->lock, y->lock);

	return r ? r : (x->sample > y->sample) - (x->sample < y->sample);
}

static void add_claims(struct claims *all, const struct profile *p, size_t sample, const char *key)
{
	struct claim c = claim_of(p, sample);
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l)) {
		if (!l.str || !text_equal(profile_text(p, l.key), text_of(key)))
			continue;
		c.lock = profile_text(p, l.str);
		*VEC_PUSH(&all->at) = c;
	}
}

static void collect(struct claims *c, const struct goroutines *g, const struct profile *p,
		    const char *key)
{
	for (size_t i = 0; i < p->samples.n; i++)
		if (is_last(g, p, i))
			add_claims(c, p, i, key);
	if (c->at.n)
		qsort(c->at.at, c->at.n, sizeof(*c->at.at), by_lock);
}

/* ---- locks, in the order of their addresses at first ---- */

static struct goroutine_lock *find_lock(const struct goroutines *g, struct text address)
{
	size_t low = 0, high = g->locks.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int r = text_compare(g->locks.at[middle].address, address);

		if (!r)
			return &g->locks.at[middle];
		low = r < 0 ? middle + 1 : low;
		high = r < 0 ? high : middle;
	}
	return NULL;
}

static void add_waiter(struct goroutines *g, const struct claim *c)
{
	struct goroutine_lock *l;

	if (!g->locks.n || !text_equal(g->locks.at[g->locks.n - 1].address, c->lock))
		*VEC_PUSH(&g->locks) =
			(struct goroutine_lock){ .address = c->lock, .waiter = c->by.id };
	l = &g->locks.at[g->locks.n - 1];
	l->waiting++;
	if (c->wait > l->wait)
		l->wait = c->wait;
}

static void add_holder(struct goroutines *g, const struct claim *c)
{
	struct goroutine_lock *l = find_lock(g, c->lock);

	if (!l)
		return;
	if (!l->nholders)
		l->holders = g->holders.n;
	*VEC_PUSH(&g->holders) = c->by;
	l->nholders++;
}

/* From a lock to the one that its first holder waits for, and so on. */
static void find_circle(const struct goroutines *g, struct goroutine_lock *from)
{
	struct goroutine_lock *at = from;

	for (size_t steps = 0; at && at->nholders && steps <= g->locks.n && steps < 64; steps++) {
		at = find_lock(g, g->holders.at[at->holders].waits_for);
		if (at == from) {
			from->circle = true;
			return;
		}
	}
}

static int by_waiting(const void *a, const void *b)
{
	const struct goroutine_lock *x = a, *y = b;
	int r = y->circle - x->circle;

	if (!r)
		r = (x->waiting < y->waiting) - (x->waiting > y->waiting);
	return r ? r : text_compare(x->address, y->address);
}

void locks_find(struct goroutines *g, const struct profile *p)
{
	struct claims waits = { 0 }, holds = { 0 };

	collect(&waits, g, p, "lock");
	for (size_t i = 0; i < waits.at.n; i++)
		add_waiter(g, &waits.at.at[i]);
	if (waits.at.n)
		collect(&holds, g, p, "may hold");
	for (size_t i = 0; i < holds.at.n; i++)
		add_holder(g, &holds.at.at[i]);
	for (size_t i = 0; i < g->locks.n; i++)
		find_circle(g, &g->locks.at[i]);
	if (g->locks.n)
		qsort(g->locks.at, g->locks.n, sizeof(*g->locks.at), by_waiting);
	mem_free(waits.at.at);
	mem_free(holds.at.at);
}
