#include "cli/commands.h"

#include <string.h>

#include "report/check/check.h"
#include "report/check/noise.h"
#include "report/contexts/flamegraph.h"
#include "report/contexts/stacks.h"
#include "report/contexts/tracelist.h"
#include "report/convert/anon.h"
#include "report/convert/frames.h"
#include "report/goroutines/goroutines.h"
#include "report/graph/callchart.h"
#include "report/graph/graph.h"
#include "report/graph/page.h"
#include "report/graph/peek.h"
#include "report/graph/pivot.h"
#include "report/info/info.h"
#include "report/labels/labelsums.h"
#include "report/outline.h"
#include "report/source/lines.h"
#include "views/data/document.h"

static const struct view *const graph_views[] = {
	&dot_view,
	&mermaid_view,
#define VIEW(name) &name,
	DRAWN
#undef VIEW
		NULL,
};
static const struct view *const check_views[] = { &check_md_view,     &check_sarif_view,
						  &check_junit_view,  &check_github_view,
						  &check_gitlab_view, NULL };
static const struct view *const flame_views[] = { &flame_html_view, NULL };

/* clang-format off */
const struct command commands[] = {
	{ .name = "top", .alias = "text", .summary = "List the entries that cost most",
	  .detail = "flat is the value of an entry itself, cum that of it and all it called.",
	  .shell_count = 10, .build = build_table, .view = &top_view },
	{ .name = "tree", .summary = "Show each entry with its callers and callees",
	  .detail = "Callers stand above an entry and callees below it, with the part of its "
		    "cumulative value that goes through the call.",
	  .node_count = 80, .build = build_graph, .view = &tree_view },
	{ .name = "peek", .arg = "REGEX", .summary = "Show callers and callees of matching entries",
	  .detail = "Nothing is trimmed. The pattern matches the name, or all that is printed for an "
		    "entry, with the file where that is.",
	  .force = "trim=false", .build = build_peek, .view = &tree_view },
	{ .name = "calls", .summary = "Show the tree of calls",
	  .detail = "What is called from one place alone stands right below it; where several are "
		    "called the tree branches. Calls in a row that only pass on what they have are "
		    "counted; -trim=false names them, too. +N stands for N branches that a line has "
		    "no room for.",
	  .node_count = 80, .build = build_calls, .view = &calls_view },
	{ .name = "dot", .summary = "Write the call graph for Graphviz",
	  .force = "sort=entropy", .node_count = 80, .build = build_drawing, .view = &dot_view },
	{ .name = "mermaid", .summary = "Write the call graph as a flowchart of Mermaid, to be pasted",
	  .detail = "GitHub, GitLab and others draw it between the lines ```mermaid and ```.",
	  .force = "sort=entropy", .node_count = 40, .build = build_drawing, .view = &mermaid_view },
	{ .name = "callgrind", .summary = "Write a file for KCachegrind and its like",
	  .force = "trim=false granularity=addresses objects=true",
	  .sums = true, .whole = true, .build = build_callgrind, .view = &callgrind_view },
	{ .name = "diff", .pair = "OLD NEW",
	  .summary = "Compare two profiles, entry by entry",
	  .detail = "Shows what each entry had before and has after, the change, its percent of "
		    "the entry and its share of the total before. -cum compares cumulative values. What "
		    "changed by no more than nodefraction of the total is left out.",
	  .force = "tagshow= taghide=", .build = build_difference, .view = &diff_view },
	{ .name = "check", .pair = "OLD NEW",
	  .summary = "Compare profiles, and fail if the newer are worse than rules allow",
	  .detail = "Each side may have several runs: --base OLD... --new NEW..., of which three tell "
		    "much from noise. Limits stand in options, in --rule or in a file .cprof.check. The "
		    "exit status is 1 if one is broken by more than chance explains. -o FILE writes the "
		    "findings into a file as well, and may be repeated: .md for a comment on a change, "
		    ".json, .sarif, .xml (JUnit), .github (workflow commands) or .gitlab (code quality).",
	  .several = true, .force = "tagshow= taghide=", .node_count = 10,
	  .build = build_check, .view = &check_view, .others = check_views },
	{ .name = "traces", .summary = "Print every sample with its labels and its stack",
	  .build = build_traces, .view = &traces_view },
	{ .name = "tags", .summary = "List the labels of the samples with their values",
	  .detail = "A sample counts for each of its labels. -nodecount is for the values of each "
		    "key.",
	  .labels = true, .build = build_labels, .view = &tags_view },
	{ .name = "pivot", .arg = "KEY", .summary = "Compare what entries have for each value of a label",
	  .detail = "A table of entries and values, with the part that each entry has of each value. "
		    "On a terminal the colour says how large that is. -cum is for what entries and "
		    "all they called have. Text has the 8 largest values, data 62.",
	  .labels = true, .node_count = 40, .build = build_pivot, .view = &pivot_view },
	{ .name = "raw", .summary = "Print the whole profile as text",
	  .force = "trim=false granularity=addresses",
	  .whole = true, .sums = true, .build = build_profile, .view = &raw_view },
	{ .name = "comments", .summary = "Print the comments in the profile",
	  .whole = true, .build = build_nothing, .view = &comments_view },
	{ .name = "info", .summary = "Say what a profile is, what it holds and what it lacks",
	  .detail = "Format, producer, sample types with their totals, what there is of each kind, "
		    "labels, the memory of Go's runtime where the file has it, and what can be done "
		    "about what is missing.",
	  .whole = true, .build = build_info, .view = &info_view },
	{ .name = "goroutines", .summary = "Group the goroutines of dumps, the longest waits first",
	  .detail = "By stack, state and creator. Of several dumps, in the order of time, it shows "
		    "which groups only grow, and which goroutines still wait; where a dump has "
		    "addresses of locks, who waits for whom.",
	  .force = "sample_index=", .apart = true, .node_count = 100,
	  .whole = true, .build = build_goroutines, .view = &goroutines_view },
	{ .name = "folded", .summary = "Print every stack with its value, for flame graph tools",
	  .whole = true, .build = build_stacks, .view = &folded_view },
	{ .name = "graph", .summary = "Draw the call graph, as the suffix of -o FILE says",
	  .detail = "FILE ends with .svg, .png, .pdf, .ps or .dot. Without one it is SVG.",
	  .force = "sort=entropy", .node_count = 80,
	  .build = build_drawing, .view = &svg_view, .others = graph_views },
	{ .name = "svg", .summary = "Draw the call graph as SVG, to look at in a browser",
	  .force = "sort=entropy", .node_count = 80, .build = build_drawing, .view = &svg_view },
	{ .name = "web", .summary = "Draw the call graph as SVG, and open it in a browser",
	  .detail = "It is written to the user's cache and opened with $BROWSER or xdg-open. Where "
		    "there is no display its path is printed.",
	  .force = "sort=entropy", .node_count = 80, .opened = true,
	  .build = build_drawing, .view = &svg_view },
	{ .name = "png", .summary = "Draw the call graph as a PNG picture",
	  .force = "sort=entropy", .node_count = 80, .build = build_drawing, .view = &png_view },
	{ .name = "pdf", .summary = "Draw the call graph as PDF",
	  .force = "sort=entropy", .node_count = 80, .build = build_drawing, .view = &pdf_view },
	{ .name = "ps", .summary = "Draw the call graph as PostScript",
	  .force = "sort=entropy", .node_count = 80, .build = build_drawing, .view = &ps_view },
	{ .name = "flame", .summary = "Draw a flame graph, as SVG or, with -o FILE.html, as a page",
	  .detail = "Each box is a function in one calling context, as wide as its value. With a "
		    "base the colour is the change, and what vanished stands below.",
	  .force = "mean=false",
	  .sums = true, .build = build_flame, .view = &flame_svg_view, .others = flame_views,
	  .in_words = "calls" },
	{ .name = "html", .summary = "Write one page with tables, flame graph and call graph",
	  .detail = "All sample types are in it, and nothing is asked of the network. It has the "
		    "heaviest functions and contexts, and says how many; with --no-trim all.",
	  .force = "mean=false sort=entropy", .node_count = 80,
	  .sums = true, .whole = true, .build = build_page, .view = &page_view },
	{ .name = "proto", .summary = "Write the profile, as the filters leave it, as a profile",
	  .force = "trim=false granularity=addresses",
	  .sums = true, .whole = true, .build = build_saved, .view = &proto_view },
	{ .name = "convert", .summary = "Write the profile in another format, as the suffix says",
	  .detail = "-o FILE ends with .pb.gz, .folded, .speedscope.json, .callgrind, .otlp or "
		    ".firefox.json, or --to names the format. The man page says what each keeps.",
	  .force = "trim=false", .by_suffix = true,
	  .sums = true, .whole = true, .build = build_saved, .view = &proto_view },
	{ .name = "anon", .summary = "Write the profile with pseudonyms for names, files, labels, comments",
	  .detail = "Words become others by a keyed hash; --key_file makes them the same from profile to "
		    "profile. Standard libraries stay, and what --keep matches; values, stacks and times "
		    "are untouched. That is pseudonymous, not anonymous.",
	  .force = "trim=false granularity=addresses all_frames=true",
	  .sums = true, .whole = true, .build = build_anon, .view = &proto_view },
	{ .name = "speedscope", .summary = "Write all sample types for speedscope.app",
	  .detail = "Frames are functions of a file; with -lines they are lines.",
	  .force = "trim=false", .sums = true, .whole = true, .build = build_positive, .view = &speedscope_view },
	{ .name = "firefox", .summary = "Write all sample types for profiler.firefox.com",
	  .detail = "Each sample type is a thread. Frames are functions of a file; with -lines "
		    "they are lines.",
	  .force = "trim=false", .sums = true, .whole = true, .build = build_stacktable, .view = &firefox_view },
	{ .name = "otlp", .summary = "Write the profile as OpenTelemetry has it, as protobuf",
	  .force = "trim=false granularity=addresses", .sums = true, .whole = true, .build = build_saved, .view = &otlp_view },
	{ .name = "topproto", .summary = "Write what top lists as a profile",
	  .detail = "Its sample types are cum and flat, in whole numbers of the unit that top "
		    "shows.",
	  .whole = true, .build = build_table, .view = &topproto_view },
	{ .name = "merge", .summary = "Add profiles up, and write the sum as a profile",
	  .detail = "3:PROFILE counts PROFILE three times, and -1:PROFILE takes it away. Types "
		    "that a profile lacks are left out. One profile alone stays as it is.",
	  .force = "trim=false granularity=addresses all_frames=true",
	  .sums = true, .whole = true, .build = build_profile, .view = &proto_view },
	{ .name = "list", .arg = "REGEX",
	  .summary = "Show the source of matching functions with the values of its lines",
	  .detail = "Sources are found by the longest end of their path that is below a folder of "
		    "--source_path, the working folder or its parents in the same checkout; then "
		    "in the Go module cache, in GOROOT and in vendor/. As a profile may come from "
		    "anybody, no file outside these folders is read, not even at the path that "
		    "the profile has: give --source_path for sources elsewhere.",
	  .force = "trim=false granularity=lines objects=true",
	  .build = build_lines, .view = &list_view },
	{ .name = NULL },
};
/* clang-format on */

