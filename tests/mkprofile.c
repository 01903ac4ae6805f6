/*
 * mkprofile SAMPLES [SEED [FRAMES]] writes a large profile for the benchmark to
 * standard output: a heap profile such as a Go server's, gzip'd. The same
 * arguments give the same profile on every machine.
 *
 * The stacks are walks through a random call graph. Its functions stand in
 * layers, from main downwards; a walk mostly goes one layer down at each call,
 * and some functions and some of their calls are much more popular than others.
 * A sample keeps the outer frames of the one before it, as neighbours in Go's
 * heap profiles do. So stacks share prefixes, hardly any two are the same, and
 * they are in no sorted order. With FRAMES each stack has as many of them, any
 * of all there are, and shares nothing with another.
 *
 * Messages come in the order of their field numbers, as pprof saves them. (Go's
 * runtime has a location in front of the first sample that names it; the real
 * profiles of the benchmark are written so.) Location and function ids count up
 * in the order of first use, like the runtime's.
 */
#include <assert.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum {
	LAYERS = 48,
	WIDTH = 128, /* functions of a layer, the most popular first */
	FUNCTIONS = LAYERS * WIDTH,
	MAX_SITES = 14, /* of a function */
	CALLEES = 2,    /* of a site: calls through interfaces have several */
	ROOTS = 6,      /* functions that goroutines begin in */
	MAX_DEPTH = 128,
	HANDLERS = 6,
	PACKAGE_FUNCTIONS = 24,
	PACKAGE_FILES = 3,
	FILES = FUNCTIONS / PACKAGE_FUNCTIONS * PACKAGE_FILES,
	SAMPLE_RATE = 512 * 1024, /* bytes allocated for each event the runtime records */
};

/* Field numbers of profile.proto. */
enum { PROFILE_SAMPLE_TYPE = 1, PROFILE_SAMPLE, PROFILE_MAPPING, PROFILE_LOCATION };
enum { PROFILE_FUNCTION = 5, PROFILE_STRING, PROFILE_TIME_NANOS = 9, PROFILE_PERIOD_TYPE = 11 };
enum { PROFILE_PERIOD = 12, PROFILE_DEFAULT_SAMPLE_TYPE = 14 };
enum { VALUE_TYPE_TYPE = 1, VALUE_TYPE_UNIT };
enum { SAMPLE_LOCATION = 1, SAMPLE_VALUE, SAMPLE_LABEL };
enum { LABEL_KEY = 1, LABEL_STR, LABEL_NUM };
enum { MAPPING_ID = 1, MAPPING_START, MAPPING_LIMIT, MAPPING_FILE = 5, MAPPING_HAS_FUNCTIONS = 7 };
enum { LOCATION_ID = 1, LOCATION_MAPPING, LOCATION_ADDRESS, LOCATION_LINE };
enum { LINE_FUNCTION = 1, LINE_LINE };
enum { FUNCTION_ID = 1, FUNCTION_NAME, FUNCTION_SYSTEM_NAME, FUNCTION_FILE, FUNCTION_START_LINE };

/* The string table begins with these; file names follow, then names of functions. */
enum {
	STR_ALLOC_OBJECTS = 1,
	STR_COUNT,
	STR_ALLOC_SPACE,
	STR_BYTES,
	STR_INUSE_OBJECTS,
	STR_INUSE_SPACE,
	STR_SPACE,
	STR_PROGRAM,
	STR_HANDLER,
	STR_HANDLERS,
	STR_FILES = STR_HANDLERS + HANDLERS,
	STR_NAMES = STR_FILES + FILES,
};

static const char *const strings[STR_FILES] = {
	"",
	"alloc_objects",
	"count",
	"alloc_space",
	"bytes",
	"inuse_objects",
	"inuse_space",
	"space",
	"/usr/local/bin/server",
	"handler",
	"/v1/orders",
	"/v1/orders/{id}",
	"/v1/customers",
	"/v1/search",
	"/v1/export",
	"/healthz",
};

/* Sizes of allocations, the most frequent first. */
static const uint32_t sizes[] = {
	16,  32,  48,  64,   24,  96,  8,    128,  80,   112,  208,  144,   160,   256,   192,
	288, 512, 416, 1024, 352, 640, 2048, 4096, 1408, 8192, 3072, 16384, 32768, 65536, 262144,
};

