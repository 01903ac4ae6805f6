#include "cli/inputs.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/keep.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "parser/bylabel.h"
#include "parser/derive.h"
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

	/* As pprof has it, a server that cannot be asked is worth a line, and the others go on. */
	if (!r->keep_going && why->code != ERROR_NETWORK)
		return false;
	r->left_out |= r->keep_going;
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

void inputs_derive(struct profile *p, const struct options *o)
{
	derive_types(p, o->sample_index);
	derive_types(p, o->types);
}

static int compare_labels(struct profile *p, const struct args *a, const struct options *o,
			  struct error *err)
{
	const struct by_label by = { o->by, a->values[0], a->values[1] };
	int ret = o->by ? profile_compare_labels(p, &by, err) : 0;

	if (ret < 0)
		profile_free(p);
	return ret;
}

static void say_passed(const struct reading *r)
{
	char text[60];

	if (r->npassed <= PASSED_MAX)
		return;
	snprintf(text, sizeof(text), "left out: %zu more files", r->npassed - PASSED_MAX);
	say("cprof: ", text);
}

/* ---- what comes from elsewhere ---- */

struct transfer_options inputs_transfer(const struct options *o)
{
	return (struct transfer_options){
		.timeout = o->timeout,
		.seconds = o->seconds,
		.headers = o->header,
		.bearer_file = o->bearer_file,
		.certificate = o->tls_cert,
		.key = o->tls_key ? o->tls_key : o->tls_cert,
		.authorities = o->tls_ca,
		.agent = "cprof/" VERSION,
		.netrc = o->netrc,
	};
}

/* NULL: a file. What is typed in the interface is not in the command line. */
static const struct address *find_address(struct inputs *in, const char *path, struct error *err)
{
	const struct args *a = in->args;
	struct address *address;

	for (size_t i = 0; i < a->addresses.n; i++)
		if (a->addresses.at[i].shown == path)
			return &a->addresses.at[i];
	for (size_t i = 0; i < a->addresses.n; i++)
		if (!strcmp(a->addresses.at[i].shown, path))
			return &a->addresses.at[i];
	if (!address_is(path) || access(path, F_OK) == 0)
		return NULL;
	address = arena_array(&in->arena, struct address, 1);
	return address_parse(address, path, &in->arena, err) == 0 ? address : NULL;
}

static int start(struct inputs *in, struct fetch_source *s, struct error *err)
{
	const struct address *address = find_address(in, s->path, err);

	if (err->code)
		return -1;
	if (!address)
		return 0;
	s->path = address->shown;
	s->remote = remote_start(address, &in->transfer, err);
	return s->remote ? 0 : error_prefix(err, s->path);
}

static int start_all(struct inputs *in, struct error *err)
{
	*err = (struct error){ 0 };
	for (size_t i = 0; i < in->sources.n; i++)
		if (start(in, &in->sources.at[i], err) < 0)
			return -1;
	for (size_t i = 0; i < in->bases.n; i++)
		if (start(in, &in->bases.at[i], err) < 0)
			return -1;
	return 0;
}

static bool any_remote(const struct inputs *in)
{
	for (size_t i = 0; i < in->sources.n; i++)
		if (in->sources.at[i].remote)
			return true;
	for (size_t i = 0; i < in->bases.n; i++)
		if (in->bases.at[i].remote)
			return true;
	return false;
}

/* What was a file before is one still. */
static int open_kept(struct inputs *in, struct error *err)
{
	const char *folder = in->options->save;

	return folder && any_remote(in) ? output_open_in(&in->kept, folder, err) : 0;
}

/* Where it cannot be kept there is a report all the same. */
static void keep(struct inputs *in, const struct profile *p, bool quiet)
{
	struct error err = { 0 };
	char text[400];

	if (!in->kept.path)
		return;
	if (keep_profile(&in->kept, p, &err) == 0)
		snprintf(text, sizeof(text), "Saved profile in %.100s/%s", in->kept.path,
			 in->kept.name);
	else
		snprintf(text, sizeof(text), "cprof: Could not save profile: %s", err.text);
	in->kept.path = NULL;
	if (!quiet)
		say("", text);
}

static bool has_several(const struct args *a)
{
	return a->command && a->command->several;
}

