#include "parser/formats/formats.h"

#include <stdlib.h>

#include "parser/formats/jsonstream.h"
#include "parser/formats/otlp.h"
#include "parser/formats/scan.h"

/*
 * OTLP's profiles as JSON: each object is written as the protobuf message that it
 * stands for, in the newest schema, and read as that. FORMATS 9.5.
 */
enum kind { MESSAGE, TEXT, NUMBER, NUMBERS, FIXED, REAL, TRUTH, HEX };

struct field {
	const char *path;
	enum kind kind;
	uint32_t number;
};

#define VALUE(path) \
	{ path, MESSAGE, 2 }, { path ".stringValue", TEXT, 1 }, { path ".boolValue", TRUTH, 2 }, \
		{ path ".intValue", NUMBER, 3 }, { path ".doubleValue", REAL, 4 }, \
	{ \
		path ".stringValueStrindex", NUMBER, 8 \
	}

#define TYPE(path, n) \
	{ path, MESSAGE, n }, { path ".typeStrindex", NUMBER, 1 }, \
	{ \
		path ".unitStrindex", NUMBER, 2 \
	}

#define RESOURCE ".resourceProfiles[]"
#define PROFILE  RESOURCE ".scopeProfiles[].profiles[]"
#define SAMPLE   PROFILE ".samples[]"
#define TABLE    ".dictionary."

/* clang-format off */
static const struct field fields[] = {
	{ "", MESSAGE, 0 },
	{ RESOURCE, MESSAGE, 1 },
	{ ".dictionary", MESSAGE, 2 },

	{ RESOURCE ".resource", MESSAGE, 1 },
	{ RESOURCE ".resource.attributes[]", MESSAGE, 1 },
	{ RESOURCE ".resource.attributes[].key", TEXT, 1 },
	VALUE(RESOURCE ".resource.attributes[].value"),
	{ RESOURCE ".scopeProfiles[]", MESSAGE, 2 },

	{ PROFILE, MESSAGE, 2 },
	TYPE(PROFILE ".sampleType", 1),
	{ PROFILE ".timeUnixNano", FIXED, 3 },
	{ PROFILE ".durationNano", NUMBER, 4 },
	TYPE(PROFILE ".periodType", 5),
	{ PROFILE ".period", NUMBER, 6 },
	{ SAMPLE, MESSAGE, 2 },
	{ SAMPLE ".stackIndex", NUMBER, 1 },
	{ SAMPLE ".attributeIndices[]", NUMBERS, 2 },
	{ SAMPLE ".linkIndex", NUMBER, 3 },
	{ SAMPLE ".values[]", NUMBERS, 4 },
	{ SAMPLE ".timestampsUnixNano[]", FIXED, 5 },

	{ TABLE "mappingTable[]", MESSAGE, 1 },
	{ TABLE "mappingTable[].memoryStart", NUMBER, 1 },
	{ TABLE "mappingTable[].memoryLimit", NUMBER, 2 },
	{ TABLE "mappingTable[].fileOffset", NUMBER, 3 },
	{ TABLE "mappingTable[].filenameStrindex", NUMBER, 4 },
	{ TABLE "mappingTable[].attributeIndices[]", NUMBERS, 5 },
	{ TABLE "locationTable[]", MESSAGE, 2 },
	{ TABLE "locationTable[].mappingIndex", NUMBER, 1 },
	{ TABLE "locationTable[].address", NUMBER, 2 },
	{ TABLE "locationTable[].lines[]", MESSAGE, 3 },
	{ TABLE "locationTable[].lines[].functionIndex", NUMBER, 1 },
	{ TABLE "locationTable[].lines[].line", NUMBER, 2 },
	{ TABLE "locationTable[].lines[].column", NUMBER, 3 },
	{ TABLE "locationTable[].attributeIndices[]", NUMBERS, 4 },
	{ TABLE "functionTable[]", MESSAGE, 3 },
	{ TABLE "functionTable[].nameStrindex", NUMBER, 1 },
	{ TABLE "functionTable[].systemNameStrindex", NUMBER, 2 },
	{ TABLE "functionTable[].filenameStrindex", NUMBER, 3 },
	{ TABLE "functionTable[].startLine", NUMBER, 4 },
	{ TABLE "linkTable[]", MESSAGE, 4 },
	{ TABLE "linkTable[].traceId", HEX, 1 },
	{ TABLE "linkTable[].spanId", HEX, 2 },
	{ TABLE "stringTable[]", TEXT, 5 },
	{ TABLE "attributeTable[]", MESSAGE, 6 },
	{ TABLE "attributeTable[].keyStrindex", NUMBER, 1 },
	VALUE(TABLE "attributeTable[].value"),
	{ TABLE "attributeTable[].unitStrindex", NUMBER, 3 },
	{ TABLE "stackTable[]", MESSAGE, 7 },
	{ TABLE "stackTable[].locationIndices[]", NUMBERS, 1 },
};
/* clang-format on */

enum { FIELDS = sizeof(fields) / sizeof(*fields), TOP = 0, ONE_RESOURCE = 1, DICTIONARY = 2 };

struct otlpjson {
	struct json json;
	struct otlp *otlp;
	VEC(uint8_t) bytes; /* of the messages that are open, one inside the other */
	VEC(size_t) starts; /* of each of them */
};

bool is_otlp_json(const struct head *h)
{
	return json_head_has(h, "\"resourceProfiles\"") ||
	       (json_head_has(h, "\"dictionary\"") &&
		(json_head_has(h, "\"stringTable\"") || json_head_has(h, "\"mappingTable\"")));
}

