#include "report/filter/labelfilter.h"

/* ---- opening and closing ---- */

int label_filter_open_tags(struct label_filter *f, struct report *r, struct error *err)
{
	const struct options *o = r->options;

	if (tag_filter_open(&f->tagfocus, r, "tagfocus", o->tagfocus, err) < 0)
		return -1;
	return tag_filter_open(&f->tagignore, r, "tagignore", o->tagignore, err);
}

int label_filter_open_keys(struct label_filter *f, struct report *r, struct error *err)
{
	const struct options *o = r->options;

	if (pattern_open(&f->tagshow, r, "tagshow", o->tagshow, err) < 0)
		return -1;
	return pattern_open(&f->taghide, r, "taghide", o->taghide, err);
}

void label_filter_close(struct label_filter *f)
{
	tag_filter_close(&f->tagfocus);
	tag_filter_close(&f->tagignore);
	pattern_close(&f->tagshow);
	pattern_close(&f->taghide);
}

bool label_filter_shows(const struct label_filter *f)
{
	return f->tagshow.regex || f->taghide.regex;
}

bool label_filter_is_set(const struct label_filter *f)
{
	return f->tagfocus.option || f->tagignore.option || label_filter_shows(f);
}

/* ---- one sample ---- */

/* Both are asked of every sample, to know whether they match any. */
bool label_filter_match(struct label_filter *f, const struct profile *p, struct labels at)
{
	bool focus = !f->tagfocus.option || tag_filter_match(&f->tagfocus, p, at);
	bool ignore = f->tagignore.option && tag_filter_match(&f->tagignore, p, at);

	f->focused |= focus;
	f->ignored |= ignore;
	return focus && !ignore;
}

static bool stays(struct label_filter *f, const struct profile *p, str_id key)
{
	bool show = !f->tagshow.regex || pattern_try(&f->tagshow, p, key);
	bool hide = f->taghide.regex && pattern_try(&f->taghide, p, key);

	f->shown |= show;
	f->hidden |= hide;
	return show && !hide;
}

static size_t copy(const uint8_t *from, const uint8_t *end, uint8_t *out)
{
	if (out && from < end)
		memcpy(out, from, (size_t)(end - from));
	return (size_t)(end - from);
}

size_t label_filter_copy(struct label_filter *f, const struct profile *p, struct labels at,
			 uint8_t *out)
{
	const uint8_t *label = at.at.p;
	size_t n = 0;
	struct label l;

	if (!label_filter_shows(f))
		return copy(at.at.p, at.at.end, out);
	for (; labels_next(&at, &l); label = at.at.p)
		if (stays(f, p, l.key))
			n += copy(label, at.at.p, out ? out + n : NULL);
	return n;
}

/* ---- all of them ---- */

void label_filter_merge(struct label_filter *f, const struct label_filter *other)
{
	f->focused |= other->focused;
	f->ignored |= other->ignored;
	f->shown |= other->shown;
	f->hidden |= other->hidden;
}

int label_filter_done(const struct label_filter *f, struct error *err)
{
	if (tag_filter_done(&f->tagfocus, err) < 0 || tag_filter_done(&f->tagignore, err) < 0 ||
	    pattern_done(&f->tagshow, err) < 0 || pattern_done(&f->taghide, err) < 0)
		return -1;
	return 0;
}
