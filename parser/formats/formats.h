#ifndef PARSER_FORMATS_FORMATS_H
#define PARSER_FORMATS_FORMATS_H

#include "parser/formats/format.h"

/* All formats, up to one without a name; the first that knows the bytes takes them. */
extern const struct input_format input_formats[];

/* NULL if there is none of that name. */
const struct input_format *input_format_find(const char *name);

/*
 * Reads the profile at path ("-": standard input), gzip or plain. On failure p
 * is left empty, and the error names the file and, where it is known, the byte.
 */
int profile_load(struct profile *p, const char *path, const struct load_options *o,
		 struct error *err);

/* The same of a source that is open, of which some may have been read ahead. */
int profile_load_from(struct profile *p, const char *path, struct source *src,
		      const struct load_options *o, struct error *err);

/* The readers, one file each. */
bool is_pprof(const struct head *h);
int read_pprof(struct reader *r);
bool is_cpu(const struct head *h);
int read_cpu(struct reader *r);
bool is_java(const struct head *h);
int read_java(struct reader *r);
bool is_jemalloc(const struct head *h);
int read_jemalloc(struct reader *r);
bool is_threads(const struct head *h);
int read_threads(struct reader *r);
bool is_heap(const struct head *h);
int read_heap(struct reader *r);
bool is_counts(const struct head *h);
int read_counts(struct reader *r);
bool is_contention(const struct head *h);
int read_contention(struct reader *r);
bool is_dump(const struct head *h);
int read_dump(struct reader *r);
bool is_perf(const struct head *h);
int read_perf(struct reader *r);
bool is_callgrind(const struct head *h);
int read_callgrind(struct reader *r);
bool is_speedscope(const struct head *h);
int read_speedscope(struct reader *r);
bool is_cpuprofile(const struct head *h);
int read_cpuprofile(struct reader *r);
bool is_trace(const struct head *h);
int read_trace(struct reader *r);
bool is_heapprofile(const struct head *h);
int read_heapprofile(struct reader *r);
bool is_otlp(const struct head *h);
int read_otlp(struct reader *r);
bool is_otlp_json(const struct head *h);
int read_otlp_json(struct reader *r);
bool is_folded(const struct head *h);
int read_folded(struct reader *r);
bool is_folded_diff(const struct head *h);
int read_folded_diff(struct reader *r);

#endif
