#include "views/picture/layout.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <gvc.h>
#include <limits.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "parser/os.h"

enum {
	CHUNK = 64 << 10,
	WAIT_MS = 1000,
	PATIENCE = 6,
	RESULT_MAX = 256 << 20,
	CHILD_MEMORY = 2000 << 20,
	HANDLER_STACK = 32 << 10,
};
enum {
	CHILD_DONE,
	CHILD_NO_LIBRARY,
	CHILD_NO_FONTS,
	CHILD_BAD_GRAPH,
	CHILD_NO_LAYOUT,
	CHILD_NO_DRAWING,
	CHILD_NO_PIPE,
	CHILD_NO_MEMORY,
};

/* ---- the child ---- */

static int say_nothing(char *message)
{
	(void)message;
	return 0;
}

/*
 * What we call of Graphviz. It is loaded by the child alone: few reports need
 * it, and it brings ten libraries along, which takes as long as all of a small
 * profile's top.
 */
struct graphviz {
	__typeof__(agseterrf) *seterrf;
	__typeof__(agmemread) *memread;
	__typeof__(gvContext) *context;
	__typeof__(gvLayout) *layout;
	__typeof__(gvRenderData) *render;
};

static bool load(struct graphviz *g)
{
	void *library = dlopen("libgvc.so.6", RTLD_NOW);

	return library && os_find(library, "agseterrf", &g->seterrf) &&
	       os_find(library, "agmemread", &g->memread) &&
	       os_find(library, "gvContext", &g->context) &&
	       os_find(library, "gvLayout", &g->layout) &&
	       os_find(library, "gvRenderData", &g->render);
}

/*
 * Where the plugin for fonts is there but cannot be loaded, Graphviz guesses how
 * wide text is, draws another picture, and does not say so.
 */
static bool lacks_fonts(const struct graphviz *g)
{
	static const char name[] = "libgvplugin_pango.so.6";
	char full[PATH_MAX];
	Dl_info at;

	if (dlopen(name, RTLD_NOW | RTLD_NOLOAD) || !dladdr((void *)(uintptr_t)g->context, &at))
		return false;
	snprintf(full, sizeof(full), "%.*s/graphviz/%s",
		 (int)(strrchr(at.dli_fname, '/') - at.dli_fname), at.dli_fname, name);
	return access(full, F_OK) == 0;
}

static int draw(const struct layout *l, int fd)
{
	struct graphviz graphviz;
	GVC_t *gvc;
	Agraph_t *g;
	char *data;
	unsigned n;

	if (!load(&graphviz))
		return CHILD_NO_LIBRARY;
	graphviz.seterrf(say_nothing);
	gvc = graphviz.context();
	if (lacks_fonts(&graphviz))
		return CHILD_NO_FONTS;
	g = graphviz.memread(l->dot.at);
	if (!g)
		return CHILD_BAD_GRAPH;
	if (graphviz.layout(gvc, g, "dot") != 0)
		return CHILD_NO_LAYOUT;
	if (graphviz.render(gvc, g, l->format, &data, &n) != 0)
		return CHILD_NO_DRAWING;
	return os_write_all(fd, data, n) < 0 ? CHILD_NO_PIPE : CHILD_DONE;
}

/*
 * Where memory ends the library crashes, ends the process, or fails, and says
 * the same as for any other reason. But errno is as malloc left it, or there is
 * still no memory.
 */
static bool lacks_memory(void)
{
	enum { SOME = 16 << 20 };

	return errno == ENOMEM || mmap(NULL, SOME, PROT_READ | PROT_WRITE,
				       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
}

/* Nor is a crash here one for the handlers of the parent, which give a terminal back. */
static void on_crash(int number)
{
	if (lacks_memory())
		_exit(CHILD_NO_MEMORY);
	signal(number, SIG_DFL);
	raise(number);
}

/* The library has called exit: what the parent does at its end is not for here. */
static void on_exit_called(void)
{
	_exit(lacks_memory() ? CHILD_NO_MEMORY : CHILD_NO_DRAWING);
}

static void on_no_memory(size_t size)
{
	(void)size;
	_exit(CHILD_NO_MEMORY);
}

/* stack: of handlers, as the library's own may be what ended. */
static void watch_for_ends(stack_t stack)
{
	static const int crashes[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL };
	struct sigaction a = { .sa_handler = on_crash, .sa_flags = SA_ONSTACK };

	sigaltstack(&stack, NULL);
	for (size_t i = 0; i < sizeof(crashes) / sizeof(*crashes); i++)
		sigaction(crashes[i], &a, NULL);
	if (atexit(on_exit_called) != 0)
		_exit(CHILD_NO_MEMORY);
	mem_oom = on_no_memory;
}

/*
 * What the library prints, it prints to nobody. It must not fail to: errno would
 * change. /dev/null is not to be opened for writing in the sandbox.
 */
static void silence(void)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) < 0)
		_exit(CHILD_NO_PIPE);
	dup2(ends[1], STDOUT_FILENO);
	dup2(ends[1], STDERR_FILENO);
}

