#ifndef VIEWS_VIEW_H
#define VIEWS_VIEW_H

#include <stdio.h>

#include "report/report.h"
#include "views/writer.h"

struct column;
struct rows;

/*
 * A view turns a finished report into bytes and is one file with one public
 * name. It only reads the report and only writes to w; a write that fails is
 * noticed by whoever closes the file. Some have their report as data, too.
 * Where it returns 0 and a text in err, a part could not be made, and why.
 */
struct view {
	const char *name;      /* of its rows */
	const char *extension; /* of its files */
	const char *also;      /* how these may end, too; or NULL */
	bool binary;           /* not to be sent to a terminal */
	enum writer_form form; /* of what is rendered */
	int (*render)(const struct report *r, struct writer *w, struct error *err);

	bool types; /* it shows several sample types beside each other, if wanted */
	const struct column *columns; /* NULL: there are no rows */
	void (*rows)(const struct report *r, struct rows *w);

	/* For people, in Markdown, with so many rows at most; NULL: that is the table of the rows.
	 */
	void (*markdown)(const struct report *r, size_t most, struct writer *w);
};

/* All that a view makes of a report goes to out. */
int view_render(const struct view *v, const struct report *r, FILE *out, struct error *err);

extern const struct view top_view;
extern const struct view tree_view;
extern const struct view calls_view;
extern const struct view dot_view, drawn_view; /* the latter is for Graphviz alone */
extern const struct view mermaid_view;
extern const struct view callgrind_view;
extern const struct view diff_view;
extern const struct view raw_view;
extern const struct view comments_view;
extern const struct view info_view;
extern const struct view goroutines_view;
extern const struct view proto_view;
extern const struct view topproto_view;
extern const struct view folded_view;
extern const struct view speedscope_view, otlp_view, firefox_view;
extern const struct view svg_view;

/* The pictures that Graphviz draws, beside SVG: what makes a new one known is its name here. */
#define DRAWN \
	VIEW(png_view) \
	VIEW(pdf_view) \
	VIEW(ps_view)
#define VIEW(name) extern const struct view name;
DRAWN
#undef VIEW

extern const struct view page_view;
extern const struct view flame_svg_view, flame_html_view;
extern const struct view traces_view;
extern const struct view tags_view;
extern const struct view pivot_view;
extern const struct view list_view;
extern const struct view check_view, check_md_view, check_sarif_view, check_junit_view;
extern const struct view check_github_view, check_gitlab_view;

#endif
