#include "report/labels/labelunits.h"

#include <stdio.h>
#include <stdlib.h>

#include "report/labels/labeltimes.h"
#include "report/names/unit.h"

enum {
	CONFLICTS_NOTED = 10,   /* keys; the rest are counted */
	SAMPLES_BETWEEN = 4096, /* questions whether to go on */
	UNITS_SHOWN = 200,      /* bytes of the other units in a note */
};

struct label_units {
	const struct profile *p;
	uint32_t *row; /* of each string: that of the key that it is, + 1 */
	struct label_key *keys;
	size_t n;
};

struct key {
	str_id name, unit;   /* unit 0: none so far */
	int64_t least, most; /* of its numbers, but for 0; most 0: none so far */
};

/* Another unit of a key. */
struct conflict {
	uint32_t key;
	str_id unit;
};

struct scan {
	struct label_units *units;
	VEC(struct key) keys;
	VEC(struct conflict) conflicts;
	struct hash key_rows, conflict_rows;
};

static struct text text(const struct scan *s, str_id id)
{
	return profile_text(s->units->p, id);
}

static bool same_text(const struct scan *s, str_id a, str_id b)
{
	return a == b || text_equal(text(s, a), text(s, b));
}

static uint64_t hash_text(const struct hash *h, struct text t)
{
	return hash_bytes(h->seed, t.at, t.n);
}

/* ---- keys ---- */

struct wanted_key {
	const struct scan *s;
	str_id name;
};

static bool same_key(const void *ctx, uint32_t row)
{
	const struct wanted_key *w = ctx;

	return same_text(w->s, w->s->keys.at[row].name, w->name);
}

static uint32_t key_row(struct scan *s, str_id name)
{
	struct wanted_key w = { s, name };
	struct hash_slot *slot;

	if (s->units->row[name])
		return s->units->row[name] - 1;
	slot = hash_slot(&s->key_rows, hash_text(&s->key_rows, text(s, name)), same_key, &w);
	if (slot->row == HASH_NONE) {
		slot->row = (uint32_t)s->keys.n;
		*VEC_PUSH(&s->keys) = (struct key){ .name = name };
	}
	s->units->row[name] = slot->row + 1;
	return slot->row;
}

/* ---- other units of them ---- */

struct wanted_conflict {
	const struct scan *s;
	struct conflict c;
};

static bool same_conflict(const void *ctx, uint32_t row)
{
	const struct wanted_conflict *w = ctx;
	const struct conflict *c = &w->s->conflicts.at[row];

	return c->key == w->c.key && same_text(w->s, c->unit, w->c.unit);
}

static void add_conflict(struct scan *s, struct conflict c)
{
	struct wanted_conflict w = { s, c };
	uint64_t hash = hash_mix(hash_text(&s->conflict_rows, text(s, c.unit)), c.key);
	struct hash_slot *slot = hash_slot(&s->conflict_rows, hash, same_conflict, &w);

	if (slot->row != HASH_NONE)
		return;
	slot->row = (uint32_t)s->conflicts.n;
	*VEC_PUSH(&s->conflicts) = c;
}

static int by_key_and_unit(const void *a, const void *b, void *scan)
{
	const struct scan *s = scan;
	const struct conflict *x = a, *y = b;
	int r = text_compare(text(s, s->keys.at[x->key].name), text(s, s->keys.at[y->key].name));

	return r ? r : text_compare(text(s, x->unit), text(s, y->unit));
}

/* Notes the n conflicts of one key. */
static void note_conflicts(struct report *r, const struct scan *s, const struct conflict *c,
			   size_t n)
{
	const struct key *k = &s->keys.at[c->key];
	char others[UNITS_SHOWN] = "";
	size_t length = 0;

	for (size_t i = 0; i < n && length < sizeof(others); i++)
		length += (size_t)snprintf(others + length, sizeof(others) - length, "%s%s",
					   i ? ", " : "", text(s, c[i].unit).at);
	report_note(r, "For tag %s used unit %s, also encountered unit(s) %s", text(s, k->name).at,
		    text(s, k->unit).at, others);
}

static void note_all_conflicts(struct report *r, struct scan *s)
{
	struct conflict *at = s->conflicts.at;
	size_t n = s->conflicts.n, keys = 0;

	if (n)
		qsort_r(at, n, sizeof(*at), by_key_and_unit, s);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && at[end].key == at[i].key; end++)
			;
		if (keys++ < CONFLICTS_NOTED)
			note_conflicts(r, s, at + i, end - i);
	}
	if (keys > CONFLICTS_NOTED)
		report_note(r, "%zu more tags have several units", keys - CONFLICTS_NOTED);
}

