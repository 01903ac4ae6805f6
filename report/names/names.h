#ifndef REPORT_NAMES_NAMES_H
#define REPORT_NAMES_NAMES_H

#include "parser/mem.h"
#include "parser/text.h"

/*
 * What names of functions and files are cut down to. Results point into the
 * text they were given, into a, or to a constant. All of them take time linear
 * in the text.
 */

/* The last element of a path: "main.go" of "/src/main.go/". "" gives ".", all slashes "/". */
struct text names_base(struct arena *a, struct text path);

/* What stands for a frame without a name: "[prog]" of the binary "/usr/bin/prog", or <unknown>. */
struct text names_stand_in(struct arena *a, struct text binary);

/* The path without "//", "." and inner "..", and no slash at its end; "" gives ".". */
struct text names_clean(struct arena *a, struct text path);

/*
 * A function's file name without the first prefix in trim_path that it has, or
 * /proc/self/cwd. With no trim_path, what follows "/DIR/" for the last element
 * DIR of the first path in source_path that is found comes before that. Both
 * are lists with ":" between.
 */
struct text names_trim_path(struct text file, struct text trim_path, struct text source_path);

/* For labels in a graph: "FooBar.run" of "java.bar.foo.FooBar.run(java.lang.Runnable)". */
struct text names_short(struct arena *a, struct text name);

/*
 * What drop_frames, keep_frames and prune_from are matched with: no leading
 * "." and no parameters. Copies nothing, so unlike other text it is not
 * followed by a NUL.
 */
struct text names_simplified(struct text name);

#endif
