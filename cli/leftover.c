#include "cli/leftover.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

/*
 * Not const and without an owner, as a handler has no argument. What was forked
 * from us has a copy, and leaves the file to us.
 */
static struct {
	volatile sig_atomic_t there;
	pid_t owner;
	int folder;
	char name[40];
	struct sigaction before[NSIG];
	bool caught[NSIG];
} left;

/* By default, and so by what any handler makes of them. */
static bool is_fatal(int number)
{
	switch (number) {
	case SIGKILL:
	case SIGSTOP:
	case SIGTSTP:
	case SIGTTIN:
	case SIGTTOU:
	case SIGCONT:
	case SIGCHLD:
	case SIGURG:
	case SIGWINCH: return false;
	}
	return true;
}

/* Then the signal does what it did before: it comes again when this returns. */
static void on_signal(int number)
{
	leftover_remove();
	sigaction(number, &left.before[number], NULL);
	raise(number);
}

static void catch_all(void)
{
	const struct sigaction ours = { .sa_handler = on_signal };

	for (int i = 1; i < NSIG; i++)
		left.caught[i] = is_fatal(i) && sigaction(i, NULL, &left.before[i]) == 0 &&
				 left.before[i].sa_handler != SIG_IGN &&
				 sigaction(i, &ours, NULL) == 0;
}

void leftover_is(int folder, const char *name)
{
	left.folder = folder;
	left.owner = getpid();
	snprintf(left.name, sizeof(left.name), "%s", name);
	left.there = 1;
	catch_all();
}

void leftover_none(void)
{
	left.there = 0;
	for (int i = 1; i < NSIG; i++) {
		if (left.caught[i])
			sigaction(i, &left.before[i], NULL);
		left.caught[i] = false;
	}
}

void leftover_remove(void)
{
	if (left.there && left.owner == getpid())
		unlinkat(left.folder, left.name, 0);
	left.there = 0;
}
