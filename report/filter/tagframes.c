#include "report/filter/tagframes.h"

#include <inttypes.h>
#include <stdio.h>

#include "report/labels/labelunits.h"
#include "report/names/unit.h"

/* What is only there while frames are made. */
struct maker {
	const struct report *r;
	const struct label_units *units;
	struct profile *p;
	VEC(str_id) keys;                  /* of tagroot, then of tagleaf */
	struct hash rows;                  /* of new locations, by key and name */
	uint64_t location_id, function_id; /* the last ones given */

	str_id key; /* of the frame in hand */
	VEC(char) name;
	size_t nvalues; /* in it */
};

/* ---- names ---- */

static void add_value(struct maker *m, struct text t)
{
	m->name.at = mem_grow(m->name.at, &m->name.cap, m->name.n + t.n + 1, 1);
	if (m->nvalues++)
		m->name.at[m->name.n++] = ',';
	memcpy(m->name.at + m->name.n, t.at, t.n);
	m->name.n += t.n;
}

static void add_number(struct maker *m, const struct label *l, bool units)
{
	char text[UNIT_TEXT_SIZE];

	if (label_is_time(m->units, l->key))
		label_number(text, m->units, l->key, l->num, m->r->shown);
	else if (units)
		unit_format(text, sizeof(text), l->num, profile_text(m->p, l->unit).at,
			    m->r->shown);
	else
		snprintf(text, sizeof(text), "%" PRId64, l->num);
	add_value(m, text_of(text));
}

static bool next_value(struct maker *m, struct labels *at, struct label *l)
{
	while (labels_next(at, l))
		if (text_equal(profile_text(m->p, l->key), profile_text(m->p, m->key)))
			return true;
	return false;
}

/* Texts come before numbers; these have units if one of them has. */
static void make_name(struct maker *m, struct labels labels)
{
	struct labels at = labels;
	bool units = false;
	struct label l;

	m->name.n = m->nvalues = 0;
	while (next_value(m, &at, &l)) {
		if (l.str)
			add_value(m, profile_text(m->p, l.str));
		else
			units |= l.unit != 0;
	}
	while (next_value(m, &labels, &l))
		if (!l.str)
			add_number(m, &l, units);
}

static struct text name_of(const struct maker *m)
{
	return m->name.n ? (struct text){ m->name.at, m->name.n } : text_of("");
}

/* ---- rows ---- */

static uint32_t add_function(struct maker *m)
{
	str_id name = m->name.n ? strtab_add(&m->p->strings, name_of(m)) : 0;

	*VEC_PUSH(&m->p->functions) = (struct function){
		.id = ++m->function_id,
		.name = name,
		.file = m->key,
	};
	return (uint32_t)(m->p->functions.n - 1);
}

static uint32_t add_location(struct maker *m)
{
	uint32_t line = (uint32_t)m->p->lines.n;

	*VEC_PUSH(&m->p->lines) = (struct line){ .function = add_function(m) };
	*VEC_PUSH(&m->p->locations) = (struct location){
		.id = ++m->location_id,
		.line = line,
		.nlines = 1,
	};
	return (uint32_t)(m->p->locations.n - 1);
}

static bool same(const void *ctx, uint32_t row)
{
	const struct maker *m = ctx;
	const struct profile *p = m->p;
	uint32_t line = p->locations.at[row].line;
	const struct function *fn = &p->functions.at[p->lines.at[line].function];

	return fn->file == m->key && text_equal(profile_text(p, fn->name), name_of(m));
}

static uint32_t frame_row(struct maker *m, size_t sample)
{
	struct hash_slot *slot;
	struct text name;
	uint64_t hash;

	make_name(m, samples_labels(&m->r->whole->samples, sample));
	name = name_of(m);
	hash = hash_mix(hash_bytes(m->rows.seed, name.at, name.n), m->key);
	slot = hash_slot(&m->rows, hash, same, m);
	if (slot->row == HASH_NONE)
		slot->row = add_location(m);
	return slot->row;
}

/* ---- all of them ---- */

static bool any_key(const char *keys)
{
	return keys && keys[strspn(keys, ",")];
}

/* A key that is given twice has the same frames. */
static void add_key(struct maker *m, struct text key)
{
	str_id row = 0;

	for (size_t i = 0; i < m->keys.n && !row; i++)
		if (text_equal(profile_text(m->p, m->keys.at[i]), key))
			row = m->keys.at[i];
	if (!row)
		row = strtab_add(&m->p->strings, key);
	*VEC_PUSH(&m->keys) = row;
}

/* Adds them to those of m, and tells how many there are. */
static size_t read_keys(struct maker *m, const char *keys)
{
	size_t before = m->keys.n;

	for (size_t n; keys && *keys; keys += n + (keys[n] == ',')) {
		n = strcspn(keys, ",");
		if (n)
			add_key(m, (struct text){ keys, n });
	}
	return m->keys.n - before;
}

/* New ids follow the largest there are. */
static void find_ids(struct maker *m)
{
	const struct profile *p = m->p;

	for (size_t i = 0; i < p->locations.n; i++)
		if (p->locations.at[i].id > m->location_id)
			m->location_id = p->locations.at[i].id;
	for (size_t i = 0; i < p->functions.n; i++)
		if (p->functions.at[i].id > m->function_id)
			m->function_id = p->functions.at[i].id;
}

/* The last key is nearest the leaf, and stacks begin there. */
static void make_frames(struct tag_frames *t, struct maker *m, const str_id *keys, size_t sample)
{
	uint32_t *row;

	if (!t->nkeys)
		return;
	row = t->rows + sample * t->nkeys;
	for (size_t k = t->nkeys; k--;) {
		m->key = keys[k];
		*row++ = frame_row(m, sample);
		t->matched |= m->nvalues > 0;
	}
}

static void make_all(struct tag_frames *root, struct tag_frames *leaf, struct maker *m)
{
	size_t n = m->r->whole->samples.n;

	root->rows = root->nkeys ? mem_alloc(n * root->nkeys, sizeof(*root->rows)) : NULL;
	leaf->rows = leaf->nkeys ? mem_alloc(n * leaf->nkeys, sizeof(*leaf->rows)) : NULL;
	for (size_t i = 0; i < n; i++) {
		make_frames(root, m, m->keys.at, i);
		make_frames(leaf, m, m->keys.at + root->nkeys, i);
	}
}

void tag_frames_open(struct tag_frames *root, struct tag_frames *leaf, struct report *r,
		     struct profile *p)
{
	struct maker m = { .r = r, .p = p };

	*root = *leaf = (struct tag_frames){ 0 };
	if (!any_key(r->options->tagroot) && !any_key(r->options->tagleaf))
		return;
	m.units = label_units(r);
	profile_own_functions(p);
	profile_own_locations(p);
	hash_init(&m.rows);
	root->nkeys = read_keys(&m, r->options->tagroot);
	leaf->nkeys = read_keys(&m, r->options->tagleaf);
	find_ids(&m);
	make_all(root, leaf, &m);
	mem_free(m.keys.at);
	mem_free(m.name.at);
	hash_free(&m.rows);
}

void tag_frames_close(struct tag_frames *t)
{
	mem_free(t->rows);
	*t = (struct tag_frames){ 0 };
}

void tag_frames_add(const struct tag_frames *t, struct samples *s, size_t sample)
{
	for (size_t k = 0; k < t->nkeys; k++)
		samples_frame(s, t->rows[sample * t->nkeys + k]);
}
