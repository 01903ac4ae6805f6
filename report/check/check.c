#include "report/check/check.h"

#include <math.h>
#include <stdlib.h>

#include "report/check/evidence.h"
#include "report/check/place.h"
#include "report/filter/begin.h"
#include "report/names/unit.h"

/* What is at hand while one sample type is judged. */
struct judge {
	struct report *r;
	struct check *check;
	const struct check_type *type;
	struct evidence evidence;
	struct tally *tallies;      /* of each run; work space */
	struct tally *totals;       /* the same of all samples */
	const struct rule **allows; /* of each entity, the rule that allows its growth */
	size_t first;               /* of the type's rows */
	double share;               /* that an entity must have of a total to be judged */
};

/* ---- rows ---- */

/* The mean of a side's runs; scaled, what is after has the exposure of before. */
static double mean_of(const struct judge *j, const struct tally *tallies, bool after)
{
	const struct runs *runs = &j->check->runs;
	size_t from = after ? runs->nbefore : 0, to = after ? runs->n : runs->nbefore;
	double sum = 0;

	for (size_t i = from; i < to; i++)
		sum += tallies[i].value;
	return sum / (double)(to - from);
}

static double grew(double before, double after)
{
	return before ? after / before - 1 : after ? (double)INFINITY : 0;
}

static struct check_row *add_row(struct judge *j, enum rule_scope scope,
				 const struct tally *tallies)
{
	const double *exposure = j->type->exposure;
	struct check_row *row = VEC_PUSH(&j->check->rows);

	*row = (struct check_row){ .type = j->type, .scope = scope, .outcome = CHECK_SHRANK };
	row->before = mean_of(j, tallies, false);
	row->after = mean_of(j, tallies, true) * exposure[0] / exposure[1];
	row->growth = grew(row->before, row->after);
	row->stats = evidence_judge(&j->evidence, tallies);
	row->q = row->stats.p;
	return row;
}

static bool is_large(const struct judge *j, const struct tally *tallies)
{
	for (int after = 0; after < 2; after++) {
		double total = mean_of(j, j->totals, after);

		if (total && mean_of(j, tallies, after) / total >= j->share)
			return true;
	}
	return false;
}

static bool same_tallies(const struct judge *j, const struct tally *a, const struct tally *b)
{
	for (size_t i = 0; i < j->check->runs.n; i++)
		if (a[i].value != b[i].value)
			return false;
	return true;
}

static void add_entity(struct judge *j, size_t i)
{
	const struct entity *entity = &j->check->entities.at.at[i];
	struct tally *flat = j->tallies, *cum = flat + j->check->runs.n;
	struct text name = entity_name(j->r, entity);

	evidence_flat(&j->evidence, i, flat);
	evidence_cum(&j->evidence, i, cum);
	for (int scope = RULE_FLAT; scope <= RULE_CUM; scope++) {
		const struct tally *tallies = scope == RULE_FLAT ? flat : cum;
		struct check_row *row;

		if (!is_large(j, tallies) || (scope == RULE_CUM && same_tallies(j, flat, cum)))
			continue;
		row = add_row(j, (enum rule_scope)scope, tallies);
		row->entity = entity;
		row->name = name;
	}
}

static void add_limit(struct judge *j, const struct rule *rule)
{
	const struct entities *e = &j->check->entities;
	const struct tally *tallies = j->totals;
	struct check_row *row;

	if (rule->scope != RULE_TOTAL) {
		const bool *set = j->check->matches[rule - j->check->rules.at].set;

		if (rule->scope == RULE_CUM)
			evidence_through(&j->evidence, j->r, e, set, j->tallies);
		else
			evidence_leaves(&j->evidence, set, j->tallies);
		tallies = j->tallies;
	}
	row = add_row(j, rule->scope, tallies);
	row->name = text_of(rule->pattern ? rule->pattern : "total");
	row->rule = rule;
}