static const char *const orgs[] = { "acme",  "hollow", "kestrel", "northwind", "opal",   "quarry",
				    "relay", "sable",  "tern",    "umbra",     "vector", "willow" };
static const char *const packages[] = { "auth",  "batch",  "cache", "codec",  "config", "events",
					"graph", "ledger", "mail",  "metric", "parser", "plan",
					"queue", "render", "retry", "router", "schema", "search",
					"shard", "store",  "trace", "worker" };
static const char *const types[] = { "Buffer", "Client", "Decoder", "Encoder", "Index",  "Node",
				     "Pool",   "Reader", "Session", "Tree",    "Writer", "Table" };
static const char *const verbs[] = { "Add",   "Apply", "build", "Close",  "decode", "Do",
				     "Flush", "grow",  "Load",  "lookup", "Merge",  "next",
				     "Parse", "read",  "Run",   "Scan",   "Visit",  "write" };

/* A place in a function that calls or allocates: a location of the profile. */
struct site {
	uint32_t id; /* 0 until a sample names it */
	uint32_t function, line, address;
	uint32_t callee[CALLEES]; /* the most popular first */
	uint32_t inlined[2], ninlined;
	uint32_t size; /* what it allocates when it is a leaf */
};

struct function {
	uint32_t id; /* 0 until a location names it */
	uint32_t start_line, nsites;
	struct site site[MAX_SITES];
};

struct generator {
	gzFile out;
	uint64_t random;
	struct function function[FUNCTIONS];
	const struct site *location[FUNCTIONS * MAX_SITES]; /* [id - 1] */
	uint32_t named[FUNCTIONS];                          /* [id - 1] */
	uint32_t nlocations, nnamed;
	struct site *stack[MAX_DEPTH]; /* root first */
	uint32_t depth;
	uint32_t frames; /* of every stack; 0: they are walks */
};

/* --- random numbers --- */

/* Splitmix64, by its upper half. */
static uint64_t random32(struct generator *g)
{
	uint64_t z = g->random += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return (z ^ z >> 31) >> 32;
}

static uint32_t below(struct generator *g, uint32_t n)
{
	return (uint32_t)(random32(g) * n >> 32);
}

/* Like below, but small numbers are more frequent: a quarter of n on average. */
static uint32_t skewed(struct generator *g, uint32_t n)
{
	uint64_t u = random32(g);

	return (uint32_t)(((u * u >> 32) * u >> 32) * n >> 32);
}

/* --- the call graph --- */

static uint32_t pick_callee(struct generator *g, uint32_t caller)
{
	static const uint32_t step[8] = { 1, 1, 1, 1, 1, 1, 2, 0 };
	uint32_t layer = caller / WIDTH + step[below(g, 8)];

	if (layer >= LAYERS)
		layer = LAYERS / 2 + below(g, LAYERS / 4); /* recursion */
	return layer * WIDTH + skewed(g, WIDTH);
}

/* A fifth of the sites have calls inlined into them, as the Go compiler does it. */
static void build_site(struct generator *g, struct site *s)
{
	uint32_t percent = below(g, 100);

	for (unsigned i = 0; i < CALLEES; i++)
		s->callee[i] = pick_callee(g, s->function);
	s->ninlined = percent < 4 ? 2 : percent < 22 ? 1 : 0;
	s->inlined[0] = pick_callee(g, s->function);
	s->inlined[1] = pick_callee(g, s->inlined[0]);
	s->size = sizes[skewed(g, sizeof(sizes) / sizeof(*sizes))];
}

static void build_graph(struct generator *g)
{
	uint32_t address = 0x401000;

	for (uint32_t f = 0; f < FUNCTIONS; f++) {
		struct function *fn = &g->function[f];
		uint32_t line = fn->start_line = 10 + f % (PACKAGE_FUNCTIONS / PACKAGE_FILES) * 60;

		fn->nsites = 1 + skewed(g, MAX_SITES);
		for (struct site *s = fn->site; s < fn->site + fn->nsites; s++) {
			s->function = f;
			s->line = line += 1 + skewed(g, 8);
			s->address = address += 5 + below(g, 90);
			build_site(g, s);
		}
	}
}

