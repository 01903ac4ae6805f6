#include "report/contexts/flamegraph.h"

#include <inttypes.h>
#include <math.h>

#include "report/names/elide.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "views/picture/boxcolor.h"
#include "views/picture/web.h"
#include "views/text/header.h"
#include "views/view.h"

/* In pixels. A cell is one of the 12 px monospaced letters; the script reckons with the same. */
enum { WIDTH = 1200, MARGIN = 10, ROW = 19, TOP = 96, CAPTION = 26 };
static const double cell = 7.23;

struct canvas {
	const struct report *r;
	const struct flame *f;
	struct writer *out;
	bool page; /* the picture is part of one */
	enum box_color color_by;
	sum_t largest_change;
};

/* ---- colours ---- */

static const struct rgb no_change = { { 224, 224, 224 } }, cool = { { 252, 240, 190 } },
			hot = { { 240, 120, 84 } };

static char *change_color(const struct canvas *c, char buf[BOXCOLOR_SIZE], sum_t change)
{
	double share = c->largest_change ? (double)sum_abs(change) / (double)c->largest_change : 0;

	share = share < 1 ? share : 1; /* that of the whole does not count as the largest */
	return boxcolor_between(buf, no_change, change > 0 ? color_growth : color_shrinkage,
				change ? 0.15 + 0.85 * sqrt(share) : 0);
}

static void put_color(const struct canvas *c, const struct flame_box *b, bool gone)
{
	const struct calltree *t = &c->f->tree;
	uint32_t entity = frame_entity(t->frame[b->row]);
	char buf[BOXCOLOR_SIZE];
	const char *color;

	if (b->joined)
		return;
	if (c->color_by == BOX_CHANGE)
		color = change_color(c, buf, gone ? -b->weight : b->weight - b->before);
	else if (b->row == 0)
		color = "#d4d4d4";
	else if (c->color_by == BOX_VALUE)
		color = boxcolor_between(buf, cool, hot, sqrt(b->width));
	else
		color = boxcolor_package(buf, c->r->profile, &t->entities.at.at[entity]);
	writer_put(c->out, " fill=\"%s\"", color);
}

/* ---- texts of a box ---- */

static const char *trimmed(const char *s)
{
	return s + strspn(s, " ");
}

static struct text box_name(const struct canvas *c, struct arena *a, const struct flame_box *b)
{
	const struct calltree *t = &c->f->tree;

	if (b->joined)
		return text_of(arena_printf(a, "…%u more", b->joined));
	return b->row ? t->names[frame_entity(t->frame[b->row])] : text_of("all");
}

static const char *box_mark(const struct canvas *c, const struct flame_box *b, bool gone)
{
	if (!c->f->differs || b->joined)
		return "";
	return gone || b->weight < b->before ? "▼ " : b->weight > b->before ? "▲ " : "";
}

static void put_part(const struct canvas *c, const char *what, sum_t value)
{
	char text[UNIT_TEXT_SIZE], percent[UNIT_PERCENT_SIZE];

	writer_put(c->out, "%s%s (%s)", what, report_value(c->r, text, value),
		   trimmed(unit_percent(percent, sizeof(percent), value, c->r->total)));
}

static void put_change_text(const struct canvas *c, sum_t before, sum_t now)
{
	char text[UNIT_TEXT_SIZE], percent[UNIT_PERCENT_SIZE];

	put_part(c, ", before ", before);
	writer_put(c->out, ", %s%s", now > before ? "+" : "",
		   report_value(c->r, text, now - before));
	if (before)
		writer_put(c->out, " (%s%s)",
			   now > before   ? "+"
			   : now < before ? "-"
					  : "",
			   trimmed(unit_percent(percent, sizeof(percent), now - before, before)));
	else
		writer_put(c->out, " (new)");
}

static void put_title(const struct canvas *c, struct text name, const struct flame_box *b,
		      bool gone)
{
	struct arena a = { 0 };
	bool inlined = b->row && !b->joined && frame_inlined(c->f->tree.frame[b->row]);

	writer_put(c->out, "<title>");
	writer_text(c->out, elide_name(&a, name, ELIDE_WHOLE));
	writer_put(c->out, "\n");
	put_part(c, gone ? "gone " : "", b->weight);
	if (c->f->differs && !gone)
		put_change_text(c, b->before, b->weight);
	if (inlined)
		writer_put(c->out, ", inlined");
	if (b->joined)
		writer_put(c->out, ", too thin to show one by one");
	writer_put(c->out, "</title>");
	arena_free(&a);
}

/* ---- boxes ---- */

static double box_y(const struct canvas *c, const struct flame_strip *s, uint32_t depth)
{
	return (c->r->options->upright ? s->rows - 1 - depth : depth) * (double)ROW;
}

/* What a box says; value stands behind the name. */
struct box_text {
	struct text name;
	const char *mark, *value;
};

