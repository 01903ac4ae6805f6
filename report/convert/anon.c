#include "report/convert/anon.h"

#include "parser/relabel.h"
#include "report/convert/pseudonym.h"
#include "report/filter/dropframes.h"
#include "report/filter/mycode.h"
#include "report/filter/regex.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "report/outline.h"

struct anon {
	struct profile *p;
	struct regex *keep;   /* NULL: nothing */
	const bool *standard; /* of each function */
	struct pseudonyms names;
	bool patterns_lost;  /* which frames to drop cannot be said any more */
	struct arena arena;  /* of the text in hand */
	VEC(str_id) made[2]; /* of texts of labels, and of names in them: + 1; 0: not yet made */
};

static bool is_kept(const struct anon *a, str_id id)
{
	return a->keep && id && regex_match(a->keep, profile_text(a->p, id));
}

/* Its text may lie where the new one goes, so that is made in a place of its own. */
static str_id add(struct anon *a, struct text t)
{
	str_id id = t.n ? strtab_add(&a->p->strings, t) : 0;

	arena_reset(&a->arena);
	return id;
}

typedef struct text pseudonym(const struct pseudonyms *p, struct arena *a, struct text t);

static str_id replace(struct anon *a, str_id id, pseudonym *make)
{
	if (is_kept(a, id))
		return id;
	return add(a, make(&a->names, &a->arena, profile_text(a->p, id)));
}

/* ---- functions ---- */

/* A mangled name would say what the other does not any more. */
static void set_name(struct anon *a, struct function *f, struct text name)
{
	bool system = f->system_name;

	f->name = add(a, name);
	f->system_name = system ? f->name : 0;
}

static void change_standard(struct anon *a, struct function *f)
{
	set_name(a, f, pseudonym_standard(&a->names, &a->arena, profile_text(a->p, f->name)));
	f->file =
		add(a, pseudonym_standard_path(&a->names, &a->arena, profile_text(a->p, f->file)));
}

static void change_functions(struct anon *a)
{
	struct profile *p = a->p;

	for (size_t i = 1; i < p->functions.n; i++) {
		struct function *f = &p->functions.at[i];

		if (is_kept(a, f->name) || is_kept(a, f->file))
			continue;
		if (a->standard[i]) {
			change_standard(a, f);
			continue;
		}
		set_name(a, f, pseudonym_name(&a->names, &a->arena, profile_text(p, f->name)));
		f->file = replace(a, f->file, pseudonym_path);
	}
}

/* ---- mappings ---- */

/* Names of the kernel's: [vdso]; and system libraries, by their folder. */
static bool is_of_system(struct text file)
{
	static const char *const folders[] = { "/lib", "/lib64", "/usr/lib", "/usr/lib64" };
	static const char triplet[] = "-linux-gnu";
	const char *slash = memrchr(file.at, '/', file.n);
	struct text folder = { file.at, slash ? (size_t)(slash - file.at) : 0 };

	if (file.n && file.at[0] == '[')
		return true;
	if (folder.n > strlen(triplet) &&
	    !memcmp(folder.at + folder.n - strlen(triplet), triplet, strlen(triplet)))
		folder.n = (size_t)((const char *)memrchr(folder.at, '/', folder.n) - folder.at);
	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++)
		if (text_equal(folder, text_of(folders[i])))
			return true;
	return false;
}

static void change_mappings(struct anon *a)
{
	profile_own_mappings(a->p);
	for (size_t i = 1; i < a->p->mappings.n; i++) {
		struct mapping *m = &a->p->mappings.at[i];

		if (is_of_system(profile_text(a->p, m->file)) || is_kept(a, m->file))
			continue;
		m->file = replace(a, m->file, pseudonym_path);
		m->build_id = replace(a, m->build_id, pseudonym_text);
	}
}

/* ---- labels ---- */

/* Keys that reports know. */
static const struct known_key {
	const char *key;
	pseudonym *text; /* of its values; NULL: they stay */
} known_keys[] = {
	{ "bytes", pseudonym_text },
	{ "request", pseudonym_text },
	{ "alignment", pseudonym_text },
	{ "state", NULL },
	{ "minutes", NULL },
	{ "creator", pseudonym_name },
	{ "goroutine", NULL },
	{ "lock", NULL },
	{ "pprof::base", NULL },
	{ RUN_LABEL, NULL },
};

static const struct known_key *find_key(struct text key)
{
	for (size_t i = 0; i < sizeof(known_keys) / sizeof(*known_keys); i++)
		if (text_equal(key, text_of(known_keys[i].key)))
			return &known_keys[i];
	return NULL;
}

/* The pseudonym that was made before, or a new one: there are more labels than texts. */
static str_id replace_once(struct anon *a, str_id id, pseudonym *make)
{
	int kind = make == pseudonym_name;

	while (a->made[kind].n <= id)
		*VEC_PUSH(&a->made[kind]) = 0;
	if (!a->made[kind].at[id])
		a->made[kind].at[id] = replace(a, id, make) + 1;
	return a->made[kind].at[id] - 1;
}

