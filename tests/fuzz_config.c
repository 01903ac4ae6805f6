#include "tests/fuzzing.h"

/* The file of the configuration, and the help that it changes. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char keys[] = ":screen\n?\n:screen\n";
	struct fuzz_file config, script;

	fuzz_file_open(&config, (struct text){ (const char *)data, size });
	fuzz_file_open(&script, text_of(keys));
	fuzz_interface(config.path, script.path);
	fuzz_file_close(&script);
	fuzz_file_close(&config);
	return 0;
}
