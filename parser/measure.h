#ifndef PARSER_MEASURE_H
#define PARSER_MEASURE_H

/*
 * The units that are known and converted into each other: of memory, of time
 * and of Google's compute units (GCU), and our own of ratios. Any other unit is only a name.
 */
enum measure_family { MEASURE_MEMORY, MEASURE_TIME, MEASURE_GCU, MEASURE_RATIO };

struct measure {
	enum measure_family family;
	const char *name;     /* as printed */
	double factor;        /* to the family's base unit */
	const char *alias[4]; /* as recognised: in lower case, without a plural s */
};

/*
 * From small to large in each family; both end with name NULL. The second is
 * what people know besides: nothing is shown in these unless they ask for it.
 */
extern const struct measure measures[], measures_typed[];

/* By any of its names, in any case, singular or plural; NULL if it is not known. */
const struct measure *measure_find(const char *text);

/* The same of what people type, which may also be one of measures_typed. */
const struct measure *measure_typed(const char *text);

#endif