static bool is_about(const struct rule *rule, const struct check_type *type)
{
	return rule->kind == RULE_LIMIT && (!rule->type || !strcmp(rule->type, type->name));
}

static void add_rows(struct judge *j)
{
	const struct check *c = j->check;

	add_row(j, RULE_TOTAL, j->totals)->name = text_of("total");
	for (size_t i = 0; i < c->entities.at.n; i++)
		add_entity(j, i);
	for (size_t i = 0; i < c->rules.n; i++)
		if (is_about(&c->rules.at[i], j->type))
			add_limit(j, &c->rules.at[i]);
}

/* ---- noise ---- */

/* What a limit names is a question of its own, asked in advance. */
static void adjust(struct judge *j)
{
	struct check_row *rows = j->check->rows.at + j->first;
	size_t n = j->check->rows.n - j->first;
	double *p = mem_alloc(n, sizeof(*p));
	bool *grew = mem_alloc(n, sizeof(*grew));

	for (size_t i = 0; i < n; i++) {
		p[i] = rows[i].rule ? (double)NAN : rows[i].stats.p;
		grew[i] = rows[i].growth > 0;
	}
	stats_adjust_ways(p, grew, n);
	for (size_t i = 0; i < n; i++) {
		if (!rows[i].rule)
			rows[i].q = p[i];
		rows[i].certain = !j->r->options->ignore_noise || isnan(rows[i].q) ||
				  rows[i].q <= j->r->options->alpha;
	}
	mem_free(grew);
	mem_free(p);
}

/* ---- outcomes ---- */

/* Whether a row goes beyond what a rule lets it; of a limit that is an amount, by any noise. */
static bool exceeds(const struct judge *j, const struct check_row *row, const struct rule *rule)
{
	const double *exposure = j->type->exposure;
	double amount;

	if (!rule_amount(rule, j->type->unit, &amount))
		return false;
	if (rule->relative)
		return row->growth > rule->growth && row->after - row->before >= amount;
	if (j->type->per == PER_OPERATION)
		return row->after / exposure[0] > amount;
	return row->after * exposure[1] / exposure[0] > amount;
}

static const struct rule *broken_rule(const struct judge *j, const struct check_row *row)
{
	const struct check *c = j->check;

	if (row->rule)
		return exceeds(j, row, row->rule) ? row->rule : NULL;
	for (size_t i = 0; i < c->rules.n; i++) {
		const struct rule *rule = &c->rules.at[i];

		if (rule->kind == RULE_MAX && rule->scope == row->scope && exceeds(j, row, rule))
			return rule;
	}
	return NULL;
}

static const struct rule *allowing_rule(const struct judge *j, const struct check_row *row)
{
	if (row->entity)
		return j->allows[row->entity - j->check->entities.at.at];
	for (size_t i = 0; i < j->check->rules.n; i++) {
		const struct rule *rule = &j->check->rules.at[i];

		if (rule->kind == RULE_ALLOW && text_equal(text_of(rule->pattern), row->name) &&
		    j->r->surroundings.today <= rule->until)
			return rule;
	}
	return NULL;
}

static void decide(const struct judge *j, struct check_row *row)
{
	const struct rule *broken = broken_rule(j, row), *allowing = allowing_rule(j, row);

	row->rule = allowing ? allowing : broken;
	if (broken && allowing)
		row->outcome = CHECK_ALLOWED;
	else if (broken && (row->certain || !broken->relative))
		row->outcome = CHECK_FAILED;
	else if (row->growth > 0)
		row->outcome = row->certain ? CHECK_GREW : CHECK_NOISE;
}

static void find_allowed(struct judge *j)
{
	const struct check *c = j->check;

	for (size_t i = 0; i < c->rules.n; i++) {
		const struct rule *rule = &c->rules.at[i];

		if (rule->kind != RULE_ALLOW || j->r->surroundings.today > rule->until)
			continue;
		for (size_t k = 0; k < c->entities.at.n; k++)
			if (c->matches[i].set[k] && !j->allows[k])
				j->allows[k] = rule;
	}
}

