#include "parser/schema.h"

static bool set(struct schema_fault *fault, const uint8_t *at, const char *what,
		const ProtobufCMessageDescriptor *d, const char *field)
{
	*fault = (struct schema_fault){ at, what, d->short_name, field };
	return false;
}

static bool varints_whole(struct wire w)
{
	uint64_t v;

	while (wire_varint(&w, &v))
		;
	return wire_done(&w);
}

bool schema_check_field(const ProtobufCMessageDescriptor *d, const struct wire_field *f,
			struct schema_fault *fault)
{
	const ProtobufCFieldDescriptor *fd = protobuf_c_message_descriptor_get_field(d, f->number);
	bool repeated = fd && fd->label == PROTOBUF_C_LABEL_REPEATED;

	if (!fd)
		return true;
	switch (fd->type) {
	case PROTOBUF_C_TYPE_MESSAGE:
		if (f->type == WIRE_BYTES)
			return schema_check(fd->descriptor, f->body, fault);
		break;
	case PROTOBUF_C_TYPE_STRING:
		if (f->type == WIRE_BYTES)
			return true;
		break;
	default:
		if (f->type == WIRE_VARINT)
			return true;
		if (f->type == WIRE_BYTES && repeated)
			return varints_whole(f->body) ||
			       set(fault, f->tag, "a list of numbers is cut short or damaged", d,
				   fd->name);
	}
	return set(fault, f->tag, "a known field has the wrong wire type", d, fd->name);
}

const char *schema_field(const ProtobufCMessageDescriptor *d, struct wire w)
{
	const ProtobufCFieldDescriptor *fd;
	uint64_t tag;

	if (!wire_varint(&w, &tag) || tag >> 3 > WIRE_NUMBER_MAX)
		return NULL;
	fd = protobuf_c_message_descriptor_get_field(d, (unsigned)(tag >> 3));
	return fd ? fd->name : NULL;
}

bool schema_check(const ProtobufCMessageDescriptor *d, struct wire w, struct schema_fault *fault)
{
	struct wire_field f;
	const char *why, *field;

	while (wire_next(&w, &f))
		if (!schema_check_field(d, &f, fault))
			return false;
	if (wire_done(&w))
		return true;
	why = wire_fault(w);
	field = schema_field(d, w);
	return set(fault, w.p, why ? why : "a field is longer than the message it is in", d,
		   field ? field : "");
}
