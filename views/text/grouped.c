#include <inttypes.h>

#include "report/goroutines/goroutines.h"
#include "report/names/names.h"
#include "views/data/rows.h"
#include "views/text/header.h"
#include "views/view.h"

/* Goroutines in groups: for people, and as data. */
enum { FRAMES_MAX = 20, FRAMES_END = 4 };

/* ---- frames ---- */

struct place {
	struct text name, file;
	int64_t line;
};

static struct stack stack_of(const struct goroutine_group *g)
{
	const uint8_t *at = (const uint8_t *)g->stack.at;

	return (struct stack){ at, at + g->stack.n };
}

static struct place place_of(const struct report *r, uint32_t location, uint32_t line)
{
	const struct profile *p = r->profile;
	const struct line *l = &p->lines.at[p->locations.at[location].line + line];
	const struct function *f = &p->functions.at[l->function];

	return (struct place){ profile_text(p, f->name), profile_text(p, f->file),
			       line_position(p, l).line };
}

static void put_place(struct writer *out, struct place at)
{
	writer_put(out, "      ");
	writer_text(out, at.name.n ? at.name : text_of("<unknown>"));
	if (at.file.n) {
		writer_put(out, "  ");
		writer_text(out, at.file);
	}
	if (at.file.n && at.line)
		writer_put(out, ":%" PRId64, at.line);
	writer_put(out, "\n");
}

static size_t depth_of(struct stack st)
{
	uint32_t location;
	size_t n = 0;

	while (stack_next(&st, &location))
		n++;
	return n;
}

/* The middle of a deep stack is rarely of use; -trim=false has it. */
static void put_stack(const struct report *r, struct writer *out, const struct goroutine_group *g)
{
	struct stack st = stack_of(g);
	size_t depth = depth_of(st), cut = depth;
	uint32_t location;

	if (r->options->trim && depth > FRAMES_MAX)
		cut = FRAMES_MAX - FRAMES_END;
	for (size_t i = 0; stack_next(&st, &location); i++) {
		if (i == cut)
			writer_put(out, "      ... %zu more frames\n", depth - FRAMES_MAX);
		if (i >= cut && i < depth - FRAMES_END)
			continue;
		for (uint32_t l = 0; l < r->profile->locations.at[location].nlines; l++)
			put_place(out, place_of(r, location, l));
		if (!r->profile->locations.at[location].nlines)
			put_place(out, (struct place){ { "", 0 }, { "", 0 }, 0 });
	}
}

/* ---- groups ---- */

static void put_counts(struct writer *out, const sum_t *counts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		writer_put(out, i ? " -> " : "");
		writer_sum(out, counts[i]);
	}
}

/* "1 goroutine", "2 goroutines", behind what counts them. */
static const char *plural(bool one)
{
	return one ? "" : "s";
}

static void put_minutes(struct writer *out, int64_t n)
{
	if (n)
		writer_put(out, ", %" PRId64 " minute%s", n, plural(n == 1));
}

static void put_numbers(const struct report *r, struct writer *out, const struct goroutine_group *g)
{
	if (!g->nids)
		return;
	writer_put(out, "   goroutine%s", plural(g->nids == 1));
	for (size_t i = 0; i < g->nids; i++)
		writer_put(out, " %" PRId64, r->goroutines->ids.at[g->ids + i]);
	writer_put(out, g->total > (sum_t)g->nids && g->nids == GROUP_IDS ? " ...\n" : "\n");
}

static void put_group(const struct report *r, struct writer *out, const struct goroutine_group *g)
{
	size_t n = r->goroutines->ndumps;

	writer_put(out, "\n");
	put_counts(out, g->counts, n);
	if (g->state.n) {
		writer_put(out, "  ");
		writer_text(out, g->state);
	}
	put_minutes(out, g->wait);
	if (g->creator.n) {
		writer_put(out, ", created by ");
		writer_text(out, g->creator);
	}
	writer_put(out, g->system ? " (of the runtime)\n" : "\n");
	if (g->grows)
		writer_put(out, "   grows from dump to dump\n");
	if (g->same)
		writer_put(out, "   %zu of them in all dumps\n", g->same);
	put_numbers(r, out, g);
	put_stack(r, out, g);
}

