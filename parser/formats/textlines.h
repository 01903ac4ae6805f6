#ifndef PARSER_FORMATS_TEXTLINES_H
#define PARSER_FORMATS_TEXTLINES_H

#include "parser/formats/format.h"

/*
 * An input of text, line by line. Lines end with LF or CR LF, and have no
 * greatest length. A line that cannot be understood is counted and passed
 * over, as long as such lines stay fewer than good ones:
 *
 *	struct textlines l = { .r = r };
 *
 *	while (textlines_next(&l))
 *		if (!take(l.line))
 *			textlines_odd(&l, "no count at the end");
 *	return textlines_finish(&l, nsamples);
 */
struct textlines {
	struct reader *r;
	struct text line; /* without its end; valid until the next call, no NUL behind it */
	uint64_t number;  /* of line, from 1 */
	bool cut;         /* it is the last one, and no LF ends it */
	bool again;       /* hand the same line out once more */
	bool failed, ended;
	uint64_t nodd;    /* lines that were not understood */
	struct error odd; /* what is wrong with the first of them */
	size_t took;      /* bytes that line takes in the window */
};

/* False: there are no more, or reading failed. */
bool textlines_next(struct textlines *l);
void textlines_back(struct textlines *l); /* hands the line in hand out again */

/* Fails with "line N: WHAT". */
int textlines_refuse(struct textlines *l, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Whether what was refused is left out: in a lenient reading it is. */
bool textlines_pass(struct textlines *l);

/* Notes that the line in hand is not understood: what fmt says, and the line. */
void textlines_odd(struct textlines *l, const char *what);

/* 0 if all was read and enough of it understood; warns of what was not. */
int textlines_finish(struct textlines *l, size_t nsamples);

/* A line for a message: at most 60 bytes of it, the rest left out. */
struct shown {
	char text[64];
};
struct shown line_shown(struct text line);

/* The lines of what is in memory: false at the end. */
bool text_line(struct text *rest, struct text *line);

#endif
