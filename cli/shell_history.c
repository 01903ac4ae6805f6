#include "cli/shell_history.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/output.h"
#include "cli/say.h"

enum { LINES_MAX = 1000, LINE_BYTES_MAX = 1000, FILE_BYTES_MAX = 4 << 20 };

static const char *find_path(struct arena *a)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	if (state && *state == '/')
		return arena_printf(a, "%s/cprof/history", state);
	if (home && *home == '/')
		return arena_printf(a, "%s/.local/state/cprof/history", home);
	return NULL;
}

/* Whatever cannot be made here shows when the file is written. */
static void make_folders(const char *path, struct arena *a)
{
	char *folder = arena_printf(a, "%s", path);

	for (char *slash = folder + 1; (slash = strchr(slash, '/')); *slash++ = '/') {
		*slash = '\0';
		(void)!mkdir(folder, 0700);
	}
}

static void load(struct shell_history *h)
{
	HistEvent event;
	struct stat st;

	/* A file that is not there or not ours is a history without lines. */
	if (stat(h->path, &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= FILE_BYTES_MAX)
		(void)history(h->lines, &event, H_LOAD, h->path);
}

void shell_history_open(struct shell_history *h)
{
	HistEvent event;

	*h = (struct shell_history){ .lines = history_init() };
	if (!h->lines)
		mem_oom(sizeof(*h));
	history(h->lines, &event, H_SETSIZE, LINES_MAX);
	history(h->lines, &event, H_SETUNIQUE, 1);
	h->path = find_path(&h->arena);
	if (h->path)
		load(h);
}

static int save(const struct shell_history *h, struct error *err)
{
	struct output out;
	HistEvent event;

	if (output_open(&out, h->path, err) < 0)
		return -1;
	(void)history(h->lines, &event, H_SAVE_FP, out.file); /* the stream knows if it failed */
	return output_commit(&out, err);
}

void shell_history_add(struct shell_history *h, const char *line)
{
	struct error err;
	HistEvent event;
	mode_t mask;

	if (!line[strspn(line, " \t")] || strlen(line) > LINE_BYTES_MAX)
		return;
	history(h->lines, &event, H_ENTER, line);
	if (!h->path)
		return;
	mask = umask(077);
	make_folders(h->path, &h->arena);
	if (save(h, &err) < 0) {
		say("no history is kept: ", err.text);
		h->path = NULL;
	}
	umask(mask);
}

void shell_history_close(struct shell_history *h)
{
	history_end(h->lines);
	arena_free(&h->arena);
}
