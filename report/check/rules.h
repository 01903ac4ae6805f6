#ifndef REPORT_CHECK_RULES_H
#define REPORT_CHECK_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "parser/error.h"
#include "parser/mem.h"

/*
 * What a comparison must keep to, as it is written:
 *
 *	limit total VALUE     limit flat PATTERN VALUE     limit cum PATTERN VALUE
 *	allow PATTERN [until YYYY-MM-DD] [REASON]
 *
 * VALUE is what may be had, 200ms or 64MB, or a growth that may be, +3%. type=NAME anywhere
 * behind the pattern makes a limit hold for that sample type alone. A PATTERN with blanks
 * stands between double quotes, in which a backslash is a backslash.
 */
enum rule_kind { RULE_MAX, RULE_LIMIT, RULE_ALLOW };
enum rule_scope { RULE_TOTAL, RULE_FLAT, RULE_CUM };

struct rule {
	enum rule_kind kind;
	enum rule_scope scope; /* not of RULE_ALLOW */
	const char *text;      /* as it is written */
	const char *pattern;   /* RULE_LIMIT of flat or cum, RULE_ALLOW */
	const char *type;      /* a sample type, or NULL for all */
	bool relative;         /* growth says how much may come: 0.03 for +3% */
	double growth;
	double amount;      /* else so much may be had; of RULE_MAX, less is no matter */
	const char *unit;   /* of amount; "": that of the sample type */
	int32_t until;      /* the last day it holds, in days since 1970; INT32_MAX: always */
	const char *reason; /* "": none */
};

/* Texts of the rule come from a. */
int rule_parse(struct rule *rule, struct arena *a, const char *line, struct error *err);

/* "+10%" or "+10%,1MB", as the options max_total, max_flat and max_cum have it. */
int rule_parse_max(struct rule *rule, struct arena *a, enum rule_scope scope, const char *value,
		   struct error *err);

/* "1%" or "0.01": a part of something. */
int rule_parse_part(double *part, const char *text, struct error *err);

/* The rule's amount in unit; false if it is not to be had in that. */
bool rule_amount(const struct rule *rule, const char *unit, double *amount);

#endif
