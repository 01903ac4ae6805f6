#include "cli/environment.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* NULL, if it is not set or empty. */
static const char *variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static const char *config(struct arena *a)
{
	const char *folder = variable("XDG_CONFIG_HOME"), *home = variable("HOME");

	if (folder)
		return arena_printf(a, "%s/cprof/config", folder);
	return home ? arena_printf(a, "%s/.config/cprof/config", home) : NULL;
}

static bool is_utf8(void)
{
	return !strcmp(nl_langinfo(CODESET), "UTF-8");
}

struct tui_environment environment_read(bool script, struct arena *a)
{
	const char *visual = variable("VISUAL");

	setlocale(LC_CTYPE, "");
	if (script && !is_utf8())
		setlocale(LC_CTYPE, "C.UTF-8");
	return (struct tui_environment){
		.term = variable("TERM"),
		.editor = visual ? visual : variable("EDITOR"),
		.config = config(a),
		.colorless = variable("NO_COLOR"),
		.ascii = !script && !is_utf8(),
	};
}
