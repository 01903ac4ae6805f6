#include "parser/remote/remote.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "parser/os.h"
#include "parser/remote/program.h"

enum { AHEAD = 1 << 20, NOTES_MOST = 8 };

/* What the child says: it is short enough to be written at once. */
struct word {
	enum { WORD_NOTE, WORD_END } kind;
	struct error error; /* of the end: why, or none */
};

struct remote {
	pid_t child;
	int body, words;
	struct word notes[NOTES_MOST];
	size_t nnotes;
	bool ended;
	struct error why;
};

/* ---- the child ---- */

static void say(int fd, int kind, const struct error *e)
{
	struct word w;

	memset(&w, 0, sizeof(w)); /* what is between its members is written, too */
	w.kind = kind;
	w.error = *e;
	(void)os_write_all(fd, (const char *)&w, sizeof(w));
}

static void say_note(void *words, const char *text)
{
	struct error e;

	error_set(&e, ERROR_NONE, "%s", text);
	say(*(const int *)words, WORD_NOTE, &e);
}

static void on_no_memory(size_t size)
{
	(void)size;
	_exit(1);
}

/* Ends with its parent, and by what ends that; the parent's handlers are not for here. */
static void be_child(const struct address *address, const struct transfer_options *o, int body,
		     int words)
{
	struct error err = { 0 };
	struct transfer t = { address, o, body, say_note, &words };

	if (address->program)
		program_run(address->program, body, o->timeout, &err);
	else
		transfer_run(&t, &err);
	say(words, WORD_END, &err);
	_exit(0);
}

static void prepare_child(pid_t parent)
{
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
		_exit(1);
	for (int i = 1; i < NSIG; i++)
		signal(i, SIG_DFL);
	mem_oom = on_no_memory;
}

/* ---- the parent ---- */

static int not_begun(struct error *err)
{
	return error_set(err, ERROR_LIMIT, "cannot be fetched: %s", strerror(errno));
}

struct remote *remote_start(const struct address *address, const struct transfer_options *o,
			    struct error *err)
{
	int body[2], words[2];
	pid_t parent = getpid();
	struct remote *r;

	if (pipe2(body, O_CLOEXEC) < 0) {
		not_begun(err);
		return NULL;
	}
	if (pipe2(words, O_CLOEXEC) < 0) {
		not_begun(err);
		close(body[0]);
		close(body[1]);
		return NULL;
	}
	fcntl(body[1], F_SETPIPE_SZ, AHEAD); /* else it is as large as others are */
	r = mem_alloc(1, sizeof(*r));
	*r = (struct remote){ .body = body[0], .words = words[0] };
	r->child = fork();
	if (r->child == 0) {
		prepare_child(parent);
		be_child(address, o, body[1], words[1]);
	}
	close(body[1]);
	close(words[1]);
	if (r->child > 0)
		return r;
	not_begun(err);
	remote_free(r);
	return NULL;
}

static ssize_t read_some(int fd, void *to, size_t n)
{
	ssize_t r;

	while ((r = read(fd, to, n)) < 0 && errno == EINTR)
		;
	return r;
}

static void take_words(struct remote *r)
{
	struct word w;

	error_set(&r->why, ERROR_NETWORK, "fetching it ended before it was done");
	while (read_some(r->words, &w, sizeof(w)) == sizeof(w)) {
		if (w.kind == WORD_END)
			r->why = w.error;
		else if (r->nnotes < NOTES_MOST)
			r->notes[r->nnotes++] = w;
	}
	r->ended = true;
}

size_t remote_read(void *remote, uint8_t *to, size_t n, struct error *err)
{
	struct remote *r = remote;
	size_t got = 0;
	ssize_t some = 0;

	while (got < n && (some = read_some(r->body, to + got, n - got)) > 0)
		got += (size_t)some;
	if (got == n)
		return got;
	if (!r->ended)
		take_words(r);
	if (r->why.code)
		*err = r->why;
	return got;
}

const char *remote_note(const struct remote *r, size_t i)
{
	return i < r->nnotes ? r->notes[i].error.text : NULL;
}

bool remote_failed(const struct remote *r)
{
	return r->ended && r->why.code;
}

void remote_stop(struct remote *r)
{
	if (r->child > 0) {
		kill(r->child, SIGKILL);
		os_wait(r->child);
	}
	r->child = 0;
}

void remote_free(struct remote *r)
{
	if (!r)
		return;
	remote_stop(r);
	close(r->body);
	close(r->words);
	mem_free(r);
}