/* Ended with its parent, whatever ends that. */
static void be_child(const struct layout *l, int fd, pid_t parent)
{
	rlim_t seconds = (rlim_t)fmin(fmax(l->seconds, 0), INT32_MAX) + 2;
	char stack[HANDLER_STACK];
	int status;

	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
		_exit(CHILD_NO_PIPE);
	if (l->seconds)
		setrlimit(RLIMIT_CPU, &(struct rlimit){ seconds, seconds });
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
	/* Not with sanitizers, which take more for themselves. */
	setrlimit(RLIMIT_DATA, &(struct rlimit){ CHILD_MEMORY, CHILD_MEMORY });
#endif
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
	silence();
	watch_for_ends((stack_t){ .ss_sp = stack, .ss_size = sizeof(stack) });
	if (l->confine)
		l->confine();
	errno = 0;
	status = draw(l, fd);
	_exit(status != CHILD_DONE && lacks_memory() ? CHILD_NO_MEMORY : status);
}

/* ---- the parent ---- */

/* What is to be read from a child, and when that is too late. */
struct drawer {
	int fd;
	clockid_t clock;
	bool has_clock;
	double begun, seconds;
};

static double seconds_of(clockid_t clock)
{
	struct timespec t = { 0 };

	return clock_gettime(clock, &t) < 0 ? 0 : (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/*
 * How much of its time is left. Processor time counts, so that a busy machine
 * draws what an idle one does; but nobody waits more than PATIENCE times that.
 */
static double time_left(const struct drawer *d)
{
	double taken = (seconds_of(CLOCK_MONOTONIC) - d->begun) / PATIENCE;

	return d->seconds - (d->has_clock ? fmax(taken, seconds_of(d->clock)) : taken);
}

/* 1: bytes came; 0: the end; -1: it is too late, or too much. */
static int read_some(struct layout_result *r, const struct drawer *d)
{
	struct pollfd p = { .fd = d->fd, .events = POLLIN };
	double left = time_left(d);
	ssize_t n;

	if (left <= 0 || r->bytes.n > RESULT_MAX)
		return -1;
	if (poll(&p, 1, (int)fmin(left * 1000 + 1, WAIT_MS)) <= 0)
		return 1; /* interrupted, or nothing yet: the next call will see */
	r->bytes.at = mem_grow(r->bytes.at, &r->bytes.cap, r->bytes.n + CHUNK, 1);
	n = read(d->fd, r->bytes.at + r->bytes.n, CHUNK);
	r->bytes.n += n > 0 ? (size_t)n : 0;
	return n != 0;
}

static int collect(struct layout_result *r, const struct layout *l, pid_t child, int fd,
		   struct error *err)
{
	static const char *const why[] = {
		[CHILD_NO_LIBRARY] =
			"Graphviz is not installed, which lays graphs out; its library is libgvc6",
		[CHILD_NO_FONTS] = "Graphviz could not load its plugin for fonts",
		[CHILD_BAD_GRAPH] = "Graphviz could not read the graph",
		[CHILD_NO_LAYOUT] = "Graphviz could not lay out the graph",
		[CHILD_NO_DRAWING] = "Graphviz cannot draw this format; is its plugin installed?",
		[CHILD_NO_PIPE] = "Graphviz could not hand over the picture",
		[CHILD_NO_MEMORY] = "no memory to lay the graph out in; fewer nodes may help: "
				    "--nodecount=N",
	};
	struct drawer d = { .fd = fd,
			    .begun = seconds_of(CLOCK_MONOTONIC),
			    .seconds = l->seconds ? l->seconds : INFINITY };
	int state, status;

	d.has_clock = clock_getcpuclockid(child, &d.clock) == 0;
	while ((state = read_some(r, &d)) > 0)
		;
	if (state < 0)
		kill(child, SIGKILL);
	status = os_wait(child);
	if (state < 0)
		return 1;
	if (status == CHILD_DONE)
		return 0;
	if (status < 0 || status > CHILD_NO_MEMORY)
		return error_set(
			err, ERROR_OUTPUT,
			"Graphviz died while it drew; fewer nodes may help: --nodecount=N");
	return error_set(err, status == CHILD_NO_MEMORY ? ERROR_LIMIT : ERROR_OUTPUT, "%s",
			 why[status]);
}

static int not_begun(const char *what, struct error *err)
{
	return error_set(err, errno == ENOMEM ? ERROR_LIMIT : ERROR_OUTPUT, "no %s for drawing: %s",
			 what, strerror(errno));
}

int layout_run(struct layout_result *result, const struct layout *l, struct error *err)
{
	int ends[2], r;
	pid_t child, parent = getpid();

	*result = (struct layout_result){ 0 };
	if (pipe2(ends, O_CLOEXEC) < 0)
		return not_begun("pipe", err);
	child = fork();
	if (child == 0) {
		close(ends[0]);
		be_child(l, ends[1], parent);
	}
	r = child < 0 ? not_begun("process", err) : 0;
	close(ends[1]);
	if (r == 0)
		r = collect(result, l, child, ends[0], err);
	close(ends[0]);
	if (r)
		layout_free(result);
	return r;
}

void layout_free(struct layout_result *result)
{
	mem_free(result->bytes.at);
	*result = (struct layout_result){ 0 };
}
