#include "parser/formats/tracespans.h"

#include <stdlib.h>

enum { NONE = -1 };

/* A call that has not ended. */
struct open_span {
	str_id name;
	uint32_t location;
	int64_t end;    /* of an X */
	ptrdiff_t last; /* the X that is open below it; NONE */
	bool timed;     /* it is an X */
};

/* A thread while its events pass by. */
struct thread {
	struct tracespans *t;
	int64_t pid, tid, now;
	VEC(struct open_span) stack;
	ptrdiff_t timed;              /* the innermost X; NONE */
	VEC(struct trace_event) late; /* ends that fit nothing yet */
	size_t unmatched, closed, cut, unclosed;
};

/* ---- order ---- */

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static int by_thread_and_time(const void *a, const void *b)
{
	const struct trace_event *x = a, *y = b;
	int r = COMPARE(x->pid, y->pid);

	if (!r)
		r = COMPARE(x->tid, y->tid);
	if (!r)
		r = COMPARE(x->at, y->at);
	return r ? r : COMPARE(x->number, y->number);
}

static int longest_first(const void *a, const void *b)
{
	const struct trace_event *x = a, *y = b;
	int r = COMPARE(y->lasts, x->lasts);

	return r ? r : COMPARE(x->number, y->number);
}

/* Of events at one time those that last go where such stand, the longest first. */
static void sort_timed(struct trace_event *at, size_t n)
{
	VEC(struct trace_event) timed = { 0 };
	size_t k = 0;

	for (size_t i = 0; i < n; i++)
		if (at[i].phase == 'X')
			*VEC_PUSH(&timed) = at[i];
	if (timed.n > 1) {
		qsort(timed.at, timed.n, sizeof(*timed.at), longest_first);
		for (size_t i = 0; i < n; i++)
			if (at[i].phase == 'X')
				at[i] = timed.at[k++];
	}
	mem_free(timed.at);
}

/* ---- time passes ---- */

/* What is on the stack was so from now until then. */
static int pass(struct thread *h, int64_t until)
{
	struct builder *b = h->t->b;
	int64_t lasted;

	if (until <= h->now || !h->stack.n) {
		h->now = until > h->now ? until : h->now;
		return 0;
	}
	if (__builtin_sub_overflow(until, h->now, &lasted))
		lasted = INT64_MAX;
	h->now = until;
	builder_open(b);
	for (size_t i = h->stack.n; i > 0; i--)
		builder_frame(b, h->stack.at[i - 1].location);
	h->t->label(h->t->ctx, h->pid, h->tid);
	builder_value(b, h->t->type, lasted);
	return builder_close(b);
}

static void pop_to(struct thread *h, size_t n)
{
	while (h->stack.n > n) {
		const struct open_span *top = &h->stack.at[--h->stack.n];

		if (top->timed)
			h->timed = top->last;
	}
}

/* The innermost X ends, and what began in it goes on: that has an end of its own. */
static void remove_timed(struct thread *h)
{
	size_t at = (size_t)h->timed;

	h->timed = h->stack.at[at].last;
	h->stack.n--;
	memmove(h->stack.at + at, h->stack.at + at + 1, (h->stack.n - at) * sizeof(*h->stack.at));
}

/* Until a time; what lasts no longer than that ends on the way. */
static int advance(struct thread *h, int64_t until)
{
	while (h->timed != NONE && h->stack.at[h->timed].end <= until) {
		if (pass(h, h->stack.at[h->timed].end) < 0)
			return -1;
		remove_timed(h);
	}
	return pass(h, until);
}

/* ---- events ---- */

static void begin(struct thread *h, const struct trace_event *e)
{
	struct function f = { .name = e->name, .system_name = e->name };
	struct open_span s = { .name = e->name,
			       .location = builder_frame_of(h->t->b, f, 0, 0),
			       .last = h->timed,
			       .timed = e->phase == 'X' };

	if (s.timed) {
		if (__builtin_add_overflow(e->at, e->lasts, &s.end))
			s.end = INT64_MAX;
		if (h->timed != NONE && s.end > h->stack.at[h->timed].end) {
			s.end = h->stack.at[h->timed].end;
			h->cut++;
		}
		h->timed = (ptrdiff_t)h->stack.n;
	}
	*VEC_PUSH(&h->stack) = s;
}

/* The innermost call that an end can be that of; an end without a name is that of the top. */
static size_t find_begin(const struct thread *h, const struct trace_event *e)
{
	size_t n = h->stack.n;

	while (n && (h->stack.at[n - 1].timed || (e->name && h->stack.at[n - 1].name != e->name)))
		n--;
	return n;
}

static void end(struct thread *h, const struct trace_event *e)
{
	size_t n = find_begin(h, e);

	if (!n) {
		h->unmatched++;
		return;
	}
	h->closed += h->stack.n - n;
	pop_to(h, n - 1);
}

/* Events at one time. An end that is not that of the top waits for the others. */
static int take_moment(struct thread *h, struct trace_event *at, size_t n)
{
	sort_timed(at, n);
	if (advance(h, at->at) < 0)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (at[i].phase != 'E')
			begin(h, &at[i]);
		else if (h->stack.n && find_begin(h, &at[i]) == h->stack.n)
			end(h, &at[i]);
		else
			*VEC_PUSH(&h->late) = at[i];
	}
	for (size_t i = 0; i < h->late.n; i++)
		end(h, &h->late.at[i]);
	h->late.n = 0;
	return 0;
}

/* When the last event of a thread ends. */
static int64_t last_time(const struct trace_event *at, size_t n)
{
	int64_t last = INT64_MIN, ends;

	for (size_t i = 0; i < n; i++) {
		if (at[i].phase != 'X' || __builtin_add_overflow(at[i].at, at[i].lasts, &ends))
			ends = at[i].at;
		last = ends > last ? ends : last;
	}
	return last;
}

static int take_thread(struct thread *h, struct trace_event *at, size_t n)
{
	int64_t last = last_time(at, n);

	h->pid = at->pid;
	h->tid = at->tid;
	h->now = at->at;
	h->timed = NONE;
	for (size_t i = 0, same; i < n; i += same) {
		for (same = 1; i + same < n && at[i + same].at == at[i].at;)
			same++;
		if (take_moment(h, at + i, same) < 0)
			return -1;
	}
	if (advance(h, last) < 0)
		return -1;
	h->unclosed += h->stack.n;
	h->stack.n = 0;
	return 0;
}

static void warn(const struct thread *h)
{
	struct profile *p = h->t->b->p;

	if (h->unclosed)
		profile_warn(p, "%zu events never end, and last to the end of their thread",
			     h->unclosed);
	if (h->closed)
		profile_warn(p, "%zu events end with what they are in", h->closed);
	if (h->unmatched)
		profile_warn(p, "%zu ends are of no event", h->unmatched);
	if (h->cut)
		profile_warn(p, "%zu events are cut where what they are in ends", h->cut);
}

int tracespans_emit(struct tracespans *t)
{
	struct thread h = { .t = t };
	struct trace_event *at = t->events.at;
	size_t n = t->events.n;
	int r = 0;

	if (n)
		qsort(at, n, sizeof(*at), by_thread_and_time);
	for (size_t i = 0, same; i < n && r == 0; i += same) {
		for (same = 1; i + same < n && at[i + same].pid == at[i].pid &&
			       at[i + same].tid == at[i].tid;)
			same++;
		r = take_thread(&h, at + i, same);
	}
	warn(&h);
	mem_free(h.stack.at);
	mem_free(h.late.at);
	return r;
}

void tracespans_free(struct tracespans *t)
{
	mem_free(t->events.at);
}
