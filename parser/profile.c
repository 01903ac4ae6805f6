#include "parser/profile.h"

void profile_init(struct profile *p)
{
	*p = (struct profile){ 0 };
	*VEC_PUSH(&p->mappings) = (struct mapping){ 0 };
	*VEC_PUSH(&p->locations) = (struct location){ 0 };
	*VEC_PUSH(&p->functions) = (struct function){ 0 };
	p->lines.at = mem_grow(NULL, &p->lines.cap, 1, sizeof(*p->lines.at));
}

void profile_free(struct profile *p)
{
	strtab_free(&p->strings);
	samples_free(&p->samples);
	mem_free(p->types.at);
	mem_free(p->locations.at);
	mem_free(p->lines.at);
	mem_free(p->functions.at);
	mem_free(p->mappings.at);
	mem_free(p->comments.at);
	*p = (struct profile){ 0 };
}
