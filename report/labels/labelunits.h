#ifndef REPORT_LABELS_LABELUNITS_H
#define REPORT_LABELS_LABELUNITS_H

#include "report/report.h"

/*
 * The unit of each key of numeric labels, one for the whole profile: the first
 * that one of its values has. A key whose values have none is a unit itself,
 * so that bytes are bytes; but alignment and request are in bytes, too.
 */
struct label_units;

struct label_key {
	struct text name;
	const char *unit;
	int64_t time_scale; /* 0, or its numbers are points in time; see labeltimes.h */
	int time_digits;    /* behind the second, which tell them apart */
};

/* Those of r->whole, found once for each report. Keys of several units are noted then. */
const struct label_units *label_units(struct report *r);

size_t label_units_count(const struct label_units *u);
const struct label_key *label_units_key(const struct label_units *u, size_t i);

/* The unit of a key of r->whole, as C text. Keys of the same text have the same. */
const char *label_unit(const struct label_units *u, str_id key);

/*
 * A number of a key as people read it: in a unit, see unit_format, but a point
 * in time as that. Returns buf, which has UNIT_TEXT_SIZE bytes.
 */
bool label_is_time(const struct label_units *u, str_id key);
char *label_number(char *buf, const struct label_units *u, str_id key, int64_t number,
		   const char *to);

#endif
