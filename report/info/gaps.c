#include "report/info/gaps.h"

#include "report/names/unit.h"

/* ---- names, files and lines ---- */

struct known {
	size_t functions, files, lines;
};

static struct known count_known(const struct profile *p)
{
	struct known k = { 0 };

	for (size_t i = 1; i < p->functions.n; i++) {
		k.functions += profile_text(p, p->functions.at[i].name).n > 0;
		k.files += profile_text(p, p->functions.at[i].file).n > 0;
	}
	for (size_t i = 0; i < p->lines.n; i++)
		k.lines += line_position(p, &p->lines.at[i]).line > 0;
	return k;
}

static void add_names(struct info *i, const struct profile *p)
{
	struct known k = count_known(p);

	if (!k.functions)
		return; /* which is a note of every report */
	if (!k.files)
		info_text(i, INFO_GAPS, "no files",
			  text_of("list finds no source, and packages are known by names alone; "
				  "a profile of another kind may have them, such as pprof's"));
	if (!k.lines)
		info_text(i, INFO_GAPS, "no lines",
			  text_of("-lines and list show functions only; build the program with "
				  "debug information, and let the profiler resolve lines"));
}

/* ---- what every profile should say ---- */

static bool has_type(const struct profile *p, str_id name)
{
	for (size_t t = 0; t < p->types.n; t++)
		if (text_equal(profile_text(p, p->types.at[t].type), profile_text(p, name)))
			return true;
	return false;
}

static void add_scalars(struct info *i, const struct report *r)
{
	const struct profile *p = r->whole;
	struct text name = profile_text(p, p->default_type);

	if (!p->time_nanos)
		info_text(i, INFO_GAPS, "no time", text_of("it is not known when it was taken"));
	if (!p->duration_nanos && unit_is_time(r->unit))
		info_text(
			i, INFO_GAPS, "no duration",
			text_of("values cannot be told per second: compare with what took as long"));
	if (name.n && !has_type(p, p->default_type))
		info_text(i, INFO_GAPS, "default type",
			  text_join(i->arena,
				    (struct text[]){ text_of("there is no sample type "), name,
						     text_of(": the last one is taken; choose by "
							     "-sample_index") },
				    3));
}

/* ---- stacks ---- */

static size_t depth_of(const struct samples *s, size_t row)
{
	struct stack st = samples_stack(s, row);
	uint32_t location;
	size_t n = 0;

	while (stack_next(&st, &location))
		n++;
	return n;
}

/* Depths at which well-known profilers stop. */
static bool is_limit(size_t depth)
{
	static const size_t limits[] = { 32, 64, 100, 127, 128, 200, 254, 255, 256, 512, 1024 };

	for (size_t k = 0; k < sizeof(limits) / sizeof(*limits); k++)
		if (limits[k] == depth)
			return true;
	return false;
}

static void add_depth(struct info *i, const struct profile *p)
{
	size_t deepest = 0, n = 0;

	for (size_t row = 0; row < p->samples.n; row++) {
		size_t depth = depth_of(&p->samples, row);

		if (depth > deepest)
			n = 0;
		if (depth >= deepest) {
			deepest = depth;
			n++;
		}
	}
	if (n > 1 && is_limit(deepest))
		info_text(i, INFO_GAPS, "cut stacks",
			  text_of(arena_printf(i->arena,
					       "%zu samples have %zu frames, and none has more: "
					       "their callers are probably cut off; let the "
					       "profiler take deeper stacks",
					       n, deepest)));
}

/* ---- what some formats have ---- */

static bool has_function(const struct profile *p, const char *name)
{
	for (size_t f = 1; f < p->functions.n; f++)
		if (text_equal(profile_text(p, p->functions.at[f].name), text_of(name)))
			return true;
	return false;
}

static void add_habits(struct info *i, const struct profile *p)
{
	const char *format = p->origin.format ? p->origin.format : "";

	if (!strcmp(format, "goroutine dump") && p->samples.n == 1)
		info_text(
			i, INFO_GAPS, "one goroutine",
			text_of("the others are not in it: run the program with GOTRACEBACK=all"));
	if (has_function(p, "(idle)"))
		info_text(i, INFO_GAPS, "idle time",
			  text_of("it counts as a function; leave it out with "
				  "-ignore='^\\(idle\\)$' -relative_percentages"));
}

/* ---- the whole ---- */

/* What other reports say on standard error is a part of this one. */
static void take_notes(struct info *i, struct report *r)
{
	for (size_t n = 0; n < r->notes.n; n++)
		info_text(i, INFO_GAPS, "note", text_of(r->notes.at[n]));
	r->notes.n = 0;
}

void gaps_find(struct info *i, struct report *r)
{
	const struct profile *p = r->whole;

	take_notes(i, r);
	if (p->origin.lost && strcmp(p->origin.lost, "nothing") != 0)
		info_text(i, INFO_GAPS, "format",
			  text_of(arena_printf(i->arena, "not read, or not in it: %s",
					       p->origin.lost)));
	add_scalars(i, r);
	add_names(i, p);
	add_depth(i, p);
	add_habits(i, p);
}
