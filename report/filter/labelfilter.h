#ifndef REPORT_FILTER_LABELFILTER_H
#define REPORT_FILTER_LABELFILTER_H

#include "report/filter/tagfilter.h"

/*
 * The filters that look at labels: tagfocus and tagignore decide about samples,
 * tagshow and taghide about the labels that stay on them. Expressions are tried
 * on what is seen, when it is first seen; so each thread has its own.
 */
struct label_filter {
	struct tag_filter tagfocus, tagignore;
	struct pattern tagshow, taghide;
	bool focused, ignored, shown, hidden; /* some sample, or label, matched */
};

/* In two steps, as mistakes are reported in the order of the options. To be closed on failure. */
int label_filter_open_tags(struct label_filter *f, struct report *r, struct error *err);
int label_filter_open_keys(struct label_filter *f, struct report *r, struct error *err);
void label_filter_close(struct label_filter *f);

/* Whether it is about the labels that samples are left with. */
bool label_filter_shows(const struct label_filter *f);

bool label_filter_is_set(const struct label_filter *f);

/* Whether a sample stays. */
bool label_filter_match(struct label_filter *f, const struct profile *p, struct labels at);

/* Copies the labels that stay to out, unless it is NULL, and returns how many bytes they are. */
size_t label_filter_copy(struct label_filter *f, const struct profile *p, struct labels at,
			 uint8_t *out);

/* Adds what another one saw. */
void label_filter_merge(struct label_filter *f, const struct label_filter *other);

/* -1 if matching took too long. */
int label_filter_done(const struct label_filter *f, struct error *err);

#endif
