#include "report/goroutines/goroutines.h"

#include <stdlib.h>

#include "parser/relabel.h"
#include "report/goroutines/locks.h"

/* What labels say of a sample. */
struct told {
	struct text state, creator;
	int64_t wait, id;
	size_t dump;
};

/* A goroutine in a group: in how many dumps it was so far. */
struct presence {
	int64_t id;
	uint32_t group, dumps, last; /* the last dump */
};

struct grouping {
	struct report *r;
	struct goroutines *g;
	struct hash index, present;
	VEC(struct presence) presences;
};

/* ---- labels ---- */

static struct told read_labels(const struct profile *p, size_t sample)
{
	struct told t = { { "", 0 }, { "", 0 }, 0, 0, profile_run(p, sample) };
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l)) {
		struct text key = profile_text(p, l.key), value = profile_text(p, l.str);

		if (text_equal(key, text_of("state")))
			t.state = value;
		else if (text_equal(key, text_of("created by")))
			t.creator = value;
		else if (text_equal(key, text_of("wait")))
			t.wait = l.num;
		else if (text_equal(key, text_of("goroutine")))
			t.id = l.num;
	}
	return t;
}

/* ---- stacks without the runtime's frames at the ends ---- */

static struct text name_of(const struct profile *p, uint32_t location)
{
	const struct location *l = &p->locations.at[location];

	if (!l->nlines)
		return (struct text){ "", 0 };
	return profile_text(p, p->functions.at[p->lines.at[l->line].function].name);
}

/* Functions of the runtime for itself begin with a small letter. */
static bool is_runtime(const struct profile *p, uint32_t location)
{
	static const char package[] = "runtime.";
	struct text t = name_of(p, location);
	size_t n = sizeof(package) - 1;

	return t.n > n && !memcmp(t.at, package, n) && t.at[n] >= 'a' && t.at[n] <= 'z';
}

static struct stack trimmed(const struct profile *p, size_t sample, bool *system)
{
	struct stack whole = samples_stack(&p->samples, sample), at = whole, before, end;
	uint32_t location;

	*system = false;
	end = whole;
	if (stack_last(&end, &location) &&
	    text_equal(name_of(p, location), text_of("runtime.goexit"))) {
		whole.end = end.end;
		before = whole;
		*system = stack_last(&before, &location) && is_runtime(p, location) &&
			  !text_equal(name_of(p, location), text_of("runtime.main"));
	}
	at = before = whole;
	while (stack_next(&at, &location) && is_runtime(p, location))
		before = at;
	if (before.p < whole.end)
		whole.p = before.p;
	return whole;
}

/* ---- groups ---- */

struct key {
	const struct goroutines *g;
	struct goroutine_group group;
};

static bool same_group(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct goroutine_group *a = &k->g->groups.at[row], *b = &k->group;

	return text_equal(a->stack, b->stack) && text_equal(a->state, b->state) &&
	       text_equal(a->creator, b->creator);
}

static uint32_t group_of(struct grouping *m, const struct told *t, size_t sample)
{
	struct goroutines *g = m->g;
	bool system;
	struct stack st = trimmed(m->r->profile, sample, &system);
	struct key k = { g,
			 { .stack = { (const char *)st.p, (size_t)(st.end - st.p) },
			   .state = t->state,
			   .creator = t->creator,
			   .system = system } };
	uint64_t h = hash_bytes(m->index.seed, k.group.stack.at, k.group.stack.n);
	struct hash_slot *s;

	h = hash_bytes(h, t->state.at, t->state.n);
	h = hash_bytes(h, t->creator.at, t->creator.n);
	s = hash_slot(&m->index, h, same_group, &k);
	if (s->row == HASH_NONE) {
		s->row = (uint32_t)g->groups.n;
		k.group.counts = arena_array(&m->r->arena, sum_t, g->ndumps);
		*VEC_PUSH(&g->groups) = k.group;
	}
	return s->row;
}

struct presence_key {
	const struct grouping *m;
	int64_t id;
	uint32_t group;
};

static bool same_presence(const void *ctx, uint32_t row)
{
	const struct presence_key *k = ctx;
	const struct presence *p = &k->m->presences.at[row];

	return p->id == k->id && p->group == k->group;
}

