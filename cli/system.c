#include "cli/system.h"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "cli/leftover.h"
#include "cli/sandbox.h"

static const int64_t memory_most = 8LL << 30;

/*
 * What is larger goes back to the system when it is freed, and grows without a
 * copy; blocks of arenas are just smaller. Left alone, the C library raises this with what is
 * freed, to 32 MiB.
 */
enum { MAPPED_FROM = 64 << 10 };

/* ---- start ---- */

static void out_of_memory(size_t size)
{
	static const char text[] =
		"cprof: out of memory; to allow more use --max-memory=SIZE, 0 for no limit\n";

	(void)size;
	leftover_remove();
	(void)!write(STDERR_FILENO, text, sizeof(text) - 1);
	_exit(system_status(ERROR_LIMIT));
}

/* A file that we open must not become standard output by chance. */
static void hold_descriptor(int fd)
{
	if (fcntl(fd, F_GETFD) < 0)
		(void)!open("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_RDWR);
}

void system_prepare(void)
{
	mem_oom = out_of_memory;
	mallopt(M_MMAP_THRESHOLD, MAPPED_FROM);
	for (int fd = 0; fd <= STDERR_FILENO; fd++)
		hold_descriptor(fd);
	signal(SIGPIPE, SIG_DFL);
}

/* ---- memory ---- */

/* The number in a file, or what is given if there is none. */
static int64_t number_in(const char *path, int64_t otherwise)
{
	FILE *f = fopen(path, "re");
	char line[32] = "";
	long long n;

	if (!f)
		return otherwise;
	n = fgets(line, sizeof(line), f) ? strtoll(line, NULL, 10) : 0;
	fclose(f);
	return n > 0 ? n : otherwise;
}

/* Half of what the machine or our control group has. */
static int64_t usual_limit(void)
{
	int64_t all = (int64_t)sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE);
	int64_t group = number_in("/sys/fs/cgroup/memory.max", all);

	group = number_in("/sys/fs/cgroup/memory/memory.limit_in_bytes", group);
	all = (group < all ? group : all) / 2;
	return all < memory_most ? all : memory_most;
}

void system_limit_memory(const struct options *o)
{
	int64_t bytes = o->max_memory < 0 ? usual_limit() : o->max_memory;
	struct rlimit limit = { (rlim_t)bytes, (rlim_t)bytes };

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
	bytes = 0; /* sanitizers reserve more than any limit */
#endif
	if (bytes > 0)
		setrlimit(RLIMIT_DATA, &limit);
}

/* ---- the terminal ---- */

static bool wants_color(const struct options *o)
{
	const char *term = getenv("TERM"), *no = getenv("NO_COLOR");

	if (o->color != COLOR_AUTO)
		return o->color == COLOR_ALWAYS;
	return !o->output && isatty(STDOUT_FILENO) && !(no && *no) && term && strcmp(term, "dumb");
}

/* COLUMNS is what a user exports for tests and pipes through a pager. */
static size_t columns(void)
{
	const char *given = getenv("COLUMNS");
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	return given ? (size_t)strtoul(given, NULL, 10) : 0;
}

struct terminal system_terminal(const struct options *o)
{
	bool names_cut = !o->output && isatty(STDOUT_FILENO) && !o->full_names;

	return (struct terminal){ .columns = names_cut ? columns() : 0, .color = wants_color(o) };
}

/* ---- the environment ---- */

/* SOURCE_DATE_EPOCH makes it another day, for what is to come out alike on each. */
static int32_t today(void)
{
	enum { SECONDS_A_DAY = 24 * 60 * 60 };
	const char *fixed = getenv("SOURCE_DATE_EPOCH");

	return (int32_t)((fixed ? strtoll(fixed, NULL, 10) : time(NULL)) / SECONDS_A_DAY);
}

struct surroundings system_surroundings(const struct options *o)
{
	static void (*const confine[])(void) = {
		[SANDBOX_AUTO] = sandbox_confine,
		[SANDBOX_STRICT] = sandbox_confine_strictly,
		[SANDBOX_OFF] = NULL,
	};

	return (struct surroundings){
		.home = getenv("HOME"),
		.path = getenv("PATH"),
		.goroot = getenv("GOROOT"),
		.gopath = getenv("GOPATH"),
		.gomodcache = getenv("GOMODCACHE"),
		.today = today(),
		.confine = confine[o->sandbox],
	};
}

/* ---- the end ---- */

int system_status(enum error_code code)
{
	static const int statuses[] = {
		[ERROR_NONE] = 0,   [ERROR_NOTHING] = 1, [ERROR_USAGE] = 2,
		[ERROR_IO] = 3,     [ERROR_FORMAT] = 3,  [ERROR_FOREIGN] = 3,
		[ERROR_OUTPUT] = 4, [ERROR_LIMIT] = 5,   [ERROR_NETWORK] = 6,
	};

	return statuses[code];
}
