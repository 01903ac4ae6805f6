#ifndef REPORT_SUMS_ENTITY_H
#define REPORT_SUMS_ENTITY_H

#include "report/report.h"

/* Where an entity is, as far as the granularity asks: else empty and 0, as most are. */
struct site {
	struct text file, object; /* object: the binary's file */
	uint64_t address;
	int64_t line, column, start_line;
};

extern const struct site nowhere;

/*
 * What one row or node of a report stands for. Which parts of a frame count
 * is the granularity; frames that agree in all of them are the same entity.
 */
struct entity {
	struct text name;
	const struct site *site; /* of several, if it is equal */
	uint32_t function;       /* the first one of it; 0: none */
	uint32_t other;          /* another of it, of another place; 0: none */
	bool inlined;            /* some frame of it is inlined into the next */
	bool cut;                /* or into one that a filter took away */
	bool called;             /* some frame of it is not inlined */
	bool shared;             /* functions of other files or start lines have its name, too */
	bool crowded;            /* those of more than two places */
};

/*
 * A frame: the row of its entity, and whether it is inlined. The lowest bit
 * holds the latter, so that a sum needs one word for each.
 */
static inline uint32_t frame_entity(uint32_t frame)
{
	return frame >> 1;
}

static inline bool frame_inlined(uint32_t frame)
{
	return frame & 1;
}

/* The frames of location i are frames[first[i]] up to frames[first[i + 1]], leaf first. */
struct entities {
	VEC(struct entity) at;
	uint32_t *first;
	VEC(uint32_t) frames;
	struct arena sites;
};

/* Maps every location of r->profile. Texts live in the profile or in r's arena. */
void entities_init(struct entities *e, struct report *r);
void entities_init_untrimmed(struct entities *e, struct report *r); /* paths stay whole */
void entities_free(struct entities *e);

/*
 * Whether frames of one entity that call each other are one calling context:
 * what a package or module does inside is nobody's call.
 */
bool entities_join(const struct options *o);

/* The name as every text report prints it, in r's arena if it is not the function's alone. */
struct text entity_name(struct report *r, const struct entity *e);

/*
 * With some of the files and start lines behind it, where it stands for several
 * functions: what people look around in has these.
 */
struct text entity_name_with_places(struct report *r, const struct entity *e);

/* What options.places says, of each of them, all in r's arena. */
struct text *entities_names(struct report *r, const struct entities *e);

/*
 * What it belongs to: the package of its function, or the binary where that
 * tells none. In a or a piece of p, not followed by a NUL.
 */
struct text entity_package(struct arena *a, const struct profile *p, const struct entity *e);

/* What that is made of, in a or as it is; what an entity does not have is empty. */
enum { ENTITY_ADDRESS, ENTITY_NAME, ENTITY_PLACE, ENTITY_PARTS };
void entity_parts(struct arena *a, const struct entity *e, struct text parts[ENTITY_PARTS]);

/* A total order, for entities whose names print alike. */
int entity_compare(const struct entity *a, const struct entity *b);

#endif
