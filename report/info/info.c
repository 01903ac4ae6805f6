#include "report/info/info.h"

#include <time.h>

#include "report/info/gaps.h"
#include "report/info/gomemory.h"
#include "report/labels/labelsums.h"
#include "report/names/binary.h"
#include "report/names/unit.h"

enum { NANOS = 1000000000 };

static void add_count(struct info *i, const char *name, size_t n)
{
	info_number(i, INFO_CONTENTS, name, (sum_t)n, "", "");
}

/* ---- where it comes from ---- */

static void add_runs(struct info *i, const struct profile *p)
{
	bool one = p->runs.n < 2;

	for (size_t n = 0; n < p->runs.n; n++) {
		const struct run *run = &p->runs.at[n];
		const char *format = run->origin.format;

		info_text(i, INFO_FILE, run->base ? "base" : "input", profile_text(p, run->path));
		if (format)
			info_text(i, INFO_FILE, one ? "format" : "its format", text_of(format));
	}
}

static bool ends_with(struct text t, const char *end)
{
	size_t n = strlen(end);

	return t.n > n && !memcmp(t.at + t.n - n, end, n);
}

/* Functions that are in each program of a kind, by the name or the end of the file. */
static const char *known_by_functions(const struct profile *p)
{
	static const struct {
		const char *name, *file, *producer;
	} signs[] = {
		{ "runtime.goexit", NULL, "Go, by its functions" },
		{ "runtime.main", NULL, "Go, by its functions" },
		{ "runtime.mcall", NULL, "Go, by its functions" },
		{ "runtime.mstart", NULL, "Go, by its functions" },
		{ "java.lang.Thread.run", NULL, "a JVM, by its functions" },
		{ NULL, ".go", "Go, by its files" },
		{ NULL, ".java", "a JVM, by its files" },
		{ NULL, ".py", "Python, by its files" },
		{ NULL, ".js", "JavaScript, by its files" },
		{ NULL, ".rs", "Rust, by its files" },
	};

	for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
		for (size_t f = 1; f < p->functions.n; f++) {
			const struct function *fn = &p->functions.at[f];

			if (signs[s].name
				    ? text_equal(profile_text(p, fn->name), text_of(signs[s].name))
				    : ends_with(profile_text(p, fn->file), signs[s].file))
				return signs[s].producer;
		}
	return "";
}

/* "creator: callgrind-3.19.0", as some files have it. */
static struct text producer(const struct profile *p)
{
	static const struct {
		const char *format, *producer;
	} formats[] = {
		{ "v8 cpuprofile", "V8 (Node or Chrome)" },
		{ "v8 heapprofile", "V8 (Node or Chrome)" },
		{ "gperftools CPU profile", "gperftools" },
		{ "jemalloc heap profile", "jemalloc" },
		{ "Java profile", "a JVM" },
		{ "count profile", "Go's runtime" },
		{ "goroutine dump", "Go's runtime" },
		{ "perf script", "perf" },
	};
	static const char key[] = "creator: ";
	size_t n = sizeof(key) - 1;

	for (size_t f = 0; f < p->facts.n; f++) {
		struct text t = profile_text(p, p->facts.at[f]);

		if (t.n > n && !memcmp(t.at, key, n))
			return (struct text){ t.at + n, t.n - n };
	}
	for (size_t k = 0; p->origin.format && k < sizeof(formats) / sizeof(*formats); k++)
		if (!strcmp(p->origin.format, formats[k].format))
			return text_of(formats[k].producer);
	return text_of(known_by_functions(p));
}

static struct text time_text(struct info *i, int64_t nanos)
{
	time_t seconds = nanos / NANOS - (nanos % NANOS < 0);
	char text[64];
	struct tm tm;

	if (!nanos)
		return text_of("");
	gmtime_r(&seconds, &tm);
	strftime(text, sizeof(text), "%Y-%m-%d %H:%M:%S UTC", &tm);
	return text_of(arena_printf(i->arena, "%s", text));
}

/* A number in the unit of a value type, with what it counts. */
static void add_valued(struct info *i, const struct report *r, const char *name, int64_t v,
		       const struct value_type *t)
{
	const struct profile *p = r->whole;
	const char *type = arena_printf(i->arena, "of %s", profile_text(p, t->type).at);

	if (v)
		info_number(i, INFO_FILE, name, v,
			    arena_printf(i->arena, "%s", profile_text(p, t->unit).at), type);
}

static void add_file(struct info *i, const struct report *r)
{
	const struct profile *p = r->whole;
	const struct mapping *m = &p->mappings.at[p->mappings.n > 1];

	add_runs(i, p);
	info_text(i, INFO_FILE, "producer", producer(p));
	info_text(i, INFO_FILE, "program", profile_text(p, m->file));
	info_text(i, INFO_FILE, "build id", profile_text(p, m->build_id));
	info_text(i, INFO_FILE, "time", time_text(i, p->time_nanos));
	if (p->duration_nanos)
		info_number(i, INFO_FILE, "duration", p->duration_nanos, "nanoseconds", "");
	add_valued(i, r, "period", p->period, &p->period_type);
	info_text(i, INFO_FILE, "drops frames", profile_text(p, p->drop_frames));
	info_text(i, INFO_FILE, "keeps frames", profile_text(p, p->keep_frames));
	info_text(i, INFO_FILE, "about", profile_text(p, p->doc_url));
	for (size_t c = 0; c < p->comments.n && c < 20; c++)
		info_text(i, INFO_FILE, "comment", profile_text(p, p->comments.at[c]));
}

/* ---- values ---- */

