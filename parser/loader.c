#include "parser/loader.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

int load_refuse(struct loader *l, uint64_t offset, const char *fmt, ...)
{
	char what[200];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	return error_set(l->err, ERROR_FORMAT, "byte %" PRIu64 ": %s", offset, what);
}

str_id load_string(struct loader *l, int64_t index, const char *what, const char *field, size_t row)
{
	if ((uint64_t)index > l->string.value)
		l->string = (struct largest){ (uint64_t)index, l->at, what, field, row };
	return (str_id)index;
}
