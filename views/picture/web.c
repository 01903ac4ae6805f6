#include "views/picture/web.h"

/* clang-format off */
static const unsigned char names_js[] = {
#include "views/web/names.js.h"
};
static const unsigned char flame_js[] = {
#include "views/web/flame.js.h"
};
static const unsigned char flame_css[] = {
#include "views/web/flame.css.h"
};
static const unsigned char flamepage_css[] = {
#include "views/web/flamepage.css.h"
};
static const unsigned char graph_js[] = {
#include "views/web/graph.js.h"
};
static const unsigned char graph_css[] = {
#include "views/web/graph.css.h"
};
static const unsigned char page_js[] = {
#include "views/web/page.js.h"
};
static const unsigned char page_css[] = {
#include "views/web/page.css.h"
};
static const unsigned char page_body[] = {
#include "views/web/page.html.h"
};

const struct web_file web_names_js = { names_js, sizeof(names_js),
#include "views/web/names.js.hash.h"
};
const struct web_file web_flame_js = { flame_js, sizeof(flame_js),
#include "views/web/flame.js.hash.h"
};
const struct web_file web_flame_css = { flame_css, sizeof(flame_css),
#include "views/web/flame.css.hash.h"
};
const struct web_file web_flamepage_css = { flamepage_css, sizeof(flamepage_css),
#include "views/web/flamepage.css.hash.h"
};
const struct web_file web_graph_js = { graph_js, sizeof(graph_js),
#include "views/web/graph.js.hash.h"
};
const struct web_file web_graph_css = { graph_css, sizeof(graph_css),
#include "views/web/graph.css.hash.h"
};
const struct web_file web_page_js = { page_js, sizeof(page_js),
#include "views/web/page.js.hash.h"
};
const struct web_file web_page_css = { page_css, sizeof(page_css),
#include "views/web/page.css.hash.h"
};
const struct web_file web_page_body = { page_body, sizeof(page_body),
#include "views/web/page.html.hash.h"
};
/* clang-format on */

void web_put(struct writer *out, const struct web_file *f)
{
	writer_escaped(out, escaped_own((struct text){ (const char *)f->bytes, f->n }));
}

void web_svg_style(struct writer *out, const struct web_file *css)
{
	writer_put(out, "<style><![CDATA[");
	web_put(out, css);
	writer_put(out, "]]></style>\n");
}

void web_svg_script(struct writer *out, const struct web_file *js)
{
	writer_put(out, "<script><![CDATA[");
	web_put(out, js);
	writer_put(out, "]]></script>\n");
}

static void put_sources(struct writer *out, const char *what, const struct web_file *const *files)
{
	writer_put(out, "%s", what);
	for (; *files; files++)
		writer_put(out, " 'sha256-%s'", (*files)->hash);
	writer_put(out, "; ");
}

void web_page_begin(struct writer *out, const char *title, const struct web_file *const *styles,
		    const struct web_file *const *scripts)
{
	writer_put(out,
		   "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
		   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
	put_sources(out, "script-src", scripts);
	put_sources(out, "style-src", styles);
	writer_put(out,
		   "base-uri 'none'; form-action 'none'\">\n"
		   "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n",
		   title);
	for (; *styles; styles++) {
		writer_put(out, "<style>");
		web_put(out, *styles);
		writer_put(out, "</style>\n");
	}
	writer_put(out, "</head>\n<body>\n");
}

void web_page_end(struct writer *out, const struct web_file *const *scripts)
{
	for (; *scripts; scripts++) {
		writer_put(out, "<script>");
		web_put(out, *scripts);
		writer_put(out, "</script>\n");
	}
	writer_put(out, "</body>\n</html>\n");
}
