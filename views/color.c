#include "views/color.h"

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const struct rgb color_growth = { { 238, 110, 96 } }, color_shrinkage = { { 104, 160, 232 } };

/* ---- packages ---- */

/* Hues from yellow over red and blue to green, all of about the same lightness. */
static const struct rgb wheel[] = {
	{ { 244, 214, 118 } }, { { 247, 187, 122 } }, { { 245, 160, 140 } }, { { 240, 160, 185 } },
	{ { 212, 168, 226 } }, { { 176, 178, 240 } }, { { 146, 196, 238 } }, { { 132, 210, 214 } },
	{ { 148, 212, 172 } }, { { 184, 214, 134 } }, { { 218, 216, 120 } }, { { 214, 190, 160 } },
};
enum { HUES = sizeof(wheel) / sizeof(*wheel), STEPS = COLOR_SHADES / HUES };

int color_shade(struct text package)
{
	uint32_t hash = 2166136261u; /* FNV-1a */

	for (size_t i = 0; i < package.n; i++)
		hash = (hash ^ (unsigned char)package.at[i]) * 16777619u;
	hash ^= hash >> 15;
	return (int)(hash % HUES + HUES * (hash / HUES % STEPS));
}

struct rgb color_of_shade(int shade)
{
	int hue = shade % HUES;

	return color_between(wheel[hue], wheel[(hue + 1) % HUES], shade / HUES / (double)STEPS);
}

static int part_of(double x)
{
	return x < 0 ? 0 : x > 255 ? 255 : (int)(x + 0.5);
}

struct rgb color_between(struct rgb from, struct rgb to, double t)
{
	struct rgb c;

	for (int i = 0; i < 3; i++)
		c.part[i] = part_of(from.part[i] + (to.part[i] - from.part[i]) * t);
	return c;
}

/* ---- terminals ---- */

/* The nearest of n colours that at gives; the first of equals. */
static int nearest_of(struct rgb color, int n, struct rgb (*at)(int))
{
	int best = 0, least = INT_MAX;

	for (int i = 0; i < n; i++) {
		struct rgb c = at(i);
		int distance = 0;

		for (int k = 0; k < 3; k++)
			distance += (c.part[k] - color.part[k]) * (c.part[k] - color.part[k]);
		if (distance < least) {
			least = distance;
			best = i;
		}
	}
	return best;
}

/* Of xterm's 256, those behind the first 16: six levels of each part, and 24 greys. */
enum { OWN = 16, CUBE = 216, GREYS = 24 };

static struct rgb of_256(int i)
{
	static const int level[] = { 0, 95, 135, 175, 215, 255 };
	int grey = 8 + 10 * (i - CUBE);

	if (i >= CUBE)
		return (struct rgb){ { grey, grey, grey } };
	return (struct rgb){ { level[i / 36], level[i / 6 % 6], level[i % 6] } };
}

/* Red, green, yellow, magenta and cyan, by the bits that their numbers are made of. */
static const short few[] = { 1, 2, 3, 5, 6 };

static struct rgb of_few(int i)
{
	return (struct rgb){ { few[i] & 1 ? 255 : 0, few[i] & 2 ? 255 : 0, few[i] & 4 ? 255 : 0 } };
}

/* The same hue without grey in it. */
static struct rgb saturated(struct rgb c)
{
	int low = 255, high = 0;

	for (int i = 0; i < 3; i++) {
		low = c.part[i] < low ? c.part[i] : low;
		high = c.part[i] > high ? c.part[i] : high;
	}
	for (int i = 0; i < 3 && high > low; i++)
		c.part[i] = (c.part[i] - low) * 255 / (high - low);
	return c;
}

short color_nearest(struct rgb color, int colors)
{
	int i;

	if (colors >= OWN + CUBE + GREYS)
		return (short)(OWN + nearest_of(color, CUBE + GREYS, of_256));
	i = nearest_of(saturated(color), sizeof(few) / sizeof(*few), of_few);
	return (short)(few[i] + (colors >= OWN ? 8 : 0));
}
