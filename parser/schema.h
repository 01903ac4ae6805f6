#ifndef PARSER_SCHEMA_H
#define PARSER_SCHEMA_H

#include <protobuf-c/protobuf-c.h>

#include "parser/wire.h"

/*
 * Holds the bytes of a message against its declaration in profile.proto,
 * strictly, and finds what is wrong with them and where. Submessages are
 * followed as deep as the schema goes.
 */
struct schema_fault {
	const uint8_t *at; /* the tag of the field at fault */
	const char *what;
	const char *message, *field; /* Location, line; "": an unknown field */
};

bool schema_check(const ProtobufCMessageDescriptor *d, struct wire w, struct schema_fault *fault);

/* The same for one field that was read already. */
bool schema_check_field(const ProtobufCMessageDescriptor *d, const struct wire_field *f,
			struct schema_fault *fault);

/* The name of the field that begins at w; NULL if there is none such, or no tag to tell it by. */
const char *schema_field(const ProtobufCMessageDescriptor *d, struct wire w);

#endif
