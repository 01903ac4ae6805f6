#include <stdint.h>
#include <stdlib.h>

#include "views/picture/plain.h"
#include "views/writer.h"

/*
 * Any bytes are read as a layout or refused, and text that is written as
 * Graphviz writes it comes back as people see it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_labels(const struct plain *p)
{
	for (size_t i = 0; i < p->nodes.n; i++) {
		struct text label = p->nodes.at[i].label;
		char *buf = mem_alloc(label.n + 1, 1);
		struct plain_line line;
		size_t n = 0;

		while (plain_line(&label, &line, buf))
			n += line.text.n;
		if (n > p->nodes.at[i].label.n)
			__builtin_trap();
		mem_free(buf);
	}
}

/* A node with this label. Graphviz takes the "amp;" of an entity out, so there must be none. */
static struct text node_of(struct text label)
{
	struct text t = { NULL, 0 };
	char *bytes;
	FILE *out = open_memstream(&bytes, &t.n);
	struct writer *w = writer_open(out, WRITER_DOT);

	writer_put(w, "node N1 1 2 3 4 \"");
	writer_text(w, label);
	writer_put(w, "\" filled box black white\nstop\n");
	writer_close(w);
	fclose(out);
	t.at = bytes;
	return t;
}

static void come_back(struct text t)
{
	struct arena a = { 0 };
	struct text shown = escape_copy(&a, t).text, node = node_of(t), label;
	char *buf = arena_alloc(&a, node.n + 1);
	struct plain_line line = { 0 };
	struct plain p;

	if (plain_read(&p, node, NULL) < 0 || p.nodes.n != 1)
		__builtin_trap();
	label = p.nodes.at[0].label;
	if (plain_line(&label, &line, buf) != (shown.n > 0) || !text_equal(line.text, shown))
		__builtin_trap();
	plain_free(&p);
	arena_free(&a);
	free((char *)node.at);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *copy = mem_alloc(size + 1, 1);
	struct text t = { copy, size };
	struct error err = { 0 };
	struct plain p;

	memcpy(copy, data, size);
	if (plain_read(&p, t, &err) == 0)
		read_labels(&p);
	else if (!err.code)
		__builtin_trap();
	plain_free(&p);
	if (!memchr(copy, '&', size))
		come_back(t);
	mem_free(copy);
	return 0;
}
