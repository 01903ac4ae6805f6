#ifndef PARSER_FORMATS_OTLPTABLES_H
#define PARSER_FORMATS_OTLPTABLES_H

#include "parser/formats/builder.h"

/*
 * The dictionary of an OTLP profile (opentelemetry-proto, profiles
 * v1development): tables that samples name by numbers; entry 0 of each is none.
 * Entries are decoded when they are first asked for.
 */
enum otlp_table {
	OTLP_MAPPING,
	OTLP_LOCATION,
	OTLP_FUNCTION,
	OTLP_LINK,
	OTLP_STRING,
	OTLP_ATTRIBUTE,
	OTLP_STACK,
	OTLP_TABLES
};

struct otlp_tables {
	struct builder *b;
	VEC(struct wire) entries[OTLP_TABLES];
	VEC(uint32_t) rows[OTLP_TABLES]; /* of the profile; HASH_NONE: not yet made */
	bool bad;                        /* an entry names one that is not there: err says so */
};

void otlp_tables_read(struct otlp_tables *t, struct wire dictionary);
void otlp_tables_end(struct otlp_tables *t);

/* Whether there is such an entry; if not, the error says of what it is missing. */
bool otlp_has(struct otlp_tables *t, enum otlp_table table, uint64_t index, const char *of);

str_id otlp_string(struct otlp_tables *t, uint64_t index);
uint32_t otlp_location(struct otlp_tables *t, uint64_t index);

/* Adds an attribute of the table as a label; or one that has its key as text. */
void otlp_attribute(struct otlp_tables *t, uint64_t index);
void otlp_key_value(struct otlp_tables *t, struct wire w, bool label);
void otlp_link(struct otlp_tables *t, uint64_t index);

/* The numbers of a field, packed or not: false when there are no more. */
bool otlp_number(struct wire_field *f, uint64_t *v);

/* UCUM's words for units: ns, By, 1, {sample}. */
str_id otlp_unit(struct otlp_tables *t, uint64_t index);

#endif
