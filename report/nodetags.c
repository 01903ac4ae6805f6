#include "report/nodetags.h"

#include <stdlib.h>

#include "report/groups.h"

enum { MERGE_FIRST = 1 << 16 }; /* entries of a tally */

/* ---- sums of the tags of one label, to be merged now and then ---- */

struct tally {
	VEC(struct node_tag) at;
	size_t merge_at; /* so many entries */
};

static int by_slot_and_tag(const void *x, const void *y)
{
	const struct node_tag *a = x, *b = y;

	if (a->slot != b->slot)
		return a->slot < b->slot ? -1 : 1;
	return (a->tag > b->tag) - (a->tag < b->tag);
}

static void merge(struct tally *t)
{
	size_t kept = 0;

	if (t->at.n)
		qsort(t->at.at, t->at.n, sizeof(*t->at.at), by_slot_and_tag);
	for (size_t i = 0; i < t->at.n; i++) {
		const struct node_tag *from = &t->at.at[i];
		struct node_tag *to = &t->at.at[kept ? kept - 1 : 0];

		if (!kept || by_slot_and_tag(from, to) != 0) {
			t->at.at[kept++] = *from;
			continue;
		}
		to->flat += from->flat;
		to->cum += from->cum;
		to->flat_divisor += from->flat_divisor;
		to->cum_divisor += from->cum_divisor;
	}
	t->at.n = kept;
	t->merge_at = kept * 2 > MERGE_FIRST ? kept * 2 : MERGE_FIRST;
}

static void add(struct tally *t, const struct node_tag *entry)
{
	if (t->at.n >= t->merge_at)
		merge(t);
	*VEC_PUSH(&t->at) = *entry;
}

/* ---- the nodes that a sample passes ---- */

struct pass {
	const struct report *r;
	struct node_tags *tags;
	struct node_tag *sums; /* of each slot: the samples of the set in hand */
	uint32_t *seen;        /* the last sample that counted, + 1 */
	VEC(uint32_t) touched; /* slots with sums */
	struct tally tally;
};

static void touch(struct pass *p, uint32_t item, size_t sample, bool leaf)
{
	uint32_t slot = p->tags->slot[item];
	struct node_tag *s;

	if (slot == TAG_NONE)
		return;
	s = &p->sums[slot];
	if (s->slot == TAG_NONE) {
		s->slot = slot;
		*VEC_PUSH(&p->touched) = slot;
	}
	if (p->seen[slot] != sample + 1) {
		p->seen[slot] = (uint32_t)sample + 1;
		s->cum += report_weight(p->r, sample);
		s->cum_divisor += report_divisor(p->r, sample);
	}
	if (leaf) {
		s->flat += report_weight(p->r, sample);
		s->flat_divisor += report_divisor(p->r, sample);
	}
}

static void pass_tree(struct pass *p, size_t sample)
{
	const struct calltree *t = p->r->graph->tree;
	uint32_t leaf = t->leaf[sample];

	for (uint32_t row = leaf; row; row = t->parent[row])
		touch(p, row, sample, row == leaf);
}

static void pass_entities(struct pass *p, size_t sample)
{
	const struct entities *e = &p->r->graph->entities;
	struct stack st = samples_stack(&p->r->profile->samples, sample);
	bool leaf = true;
	uint32_t row;

	while (stack_next(&st, &row))
		for (uint32_t k = e->first[row]; k < e->first[row + 1]; k++) {
			touch(p, frame_entity(e->frames.at[k]), sample, leaf);
			leaf = false;
		}
}

static void pass_sample(struct pass *p, size_t sample)
{
	if (!report_weight(p->r, sample) && !report_divisor(p->r, sample))
		return;
	if (p->r->graph->tree)
		pass_tree(p, sample);
	else
		pass_entities(p, sample);
}

/* ---- sets ---- */

