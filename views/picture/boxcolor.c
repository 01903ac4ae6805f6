#include "views/picture/boxcolor.h"

#include <stdio.h>

static unsigned part_of(double x)
{
	return (unsigned)(x < 0 ? 0 : x > 255 ? 255 : x + 0.5);
}

char *boxcolor_between(char buf[BOXCOLOR_SIZE], struct rgb from, struct rgb to, double t)
{
	unsigned part[3];

	for (int i = 0; i < 3; i++)
		part[i] = part_of(from.part[i] + (to.part[i] - from.part[i]) * t);
	snprintf(buf, BOXCOLOR_SIZE, "#%02x%02x%02x", part[0] & 255, part[1] & 255, part[2] & 255);
	return buf;
}

/* Hues from yellow over red and blue to green, all of about the same lightness. */
static char *hue(char buf[BOXCOLOR_SIZE], struct text package)
{
	static const struct rgb wheel[] = {
		{ { 244, 214, 118 } }, { { 247, 187, 122 } }, { { 245, 160, 140 } },
		{ { 240, 160, 185 } }, { { 212, 168, 226 } }, { { 176, 178, 240 } },
		{ { 146, 196, 238 } }, { { 132, 210, 214 } }, { { 148, 212, 172 } },
		{ { 184, 214, 134 } }, { { 218, 216, 120 } }, { { 214, 190, 160 } },
	};
	enum { HUES = sizeof(wheel) / sizeof(*wheel) };
	uint32_t hash = 2166136261u; /* FNV-1a */

	for (size_t i = 0; i < package.n; i++)
		hash = (hash ^ (unsigned char)package.at[i]) * 16777619u;
	hash ^= hash >> 15;
	return boxcolor_between(buf, wheel[hash % HUES], wheel[(hash + 1) % HUES],
				hash / HUES % 8 / 8.0);
}

char *boxcolor_package(char buf[BOXCOLOR_SIZE], const struct profile *p, const struct entity *e)
{
	struct arena arena = { 0 };

	hue(buf, entity_package(&arena, p, e));
	arena_free(&arena);
	return buf;
}
