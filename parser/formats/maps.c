#include "parser/formats/maps.h"

#include "parser/formats/ranges.h"
#include "parser/formats/scan.h"

/* A hostile file could have a line look through as many as it wants. */
enum { DEFINITIONS = 64, MAPPINGS = 65536 };

struct entry {
	uint64_t start, limit, offset;
	struct text perm, file, build_id;
};

bool maps_begin(struct text line)
{
	return text_find_word(line, "--- Memory map: ---") != SIZE_MAX ||
	       text_find_word(line, "MAPPED_LIBRARIES:") != SIZE_MAX;
}

/* ---- one line ---- */

/* Two addresses; of a single one the last digit is the second. */
static bool scan_range(struct text *s, struct entry *e)
{
	struct text t = *s, first;

	scan_blanks(&t);
	scan_word(&t, "0x");
	first = t;
	if (!scan_hex(&t, &e->start))
		return false;
	if (!scan_char(&t, '-') && t.n && is_blank(*t.at))
		t = text_from(t, 1);
	scan_blanks(&t);
	scan_word(&t, "0x");
	if (!scan_hex(&t, &e->limit)) {
		t = first;
		scan_hex(&t, &e->start);
		if (first.n - t.n < 2)
			return false;
		e->limit = e->start & 0xf;
		e->start >>= 4;
	}
	scan_char(&t, ':');
	*s = t;
	return true;
}

/* Blanks, and what of the next word consists of such characters. */
static struct text scan_some(struct text *s, const char *of)
{
	struct text t = *s, word;

	if (!scan_blanks(&t))
		return (struct text){ t.at, 0 };
	word = (struct text){ t.at, 0 };
	while (word.n < t.n &&
	       (of ? t.at[word.n] && strchr(of, t.at[word.n]) : !is_blank(t.at[word.n])))
		word.n++;
	if (word.n)
		*s = text_from(t, word.n);
	return word;
}

static const char hex_digits[] = "0123456789abcdefABCDEF";

static bool hex_value(struct text word, uint64_t *v)
{
	return scan_hex(&word, v) && !word.n;
}

/* Behind the addresses as the kernel has it: PERM OFFSET MAJOR:MINOR INODE FILE */
static bool scan_kernel(struct text s, struct entry *e)
{
	struct text before = s, word;
	uint64_t v;

	e->perm = scan_some(&s, "-rwxp");
	if (s.n && !is_blank(*s.at)) {
		s = before;
		e->perm.n = 0;
	}
	before = s;
	word = scan_some(&s, hex_digits);
	if (!word.n || !s.n || !is_blank(*s.at))
		s = before;
	else if (!hex_value(word, &e->offset))
		return false;
	if (!scan_blanks(&s) || !scan_hex(&s, &v) || !scan_char(&s, ':') || !scan_hex(&s, &v) ||
	    !scan_blanks(&s) || !scan_unsigned(&s, &v))
		return false;
	e->file = scan_some(&s, NULL);
	return true;
}

/* Shorter: PERM FILE (@OFFSET) BUILDID */
static void scan_brief(struct text s, struct entry *e)
{
	struct text before;

	e->perm = scan_some(&s, "-rwxp");
	if (s.n && !is_blank(*s.at))
		return;
	e->file = scan_some(&s, NULL);
	before = s;
	if (!scan_blanks(&s) || !scan_word(&s, "(@") || !scan_hex(&s, &e->offset) ||
	    !scan_char(&s, ')')) {
		s = before;
		e->offset = 0;
	}
	e->build_id = scan_some(&s, hex_digits);
}

static void add_entry(struct maps *m, const struct entry *e)
{
	struct profile *p = m->b->p;

	if ((e->perm.n && !memchr(e->perm.at, 'x', e->perm.n)) || p->mappings.n > MAPPINGS)
		return;
	*VEC_PUSH(&p->mappings) = (struct mapping){
		.start = e->start,
		.limit = e->limit,
		.offset = e->offset,
		.file = builder_text(m->b, e->file),
		.build_id = builder_text(m->b, e->build_id),
	};
}

/* ---- definitions ---- */

static struct text keep(struct maps *m, struct text s)
{
	return text_join(&m->arena, &s, 1);
}

static void define(struct maps *m, struct text line)
{
	struct text name;

	if (m->definitions.n < DEFINITIONS && scan_until(&line, '=', &name))
		*VEC_PUSH(&m->definitions) = (struct definition){
			.name = keep(m, text_trim(name)),
			.value = keep(m, text_trim(line)),
		};
}

/* The first of "$name" in s is replaced by its value. */
static bool replace_one(struct maps *m, struct text *s)
{
	for (size_t i = 0; i < m->definitions.n; i++) {
		const struct definition *d = &m->definitions.at[i];
		size_t at = 0;

		for (struct text t = *s; t.n && d->name.n; t = text_from(t, 1), at++)
			if (*t.at == '$' && t.n > d->name.n &&
			    !memcmp(t.at + 1, d->name.at, d->name.n)) {
				struct text parts[] = { { s->at, at },
							d->value,
							text_from(t, d->name.n + 1) };

				*s = text_join(&m->arena, parts, 3);
				return true;
			}
	}
	return false;
}

static struct text replace(struct maps *m, struct text s)
{
	enum { MOST = 8 };

