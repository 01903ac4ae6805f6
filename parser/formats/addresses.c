#include "parser/formats/addresses.h"

#include <inttypes.h>

#include "parser/formats/golabels.h"
#include "parser/formats/renumber.h"
#include "parser/formats/scan.h"

struct key {
	const struct addresses *a;
	uint64_t address;
};

void addresses_start(struct addresses *a, struct reader *r)
{
	*a = (struct addresses){ .lines = { .r = r } };
	builder_start(&a->b, r);
	hash_init(&a->rows);
	a->maps.b = a->stats.b = &a->b;
}

void addresses_end(struct addresses *a)
{
	builder_end(&a->b);
	maps_end(&a->maps);
	hash_free(&a->rows);
	memo_free(&a->names);
	mem_free(a->stack.at);
	mem_free(a->places.at);
}

/* ---- samples ---- */

int addresses_close(struct addresses *a)
{
	if (!a->open)
		return 0;
	a->open = false;
	return builder_close(&a->b);
}

int addresses_open(struct addresses *a)
{
	if (addresses_close(a) < 0)
		return -1;
	builder_open(&a->b);
	a->open = true;
	a->stack.n = 0;
	a->cursor = 0;
	a->named_pc = 0;
	a->naming = 0;
	return 0;
}

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;

	return k->a->b.p->locations.at[row].address == k->address;
}

static uint32_t row_of(struct addresses *a, uint64_t address)
{
	struct key k = { a, address };
	struct profile *p = a->b.p;
	struct hash_slot *s = hash_slot(&a->rows, hash_mix(a->rows.seed, address), same, &k);

	if (s->row != HASH_NONE)
		return s->row;
	s->row = (uint32_t)p->locations.n;
	*VEC_PUSH(&p->locations) = (struct location){ .id = s->row, .address = address };
	return s->row;
}

uint32_t addresses_find(const struct addresses *a, uint64_t address)
{
	struct key k = { a, address };
	uint32_t row = hash_find(&a->rows, hash_mix(a->rows.seed, address), same, &k);

	return row == HASH_NONE ? 0 : row;
}

void addresses_push(struct addresses *a, uint64_t address, enum adjust adjust)
{
	bool less = adjust == ADJUST_ALL || (adjust == ADJUST_CALLERS && a->stack.n);
	uint32_t row = row_of(a, address - less);

	*VEC_PUSH(&a->stack) = row;
	builder_frame(&a->b, row);
}

int addresses_push_all(struct addresses *a, struct text s, enum adjust adjust)
{
	for (size_t i = 0; i + 2 < s.n; i++) {
		struct text t = text_from(s, i);
		uint64_t address;

		if (s.at[i] != '0' || !scan_word(&t, "0x"))
			continue;
		if (scan_hex(&t, &address)) {
			addresses_push(a, address, adjust);
			i = s.n - t.n - 1;
		} else if (t.n && is_hex_digit(*t.at)) {
			return -1;
		}
	}
	return 0;
}

/* ---- names ---- */

/*
 * Which frame of the stack a "#" line of this address names: the next one that
 * has it as the address of its call, or as its own.
 */
static uint32_t find_frame(struct addresses *a, uint64_t pc)
{
	const struct location *l = a->b.p->locations.at;

	for (uint64_t more = 0; more < 2; more++)
		for (size_t k = a->cursor; k < a->stack.n; k++)
			if (l[a->stack.at[k]].address + more == pc) {
				a->cursor = k + 1;
				return a->stack.at[k];
			}
	return 0;
}

/* NAME+0xOFFSET, tabs, FILE:LINE */
static struct line parse_place(struct addresses *a, struct text s)
{
	size_t tab = text_find(s, '\t'), colon, plus = SIZE_MAX;
	struct text name = { s.at, tab == SIZE_MAX ? s.n : tab };
	struct text file = text_trim(text_from(s, name.n));
	struct function f = { 0 };
	uint64_t line = 0;

