#include "views/view.h"

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct profile *p = r->profile;

	(void)err;
	for (size_t i = 0; i < p->comments.n; i++) {
		writer_text(out, profile_text(p, p->comments.at[i]));
		writer_put(out, "\n");
	}
	return 0;
}

const struct view comments_view = {
	.extension = "txt",
	.render = render,
};
