#include "views/tui/term.h"

#include <fcntl.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "views/tui/act_mouse.h"
#include "views/tui/put.h"
#include "views/tui/state.h"
#include "views/tui/terminfo.h"

enum { SCRIPT_ROWS = 24, SCRIPT_COLS = 80, ESCAPE_MS = 25, DOUBLE_MS = 400 };

/* ---- leaving in a hurry ---- */

/*
 * What a signal handler needs to give the terminal back, and so the one thing
 * here that is not const and has no owner: a handler has no argument.
 */
static struct {
	volatile sig_atomic_t taken;
	int fd;
	struct termios modes;
	char text[256];
	size_t n;
	void (*oom)(size_t size);
} leave;

static const int fatal[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV,
			     SIGABRT, SIGBUS, SIGFPE, SIGILL };
enum { NFATAL = sizeof(fatal) / sizeof(*fatal) };

static void give_back(void)
{
	if (!leave.taken)
		return;
	leave.taken = 0;
	(void)!write(leave.fd, leave.text, leave.n);
	tcsetattr(leave.fd, TCSANOW, &leave.modes);
}

static void on_fatal(int number)
{
	give_back();
	signal(number, SIG_DFL);
	raise(number);
}

static void out_of_memory(size_t size)
{
	give_back();
	leave.oom(size);
}

static void add_capability(const char *name)
{
	const char *s = terminfo_string(name);

	/* Capabilities for text and cursor have no padding that would matter. */
	if (!s || leave.n + strlen(s) >= sizeof(leave.text))
		return;
	leave.n += strcspn(strcpy(leave.text + leave.n, s), "$");
}

static void prepare_to_leave(struct tui *t)
{
	struct sigaction a = { .sa_handler = on_fatal, .sa_flags = (int)SA_RESETHAND };
	static const char modes[] = "\033[?1006l\033[?1000l\033[?2004l";

	leave.n = 0;
	if (terminfo_string("kmous")) {
		memcpy(leave.text, modes, sizeof(modes) - 1);
		leave.n = sizeof(modes) - 1;
	}
	add_capability("sgr0");
	add_capability("cnorm");
	add_capability("rmkx");
	add_capability("rmcup");
	leave.fd = fileno(t->term.out);
	leave.oom = mem_oom;
	mem_oom = out_of_memory;
	leave.taken = 1;
	for (size_t i = 0; i < NFATAL; i++)
		sigaction(fatal[i], &a, NULL);
}

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
	SCREEN *screen;

	if (open_streams(t, err) < 0)
		return -1;
	if (!t->setup->script)
		tcgetattr(fileno(t->term.out), &leave.modes);
	set_escdelay(ESCAPE_MS);
	use_tioctl(TRUE); /* COLUMNS and LINES do not change when the terminal does */
	screen = newterm(t->setup->script ? "xterm-256color" : name, t->term.out, t->term.in);
	if (!screen)
		return error_set(err, ERROR_USAGE, "the terminal %.40s is not known; set TERM",
				 name ? name : "of no name");
	set_term(screen);
	if (!terminfo_string("cup"))
		return error_set(err, ERROR_USAGE,
				 "the terminal %.40s cannot move its cursor; try: cprof top %.160s",
				 name ? name : "", t->setup->sources[0]);
	if (t->setup->script)
		resizeterm(SCRIPT_ROWS, SCRIPT_COLS);
	else
		prepare_to_leave(t);
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
		if (leave.taken) {
			leave.taken = 0;
			mem_oom = leave.oom;
			for (size_t i = 0; i < NFATAL; i++)
				signal(fatal[i], SIG_DFL);
		}
		delscreen(set_term(NULL));
	}
	if (t->term.in)
		fclose(t->term.in);
	if (t->term.out)
		fclose(t->term.out);
}

/* ---- keys ---- */

/* As the key table has them: one number for a key that comes in two ways. */
static int key_of(int result, wint_t c)
{
	if (result == ERR)
		return -1;
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

int term_key(struct tui *t)
{
	wint_t c = 0;
	int key, result;

	if (t->term.waiting.n)
		return t->term.waiting.at[--t->term.waiting.n];
	refresh();
	timeout(-1);
	result = get_wch(&c);
	key = key_of(result, c);
	if (key == -KEY_MOUSE)
		take_mouse(t);
	getmaxyx(stdscr, t->rows, t->cols);
	return key;
}

bool term_key_waits(const struct tui *t)
{
	struct pollfd p = { .fd = fileno(t->term.in), .events = POLLIN };

	return t->term.waiting.n || poll(&p, 1, 0) > 0;
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
	wint_t c = 0;
	int result;

	timeout(0);
	while ((result = get_wch(&c)) != ERR) {
		int key = key_of(result, c);
		enum wish wish = wish_of(t, key);

		if (wish)
			return wish;
		if (key != -KEY_MOUSE) /* what is clicked will not be there any more */
			keep_key(t, key);
	}
	getmaxyx(stdscr, t->rows, t->cols);
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
}

void term_return(void)
{
	reset_prog_mode();
	refresh();
}

void term_send(struct tui *t, const char *sequence)
{
	fputs(sequence, t->term.out);
	fflush(t->term.out);
}
