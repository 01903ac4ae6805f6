#include <inttypes.h>

#include "parser/measure.h"
#include "report/convert/frames.h"
#include "report/names/binary.h"
#include "report/names/names.h"
#include "views/view.h"

/*
 * The processed format of profiler.firefox.com, in a version that all later ones
 * read: tables by column, a thread for each sample type.
 */
enum { PROCESSED_VERSION = 48, GECKO_VERSION = 30, NANOS_IN_MS = 1000000 };

static const struct {
	const char *name, *color;
} categories[] = {
	[BINARY_FILE] = { "User", "yellow" },
	[BINARY_KERNEL] = { "Kernel", "orange" },
	[BINARY_VDSO] = { "vdso", "grey" },
	[BINARY_JIT] = { "JIT", "green" },
};
enum { CATEGORIES = sizeof(categories) / sizeof(*categories) };

struct page {
	const struct report *r;
	const struct frames *f;
	struct writer *out;
	struct strtab strings;
	VEC(struct text) objects; /* different binaries: the libraries, and resources, too */
	uint32_t *object;         /* of each function, a row of objects; STACK_NONE: none */
	size_t type;
};

/* ---- tables by column ---- */

/* What a column has in a row: a number, or null. */
struct number {
	bool known;
	int64_t v;
};

static struct number number(int64_t v)
{
	return (struct number){ true, v };
}

typedef struct number column_value(struct page *p, size_t row);

struct column_spec {
	const char *name;
	column_value *value; /* NULL: it is null in all rows */
	bool truth;          /* 0 and 1 are false and true */
};

static void put_number(struct writer *out, struct number v, bool truth)
{
	if (!v.known)
		writer_put(out, "null");
	else if (truth)
		writer_put(out, v.v ? "true" : "false");
	else
		writer_put(out, "%" PRId64, v.v);
}

static void put_column(struct page *p, size_t n, const struct column_spec *c)
{
	writer_put(p->out, ",%s:[", c->name);
	for (size_t i = 0; i < n; i++) {
		writer_put(p->out, i ? "," : "");
		put_number(p->out, c->value ? c->value(p, i) : (struct number){ 0 }, c->truth);
	}
	writer_put(p->out, "]");
}

static void put_table(struct page *p, const char *name, size_t n, const struct column_spec *columns)
{
	writer_put(p->out, ",\n%s:{%s:%zu", name, "length", n);
	for (; columns->name; columns++)
		put_column(p, n, columns);
	writer_put(p->out, "}");
}

static struct number zero(struct page *p, size_t row)
{
	(void)p;
	(void)row;
	return number(0);
}

static struct number none(struct page *p, size_t row)
{
	(void)p;
	(void)row;
	return number(-1);
}

/* The place of a text among the strings. */
static struct number string(struct page *p, struct text t)
{
	return t.n ? number(strtab_intern(&p->strings, t)) : (struct number){ 0 };
}

/* ---- functions, frames, stacks ---- */

static struct number function_name(struct page *p, size_t row)
{
	return string(p, p->f->functions.at[row].name);
}

static struct number function_file(struct page *p, size_t row)
{
	return string(p, p->f->functions.at[row].file);
}

static struct number function_resource(struct page *p, size_t row)
{
	return p->object[row] == STACK_NONE ? number(-1) : number(p->object[row]);
}

static const struct column_spec function_table[] = {
	{ .name = "name", .value = function_name },
	{ .name = "isJS", .value = zero, .truth = true },
	{ .name = "relevantForJS", .value = zero, .truth = true },
	{ .name = "resource", .value = function_resource },
	{ .name = "fileName", .value = function_file },
	{ .name = "lineNumber" },
	{ .name = "columnNumber" },
	{ .name = NULL },
};

static struct number frame_function(struct page *p, size_t row)
{
	return number(p->f->function[row]);
}

static struct number frame_category(struct page *p, size_t row)
{
	return number(binary_kind(p->f->functions.at[p->f->function[row]].object));
}

static struct number frame_line(struct page *p, size_t row)
{
	int64_t line = p->f->entities.at.at[row].site->line;

	return (struct number){ line > 0, line };
}

static struct number frame_column(struct page *p, size_t row)
{
	int64_t column = p->f->entities.at.at[row].site->column;

	return (struct number){ column > 0, column };
}

static const struct column_spec frame_table[] = {
	{ .name = "address", .value = none },
	{ .name = "inlineDepth", .value = zero },
	{ .name = "category", .value = frame_category },
	{ .name = "subcategory", .value = zero },
	{ .name = "func", .value = frame_function },
	{ .name = "nativeSymbol" },
	{ .name = "innerWindowID", .value = zero },
	{ .name = "implementation" },
	{ .name = "line", .value = frame_line },
	{ .name = "column", .value = frame_column },
	{ .name = NULL },
};

static struct number stack_frame(struct page *p, size_t row)
{
	return number(p->f->nodes.at[row].frame);
}

static struct number stack_category(struct page *p, size_t row)
{
	return frame_category(p, p->f->nodes.at[row].frame);
}

