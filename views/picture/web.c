#include "views/picture/web.h"

/* clang-format off */
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

static void put(FILE *out, const struct web_file *f)
{
	fwrite(f->bytes, 1, f->n, out);
}

void web_svg_style(FILE *out, const struct web_file *css)
{
	fputs("<style><![CDATA[", out);
	put(out, css);
	fputs("]]></style>\n", out);
}

void web_svg_script(FILE *out, const struct web_file *js)
{
	fputs("<script><![CDATA[", out);
	put(out, js);
	fputs("]]></script>\n", out);
}

static void put_sources(FILE *out, const char *what, const struct web_file *const *files)
{
	fputs(what, out);
	for (; *files; files++)
		fprintf(out, " 'sha256-%s'", (*files)->hash);
	fputs("; ", out);
}

void web_page_begin(FILE *out, const char *title, const struct web_file *const *styles,
		    const struct web_file *const *scripts)
{
	fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ",
	      out);
	put_sources(out, "script-src", scripts);
	put_sources(out, "style-src", styles);
	fprintf(out,
		"base-uri 'none'; form-action 'none'\">\n"
		"<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n",
		title);
	for (; *styles; styles++) {
		fputs("<style>", out);
		put(out, *styles);
		fputs("</style>\n", out);
	}
	fputs("</head>\n<body>\n", out);
}

void web_page_end(FILE *out, const struct web_file *const *scripts)
{
	for (; *scripts; scripts++) {
		fputs("<script>", out);
		put(out, *scripts);
		fputs("</script>\n", out);
	}
	fputs("</body>\n</html>\n", out);
}
