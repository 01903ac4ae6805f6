#include "views/tui/complete.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "views/tui/line.h"
#include "views/tui/pane.h"
#include "views/tui/prompt.h"
#include "views/tui/state.h"

/* What was typed of a word, and what it may become. */
struct completion {
	struct arena arena;
	const char *typed;
	VEC(const char *) words;
};

static void offer(struct completion *c, const char *word)
{
	if (!strncmp(word, c->typed, strlen(c->typed)))
		*VEC_PUSH(&c->words) = word;
}

/* ---- where words come from ---- */

/* What the shell does not have: names of views, and all options. */
static void offer_first(struct completion *c)
{
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (panes[i]->digit)
			offer(c, panes[i]->name);
	for (const struct option_spec *s = options_table; s->name; s++)
		offer(c, s->metavar ? arena_printf(&c->arena, "%s=", s->name) : s->name);
}

/* Returns where the word begins. */
static const char *offer_command(struct completion *c, const struct tui *t, const char *line)
{
	struct tui_words words = { 0 };
	const char *first = line + strspn(line, " ");

	c->typed = first;
	if (!strpbrk(first, " ="))
		offer_first(c);
	t->setup->complete(t->setup->ctx, &t->profile, line, &words, &c->arena);
	for (size_t i = 0; i < words.n; i++)
		*VEC_PUSH(&c->words) = words.at[i];
	return line + words.start;
}

/* A path as a pattern of glob for all that begins so. */
static const char *path_pattern(struct arena *a, const char *path)
{
	char *pattern = arena_alloc(a, 2 * strlen(path) + 2), *to = pattern;

	for (; *path; path++) {
		if (strchr("*?[\\", *path))
			*to++ = '\\';
		*to++ = *path;
	}
	*to++ = '*';
	*to = '\0';
	return pattern;
}

static void offer_files(struct completion *c, const char *path)
{
	glob_t found = { 0 };

	if (glob(path_pattern(&c->arena, path), GLOB_MARK, NULL, &found) == 0)
		for (size_t i = 0; i < found.gl_pathc; i++)
			*VEC_PUSH(&c->words) = arena_printf(&c->arena, "%s", found.gl_pathv[i]);
	globfree(&found);
}

/* ---- what they have in common ---- */

static size_t common_length(const struct completion *c)
{
	const char *first = c->words.at[0], *last = c->words.at[c->words.n - 1];
	size_t n = 0;

	while (first[n] && first[n] == last[n])
		n++;
	while (n && ((unsigned char)first[n] & 0xc0) == 0x80)
		n--; /* not into a character */
	return n;
}

/* Without what all of them have in front of their last part: a path, a package. */
static void list(struct tui *t, const struct completion *c, size_t common)
{
	const char *first = c->words.at[0];
	char *names = arena_alloc(&t->arena, sizeof(t->status));
	size_t used = 0, skip = common;

	while (skip && !strchr("/,", first[skip - 1]))
		skip--;
	for (size_t i = 0; i < c->words.n && used < sizeof(t->status); i++)
		used += (size_t)snprintf(names + used, sizeof(t->status) - used, "%s%s",
					 i ? "  " : "", c->words.at[i] + skip);
	tui_say(t, "%zu: %s", c->words.n, names);
}

/* ---- all of it ---- */

bool complete_can(const struct tui *t)
{
	return t->prompt.kind == PROMPT_COMMAND || t->prompt.kind == PROMPT_WRITE ||
	       t->prompt.kind == PROMPT_BASE;
}

void complete_line(struct tui *t)
{
	struct completion c = { 0 };
	const char *line = arena_printf(&c.arena, "%.*s", (int)t->prompt.line.caret,
					t->prompt.line.caret ? t->prompt.line.text.at : "");
	const char *word = line;
	size_t common;

	if (t->prompt.kind == PROMPT_COMMAND)
		word = offer_command(&c, t, line);
	else
		offer_files(&c, line);
	c.words.n = text_sort_words(c.words.at, c.words.n);
	if (c.words.n) {
		common = common_length(&c);
		line_replace(&t->prompt.line, (size_t)(word - line),
			     arena_printf(&c.arena, "%.*s", (int)common, c.words.at[0]));
		if (c.words.n > 1)
			list(t, &c, common);
	} else {
		tui_say(t, "nothing is called so");
	}
	mem_free(c.words.at);
	arena_free(&c.arena);
}
