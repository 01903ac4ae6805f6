#include "report/names/demangle.h"

#include <errno.h>
#include <libiberty/demangle.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "report/names/strip.h"

enum {
	NAME_SIZE = 1 << 16,        /* text that libiberty may make of one name */
	NAME_MICROSECONDS = 50000,  /* processor time for one name; most take one */
	ROOM = 8 << 20,             /* for all names that come out, */
	ROOM_PER_BYTE = 4,          /* and this for each byte that goes in */
	BYTES_PER_SECOND = 8 << 20, /* that go in; many more are usual */
	STACK = 64 << 20,           /* names made for it use 20 MB */
	CHILDREN = 32,              /* each but the last died of a name */
};

struct span {
	size_t start, n;
};

/* In memory that the child shares. */
struct work {
	struct demangle_name **names; /* those that look mangled, by system_name */
	size_t n, ndone;
	enum demangle_mode mode;
	clock_t spent, limit;
	bool complete;

	/* The name it is at: what libiberty reads and writes, and what is kept of it. */
	char mangled[DEMANGLE_LONGEST + 1];
	char text[NAME_SIZE + 1], stripped[NAME_SIZE + 1];
	size_t length;
	bool rust; /* rather than C++ */
	const char *prefix;

	/* What came out: a span for each name, empty if it stays. */
	char *out;
	size_t used, room;
	struct span spans[];
};

/* Nothing stops libiberty, which sets no limit to its text, but the end of the child. */
static void take(const char *piece, size_t n, void *data)
{
	struct work *w = data;

	if (n > NAME_SIZE - w->length)
		_exit(0);
	if (n > 0) /* else piece may be NULL */
		memcpy(w->text + w->length, piece, n);
	w->length += n;
}

static bool print_as(struct work *w, bool rust)
{
	int options = DMGL_NO_RECURSE_LIMIT | (w->mode == DEMANGLE_FULL ? DMGL_PARAMS : 0);

	w->length = 0;
	w->rust = rust;
	if (rust)
		return rust_demangle_callback(w->mangled, DMGL_NO_OPTS, take, w);
	return cplus_demangle_v3_callback(w->mangled, options, take, w);
}

/* Makes text[] of the first n bytes of a name. */
static bool print(struct work *w, const char *name, size_t n)
{
	memcpy(w->mangled, name, n);
	w->mangled[n] = '\0';
	if (!print_as(w, true) && !print_as(w, false))
		return false;
	w->text[w->length] = '\0';
	return true;
}

/*
 * Apple's blocks are called after the function they are in. What does not
 * belong to a mangled name goes: the version of a symbol and, if libiberty does
 * not know it, what the compiler put behind a dot.
 */
static bool demangle(struct work *w, const char *name, size_t n)
{
	const char *block = strncmp(name, "___Z", 4) == 0 ? strstr(name, "_block_invoke") : NULL;
	size_t version, clone;

	w->prefix = block ? "invocation function for block in " : "";
	if (block) {
		name += 2;
		n = (size_t)(block - name);
	}
	version = strcspn(name, "@");
	if (version < n)
		n = version;
	clone = strcspn(name, ".");
	return print(w, name, n) || (clone < n && print(w, name, clone));
}

/* What the mode keeps of text[]. */
static struct text kept(struct work *w)
{
	struct text t = { w->text, w->length }, stripped = { w->stripped, 0 };
	bool is_v0 = w->rust && w->mangled[strspn(w->mangled, "_")] == 'R';
	bool shortest = w->mode == DEMANGLE_DEFAULT;
	const char *clone = strstr(t.at, " [clone ");

	if (w->mode == DEMANGLE_FULL) {
		if (clone && !w->rust)
			t.n = (size_t)(clone - t.at);
		return t;
	}
	if (w->rust && !(is_v0 && shortest))
		return t;
	stripped.n = w->rust ? strip_rust(w->stripped, t) : strip_cpp(w->stripped, t, shortest);
	return stripped;
}

static struct span put_out(struct work *w, struct text t)
{
	size_t n = strlen(w->prefix) + t.n;
	struct span s = { w->used, n };

	if (n > w->room - w->used) {
		w->complete = false;
		return (struct span){ 0, 0 };
	}
	memcpy(stpcpy(w->out + w->used, w->prefix), t.at, t.n);
	w->used += n;
	return s;
}

static bool is_same(struct text a, struct text b)
{
	return a.n == b.n && (a.at == b.at || memcmp(a.at, b.at, a.n) == 0);
}

/* Names are sorted, so that equal ones cost once. */
static bool is_repeated(struct demangle_name **names, size_t i)
{
	return i > 0 && is_same(names[i]->system_name, names[i - 1]->system_name);
}

