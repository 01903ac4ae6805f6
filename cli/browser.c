#include "cli/browser.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORDS_MAX = 32, COMMAND_SIZE = 1024 };

static const char *setting(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

/* What is missing of the folders is made; whether they are there is seen when the file is written.
 */
static int find_path(char path[BROWSER_PATH_SIZE], const char *extension, struct error *err)
{
	const char *cache = setting("XDG_CACHE_HOME"), *home = setting("HOME");
	char folder[BROWSER_PATH_SIZE - 40];
	int n = snprintf(folder, sizeof(folder), "%s%s",
			 cache  ? cache
			 : home ? home
				: "",
			 cache ? "" : "/.cache");

	if ((!cache && !home) || n < 0 || (size_t)n >= sizeof(folder))
		return error_set(err, ERROR_OUTPUT, "there is no cache; name a file with --output");
	mkdir(folder, 0700);
	snprintf(path, BROWSER_PATH_SIZE, "%s/cprof", folder);
	mkdir(path, 0700);
	snprintf(path, BROWSER_PATH_SIZE, "%s/cprof/web.%.10s", folder, extension);
	return 0;
}

/* The words of $BROWSER and then the path: no shell sees them. */
static _Noreturn void run_browser(char *command, const char *path)
{
	char *words[WORDS_MAX + 2], *rest = command;
	size_t n = 0;

	while (n < WORDS_MAX && (words[n] = strtok_r(n ? NULL : command, " \t", &rest)))
		n++;
	words[n++] = (char *)path; /* execvp does not write to it */
	words[n] = NULL;
	execvp(words[0], words);
	_exit(127);
}

static void get_command(char command[COMMAND_SIZE])
{
	const char *browser = setting("BROWSER");

	snprintf(command, COMMAND_SIZE, "%s", browser ? browser : "xdg-open");
}

static _Noreturn void wait_and_run(const struct browser *b, int started)
{
	char command[COMMAND_SIZE], byte;
	ssize_t n;

	get_command(command);
	while ((n = read(started, &byte, 1)) < 0 && errno == EINTR)
		;
	if (n == 1)
		run_browser(command, b->path);
	_exit(0);
}

/* A process that waits for the picture, as none can be started later. */
static int start_child(struct browser *b, struct error *err)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) < 0)
		return error_set(err, ERROR_OUTPUT, "no pipe to the browser: %s", strerror(errno));
	b->child = fork();
	if (b->child == 0) {
		close(ends[1]);
		wait_and_run(b, ends[0]);
	}
	close(ends[0]);
	b->start = ends[1];
	if (b->child > 0)
		return 0;
	close(b->start);
	b->child = 0;
	return error_set(err, ERROR_OUTPUT, "no process for the browser: %s", strerror(errno));
}

int browser_start(struct browser *b, const char *extension, struct error *err)
{
	*b = (struct browser){ 0 };
	if (find_path(b->path, extension, err) < 0)
		return -1;
	return setting("DISPLAY") || setting("WAYLAND_DISPLAY") ? start_child(b, err) : 0;
}

static int end_child(struct browser *b)
{
	int status = 0;

	close(b->start);
	while (waitpid(b->child, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

int browser_open(struct browser *b, struct error *err)
{
	char command[COMMAND_SIZE];

	if (!b->path[0])
		return 0;
	if (!b->child) {
		puts(b->path);
		return fflush(stdout) ? error_set(err, ERROR_OUTPUT, "standard output: %s",
						  strerror(errno))
				      : 0;
	}
	get_command(command);
	signal(SIGPIPE, SIG_IGN);
	(void)!write(b->start, "", 1); /* a child that is gone has a status to tell of it */
	if (end_child(b) == 0)
		return 0;
	return error_set(err, ERROR_OUTPUT, "%.100s could not open %.120s", command, b->path);
}

void browser_stop(struct browser *b)
{
	if (b->child)
		end_child(b);
}
