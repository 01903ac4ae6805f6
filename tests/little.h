#ifndef TESTS_LITTLE_H
#define TESTS_LITTLE_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/labelset.h"
#include "parser/profile.h"

/*
 * Little profiles for unit tests, from text and back to text, a line for each
 * thing that is set:
 *
 *	types samples/count cpu/ns
 *	period cpu/ns 10
 *	sample 1 10: leaf root {user=ann bytes=5:bytes}
 *
 * A frame is a name. It has a function and a location of its own, at an address
 * that goes by its first letter, in the one mapping, which is prog.
 */
static inline str_id little_string(struct profile *p, const char *s)
{
	return strtab_intern(&p->strings, text_of(s));
}

static inline struct value_type little_type(struct profile *p, char *word)
{
	char *unit = strchr(word, '/');

	*unit++ = '\0';
	return (struct value_type){ .type = little_string(p, word),
				    .unit = little_string(p, unit) };
}

static inline uint32_t little_frame(struct profile *p, const char *name)
{
	str_id id = little_string(p, name);
	uint32_t row = (uint32_t)p->locations.n;

	for (uint32_t i = 1; i < row; i++)
		if (p->functions.at[i].name == id)
			return i;
	*VEC_PUSH(&p->functions) = (struct function){ .id = row, .name = id };
	*VEC_PUSH(&p->lines) = (struct line){ .function = row, .position = 1 };
	*VEC_PUSH(&p->locations) = (struct location){ .id = row,
						      .address = 0x100 + 0x10 * (uint64_t)*name,
						      .mapping = 1,
						      .line = row - 1,
						      .nlines = 1 };
	return row;
}

static inline void little_label(struct profile *p, char *word)
{
	char *value = strchr(word, '='), *unit = strchr(value, ':'), *end;
	struct label l = { 0 };

	*value++ = '\0';
	l.key = little_string(p, word);
	l.num = strtoll(value, &end, 10);
	if (unit)
		l.unit = little_string(p, unit + 1);
	else if (*end)
		l = (struct label){ .key = l.key, .str = little_string(p, value) };
	samples_label(&p->samples, &l);
}

static inline void little_sample(struct profile *p, char *line)
{
	char *word, *rest = line, *frames = strchr(line, ':'), *labels = strchr(line, '{');
	size_t row = samples_open(&p->samples);

	*frames++ = '\0';
	if (labels) {
		labels[strlen(labels) - 1] = '\0';
		*labels++ = '\0';
	}
	for (size_t t = 0; t < p->types.n; t++)
		p->samples.value[t][row] = strtoll(rest, &rest, 10);
	while ((word = strsep(&frames, " ")))
		if (*word)
			samples_frame(&p->samples, little_frame(p, word));
	while (labels && (word = strsep(&labels, " ")))
		little_label(p, word);
	samples_close(&p->samples);
}

static inline void little_types(struct profile *p, char *words)
{
	char *word;

	while ((word = strsep(&words, " ")))
		*VEC_PUSH(&p->types) = little_type(p, word);
	samples_init(&p->samples, p->types.n);
}

static inline void little_line(struct profile *p, char *line)
{
	char *rest = line, *word = strsep(&rest, " ");

	if (!strcmp(word, "types"))
		little_types(p, rest);
	else if (!strcmp(word, "sample"))
		little_sample(p, rest);
	else if (!strcmp(word, "period"))
		p->period_type = little_type(p, strsep(&rest, " ")), p->period = atoll(rest);
	else if (!strcmp(word, "time"))
		p->time_nanos = atoll(rest);
	else if (!strcmp(word, "duration"))
		p->duration_nanos = atoll(rest);
	else if (!strcmp(word, "comment"))
		*VEC_PUSH(&p->comments) = little_string(p, rest);
	else if (!strcmp(word, "default"))
		p->default_type = little_string(p, rest);
	else if (!strcmp(word, "doc"))
		p->doc_url = little_string(p, rest);
	else if (!strcmp(word, "drop"))
		p->drop_frames = little_string(p, rest);
	else if (!strcmp(word, "keep"))
		p->keep_frames = little_string(p, rest);
	else
		abort();
}

