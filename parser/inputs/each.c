#include "parser/inputs/each.h"

#include <stdio.h>

#include "parser/formats/formats.h"
#include "parser/inputs/members.h"

enum { PATH_BYTES = 4096 };

static int take(const struct each *each, struct source *src, const char *path, bool in_archive,
		struct error *err)
{
	struct profile p;

	if (profile_load_from(&p, path, src, each->options, err) == 0)
		return each->visit(each->ctx, &p, path, in_archive, err);
	return each->visit(each->ctx, NULL, path, in_archive, err);
}

static int take_member(const struct each *each, struct members *m, const char *path,
		       struct error *err)
{
	struct source *src = source_open_with(members_read, m, &each->options->source, err);
	int r = -1;

	if (src) {
		r = take(each, src, path, true, err);
		source_close(src);
	}
	return r;
}

/* The archive itself is what cannot be read. */
static int refuse(const struct each *each, const char *path, struct error *err)
{
	error_prefix(err, path);
	return each->visit(each->ctx, NULL, path, false, err);
}

static int take_members(const struct each *each, struct members *m, const char *path,
			struct error *err)
{
	char whole[PATH_BYTES];
	const char *name;
	bool any = false;
	int r;

	while ((r = members_next(m, &name, err)) > 0) {
		snprintf(whole, sizeof(whole), "%s:%s", path, name);
		r = take_member(each, m, whole, err);
		if (r)
			return r;
		any = true;
	}
	if (r == 0 && !any)
		r = error_set(err, ERROR_FOREIGN, "an archive without files");
	return r < 0 ? refuse(each, path, err) : 0;
}

static int take_archive(const struct each *each, struct source *src, const char *path,
			struct error *err)
{
	struct members *m;
	int r;

	source_quiet(src);
	m = members_open(src, &each->options->source, err);
	if (!m)
		return refuse(each, path, err);
	r = take_members(each, m, path, err);
	members_close(m);
	return r;
}

int profile_each(const char *path, struct remote *remote, const struct each *each,
		 struct error *err)
{
	const struct source_options *o = &each->options->source;
	struct source *src =
		remote ? source_open_with(remote_read, remote, o, err) : source_open(path, o, err);
	struct error ignored;
	int r;

	if (!src)
		return refuse(each, path, err);
	source_more(src, &ignored); /* what cannot be read fails again when it is wanted */
	r = members_is(source_head(src)) ? take_archive(each, src, path, err)
					 : take(each, src, path, false, err);
	if (remote)
		remote_stop(remote);
	source_close(src);
	return r;
}