/* ---- locks ---- */

static void put_holder(struct writer *out, const struct goroutine_holder *h)
{
	writer_put(out, "      goroutine %" PRId64 " may hold it", h->id);
	if (h->waits_for.n) {
		writer_put(out, ", and waits for ");
		writer_text(out, h->waits_for);
	}
	writer_put(out, "\n");
}

static void put_lock(const struct report *r, struct writer *out, const struct goroutine_lock *l)
{
	writer_put(out, "   ");
	writer_text(out, l->address);
	writer_put(out, l->waiting == 1 ? "  %zu waits" : "  %zu wait", l->waiting);
	if (l->waiting == 1)
		writer_put(out, " (goroutine %" PRId64 ")", l->waiter);
	put_minutes(out, l->wait);
	writer_put(out, l->circle ? ", in a circle: probably a deadlock\n" : "\n");
	for (size_t i = 0; i < l->nholders && i < GROUP_IDS; i++)
		put_holder(out, &r->goroutines->holders.at[l->holders + i]);
	if (l->nholders > GROUP_IDS)
		writer_put(out, "      ... %zu in all may hold it\n", l->nholders);
}

/* How many of n are wanted. */
static size_t listed(const struct report *r, size_t n)
{
	int most = r->options->node_count;

	return most > 0 && (size_t)most < n ? (size_t)most : n;
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct goroutines *g = r->goroutines;
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };
	size_t n = listed(r, g->groups.n), nlocks = listed(r, g->locks.n);

	(void)err;
	header_filters(&h, r);
	header_print(&h, out);
	put_counts(out, g->totals, g->ndumps);
	writer_put(out, " goroutine%s in %zu group%s\n",
		   plural(g->ndumps == 1 && g->totals[0] == 1), g->groups.n,
		   plural(g->groups.n == 1));
	if (g->locks.n)
		writer_put(out, "\nLocks%s\n", g->ndumps > 1 ? " in the last dump" : "");
	for (size_t i = 0; i < nlocks; i++)
		put_lock(r, out, &g->locks.at[i]);
	if (nlocks < g->locks.n)
		writer_put(out, "   ... %zu more locks\n", g->locks.n - nlocks);
	for (size_t i = 0; i < n; i++)
		put_group(r, out, &g->groups.at[i]);
	if (n < g->groups.n)
		writer_put(out, "\n... %zu more groups: see -nodecount\n", g->groups.n - n);
	arena_free(&arena);
	return 0;
}

/* ---- as data ---- */

enum {
	COUNT,
	STATE,
	WAIT,
	CREATOR,
	SYSTEM,
	GROWS,
	SAME,
	LOCK,
	CIRCLE,
	WAITER,
	DUMPS,
	GOROUTINES,
	STACK,
	HOLDERS,
	CELLS
};
enum { NAME, FILE_NAME, LINE, FRAME_CELLS };
enum { HOLDER, WAITS_FOR, HOLDER_CELLS };