	for (struct text t = name; (colon = text_find_word(t, "+0x")) != SIZE_MAX;) {
		plus = (size_t)(t.at - name.at) + colon;
		t = text_from(t, colon + 3);
	}
	if (plus != SIZE_MAX)
		name.n = plus;
	colon = text_find_last(file, ':');
	if (colon != SIZE_MAX) {
		struct text digits = text_from(file, colon + 1);

		if (scan_unsigned(&digits, &line) && line <= INT64_MAX)
			file.n = colon;
	}
	f.name = f.system_name = builder_text(&a->b, name);
	f.file = builder_text(&a->b, file);
	return (struct line){ .function = builder_function(&a->b, f),
			      .position = profile_position(a->b.p,
							   (struct position){ (int64_t)line, 0 }) };
}

static struct line place(struct addresses *a, struct text s)
{
	uint32_t *row = memo_of(&a->names, s);

	if (*row == HASH_NONE) {
		*row = (uint32_t)a->places.n;
		*VEC_PUSH(&a->places) = parse_place(a, s);
	}
	return a->places.at[*row];
}

/* Adds a line to the location that is being named; it is the last that has any. */
static void add_place(struct addresses *a, struct text s)
{
	struct profile *p = a->b.p;
	struct location *l = &p->locations.at[a->naming];

	if (!l->nlines)
		l->line = (uint32_t)p->lines.n;
	l->nlines++;
	*VEC_PUSH(&p->lines) = place(a, s);
}

static void take_name(struct addresses *a, uint64_t pc, struct text s)
{
	uint32_t row = find_frame(a, pc);

	if (row)
		a->naming = a->b.p->locations.at[row].nlines ? 0 : row;
	else if (pc != a->named_pc)
		a->strangers += pc != 0;
	a->named |= s.n > 0;
	if (a->naming && s.n && (row || pc == a->named_pc))
		add_place(a, s);
	a->named_pc = pc;
}

static int take_comment(struct addresses *a, struct text line)
{
	uint64_t pc;

	if (memstats_line(&a->stats, line))
		return 0;
	scan_char(&line, '#');
	if (!a->open || !scan_blanks(&line))
		return 0;
	if (scan_word(&line, "labels: "))
		return golabels_add(&a->b, text_trim(line))
			       ? 0
			       : textlines_refuse(&a->lines, "labels not closed");
	if (scan_word(&line, "0x") && scan_hex(&line, &pc)) {
		scan_blanks(&line);
		take_name(a, pc, line);
	}
	return 0;
}

int addresses_lines(struct addresses *a, addresses_sample *take, void *ctx)
{
	struct textlines *l = &a->lines;
	bool ended = false, in_maps = false;

	while (textlines_next(l)) {
		struct text line = text_trim(l->line);
		int r = 0;

		if (in_maps)
			maps_line(&a->maps, l->line);
		else if ((in_maps = maps_begin(line)) || (ended |= text_begins(line, "---")))
			continue;
		else if (text_begins(line, "#"))
			r = take_comment(a, line);
		else if (line.n && !ended)
			r = take(ctx, line);
		if (r < 0 && !textlines_pass(l))
			return -1;
		if (l->cut && (r > 0 || text_begins(line, "#")))
			profile_warn(a->b.p, "cut short in line %" PRIu64, l->number);
	}
	return l->failed ? -1 : addresses_close(a);
}

/* ---- what Go does not show ---- */

struct hiding {
	struct addresses *a;
	enum hidden hidden;
	uint32_t goexit;    /* the location in which most stacks end; 0: none */
	VEC(uint32_t) ends; /* of each location: how many stacks end in it */
};

static bool has_name(const struct profile *p, uint32_t row)
{
	return p->locations.at[row].nlines;
}

