#include "views/tui/term.h"

#include <errno.h>
#include <ncurses.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "views/tui/act_mouse.h"
#include "views/tui/leave.h"
#include "views/tui/put.h"
#include "views/tui/signals.h"
#include "views/tui/state.h"
#include "views/tui/terminfo.h"

enum { SCRIPT_ROWS = 24, SCRIPT_COLS = 80, ESCAPE_MS = 25, DOUBLE_MS = 400 };

/* ---- the start ---- */

static void choose_looks(struct tui *t)
{
	t->ascii = t->options.ascii || t->setup->environment.ascii;
	t->colored = t->options.color == COLOR_ALWAYS ||
		     (t->options.color == COLOR_AUTO && !t->setup->environment.colorless);
	t->colored = t->colored && has_colors();
}

static int open_streams(struct tui *t, struct error *err)
{
	bool script = t->setup->script;

	if (!script && !isatty(STDOUT_FILENO))
		return error_set(err, ERROR_USAGE,
				 "standard output is no terminal; try: cprof top %.160s",
				 t->setup->sources[0]);
	t->term.in = fopen(script                 ? "/dev/null"
			   : isatty(STDIN_FILENO) ? "/dev/stdin"
						  : "/dev/tty",
			   "re");
	t->term.out = fopen(script ? "/dev/null" : "/dev/stdout", "we");
	if (!t->term.in || !t->term.out)
		return error_set(err, ERROR_USAGE, "there is no terminal to read keys from");
	return 0;
}

/* Terminals that call themselves xterm differ in these; Esc and a digit would be keys of ours. */
static void know_more_keys(void)
{
	static const struct {
		const char *sequence;
		int key;
	} more[] = {
		{ "\033[1~", KEY_HOME }, { "\033[7~", KEY_HOME }, { "\033[H", KEY_HOME },
		{ "\033OH", KEY_HOME },  { "\033[4~", KEY_END },  { "\033[8~", KEY_END },
		{ "\033[F", KEY_END },   { "\033OF", KEY_END },
	};

	for (size_t i = 0; i < sizeof(more) / sizeof(*more); i++)
		if (!key_defined(more[i].sequence))
			define_key(more[i].sequence, more[i].key);
}

int term_open(struct tui *t, struct error *err)
{
	const char *name = t->setup->environment.term;
	struct termios modes = { 0 };
	SCREEN *screen;

	if (open_streams(t, err) < 0)
		return -1;
	if (!t->setup->script && !terminfo_works(name))
		return error_set(err, ERROR_USAGE,
				 "the description of the terminal %.40s is damaged; set TERM",
				 name ? name : "of no name");
	leave_watch();
	set_escdelay(ESCAPE_MS);
	tcgetattr(fileno(t->term.out), &modes);
	signals_catch();
	use_tioctl(TRUE); /* COLUMNS and LINES do not change when the terminal does */
	screen = newterm(t->setup->script ? "xterm-256color" : name, t->term.out, t->term.in);
	if (!screen && errno == ENOMEM)
		mem_oom(0);
	if (!screen)
		return error_set(err, ERROR_USAGE, "the terminal %.40s is not known; set TERM",
				 name ? name : "of no name");
	set_term(screen);
	if (!terminfo_string("cup"))
		return error_set(err, ERROR_USAGE,
				 "the terminal %.40s cannot move its cursor; try: cprof top %.160s",
				 name ? name : "", t->setup->sources[0]);
	if (t->setup->script) {
		signals_release();
		resizeterm(SCRIPT_ROWS, SCRIPT_COLS);
	} else {
		leave_prepare(fileno(t->term.out), &modes);
	}
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	know_more_keys();
	mouseinterval(0); /* a press is told of at once */
	getmaxyx(stdscr, t->rows, t->cols);
	term_look(t);
	return 0;
}

void term_look(struct tui *t)
{
	choose_looks(t);
	mousemask(t->options.mouse
			  ? BUTTON1_PRESSED | BUTTON3_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED
			  : 0,
		  NULL);
	put_start(t);
}

void term_close(struct tui *t)
{
	if (stdscr) {
		endwin();
		leave_end();
		delscreen(set_term(NULL));
	}
	signals_release();
	if (t->term.in)
		fclose(t->term.in);
	if (t->term.out)
		fclose(t->term.out);
}

/* ---- keys ---- */

/* As the key table has them: one number for a key that comes in two ways. */
static int key_of(int result, wint_t c)
{
	if (result == KEY_CODE_YES)
		return c == KEY_RESIZE ? 0 : c == KEY_ENTER ? '\n' : -(int)c;
	if (c == '\r')
		return '\n';
	return c == 0x7f || c == 8 ? -KEY_BACKSPACE : (int)c;
}

