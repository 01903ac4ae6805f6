#include "report/graph/nodetags.h"

#include "report/sums/walk.h"

/* ---- the nodes that samples pass ---- */

/* Goes over all samples twice: once to count those of each slot, once to list them. */
struct pass {
	struct node_tags *tags;
	uint32_t *seen; /* of each slot: the last sample that counted, + 1 */
	bool listing;
};

static void touch(struct pass *p, uint32_t item, uint32_t sample, bool leaf)
{
	struct groups *samples = &p->tags->samples;
	uint32_t slot = p->tags->slot[item];

	if (leaf)
		p->tags->leaf[sample] = slot;
	if (slot == TAG_NONE || p->seen[slot] == sample + 1)
		return;
	p->seen[slot] = sample + 1;
	/* While they are listed, first[i + 1] is where the next one of slot i goes. */
	if (p->listing)
		samples->at[samples->first[slot + 1]++] = sample;
	else
		samples->first[slot + 2]++;
}

static void pass_tree(struct pass *p, uint32_t sample)
{
	const struct calltree *t = p->tags->r->graph->tree;
	uint32_t leaf = t->leaf[sample];

	for (uint32_t row = leaf; row; row = t->parent[row])
		touch(p, row, sample, row == leaf);
}

static void pass_entities(struct pass *p, uint32_t sample)
{
	const struct entities *e = &p->tags->r->graph->entities;
	struct walk w = walk_sample(p->tags->r, sample);
	uint32_t frame;

	for (bool leaf = true; walk_up(&w, e, &frame); leaf = false)
		touch(p, frame_entity(frame), sample, leaf);
}

static void pass_samples(struct node_tags *t, size_t nslots, bool listing)
{
	struct pass p = { .tags = t, .listing = listing };
	const struct report *r = t->r;

	p.seen = mem_alloc(nslots, sizeof(*p.seen));
	for (uint32_t i = 0; i < r->profile->samples.n; i++) {
		if (t->sets.of[i] == TAG_NONE || (!report_weight(r, i) && !report_divisor(r, i)))
			continue;
		if (r->graph->tree)
			pass_tree(&p, i);
		else
			pass_entities(&p, i);
	}
	mem_free(p.seen);
}

static void list_samples(struct node_tags *t, size_t nslots)
{
	t->leaf = mem_alloc(t->r->profile->samples.n, sizeof(*t->leaf));
	t->samples.first = mem_alloc(nslots + 2, sizeof(*t->samples.first));
	pass_samples(t, nslots, false);
	for (size_t i = 2; i <= nslots + 1; i++)
		t->samples.first[i] += t->samples.first[i - 1];
	t->samples.at = mem_resize(NULL, t->samples.first[nslots + 1], sizeof(*t->samples.at));
	pass_samples(t, nslots, true);
}

/* ---- the tags of a node ---- */

static struct node_tag *tag_in_hand(struct node_tags *t, uint32_t tag)
{
	if (t->row[tag] == TAG_NONE) {
		t->row[tag] = (uint32_t)t->at.n;
		*VEC_PUSH(&t->at) = (struct node_tag){ .tag = tag };
	}
	return &t->at.at[t->row[tag]];
}

static void add_sample(struct node_tags *t, uint32_t slot, uint32_t sample)
{
	const struct tag_set *set = &t->sets.at.at[t->sets.of[sample]];
	int64_t weight = report_weight(t->r, sample), divisor = report_divisor(t->r, sample);

	for (uint32_t i = set->first; i < set->first + set->n; i++) {
		struct node_tag *tag = tag_in_hand(t, t->sets.members.at[i]);

		tag->cum += weight;
		tag->cum_divisor += divisor;
		if (t->leaf[sample] == slot) {
			tag->flat += weight;
			tag->flat_divisor += divisor;
		}
	}
}

static void drop_light(struct node_tags *t)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->at.n; i++) {
		const struct node_tag *tag = &t->at.at[i];

		t->row[tag->tag] = TAG_NONE;
		if (sum_abs(tag->flat) >= t->cut || sum_abs(tag->cum) >= t->cut)
			t->at.at[kept++] = *tag;
	}
	t->at.n = kept;
}

const struct node_tag *node_tags_of(struct node_tags *t, const struct node *node, size_t *n)
{
	uint32_t slot = t->slot[node->item];

	t->at.n = 0;
	for (uint32_t i = t->samples.first[slot]; i < t->samples.first[slot + 1]; i++)
		add_sample(t, slot, t->samples.at[i]);
	drop_light(t);
	*n = t->at.n;
	return t->at.at;
}

/* ---- the whole ---- */

static uint32_t *no_rows(size_t n)
{
	uint32_t *rows = mem_resize(NULL, n, sizeof(*rows));

	for (size_t i = 0; i < n; i++)
		rows[i] = TAG_NONE;
	return rows;
}

static void end_node_tags(void *tags)
{
	struct node_tags *t = tags;

	tag_sets_free(&t->sets);
	mem_free(t->slot);
	groups_free(&t->samples);
	mem_free(t->leaf);
	mem_free(t->at.at);
	mem_free(t->row);
}

struct node_tags *node_tags_new(struct report *r, size_t n, sum_t cut)
{
	struct node_tags *t = report_new(r, sizeof(*t), end_node_tags);
	const struct graph *g = r->graph;

	t->r = r;
	t->cut = cut;
	tag_sets_init(&t->sets, r);
	t->row = no_rows(t->sets.tags.n);
	t->slot = no_rows(g->tree ? g->tree->n : g->entities.at.n);
	for (uint32_t i = 0; i < n; i++)
		t->slot[g->nodes[i].item] = i;
	list_samples(t, n);
	return t;
}
