#include <sys/mman.h>
#include <unistd.h>

#include "cli/commands.h"
#include "parser/formats/formats.h"
#include "report/filter/begin.h"

/*
 * Any bytes at all either load, and then every report can be made of them, or
 * are refused with a reason.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void report(const struct profile *p, const struct command *c, enum output_format f,
		   FILE *out)
{
	struct error err = { 0 };
	struct options o;
	struct report r;

	options_init(&o);
	o.format = f;
	o.diff_base = c->pair ? "a base" : NULL;
	if (command_options(c, &o, &err) < 0)
		return;
	if (report_init(&r, p, &o, c->arg ? "." : NULL, &err) == 0 && c->build(&r, &err) == 0)
		command_render(c, &r, out, &err);
	report_free(&r);
}

static void load(const char *path)
{
	const struct load_options o = {
		.source = { .max_unpacked = 1 << 20, .max_ratio = 200 },
		.max_types = 64,
	};
	struct error err = { 0 };
	FILE *out = fopen("/dev/null", "w");
	struct profile p;

	if (profile_load(&p, path, &o, &err) == 0) {
		for (const struct command *c = commands; c->name; c++)
			for (int f = FORMAT_TEXT; f <= FORMAT_MD; f++)
				report(&p, c, (enum output_format)f, out);
		profile_free(&p);
	} else if (!err.code || !err.text[0]) {
		__builtin_trap();
	}
	fclose(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int fd = memfd_create("fuzz", 0);
	char path[32];

	if (write(fd, data, size) == (ssize_t)size && lseek(fd, 0, SEEK_SET) == 0) {
		snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
		load(path);
	}
	close(fd);
	return 0;
}
