#include "views/tui/act_filter.h"

#include <stdio.h>
#include <string.h>

#include "report/filter/mycode.h"
#include "report/names/names.h"
#include "report/sums/entity.h"
#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/prompt.h"
#include "views/tui/search.h"
#include "views/tui/state.h"

/* ---- searching ---- */

void act_search_step(struct tui *t, int direction)
{
	search_step(t, direction);
}

void act_search_like(struct tui *t, int arg)
{
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)arg;
	if (search_set(&t->search, regex_quote(&arena, cursor_name(t)), &err) < 0)
		tui_fail(t, "%s", err.text);
	arena_free(&arena);
}

/* ---- filters on what the cursor stands on ---- */

/* What filters look at: the function, or the file or binary of rows that stand for these. */
static struct text filtered_by(struct tui *t, const struct entity *e)
{
	if (!e)
		return (struct text){ "", 0 };
	if (e->name.n || e->site->file.n)
		return e->name.n ? e->name : e->site->file;
	if (t->options.granularity >= BY_MODULE && e->site->object.n)
		return e->site->object;
	return names_stand_in(&t->arena, e->site->object);
}

/* A regular expression that matches name and nothing else, behind those that are there. */
static const char *exactly(struct tui *t, const char *before, const char *between, struct text name)
{
	/* Packages match as such; once functions are shown again, by the names in them. */
	const char *end = t->options.granularity == BY_PACKAGE ? "([.:]|$)" : "$";

	return arena_printf(&t->arena, "%s%s^%s%s", before, *before ? between : "",
			    regex_quote(&t->arena, name), end);
}

/* The pattern for a label, with the one that is there if the syntax has both. */
static const char *label_pattern(struct tui *t, int what, const char *before,
				 const struct tag_pattern *label)
{
	const char *why = "", *pattern, *both = NULL;

	if (what == FILTER_HIDE)
		return exactly(t, before, "|", label->key);
	pattern = tag_pattern_text(&t->arena, label, &why);
	if (!pattern)
		tui_fail(t, "this label %s", why);
	else if (*before)
		both = what == FILTER_FOCUS ? tag_pattern_both(&t->arena, before, pattern)
					    : tag_pattern_either(&t->arena, before, pattern);
	return both ? both : pattern;
}

static void filter_label(struct tui *t, int what, const struct tag_pattern *label)
{
	static const char *const options[] = { [FILTER_FOCUS] = "tagfocus",
					       [FILTER_IGNORE] = "tagignore",
					       [FILTER_HIDE] = "taghide",
					       [FILTER_SHOW_FROM] = NULL };
	const struct option_spec *s = options[what] ? option_find(options[what]) : NULL;
	char buf[OPTION_TEXT_SIZE];
	const char *before, *pattern;

	if (!s) {
		tui_fail(t, "there is no function under the cursor");
		return;
	}
	before = ask_keep(t, option_get(&t->options, s, buf));
	pattern = label_pattern(t, what, before, label);
	if (!pattern || ask_option(t, s->name, pattern) < 0)
		return;
	if (*before && strncmp(pattern, before, strlen(before)))
		tui_say(t, "%s was %.200s; u goes back", s->name, before);
	else
		tui_say(t, "%s=%.200s", s->name, pattern);
}

/* The function of a line, for which the filters have a pattern; or "" and a message. */
static struct text filtered_line(struct tui *t, const char *why)
{
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->cursor;
	struct text name = { "", 0 };

	if (p->entity && line < p->length(t))
		name = filtered_by(t, p->entity(t, line));
	if (name.n && !memchr(name.at, '\0', name.n))
		return name;
	tui_fail(t, "%s", *why ? why : "there is no function under the cursor");
	return (struct text){ "", 0 };
}

/* An option with a pattern for name, beside what it has: a second focus narrows the first. */
static struct tui_setting narrow(struct tui *t, const char *option, struct text name)
{
	bool again = !strcmp(option, "focus") && t->options.focus;
	const struct option_spec *s = option_find(again ? "through" : option);
	const char *between = again ? OPTION_AND : "|";
	char buf[OPTION_TEXT_SIZE];
	const char *before = option_get(&t->options, s, buf);

	if (!strcmp(option, "show_from")) { /* one of two is the nearer */
		if (*before)
			tui_say(t, "%s was %.200s; u goes back", option, before);
		before = "";
	}
	return (struct tui_setting){ s->name, exactly(t, before, between, name) };
}

void act_filter(struct tui *t, int what)
{
	static const char *const options[][2] = {
		[FILTER_FOCUS] = { "focus" },
		[FILTER_IGNORE] = { "ignore" },
		[FILTER_HIDE] = { "hide" },
		[FILTER_SHOW_FROM] = { "show_from" },
		[FILTER_PRUNE] = { "prune_from" },
		[FILTER_CALLERS] = { "focus", "prune_from" },
		[FILTER_CALLEES] = { "focus", "show_from" },
	};
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->cursor, n = 0;
	struct tag_pattern label = { 0 };
	struct tui_setting settings[2];
	const char *why = "";
	struct text name;

	if (p->label && line < p->length(t) && p->label(t, line, &label, &why)) {
		filter_label(t, what, &label);
		return;
	}
	name = filtered_line(t, why);
	if (!name.n)
		return;
	for (; n < 2 && options[what][n]; n++)
		settings[n] = narrow(t, options[what][n], name);
	ask_settings(t, settings, n);
}

void act_my_code(struct tui *t, int arg)
{
	(void)arg;
	ask_option(t, "my_code", t->options.my_code ? "" : MY_CODE_AUTO);
}

void act_granularity(struct tui *t, int step)
{
	static const enum granularity levels[] = { BY_MAPPING,  BY_MODULE, BY_PACKAGE, BY_FILE,
						   BY_FUNCTION, BY_LINE,   BY_ADDRESS };
	enum { N = sizeof(levels) / sizeof(*levels) };
	const struct option_spec *s = option_find("granularity");
	int at = 4;

	for (int i = 0; i < N; i++)
		if (levels[i] == t->options.granularity)
			at = i;
	at += step;
	if (at < 0 || at >= N)
		tui_say(t, step < 0 ? "there is nothing coarser than mappings"
				    : "there is nothing finer than addresses");
	else if (ask_option(t, s->name, s->choices[levels[at]]) == 0)
		tui_say(t, "%s", s->choices[levels[at]]);
}
