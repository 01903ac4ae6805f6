#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int failed(const struct output *o, struct error *err)
{
	return error_set(err, ERROR_OUTPUT, "%.160s: %s", o->path ? o->path : "standard output",
			 strerror(errno));
}

/* A file beside the one wanted that has no name yet, so nothing is left if we die. */
static int open_nameless(struct output *o)
{
	char folder[sizeof(o->temporary)];
	const char *slash = strrchr(o->path, '/');
	int n = slash ? (int)(slash - o->path) + 1 : 0;

	if (snprintf(folder, sizeof(folder), "%.*s.", n, o->path) >= (int)sizeof(folder) ||
	    snprintf(o->temporary, sizeof(o->temporary), "%.*s.cprof-%ld", n, o->path,
		     (long)getpid()) >= (int)sizeof(o->temporary)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
}

int output_open(struct output *o, const char *path, struct error *err)
{
	struct stat st;
	int fd;

	*o = (struct output){ .file = stdout, .path = path };
	if (!path)
		return 0;
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
		fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	} else {
		fd = open_nameless(o);
		o->nameless = fd >= 0;
		if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL))
			fd = open(o->temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	}
	o->file = fd < 0 ? NULL : fdopen(fd, "w");
	return o->file ? 0 : failed(o, err);
}

/* Gives a nameless file a name of its own, and then any the one that it is for. */
static int install(struct output *o)
{
	char self[40];
	int fd = fileno(o->file);

	snprintf(self, sizeof(self), "/proc/self/fd/%d", fd);
	if (o->nameless) {
		unlink(o->temporary); /* of a process of our number that was killed here */
		if (linkat(AT_FDCWD, self, AT_FDCWD, o->temporary, AT_SYMLINK_FOLLOW) < 0)
			return -1;
	}
	return rename(o->temporary, o->path);
}

/* Standard output stays open, for what comes after; closing a copy tells what closing it would. */
static int close_file(FILE *f)
{
	return f == stdout ? close(dup(fileno(f))) : fclose(f);
}

int output_commit(struct output *o, struct error *err)
{
	bool lost = fflush(o->file) != 0 || ferror(o->file);
	int r = lost ? failed(o, err) : 0;

	if (r == 0 && o->temporary[0] && install(o) < 0)
		r = failed(o, err);
	if (r < 0 && o->temporary[0])
		unlink(o->temporary);
	if (close_file(o->file) != 0 && r == 0)
		r = failed(o, err);
	return r;
}

void output_abandon(struct output *o)
{
	if (!o->path)
		return;
	if (o->temporary[0])
		unlink(o->temporary);
	fclose(o->file);
}
