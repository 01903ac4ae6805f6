#include "parser/saveotlp.h"
#include "views/view.h"

/* OpenTelemetry's ProfilesData, as protobuf. */
static int render(const struct report *r, struct writer *out, struct error *err)
{
	return profile_save_otlp(r->profile, r->type, writer_file(out), err);
}

const struct view otlp_view = {
	.extension = "otlp",
	.binary = true,
	.form = WRITER_BINARY,
	.render = render,
};
