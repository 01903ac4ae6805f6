#include "cli/say.h"

#include <stdio.h>

#include "views/escape.h"

void say(const char *prefix, const char *text)
{
	fputs(prefix, stderr);
	escape_text(stderr, text_of(text));
	putc('\n', stderr);
}
