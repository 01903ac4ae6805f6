#ifndef REPORT_LABELS_LABELSUMS_H
#define REPORT_LABELS_LABELSUMS_H

#include "report/report.h"

/*
 * What the labels of the samples add up to: for each key and each of its values
 * the sum of the samples that have it. Numbers are values by their text, in the
 * unit of their key, and those that look the same are one.
 */
struct label_sum {
	struct text value;
	sum_t sum;
	bool is_text, is_number; /* both, if labels of both kinds look the same */
	int64_t low, high;       /* the numbers that are shown so */
};

struct key_sum {
	struct text key;
	const char *unit; /* of its numbers */
	sum_t sum;
	const struct label_sum *values; /* the largest first */
	size_t n;
};

/*
 * A row takes much more memory than a label in a file: where there would be too
 * many for the size of the profile, what comes behind them is put together,
 * that of each key into a text of its own, and where keys are too many, too,
 * into that of the key "".
 */
static const str_id LABEL_OTHERS = UINT32_MAX;

static inline struct text label_text(const struct profile *p, str_id str)
{
	return str == LABEL_OTHERS ? text_of("(other values)") : profile_text(p, str);
}

/* One label as the file has it, which is text if str is not 0. */
struct label_row {
	str_id key, str;
	int64_t num;
	sum_t sum;
	struct text shown; /* the value of a label_sum that it is a part of */
};

struct label_sums {
	VEC(struct key_sum) keys;   /* in order */
	VEC(struct label_row) rows; /* what they are made of, in no order */
};

/*
 * Orders the rows by key, and those of a key the largest first. Only then is
 * each label there once, even if one of its strings is in the file twice.
 */
void label_sums_order(const struct report *r);

report_build build_labels;

#endif
