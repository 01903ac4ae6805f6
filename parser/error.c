#include "parser/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int error_set(struct error *err, enum error_code code, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return -1;
	err->code = code;
	va_start(ap, fmt);
	vsnprintf(err->text, sizeof(err->text), fmt, ap);
	va_end(ap);
	return -1;
}

int error_prefix(struct error *err, const char *prefix)
{
	char text[sizeof(err->text)];

	if (!err)
		return -1;
	memcpy(text, err->text, sizeof(text));
	/* A path is cut at its front before what is wrong is cut at its end. */
	size_t room = sizeof(text) - 3 - strnlen(text, sizeof(text) - 80), n = strlen(prefix);
	return error_set(err, err->code, "%s%s: %s", n > room ? "..." : "",
			 n > room ? prefix + n - (room > 3 ? room - 3 : 0) : prefix, text);
}
