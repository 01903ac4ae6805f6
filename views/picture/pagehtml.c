#include "report/graph/page.h"

#include <inttypes.h>

#include "report/labels/labelsums.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/escape.h"
#include "views/picture/boxcolor.h"
#include "views/picture/graphsvg.h"
#include "views/picture/web.h"
#include "views/text/header.h"
#include "views/view.h"

enum { NAME_CELLS = 300, LABELS_MOST = 50, KEYS_MOST = 100 };

struct writer {
	const struct report *r;
	const struct page *p;
	FILE *out;
	struct arena arena; /* of the text in hand */
};

/* ---- pieces of JSON ---- */

static void put_text(struct writer *w, struct text t)
{
	escape_script(w->out, elide_name(&w->arena, t, NAME_CELLS));
	arena_reset(&w->arena);
}

static void put_sum(struct writer *w, sum_t v)
{
	char buf[SUM_TEXT_SIZE];

	fputs(sum_text(buf, v), w->out);
}

static void put_comma(struct writer *w, size_t i)
{
	if (i)
		putc(',', w->out);
}

/* ---- what the profile is ---- */

static void put_header(struct writer *w)
{
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };

	if (w->r->profile->types.n)
		header_profile(&h, w->r);
	header_filters(&h, w->r);
	fputs("{\"header\":[", w->out);
	for (size_t i = 0; i < h.lines.n; i++) {
		put_comma(w, i);
		put_text(w, h.lines.at[i]);
	}
	fputs("]", w->out);
	mem_free(h.lines.at);
	arena_free(&arena);
}

/* The units that values of a type are shown in, and how much of the type's own each is. */
static void put_scales(struct writer *w, const char *unit)
{
	const char *last = NULL;

	fputs("\"scales\":[", w->out);
	for (int shift = 0; shift < 62; shift++) {
		struct scaled s = unit_scale((sum_t)1 << shift, unit, "auto");

		if (last && !strcmp(s.unit, last))
			continue;
		put_comma(w, last != NULL);
		fprintf(w->out, "[%.17g,", (double)((sum_t)1 << shift) / s.value);
		put_text(w, text_of(s.unit));
		putc(']', w->out);
		last = s.unit;
	}
	putc(']', w->out);
}

static void put_types(struct writer *w)
{
	const struct profile *p = w->r->profile;

	fputs(",\n\"types\":[", w->out);
	for (size_t t = 0; t < p->types.n; t++) {
		struct text unit = profile_text(p, p->types.at[t].unit);

		put_comma(w, t);
		fputs("{\"name\":", w->out);
		put_text(w, profile_text(p, p->types.at[t].type));
		fputs(",", w->out);
		put_scales(w, unit.at);
		fputs("}", w->out);
	}
	fprintf(w->out, "],\"type\":%zu,\"differs\":%s", w->r->type,
		w->p->differs ? "true" : "false");
}

/* ---- functions and contexts ---- */

static void put_columns(struct writer *w, const char *name, sum_t *const *values)
{
	const struct page *p = w->p;

	fprintf(w->out, ",\n\"%s\":[", name);
	for (size_t c = 0; c < p->columns; c++) {
		fputs(c ? "],\n[" : "[", w->out);
		for (size_t i = 0; i < p->functions.n; i++) {
			put_comma(w, i);
			put_sum(w, values[c][p->functions.at[i]]);
		}
	}
	fputs(p->columns ? "]]" : "]", w->out);
}

static void put_functions(struct writer *w)
{
	const struct page *p = w->p;
	char color[BOXCOLOR_SIZE];

	fputs(",\n\"names\":[", w->out);
	for (size_t i = 0; i < p->functions.n; i++) {
		put_comma(w, i);
		put_text(w, p->names[p->functions.at[i]]);
	}
	fputs("],\n\"colors\":[", w->out);
	for (size_t i = 0; i < p->functions.n; i++) {
		uint32_t f = p->functions.at[i];

		fprintf(w->out, "%s\"%s\"", i ? "," : "",
			boxcolor_package(color, p->names[f], &p->entities.at.at[f]));
	}
	fputs("]", w->out);
	put_columns(w, "flat", p->flat);
	put_columns(w, "cum", p->cum);
}