int inputs_open(struct inputs *in, const struct args *a, const struct options *o, struct error *err)
{
	const char *base = o->diff_base ? o->diff_base : o->base;

	*in = (struct inputs){
		.args = a, .options = o, .transfer = inputs_transfer(o), .kept = { .folder = -1 }
	};
	if (o->base && o->diff_base)
		return error_set(err, ERROR_USAGE,
				 "-base and -diff_base flags cannot both be specified");
	for (size_t i = 0; i < a->sources.n; i++)
		*VEC_PUSH(&in->sources) = a->sources.at[i];
	for (size_t i = 0; has_several(a) && i < a->bases.n; i++)
		*VEC_PUSH(&in->bases) = a->bases.at[i];
	if (!has_several(a) && base)
		*VEC_PUSH(&in->bases) = (struct fetch_source){ .path = base };
	if (start_all(in, err) == 0 && open_kept(in, err) == 0)
		return 0;
	inputs_close(in);
	return -1;
}

void inputs_close(struct inputs *in)
{
	for (size_t i = 0; i < in->sources.n; i++)
		remote_free(in->sources.at[i].remote);
	for (size_t i = 0; i < in->bases.n; i++)
		remote_free(in->bases.at[i].remote);
	output_abandon(&in->kept);
	mem_free(in->sources.at);
	mem_free(in->bases.at);
	arena_free(&in->arena);
	*in = (struct inputs){ 0 };
}

/* ---- one profile of all ---- */

/* Seconds that nothing is to be expected of what is fetched. */
static int seconds_asked(const struct inputs *in)
{
	bool any = false;

	for (size_t i = 0; i < in->sources.n; i++)
		any |= in->sources.at[i].remote != NULL;
	return any ? in->options->seconds : 0;
}

static void say_how_they_came(const struct fetch_source *s, size_t n)
{
	const char *note;
	char text[600];

	for (; n--; s++)
		for (size_t k = 0; s->remote && (note = remote_note(s->remote, k)); k++) {
			snprintf(text, sizeof(text), "%.250s: %s", s->path, note);
			say("cprof: ", text);
		}
}

static void say_failed(const char *kind, const struct fetch_source *s, size_t n)
{
	char text[80];
	size_t failed = 0;

	for (size_t i = 0; i < n; i++)
		failed += s[i].remote && remote_failed(s[i].remote);
	if (!failed)
		return;
	snprintf(text, sizeof(text), "Fetched %zu %s profiles out of %zu", n - failed, kind, n);
	say("cprof: ", text);
}

static int take(struct profile *p, const struct inputs *in, struct reading *r, struct error *err)
{
	const struct args *a = in->args;
	const struct options *o = in->options;
	struct fetch f = {
		.sources = in->sources.at,
		.nsources = in->sources.n,
		.bases = in->bases.at,
		.nbases = in->bases.n,
		.apart = (has_several(a) && in->sources.n + in->bases.n > 2) ||
			 (a->command && a->command->apart && in->sources.n > 1),
		.labelled = o->diff_base != NULL,
		.normalize = o->normalize,
		.source_label = o->source_label,
		.build_id = o->build_id,
		.add_comment = o->add_comment,
		.load = load_options(o, r),
		.failed = leave_out,
		.passed = pass_over,
		.loaded = o->rename ? rename_loaded : NULL,
		.ctx = r,
	};
	int ret;

	progress_start(&r->progress, seconds_asked(in));
	ret = profile_fetch(p, &f, err);
	progress_end(&r->progress);
	return ret;
}

static int take_with(struct profile *p, struct inputs *in, inputs_progress *progress, void *ctx,
		     struct error *err)
{
	const struct options *o = in->options;
	struct reading r = { .other = progress,
			     .ctx = ctx,
			     .keep_going = o->keep_going,
			     .symbolize = o->symbolize };
	int ret;

	if (o->rename && !(r.rename = rename_open(o->rename, err)))
		return -1;
	ret = take(p, in, &r, err);
	say_passed(&r);
	rename_close(r.rename);
	if (!progress) {
		say_how_they_came(in->sources.at, in->sources.n);
		say_how_they_came(in->bases.at, in->bases.n);
	}
	if (ret < 0)
		return -1;
	if (!progress) {
		say_failed("source", in->sources.at, in->sources.n);
		say_failed("base", in->bases.at, in->bases.n);
	}
	if (!o->rename)
		r.unknown = symbolize(p, o->symbolize);
	keep(in, p, progress != NULL);
	inputs_derive(p, o);
	if (compare_labels(p, in->args, o, err) < 0)
		return -1;
	if (r.unknown && !progress)
		say_unknown(r.unknown);
	return r.left_out;
}

int inputs_take(struct profile *p, struct inputs *in, struct error *err)
{
	return take_with(p, in, NULL, NULL, err);
}

int inputs_fetch_with(struct profile *p, const struct args *a, const struct options *o,
		      inputs_progress *progress, void *ctx, struct error *err)
{
	struct inputs in;
	int ret;

	if (inputs_open(&in, a, o, err) < 0)
		return -1;
	ret = take_with(p, &in, progress, ctx, err);
	inputs_close(&in);
	return ret;
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
