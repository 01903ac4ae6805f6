#include "views/tui/terminfo.h"

#include <errno.h>
#include <fcntl.h>
#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <term.h>
#include <unistd.h>

/* ---- in the child ---- */

enum { TRY_SECONDS = 5, TRY_ROWS = 24, TRY_COLS = 80, TRY_COLORS = 8 };

/* It ends by itself, quietly, and with the signals that stand for a crash. */
static void prepare(FILE *nowhere)
{
	static const int crashes[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGALRM };
	struct rlimit no_core = { 0, 0 }, seconds = { TRY_SECONDS, TRY_SECONDS };

	for (size_t i = 0; i < sizeof(crashes) / sizeof(*crashes); i++)
		signal(crashes[i], SIG_DFL);
	setrlimit(RLIMIT_CORE, &no_core);
	setrlimit(RLIMIT_CPU, &seconds);
	alarm(TRY_SECONDS);
	dup2(fileno(nowhere), STDERR_FILENO);
}

/* All cells, in several colours and ways, and the cursor in each corner. */
static void draw(int round)
{
	static const attr_t ways[] = { A_NORMAL, A_BOLD, A_REVERSE, A_UNDERLINE };

	for (int y = 0; y < TRY_ROWS; y++) {
		attrset(ways[(y + round) % 4] | COLOR_PAIR(1 + y % (TRY_COLORS - 1)));
		for (int x = 0; x < TRY_COLS; x++)
			mvaddch(y, x, (chtype)('a' + (x + y * round) % 26));
	}
	move(round % 2 ? TRY_ROWS - 1 : 0, round % 3 ? TRY_COLS - 1 : 0);
	curs_set(round % 2);
	refresh();
	erase();
	mvaddstr(round, round, "x");
	refresh();
}

static void try_it(const char *term, FILE *nowhere)
{
	enum { ROUNDS = 4 };

	if (!newterm(term, nowhere, nowhere))
		return;
	resizeterm(TRY_ROWS, TRY_COLS);
	raw();
	noecho();
	keypad(stdscr, TRUE);
	mousemask(BUTTON1_PRESSED, NULL);
	if (has_colors())
		start_color();
	for (short i = 1; i < TRY_COLORS; i++)
		init_pair(i, i, -1);
	for (int i = 0; i < ROUNDS; i++)
		draw(i);
	clearok(curscr, TRUE);
	refresh();
	endwin();
}

/* ---- in the parent ---- */

bool terminfo_works(const char *term)
{
	FILE *nowhere = fopen("/dev/null", "r+e");
	int status = 0;
	pid_t child;

	if (!nowhere)
		return true;
	child = fork();
	if (child == 0) {
		prepare(nowhere);
		try_it(term, nowhere);
		_exit(0);
	}
	fclose(nowhere);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return !WIFSIGNALED(status);
}

const char *terminfo_string(const char *name)
{
	const char *s = tigetstr(name);

	return s == (const char *)-1 ? NULL : s;
}
