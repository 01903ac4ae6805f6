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

/* Its package, its file or its binary is what is wanted. */
static bool is_in(struct arena *a, const struct profile *p, const struct location *l,
		  const struct function *f, struct text wanted)
{
	struct text file = profile_text(p, f->file);

	arena_reset(a);
	return text_equal(name_package(a, profile_text(p, f->name), file), wanted) ||
	       is_file(file, wanted) ||
	       is_file(profile_text(p, p->mappings.at[l->mapping].file), wanted);
}

/* Entities that stand for functions do not know their files; the profile does. */
static void list_names(struct name_list *list, const struct profile *p, struct text wanted)
{
	struct arena a = { 0 };

	for (size_t i = 1; i < p->locations.n; i++) {
		const struct location *l = &p->locations.at[i];

		for (uint32_t k = 0; k < l->nlines; k++) {
			uint32_t row = p->lines.at[l->line + k].function;
			const struct function *f = &p->functions.at[row];

			if (is_in(&a, p, l, f, wanted))
				*VEC_PUSH(&list->at) = profile_text(p, f->name);
		}
	}
	arena_free(&a);
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
	return text_equal(e->name, wanted) || is_file(e->file, wanted);
}

static size_t match_names(struct report *r, const struct entities *e, struct text pattern,
			  bool *set)
{
	struct regex *re = regex_compile(pattern, NULL);
	size_t n = 0;

	for (size_t i = 0; re && i < e->at.n; i++) {
		set[i] = regex_match(re, entity_name(r, &e->at.at[i]));
		n += set[i];
	}
	regex_free(re);
	return n;
}

size_t match_entities(struct report *r, const struct entities *e, const char *pattern, bool *set)
{
	struct text wanted = text_of(pattern);
	struct name_list names = { 0 };
	size_t n = 0;

	list_names(&names, r->profile, wanted);
	for (size_t i = 0; i < e->at.n; i++) {
		set[i] = is_called(&e->at.at[i], wanted) || has_name(&names, e->at.at[i].name);
		n += set[i];
	}
	mem_free(names.at.at);
	return n ? n : match_names(r, e, wanted, set);
}