const struct command *command_find(const char *name)
{
	for (const struct command *c = commands; c->name; c++)
		if (!strcmp(c->name, name) || (c->alias && !strcmp(c->alias, name)))
			return c;
	return NULL;
}

/* ---- formats ---- */

static const char *format_name(int format)
{
	return option_find("format")->choices[format];
}

enum output_format command_format_of(const char *path)
{
	const char *dot = path ? strrchr(path, '.') : NULL;

	for (int f = FORMAT_JSON; dot && f <= FORMAT_MD; f++)
		if (!strcmp(dot + 1, format_name(f)))
			return (enum output_format)f;
	return FORMAT_TEXT;
}

/* One of the command's other views, by how its files end. */
static const struct view *other_view(const struct command *c, const char *suffix)
{
	for (const struct view *const *v = c->others; v && *v; v++)
		if (!strcmp(suffix, (*v)->extension) || ((*v)->also && !strcmp(suffix, (*v)->also)))
			return *v;
	return NULL;
}

static bool has_format(const struct command *c, enum output_format f)
{
	return f <= FORMAT_TEXT || (c->view->rows && f <= FORMAT_MD) ||
	       other_view(c, format_name((int)f));
}

static int no_such_format(const struct command *c, enum output_format f, struct error *err)
{
	char list[200] = "";
	size_t n = 0;

	for (const struct command *other = commands; other->name; other++)
		if (has_format(other, f) && n < sizeof(list))
			n += (size_t)snprintf(list + n, sizeof(list) - n, "%s%s", n ? ", " : "",
					      other->name);
	return error_set(err, ERROR_USAGE, "--format=%s: not for %s, but for %s",
			 format_name((int)f), c->name, list);
}

