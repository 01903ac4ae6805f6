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
static int draw(const struct report *r, const char *format, FILE *out, struct error *err)
{
	struct drawing d;
	int ret = drawing_open(&d, r, format, err);

	if (ret == 0) {
		set_date(&d.layout);
		fwrite(d.layout.bytes.at, 1, d.layout.bytes.n, out);
	}
	drawing_close(&d);
	return ret;
}

static int png(const struct report *r, FILE *out, struct error *err)
{
	return draw(r, "png", out, err);
}

static int pdf(const struct report *r, FILE *out, struct error *err)
{
	return draw(r, "pdf", out, err);
}

static int ps(const struct report *r, FILE *out, struct error *err)
{
	return draw(r, "ps", out, err);
}

const struct view png_view = { .extension = "png", .binary = true, .render = png };
const struct view pdf_view = { .extension = "pdf", .binary = true, .render = pdf };
const struct view ps_view = { .extension = "ps", .render = ps };
