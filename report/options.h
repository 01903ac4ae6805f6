#ifndef REPORT_OPTIONS_H
#define REPORT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parser/error.h"

/*
 * Every option is declared once, in options_table. The command line, help, the
 * man page, shell completion, the interactive shell and the terminal interface
 * all read it; code reads the fields.
 */

enum granularity {
	BY_DEFAULT,
	BY_FUNCTION,
	BY_FILEFUNCTION,
	BY_FILE,
	BY_LINE,
	BY_ADDRESS,
	BY_PACKAGE,
	BY_MODULE,
	BY_MAPPING,
};
enum diff_measure { MEASURE_FLAT, MEASURE_CUM };
enum sort_key {
	SORT_FLAT,
	SORT_CUM,
	SORT_ENTROPY,
	SORT_NAME,
	SORT_CHANGE, /* from here on only for diff */
	SORT_BEFORE,
	SORT_AFTER,
	SORT_PERCENT,
	SORT_SHARE,
};
enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };
enum box_order { ORDER_VALUE, ORDER_NAME };
enum box_color { BOX_AUTO, BOX_PACKAGE, BOX_VALUE, BOX_CHANGE };
enum conversion {
	TO_SUFFIX,
	TO_PPROF,
	TO_FOLDED,
	TO_SPEEDSCOPE,
	TO_CALLGRIND,
	TO_OTLP,
	TO_FIREFOX,
};
enum sandbox_mode { SANDBOX_AUTO, SANDBOX_STRICT, SANDBOX_OFF };

/* The forms of reports by their names: what makes a new one known is a row here. */
#define FORMATS \
	FORMAT(AUTO, "auto") \
	FORMAT(TEXT, "text") \
	FORMAT(JSON, "json") \
	FORMAT(NDJSON, "ndjson") \
	FORMAT(CSV, "csv") \
	FORMAT(TSV, "tsv") \
	FORMAT(MD, "md") \
	FORMAT(SARIF, "sarif") /* from here on only for check */ \
	FORMAT(JUNIT, "junit") \
	FORMAT(GITHUB, "github") \
	FORMAT(GITLAB, "gitlab")

/* FORMAT_AUTO, FORMAT_TEXT ... */
enum output_format {
#define FORMAT(ID, name) FORMAT_##ID,
	FORMATS
#undef FORMAT
};

/* Strings belong to whoever called option_set; NULL is "not set", and so is "". */
struct options {
	/* what one row stands for */
	enum granularity granularity;
	bool noinlines, showcolumns, call_tree;
	bool objects; /* functions of different binaries stay apart */

	/* which value */
	const char *sample_index;
	const char *types; /* beside each other; NULL: one alone */
	bool mean, normalize;
	const char *base, *diff_base;
	const char *by; /* a label: two of its values are compared */
	enum diff_measure measure;

	/* which samples, frames and labels */
	const char *focus, *ignore, *hide, *show, *show_from, *prune_from;
	const char *my_code; /* MY_CODE_AUTO, or prefixes */
	const char *through; /* patterns with OPTION_AND between */
	const char *tagfocus, *tagignore, *tagshow, *taghide, *tagroot, *tagleaf;
	bool drop_negative, relative_percentages, all_frames;

	/* what a comparison must keep to */
	const char *max_total, *max_flat, *max_cum, *min_share;
	const char *rule; /* lines, as report/check/rules.h has them */
	const char *rules, *type, *per;
	double alpha, overdispersion;
	bool stats; /* what is noise */
	bool after_this, ignore_noise, warn_only, quiet_if_ok;

	/* how much of it */
	int node_count; /* -1: the command's own */
	double node_fraction, edge_fraction;
	bool trim;
	int budget; /* tokens of Markdown; 0: no limit */

	/* how it looks */
	enum sort_key sort;
	bool ascending;        /* the smallest first, of those that are shown */
	const char *sort_type; /* a column of a sample type, as it was typed; NULL: sort is all */
	const char *unit, *output;
	double divide_by;
	const char *values_per; /* what per says, where it is not for judging changes */
	enum output_format format;
	enum conversion to;
	const char *key_file, *keep; /* of pseudonyms */
	bool compact_labels, full_names, short_names, csv_raw;
	enum color_mode color;
	const char *trim_path, *source_path;

