#include "parser/fetch.h"

#include "parser/diff.h"
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

static int load(struct profile *p, const char *path, const struct fetch *f, struct error *err)
{
	if (profile_load(p, path, &f->load, err) < 0)
		return -1;
	if (is_set(f->build_id))
		set_build_id(p, f->build_id);
	return 0;
}

static int change(struct profile *p, const struct fetch_source *source, const struct fetch *f,
		  struct error *err)
{
	if (source->weight && profile_scale_all(p, (double)source->weight, err) < 0)
		return -1;
	if (is_set(f->source_label))
		return profile_relabel(p, f->source_label, source->path, err);
	return 0;
}

static int load_source(struct profile *p, const struct fetch_source *source, const struct fetch *f,
		       struct error *err)
{
	if (load(p, source->path, f, err) < 0)
		return -1;
	if (change(p, source, f, err) == 0)
		return 0;
	profile_free(p);
	return error_prefix(err, source->path);
}

/* A user who cancels means all of it. */
static bool goes_on(const struct fetch *f, const struct error *why)
{
	return f->nsources > 1 && f->failed && why->code != ERROR_NOTHING && f->failed(f->ctx, why);
}

/* 1: it was added; 0: it is left out. */
static int add_source(struct merge *m, const struct fetch_source *source, const struct fetch *f,
		      struct error *why)
{
	struct profile p;

	if (load_source(&p, source, f, why) < 0)
		return goes_on(f, why) ? 0 : -1;
	if (merge_add(m, &p, why) == 0)
		return 1;
	error_prefix(why, source->path);
	return why->code == ERROR_FORMAT && goes_on(f, why) ? 0 : -1;
}

static int add_sources(struct merge *m, const struct fetch *f, struct error *why)
{
	size_t n = 0;

	for (size_t i = 0; i < f->nsources; i++) {
		int r = add_source(m, &f->sources[i], f, why);

		if (r < 0)
			return -1;
		n += (size_t)r;
	}
	return n ? 0
		 : error_set(why, why->code, "none of the %zu profiles can be used", f->nsources);
}

static int fetch_sources(struct profile *p, const struct fetch *f, struct error *err)
{
	struct merge *m = merge_open();
	struct error why = { 0 };
	int r = add_sources(m, f, &why);

	if (r == 0)
		r = merge_finish(m, p, &why);
	merge_close(m);
	return r < 0 ? error_set(err, why.code, "%s", why.text) : 0;
}

static int take_base(struct profile *p, const struct fetch *f, struct error *err)
{
	bool labelled = is_set(f->diff_base);
	const char *path = labelled ? f->diff_base : f->base;
	struct diff_options o = { .labelled = labelled, .normalize = f->normalize };
	struct profile base;

	if (load(&base, path, f, err) < 0) {
		profile_free(p);
		return -1;
	}
	return profile_diff(p, &base, &o, err) < 0 ? error_prefix(err, path) : 0;
}

int profile_fetch(struct profile *p, const struct fetch *f, struct error *err)
{
	bool based = is_set(f->base) || is_set(f->diff_base);

	if (!f->nsources)
		return error_set(err, ERROR_USAGE, "no profile source specified");
	if (is_set(f->base) && is_set(f->diff_base))
		return error_set(err, ERROR_USAGE,
				 "-base and -diff_base flags cannot both be specified");
	if (f->normalize && !based)
		return error_set(err, ERROR_USAGE, "must have base profile to normalize by");
	if (fetch_sources(p, f, err) < 0 || (based && take_base(p, f, err) < 0))
		return -1;
	if (is_set(f->add_comment))
		*VEC_PUSH(&p->comments) = strtab_add(&p->strings, text_of(f->add_comment));
	return 0;
}
