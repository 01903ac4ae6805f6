#include "cli/rulesfile.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/check/rules.h"

static const char blanks[] = " \t\r\n", name[] = ".cprof.check";

/* ---- a line ---- */

/*
 * A repository says what its profiles are asked, but not where answers go, nor
 * what the program may do on the machine of who asks.
 */
static bool is_question(const struct option_spec *s)
{
	return s->type != OPTION_FILE && s->group < GROUP_TERMINAL;
}

static int set_option(struct args *a, const char *line, struct error *err)
{
	size_t n = strcspn(line, "=");
	const char *option = arena_printf(&a->arena, "%.*s", (int)n, line);
	const struct option_spec *s = option_find(option);

	if (!s)
		return error_set(err, ERROR_USAGE, "no such option: %.80s", option);
	if (!is_question(s))
		return error_set(err, ERROR_USAGE, "%s is for the command line", s->name);
	return option_set_default(&a->options, s, line[n] ? line + n + 1 : NULL,
				  (struct options_given){ a->given.at, a->given.n }, err);
}

/* lines: the rules so far, each with its end. */
static int read_line(struct args *a, const char **lines, char *line, struct error *err)
{
	static const char set[] = "set";
	struct rule rule;
	size_t n;

	line += strspn(line, blanks);
	for (n = strlen(line); n && strchr(blanks, line[n - 1]);)
		line[--n] = '\0';
	if (!*line || *line == '#')
		return 0;
	line = arena_printf(&a->arena, "%s", line);
	n = strcspn(line, blanks);
	if (n == strlen(set) && !memcmp(line, set, n))
		return set_option(a, line + n + strspn(line + n, blanks), err);
	if (rule_parse(&rule, &a->arena, line, err) < 0)
		return -1;
	*lines = arena_printf(&a->arena, "%s%s\n", *lines, line);
	return 0;
}

/* ---- the file ---- */

static int read_file(struct args *a, const char *path, FILE *f, struct error *err)
{
	const char *lines = "";
	char *line = NULL, where[PATH_MAX + 20];
	size_t size = 0;
	int number = 0, ret = 0;

	while (ret == 0 && getline(&line, &size, f) > 0) {
		number++;
		ret = read_line(a, &lines, line, err);
	}
	free(line);
	if (ret == 0 && !feof(f)) /* memory may have ended, too */
		return error_set(err, errno == ENOMEM ? ERROR_LIMIT : ERROR_IO, "%.200s: %s", path,
				 strerror(errno));
	snprintf(where, sizeof(where), "%.180s:%d", path, number);
	if (ret < 0)
		return error_prefix(err, where);
	if (*lines)
		a->options.rule = arena_printf(&a->arena, "%s%s", lines,
					       a->options.rule ? a->options.rule : "");
	return 0;
}

/* Opens the nearest file of rules; NULL if there is none. */
static FILE *find_file(char path[PATH_MAX])
{
	char folder[PATH_MAX], git[PATH_MAX + 8];

	if (!realpath(".", folder))
		return NULL;
	for (;;) {
		FILE *f = NULL;
		char *slash = strrchr(folder, '/');

		if (snprintf(path, PATH_MAX, "%s/%s", folder, name) < PATH_MAX)
			f = fopen(path, "re");
		snprintf(git, sizeof(git), "%s/.git", folder);
		if (f || slash == folder || access(git, F_OK) == 0)
			return f;
		*slash = '\0';
	}
}

int rulesfile_read(struct args *a, struct error *err)
{
	char found[PATH_MAX];
	const char *path = a->options.rules ? a->options.rules : found;
	FILE *f = a->options.rules ? fopen(path, "re") : find_file(found);
	int ret;

	if (!f)
		return a->options.rules
			       ? error_set(err, ERROR_IO, "%.200s: %s", path, strerror(errno))
			       : 0;
	ret = read_file(a, path, f, err);
	fclose(f);
	return ret;
}
