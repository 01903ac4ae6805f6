#include "cli/editor.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <histedit.h>

#include "cli/shell_complete.h"
#include "cli/shell_history.h"
#include "report/names/width.h"
#include "views/escape.h"

enum { LISTED_MAX = 100, COLUMN_GAP = 2 };

struct editor {
	EditLine *line;
	const struct profile *profile;
	struct shell_history history;
	char *text; /* of the last line */
	size_t room;
};

static char *prompt(EditLine *line)
{
	static char text[] = "(cprof) ";

	(void)line;
	return text;
}

/* ---- completion ---- */

static size_t widest(const struct completion *c, size_t n)
{
	size_t most = 0;

	for (size_t i = 0; i < n; i++) {
		size_t width = width_text(text_of(c->words.at[i]));

		most = width > most ? width : most;
	}
	return most;
}

static void list(EditLine *line, const struct completion *c)
{
	size_t n = c->words.n < LISTED_MAX ? c->words.n : LISTED_MAX;
	size_t width = widest(c, n) + COLUMN_GAP, each;
	int columns = 0;

	el_get(line, EL_GETTC, "co", &columns, NULL);
	each = (size_t)columns > width ? (size_t)columns / width : 1;
	for (size_t i = 0; i < n; i++) {
		struct text word = text_of(c->words.at[i]);

		fputs(i % each ? "" : "\n", stderr);
		escape_text(stderr, word);
		fprintf(stderr, "%*s", (int)(width - width_text(word)), "");
	}
	if (n < c->words.n)
		fprintf(stderr, "\nand %zu more", c->words.n - n);
	putc('\n', stderr);
}

static int characters(const char *s)
{
	int n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

static void replace(EditLine *line, const char *typed, const char *word, bool whole)
{
	el_deletestr(line, characters(typed));
	el_insertstr(line, word);
	if (whole && word[strlen(word) - 1] != '=')
		el_insertstr(line, " ");
}

static unsigned char complete(EditLine *line, int key)
{
	const LineInfo *at = el_line(line);
	struct completion c;
	struct arena arena = { 0 };
	struct editor *e;
	const char *before, *common;
	unsigned char done = CC_REFRESH;

	(void)key;
	el_get(line, EL_CLIENTDATA, &e);
	before = arena_printf(&arena, "%.*s", (int)(at->cursor - at->buffer), at->buffer);
	shell_complete(&c, before, e->profile);
	common = c.words.n ? shell_complete_common(&c) : "";
	if (!c.words.n) {
		done = CC_ERROR;
	} else if (c.words.n == 1 || strcmp(common, before + c.start)) {
		replace(line, before + c.start, common, c.words.n == 1);
	} else {
		list(line, &c);
		done = CC_REDISPLAY;
	}
	shell_complete_free(&c);
	arena_free(&arena);
	return done;
}

/* ---- the terminal ---- */

/* Keys make no signals while a line is edited, so this one must. */
static unsigned char suspend(EditLine *line, int key)
{
	(void)line;
	(void)key;
	kill(0, SIGTSTP);
	return CC_REDISPLAY;
}

static void set_up(struct editor *e)
{
	EditLine *line = e->line;

	el_set(line, EL_CLIENTDATA, e);
	el_set(line, EL_PROMPT, prompt);
	el_set(line, EL_SIGNAL, 1);
	el_set(line, EL_EDITOR, "emacs");
	el_source(line, NULL); /* the user's own ~/.editrc */
	el_set(line, EL_HIST, history, e->history.lines);
	el_set(line, EL_ADDFN, "cprof-complete", "Complete the word", complete);
	el_set(line, EL_ADDFN, "cprof-suspend", "Suspend cprof", suspend);
	el_set(line, EL_BIND, "^I", "cprof-complete", NULL);
	el_set(line, EL_SETTY, "-d", "-isig", NULL);
	el_set(line, EL_BIND, "^C", "ed-start-over", NULL);
	el_set(line, EL_BIND, "^Z", "cprof-suspend", NULL);
}

struct editor *editor_open(const struct profile *p)
{
	struct editor *e;

	if (!isatty(STDIN_FILENO))
		return NULL;
	/* Profiles and reports are UTF-8 whatever the locale, and so are the lines about them. */
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		setlocale(LC_CTYPE, "");
	signal(SIGINT, SIG_IGN);
	e = mem_alloc(1, sizeof(*e));
	e->profile = p;
	e->line = el_init("cprof", stdin, stderr, stderr);
	if (!e->line)
		mem_oom(sizeof(*e));
	shell_history_open(&e->history);
	set_up(e);
	return e;
}

const char *editor_line(struct editor *e)
{
	int n;
	const char *text = el_gets(e->line, &n);

	if (!text) {
		putc('\n', stderr);
		return NULL;
	}
	while (n && strchr(" \t\n", text[n - 1]))
		n--;
	e->text = mem_grow(e->text, &e->room, (size_t)n + 1, 1);
	memcpy(e->text, text, (size_t)n);
	e->text[n] = '\0';
	shell_history_add(&e->history, e->text);
	return e->text;
}

void editor_close(struct editor *e)
{
	if (!e)
		return;
	el_end(e->line);
	shell_history_close(&e->history);
	mem_free(e->text);
	mem_free(e);
}
