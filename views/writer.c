#include "views/writer.h"

#include <assert.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>

#include "report/names/width.h"

enum { SPEC_SIZE = 32, NUMBER_SIZE = 400 /* the longest: %f of a double */ };

struct writer {
	FILE *out;
	enum writer_form form;
	int locking; /* of out, before */
};

struct writer *writer_open(FILE *out, enum writer_form form)
{
	struct writer *w = mem_alloc(1, sizeof(*w));

	/* Locks take half of the time. */
	*w = (struct writer){ out, form, __fsetlocking(out, FSETLOCKING_BYCALLER) };
	return w;
}

void writer_close(struct writer *w)
{
	__fsetlocking(w->out, w->locking);
	mem_free(w);
}

void writer_change(struct writer *w, enum writer_form form)
{
	assert(w->form != WRITER_BINARY);
	w->form = form;
}

bool writer_text(struct writer *w, struct text t)
{
	switch (w->form) {
	case WRITER_TEXT: escape_text(w->out, t); break;
	case WRITER_SOURCE: escape_source(w->out, t); break;
	case WRITER_DOT: escape_dot(w->out, t); break;
	case WRITER_MERMAID: escape_mermaid(w->out, t); break;
	case WRITER_XML: escape_xml(w->out, t); break;
	case WRITER_SCRIPT: escape_script(w->out, t); break;
	case WRITER_JSON: return escape_json(w->out, t);
	case WRITER_CSV: escape_csv(w->out, t, false); break;
	case WRITER_CSV_RAW: escape_csv(w->out, t, true); break;
	case WRITER_TSV: escape_tsv(w->out, t); break;
	case WRITER_MD: escape_md(w->out, t); break;
	case WRITER_URI: escape_uri(w->out, t); break;
	case WRITER_WORKFLOW: escape_workflow(w->out, t, false); break;
	case WRITER_WORKFLOW_PROPERTY: escape_workflow(w->out, t, true); break;
	case WRITER_BINARY: assert(!"text in what is not text");
	}
	return true;
}

/* Right in front of end; returns where they begin. */
static char *digits_of(char *end, uint64_t n)
{
	do
		*--end = (char)('0' + n % 10);
	while (n /= 10);
	return end;
}

static void pad(struct writer *w, int cells)
{
	for (; cells > 0; cells--)
		putc_unlocked(' ', w->out);
}

/* As %*ld does, in a third of the time. */
static void put_integer(struct writer *w, bool negative, uint64_t magnitude, int width)
{
	char buf[24], *end = buf + sizeof(buf), *at = digits_of(end, magnitude);

	if (negative)
		*--at = '-';
	pad(w, width - (int)(end - at));
	fwrite_unlocked(at, 1, (size_t)(end - at), w->out);
}

void writer_sum(struct writer *w, sum_t v)
{
	char digits[SUM_TEXT_SIZE];

	if (v >= 0 ? v <= UINT64_MAX : v >= INT64_MIN)
		put_integer(w, v < 0, (uint64_t)sum_abs(v), 0);
	else
		fputs_unlocked(sum_text(digits, v), w->out);
}

void writer_escaped(struct writer *w, struct escaped e)
{
	fwrite_unlocked(e.text.at, 1, e.text.n, w->out);
}

bool writer_failed(const struct writer *w)
{
	return ferror_unlocked(w->out);
}

FILE *writer_file(struct writer *w)
{
	assert(w->form == WRITER_BINARY);
	return w->out;
}

/* ---- what formats say ---- */

/* "%-12s": what stands between the per cent sign and the letter, and the letter. */
struct spec {
	const char *at;
	size_t n;
	int star; /* for the * that is in it */
	int width;
	bool left, simple; /* nothing but a width and a size */
	bool is_long, is_size;
	char letter;
};

