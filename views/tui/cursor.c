#include "views/tui/cursor.h"

#include <string.h>

#include "views/tui/put.h"
#include "views/tui/state.h"

void cursor_select(struct tui *t, struct text name)
{
	VEC_SET_TEXT(&t->selected, name);
}

struct text cursor_name(const struct tui *t)
{
	const struct pane *p = tui_pane(t);
	size_t line = t->places[t->pane].cursor;

	return p->label && line < p->length(t) ? p->text(t, line) : tui_selected(t);
}

static void select_line(struct tui *t, size_t line)
{
	if (tui_pane(t)->select)
		tui_pane(t)->select(t, line);
	else
		cursor_select(t, tui_pane(t)->text(t, line));
}

void cursor_go(struct tui *t, size_t line)
{
	size_t n = tui_pane(t)->length(t);
	struct place *place = tui_place(t);

	place->cursor = line < n ? line : n ? n - 1 : 0;
	if (n && tui_pane(t)->question != ASK_NOTHING)
		select_line(t, place->cursor);
}

bool cursor_find(struct tui *t, struct text name)
{
	const struct pane *p = tui_pane(t);
	size_t n = p->length(t), cursor = tui_place(t)->cursor;

	if (p->find)
		return p->find(t, name);
	if (cursor < n && text_equal(p->text(t, cursor), name))
		return true;
	for (size_t i = 0; i < n; i++)
		if (text_equal(p->text(t, i), name)) {
			cursor_go(t, i);
			return true;
		}
	return false;
}

void cursor_follow(struct tui *t)
{
	size_t n = tui_pane(t)->length(t);

	if (!cursor_find(t, tui_selected(t)) && tui_place(t)->cursor >= n)
		tui_place(t)->cursor = n ? n - 1 : 0;
	if (!t->selected.n && n)
		select_line(t, tui_place(t)->cursor);
}

/* How far a motion goes; what has no distance goes to an end. */
static size_t distance(const struct tui *t, enum motion m)
{
	size_t page = t->area.rows > 1 ? (size_t)t->area.rows - 1 : 1;

	switch (m) {
	case MOVE_UP:
	case MOVE_DOWN: return 1;
	case MOVE_PAGE_UP:
	case MOVE_PAGE_DOWN: return page;
	case MOVE_HALF_UP:
	case MOVE_HALF_DOWN: return (page + 1) / 2;
	case MOVE_LEFT:
	case MOVE_RIGHT:
	case MOVE_PARENT: return 0;
	case MOVE_FIRST:
	case MOVE_LAST: break;
	}
	return SIZE_MAX / 2;
}

/* A key that leads nowhere says so. */
static void say_end(struct tui *t, enum motion m)
{
	static const char *const ends[] = {
		[MOVE_UP] = "nothing is above this",
		[MOVE_DOWN] = "nothing is below this",
		[MOVE_LEFT] = "nothing is to the left of this",
		[MOVE_RIGHT] = "nothing is to the right of this",
		[MOVE_PAGE_UP] = "nothing is above this",
		[MOVE_PAGE_DOWN] = "nothing is below this",
		[MOVE_HALF_UP] = "nothing is above this",
		[MOVE_HALF_DOWN] = "nothing is below this",
		[MOVE_FIRST] = "this is the first",
		[MOVE_LAST] = "this is the last",
		[MOVE_PARENT] = "it has no caller here",
	};

	if (!t->status[0])
		tui_say(t, "%s", ends[m]);
}

void cursor_move(struct tui *t, enum motion m)
{
	const struct pane *p = tui_pane(t);
	size_t far = distance(t, m), at = tui_place(t)->cursor;
	bool up = m == MOVE_UP || m == MOVE_PAGE_UP || m == MOVE_HALF_UP || m == MOVE_FIRST;
	unsigned lines = t->lines;

	if (!p->move || !p->move(t, m))
		cursor_go(t, up ? (at > far ? at - far : 0) : at + far);
	if (tui_place(t)->cursor == at && t->lines == lines)
		say_end(t, m);
}

size_t cursor_part(const size_t *first, size_t n, size_t line)
{
	size_t low = 0, high = n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (first[middle] <= line)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void keep_in_sight(struct place *place, size_t n, size_t rows)
{
	if (place->top + rows > n)
		place->top = n > rows ? n - rows : 0;
	if (place->cursor < place->top)
		place->top = place->cursor;
	if (rows && place->cursor >= place->top + rows)
		place->top = place->cursor - rows + 1;
}

void cursor_draw(struct tui *t, struct area a)
{
	const struct pane *p = tui_pane(t);
	struct place *place = tui_place(t);
	size_t n = p->length(t), rows = (size_t)(a.rows > 0 ? a.rows : 0);

	keep_in_sight(place, n, rows);
	for (size_t i = 0; i < rows && place->top + i < n; i++) {
		struct area line = { a.y + (int)i, a.x, 1, a.cols };

		put_style(t, STYLE_PLAIN);
		p->draw(t, place->top + i, line);
		if (place->top + i == place->cursor)
			put_cursor(t, line);
	}
	if (!n && rows) {
		put_style(t, STYLE_DIM);
		put_text(t, a.y, a.x + 2, a.cols - 2, text_of("nothing to show"));
		put_style(t, STYLE_PLAIN);
	}
}