static void demangle_next(struct work *w)
{
	struct text name = w->names[w->ndone]->system_name;

	if (is_repeated(w->names, w->ndone))
		w->spans[w->ndone] = w->spans[w->ndone - 1];
	else if (demangle(w, name.at, name.n) || demangle(w, name.at + 1, name.n - 1))
		w->spans[w->ndone] = put_out(w, kept(w));
}

/*
 * All the stack that is allowed, no core file, none of the parent's signal
 * handlers, and an end with the parent.
 */
static void prepare_child(void)
{
	struct rlimit stack, none = { 0, 0 };
	sigset_t all;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (int s = 1; s < NSIG; s++)
		signal(s, SIG_DFL);
	sigfillset(&all);
	sigprocmask(SIG_UNBLOCK, &all, NULL);
	setrlimit(RLIMIT_CORE, &none);
	if (getrlimit(RLIMIT_STACK, &stack) == 0 && stack.rlim_cur < STACK) {
		stack.rlim_cur = stack.rlim_max < STACK ? stack.rlim_max : STACK;
		setrlimit(RLIMIT_STACK, &stack);
	}
}

static _Noreturn void run_child(struct work *w)
{
	const struct itimerval one_name = { .it_value.tv_usec = NAME_MICROSECONDS };
	clock_t before = w->spent;

	prepare_child();
	while (w->ndone < w->n && w->spent < w->limit) {
		setitimer(ITIMER_VIRTUAL, &one_name, NULL);
		demangle_next(w);
		w->ndone++;
		w->spent = before + clock();
	}
	_exit(0);
}

/* Goes on with a new child behind the name that the last one died of. */
static void run_children(struct work *w)
{
	for (int i = 0; i < CHILDREN && w->ndone < w->n && w->spent < w->limit; i++) {
		pid_t child = fork();

		if (child == 0)
			run_child(w);
		while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
			;
		if (child < 0 || w->ndone == w->n)
			break;
		w->complete = false;
		w->ndone++;
	}
	w->complete = w->complete && w->ndone == w->n;
}

/* Calls the functions what came out. */
static void rename_functions(const struct work *w, struct arena *a)
{
	for (size_t i = 0; i < w->n; i++) {
		struct span s = w->spans[i];
		char *name;

		if (is_repeated(w->names, i)) {
			w->names[i]->name = w->names[i - 1]->name;
		} else if (s.n > 0) {
			name = arena_alloc(a, s.n + 1);
			memcpy(name, w->out + s.start, s.n);
			w->names[i]->name = (struct text){ name, s.n };
		}
	}
}

static int by_system_name(const void *a, const void *b)
{
	const struct text *s = &(*(struct demangle_name *const *)a)->system_name;
	const struct text *t = &(*(struct demangle_name *const *)b)->system_name;
	int order = s->at == t->at ? 0 : memcmp(s->at, t->at, s->n < t->n ? s->n : t->n);

	return order ? order : (s->n > t->n) - (s->n < t->n);
}

static bool demangle_all(struct arena *a, struct demangle_name **names, size_t n,
			 enum demangle_mode mode)
{
	size_t in = 0, room, size;
	struct work *w;
	bool complete;

	for (size_t i = 0; i < n; i++)
		in += is_repeated(names, i) ? 0 : names[i]->system_name.n;
	room = ROOM + ROOM_PER_BYTE * in;
	size = sizeof(*w) + n * sizeof(*w->spans) + room;
	w = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1,
		 0);
	if (w == MAP_FAILED)
		return false;
	w->names = names;
	w->n = n;
	w->mode = mode;
	w->limit = (clock_t)(1 + in / BYTES_PER_SECOND) * CLOCKS_PER_SEC;
	w->complete = true;
	w->out = (char *)&w->spans[n];
	w->room = room;
	run_children(w);
	rename_functions(w, a);
	complete = w->complete;
	munmap(w, size);
	return complete;
}

static bool looks_mangled(const struct demangle_name *f)
{
	struct text s = f->system_name;

	return s.n > 1 && s.n <= DEMANGLE_LONGEST && s.at[0] == '_' && !memchr(s.at, '\0', s.n) &&
	       is_same(f->name, s);
}

bool demangle_names(struct arena *a, struct demangle_name *names, size_t n, enum demangle_mode mode,
		    bool force)
{
	struct demangle_name **mangled = arena_array(a, struct demangle_name *, n);
	size_t nmangled = 0;

	for (size_t i = 0; i < n; i++) {
		struct demangle_name *f = &names[i];

		if (f->system_name.n > 0 && (f->name.n > 0 ? force : mode != DEMANGLE_NONE))
			f->name = f->system_name;
		if (mode != DEMANGLE_NONE && looks_mangled(f))
			mangled[nmangled++] = f;
	}
	qsort(mangled, nmangled, sizeof(*mangled), by_system_name);
	return nmangled == 0 || demangle_all(a, mangled, nmangled, mode);
}
