#include "cli/expand.h"

#include <dirent.h>
#include <errno.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES_MAX = 10000 };

/* What one word comes to. */
struct found {
	VEC(const char *) paths;
	size_t folders, others, hidden;
};

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int take(struct found *f, const char *path, struct error *err)
{
	struct stat st;
	bool there = stat(path, &st) == 0;

	if (there && S_ISDIR(st.st_mode))
		f->folders++;
	else if (!there || !S_ISREG(st.st_mode))
		f->others++;
	else if (f->paths.n == FILES_MAX)
		return error_set(err, ERROR_LIMIT, "more than %d files", FILES_MAX);
	else
		*VEC_PUSH(&f->paths) = path;
	return 0;
}

static int list_folder(struct args *a, struct found *f, const char *path, struct error *err)
{
	size_t n = strlen(path);
	const char *between = n && path[n - 1] == '/' ? "" : "/";
	DIR *d = opendir(path);
	struct dirent *e;
	int r = 0;

	if (!d)
		return error_set(err, ERROR_IO, "%s", strerror(errno));
	while (r == 0 && (e = readdir(d))) {
		if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, ".."))
			continue;
		if (*e->d_name == '.')
			f->hidden++;
		else
			r = take(f, arena_printf(&a->arena, "%s%s%s", path, between, e->d_name),
				 err);
	}
	closedir(d);
	if (f->paths.n)
		qsort(f->paths.at, f->paths.n, sizeof(*f->paths.at), by_bytes);
	return r;
}

static int list_matches(struct args *a, struct found *f, const char *pattern, struct error *err)
{
	glob_t matches;
	int r = glob(pattern, 0, NULL, &matches);

	if (r == GLOB_NOMATCH)
		return error_set(err, ERROR_IO, "no file matches");
	if (r)
		return error_set(err, ERROR_IO, "%s", strerror(errno ? errno : ENOMEM));
	for (size_t i = 0; i < matches.gl_pathc && r == 0; i++)
		r = take(f, arena_printf(&a->arena, "%s", matches.gl_pathv[i]), err);
	globfree(&matches);
	return r;
}

/* "DIR: 2 folders and 1 hidden file are left out" */
static void note_others(struct args *a, const struct found *f, const char *path)
{
	const struct {
		size_t n;
		const char *one, *many;
	} kinds[] = {
		{ f->folders, "folder", "folders" },
		{ f->hidden, "hidden file", "hidden files" },
		{ f->others, "special file", "special files" },
	};
	const char *text = "", *between = "";

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		if (!kinds[i].n)
			continue;
		text = arena_printf(&a->arena, "%s%s%zu %s", text, between, kinds[i].n,
				    kinds[i].n == 1 ? kinds[i].one : kinds[i].many);
		between = ", ";
	}
	if (*text)
		*VEC_PUSH(&a->notes) = arena_printf(&a->arena, "%.200s: left out: %s", path, text);
}

bool expand_is_pattern(const char *word)
{
	return strpbrk(word, "*?[") && access(word, F_OK) != 0;
}

static bool is_folder(const char *path)
{
	struct stat st;

	return strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

int expand_source(struct args *a, struct fetch_source source, struct error *err)
{
	struct found f = { 0 };
	const char *path = source.path;
	bool folder = is_folder(path);
	int r;

	if (!folder && !expand_is_pattern(path)) {
		*VEC_PUSH(&a->sources) = source;
		return 0;
	}
	r = folder ? list_folder(a, &f, path, err) : list_matches(a, &f, path, err);
	if (r == 0 && !f.paths.n)
		r = error_set(err, ERROR_IO, "no files in it");
	source.found = true;
	for (size_t i = 0; i < f.paths.n && r == 0; i++) {
		source.path = f.paths.at[i];
		*VEC_PUSH(&a->sources) = source;
	}
	mem_free(f.paths.at);
	if (r < 0)
		return error_prefix(err, path);
	note_others(a, &f, path);
	return 0;
}
