#include "cli/shell_complete.h"

#include "cli/shell_line.h"
#include "report/names/width.h"

static const char blanks[] = " \t";

/* Looking for words: what was typed of one, and where to look. */
struct search {
	struct completion *found;
	const char *typed;
	const struct profile *profile;
};

/* ---- words ---- */

/* Whether a word begins like what was typed, but for backslashes, and blanks that it has dots for.
 */
static bool begins_with(const char *word, const char *typed)
{
	while (*typed) {
		word += *word == '\\' && word[1];
		typed += *typed == '\\' && typed[1];
		if (*word++ != (strchr(blanks, *typed) ? '.' : *typed))
			return false;
		typed++;
	}
	return true;
}

static void offer(struct search *s, const char *before, const char *word, const char *behind)
{
	struct completion *c = s->found;

	word = arena_printf(&c->arena, "%s%s%s", before, word, behind);
	if (begins_with(word, s->typed))
		*VEC_PUSH(&c->words) = word;
}

static bool is_harmless(const char *at, const struct glyph *g)
{
	return g->form == GLYPH_PLAIN && !strchr(blanks, *at);
}

/* A pattern that matches the name: what cannot be typed is any character. */
static const char *pattern_of(struct arena *a, struct text name)
{
	char *pattern = arena_alloc(a, 2 * name.n + 1), *to = pattern;
	struct glyph g;

	for (size_t i = 0; i < name.n; i += g.bytes) {
		const char *at = name.at + i;

		g = glyph_at(at, name.n - i);
		if (!is_harmless(at, &g)) {
			*to++ = '.';
			continue;
		}
		if (strchr("\\*+?()[]{}^$|", *at) || (i == 0 && strchr("->", *at)))
			*to++ = '\\';
		memcpy(to, at, g.bytes);
		to += g.bytes;
	}
	return pattern;
}

/* Whether the text can be typed as it is. */
static bool is_typeable(struct text t)
{
	struct glyph g;

	for (size_t i = 0; i < t.n; i += g.bytes) {
		g = glyph_at(t.at + i, t.n - i);
		if (!is_harmless(t.at + i, &g) || strchr("=,", t.at[i]))
			return false;
	}
	return t.n > 0;
}

/* ---- where words come from ---- */

static void offer_functions(struct search *s, const char *sign)
{
	const struct profile *p = s->profile;

	for (size_t i = 1; i < p->functions.n; i++) {
		struct text name = profile_text(p, p->functions.at[i].name);

		if (name.n)
			offer(s, sign, pattern_of(&s->found->arena, name), "");
	}
}

static bool is_new(const str_id *seen, size_t n, str_id id)
{
	while (n--)
		if (seen[n] == id)
			return false;
	return true;
}

static void offer_keys(struct search *s, const char *sign, const char *behind)
{
	const struct profile *p = s->profile;
	VEC(str_id) seen = { 0 };
	struct label l;

	for (size_t i = 0; i < p->samples.n; i++) {
		struct labels at = samples_labels(&p->samples, i);

		while (labels_next(&at, &l))
			if (is_new(seen.at, seen.n, l.key))
				*VEC_PUSH(&seen) = l.key;
	}
	for (size_t i = 0; i < seen.n; i++)
		if (is_typeable(profile_text(p, seen.at[i])))
			offer(s, sign, profile_text(p, seen.at[i]).at, behind);
	mem_free(seen.at);
}

static void offer_types(struct search *s)
{
	const struct profile *p = s->profile;

	for (size_t i = 0; i < p->types.n; i++) {
		struct text name = profile_text(p, p->types.at[i].type);

		if (is_typeable(name))
			offer(s, "", name.at, "");
	}
}

static void offer_commands(struct search *s)
{
	for (const struct command *c = commands; c->name; c++) {
		offer(s, "", c->name, "");
		if (c->alias)
			offer(s, "", c->alias, "");
	}
}

static void offer_options(struct search *s, const char *behind)
{
	for (const struct option_spec *o = options_table; o->name; o++)
		if (!o->loading && o->type != OPTION_SWITCH)
			offer(s, "", o->name, behind);
}

/* ---- what may stand where ---- */

static void complete_first(struct search *s)
{
	offer_commands(s);
	offer_options(s, "=");
	offer_types(s);
	for (const struct shell_word *w = shell_words; w->name; w++)
		offer(s, "", w->name, "");
}

static void complete_value(struct search *s, const struct option_spec *o)
{
	for (size_t i = 0; o->choices && o->choices[i]; i++)
		offer(s, "", o->choices[i], "");
	if (o->type == OPTION_BOOL)
		offer(s, "", "false", "");
	if (o->type == OPTION_BOOL || o->type == OPTION_SWITCH)
		offer(s, "", "true", "");
	else if (!strcmp(o->name, "sample_index"))
		offer_types(s);
	else if (!strncmp(o->name, "tag", 3))
		offer_keys(s, "", strstr(o->metavar, "KEY=") ? "=" : "");
	else if (o->type == OPTION_REGEX)
		offer_functions(s, "");
}

/* Behind the first word, of which n characters count. */
static void complete_rest(struct search *s, const char *first, size_t n)
{
	const char *name = arena_printf(&s->found->arena, "%.*s", (int)n, first);
	const struct command *c = command_find(name);
	const char *sign = *s->typed == '-' ? "-" : "";

	if (!strcmp(name, "help")) {
		offer_commands(s);
		offer_options(s, "");
	}
	if (!c || strstr(first, " |") || strstr(first, " >"))
		return;
	if (*sign)
		offer(s, "", "-cum", "");
	if (c->labels)
		offer_keys(s, sign, "=");
	else
		offer_functions(s, sign);
}

/* The option that a line sets, or NULL. */
static const struct option_spec *assigned(struct arena *a, const char *first, const char **value)
{
	size_t n = strcspn(first, " \t=");
	const char *eq = first + n + strspn(first + n, blanks);

	*value = eq + 1;
	return *eq == '=' ? shell_line_option(arena_printf(a, "%.*s", (int)n, first)) : NULL;
}

static const char *behind_last(const char *from, const char *stops)
{
	for (const char *at = from; (at = strpbrk(at, stops)); at++)
		from = at + 1;
	return from;
}

void shell_complete(struct completion *c, const char *line, const struct profile *p)
{
	struct search s = { .found = c, .profile = p };
	const char *first = line + strspn(line, blanks), *value;
	const struct option_spec *o;
	size_t n = strcspn(first, blanks);

	*c = (struct completion){ 0 };
	o = assigned(&c->arena, first, &value);
	if (o) {
		value += strspn(value, blanks);
		s.typed = o->metavar && strchr(o->metavar, ',') ? behind_last(value, ",") : value;
		complete_value(&s, o);
	} else if (!first[n]) {
		s.typed = first;
		complete_first(&s);
	} else {
		s.typed = behind_last(first, blanks);
		while (n && first[n - 1] >= '0' && first[n - 1] <= '9')
			n--;
		complete_rest(&s, first, n);
	}
	c->start = (size_t)(s.typed - line);
	c->words.n = text_sort_words(c->words.at, c->words.n);
}

const char *shell_complete_common(struct completion *c)
{
	const char *first = c->words.at[0], *last = c->words.at[c->words.n - 1];
	size_t n = 0;

	while (first[n] && first[n] == last[n])
		n++;
	while (n && ((unsigned char)first[n] & 0xc0) == 0x80)
		n--; /* not into a character */
	return arena_printf(&c->arena, "%.*s", (int)n, first);
}

void shell_complete_free(struct completion *c)
{
	mem_free(c->words.at);
	arena_free(&c->arena);
}
