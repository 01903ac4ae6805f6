#include "parser/save.h"
#include "views/view.h"

/* The profile itself, as the filters leave it. */
static int render(const struct report *r, FILE *out, struct error *err)
{
	return profile_save(r->profile, 1 / r->options->divide_by, out, err);
}

const struct view proto_view = {
	.extension = "pb.gz",
	.binary = true,
	.render = render,
};
