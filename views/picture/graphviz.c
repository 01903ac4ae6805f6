#include <string.h>

#include "views/picture/drawing.h"
#include "views/view.h"

/* A PDF file says when it was made, and the same profile is to give the same bytes. */
static void set_date(struct layout_result *l)
{
	static const char key[] = "/CreationDate (D:", date[] = "19700101000000";
	char *at = memmem(l->bytes.at, l->bytes.n, key, sizeof(key) - 1),
	     *end = l->bytes.at + l->bytes.n;

	if (at && end - at > (ptrdiff_t)(sizeof(key) + sizeof(date)))
		memcpy(at + sizeof(key) - 1, date, sizeof(date) - 1);
}

/* Formats that Graphviz draws whole; SVG is drawn by graphsvg.c. */
static int draw(const struct report *r, const char *format, struct writer *out, struct error *err)
{
	struct drawing d;
	int ret = drawing_open(&d, r, format, err);

	if (ret == 0) {
		set_date(&d.layout);
		fwrite(d.layout.bytes.at, 1, d.layout.bytes.n, writer_file(out));
	}
	drawing_close(&d);
	return ret;
}

static int png(const struct report *r, struct writer *out, struct error *err)
{
	return draw(r, "png", out, err);
}

static int pdf(const struct report *r, struct writer *out, struct error *err)
{
	return draw(r, "pdf", out, err);
}

static int ps(const struct report *r, struct writer *out, struct error *err)
{
	return draw(r, "ps", out, err);
}

/* clang-format off */
const struct view png_view = {
	.extension = "png", .binary = true, .form = WRITER_BINARY, .render = png,
};
const struct view pdf_view = {
	.extension = "pdf", .binary = true, .form = WRITER_BINARY, .render = pdf,
};
const struct view ps_view = { .extension = "ps", .form = WRITER_BINARY, .render = ps };
/* clang-format on */