/* --- protobuf --- */

struct message {
	size_t n;
	uint8_t at[2048];
};

static void put_varint(struct message *m, uint64_t v)
{
	assert(m->n + 10 <= sizeof(m->at));
	for (; v >= 0x80; v >>= 7)
		m->at[m->n++] = (uint8_t)(v | 0x80);
	m->at[m->n++] = (uint8_t)v;
}

static void put_number(struct message *m, unsigned field, uint64_t v)
{
	put_varint(m, field << 3);
	put_varint(m, v);
}

static void put_message(struct message *m, unsigned field, const struct message *inner)
{
	put_varint(m, field << 3 | 2);
	put_varint(m, inner->n);
	assert(m->n + inner->n <= sizeof(m->at));
	memcpy(m->at + m->n, inner->at, inner->n);
	m->n += inner->n;
}

static void put_value_type(struct message *m, unsigned field, uint32_t type, uint32_t unit)
{
	struct message t = { 0 };

	put_number(&t, VALUE_TYPE_TYPE, type);
	put_number(&t, VALUE_TYPE_UNIT, unit);
	put_message(m, field, &t);
}

static void die_writing(void)
{
	fprintf(stderr, "mkprofile: cannot write\n");
	exit(1);
}

/* Writes what m holds as it stands. */
static void write_fields(struct generator *g, const struct message *m)
{
	if (gzwrite(g->out, m->at, (unsigned)m->n) != (int)m->n)
		die_writing();
}

/* Writes m as one field of the profile. */
static void write_field(struct generator *g, unsigned field, const struct message *m)
{
	struct message whole;

	whole.n = 0;
	put_message(&whole, field, m);
	write_fields(g, &whole);
}

/* --- samples --- */

/* Goes from `kept` outer frames of the last stack to a new one. */
static void walk(struct generator *g, uint32_t kept, uint32_t depth)
{
	for (g->depth = kept; g->depth < depth; g->depth++) {
		uint32_t f = g->depth ? g->stack[g->depth - 1]->callee[skewed(g, CALLEES)]
				      : skewed(g, ROOTS);
		struct function *fn = &g->function[f];

		g->stack[g->depth] = &fn->site[skewed(g, fn->nsites)];
	}
}

/* Where nothing is like anything before. */
static void any_stack(struct generator *g)
{
	for (g->depth = 0; g->depth < g->frames; g->depth++) {
		struct function *fn = &g->function[below(g, FUNCTIONS)];

		g->stack[g->depth] = &fn->site[below(g, fn->nsites)];
	}
}

/* 35 frames on average, like the profiles of a server; how many never depends on SAMPLES. */
static void next_stack(struct generator *g)
{
	uint32_t depth = 4 + below(g, 32) + skewed(g, 64);
	uint32_t kept = below(g, g->depth + 1);

	walk(g, kept < depth ? kept : depth - 1, depth);
}

static uint32_t location_id(struct generator *g, struct site *s)
{
	if (!s->id) {
		g->location[g->nlocations++] = s;
		s->id = g->nlocations;
	}
	return s->id;
}

static void put_stack(struct generator *g, struct message *sample)
{
	struct message ids = { 0 };

	for (uint32_t i = g->depth; i > 0; i--)
		put_varint(&ids, location_id(g, g->stack[i - 1]));
	put_message(sample, SAMPLE_LOCATION, &ids);
}

static void put_objects(struct message *values, uint64_t nevents, uint32_t size)
{
	uint64_t objects = nevents * (SAMPLE_RATE + size / 2) / size;

	put_varint(values, objects);
	put_varint(values, objects * size);
}

/* Most stacks were seen once or twice and a few very often; an eighth are still in use. */
static void put_values(struct generator *g, struct message *sample)
{
	struct message values = { 0 };
	uint32_t size = g->stack[g->depth - 1]->size;
	uint32_t nevents, limit = 1;

	while (limit < 1 << 16 && below(g, 2))
		limit *= 2;
	nevents = 1 + below(g, limit);
	put_objects(&values, nevents, size);
	put_objects(&values, below(g, 8) ? 0 : 1 + below(g, nevents), size);
	put_message(sample, SAMPLE_VALUE, &values);
}

