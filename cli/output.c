#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/leftover.h"

enum { LINKS_MAX = 40, NEW_MODE = 0666, NUMBER_MAX = 999999 };

static int failed(const struct output *o, struct error *err)
{
	return error_set(err, ERROR_OUTPUT, "%.160s: %s", o->path ? o->path : "standard output",
			 strerror(errno));
}

static int too_long(void)
{
	errno = ENAMETOOLONG;
	return -1;
}

/* ---- which file it is ---- */

/* Where the name begins in a path. */
static size_t name_start(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash + 1 - path) : 0;
}

/* Puts where a link leads in place of its path; 1 if it was one. */
static int follow_link(char path[PATH_MAX])
{
	char to[PATH_MAX];
	ssize_t n = readlink(path, to, sizeof(to));
	size_t start;

	if (n < 0)
		return 0;
	start = to[0] == '/' ? 0 : name_start(path);
	if (start + (size_t)n >= PATH_MAX)
		return too_long();
	memcpy(path + start, to, (size_t)n);
	path[start + (size_t)n] = '\0';
	return 1;
}

static int follow_links(char path[PATH_MAX], const char *from)
{
	int r = 1;

	if (snprintf(path, PATH_MAX, "%s", from) >= PATH_MAX)
		return too_long();
	for (int i = 0; i < LINKS_MAX && r > 0; i++)
		r = follow_link(path);
	if (r > 0)
		errno = ELOOP;
	return r ? -1 : 0;
}