/* ---- one sample type ---- */

static int expose(struct judge *j, struct check_type *type, struct error *err)
{
	struct runs *runs = &j->check->runs;
	int ret = evidence_expose(&j->evidence, runs, j->r, err);

	type->per = runs->per;
	type->exposure[0] = runs_mean(runs, false);
	type->exposure[1] = runs_mean(runs, true);
	return ret;
}

static int judge_type(struct report *r, struct check_type *type, struct error *err)
{
	struct check *c = r->check;
	struct judge j = { .r = r, .check = c, .type = type, .first = c->rows.n };
	int ret;

	j.tallies = arena_array(&r->arena, struct tally, 2 * c->runs.n);
	j.allows = arena_array(&r->arena, const struct rule *, c->entities.at.n);
	evidence_init(&j.evidence, r, &c->entities, &c->runs, type->type);
	evidence_add_cum(&j.evidence, r, &c->entities);
	j.totals = j.evidence.totals;
	type->missing = evidence_missing(&j.evidence, r);
	ret = expose(&j, type, err);
	if (ret == 0)
		ret = rule_parse_part(&j.share, r->options->min_share, err);
	if (ret == 0) {
		find_allowed(&j);
		add_rows(&j);
		adjust(&j);
		for (size_t i = j.first; i < c->rows.n; i++)
			decide(&j, &c->rows.at[i]);
	}
	evidence_free(&j.evidence);
	return ret;
}

/* ---- rules ---- */

static int add_max(struct report *r, enum rule_scope scope, const char *value, struct error *err)
{
	struct check *c = r->check;

	return value ? rule_parse_max(VEC_PUSH(&c->rules), &r->arena, scope, value, err) : 0;
}

static int add_lines(struct report *r, const char *lines, struct error *err)
{
	for (; lines && *lines; lines += strspn(lines, "\n")) {
		size_t n = strcspn(lines, "\n");
		const char *line = arena_printf(&r->arena, "%.*s", (int)n, lines);

		if (rule_parse(VEC_PUSH(&r->check->rules), &r->arena, line, err) < 0)
			return -1;
		lines += n;
	}
	return 0;
}

/* Without any limit there are those that suit most. */
static int read_rules(struct report *r, struct error *err)
{
	const struct options *o = r->options;
	bool none = !o->max_total && !o->max_flat && !o->max_cum &&
		    !(o->rule && strstr(o->rule, "limit"));

	if (add_max(r, RULE_TOTAL, none ? "+5%" : o->max_total, err) < 0 ||
	    add_max(r, RULE_FLAT, none ? "+10%" : o->max_flat, err) < 0 ||
	    add_max(r, RULE_CUM, none ? "+10%" : o->max_cum, err) < 0)
		return -1;
	return add_lines(r, o->rule, err);
}

static void match_rules(struct report *r)
{
	struct check *c = r->check;
	struct matcher m = { 0 };

	c->matches = arena_array(&r->arena, struct match, c->rules.n);
	for (size_t i = 0; i < c->rules.n; i++) {
		const char *pattern = c->rules.at[i].pattern;

		if (pattern && !m.r)
			matcher_init(&m, r, &c->entities);
		if (pattern)
			c->matches[i] = matcher_find(&m, pattern);
	}
}

/* ---- what does nothing ---- */

static void note_type(struct report *r, const struct rule *rule)
{
	const struct profile *p = r->profile;

	for (size_t i = 0; i < p->types.n; i++)
		if (text_equal(profile_text(p, p->types.at[i].type), text_of(rule->type)))
			return;
	report_note(r, "\"%.120s\" does nothing: there is no such sample type", rule->text);
}

static void note_unit(struct report *r, const struct rule *rule)
{
	const struct check *c = r->check;
	double amount;

	for (size_t i = 0; i < c->ntypes; i++)
		if (is_about(rule, &c->types[i]) && rule_amount(rule, c->types[i].unit, &amount))
			return;
	report_note(r, "\"%.120s\" does nothing: no value that is judged has this unit",
		    rule->text);
}