/* Only what was asked for in so many words can be refused: any file may be called x.md. */
static int settle_format(const struct command *c, struct options *o, struct error *err)
{
	enum output_format f = command_format_of(o->output);

	if (o->format == FORMAT_AUTO)
		o->format = has_format(c, f) ? f : FORMAT_TEXT;
	return has_format(c, o->format) ? 0 : no_such_format(c, o->format, err);
}

/* ---- files: the suffix says what is in them ---- */

static bool ends_with(const char *path, const char *suffix)
{
	size_t n = strlen(path), m = suffix ? strlen(suffix) : n;

	return n > m && path[n - m - 1] == '.' && !strcmp(path + n - m, suffix);
}

/* The command's view for such files, or NULL. */
static const struct view *view_for_file(const struct command *c, const char *path)
{
	if (ends_with(path, c->view->extension) || ends_with(path, c->view->also))
		return c->view;
	for (const struct view *const *v = c->others; v && *v; v++)
		if (ends_with(path, (*v)->extension) || ends_with(path, (*v)->also))
			return *v;
	return NULL;
}

const struct view *command_view(const struct command *c, const struct options *o)
{
	const struct view *v = o->format > FORMAT_TEXT ? other_view(c, format_name((int)o->format))
			       : o->output             ? view_for_file(c, o->output)
						       : NULL;

	return v ? v : c->view;
}

