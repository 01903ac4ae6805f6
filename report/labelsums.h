#ifndef REPORT_LABELSUMS_H
#define REPORT_LABELSUMS_H

#include "report/report.h"

/*
 * What the labels of the samples add up to: for each key and each of its values
 * the sum of the samples that have it. Numbers are values by their text, in the
 * unit of their key, and those that look the same are one.
 */
struct label_sum {
	struct text value;
	sum_t sum;
};

struct key_sum {
	struct text key;
	sum_t sum;
	const struct label_sum *values; /* the largest first */
	size_t n;
};

/* A label as the profile has it. */
struct label_row {
	struct label label;
	sum_t sum;
};

/* In the order of the keys. All of it lives in the report's arena. */
struct label_sums {
	const struct key_sum *keys;
	size_t n;
	const struct label_row *rows; /* what the keys are made of; of a key the largest first */
	size_t nrows;
};

#endif
