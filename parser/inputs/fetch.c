#include "parser/inputs/fetch.h"

#include <stdio.h>

#include "parser/diff.h"
#include "parser/formats/formats.h"
#include "parser/merge.h"
#include "parser/relabel.h"
#include "parser/scale.h"
#include "parser/thread.h"

enum { WORTH_A_THREAD = 256 << 10 }; /* bytes of samples */

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
	unsigned first; /* the number of its first run */
};

static void note_run(struct profile *p, const char *path, unsigned number)
{
	*VEC_PUSH(&p->runs) = (struct run){ .path = strtab_add(&p->strings, text_of(path)),
					    .origin = p->origin,
					    .number = number,
					    .duration_nanos = p->duration_nanos };
}

static int change(struct profile *p, const struct side *side, size_t i, struct error *err)
{
	const struct fetch *f = side->fetch;
	const struct fetch_source *file = &side->files[i];
	unsigned number = side->first + (unsigned)i;
	char text[16];

	if (is_set(f->build_id))
		set_build_id(p, f->build_id);
	note_run(p, file->path, number);
	if (file->weight && profile_scale_all(p, (double)file->weight, err) < 0)
		return -1;
	snprintf(text, sizeof(text), "%u", number);
	if (f->apart && profile_relabel(p, RUN_LABEL, text, err) < 0)
		return -1;
	if (is_set(f->source_label) && side->files == f->sources)
		return profile_relabel(p, f->source_label, file->path, err);
	return 0;
}

static int load(struct profile *p, const struct side *side, size_t i, struct error *err)
{
	const char *path = side->files[i].path;

	if (profile_load(p, path, &side->fetch->load, err) < 0)
		return -1;
	if ((!side->fetch->loaded || side->fetch->loaded(side->fetch->ctx, p, err) == 0) &&
	    change(p, side, i, err) == 0)
		return 0;
	profile_free(p);
	return error_prefix(err, path);
}

/* A user who cancels means all of it. */
static bool goes_on(const struct side *side, const struct error *why)
{
	const struct fetch *f = side->fetch;

	return side->n > 1 && f->failed && why->code != ERROR_NOTHING && f->failed(f->ctx, why);
}

/* A file is added on a thread of its own while the next is loaded: two are there beside the sum. */
struct adding {
	struct merge *merge;
	const struct side *side;
	size_t n; /* added so far */

	/* the one in hand */
	pthread_t thread;
	bool busy, started;
	struct profile p;
	size_t file;
	int r;
	struct error why;
};

static void *add_one(void *arg)
{
	struct adding *a = arg;

	a->r = merge_add(a->merge, &a->p, &a->why);
	return NULL;
}

/* The first file is only taken over, and what is small is done at once. */
static bool is_quick(const struct adding *a)
{
	return !a->n || samples_size(&a->p.samples) < WORTH_A_THREAD;
}

static void begin_adding(struct adding *a, const struct profile *p, size_t file)
{
	a->p = *p;
	a->file = file;
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
	a->n += a->r == 0;
	if (a->r == 0)
		return 0;
	*why = a->why;
	error_prefix(why, a->side->files[a->file].path);
	return why->code == ERROR_FORMAT && goes_on(a->side, why) ? 0 : -1;
}

static int add_file(struct adding *a, size_t i, struct error *why)
{
	struct error unloaded = { 0 };
	struct profile p;
	int loaded = load(&p, a->side, i, &unloaded);

	if (end_adding(a, why) < 0) {
		if (loaded == 0)
			profile_free(&p);
		return -1;
	}
	if (loaded == 0) {
		begin_adding(a, &p, i);
		return 0;
	}
	*why = unloaded;
	return goes_on(a->side, why) ? 0 : -1;
}

static int add_files(struct merge *m, const struct side *side, struct error *why)
{
	struct adding a = { .merge = m, .side = side };

	for (size_t i = 0; i < side->n; i++)
		if (add_file(&a, i, why) < 0)
			return -1;
	if (end_adding(&a, why) < 0)
		return -1;
	return a.n ? 0 : error_set(why, why->code, "none of the %zu profiles can be used", side->n);
}

static int add_up(struct profile *p, const struct side *side, struct error *err)
{
	struct merge *m = merge_open();
	struct error why = { 0 };
	int r = add_files(m, side, &why);

	if (r == 0)
		r = merge_finish(m, p, &why);
	merge_close(m);
	return r < 0 ? error_set(err, why.code, "%s", why.text) : 0;
}

static int take_base(struct profile *p, const struct fetch *f, struct error *err)
{
	struct side side = { f, f->bases, f->nbases, (unsigned)f->nsources };
	struct diff_options o = { .labelled = f->labelled, .normalize = f->normalize };
	struct profile base;

	if (add_up(&base, &side, err) < 0) {
		profile_free(p);
		return -1;
	}
	return profile_diff(p, &base, &o, err) < 0 ? error_prefix(err, f->bases[0].path) : 0;
}

int profile_fetch(struct profile *p, const struct fetch *f, struct error *err)
{
	struct side side = { f, f->sources, f->nsources, 0 };

	if (!f->nsources)
		return error_set(err, ERROR_USAGE, "no profile source specified");
	if (f->normalize && !f->nbases)
		return error_set(err, ERROR_USAGE, "must have base profile to normalize by");
	if (add_up(p, &side, err) < 0 || (f->nbases && take_base(p, f, err) < 0))
		return -1;
	if (is_set(f->add_comment))
		*VEC_PUSH(&p->comments) = strtab_add(&p->strings, text_of(f->add_comment));
	return 0;
}