static void add_type(struct info *i, const struct report *r, size_t type)
{
	const struct profile *p = r->profile;
	const int64_t *value = p->samples.value[type];
	size_t n = 0, negative = 0;
	const char *text;
	sum_t sum = 0;

	for (size_t s = 0; s < p->samples.n; s++) {
		sum += value[s];
		n += value[s] != 0;
		negative += value[s] < 0;
	}
	text = arena_printf(i->arena, "in %zu sample%s", n, n == 1 ? "" : "s");
	if (negative)
		text = arena_printf(i->arena, "%s, below 0 in %zu", text, negative);
	if (type == r->type)
		text = arena_printf(i->arena, "%s; what reports are about", text);
	info_number(i, INFO_TYPES, "", sum,
		    arena_printf(i->arena, "%s", profile_text(p, p->types.at[type].unit).at), text);
	i->facts.at[i->facts.n - 1].name = profile_text(p, p->types.at[type].type);
}

static enum binary_kind kind_of_leaf(const struct profile *p, size_t sample,
				     const enum binary_kind *kinds)
{
	struct stack st = samples_stack(&p->samples, sample);
	uint32_t location;

	return stack_next(&st, &location) ? kinds[p->locations.at[location].mapping] : BINARY_FILE;
}

/* By where the innermost frame is. Where nothing is the kernel's there is no split. */
static void add_split(struct info *i, const struct report *r)
{
	static const char *const names[] = { [BINARY_FILE] = "user",
					     [BINARY_KERNEL] = "kernel",
					     [BINARY_VDSO] = "vdso",
					     [BINARY_JIT] = "JIT" };
	const struct profile *p = r->profile;
	enum binary_kind *kinds = mem_alloc(p->mappings.n, sizeof(*kinds));
	sum_t sums[sizeof(names) / sizeof(*names)] = { 0 };
	char part[UNIT_PERCENT_SIZE];

	for (size_t m = 0; m < p->mappings.n; m++)
		kinds[m] = binary_kind(profile_text(p, p->mappings.at[m].file));
	for (size_t s = 0; s < p->samples.n; s++)
		sums[kind_of_leaf(p, s, kinds)] += p->samples.value[r->type][s];
	mem_free(kinds);
	if (!sums[BINARY_KERNEL] && !sums[BINARY_JIT] && !sums[BINARY_VDSO])
		return;
	for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++)
		if (sums[k] || k <= BINARY_KERNEL) {
			unit_percent(part, sizeof(part), sums[k], r->total);
			info_number(i, INFO_SPLIT, names[k], sums[k],
				    arena_printf(i->arena, "%s", r->unit),
				    arena_printf(i->arena, "%s", part + strspn(part, " ")));
		}
}

/* ---- contents ---- */

struct stacks {
	const struct samples *s;
	VEC(uint32_t) rows; /* the first sample of each stack */
	size_t sample;
};

static bool same_stack(const void *ctx, uint32_t row)
{
	const struct stacks *st = ctx;
	struct stack a = samples_stack(st->s, st->rows.at[row]),
		     b = samples_stack(st->s, st->sample);

	return text_equal((struct text){ (const char *)a.p, (size_t)(a.end - a.p) },
			  (struct text){ (const char *)b.p, (size_t)(b.end - b.p) });
}

static size_t count_stacks(const struct samples *s)
{
	struct stacks st = { .s = s };
	struct hash index = { 0 };

	hash_init(&index);
	for (st.sample = 0; st.sample < s->n; st.sample++) {
		struct stack at = samples_stack(s, st.sample);
		uint64_t h = hash_bytes(index.seed, at.p, (size_t)(at.end - at.p));
		struct hash_slot *slot = hash_slot(&index, h, same_stack, &st);

		if (slot->row == HASH_NONE) {
			slot->row = (uint32_t)st.rows.n;
			*VEC_PUSH(&st.rows) = (uint32_t)st.sample;
		}
	}
	hash_free(&index);
	mem_free(st.rows.at);
	return st.rows.n;
}

static void add_contents(struct info *i, const struct profile *p)
{
	add_count(i, "samples", p->samples.n);
	add_count(i, "stacks", count_stacks(&p->samples));
	add_count(i, "functions", p->functions.n - 1);
	add_count(i, "locations", p->locations.n - 1);
	add_count(i, "mappings", p->mappings.n - 1);
}

/* ---- labels ---- */

static void add_label(struct info *i, struct text key, size_t n, bool more)
{
	info_number(i, INFO_LABELS, "", (sum_t)n, "",
		    more     ? "values and more"
		    : n == 1 ? "value"
			     : "values");
	i->facts.at[i->facts.n - 1].name = key;
}

static void add_labels(struct info *i, const struct report *r)
{
	const struct label_sums *sums = r->label_sums;
	const struct profile *p = r->profile;

	label_sums_order(r);
	for (size_t at = 0, end; at < sums->rows.n; at = end) {
		struct text key = profile_text(p, sums->rows.at[at].key);
		bool more = false;

		for (end = at;
		     end < sums->rows.n && text_equal(profile_text(p, sums->rows.at[end].key), key);
		     end++)
			more |= sums->rows.at[end].str == LABEL_OTHERS;
		add_label(i, key, end - at - more, more);
	}
}

/* ---- the whole ---- */

static void end_info(void *info)
{
	struct info *i = info;

	mem_free(i->facts.at);
}

int build_info(struct report *r, struct error *err)
{
	struct info *i = r->info = report_new(r, sizeof(*i), end_info);

	i->arena = &r->arena;
	if (build_labels(r, err) < 0)
		return -1;
	add_file(i, r);
	for (size_t t = 0; t < r->profile->types.n; t++)
		add_type(i, r, t);
	if (r->profile->types.n)
		add_split(i, r);
	add_contents(i, r->profile);
	add_labels(i, r);
	gomemory_find(i, r->whole);
	gaps_find(i, r);
	return 0;
}
