#include "report/graph/nodelets.h"

#include <math.h>
#include <stdlib.h>

#include "report/names/unit.h"

/* A tag of a node, or a range of numbers. */
struct candidate {
	struct text name;
	const struct text *parts; /* NULL: the name alone */
	size_t nparts;
	uint32_t tag;
	int64_t value; /* of a number */
	const char *unit;
	sum_t flat, cum, flat_divisor, cum_divisor;
};

struct candidates {
	VEC(struct candidate) at;
};

struct picker {
	struct nodelets *out;
	struct report *r;
	const struct tag *all; /* tags of all nodes */
	bool leaf;             /* the node in hand calls nothing */
	const struct node_tag *tags;
	size_t ntags; /* its own */
	struct candidates texts, numbers, groups;
};

static sum_t flat_of(const struct candidate *c)
{
	return report_mean(c->flat, c->flat_divisor);
}

static sum_t cum_of(const struct candidate *c)
{
	return report_mean(c->cum, c->cum_divisor);
}

/* ---- order ---- */

static int by_weight(const void *x, const void *y, void *picker)
{
	const struct candidate *a = x, *b = y;
	int r = 0;

	if (((const struct picker *)picker)->leaf)
		r = sum_cmp(sum_abs(b->cum), sum_abs(a->cum));
	if (!r)
		r = sum_cmp(sum_abs(b->flat), sum_abs(a->flat));
	return r ? r : text_compare(a->name, b->name);
}

static void sort(struct picker *p, struct candidates *c)
{
	if (c->at.n)
		qsort_r(c->at.at, c->at.n, sizeof(*c->at.at), by_weight, p);
}

/* ---- ranges ---- */

struct range {
	int64_t min, max;
	const char *min_unit, *max_unit;
	size_t count;
};

static void widen(struct range *range, const struct candidate *c)
{
	if (!range->count++)
		*range = (struct range){ c->value, c->value, c->unit, c->unit, 1 };
	if (sum_of(unit_scale(c->value, c->unit, range->min_unit).value) < range->min) {
		range->min = c->value;
		range->min_unit = c->unit;
	}
	if (sum_of(unit_scale(c->value, c->unit, range->max_unit).value) > range->max) {
		range->max = c->value;
		range->max_unit = c->unit;
	}
}

static struct text range_name(struct arena *a, const struct range *range)
{
	char min[UNIT_TEXT_SIZE], max[UNIT_TEXT_SIZE];

	unit_format(min, sizeof(min), range->min, range->min_unit, "auto");
	if (range->count == 1)
		return text_of(arena_printf(a, "%s", min));
	unit_format(max, sizeof(max), range->max, range->max_unit, "auto");
	return text_of(arena_printf(a, "%s..%s", min, max));
}

static size_t nearest(const struct candidate *seeds, const struct candidate *c)
{
	double least = INFINITY;
	size_t best = 0;

	for (size_t i = 0; i < NODELETS_MAX; i++) {
		double seed = unit_scale(seeds[i].value, seeds[i].unit, c->unit).value;
		double distance = fabs((double)c->value - seed);

		if (distance < least) {
			least = distance;
			best = i;
		}
	}
	return best;
}

static void join(struct candidate *group, const struct candidate *c)
{
	group->flat += c->flat;
	group->cum += c->cum;
	group->flat_divisor += c->flat_divisor;
	group->cum_divisor += c->cum_divisor;
}

/* A range is weighed by its mean, other tags by their sums. */
static void close_group(struct picker *p, struct candidate *group, const struct range *range)
{
	group->flat = flat_of(group);
	group->cum = cum_of(group);
	group->flat_divisor = group->cum_divisor = 0;
	group->name = range_name(&p->r->arena, range);
}

/* The heaviest numbers are seeds, to which the others go that are near them. */
static struct candidates *collapse(struct picker *p, struct candidates *numbers)
{
	struct range ranges[NODELETS_MAX] = { 0 };
	struct candidates *groups = &p->groups;

