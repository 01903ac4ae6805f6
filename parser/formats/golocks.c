#include "parser/formats/golocks.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "parser/formats/scan.h"

enum { OBJECT_MAX = 1024 }; /* bytes from the start of an object to a lock in it */
enum { HOLDERS_MAX = 16 };  /* of a lock: a file could have as many as goroutines, for each lock */

static bool is_any(struct text name, const char *const *of)
{
	for (; *of; of++)
		if (text_is(name, *of))
			return true;
	return false;
}

/* Methods whose receiver is what is waited for. */
static bool waits_in(struct text name)
{
	static const char *const names[] = {
		"sync.(*Mutex).lockSlow",
		"sync.(*Mutex).Lock",
		"internal/sync.(*Mutex).lockSlow",
		"internal/sync.(*Mutex).Lock",
		"sync.(*RWMutex).Lock",
		"sync.(*RWMutex).RLock",
		"sync.(*WaitGroup).Wait",
		"sync.(*Cond).Wait",
		NULL,
	};

	return is_any(name, names);
}

static bool is_inside(struct text name)
{
	return text_begins(name, "sync.") || text_begins(name, "internal/") ||
	       text_begins(name, "runtime.");
}

/* The first argument, if it is an address that can be believed; else 0. */
static uint64_t first_argument(struct text s)
{
	uint64_t v;

	if (!scan_word(&s, "0x") || !scan_hex(&s, &v) || (s.n && *s.at != ','))
		return 0;
	return v;
}

void golocks_open(struct golocks *g)
{
	g->inside = true;
}

uint64_t golocks_frame(struct golocks *g, uint32_t sample, struct text name, struct text arguments)
{
	uint64_t address = first_argument(arguments);
	bool first = g->inside;

	if (!is_inside(name))
		g->inside = false;
	if (!address)
		return 0;
	if (first && waits_in(name)) {
		g->inside = false; /* the next call of sync's has the same lock */
		*VEC_PUSH(&g->waits) = (struct receiver){ address, sample };
		return address;
	}
	if (!is_inside(name) && text_find_word(name, ".(*") != SIZE_MAX)
		*VEC_PUSH(&g->receivers) = (struct receiver){ address, sample };
	return 0;
}

void golocks_forget(struct golocks *g)
{
	g->receivers.n = g->waits.n = 0;
}

void golocks_free(struct golocks *g)
{
	mem_free(g->receivers.at);
	mem_free(g->waits.at);
}

/* ---- who may hold them ---- */

static int by_address(const void *a, const void *b)
{
	const struct receiver *x = a, *y = b;

	if (x->address != y->address)
		return (x->address > y->address) - (x->address < y->address);
	return (x->sample > y->sample) - (x->sample < y->sample);
}

static int by_sample(const void *a, const void *b)
{
	const struct receiver *x = a, *y = b;

	if (x->sample != y->sample)
		return (x->sample > y->sample) - (x->sample < y->sample);
	return (x->address > y->address) - (x->address < y->address);
}

/* How many of the receivers, which are in order, are not above an address. */
static size_t count_below(const struct golocks *g, uint64_t address)
{
	size_t low = 0, high = g->receivers.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (g->receivers.at[middle].address <= address)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool waits_for(const struct golocks *g, uint64_t lock, uint32_t sample)
{
	struct receiver wait = { lock, sample };

	return bsearch(&wait, g->waits.at, g->waits.n, sizeof(wait), by_address) != NULL;
}

struct holders {
	VEC(struct receiver) at;
};

/* The object of a lock is the nearest one below it; who is in its methods may hold the lock. */
static void find_holders(const struct golocks *g, uint64_t lock, struct holders *h)
{
	size_t end = count_below(g, lock), before = h->at.n;
	uint64_t object = end ? g->receivers.at[end - 1].address : 0;

	if (!object || lock - object >= OBJECT_MAX)
		return;
	for (size_t i = end;
	     i > 0 && g->receivers.at[i - 1].address == object && h->at.n - before < HOLDERS_MAX;
	     i--) {
		uint32_t sample = g->receivers.at[i - 1].sample;
		bool again = h->at.n && h->at.at[h->at.n - 1].sample == sample &&
			     h->at.at[h->at.n - 1].address == lock;

		if (!again && !waits_for(g, lock, sample))
			*VEC_PUSH(&h->at) = (struct receiver){ lock, sample };
	}
}

/* ---- samples with the labels ---- */

static int copy_sample(struct builder *b, const struct samples *old, size_t row,
		       const struct receiver *held, size_t n, str_id key)
{
	struct samples *s = &b->p->samples;
	char text[24];

	samples_open_like(s, old, row);
	samples_add_labels(s, samples_labels(old, row));
	for (size_t i = 0; i < n; i++) {
		snprintf(text, sizeof(text), "0x%" PRIx64, held[i].address);
		builder_label(b, key, builder_string(b, text));
	}
	return samples_close(s) ? 0 : samples_too_large(b->err);
}

static int rebuild(struct builder *b, const struct holders *h, str_id key, const bool *lost)
{
	struct samples *s = &b->p->samples, old = *s;
	size_t at = 0, end;
	int ret = 0;

	*s = (struct samples){ 0 };
	samples_init(s, old.ntypes);
	for (size_t i = 0; i < old.n && ret == 0; i++, at = end) {
		for (end = at; end < h->at.n && h->at.at[end].sample == i;)
			end++;
		if (!lost || !lost[i])
			ret = copy_sample(b, &old, i, h->at.at + at, end - at, key);
	}
	samples_free(&old);
	return ret;
}

int golocks_finish(struct golocks *g, struct builder *b, str_id key, const bool *lost)
{
	struct holders h = { 0 };
	int ret = 0;

	if (g->receivers.n)
		qsort(g->receivers.at, g->receivers.n, sizeof(*g->receivers.at), by_address);
	if (g->waits.n)
		qsort(g->waits.at, g->waits.n, sizeof(*g->waits.at), by_address);
	for (size_t i = 0; i < g->waits.n; i++)
		if (!i || g->waits.at[i].address != g->waits.at[i - 1].address)
			find_holders(g, g->waits.at[i].address, &h);
	if (h.at.n)
		qsort(h.at.at, h.at.n, sizeof(*h.at.at), by_sample);
	if (h.at.n || lost)
		ret = rebuild(b, &h, key, lost);
	mem_free(h.at.at);
	return ret;
}
