#include "cli/shell_job.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/say.h"

enum { LOST = 4, NOT_FOUND = 127 }; /* exit statuses: no standard output, no such shell */

/* ---- in the children ---- */

static int report(const struct question *q, const struct profile *p)
{
	struct error err = { 0 };
	struct running run;

	prctl(PR_SET_PDEATHSIG, SIGTERM); /* what ends the session ends its report too */
	if (run_start(&run, q, &err) < 0 || run_finish(&run, p, &err) < 0)
		say(q->prefix, err.text);
	return ferror(stdout) ? LOST : 0;
}

static void execute(const char *command)
{
	const char *shell = getenv("SHELL");

	if (!shell || !*shell)
		shell = "/bin/sh";
	execl(shell, shell, "-c", command, (char *)NULL);
	say(shell, ": cannot be run");
	_exit(NOT_FOUND);
}

/* ---- in the session ---- */

static void close_both(const int ends[2])
{
	for (int i = 0; i < 2; i++)
		if (ends[i] >= 0)
			close(ends[i]);
}

/* A child with its end of the pipe, if there is one, in place of that stream. */
static pid_t branch(const int ends[2], int stream)
{
	pid_t pid = fork();

	if (pid == 0) {
		signal(SIGINT, SIG_DFL); /* which the session may not hear */
		if (ends[stream] >= 0)
			dup2(ends[stream], stream);
		close_both(ends);
	}
	return pid;
}

static int end_of(pid_t pid)
{
	int status = 0;

	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

static bool failed(void)
{
	say("cannot start a process: ", strerror(errno));
	return true;
}

/* What there is to say of a report that did not end by itself. */
static bool outcome(int status, bool piped)
{
	if (WIFEXITED(status))
		return piped || WEXITSTATUS(status) != LOST;
	if (WTERMSIG(status) == SIGPIPE && !piped)
		raise(SIGPIPE); /* nobody reads what we write: that is our end too */
	if (WTERMSIG(status) != SIGINT && WTERMSIG(status) != SIGPIPE)
		say("the report ended: ", strsignal(WTERMSIG(status)));
	return true;
}

static bool interrupted(int status)
{
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGINT;
}

bool shell_job(const struct question *q, const char *pipe, const struct profile *p)
{
	int ends[2] = { -1, -1 };
	pid_t reader = 0, writer = 0;
	int wrote, heard;

	if (pipe && pipe2(ends, O_CLOEXEC) < 0)
		return failed();
	if (pipe && (reader = branch(ends, STDIN_FILENO)) == 0)
		execute(pipe);
	if (reader >= 0 && (writer = branch(ends, STDOUT_FILENO)) == 0)
		_exit(report(q, p));
	if (reader < 0 || writer < 0)
		failed();
	close_both(ends);
	wrote = end_of(writer);
	heard = end_of(reader);
	if (interrupted(wrote) || interrupted(heard))
		say("", ""); /* what is typed next goes to a line of its own */
	return outcome(wrote, pipe);
}

int shell_job_pipe(const char *pipe, int in, int out, struct report_watch *watch, struct error *err)
{
	const struct timespec moment = { .tv_nsec = 10000000 };
	pid_t pid = fork();

	if (pid == 0) {
		dup2(in, STDIN_FILENO);
		dup2(out, STDOUT_FILENO);
		dup2(out, STDERR_FILENO);
		setpgid(0, 0);
		execute(pipe);
	}
	if (pid < 0)
		return error_set(err, ERROR_LIMIT, "cannot start a process: %s", strerror(errno));
	while (waitpid(pid, NULL, WNOHANG) == 0) {
		if (!report_goes_on(watch, 0, 0))
			kill(-pid, SIGKILL);
		nanosleep(&moment, NULL);
	}
	return 0;
}
