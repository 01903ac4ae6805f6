#include "cli/inputs.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/progress.h"
#include "cli/say.h"
#include "parser/formats/format.h"
#include "parser/inputs/fetch.h"
#include "report/filter/rename.h"
#include "report/names/symbolize.h"

enum { PASSED_MAX = 10 };

/* What is needed while profiles are read. */
struct reading {
	struct progress progress;
	inputs_progress *other; /* NULL: ours */
	void *ctx;
	bool keep_going, left_out;
	size_t npassed;
	const char *symbolize, *unknown; /* a word of the first that is not known */
	struct rename *rename;           /* NULL: nothing is renamed */
};

static bool show_progress(void *reading, uint64_t done, uint64_t size)
{
	struct reading *r = reading;

	return r->other ? r->other(r->ctx, done, size) : progress_show(&r->progress, done, size);
}

static bool leave_out(void *ctx, const struct error *why)
{
	struct reading *r = ctx;

	if (!r->keep_going)
		return false;
	r->left_out = true;
	if (r->other)
		return true;
	progress_end(&r->progress);
	say("cprof: ", why->text);
	return true;
}

/* In the middle of a folder or archive there is all kind of files: some are named. */
static void pass_over(void *ctx, const struct error *why)
{
	struct reading *r = ctx;

	if (r->other || r->npassed++ >= PASSED_MAX)
		return;
	progress_end(&r->progress);
	say("cprof: left out: ", why->text);
}

static struct load_options load_options(const struct options *o, struct reading *r)
{
	return (struct load_options){
		.source = { .max_unpacked = (uint64_t)o->max_unpacked,
			    .max_ratio = (unsigned)o->max_ratio,
			    .lenient = o->lenient,
			    .progress = show_progress,
			    .ctx = r },
		.max_types = (unsigned)o->max_types,
		.format = o->format_in && *o->format_in ? o->format_in : NULL,
	};
}

static void say_unknown(const char *mode)
{
	char text[120];

	snprintf(text, sizeof(text), "ignoring unrecognized symbolization option: %.60s", mode);
	say("cprof: ", text);
}

/* Names as people read them, and as they want them: only then do profiles fit together. */
static int rename_loaded(void *reading, struct profile *p, struct error *err)
{
	struct reading *r = reading;

	r->unknown = symbolize(p, r->symbolize);
	return rename_functions(r->rename, p, err);
}

static void say_passed(const struct reading *r)
{
	char text[60];

	if (r->npassed <= PASSED_MAX)
		return;
	snprintf(text, sizeof(text), "left out: %zu more files", r->npassed - PASSED_MAX);
	say("cprof: ", text);
}

int inputs_fetch_with(struct profile *p, const struct args *a, const struct options *o,
		      inputs_progress *progress, void *ctx, struct error *err)
{
	struct reading r = { .other = progress,
			     .ctx = ctx,
			     .keep_going = o->keep_going,
			     .symbolize = o->symbolize };
	bool several = a->command && a->command->several;
	struct fetch_source base = { .path = o->diff_base ? o->diff_base : o->base };
	struct fetch f = {
		.sources = a->sources.at,
		.nsources = a->sources.n,
		.bases = several ? a->bases.at : &base,
		.nbases = several ? a->bases.n : base.path != NULL,
		.apart = (several && a->sources.n + a->bases.n > 2) ||
			 (a->command && a->command->apart && a->sources.n > 1),
		.labelled = o->diff_base != NULL,
		.normalize = o->normalize,
		.source_label = o->source_label,
		.build_id = o->build_id,
		.add_comment = o->add_comment,
		.load = load_options(o, &r),
		.failed = leave_out,
		.passed = pass_over,
		.loaded = o->rename ? rename_loaded : NULL,
		.ctx = &r,
	};
	int ret;

	if (o->base && o->diff_base)
		return error_set(err, ERROR_USAGE,
				 "-base and -diff_base flags cannot both be specified");
	if (o->rename && !(r.rename = rename_open(o->rename, err)))
		return -1;
	progress_start(&r.progress);
	ret = profile_fetch(p, &f, err);
	progress_end(&r.progress);
	say_passed(&r);
	rename_close(r.rename);
	if (ret < 0)
		return -1;
	if (!o->rename)
		r.unknown = symbolize(p, o->symbolize);
	if (r.unknown && !progress)
		say_unknown(r.unknown);
	return r.left_out;
}

int inputs_fetch(struct profile *p, const struct args *a, struct error *err)
{
	return inputs_fetch_with(p, a, &a->options, NULL, NULL, err);
}

/* ---- what must not be written over ---- */

/* Of a regular file: nothing is lost in what else there is. */
static bool identify(struct file_id *id, const char *path)
{
	struct stat st;
	int r = strcmp(path, "-") ? stat(path, &st) : fstat(STDIN_FILENO, &st);

	if (r < 0 || !S_ISREG(st.st_mode))
		return false;
	*id = (struct file_id){ st.st_dev, st.st_ino };
	return true;
}

static bool is_input(const struct args *a, struct file_id id)
{
	for (size_t i = 0; i < a->inputs.n; i++)
		if (a->inputs.at[i].device == id.device && a->inputs.at[i].number == id.number)
			return true;
	return false;
}

static void remember(struct args *a, const char *path)
{
	struct file_id id;

	if (path && identify(&id, path) && !is_input(a, id))
		*VEC_PUSH(&a->inputs) = id;
}

void inputs_remember(struct args *a, const struct options *o)
{
	char text[OPTION_TEXT_SIZE];

	for (size_t i = 0; i < a->sources.n; i++)
		remember(a, a->sources.at[i].path);
	for (size_t i = 0; i < a->bases.n; i++)
		remember(a, a->bases.at[i].path);
	for (const struct option_spec *s = options_table; s->name; s++)
		if (s->type == OPTION_FILE && s->offset != offsetof(struct options, output))
			remember(a, option_get(o, s, text));
}

int inputs_protect(const struct args *a, const char *path, struct error *err)
{
	struct file_id id;

	if (!path || !identify(&id, path) || !is_input(a, id))
		return 0;
	return error_set(err, ERROR_USAGE, "%.200s is an input, and is not written to", path);
}
