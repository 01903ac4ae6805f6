#include "parser/formats/formats.h"

#include <stdio.h>
#include <unistd.h>

#include "parser/formats/foreign.h"
#include "parser/formats/format.h"
#include "parser/formats/inlined.h"

enum { HEAD_SIZE = 64 << 10, TEXT_HEAD_SIZE = 1 << 20 };

/* clang-format off */
const struct input_format input_formats[] = {
	{ .name = "speedscope", .title = "speedscope", .is = is_speedscope, .read = read_speedscope,
	  .reads = "speedscope's JSON, sampled and evented; of several profiles the name is a label",
	  .types = "samples (count) of sampled ones; wall (the unit of the file; nanoseconds if there "
		   "are fractions), space (bytes) or weight (count)",
	  .lost = "the order in time, stacks without frames" },
	{ .name = "trace", .title = "chrome trace", .is = is_trace, .read = read_trace,
	  .reads = "trace events of Chrome, Node and whatever else writes them: what V8 or Hermes "
		   "sampled in them, else events that begin and end, or last; threads as labels",
	  .types = "samples (count), wall (microseconds; of Hermes nanoseconds) of samples; else "
		   "wall (nanoseconds)",
	  .lost = "the order in time, categories and arguments, all other events" },
	{ .name = "otlp-json", .title = "OTLP", .is = is_otlp_json, .read = read_otlp_json,
	  .reads = "OpenTelemetry's profiles as JSON, of the newest schema, an object or one a line",
	  .types = "those of its profiles; attributes and links as labels",
	  .lost = "the times of samples" },
	{ .name = "cpuprofile", .title = "v8 cpuprofile", .is = is_cpuprofile,
	  .read = read_cpuprofile,
	  .reads = "V8's .cpuprofile, of Node and of Chrome's developer tools, in the old form, too",
	  .types = "samples (count), wall (microseconds)",
	  .lost = "the order in time" },
	{ .name = "heapprofile", .title = "v8 heapprofile", .is = is_heapprofile,
	  .read = read_heapprofile,
	  .reads = "V8's .heapprofile: what is in use of sampled allocations",
	  .types = "inuse_space (bytes)",
	  .lost = "counts of objects, their order" },
	{ .name = "cpu", .title = "gperftools CPU profile", .is = is_cpu, .read = read_cpu,
	  .reads = "gperftools' binary CPU profiles, of 32 and 64 bits in either byte order, and "
		   "Java's of that kind",
	  .types = "samples (count), cpu (nanoseconds)",
	  .lost = "nothing" },
	{ .name = "java", .title = "Java profile", .is = is_java, .read = read_java,
	  .reads = "heapz and contentionz as Java writes them: text with a table of locations",
	  .types = "inuse_objects (count), inuse_space (bytes); contentions (count), delay "
		   "(microseconds)",
	  .lost = "addresses" },
	{ .name = "jemalloc", .title = "jemalloc heap profile", .is = is_jemalloc,
	  .read = read_jemalloc,
	  .reads = "heap_v2 of jemalloc, all threads together, with its mapped files",
	  .types = "objects (count), space (bytes); all four of heap where allocations are kept; "
		   "sampling is made up for",
	  .lost = "the threads" },
	{ .name = "threads", .title = "thread profile", .is = is_threads, .read = read_threads,
	  .reads = "threadz of gperftools: stacks of threads",
	  .types = "thread (count)",
	  .lost = "names, and those of threads" },
	{ .name = "heap", .title = "heap profile", .is = is_heap, .read = read_heap,
	  .reads = "text of gperftools, and of Go's heap and allocs with ?debug=1: addresses, the "
		   "names that Go gives them, mapped files, and Go's MemStats as comments",
	  .types = "alloc_objects, alloc_space, inuse_objects, inuse_space; objects, space where "
		   "allocations are not told apart; sampling is made up for",
	  .lost = "columns, build IDs" },
	{ .name = "counts", .title = "count profile", .is = is_counts, .read = read_counts,
	  .reads = "Go's goroutine, threadcreate and custom profiles with ?debug=1, with their labels",
	  .types = "that of its first line (count)",
	  .lost = "columns, build IDs, the names of the runtime's innermost frames" },
	{ .name = "contention", .title = "contention profile", .is = is_contention,
	  .read = read_contention,
	  .reads = "text of gperftools, and of Go's block and mutex with ?debug=1",
	  .types = "contentions (count), delay (nanoseconds; count where cycles have no length)",
	  .lost = "columns, build IDs" },
	{ .name = "callgrind", .title = "callgrind", .is = is_callgrind, .read = read_callgrind,
	  .reads = "what valgrind's callgrind and cachegrind write, and other profilers in that "
		   "format; what each line cost is exact, call paths are estimated from what calls cost",
	  .types = "one for each event (count, or the unit in its name)",
	  .lost = "counts of calls, jumps, addresses of instructions, threads; call paths are "
		  "estimated" },
	{ .name = "dump", .title = "goroutine dump", .is = is_dump, .read = read_dump,
	  .reads = "Go's stacks of all goroutines: ?debug=2, and the trace of a crash, also in a log",
	  .types = "goroutine (count); labels state, wait (minutes), created by, created at, creator, "
		   "goroutine, locked, lock, may hold, and the program's own",
	  .lost = "arguments other than addresses of locks, and in most dumps addresses" },
	{ .name = "perf", .title = "perf script", .is = is_perf, .read = read_perf,
	  .reads = "what perf script prints, with whatever fields, and Android's report_sample: stacks "
		   "with inlined frames, threads as labels",
	  .types = "samples (count), and the event if its periods are printed; for several events "
		   "EVENT:samples and EVENT each",
	  .lost = "the order in time, CPUs, fields of tracepoints" },
	{ .name = "folded-diff", .title = "folded", .is = is_folded_diff, .read = read_folded_diff,
	  .reads = "folded stacks with two counts, as difffolded.pl writes them",
	  .types = "samples (count), as a comparison: the first count is what --diff_base would be",
	  .lost = "what folded stacks lose" },
	{ .name = "folded", .title = "folded", .is = is_folded, .read = read_folded,
	  .reads = "folded stacks: frames from the root with semicolons between them, and a count; "
		   "the suffixes _[k], _[j], _[i] and LIBRARY`FUNCTION",
	  .types = "samples (count); of austin what its head says",
	  .lost = "addresses, time, threads" },
	{ .name = "otlp", .title = "OTLP", .is = is_otlp, .read = read_otlp,
	  .reads = "OpenTelemetry's profiles as protobuf, of schemas 1.8, 1.9 and the one after; one "
		   "message, or several with their lengths in front",
	  .types = "those of its profiles; attributes and links as labels",
	  .lost = "the times of samples" },
	{ .name = "pprof", .is = is_pprof, .read = read_pprof,
	  .reads = "profile.proto, as Go's runtime and many others write it",
	  .types = "those of the file",
	  .lost = "nothing" },
	{ .name = NULL },
};
/* clang-format on */

