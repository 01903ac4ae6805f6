#include "views/tui/frame.h"

#include <inttypes.h>
#include <ncurses.h>
#include <stdio.h>

#include "views/tui/footer.h"
#include "views/tui/menu.h"
#include "views/tui/put.h"
#include "views/tui/split.h"
#include "views/tui/state.h"
#include "views/tui/title.h"

void frame_draw(struct tui *t)
{
	struct area a = { .cols = t->cols };

	erase();
	t->win = stdscr;
	a.y = title_draw(t);
	a.rows = t->rows - footer_rows(t) - a.y;
	put_style(t, STYLE_PLAIN);
	split_draw(t, a);
	footer_draw(t);
	if (menu_is_open(t))
		menu_draw(t, a);
	put_style(t, STYLE_PLAIN);
	if (t->prompt.kind)
		move(footer_status_row(t),
		     t->prompt.caret_x < t->cols ? t->prompt.caret_x : t->cols - 1);
	curs_set(t->prompt.kind ? 1 : 0);
}

/* Where there is a screen already its status line tells; else it is all there is to show. */
void frame_progress(struct tui *t, const char *what, uint64_t done, uint64_t size)
{
	int y = t->loaded ? footer_status_row(t) : t->rows / 2;
	char far[40] = "a moment";

	if (size)
		snprintf(far, sizeof(far), "%d%%", (int)((double)done / (double)size * 100));
	else if (done)
		snprintf(far, sizeof(far), "%" PRIu64 " MB", done >> 20);
	put_style(t, STYLE_PLAIN);
	if (t->loaded) {
		put_blank(t, y, STYLE_PLAIN);
		put_print(t, y, 1, t->cols - 1, "%s, %s; Esc stops", what, far);
	} else {
		erase();
		put_print(t, y, 2, t->cols - 2, "%s %s", what, t->setup->sources[0]);
		put_print(t, y + 1, 2, t->cols - 2, "%s, q quits", far);
		put_bar(t, y + 2, 2, t->cols > 44 ? 40 : t->cols - 4, (sum_t)done,
			size ? (sum_t)size : (sum_t)done + 1);
	}
	refresh();
}
