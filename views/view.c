#include "views/view.h"

int view_render(const struct view *v, const struct report *r, FILE *out, struct error *err)
{
	struct writer *w = writer_open(out, v->form);
	int ret = v->render(r, w, err);

	writer_close(w);
	return ret;
}
