#include "report/graph/typecolumns.h"

#include "report/names/unit.h"
#include "report/names/visible.h"
#include "report/sums/pairs.h"

/* ---- names ---- */

static bool is_taken(const struct type_columns *all, const char *name)
{
	for (size_t i = 0; i < all->n; i++)
		if (!strcmp(all->at[i].name, name))
			return true;
	return false;
}

const char *type_columns_name(struct report *r, const char *wanted, size_t number)
{
	while (is_taken(r->columns, wanted))
		wanted = arena_printf(&r->arena, "%s.%zu", wanted, number);
	return wanted;
}

/* Types of one name have their numbers behind it. */
static const char *name_of(struct report *r, size_t type)
{
	const struct profile *p = r->profile;
	struct text name = visible_copy(&r->arena, profile_text(p, p->types.at[type].type));

	return type_columns_name(r, name.n ? name.at : arena_printf(&r->arena, "%zu", type), type);
}

/* ---- sums ---- */

/* Of all that a row of the tree leads to. */
static sum_t *tree_cum(struct report *r, const struct calltree *t, const sum_t *flat)
{
	sum_t *cum = arena_array(&r->arena, sum_t, t->n);

	memcpy(cum, flat, t->n * sizeof(*cum));
	for (size_t i = t->n; i-- > 1;)
		cum[t->parent[i]] += cum[i];
	return cum;
}

static struct entity_sums sum_tree(struct report *r, const struct calltree *t, const int64_t *value)
{
	sum_t *flat = arena_array(&r->arena, sum_t, t->n);

	for (size_t i = 0; i < r->profile->samples.n; i++)
		flat[t->leaf[i]] += value[i];
	return (struct entity_sums){ .flat = flat, .cum = tree_cum(r, t, flat) };
}

static struct entity_sums sum_contexts(struct report *r, const struct calltree *t, size_t type)
{
	struct entity_sums sums = sum_tree(r, t, r->profile->samples.value[type]);
	const int64_t *by = report_divisors(r, type);

	if (by) {
		struct entity_sums divisors = sum_tree(r, t, by);

		sums.flat_divisor = divisors.flat;
		sums.cum_divisor = divisors.cum;
	}
	return sums;
}

static struct entity_sums sum_items(struct report *r, const struct items *items, size_t type)
{
	int64_t *const *value = r->profile->samples.value;

	if (items->tree)
		return sum_contexts(r, items->tree, type);
	return sums_columns(r, items->entities, value[type], report_divisors(r, type));
}

static bool is_ratio(const struct report *r, size_t type)
{
	return !r->options->mean && r->profile->types.at[type].per;
}

static sum_t edge_mean(const struct edge_sums *sums, const struct edge *e)
{
	return report_mean(e->weight, sums->divisors.at[e->divisor]);
}

/* The weights of the graph's edges: what else calls what is in none of them. */
static sum_t *sum_edges(struct report *r, const struct items *items, struct pairs *index,
			size_t type)
{
	struct report other = *r;
	struct edge_sums sums;
	sum_t *weight = arena_array(&r->arena, sum_t, r->graph->edges.n);

	other.type = type;
	items_edges(&(struct items){ .r = &other,
				     .entities = items->entities,
				     .n = items->n,
				     .keep = items->keep },
		    &sums, NULL, 0);
	for (size_t i = 0; i < sums.at.n; i++) {
		const struct edge *e = &sums.at.at[i];
		size_t row = pairs_row(index, pairs_key(e->from, e->to));

		if (row < r->graph->edges.n)
			weight[row] = is_ratio(r, type) ? edge_mean(&sums, e) : e->weight;
	}
	edge_sums_free(&sums);
	return weight;
}

static void index_edges(const struct graph *g, struct pairs *index)
{
	pairs_init(index);
	for (size_t i = 0; i < g->edges.n; i++) {
		const struct edge *e = &g->edges.at[i];

		pairs_row(index, pairs_key(g->nodes[e->from].item, g->nodes[e->to].item));
	}
}

/* index: of the edges; NULL: without them. */
static void add_column(struct report *r, const struct items *items, struct pairs *index,
		       size_t type)
{
	struct type_columns *all = r->columns;
	struct type_column *c = &all->at[all->n];

	c->name = name_of(r, type);
	c->unit = report_unit(r, type);
	c->sums = sum_items(r, items, type);
	if (index)
		c->weight = sum_edges(r, items, index, type);
	all->n++;
}

void type_columns_sum(struct report *r, const struct items *items, bool edges)
{
	struct pairs index;

	if (!r->ntypes)
		return;
	r->columns = arena_array(&r->arena, struct type_columns, 1);
	r->columns->at = arena_array(&r->arena, struct type_column, r->ntypes);
	edges &= r->graph->edges.n && !items->tree;
	if (edges)
		index_edges(r->graph, &index);
	for (size_t i = 0; i < r->ntypes; i++)
		add_column(r, items, edges ? &index : NULL, r->types[i]);
	if (edges)
		pairs_free(&index);
}

/* ---- values ---- */

sum_t type_column_flat(const struct type_column *c, const struct node *n)
{
	struct entity_sum s = entity_sum_at(&c->sums, n->item);

	return report_mean(s.flat, s.flat_divisor);
}

sum_t type_column_cum(const struct type_column *c, const struct node *n)
{
	struct entity_sum s = entity_sum_at(&c->sums, n->item);

	return report_mean(s.cum, s.cum_divisor);
}

char *type_column_value(const struct report *r, const struct type_column *c, char *buf, sum_t v)
{
	return report_value_in(r, buf, v, c->unit, c->shown);
}

/* As graph_select_unit has it. A unit that was asked for may fit one type, and not another. */
static void fit(const struct report *r, struct type_column *c)
{
	const char *wanted = r->options->unit ? r->options->unit : "";
	sum_t smallest = 0, largest = 0;

	for (size_t i = 0; i < r->graph->n; i++) {
		sum_t flat = sum_abs(type_column_flat(c, &r->graph->nodes[i]));
		sum_t cum = sum_abs(type_column_cum(c, &r->graph->nodes[i]));
		sum_t v = flat ? flat : cum;

		smallest = v && (!smallest || v < smallest) ? v : smallest;
		largest = sum_larger(largest, cum);
	}
	c->shown = strcmp(wanted, "minimum") && unit_fits(c->unit, wanted)
			   ? wanted
			   : report_fit_unit(r, c->unit, smallest, largest, true);
}

void type_columns_fit(struct report *r)
{
	for (size_t i = 0; r->columns && i < r->columns->n; i++)
		fit(r, &r->columns->at[i]);
}