static struct number stack_prefix(struct page *p, size_t row)
{
	uint32_t prefix = p->f->nodes.at[row].prefix;

	return (struct number){ prefix != STACK_NONE, prefix };
}

static const struct column_spec stack_table[] = {
	{ .name = "frame", .value = stack_frame },
	{ .name = "category", .value = stack_category },
	{ .name = "subcategory", .value = zero },
	{ .name = "prefix", .value = stack_prefix },
	{ .name = NULL },
};

/* ---- binaries ---- */

static struct number identity(struct page *p, size_t row)
{
	(void)p;
	return number((int64_t)row);
}

static struct number one(struct page *p, size_t row)
{
	(void)p;
	(void)row;
	return number(1); /* a library */
}

static struct number object_name(struct page *p, size_t row)
{
	return string(p, p->objects.at[row]);
}

static const struct column_spec resource_table[] = {
	{ .name = "lib", .value = identity },
	{ .name = "name", .value = object_name },
	{ .name = "host" },
	{ .name = "type", .value = one },
	{ .name = NULL },
};

static const struct column_spec symbol_table[] = {
	{ .name = "libIndex" },     { .name = "address" }, { .name = "name" },
	{ .name = "functionSize" }, { .name = NULL },
};

static const struct column_spec marker_table[] = {
	{ .name = "data" },  { .name = "name" },     { .name = "startTime" }, { .name = "endTime" },
	{ .name = "phase" }, { .name = "category" }, { .name = NULL },
};

static void find_objects(struct page *p)
{
	struct strtab seen = { 0 };

	p->object = mem_alloc(p->f->functions.n + 1, sizeof(*p->object));
	for (size_t i = 0; i < p->f->functions.n; i++) {
		struct text object = p->f->functions.at[i].object;

		p->object[i] = object.n ? strtab_intern(&seen, object) : STACK_NONE;
		if (object.n && p->object[i] == p->objects.n)
			*VEC_PUSH(&p->objects) = object;
	}
	strtab_free(&seen);
}

static struct text build_id_of(const struct profile *p, struct text object)
{
	for (size_t m = 1; m < p->mappings.n; m++)
		if (text_equal(profile_text(p, p->mappings.at[m].file), object))
			return profile_text(p, p->mappings.at[m].build_id);
	return (struct text){ "", 0 };
}

static void put_field(struct writer *out, const char *name, struct text value)
{
	writer_put(out, ",%s:", name);
	writer_text(out, value);
}

static void put_libraries(struct page *p)
{
	struct arena arena = { 0 };

	writer_put(p->out, ",\n%s:[", "libs");
	for (size_t i = 0; i < p->objects.n; i++) {
		struct text path = p->objects.at[i], name = names_base(&arena, path);
		struct text id = build_id_of(p->r->profile, path);

		writer_put(p->out, i ? ",{%s:%s" : "{%s:%s", "arch", "");
		put_field(p->out, "name", name);
		put_field(p->out, "path", path);
		put_field(p->out, "debugName", name);
		put_field(p->out, "debugPath", path);
		put_field(p->out, "breakpadId", text_of(""));
		if (id.n)
			put_field(p->out, "codeId", id);
		else
			writer_put(p->out, ",%s:null", "codeId");
		writer_put(p->out, "}");
	}
	writer_put(p->out, "]");
	arena_free(&arena);
}

/* ---- samples ---- */

static const char *weight_type(enum weight_kind kind)
{
	static const char *const names[] = {
		[WEIGHT_COUNT] = "samples", [WEIGHT_BYTES] = "bytes", [WEIGHT_TIME] = "tracing-ms"
	};

	return names[kind];
}

static double factor_of(const char *unit)
{
	const struct measure *m = measure_find(unit);

	return m ? m->factor : 1;
}

/* Bytes, milliseconds, or what it is. */
static double weight_of(const struct page *p, size_t sample, enum weight_kind kind, double factor)
{
	double v = (double)p->r->profile->samples.value[p->type][sample];

	return kind == WEIGHT_COUNT   ? v
	       : kind == WEIGHT_BYTES ? v * factor
				      : v * factor / NANOS_IN_MS;
}

static bool is_in(const struct page *p, size_t sample)
{
	return p->r->profile->samples.value[p->type][sample] != 0;
}

static size_t count_in(const struct page *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->r->profile->samples.n; i++)
		n += is_in(p, i);
	return n;
}

static void put_stacks(struct page *p)
{
	bool more = false;

	writer_put(p->out, ",%s:[", "stack");
	for (size_t i = 0; i < p->r->profile->samples.n; i++)
		if (is_in(p, i)) {
			uint32_t at = p->f->stack[i];

			writer_put(p->out, more ? "," : "");
			put_number(p->out, (struct number){ at != STACK_NONE, at }, false);
			more = true;
		}
	writer_put(p->out, "]");
}