	/* pictures */
	double layout_budget; /* seconds; 0: no limit */
	bool upright, reverse;
	enum box_order order;
	enum box_color color_by;
	double min_width; /* percent of the picture */

	bool places; /* names of several functions have some of their files behind them */

	/* the terminal interface */
	const char *script;
	bool mouse, ascii;

	/* the program */
	enum sandbox_mode sandbox;
	bool verbose;

	/* what is fetched */
	int seconds;
	double timeout;     /* seconds; 0: by the limits */
	const char *header; /* lines */
	const char *bearer_file, *tls_cert, *tls_key, *tls_ca;
	bool netrc;
	const char *exec; /* the last of them: each is a source, too */
	const char *save; /* a folder; NULL: nothing is kept */

	/* the input */
	const char *format_in, *source_label;
	bool keep_going, lenient;
	const char *add_comment, *build_id, *symbolize, *tools;
	const char *rename; /* a rule on each line */
	bool intel_syntax;
	int64_t max_unpacked, max_memory; /* bytes; 0: no limit; -1: by the machine */
	int max_ratio, max_types;
};

enum option_type {
	OPTION_BOOL,
	OPTION_INT,
	OPTION_SIZE, /* bytes, with K, MB, GiB and the like behind it if wanted */
	OPTION_REAL,
	OPTION_STRING,
	OPTION_REGEX,
	OPTION_CHOICE,
	OPTION_ORDER, /* a choice, or a column of a sample type; either with OPTION_ASCENDING behind
			 it */
	OPTION_FILE,
	OPTION_SWITCH, /* a word for one choice of another option: --cum is --sort=cum */
};

/* Headings of help and sections of the man page, in the order of the table. */
enum option_group {
	GROUP_VALUES = 1,
	GROUP_COMPARISON,
	GROUP_CHECK,
	GROUP_GROUPING,
	GROUP_FILTERING,
	GROUP_TRIMMING,
	GROUP_DISPLAY,
	GROUP_PICTURES,
	GROUP_TERMINAL,
	GROUP_FETCHING,
	GROUP_INPUT,
	GROUP_LIMITS,
};

extern const char *const option_groups[]; /* by group */

struct option_spec {
	const char *name;
	char letter; /* 0: none */
	enum option_type type;
	size_t offset;       /* into struct options */
	const char *initial; /* as the user would type it */
	const char *bare;    /* the value when none is given; NULL: that is a mistake */
	const char *metavar; /* for help and the man page */
	const char *const *choices;
	const char *of, *value; /* a switch: the option that it sets, and what to */
	bool loading;           /* acts while profiles are read, and not after */
	bool secret;            /* its value is for nobody else to see */
	bool several;           /* may be given again: each value is a line of the text */
	const char *also;       /* a switch: what it sets as well, as options_set_all has it */
	enum option_group group;
	const char *summary; /* one line: help, completion, menu */
	const char *detail;  /* man page only; may be NULL */
};

extern const struct option_spec options_table[]; /* group after group; ends with name NULL */

#define OPTION_ASCENDING ":asc"

/* What stands between the patterns of through. No name has it: they are quoted. */
#define OPTION_AND " && "

/* By name; - and _ in it are the same. */
const struct option_spec *option_find(const char *name);
void options_init(struct options *o);

/*
 * Parses value into o. A NULL value means "true" for a bool and is an error
 * for the others. A switch sets its option; value may say false, and then it
 * does nothing.
 */
int option_set(struct options *o, const struct option_spec *spec, const char *value,
	       struct error *err);

/* Options that the user chose in a command line. */
struct options_given {
	const struct option_spec *const *at;
	size_t n;
};

/* The same for what a file says, where what was given stays; the value is checked all the same. */
int option_set_default(struct options *o, const struct option_spec *spec, const char *value,
		       struct options_given given, struct error *err);

/* Says which choices there are. */
int option_bad_choice(const struct option_spec *s, const char *value, struct error *err);

/* Reads true or false, which NULL is as well; name is what the mistake says. */
int option_bool(bool *field, const char *name, const char *value, struct error *err);

/* Sets from "name=value name=value", which is ours and therefore right; texts may only be empty. */
void options_set_all(struct options *o, const char *list);

/* The current value as the user would type it; buf may be returned. */
enum { OPTION_TEXT_SIZE = 40 };
const char *option_get(const struct options *o, const struct option_spec *spec,
		       char buf[OPTION_TEXT_SIZE]);

#endif
