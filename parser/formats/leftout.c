#include "parser/formats/leftout.h"

#include <inttypes.h>
#include <stdio.h>

/* What is said of one of a kind, and of several. */
static const char *const words[LEFT_KINDS][2] = {
	[LEFT_REST] = { "the rest of the file is left out", "the rest of the file is left out" },
	[LEFT_SAMPLES] = { "sample is left out", "samples are left out" },
	[LEFT_PARTS] = { "damaged part is left out", "damaged parts are left out" },
	[LEFT_LINES] = { "line is left out", "lines are left out" },
	[LEFT_IDS] = { "id leads nowhere and is unknown", "ids lead nowhere and are unknown" },
	[LEFT_TWICE] = { "table has ids twice, and the first counts",
			 "tables have ids twice, and the first counts" },
	[LEFT_ZERO] = { "id is 0, and taken for what names none",
			"ids are 0, and taken for what names none" },
	[LEFT_TEXTS] = { "text is not in the file, and is empty",
			 "texts are not in the file, and are empty" },
	[LEFT_TYPES] = { "sample type is made up or left out",
			 "sample types are made up or left out" },
};

bool left_out(struct left_out *l, enum left_kind kind, struct error *err)
{
	if (!l->lenient || err->code != ERROR_FORMAT)
		return false;
	if (!l->n[kind]++)
		l->first[kind] = *err;
	*err = (struct error){ 0 };
	return true;
}

const struct error *left_out_first(const struct left_out *l)
{
	for (int kind = 0; kind < LEFT_KINDS; kind++)
		if (l->n[kind])
			return &l->first[kind];
	return NULL;
}

void left_out_say(const struct left_out *l, struct profile *p)
{
	char text[400];

	for (int kind = 0; kind < LEFT_KINDS; kind++) {
		if (!l->n[kind])
			continue;
		if (kind == LEFT_REST)
			snprintf(text, sizeof(text), "read with --lenient: %s: %s", words[kind][0],
				 l->first[kind].text);
		else
			snprintf(text, sizeof(text), "read with --lenient: %" PRIu64 " %s%s: %s",
				 l->n[kind], words[kind][l->n[kind] > 1],
				 l->n[kind] > 1 ? "; the first" : "", l->first[kind].text);
		*VEC_PUSH(&p->comments) = strtab_add(&p->strings, text_of(text));
	}
}
