#include "parser/save.h"
#include "views/view.h"

/* The profile itself, as the filters leave it. */
static int render(const struct report *r, struct writer *out, struct error *err)
{
	return profile_save(r->profile, 1 / r->options->divide_by, writer_file(out), err);
}

const struct view proto_view = {
	.extension = "pb.gz",
	.also = "pb",
	.binary = true,
	.form = WRITER_BINARY,
	.render = render,
};
