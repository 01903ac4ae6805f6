/*
 * profile_load against protobuf-c, which unpacks the same bytes as one message
 * and knows nothing of our tables.
 */
#include "parser/formats/formats.h"
#include "parser/profile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

#include "parser/profile.pb-c.h"
#include "tests/corpus.h"

static const struct load_options any;

typedef Perftools__Profiles__Profile Profile; /* the generated names are long */
typedef Perftools__Profiles__Location Location;

/* ---- comparing ---- */

/* Both sides of a comparison, and the name of what is compared. */
struct pair {
	const struct profile *p;
	const Profile *m;
};

/* protobuf-c ends a string at its first NUL. */
static void same_string(struct pair c, str_id id, int64_t index)
{
	struct text text = profile_text(c.p, id);
	const char *want = index ? c.m->string_table[index] : "";

	assert_string_equal(text.at, want);
	assert_int_equal(strlen(text.at), strnlen(text.at, text.n));
}

static void same_type(struct pair c, struct value_type t, const Perftools__Profiles__ValueType *m)
{
	same_string(c, t.type, m ? m->type : 0);
	same_string(c, t.unit, m ? m->unit : 0);
}

static void same_strings(struct pair c)
{
	assert_in_range(strtab_count(&c.p->strings), c.m->n_string_table,
			c.m->n_string_table + 1); /* "??" may be added */
	for (size_t i = 0; i < c.m->n_string_table; i++)
		same_string(c, (str_id)i, (int64_t)i);
}

static void same_scalars(struct pair c)
{
	assert_int_equal(c.p->types.n, c.m->n_sample_type);
	for (size_t i = 0; i < c.m->n_sample_type; i++)
		same_type(c, c.p->types.at[i], c.m->sample_type[i]);
	assert_int_equal(c.p->time_nanos, c.m->time_nanos);
	assert_int_equal(c.p->duration_nanos, c.m->duration_nanos);
	assert_int_equal(c.p->period, c.m->period);
	same_type(c, c.p->period_type, c.m->period_type);
	same_string(c, c.p->drop_frames, c.m->drop_frames);
	same_string(c, c.p->keep_frames, c.m->keep_frames);
	same_string(c, c.p->default_type, c.m->default_sample_type);
	same_string(c, c.p->doc_url, c.m->doc_url);
	assert_int_equal(c.p->comments.n, c.m->n_comment);
	for (size_t i = 0; i < c.m->n_comment; i++)
		same_string(c, c.p->comments.at[i], c.m->comment[i]);
}

/* A label of nothing is not kept, and of one with a text the number is not. */
static void same_labels(struct pair c, size_t row, const Perftools__Profiles__Sample *m)
{
	struct labels labels = samples_labels(&c.p->samples, row);
	struct label l;

	for (size_t i = 0; i < m->n_label; i++) {
		const Perftools__Profiles__Label *want = m->label[i];

		if (!want->key && !want->str && !want->num && !want->num_unit)
			continue;
		assert_true(labels_next(&labels, &l));
		same_string(c, l.key, want->key);
		assert_int_equal(l.str, want->str);
		assert_int_equal(l.num, want->str ? 0 : want->num);
		assert_int_equal(l.unit, want->str ? 0 : want->num_unit);
	}
	assert_false(labels_next(&labels, &l));
}

static void same_sample(struct pair c, size_t row, const Perftools__Profiles__Sample *m)
{
	struct stack stack = samples_stack(&c.p->samples, row);
	uint32_t location = 0;

	for (size_t i = 0; i < m->n_location_id; i++) {
		assert_true(stack_next(&stack, &location));
		assert_int_equal(c.p->locations.at[location].id, m->location_id[i]);
	}
	assert_false(stack_next(&stack, &location));
	assert_int_equal(c.p->samples.ntypes, m->n_value);
	for (size_t t = 0; t < m->n_value; t++)
		assert_int_equal(c.p->samples.value[t][row], m->value[t]);
	same_labels(c, row, m);
}

static void same_lines(struct pair c, const struct location *l, const Location *m)
{
	assert_int_equal(l->nlines, m->n_line);
	for (size_t i = 0; i < m->n_line; i++) {
		const struct line *line = &c.p->lines.at[l->line + i];

		assert_int_equal(line_position(c.p, line).line, m->line[i]->line);
		assert_int_equal(line_position(c.p, line).column, m->line[i]->column);
		assert_int_equal(c.p->functions.at[line->function].id, m->line[i]->function_id);
	}
}

static bool has_mapping(const Profile *m, uint64_t id)
{
	for (size_t i = 0; i < m->n_mapping; i++)
		if (m->mapping[i]->id == id)
			return true;
	return false;
}