/* When a sample was taken is not known: they stand end to end, each as long as what it weighs. */
static void put_weights(struct page *p, const char *name, bool sum)
{
	const struct profile *profile = p->r->profile;
	const char *unit = profile_text(profile, profile->types.at[p->type].unit).at;
	enum weight_kind kind = weight_kind(unit);
	double factor = factor_of(unit), at = 0;
	bool more = false;

	writer_put(p->out, ",%s:[", name);
	for (size_t i = 0; i < profile->samples.n; i++) {
		double v = is_in(p, i) ? weight_of(p, i, kind, factor) : 0;

		if (!v)
			continue;
		writer_put(p->out, more ? "," : "");
		writer_put(p->out, "%.15g", sum ? at : v);
		at += kind == WEIGHT_TIME ? (v < 0 ? -v : v) : 1;
		more = true;
	}
	writer_put(p->out, "]");
}

static void put_samples(struct page *p)
{
	const struct profile *profile = p->r->profile;
	const char *unit = profile_text(profile, profile->types.at[p->type].unit).at;

	writer_put(p->out, ",\n%s:{%s:%zu,%s:%s", "samples", "length", count_in(p), "weightType",
		   weight_type(weight_kind(unit)));
	put_stacks(p);
	put_weights(p, "time", true);
	put_weights(p, "weight", false);
	writer_put(p->out, "}");
}

/* ---- threads ---- */

static void put_strings(struct page *p)
{
	writer_put(p->out, ",\n%s:[", "stringArray");
	for (size_t i = 0; i < strtab_count(&p->strings); i++) {
		writer_put(p->out, i ? "," : "");
		writer_text(p->out, strtab_get(&p->strings, (str_id)i));
	}
	writer_put(p->out, "]");
}

static void put_thread(struct page *p)
{
	const struct profile *profile = p->r->profile;
	const struct frames *f = p->f;

	writer_put(p->out, p->type ? ",\n{%s:" : "\n{%s:", "name");
	writer_text(p->out, profile_text(profile, profile->types.at[p->type].type));
	writer_put(p->out, ",%s:%s,%s:true,%s:%s,%s:%zu", "processType", "default", "isMainThread",
		   "pid", "0", "tid", p->type);
	writer_put(p->out, ",%s:0,%s:null,%s:0,%s:null,%s:[]", "processStartupTime",
		   "processShutdownTime", "registerTime", "unregisterTime", "pausedRanges");
	put_samples(p);
	put_table(p, "markers", 0, marker_table);
	put_table(p, "stackTable", f->nodes.n, stack_table);
	put_table(p, "frameTable", f->entities.at.n, frame_table);
	put_table(p, "funcTable", f->functions.n, function_table);
	put_table(p, "resourceTable", p->objects.n, resource_table);
	put_table(p, "nativeSymbols", 0, symbol_table);
	put_strings(p);
	writer_put(p->out, "}");
}

/* ---- the whole ---- */

static void put_meta(struct page *p)
{
	const struct profile *profile = p->r->profile;
	struct text file =
		profile_text(profile, profile->mappings.at[profile->mappings.n > 1].file);
	double start = (double)profile->time_nanos / NANOS_IN_MS;

	writer_put(p->out, "{%s:{%s:1,%s:%.15g,%s:0,%s:", "meta", "interval", "startTime", start,
		   "processType", "product");
	writer_text(p->out, file.n ? file : text_of("profile"));
	writer_put(p->out, ",%s:0,%s:%d,%s:%d", "stackwalk", "version", GECKO_VERSION,
		   "preprocessedProfileVersion", PROCESSED_VERSION);
	writer_put(p->out, ",%s:true,%s:true,%s:[],%s:%s", "symbolicated",
		   "symbolicationNotSupported", "markerSchema", "importedFrom", "cprof " VERSION);
	writer_put(p->out, ",%s:true,%s:true,%s:true,%s:true", "usesOnlyOneStackType",
		   "doesNotUseFrameImplementation", "sourceCodeIsNotOnSearchfox",
		   "keepProfileThreadOrder");
	writer_put(p->out, ",%s:[%zu],%s:[", "initialSelectedThreads", p->r->type, "categories");
	for (size_t i = 0; i < CATEGORIES; i++)
		writer_put(p->out, i ? ",{%s:%s,%s:%s,%s:[%s]}" : "{%s:%s,%s:%s,%s:[%s]}", "name",
			   categories[i].name, "color", categories[i].color, "subcategories",
			   "Other");
	writer_put(p->out, "]}");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct page p = { .r = r, .f = r->frames, .out = out };

	(void)err;
	find_objects(&p);
	put_meta(&p);
	put_libraries(&p);
	writer_put(out, ",\n%s:[", "threads");
	for (p.type = 0; p.type < r->profile->types.n; p.type++)
		put_thread(&p);
	writer_put(out, "]}\n");
	strtab_free(&p.strings);
	mem_free(p.objects.at);
	mem_free(p.object);
	return 0;
}

const struct view firefox_view = {
	.extension = "firefox.json",
	.also = "json",
	.form = WRITER_JSON,
	.render = render,
};
