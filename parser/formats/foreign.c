#include "parser/formats/foreign.h"

#include <string.h>

#include "parser/text.h"

/* Bytes of a first line: shorter ones may be anything, and longer ones are cut. */
enum { FOREIGN_LINE_MIN = 10, FOREIGN_LINE_MAX = 100 };

/* Bytes somewhere among the span + 1 first places from one on; none are everywhere. */
struct sign {
	const char *bytes;
	size_t n, at, span;
};

struct kind {
	struct sign first, second; /* both must be there */
	const char *name;
	const char *hint; /* what to do about it, or NULL */
	bool quote;       /* its first line says more */
};

#define AT(place, text) \
	{ \
		.bytes = (text), .n = sizeof(text) - 1, .at = (place) \
	}
#define WITHIN(most, text) \
	{ \
		.bytes = (text), .n = sizeof(text) - 1, .span = (most) \
	}
#define ANYWHERE(text) WITHIN(SIZE_MAX / 2, text)
#define PIPE(command)  "try: " command " | cprof top -"

#define PROGRAM  "give it in front of its profile: cprof top PROGRAM PROFILE"
#define PERF     "perf.data of Linux perf"
#define SCRIPT   PIPE("perf script -i FILE")
#define PSTATS   "pstats of Python"
#define CALLTREE "try: pyprof2calltree -i FILE -o x.callgrind"
#define RUBY     "a dump of Ruby, of stackprof perhaps"
#define COLLAPSE PIPE("stackprof --stackcollapse FILE")
#define MACOS    "a call tree copied out of Instruments"
#define EXPORT   "open it at speedscope.app, and export it from there"
#define ANDROID  "a trace of Android's runtime"
#define STUDIO   "open it in Android Studio or at profiler.firefox.com"
#define TEXTUAL  "a file that went through a conversion of text"
#define BINARY   "save it as it comes, in binary"
#define SERVER   "the answer of a server"
#define FETCH    "fetch the profile itself, with debug=0 or without it"
#define FIREFOX  "a profile of Firefox"
#define OPEN_FF  "open it at profiler.firefox.com"
#define PREPARE  "try: node --prof-process FILE, or record with --cpu-prof"
#define CSV      "a call tree as CSV, of VTune or Visual Studio perhaps"
#define TO_STACK PIPE("inferno-collapse-vtune FILE")

/*
 * Kinds of files that are known by more than their being JSON or text, from
 * FORMATS 10 and B8. No profile that is read begins as one of them does.
 */