/* One that is not there is none, but in a profile without any all have the one that is added. */
static uint64_t mapping_of(const Profile *m, const Location *l)
{
	if (!m->n_mapping)
		return 1;
	return has_mapping(m, l->mapping_id) ? l->mapping_id : 0;
}

static void same_locations(struct pair c)
{
	assert_int_equal(c.p->locations.n, 1 + c.m->n_location);
	for (size_t i = 0; i < c.m->n_location; i++) {
		const struct location *l = &c.p->locations.at[1 + i];
		const Location *m = c.m->location[i];

		assert_int_equal(l->id, m->id);
		assert_int_equal(l->address, m->address);
		assert_int_equal(l->folded, m->is_folded);
		assert_int_equal(c.p->mappings.at[l->mapping].id, mapping_of(c.m, m));
		same_lines(c, l, m);
	}
}

static void same_functions(struct pair c)
{
	assert_int_equal(c.p->functions.n, 1 + c.m->n_function);
	for (size_t i = 0; i < c.m->n_function; i++) {
		const struct function *f = &c.p->functions.at[1 + i];
		const Perftools__Profiles__Function *m = c.m->function[i];

		assert_int_equal(f->id, m->id);
		assert_int_equal(f->start_line, m->start_line);
		same_string(c, f->name, m->name);
		same_string(c, f->system_name, m->system_name);
		same_string(c, f->file, m->filename);
	}
}

static void same_mappings(struct pair c)
{
	assert_int_equal(c.p->mappings.n, c.m->n_mapping ? 1 + c.m->n_mapping : 2);
	for (size_t i = 0; i < c.m->n_mapping; i++) {
		const struct mapping *map = &c.p->mappings.at[1 + i];
		const Perftools__Profiles__Mapping *m = c.m->mapping[i];

		assert_int_equal(map->id, m->id);
		assert_int_equal(map->start, m->memory_start);
		assert_int_equal(map->limit, m->memory_limit);
		assert_int_equal(map->offset, m->file_offset);
		same_string(c, map->file, m->filename);
		same_string(c, map->build_id, m->build_id);
		assert_int_equal(!!(map->has & HAS_FUNCTIONS), m->has_functions);
		assert_int_equal(!!(map->has & HAS_FILENAMES), m->has_filenames);
		assert_int_equal(!!(map->has & HAS_LINE_NUMBERS), m->has_line_numbers);
		assert_int_equal(!!(map->has & HAS_INLINE_FRAMES), m->has_inline_frames);
	}
}

static void same_samples(struct pair c)
{
	assert_int_equal(c.p->samples.n, c.m->n_sample);
	for (size_t i = 0; i < c.m->n_sample; i++)
		same_sample(c, i, c.m->sample[i]);
}

struct bytes {
	uint8_t *at;
	size_t n;
};

/* Loads path, which unpacks to plain, and compares. */
static void compare(const char *path, struct bytes plain)
{
	Profile *m = perftools__profiles__profile__unpack(NULL, plain.n, plain.at);
	struct error err = { 0 };
	struct profile p;
	struct pair c = { &p, m };

	if (!m)
		fail_msg("%s: protobuf-c cannot read it", path);
	if (profile_load(&p, path, &any, &err) < 0)
		fail_msg("%s", err.text);
	same_strings(c);
	same_scalars(c);
	same_samples(c);
	same_locations(c);
	same_functions(c);
	same_mappings(c);
	profile_free(&p);
	perftools__profiles__profile__free_unpacked(m, NULL);
}

/* ---- files ---- */

static void compare_file(const char *path)
{
	gzFile file = gzopen(path, "r");
	struct bytes plain = { NULL, 0 };
	size_t cap = 0;
	int n;

	do {
		plain.at = mem_grow(plain.at, &cap, plain.n + 65536, 1);
		n = gzread(file, plain.at + plain.n, 65536);
		assert_true(n >= 0);
		plain.n += (size_t)n;
	} while (n > 0);
	gzclose(file);
	compare(path, plain);
	mem_free(plain.at);
}

static void every_valid_file_is_read_as_protobuf_c_reads_it(void **state)
{
	(void)state;
	each_valid(compare_file);
}

static void check_refused(const char *path)
{
	struct error err = { 0 };
	struct profile p;

	if (profile_load(&p, path, &any, &err) == 0)
		fail_msg("%s: was not refused", path);
	assert_true(err.code == ERROR_FORMAT || err.code == ERROR_FOREIGN);
	assert_memory_equal(err.text, path, strlen(path));
}

static void every_bad_file_is_refused(void **state)
{
	(void)state;
	each_file("testdata/bad/*", check_refused);
}

/* ---- profiles that nobody thought of, the same in every run ---- */