static bool names_nothing(const struct check *c, const struct rule *rule)
{
	return rule->pattern && strcmp(rule->pattern, "total") && !c->matches[rule - c->rules.at].n;
}

/* A function that got another name must not take its limit along unseen. */
static void note_idle_rules(struct report *r)
{
	const struct check *c = r->check;

	for (size_t i = 0; i < c->rules.n; i++) {
		const struct rule *rule = &c->rules.at[i];

		if (rule->kind == RULE_ALLOW && r->surroundings.today > rule->until)
			report_note(r, "\"%.120s\" is over", rule->text);
		else if (names_nothing(c, rule))
			report_note(r, "\"%.120s\" does nothing: no entry is called that",
				    rule->text);
		else if (rule->type)
			note_type(r, rule);
		else if (rule->kind == RULE_LIMIT && !rule->relative)
			note_unit(r, rule);
	}
}

/* ---- all of it ---- */

static int compare_rows(const void *x, const void *y)
{
	const struct check_row *a = x, *b = y;
	double c = fabs(a->after - a->before), d = fabs(b->after - b->before);
	int r;

	if (a->outcome != b->outcome)
		return a->outcome < b->outcome ? -1 : 1;
	if (a->type != b->type)
		return a->type < b->type ? -1 : 1;
	if (c != d)
		return c > d ? -1 : 1;
	if (a->scope != b->scope)
		return a->scope < b->scope ? -1 : 1;
	r = text_compare(a->name, b->name);
	return r || !a->entity || !b->entity ? r : entity_compare(a->entity, b->entity);
}

static struct check_type type_of(struct report *r, size_t type)
{
	const struct profile *p = r->profile;
	const struct value_type *t = &p->types.at[type];

	return (struct check_type){ .type = type,
				    .name = profile_text(p, t->type).at,
				    .unit = report_unit(r, type) };
}

static int take_types(struct report *r, struct error *err)
{
	const struct profile *p = r->profile;
	const char *wanted = r->options->type;
	bool all = wanted && !strcmp(wanted, "all");
	struct check *c = r->check;
	size_t type = r->type;

	if (wanted && !all && report_find_type(p, wanted, &type, err) < 0)
		return -1;
	c->ntypes = all ? p->types.n : 1;
	c->types = arena_array(&r->arena, struct check_type, c->ntypes);
	for (size_t i = 0; i < c->ntypes; i++)
		c->types[i] = type_of(r, all ? i : type);
	return 0;
}

static void release(void *check)
{
	struct check *c = check;

	entities_free(&c->entities);
	mem_free(c->rows.at);
	mem_free(c->rules.at);
}

int build_check(struct report *r, struct error *err)
{
	struct check *c = r->check = report_new(r, sizeof(*c), release);

	if (!r->options->diff_base)
		return error_set(
			err, ERROR_USAGE,
			"there is nothing to compare with; try: cprof check --base OLD NEW");
	if (r->options->mean)
		return error_set(err, ERROR_USAGE, "-mean: sums can be checked, means cannot");
	if (report_divides(r))
		return error_set(err, ERROR_USAGE, "sums can be checked, ratios cannot");
	if (read_rules(r, err) < 0)
		return -1;
	if (!r->profile->types.n)
		return 0;
	if (take_types(r, err) < 0)
		return -1;
	runs_init(&c->runs, r);
	entities_init(&c->entities, r);
	match_rules(r);
	for (size_t i = 0; i < c->ntypes; i++)
		if (judge_type(r, &c->types[i], err) < 0)
			return -1;
	note_idle_rules(r);
	qsort(c->rows.at, c->rows.n, sizeof(*c->rows.at), compare_rows);
	for (size_t i = 0; i < c->rows.n; i++)
		c->count[c->rows.at[i].outcome]++;
	place_rows(r, c);
	r->refused = c->count[CHECK_FAILED] > 0;
	return 0;
}