static bool is_plain_text(const char *extension)
{
	return !strcmp(extension, "txt");
}

/* Such a suffix says who writes the file, unless many do: any text may be called x.txt. */
static bool tells(const char *path, const char *suffix)
{
	bool data = false;

	for (int f = FORMAT_JSON; suffix && f <= FORMAT_MD; f++)
		data |= !strcmp(suffix, format_name(f));
	return !data && ends_with(path, suffix) && !is_plain_text(suffix);
}

static bool is_written(const struct view *v, const char *path)
{
	return tells(path, v->extension) || tells(path, v->also);
}

/* The command whose files have such a name, NULL if there is none. */
static const struct command *writer_of(const char *path)
{
	for (const struct command *c = commands; c->name; c++) {
		if (is_written(c->view, path))
			return c;
		for (const struct view *const *v = c->others; v && *v; v++)
			if (is_written(*v, path))
				return c;
	}
	return NULL;
}

const struct command *command_for_file(const struct command *asked, const char *path)
{
	const struct command *writer = writer_of(path);

	if (view_for_file(asked, path))
		return asked;
	if (writer)
		return writer;
	return asked->in_words ? command_find(asked->in_words) : asked;
}

/* ---- conversions ---- */

static const char *const converters[] = {
	[TO_PPROF] = "proto",         [TO_FOLDED] = "folded", [TO_SPEEDSCOPE] = "speedscope",
	[TO_CALLGRIND] = "callgrind", [TO_OTLP] = "otlp",     [TO_FIREFOX] = "firefox",
};
enum { CONVERTERS = sizeof(converters) / sizeof(*converters) };

static int no_conversion(const struct command *c, const char *path, struct error *err)
{
	char list[200] = "";
	size_t n = 0;

	for (size_t i = TO_PPROF; i < CONVERTERS && n < sizeof(list); i++)
		n += (size_t)snprintf(list + n, sizeof(list) - n, "%s.%s", n ? ", " : "",
				      command_find(converters[i])->view->extension);
	if (!path)
		return error_set(err, ERROR_USAGE,
				 "%s needs -o FILE, whose suffix says the format (%s), or --to",
				 c->name, list);
	return error_set(err, ERROR_USAGE,
			 "%.160s: no format that %s writes has this suffix (%s); or say --to", path,
			 c->name, list);
}

const struct command *command_settle(const struct command *c, struct options *o, struct error *err)
{
	const struct command *writer = o->output ? writer_of(o->output) : NULL;

	if (!c->by_suffix && o->to != TO_SUFFIX) {
		error_set(err, ERROR_USAGE, "--to=%s: only for convert",
			  option_find("to")->choices[o->to]);
		return NULL;
	}
	if (!c->by_suffix)
		return c;
	for (size_t i = TO_PPROF; o->to == TO_SUFFIX && writer && i < CONVERTERS; i++)
		if (writer->view == command_find(converters[i])->view)
			o->to = (enum conversion)i;
	if (o->to != TO_SUFFIX)
		return command_find(converters[o->to]);
	no_conversion(c, o->output, err);
	return NULL;
}

