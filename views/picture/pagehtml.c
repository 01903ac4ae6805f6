#include "report/graph/page.h"

#include <inttypes.h>

#include "report/labels/labelsums.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/picture/boxcolor.h"
#include "views/picture/graphsvg.h"
#include "views/picture/web.h"
#include "views/text/header.h"
#include "views/view.h"

enum { LABELS_MOST = 50, KEYS_MOST = 100 };

struct data {
	const struct report *r;
	const struct page *p;
	struct writer *out;
	struct arena arena; /* of the text in hand */
};

/* ---- pieces of JSON ---- */

static void put_text(struct data *w, struct text t)
{
	writer_text(w->out, elide_name(&w->arena, t, ELIDE_WHOLE));
	arena_reset(&w->arena);
}

static void put_sum(struct data *w, sum_t v)
{
	writer_sum(w->out, v);
}

static void put_comma(struct data *w, size_t i)
{
	if (i)
		writer_put(w->out, ",");
}

/* ---- what the profile is ---- */

static void put_header(struct data *w)
{
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };

	if (w->r->profile->types.n)
		header_profile(&h, w->r);
	header_filters(&h, w->r);
	writer_put(w->out, "{\"header\":[");
	for (size_t i = 0; i < h.lines.n; i++) {
		put_comma(w, i);
		put_text(w, h.lines.at[i]);
	}
	writer_put(w->out, "]");
	mem_free(h.lines.at);
	arena_free(&arena);
}

static bool is_first_run(const struct profile *p, size_t run)
{
	for (size_t i = 0; i < run; i++)
		if (p->runs.at[i].base == p->runs.at[run].base)
			return false;
	return true;
}

/* The files that are compared, the older ones first. */
static void put_compared(struct data *w)
{
	const struct profile *p = w->r->whole;

	writer_put(w->out, ",\n\"compared\":[");
	for (int after = 0; after < 2; after++) {
		writer_put(w->out, after ? ",[" : "[");
		for (size_t i = 0; w->p->differs && i < p->runs.n; i++) {
			if (p->runs.at[i].base == after)
				continue;
			put_comma(w, !is_first_run(p, i));
			put_text(w, profile_text(p, p->runs.at[i].path));
		}
		writer_put(w->out, "]");
	}
	writer_put(w->out, "]");
}

/* The units that values of a type are shown in, and how much of the type's own each is. */
static void put_scales(struct data *w, const char *unit)
{
	const char *last = NULL;

	writer_put(w->out, "\"scales\":[");
	for (int shift = 0; shift < 62; shift++) {
		struct scaled s = unit_scale((sum_t)1 << shift, unit, "auto");

		if (last && !strcmp(s.unit, last))
			continue;
		put_comma(w, last != NULL);
		writer_put(w->out, "[%.17g,", (double)((sum_t)1 << shift) / s.value);
		put_text(w, text_of(s.unit));
		writer_put(w->out, "]");
		last = s.unit;
	}
	writer_put(w->out, "]");
}

static void put_types(struct data *w)
{
	const struct profile *p = w->r->profile;

	writer_put(w->out, ",\n\"types\":[");
	for (size_t t = 0; t < p->types.n; t++) {
		struct text unit = profile_text(p, p->types.at[t].unit);

		put_comma(w, t);
		writer_put(w->out, "{\"name\":");
		put_text(w, profile_text(p, p->types.at[t].type));
		writer_put(w->out, ",");
		put_scales(w, unit.at);
		writer_put(w->out, "}");
	}
	writer_put(w->out, "],\"type\":%zu", w->r->type);
	writer_put(w->out, w->p->differs ? ",\"differs\":true" : ",\"differs\":false");
}

/* ---- functions and contexts ---- */

static void put_columns(struct data *w, const char *name, bool cum)
{
	const struct page *p = w->p;

	writer_put(w->out, ",\n%s:[", name);
	for (size_t c = 0; c < p->columns; c++) {
		writer_put(w->out, c ? "],\n[" : "[");
		for (size_t i = 0; i < p->functions.n; i++) {
			const struct entity_sums *sums = &p->sums[c];

			put_comma(w, i);
			put_sum(w, (cum ? sums->cum : sums->flat)[p->functions.at[i]]);
		}
	}
	writer_put(w->out, p->columns ? "]]" : "]");
}

static void put_functions(struct data *w)
{
	const struct page *p = w->p;
	char color[BOXCOLOR_SIZE];

	writer_put(w->out, ",\n\"names\":[");
	for (size_t i = 0; i < p->functions.n; i++) {
		put_comma(w, i);
		put_text(w, p->names[p->functions.at[i]]);
	}
	writer_put(w->out, "],\n\"colors\":[");
	for (size_t i = 0; i < p->functions.n; i++) {
		uint32_t f = p->functions.at[i];

		put_comma(w, i);
		writer_put(w->out, "%s",
			   boxcolor_package(color, w->r->profile, &p->entities->at.at[f]));
	}
	writer_put(w->out, "]");
	put_columns(w, "flat", false);
	put_columns(w, "cum", true);
}

