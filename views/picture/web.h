#ifndef VIEWS_PICTURE_WEB_H
#define VIEWS_PICTURE_WEB_H

#include <stddef.h>

#include "views/writer.h"

/* The scripts and styles of views/web, which the build makes part of the program. */
struct web_file {
	const unsigned char *bytes;
	size_t n;
	const char *hash; /* SHA-256 in base64, as a page's security policy names it */
};

extern const struct web_file web_names_js; /* before the two that cut names */
extern const struct web_file web_flame_js, web_flame_css, web_flamepage_css;
extern const struct web_file web_graph_js, web_graph_css;
extern const struct web_file web_page_js, web_page_css, web_page_body;

/* Its bytes, which are the program's own. */
void web_put(struct writer *out, const struct web_file *f);

/* As part of an SVG picture. */
void web_svg_style(struct writer *out, const struct web_file *css);
void web_svg_script(struct writer *out, const struct web_file *js);

/*
 * The head of an HTML page up to <body>. Its policy: these scripts and styles
 * run and no others, and nothing is fetched from anywhere. All lists end with
 * NULL.
 */
void web_page_begin(struct writer *out, const char *title, const struct web_file *const *styles,
		    const struct web_file *const *scripts);
void web_page_end(struct writer *out, const struct web_file *const *scripts);

#endif
