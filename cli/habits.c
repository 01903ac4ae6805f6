#include "cli/habits.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COUNT_DIGITS_MAX = 9, MAGIC = 4 };

/* clang-format off */
static const struct {
	const char *name, *advice;
} habits[] = {
	{ "http", "there is no web server; cprof html -o report.html writes one page with everything, "
		  "and cprof tui looks around" },
	{ "no_browser", "there is no web server; cprof html -o report.html writes one page with everything" },
	{ "weblist", "there is no web server; cprof list REGEX shows sources, and so does the terminal "
		     "interface, cprof tui" },
	{ "disasm", "nothing is disassembled; cprof top -addresses has the instructions' addresses" },
	{ "gif", "there is no GIF; cprof png draws a picture" },
	{ "eog", "no program is started; try: cprof svg -o FILE.svg, then eog FILE.svg" },
	{ "evince", "no program is started; try: cprof pdf -o FILE.pdf, then evince FILE.pdf" },
	{ "gv", "no program is started; try: cprof ps -o FILE.ps, then gv FILE.ps" },
	{ "kcachegrind", "no program is started; try: cprof callgrind -o FILE, then kcachegrind FILE" },
	{ .name = NULL },
};
/* clang-format on */

const char *habit_advice(const char *name)
{
	for (size_t i = 0; habits[i].name; i++)
		if (!strcmp(habits[i].name, name))
			return habits[i].advice;
	return NULL;
}

/* ---- numbers ---- */

bool habit_count(const char *word, int *count)
{
	size_t n = strspn(word, "0123456789");

	if (!n || n > COUNT_DIGITS_MAX || word[n])
		return false;
	*count = (int)strtol(word, NULL, 10);
	return true;
}

const struct command *habit_counted(const char *word, int *count)
{
	char name[20];
	size_t n = strcspn(word, "0123456789");
	const struct command *c;

	if (n >= sizeof(name) || !habit_count(word + n, count))
		return NULL;
	snprintf(name, sizeof(name), "%.*s", (int)n, word);
	c = command_find(name);
	return c && !c->arg ? c : NULL;
}

/* ---- programs ---- */

/* ELF, Mach-O (of one machine or several, either way round), PE. */
static bool has_magic(const unsigned char m[MAGIC])
{
	static const unsigned char magics[][MAGIC] = {
		{ 0x7f, 'E', 'L', 'F' },    { 0xcf, 0xfa, 0xed, 0xfe }, { 0xce, 0xfa, 0xed, 0xfe },
		{ 0xfe, 0xed, 0xfa, 0xcf }, { 0xfe, 0xed, 0xfa, 0xce }, { 0xca, 0xfe, 0xba, 0xbe },
	};

	for (size_t i = 0; i < sizeof(magics) / sizeof(*magics); i++)
		if (!memcmp(m, magics[i], MAGIC))
			return true;
	return m[0] == 'M' && m[1] == 'Z';
}

static bool is_program(const char *path)
{
	unsigned char magic[MAGIC] = { 0 };
	struct stat st;
	bool program;
	int fd;

	/* What can be read only once is left to who reads it whole. */
	if (stat(path, &st) < 0 || !S_ISREG(st.st_mode))
		return false;
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	program = fd >= 0 && read(fd, magic, MAGIC) == MAGIC && has_magic(magic);
	if (fd >= 0)
		close(fd);
	return program;
}

void habit_take_program(struct args *a)
{
	const char *path = a->sources.n > 1 ? a->sources.at[0].path : NULL;

	if (!path || !is_program(path))
		return;
	*VEC_PUSH(&a->notes) =
		arena_printf(&a->arena,
			     "%.200s is a program, not a profile: nothing is looked up in it",
			     path);
	a->sources.n--;
	memmove(a->sources.at, a->sources.at + 1, a->sources.n * sizeof(*a->sources.at));
}
