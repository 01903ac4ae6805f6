#include "views/tui/commandline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/names/width.h"
#include "views/tui/clipboard.h"
#include "views/tui/pane_page.h"
#include "views/tui/state.h"

/* In single quotes, unless every shell takes it as it is. */
static void quote(FILE *out, const char *s)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,+@%";

	if (*s && strspn(s, plain) == strlen(s)) {
		fputs(s, out);
		return;
	}
	putc('\'', out);
	for (; *s; s++)
		fputs(*s == '\'' ? "'\\''" : (char[]){ *s, '\0' }, out);
	putc('\'', out);
}

/* Options of the interface itself are no part of the question. */
static bool is_asked(const struct option_spec *s)
{
	return s->type != OPTION_SWITCH && s->group != GROUP_TERMINAL && strcmp(s->name, "output");
}

/* An option that differs from what a command has without it. */
static void write_option(FILE *out, const struct options *o, const struct option_spec *s)
{
	char now[OPTION_TEXT_SIZE], before[OPTION_TEXT_SIZE];
	struct options initial;
	const char *value;

	options_init(&initial);
	value = option_get(o, s, now);
	if (!is_asked(s) || !strcmp(value, option_get(&initial, s, before)))
		return;
	fprintf(out, " --%s%s%s", s->type == OPTION_BOOL && !strcmp(value, "false") ? "no-" : "",
		s->name, s->type == OPTION_BOOL ? "" : "=");
	if (s->type != OPTION_BOOL)
		quote(out, s->secret ? "..." : value);
}

/* Where nothing is left out, and in the tree nothing ever is, one option says so. */
static void write_options(const struct tui *t, FILE *out)
{
	struct options o = t->options;

	if (tui_pane(t)->question == ASK_TREE ||
	    (o.node_count <= 0 && o.node_fraction == 0 && o.edge_fraction == 0)) {
		options_set_all(&o, "nodecount=-1 nodefraction=0.005 edgefraction=0.001");
		o.trim = false;
	}
	if (t->sides.shown == SIDE_BEFORE) /* it is looked at alone */
		o.base = NULL;
	for (const struct option_spec *s = options_table; s->name; s++)
		write_option(out, &o, s);
	if (tui_pane(t)->writes)
		fprintf(out, " --output=%s", tui_pane(t)->writes);
}

/* The files that are looked at. */
static void write_sources(const struct tui *t, FILE *out)
{
	if (t->sides.shown == SIDE_BEFORE) {
		putc(' ', out);
		quote(out, t->sides.base);
		return;
	}
	for (size_t i = 0; t->setup->sources[i]; i++) {
		putc(' ', out);
		quote(out, t->setup->sources[i]);
	}
}

const char *commandline_subject(const struct tui *t, struct arena *a)
{
	const struct pane *p = tui_pane(t);

	if (!p->subject || !p->subject(t).n)
		return NULL;
	return arena_printf(a, "^%s$", regex_quote(a, p->subject(t)));
}

/* The command line that answers what is asked here, and so prints what is shown. */
static void write_command_line(const struct tui *t, FILE *out)
{
	const char *command = tui_pane(t)->command;
	struct arena arena = { 0 };
	const char *about = commandline_subject(t, &arena);

	fprintf(out, "cprof %s", command ? command : "tui");
	write_options(t, out);
	if (about) {
		putc(' ', out);
		quote(out, about);
	}
	write_sources(t, out);
	arena_free(&arena);
}

/* What has no room in the line at the foot of the screen has a page: it may be all there is. */
void act_copy_command(struct tui *t, int arg)
{
	char *line = NULL;
	size_t n = 0;
	FILE *out = mem_stream(&line, &n);

	(void)arg;
	write_command_line(t, out);
	mem_stream_end(out);
	clipboard_copy(t, (struct text){ line, n });
	if ((int)width_text(text_of(line)) < t->cols)
		tui_say(t, "%s", line);
	else
		pages_show(t, PAGE_PROSE, "Copied: the command line that shows the same",
			   (struct text){ line, n });
	free(line);
}