/* ---- the scan ---- */

static void scan_label(struct scan *s, const struct label *l)
{
	uint32_t row = key_row(s, l->key);
	struct key *k = &s->keys.at[row];

	if (l->num && (!k->most || l->num < k->least))
		k->least = l->num;
	if (l->num && (!k->most || l->num > k->most))
		k->most = l->num;
	if (!text(s, l->unit).n)
		return;
	if (!k->unit)
		k->unit = l->unit;
	else if (!same_text(s, k->unit, l->unit))
		add_conflict(s, (struct conflict){ row, l->unit });
}

static void scan_samples(struct scan *s, struct report_watch *watch)
{
	const struct samples *samples = &s->units->p->samples;
	struct label l;

	for (size_t i = 0; i < samples->n; i++) {
		if (i % SAMPLES_BETWEEN == 0 && !report_goes_on(watch, i, samples->n))
			return;
		for (struct labels at = samples_labels(samples, i); labels_next(&at, &l);)
			if (!l.str)
				scan_label(s, &l);
	}
}

static const char *unit_of(const struct scan *s, const struct key *k)
{
	struct text name = text(s, k->name);

	if (k->unit)
		return text(s, k->unit).at;
	if (text_equal(name, text_of("alignment")) || text_equal(name, text_of("request")))
		return "bytes";
	return name.at;
}

/* ---- points in time ---- */

static int digits_of(const struct label_units *u, const struct label_key *k)
{
	const struct samples *samples = &u->p->samples;
	VEC(int64_t) nanos = { 0 };
	struct label l;
	int digits;

	for (size_t i = 0; i < samples->n; i++)
		for (struct labels at = samples_labels(samples, i); labels_next(&at, &l);)
			if (!l.str && l.num && &u->keys[u->row[l.key] - 1] == k)
				*VEC_PUSH(&nanos) = l.num * k->time_scale;
	digits = label_time_digits(nanos.at, nanos.n);
	mem_free(nanos.at);
	return digits;
}

static void find_times(struct label_units *u, const struct scan *s)
{
	for (size_t i = 0; i < u->n; i++) {
		struct label_key *k = &u->keys[i];
		const struct key *from = &s->keys.at[i];

		k->time_scale = label_time_scale(k->name, k->unit, from->least, from->most);
		if (k->time_scale)
			k->time_digits = digits_of(u, k);
	}
}

bool label_is_time(const struct label_units *u, str_id key)
{
	return u->row[key] && u->keys[u->row[key] - 1].time_scale;
}

char *label_number(char *buf, const struct label_units *u, str_id key, int64_t number,
		   const char *to)
{
	const char *unit = label_unit(u, key);
	const struct label_key *k;

	if (!label_is_time(u, key) || !number)
		return unit_format(buf, UNIT_TEXT_SIZE, number, unit, to);
	k = &u->keys[u->row[key] - 1];
	return label_time_text(buf, UNIT_TEXT_SIZE, number * k->time_scale, k->time_digits);
}

/* ---- all of it ---- */

static struct label_units *find_units(struct report *r)
{
	struct label_units *u = arena_alloc(&r->arena, sizeof(*u));
	struct scan s = { .units = u };

	u->p = r->whole;
	u->row = arena_array(&r->arena, uint32_t, strtab_count(&r->whole->strings));
	hash_init(&s.key_rows);
	hash_init(&s.conflict_rows);
	scan_samples(&s, r->watch);
	u->n = s.keys.n;
	u->keys = arena_array(&r->arena, struct label_key, u->n);
	for (size_t i = 0; i < u->n; i++)
		u->keys[i] = (struct label_key){ .name = text(&s, s.keys.at[i].name),
						 .unit = unit_of(&s, &s.keys.at[i]) };
	if (!r->watch || !r->watch->stopped)
		find_times(u, &s);
	note_all_conflicts(r, &s);
	mem_free(s.keys.at);
	mem_free(s.conflicts.at);
	hash_free(&s.key_rows);
	hash_free(&s.conflict_rows);
	return u;
}

const struct label_units *label_units(struct report *r)
{
	if (!r->label_units)
		r->label_units = find_units(r);
	return r->label_units;
}

size_t label_units_count(const struct label_units *u)
{
	return u->n;
}

const struct label_key *label_units_key(const struct label_units *u, size_t i)
{
	return &u->keys[i];
}

const char *label_unit(const struct label_units *u, str_id key)
{
	return u->row[key] ? u->keys[u->row[key] - 1].unit : profile_text(u->p, key).at;
}
