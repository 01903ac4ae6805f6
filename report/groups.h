#ifndef REPORT_GROUPS_H
#define REPORT_GROUPS_H

#include <stddef.h>
#include <stdint.h>

/* Rows put together by what they belong to: those of group i are at[first[i]] up to at[first[i +
 * 1]]. */
struct groups {
	uint32_t *first, *at;
};

static const uint32_t GROUP_NONE = UINT32_MAX;

/* Groups rows 0 to n by of, where each is less than ngroups or GROUP_NONE. Rows keep their order.
 */
void groups_init(struct groups *g, const uint32_t *of, size_t n, size_t ngroups);
void groups_free(struct groups *g);

#endif