static inline struct profile little(const char *text)
{
	struct profile p;
	char *copy = strdup(text), *lines = copy, *line;

	profile_init(&p);
	little_string(&p, "");
	*VEC_PUSH(&p.mappings) = (struct mapping){
		.id = 1, .start = 0x100, .limit = 0x10000, .file = little_string(&p, "prog")
	};
	while ((line = strsep(&lines, "\n")))
		if (*line)
			little_line(&p, line);
	free(copy);
	return p;
}

/* ---- and back ---- */

static inline void put_type(FILE *out, const struct profile *p, struct value_type t)
{
	fprintf(out, " %s/%s", profile_text(p, t.type).at, profile_text(p, t.unit).at);
}

static inline void put_labels(FILE *out, const struct profile *p, size_t row)
{
	struct label_set set = { 0 };

	label_set_read(&set, p, row);
	for (size_t i = 0; i < set.labels.n; i++) {
		const struct label *l = &set.labels.at[i];

		fprintf(out, "%s%s=", i ? " " : " {", profile_text(p, l->key).at);
		if (l->str)
			fputs(profile_text(p, l->str).at, out);
		else
			fprintf(out, l->unit ? "%" PRId64 ":%s" : "%" PRId64, l->num,
				profile_text(p, l->unit).at);
	}
	fputs(set.labels.n ? "}\n" : "\n", out);
	label_set_free(&set);
}

static inline void put_sample(FILE *out, const struct profile *p, size_t row)
{
	struct stack stack = samples_stack(&p->samples, row);
	uint32_t location;

	fputs("sample", out);
	for (size_t t = 0; t < p->types.n; t++)
		fprintf(out, " %" PRId64, p->samples.value[t][row]);
	fputs(":", out);
	while (stack_next(&stack, &location)) {
		const struct line *line = &p->lines.at[p->locations.at[location].line];

		fprintf(out, " %s", profile_text(p, p->functions.at[line->function].name).at);
	}
	put_labels(out, p, row);
}

static inline void put_text(FILE *out, const char *name, const struct profile *p, str_id id)
{
	if (id)
		fprintf(out, "%s %s\n", name, profile_text(p, id).at);
}

static inline void put_head(FILE *out, const struct profile *p)
{
	fputs("types", out);
	for (size_t t = 0; t < p->types.n; t++)
		put_type(out, p, p->types.at[t]);
	putc('\n', out);
	if (p->period_type.type) {
		fputs("period", out);
		put_type(out, p, p->period_type);
		fprintf(out, " %" PRId64 "\n", p->period);
	}
	if (p->time_nanos)
		fprintf(out, "time %" PRId64 "\n", p->time_nanos);
	if (p->duration_nanos)
		fprintf(out, "duration %" PRId64 "\n", p->duration_nanos);
	for (size_t i = 0; i < p->comments.n; i++)
		put_text(out, "comment", p, p->comments.at[i]);
	put_text(out, "default", p, p->default_type);
	put_text(out, "doc", p, p->doc_url);
	put_text(out, "drop", p, p->drop_frames);
	put_text(out, "keep", p, p->keep_frames);
}

/* To be freed. */
static inline char *little_text(const struct profile *p)
{
	char *text;
	size_t n;
	FILE *out = open_memstream(&text, &n);

	put_head(out, p);
	for (size_t i = 0; i < p->samples.n; i++)
		put_sample(out, p, i);
	fclose(out);
	return text;
}

/* Compares p with text, and frees it. */
#define assert_little(p, want) \
	do { \
		char *got = little_text(p); \
		assert_string_equal(got, want); \
		free(got); \
		profile_free(p); \
	} while (0)

#endif
