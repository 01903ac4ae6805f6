#include "report/goroutines/locks.h"

#include <stdlib.h>

/* A sample and a lock, which it waits for or may hold. */
struct claim {
	struct text lock;
	uint32_t sample;
};

struct claims {
	VEC(struct claim) at;
};

/* ---- labels ---- */

static struct text text_label(const struct profile *p, size_t sample, const char *key)
{
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l))
		if (text_equal(profile_text(p, l.key), text_of(key)))
			return profile_text(p, l.str);
	return (struct text){ "", 0 };
}

static int64_t number_label(const struct profile *p, size_t sample, const char *key)
{
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l))
		if (!l.str && text_equal(profile_text(p, l.key), text_of(key)))
			return l.num;
	return 0;
}

int64_t goroutine_id(const struct profile *p, size_t sample)
{
	return number_label(p, sample, "goroutine");
}

struct text goroutine_lock(const struct profile *p, size_t sample)
{
	return text_label(p, sample, "lock");
}

static bool is_last(const struct goroutines *g, const struct profile *p, size_t sample)
{
	struct text dump = text_label(p, sample, RUN_LABEL);

	return g->ndumps < 2 || (size_t)atoi(dump.at) == g->ndumps - 1;
}

static int by_lock(const void *a, const void *b)
{
	const struct claim *x = a, *y = b;
	int r = text_compare(x->lock, y->lock);

	return r ? r : (x->sample > y->sample) - (x->sample < y->sample);
}

static void collect(struct claims *c, const struct goroutines *g, const struct profile *p,
		    const char *key)
{
	for (size_t i = 0; i < p->samples.n; i++) {
		struct labels at = samples_labels(&p->samples, i);
		struct label l;

		while (labels_next(&at, &l))
			if (l.str && text_equal(profile_text(p, l.key), text_of(key)) &&
			    is_last(g, p, i))
				*VEC_PUSH(&c->at) =
					(struct claim){ profile_text(p, l.str), (uint32_t)i };
	}
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

static void add_waiter(struct goroutines *g, const struct profile *p, const struct claim *c)
{
	int64_t wait = number_label(p, c->sample, "wait");
	struct goroutine_lock *l;

	if (!g->locks.n || !text_equal(g->locks.at[g->locks.n - 1].address, c->lock))
		*VEC_PUSH(&g->locks) =
			(struct goroutine_lock){ .address = c->lock, .waiter = c->sample };
	l = &g->locks.at[g->locks.n - 1];
	l->waiting++;
	if (wait > l->wait)
		l->wait = wait;
}

static void add_holder(struct goroutines *g, const struct claim *c)
{
	struct goroutine_lock *l = find_lock(g, c->lock);

	if (!l)
		return;
	if (!l->nholders)
		l->holders = g->holders.n;
	*VEC_PUSH(&g->holders) = c->sample;
	l->nholders++;
}

/* From a lock to the one that its first holder waits for, and so on. */
static void find_circle(struct goroutines *g, const struct profile *p, struct goroutine_lock *from)
{
	struct goroutine_lock *at = from;

	for (size_t steps = 0; at && at->nholders && steps <= g->locks.n && steps < 64; steps++) {
		at = find_lock(g, goroutine_lock(p, g->holders.at[at->holders]));
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
		add_waiter(g, p, &waits.at.at[i]);
	if (waits.at.n)
		collect(&holds, g, p, "may hold");
	for (size_t i = 0; i < holds.at.n; i++)
		add_holder(g, &holds.at.at[i]);
	for (size_t i = 0; i < g->locks.n; i++)
		find_circle(g, p, &g->locks.at[i]);
	if (g->locks.n)
		qsort(g->locks.at, g->locks.n, sizeof(*g->locks.at), by_waiting);
	mem_free(waits.at.at);
	mem_free(holds.at.at);
}
