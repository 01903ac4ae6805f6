#include "report/check/rules.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "report/names/unit.h"

static const char blanks[] = " \t";
static const char *const scopes[] = {
	[RULE_TOTAL] = "total",
	[RULE_FLAT] = "flat",
	[RULE_CUM] = "cum",
};

/* ---- words ---- */

/* What is left of a line. */
struct words {
	struct arena *arena;
	const char *rest;
};

static const char *take(struct words *w, size_t n)
{
	const char *word = arena_printf(w->arena, "%.*s", (int)n, w->rest);

	w->rest += n;
	return word;
}

/* The next word, without its quotes; NULL behind the last. */
static const char *next_word(struct words *w)
{
	const char *word;

	w->rest += strspn(w->rest, blanks);
	if (!*w->rest)
		return NULL;
	if (*w->rest != '"')
		return take(w, strcspn(w->rest, blanks));
	w->rest++;
	word = take(w, strcspn(w->rest, "\""));
	w->rest += *w->rest == '"';
	return word;
}

/* ---- values ---- */

static int not_a_value(const char *text, struct error *err)
{
	return error_set(err, ERROR_USAGE,
			 "neither a growth such as +5%% nor a value such as 200ms: %.80s", text);
}

int rule_parse_part(double *part, const char *text, struct error *err)
{
	char *end;

	*part = strtod(text, &end);
	if (*end == '%') {
		*part /= 100;
		end++;
	}
	if (end == text || *end || !isfinite(*part) || *part < 0)
		return error_set(err, ERROR_USAGE, "not a part such as 1%%: %.80s", text);
	return 0;
}

static int parse_amount(struct rule *rule, struct arena *a, const char *text, struct error *err)
{
	char *end;

	rule->amount = strtod(text, &end);
	if (end == text || *end == '%' || !isfinite(rule->amount) || rule->amount < 0)
		return not_a_value(text, err);
	rule->unit = arena_printf(a, "%s", end);
	return 0;
}

static int parse_value(struct rule *rule, struct arena *a, const char *text, struct error *err)
{
	size_t n = strlen(text);

	if (text[0] != '+')
		return parse_amount(rule, a, text, err);
	rule->relative = true;
	if (n < 2 || text[n - 1] != '%' || rule_parse_part(&rule->growth, text + 1, NULL) < 0)
		return not_a_value(text, err);
	return 0;
}

/* A unit has several names: what they are called when scaled to the same one tells. */
bool rule_amount(const struct rule *rule, const char *unit, double *amount)
{
	struct scaled ours, theirs;

	*amount = rule->amount;
	if (!*rule->unit)
		return true;
	ours = unit_scale(1, rule->unit, unit);
	theirs = unit_scale(1, unit, unit);
	*amount *= ours.value / theirs.value;
	return !strcmp(ours.unit, theirs.unit);
}

/* ---- rules ---- */

int rule_parse_max(struct rule *rule, struct arena *a, enum rule_scope scope, const char *value,
		   struct error *err)
{
	const char *comma = strchr(value, ',');
	const char *growth = arena_printf(a, "%.*s", (int)strcspn(value, ","), value);

	*rule = (struct rule){ .kind = RULE_MAX, .scope = scope, .relative = true, .unit = "" };
	rule->text = arena_printf(a, "max-%s=%s", scopes[scope], value);
	if (rule_parse_part(&rule->growth, growth + (*growth == '+'), err) < 0)
		return -1;
	return comma ? parse_amount(rule, a, comma + 1, err) : 0;
}

static int parse_limit(struct rule *rule, struct words *w, struct error *err)
{
	const char *scope = next_word(w), *word;
	bool valued = false;

	for (rule->scope = RULE_TOTAL; scope && rule->scope <= RULE_CUM; rule->scope++)
		if (!strcmp(scope, scopes[rule->scope]))
			break;
	if (!scope || rule->scope > RULE_CUM)
		return error_set(err, ERROR_USAGE, "limit total, flat or cum is wanted");
	if (rule->scope != RULE_TOTAL && !(rule->pattern = next_word(w)))
		return error_set(err, ERROR_USAGE, "limit %s of what is wanted", scope);
	while ((word = next_word(w))) {
		if (!strncmp(word, "type=", 5))
			rule->type = word + 5;
		else if (valued)
			return error_set(err, ERROR_USAGE,
					 "one value too many: %.80s; a name with blanks stands "
					 "between double quotes",
					 word);
		else if (parse_value(rule, w->arena, word, err) < 0)
			return -1;
		else
			valued = true;
	}
	return valued ? 0 : error_set(err, ERROR_USAGE, "a limit needs a value: 200ms, +3%%");
}

static int parse_day(int32_t *day, const char *text, struct error *err)
{
	enum { SECONDS_A_DAY = 24 * 60 * 60 };
	struct tm tm = { 0 };
	const char *end = text ? strptime(text, "%Y-%m-%d", &tm) : NULL;
	int wanted = tm.tm_mday;
	time_t seconds = timegm(&tm); /* makes a day of March of February's 30th */

	if (!end || *end || tm.tm_mday != wanted)
		return error_set(err, ERROR_USAGE, "until wants a day such as 2027-01-31");
	*day = (int32_t)(seconds / SECONDS_A_DAY);
	return 0;
}

static int parse_allow(struct rule *rule, struct words *w, struct error *err)
{
	struct words ahead;
	const char *word;

	rule->pattern = next_word(w);
	if (!rule->pattern)
		return error_set(err, ERROR_USAGE, "allow what is wanted");
	ahead = *w;
	word = next_word(&ahead);
	if (word && !strcmp(word, "until")) {
		if (parse_day(&rule->until, next_word(&ahead), err) < 0)
			return -1;
		*w = ahead;
	}
	rule->reason = w->rest + strspn(w->rest, blanks);
	return 0;
}

int rule_parse(struct rule *rule, struct arena *a, const char *line, struct error *err)
{
	const char *text = arena_printf(a, "%s", line + strspn(line, blanks));
	struct words w = { a, text };
	const char *kind = next_word(&w);

	*rule = (struct rule){ .text = text, .unit = "", .reason = "", .until = INT32_MAX };
	if (kind && !strcmp(kind, "limit")) {
		rule->kind = RULE_LIMIT;
		return parse_limit(rule, &w, err);
	}
	if (kind && !strcmp(kind, "allow")) {
		rule->kind = RULE_ALLOW;
		return parse_allow(rule, &w, err);
	}
	return error_set(err, ERROR_USAGE,
			 "no such rule: %.80s; there are limit and allow, and in a file set",
			 kind ? kind : "");
}
