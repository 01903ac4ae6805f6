#include "parser/formats/loader.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "parser/schema.h"

int load_refuse(struct loader *l, uint64_t offset, const char *fmt, ...)
{
	char what[200];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	return error_set(l->err, ERROR_FORMAT, "byte %" PRIu64 ": %s", offset, what);
}

str_id load_string(struct loader *l, uint64_t index, const char *what, const char *field,
		   size_t row)
{
	if (index > l->string.value)
		l->string = (struct largest){ index, l->at, what, field, row };
	return index > UINT32_MAX ? UINT32_MAX : (str_id)index;
}

bool load_number(const struct wire_field *f, uint64_t *at, uint32_t last)
{
	if (f->number > last)
		return true;
	at[f->number] = f->value;
	return f->type == WIRE_VARINT;
}

bool load_numbers(struct wire w, uint64_t *at, uint32_t last)
{
	struct wire_field f;

	while (wire_next(&w, &f))
		if (!load_number(&f, at, last))
			return false;
	return wire_done(&w);
}

int load_explain(struct loader *l, const ProtobufCMessageDescriptor *d, struct wire w)
{
	struct schema_fault fault;

	if (schema_check(d, w, &fault))
		return load_refuse(l, l->at, "damaged %s", d->short_name);
	return load_refuse(l, source_offset(l->src, fault.at), "%s (%s%s%s)", fault.what,
			   fault.message, *fault.field ? "." : "", fault.field);
}
