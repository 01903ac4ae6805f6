#include "report/sums/entity.h"

#include <inttypes.h>
#include <stdio.h>

#include "report/names/binary.h"
#include "report/names/brief.h"
#include "report/names/names.h"
#include "report/names/package.h"

/* Which parts of a frame a granularity keeps. */
struct keep {
	bool name, package, file, line, column, address;
	bool object; /* and nothing else */
	bool kind;   /* of the object, where it is the kernel and the like */
};

const struct site nowhere = { .file = { "", 0 }, .object = { "", 0 } };

/* A frame, as far as it counts: what its entity is looked up by. */
struct part {
	struct text name;
	struct site site;
	uint32_t function;
	bool inlined, cut;
};

struct mapper {
	struct entities *e;
	const struct site *last; /* that an entity got */
	struct report *r;
	struct keep keep;
	struct hash index;
	bool trims;         /* paths of files */
	struct text *files; /* of each function, as shown; at NULL: not yet */
	struct text *packages;
};

static struct keep keep_of(const struct options *o)
{
	static const struct keep of[] = {
		[BY_DEFAULT] = { .name = true },
		[BY_FUNCTION] = { .name = true },
		[BY_FILEFUNCTION] = { .name = true, .file = true },
		[BY_FILE] = { .file = true },
		[BY_LINE] = { .name = true, .file = true, .line = true },
		[BY_ADDRESS] = { .name = true, .file = true, .line = true, .address = true },
		[BY_PACKAGE] = { .name = true, .package = true },
		[BY_MODULE] = { .object = true },
		[BY_MAPPING] = { .object = true, .kind = true },
	};
	struct keep keep = of[o->granularity];

	keep.column = (keep.address && !o->noinlines) || (keep.line && o->showcolumns);
	return keep;
}

/* ---- one entity for each set of equal parts ---- */

struct key {
	const struct entities *e;
	const struct part *part;
};

static bool equal(const struct site *a, const struct site *b)
{
	return a->address == b->address && a->line == b->line && a->column == b->column &&
	       a->start_line == b->start_line && text_equal(a->file, b->file) &&
	       text_equal(a->object, b->object);
}

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct entity *e = &k->e->at.at[row];

	return text_equal(e->name, k->part->name) && equal(e->site, &k->part->site);
}

static uint64_t hash_of(const struct part *p, uint64_t seed)
{
	uint64_t h = hash_bytes(seed, p->name.at, p->name.n);

	h = hash_bytes(h, p->site.file.at, p->site.file.n);
	h = hash_bytes(h, p->site.object.at, p->site.object.n);
	h = hash_mix(h, p->site.address);
	h = hash_mix(h, (uint64_t)p->site.line);
	h = hash_mix(h, (uint64_t)p->site.column);
	return hash_mix(h, (uint64_t)p->site.start_line);
}

/* Most entities that come one after the other are in one place: of functions it is nowhere. */
static const struct site *site_of(struct mapper *m, const struct part *p)
{
	if (!equal(m->last, &p->site)) {
		struct site *site = arena_array(&m->e->sites, struct site, 1);

		*site = p->site;
		m->last = site;
	}
	return m->last;
}

static bool same_place(const struct profile *p, uint32_t a, uint32_t b)
{
	const struct function *x = &p->functions.at[a], *y = &p->functions.at[b];

	return a == b || (x->start_line == y->start_line &&
			  text_equal(profile_text(p, x->file), profile_text(p, y->file)));
}

static void note_place(const struct profile *p, struct entity *e, uint32_t function)
{
	if (same_place(p, function, e->function))
		return;
	if (!e->shared)
		e->other = function;
	e->shared = true;
	e->crowded |= !same_place(p, function, e->other);
}

static void push(struct mapper *m, struct part part)
{
	struct entities *e = m->e;
	struct key k = { e, &part };
	struct hash_slot *s = hash_slot(&m->index, hash_of(&part, m->index.seed), same, &k);
	struct entity *entity;

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)e->at.n;
		*VEC_PUSH(&e->at) = (struct entity){ .name = part.name,
						     .site = site_of(m, &part),
						     .function = part.function };
	}
	entity = &e->at.at[s->row];
	entity->inlined |= part.inlined;
	entity->cut |= part.cut;
	entity->called |= !part.inlined;
	if (m->keep.name && !m->keep.file && !m->keep.package && part.name.n)
		note_place(m->r->profile, entity, part.function);
	*VEC_PUSH(&e->frames) = s->row << 1 | part.inlined;
}