/* ---- writing protobuf ---- */

static void put_bytes(struct otlpjson *j, const void *from, size_t n)
{
	j->bytes.at = mem_grow(j->bytes.at, &j->bytes.cap, j->bytes.n + n + 1, 1);
	memcpy(j->bytes.at + j->bytes.n, from, n);
	j->bytes.n += n;
}

static void put_number(struct otlpjson *j, uint64_t n)
{
	uint8_t bytes[WIRE_VARINT_MAX];

	put_bytes(j, bytes, (size_t)(wire_put(bytes, n) - bytes));
}

static void put_tag(struct otlpjson *j, const struct field *f, unsigned type)
{
	put_number(j, (uint64_t)f->number << 3 | type);
}

/* In front of what is there of the message from start on. */
static void close_message(struct otlpjson *j, const struct field *f, size_t start)
{
	size_t n = j->bytes.n - start, header;

	put_tag(j, f, WIRE_BYTES);
	put_number(j, n);
	header = j->bytes.n - start - n;
	j->bytes.at = mem_grow(j->bytes.at, &j->bytes.cap, j->bytes.n + header, 1);
	memmove(j->bytes.at + start + header, j->bytes.at + start, n + header);
	memcpy(j->bytes.at + start, j->bytes.at + start + header + n, header);
}

/* ---- values ---- */

/* All of 64 bits, too, without a sign. */
static uint64_t number_of(const struct json_value *v)
{
	char digits[32];

	if (v->is_whole || !v->text.n || v->text.n >= sizeof(digits))
		return (uint64_t)v->whole;
	memcpy(digits, v->text.at, v->text.n);
	digits[v->text.n] = '\0';
	return strtoull(digits, NULL, 10);
}

static void put_hex(struct otlpjson *j, const struct field *f, struct text s)
{
	put_tag(j, f, WIRE_BYTES);
	put_number(j, s.n / 2);
	for (size_t i = 0; i + 1 < s.n; i += 2) {
		uint8_t byte = 0;

		for (size_t k = i; k < i + 2; k++)
			byte = (uint8_t)(byte << 4 |
					 (is_digit(s.at[k])       ? s.at[k] - '0'
					  : is_hex_digit(s.at[k]) ? (s.at[k] | 0x20) - 'a' + 10
								  : 0));
		put_bytes(j, &byte, 1);
	}
}

static void put_packed(struct otlpjson *j, const struct field *f, uint64_t n)
{
	uint8_t bytes[WIRE_VARINT_MAX];
	size_t size = (size_t)(wire_put(bytes, n) - bytes);

	put_tag(j, f, WIRE_BYTES);
	put_number(j, size);
	put_bytes(j, bytes, size);
}

static bool value(void *ctx, int path, const struct json_value *v)
{
	struct otlpjson *j = ctx;
	const struct field *f = &fields[path];
	uint64_t n = number_of(v);

	switch (f->kind) {
	case MESSAGE: break; /* null, or nothing that can be read */
	case TEXT:
		put_tag(j, f, WIRE_BYTES);
		put_number(j, v->text.n);
		put_bytes(j, v->text.at, v->text.n);
		break;
	case NUMBERS: put_packed(j, f, n); break;
	case HEX: put_hex(j, f, v->text); break;
	case TRUTH: n = text_is(v->text, "true"); /* fall through */
	case NUMBER:
		put_tag(j, f, WIRE_VARINT);
		put_number(j, n);
		break;
	case REAL: memcpy(&n, &v->real, sizeof(n)); /* fall through */
	case FIXED:
		put_tag(j, f, WIRE_I64);
		put_bytes(j, &n, sizeof(n));
		break;
	}
	return true;
}

/* ---- messages ---- */

static bool begin(void *ctx, int path)
{
	struct otlpjson *j = ctx;

	if (fields[path].kind == MESSAGE)
		*VEC_PUSH(&j->starts) = j->bytes.n;
	return true;
}

static bool end(void *ctx, int path)
{
	struct otlpjson *j = ctx;
	struct wire body;
	size_t start;

	if (fields[path].kind != MESSAGE)
		return true;
	start = j->starts.at[--j->starts.n];
	body = wire_over(j->bytes.at + start, j->bytes.n - start);
	if (path == TOP)
		return otlp_take(j->otlp, true) == 0;
	if (path == ONE_RESOURCE)
		otlp_resource(j->otlp, body);
	else if (path == DICTIONARY)
		otlp_dictionary(j->otlp, body);
	else
		close_message(j, &fields[path], start);
	if (path == ONE_RESOURCE || path == DICTIONARY)
		j->bytes.n = start;
	return true;
}

int read_otlp_json(struct reader *r)
{
	const char *paths[FIELDS + 1] = { NULL };
	struct otlpjson j = { .json = { .r = r,
					.paths = paths,
					.several = true,
					.value = value,
					.begin = begin,
					.end = end } };
	int ret;

	for (size_t i = 0; i < FIELDS; i++)
		paths[i] = fields[i].path;
	j.json.ctx = &j;
	j.otlp = otlp_open(r);
	*VEC_PUSH(&j.bytes) = 0; /* so that there is a place */
	ret = json_read(&j.json);
	if (ret == 0)
		ret = otlp_finish(j.otlp);
	otlp_close(j.otlp);
	mem_free(j.bytes.at);
	mem_free(j.starts.at);
	return ret;
}
