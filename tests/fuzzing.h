#ifndef TESTS_FUZZING_H
#define TESTS_FUZZING_H

#include "cli/commands.h"
#include "parser/profile.h"

/*
 * What fuzz targets share. A target is one file, tests/fuzz_NAME.c, that
 * defines LLVMFuzzerTestOneInput (llvm.org/docs/LibFuzzer), and inputs to start
 * from in tests/corpus/NAME. `make fuzz` runs it with libFuzzer; in any other
 * build it is a program that takes each file it is given, or each of a folder,
 * once: tests/fuzz.t does that with the corpora. What must not be traps.
 *
 * No target runs what an input says, and none writes a file.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input up to a newline, which it may lack, as a string in a; rest is what stands behind it. */
const char *fuzz_line(struct text *rest, struct arena *a);

/* The words of a line, blanks between, behind each other; NULL is the last. */
char **fuzz_words(const char *line, struct arena *a);

/* A file that holds these bytes, and is gone with its descriptor. */
struct fuzz_file {
	int fd;
	char path[32];
};
void fuzz_file_open(struct fuzz_file *f, struct text bytes);
void fuzz_file_close(struct fuzz_file *f);

/* What is refused is refused with a reason. The format: of formats.h, NULL is by the bytes. */
bool fuzz_load(struct profile *p, struct text bytes, const char *format, bool lenient);

/* A profile for targets that are about something else. */
const struct profile *fuzz_profile(void);

/*
 * Makes a report or picture. One that is text for people has valid UTF-8 and
 * no control characters but tab and newline in it.
 */
void fuzz_report(const struct command *c, const struct options *o, const char *arg,
		 const struct profile *p);

/* The terminal interface over fuzz_profile: keys from a script, after a file of configuration. */
void fuzz_interface(const char *config, const char *script);

#endif
