#include "views/tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* clang-format off */
static const struct {
	int number;
	unsigned noted; /* 0: it only must not become that of curses */
} caught[] = {
	{ SIGTSTP, NOTED_STOP }, { SIGCONT, NOTED_CONTINUE }, { SIGWINCH, NOTED_SIZE },
	{ SIGINT, 0 }, { SIGTERM, 0 },
};
/* clang-format on */
enum { NCAUGHT = sizeof(caught) / sizeof(*caught) };

/* A handler has no argument: its pipe, and what was there before it. */
static struct {
	int read, write;
	bool open;
	struct sigaction before[NCAUGHT];
} notes;

static void note(int number)
{
	int saved = errno;
	char byte = (char)number;

	(void)!write(notes.write, &byte, 1); /* a full pipe has told of it already */
	errno = saved;
}

/* What nobody is to hear of stays ignored. */
static void catch_one(size_t i)
{
	struct sigaction a = { .sa_handler = note, .sa_flags = (int)SA_RESTART };

	sigaction(caught[i].number, NULL, &notes.before[i]);
	if (caught[i].noted && notes.before[i].sa_handler != SIG_IGN)
		sigaction(caught[i].number, &a, NULL);
}

void signals_catch(void)
{
	int ends[2];

	if (notes.open || pipe2(ends, O_CLOEXEC | O_NONBLOCK) < 0)
		return;
	notes.read = ends[0];
	notes.write = ends[1];
	notes.open = true;
	for (size_t i = 0; i < NCAUGHT; i++)
		catch_one(i);
}

void signals_release(void)
{
	if (!notes.open)
		return;
	for (size_t i = 0; i < NCAUGHT; i++)
		sigaction(caught[i].number, &notes.before[i], NULL);
	notes.open = false;
	close(notes.read);
	close(notes.write);
}

int signals_descriptor(void)
{
	return notes.open ? notes.read : -1;
}

unsigned signals_take(void)
{
	unsigned all = 0;
	char bytes[64];
	ssize_t n;

	while (notes.open && (n = read(notes.read, bytes, sizeof(bytes))) > 0)
		for (ssize_t i = 0; i < n; i++)
			for (size_t k = 0; k < NCAUGHT; k++)
				all |= bytes[i] == caught[k].number ? caught[k].noted : 0;
	return all;
}

void signals_stop(void)
{
	struct sigaction stop = { .sa_handler = SIG_DFL }, before;

	sigaction(SIGTSTP, NULL, &before);
	if (before.sa_handler == SIG_IGN)
		return;
	sigaction(SIGTSTP, &stop, NULL);
	raise(SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
}
