#include "views/dotcolor.h"

#include <math.h>
#include <stdio.h>

struct palette {
	double saturation, value;
};

/* Below this part of the total colours fade into grey. */
static const double fades_below = 0.2;

static double score_of(sum_t value, sum_t total)
{
	double score = (double)value / (double)sum_abs(total);

	if (!value)
		return 0;
	return score > 1 ? 1 : score < -1 ? -1 : score;
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
	snprintf(buf, DOTCOLOR_SIZE, "#%02x%02x%02x", (unsigned char)(red * 255.0),
		 (unsigned char)(green * 255.0), (unsigned char)(blue * 255.0));
	return buf;
}

char *dotcolor_text(char buf[DOTCOLOR_SIZE], sum_t value, sum_t total)
{
	return color(buf, score_of(value, total), (struct palette){ 1.0, 0.7 });
}

char *dotcolor_fill(char buf[DOTCOLOR_SIZE], sum_t value, sum_t total)
{
	return color(buf, score_of(value, total), (struct palette){ 0.1, 0.93 });
}
