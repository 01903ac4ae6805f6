#include "views/tui/terminfo.h"

#include <ncurses.h>
#include <term.h>

const char *terminfo_string(const char *name)
{
	const char *s = tigetstr(name);

	return s == (const char *)-1 ? NULL : s;
}