static const struct column numbers[] = { { .name = "number", .number = true }, { .name = NULL } };
static const struct column frames[] = {
	[NAME] = { .name = "name" },
	[FILE_NAME] = { .name = "file" },
	[LINE] = { .name = "line", .number = true },
	[FRAME_CELLS] = { .name = NULL },
};
static const struct column holders[] = {
	[HOLDER] = { .name = "number", .number = true },
	[WAITS_FOR] = { .name = "waits_for" },
	[HOLDER_CELLS] = { .name = NULL },
};
static const struct column columns[] = {
	[COUNT] = { .name = "count", .number = true },
	[STATE] = { .name = "state" },
	[WAIT] = { .name = "wait_minutes", .number = true },
	[CREATOR] = { .name = "created_by" },
	[SYSTEM] = { .name = "system" },
	[GROWS] = { .name = "grows" },
	[SAME] = { .name = "same", .number = true },
	[LOCK] = { .name = "lock" },
	[CIRCLE] = { .name = "circle" },
	[WAITER] = { .name = "waiter", .number = true },
	[DUMPS] = { .name = "dumps", .list = numbers },
	[GOROUTINES] = { .name = "goroutines", .list = numbers },
	[STACK] = { .name = "stack", .list = frames },
	[HOLDERS] = { .name = "holders", .list = holders },
	[CELLS] = { .name = NULL },
};

static void add_frames(const struct report *r, struct rows *w, const struct goroutine_group *g)
{
	struct stack st = stack_of(g);
	uint32_t location;

	while (stack_next(&st, &location))
		for (uint32_t l = 0; l < r->profile->locations.at[location].nlines; l++) {
			struct place at = place_of(r, location, l);

			rows_add(w, (struct cell[FRAME_CELLS]){
					    [NAME] = cell_text(at.name),
					    [FILE_NAME] = cell_known_text(at.file),
					    [LINE] = cell_known_number(at.line),
				    });
		}
}

static void add_group(const struct report *r, struct rows *w, const struct goroutine_group *g)
{
	const struct goroutines *all = r->goroutines;

	rows_add(w, (struct cell[CELLS]){
			    [COUNT] = cell_number(g->counts[all->ndumps - 1]),
			    [STATE] = cell_known_text(g->state),
			    [WAIT] = cell_known_number(g->wait),
			    [CREATOR] = cell_known_text(g->creator),
			    [SYSTEM] = cell_bool(g->system),
			    [GROWS] = cell_bool(g->grows),
			    [SAME] = cell_number((sum_t)g->same),
		    });
	rows_enter(w, &columns[DUMPS]);
	for (size_t i = 0; i < all->ndumps; i++)
		rows_add(w, (struct cell[]){ cell_number(g->counts[i]) });
	rows_leave(w);
	rows_enter(w, &columns[GOROUTINES]);
	for (size_t i = 0; i < g->nids; i++)
		rows_add(w, (struct cell[]){ cell_number(all->ids.at[g->ids + i]) });
	rows_leave(w);
	rows_enter(w, &columns[STACK]);
	add_frames(r, w, g);
	rows_leave(w);
}

/* A lock is a row behind the groups: how many wait for it, and who may hold it. */
static void add_lock(const struct report *r, struct rows *w, const struct goroutine_lock *l)
{
	rows_add(w, (struct cell[CELLS]){
			    [COUNT] = cell_number((sum_t)l->waiting),
			    [WAIT] = cell_known_number(l->wait),
			    [LOCK] = cell_text(l->address),
			    [CIRCLE] = cell_bool(l->circle),
			    [WAITER] = cell_known_number(l->waiter),
		    });
	rows_enter(w, &columns[HOLDERS]);
	for (size_t i = 0; i < l->nholders; i++) {
		const struct goroutine_holder *h = &r->goroutines->holders.at[l->holders + i];

		rows_add(w, (struct cell[HOLDER_CELLS]){
				    [HOLDER] = cell_number(h->id),
				    [WAITS_FOR] = cell_known_text(h->waits_for),
			    });
	}
	rows_leave(w);
}

static void rows(const struct report *r, struct rows *w)
{
	const struct goroutines *g = r->goroutines;

	for (size_t i = 0; i < listed(r, g->groups.n); i++)
		add_group(r, w, &g->groups.at[i]);
	for (size_t i = 0; i < listed(r, g->locks.n); i++)
		add_lock(r, w, &g->locks.at[i]);
}

const struct view goroutines_view = {
	.name = "goroutines",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