/* clang-format off */
static const struct kind kinds[] = {
	{ AT(0, "\177ELF"), .second = AT(16, "\4\0"), .name = "a core dump", .hint = "gdb opens it" },
	{ AT(0, "\177ELF"), .second = AT(16, "\0\4"), .name = "a core dump", .hint = "gdb opens it" },
	{ AT(0, "\177ELF"), .name = "an ELF program or library", .hint = PROGRAM },
	{ AT(0, "\xcf\xfa\xed\xfe"), .name = "a Mach-O program or library", .hint = PROGRAM },
	{ AT(0, "\xce\xfa\xed\xfe"), .name = "a Mach-O program or library", .hint = PROGRAM },
	{ AT(0, "\xfe\xed\xfa"), .name = "a Mach-O program or library", .hint = PROGRAM },
	{ AT(0, "\xca\xfe\xba\xbe"), .name = "a Mach-O program for several machines, or a class of Java", .hint = PROGRAM },
	{ AT(0, "MZ"), .second = WITHIN(64, "\0"), .name = "a Windows program or library", .hint = PROGRAM },

	{ AT(0, "PK\3\4"), .name = "a zip archive", .hint = "unpack it first" },
	{ AT(257, "ustar"), .name = "a tar archive", .hint = "unpack it first" },
	{ AT(0, "\xfd" "7zXZ"), .name = "xz data", .hint = PIPE("xz -dc FILE") },
	{ AT(0, "\x28\xb5\x2f\xfd"), .name = "zstd data", .hint = PIPE("zstd -dc FILE") },
	{ AT(0, "BZh"), .second = AT(4, "1AY&SY"), .name = "bzip2 data", .hint = PIPE("bzip2 -dc FILE") },
	{ AT(0, "\4\x22\x4d\x18"), .name = "lz4 data", .hint = PIPE("lz4 -dc FILE") },
	{ AT(0, "\x1f\x8b"), .name = "gzip data inside gzip data", .hint = PIPE("gzip -dc FILE") },
	{ AT(0, "H4sI"), .name = "gzip data as base64", .hint = PIPE("base64 -d FILE") },
	{ AT(0, "HTTP/"), .second = WITHIN(64, "\r\n"), .name = "an answer of a server with its headers", .hint = "try curl without -i" },
	{ AT(0, "\x1f\xef\xbf\xbd"), .name = TEXTUAL, .hint = BINARY },
	{ AT(0, "\x1f\xfd"), .name = TEXTUAL, .hint = BINARY },
	{ AT(0, "version https://git-lfs"), .name = "a Git LFS pointer", .hint = "try: git lfs pull" },

	{ AT(0, "PERFILE2"), .name = PERF, .hint = SCRIPT },
	{ AT(0, "2ELIFREP"), .name = PERF, .hint = SCRIPT },
	{ AT(0, "# To display the perf.data"), .name = "a report of perf", .hint = SCRIPT },
	{ AT(0, "SIMPLEPERF"), .name = "a trace of Android's simpleperf", .hint = PIPE("report_sample.py -i FILE") },
	{ AT(0, "Attaching "), .second = ANYWHERE("]: "), .name = "stacks that bpftrace counted", .hint = PIPE("stackcollapse-bpftrace.pl FILE") },
	{ AT(0, "CPU "), .second = WITHIN(64, "FUNCTION:NAME"), .name = "stacks that DTrace counted", .hint = PIPE("stackcollapse.pl FILE") },
	{ AT(0, "@ "), .second = WITHIN(200, " samples]\n"), .name = "a call tree of pmcstat", .hint = PIPE("stackcollapse-pmc.pl FILE") },
	{ AT(0, "Analysis of sampling"), .name = "a report of sample on macOS", .hint = PIPE("inferno-collapse-sample FILE") },
	{ AT(0, "<?xml"), .second = ANYWHERE("<trace-query-result"), .name = "an export of Instruments", .hint = PIPE("inferno-collapse-xctrace FILE") },
	{ AT(0, "Weight\t"), .name = MACOS, .hint = EXPORT },
	{ AT(0, "Bytes Used\t"), .name = MACOS, .hint = EXPORT },
	{ AT(0, "*version\n"), .name = ANDROID, .hint = STUDIO },
	{ AT(0, "SLOW"), .second = WITHIN(8, "\0"), .name = ANDROID, .hint = STUDIO },

	{ AT(0, "FLR\0"), .name = "a recording of Java Flight Recorder", .hint = "try: jfrconv --collapsed FILE out.folded" },
	{ AT(0, "JAVA PROFILE 1.0"), .name = "a heap dump of Java (HPROF), which is no profile", .hint = "Eclipse MAT reads it" },
	{ WITHIN(200, "\nFull thread dump"), .name = "a thread dump of Java", .hint = "for a profile record with asprof or JFR" },
	{ AT(0, "Full thread dump"), .name = "a thread dump of Java", .hint = "for a profile record with asprof or JFR" },
	{ AT(0, "go 1."), .second = WITHIN(12, " trace\0"), .name = "a Go execution trace", .hint = "try: go tool trace -pprof=net FILE >x.pb.gz (or sync, syscall, sched)" },
	{ AT(0, "\xfb"), .name = PSTATS, .hint = CALLTREE },
	{ AT(0, "{("), .name = PSTATS, .hint = CALLTREE },
	{ AT(0, "{)"), .name = PSTATS, .hint = CALLTREE },
	{ AT(0, "{\xa8"), .name = PSTATS, .hint = CALLTREE },
	{ AT(0, "{\xa9"), .name = PSTATS, .hint = CALLTREE },
	{ AT(0, "memray\0"), .name = "a recording of memray", .hint = "try: memray stats FILE" },
	{ AT(0, "v 1"), .second = ANYWHERE("\nX "), .name = "a recording of heaptrack", .hint = "try: heaptrack_print -F out.folded FILE" },
	{ AT(0, "\4\b{"), .name = RUBY, .hint = COLLAPSE },
	{ AT(0, "\4\b}"), .name = RUBY, .hint = COLLAPSE },
	{ AT(0, "NYTProf "), .name = "data of Perl's NYTProf", .hint = PIPE("nytprofcalls FILE") },
	{ AT(0, "Nettrace"), .second = WITHIN(32, "!FastSerialization"), .name = "a trace of .NET", .hint = "try: dotnet-trace convert --format speedscope FILE" },
	{ AT(0, "gmon"), .second = WITHIN(8, "\0"), .name = "a profile of gprof", .hint = "try: gprof PROGRAM FILE" },
	{ WITHIN(1, "Flat profile:"), .name = "a report of gprof", .hint = "profile with perf or valgrind instead" },
	{ WITHIN(200, " Time and Allocation Profiling Report"), .name = "a profile of Haskell's GHC", .hint = PIPE("inferno-collapse-ghcprof FILE") },
	{ AT(0, "desc:"), .second = ANYWHERE("time_unit:"), .name = "a profile of massif", .hint = "try: ms_print FILE, or record with --xtree-memory=full" },
	{ AT(0, "#-----------\nsnapshot="), .name = "a profile of massif", .hint = "try: ms_print FILE" },
	{ AT(0, "SQLite format 3"), .name = "a database of SQLite, of Nsight perhaps", .hint = "try: nsys stats FILE" },
	{ AT(0, "v8-version,"), .name = "a log of node --prof", .hint = PREPARE },
	{ AT(0, "shared-library,"), .name = "a log of node --prof", .hint = PREPARE },
	{ AT(0, "Function Stack,"), .name = CSV, .hint = TO_STACK },
	{ AT(0, "Function,Module,"), .name = CSV, .hint = TO_STACK },
	{ AT(0, "Level,Function Name,"), .name = CSV, .hint = PIPE("inferno-collapse-vsprof FILE") },

	{ AT(0, "404 page not found"), .name = SERVER, .hint = FETCH, .quote = true },
	{ AT(0, "Unknown profile\n"), .name = SERVER, .hint = FETCH, .quote = true },
	{ AT(0, "Could not enable CPU profiling"), .name = SERVER, .hint = FETCH, .quote = true },
	{ AT(0, "seconds and debug params"), .name = SERVER, .hint = FETCH, .quote = true },
	{ AT(0, "num_symbols: "), .name = SERVER, .hint = FETCH, .quote = true },
	{ .name = NULL },
};

