#include "parser/formats/formats.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "parser/formats/builder.h"
#include "parser/formats/jsonstream.h"
#include "parser/formats/scan.h"
#include "parser/formats/textlines.h"

/*
 * speedscope's own format: frames, and profiles of stacks with weights, or of
 * frames that open and close. FORMATS 6.
 */
enum {
	FRAME,
	NAME,
	FILE_NAME,
	LINE,
	COLUMN,
	PROFILE,
	KIND,
	THREAD,
	UNIT,
	END,
	SAMPLES,
	SAMPLE,
	INDEX,
	WEIGHT,
	EVENT,
	EVENT_KIND,
	EVENT_FRAME,
	EVENT_AT
};

static const char *const paths[] = {
	[FRAME] = ".shared.frames[]",
	[NAME] = ".shared.frames[].name",
	[FILE_NAME] = ".shared.frames[].file",
	[LINE] = ".shared.frames[].line",
	[COLUMN] = ".shared.frames[].col",
	[PROFILE] = ".profiles[]",
	[KIND] = ".profiles[].type",
	[THREAD] = ".profiles[].name",
	[UNIT] = ".profiles[].unit",
	[END] = ".profiles[].endValue",
	[SAMPLES] = ".profiles[].samples",
	[SAMPLE] = ".profiles[].samples[]",
	[INDEX] = ".profiles[].samples[][]",
	[WEIGHT] = ".profiles[].weights[]",
	[EVENT] = ".profiles[].events[]",
	[EVENT_KIND] = ".profiles[].events[].type",
	[EVENT_FRAME] = ".profiles[].events[].frame",
	[EVENT_AT] = ".profiles[].events[].at",
	NULL,
};

struct frame {
	str_id name, file;
	int64_t line, column;
};

struct event {
	double at;
	uint32_t frame;
	bool close;
};

/* Rows of what is kept of all profiles. */
struct one {
	str_id thread, unit;
	bool evented;
	double end;
	size_t sample, weight, event; /* its first ones */
};

struct speedscope {
	struct json json;
	struct builder b;
	VEC(struct frame) frames;
	VEC(struct one) profiles;
	VEC(uint32_t) indices; /* of frames, root first */
	VEC(size_t) samples;   /* where each ends in indices */
	VEC(double) weights;
	VEC(struct event) events;
	VEC(uint32_t) locations, stack;
	bool fractions; /* in times */
	bool rounded;   /* those of other units */
	size_t count, weight_type;
	double scale, rest; /* what fractions of other units have come to */
	double idle;
	str_id thread;
};

bool is_speedscope(const struct head *h)
{
	return json_head_has(h, "speedscope.app/file-format-schema") ||
	       (json_head_has(h, "\"shared\"") && json_head_has(h, "\"frames\"") &&
		json_head_has(h, "\"profiles\""));
}

/* ---- taking it in ---- */

static bool begin(void *ctx, int path)
{
	struct speedscope *s = ctx;

	if (path == FRAME)
		*VEC_PUSH(&s->frames) = (struct frame){ 0 };
	else if (path == PROFILE)
		*VEC_PUSH(&s->profiles) = (struct one){ .sample = s->samples.n,
							.weight = s->weights.n,
							.event = s->events.n };
	else if (path == SAMPLE)
		*VEC_PUSH(&s->samples) = s->indices.n;
	else if (path == EVENT)
		*VEC_PUSH(&s->events) = (struct event){ 0 };
	return true;
}

static bool take_frame(struct speedscope *s, int path, const struct json_value *v)
{
	struct frame *f = &s->frames.at[s->frames.n - 1];

	switch (path) {
	case NAME: f->name = builder_text(&s->b, v->text); break;
	case FILE_NAME: f->file = builder_text(&s->b, v->text); break;
	case LINE: f->line = v->whole; break;
	case COLUMN: f->column = v->whole; break;
	}
	return true;
}

static bool take_index(struct speedscope *s, const struct json_value *v, uint32_t *to)
{
	if (!v->number || !v->is_whole || v->whole < 0 || v->whole >= UINT32_MAX)
		return json_refuse(&s->json, "profiles[%zu]: \"%.*s\" is not the number of a frame",
				   s->profiles.n - 1, (int)(v->text.n < 40 ? v->text.n : 40),
				   v->text.at);
	*to = (uint32_t)v->whole;
	return true;
}

static bool take_number(struct speedscope *s, const char *what, const struct json_value *v,
			double *to)
{
	if (!v->number)
		return json_refuse(&s->json, "profiles[%zu]: %s is not a number", s->profiles.n - 1,
				   what);
	*to = v->real;
	s->fractions |= !v->is_whole;
	return true;
}

