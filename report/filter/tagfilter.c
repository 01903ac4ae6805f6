#include "report/filter/tagfilter.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <strings.h>

#include "report/names/unit.h"

/* ---- numbers and ranges ---- */

/* [+-]?DIGITS[LETTERS] */
struct number {
	struct text text; /* empty if there is none */
	int64_t value;
	const char *unit;
	bool too_large;
};

static size_t count(struct text t, size_t from, bool (*is)(char c))
{
	size_t n = 0;

	while (from + n < t.n && is(t.at[from + n]))
		n++;
	return n;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static struct text cut_front(struct text t, size_t n)
{
	return (struct text){ t.at + n, t.n - n };
}

/* Takes a number off the front of a text, if there is one. */
static bool take_number(struct text *t, struct number *n, struct arena *a)
{
	size_t sign = t->n && (*t->at == '+' || *t->at == '-');
	size_t digits = count(*t, sign, is_digit);
	size_t letters = count(*t, sign + digits, is_letter);

	if (!digits)
		return false;
	errno = 0;
	n->value = strtoll(t->at, NULL, 10);
	n->too_large = errno == ERANGE;
	n->text = (struct text){ t->at, sign + digits };
	n->unit = arena_printf(a, "%.*s", (int)letters, t->at + sign + digits);
	*t = cut_front(*t, sign + digits + letters);
	return true;
}

static bool take_colon(struct text *t)
{
	if (!t->n || *t->at != ':')
		return false;
	*t = cut_front(*t, 1);
	return true;
}

/* N, N:, :N or N:N */
struct bounds {
	bool has_low, colon, has_high;
	struct number low, high;
};

static bool read_bounds(struct bounds *b, struct text t, struct arena *a)
{
	b->has_low = take_number(&t, &b->low, a);
	b->colon = take_colon(&t);
	b->has_high = b->colon && take_number(&t, &b->high, a);
	return !t.n && (b->has_low || b->has_high);
}

static int too_large(const char *option, const struct number *n, struct error *err)
{
	return error_set(err, ERROR_USAGE, "%s: %.*s does not fit in 64 bits", option,
			 (int)(n->text.n < 100 ? n->text.n : 100), n->text.at);
}

/* Whether two units go together; then those that convert are one. */
static bool same_unit(const char *a, const char *b)
{
	const char *usual = unit_typed(a);

	if (!usual || !unit_typed(b))
		return !strcasecmp(a, b);
	return !strcmp(unit_scale_typed(1, b, usual).unit, usual);
}

/* What was typed in a unit is put into the usual name of that. */
static double in_unit(const struct tag_range *range, const struct number *n, const char *unit)
{
	return unit_scale_typed(n->value, unit, range->unit).value;
}

/* If the numbers do not go together there is no range. */
static bool set_range(struct tag_range *range, const struct bounds *b)
{
	const struct number *first = b->has_low ? &b->low : &b->high;
	const struct number *second = b->has_high ? &b->high : first;
	const char *one = *first->unit ? first->unit : second->unit;
	const char *two = *second->unit ? second->unit : one;

	if (!same_unit(one, two))
		return false;
	range->converts = unit_typed(one);
	range->unit = range->converts ? unit_typed(one) : *one ? one : NULL;
	range->least = b->has_low ? first->value : INT64_MIN;
	range->most = b->has_high || !b->colon ? second->value : INT64_MAX;
	if (!range->converts)
		return true;
	range->low = b->has_low ? in_unit(range, first, one) : -INFINITY;
	range->high = b->has_high || !b->colon ? in_unit(range, second, two) : INFINITY;
	return true;
}

/* 1: it is a range. */
static int read_range(struct tag_filter *f, struct report *r, struct text value, struct error *err)
{
	struct bounds b = { 0 };

	if (!read_bounds(&b, value, &r->arena))
		return 0;
	if (b.low.too_large)
		return too_large(f->option, &b.low, err);
	if (b.high.too_large)
		return too_large(f->option, &b.high, err);
	return set_range(&f->range, &b);
}

/* ---- reading what was typed ---- */

static int add_regex(struct tag_filter *f, struct report *r, struct text t, struct error *err)
{
	if (f->nregex == TAG_REGEXES_MAX)
		return error_set(err, ERROR_USAGE, "%s: more than %d regexps", f->option,
				 TAG_REGEXES_MAX);
	f->regex[f->nregex] = pattern_compile(r, f->option, t, err);
	return f->regex[f->nregex++] ? 0 : -1;
}

static int read_regexes(struct tag_filter *f, struct report *r, struct text value,
			struct error *err)
{
	const char *comma;

	hash_init(&f->rows);
	while ((comma = memchr(value.at, ',', value.n))) {
		size_t n = (size_t)(comma - value.at);

		if (add_regex(f, r, (struct text){ value.at, n }, err) < 0)
			return -1;
		value = cut_front(value, n + 1);
	}
	return add_regex(f, r, value, err);
}

bool tag_filter_is_range(const char *typed)
{
	struct arena arena = { 0 };
	struct bounds b = { 0 };
	bool range = read_bounds(&b, text_of(typed), &arena);

	arena_free(&arena);
	return range;
}

int tag_filter_open(struct tag_filter *f, struct report *r, const char *option, const char *typed,
		    struct error *err)
{
	struct text value = text_of(typed ? typed : "");
	const char *equals = memchr(value.at, '=', value.n);
	int is_range;

	*f = (struct tag_filter){ 0 };
	if (!value.n)
		return 0;
	f->option = option;
	if (equals) {
		f->key = (struct text){ value.at, (size_t)(equals - value.at) };
		value = cut_front(value, f->key.n + 1);
	}
	is_range = read_range(f, r, value, err);
	if (is_range < 0)
		return -1;
	if (!is_range)
		return read_regexes(f, r, value, err);
	f->numeric = true;
	f->units = label_units(r);
	report_note(r, "%s:Interpreted '%.*s' as range, not regexp", option, (int)value.n,
		    value.at);
	return 0;
}

void tag_filter_close(struct tag_filter *f)
{
	for (size_t i = 0; i < f->nregex; i++)
		regex_free(f->regex[i]);
	mem_free(f->verdicts.at);
	hash_free(&f->rows);
	arena_free(&f->scratch);
	*f = (struct tag_filter){ 0 };
}

/* ---- matching ---- */

static bool has_key(const struct tag_filter *f, const struct profile *p, const struct label *l)
{
	return !f->key.n || text_equal(profile_text(p, l->key), f->key);
}

static bool in_range(const struct tag_filter *f, const struct profile *p, const struct label *l)
{
	const struct tag_range *range = &f->range;
	const char *unit;
	struct scaled v;

	if (l->str || !has_key(f, p, l))
		return false;
	unit = label_unit(f->units, l->key);
	if (!range->converts)
		return l->num >= range->least && l->num <= range->most &&
		       (!range->unit || !strcasecmp(unit, range->unit));
	if (!unit_fits(unit, range->unit))
		return false;
	v = unit_scale(l->num, unit, range->unit);
	return v.value >= range->low && v.value <= range->high;
}

static uint64_t match_all(struct tag_filter *f, struct text t)
{
	uint64_t matches = 0;

	for (size_t i = 0; i < f->nregex; i++)
		matches |= (uint64_t)regex_match(f->regex[i], t) << i;
	return matches;
}

/* With a key, any match of its value will do; without one, the text is "key:value". */
static uint64_t judge(struct tag_filter *f, const struct profile *p, const struct label *l)
{
	const struct text parts[] = { profile_text(p, l->key), text_of(":"),
				      profile_text(p, l->str) };

	if (f->key.n)
		return has_key(f, p, l) && match_all(f, parts[2]) ? UINT64_MAX : 0;
	arena_reset(&f->scratch);
	return match_all(f, text_join(&f->scratch, parts, 3));
}

struct wanted {
	const struct tag_filter *f;
	const struct label *label;
};

static bool same(const void *ctx, uint32_t row)
{
	const struct wanted *w = ctx;
	const struct tag_verdict *v = &w->f->verdicts.at[row];

	return v->key == w->label->key && v->str == w->label->str;
}

/* Which expressions match a label, asked of them only when it is seen first. */
static uint64_t verdict(struct tag_filter *f, const struct profile *p, const struct label *l)
{
	struct wanted w = { f, l };
	uint64_t hash = hash_mix(hash_mix(f->rows.seed, l->key), l->str);
	struct hash_slot *slot = hash_slot(&f->rows, hash, same, &w);

	if (slot->row == HASH_NONE) {
		slot->row = (uint32_t)f->verdicts.n;
		*VEC_PUSH(&f->verdicts) = (struct tag_verdict){ l->key, l->str, judge(f, p, l) };
	}
	return f->verdicts.at[slot->row].matches;
}

static bool match_numbers(const struct tag_filter *f, const struct profile *p, struct labels at)
{
	struct label l;

	while (labels_next(&at, &l))
		if (in_range(f, p, &l))
			return true;
	return false;
}

/* Every expression must match some label. */
static bool match_texts(struct tag_filter *f, const struct profile *p, struct labels at)
{
	const uint64_t all = UINT64_MAX >> (TAG_REGEXES_MAX - f->nregex);
	uint64_t matches = 0;
	struct label l;

	while (matches != all && labels_next(&at, &l))
		if (l.str)
			matches |= verdict(f, p, &l) & all;
	return matches == all;
}

bool tag_filter_match(struct tag_filter *f, const struct profile *p, struct labels at)
{
	return f->numeric ? match_numbers(f, p, at) : match_texts(f, p, at);
}

int tag_filter_done(const struct tag_filter *f, struct error *err)
{
	for (size_t i = 0; i < f->nregex; i++)
		if (regex_done(f->regex[i], err) < 0)
			return error_prefix(err, f->option);
	return 0;
}

/* ---- what a profile has, for whoever asked for something else ---- */

enum { SHOWN = 5 }; /* keys */

struct keys {
	str_id at[SHOWN];
	size_t n;
	bool more;   /* than these */
	bool wanted; /* the one that is looked for is there */
};

static void add_key(struct keys *k, str_id key)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->at[i] == key)
			return;
	if (k->n < SHOWN)
		k->at[k->n++] = key;
	else
		k->more = true;
}

