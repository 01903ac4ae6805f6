#ifndef TESTS_CORPUS_H
#define TESTS_CORPUS_H

#include <glob.h>
#include <stddef.h>

/*
 * Calls check with every file that a pattern matches. No match is a failure:
 * a test that looks at nothing must not pass.
 */
static inline void each_file(const char *pattern, void (*check)(const char *path))
{
	glob_t found;

	if (glob(pattern, GLOB_ERR, NULL, &found) != 0)
		fail_msg("%s: no such file", pattern);
	for (size_t i = 0; i < found.gl_pathc; i++)
		check(found.gl_pathv[i]);
	globfree(&found);
}

/* The profiles that are to be read. */
static inline void each_valid(void (*check)(const char *path))
{
	each_file("testdata/go/*.pb.gz", check);
	each_file("testdata/proto/*.pb", check);
	each_file("testdata/proto/*.pb.gz", check);
	each_file("testdata/odd/*.pb", check);
	each_file("testdata/odd/*.pb.gz", check);
	each_file("tests/conformance/profiles/*", check);
}

#endif
