#ifndef PARSER_FORMATS_MAPS_H
#define PARSER_FORMATS_MAPS_H

#include "parser/formats/builder.h"

/*
 * The mapped files at the end of gperftools' and Java's profiles, as
 * /proc/PID/maps has them or shorter: BEHAVIOUR 9.8.
 */
struct maps {
	struct builder *b;
	struct arena arena; /* of what "attr=value" lines define */
	VEC(struct definition) definitions;
};

struct definition {
	struct text name, value;
};

/* Whether this line begins the section. */
bool maps_begin(struct text line);
void maps_line(struct maps *m, struct text line);

/* Puts mappings in order and gives each location, of an address, the one it is in. */
void maps_finish(struct maps *m);
void maps_end(struct maps *m);

#endif
