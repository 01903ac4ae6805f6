#include "report/source/sourcedirs.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char source_outside[] = "outside the folders that sources are read from";

/* Whether a path is a folder or below it; both are absolute and resolved. */
static bool is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	if (n == 1)
		return true; /* "/" */
	return !strncmp(path, folder, n) && (path[n] == '/' || !path[n]);
}

static bool is_below_any(const char *path, const struct folders *f)
{
	for (size_t i = 0; i < f->list.n; i++)
		if (is_below(path, f->list.at[i]))
			return true;
	return false;
}

/* ---- finding the folders ---- */

/* Adds folder/below if it is there, once; below may be "". */
static bool add(struct source_dirs *d, struct folders *to, const char *folder, const char *below)
{
	char path[PATH_MAX], resolved[PATH_MAX];
	int n = snprintf(path, sizeof(path), "%s%s", folder, below);

	if (n >= (int)sizeof(path) || !realpath(path, resolved))
		return false;
	for (size_t i = 0; i < to->list.n; i++)
		if (!strcmp(to->list.at[i], resolved))
			return true;
	*VEC_PUSH(&to->list) = arena_printf(d->arena, "%s", resolved);
	return true;
}

static void add_source_path(struct source_dirs *d, struct report *r)
{
	const char *at = r->options->source_path;

	while (at && *at) {
		size_t n = strcspn(at, ":");
		const char *folder = arena_printf(d->arena, "%.*s", (int)n, at);

		if (n && !add(d, &d->source, folder, ""))
			report_note(r, "--source_path: no such folder: %s", folder);
		at += n + (at[n] == ':');
	}
}

static bool has_any(const char *folder, const char *const names[])
{
	char path[PATH_MAX];

	for (size_t i = 0; names[i]; i++)
		if (snprintf(path, sizeof(path), "%s/%s", folder, names[i]) < (int)sizeof(path) &&
		    !access(path, F_OK))
			return true;
	return false;
}

/* Cuts path down to its parent; false at the root. */
static bool go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (!path[1])
		return false;
	slash[slash == path] = '\0';
	return true;
}

/* Where anybody can put a mark that makes a checkout of it, such as /tmp. */
static bool is_public(const char *folder)
{
	struct stat st;

	return stat(folder, &st) < 0 || st.st_mode & S_IWOTH;
}

/*
 * The nearest folder from start upwards that holds one of names. Home and what
 * is above it are no checkouts, whatever they hold.
 */
static bool find_up(char folder[PATH_MAX], const char *start, const char *home,
		    const char *const names[])
{
	snprintf(folder, PATH_MAX, "%s", start);
	do {
		if (!folder[1] || (*home && is_below(home, folder)) || is_public(folder))
			return false;
		if (has_any(folder, names))
			return true;
	} while (go_up(folder));
	return false;
}

/* The working folder, and its parents up to the top of the checkout that it is in. */
static void add_working(struct source_dirs *d, const char *home)
{
	static const char *const checkout[] = { ".git", ".hg", ".svn", ".jj", NULL };
	static const char *const project[] = { "go.work",        "go.mod",   "Cargo.toml",
					       "CMakeLists.txt", "Makefile", NULL };
	char working[PATH_MAX], top[PATH_MAX], resolved_home[PATH_MAX];

	if (!realpath(".", working) || !add(d, &d->source, working, ""))
		return;
	if (!home || !realpath(home, resolved_home))
		resolved_home[0] = '\0';
	if (!find_up(top, working, resolved_home, checkout) &&
	    !find_up(top, working, resolved_home, project))
		return;
	while (strcmp(working, top) && go_up(working))
		add(d, &d->source, working, "");
}

/* GOROOT, or the parent of the folder bin/ that the program go is in. */
static void add_goroot(struct source_dirs *d, const struct surroundings *s)
{
	static const char *const marks[] = { "src/runtime", NULL };
	const char *at = s->path;
	char go[PATH_MAX], resolved[PATH_MAX];

	if (s->goroot && *s->goroot) {
		add(d, &d->goroot, s->goroot, "/src");
		return;
	}
	for (size_t n; at && *at; at += n + (at[n] == ':')) {
		n = strcspn(at, ":");
		snprintf(go, sizeof(go), "%.*s/go", (int)n, at);
		if (*at == '/' && realpath(go, resolved) && go_up(resolved) && go_up(resolved) &&
		    has_any(resolved, marks)) {
			add(d, &d->goroot, resolved, "/src");
			return;
		}
	}
}

/* GOMODCACHE, else pkg/mod in the first folder of GOPATH, which is go in HOME if it is not set. */
static void add_modules(struct source_dirs *d, const struct surroundings *s)
{
	char first[PATH_MAX];

	if (s->gomodcache && *s->gomodcache) {
		add(d, &d->modules, s->gomodcache, "");
	} else if (s->gopath && *s->gopath) {
		snprintf(first, sizeof(first), "%.*s", (int)strcspn(s->gopath, ":"), s->gopath);
		add(d, &d->modules, first, "/pkg/mod");
	} else if (s->home && *s->home) {
		add(d, &d->modules, s->home, "/go/pkg/mod");
	}
}

void source_dirs_init(struct source_dirs *d, struct report *r)
{
	*d = (struct source_dirs){ .arena = &r->arena };
	add_source_path(d, r);
	add_working(d, r->surroundings.home);
	for (size_t i = 0; i < d->source.list.n; i++)
		add(d, &d->vendor, d->source.list.at[i], "/vendor");
	add_modules(d, &r->surroundings);
	add_goroot(d, &r->surroundings);
}

void source_dirs_free(struct source_dirs *d)
{
	mem_free(d->source.list.at);
	mem_free(d->vendor.list.at);
	mem_free(d->modules.list.at);
	mem_free(d->goroot.list.at);
}

/* ---- opening files in them ---- */

static bool may_open(const struct source_dirs *d, const char *resolved)
{
	return is_below_any(resolved, &d->source) || is_below_any(resolved, &d->modules) ||
	       is_below_any(resolved, &d->goroot);
}

const char *source_dirs_open(const struct source_dirs *d, const char *path, int *fd)
{
	char resolved[PATH_MAX];

	if (!realpath(path, resolved))
		return errno == ENOENT || errno == ENOTDIR ? "" : strerror(errno);
	if (!may_open(d, resolved))
		return source_outside;
	*fd = open(resolved, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC);
	return *fd < 0 ? strerror(errno) : NULL;
}