/* What has a unit of memory or time. */
static bool is_amount(const struct anon *a, const struct label *l)
{
	return l->unit && unit_typed(profile_text(a->p, l->unit).at);
}

/* A number under a key that stays is as public as the key. */
static void change_number(struct anon *a, struct label *l)
{
	l->num = pseudonym_number(&a->names, l->num);
	l->unit = l->unit ? replace_once(a, l->unit, pseudonym_text) : 0;
}

static void change_label(void *ctx, struct label *l)
{
	struct anon *a = ctx;
	const struct known_key *known = find_key(profile_text(a->p, l->key));
	str_id key = known ? l->key : replace_once(a, l->key, pseudonym_text);

	if (l->str && (!known || known->text))
		l->str = replace_once(a, l->str, known ? known->text : pseudonym_text);
	if (!l->str && key != l->key && !is_amount(a, l))
		change_number(a, l);
	l->key = key;
}

/* ---- comments, and which frames to drop ---- */

static void change_comments(struct anon *a)
{
	struct profile *p = a->p;
	const str_id *old = p->comments.at;
	size_t n = p->comments.n;

	p->comments.n = 0;
	if (!p->comments.cap)
		p->comments.at = NULL;
	for (size_t i = 0; i < n; i++) {
		str_id id = replace(a, old[i], pseudonym_text);

		*VEC_PUSH(&p->comments) = id;
	}
}

/* The names of all that matched, as they are now, and as patterns see them. */
static str_id list_names(struct anon *a, const bool *matches)
{
	VEC(struct text) parts = { 0 };
	str_id id = 0;
	struct text all;

	for (size_t i = 1; i < a->p->functions.n; i++) {
		struct text name = names_simplified(profile_text(a->p, a->p->functions.at[i].name));

		if (!matches[i])
			continue;
		if (parts.n)
			*VEC_PUSH(&parts) = text_of("|");
		*VEC_PUSH(&parts) = text_of(regex_quote(&a->arena, name));
	}
	all = text_join(&a->arena, parts.at, parts.n);
	if (all.n <= DROP_PATTERN_MAX)
		id = strtab_add(&a->p->strings, all);
	else
		a->patterns_lost = true;
	mem_free(parts.at);
	arena_reset(&a->arena);
	return id;
}

/* A pattern that matches what it did; of pieces of words, it is not one any more. */
static str_id change_pattern(struct anon *a, str_id old, const bool *matches)
{
	str_id id = add(a, pseudonym_pattern(&a->names, &a->arena, profile_text(a->p, old)));
	bool *now = drop_frames_matches(a->p, id);
	bool same = now && !memcmp(now, matches, a->p->functions.n * sizeof(*now));

	mem_free(now);
	return same ? id : list_names(a, matches);
}

/* ---- all of it ---- */

static int change(struct anon *a, struct error *err)
{
	str_id *const patterns[] = { &a->p->drop_frames, &a->p->keep_frames };
	bool *matches[2];

	for (size_t i = 0; i < 2; i++)
		matches[i] = drop_frames_matches(a->p, *patterns[i]);
	profile_own_functions(a->p);
	change_functions(a);
	change_mappings(a);
	change_comments(a);
	for (size_t i = 0; i < 2; i++) {
		*patterns[i] = matches[i] ? change_pattern(a, *patterns[i], matches[i]) : 0;
		mem_free(matches[i]);
	}
	a->p->doc_url = 0;
	return profile_change_labels(a->p, change_label, a, err);
}

static void say_what_it_is(const struct anon *a, struct report *r)
{
	report_note(r, "pseudonyms, not anonymous: shape, values and times may tell whose profile "
		       "it is");
	if (a->patterns_lost)
		report_note(
			r, "the profile does not say any more which frames to drop: too many names "
			   "match that");
	if (!r->options->key_file)
		report_note(r, "the key is gone now; with --key_file=FILE names are the same from "
			       "profile to profile");
}

int build_anon(struct report *r, struct error *err)
{
	struct anon a = { 0 };
	struct keyed *keyed;
	bool *standard;
	int ret = -1;

	if (build_profile(r, err) < 0 || report_own(r, err) < 0)
		return -1;
	if (r->options->keep) {
		a.keep = regex_compile(text_of(r->options->keep), err);
		if (!a.keep)
			return error_prefix(err, "parsing keep regexp");
	}
	a.p = r->filtered;
	a.names.keyed = keyed = keyed_open(r->options->key_file, err);
	a.standard = standard = standard_functions(a.p);
	if (keyed)
		ret = change(&a, err);
	if (ret == 0 && a.keep)
		ret = regex_done(a.keep, err);
	if (ret == 0)
		say_what_it_is(&a, r);
	mem_free(standard);
	mem_free(a.made[0].at);
	mem_free(a.made[1].at);
	pseudonyms_free(&a.names);
	keyed_close(keyed);
	regex_free(a.keep);
	arena_free(&a.arena);
	return ret;
}
