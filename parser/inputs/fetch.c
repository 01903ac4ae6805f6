#include "parser/inputs/fetch.h"

#include <stdio.h>

#include "parser/diff.h"
#include "parser/inputs/each.h"
#include "parser/merge.h"
#include "parser/relabel.h"
#include "parser/scale.h"
#include "parser/thread.h"

enum { WORTH_A_THREAD = 256 << 10 /* bytes of samples */, PATH_BYTES = 4096 };

static bool is_set(const char *option)
{
	return option && *option;
}

static void set_build_id(struct profile *p, const char *build_id)
{
	struct mapping *first = &p->mappings.at[1];

	if (p->mappings.n > 1 && !profile_text(p, first->build_id).n)
		first->build_id = strtab_add(&p->strings, text_of(build_id));
}

/* What one of the files becomes a part of: the sum of the sources, or that of the bases. */
struct side {
	const struct fetch *fetch;
	const struct fetch_source *files;
	size_t n;
};

static void note_run(struct profile *p, const char *path, unsigned number)
{
	*VEC_PUSH(&p->runs) = (struct run){ .path = strtab_add(&p->strings, text_of(path)),
					    .origin = p->origin,
					    .number = number,
					    .duration_nanos = p->duration_nanos };
}

/*
 * A side while it is added up: a profile is added on a thread of its own while the
 * next is loaded; two are there beside the sum.
 */
struct adding {
	struct merge *merge;
	const struct side *side;
	const struct fetch_source *file;
	unsigned number; /* of the next run */
	size_t added, passed;

	/* the one in hand */
	pthread_t thread;
	bool busy, started, found;
	struct profile p;
	char path[PATH_BYTES];
	int r;
	struct error why;
};

static int change(struct profile *p, const struct adding *a, const char *path, struct error *err)
{
	const struct fetch *f = a->side->fetch;

	if (is_set(f->build_id))
		set_build_id(p, f->build_id);
	note_run(p, path, a->number);
	if (a->file->weight && profile_scale_all(p, (double)a->file->weight, err) < 0)
		return -1;
	if (f->apart && profile_set_run(p, a->number, err) < 0)
		return -1;
	if (is_set(f->source_label) && a->side->files == f->sources)
		return profile_relabel(p, f->source_label, path, err);
	return 0;
}

static int prepare(struct profile *p, const struct adding *a, const char *path, struct error *err)
{
	const struct fetch *f = a->side->fetch;

	if ((!f->loaded || f->loaded(f->ctx, p, err) == 0) && change(p, a, path, err) == 0)
		return 0;
	profile_free(p);
	return error_prefix(err, path);
}

/* Whether to go on without it. A user who cancels means all of it. */
static bool goes_on(struct adding *a, bool found, struct error *why)
{
	const struct fetch *f = a->side->fetch;

	if (found && why->code == ERROR_FOREIGN && f->passed) {
		f->passed(f->ctx, why);
		a->passed++;
		return true;
	}
	return (found || a->side->n > 1) && f->failed && why->code != ERROR_NOTHING &&
	       f->failed(f->ctx, why);
}

static void *add_one(void *arg)
{
	struct adding *a = arg;

	a->r = merge_add(a->merge, &a->p, &a->why);
	return NULL;
}

/* The first file is only taken over, and what is small is done at once. */
static bool is_quick(const struct adding *a)
{
	return !a->added || samples_size(&a->p.samples) < WORTH_A_THREAD;
}

static void begin_adding(struct adding *a, const struct profile *p, const char *path, bool found)
{
	a->p = *p;
	a->found = found;
	snprintf(a->path, sizeof(a->path), "%s", path);
	a->why = (struct error){ 0 };
	a->busy = true;
	a->started = !is_quick(a) && thread_start(&a->thread, add_one, a) == 0;
	if (!a->started)
		add_one(a);
}

/* Waits for the file in hand; one that does not go with those before it can be left out. */
static int end_adding(struct adding *a, struct error *why)
{
	if (!a->busy)
		return 0;
	if (a->started)
		pthread_join(a->thread, NULL);
	a->busy = false;
	a->added += a->r == 0;
	if (a->r == 0)
		return 0;
	*why = a->why;
	error_prefix(why, a->path);
	return why->code == ERROR_FORMAT && goes_on(a, a->found, why) ? 0 : -1;
}

static int add_profile(void *adding, struct profile *p, const char *path, bool in_archive,
		       struct error *why)
{
	struct adding *a = adding;
	bool found = in_archive || a->file->found;
	int r = p ? prepare(p, a, path, why) : -1;
	struct error unloaded = *why;

	a->number++;
	if (end_adding(a, why) < 0) {
		if (r == 0)
			profile_free(p);
		return -1;
	}
	if (r == 0) {
		begin_adding(a, p, path, found);
		return 0;
	}
	*why = unloaded;
	return goes_on(a, found, why) ? 0 : -1;
}

static int add_files(struct adding *a, struct error *why)
{
	const struct side *side = a->side;
	struct each each = { &side->fetch->load, add_profile, a };

	for (size_t i = 0; i < side->n; i++) {
		a->file = &side->files[i];
		if (profile_each(a->file->path, a->file->remote, &each, why) < 0)
			return -1;
	}
	if (end_adding(a, why) < 0)
		return -1;
	if (a->added)
		return 0;
	if (a->passed)
		return error_set(why, ERROR_FOREIGN, "there is no profile in what was given");
	return error_set(why, why->code, "none of the %zu profiles can be used", side->n);
}

/* The runs of a side have numbers in a row. */
static int add_up(struct profile *p, const struct side *side, unsigned *number, struct error *err)
{
	struct adding a = { .merge = merge_open(), .side = side, .number = *number };
	struct error why = { 0 };
	int r = add_files(&a, &why);

	if (r == 0)
		r = merge_finish(a.merge, p, &why);
	merge_close(a.merge);
	*number = a.number;
	return r < 0 ? error_set(err, why.code, "%s", why.text) : 0;
}

static int take_base(struct profile *p, const struct fetch *f, unsigned number, struct error *err)
{
	struct side side = { f, f->bases, f->nbases };
	struct diff_options o = { .labelled = f->labelled, .normalize = f->normalize };
	struct profile base;

	if (add_up(&base, &side, &number, err) < 0) {
		profile_free(p);
		return -1;
	}
	return profile_diff(p, &base, &o, err) < 0 ? error_prefix(err, f->bases[0].path) : 0;
}

int profile_fetch(struct profile *p, const struct fetch *f, struct error *err)
{
	struct side side = { f, f->sources, f->nsources };
	unsigned number = 0;

	if (!f->nsources)
		return error_set(err, ERROR_USAGE, "no profile source specified");
	if (f->normalize && !f->nbases)
		return error_set(err, ERROR_USAGE, "must have base profile to normalize by");
	if (add_up(p, &side, &number, err) < 0 || (f->nbases && take_base(p, f, number, err) < 0))
		return -1;
	if (is_set(f->add_comment))
		*VEC_PUSH(&p->comments) = strtab_add(&p->strings, text_of(f->add_comment));
	return 0;
}