static struct keys keys_of(const struct profile *p, struct text wanted)
{
	struct keys k = { 0 };
	struct label l;

	for (size_t i = 0; i < p->samples.n && !k.wanted; i++) {
		struct labels at = samples_labels(&p->samples, i);

		while (labels_next(&at, &l)) {
			k.wanted |= wanted.n && text_equal(profile_text(p, l.key), wanted);
			add_key(&k, l.key);
		}
	}
	return k;
}

static const char *list_keys(struct report *r, const struct keys *k)
{
	const char *list = "";

	for (size_t i = 0; i < k->n; i++)
		list = arena_printf(&r->arena, "%s%s%.60s", list, i ? ", " : "",
				    profile_text(r->whole, k->at[i]).at);
	return arena_printf(&r->arena, "%s%s", list, k->more ? ", …" : "");
}

static const char no_labels[] = "; the profile has no labels";

const char *tag_filter_keys(struct report *r)
{
	struct keys k = keys_of(r->whole, text_of(""));

	return k.n ? arena_printf(&r->arena, "; there are the labels %s", list_keys(r, &k))
		   : no_labels;
}

static const char *no_such_key(const struct tag_filter *f, struct report *r)
{
	struct keys k = keys_of(r->whole, f->key);

	if (k.wanted)
		return f->numeric ? "; that label has no numbers" : "";
	return k.n ? arena_printf(&r->arena, "; there is no such label, but %s", list_keys(r, &k))
		   : no_labels;
}

const char *tag_filter_has(const struct tag_filter *f, struct report *r)
{
	const char *list = "";
	size_t n = 0;

	for (size_t i = 0; f->numeric && i < label_units_count(f->units) && n < SHOWN; i++) {
		const struct label_key *k = label_units_key(f->units, i);

		if (!f->key.n || text_equal(k->name, f->key))
			list = arena_printf(&r->arena, "%s%s %.60s is in %.60s", list,
					    n++ ? "," : "; the label", k->name.at, k->unit);
	}
	return n ? list : f->key.n ? no_such_key(f, r) : tag_filter_keys(r);
}
