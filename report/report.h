#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "parser/profile.h"
#include "report/options.h"
#include "report/sum.h"

struct terminal {
	size_t columns; /* names are cut to fit; 0: they are not */
	bool color;
};

/* What only the program knows. What the user's environment says of where things are; NULL: nothing.
 */
struct surroundings {
	const char *home, *path;                  /* HOME, PATH */
	const char *goroot, *gopath, *gomodcache; /* GOROOT, GOPATH, GOMODCACHE */
	int32_t today;                            /* days since 1970 */
	void (*confine)(void); /* takes from a child that lays out what it does not need; or NULL */
};

/*
 * The answer to one question about a profile: which samples, grouped how,
 * summed into what. Everything a report points to is in the profile, in its
 * arena, or was registered with report_new, so report_free() is all the
 * cleanup there is, and the terminal interface asks a new question by building
 * a new report.
 */
struct report {
	struct arena arena;
	const struct options *options;
	const struct profile *whole;   /* what was asked about */
	const struct profile *profile; /* what the filters leave of it; whole, if there are none */
	struct profile *filtered;      /* NULL, or what profile points to */

	size_t type;        /* which sample type */
	double per_count;   /* values are shown divided by it; 0: as they are */
	bool per_second;    /* which are seconds */
	uint32_t per;       /* the type that its sums are divided by, + 1; 0: by nothing */
	size_t *types;      /* those that are shown beside each other */
	size_t ntypes;      /* 0: one alone */
	const char *arg;    /* the command's own pattern, or NULL */
	const char *unit;   /* of the sample type, as people may see it */
	const char *shown;  /* the unit to show values in; see report_select_unit */
	sum_t total;        /* what is 100% */
	bool total_is_base; /* it is that of the base alone */
	const char *empty;  /* why the sample type has no values, which is a note, too; or NULL */

	struct report_watch *watch; /* NULL: nobody waits */
	struct terminal terminal;   /* what the view writes to, if it is one */
	struct surroundings surroundings;

	VEC(const char *) filters; /* the active ones: "focus=x" */
	VEC(const char *) notes;   /* what the user should know, though nothing failed */
	size_t said;               /* how many of these the user knows */

	struct owned *owned; /* what report_new made, the last first */

	struct my_code *my_code;         /* NULL: no frames were taken for being of others */
	struct label_units *label_units; /* NULL until label_units() is asked for them */

	struct graph *graph;          /* one of these, by build */
	struct calls *calls;          /* with a graph */
	struct pivot *pivot;          /* with columns, of a graph */
	struct type_columns *columns; /* of a graph; NULL: of one type alone */
	struct stacks *stacks;
	struct label_sums *label_sums;
	struct delta *delta;
	struct noise *noise; /* of delta; NULL: nobody asked */
	struct traces *traces;
	struct source_list *sources;
	struct source_lines *lines;
	struct flame *flame;
	struct contexts *contexts;
	struct page *page;
	struct type_sums *type_sums;
	struct check *check;
	struct info *info;
	struct frames *frames;
	struct goroutines *goroutines;

	bool refused; /* the answer to what was asked is no */
};

/*
 * Puts an answer into r. Each build is in the header of what it makes, and this
 * one is for views of what is not counted.
 */
typedef int report_build(struct report *r, struct error *err);
report_build build_nothing;

/*
 * Somebody waits for the answer: long passes over the samples say now and then
 * how far they are, on the thread that builds. When go_on returns false they
 * end as soon as they can, and what is built then is of no use.
 */
struct report_watch {
	bool (*go_on)(void *ctx, size_t done, size_t n);
	void *ctx;
	_Atomic bool stopped;
};

/* False: the pass over n rows is to end. watch may be NULL: nobody waits. */
bool report_goes_on(struct report_watch *watch, size_t done, size_t n);

/* How a report begins is in report/filter/begin.h. It is to be freed even if that failed. */
void report_free(struct report *r);

/*
 * So many zeroed bytes that live with the report, for an answer. When the
 * report ends, release is called with them to free what they own that is not
 * in the report's arena; what was made last is released first.
 */
void *report_new(struct report *r, size_t size, void (*release)(void *));

/* A profile with the tables of r->whole and no samples yet. It lives with the report. */
struct profile *report_borrow(struct report *r);

/* Not a failure, but worth a line: "focus matched no samples". Each is said once. */
void report_note(struct report *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/*
 * Settles on one unit for all values, unless the user chose one: that of the
 * smallest that is shown, but for 0, or with coarse one that is right for 100
 * of these.
 */
void report_set_unit(struct report *r, sum_t smallest, bool coarse);

/* The unit of a sample type, as people may see it: in r's arena or in the profile. */
const char *report_unit(struct report *r, size_t type);

/* v as text in the report's unit, divided by divide_by. Returns buf (UNIT_TEXT_SIZE bytes). */
char *report_value(const struct report *r, char *buf, sum_t v);

/* The same of a value in another unit. */
char *report_value_in(const struct report *r, char *buf, sum_t v, const char *unit,
		      const char *shown);

/* The one unit that report_set_unit would take for values in unit, of which largest is 100%. */
const char *report_fit_unit(const struct report *r, const char *unit, sum_t smallest, sum_t largest,
			    bool coarse);

/* The value of a sample, 0 when it has none, and what to divide it by for a mean. */
static inline int64_t report_weight(const struct report *r, size_t sample)
{
	return r->profile->samples.value[r->type][sample];
}

/* A mean has a divisor, and so has a ratio: no parts of it come to the whole. */
static inline bool report_divides(const struct report *r)
{
	return r->per != 0;
}

static inline int64_t report_divisor(const struct report *r, size_t sample)
{
	return r->per ? r->profile->samples.value[r->per - 1][sample] : 0;
}

/* What values of a type are divided by, once they are summed up; NULL: by nothing. */
static inline const int64_t *report_divisors(const struct report *r, size_t type)
{
	uint32_t per = r->options->mean ? 1 : r->profile->types.at[type].per;

	return per ? r->profile->samples.value[per - 1] : NULL;
}

/* A mean, where there is one: sums are kept whole until they are shown. */
static inline sum_t report_mean(sum_t sum, sum_t divisor)
{
	return divisor ? sum / divisor : sum;
}

#endif
