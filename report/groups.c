#include "report/groups.h"

#include "parser/mem.h"

void groups_init(struct groups *g, const uint32_t *of, size_t n, size_t ngroups)
{
	g->first = mem_alloc(ngroups + 2, sizeof(*g->first));
	g->at = mem_resize(NULL, n, sizeof(*g->at));

	/* While they are filled in, first[i + 1] is where the next row of group i goes. */
	for (size_t i = 0; i < n; i++)
		if (of[i] != GROUP_NONE)
			g->first[of[i] + 2]++;
	for (size_t i = 2; i <= ngroups; i++)
		g->first[i] += g->first[i - 1];
	for (uint32_t i = 0; i < n; i++)
		if (of[i] != GROUP_NONE)
			g->at[g->first[of[i] + 1]++] = i;
}

void groups_free(struct groups *g)
{
	mem_free(g->first);
	mem_free(g->at);
}
