#include "report/names/symbolize.h"

#include <strings.h>

#include "report/names/demangle.h"

struct mode {
	enum demangle_mode demangle;
	bool force; /* mangled names take the place of readable ones first */
	bool none;
};

struct word {
	const char *name;
	struct mode mode;
};

/* clang-format off */
static const struct word words[] = {
	{ "none", { .none = true } },
	{ "no", { .none = true } },
	{ "local", { .demangle = DEMANGLE_DEFAULT } },
	{ "fastlocal", { .demangle = DEMANGLE_DEFAULT } },
	{ "remote", { .demangle = DEMANGLE_DEFAULT } },
	{ "force", { .demangle = DEMANGLE_DEFAULT, .force = true } },
	{ "default", { .demangle = DEMANGLE_DEFAULT } },
	{ "demangle=default", { .demangle = DEMANGLE_DEFAULT } },
	{ "templates", { .demangle = DEMANGLE_TEMPLATES, .force = true } },
	{ "demangle=templates", { .demangle = DEMANGLE_TEMPLATES, .force = true } },
	{ "full", { .demangle = DEMANGLE_FULL, .force = true } },
	{ "demangle=full", { .demangle = DEMANGLE_FULL, .force = true } },
	{ "demangle=none", { .demangle = DEMANGLE_NONE, .force = true } },
	{ NULL, { 0 } },
};
/* clang-format on */

static const struct word *find(const char *at, size_t n)
{
	const struct word *w = words;

	while (w->name && (strlen(w->name) != n || strncasecmp(w->name, at, n)))
		w++;
	return w->name ? w : NULL;
}

/* Reads all words; what only asks for a place to look changes nothing. */
static const char *read_mode(struct mode *m, const char *how)
{
	const char *unknown = NULL;

	*m = (struct mode){ .demangle = DEMANGLE_DEFAULT };
	while (how && *how) {
		size_t n = strcspn(how, ":");
		const struct word *w = find(how, n);

		if (!w)
			unknown = how;
		else if (w->mode.demangle != DEMANGLE_DEFAULT)
			m->demangle = w->mode.demangle;
		m->none |= w && w->mode.none;
		m->force |= w && w->mode.force;
		how += n + (how[n] == ':');
	}
	return unknown;
}

/* Names point into the strings, which move when one is added: so what changes is copied first. */
static void rename_functions(struct profile *p, struct demangle_name *names, struct arena *a)
{
	for (size_t i = 1; i < p->functions.n; i++) {
		struct text *name = &names[i].name;
		bool same = text_equal(*name, profile_text(p, p->functions.at[i].name));

		*name = same ? (struct text){ 0 } : text_join(a, name, 1);
	}
	for (size_t i = 1; i < p->functions.n; i++)
		if (names[i].name.at)
			p->functions.at[i].name = strtab_add(&p->strings, names[i].name);
}

const char *symbolize(struct profile *p, const char *how)
{
	struct arena arena = { 0 };
	struct mode mode;
	const char *unknown = read_mode(&mode, how);
	struct demangle_name *names;

	if (mode.none)
		return unknown;
	names = arena_array(&arena, struct demangle_name, p->functions.n);
	for (size_t i = 1; i < p->functions.n; i++)
		names[i] = (struct demangle_name){
			profile_text(p, p->functions.at[i].name),
			profile_text(p, p->functions.at[i].system_name),
		};
	if (!demangle_names(&arena, names + 1, p->functions.n - 1, mode.demangle, mode.force))
		profile_warn(p, "some names take too long to demangle, and are shown as they are");
	rename_functions(p, names, &arena);
	arena_free(&arena);
	return unknown;
}