static bool value(void *ctx, int path, const struct json_value *v)
{
	struct speedscope *s = ctx;
	struct one *p = s->profiles.n ? &s->profiles.at[s->profiles.n - 1] : NULL;

	switch (path) {
	case FRAME: return json_refuse(&s->json, "shared.frames[%zu]: not an object", s->frames.n);
	case PROFILE: return json_refuse(&s->json, "profiles[%zu]: not an object", s->profiles.n);
	case SAMPLES: return true;
	case SAMPLE:
		return json_refuse(&s->json, "profiles[%zu].samples: not of arrays",
				   s->profiles.n - 1);
	case EVENT:
		return json_refuse(&s->json, "profiles[%zu].events: not of objects",
				   s->profiles.n - 1);
	case KIND: p->evented = text_is(v->text, "evented"); return true;
	case THREAD: p->thread = builder_text(&s->b, v->text); return true;
	case UNIT: p->unit = builder_text(&s->b, v->text); return true;
	case END: p->end = v->real; return true;
	case INDEX: return take_index(s, v, VEC_PUSH(&s->indices));
	case WEIGHT: return take_number(s, "a weight", v, VEC_PUSH(&s->weights));
	case EVENT_KIND: s->events.at[s->events.n - 1].close = text_is(v->text, "C"); return true;
	case EVENT_FRAME: return take_index(s, v, &s->events.at[s->events.n - 1].frame);
	case EVENT_AT: return take_number(s, "at", v, &s->events.at[s->events.n - 1].at);
	}
	return take_frame(s, path, v);
}

/* ---- samples ---- */

static uint32_t location(struct speedscope *s, uint32_t index)
{
	const struct frame *frame = &s->frames.at[index];
	struct function f = { .name = frame->name,
			      .system_name = frame->name,
			      .file = frame->file };
	struct line l;

	if (s->locations.at[index])
		return s->locations.at[index];
	l.function = builder_function(&s->b, f);
	l.position = profile_position(s->b.p, (struct position){ frame->line, frame->column });
	return s->locations.at[index] = builder_location(&s->b, (struct location){ 0 }, &l, 1);
}

/* Units, what is measured in them, and how many nanoseconds one is. */
static const struct {
	const char *name, *type, *unit;
	double nanoseconds;
} units[] = { { "nanoseconds", "wall", "nanoseconds", 1 },
	      { "microseconds", "wall", "microseconds", 1e3 },
	      { "milliseconds", "wall", "milliseconds", 1e6 },
	      { "seconds", "wall", "seconds", 1e9 },
	      { "bytes", "space", "bytes", 0 },
	      { NULL, "weight", "count", 0 } };

static void set_types(struct speedscope *s, const struct one *p)
{
	struct text unit = profile_text(s->b.p, p->unit);
	size_t i = 0;

	while (units[i].name && !text_is(unit, units[i].name))
		i++;
	s->count = p->evented ? SIZE_MAX : builder_type(&s->b, "samples", "count");
	s->scale = s->fractions && units[i].nanoseconds > 0 ? units[i].nanoseconds : 0;
	s->weight_type =
		builder_type(&s->b, units[i].type, s->scale > 0 ? "nanoseconds" : units[i].unit);
	s->rest = 0;
}

static bool to_value(struct speedscope *s, double weight, int64_t *v)
{
	double whole, before = s->rest;

	if (s->scale > 0)
		weight = round(weight * s->scale);
	if (!(fabs(weight) < 0x1p63))
		return false;
	weight = modf(weight, &whole);
	s->rounded |= weight != 0;
	s->rest += weight;
	*v = (int64_t)(whole + (round(s->rest) - round(before)));
	return true;
}

/* Of the frames in stack, root first. */
static int add_sample(struct speedscope *s, const struct one *p, double weight)
{
	int64_t v;

	if (!s->stack.n) {
		s->idle += weight;
		return 0;
	}
	if (!to_value(s, weight, &v) || weight < 0)
		return error_set(s->b.err, ERROR_FORMAT, "profiles[%zu]: a weight of %g",
				 (size_t)(p - s->profiles.at), weight);
	builder_open(&s->b);
	for (size_t i = s->stack.n; i > 0; i--)
		builder_frame(&s->b, location(s, s->stack.at[i - 1]));
	if (s->profiles.n > 1)
		builder_label(&s->b, s->thread, p->thread);
	if (s->count != SIZE_MAX)
		builder_value(&s->b, s->count, 1);
	builder_value(&s->b, s->weight_type, v);
	return builder_close(&s->b);
}

static int push_frame(struct speedscope *s, size_t profile, const char *what, size_t i,
		      uint32_t frame)
{
	if (frame >= s->frames.n)
		return error_set(s->b.err, ERROR_FORMAT,
				 "profiles[%zu].%s[%zu]: frame %u beyond the %zu frames", profile,
				 what, i, frame, s->frames.n);
	*VEC_PUSH(&s->stack) = frame;
	return 0;
}

