#include "parser/formats/foreign.h"

#include <string.h>

/* Bytes of a first line: shorter ones may be anything, and longer ones are cut. */
enum { FOREIGN_LINE_MIN = 10, FOREIGN_LINE_MAX = 100 };

/* What a file begins with, or has at a place; within is somewhere in what was read of it, too. */
struct magic {
	size_t at, n;
	const char *bytes;
	const char *within;
	const char *name;
};

#define MAGIC(text) .bytes = (text), .n = sizeof(text) - 1
#define PERF        "perf.data of Linux perf; try: perf script -i FILE | cprof top -"
#define TEXTUAL     "a file that went through a conversion of text; save it as it comes, in binary"

/* clang-format off */
static const struct magic magics[] = {
	{ MAGIC("\177ELF"), .name = "an ELF program or library" },
	{ MAGIC("\xcf\xfa\xed\xfe"), .name = "a Mach-O program or library" },
	{ MAGIC("\xce\xfa\xed\xfe"), .name = "a Mach-O program or library" },
	{ MAGIC("\xfe\xed\xfa"), .name = "a Mach-O program or library" },
	{ MAGIC("\xca\xfe\xba\xbe"), .name = "a Mach-O program for several machines, or a class of Java" },
	{ MAGIC("MZ"), .name = "a Windows program or library" },

	{ MAGIC("PK\3\4"), .name = "a zip archive; unpack it first" },
	{ MAGIC("\xfd" "7zXZ"), .name = "xz data; try: xz -dc FILE | cprof top -" },
	{ MAGIC("\x28\xb5\x2f\xfd"), .name = "zstd data; try: zstd -dc FILE | cprof top -" },
	{ MAGIC("BZh"), .name = "bzip2 data; try: bzip2 -dc FILE | cprof top -" },
	{ MAGIC("\4\x22\x4d\x18"), .name = "lz4 data; try: lz4 -dc FILE | cprof top -" },
	{ MAGIC("\x1f\x8b"), .name = "gzip data inside gzip data; unpack it once first" },
	{ .at = 257, MAGIC("ustar"), .name = "a tar archive; unpack it first" },
	{ MAGIC("H4sI"), .name = "gzip data as base64; try: base64 -d FILE | cprof top -" },
	{ MAGIC("HTTP/"), .name = "an answer of a server with its headers; try curl without -i" },
	{ MAGIC("\x1f\xef\xbf\xbd"), .name = TEXTUAL },
	{ MAGIC("\x1f\xfd"), .name = TEXTUAL },
	{ MAGIC("version https://git-lfs"), .name = "a Git LFS pointer; try: git lfs pull" },

	{ MAGIC("PERFILE2"), .name = PERF },
	{ MAGIC("2ELIFREP"), .name = PERF },
	{ MAGIC("FLR\0"), .name = "a recording of Java Flight Recorder; try: jfrconv --collapsed FILE out.folded" },
	{ MAGIC("JAVA PROFILE 1.0"), .name = "a heap dump of Java (HPROF), which is no profile; Eclipse MAT reads it" },
	{ MAGIC("go 1."), .name = "a Go execution trace; try: go tool trace -pprof=net FILE >x.pb.gz (or sync, syscall, sched)" },
	{ MAGIC("\xfb"), .name = "pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind" },
	{ MAGIC("{("), .name = "pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind" },
	{ MAGIC("{\xa8"), .name = "pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind" },
	{ MAGIC("{\xa9"), .name = "pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind" },
	{ MAGIC("memray\0"), .name = "a recording of memray; try: memray stats FILE" },
	{ MAGIC("v 1"), .within = "\nX ", .name = "a recording of heaptrack; try: heaptrack_print -F out.folded FILE" },
	{ MAGIC("\4\b{"), .name = "a dump of Ruby, of stackprof perhaps; try: stackprof --json FILE" },
	{ MAGIC("{\"version\":1."), .within = "\"mode\"", .name = "a profile of stackprof; try: stackprof --text FILE" },
	{ MAGIC("Nettrace"), .name = "a trace of .NET; try: dotnet-trace convert --format speedscope FILE" },
	{ MAGIC("gmon"), .name = "a profile of gprof; try: gprof PROGRAM FILE" },
	{ MAGIC("Flat profile:"), .name = "a report of gprof; profile with perf or valgrind instead" },
	{ MAGIC("desc:"), .within = "time_unit:", .name = "a profile of massif; try: ms_print FILE, or record with --xtree-memory=full" },
	{ MAGIC("Analysis of sampling"), .name = "a report of sample on macOS; try: inferno-collapse-sample FILE | cprof top -" },
	{ MAGIC("<?xml"), .within = "<trace-query-result", .name = "an export of Instruments; try: inferno-collapse-xctrace FILE | cprof top -" },
	{ MAGIC("{\"snapshot\":"), .name = "a heap snapshot of V8, which is no profile; record one with node --heap-prof" },
	{ MAGIC("{"), .within = "\"preprocessedProfileVersion\"", .name = "a profile of Firefox; open it at profiler.firefox.com" },
	{ MAGIC("{\"dhatFileVersion\""), .name = "a profile of DHAT; open it with dh_view.html of valgrind" },
	{ MAGIC("# To display the perf.data"), .name = "a report of perf; try: perf script | cprof top -" },
	{ MAGIC("*version\n"), .name = "a trace of Android's runtime; open it in Android Studio" },
	{ MAGIC("SQLite format 3"), .name = "a database of SQLite, of Nsight perhaps; try: nsys stats FILE" },

	{ MAGIC("<!DOCTYPE"), .name = "an HTML page" },
	{ MAGIC("<!doctype"), .name = "an HTML page" },
	{ MAGIC("<html"), .name = "an HTML page" },
	{ MAGIC("<?xml"), .name = "XML" },
	{ MAGIC("{"), .name = "JSON" },
	{ MAGIC("["), .name = "JSON" },
	{ .name = NULL },
};
/* clang-format on */

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

static bool has_magic(struct wire head, const struct magic *m)
{
	size_t left = wire_left(&head);

	if (left < m->at + m->n || memcmp(head.p + m->at, m->bytes, m->n) != 0)
		return false;
	return !m->within || memmem(head.p, left, m->within, strlen(m->within));
}

const char *foreign_format(struct wire head)
{
	for (const struct magic *m = magics; m->name; m++)
		if (has_magic(head, m))
			return m->name;
	if (is_zero(head))
		return "nothing but zeros; was the recording interrupted?";
	if (is_text(head))
		return "text";
	return foreign_line(head).n >= FOREIGN_LINE_MIN ? "text with something else behind it"
							: NULL;
}

struct text foreign_line(struct wire head)
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
