#ifndef PARSER_FORMATS_PERFLINE_H
#define PARSER_FORMATS_PERFLINE_H

#include <stdint.h>

#include "parser/text.h"

/*
 * Lines of perf script: an event,
 *
 *	my worker 12/14 [003] 120.000123: 1001001 cpu-clock:pppH: REST
 *
 * of which everything but the event may be missing, and below it its frames,
 *
 *	7f12a3b4c5d6 std::map<int, A>::at(int const&)+0x16 (/usr/lib/x y/libshop.so)
 *
 * Names of threads may hold blanks and end in numbers; so what stands in front
 * of the time is read from its end. FORMATS 4 and A1.
 */
struct perf_event {
	struct text comm, name, rest; /* the name with its modifiers, "" if there is none */
	bool has_time, has_pid, has_tid, has_period;
	int64_t pid, tid, nanos, period; /* nanos: of its time */
};

struct perf_frame {
	uint64_t address;
	struct text symbol, dso; /* without the offset; "" if not there */
	bool inlined;
};

/* numbers: how many stand in front of an event without a time: the thread, and the period. */
bool perf_event_read(struct text line, int numbers, struct perf_event *e);
bool perf_frame_read(struct text line, struct perf_frame *f);

/* How many numbers stand in front of the event of a line without a time; -1: it is no such line. */
int perf_event_numbers(struct text line);

/* Splits "cycles:uH" into its name and modifiers; tracepoints have none. */
void perf_event_split(struct text name, struct text *base, struct text *modifiers);

#endif