/* ---- frames of a location ---- */

static struct text file_of(struct mapper *m, uint32_t function)
{
	const struct profile *p = m->r->profile;
	struct text *file = &m->files[function];
	str_id id = p->functions.at[function].file;

	if (!file->at) {
		const struct options *o = m->r->options;

		*file = profile_text(p, id);
		if (m->trims)
			*file = names_trim_path(*file, text_of(o->trim_path ? o->trim_path : ""),
						text_of(o->source_path ? o->source_path : ""));
		if (file->n)
			*file = names_clean(&m->r->arena, *file);
	}
	return *file;
}

static struct text function_package(struct arena *a, const struct profile *p, uint32_t function)
{
	const struct function *f = &p->functions.at[function];

	return name_package(a, profile_text(p, f->name), profile_text(p, f->file));
}

/* A function without one is its own. */
static struct text package_of(struct mapper *m, uint32_t function)
{
	const struct profile *p = m->r->profile;
	struct text *package = &m->packages[function];

	if (!package->at) {
		*package = function_package(&m->r->arena, p, function);
		*package = package->n ? text_join(&m->r->arena, package, 1)
				      : profile_text(p, p->functions.at[function].name);
	}
	return *package;
}

struct text entity_package(struct arena *a, const struct profile *p, const struct entity *e)
{
	struct text package = function_package(a, p, e->function);

	return package.n ? package : e->site->object;
}

static struct part without_function(const struct mapper *m, const struct location *l)
{
	const struct profile *p = m->r->profile;
	struct text file = profile_text(p, p->mappings.at[l->mapping].file);
	struct part part = { .name = { "", 0 }, .site = nowhere };

	part.site.object = m->keep.kind ? binary_name(file) : file;
	part.site.address = m->keep.address ? l->address : 0;
	return part;
}

static struct part of_line(struct mapper *m, const struct location *l, const struct line *line)
{
	const struct profile *p = m->r->profile;
	const struct function *f = &p->functions.at[line->function];
	struct part part = without_function(m, l);

	part.function = line->function;
	if (m->keep.name)
		part.name =
			m->keep.package ? package_of(m, line->function) : profile_text(p, f->name);
	if (m->keep.file)
		part.site.file = file_of(m, line->function);
	if (m->keep.line)
		part.site.line = line_position(p, line).line;
	if (m->keep.column)
		part.site.column = line_position(p, line).column;
	if (m->r->options->objects || !part.name.n)
		part.site.start_line = f->start_line;
	else
		part.site.object = nowhere.object;
	return part;
}

static void map_location(struct mapper *m, const struct location *l)
{
	const struct line *line = m->r->profile->lines.at + l->line;
	uint32_t i = 0;

	if (!l->nlines || m->keep.object) {
		push(m, without_function(m, l));
		return;
	}
	if (m->r->options->noinlines)
		i = l->nlines - 1;
	for (; i < l->nlines; i++) {
		struct part part = of_line(m, l, &line[i]);

		part.cut = l->cut && i + 1 == l->nlines && !m->r->options->noinlines;
		part.inlined = part.cut || i + 1 < l->nlines;
		push(m, part);
	}
}

static void map_locations(struct entities *e, struct report *r, bool trims)
{
	const struct profile *p = r->profile;
	struct mapper m = {
		.e = e, .last = &nowhere, .r = r, .keep = keep_of(r->options), .trims = trims
	};

	*e = (struct entities){ 0 };
	hash_init(&m.index);
	m.files = mem_alloc(p->functions.n, sizeof(*m.files));
	m.packages = mem_alloc(p->functions.n, sizeof(*m.packages));
	e->first = mem_alloc(p->locations.n + 1, sizeof(*e->first));
	for (size_t i = 1; i < p->locations.n; i++) {
		e->first[i] = (uint32_t)e->frames.n;
		map_location(&m, &p->locations.at[i]);
	}
	e->first[p->locations.n] = (uint32_t)e->frames.n;
	mem_free(m.files);
	mem_free(m.packages);
	hash_free(&m.index);
}

void entities_init(struct entities *e, struct report *r)
{
	map_locations(e, r, true);
}

void entities_init_untrimmed(struct entities *e, struct report *r)
{
	map_locations(e, r, false);
}

