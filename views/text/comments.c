#include "views/view.h"

static void print(struct writer *out, const struct profile *p, const str_id *comments, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		writer_text(out, profile_text(p, comments[i]));
		writer_put(out, "\n");
	}
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct profile *p = r->profile;

	(void)err;
	print(out, p, p->comments.at, p->comments.n);
	print(out, p, p->facts.at, p->facts.n);
	return 0;
}

const struct view comments_view = {
	.extension = "txt",
	.render = render,
};
