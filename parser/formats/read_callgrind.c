#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdio.h>

#include "parser/formats/builder.h"
#include "parser/formats/callpaths.h"
#include "parser/formats/scan.h"
#include "parser/formats/textlines.h"

/*
 * Callgrind's files, and those of others that write its format, cachegrind's
 * among them: FORMATS 5 and B4.
 */
enum { POSITIONS = 2 };

/* A name that a file gives a number to, and later the number alone. */
struct names {
	struct memo ids;
	VEC(str_id) names;
};

struct callgrind {
	struct builder b;
	struct textlines lines;
	struct callpaths paths;
	struct names objects, files, functions;
	bool by_instr; /* addresses stand in front of lines, or instead of them */
	bool by_line;
	size_t nevents;
	VEC(int64_t) factor; /* of each event: what its numbers are multiplied by */
	VEC(char) events;    /* as the file has them */
	int64_t position[POSITIONS];
	VEC(int64_t) before, cost; /* of the last cost line, and the one in hand */
	struct {
		str_id object, file, inlined, function;
	} at, callee; /* 0: as the caller */
	struct {
		str_id name, file;
		uint32_t function;
	} last; /* what was looked up */
	VEC(char) shown;
	uint32_t node;                /* of at; HASH_NONE: to be found */
	bool calls, jump;             /* the next line is a call's, a jump's */
	int64_t totals, summary, sum; /* of the first event; -1: not in the file */
	size_t ncosts;
};

/* ---- the head ---- */

static bool begins_body(struct text s)
{
	return s.n && (is_digit(*s.at) || *s.at == '+' || *s.at == '-' || *s.at == '*');
}

static bool is_spec(struct text s)
{
	static const char *const specs[] = { "ob=",   "fl=",   "fi=",  "fe=",  "fn=",
					     "cob=",  "cfi=",  "cfl=", "cfn=", "calls=",
					     "jump=", "jcnd=", "jfi=", "jfn=" };

	for (size_t i = 0; i < sizeof(specs) / sizeof(*specs); i++)
		if (text_begins(s, specs[i]))
			return true;
	return false;
}

/* KEY: VALUE */
static bool split_key(struct text s, struct text *key, struct text *value)
{
	size_t colon = text_find(s, ':');

	if (colon == SIZE_MAX || !colon)
		return false;
	for (size_t i = 0; i < colon; i++)
		if ((s.at[i] | 0x20) < 'a' || (s.at[i] | 0x20) > 'z')
			return false;
	*key = (struct text){ s.at, colon };
	*value = text_trim(text_from(s, colon + 1));
	return true;
}

bool is_callgrind(const struct head *h)
{
	struct text rest = { (const char *)h->bytes.p, wire_left(&h->bytes) }, line, key, value;
	bool events = false;

	while (h->text && text_line(&rest, &line)) {
		line = text_trim(line);
		if (text_begins(line, "# callgrind format"))
			return true;
		if (!line.n || *line.at == '#')
			continue;
		if (is_spec(line) && !text_begins(line, "j") && !text_begins(line, "c"))
			return events;
		if (!split_key(line, &key, &value))
			return false;
		events |= text_is(key, "events");
	}
	return false;
}

/* Time_(10ns), Memory_(bytes), cpu(ms): a name, a unit and a factor. */
static void add_event(struct callgrind *c, struct text s)
{
	static const struct {
		const char *is, *unit;
	} units[] = { { "ns", "nanoseconds" },       { "us", "microseconds" },
		      { "\u00b5s", "microseconds" }, { "\u03bcs", "microseconds" },
		      { "ms", "milliseconds" },      { "s", "seconds" } };
	size_t open = text_find_last(s, '(');
	struct text unit = text_of("count");
	char name[128], what[64];
	uint64_t factor = 1;

	if (text_ends(s, ")") && open != SIZE_MAX && open) {
		unit = (struct text){ s.at + open + 1, s.n - open - 2 };
		s.n = s.at[open - 1] == '_' && open > 1 ? open - 1 : open;
		if (!scan_unsigned(&unit, &factor) || factor > 1000000)
			factor = 1;
		for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
			if (text_is(unit, units[i].is))
				unit = text_of(units[i].unit);
	}
	snprintf(name, sizeof(name), "%.*s", (int)(s.n < 127 ? s.n : 127), s.at);
	snprintf(what, sizeof(what), "%.*s", (int)(unit.n < 63 ? unit.n : 63), unit.at);
	builder_type(&c->b, name, what);
	*VEC_PUSH(&c->factor) = (int64_t)factor;
}

