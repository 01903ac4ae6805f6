#include "report/filter/pattern.h"

#include "report/names/binary.h"
#include "report/names/names.h"
#include "report/names/package.h"

/* ---- what the user types ---- */

static bool stands_in(const struct profile *p, struct text t)
{
	return memmem(p->strings.bytes.at, p->strings.bytes.n, t.at, t.n);
}

static bool cut_prefix(struct text *t, const char *prefix)
{
	size_t n = strlen(prefix);

	if (t->n < n || memcmp(t->at, prefix, n))
		return false;
	*t = (struct text){ t->at + n, t->n - n };
	return true;
}

static struct regex *compile(struct report *r, const char *option, struct text typed,
			     struct error *err)
{
	struct regex *re;
	bool forced;

	if (cut_prefix(&typed, "literal:"))
		return regex_literal(typed);
	forced = cut_prefix(&typed, "re:");
	re = regex_compile(typed, err);
	if (re || forced || !stands_in(r->whole, typed))
		return re;
	report_note(r, "%s: not a valid regular expression, taken literally: %.*s", option,
		    (int)typed.n, typed.at);
	return regex_literal(typed);
}

struct regex *pattern_compile(struct report *r, const char *option, struct text typed,
			      struct error *err)
{
	struct regex *re = compile(r, option, typed, err);

	if (!re)
		error_prefix(err, arena_printf(&r->arena, "parsing %s regexp", option));
	return re;
}

struct regex *pattern_compile_arg(struct report *r, struct error *err)
{
	struct regex *re = compile(r, "argument", text_of(r->arg), err);

	if (!re)
		error_prefix(err, arena_printf(&r->arena, "parsing argument regexp %s", r->arg));
	return re;
}

int pattern_no_match(struct report *r, struct error *err)
{
	if (r->empty)
		return error_set(err, ERROR_NOTHING, "%s", r->empty);
	return error_set(err, ERROR_NOTHING, "no matches found for regexp: %.200s", r->arg);
}

/* ---- what it matches ---- */

int pattern_open(struct pattern *pt, struct report *r, const char *option, const char *typed,
		 struct error *err)
{
	*pt = (struct pattern){ .option = option,
				.packages = r->options->granularity == BY_PACKAGE,
				.kinds = r->options->granularity == BY_MAPPING };
	if (!typed || !*typed)
		return 0;
	pt->regex = pattern_compile(r, option, text_of(typed), err);
	return pt->regex ? 0 : -1;
}

void pattern_close(struct pattern *pt)
{
	regex_free(pt->regex);
	mem_free(pt->verdict);
	mem_free(pt->stands_in);
	mem_free(pt->package);
	*pt = (struct pattern){ 0 };
}

static bool try_text(struct pattern *pt, const struct profile *p, str_id id, struct text t)
{
	if (!pt->verdict)
		pt->verdict = mem_alloc(strtab_count(&p->strings), sizeof(*pt->verdict));
	if (pt->verdict[id] == PATTERN_UNTRIED)
		pt->verdict[id] = regex_match(pt->regex, t) ? PATTERN_YES : PATTERN_NO;
	return pattern_found(pt, id);
}

bool pattern_try(struct pattern *pt, const struct profile *p, str_id id)
{
	return try_text(pt, p, id, profile_text(p, id));
}

int pattern_done(const struct pattern *pt, struct error *err)
{
	if (pt->regex && regex_done(pt->regex, err) < 0)
		return error_prefix(err, pt->option);
	return 0;
}

static void try_stand_ins(struct pattern *pt, const struct profile *p)
{
	struct arena arena = { 0 };

	pt->stands_in = mem_alloc(p->mappings.n, sizeof(*pt->stands_in));
	for (size_t i = 0; i < p->mappings.n; i++)
		pt->stands_in[i] = regex_match(
			pt->regex, names_stand_in(&arena, profile_text(p, p->mappings.at[i].file)));
	arena_free(&arena);
}

static void try_packages(struct pattern *pt, const struct profile *p)
{
	struct arena arena = { 0 };

	pt->package = mem_alloc(p->functions.n, sizeof(*pt->package));
	for (size_t i = 0; i < p->functions.n; i++) {
		const struct function *f = &p->functions.at[i];
		struct text package =
			name_package(&arena, profile_text(p, f->name), profile_text(p, f->file));

		pt->package[i] = package.n && regex_match(pt->regex, package);
		arena_reset(&arena);
	}
	arena_free(&arena);
}

/* Its file, or what it is called where all of its kind are one. */
static void try_mapping(struct pattern *pt, const struct profile *p, const struct mapping *m)
{
	struct text file = profile_text(p, m->file);

	if (!pattern_try(pt, p, m->file) && pt->kinds && binary_kind(file) != BINARY_FILE &&
	    regex_match(pt->regex, binary_name(file)))
		pt->verdict[m->file] = PATTERN_YES;
}

int pattern_try_frames(struct pattern *pt, const struct profile *p, struct error *err)
{
	for (size_t i = 0; i < p->functions.n; i++) {
		pattern_try(pt, p, p->functions.at[i].name);
		pattern_try(pt, p, p->functions.at[i].file);
	}
	for (size_t i = 0; i < p->mappings.n; i++)
		try_mapping(pt, p, &p->mappings.at[i]);
	try_stand_ins(pt, p);
	if (pt->packages)
		try_packages(pt, p);
	return pattern_done(pt, err);
}

int pattern_try_simplified(struct pattern *pt, const struct profile *p, struct error *err)
{
	for (size_t i = 0; i < p->functions.n; i++) {
		str_id id = p->functions.at[i].name;

		try_text(pt, p, id, names_simplified(profile_text(p, id)));
	}
	try_stand_ins(pt, p);
	return pattern_done(pt, err);
}
