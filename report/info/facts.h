#ifndef REPORT_INFO_FACTS_H
#define REPORT_INFO_FACTS_H

#include "report/report.h"

/* A list of facts about a profile, a section after the other. */
enum info_section {
	INFO_FILE,
	INFO_TYPES,
	INFO_SPLIT, /* of the sample type the report is about: the kernel's part, and others */
	INFO_CONTENTS,
	INFO_LABELS,
	INFO_MEMORY,
	INFO_GAPS,
	INFO_SECTIONS,
};

struct fact {
	enum info_section section;
	struct text name;
	bool counted; /* there is a number */
	sum_t number;
	const char *unit; /* of the number; "": it is a count */
	struct text text; /* what is said, or what is said of the number; may be "" */
};

struct info {
	struct arena *arena; /* of the report */
	VEC(struct fact) facts;
};

/* A number of value 0 is a fact, too; a text that is "" is none. */
void info_number(struct info *i, enum info_section section, const char *name, sum_t number,
		 const char *unit, const char *text);
void info_text(struct info *i, enum info_section section, const char *name, struct text text);

#endif
