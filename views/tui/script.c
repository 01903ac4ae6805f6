#include "views/tui/script.h"

#include <errno.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "report/names/width.h"
#include "views/tui/act_mouse.h"
#include "views/tui/frame.h"
#include "views/tui/keys.h"
#include "views/tui/loop.h"
#include "views/tui/split.h"
#include "views/tui/state.h"
#include "views/tui/term.h"

enum { SIZE_MOST = 500 };

/* A script that is played. */
struct script {
	struct tui *t;
	bool timed;         /* frames are drawn and timed */
	enum pane_id drawn; /* what the last frame had, PANE_NONE: of no use any more */
	double slowest;     /* in milliseconds, since the last :time */
};

/* ---- the screen as text ---- */

static void print_row(FILE *out, int y, int cols)
{
	wchar_t row[SIZE_MOST * 6 + 1] = { 0 };
	size_t n;

	mvinnwstr(y, 0, row, cols < SIZE_MOST * 6 ? cols * 6 : SIZE_MOST * 6);
	n = wcslen(row);
	while (n && row[n - 1] == L' ')
		n--;
	for (size_t i = 0; i < n; i++) {
		char bytes[GLYPH_BYTES];

		fwrite(bytes, 1, glyph_encode(bytes, (uint32_t)row[i]), out);
	}
	putc('\n', out);
}

static void print_screen(struct tui *t)
{
	split_catch_up(t);
	frame_draw(t);
	refresh();
	for (int y = 0; y < t->rows; y++)
		print_row(t->printed, y, t->cols);
}

/* ---- how long a key takes until its frame is drawn ---- */

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void press(struct script *s, int key)
{
	double start, taken;

	/* A page is as long as it is on the screen: how long, drawing finds out. */
	if (s->drawn != s->t->pane)
		frame_draw(s->t);
	s->drawn = s->t->pane;
	start = now_ms();
	loop_key(s->t, key);
	s->t->work.stopping = false;
	if (!s->timed)
		return;
	frame_draw(s->t);
	refresh();
	taken = now_ms() - start;
	if (taken > s->slowest)
		s->slowest = taken;
	split_catch_up(s->t);
}

static void print_time(struct script *s)
{
	if (s->timed)
		fprintf(s->t->printed, "%.1f ms\n", s->slowest);
	s->timed = true;
	s->slowest = 0;
}

/* ---- lines ---- */

static void type_text(struct script *s, const char *text, size_t n)
{
	for (size_t i = 0; i < n;) {
		struct glyph g = glyph_at(text + i, n - i);

		press(s, (int)g.code);
		i += g.bytes;
	}
}

static void press_word(struct script *s, const char *word, size_t n)
{
	int key = key_named(word, n);

	if (key)
		press(s, key);
	else
		type_text(s, word, n);
}

/* ":click 10,5": column and row, as on the screen from 0. */
static bool is_mouse(const char *line, struct mouse *m)
{
	static const char *const names[] = { [MOUSE_CLICK] = ":click",
					     [MOUSE_DOUBLE] = ":double",
					     [MOUSE_RIGHT] = ":right",
					     [MOUSE_WHEEL_UP] = ":wheel-up",
					     [MOUSE_WHEEL_DOWN] = ":wheel-down" };

	for (int i = 0; i <= MOUSE_WHEEL_DOWN; i++) {
		size_t n = strlen(names[i]);

		if (!strncmp(line, names[i], n) && (line[n] == ' ' || !line[n])) {
			*m = (struct mouse){ .what = i };
			sscanf(line + n, "%d,%d", &m->x, &m->y);
			return true;
		}
	}
	return false;
}

static void play(struct script *s, const char *line)
{
	struct tui *t = s->t;
	int rows, cols;

	if (!strcmp(line, ":screen")) {
		print_screen(t);
	} else if (!strcmp(line, ":stop")) {
		t->work.stopping = true;
	} else if (!strcmp(line, ":time")) {
		print_time(s);
	} else if (sscanf(line, ":size %dx%d", &cols, &rows) == 2) {
		if (rows > 0 && cols > 0 && rows <= SIZE_MOST && cols <= SIZE_MOST)
			term_resize(t, rows, cols);
		s->drawn = PANE_NONE;
	} else if (is_mouse(line, &t->mouse)) {
		frame_draw(t); /* what is clicked is what was to be seen */
		press(s, -KEY_MOUSE);
	} else if (line[0] == ':') {
		type_text(s, line, strlen(line));
		press(s, '\n');
	} else if (strncmp(line, "# ", 2)) {
		for (line += strspn(line, " "); *line && !t->quit; line += strspn(line, " ")) {
			press_word(s, line, strcspn(line, " "));
			line += strcspn(line, " ");
		}
	}
}

int script_run(struct tui *t, struct error *err)
{
	bool standard = !strcmp(t->setup->script, "-");
	FILE *f = standard ? stdin : fopen(t->setup->script, "re");
	struct script s = { .t = t, .drawn = PANE_NONE };
	char line[1000];

	if (!f)
		return error_set(err, ERROR_IO, "%.160s: %s", t->setup->script, strerror(errno));
	while (!t->quit && fgets(line, sizeof(line), f)) {
		line[strcspn(line, "\n")] = '\0';
		play(&s, line);
	}
	if (!standard)
		fclose(f);
	return 0;
}
