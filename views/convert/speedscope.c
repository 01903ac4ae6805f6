#include <inttypes.h>

#include "parser/measure.h"
#include "report/convert/frames.h"
#include "report/names/unit.h"
#include "views/view.h"

/* The file format of speedscope.app: one list of frames, and a profile for each sample type. */
static const char schema[] = "https://www.speedscope.app/file-format-schema.json";

static void put_frame(struct writer *out, const struct frames *f, size_t entity)
{
	const struct function_row *fn = &f->functions.at[f->function[entity]];
	const struct entity *e = &f->entities.at.at[entity];

	writer_put(out, entity ? ",\n{" : "\n{");
	writer_put(out, "%s:", "name");
	writer_text(out, fn->name);
	if (fn->file.n) {
		writer_put(out, ",%s:", "file");
		writer_text(out, fn->file);
	}
	if (e->site->line > 0)
		writer_put(out, ",%s:%" PRId64, "line", e->site->line);
	if (e->site->line > 0 && e->site->column > 0)
		writer_put(out, ",%s:%" PRId64, "col", e->site->column);
	writer_put(out, "}");
}

/* Units of the format; others of their kind are converted, and all else only counts. */
static const char *unit_for(const char *unit)
{
	static const struct {
		const char *name, *unit;
	} units[] = {
		{ "ns", "nanoseconds" },
		{ "us", "microseconds" },
		{ "ms", "milliseconds" },
		{ "s", "seconds" },
	};
	const struct measure *m = measure_find(unit);

	if (weight_kind(unit) == WEIGHT_COUNT)
		return "none";
	if (weight_kind(unit) == WEIGHT_BYTES)
		return "bytes";
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (!strcmp(m->name, units[i].name))
			return units[i].unit;
	return m->factor < 1e9 ? "nanoseconds" : "seconds";
}

/* The format has no room for values below nothing, and readers of it fail. */
static sum_t weight_of(const struct profile *p, size_t type, size_t sample, const char *unit,
		       const char *to)
{
	int64_t v = p->samples.value[type][sample];

	if (v <= 0)
		return 0;
	return strcmp(to, "none") != 0 ? unit_whole(v, unit, to) : v;
}

static void put_stack(struct writer *out, const struct report *r, size_t sample, bool first)
{
	const struct frames *f = r->frames;
	struct walk w = walk_sample(r, sample);
	uint32_t frame;

	writer_put(out, first ? "\n[" : ",\n[");
	for (bool more = false; walk_down(&w, &f->entities, &frame); more = true)
		writer_put(out, more ? ",%" PRIu32 : "%" PRIu32, frame_entity(frame));
	writer_put(out, "]");
}

static void put_profile(struct writer *out, const struct report *r, size_t type)
{
	const struct profile *p = r->profile;
	struct text unit_text = profile_text(p, p->types.at[type].unit);
	const char *unit = unit_text.at, *to = unit_for(unit);
	bool first = true;
	sum_t sum = 0, v;

	writer_put(out, type ? ",\n{" : "\n{");
	writer_put(out, "%s:%s,%s:", "type", "sampled", "name");
	writer_text(out, profile_text(p, p->types.at[type].type));
	writer_put(out, ",%s:%s,%s:[", "unit", to, "samples");
	for (size_t i = 0; i < p->samples.n; i++)
		if (weight_of(p, type, i, unit, to)) {
			put_stack(out, r, i, first);
			first = false;
		}
	writer_put(out, "],\n%s:[", "weights");
	first = true;
	for (size_t i = 0; i < p->samples.n; i++)
		if ((v = weight_of(p, type, i, unit, to))) {
			writer_put(out, first ? "" : ",");
			writer_sum(out, v);
			first = false;
			sum += v;
		}
	writer_put(out, "],%s:0,%s:", "startValue", "endValue");
	writer_sum(out, sum);
	writer_put(out, "}");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct profile *p = r->profile;
	const struct mapping *m = &p->mappings.at[p->mappings.n > 1];
	struct text file = profile_text(p, m->file);

	(void)err;
	writer_put(out, "{%s:%s,%s:%s,%s:", "$schema", schema, "exporter", "cprof@" VERSION,
		   "name");
	writer_text(out, file.n ? file : text_of("profile"));
	writer_put(out, ",%s:%zu,%s:{%s:[", "activeProfileIndex", r->type, "shared", "frames");
	for (size_t i = 0; i < r->frames->entities.at.n; i++)
		put_frame(out, r->frames, i);
	writer_put(out, "]},\n%s:[", "profiles");
	for (size_t t = 0; t < p->types.n; t++)
		put_profile(out, r, t);
	writer_put(out, "]}\n");
	return 0;
}

const struct view speedscope_view = {
	.extension = "speedscope.json",
	.also = "json",
	.form = WRITER_JSON,
	.render = render,
};