static void read_spec(struct spec *s, const char *at, va_list *args)
{
	*s = (struct spec){ .at = at, .simple = *at != '0' };
	for (bool precision = false;; at++) {
		switch (*at) {
		case 'l': s->is_long = true; break;
		case 'z': s->is_size = true; break;
		case '-': s->left = true; break;
		case '+':
		case ' ':
		case '#': s->simple = false; break;
		case '.': precision = true; break;
		case '*': s->star = va_arg(*args, int); break;
		default:
			if (*at < '0' || *at > '9') {
				s->letter = *at;
				s->n = (size_t)(at + 1 - s->at);
				s->simple &= !precision && !s->left;
				return;
			}
		}
		if (!precision && *at == '*')
			s->width = s->star;
		else if (!precision && *at >= '0' && *at <= '9')
			s->width = s->width * 10 + *at - '0';
	}
}

static void put_string(struct writer *w, const struct spec *s, const char *string)
{
	struct text t = text_of(string);
	int room = s->width ? s->width - (int)width_text(t) : 0;

	if (!s->left)
		pad(w, room);
	writer_text(w, t);
	if (s->left)
		pad(w, room);
}

/* ---- numbers ---- */

union number {
	uint64_t integer; /* with its sign, if the letter is of a signed one */
	double real;
};

static bool is_signed(char letter)
{
	return letter == 'd' || letter == 'i';
}

static bool is_real(char letter)
{
	return letter == 'f' || letter == 'g' || letter == 'e';
}

static union number read_number(const struct spec *s, va_list *args)
{
	union number n;

	if (is_real(s->letter))
		n.real = va_arg(*args, double);
	else if (s->is_long || s->is_size)
		n.integer = va_arg(*args, uint64_t);
	else if (is_signed(s->letter))
		n.integer = (uint64_t)va_arg(*args, int);
	else
		n.integer = va_arg(*args, unsigned);
	return n;
}

/* The spec as printf takes it for 64 bits, with its * replaced. */
static void print_spec(char buf[SPEC_SIZE], const struct spec *s)
{
	size_t n = 0;

	buf[n++] = '%';
	for (size_t i = 0; i + 1 < s->n && n < SPEC_SIZE / 2; i++) {
		if (s->at[i] == '*')
			n += (size_t)snprintf(buf + n, SPEC_SIZE - n, "%d", s->star);
		else if (s->at[i] != 'l' && s->at[i] != 'z')
			buf[n++] = s->at[i];
	}
	snprintf(buf + n, SPEC_SIZE - n, "%s%c", is_real(s->letter) ? "" : "l", s->letter);
}

/* What the spec says comes from a literal, which the compiler has checked against the arguments. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void print_number(struct writer *w, const struct spec *s, union number n)
{
	char number[NUMBER_SIZE], spec[SPEC_SIZE];
	int length;

	print_spec(spec, s);
	length = is_real(s->letter) ? snprintf(number, sizeof(number), spec, n.real)
				    : snprintf(number, sizeof(number), spec, n.integer);
	fwrite_unlocked(number, 1, (size_t)length, w->out);
}

#pragma GCC diagnostic pop

static void put_number(struct writer *w, const struct spec *s, union number n)
{
	bool negative = is_signed(s->letter) && (int64_t)n.integer < 0;

	assert(strchr("diuxfge", s->letter));
	if (s->simple && (is_signed(s->letter) || s->letter == 'u'))
		put_integer(w, negative, negative ? -n.integer : n.integer, s->width);
	else
		print_number(w, s, n);
}

/* ---- formats ---- */

void writer_put(struct writer *w, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	for (const char *percent; (percent = strchr(fmt, '%')); fmt = percent) {
		struct spec s;

		fwrite_unlocked(fmt, 1, (size_t)(percent - fmt), w->out);
		read_spec(&s, percent + 1, &args);
		percent += 1 + s.n;
		if (s.letter == '%')
			putc_unlocked('%', w->out);
		else if (s.letter == 's')
			put_string(w, &s, va_arg(args, const char *));
		else
			put_number(w, &s, read_number(&s, &args));
	}
	fputs_unlocked(fmt, w->out);
	va_end(args);
}
