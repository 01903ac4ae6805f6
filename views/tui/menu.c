#include "views/tui/menu.h"

#include <ncurses.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "report/names/width.h"
#include "views/tui/act.h"
#include "views/tui/act_filter.h"
#include "views/tui/area.h"
#include "views/tui/keys.h"
#include "views/tui/line.h"
#include "views/tui/prompt.h"
#include "views/tui/put.h"
#include "views/tui/state.h"

bool menu_is_open(const struct tui *t)
{
	return t->menu.items.n;
}

static void close_menu(struct tui *t)
{
	t->menu.items.n = t->menu.cursor = t->menu.top = 0;
}

/* ---- what there is to choose ---- */

void menu_start(struct tui *t, const char *title)
{
	close_menu(t);
	t->menu.title = title;
}

struct menu_item *menu_add(struct tui *t, action_run *run, int arg, const char *fmt, ...)
{
	struct menu_item *item = VEC_PUSH(&t->menu.items);
	va_list ap;

	*item = (struct menu_item){ .run = run, .arg = arg };
	va_start(ap, fmt);
	vsnprintf(item->label, sizeof(item->label), fmt, ap);
	va_end(ap);
	return item;
}

static void add_actions(struct tui *t)
{
	for (const struct action *a = actions; a->name; a++) {
		struct menu_item *item;

		if (a->run != act_filter)
			continue;
		item = menu_add(t, a->run, a->arg, "%-2.*s %s", (int)strcspn(a->keys, " "), a->keys,
				a->help);
		item->key = *a->keys ? key_named(a->keys, strcspn(a->keys, " ")) : 0;
	}
}

static void choose_type(struct tui *t, int type)
{
	act_type_number(t, (size_t)type);
}

static void add_types(struct tui *t)
{
	const struct profile *p = &t->profile;

	for (size_t i = 0; i < p->types.n; i++) {
		struct text name = profile_text(p, p->types.at[i].type);

		menu_add(t, choose_type, (int)i, "%.*s", (int)name.n, name.at);
		if (i == t->answers[tui_question(t)]->report.type)
			t->menu.cursor = i;
	}
}

static void choose_column(struct tui *t, int column)
{
	tui_pane(t)->sort(t, (size_t)column);
}

static void add_columns(struct tui *t)
{
	const struct pane *p = tui_pane(t);
	const char *name;
	int end;

	for (size_t i = 0; p->column && (name = p->column(t, i, &end)); i++)
		menu_add(t, choose_column, (int)i, "%s", name);
	if (p->sorted)
		t->menu.cursor = p->sorted(t);
}

/* clang-format off */
static const struct {
	const char *suffix, *what;
	const char *flame; /* in that view, if it is something else */
} files[] = {
	{ ".svg", "Call graph, a picture", "Flame graph, a picture" },
	{ ".html", "Flame graph, a page", NULL },
	{ ".md", "Table for a review or a wiki", "Tree of calls, for a review or a wiki" },
	{ ".csv", "Table for a spreadsheet", "Tree of calls, for a spreadsheet" },
	{ ".json", "Table for a program", "Tree of calls, for a program" },
	{ ".folded", "Stacks for flame graph tools", NULL },
	{ ".pb.gz", "Profile, as the filters leave it", NULL },
};
/* clang-format on */

static void write_file(struct tui *t, int file)
{
	prompt_open(t, PROMPT_WRITE);
	line_add(&t->prompt.line, "cprof");
	line_add(&t->prompt.line, files[file].suffix);
}

static void add_files(struct tui *t)
{
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		menu_add(t, write_file, (int)i, "%-8s %s", files[i].suffix,
			 t->pane == PANE_FLAME && files[i].flame ? files[i].flame : files[i].what);
}

void menu_open(struct tui *t, enum menu_kind kind)
{
	/* clang-format off */
	static const struct {
		const char *title, *none;
		void (*add)(struct tui *t);
	} menus[] = {
		[MENU_ACTIONS] = { "What is under the cursor", "", add_actions },
		[MENU_TYPES] = { "Sample type", "there are no sample types", add_types },
		[MENU_COLUMNS] = { "Sort by", "there is nothing to sort by here", add_columns },
		[MENU_EXPORT] = { "Write to a file", "", add_files },
	};
	/* clang-format on */

	menu_start(t, menus[kind].title);
	menus[kind].add(t);
	if (!menu_is_open(t))
		tui_say(t, "%s", menus[kind].none);
}

/* ---- choosing ---- */

static void choose(struct tui *t, size_t i)
{
	struct menu_item item = t->menu.items.at[i];

	close_menu(t);
	item.run(t, item.arg);
}

void menu_key(struct tui *t, int key)
{
	struct menu *m = &t->menu;

	for (size_t i = 0; i < m->items.n; i++)
		if (m->items.at[i].key && m->items.at[i].key == key) {
			choose(t, i);
			return;
		}
	switch (key) {
	case '\n': choose(t, m->cursor); break;
	case 'k':
	case -KEY_UP: m->cursor = (m->cursor + m->items.n - 1) % m->items.n; break;
	case 'j':
	case -KEY_DOWN: m->cursor = (m->cursor + 1) % m->items.n; break;
	case 'g':
	case -KEY_HOME: m->cursor = 0; break;
	case 'G':
	case -KEY_END: m->cursor = m->items.n - 1; break;
	case 'Q':
	case 3: t->quit = true; break;
	default: close_menu(t);
	}
}

void menu_click(struct tui *t, int y, int x)
{
	if (area_has(t->menu.area, y, x))
		choose(t, t->menu.top + (size_t)(y - t->menu.area.y));
	else
		close_menu(t);
}

/* ---- drawing ---- */

static void draw_row(struct tui *t, int y, struct area a, const char *text, bool here)
{
	put_style(t, STYLE_KEY);
	for (int x = 0; x < a.cols; x++)
		put_text(t, y, a.x + x, 1, text_of(" "));
	put_text(t, y, a.x + 2, a.cols - 3, text_of(text));
	if (here) {
		put_text(t, y, a.x, 1, text_of(put_mark(t, "▶")));
		put_reverse(t, y, a.x, a.cols);
	}
}

void menu_draw(struct tui *t, struct area a)
{
	struct menu *m = &t->menu;
	int cols = (int)width_text(text_of(m->title)) + 4, rows = (int)m->items.n;

	for (size_t i = 0; i < m->items.n; i++) {
		int width = (int)width_text(text_of(m->items.at[i].label)) + 4;

		cols = width > cols ? width : cols;
	}
	cols = cols < a.cols ? cols : a.cols;
	rows = rows < a.rows - 1 ? rows : a.rows - 1;
	if (rows <= 0)
		return;
	m->area = (struct area){ a.y + (a.rows - rows + 1) / 2, a.x + (a.cols - cols) / 2, rows,
				 cols };
	if (m->cursor < m->top)
		m->top = m->cursor;
	if (m->cursor >= m->top + (size_t)rows)
		m->top = m->cursor - (size_t)rows + 1;
	put_style(t, STYLE_TITLE);
	for (int x = 0; x < cols; x++)
		put_text(t, m->area.y - 1, m->area.x + x, 1, text_of(" "));
	put_text(t, m->area.y - 1, m->area.x + 2, cols - 3, text_of(m->title));
	for (int i = 0; i < rows; i++)
		draw_row(t, m->area.y + i, m->area, m->items.at[m->top + (size_t)i].label,
			 m->top + (size_t)i == m->cursor);
	put_style(t, STYLE_PLAIN);
}