static void put_text(const struct canvas *c, struct box_text t, double x, double y, double width)
{
	size_t cells = width > 6 ? (size_t)((width - 6) / cell) : 0;
	size_t taken = (*t.mark ? 2 : 0) + width_text(text_of(t.value));
	struct arena a = { 0 };

	writer_put(c->out, "<text x=\"%.2f\" y=\"%.0f\"", x + 3, y + 13.5);
	if (*t.mark)
		writer_put(c->out, " data-mark=\"%s\"", t.mark);
	if (*t.value)
		writer_put(c->out, " data-value=\"%s\"", t.value);
	writer_put(c->out, ">");
	if (cells >= 3 + taken) {
		writer_put(c->out, "%s", t.mark);
		writer_text(c->out, elide_name(&a, t.name, cells - taken));
		writer_put(c->out, "%s", t.value);
	}
	writer_put(c->out, "</text>");
	arena_free(&a);
}

/* That of all: of the others it stands in the title. */
static const char *box_value(const struct canvas *c, struct arena *a, const struct flame_box *b)
{
	char text[UNIT_TEXT_SIZE];

	return b->row || b->joined ? ""
				   : arena_printf(a, "  %s", report_value(c->r, text, b->weight));
}

static void put_box(const struct canvas *c, const struct flame_strip *s, const struct flame_box *b)
{
	double x = MARGIN + b->x * (WIDTH - 2 * MARGIN), width = b->width * (WIDTH - 2 * MARGIN);
	double y = box_y(c, s, b->depth);
	bool gone = s == &c->f->gone, joined = b->joined;
	bool inlined = !joined && b->row && frame_inlined(c->f->tree.frame[b->row]);
	struct arena a = { 0 };
	struct text name = box_name(c, &a, b);

	writer_put(c->out, "<g class=\"b%s\" data-depth=\"%u\">",
		   joined    ? " joined"
		   : inlined ? " inline"
			     : "",
		   b->depth);
	put_title(c, name, b, gone);
	writer_put(c->out, "<rect x=\"%.3f\" y=\"%.0f\" width=\"%.3f\" height=\"%d\" rx=\"2\"", x,
		   y, width, ROW - 1);
	put_color(c, b, gone);
	writer_put(c->out, "/>");
	put_text(c, (struct box_text){ name, box_mark(c, b, gone), box_value(c, &a, b) }, x, y,
		 width);
	writer_put(c->out, "</g>\n");
	arena_free(&a);
}

static void put_strip(const struct canvas *c, const struct flame_strip *s, double y,
		      const char *label)
{
	if (!s->boxes.n)
		return;
	writer_put(
		c->out,
		"<g class=\"strip\" role=\"tree\" aria-label=\"%s\" transform=\"translate(0 %.0f)\">\n",
		label, y);
	for (size_t i = 0; i < s->boxes.n; i++)
		put_box(c, s, &s->boxes.at[i]);
	writer_put(c->out, "</g>\n");
}

/* ---- what stands above ---- */

static void put_line(const struct canvas *c, const char *class, double y, struct text t)
{
	struct arena a = { 0 };

	writer_put(c->out, "<text class=\"%s\" x=\"%d\" y=\"%.0f\">", class, MARGIN, y);
	writer_text(c->out, elide_line(&a, t, (size_t)((WIDTH - 2 * MARGIN) / cell)));
	writer_put(c->out, "</text>\n");
	arena_free(&a);
}

static struct text join_lines(struct arena *a, const struct header *h)
{
	VEC(struct text) parts = { 0 };
	struct text joined;

	for (size_t i = 0; i < h->lines.n; i++) {
		if (i)
			*VEC_PUSH(&parts) = text_of("  ·  ");
		*VEC_PUSH(&parts) = h->lines.at[i];
	}
	joined = text_join(a, parts.at, parts.n);
	mem_free(parts.at);
	return joined;
}

static void put_legend(const struct canvas *c)
{
	static const char *const colors[] = { [BOX_PACKAGE] = "the package",
					      [BOX_VALUE] = "the value",
					      [BOX_CHANGE] =
						      "the change, ▲ red: more, ▼ blue: less" };
	char total[UNIT_TEXT_SIZE], line[400];

	snprintf(line, sizeof(line), "Width: the value%s, of %s.  Colour: %s.  Italics: inlined.",
		 c->f->differs ? " now" : "", report_value(c->r, total, c->f->now.weight[0]),
		 colors[c->color_by]);
	put_line(c, "note detail", 66, text_of(line));
}