/* The outermost function, as the one that the address belongs to. */
static bool is_runtime(const struct profile *p, uint32_t row)
{
	const struct location *l = &p->locations.at[row];
	uint32_t f = p->lines.at[l->line + l->nlines - 1].function;

	return text_begins(profile_text(p, p->functions.at[f].name), "runtime.");
}

static size_t count_end(void *ctx, uint32_t *rows, size_t n)
{
	struct hiding *h = ctx;
	const struct profile *p = h->a->b.p;

	if (n && !has_name(p, rows[n - 1]) && ++h->ends.at[rows[n - 1]] > h->ends.at[h->goexit])
		h->goexit = rows[n - 1];
	return n;
}

static void name_location(struct hiding *h, uint32_t row, const char *name)
{
	struct builder *b = &h->a->b;
	struct location *l = &b->p->locations.at[row];
	struct function f = { 0 };

	f.name = f.system_name = builder_string(b, name);
	l->line = (uint32_t)b->p->lines.n;
	l->nlines = 1;
	*VEC_PUSH(&b->p->lines) = (struct line){ .function = builder_function(b, f) };
}

/* Frames at the leaf that the profile as protobuf does not have. */
static size_t leading(const struct hiding *h, const uint32_t *rows, size_t n)
{
	const struct profile *p = h->a->b.p;
	size_t i = 0;

	if (h->hidden == HIDDEN_DROP)
		while (i < n && (!has_name(p, rows[i]) || is_runtime(p, rows[i])))
			i++;
	return i < n ? i : 0; /* the whole stack is the runtime's own */
}

/* Where anything is named, what is not is the runtime's; its names are not in the file. */
static void name_hidden(struct hiding *h, const uint32_t *rows, size_t n)
{
	size_t named = 0;

	while (named < n && !has_name(h->a->b.p, rows[named]))
		named++;
	for (size_t i = 0; i < n && named < n; i++)
		if (!has_name(h->a->b.p, rows[i]))
			name_location(h, rows[i], "runtime.[hidden]");
}

static size_t hide(void *ctx, uint32_t *rows, size_t n)
{
	struct hiding *h = ctx;
	const struct profile *p = h->a->b.p;
	size_t i;

	if (n > 1 && rows[n - 1] == h->goexit)
		n--;
	else if (n == 1 && rows[0] == h->goexit && !has_name(p, rows[0]))
		name_location(h, rows[0], "runtime.goexit");
	i = leading(h, rows, n);
	if (i)
		memmove(rows, rows + i, (n - i) * sizeof(*rows));
	n -= i;
	name_hidden(h, rows, n);
	return n;
}

/* Takes out what is not shown: then the text says what the profile as protobuf does. */
static void sort_out(struct addresses *a, enum hidden hidden)
{
	struct profile *p = a->b.p;
	struct hiding h = { .a = a, .hidden = hidden };

	h.ends.at = mem_alloc(p->locations.n, sizeof(*h.ends.at));
	stacks_edit(&p->samples, count_end, &h);
	stacks_edit(&p->samples, hide, &h);
	mem_free(h.ends.at);
}

int addresses_finish(struct addresses *a, enum hidden hidden)
{
	struct profile *p = a->b.p;

	if (addresses_close(a) < 0)
		return -1;
	if (a->named)
		sort_out(a, hidden);
	renumber(p);
	maps_finish(&a->maps);
	for (size_t i = 1; i < p->mappings.n && a->named; i++)
		p->mappings.at[i].has = HAS_FUNCTIONS | HAS_FILENAMES | HAS_LINE_NUMBERS;
	if (a->strangers)
		profile_warn(a->b.p, "%" PRIu64 " symbol lines do not match an address",
			     a->strangers);
	return builder_finish(&a->b);
}

/* ---- stacks ---- */