bool entities_join(const struct options *o)
{
	return o->granularity >= BY_PACKAGE;
}

void entities_free(struct entities *e)
{
	mem_free(e->at.at);
	mem_free(e->first);
	mem_free(e->frames.at);
	arena_free(&e->sites);
	*e = (struct entities){ 0 };
}

/* ---- names ---- */

/* The part that says where: file and line, or what stands in for a name. */
static struct text place_of(struct arena *a, const struct entity *e)
{
	char line[48];

	if (e->site->line) {
		int n = snprintf(line, sizeof(line), ":%" PRId64, e->site->line);

		if (e->site->column)
			snprintf(line + n, sizeof(line) - (size_t)n, ":%" PRId64, e->site->column);
		return text_join(a, (struct text[]){ e->site->file, text_of(line) }, 2);
	}
	if (e->site->file.n || e->name.n)
		return e->site->file;
	return names_stand_in(a, e->site->object);
}

void entity_parts(struct arena *a, const struct entity *e, struct text parts[ENTITY_PARTS])
{
	parts[ENTITY_ADDRESS] = text_of("");
	if (e->site->address)
		parts[ENTITY_ADDRESS] = text_of(arena_printf(a, "%016" PRIx64, e->site->address));
	parts[ENTITY_NAME] = e->name;
	parts[ENTITY_PLACE] = place_of(a, e);
}

/* app.js:22 */
static struct text function_place(struct arena *a, const struct profile *p, uint32_t function)
{
	const struct function *f = &p->functions.at[function];
	struct text file = names_base(a, profile_text(p, f->file));

	if (f->start_line <= 0)
		return file;
	return text_join(a,
			 (struct text[]){ file,
					  text_of(arena_printf(a, ":%" PRId64, f->start_line)) },
			 2);
}

/* Whether entities are called like functions, and not like what these are in. */
static bool is_function(enum granularity g)
{
	return g != BY_FILE && g < BY_PACKAGE;
}

static struct text name_alone(struct report *r, const struct entity *e)
{
	struct text parts[ENTITY_PARTS], pieces[2 * ENTITY_PARTS];
	size_t n = 0;

	entity_parts(&r->arena, e, parts);
	if (r->options->short_names && is_function(r->options->granularity))
		parts[ENTITY_NAME] = names_brief(&r->arena, parts[ENTITY_NAME]);
	for (size_t i = 0; i < ENTITY_PARTS; i++) {
		if (parts[i].n && n)
			pieces[n++] = text_of(" ");
		if (parts[i].n)
			pieces[n++] = parts[i];
	}
	return n == 1 ? pieces[0] : text_join(&r->arena, pieces, n);
}

struct text entity_name_with_places(struct report *r, const struct entity *e)
{
	struct text name = name_alone(r, e);

	if (!e->shared)
		return name;
	return text_join(&r->arena,
			 (struct text[]){ name, text_of(" "),
					  function_place(&r->arena, r->profile, e->function),
					  text_of(","),
					  function_place(&r->arena, r->profile, e->other),
					  text_of(e->crowded ? ",…" : "") },
			 6);
}

struct text entity_name(struct report *r, const struct entity *e)
{
	return r->options->places ? entity_name_with_places(r, e) : name_alone(r, e);
}

struct text *entities_names(struct report *r, const struct entities *e)
{
	struct text *names = arena_array(&r->arena, struct text, e->at.n);

	for (size_t i = 0; i < e->at.n; i++)
		names[i] = entity_name(r, &e->at.at[i]);
	return names;
}

/* Numbers compare as the decimal texts that they print as. */
static int compare_decimal(sum_t a, sum_t b)
{
	char x[SUM_TEXT_SIZE], y[SUM_TEXT_SIZE];

	return strcmp(sum_text(x, a), sum_text(y, b));
}

int entity_compare(const struct entity *a, const struct entity *b)
{
	int r = text_compare(a->name, b->name);

	if (!r)
		r = compare_decimal(a->site->address, b->site->address);
	if (!r)
		r = text_compare(a->site->file, b->site->file);
	if (!r)
		r = compare_decimal(a->site->start_line, b->site->start_line);
	if (!r)
		r = compare_decimal(a->site->line, b->site->line);
	if (!r)
		r = compare_decimal(a->site->column, b->site->column);
	return r ? r : text_compare(a->site->object, b->site->object);
}