static void put_label(struct message *sample, uint32_t key, unsigned field, uint32_t value)
{
	struct message label = { 0 };

	put_number(&label, LABEL_KEY, key);
	put_number(&label, field, value);
	put_message(sample, SAMPLE_LABEL, &label);
}

static void write_sample(struct generator *g)
{
	struct message sample = { 0 };

	if (g->frames)
		any_stack(g);
	else
		next_stack(g);
	put_stack(g, &sample);
	put_values(g, &sample);
	put_label(&sample, STR_BYTES, LABEL_NUM, g->stack[g->depth - 1]->size);
	if (below(g, 16) == 0)
		put_label(&sample, STR_HANDLER, LABEL_STR, STR_HANDLERS + skewed(g, HANDLERS));
	write_field(g, PROFILE_SAMPLE, &sample);
}

/* --- what samples refer to --- */

static void write_mapping(struct generator *g)
{
	struct message m = { 0 };

	put_number(&m, MAPPING_ID, 1);
	put_number(&m, MAPPING_START, 0x400000);
	put_number(&m, MAPPING_LIMIT, 0xc00000);
	put_number(&m, MAPPING_FILE, STR_PROGRAM);
	put_number(&m, MAPPING_HAS_FUNCTIONS, 1);
	write_field(g, PROFILE_MAPPING, &m);
}

static void put_line(struct generator *g, struct message *location, uint32_t f, uint32_t line)
{
	struct function *fn = &g->function[f];
	struct message m = { 0 };

	if (!fn->id) {
		g->named[g->nnamed++] = f;
		fn->id = g->nnamed;
	}
	put_number(&m, LINE_FUNCTION, fn->id);
	put_number(&m, LINE_LINE, line);
	put_message(location, LOCATION_LINE, &m);
}

/* The innermost inlined call comes first. */
static void write_location(struct generator *g, const struct site *s)
{
	struct message m = { 0 };

	put_number(&m, LOCATION_ID, s->id);
	put_number(&m, LOCATION_MAPPING, 1);
	put_number(&m, LOCATION_ADDRESS, s->address);
	for (uint32_t i = s->ninlined; i > 0; i--) {
		uint32_t f = s->inlined[i - 1];
		put_line(g, &m, f, g->function[f].site[0].line);
	}
	put_line(g, &m, s->function, s->line);
	write_field(g, PROFILE_LOCATION, &m);
}

static uint32_t file_of(uint32_t f)
{
	return f / (PACKAGE_FUNCTIONS / PACKAGE_FILES);
}

static void write_function(struct generator *g, uint32_t f)
{
	struct function *fn = &g->function[f];
	struct message m = { 0 };

	put_number(&m, FUNCTION_ID, fn->id);
	put_number(&m, FUNCTION_NAME, STR_NAMES + fn->id - 1);
	put_number(&m, FUNCTION_SYSTEM_NAME, STR_NAMES + fn->id - 1);
	put_number(&m, FUNCTION_FILE, STR_FILES + file_of(f));
	put_number(&m, FUNCTION_START_LINE, fn->start_line);
	write_field(g, PROFILE_FUNCTION, &m);
}

/* --- names --- */

static void write_string(struct generator *g, const char *s)
{
	struct message m;

	m.n = strlen(s);
	memcpy(m.at, s, m.n);
	write_field(g, PROFILE_STRING, &m);
}

static const char *org_of(uint32_t package)
{
	return orgs[package % (sizeof(orgs) / sizeof(*orgs))];
}

static const char *package_name(uint32_t package)
{
	return packages[package / (sizeof(orgs) / sizeof(*orgs))];
}

static const char *type_name(uint32_t n)
{
	return types[n % (sizeof(types) / sizeof(*types))];
}

static const char *verb(uint32_t n)
{
	return verbs[n % (sizeof(verbs) / sizeof(*verbs))];
}

