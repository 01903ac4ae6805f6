#include "tests/fuzzing.h"

/* A script of keys for the terminal interface. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_file script;

	fuzz_file_open(&script, (struct text){ (const char *)data, size });
	fuzz_interface(NULL, script.path);
	fuzz_file_close(&script);
	return 0;
}
