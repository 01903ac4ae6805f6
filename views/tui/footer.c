#include "views/tui/footer.h"

#include <inttypes.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>

#include "report/names/unit.h"
#include "report/names/width.h"
#include "report/sums/entity.h"
#include "views/tui/complete.h"
#include "views/tui/keys.h"
#include "views/tui/prompt.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/split.h"
#include "views/tui/state.h"
#include "views/tui/values.h"

enum { ROWS_FOR_STATUS = 4 };

static const struct report *report(const struct tui *t)
{
	return &t->answers[tui_question(t)]->report;
}

/* The function key of an action, or else its first key. */
static const char *foot_key(const struct action *a)
{
	const char *f = strstr(a->keys, " F");

	return f ? f + 1 : a->keys;
}

/* The action with this function key that is at the foot of the screen here, or NULL. */
static const struct action *foot_action(const struct tui *t, int number)
{
	char name[16];

	snprintf(name, sizeof(name), "F%d", number);
	for (const struct action *a = actions; a->name; a++)
		if (a->foot && strcspn(foot_key(a), " ") == strlen(name) &&
		    !strncmp(foot_key(a), name, strlen(name)) &&
		    key_action(t, key_named(a->keys, strcspn(a->keys, " "))) == a)
			return a;
	return NULL;
}

/* A key and what it does; false where there is no more room. */
static bool put_key(const struct tui *t, int y, int *x, const char *key, const char *what)
{
	if (*x + (int)strlen(key) + (int)strlen(what) + 2 > t->cols)
		return false;
	put_style(t, STYLE_HEAD);
	*x += put_print(t, y, *x, t->cols - *x, "%s", key);
	put_style(t, STYLE_KEY);
	*x += put_print(t, y, *x, t->cols - *x, "%s", what);
	put_style(t, STYLE_PLAIN);
	++*x;
	return true;
}

static void function_keys(const struct tui *t, int y)
{
	enum { LAST = 12 };
	int x = 0;

	for (int number = 1; number <= LAST; number++) {
		const struct action *a = foot_action(t, number);
		char key[16];

		snprintf(key, sizeof(key), "F%d", number);
		if (a && !put_key(t, y, &x, key, a->foot))
			break;
	}
}

/* The keys of the line that is typed. */
static void prompt_keys(const struct tui *t, int y)
{
	int x = 0;

	for (const struct action *a = actions; a->name; a++) {
		char key[16];

		snprintf(key, sizeof(key), "%.*s", (int)strcspn(a->keys, " "), a->keys);
		if (!a->foot || !key_is_here(t, a) ||
		    (a->run == act_prompt_complete && !complete_can(t)))
			continue;
		if (!put_key(t, y, &x, key, a->foot))
			break;
	}
}

static void keys(const struct tui *t, int y)
{
	put_blank(t, y, STYLE_PLAIN);
	if (t->prompt.kind)
		prompt_keys(t, y);
	else
		function_keys(t, y);
}

/* "3/17 (matches 12.4%)" */
static int search_result(struct tui *t, int y, int x)
{
	char part[UNIT_PERCENT_SIZE] = "";

	search_count(t);
	if (tui_pane(t)->matched)
		put_percent(part, t->search.matched, report(t)->total);
	put_style(t, STYLE_DIM);
	return put_print(t, y, x, t->cols - x, "%zu/%zu%s%s%s", search_at(t), t->search.hits.n,
			 part[0] ? " (matches " : "", part + strspn(part, " "), part[0] ? ")" : "");
}

static void search_line(struct tui *t, int y)
{
	int x = 1;

	x += put_print(t, y, x, t->cols - x, "/%s  ", t->search.typed);
	put_style(t, STYLE_DIM);
	x += put_print(t, y, x, t->cols - x, "n next  ");
	search_result(t, y, x);
}

static const char *prompt_mark(const struct tui *t)
{
	static const char *const marks[] = {
		[PROMPT_NONE] = "",
		[PROMPT_SEARCH] = "/",
		[PROMPT_ROWS] = "\\",
		[PROMPT_COMMAND] = ":",
		[PROMPT_WRITE] = "write to: ",
		[PROMPT_BASE] = "compare with: ",
	};

	return marks[t->prompt.kind];
}

/* How much of the typed line is out of sight at the left, so that the cursor is in sight. */
static size_t scrolled_out(const struct tui *t, int room)
{
	struct text before = { t->prompt.line.text.n ? t->prompt.line.text.at : "",
			       t->prompt.line.caret };
	size_t n = before.n;

	while (before.n && (int)width_text(before) >= room) {
		size_t bytes = glyph_at(before.at, before.n).bytes;

		before.at += bytes;
		before.n -= bytes;
	}
	return n - before.n;
}

