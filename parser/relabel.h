#ifndef PARSER_RELABEL_H
#define PARSER_RELABEL_H

#include "parser/profile.h"

/*
 * Gives every sample the text label key=value, in place of those it has of
 * that key; its numbers of that key stay.
 */
int profile_relabel(struct profile *p, const char *key, const char *value, struct error *err);

/* Changes every label of every sample in place; strings may be added to p meanwhile. */
typedef void label_change(void *ctx, struct label *l);
int profile_change_labels(struct profile *p, label_change *change, void *ctx, struct error *err);

static const uint32_t RUN_NONE = UINT32_MAX;

/* Gives every sample the number of its run, as RUN_LABEL. */
int profile_set_run(struct profile *p, unsigned number, struct error *err);

/* The number that a sample has, or RUN_NONE; any, as files can have such labels of their own. */
uint32_t profile_run(const struct profile *p, size_t sample);

#endif