static void put_row_values(struct writer *w)
{
	const struct page *p = w->p;

	fputs(",\n\"self\":[", w->out);
	for (size_t c = 0; c < p->columns; c++) {
		fputs(c ? "],\n[" : "[", w->out);
		for (size_t i = 0; i < p->rows.n; i++) {
			put_comma(w, i);
			put_sum(w, p->rows.at[i].ended[c]);
		}
	}
	fputs(p->columns ? "]]" : "]", w->out);
}

/* above counts from the row before; function is the number of one, or how many were left out as -n.
 */
static void put_rows(struct writer *w)
{
	const struct page *p = w->p;

	fputs(",\n\"above\":[", w->out);
	for (size_t i = 0; i < p->rows.n; i++)
		fprintf(w->out, "%s%" PRId64, i ? "," : "",
			i ? (int64_t)p->rows.at[i].above - p->rows.at[i - 1].above : 0);
	fputs("],\n\"function\":[", w->out);
	for (size_t i = 0; i < p->rows.n; i++) {
		const struct page_row *row = &p->rows.at[i];

		put_comma(w, i);
		if (row->left_out)
			fprintf(w->out, "-%" PRIu32, row->left_out);
		else
			fprintf(w->out, "%" PRIu32, i ? p->number[row->entity] : 0);
	}
	fputs("]", w->out);
	put_row_values(w);
}

static void put_trimmed(struct writer *w)
{
	const struct page *p = w->p;

	fputs(",\n\"trimmed\":\"", w->out);
	if (p->trimmed)
		fputs("Only the heaviest calling contexts are in this page. ", w->out);
	if (p->functions.n < p->all_functions)
		fprintf(w->out, "The heaviest %zu of %zu functions are in this page.",
			p->functions.n, p->all_functions);
	fputs("\"", w->out);
}

/* ---- labels ---- */

static void put_label_key(struct writer *w, const struct key_sum *k)
{
	fputs("{\"key\":", w->out);
	put_text(w, k->key);
	fputs(",\"values\":[", w->out);
	for (size_t i = 0; i < k->n && i < LABELS_MOST; i++) {
		fputs(i ? ",[" : "[", w->out);
		put_text(w, k->values[i].value);
		putc(',', w->out);
		put_sum(w, k->values[i].sum);
		putc(']', w->out);
	}
	fprintf(w->out, "],\"more\":%zu}", k->n > LABELS_MOST ? k->n - LABELS_MOST : 0);
}

static void put_labels(struct writer *w)
{
	const struct label_sums *s = w->r->label_sums;

	fputs(",\n\"labels\":[", w->out);
	for (size_t i = 0; s && i < s->keys.n && i < KEYS_MOST; i++) {
		put_comma(w, i);
		put_label_key(w, &s->keys.at[i]);
	}
	fputs("],\"total\":", w->out);
	put_sum(w, w->r->total);
}

/* ---- the whole ---- */

static void put_data(struct writer *w)
{
	fputs("<script type=\"application/json\" id=\"data\">", w->out);
	put_header(w);
	put_types(w);
	put_functions(w);
	put_rows(w);
	put_trimmed(w);
	put_labels(w);
	fputs("}</script>\n", w->out);
}

/* Without a graph the page is worth having, too: it says why there is none. */
static void put_graph(struct writer *w)
{
	struct error why = { 0 };

	fputs("<section id=\"graph\">\n", w->out);
	if (!w->r->profile->types.n || graphsvg_inline(w->r, w->out, &why) < 0) {
		fputs("<p>No call graph: ", w->out);
		escape_xml(w->out, text_of(*why.text ? why.text : "there are no samples"));
		fputs("</p>\n", w->out);
	}
	fputs("</section>\n</main>\n", w->out);
}

static int render(const struct report *r, FILE *out, struct error *err)
{
	static const struct web_file *const styles[] = { &web_page_css, &web_flame_css,
							 &web_graph_css, NULL };
	static const struct web_file *const scripts[] = { &web_page_js, &web_graph_js, NULL };
	struct writer w = { .r = r, .p = r->page, .out = out };

	(void)err;
	web_page_begin(out, "Profile", styles, scripts);
	fwrite(web_page_body.bytes, 1, web_page_body.n, out);
	put_graph(&w);
	put_data(&w);
	web_page_end(out, scripts);
	arena_free(&w.arena);
	return 0;
}

const struct view page_view = { .extension = "html", .render = render };
