#include "report/check/match.h"

#include <stdlib.h>

#include "report/filter/regex.h"
#include "report/names/package.h"

/* Whether a path is this one, or ends in it. */
static bool is_file(struct text path, struct text wanted)
{
	size_t rest = path.n - wanted.n;

	return wanted.n && path.n >= wanted.n && !memcmp(path.at + rest, wanted.at, wanted.n) &&
	       (!rest || path.at[rest - 1] == '/' || wanted.at[0] == '/');
}

/* ---- by where a function is ---- */

/* Names of functions, in order. */
struct name_list {
	VEC(struct text) at;
};

static int by_text(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* Flags the functions that are in a binary of that name. */
static void flag_by_binary(const struct profile *p, struct text wanted, bool *functions)
{
	bool *mappings = mem_alloc(p->mappings.n, sizeof(*mappings)), any = false;

	for (size_t i = 0; i < p->mappings.n; i++)
		any |= mappings[i] = is_file(profile_text(p, p->mappings.at[i].file), wanted);
	for (size_t i = 1; any && i < p->locations.n; i++) {
		const struct location *l = &p->locations.at[i];

		for (uint32_t k = 0; mappings[l->mapping] && k < l->nlines; k++)
			functions[p->lines.at[l->line + k].function] = true;
	}
	mem_free(mappings);
}

/* Entities that stand for functions do not know their files; the profile does. */
static void list_names(struct name_list *list, const struct matcher *m, struct text wanted)
{
	const struct profile *p = m->r->profile;
	bool *functions = mem_alloc(p->functions.n, sizeof(*functions));

	flag_by_binary(p, wanted, functions);
	for (size_t i = 1; i < p->functions.n; i++) {
		const struct function *f = &p->functions.at[i];

		if (functions[i] || text_equal(m->packages[i], wanted) ||
		    is_file(profile_text(p, f->file), wanted))
			*VEC_PUSH(&list->at) = profile_text(p, f->name);
	}
	mem_free(functions);
	if (list->at.n)
		qsort(list->at.at, list->at.n, sizeof(*list->at.at), by_text);
}

static bool has_name(const struct name_list *list, struct text name)
{
	return list->at.n && bsearch(&name, list->at.at, list->at.n, sizeof(*list->at.at), by_text);
}

/* ---- by what it is called ---- */

static bool is_called(const struct entity *e, struct text wanted)
{
	return text_equal(e->name, wanted) || is_file(e->site->file, wanted);
}

static void find_expression(const struct matcher *m, struct text pattern, struct match *match)
{
	struct regex *re = regex_compile(pattern, NULL);

	for (size_t i = 0; re && i < m->e->at.n; i++) {
		match->set[i] = regex_match(re, entity_name(m->r, &m->e->at.at[i]));
		match->n += match->set[i];
	}
	regex_free(re);
}

/* ---- the matcher ---- */

void matcher_init(struct matcher *m, struct report *r, const struct entities *e)
{
	const struct profile *p = r->profile;

	*m = (struct matcher){ r, e, arena_array(&r->arena, struct text, p->functions.n) };
	for (size_t i = 1; i < p->functions.n; i++) {
		const struct function *f = &p->functions.at[i];

		m->packages[i] =
			name_package(&r->arena, profile_text(p, f->name), profile_text(p, f->file));
	}
}

struct match matcher_find(const struct matcher *m, const char *pattern)
{
	struct text wanted = text_of(pattern);
	struct match match = { .set = arena_array(&m->r->arena, bool, m->e->at.n) };
	struct name_list names = { 0 };

	list_names(&names, m, wanted);
	for (size_t i = 0; i < m->e->at.n; i++) {
		const struct entity *e = &m->e->at.at[i];

		match.set[i] = is_called(e, wanted) || has_name(&names, e->name);
		match.n += match.set[i];
	}
	mem_free(names.at.at);
	if (!match.n)
		find_expression(m, wanted, &match);
	return match;
}
