#include "parser/formats/jsonstream.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <yajl/yajl_parse.h>

#include "parser/formats/scan.h"

bool json_refuse(struct json *j, const char *fmt, ...)
{
	char what[200];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	if (!j->r->err->code)
		error_set(j->r->err, ERROR_FORMAT, "%s", what);
	return false;
}

bool json_head_has(const struct head *h, const char *word)
{
	struct text s = { (const char *)h->bytes.p, wire_left(&h->bytes) };

	return h->text && text_find_word(s, word) != SIZE_MAX &&
	       (text_begins(text_trim(s), "{") || text_begins(text_trim(s), "["));
}

/* ---- where we are ---- */

static void append(struct json *j, struct text s)
{
	j->path.at = mem_grow(j->path.at, &j->path.cap, j->path.n + s.n + 1, 1);
	memcpy(j->path.at + j->path.n, s.at, s.n);
	j->path.n += s.n;
}

static int find_row(const struct json *j)
{
	for (size_t i = 0; i < j->lengths.n; i++)
		if (j->lengths.at[i] == j->path.n && !memcmp(j->paths[i], j->path.at, j->path.n))
			return (int)i;
	return -1;
}

/* What is inside again is at the path of what it is in. */
static void fold(struct json *j, struct text key)
{
	struct text path = { j->path.at, j->path.n };

	if (!j->nests || !text_is(key, j->nests) || !text_ends(path, "[]"))
		return;
	path.n -= strlen("[]");
	if (text_ends(path, j->nests) && path.n > key.n && path.at[path.n - key.n - 1] == '.')
		j->path.n = path.n - key.n - 1;
}

/* A key that holds what paths are made of could look like one. */
static bool is_plain(struct text key)
{
	size_t i = 0;

	while (i < key.n && key.at[i] != '.' && key.at[i] != '[')
		i++;
	return i == key.n && i < 100;
}

static int on_key(void *ctx, const unsigned char *at, size_t n)
{
	struct json *j = ctx;
	struct text key = { (const char *)at, n };

	j->path.n = j->levels.at[j->levels.n - 1].path;
	fold(j, key);
	if (j->keyed && text_is((struct text){ j->path.at, j->path.n }, j->keyed)) {
		VEC_SET_TEXT(&j->key, key);
		key = text_of("*");
	}
	append(j, text_of("."));
	append(j, is_plain(key) ? key : text_of("?"));
	j->now = find_row(j);
	return 1;
}

static int push(struct json *j, bool array)
{
	struct json_level l = { .path = j->path.n, .row = j->now, .array = array };

	j->too_deep = j->levels.n == JSON_DEPTH;
	if (j->too_deep)
		return 0;
	if (j->now >= 0 && j->begin && !j->begin(j->ctx, j->now))
		return 0;
	*VEC_PUSH(&j->levels) = l;
	if (array) {
		append(j, text_of("[]"));
		j->now = find_row(j);
	}
	return 1;
}

static int pop(void *ctx)
{
	struct json *j = ctx;
	struct json_level l = j->levels.at[--j->levels.n];

	j->path.n = l.path;
	j->now = l.row;
	return j->now < 0 || !j->end || j->end(j->ctx, j->now);
}

static int on_map(void *ctx)
{
	return push(ctx, false);
}

static int on_array(void *ctx)
{
	return push(ctx, true);
}

/* ---- values ---- */

static int give(struct json *j, struct json_value *v)
{
	if (!v->is_whole) {
		v->whole = fabs(v->real) < 0x1p63 ? (int64_t)round(v->real) : 0;
		v->is_whole = (double)v->whole == v->real;
	}
	return j->now < 0 || j->value(j->ctx, j->now, v);
}

/* Most numbers are a few digits. */
static bool few_digits(struct text s, int64_t *v)
{
	int64_t n = 0;

	if (s.n > 18)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (!is_digit(s.at[i]))
			return false;
		n = n * 10 + (s.at[i] - '0');
	}
	*v = n;
	return s.n > 0;
}

static void read_number(struct json_value *v)
{
	struct text s = v->text;
	char digits[64];

	if (few_digits(s, &v->whole) || (scan_decimal(&s, &v->whole) && !s.n)) {
		v->is_whole = true;
		v->real = (double)v->whole;
		return;
	}
	if (v->text.n >= sizeof(digits))
		return;
	memcpy(digits, v->text.at, v->text.n);
	digits[v->text.n] = '\0';
	v->real = strtod(digits, NULL);
}

static int on_number(void *ctx, const char *at, size_t n)
{
	struct json_value v = { .text = { at, n }, .number = true };

	read_number(&v);
	return give(ctx, &v);
}

