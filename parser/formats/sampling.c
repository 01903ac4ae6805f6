#include "parser/formats/sampling.h"

#include <math.h>

int64_t sampling_whole(double v)
{
	if (!(v > -0x1p63))
		return INT64_MIN;
	return v < 0x1p63 ? (int64_t)v : INT64_MAX;
}

void sampling_scale(int64_t *objects, int64_t *bytes, int64_t rate)
{
	double scale;

	if (!*objects || !*bytes) {
		*objects = *bytes = 0;
		return;
	}
	if (rate <= 1)
		return;
	scale = 1 / (1 - exp(-((double)*bytes / (double)*objects) / (double)rate));
	*objects = sampling_whole((double)*objects * scale);
	*bytes = sampling_whole((double)*bytes * scale);
}
