#include "report/labels/tagsets.h"

#include <stdlib.h>

#include "parser/labelset.h"
#include "report/labels/labelunits.h"
#include "report/names/unit.h"

/* Labels of a sample that are in the name of its tag: nobody reads more of them in a node. */
enum { PARTS_MAX = 1000 };

struct reader {
	struct tag_sets *sets;
	struct report *r;
	const struct label_units *units;
	struct hash tag_index, set_index; /* sets by the bytes of the labels they were read from */
	VEC(uint32_t) samples;            /* of each set, the one it was read from */
	struct label_set labels;
};

/* ---- tags ---- */

struct tag_key {
	const struct tag_sets *sets;
	const struct tag *tag;
};

static bool same_tag(const void *ctx, uint32_t row)
{
	const struct tag_key *k = ctx;
	const struct tag *a = &k->sets->tags.at[row], *b = k->tag;

	return a->number == b->number && (!a->number || a->texts == b->texts) &&
	       text_equal(a->name, b->name);
}

static uint32_t tag_row(struct reader *rd, const struct tag *tag)
{
	struct tag_key k = { rd->sets, tag };
	uint64_t h = hash_bytes(rd->tag_index.seed, tag->name.at, tag->name.n);
	struct hash_slot *s;

	s = hash_slot(&rd->tag_index, tag->number ? hash_mix(h, tag->texts) : h, same_tag, &k);
	if (s->row == HASH_NONE) {
		s->row = (uint32_t)rd->sets->tags.n;
		*VEC_PUSH(&rd->sets->tags) = *tag;
		if (!tag->number)
			rd->sets->tags.at[s->row].texts = s->row;
	}
	return s->row;
}

/* ---- text ---- */

static int by_text(const void *x, const void *y)
{
	return text_compare(*(const struct text *)x, *(const struct text *)y);
}

/* The labels that say which profile a sample is from are no tags. */
static bool is_text(const struct label_group *g)
{
	return !g->numeric && !text_equal(g->key, text_of("pprof::base"));
}

static struct text *read_parts(struct reader *rd, size_t *n)
{
	const struct profile *p = rd->r->profile;
	size_t all = rd->labels.labels.n, most = all < PARTS_MAX ? all : PARTS_MAX;
	struct text *parts = arena_array(&rd->r->arena, struct text, most);

	*n = 0;
	for (size_t i = 0; i < rd->labels.groups.n; i++) {
		const struct label_group *g = &rd->labels.groups.at[i];

		for (size_t k = 0; is_text(g) && k < g->n && *n < most; k++)
			parts[(*n)++] = text_join(&rd->r->arena,
						  (struct text[]){ g->key, text_of(":"),
								   profile_text(p, g->at[k].str) },
						  3);
	}
	return parts;
}

static struct text join_parts(struct arena *a, const struct text *parts, size_t n)
{
	struct text *pieces, joined;

	if (n == 1)
		return parts[0];
	pieces = mem_alloc(2 * n, sizeof(*pieces));
	for (size_t i = 0; i < n; i++) {
		pieces[2 * i] = parts[i];
		pieces[2 * i + 1] = text_of("\\n");
	}
	joined = text_join(a, pieces, 2 * n - 1);
	mem_free(pieces);
	return joined;
}

/* The tag of all labels that are text, or TAG_NONE. */
static uint32_t read_text(struct reader *rd)
{
	struct tag tag = { 0 };
	struct text *parts = read_parts(rd, &tag.nparts);

	if (!tag.nparts)
		return TAG_NONE;
	qsort(parts, tag.nparts, sizeof(*parts), by_text);
	tag.parts = parts;
	tag.name = join_parts(&rd->r->arena, parts, tag.nparts);
	return tag_row(rd, &tag);
}

/* ---- numbers ---- */

static void read_numbers(struct reader *rd, const struct label_group *g, uint32_t texts)
{
	const struct options *o = rd->r->options;
	const char *unit = label_unit(rd->units, g->at->key);
	char name[UNIT_TEXT_SIZE];

	for (size_t i = 0; i < g->n; i++) {
		struct tag tag = { .number = true, .texts = texts, .unit = unit };
		uint32_t row;

		tag.value = g->at[i].num;
		unit_format(name, sizeof(name), tag.value, unit, o->unit ? o->unit : "");
		tag.name = text_of(name);
		row = tag_row(rd, &tag);
		if (rd->sets->tags.at[row].name.at == name)
			rd->sets->tags.at[row].name = text_join(&rd->r->arena, &tag.name, 1);
		*VEC_PUSH(&rd->sets->members) = row;
	}
}

/* ---- sets ---- */

static struct tag_set read_set(struct reader *rd, size_t sample)
{
	struct tag_sets *s = rd->sets;
	struct tag_set set = { .first = (uint32_t)s->members.n };

	label_set_read(&rd->labels, rd->r->profile, sample);
	set.texts = read_text(rd);
	if (set.texts != TAG_NONE)
		*VEC_PUSH(&s->members) = set.texts;
	for (size_t i = 0; i < rd->labels.groups.n; i++) {
		const struct label_group *g = &rd->labels.groups.at[i];

		if (g->numeric && text_equal(g->key, text_of("bytes")))
			read_numbers(rd, g, set.texts);
	}
	set.n = (uint32_t)s->members.n - set.first;
	return set;
}

static struct text label_bytes(const struct samples *s, size_t sample)
{
	return (struct text){ (const char *)s->labels.at + s->label[sample],
			      s->label[sample + 1] - s->label[sample] };
}

struct set_key {
	const struct reader *rd;
	struct text bytes;
};

static bool same_set(const void *ctx, uint32_t row)
{
	const struct set_key *k = ctx;

	return text_equal(label_bytes(&k->rd->r->profile->samples, k->rd->samples.at[row]),
			  k->bytes);
}

static uint32_t set_of(struct reader *rd, size_t sample)
{
	struct set_key k = { rd, label_bytes(&rd->r->profile->samples, sample) };
	struct hash_slot *s;

	if (!k.bytes.n)
		return TAG_NONE;
	s = hash_slot(&rd->set_index, hash_bytes(rd->set_index.seed, k.bytes.at, k.bytes.n),
		      same_set, &k);
	if (s->row == HASH_NONE) {
		s->row = (uint32_t)rd->sets->at.n;
		*VEC_PUSH(&rd->samples) = (uint32_t)sample;
		*VEC_PUSH(&rd->sets->at) = read_set(rd, sample);
	}
	return rd->sets->at.at[s->row].n ? s->row : TAG_NONE;
}

void tag_sets_init(struct tag_sets *s, struct report *r)
{
	size_t n = r->profile->samples.n;
	struct reader rd = { .sets = s, .r = r, .units = label_units(r) };

	*s = (struct tag_sets){ .of = mem_resize(NULL, n, sizeof(*s->of)) };
	hash_init(&rd.tag_index);
	hash_init(&rd.set_index);
	for (size_t i = 0; i < n; i++)
		s->of[i] = set_of(&rd, i);
	hash_free(&rd.tag_index);
	hash_free(&rd.set_index);
	mem_free(rd.samples.at);
	label_set_free(&rd.labels);
}

void tag_sets_free(struct tag_sets *s)
{
	mem_free(s->tags.at);
	mem_free(s->at.at);
	mem_free(s->members.at);
	mem_free(s->of);
}