static void put_head(const struct canvas *c)
{
	const struct report *r = c->r;
	struct arena a = { 0 };
	struct header h = { .arena = &a };
	struct text type = profile_text(r->profile, r->profile->types.at[r->type].type);
	const struct text title[] = { text_of(r->options->reverse ? "Flame graph, leaves first: "
								  : "Flame graph: "),
				      elide_line(&a, type, 60) };

	header_profile(&h, r);
	header_filters(&h, r);
	put_line(c, "title", 24, text_join(&a, title, 2));
	writer_put(c->out,
		   "<text class=\"note tool status\" x=\"%d\" y=\"24\" text-anchor=\"end\">"
		   "click: zoom   Esc: back   /: search</text>\n",
		   WIDTH - MARGIN);
	put_line(c, "note", 45, join_lines(&a, &h));
	put_legend(c);
	writer_put(c->out, "<text class=\"crumbs\" x=\"%d\" y=\"86\"></text>\n", MARGIN);
	mem_free(h.lines.at);
	arena_free(&a);
}

/* For who cannot see the boxes: the heaviest, in words. */
static void put_description(const struct canvas *c)
{
	const struct flame_strip *s = &c->f->now;
	struct arena a = { 0 };

	writer_put(
		c->out,
		"<desc>A flame graph: each box is a function in one calling context, as wide as its "
		"value. The widest from the root:");
	for (size_t i = 0, depth = 0; i < s->boxes.n && depth < 20; i++) {
		const struct flame_box *b = &s->boxes.at[i];

		if (b->depth != depth || b->joined)
			continue;
		writer_put(c->out, depth++ ? "; " : " ");
		writer_text(c->out, elide_name(&a, box_name(c, &a, b), 80));
		put_part(c, " ", b->weight);
	}
	writer_put(c->out, "</desc>\n");
	arena_free(&a);
}

/* ---- the whole ---- */

static sum_t find_largest_change(const struct flame *f)
{
	sum_t largest = 0;

	for (size_t i = 0; i < f->now.boxes.n; i++) {
		const struct flame_box *b = &f->now.boxes.at[i];
		sum_t change = b->row ? sum_abs(b->weight - b->before) : 0;

		largest = change > largest ? change : largest;
	}
	return f->gone.weight[0] > largest ? f->gone.weight[0] : largest;
}

static void put_svg(struct canvas *c)
{
	double now = c->f->now.rows * (double)ROW, gone = c->f->gone.rows * (double)ROW;
	double height = TOP + now + (gone > 0 ? CAPTION + gone : 0) + MARGIN;

	writer_put(
		c->out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flame\" width=\"%d\" height=\"%.0f\" "
		"viewBox=\"0 0 %d %.0f\"",
		WIDTH, height, WIDTH, height);
	writer_put(c->out, c->r->options->upright ? " data-upright=\"1\">\n" : ">\n");
	put_description(c);
	if (!c->page)
		web_svg_style(c->out, &web_flame_css);
	put_head(c);
	put_strip(c, &c->f->now, TOP, "Calling contexts");
	if (gone > 0) {
		put_line(c, "note", TOP + now + CAPTION - 8,
			 text_of("Gone: what only the base has"));
		put_strip(c, &c->f->gone, TOP + now + CAPTION, "Gone calling contexts");
	}
}

static bool canvas_init(struct canvas *c, const struct report *r, struct writer *out)
{
	*c = (struct canvas){ .r = r, .f = r->flame, .out = out, .color_by = r->options->color_by };
	if (!c->f->tree.n)
		return false;
	if (c->color_by == BOX_AUTO)
		c->color_by = c->f->differs ? BOX_CHANGE : BOX_PACKAGE;
	c->largest_change = find_largest_change(c->f);
	return true;
}

static void put_empty(struct writer *out)
{
	writer_put(
		out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flame\" width=\"400\" height=\"40\" "
		"viewBox=\"0 0 400 40\">\n<text x=\"10\" y=\"24\">no samples in the profile</text>\n");
}

static int svg(const struct report *r, struct writer *out, struct error *err)
{
	struct canvas c;

	(void)err;
	writer_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	if (canvas_init(&c, r, out)) {
		put_svg(&c);
		web_svg_script(out, &web_names_js);
		web_svg_script(out, &web_flame_js);
	} else {
		put_empty(out);
	}
	writer_put(out, "</svg>\n");
	return 0;
}

static int html(const struct report *r, struct writer *out, struct error *err)
{
	static const struct web_file *const styles[] = { &web_flame_css, &web_flamepage_css, NULL };
	static const struct web_file *const scripts[] = { &web_names_js, &web_flame_js, NULL };
	struct canvas c;

	(void)err;
	web_page_begin(out, "Flame graph", styles, scripts);
	if (canvas_init(&c, r, out)) {
		c.page = true;
		put_svg(&c);
	} else {
		put_empty(out);
	}
	writer_put(out, "</svg>\n");
	web_page_end(out, scripts);
	return 0;
}

const struct view flame_svg_view = { .extension = "svg", .form = WRITER_XML, .render = svg };
const struct view flame_html_view = { .extension = "html", .form = WRITER_XML, .render = html };