/* ---- options ---- */

/* Of formats that people know and no command writes. */
static bool is_written_by_none(const char *path)
{
	static const char *const suffixes[] = { "gif", "jpg", "jpeg", "webp", "xls", "xlsx" };

	for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++)
		if (ends_with(path, suffixes[i]))
			return true;
	return false;
}

/* Where the suffix decides, it must be one that does. */
static bool is_unknown(const struct command *c, const char *path)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');

	return c->others && dot && dot[1];
}

/* A name of data for what has none; but any text may be called x.md, too. */
static bool is_unfit(const struct command *c, const char *path)
{
	enum output_format f = command_format_of(path);

	if (f == FORMAT_TEXT)
		return is_unknown(c, path);
	return !c->view->rows && !(f == FORMAT_MD && is_plain_text(c->view->extension));
}

/* A file whose name says that it is in another format than it would be. */
static int check_suffix(const struct command *c, const struct options *o, struct error *err)
{
	const struct command *writer;
	const char *path = o->output;

	if (!path || o->format != FORMAT_AUTO || view_for_file(c, path))
		return 0;
	writer = writer_of(path);
	if (writer)
		return error_set(err, ERROR_USAGE,
				 "%.160s: %s writes no such files, but this does: cprof %s", path,
				 c->name, writer->name);
	if (is_written_by_none(path))
		return error_set(err, ERROR_USAGE, "%.160s: no command writes such files", path);
	if (is_unfit(c, path))
		return error_set(err, ERROR_USAGE, "%.160s: %s writes no such files, but .%s", path,
				 c->name, c->view->extension);
	return 0;
}

static bool is_for_people(const struct command *c, const struct options *o)
{
	return o->format == FORMAT_MD && c->view->markdown;
}

/* A comment has an end: where all would be shown, Markdown for people has the heaviest. */
static int default_count(const struct command *c, const struct options *o)
{
	enum { IN_COMMENT = 100 };

	return is_for_people(c, o) && !c->node_count ? IN_COMMENT : c->node_count;
}

/* ---- options that are for some commands alone ---- */

static int check_types(const struct command *c, const struct options *o, struct error *err)
{
	if (o->types && !command_view(c, o)->types)
		return error_set(err, ERROR_USAGE, "--types: only for top, tree, peek and calls");
	return 0;
}

/* What judges changes says itself what per is. */
static int take_per(const struct command *c, struct options *o, struct error *err)
{
	if (!o->per || c->pair)
		return 0;
	if (c->whole)
		return error_set(err, ERROR_USAGE,
				 "--per: %s shows no values that could be divided", c->name);
	o->values_per = o->per;
	return 0;
}

static int check_budget(const struct command *c, const struct options *o, struct error *err)
{
	if (!o->budget)
		return 0;
	if (!is_for_people(c, o))
		return error_set(
			err, ERROR_USAGE,
			"--budget: only for the Markdown of top, pivot and diff, with --format=md");
	if (o->sort == SORT_NAME || o->ascending)
		return error_set(err, ERROR_USAGE,
				 "--budget: not with --sort=name or :asc; the largest come first");
	return 0;
}

int command_options(const struct command *c, struct options *o, struct error *err)
{
	options_set_all(o, c->force);
	if (o->sort >= SORT_CHANGE && !c->pair)
		return error_set(err, ERROR_USAGE, "--sort=%s: only for diff",
				 option_find("sort")->choices[o->sort]);
	if (check_suffix(c, o, err) < 0)
		return -1;
	if (settle_format(c, o, err) < 0 || check_types(c, o, err) < 0 ||
	    check_budget(c, o, err) < 0 || take_per(c, o, err) < 0)
		return -1;
	if (o->node_count == -1)
		o->node_count = default_count(c, o);
	return 0;
}

bool command_is_readable(const struct command *c)
{
	enum writer_form form = c->view->form;

	return !c->view->binary && form != WRITER_BINARY && form != WRITER_XML &&
	       c->build != build_callgrind;
}

int command_render(const struct command *c, const struct report *r, FILE *out, struct error *err)
{
	const struct view *view = command_view(c, r->options);

	if (view != c->view || r->options->format == FORMAT_TEXT)
		return view_render(view, r, out, err);
	document_write(r, view, out);
	return 0;
}