static void typed_line(struct tui *t, int y)
{
	int before = put_print(t, y, 0, t->cols, "%s", prompt_mark(t)), room = t->cols - before;
	size_t out = scrolled_out(t, room);
	const char *from = t->prompt.line.text.n ? t->prompt.line.text.at + out : "";
	int x = before +
		put_text(t, y, before, room, (struct text){ from, t->prompt.line.text.n - out });

	if (t->prompt.kind == PROMPT_SEARCH && t->search.regex)
		search_result(t, y, x + 2);
	t->prompt.caret_x =
		before + (int)width_text((struct text){ from, t->prompt.line.caret - out });
}

/* Leaves out the last of what has commas between until the rest has room: numbers are never cut. */
static int shorten(char *more, int cells)
{
	while (*more && (int)width_text(text_of(more)) > cells) {
		char *comma = strrchr(more, ',');

		*(comma ? comma : more) = '\0';
	}
	return (int)width_text(text_of(more));
}

/* Where there is one line for it. */
static void short_detail(const struct tui *t, size_t line, int y)
{
	const struct pane *p = tui_pane(t);
	char more[200] = "";
	int used, x = 1;

	if (p->detail)
		p->detail(t, line, more, sizeof(more));
	used = shorten(more, t->cols / 2);
	x += put_name(t, y, x, t->cols - x - used - (used ? 2 : 0), p->text(t, line)) + 2;
	if (used)
		put_text(t, y, x, t->cols - x, text_of(more));
}

/* What the cursor stands on, with what the table has no room for. */
static void detail(const struct tui *t, int y)
{
	const struct pane *p = tui_pane(t);
	size_t line = t->places[t->pane].cursor;
	const struct entity *e = p->entity && line < p->length(t) ? p->entity(t, line) : NULL;
	char where[40] = "", more[200];
	int x = 1, used;

	put_blank(t, y, STYLE_DIM);
	if (line >= p->length(t) || p->question == ASK_NOTHING)
		return;
	if (split_is_small(t)) {
		short_detail(t, line, y);
		return;
	}
	if (e && e->site->start_line > 0)
		snprintf(where, sizeof(where), ":%" PRId64,
			 e->site->line ? e->site->line : e->site->start_line);
	if (p->detail) {
		p->detail(t, line, more, sizeof(more));
		used = (int)width_text(text_of(more)) + 1;
		used = used < t->cols / 2 ? used : t->cols / 2;
		x += put_name(t, y, x, t->cols - 2 - used, p->text(t, line)) + 2;
		put_text(t, y, x, t->cols - x, text_of(more));
		return;
	}
	used = e && e->site->file.n ? t->cols / 3 : 0;
	x += put_name(t, y, x, t->cols - 2 - used, p->text(t, line)) + 2;
	if (used)
		x += put_name(t, y, x, t->cols - x - (int)strlen(where) - 1, e->site->file);
	if (used)
		put_text(t, y, x, t->cols - x, text_of(where));
}

static void status(struct tui *t, int y)
{
	put_blank(t, y, STYLE_PLAIN);
	if (t->prompt.kind) {
		typed_line(t, y);
	} else if (t->status[0]) {
		put_style(t, t->failed ? STYLE_FAIL : STYLE_PLAIN);
		put_text(t, y, 1, t->cols - 1, text_of(t->status));
	} else if (t->search.regex) {
		search_line(t, y);
	} else if (split_is_small(t)) {
		detail(t, y); /* the line for it is this one */
	}
}

/* What Tab found for the line that is being typed. */
static void candidates(const struct tui *t, int y)
{
	put_blank(t, y, STYLE_DIM);
	put_text(t, y, 1, t->cols - 1, text_of(t->status));
}

/* ---- all of it ---- */

int footer_rows(const struct tui *t)
{
	return t->rows < ROWS_FOR_STATUS ? 0 : split_is_small(t) ? 1 : 3;
}

int footer_status_row(const struct tui *t)
{
	return t->rows - (split_is_small(t) ? 1 : 2);
}

void footer_draw(struct tui *t)
{
	int rows = footer_rows(t), y = footer_status_row(t);

	if (rows == 3) {
		detail(t, y - 1);
		keys(t, y + 1);
	}
	if (t->prompt.kind && t->status[0] && y > 0)
		candidates(t, y - 1);
	if (rows || t->prompt.kind)
		status(t, y);
}