/* What is left to say of those that no reader knows. */
static const struct kind others[] = {
	{ AT(0, "{\"version\":1."), .second = WITHIN(64, "\"mode\":"), .name = "a profile of stackprof", .hint = EXPORT },
	{ AT(0, "{"), .second = WITHIN(64, "\"snapshot\":"), .name = "a heap snapshot of V8, which is no profile", .hint = "record one with node --heap-prof" },
	{ AT(0, "{"), .second = ANYWHERE("\"preprocessedProfileVersion\""), .name = FIREFOX, .hint = OPEN_FF },
	{ AT(0, "{"), .second = ANYWHERE("\"processType\""), .name = FIREFOX, .hint = OPEN_FF },
	{ AT(0, "{\"label\":"), .second = ANYWHERE("\"ticks\":["), .name = FIREFOX, .hint = OPEN_FF },
	{ AT(0, "{"), .second = ANYWHERE("\"dhatFileVersion\""), .name = "a profile of DHAT", .hint = "open it with dh_view.html of valgrind" },
	{ AT(0, "{"), .second = WITHIN(64, "\"recording\":"), .name = "a recording of Safari", .hint = EXPORT },
	{ AT(0, "{"), .second = ANYWHERE("]:\\n"), .name = "a goroutine dump inside JSON", .hint = PIPE("jq -r .message FILE") },

	{ AT(0, "<!DOCTYPE"), .name = "an HTML page", .hint = FETCH, .quote = true },
	{ AT(0, "<!doctype"), .name = "an HTML page", .hint = FETCH, .quote = true },
	{ AT(0, "<html"), .name = "an HTML page", .hint = FETCH, .quote = true },
	{ AT(0, "<?xml"), .name = "XML", .quote = true },
	{ AT(0, "{"), .name = "JSON", .quote = true },
	{ AT(0, "["), .name = "JSON", .quote = true },
	{ .name = NULL },
};
/* clang-format on */