/* Opens the folder of the file, and finds what it is called there. */
static int find_place(struct output *o)
{
	char path[PATH_MAX];
	size_t start;

	if (follow_links(path, o->path) < 0)
		return -1;
	start = name_start(path);
	if (snprintf(o->name, sizeof(o->name), "%s", path + start) >= (int)sizeof(o->name))
		return too_long();
	path[start] = '\0';
	o->folder = open(start ? path : ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
	return o->folder < 0 ? -1 : 0;
}

/* ---- opening ---- */

static int open_named(struct output *o, mode_t mode)
{
	int fd;

	leftover_is(o->folder, o->temporary);
	fd = openat(o->folder, o->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		    mode);
	if (fd < 0)
		leftover_none();
	return fd;
}

/* A file without a name is gone if we die; it gets one through /proc. */
static int open_temporary(struct output *o, mode_t mode)
{
	uint64_t number;
	int fd = -1;

	if (getrandom(&number, sizeof(number), 0) != sizeof(number))
		return -1;
	snprintf(o->temporary, sizeof(o->temporary), ".cprof-%016" PRIx64, number);
	if (access("/proc/self/fd", X_OK) == 0)
		fd = openat(o->folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
	o->nameless = fd >= 0;
	return o->nameless ? fd : open_named(o, mode);
}

/* In place of old, if that is not NULL. */
static int open_new(struct output *o, const struct stat *old)
{
	mode_t mode = old ? old->st_mode & 0777 : NEW_MODE;
	int fd;

	if (find_place(o) < 0)
		return -1;
	fd = open_temporary(o, mode);
	if (fd >= 0 && old)
		(void)fchmod(fd, mode); /* what some file systems cannot, and then have no modes */
	return fd;
}

static bool is_standard_output(const struct stat *st)
{
	struct stat out;

	return fstat(STDOUT_FILENO, &out) == 0 && out.st_dev == st->st_dev &&
	       out.st_ino == st->st_ino;
}

static int open_path(struct output *o)
{
	struct stat st;

	if (stat(o->path, &st) < 0)
		return errno == ENOENT ? open_new(o, NULL) : -1;
	if (is_standard_output(&st)) /* /dev/stdout */
		return fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	if (!S_ISREG(st.st_mode))
		return open(o->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	return open_new(o, &st);
}

static void close_folder(struct output *o)
{
	if (o->folder >= 0)
		close(o->folder);
	o->folder = -1;
}

int output_open(struct output *o, const char *path, struct error *err)
{
	int fd, r;

	*o = (struct output){ .file = stdout, .path = path, .folder = -1 };
	if (!path)
		return 0;
	fd = open_path(o);
	o->file = fd < 0 ? NULL : fdopen(fd, "w");
	if (o->file)
		return 0;
	r = failed(o, err);
	close_folder(o);
	return r;
}

int output_open_in(struct output *o, const char *folder, struct error *err)
{
	int fd = -1, r;

	*o = (struct output){ .path = folder, .folder = -1 };
	if (mkdir(folder, 0777) == 0 || errno == EEXIST)
		o->folder = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (o->folder >= 0)
		fd = open_temporary(o, NEW_MODE);
	o->file = fd < 0 ? NULL : fdopen(fd, "w");
	if (o->file)
		return 0;
	r = failed(o, err);
	close_folder(o);
	o->path = NULL;
	return r;
}

/* ---- the end ---- */

/* Gives a nameless file a name of its own. */
static int name_temporary(struct output *o)
{
	char self[40];

	if (!o->nameless)
		return 0;
	snprintf(self, sizeof(self), "/proc/self/fd/%d", fileno(o->file));
	leftover_is(o->folder, o->temporary);
	if (linkat(AT_FDCWD, self, o->folder, o->temporary, AT_SYMLINK_FOLLOW) < 0)
		return -1;
	o->nameless = false;
	return 0;
}

/* And then any the one that it is for. */
static int install(struct output *o)
{
	if (name_temporary(o) < 0)
		return -1;
	return renameat(o->folder, o->temporary, o->folder, o->name);
}

/* Of a file that did not get its name, or of what is left to do for one that did. */
static void end_temporary(struct output *o, bool installed)
{
	if (o->folder < 0)
		return;
	if (!installed)
		leftover_remove();
	leftover_none();
	close_folder(o);
}

/* Standard output stays open, for what comes after; closing a copy tells what closing it would. */
static int close_file(FILE *f)
{
	return f == stdout ? close(dup(fileno(f))) : fclose(f);
}

/* Under a name that no file has; 1: one has it. */
static int install_beside(struct output *o)
{
	char self[40];
	int r;

	snprintf(self, sizeof(self), "/proc/self/fd/%d", fileno(o->file));
	r = o->nameless ? linkat(AT_FDCWD, self, o->folder, o->name, AT_SYMLINK_FOLLOW)
			: linkat(o->folder, o->temporary, o->folder, o->name, 0);
	return r == 0 ? 0 : errno == EEXIST ? 1 : -1;
}

static int install_numbered(struct output *o, const char *stem, const char *suffix)
{
	int r = 1;

	for (int i = 1; r > 0 && i <= NUMBER_MAX; i++) {
		snprintf(o->name, sizeof(o->name), "%.200s.%03d.%.40s", stem, i, suffix);
		r = install_beside(o);
	}
	return r ? -1 : 0;
}

int output_commit_numbered(struct output *o, const char *stem, const char *suffix,
			   struct error *err)
{
	bool lost = fflush(o->file) != 0 || ferror(o->file);
	int r = lost || install_numbered(o, stem, suffix) < 0 ? failed(o, err) : 0;

	end_temporary(o, r == 0 && o->nameless);
	if (fclose(o->file) != 0 && r == 0)
		r = failed(o, err);
	return r;
}

int output_commit(struct output *o, struct error *err)
{
	bool lost = fflush(o->file) != 0 || ferror(o->file);
	int r = lost ? failed(o, err) : 0;

	if (r == 0 && o->folder >= 0 && install(o) < 0)
		r = failed(o, err);
	end_temporary(o, r == 0);
	if (close_file(o->file) != 0 && r == 0)
		r = failed(o, err);
	return r;
}

void output_abandon(struct output *o)
{
	if (!o->path)
		return;
	end_temporary(o, false);
	fclose(o->file);
}