const struct input_format *input_format_find(const char *name)
{
	for (const struct input_format *f = input_formats; f->name; f++)
		if (!strcmp(f->name, name))
			return f;
	return NULL;
}

/* ---- which one it is ---- */

/* Escape sequences and backspaces stand in logs. */
static bool is_text(struct wire w)
{
	for (; !wire_done(&w); w.p++)
		if (*w.p < ' ' && (*w.p == 0 || !strchr("\t\n\r\f\x1b\b", *w.p)))
			return false;
	return true;
}

/* What cannot be read now fails again when the reader wants it. */
static bool read_ahead(struct reader *r, size_t size)
{
	for (;;) {
		struct wire w = source_window(r->src);

		if (wire_left(&w) >= size)
			return true;
		if (source_more(r->src, r->err) <= 0)
			return false;
	}
}

static struct head read_head(struct reader *r)
{
	bool more = read_ahead(r, HEAD_SIZE);
	struct wire w = source_window(r->src);
	struct head h;

	if (wire_left(&w) > HEAD_SIZE)
		w.end = w.p + HEAD_SIZE;
	h.text = is_text(w);
	if (h.text && more)
		more = read_ahead(r, TEXT_HEAD_SIZE);
	h.bytes = source_window(r->src);
	h.whole = !more;
	return h;
}