static int take_events(struct callgrind *c, struct text s)
{
	struct text known = { c->events.at, c->events.n };

	if (c->nevents)
		return text_equal(known, s)
			       ? 0
			       : textlines_refuse(&c->lines, "other events than above");
	VEC_SET_TEXT(&c->events, s);
	for (struct text word = s; s.n; word = s) {
		while (s.n && !is_blank(*s.at))
			s = text_from(s, 1);
		word.n = (size_t)(s.at - word.at);
		add_event(c, word);
		scan_blanks(&s);
	}
	c->nevents = c->factor.n;
	c->paths.ntypes = c->nevents;
	if (c->b.p->types.n != c->nevents && !c->b.failed)
		return textlines_refuse(&c->lines, "an event twice");
	if (!c->nevents || c->b.failed)
		return c->b.failed ? -1 : textlines_refuse(&c->lines, "no events");
	for (size_t e = 0; e < c->nevents; e++)
		*VEC_PUSH(&c->before) = *VEC_PUSH(&c->cost) = 0;
	c->b.p->default_type = c->b.p->types.at[0].type;
	return 0;
}

static void add_number(struct text s, int64_t *to)
{
	int64_t v;

	if (scan_decimal(&s, &v) && v >= 0 && *to < INT64_MAX - v)
		*to = (*to < 0 ? 0 : *to) + v;
}

static int take_header(struct callgrind *c, struct text key, struct text value)
{
	if (text_is(key, "events"))
		return take_events(c, value);
	if (text_is(key, "positions")) {
		c->by_instr = text_find_word(value, "instr") != SIZE_MAX;
		c->by_line = !c->by_instr || text_find_word(value, "line") != SIZE_MAX;
	} else if (text_is(key, "totals")) {
		add_number(value, &c->totals);
	} else if (text_is(key, "summary")) {
		add_number(value, &c->summary);
	} else if (text_is(key, "cmd") || text_is(key, "creator")) {
		*VEC_PUSH(&c->b.p->facts) = builder_text(&c->b, text_trim(c->lines.line));
	}
	return 0;
}

/* ---- names ---- */

static int refuse_unnamed(struct callgrind *c, const struct names *names, struct text id)
{
	const char *kind = names == &c->functions ? "function"
			   : names == &c->files   ? "file"
						  : "object";

	return textlines_refuse(&c->lines, "%s (%s) is used before it was named", kind,
				line_shown(id).text);
}

/* (ID) NAME, (ID) or NAME */
static int take_name(struct callgrind *c, struct names *names, struct text s, str_id *name)
{
	struct text id;
	uint32_t *row;

	s = text_trim(s);
	if (!scan_char(&s, '(') || !s.n || !is_digit(*s.at) || !scan_until(&s, ')', &id)) {
		if (s.n && s.at[-1] == '(')
			s = (struct text){ s.at - 1, s.n + 1 };
		*name = builder_text(&c->b, text_is(s, "???") ? text_of("") : s);
		return 0;
	}
	row = memo_of(&names->ids, id);
	s = text_trim(s);
	if (!s.n && *row == HASH_NONE)
		return refuse_unnamed(c, names, id);
	if (s.n) {
		*row = (uint32_t)names->names.n;
		*VEC_PUSH(&names->names) = builder_text(&c->b, text_is(s, "???") ? text_of("") : s);
	}
	*name = names->names.at[*row];
	return 0;
}

/* Callgrind adds its contexts, callee'caller, and depths of recursion, f'2. */
static struct text display_name(struct text name)
{
	size_t mark = name.n > 1 ? text_find(text_from(name, 1), '\'') : SIZE_MAX;
	struct text tail;
	uint64_t n;

	if (mark == SIZE_MAX)
		return name;
	mark++;
	tail = text_from(name, mark + 1);
	if (!(scan_unsigned(&tail, &n) && !tail.n) &&
	    (text_find(name, '<') != SIZE_MAX || text_find_word(name, "&'") != SIZE_MAX))
		return name;
	return (struct text){ name.at, mark };
}

