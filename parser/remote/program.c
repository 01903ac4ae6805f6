#include "parser/remote/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NOT_FOUND = 127 };

/* What ends us ends it, too. */
static void execute(const char *const *argv, int to, pid_t parent)
{
	char *words[10];
	size_t n = 0;
	sigset_t none;
	int null = open("/dev/null", O_RDONLY | O_CLOEXEC);

	for (; argv[n] && n < sizeof(words) / sizeof(*words) - 1; n++)
		words[n] = strdup(argv[n]);
	words[n] = NULL;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (null >= 0 && getppid() == parent && dup2(null, STDIN_FILENO) >= 0 &&
	    dup2(to, STDOUT_FILENO) >= 0)
		execvp(words[0], words);
	_exit(NOT_FOUND);
}

/* Whether the child has ended by then. */
static bool wait_for_end(pid_t child, const sigset_t *ends, double timeout, int *status)
{
	struct timespec t = { (time_t)timeout, (long)((timeout - (double)(time_t)timeout) * 1e9) };
	pid_t r;

	while ((r = waitpid(child, status, WNOHANG)) == 0) {
		if (timeout > 0 ? sigtimedwait(ends, NULL, &t) < 0 && errno == EAGAIN
				: sigwaitinfo(ends, NULL) < 0 && errno != EINTR)
			return false;
	}
	return r == child;
}

static int how_it_ended(int status, struct error *err)
{
	if (WIFSIGNALED(status))
		return error_set(err, ERROR_NETWORK, "the command was ended: %s",
				 strsignal(WTERMSIG(status)));
	if (WEXITSTATUS(status) == NOT_FOUND)
		return error_set(err, ERROR_NETWORK, "the program is not here");
	if (WEXITSTATUS(status))
		return error_set(err, ERROR_NETWORK, "the command ended with status %d",
				 WEXITSTATUS(status));
	return 0;
}

int program_run(const char *const *argv, int to, double timeout, struct error *err)
{
	pid_t us = getpid(), child;
	sigset_t ends;
	int status = 0;

	sigemptyset(&ends);
	sigaddset(&ends, SIGCHLD);
	sigprocmask(SIG_BLOCK, &ends, NULL);
	child = fork();
	if (child == 0)
		execute(argv, to, us);
	if (child < 0)
		return error_set(err, ERROR_LIMIT, "cannot start a process: %s", strerror(errno));
	close(to); /* the reader is to see that it ended */
	if (wait_for_end(child, &ends, timeout, &status))
		return how_it_ended(status, err);
	kill(child, SIGTERM);
	return error_set(err, ERROR_NETWORK,
			 "no end within %g s; to wait longer use "
			 "--timeout=SECONDS",
			 timeout);
}
