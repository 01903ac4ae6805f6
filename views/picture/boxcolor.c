#include "views/picture/boxcolor.h"

#include <stdio.h>

static char *spell(char buf[BOXCOLOR_SIZE], struct rgb c)
{
	snprintf(buf, BOXCOLOR_SIZE, "#%02x%02x%02x", c.part[0] & 255, c.part[1] & 255,
		 c.part[2] & 255);
	return buf;
}

char *boxcolor_between(char buf[BOXCOLOR_SIZE], struct rgb from, struct rgb to, double t)
{
	return spell(buf, color_between(from, to, t));
}

char *boxcolor_package(char buf[BOXCOLOR_SIZE], const struct profile *p, const struct entity *e)
{
	struct arena arena = { 0 };

	spell(buf, color_of_shade(color_shade(entity_package(&arena, p, e))));
	arena_free(&arena);
	return buf;
}