static void write_file_name(struct generator *g, uint32_t file)
{
	uint32_t package = file / PACKAGE_FILES;
	char s[128];

	snprintf(s, sizeof(s), "/go/pkg/mod/github.com/%s/%s@v1.%u.0/%s.go", org_of(package),
		 package_name(package), package % 30,
		 packages[(package + file) % (sizeof(packages) / sizeof(*packages))]);
	write_string(g, s);
}

/* In each package: three types with four methods, one with two, eight functions, two closures. */
static void write_function_name(struct generator *g, uint32_t f)
{
	uint32_t package = f / PACKAGE_FUNCTIONS, i = f % PACKAGE_FUNCTIONS;
	const char *type = type_name(package + i / 4), *name = verb(package + i);
	char s[128], *end = s + sizeof(s), *p = s;

	p += snprintf(p, end - p, "github.com/%s/%s.", org_of(package), package_name(package));
	if (i < 12)
		snprintf(p, end - p, "(*%s).%s", type, name);
	else if (i < 14)
		snprintf(p, end - p, "%s.%s", type, name);
	else if (i < 22)
		snprintf(p, end - p, "%s%s", name, type);
	else
		snprintf(p, end - p, "(*%s).%s.func1", type_name(package), verb(package + i - 22));
	write_string(g, s);
}

static void write_strings(struct generator *g)
{
	for (uint32_t i = 0; i < STR_FILES; i++)
		write_string(g, strings[i]);
	for (uint32_t i = 0; i < FILES; i++)
		write_file_name(g, i);
	for (uint32_t i = 0; i < g->nnamed; i++)
		write_function_name(g, g->named[i]);
}

/* --- the whole --- */

static void write_sample_types(struct generator *g)
{
	struct message m = { 0 };

	put_value_type(&m, PROFILE_SAMPLE_TYPE, STR_ALLOC_OBJECTS, STR_COUNT);
	put_value_type(&m, PROFILE_SAMPLE_TYPE, STR_ALLOC_SPACE, STR_BYTES);
	put_value_type(&m, PROFILE_SAMPLE_TYPE, STR_INUSE_OBJECTS, STR_COUNT);
	put_value_type(&m, PROFILE_SAMPLE_TYPE, STR_INUSE_SPACE, STR_BYTES);
	write_fields(g, &m);
}

static void write_scalars(struct generator *g)
{
	struct message m = { 0 };

	put_number(&m, PROFILE_TIME_NANOS, 1700000000000000000);
	put_value_type(&m, PROFILE_PERIOD_TYPE, STR_SPACE, STR_BYTES);
	put_number(&m, PROFILE_PERIOD, SAMPLE_RATE);
	put_number(&m, PROFILE_DEFAULT_SAMPLE_TYPE, STR_INUSE_SPACE);
	write_fields(g, &m);
}

static void write_profile(struct generator *g, uint64_t nsamples)
{
	write_sample_types(g);
	for (uint64_t i = 0; i < nsamples; i++)
		write_sample(g);
	write_mapping(g);
	for (uint32_t i = 0; i < g->nlocations; i++)
		write_location(g, g->location[i]);
	for (uint32_t i = 0; i < g->nnamed; i++)
		write_function(g, g->named[i]);
	write_strings(g);
	write_scalars(g);
}

static bool parse_number(const char *s, uint64_t *v)
{
	char *end;

	*v = strtoull(s, &end, 10);
	return *s >= '0' && *s <= '9' && *end == '\0';
}

int main(int argc, char **argv)
{
	struct generator *g = calloc(1, sizeof(*g));
	uint64_t nsamples, frames = 0;

	if (!g || argc < 2 || argc > 4 || !parse_number(argv[1], &nsamples) ||
	    (argc > 2 && !parse_number(argv[2], &g->random)) ||
	    (argc > 3 && !parse_number(argv[3], &frames)) || frames > MAX_DEPTH) {
		fprintf(stderr, "usage: mkprofile SAMPLES [SEED [FRAMES]] >FILE.pb.gz\n");
		return 2;
	}
	g->frames = (uint32_t)frames;
	g->out = gzdopen(STDOUT_FILENO, "wb");
	if (!g->out)
		die_writing();
	build_graph(g);
	write_profile(g, nsamples);
	if (gzclose(g->out) != Z_OK)
		die_writing();
	free(g);
	return 0;
}