enum { PROFILES = 300, ROWS = 40, FEW = 5, TEXT = 12 };
enum { MAPPING, LOCATION, FUNCTION, TABLES };

struct maker {
	struct arena arena;
	uint64_t state;
	uint64_t *ids[TABLES];
	size_t n[TABLES], nstrings, ntypes;

	uint8_t *out;
	size_t size, cap;
};

static uint64_t any_bits(struct maker *m)
{
	return m->state = hash_mix(m->state, 1);
}

static size_t below(struct maker *m, size_t n)
{
	return n ? any_bits(m) % n : 0;
}

static bool coin(struct maker *m)
{
	return below(m, 2) == 0;
}

/* Small, large and extreme. */
static int64_t any_number(struct maker *m)
{
	static const int64_t edges[] = { 0, 1, -1, 127, 128, INT64_MAX, INT64_MIN };
	uint64_t bits = any_bits(m);

	if (below(m, 3) == 0)
		return edges[below(m, sizeof(edges) / sizeof(*edges))];
	return (int64_t)(bits >> below(m, 64));
}

static int64_t any_string(struct maker *m)
{
	return (int64_t)below(m, m->nstrings);
}

static uint64_t any_id(struct maker *m, int table)
{
	return m->n[table] ? m->ids[table][below(m, m->n[table])] : 0;
}

/* In order from 1, in order backwards, or anything. */
static void make_ids(struct maker *m, int table)
{
	size_t n = m->n[table] = below(m, ROWS), how = below(m, 3);

	m->ids[table] = arena_array(&m->arena, uint64_t, n);
	for (size_t i = 0; i < n; i++)
		m->ids[table][i] = how == 0 ? i + 1 : how == 1 ? n - i : any_bits(m) << 8 | (i + 1);
}

static void *messages(struct maker *m, const ProtobufCMessageDescriptor *d, size_t n)
{
	void **at = arena_array(&m->arena, void *, n);

	for (size_t i = 0; i < n; i++)
		protobuf_c_message_init(d, at[i] = arena_alloc(&m->arena, d->sizeof_message));
	return at;
}

/*
 * Appends what is set in part. Messages joined end to end are one message, so
 * parts make up a profile in whatever order they come.
 */
static void put(struct maker *m, const Profile *part)
{
	size_t n = perftools__profiles__profile__get_packed_size(part);

	m->out = mem_grow(m->out, &m->cap, m->size + n, 1);
	m->size += perftools__profiles__profile__pack(part, m->out + m->size);
}

static void put_strings(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;
	char **strings = arena_array(&m->arena, char *, m->nstrings);

	for (size_t i = 0; i < m->nstrings; i++) {
		size_t n = i ? below(m, TEXT) : 0;

		strings[i] = arena_alloc(&m->arena, n + 1);
		for (size_t k = 0; k < n; k++)
			strings[i][k] = (char)(1 + below(m, 255));
	}
	part.string_table = strings;
	part.n_string_table = m->nstrings;
	put(m, &part);
}

static void put_types(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;

	part.n_sample_type = m->ntypes;
	part.sample_type =
		messages(m, &perftools__profiles__value_type__descriptor, part.n_sample_type);
	for (size_t i = 0; i < part.n_sample_type; i++) {
		part.sample_type[i]->type = any_string(m);
		part.sample_type[i]->unit = any_string(m);
	}
	put(m, &part);
}

static void make_labels(struct maker *m, Perftools__Profiles__Sample *sample)
{
	sample->n_label = below(m, FEW);
	sample->label = messages(m, &perftools__profiles__label__descriptor, sample->n_label);
	for (size_t i = 0; i < sample->n_label; i++) {
		sample->label[i]->key = any_string(m);
		sample->label[i]->str = coin(m) ? any_string(m) : 0;
		sample->label[i]->num = coin(m) ? any_number(m) : 0;
		sample->label[i]->num_unit = coin(m) ? any_string(m) : 0;
	}
}

static void put_samples(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;

	part.n_sample = m->ntypes ? below(m, ROWS) : 0;
	part.sample = messages(m, &perftools__profiles__sample__descriptor, part.n_sample);
	for (size_t i = 0; i < part.n_sample; i++) {
		Perftools__Profiles__Sample *sample = part.sample[i];

		sample->n_value = m->ntypes;
		sample->value = arena_array(&m->arena, int64_t, m->ntypes);
		for (size_t t = 0; t < m->ntypes; t++)
			sample->value[t] = any_number(m);
		sample->n_location_id = m->n[LOCATION] ? below(m, ROWS) : 0;
		sample->location_id = arena_array(&m->arena, uint64_t, sample->n_location_id);
		for (size_t k = 0; k < sample->n_location_id; k++)
			sample->location_id[k] = any_id(m, LOCATION);
		make_labels(m, sample);
	}
	put(m, &part);
}