static void put_row_values(struct data *w)
{
	const struct page *p = w->p;

	writer_put(w->out, ",\n\"self\":[");
	for (size_t c = 0; c < p->columns; c++) {
		writer_put(w->out, c ? "],\n[" : "[");
		for (size_t i = 0; i < p->rows.n; i++) {
			put_comma(w, i);
			put_sum(w, p->rows.at[i].ended[c]);
		}
	}
	writer_put(w->out, p->columns ? "]]" : "]");
}

/* above counts from the row before; function is the number of one, or how many were left out as -n.
 */
static void put_rows(struct data *w)
{
	const struct page *p = w->p;

	writer_put(w->out, ",\n\"above\":[");
	for (size_t i = 0; i < p->rows.n; i++) {
		put_comma(w, i);
		put_sum(w, i ? (sum_t)p->rows.at[i].above - p->rows.at[i - 1].above : 0);
	}
	writer_put(w->out, "],\n\"function\":[");
	for (size_t i = 0; i < p->rows.n; i++) {
		const struct page_row *row = &p->rows.at[i];

		put_comma(w, i);
		if (row->left_out)
			put_sum(w, -(sum_t)row->left_out);
		else
			put_sum(w, i ? p->number[row->entity] : 0);
	}
	writer_put(w->out, "]");
	put_row_values(w);
}

static void put_trimmed(struct data *w)
{
	const struct page *p = w->p;

	writer_put(w->out, ",\n\"trimmed\":\"");
	if (p->trimmed)
		writer_put(
			w->out,
			"The heaviest %zu calling contexts are in this page; %zu of %zu samples go "
			"on with lighter ones. ",
			p->contexts, p->left_out, w->r->profile->samples.n);
	if (p->functions.n < p->all_functions)
		writer_put(w->out, "The heaviest %zu of %zu functions are in this page. ",
			   p->functions.n, p->all_functions);
	if (w->r->options->trim && (p->trimmed || p->functions.n < p->all_functions))
		writer_put(w->out, "--no-trim has all.");
	writer_put(w->out, "\"");
}

/* ---- labels ---- */

static void put_label_key(struct data *w, const struct key_sum *k)
{
	writer_put(w->out, "{\"key\":");
	put_text(w, k->key);
	writer_put(w->out, ",\"values\":[");
	for (size_t i = 0; i < k->n && i < LABELS_MOST; i++) {
		writer_put(w->out, i ? ",[" : "[");
		put_text(w, k->values[i].value);
		writer_put(w->out, ",");
		put_sum(w, k->values[i].sum);
		writer_put(w->out, "]");
	}
	writer_put(w->out, "],\"more\":%zu}", k->n > LABELS_MOST ? k->n - LABELS_MOST : 0);
}

static void put_labels(struct data *w)
{
	const struct label_sums *s = w->r->label_sums;

	writer_put(w->out, ",\n\"labels\":[");
	for (size_t i = 0; s && i < s->keys.n && i < KEYS_MOST; i++) {
		put_comma(w, i);
		put_label_key(w, &s->keys.at[i]);
	}
	writer_put(w->out, "],\"total\":");
	put_sum(w, w->r->total);
}

/* ---- the whole ---- */

static void put_data(struct data *w)
{
	writer_put(w->out, "<script type=\"application/json\" id=\"data\">");
	writer_change(w->out, WRITER_SCRIPT);
	put_header(w);
	put_compared(w);
	put_types(w);
	put_functions(w);
	put_rows(w);
	put_trimmed(w);
	put_labels(w);
	writer_change(w->out, WRITER_XML);
	writer_put(w->out, "}</script>\n");
}

/* g: NULL if there is none, and `why` that is. */
static void put_graph(struct data *w, const struct graphsvg *g, const char *why)
{
	writer_put(w->out, "<section id=\"graph\">\n");
	if (g)
		graphsvg_put(g, w->out);
	else
		writer_put(w->out, "<p>No call graph: %s</p>\n", why);
	writer_put(w->out, "</section>\n</main>\n");
}

static void put_page(struct data *w, const struct graphsvg *g, const char *why)
{
	static const struct web_file *const styles[] = { &web_page_css, &web_flame_css,
							 &web_graph_css, NULL };
	static const struct web_file *const scripts[] = { &web_names_js, &web_page_js,
							  &web_graph_js, NULL };

	web_page_begin(w->out, "Profile", styles, scripts);
	web_put(w->out, &web_page_body);
	put_graph(w, g, why);
	put_data(w);
	web_page_end(w->out, scripts);
	arena_free(&w->arena);
}

static struct error without_graph(const struct error *why)
{
	struct error said = { 0 };

	snprintf(said.text, sizeof(said.text), "the page has no call graph: %.200s", why->text);
	return said;
}

/*
 * Without a graph the page is worth having, too: it says why there is none. But
 * where memory ends nothing is worth anything; so the graph comes before the
 * first byte of the page.
 */
static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct data w = { .r = r, .p = r->page, .out = out };
	struct graphsvg g;
	int ret;

	if (!r->profile->types.n) {
		put_page(&w, NULL, "there are no samples");
		return 0;
	}
	ret = graphsvg_open(&g, r, err);
	if (ret == 0 || err->code != ERROR_LIMIT) {
		put_page(&w, ret < 0 ? NULL : &g, err->text);
		if (ret < 0)
			*err = without_graph(err);
		ret = 0;
	}
	graphsvg_close(&g);
	return ret;
}

const struct view page_view = { .extension = "html", .form = WRITER_XML, .render = render };
