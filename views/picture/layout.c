#include "views/picture/layout.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <gvc.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK = 64 << 10, WAIT_MS = 1000, RESULT_MAX = 256 << 20, CHILD_MEMORY = 2000 << 20 };
enum {
	CHILD_DONE,
	CHILD_NO_LIBRARY,
	CHILD_BAD_GRAPH,
	CHILD_NO_LAYOUT,
	CHILD_NO_DRAWING,
	CHILD_NO_PIPE,
};

/* ---- the child ---- */

static int say_nothing(char *message)
{
	(void)message;
	return 0;
}

static int write_all(int fd, const char *at, size_t n)
{
	while (n) {
		ssize_t r = write(fd, at, n);

		if (r < 0 && errno == EINTR)
			continue;
		if (r <= 0)
			return -1;
		at += r;
		n -= (size_t)r;
	}
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

/* POSIX has it that a pointer to an object can hold one to a function; C does not. */
static bool find(void *library, const char *name, void *function)
{
	void *at = dlsym(library, name);

	memcpy(function, &at, sizeof(at));
	return at;
}

static bool load(struct graphviz *g)
{
	void *library = dlopen("libgvc.so.6", RTLD_NOW);

	return library && find(library, "agseterrf", &g->seterrf) &&
	       find(library, "agmemread", &g->memread) && find(library, "gvContext", &g->context) &&
	       find(library, "gvLayout", &g->layout) && find(library, "gvRenderData", &g->render);
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
	g = graphviz.memread(l->dot.at);
	if (!g)
		return CHILD_BAD_GRAPH;
	if (graphviz.layout(gvc, g, "dot") != 0)
		return CHILD_NO_LAYOUT;
	if (graphviz.render(gvc, g, l->format, &data, &n) != 0)
		return CHILD_NO_DRAWING;
	return write_all(fd, data, n) < 0 ? CHILD_NO_PIPE : CHILD_DONE;
}

/* Ended with its parent, whatever ends that; what the library prints, it prints to nobody. */
static void be_child(const struct layout *l, int fd, pid_t parent)
{
	rlim_t seconds = (rlim_t)fmin(fmax(l->seconds, 0), INT32_MAX) + 2;
	int null = open("/dev/null", O_RDONLY | O_CLOEXEC); /* written to in vain */

	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
		_exit(CHILD_NO_PIPE);
	if (l->seconds)
		setrlimit(RLIMIT_CPU, &(struct rlimit){ seconds, seconds });
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
	/* Not with sanitizers, which take more for themselves. */
	setrlimit(RLIMIT_DATA, &(struct rlimit){ CHILD_MEMORY, CHILD_MEMORY });
#endif
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
	dup2(null, STDOUT_FILENO);
	dup2(null, STDERR_FILENO);
	if (l->confine)
		l->confine();
	_exit(draw(l, fd));
}

/* ---- the parent ---- */

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* 1: bytes came; 0: the end; -1: it is too late, or too much. */
static int read_some(struct layout_result *r, int fd, double until)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };
	double left = until - now();
	ssize_t n;

	if (left <= 0 || r->bytes.n > RESULT_MAX)
		return -1;
	if (poll(&p, 1, (int)fmin(left * 1000 + 1, WAIT_MS)) <= 0)
		return 1; /* interrupted, or nothing yet: the next call will see */
	r->bytes.at = mem_grow(r->bytes.at, &r->bytes.cap, r->bytes.n + CHUNK, 1);
	n = read(fd, r->bytes.at + r->bytes.n, CHUNK);
	r->bytes.n += n > 0 ? (size_t)n : 0;
	return n != 0;
}

static int wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int collect(struct layout_result *r, const struct layout *l, pid_t child, int fd,
		   struct error *err)
{
	static const char *const why[] = {
		[CHILD_NO_LIBRARY] =
			"Graphviz is not installed, which lays graphs out; its library is libgvc6",
		[CHILD_BAD_GRAPH] = "Graphviz could not read the graph",
		[CHILD_NO_LAYOUT] = "Graphviz could not lay out the graph",
		[CHILD_NO_DRAWING] = "Graphviz cannot draw this format; is its plugin installed?",
		[CHILD_NO_PIPE] = "Graphviz could not hand over the picture",
	};
	double until = l->seconds ? now() + l->seconds : INFINITY;
	int state, status;

	while ((state = read_some(r, fd, until)) > 0)
		;
	if (state < 0)
		kill(child, SIGKILL);
	status = wait_for(child);
	if (state < 0)
		return 1;
	if (status == CHILD_DONE)
		return 0;
	if (status < 0 || status > CHILD_NO_PIPE)
		return error_set(
			err, ERROR_OUTPUT,
			"Graphviz died while it drew; fewer nodes may help: --nodecount=N");
	return error_set(err, ERROR_OUTPUT, "%s", why[status]);
}

int layout_run(struct layout_result *result, const struct layout *l, struct error *err)
{
	int ends[2], r;
	pid_t child, parent = getpid();

	*result = (struct layout_result){ 0 };
	if (pipe2(ends, O_CLOEXEC) < 0)
		return error_set(err, ERROR_OUTPUT, "no pipe for drawing: %s", strerror(errno));
	child = fork();
	if (child == 0) {
		close(ends[0]);
		be_child(l, ends[1], parent);
	}
	close(ends[1]);
	r = child < 0 ? error_set(err, ERROR_OUTPUT, "no process for drawing: %s", strerror(errno))
		      : collect(result, l, child, ends[0], err);
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
