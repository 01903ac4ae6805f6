#include "parser/inputs/fetch.h"

#include <stdio.h>

#include "parser/diff.h"
#include "parser/formats/formats.h"
#include "parser/merge.h"
#include "parser/relabel.h"
#include "parser/scale.h"

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

/* 1: it was added; 0: it is left out. */
static int add_file(struct merge *m, const struct side *side, size_t i, struct error *why)
{
	struct profile p;

	if (load(&p, side, i, why) < 0)
		return goes_on(side, why) ? 0 : -1;
	if (merge_add(m, &p, why) == 0)
		return 1;
	error_prefix(why, side->files[i].path);
	return why->code == ERROR_FORMAT && goes_on(side, why) ? 0 : -1;
}

static int add_files(struct merge *m, const struct side *side, struct error *why)
{
	size_t n = 0;

	for (size_t i = 0; i < side->n; i++) {
		int r = add_file(m, side, i, why);

		if (r < 0)
			return -1;
		n += (size_t)r;
	}
	return n ? 0 : error_set(why, why->code, "none of the %zu profiles can be used", side->n);
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