	for (int i = 0; i < MOST && text_find(s, '$') != SIZE_MAX && replace_one(m, &s);)
		i++;
	return s;
}

/* "file.cc:123] ", which logs put in front. */
static struct text without_log_prefix(struct text s)
{
	size_t bracket = text_find(s, ']'), open = text_find(s, '['), i = bracket;

	if (bracket == SIZE_MAX || open < bracket || bracket + 1 >= s.n ||
	    !is_blank(s.at[bracket + 1]))
		return s;
	while (i > 0 && is_digit(s.at[i - 1]))
		i--;
	if (i == bracket || i < 2 || s.at[i - 1] != ':')
		return s;
	return text_from(s, bracket + 2);
}

void maps_line(struct maps *m, struct text line)
{
	struct text s = replace(m, without_log_prefix(line)), rest = s;
	struct entry e = { 0 };

	if (!scan_range(&rest, &e)) {
		define(m, s);
		return;
	}
	if (!scan_kernel(rest, &e)) {
		e.offset = 0;
		scan_brief(rest, &e);
	}
	add_entry(m, &e);
}

/* ---- all of them ---- */

static bool adjacent(const struct mapping *a, const struct mapping *b)
{
	if (a->file && b->file && a->file != b->file)
		return false;
	if (a->build_id && b->build_id && a->build_id != b->build_id)
		return false;
	if (a->limit != b->start)
		return false;
	return !a->offset || !b->offset || a->offset + (a->limit - a->start) == b->offset;
}

static void merge_adjacent(struct profile *p)
{
	size_t n = 1;

	for (size_t i = 1; i < p->mappings.n; i++) {
		struct mapping *last = &p->mappings.at[n - 1], *m = &p->mappings.at[i];

		if (n > 1 && adjacent(last, m)) {
			last->limit = m->limit;
			last->file = m->file ? m->file : last->file;
			last->build_id = m->build_id ? m->build_id : last->build_id;
			continue;
		}
		p->mappings.at[n++] = *m;
	}
	p->mappings.n = n;
}

static bool is_library(struct text file)
{
	for (size_t at; (at = text_find_word(file, ".so")) != SIZE_MAX;) {
		file = text_from(file, at + 3);
		if (!file.n ||
		    (file.n > 1 && (*file.at == '.' || *file.at == '_') && is_digit(file.at[1])))
			return true;
	}
	return false;
}

static bool is_program(struct text file)
{
	size_t deleted = text_find_word(file, "(deleted)");

	if (deleted != SIZE_MAX && text_ends(text_trim(file), "(deleted)"))
		file.n = deleted;
	file = text_trim(file);
	return file.n && !is_library(file) && *file.at != '[';
}

static void program_first(struct profile *p)
{
	for (size_t i = 1; i < p->mappings.n; i++)
		if (is_program(profile_text(p, p->mappings.at[i].file))) {
			struct mapping m = p->mappings.at[1];

			p->mappings.at[1] = p->mappings.at[i];
			p->mappings.at[i] = m;
			return;
		}
}

static void drop_hugepage(struct profile *p)
{
	struct mapping *m = p->mappings.at;

	if (p->mappings.n > 2 && text_begins(profile_text(p, m[1].file), "/anon_hugepage") &&
	    m[1].limit == m[2].start)
		memmove(&m[1], &m[2], (--p->mappings.n - 1) * sizeof(*m));
}

/* Addresses of mappings, and those in front of them that are of the same file. */
static void set_ranges(const struct profile *p, struct ranges *own, struct ranges *before)
{
	for (size_t i = 1; i < p->mappings.n; i++) {
		const struct mapping *m = &p->mappings.at[i];

		ranges_add(own, m->start, m->limit, (uint32_t)i);
		if (m->offset)
			ranges_add(before, m->start - m->offset, m->start, (uint32_t)i);
	}
	ranges_sort(own);
	ranges_sort(before);
}

static void begin_earlier(struct mapping *m)
{
	m->start -= m->offset;
	m->offset = 0;
}

static void assign(struct profile *p)
{
	struct ranges own = { 0 }, before = { 0 };
	uint32_t everything = 0;

	set_ranges(p, &own, &before);
	for (size_t i = 1; i < p->locations.n; i++) {
		struct location *l = &p->locations.at[i];

		if (!l->address)
			continue;
		l->mapping = ranges_find(&own, l->address);
		if (!l->mapping && (l->mapping = ranges_find(&before, l->address)))
			begin_earlier(&p->mappings.at[l->mapping]);
		if (!l->mapping && !everything) {
			everything = (uint32_t)p->mappings.n;
			*VEC_PUSH(&p->mappings) = (struct mapping){ .limit = UINT64_MAX };
		}
		l->mapping = l->mapping ? l->mapping : everything;
	}
	ranges_free(&own);
	ranges_free(&before);
}

void maps_finish(struct maps *m)
{
	struct profile *p = m->b->p;
	struct mapping *first;

	merge_adjacent(p);
	program_first(p);
	drop_hugepage(p);
	first = &p->mappings.at[1];
	if (p->mappings.n > 1 && first->start - first->offset == 0x400000) {
		first->start = 0x400000;
		first->offset = 0;
	}
	assign(p);
	for (size_t i = 1; i < p->mappings.n; i++)
		p->mappings.at[i].id = i;
}

void maps_end(struct maps *m)
{
	arena_free(&m->arena);
	mem_free(m->definitions.at);
}
