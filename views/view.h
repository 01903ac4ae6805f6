#ifndef VIEWS_VIEW_H
#define VIEWS_VIEW_H

#include <stdio.h>

#include "report/report.h"

struct column;
struct rows;

/*
 * A view turns a finished report into bytes and is one file with one public
 * name. It only reads the report and only writes to out; a write that fails is
 * noticed by whoever closes out. Some have their report as data, too.
 */
struct view {
	const char *name;      /* of its rows */
	const char *extension; /* of its files */
	bool binary;           /* not to be sent to a terminal */
	int (*render)(const struct report *r, FILE *out, struct error *err);

	const struct column *columns; /* NULL: there are no rows */
	void (*rows)(const struct report *r, struct rows *w);
};

extern const struct view top_view;
extern const struct view tree_view;
extern const struct view calls_view;
extern const struct view dot_view;
extern const struct view callgrind_view;
extern const struct view diff_view;
extern const struct view raw_view;
extern const struct view comments_view;
extern const struct view proto_view;
extern const struct view topproto_view;
extern const struct view folded_view;
extern const struct view svg_view, png_view, pdf_view, ps_view;
extern const struct view page_view;
extern const struct view flame_svg_view, flame_html_view;
extern const struct view traces_view;
extern const struct view tags_view;
extern const struct view list_view;

#endif
