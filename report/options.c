#include "report/options.h"

#include <stddef.h>

/* clang-format off */
const char *const option_groups[] = {
	[GROUP_VALUES] = "Values",
	[GROUP_COMPARISON] = "Comparison",
	[GROUP_CHECK] = "Check",
	[GROUP_GROUPING] = "Grouping",
	[GROUP_FILTERING] = "Filtering",
	[GROUP_TRIMMING] = "Trimming",
	[GROUP_DISPLAY] = "Display",
	[GROUP_PICTURES] = "Pictures",
	[GROUP_TERMINAL] = "Terminal interface",
	[GROUP_FETCHING] = "Fetching",
	[GROUP_INPUT] = "Input",
	[GROUP_LIMITS] = "Limits",
};

static const char *const granularities[] = {
	[BY_DEFAULT] = "default", [BY_FUNCTION] = "functions", [BY_FILEFUNCTION] = "filefunctions",
	[BY_FILE] = "files", [BY_LINE] = "lines", [BY_ADDRESS] = "addresses",
	[BY_PACKAGE] = "packages", [BY_MODULE] = "modules",
	[BY_MAPPING] = "mappings", NULL,
};
static const char *const diff_measures[] = { [MEASURE_FLAT] = "flat", [MEASURE_CUM] = "cum", NULL };
static const char *const sort_keys[] = {
	[SORT_FLAT] = "flat", [SORT_CUM] = "cum", [SORT_ENTROPY] = "entropy", [SORT_NAME] = "name",
	[SORT_CHANGE] = "change", [SORT_BEFORE] = "before", [SORT_AFTER] = "after",
	[SORT_PERCENT] = "percent", [SORT_SHARE] = "share", NULL,
};
static const char *const color_modes[] = {
	[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never", NULL,
};
static const char *const sandbox_modes[] = {
	[SANDBOX_AUTO] = "auto", [SANDBOX_STRICT] = "strict", [SANDBOX_OFF] = "off", NULL,
};
static const char *const box_orders[] = { [ORDER_VALUE] = "value", [ORDER_NAME] = "name", NULL };
static const char *const box_colors[] = {
	[BOX_AUTO] = "auto", [BOX_PACKAGE] = "package", [BOX_VALUE] = "value",
	[BOX_CHANGE] = "change", NULL,
};
static const char *const formats[] = {
#define FORMAT(ID, name) name,
	FORMATS
#undef FORMAT
		NULL,
};

static const char *const conversions[] = {
	[TO_SUFFIX] = "suffix", [TO_PPROF] = "pprof", [TO_FOLDED] = "folded",
	[TO_SPEEDSCOPE] = "speedscope", [TO_CALLGRIND] = "callgrind", [TO_OTLP] = "otlp",
	[TO_FIREFOX] = "firefox", NULL,
};

#define FIELD(member) .offset = offsetof(struct options, member)

const struct option_spec options_table[] = {
	{ .name = "sample_index", .letter = 't', .type = OPTION_STRING, FIELD(sample_index),
	  .metavar = "TYPE", .group = GROUP_VALUES,
	  .summary = "Sample type to report, by name or number",
	  .detail = "Without it the profile's own default is taken, and else the last type. Of heap "
		    "profiles some follow from others: freed_space, freed_objects, "
		    "bytes_per_object (and inuse_bytes_per_object, alloc_bytes_per_object) and "
		    "live_ratio, which part of what was allocated is in use. The latter are of all "
		    "that an entry has, and entries come by what is divided." },
	{ .name = "types", .type = OPTION_STRING, FIELD(types), .metavar = "all|TYPE,...",
	  .group = GROUP_VALUES,
	  .summary = "Show these sample types beside each other",
	  .detail = "For top, tree, peek and calls, as text and as data. Entries are chosen and sorted "
		    "by the type of --sample_index, or the first of these; --sort=TYPE takes another." },
	{ .name = "total_delay", .type = OPTION_SWITCH, .of = "sample_index", .value = "delay",
	  .group = GROUP_VALUES, .summary = "Same as --sample_index=delay" },
	{ .name = "mean_delay", .type = OPTION_SWITCH, .of = "sample_index", .value = "delay",
	  .also = "mean=true", .group = GROUP_VALUES, .summary = "Same as --sample_index=delay --mean" },
	{ .name = "contentions", .type = OPTION_SWITCH, .of = "sample_index", .value = "contentions",
	  .group = GROUP_VALUES, .summary = "Same as --sample_index=contentions" },
	{ .name = "inuse_space", .type = OPTION_SWITCH, .of = "sample_index", .value = "inuse_space",
	  .group = GROUP_VALUES, .summary = "Same as --sample_index=inuse_space" },
	{ .name = "inuse_objects", .type = OPTION_SWITCH, .of = "sample_index", .value = "inuse_objects",
	  .group = GROUP_VALUES, .summary = "Same as --sample_index=inuse_objects" },
	{ .name = "alloc_space", .type = OPTION_SWITCH, .of = "sample_index", .value = "alloc_space",
	  .group = GROUP_VALUES, .summary = "Same as --sample_index=alloc_space" },
	{ .name = "alloc_objects", .type = OPTION_SWITCH, .of = "sample_index", .value = "alloc_objects",
	  .group = GROUP_VALUES, .summary = "Same as --sample_index=alloc_objects" },
	{ .name = "mean", .type = OPTION_BOOL, FIELD(mean), .initial = "false", .group = GROUP_VALUES,
	  .summary = "Show the mean: the value divided by the first sample type" },
	{ .name = "divide_by", .type = OPTION_REAL, FIELD(divide_by), .initial = "1",
	  .metavar = "N", .group = GROUP_VALUES, .summary = "Divide every printed value by N" },
	{ .name = "unit", .letter = 'u', .type = OPTION_STRING, FIELD(unit), .initial = "minimum",
	  .metavar = "UNIT", .group = GROUP_VALUES,
	  .summary = "Unit to show values in",
	  .detail = "minimum: the unit of the smallest value; auto: each value its own; "
		    "or a unit such as ms, min, MB, MiB. It must fit the sample type or a label." },
	{ .name = "drop_negative", .type = OPTION_BOOL, FIELD(drop_negative), .initial = "false",
	  .group = GROUP_VALUES, .summary = "Leave out entries whose value is negative" },
	{ .name = "relative_percentages", .type = OPTION_BOOL, FIELD(relative_percentages),
	  .initial = "false", .group = GROUP_VALUES,
	  .summary = "Make 100% what the filters leave, not the whole profile" },

	{ .name = "base", .type = OPTION_FILE, FIELD(base), .metavar = "PROFILE",
	  .loading = true, .group = GROUP_COMPARISON, .summary = "Subtract this profile" },
	{ .name = "diff_base", .type = OPTION_FILE, FIELD(diff_base), .metavar = "PROFILE",
	  .loading = true, .group = GROUP_COMPARISON,
	  .summary = "Subtract this profile, and make it the 100%" },
	{ .name = "by", .type = OPTION_STRING, FIELD(by), .metavar = "KEY",
	  .loading = true, .group = GROUP_COMPARISON,
	  .summary = "Compare two values of this label: diff --by KEY OLD NEW PROFILE" },
	{ .name = "measure", .type = OPTION_CHOICE, FIELD(measure), .initial = "flat",
	  .metavar = "MEASURE", .choices = diff_measures, .group = GROUP_COMPARISON,
	  .summary = "What diff compares" },
	{ .name = "normalize", .type = OPTION_BOOL, FIELD(normalize), .initial = "false",
	  .group = GROUP_COMPARISON, .summary = "Scale the profile to the total of its base first" },
	{ .name = "stats", .type = OPTION_BOOL, FIELD(stats), .initial = "false",
	  .group = GROUP_COMPARISON, .summary = "Say which changes in diff may be noise",
	  .detail = "Adds the columns noise, p and interval, which are what check goes by: see "
		    "CHECKING. per, alpha and overdispersion hold for them, too." },

	{ .name = "new", .type = OPTION_BOOL, FIELD(after_this), .initial = "false",
	  .loading = true, .group = GROUP_CHECK,
	  .summary = "The profiles before this word are the older ones" },
	{ .name = "max_total", .type = OPTION_STRING, FIELD(max_total), .metavar = "+PERCENT[,VALUE]",
	  .group = GROUP_CHECK, .summary = "How much the total may grow",
	  .detail = "With a VALUE such as 1MB, what grew by less is let be. When no limit of any "
		    "kind is given, max_total is +5%, and max_flat and max_cum are +10%." },
	{ .name = "max_flat", .type = OPTION_STRING, FIELD(max_flat), .metavar = "+PERCENT[,VALUE]",
	  .group = GROUP_CHECK, .summary = "How much the flat value of any entry may grow" },
	{ .name = "max_cum", .type = OPTION_STRING, FIELD(max_cum), .metavar = "+PERCENT[,VALUE]",
	  .group = GROUP_CHECK, .summary = "How much the cumulative value of any entry may grow" },
	{ .name = "min_share", .type = OPTION_STRING, FIELD(min_share), .initial = "1%",
	  .metavar = "PERCENT", .group = GROUP_CHECK,
	  .summary = "Judge entries with this part of the total, before or after" },
	{ .name = "rule", .type = OPTION_STRING, FIELD(rule), .metavar = "RULE", .several = true,
	  .group = GROUP_CHECK, .summary = "A line as files of rules have it; may be repeated" },
	{ .name = "rules", .type = OPTION_FILE, FIELD(rules), .metavar = "FILE",
	  .group = GROUP_CHECK, .summary = "Read rules from FILE, not from .cprof.check" },
	{ .name = "type", .type = OPTION_STRING, FIELD(type), .metavar = "TYPE",
	  .group = GROUP_CHECK, .summary = "Judge this sample type, or with all each of them" },
	{ .name = "per", .type = OPTION_STRING, FIELD(per), .metavar = "second|N|operation:N,M|total|none",
	  .group = GROUP_CHECK, .summary = "What values are counted by before they are compared",
	  .detail = "In reports about one profile values are shown by the second of it, or divided "
		    "by a number such as that of its requests, as text and as data; in diff and check: "
		    "operation:N,M says how many there were in each run before and after. Without "
		    "the option it is seconds for processor time and delays, if all profiles have "
		    "a duration, and else nothing." },
	{ .name = "ignore_noise", .type = OPTION_BOOL, FIELD(ignore_noise), .initial = "true",
	  .group = GROUP_CHECK, .summary = "Let growth be that may be chance" },
	{ .name = "alpha", .type = OPTION_REAL, FIELD(alpha), .initial = "0.01", .metavar = "P",
	  .group = GROUP_CHECK, .summary = "Take for chance what happens more often than this by chance" },
	{ .name = "overdispersion", .type = OPTION_REAL, FIELD(overdispersion), .initial = "1",
	  .metavar = "F", .group = GROUP_CHECK,
	  .summary = "Events come in bunches of so many",
	  .detail = "Samples of a stack that come in runs say less than as many that come one by "
		    "one. 1 takes each for itself; F widens intervals by its square root." },
	{ .name = "warn_only", .type = OPTION_BOOL, FIELD(warn_only), .initial = "false",
	  .group = GROUP_CHECK, .summary = "Exit with 0 even if a rule is broken" },
	{ .name = "quiet_if_ok", .type = OPTION_BOOL, FIELD(quiet_if_ok), .initial = "false",
	  .group = GROUP_CHECK, .summary = "Print nothing when no rule is broken" },

	{ .name = "granularity", .letter = 'g', .type = OPTION_CHOICE, FIELD(granularity),
	  .initial = "default", .metavar = "LEVEL", .choices = granularities, .group = GROUP_GROUPING,
	  .summary = "What one entry stands for" },
	{ .name = "functions", .type = OPTION_SWITCH, .of = "granularity", .value = "functions",
	  .group = GROUP_GROUPING, .summary = "One entry for each function (the default)" },
	{ .name = "filefunctions", .type = OPTION_SWITCH, .of = "granularity", .value = "filefunctions",
	  .group = GROUP_GROUPING, .summary = "One entry for each function and file" },
	{ .name = "files", .type = OPTION_SWITCH, .of = "granularity", .value = "files",
	  .group = GROUP_GROUPING, .summary = "One entry for each source file" },
	{ .name = "lines", .type = OPTION_SWITCH, .of = "granularity", .value = "lines",
	  .group = GROUP_GROUPING, .summary = "One entry for each source line" },
	{ .name = "addresses", .type = OPTION_SWITCH, .of = "granularity", .value = "addresses",
	  .group = GROUP_GROUPING, .summary = "One entry for each address" },
	{ .name = "packages", .type = OPTION_SWITCH, .of = "granularity", .value = "packages",
	  .group = GROUP_GROUPING, .summary = "Group by package, module or namespace of the function",
	  .detail = "Go: the import path; Java and .NET: the package or namespace; C++ and Rust: the "
		    "outermost namespace or the crate; Python, JavaScript, Ruby: what is installed, "
		    "or else the file." },
	{ .name = "modules", .type = OPTION_SWITCH, .of = "granularity", .value = "modules",
	  .group = GROUP_GROUPING, .summary = "Group by program or library" },
	{ .name = "mappings", .type = OPTION_SWITCH, .of = "granularity", .value = "mappings",
	  .group = GROUP_GROUPING, .summary = "The same, with kernel, vdso and JIT as one each",
	  .detail = "[kernel] is the kernel with its modules and BPF programs, [jit] is code that "
		    "was made while the program ran: how time splits between them." },
	{ .name = "noinlines", .type = OPTION_BOOL, FIELD(noinlines), .initial = "false",
	  .group = GROUP_GROUPING, .summary = "Count inlined functions as their callers" },
	{ .name = "showcolumns", .type = OPTION_BOOL, FIELD(showcolumns), .initial = "false",
	  .group = GROUP_GROUPING, .summary = "Tell columns of a source line apart" },
	{ .name = "call_tree", .type = OPTION_BOOL, FIELD(call_tree), .initial = "false",
	  .group = GROUP_GROUPING,
	  .summary = "One graph node for each calling context instead of each function" },
	{ .name = "objects", .type = OPTION_BOOL, FIELD(objects), .initial = "false",
	  .group = GROUP_GROUPING, .summary = "Tell functions of different binaries apart" },

	{ .name = "focus", .letter = 'f', .type = OPTION_REGEX, FIELD(focus),
	  .metavar = "REGEX", .group = GROUP_FILTERING,
	  .summary = "Keep samples that pass through a matching frame",
	  .detail = "Frames are matched by function, source file and binary. With literal: in "
		    "front of it the text itself is looked for. So it is when it is not a valid "
		    "regular expression, but stands in the profile as it is, as (*T).Method may; "
		    "re: in front of it forbids that." },
	{ .name = "through", .type = OPTION_STRING, FIELD(through), .metavar = "REGEX[ && REGEX]...",
	  .group = GROUP_FILTERING,
	  .summary = "Keep samples that pass through a match of each of these, too",
	  .detail = "Where focus keeps what passes through one frame or another, this wants all." },
	{ .name = "ignore", .letter = 'i', .type = OPTION_REGEX, FIELD(ignore),
	  .metavar = "REGEX", .group = GROUP_FILTERING,
	  .summary = "Drop samples that pass through a matching frame" },
	{ .name = "hide", .type = OPTION_REGEX, FIELD(hide), .metavar = "REGEX",
	  .group = GROUP_FILTERING, .summary = "Remove matching frames, keep their samples" },
	{ .name = "show", .type = OPTION_REGEX, FIELD(show), .metavar = "REGEX",
	  .group = GROUP_FILTERING, .summary = "Remove all frames that do not match" },
	{ .name = "show_from", .type = OPTION_REGEX, FIELD(show_from), .metavar = "REGEX",
	  .group = GROUP_FILTERING,
	  .summary = "Remove the callers of the matching frame nearest the root" },
	{ .name = "prune_from", .type = OPTION_REGEX, FIELD(prune_from), .metavar = "REGEX",
	  .group = GROUP_FILTERING,
	  .summary = "Remove what the matching frame nearest the leaf called" },
	{ .name = "my_code", .type = OPTION_STRING, .bare = "auto", FIELD(my_code),
	  .metavar = "PREFIX,...", .group = GROUP_FILTERING,
	  .summary = "Remove frames of libraries and of the language",
	  .detail = "They are known by their files, and in Go by their package: the standard ones, "
		    "which have no dot in front of the first slash, but not those of the main "
		    "module. With =PREFIX,... only names, packages and files that begin so stay. Where a "
		    "stack stands by itself, in traces, each run of them is one line: …3 more frames." },
	{ .name = "tagfocus", .type = OPTION_STRING, FIELD(tagfocus), .metavar = "[KEY=]VALUE",
	  .group = GROUP_FILTERING, .summary = "Keep samples with a matching label",
	  .detail = "VALUE is a regular expression, several with commas between, or a range of "
		    "numbers with units: 1kb:4mb, 10ms:, :5. A number without one has that of the "
		    "other, or of the label. Without KEY every expression must match "
		    "some KEY:VALUE of the sample; with it one must match a value." },
	{ .name = "tagignore", .type = OPTION_STRING, FIELD(tagignore), .metavar = "[KEY=]VALUE",
	  .group = GROUP_FILTERING, .summary = "Drop samples with a matching label" },
	{ .name = "tagshow", .type = OPTION_REGEX, FIELD(tagshow), .metavar = "REGEX",
	  .group = GROUP_FILTERING, .summary = "Remove labels whose key does not match" },
	{ .name = "taghide", .type = OPTION_REGEX, FIELD(taghide), .metavar = "REGEX",
	  .group = GROUP_FILTERING, .summary = "Remove labels whose key matches" },
	{ .name = "tagroot", .type = OPTION_STRING, FIELD(tagroot), .metavar = "KEY[,KEY]...",
	  .group = GROUP_FILTERING, .summary = "Add a frame for these labels at the root of stacks" },
	{ .name = "tagleaf", .type = OPTION_STRING, FIELD(tagleaf), .metavar = "KEY[,KEY]...",
	  .group = GROUP_FILTERING, .summary = "Add a frame for these labels at the leaf of stacks" },
	{ .name = "all_frames", .type = OPTION_BOOL, FIELD(all_frames), .initial = "false",
	  .group = GROUP_FILTERING,
	  .summary = "Keep the frames that the profile itself says to drop" },

	{ .name = "nodecount", .letter = 'n', .type = OPTION_INT, FIELD(node_count),
	  .initial = "-1", .metavar = "N", .group = GROUP_TRIMMING,
	  .summary = "Show at most N entries",
	  .detail = "-1 leaves the choice to the command; 0 shows all." },
	{ .name = "nodefraction", .type = OPTION_REAL, FIELD(node_fraction), .initial = "0.005",
	  .metavar = "F", .group = GROUP_TRIMMING,
	  .summary = "Hide entries below this part of the total" },
	{ .name = "edgefraction", .type = OPTION_REAL, FIELD(edge_fraction), .initial = "0.001",
	  .metavar = "F", .group = GROUP_TRIMMING,
	  .summary = "Hide edges below this part of the total" },
	{ .name = "trim", .type = OPTION_BOOL, FIELD(trim), .initial = "true", .group = GROUP_TRIMMING,
	  .summary = "Honour nodecount, nodefraction and edgefraction" },
	{ .name = "budget", .type = OPTION_INT, FIELD(budget), .initial = "0", .metavar = "N",
	  .group = GROUP_TRIMMING,
	  .summary = "Keep Markdown of top and the like within about N tokens; 0: no limit",
	  .detail = "For people who give it to a language model: a token is taken for 4 bytes. The "
		    "heading stays, rows come as far as there is room, the first in order first." },

	{ .name = "sort", .letter = 's', .type = OPTION_ORDER, FIELD(sort), .initial = "flat",
	  .metavar = "COLUMN[:asc]", .choices = sort_keys, .group = GROUP_DISPLAY,
	  .summary = "Order of the entries",
	  .detail = "The largest come first, and last with :asc. What is shown does not depend on "
		    "that: --nodecount takes the largest, and by name those of flat. With --types "
		    "it may be one of these, or TYPE_cum. change, before, after, percent and share are for diff; percent is the change "
		    "in percent of the entry, share that of the total." },
	{ .name = "flat", .type = OPTION_SWITCH, .of = "sort", .value = "flat",
	  .also = "measure=flat", .group = GROUP_DISPLAY,
	  .summary = "Sort by the value of the entry itself (the default)" },
	{ .name = "cum", .type = OPTION_SWITCH, .of = "sort", .value = "cum",
	  .also = "measure=cum", .group = GROUP_DISPLAY,
	  .summary = "Sort by the value of the entry and all it called" },
	{ .name = "format", .type = OPTION_CHOICE, FIELD(format), .initial = "auto",
	  .metavar = "FORMAT", .choices = formats, .group = GROUP_DISPLAY,
	  .summary = "Print the report as text, or as data for programs",
	  .detail = "auto: what the suffix of the output file says, and else text. Data is not "
		    "rounded or scaled; see MACHINE-READABLE OUTPUT in the man page." },
	{ .name = "csv_raw", .type = OPTION_BOOL, FIELD(csv_raw), .initial = "false",
	  .group = GROUP_DISPLAY, .summary = "Keep line ends and formulas in CSV cells" },
	{ .name = "compact_labels", .type = OPTION_BOOL, FIELD(compact_labels), .initial = "false",
	  .group = GROUP_DISPLAY, .summary = "Leave out what the header says of the profile" },
	{ .name = "full_names", .type = OPTION_BOOL, FIELD(full_names), .initial = "false",
	  .group = GROUP_DISPLAY, .summary = "Do not cut names to the width of the terminal" },
	{ .name = "short_names", .type = OPTION_BOOL, FIELD(short_names), .initial = "false",
	  .group = GROUP_DISPLAY,
	  .summary = "Leave import paths and type arguments out of names",
	  .detail = "Of Go's packages the path, of type and template arguments all, defaults among "
		    "them: b.Sort[…], std::vector<…>::push_back. Functions that look alike then "
		    "stay apart; patterns are for the whole name, which data has as function." },
	{ .name = "color", .type = OPTION_CHOICE, FIELD(color), .initial = "auto",
	  .metavar = "WHEN", .choices = color_modes, .group = GROUP_DISPLAY,
	  .summary = "Colour the report",
	  .detail = "auto: on a terminal, unless NO_COLOR is set or TERM is dumb." },
	{ .name = "trim_path", .type = OPTION_STRING, FIELD(trim_path), .metavar = "PATH[:PATH]...",
	  .group = GROUP_DISPLAY, .summary = "Prefixes to remove from source file names" },
	{ .name = "source_path", .type = OPTION_STRING, FIELD(source_path),
	  .metavar = "PATH[:PATH]...", .group = GROUP_DISPLAY,
	  .summary = "Where to look for source files" },
	{ .name = "to", .type = OPTION_CHOICE, FIELD(to), .initial = "suffix",
	  .metavar = "FORMAT", .choices = conversions, .group = GROUP_DISPLAY,
	  .summary = "What convert writes, whatever the file is called" },
	{ .name = "key_file", .type = OPTION_FILE, FIELD(key_file), .metavar = "FILE",
	  .group = GROUP_DISPLAY, .summary = "What makes the names that anon gives the same each time",
	  .detail = "Any 16 bytes or more, to be kept as a secret." },
	{ .name = "keep", .type = OPTION_STRING, FIELD(keep), .metavar = "REGEX",
	  .group = GROUP_DISPLAY, .summary = "Names, files and labels that anon leaves as they are" },
	{ .name = "output", .letter = 'o', .type = OPTION_FILE, FIELD(output), .metavar = "FILE",
	  .group = GROUP_DISPLAY, .summary = "Write there instead of to standard output" },

	{ .name = "layout_budget", .type = OPTION_REAL, FIELD(layout_budget), .initial = "10",
	  .metavar = "SECONDS", .group = GROUP_PICTURES,
	  .summary = "Draw fewer nodes if the layout of a call graph takes longer",
	  .detail = "The legend says how many are left. 0: no limit." },
	{ .name = "upright", .type = OPTION_BOOL, FIELD(upright), .initial = "false",
	  .group = GROUP_PICTURES, .summary = "Flame graph with the root at the bottom" },
	{ .name = "reverse", .type = OPTION_BOOL, FIELD(reverse), .initial = "false",
	  .group = GROUP_PICTURES, .summary = "Flame graph and tree of calls from the leaves to their callers" },
	{ .name = "order", .type = OPTION_CHOICE, FIELD(order), .initial = "value",
	  .metavar = "KEY", .choices = box_orders, .group = GROUP_PICTURES,
	  .summary = "Order of the boxes of one caller in a flame graph" },
	{ .name = "min_width", .type = OPTION_REAL, FIELD(min_width), .initial = "0.1",
	  .metavar = "PERCENT", .group = GROUP_PICTURES,
	  .summary = "Join boxes of a flame graph that are less wide",
	  .detail = "Those of one caller become one box, which says how many they are." },
	{ .name = "color_by", .type = OPTION_CHOICE, FIELD(color_by), .initial = "auto",
	  .metavar = "WHAT", .choices = box_colors, .group = GROUP_PICTURES,
	  .summary = "What the colours of a flame graph tell",
	  .detail = "auto: the change when there is a base, and else the package." },

	{ .name = "script", .type = OPTION_FILE, FIELD(script), .metavar = "FILE",
	  .group = GROUP_TERMINAL,
	  .summary = "Take keys from this file instead of from a terminal",
	  .detail = "A line is names of keys, or a :command; :screen prints the screen and "
		    ":size 200x60 makes it larger. No terminal is needed." },
	{ .name = "ascii", .letter = 'A', .type = OPTION_BOOL, FIELD(ascii), .initial = "false",
	  .group = GROUP_TERMINAL, .summary = "Draw with ASCII characters only" },
	{ .name = "mouse", .type = OPTION_BOOL, FIELD(mouse), .initial = "true",
	  .group = GROUP_TERMINAL, .summary = "Take clicks and the wheel" },

	{ .name = "seconds", .type = OPTION_INT, FIELD(seconds), .initial = "0", .metavar = "N",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Ask the server for a profile of N seconds" },
	{ .name = "timeout", .type = OPTION_REAL, FIELD(timeout), .initial = "0", .metavar = "SECONDS",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Wait this long for an answer, and for its end",
	  .detail = "0: until 60 seconds after those that the server was asked for, 10 to connect, "
		    "and 30 for more of an answer. Without it no wait is longer than that." },
	{ .name = "exec", .type = OPTION_STRING, FIELD(exec), .metavar = "COMMAND",
	  .loading = true, .secret = true, .group = GROUP_FETCHING,
	  .summary = "Read a profile that COMMAND prints; may be repeated",
	  .detail = "As in --exec='kubectl exec POD -- curl -s localhost:6060/debug/pprof/heap'. "
		    "$SHELL runs it." },
	{ .name = "save", .type = OPTION_STRING, FIELD(save), .bare = ".", .metavar = "FOLDER",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Keep what was fetched in FOLDER, or here",
	  .detail = "As pprof.FILE.TYPE.NNN.pb.gz, beside what is there." },
	{ .name = "header", .type = OPTION_STRING, FIELD(header), .metavar = "NAME: VALUE|@FILE",
	  .loading = true, .secret = true, .several = true, .group = GROUP_FETCHING,
	  .summary = "Send this header, or those in FILE; may be repeated",
	  .detail = "Only to the server that was named, not where it leads to." },
	{ .name = "bearer_file", .type = OPTION_FILE, FIELD(bearer_file), .metavar = "FILE",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Send the token in FILE, as Authorization: Bearer" },
	{ .name = "netrc", .type = OPTION_BOOL, FIELD(netrc), .initial = "false",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Look up names and passwords in ~/.netrc" },
	{ .name = "tls_cert", .type = OPTION_FILE, FIELD(tls_cert), .metavar = "FILE",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Certificate to show to the server, in PEM" },
	{ .name = "tls_key", .type = OPTION_FILE, FIELD(tls_key), .metavar = "FILE",
	  .loading = true, .group = GROUP_FETCHING, .summary = "Its key, in PEM" },
	{ .name = "tls_ca", .type = OPTION_FILE, FIELD(tls_ca), .metavar = "FILE",
	  .loading = true, .group = GROUP_FETCHING,
	  .summary = "Trust servers with certificates of these authorities, in PEM" },
	{ .name = "format_in", .type = OPTION_STRING, FIELD(format_in), .metavar = "NAME",
	  .loading = true, .group = GROUP_INPUT,
	  .summary = "Take the input for this format, whatever it looks like",
	  .detail = "The man page has a table of them." },
	{ .name = "lenient", .type = OPTION_BOOL, FIELD(lenient), .initial = "false",
	  .loading = true, .group = GROUP_INPUT,
	  .summary = "Read what can be read of damaged profiles",
	  .detail = "What is left out stands above each report, and the exit status is 0." },
	{ .name = "source_label", .type = OPTION_STRING, FIELD(source_label), .metavar = "KEY",
	  .loading = true, .group = GROUP_INPUT,
	  .summary = "Give samples a label KEY that tells which profile they come from" },
	{ .name = "keep_going", .type = OPTION_BOOL, FIELD(keep_going), .initial = "false",
	  .loading = true, .group = GROUP_INPUT, .summary = "Leave out profiles that cannot be read",
	  .detail = "They are named, and the exit status is 3." },
	{ .name = "add_comment", .type = OPTION_STRING, FIELD(add_comment), .metavar = "TEXT",
	  .loading = true, .group = GROUP_INPUT, .summary = "Add this comment to the profile" },
	{ .name = "buildid", .type = OPTION_STRING, FIELD(build_id), .metavar = "ID",
	  .loading = true, .group = GROUP_INPUT,
	  .summary = "Build ID of the main binary, if the profile has none" },
	{ .name = "symbolize", .type = OPTION_STRING, FIELD(symbolize), .metavar = "MODE",
	  .loading = true, .group = GROUP_INPUT,
	  .summary = "How names are found: none, or demangle=none|full|templates|default",
	  .detail = "Nothing is looked up in binaries; local, fastlocal, remote and force are "
		    "accepted and do nothing." },
	{ .name = "rename", .type = OPTION_STRING, FIELD(rename), .metavar = "PATTERN=>TEXT",
	  .loading = true, .several = true, .group = GROUP_INPUT,
	  .summary = "Put TEXT for what matches in names of functions",
	  .detail = "Before everything else; what then has one name is one function. TEXT has the "
		    "groups of the pattern as $1. --rename=generated takes out what runtimes and "
		    "compilers number: $$Lambda$12/0x7f, GeneratedMethodAccessor3, .llvm.98, "
		    ".constprop.0, ::h0123456789abcdef. It may be given several times." },
	{ .name = "tools", .type = OPTION_STRING, FIELD(tools), .metavar = "PATH",
	  .loading = true, .group = GROUP_INPUT,
	  .summary = "Accepted for old command lines; no tools are run" },
	{ .name = "intel_syntax", .type = OPTION_BOOL, FIELD(intel_syntax), .initial = "false",
	  .group = GROUP_INPUT, .summary = "Accepted for old command lines; nothing is disassembled" },
	{ .name = "max_unpacked", .type = OPTION_SIZE, FIELD(max_unpacked), .initial = "4G",
	  .loading = true, .metavar = "SIZE", .group = GROUP_LIMITS,
	  .summary = "Refuse a file that unpacks to more; 0: no limit" },
	{ .name = "max_ratio", .type = OPTION_INT, FIELD(max_ratio), .initial = "200",
	  .loading = true, .metavar = "N", .group = GROUP_LIMITS,
	  .summary = "Refuse a file that unpacks to N times its size; 0: no limit" },
	{ .name = "max_memory", .type = OPTION_SIZE, FIELD(max_memory), .initial = "-1",
	  .loading = true, .metavar = "SIZE", .group = GROUP_LIMITS,
	  .summary = "Stop before taking more memory; 0: no limit",
	  .detail = "-1 is half of the machine's memory, but no more than 8G." },
	{ .name = "max_types", .type = OPTION_INT, FIELD(max_types), .initial = "1024",
	  .loading = true, .metavar = "N", .group = GROUP_LIMITS,
	  .summary = "Refuse a file with more sample types; 0: no limit" },
	{ .name = "sandbox", .type = OPTION_CHOICE, FIELD(sandbox), .initial = "auto",
	  .loading = true, .metavar = "WHEN", .choices = sandbox_modes, .group = GROUP_LIMITS,
	  .summary = "Take from a report the rights that it does not need",
	  .detail = "To start programs, to open sockets, and to write other files than the output. "
		    "auto: as far as the kernel can; strict: refuse to run without all of it, and "
		    "end at a call that is not allowed, where auto makes that call fail." },
	{ .name = "no_sandbox", .type = OPTION_SWITCH, .of = "sandbox", .value = "off",
	  .loading = true, .group = GROUP_LIMITS, .summary = "Same as --sandbox=off" },
	{ .name = "verbose", .letter = 'v', .type = OPTION_BOOL, FIELD(verbose), .initial = "false",
	  .loading = true, .group = GROUP_LIMITS,
	  .summary = "Say what the sandbox lacks on this machine" },
	{ .name = NULL },
};
/* clang-format on */

static bool same_name(const char *a, const char *b)
{
	for (; *a && *b; a++, b++)
		if (*a != *b && !(*a == '-' && *b == '_') && !(*a == '_' && *b == '-'))
			return false;
	return *a == *b;
}

const struct option_spec *option_find(const char *name)
{
	for (const struct option_spec *s = options_table; s->name; s++)
		if (same_name(s->name, name))
			return s;
	return NULL;
}
