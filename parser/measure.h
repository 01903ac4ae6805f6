#ifndef PARSER_MEASURE_H
#define PARSER_MEASURE_H

/*
 * The units that are known and converted into each other: of memory, of time
 * and of Google's compute units (GCU). Any other unit is only a name.
 */
enum measure_family { MEASURE_MEMORY, MEASURE_TIME, MEASURE_GCU };

struct measure {
	enum measure_family family;
	const char *name;     /* as printed */
	double factor;        /* to the family's base unit */
	const char *alias[4]; /* as recognised: in lower case, without a plural s */
};

/* From small to large in each family; ends with name NULL. */
extern const struct measure measures[];

/* By any of its names, in any case, singular or plural; NULL if it is not known. */
const struct measure *measure_find(const char *text);

#endif