	sort(p, numbers);
	groups->at.n = 0;
	for (size_t i = 0; i < numbers->at.n; i++) {
		const struct candidate *c = &numbers->at.at[i];
		size_t group = i < NODELETS_MAX ? i : nearest(numbers->at.at, c);

		if (i < NODELETS_MAX)
			*VEC_PUSH(&groups->at) = *c;
		else
			join(&groups->at.at[group], c);
		widen(&ranges[group], c);
	}
	for (size_t i = 0; i < NODELETS_MAX; i++)
		close_group(p, &groups->at.at[i], &ranges[i]);
	return groups;
}

/* ---- picking ---- */

static void put(struct picker *p, const struct candidate *c, struct nodelet nodelet)
{
	struct text *name;

	if (!nodelet.weight)
		return;
	nodelet.parts = c->parts;
	nodelet.nparts = c->nparts;
	if (!c->parts) {
		nodelet.parts = name = arena_array(&p->r->arena, struct text, 1);
		nodelet.nparts = 1;
		*name = c->name;
	}
	*VEC_PUSH(&p->out->at) = nodelet;
}

static void pick_numbers(struct picker *p, struct candidates *numbers, uint32_t texts)
{
	struct candidates *c = numbers;

	if (c->at.n > NODELETS_MAX)
		c = collapse(p, numbers);
	sort(p, c);
	for (uint32_t i = 0; i < c->at.n; i++) {
		sum_t flat = flat_of(&c->at.at[i]), cum = cum_of(&c->at.at[i]);
		bool cumulative = p->leaf && flat != cum;

		put(p, &c->at.at[i],
		    (struct nodelet){ .texts = texts,
				      .number = i,
				      .weight = cumulative ? cum : flat,
				      .cumulative = cumulative });
	}
}

static struct candidate candidate_of(const struct picker *p, const struct node_tag *t)
{
	const struct tag *tag = &p->all[t->tag];

	return (struct candidate){
		.name = tag->name,
		.parts = tag->parts,
		.nparts = tag->nparts,
		.tag = t->tag,
		.value = tag->value,
		.unit = tag->unit,
		.flat = t->flat,
		.cum = t->cum,
		.flat_divisor = t->flat_divisor,
		.cum_divisor = t->cum_divisor,
	};
}

/* Those of a node's tags that are numbers and go with one of text, or that are not numbers. */
static void gather(const struct picker *p, struct candidates *c, bool number, uint32_t texts)
{
	c->at.n = 0;
	for (size_t i = 0; i < p->ntags; i++) {
		const struct tag *tag = &p->all[p->tags[i].tag];

		if (tag->number == number && (!number || tag->texts == texts))
			*VEC_PUSH(&c->at) = candidate_of(p, &p->tags[i]);
	}
}

static void pick(struct picker *p, const struct node *node)
{
	p->leaf = !node->nout;
	gather(p, &p->texts, false, TAG_NONE);
	sort(p, &p->texts);
	for (uint32_t i = 0; i < p->texts.at.n && i < NODELETS_MAX; i++) {
		const struct candidate *c = &p->texts.at.at[i];
		sum_t weight = p->leaf ? cum_of(c) : flat_of(c);

		if (!weight)
			continue;
		put(p, c, (struct nodelet){ .texts = i, .number = NODELET_NONE, .weight = weight });
		gather(p, &p->numbers, true, c->tag);
		pick_numbers(p, &p->numbers, i);
	}
	gather(p, &p->numbers, true, TAG_NONE);
	pick_numbers(p, &p->numbers, NODELET_NONE);
}

static void end_nodelets(void *nodelets)
{
	struct nodelets *p = nodelets;

	mem_free(p->at.at);
	mem_free(p->first);
}

struct nodelets *nodelets_pick(struct report *r, struct node_tags *tags)
{
	struct nodelets *out = report_new(r, sizeof(*out), end_nodelets);
	struct picker p = { .out = out, .r = r, .all = tags->sets.tags.at };
	const struct graph *g = r->graph;

	out->first = mem_alloc(g->n + 1, sizeof(*out->first));
	for (size_t i = 0; i < g->n; i++) {
		p.tags = node_tags_of(tags, &g->nodes[i], &p.ntags);
		pick(&p, &g->nodes[i]);
		out->first[i + 1] = (uint32_t)out->at.n;
	}
	mem_free(p.texts.at.at);
	mem_free(p.numbers.at.at);
	mem_free(p.groups.at.at);
	return out;
}