/* Some writers put numbers into strings. */
static int on_string(void *ctx, const unsigned char *at, size_t n)
{
	struct json_value v = { .text = { (const char *)at, n } };

	if (n && n < 32 && (is_digit((char)*at) || *at == '-'))
		read_number(&v);
	return give(ctx, &v);
}

static int on_null(void *ctx)
{
	struct json_value v = { .text = text_of("") };

	return give(ctx, &v);
}

static int on_boolean(void *ctx, int is)
{
	struct json_value v = { .text = text_of(is ? "true" : "false") };

	return give(ctx, &v);
}

static const yajl_callbacks callbacks = {
	.yajl_null = on_null,
	.yajl_boolean = on_boolean,
	.yajl_number = on_number,
	.yajl_string = on_string,
	.yajl_start_map = on_map,
	.yajl_map_key = on_key,
	.yajl_end_map = pop,
	.yajl_start_array = on_array,
	.yajl_end_array = pop,
};

/* ---- the stream ---- */

/* yajl says "parse error: ..." with a newline behind it. */
static int failed(struct json *j, yajl_handle yajl)
{
	unsigned char *said;
	char what[160];
	size_t n;

	if (j->r->err->code)
		return -1;
	if (j->too_deep)
		return error_set(j->r->err, ERROR_FORMAT,
				 "byte %" PRIu64 ": nested more than %d deep",
				 j->base + yajl_get_bytes_consumed(yajl), JSON_DEPTH);
	said = yajl_get_error(yajl, 0, NULL, 0);
	snprintf(what, sizeof(what), "%s", said ? (char *)said : "damaged");
	yajl_free_error(yajl, said);
	n = strcspn(what, "\n");
	what[n] = '\0';
	return error_set(j->r->err, ERROR_FORMAT, "byte %" PRIu64 ": %s",
			 j->base + yajl_get_bytes_consumed(yajl), what);
}

static bool is_outermost(const struct json *j)
{
	return j->levels.n == 1 && j->levels.at[0].array;
}

/* A comma, and then nothing but ends. */
static bool is_open_end(struct json *j, yajl_handle yajl, struct wire w)
{
	struct error ignored;
	size_t at = yajl_get_bytes_consumed(yajl);

	if (!j->open_end || j->levels.n > 2 || j->r->err->code)
		return false;
	for (at = at > 1 ? at - 2 : 0; at < wire_left(&w); at++)
		if (!w.p[at] || !strchr(",]} \t\r\n", w.p[at]))
			return false;
	source_take(j->r->src, wire_left(&w));
	return source_more(j->r->src, &ignored) <= 0;
}

static int parse_all(struct json *j, yajl_handle yajl)
{
	struct source *src = j->r->src;
	struct error damage;
	int more;

	do {
		struct wire w = source_window(src);
		size_t n = wire_left(&w);
		yajl_status s = n ? yajl_parse(yajl, w.p, n) : yajl_status_ok;

		if (s != yajl_status_ok && is_open_end(j, yajl, w))
			return 0;
		if (s != yajl_status_ok)
			return failed(j, yajl);
		j->base += n;
		source_take(src, n);
		more = source_more(src, j->r->err);
	} while (more > 0);
	if (more < 0)
		return -1;
	if (yajl_complete_parse(yajl) == yajl_status_ok || (j->open_end && is_outermost(j)) ||
	    source_damage(src, &damage))
		return 0;
	return error_set(j->r->err, ERROR_FORMAT, "byte %" PRIu64 ": the JSON ends early", j->base);
}

static void *resize(void *ctx, void *p, size_t n)
{
	(void)ctx;
	return mem_resize(p, n, 1);
}

static void *allocate(void *ctx, size_t n)
{
	return resize(ctx, NULL, n);
}

static void release(void *ctx, void *p)
{
	(void)ctx;
	mem_free(p);
}

int json_read(struct json *j)
{
	yajl_alloc_funcs memory = { allocate, resize, release, NULL };
	yajl_handle yajl = yajl_alloc(&callbacks, &memory, j);
	int r;

	yajl_config(yajl, yajl_dont_validate_strings, 1);
	yajl_config(yajl, yajl_allow_multiple_values, j->several);
	for (size_t i = 0; j->paths[i]; i++)
		*VEC_PUSH(&j->lengths) = strlen(j->paths[i]);
	append(j, text_of(""));
	j->now = find_row(j);
	r = parse_all(j, yajl);
	if (r < 0 && left_out(&j->r->left, LEFT_REST, j->r->err))
		r = 0;
	yajl_free(yajl);
	mem_free(j->lengths.at);
	mem_free(j->path.at);
	mem_free(j->levels.at);
	mem_free(j->key.at);
	return r;
}