static void put_mappings(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;

	part.n_mapping = m->n[MAPPING];
	part.mapping = messages(m, &perftools__profiles__mapping__descriptor, part.n_mapping);
	for (size_t i = 0; i < part.n_mapping; i++) {
		Perftools__Profiles__Mapping *row = part.mapping[i];

		row->id = m->ids[MAPPING][i];
		row->memory_start = (uint64_t)any_number(m);
		row->memory_limit = (uint64_t)any_number(m);
		row->file_offset = (uint64_t)any_number(m);
		row->filename = any_string(m);
		row->build_id = any_string(m);
		row->has_functions = coin(m);
		row->has_filenames = coin(m);
		row->has_line_numbers = coin(m);
		row->has_inline_frames = coin(m);
	}
	put(m, &part);
}

static void make_lines(struct maker *m, Location *row)
{
	row->n_line = below(m, FEW);
	row->line = messages(m, &perftools__profiles__line__descriptor, row->n_line);
	for (size_t i = 0; i < row->n_line; i++) {
		row->line[i]->function_id = below(m, FEW) ? any_id(m, FUNCTION) : 0;
		row->line[i]->line = any_number(m);
		row->line[i]->column = any_number(m);
	}
}

static void put_locations(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;

	part.n_location = m->n[LOCATION];
	part.location = messages(m, &perftools__profiles__location__descriptor, part.n_location);
	for (size_t i = 0; i < part.n_location; i++) {
		part.location[i]->id = m->ids[LOCATION][i];
		part.location[i]->mapping_id = below(m, FEW) ? any_id(m, MAPPING) : any_bits(m);
		part.location[i]->address = (uint64_t)any_number(m);
		part.location[i]->is_folded = coin(m);
		make_lines(m, part.location[i]);
	}
	put(m, &part);
}

static void put_functions(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;

	part.n_function = m->n[FUNCTION];
	part.function = messages(m, &perftools__profiles__function__descriptor, part.n_function);
	for (size_t i = 0; i < part.n_function; i++) {
		part.function[i]->id = m->ids[FUNCTION][i];
		part.function[i]->name = any_string(m);
		part.function[i]->system_name = any_string(m);
		part.function[i]->filename = any_string(m);
		part.function[i]->start_line = any_number(m);
	}
	put(m, &part);
}

static void put_scalars(struct maker *m)
{
	Profile part = PERFTOOLS__PROFILES__PROFILE__INIT;
	Perftools__Profiles__ValueType period_type = PERFTOOLS__PROFILES__VALUE_TYPE__INIT;

	period_type.type = any_string(m);
	period_type.unit = any_string(m);
	part.period_type = coin(m) ? &period_type : NULL;
	part.period = any_number(m);
	part.time_nanos = any_number(m);
	part.duration_nanos = any_number(m);
	part.drop_frames = any_string(m);
	part.keep_frames = any_string(m);
	part.default_sample_type = any_string(m);
	part.doc_url = any_string(m);
	part.n_comment = below(m, FEW);
	part.comment = arena_array(&m->arena, int64_t, part.n_comment);
	for (size_t i = 0; i < part.n_comment; i++)
		part.comment[i] = any_string(m);
	put(m, &part);
}

typedef void put_part(struct maker *m);

/* All parts, in a random order; some tables come in two. */
static void put_parts(struct maker *m)
{
	put_part *parts[] = { put_strings,   put_types,     put_samples, put_mappings,
			      put_locations, put_functions, put_scalars, put_samples };
	size_t n = sizeof(parts) / sizeof(*parts);

	for (; n; n--) {
		size_t i = below(m, n);

		parts[i](m);
		parts[i] = parts[n - 1];
	}
}

static void make_profile(struct maker *m)
{
	m->nstrings = 1 + below(m, ROWS);
	m->ntypes = below(m, FEW);
	for (int table = 0; table < TABLES; table++)
		make_ids(m, table);
	put_parts(m);
}

static void generated_profiles_are_read_as_protobuf_c_reads_them(void **state)
{
	struct maker m = { .state = 20 };
	char path[40];

	(void)state;
	for (int i = 0; i < PROFILES; i++) {
		int fd = memfd_create("generated", 0);

		m.size = 0;
		make_profile(&m);
		snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
		assert_int_equal(write(fd, m.out, m.size), m.size);
		compare(path, (struct bytes){ m.out, m.size });
		close(fd);
		arena_reset(&m.arena);
	}
	arena_free(&m.arena);
	mem_free(m.out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_valid_file_is_read_as_protobuf_c_reads_it),
		cmocka_unit_test(every_bad_file_is_refused),
		cmocka_unit_test(generated_profiles_are_read_as_protobuf_c_reads_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