static const struct input_format *recognise(const struct head *h)
{
	const struct input_format *f = input_formats;

	while (f[1].name && !f->is(h))
		f++;
	return f;
}

static int no_such_format(struct error *err, const char *name)
{
	char names[240] = "";
	size_t n = 0;

	for (const struct input_format *f = input_formats; f->name && n < sizeof(names); f++)
		n += (size_t)snprintf(names + n, sizeof(names) - n, "%s%s", n ? ", " : "", f->name);
	return error_set(err, ERROR_USAGE, "no such format: %.40s; there are %s", name, names);
}

/* With --separate-threads callgrind leaves the file empty that it was told, and writes one for each
 * thread. */
static int refuse_empty(struct reader *r)
{
	struct arena a = { 0 };
	const char *first = arena_printf(&a, "%s-01", r->path);
	bool threads = access(first, R_OK) == 0;

	error_set(r->err, ERROR_FOREIGN, "empty file; %s%s",
		  threads ? "each thread has one of its own, the first "
			  : "was the recording interrupted?",
		  threads ? first : "");
	arena_free(&a);
	return -1;
}

static int choose(struct reader *r)
{
	const char *name = r->options->format;
	struct head h = read_head(r);

	if (wire_done(&h.bytes))
		return r->err->code || source_damage(r->src, r->err) ? -1 : refuse_empty(r);
	r->err->code = ERROR_NONE;
	if (!name && foreign_refuse(h.bytes, r->err) < 0)
		return -1;
	r->format = name ? input_format_find(name) : recognise(&h);
	if (!r->format)
		return no_such_format(r->err, name);
	return 0;
}

/* ---- the whole ---- */

/* What was left out is said, unless nothing else is left. */
static int read_format(struct reader *r)
{
	struct error damage;

	if (r->format->read(r) < 0)
		return -1;
	if (source_damage(r->src, &damage))
		left_out(&r->left, LEFT_REST, &damage);
	if (left_out_first(&r->left) && !r->p->samples.n) {
		*r->err = *left_out_first(&r->left);
		return -1;
	}
	left_out_say(&r->left, r->p);
	return 0;
}

static int load(struct reader *r)
{
	if (choose(r) < 0)
		return -1;
	profile_init(r->p);
	r->p->origin = (struct origin){ r->format->title ? r->format->title : "profile.proto",
					r->format->lost };
	if (read_format(r) == 0 &&
	    (!r->options->source.max_ratio || inlined_check(r->p, r->err) == 0))
		return 0;
	profile_free(r->p);
	if (r->err->code == ERROR_FORMAT && r->format->title)
		error_prefix(r->err, r->format->title);
	else if (r->err->code == ERROR_FORMAT)
		foreign_explain(source_head(r->src), r->err);
	return -1;
}

int profile_load_from(struct profile *p, const char *path, struct source *src,
		      const struct load_options *o, struct error *err)
{
	struct error why = { 0 };
	struct reader r = { .options = o,
			    .path = path,
			    .src = src,
			    .p = p,
			    .err = &why,
			    .left = { .lenient = o->source.lenient } };

	*p = (struct profile){ 0 };
	if (load(&r) == 0)
		return 0;
	error_set(err, why.code, "%s", why.text);
	return error_prefix(err, path);
}

int profile_load(struct profile *p, const char *path, const struct load_options *o,
		 struct error *err)
{
	struct source *src = source_open(path, &o->source, err);
	int r = -1;

	*p = (struct profile){ 0 };
	if (!src)
		return error_prefix(err, path);
	r = profile_load_from(p, path, src, o, err);
	source_close(src);
	return r;
}