void stacks_edit(struct samples *s, stack_edit *edit, void *ctx)
{
	VEC(uint32_t) rows = { 0 };
	size_t out = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct stack st = samples_stack(s, i);
		uint32_t row;
		size_t n;

		rows.n = 0;
		while (stack_next(&st, &row))
			*VEC_PUSH(&rows) = row;
		n = edit(ctx, rows.at, rows.n);
		s->stack[i] = (uint32_t)out;
		for (size_t k = 0; k < n; k++)
			out = (size_t)(wire_put(s->frames.at + out, rows.at[k]) - s->frames.at);
	}
	if (s->n)
		s->stack[s->n] = (uint32_t)out;
	s->frames.n = out;
	mem_free(rows.at);
}

static size_t drop_twin(void *ctx, uint32_t *rows, size_t n)
{
	const struct location *l = ctx;

	if (n < 2 || l[rows[0]].address != l[rows[1]].address + 1)
		return n;
	memmove(rows + 1, rows + 2, (n - 2) * sizeof(*rows));
	return n - 1;
}

void addresses_drop_twins(struct addresses *a)
{
	stacks_edit(&a->b.p->samples, drop_twin, a->b.p->locations.at);
}

/* ---- the profiler's own frames ---- */

/* clang-format off */
static const char cpu_frames[] =
	"ProfileData::Add|ProfileData::prof_handler|CpuProfiler::prof_handler|"
	"__pthread_sighandler|__restore";
static const char lock_frames[] =
	"RecordLockProfileData|(base::)?RecordLockProfileData.*|"
	"(base::)?SubmitMutexProfileData.*|(base::)?SubmitSpinLockProfileData.*|"
	"(base::Mutex::)?AwaitCommon.*|(base::Mutex::)?Unlock.*|"
	"(base::Mutex::)?UnlockSlow.*|(base::Mutex::)?ReaderUnlock.*|"
	"(base::MutexLock::)?~MutexLock.*|(Mutex::)?AwaitCommon.*|(Mutex::)?Unlock.*|"
	"(Mutex::)?UnlockSlow.*|(Mutex::)?ReaderUnlock.*|(MutexLock::)?~MutexLock.*|"
	"(SpinLock::)?Unlock.*|(SpinLock::)?SlowUnlock.*|"
	"(SpinLockHolder::)?~SpinLockHolder.*";
static const char heap_frames[] =
	"calloc|cfree|malloc|free|memalign|do_memalign|(__)?posix_memalign|pvalloc|"
	"valloc|realloc|tcmalloc::.*|tc_calloc|tc_cfree|tc_malloc|tc_free|tc_memalign|"
	"tc_posix_memalign|tc_pvalloc|tc_valloc|tc_realloc|tc_new|tc_delete|tc_newarray|"
	"tc_deletearray|tc_new_nothrow|tc_newarray_nothrow|malloc_zone_malloc|"
	"malloc_zone_calloc|malloc_zone_valloc|malloc_zone_realloc|malloc_zone_memalign|"
	"malloc_zone_free|runtime\\..*|BaseArena::.*|(::)?do_malloc_no_errno|"
	"(::)?do_malloc_pages|(::)?do_malloc|DoSampledAllocation|"
	"MallocedMemBlock::MallocedMemBlock|_M_allocate|__builtin_(vec_)?delete|"
	"__builtin_(vec_)?new|__gnu_cxx::new_allocator::allocate|__libc_malloc|"
	"__malloc_alloc_template::allocate|allocate|cpp_alloc|operator new(\\[\\])?|"
	"simple_alloc::allocate";
static const char heap_frames_kept[] =
	"runtime\\.panic|runtime\\.reflectcall|runtime\\.call[0-9]*";
/* clang-format on */

void addresses_drop(struct addresses *a, enum dropped which)
{
	static const char *const drop[] = {
		[DROPPED_CPU] = cpu_frames,
		[DROPPED_LOCK] = lock_frames,
		[DROPPED_HEAP] = heap_frames,
	};

	a->b.p->drop_frames = builder_string(&a->b, drop[which]);
	if (which == DROPPED_HEAP)
		a->b.p->keep_frames = builder_string(&a->b, heap_frames_kept);
}