/* Two presses at one place are a double click when there is little time between. */
static void take_mouse(struct tui *t)
{
	struct timespec now;
	struct mouse m = { 0 };
	MEVENT e;
	int64_t ms;

	if (getmouse(&e) != OK)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	ms = (now.tv_sec - t->term.clicked.tv_sec) * 1000 +
	     (now.tv_nsec - t->term.clicked.tv_nsec) / 1000000;
	m.y = e.y;
	m.x = e.x;
	if (e.bstate & BUTTON4_PRESSED)
		m.what = MOUSE_WHEEL_UP;
	else if (e.bstate & BUTTON5_PRESSED)
		m.what = MOUSE_WHEEL_DOWN;
	else if (e.bstate & BUTTON3_PRESSED)
		m.what = MOUSE_RIGHT;
	else if (ms < DOUBLE_MS && t->mouse.what == MOUSE_CLICK && t->mouse.y == m.y &&
		 t->mouse.x == m.x)
		m.what = MOUSE_DOUBLE;
	t->mouse = m;
	t->term.clicked = now;
}

/* ---- signals ---- */

static void take_size(struct tui *t)
{
	struct winsize size;

	if (ioctl(fileno(t->term.out), TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
	getmaxyx(stdscr, t->rows, t->cols);
}

/* Whoever had the terminal in between left it as it likes it. */
static void take_again(struct tui *t)
{
	endwin();
	clearok(curscr, TRUE);
	take_size(t);
}

void term_suspend(struct tui *t)
{
	if (t->setup->script)
		return;
	term_leave();
	signals_stop();
	term_return(t);
}

/* Acts on what came; false if that is nothing. */
static bool obey(struct tui *t)
{
	unsigned noted = signals_take();

	if (noted & NOTED_STOP)
		term_suspend(t);
	else if (noted & NOTED_CONTINUE)
		take_again(t);
	else if (noted & NOTED_SIZE)
		take_size(t);
	return noted;
}

/* ---- waiting ---- */

enum { IN_VAIN_MS = 50 };
enum readiness { READY_NOT, READY_KEY, READY_GONE };

static enum readiness readiness_of(const struct pollfd *in)
{
	int n = 0;

	if (in->revents & (POLLHUP | POLLERR | POLLNVAL))
		return READY_GONE;
	if (!(in->revents & POLLIN))
		return READY_NOT;
	return ioctl(in->fd, FIONREAD, &n) == 0 && !n ? READY_GONE : READY_KEY;
}

/*
 * Until there may be a key or a signal is noted. After a key that could not be
 * read, as in the background, only a moment.
 */
static enum readiness await(const struct tui *t, bool in_vain)
{
	struct pollfd at[] = { { .fd = fileno(t->term.in), .events = POLLIN },
			       { .fd = signals_descriptor(), .events = POLLIN } };

	if (in_vain)
		at[0].events = 0;
	if (poll(at, 2, in_vain ? IN_VAIN_MS : -1) < 0)
		return errno == EINTR ? READY_NOT : READY_GONE;
	return readiness_of(&at[0]);
}

/* A key that curses has or can read without waiting; ERR if there is none. */
static int read_key(struct tui *t, int *key)
{
	wint_t c = 0;
	int result;

	timeout(0);
	result = get_wch(&c);
	if (result != ERR)
		*key = key_of(result, c);
	if (result != ERR && *key == -KEY_MOUSE)
		take_mouse(t);
	return result;
}

int term_key(struct tui *t)
{
	enum readiness ready = READY_NOT;
	int key;

	if (t->term.waiting.n)
		return t->term.waiting.at[--t->term.waiting.n];
	refresh();
	while (read_key(t, &key) == ERR) {
		ready = await(t, ready == READY_KEY);
		if (ready == READY_GONE)
			return -1;
		if (obey(t))
			return 0;
	}
	return key;
}

bool term_key_waits(const struct tui *t)
{
	struct pollfd at[] = { { .fd = fileno(t->term.in), .events = POLLIN },
			       { .fd = signals_descriptor(), .events = POLLIN } };

	return t->term.waiting.n || poll(at, 2, 0) > 0;
}

static enum wish wish_of(const struct tui *t, int key)
{
	if (key == 27)
		return t->loaded ? WISH_STOP : WISH_QUIT;
	if (key == 3 || ((key == 'q' || key == 'Q') && !t->prompt.kind))
		return WISH_QUIT;
	return WISH_NONE;
}

/* Puts a key where term_key finds it after all that came before it. */
static void keep_key(struct tui *t, int key)
{
	*VEC_PUSH(&t->term.waiting) = 0;
	memmove(t->term.waiting.at + 1, t->term.waiting.at,
		(t->term.waiting.n - 1) * sizeof(*t->term.waiting.at));
	t->term.waiting.at[0] = key;
}

enum wish term_wish(struct tui *t)
{
	int key;

	obey(t);
	while (read_key(t, &key) != ERR) {
		enum wish wish = wish_of(t, key);

		if (wish)
			return wish;
		if (key && key != -KEY_MOUSE) /* what is clicked will not be there any more */
			keep_key(t, key);
	}
	return WISH_NONE;
}

void term_resize(struct tui *t, int rows, int cols)
{
	resizeterm(rows, cols);
	getmaxyx(stdscr, t->rows, t->cols);
}

void term_leave(void)
{
	def_prog_mode();
	endwin();
	leave_pause();
	signals_release();
}

void term_return(struct tui *t)
{
	signals_catch();
	leave_resume();
	reset_prog_mode();
	take_size(t);
	clearok(curscr, TRUE);
	refresh();
}

void term_send(struct tui *t, const char *sequence)
{
	fputs(sequence, t->term.out);
	fflush(t->term.out);
}