/* What the samples of a set add to the nodes they pass counts for each of its tags. */
static void sum_set(struct pass *p, const struct tag_set *set, const struct groups *samples)
{
	size_t row = (size_t)(set - p->tags->sets.at.at);

	for (uint32_t i = samples->first[row]; i < samples->first[row + 1]; i++)
		pass_sample(p, samples->at[i]);
	for (size_t i = 0; i < p->touched.n; i++) {
		struct node_tag *sum = &p->sums[p->touched.at[i]];

		for (uint32_t k = 0; k < set->n; k++) {
			sum->tag = p->tags->sets.members.at[set->first + k];
			add(&p->tally, sum);
		}
		*sum = (struct node_tag){ .slot = TAG_NONE };
	}
	p->touched.n = 0;
}

static void take_heavy(struct pass *p, sum_t cut)
{
	merge(&p->tally);
	for (size_t i = 0; i < p->tally.at.n; i++) {
		const struct node_tag *t = &p->tally.at.at[i];

		if (sum_abs(t->flat) >= cut || sum_abs(t->cum) >= cut)
			*VEC_PUSH(&p->tags->at) = *t;
	}
	p->tally.at.n = 0;
}

/*
 * One label after the other: a tag is complete when its label is, so that the
 * light ones, which may be very many, can be let go at once.
 */
static void sum_sets(struct pass *p, sum_t cut)
{
	struct tag_sets *s = &p->tags->sets;
	size_t none = s->tags.n; /* the group of sets without a label */
	uint32_t *label = mem_resize(NULL, s->at.n, sizeof(*label));
	struct groups samples, sets;

	groups_init(&samples, s->of, p->r->profile->samples.n, s->at.n);
	for (size_t i = 0; i < s->at.n; i++)
		label[i] = s->at.at[i].label == TAG_NONE ? (uint32_t)none : s->at.at[i].label;
	groups_init(&sets, label, s->at.n, none + 1);
	for (size_t i = 0; i <= none; i++) {
		for (uint32_t k = sets.first[i]; k < sets.first[i + 1]; k++)
			sum_set(p, &s->at.at[sets.at[k]], &samples);
		if (p->tally.at.n)
			take_heavy(p, cut);
	}
	groups_free(&sets);
	groups_free(&samples);
	mem_free(label);
}

/* ---- the whole ---- */

static void find_runs(struct node_tags *t, size_t n)
{
	size_t at = 0;

	if (t->at.n)
		qsort(t->at.at, t->at.n, sizeof(*t->at.at), by_slot_and_tag);
	t->first = mem_resize(NULL, n + 1, sizeof(*t->first));
	for (size_t i = 0; i <= n; i++) {
		while (at < t->at.n && t->at.at[at].slot < i)
			at++;
		t->first[i] = (uint32_t)at;
	}
}

void node_tags_sum(struct node_tags *t, struct report *r, size_t n, sum_t cut)
{
	const struct graph *g = r->graph;
	size_t items = g->tree ? g->tree->n : g->entities.at.n;
	struct pass p = { .r = r, .tags = t };

	*t = (struct node_tags){ .slot = mem_resize(NULL, items, sizeof(*t->slot)) };
	for (size_t i = 0; i < items; i++)
		t->slot[i] = TAG_NONE;
	for (uint32_t i = 0; i < n; i++)
		t->slot[g->nodes[i].item] = i;
	p.sums = mem_resize(NULL, n, sizeof(*p.sums));
	for (size_t i = 0; i < n; i++)
		p.sums[i] = (struct node_tag){ .slot = TAG_NONE };
	p.seen = mem_alloc(n, sizeof(*p.seen));
	tag_sets_init(&t->sets, r);
	sum_sets(&p, cut);
	find_runs(t, n);
	mem_free(p.sums);
	mem_free(p.seen);
	mem_free(p.touched.at);
	mem_free(p.tally.at.at);
}

void node_tags_free(struct node_tags *t)
{
	if (!t)
		return;
	tag_sets_free(&t->sets);
	mem_free(t->at.at);
	mem_free(t->slot);
	mem_free(t->first);
}

const struct node_tag *node_tags_of(const struct node_tags *t, const struct node *node, size_t *n)
{
	uint32_t slot = t->slot[node->item];

	*n = t->first[slot + 1] - t->first[slot];
	return t->at.at + t->first[slot];
}
