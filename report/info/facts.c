#include "report/info/facts.h"

void info_number(struct info *i, enum info_section section, const char *name, sum_t number,
		 const char *unit, const char *text)
{
	*VEC_PUSH(&i->facts) = (struct fact){ .section = section,
					      .name = text_of(name),
					      .counted = true,
					      .number = number,
					      .unit = unit,
					      .text = text_of(text) };
}

void info_text(struct info *i, enum info_section section, const char *name, struct text text)
{
	if (text.n)
		*VEC_PUSH(&i->facts) = (struct fact){
			.section = section, .name = text_of(name), .unit = "", .text = text
		};
}
