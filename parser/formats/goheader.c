#include "parser/formats/goheader.h"

#include "parser/formats/scan.h"

/* What may stand behind the bracket. */
static bool ends_header(struct text s, struct text *labels)
{
	*labels = (struct text){ s.at, 0 };
	if (text_is(s, ":"))
		return true;
	scan_char(&s, ' ');
	if (!text_begins(s, "{") || !text_ends(s, "}:"))
		return false;
	*labels = (struct text){ s.at, s.n - 1 };
	return true;
}

/* What only the runtime's own tracebacks say: gp=0x3f m=nil mp=0x7f */
static void skip_pointers(struct text *s)
{
	uint64_t v;

	if (!scan_word(s, " gp=0x") || !scan_hex(s, &v) || !scan_word(s, " m="))
		return;
	if (!scan_word(s, "nil"))
		scan_unsigned(s, &v);
	if (scan_word(s, " mp=0x"))
		scan_hex(s, &v);
}

static bool take_suffix(struct text *s, const char *suffix)
{
	if (!text_ends(*s, suffix))
		return false;
	s->n -= strlen(suffix);
	return true;
}

/* What stands in the bracket, and in Go 1.26 the labels, too. */
static void split(struct text s, struct goheader *h)
{
	size_t at = text_find_word(s, " labels:{");
	bool more = true;

	if (at != SIZE_MAX && text_ends(s, "}")) {
		h->labels = text_from(s, at + strlen(" labels:"));
		s.n = at;
	}
	at = text_find_word(s, ", ");
	h->status = (struct text){ s.at, at == SIZE_MAX ? s.n : at };
	h->rest = text_from(s, at == SIZE_MAX ? s.n : at + 2);
	while (more) {
		if (take_suffix(&h->status, " (durable)"))
			h->durable = true;
		else if (take_suffix(&h->status, " (scan)"))
			h->scan = true;
		else if (take_suffix(&h->status, " (leaked)"))
			h->leaked = true;
		else
			more = false;
	}
}

bool goheader_read(struct text line, struct goheader *h)
{
	struct text s = line, inside;

	*h = (struct goheader){ 0 };
	if (!scan_word(&s, "goroutine ") || !scan_unsigned(&s, &h->id))
		return false;
	skip_pointers(&s);
	if (!scan_word(&s, " [") || !text_ends(s, ":"))
		return false;
	inside = (struct text){ s.at, 0 };
	for (struct text t = s, before; scan_until(&t, ']', &before);) {
		inside.n = (size_t)(t.at - 1 - s.at);
		if (ends_header(t, &h->labels)) {
			split(inside, h);
			return true;
		}
	}
	return false;
}

bool goheader_part(struct goheader *h, struct text *part)
{
	size_t at = text_find_word(h->rest, ", ");

	if (!h->rest.n)
		return false;
	*part = (struct text){ h->rest.at, at == SIZE_MAX ? h->rest.n : at };
	h->rest = text_from(h->rest, at == SIZE_MAX ? h->rest.n : at + 2);
	return true;
}
