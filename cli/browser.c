#include "cli/browser.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORDS_MAX = 32 };

static const char *setting(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

/* What is missing of the folders is made; whether they are there is seen when the file is written.
 */
int browser_path(char path[BROWSER_PATH_SIZE], const char *extension, struct error *err)
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
static void run_browser(char *command, const char *path)
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

int browser_open(const char *path, struct error *err)
{
	const char *browser = setting("BROWSER");
	char command[1024];
	int status = 0;
	pid_t child;

	if (!setting("DISPLAY") && !setting("WAYLAND_DISPLAY")) {
		puts(path);
		return fflush(stdout) ? error_set(err, ERROR_OUTPUT, "standard output: %s",
						  strerror(errno))
				      : 0;
	}
	snprintf(command, sizeof(command), "%s", browser ? browser : "xdg-open");
	child = fork();
	if (child == 0)
		run_browser(command, path);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (child < 0 || status)
		return error_set(err, ERROR_OUTPUT, "%.100s could not open %.120s", command, path);
	return 0;
}
