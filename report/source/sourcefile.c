#include "report/source/sourcefile.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	FILE_MAX = 16 << 20, /* bytes */
	ELEMENTS_MAX = 32,   /* of a path that are looked for */
	LOOKS_MAX = 100000,  /* for all files: a profile may name any number of them */
};

/* ---- reading ---- */

static size_t read_all(int fd, char *to, size_t size)
{
	size_t n = 0;
	ssize_t got;

	while (n < size) {
		got = read(fd, to + n, size - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		n += (size_t)got;
	}
	return n;
}

/* Drops carriage returns in front of line feeds, and ends the last line with one. */
static size_t unify_lines(char *bytes, size_t n)
{
	size_t kept = 0;

	if (n && bytes[n - 1] != '\n')
		bytes[n++] = '\n';
	for (size_t i = 0; i < n; i++)
		if (bytes[i] != '\r' || bytes[i + 1] != '\n')
			bytes[kept++] = bytes[i];
	return kept;
}

/* n bytes, with room for one more, become texts. */
static void split_lines(struct arena *a, struct source_file *file, char *bytes, size_t n)
{
	size_t lines = 0;

	n = unify_lines(bytes, n);
	for (size_t i = 0; i < n; i++)
		lines += bytes[i] == '\n';
	file->start = arena_array(a, uint32_t, lines + 1);
	file->nlines = 0;
	for (size_t i = 0; i < n; i++)
		if (bytes[i] == '\n') {
			bytes[i] = '\0';
			file->start[++file->nlines] = (uint32_t)i + 1;
		}
	file->bytes = bytes;
}

static const char *read_file(struct arena *a, struct source_file *file, int fd)
{
	struct stat st;
	char *bytes;

	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
		return "not a regular file";
	if (st.st_size > FILE_MAX)
		return "larger than 16 MiB";
	bytes = arena_alloc(a, (size_t)st.st_size + 1);
	split_lines(a, file, bytes, read_all(fd, bytes, (size_t)st.st_size));
	return NULL;
}

/* ---- one place ---- */

struct search {
	struct source_finder *f;
	struct source_file *file;
	int64_t lines; /* that the file must have; 0: any number */
};

/* NULL if the file is there and was read, or why not. */
static const char *try(const struct search *s, const char *path)
{
	const char *why;
	int fd;

	why = source_dirs_open(&s->f->dirs, path, &fd);
	if (why)
		return why;
	why = read_file(s->f->arena, s->file, fd);
	close(fd);
	if (!why && s->lines > (int64_t)s->file->nlines)
		why = "another file of that name: it has fewer lines";
	return why;
}

/* The path of a place; false if it is longer than any can be. */
static bool full_path(char full[PATH_MAX], const struct source_try *t)
{
	return t->path.n < PATH_MAX && snprintf(full, PATH_MAX, "%s%s%s", t->folder,
						*t->folder ? "/" : "", t->path.at) < PATH_MAX;
}

/* Whether the file is at path in folder. */
static bool look(const struct search *s, const char *folder, struct text path)
{
	struct source_try t = { folder, path, "the name is too long" };
	char full[PATH_MAX];

	if (!s->f->looks)
		return false;
	s->f->looks--;
	if (full_path(full, &t))
		t.why = try(s, full);
	if (t.why) {
		*VEC_PUSH(&s->f->tried) = t;
		return false;
	}
	s->file->path = arena_printf(s->f->arena, "%s", full);
	return s->file->found = true;
}

/* ---- paths ---- */

static struct text without_first(struct text path, size_t n)
{
	return (struct text){ path.at + n, path.n - n };
}

static size_t count_elements(struct text path)
{
	size_t n = 1;

	for (size_t i = 0; i < path.n; i++)
		n += path.at[i] == '/';
	return n;
}

static struct text without_element(struct text path)
{
	const char *slash = memchr(path.at, '/', path.n);

	return without_first(path, slash ? (size_t)(slash + 1 - path.at) : path.n);
}

/* Where the element ends that has a version: "golang.org/x/net@v0.1.0"; 0 if none has. */
static size_t version_end(struct text path, size_t *start)
{
	const char *at = memchr(path.at, '@', path.n), *slash;

	if (!at)
		return 0;
	*start = (size_t)(at - path.at);
	slash = memchr(at, '/', path.n - *start);
	return slash ? (size_t)(slash - path.at) : path.n;
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* As it is called in the module cache, where "!x" stands for "X" in the name of a module. */
static struct text escape_module(struct arena *a, struct text path)
{
	char *copy = arena_alloc(a, 2 * path.n + 1), *to = copy;
	size_t start, end = version_end(path, &start);

	for (size_t i = 0; i < path.n; i++) {
		bool upper = i < end && is_upper(path.at[i]);

		if (upper)
			*to++ = '!';
		*to++ = (char)(path.at[i] | (upper ? 0x20 : 0));
	}
	return (struct text){ copy, (size_t)(to - copy) };
}

/* As it is called in vendor/: without the version, and not escaped. */
static struct text unescape_module(struct arena *a, struct text path)
{
	char *copy = arena_alloc(a, path.n + 1), *to = copy;
	size_t start = 0, end = version_end(path, &start);

	for (size_t i = 0; i < path.n; i++) {
		if (end && i == start)
			i = end;
		if (i < start && path.at[i] == '!' && path.at[i + 1] >= 'a' &&
		    path.at[i + 1] <= 'z')
			*to++ = (char)(path.at[++i] & ~0x20);
		else if (i < path.n)
			*to++ = path.at[i];
	}
	return (struct text){ copy, (size_t)(to - copy) };
}

/* ---- all places ---- */

/* What follows an element path/src/, wherever it is. */
static bool next_after_src(struct text *path)
{
	static const char src[] = "/src/";
	const char *at = memmem(path->at, path->n, src, sizeof(src) - 1);

	if (at)
		*path = without_first(*path, (size_t)(at - path->at) + sizeof(src) - 1);
	return at;
}

/*
 * Looks for the end of a path in folders: all of it first, then less and less,
 * down to a number of elements.
 */
static bool look_for_end(const struct search *s, const struct folders *folders, struct text path,
			 size_t elements)
{
	for (size_t n = count_elements(path); n && n >= elements; n--) {
		for (size_t i = 0; i < folders->list.n && n <= ELEMENTS_MAX; i++)
			if (look(s, folders->list.at[i], path))
				return true;
		path = without_element(path);
	}
	return false;
}

/* From the element that has the version on, all must be there. */
static bool look_in_modules(const struct search *s, struct text path)
{
	const struct folders *modules = &s->f->dirs.modules;
	size_t start, end = version_end(path, &start), elements;
	struct text escaped;

	if (!end)
		return false;
	elements = count_elements(without_first(path, start));
	escaped = escape_module(s->f->arena, path);
	return look_for_end(s, modules, path, elements) ||
	       (!text_equal(path, escaped) && look_for_end(s, modules, escaped, elements));
}

static bool look_in_goroot(const struct search *s, struct text path)
{
	const struct folders *goroot = &s->f->dirs.goroot;

	if (path.at[0] != '/')
		return goroot->list.n && look(s, goroot->list.at[0], path);
	while (goroot->list.n && next_after_src(&path))
		if (look(s, goroot->list.at[0], path))
			return true;
	return false;
}

/* A bare name comes last, as there are many a main.go: it must be long enough. */
static bool look_everywhere(struct search *s, int64_t lines)
{
	const struct source_dirs *d = &s->f->dirs;
	struct text path = s->file->name, below = path;
	size_t elements;

	while (below.n && below.at[0] == '/')
		below = without_first(below, 1);
	elements = count_elements(below);
	if (path.at[0] == '/' && look(s, "", path))
		return true;
	if (look_for_end(s, &d->source, below, elements > 1 ? 2 : 1) || look_in_modules(s, below) ||
	    look_in_goroot(s, path) ||
	    look_for_end(s, &d->vendor, unescape_module(s->f->arena, below), 2))
		return true;
	for (s->lines = lines; elements > 1; elements--)
		below = without_element(below);
	return below.n < path.n && look_for_end(s, &d->source, below, 1);
}

static const char *find_advice(const struct source_finder *f, const struct source_file *file)
{
	char path[PATH_MAX], resolved[PATH_MAX];

	for (size_t i = 0; i < f->tried.n; i++) {
		const struct source_try *t = &f->tried.at[i];

		if (t->why != source_outside || !full_path(path, t) || !realpath(path, resolved))
			continue;
		*strrchr(resolved, '/') = '\0';
		return arena_printf(f->arena, "to read it from there, give --source_path=%s",
				    *resolved ? resolved : "/");
	}
	return memchr(file->name.at, '@', file->name.n)
		       ? "give the folder that it is in: --source_path=FOLDER; or set GOMODCACHE"
		       : "give the folder that it is in: --source_path=FOLDER";
}

void source_find(struct source_finder *f, struct source_file *file, int64_t lines)
{
	struct search s = { .f = f, .file = file };

	f->tried.n = 0;
	if (memchr(file->name.at, '\0', file->name.n) || !look_everywhere(&s, lines)) {
		file->ntried = f->tried.n;
		file->tried = arena_array(f->arena, struct source_try, f->tried.n);
		if (f->tried.n)
			memcpy(file->tried, f->tried.at, f->tried.n * sizeof(*f->tried.at));
		file->advice = f->looks ? find_advice(f, file) : "too many files are missing";
	}
}

struct text source_name(const struct source_finder *f, const struct source_file *file)
{
	const struct folders *folders = &f->dirs.source;
	char resolved[PATH_MAX];
	size_t begin = PATH_MAX;

	if (!file->found || !realpath(file->path, resolved))
		return without_first(file->name, file->name.n && file->name.at[0] == '/');
	for (size_t i = 0; i < folders->list.n; i++) {
		size_t n = strlen(folders->list.at[i]);

		if (!strncmp(resolved, folders->list.at[i], n) && resolved[n] == '/' && n < begin)
			begin = n;
	}
	return text_of(arena_printf(f->arena, "%s", resolved + (begin < PATH_MAX ? begin + 1 : 0)));
}

void source_finder_init(struct source_finder *f, struct report *r)
{
	*f = (struct source_finder){ .arena = &r->arena, .looks = LOOKS_MAX };
	source_dirs_init(&f->dirs, r);
}

void source_finder_free(struct source_finder *f)
{
	source_dirs_free(&f->dirs);
	mem_free(f->tried.at);
}