/* A function of a file; where lines of it are inlined from another, it is there, too. */
static uint32_t function_row(struct callgrind *c, str_id name, str_id file)
{
	struct text shown = display_name(profile_text(c->b.p, name));
	struct function f = { .file = file };

	if (c->last.function && c->last.name == name && c->last.file == file)
		return c->last.function;
	VEC_SET_TEXT(&c->shown, shown); /* the table of strings may move */
	f.name = f.system_name = builder_text(&c->b, (struct text){ c->shown.at, shown.n });
	c->last.name = name;
	c->last.file = file;
	c->last.function = builder_function(&c->b, f);
	return c->last.function;
}

static uint32_t mapping_row(struct callgrind *c, str_id object)
{
	struct mapping m = { .file = object, .has = HAS_FUNCTIONS };

	c->b.by_name = true;
	return object ? builder_mapping(&c->b, m) : 0;
}

static uint32_t node_row(struct callgrind *c, str_id object, str_id file, str_id name)
{
	struct call_node n = { .object = object, .file = file };

	n.function = function_row(c, name, file);
	n.name = c->b.p->functions.at[n.function].name;
	n.mapping = mapping_row(c, object);
	return callpaths_node(&c->paths, &n);
}

static int take_spec(struct callgrind *c, struct text s)
{
	struct text key;

	scan_until(&s, '=', &key);
	if (text_is(key, "calls")) {
		c->calls = true;
		return 0;
	}
	if (text_is(key, "jump") || text_is(key, "jcnd")) {
		c->jump = true;
		return 0;
	}
	if (!text_begins(key, "c") && !text_begins(key, "j") && !text_is(key, "fi") &&
	    !text_is(key, "fe"))
		c->node = HASH_NONE;
	if (text_is(key, "ob"))
		return take_name(c, &c->objects, s, &c->at.object);
	if (text_is(key, "fl")) {
		c->at.inlined = 0;
		return take_name(c, &c->files, s, &c->at.file);
	}
	if (text_is(key, "fi") || text_is(key, "fe"))
		return take_name(c, &c->files, s, &c->at.inlined);
	if (text_is(key, "fn")) {
		c->at.inlined = 0;
		return take_name(c, &c->functions, s, &c->at.function);
	}
	if (text_is(key, "cob"))
		return take_name(c, &c->objects, s, &c->callee.object);
	if (text_is(key, "cfi") || text_is(key, "cfl"))
		return take_name(c, &c->files, s, &c->callee.file);
	if (text_is(key, "cfn"))
		return take_name(c, &c->functions, s, &c->callee.function);
	return take_name(c, text_is(key, "jfn") ? &c->functions : &c->files, s, &(str_id){ 0 });
}

/* ---- costs ---- */

/* N, 0xN, +N, -N or *, the last three by what was there before. */
static bool take_number(struct text *s, int64_t *at)
{
	bool plus = s->n && *s->at == '+', minus = s->n && *s->at == '-';
	uint64_t v;

	if (scan_char(s, '*'))
		return true;
	if (plus || minus)
		*s = text_from(*s, 1);
	if (scan_word(s, "0x") ? !scan_hex(s, &v) : !scan_unsigned(s, &v))
		return false;
	if (v > INT64_MAX)
		return false;
	if (plus || minus)
		return !__builtin_add_overflow(*at, plus ? (int64_t)v : -(int64_t)v, at);
	*at = (int64_t)v;
	return true;
}

static int take_positions(struct callgrind *c, struct text *s)
{
	if (c->by_instr && !take_number(s, &c->position[0]))
		return textlines_refuse(&c->lines, "no address in \"%s\"",
					line_shown(c->lines.line).text);
	scan_blanks(s);
	if (c->by_line && !take_number(s, &c->position[1]))
		return textlines_refuse(&c->lines, "no line number in \"%s\"",
					line_shown(c->lines.line).text);
	return 0;
}

static size_t count_words(struct text s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += !is_blank(s.at[i]) && (!i || is_blank(s.at[i - 1]));
	return n;
}

static int take_costs(struct callgrind *c, struct text s)
{
	struct text all = s;
	size_t n = 0;

	for (scan_blanks(&s); s.n; scan_blanks(&s), n++) {
		if (n == c->nevents)
			return textlines_refuse(&c->lines,
						"cost line has %zu numbers, events name %zu",
						count_words(all), c->nevents);
		if (!take_number(&s, &c->before.at[n]) || (s.n && !is_blank(*s.at)))
			return textlines_refuse(&c->lines, "not a number: \"%s\"",
						line_shown(s).text);
	}
	for (size_t e = 0; e < c->nevents; e++)
		if (e >= n)
			c->cost.at[e] = c->before.at[e] = 0;
		else if (__builtin_mul_overflow(c->before.at[e], c->factor.at[e], &c->cost.at[e]))
			c->cost.at[e] = INT64_MAX;
	return 0;
}