/* The samples of a goroutine may come in any order. */
static void note_presence(struct grouping *m, const struct told *t, uint32_t group)
{
	struct presence_key k = { m, t->id, group };
	uint64_t h = hash_mix(hash_mix(m->present.seed, (uint64_t)t->id), group);
	struct hash_slot *s = hash_slot(&m->present, h, same_presence, &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)m->presences.n;
		*VEC_PUSH(&m->presences) =
			(struct presence){ t->id, group, 0, (uint32_t)m->g->ndumps };
	}
	if (m->presences.at[s->row].last != t->dump)
		m->presences.at[s->row].dumps++;
	m->presences.at[s->row].last = (uint32_t)t->dump;
}

static void add_sample(struct grouping *m, size_t sample)
{
	const struct profile *p = m->r->profile;
	struct told t = read_labels(p, sample);
	struct goroutine_group *group;
	uint32_t row;

	if (t.dump >= m->g->ndumps)
		t.dump = 0;
	row = group_of(m, &t, sample);
	group = &m->g->groups.at[row];
	group->counts[t.dump] += p->samples.value[m->r->type][sample];
	group->total += p->samples.value[m->r->type][sample];
	m->g->totals[t.dump] += p->samples.value[m->r->type][sample];
	if (t.wait > group->wait)
		group->wait = t.wait;
	if (t.id)
		note_presence(m, &t, row);
}

/* ---- what dumps say together ---- */

static bool grows(const struct goroutine_group *g, size_t ndumps)
{
	for (size_t i = 1; i < ndumps; i++)
		if (g->counts[i] < g->counts[i - 1])
			return false;
	return ndumps > 1 && g->counts[ndumps - 1] > g->counts[0];
}

static int by_id(const void *a, const void *b)
{
	const struct presence *x = a, *y = b;

	if (x->group != y->group)
		return (x->group > y->group) - (x->group < y->group);
	if (x->dumps != y->dumps)
		return (x->dumps < y->dumps) - (x->dumps > y->dumps);
	return (x->id > y->id) - (x->id < y->id);
}

/* Those that are in all dumps come first, and of equal ones the oldest. */
static void add_ids(struct grouping *m)
{
	struct goroutines *g = m->g;

	if (m->presences.n)
		qsort(m->presences.at, m->presences.n, sizeof(*m->presences.at), by_id);
	for (size_t i = 0; i < m->presences.n; i++) {
		const struct presence *p = &m->presences.at[i];
		struct goroutine_group *group = &g->groups.at[p->group];

		group->same += g->ndumps > 1 && p->dumps == g->ndumps;
		if (!group->nids)
			group->ids = g->ids.n;
		if (group->nids < GROUP_IDS) {
			*VEC_PUSH(&g->ids) = p->id;
			group->nids++;
		}
	}
}

static int by_wait(const void *a, const void *b)
{
	const struct goroutine_group *x = a, *y = b;
	int r = x->system - y->system;

	if (!r)
		r = (x->wait < y->wait) - (x->wait > y->wait);
	if (!r)
		r = sum_cmp(y->total, x->total);
	if (!r)
		r = text_compare(x->state, y->state);
	if (!r)
		r = text_compare(x->creator, y->creator);
	return r ? r : text_compare(x->stack, y->stack);
}

/* ---- the whole ---- */

static size_t count_dumps(const struct profile *p)
{
	size_t n = 1;

	for (size_t i = 0; i < p->runs.n; i++)
		if (!p->runs.at[i].base && p->runs.at[i].number >= n)
			n = p->runs.at[i].number + (size_t)1;
	return n;
}

static void end_goroutines(void *goroutines)
{
	struct goroutines *g = goroutines;

	mem_free(g->groups.at);
	mem_free(g->ids.at);
	mem_free(g->locks.at);
	mem_free(g->holders.at);
}

int build_goroutines(struct report *r, struct error *err)
{
	struct goroutines *g = r->goroutines = report_new(r, sizeof(*g), end_goroutines);
	struct grouping m = { .r = r, .g = g };
	size_t n = r->profile->samples.n;

	(void)err;
	g->ndumps = count_dumps(r->whole);
	g->totals = arena_array(&r->arena, sum_t, g->ndumps);
	hash_init(&m.index);
	hash_init(&m.present);
	for (size_t i = 0; i < n && report_goes_on(r->watch, i, n); i++)
		add_sample(&m, i);
	add_ids(&m);
	for (size_t i = 0; i < g->groups.n; i++)
		g->groups.at[i].grows = grows(&g->groups.at[i], g->ndumps);
	if (g->groups.n)
		qsort(g->groups.at, g->groups.n, sizeof(*g->groups.at), by_wait);
	locks_find(g, r->profile);
	hash_free(&m.index);
	hash_free(&m.present);
	mem_free(m.presences.at);
	return 0;
}