static int add_sampled(struct speedscope *s, size_t profile, size_t end, size_t weights)
{
	const struct one *p = &s->profiles.at[profile];

	if (weights && weights != end - p->sample) {
		error_set(s->b.err, ERROR_FORMAT,
			  "profiles[%zu].weights: %zu of them for %zu samples", profile, weights,
			  end - p->sample);
		if (!left_out(&s->json.r->left, LEFT_PARTS, s->b.err))
			return -1;
		end = weights < end - p->sample ? p->sample + weights : end;
	}
	for (size_t i = p->sample; i < end; i++) {
		size_t last = i + 1 < s->samples.n ? s->samples.at[i + 1] : s->indices.n;

		s->stack.n = 0;
		for (size_t k = s->samples.at[i]; k < last; k++)
			if (push_frame(s, profile, "samples", i - p->sample, s->indices.at[k]) < 0)
				return -1;
		if (add_sample(s, p, weights ? s->weights.at[p->weight + i - p->sample] : 1) < 0)
			return -1;
	}
	return 0;
}

static struct shown name_of(const struct speedscope *s, uint32_t frame)
{
	if (frame >= s->frames.n)
		return line_shown(text_of("nothing"));
	return line_shown(profile_text(s->b.p, s->frames.at[frame].name));
}

static int close_frame(struct speedscope *s, size_t profile, size_t i, uint32_t frame)
{
	uint32_t top = s->stack.n ? s->stack.at[s->stack.n - 1] : UINT32_MAX;

	if (top == frame) {
		s->stack.n--;
		return 0;
	}
	return error_set(s->b.err, ERROR_FORMAT,
			 "profiles[%zu].events[%zu]: closes \"%s\", but \"%s\" is on top", profile,
			 i, name_of(s, frame).text, name_of(s, top).text);
}

static int add_evented(struct speedscope *s, size_t profile, size_t end)
{
	const struct one *p = &s->profiles.at[profile];
	double now = p->event < end ? s->events.at[p->event].at : 0;

	s->stack.n = 0;
	for (size_t i = p->event; i < end; i++) {
		const struct event *e = &s->events.at[i];

		if (e->at < now)
			return error_set(s->b.err, ERROR_FORMAT,
					 "profiles[%zu].events[%zu]: at runs backwards", profile,
					 i - p->event);
		if (e->at > now && add_sample(s, p, e->at - now) < 0)
			return -1;
		now = e->at;
		if (e->close ? close_frame(s, profile, i - p->event, e->frame) < 0
			     : push_frame(s, profile, "events", i - p->event, e->frame) < 0)
			return -1;
	}
	if (!s->stack.n)
		return 0;
	profile_warn(s->b.p, "%zu frames are still open at the end", s->stack.n);
	return p->end > now ? add_sample(s, p, p->end - now) : 0;
}

static int add_profiles(struct speedscope *s)
{
	s->locations.at = mem_alloc(s->frames.n + 1, sizeof(*s->locations.at));
	for (size_t i = 0; i < s->profiles.n; i++) {
		const struct one *p = &s->profiles.at[i];
		bool last = i + 1 == s->profiles.n;
		size_t samples = last ? s->samples.n : p[1].sample;
		size_t weights = (last ? s->weights.n : p[1].weight) - p->weight;
		int r;

		set_types(s, p);
		r = p->evented ? add_evented(s, i, last ? s->events.n : p[1].event)
			       : add_sampled(s, i, samples, weights);
		if (r < 0 && !left_out(&s->json.r->left, LEFT_PARTS, s->b.err))
			return -1;
	}
	if (!s->profiles.n)
		return error_set(s->b.err, ERROR_FORMAT, "no profiles in it");
	return s->b.failed ? -1 : builder_finish(&s->b);
}

int read_speedscope(struct reader *r)
{
	struct speedscope s = { .json = {
					.r = r, .paths = paths, .value = value, .begin = begin } };
	int ret;

	builder_start(&s.b, r);
	s.b.merge = true;
	s.thread = builder_string(&s.b, "thread");
	s.json.ctx = &s;
	ret = json_read(&s.json);
	if (ret == 0)
		ret = add_profiles(&s);
	if (ret == 0 && s.b.p->types.n)
		s.b.p->default_type = s.b.p->types.at[s.b.p->types.n - 1].type;
	if (ret == 0 && s.rounded)
		profile_warn(r->p, "fractions are rounded");
	builder_end(&s.b);
	mem_free(s.frames.at);
	mem_free(s.profiles.at);
	mem_free(s.indices.at);
	mem_free(s.samples.at);
	mem_free(s.weights.at);
	mem_free(s.events.at);
	mem_free(s.locations.at);
	mem_free(s.stack.at);
	return ret;
}
