#include "tests/fuzzing.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "cli/shell_complete.h"
#include "cli/shell_line.h"
#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "views/tui/tui.h"

static const struct load_options limits = {
	.source = { .max_unpacked = 1 << 20, .max_ratio = 200 },
	.max_types = 64,
};

/* ---- what an input is made of ---- */

const char *fuzz_line(struct text *rest, struct arena *a)
{
	const char *end = rest->n ? memchr(rest->at, '\n', rest->n) : NULL;
	size_t n = end ? (size_t)(end - rest->at) : rest->n;
	char *line = arena_array(a, char, n + 1);

	if (n)
		memcpy(line, rest->at, n);
	rest->at += n + (end != NULL);
	rest->n -= n + (end != NULL);
	return line;
}

char **fuzz_words(const char *line, struct arena *a)
{
	char **words = arena_array(a, char *, strlen(line) / 2 + 2);
	size_t n = 0;

	for (line += strspn(line, " "); *line; line += strspn(line, " ")) {
		size_t length = strcspn(line, " ");

		words[n++] = arena_printf(a, "%.*s", (int)length, line);
		line += length;
	}
	return words;
}

void fuzz_file_open(struct fuzz_file *f, struct text bytes)
{
	f->fd = memfd_create("fuzz", MFD_CLOEXEC);
	snprintf(f->path, sizeof(f->path), "/proc/self/fd/%d", f->fd);
	if (write(f->fd, bytes.at, bytes.n) != (ssize_t)bytes.n || lseek(f->fd, 0, SEEK_SET) != 0)
		abort();
}

void fuzz_file_close(struct fuzz_file *f)
{
	close(f->fd);
}

/* ---- profiles ---- */

static void check_reason(const struct error *err)
{
	if (!err->code || !err->text[0])
		__builtin_trap();
}

bool fuzz_load(struct profile *p, struct text bytes, const char *format, bool lenient)
{
	struct load_options o = limits;
	struct error err = { 0 };
	struct fuzz_file f;
	int r;

	o.source.lenient = lenient;
	o.format = format;
	fuzz_file_open(&f, bytes);
	r = profile_load(p, f.path, &o, &err);
	fuzz_file_close(&f);
	if (r < 0)
		check_reason(&err);
	return r == 0;
}

const struct profile *fuzz_profile(void)
{
	static struct profile p;
	struct error err = { 0 };

	if (!p.samples.n && profile_load(&p, "testdata/proto/example.pb.gz", &limits, &err) < 0) {
		fprintf(stderr, "%s\n", err.text);
		abort();
	}
	return &p;
}

/* ---- reports ---- */

static void check_text(const char *s, size_t n)
{
	mbstate_t state = { 0 };
	wchar_t c;

	setlocale(LC_CTYPE, "C.UTF-8");
	for (size_t i = 0, step; i < n; i += step) {
		step = mbrtowc(&c, s + i, n - i, &state);
		if (step == 0 || step > n - i || (c < ' ' && c != '\n' && c != '\t') ||
		    (c >= 0x7f && c < 0xa0))
			__builtin_trap();
	}
}

static int write_report(const struct command *c, struct report *r, FILE *out, struct error *err)
{
	return c->build(r, err) < 0 ? -1 : command_render(c, r, out, err);
}

void fuzz_report(const struct command *c, const struct options *o, const char *arg,
		 const struct profile *p)
{
	struct options options = *o;
	struct error err = { 0 };
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	struct report r;
	int ret = -1;

	options.diff_base = c->pair ? "a base" : NULL;
	if (command_options(c, &options, &err) == 0) {
		ret = report_init(&r, p, &options, arg, &err);
		if (ret == 0)
			ret = write_report(c, &r, out, &err);
		report_free(&r);
	}
	fclose(out);
	if (ret < 0)
		check_reason(&err);
	else if (options.format == FORMAT_TEXT &&
		 !strcmp(command_view(c, &options)->extension, "txt"))
		check_text(text, n);
	free(text);
}

/* ---- the terminal interface ---- */

static int load(void *ctx, const struct tui_input *in, struct profile *p,
		const struct tui_waiting *waiting, struct error *err)
{
	(void)ctx;
	(void)in;
	(void)waiting;
	return profile_load(p, "testdata/proto/example.pb.gz", &limits, err);
}

static int run(void *ctx, const struct tui_asked *asked, const char *line, FILE *out,
	       struct error *err)
{
	struct arena a = { 0 };
	struct shell_line l;
	int ret = shell_line_parse(&l, line, asked->options, &a, err);

	(void)ctx;
	if (ret == 0 && l.kind == LINE_REPORT && !l.question.options.output && !l.pipe)
		fuzz_report(l.question.command, &l.question.options, l.question.arg,
			    asked->profile);
	fputs("an answer\n", out);
	arena_free(&a);
	return ret;
}

static size_t settings(void *ctx, const struct tui_asked *asked, const char *line,
		       struct tui_setting s[TUI_SETTINGS_MAX], struct arena *a)
{
	struct shell_line l;

	(void)ctx;
	if (shell_line_parse(&l, line, asked->options, a, NULL) < 0 || l.kind != LINE_ASSIGNMENT)
		return 0;
	s[0] = (struct tui_setting){ l.option->name, l.value ? l.value : "" };
	return 1;
}

static int save(void *ctx, const struct tui_asked *asked, const struct tui_file *file,
		struct error *err)
{
	(void)ctx;
	(void)asked;
	return error_set(err, ERROR_OUTPUT, "%.80s: not written", file->path);
}

static void complete(void *ctx, const struct profile *p, const char *line, struct tui_words *words,
		     struct arena *a)
{
	struct completion c;

	(void)ctx;
	shell_complete(&c, line, p);
	words->at = arena_array(a, const char *, c.words.n);
	for (size_t i = 0; i < c.words.n; i++)
		words->at[i] = arena_printf(a, "%s", c.words.at[i]);
	words->n = c.words.n;
	words->start = c.start;
	shell_complete_free(&c);
}

void fuzz_interface(const char *config, const char *script)
{
	static const char *const sources[] = { "testdata/proto/example.pb.gz", NULL };
	struct error err = { 0 };
	struct options o;
	struct tui_setup setup = {
		.options = &o,
		.sources = sources,
		.script = script,
		.environment = { .config = config },
		.load = load,
		.run = run,
		.settings = settings,
		.save = save,
		.complete = complete,
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	options_init(&o);
	if (tui_run(&setup, &err) < 0)
		check_reason(&err);
}

/* ---- without libFuzzer ---- */

#ifndef LIBFUZZER
#include <ftw.h>

#include "parser/mem.h"

static int replay(const char *path, const struct stat *st, int kind, struct FTW *place)
{
	VEC(char) bytes = { 0 };
	FILE *f;
	int c;

	(void)st;
	(void)place;
	if (kind != FTW_F)
		return 0;
	f = fopen(path, "re");
	while (f && (c = getc(f)) != EOF)
		*VEC_PUSH(&bytes) = (char)c;
	if (!f || fclose(f) != 0)
		return -1;
	LLVMFuzzerTestOneInput((const uint8_t *)bytes.at, bytes.n);
	mem_free(bytes.at);
	return 0;
}

int main(int argc, char *argv[])
{
	for (int i = 1; i < argc; i++)
		if (nftw(argv[i], replay, 8, FTW_PHYS) != 0)
			return 1;
	return argc < 2;
}
#endif
