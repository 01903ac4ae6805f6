#ifndef TESTS_FILTERING_H
#define TESTS_FILTERING_H

/*
 * A profile written down in a few lines, and as text what the filters leave of
 * it. For test programs, each of which has its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "report/filter/begin.h"
#include "report/report.h"

static struct profile profile;
static struct report report;
static struct options options;
static struct arena arena;

/* ---- writing a profile ---- */

static inline str_id string(const char *text)
{
	return strtab_intern(&profile.strings, text_of(text));
}

static inline void begin(void)
{
	profile_init(&profile);
	strtab_add(&profile.strings, text_of(""));
	*VEC_PUSH(&profile.types) =
		(struct value_type){ .type = string("samples"), .unit = string("count") };
	samples_init(&profile.samples, 1);
}

static inline uint32_t mapping(const char *file)
{
	*VEC_PUSH(&profile.mappings) =
		(struct mapping){ .id = profile.mappings.n, .file = string(file) };
	return (uint32_t)(profile.mappings.n - 1);
}

/* "inner@inner.c outer@outer.c", the innermost first. */
static inline uint32_t location(uint32_t in, const char *lines)
{
	char *copy = arena_printf(&arena, "%s", lines), *rest = copy, *line;
	struct location l = { .id = profile.locations.n, .mapping = in };

	l.line = (uint32_t)profile.lines.n;
	while ((line = strtok_r(rest, " ", &rest))) {
		char *at = strchr(line, '@');
		uint32_t function = (uint32_t)profile.functions.n;

		*at = '\0';
		*VEC_PUSH(&profile.functions) = (struct function){ .id = function,
								   .name = string(line),
								   .file = string(at + 1) };
		*VEC_PUSH(&profile.lines) = (struct line){ .function = function };
		l.nlines++;
	}
	*VEC_PUSH(&profile.locations) = l;
	return (uint32_t)(profile.locations.n - 1);
}

static inline void add_label(char *text)
{
	char *end = text + strcspn(text, ":=");
	bool number = *end == '=';
	struct label l = { 0 };

	*end++ = '\0';
	l.key = string(text);
	if (number) {
		l.num = strtoll(end, &end, 10);
		l.unit = string(end);
	} else {
		l.str = string(end);
	}
	samples_label(&profile.samples, &l);
}

/* "3 2 1" are locations, leaf first; "key:text key=5ms" are labels. */
static inline void sample(int64_t value, const char *stack, const char *labels)
{
	char *rest = arena_printf(&arena, "%s", stack), *word;
	size_t row = samples_open(&profile.samples);

	while ((word = strtok_r(rest, " ", &rest)))
		samples_frame(&profile.samples, (uint32_t)atoi(word));
	rest = arena_printf(&arena, "%s", labels);
	while ((word = strtok_r(rest, " ", &rest)))
		add_label(word);
	profile.samples.value[0][row] = value;
	assert_true(samples_close(&profile.samples));
}

/* ---- what is left of it ---- */

static inline void put_location(FILE *out, const struct profile *p, uint32_t row)
{
	const struct location *l = &p->locations.at[row];

	if (!l->nlines)
		fprintf(out, " #%u", row);
	for (uint32_t i = 0; i < l->nlines; i++) {
		const struct line *line = &p->lines.at[l->line + i];

		fprintf(out, "%c%s", i ? '/' : ' ',
			profile_text(p, p->functions.at[line->function].name).at);
	}
}

static inline void put_labels(FILE *out, const struct profile *p, struct labels at)
{
	struct label l;

	while (labels_next(&at, &l)) {
		fprintf(out, " %s", profile_text(p, l.key).at);
		if (l.str)
			fprintf(out, ":%s", profile_text(p, l.str).at);
		else
			fprintf(out, "=%d%s", (int)l.num, profile_text(p, l.unit).at);
	}
}

/* A line for each sample: "VALUE inner/outer caller label", locations without lines as #ROW. */
static inline const char *dump(const struct profile *p)
{
	char *text, *copy;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < p->samples.n; i++) {
		struct stack st = samples_stack(&p->samples, i);

		fprintf(out, "%d", (int)p->samples.value[0][i]);
		for (uint32_t at; stack_next(&st, &at);)
			put_location(out, p, at);
		put_labels(out, p, samples_labels(&p->samples, i));
		fputc('\n', out);
	}
	fclose(out);
	copy = arena_printf(&arena, "%s", text);
	free(text);
	return copy;
}

/* Lines of a list of the report. */
static inline const char *lines_of(const char *const *at, size_t n)
{
	const char *all = "";

	for (size_t i = 0; i < n; i++)
		all = arena_printf(&arena, "%s%s\n", all, at[i]);
	return all;
}

static inline const char *notes(void)
{
	return lines_of(report.notes.at, report.notes.n);
}

static inline int ask(const char *list, struct error *err)
{
	char *rest = arena_printf(&arena, "%s", list), *word;

	report_free(&report);
	options_init(&options);
	while ((word = strtok_r(rest, " ", &rest))) {
		char *value = strchr(word, '=');

		*value++ = '\0';
		assert_int_equal(option_set(&options, option_find(word), value, NULL), 0);
	}
	return report_init(&report, &profile, &options, NULL, err);
}

/* What "focus=a hide=b" leaves. */
static inline const char *left(const char *list)
{
	struct error err = { 0 };

	if (ask(list, &err) < 0)
		fail_msg("%s: %s", list, err.text);
	return dump(report.profile);
}

/* What is wrong with a list. */
static inline const char *refused(const char *list)
{
	struct error err = { 0 };

	assert_int_equal(ask(list, &err), -1);
	assert_int_equal(err.code, ERROR_USAGE);
	return arena_printf(&arena, "%s", err.text);
}

static inline int end(void **state)
{
	(void)state;
	report_free(&report);
	profile_free(&profile);
	arena_free(&arena);
	return 0;
}

#endif
