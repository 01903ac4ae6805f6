#include "parser/formats/javatable.h"

#include "parser/formats/renumber.h"
#include "parser/formats/scan.h"

/* FUNCTION (FILE:LINE), FUNCTION (PATH), or all of it a function. */
struct place {
	struct text function, file;
	int64_t line;
};

/* What stands in the brackets at the end; false if there are none. */
static bool split(struct text s, struct place *p)
{
	size_t open = text_find_last(s, '(');

	if (!text_ends(s, ")") || open == SIZE_MAX || !open || !is_blank(s.at[open - 1]))
		return false;
	p->function = text_trim((struct text){ s.at, open });
	p->file = (struct text){ s.at + open + 1, s.n - open - 2 };
	return true;
}

static void split_line(struct place *p)
{
	size_t at = text_find_last(p->file, ':');
	struct text digits;

	if (at != SIZE_MAX && at) {
		digits = text_from(p->file, at + 1);
		if (scan_decimal(&digits, &p->line) && !digits.n) {
			p->file.n = at;
			p->line = p->line > 0 ? p->line : 0;
			return;
		}
		p->line = 0;
	}
	at = text_find_last(p->file, '/');
	if (at != SIZE_MAX)
		p->file = text_from(p->file, at + 1);
}

static struct place parse(struct text s)
{
	struct place p = { .function = s, .file = { s.at, 0 } };

	if (split(s, &p))
		split_line(&p);
	else if (text_find_word(s, "generated stub/JIT") != SIZE_MAX)
		p.function = text_of("STUB");
	return p;
}

/* Functions are one by their names; the file of the first is that of all. */
static uint32_t function_row(struct addresses *a, struct memo *names, const struct place *p)
{
	uint32_t *row = memo_of(names, p->function);
	struct function f = { 0 };

	if (*row == HASH_NONE) {
		f.name = f.system_name = builder_text(&a->b, p->function);
		f.file = builder_text(&a->b, p->file);
		*row = builder_function(&a->b, f);
	}
	return *row;
}

static void take_line(struct addresses *a, struct memo *names, struct text s)
{
	struct profile *p = a->b.p;
	struct place place;
	struct location *l;
	uint64_t address;
	uint32_t row;

	if (!scan_word(&s, "0x") || !scan_hex(&s, &address) || !scan_blanks(&s))
		return;
	row = addresses_find(a, address);
	if (!row || p->locations.at[row].nlines)
		return;
	place = parse(text_trim(s));
	l = &p->locations.at[row];
	l->line = (uint32_t)p->lines.n;
	l->nlines = 1;
	*VEC_PUSH(&p->lines) = (struct line){
		.function = function_row(a, names, &place),
		.position = profile_position(p, (struct position){ place.line, 0 }),
	};
}

int javatable_finish(struct addresses *a)
{
	struct profile *p = a->b.p;
	struct memo names = { 0 };

	while (textlines_next(&a->lines))
		take_line(a, &names, text_trim(a->lines.line));
	memo_free(&names);
	if (a->lines.failed || addresses_close(a) < 0)
		return -1;
	renumber(p);
	for (size_t i = 1; i < p->locations.n; i++)
		p->locations.at[i].address = 0;
	return builder_finish(&a->b);
}
