#include "parser/formats/memstats.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "parser/formats/scan.h"

enum { PAUSES = 256 };

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* [N N N ...], a ring with zeros where there was no collection so far. */
static void add_pauses(struct memstats *m, struct text s)
{
	uint64_t at[PAUSES], v;
	char text[160];
	size_t n = 0;

	scan_char(&s, '[');
	while (n < PAUSES && scan_unsigned(&s, &v)) {
		if (v)
			at[n++] = v;
		scan_blanks(&s);
	}
	if (!n)
		return;
	qsort(at, n, sizeof(*at), by_value);
	snprintf(text, sizeof(text),
		 "PauseNs: %zu pauses, median %" PRIu64 ", 95%% %" PRIu64 ", longest %" PRIu64, n,
		 at[(n - 1) / 2], at[(n * 95 + 99) / 100 - 1], at[n - 1]);
	*VEC_PUSH(&m->b->p->facts) = builder_string(m->b, text);
}

bool memstats_line(struct memstats *m, struct text line)
{
	struct text s = line, key;
	int64_t v;

	if (!scan_word(&s, "# "))
		return false;
	if (text_is(s, "runtime.MemStats")) {
		m->begun = true;
		return true;
	}
	if (!m->begun || !scan_until(&s, '=', &key))
		return m->begun;
	key = text_trim(key);
	s = text_trim(s);
	if (text_is(key, "PauseNs")) {
		add_pauses(m, s);
	} else if (!text_is(key, "PauseEnd")) {
		*VEC_PUSH(&m->b->p->facts) = builder_text(m->b, text_from(line, 2));
		if (text_is(key, "LastGC") && scan_decimal(&s, &v) && v > 0)
			m->b->p->time_nanos = v;
	}
	return true;
}