static const struct kind zeros = { .name = "nothing but zeros",
				   .hint = "was the recording interrupted?" };
static const struct kind text = { .name = "text", .quote = true };
static const struct kind mixed = { .name = "text with something else behind it", .quote = true };

static bool is_text_byte(uint8_t c)
{
	return c >= ' ' ? c != 0x7f : c && strchr("\t\n\r\f\033", c);
}

static bool is_text(struct wire head)
{
	while (!wire_done(&head) && is_text_byte(*head.p))
		head.p++;
	return wire_done(&head);
}

static bool is_zero(struct wire head)
{
	while (!wire_done(&head) && !*head.p)
		head.p++;
	return wire_done(&head);
}

static bool has_sign(struct wire head, const struct sign *s)
{
	size_t left = wire_left(&head), most;

	if (left < s->at || left - s->at < s->n)
		return false;
	most = left - s->at;
	if (most - s->n > s->span)
		most = s->n + s->span;
	return !s->n || memmem(head.p + s->at, most, s->bytes, s->n);
}

static const struct kind *kind_of(struct wire head, const struct kind *k)
{
	while (k->name && !(has_sign(head, &k->first) && has_sign(head, &k->second)))
		k++;
	return k->name ? k : NULL;
}

/* The first line, or its beginning, if that is text, and else none: n is 0. */
static struct text first_line(struct wire head)
{
	const char *at = (const char *)head.p;
	size_t left = wire_left(&head), n = 0, most;

	while (n < left && is_text_byte(head.p[n]) && !strchr("\r\n", at[n]))
		n++;
	if (n < left && !strchr("\r\n", at[n]))
		return (struct text){ at, 0 };
	most = n < FOREIGN_LINE_MAX ? n : FOREIGN_LINE_MAX;
	while (most < n && most && (head.p[most] & 0xc0) == 0x80)
		most--;
	return (struct text){ at, most };
}

/* What no table knows; NULL: it looks like nothing in particular. */
static const struct kind *guess(struct wire head)
{
	if (is_zero(head))
		return &zeros;
	if (is_text(head))
		return &text;
	return first_line(head).n >= FOREIGN_LINE_MIN ? &mixed : NULL;
}

static int refuse(struct wire head, const struct kind *k, struct error *err)
{
	struct text line = first_line(head);
	bool quote = k->quote && line.n > 1;

	return error_set(err, ERROR_FOREIGN, "not a pprof profile: looks like %s%s%.*s%s%s%s",
			 k->name, quote ? " (\"" : "", quote ? (int)line.n : 0, line.at,
			 quote ? "\")" : "", k->hint ? "; " : "", k->hint ? k->hint : "");
}

int foreign_refuse(struct wire head, struct error *err)
{
	const struct kind *k = kind_of(head, kinds);

	return k ? refuse(head, k, err) : 0;
}

void foreign_explain(struct wire head, struct error *err)
{
	const struct kind *k = kind_of(head, others);

	if (!k && !wire_done(&head))
		k = guess(head);
	if (k)
		refuse(head, k, err);
}