static uint32_t location_row(struct callgrind *c)
{
	str_id file = c->at.inlined ? c->at.inlined : c->at.file;
	struct line line = { .function = function_row(c, c->at.function, file) };

	line.position = profile_position(c->b.p, (struct position){ c->position[1], 0 });
	return builder_location(&c->b, (struct location){ .mapping = mapping_row(c, c->at.object) },
				&line, 1);
}

static void add_call(struct callgrind *c)
{
	str_id here = c->at.inlined ? c->at.inlined : c->at.file;
	struct call_arc arc = { .caller = c->node, .location = location_row(c) };

	arc.callee = node_row(c, c->callee.object ? c->callee.object : c->at.object,
			      c->callee.file ? c->callee.file : here, c->callee.function);
	callpaths_call(&c->paths, arc, c->cost.at);
	c->callee.object = c->callee.file = c->callee.function = 0;
}

static int take_cost_line(struct callgrind *c, struct text s)
{
	if (!c->nevents)
		return textlines_refuse(&c->lines, "no events: line before the first cost");
	if (take_positions(c, &s) < 0)
		return -1;
	if (c->jump) {
		c->jump = false;
		return 0;
	}
	if (take_costs(c, s) < 0)
		return -1;
	c->ncosts++;
	if (c->node == HASH_NONE)
		c->node = node_row(c, c->at.object, c->at.file, c->at.function);
	if (c->calls) {
		c->calls = false;
		add_call(c);
		return 0;
	}
	callpaths_self(&c->paths, c->node, location_row(c), c->cost.at);
	if (__builtin_add_overflow(c->sum, c->before.at[0], &c->sum))
		c->sum = INT64_MAX;
	return 0;
}

/* ---- lines ---- */

static int take_line(struct callgrind *c, struct text line)
{
	struct text key, value;

	if (!line.n || *line.at == '#')
		return 0;
	if (begins_body(line))
		return take_cost_line(c, line);
	if (c->calls)
		return textlines_refuse(&c->lines, "calls= without a cost line");
	if (is_spec(line))
		return take_spec(c, line);
	if (split_key(line, &key, &value))
		return take_header(c, key, value);
	textlines_odd(&c->lines, "not understood:");
	return 0;
}

static void check_sums(struct callgrind *c)
{
	int64_t says = c->totals >= 0 ? c->totals : c->summary;

	/* Valgrind's summary is a little more than the lines. */
	if (says >= 0 && (c->totals >= 0 ? says != c->sum : says > c->sum && says - c->sum > 16))
		profile_warn(c->b.p,
			     "it says %" PRId64 " in all, but its lines sum to %" PRId64
			     ": is it cut short?",
			     says, c->sum);
	if (!c->paths.arcs.n)
		profile_warn(c->b.p, "no calls in this file");
	else
		*VEC_PUSH(&c->b.p->facts) =
			builder_string(&c->b,
				       "call paths are estimated; what each line cost is exact");
}

static int read_all(struct callgrind *c)
{
	while (textlines_next(&c->lines))
		if (take_line(c, text_trim(c->lines.line)) < 0 && !textlines_pass(&c->lines))
			return c->lines.cut && c->ncosts ? 0 : -1;
	return textlines_finish(&c->lines, c->ncosts);
}

static void free_names(struct names *n)
{
	memo_free(&n->ids);
	mem_free(n->names.at);
}

int read_callgrind(struct reader *r)
{
	struct callgrind c = {
		.lines = { .r = r }, .by_line = true, .node = HASH_NONE, .totals = -1, .summary = -1
	};
	int ret;

	builder_start(&c.b, r);
	c.b.merge = true;
	callpaths_start(&c.paths, &c.b);
	ret = read_all(&c);
	if (ret == 0)
		ret = callpaths_finish(&c.paths);
	if (ret == 0) {
		check_sums(&c);
		ret = builder_finish(&c.b);
	}
	callpaths_end(&c.paths);
	builder_end(&c.b);
	free_names(&c.objects);
	free_names(&c.files);
	free_names(&c.functions);
	mem_free(c.factor.at);
	mem_free(c.events.at);
	mem_free(c.before.at);
	mem_free(c.cost.at);
	mem_free(c.shown.at);
	return ret;
}
