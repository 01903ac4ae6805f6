#include "views/picture/dotcolor.h"

#include <math.h>
#include <stdio.h>

struct palette {
	double saturation, value;
	bool blue; /* what is negative; else green */
};

/* Below this part of the total colours fade into grey. */
static const double fades_below = 0.2;

static double score_of(sum_t value, sum_t total)
{
	double score;

	if (!total)
		return value ? copysign(1, (double)value) : NAN;
	score = (double)value / (double)sum_abs(total);
	return score > 1 ? 1 : score < -1 ? -1 : score;
}

/* A part of nothing is not a number, and there is none of that color. */
static unsigned byte(double level)
{
	return level > 0 ? (unsigned)(level * 255.0) : 0;
}

/* The arithmetic is the reference's, double for double. */
static char *color(char buf[DOTCOLOR_SIZE], double score, struct palette p)
{
	double red = p.value, green = p.value, blue;

	if (fabs(score) < fades_below)
		p.saturation *= fabs(score) / fades_below;
	if (score > 0)
		score = pow(score, 0.3);
	if (score < 0)
		score = -pow(-score, 0.3);
	if (score < 0)
		red = p.value * (1 + p.saturation * score);
	else
		green = p.value * (1 - p.saturation * score);
	blue = p.value * (1 - p.saturation);
	if (score < 0 && p.blue) {
		green = red;
		blue = p.value;
	}
	snprintf(buf, DOTCOLOR_SIZE, "#%02x%02x%02x", byte(red), byte(green), byte(blue));
	return buf;
}

char *dotcolor_text(char buf[DOTCOLOR_SIZE], sum_t value, sum_t total, bool picture)
{
	return color(buf, score_of(value, total), (struct palette){ 1.0, 0.7, picture });
}

char *dotcolor_fill(char buf[DOTCOLOR_SIZE], sum_t value, sum_t total, bool picture)
{
	return color(buf, score_of(value, total), (struct palette){ 0.1, 0.93, picture });
}
