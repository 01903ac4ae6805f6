#include "parser/formats/load_table.h"

#include <inttypes.h>

#include "parser/profile.pb-c.h"

/* Fields are called by their numbers; profile.proto says what they are. */
enum { MAPPING_LAST = 10, LOCATION_LINE = 4, LOCATION_LAST = 5, LINE_LAST = 3, FUNCTION_LAST = 5 };

/* ---- ids, which rows have 32 bits for ---- */

static const uint32_t WIDE = 1u << 31;

static uint32_t put_id(struct loader *l, uint64_t id)
{
	if (id < WIDE)
		return (uint32_t)id;
	*VEC_PUSH(&l->wide) = id;
	return WIDE | (uint32_t)(l->wide.n - 1);
}

static uint64_t get_id(const struct loader *l, uint32_t id)
{
	return id & WIDE ? l->wide.at[id & ~WIDE] : id;
}

static int take_id(struct loader *l, struct ids *ids, uint64_t id, const char *what)
{
	if (!id && load_refuse(l, l->at, "%s[%zu] has the id 0", what, ids->offset.n - 1) < 0 &&
	    (ids == &l->mapping || !load_passes(l, LEFT_ZERO)))
		return -1;
	if (ids->offset.n == UINT32_MAX)
		return error_set(l->err, ERROR_LIMIT, "more than 4294967294 %ss", what);
	ids_push(ids, l->at);
	return 0;
}

/* ---- messages ---- */

int load_mapping(struct loader *l, struct wire w)
{
	uint64_t m[MAPPING_LAST + 1] = { 0 };
	size_t row = l->p->mappings.n - 1;

	if (!load_numbers(w, m, MAPPING_LAST))
		return load_explain(l, &perftools__profiles__mapping__descriptor, w);
	if (take_id(l, &l->mapping, m[1], "mapping") < 0)
		return -1;
	*VEC_PUSH(&l->p->mappings) = (struct mapping){
		.id = m[1],
		.start = m[2],
		.limit = m[3],
		.offset = m[4],
		.file = load_string(l, m[5], "mapping", "filename", row),
		.build_id = load_string(l, m[6], "mapping", "build_id", row),
		.has = (m[7] ? HAS_FUNCTIONS : 0u) | (m[8] ? HAS_FILENAMES : 0u) |
		       (m[9] ? HAS_LINE_NUMBERS : 0u) | (m[10] ? HAS_INLINE_FRAMES : 0u),
	};
	return 0;
}

int load_function(struct loader *l, struct wire w)
{
	uint64_t m[FUNCTION_LAST + 1] = { 0 };
	size_t row = l->p->functions.n - 1;

	if (!load_numbers(w, m, FUNCTION_LAST))
		return load_explain(l, &perftools__profiles__function__descriptor, w);
	if (take_id(l, &l->function, m[1], "function") < 0)
		return -1;
	*VEC_PUSH(&l->p->functions) = (struct function){
		.id = m[1],
		.start_line = (int64_t)m[5],
		.name = load_string(l, m[2], "function", "name", row),
		.system_name = load_string(l, m[3], "function", "system_name", row),
		.file = load_string(l, m[4], "function", "filename", row),
	};
	return 0;
}

static bool load_line(struct loader *l, struct wire w)
{
	uint64_t m[LINE_LAST + 1] = { 0 };

	if (!load_numbers(w, m, LINE_LAST))
		return false;
	*VEC_PUSH(&l->p->lines) = (struct line){
		.function = put_id(l, m[1]),
		.position =
			profile_position(l->p, (struct position){ (int64_t)m[2], (int64_t)m[3] }),
	};
	return true;
}

static bool load_location_field(struct loader *l, const struct wire_field *f, uint64_t *m)
{
	if (f->number == LOCATION_LINE)
		return f->type == WIRE_BYTES && load_line(l, f->body);
	return load_number(f, m, LOCATION_LAST);
}

static int take_location(struct loader *l, struct wire w)
{
	struct profile *p = l->p;
	uint64_t m[LOCATION_LAST + 1] = { 0 };
	size_t line = p->lines.n;
	struct wire whole = w;
	struct wire_field f;

	while (wire_next(&w, &f))
		if (!load_location_field(l, &f, m))
			break;
	if (!wire_done(&w))
		return load_explain(l, &perftools__profiles__location__descriptor, whole);
	if (take_id(l, &l->location, m[1], "location") < 0)
		return -1;
	if (p->lines.n > LINES_MAX || p->positions.n > LINES_MAX || l->wide.n > LINES_MAX)
		return error_set(l->err, ERROR_LIMIT, "more than %d lines", LINES_MAX);
	*VEC_PUSH(&p->locations) = (struct location){
		.id = m[1],
		.address = m[3],
		.mapping = put_id(l, m[2]),
		.line = (uint32_t)line,
		.nlines = (uint32_t)(p->lines.n - line),
		.folded = m[5] != 0,
	};
	return 0;
}

int load_location(struct loader *l, struct wire w)
{
	size_t lines = l->p->lines.n;

	if (take_location(l, w) == 0)
		return 0;
	l->p->lines.n = lines;
	return -1;
}

/* ---- once all is read ---- */

static int index_ids(struct loader *l, struct ids *ids, const void *rows, size_t stride,
		     const char *what)
{
	uint32_t twice = ids_index(ids, rows, stride);
	uint64_t id;

	if (!twice)
		return 0;
	memcpy(&id, (const char *)rows + twice * stride, sizeof(id));
	load_refuse(l, ids_offset(ids, twice), "two %ss have the id %" PRIu64 " (%s[%u].id)", what,
		    id, what, twice - 1);
	return load_passes(l, LEFT_TWICE) ? 0 : -1;
}

static int resolve_location(struct loader *l, uint32_t row)
{
	struct profile *p = l->p;
	struct location *loc = &p->locations.at[row];

	loc->mapping = ids_row(&l->mapping, get_id(l, loc->mapping));
	for (uint32_t i = 0; i < loc->nlines; i++) {
		struct line *line = &p->lines.at[loc->line + i];
		uint64_t id = get_id(l, line->function);

		line->function = ids_row(&l->function, id);
		if (id && !line->function &&
		    load_refuse(l, ids_offset(&l->location, row),
				"function %" PRIu64
				" is not in the file (location[%u].line[%u].function_id)",
				id, row - 1, i) < 0 &&
		    !load_passes(l, LEFT_IDS))
			return -1;
		l->functions_missing |= !line->function;
	}
	return 0;
}

int load_resolve_tables(struct loader *l)
{
	struct profile *p = l->p;

	if (index_ids(l, &l->mapping, p->mappings.at, sizeof(*p->mappings.at), "mapping") < 0 ||
	    index_ids(l, &l->function, p->functions.at, sizeof(*p->functions.at), "function") < 0 ||
	    index_ids(l, &l->location, p->locations.at, sizeof(*p->locations.at), "location") < 0)
		return -1;
	for (uint32_t i = 1; i < l->location.offset.n; i++)
		if (resolve_location(l, i) < 0)
			return -1;
	return 0;
}
