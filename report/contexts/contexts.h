#ifndef REPORT_CONTEXTS_CONTEXTS_H
#define REPORT_CONTEXTS_CONTEXTS_H

#include "report/report.h"
#include "report/sums/entity.h"

/*
 * The calling contexts of a profile, as far as somebody looked: a row for each
 * distinct path from the root, whose callees become rows when it is expanded.
 * Rows are never moved or taken away, and a row's callees stand next to each
 * other, the heaviest first, as report/calltree.h has them:
 *
 *	contexts_expand(r, row);
 *	for (c = 0; c < rows[row].ncallees; c++)
 *		...rows[rows[row].callees + c]
 *
 * Row 0 stands for the whole profile and has no frame. With the option reverse
 * paths begin at the leaf. Samples without a value do not count,
 * unless they are asked for.
 */
struct context {
	uint32_t parent; /* a smaller row; of row 0 itself */
	uint32_t frame;  /* frame_entity; frame_inlined if every call of it here was */
	uint32_t callees, ncallees;
	uint32_t first, end; /* the samples that pass through it, as places */
	uint32_t ended;      /* how many of these call nothing more */
	bool expanded, side; /* side: which of the two halves has its places */
	sum_t flat, cum;
	sum_t flat_divisor, cum_divisor; /* 0 without a mean */
};

struct contexts {
	struct entities entities;
	struct text *names; /* of the entities, as printed */
	VEC(struct context) rows;
	bool from_leaf, joins; /* joins: see entities_join */
	bool all;              /* samples without a value, too */

	/* What the module has for itself. */
	const struct samples *samples; /* their stacks; those of the profile, or: */
	struct samples folded;
	const int64_t *values, *divisors; /* of each sample; divisors: NULL without a mean */
	struct context_place *places[2];
	uint32_t *words; /* the frames of each location, in the order in which they are met */
	uint32_t *slots; /* of each entity: the row of it among the callees in hand; 0: none */
	struct context_part *parts; /* of the threads */
};

/*
 * Opens r->contexts with row 0; build_contexts does it as the options say.
 * CONTEXTS_ALL: from the root, of samples without a value of the type, too, and
 * calls of an entity to itself are calls.
 */
enum contexts_kind { CONTEXTS_AS_ASKED, CONTEXTS_ALL };
void contexts_open(struct report *r, enum contexts_kind kind);

/* Makes the callees of a row rows; false if the watch stopped it, and all is as before. */
bool contexts_expand(struct report *r, uint32_t row);

/*
 * What follows is about a set of entities: set has a bool for each of them.
 * The value of all samples that pass through one of the set:
 */
sum_t contexts_matched(struct report *r, const bool *set);

/*
 * The first context of one of the set on the way down from row 0 that most of
 * their value takes, or a heavier one that is there already. Expands the way;
 * 0 if there is none.
 */
uint32_t contexts_find(struct report *r, const bool *set);

/* A sample that passes through a row, i of them from its first on; ended: it calls nothing more. */
uint32_t contexts_sample(const struct contexts *c, uint32_t row, uint32_t i, bool *ended);

/* What n rows, the first and those behind it, are worth together. */
sum_t contexts_value(const struct contexts *c, uint32_t first, size_t n);

/* Whether there are callees, though they may not be rows yet. */
static inline bool context_calls(const struct context *c)
{
	return c->end - c->first > c->ended;
}

static inline struct text context_name(const struct contexts *c, uint32_t row)
{
	return c->names[frame_entity(c->rows.at[row].frame)];
}

/* The name of its function, which stays when lines or addresses are told apart; or as printed. */
static inline struct text context_function(const struct contexts *c, uint32_t row)
{
	struct text name = c->entities.at.at[frame_entity(c->rows.at[row].frame)].name;

	return name.n ? name : context_name(c, row);
}

report_build build_contexts; /* the first of them */

#endif
