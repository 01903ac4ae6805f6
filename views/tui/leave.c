#include "views/tui/leave.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "parser/mem.h"
#include "views/tui/terminfo.h"

/*
 * What a signal handler needs to give the terminal back, and so the one thing
 * here that is not const and has no owner: a handler has no argument.
 */
static struct {
	volatile sig_atomic_t taken; /* the terminal is ours */
	bool prepared;
	int fd;
	struct termios modes;
	char text[256];
	size_t n;
	void (*oom)(size_t size);
} leave;

static const int fatal[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL,
			     SIGTERM, SIGHUP, SIGINT,  SIGQUIT };
enum { NCRASHES = 3, NFATAL = sizeof(fatal) / sizeof(*fatal) };

static void give_back(void)
{
	if (!leave.taken)
		return;
	leave.taken = 0;
	(void)!write(leave.fd, leave.text, leave.n);
	tcsetattr(leave.fd, TCSANOW, &leave.modes);
}

/* ncurses uses what malloc returns without a look, and errno is as malloc left it. */
static void check_memory(int number)
{
	for (size_t i = 0; i < NCRASHES; i++)
		if (number == fatal[i] && errno == ENOMEM)
			mem_oom(0);
}

static void on_fatal(int number)
{
	check_memory(number);
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

static void add_capabilities(void)
{
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
}

void leave_watch(void)
{
	struct sigaction a = { .sa_handler = on_fatal, .sa_flags = (int)SA_RESETHAND };

	errno = 0;
	for (size_t i = 0; i < NCRASHES; i++)
		sigaction(fatal[i], &a, NULL);
}

void leave_prepare(int fd, const struct termios *modes)
{
	struct sigaction a = { .sa_handler = on_fatal, .sa_flags = (int)SA_RESETHAND };

	add_capabilities();
	leave.fd = fd;
	leave.modes = *modes;
	leave.oom = mem_oom;
	mem_oom = out_of_memory;
	leave.prepared = true;
	leave.taken = 1;
	for (size_t i = 0; i < NFATAL; i++)
		sigaction(fatal[i], &a, NULL);
}

void leave_pause(void)
{
	leave.taken = 0;
}

void leave_resume(void)
{
	leave.taken = leave.prepared;
}

void leave_end(void)
{
	if (!leave.prepared)
		return;
	leave.taken = 0;
	leave.prepared = false;
	mem_oom = leave.oom;
	for (size_t i = 0; i < NFATAL; i++)
		signal(fatal[i], SIG_DFL);
}
