#include "parser/remote/offer.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

enum { OFFERS_MOST = 200 };

const char *const offers_usual[] = { "heap",  "allocs", "goroutine", "threadcreate",
				     "block", "mutex",  NULL };

/* Behind what; NULL: it is not there. */
static const char *behind(const char *at, const char *what)
{
	const char *found = at ? strstr(at, what) : NULL;

	return found ? found + strlen(what) : NULL;
}

/* What can stand in a URL as it is: a page may have anything. */
static const char *take_name(const char *at, struct arena *a)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-%";
	size_t n;

	at += *at == '\'' || *at == '"';
	n = strspn(at, plain);
	return n && strchr("?'\">", at[n]) ? arena_printf(a, "%.*s", (int)n, at) : NULL;
}

static bool is_profile(const char *name)
{
	return strcmp(name, "cmdline") && strcmp(name, "trace") && strcmp(name, "symbol");
}

/* The text up to the next tag, without blanks around it. */
static const char *take_text(const char *at, struct arena *a)
{
	size_t n;

	at += strspn(at, " \t\r\n");
	n = strcspn(at, "<");
	while (n && isspace((unsigned char)at[n - 1]))
		n--;
	return arena_printf(a, "%.*s", (int)n, at);
}

/* The first sentence behind <div class=profile-name>NAME: </div>. */
static const char *find_about(const char *page, const char *name, struct arena *a)
{
	const char *at = behind(page, arena_printf(a, "profile-name>%s:", name)), *text;

	at = behind(at, "</div>");
	text = at ? take_text(at, a) : "";
	return arena_printf(a, "%.*s", (int)strcspn(text, "."), text);
}

/* <tr><td>COUNT</td><td><a href='NAME?debug=1'>NAME</a></td></tr> */
void offers_read(offers *list, const char *page, struct arena *a)
{
	for (const char *row = behind(page, "<tr>"); row && list->n < OFFERS_MOST;
	     row = behind(row, "<tr>")) {
		const char *count = behind(row, "<td>"), *link = behind(row, "href=");
		const char *end = strstr(row, "</tr>");
		const char *name = end && count && link && link < end ? take_name(link, a) : NULL;

		if (!name || !is_profile(name))
			continue;
		/* A profile of the processor is made when it is asked for. */
		*VEC_PUSH(list) =
			(struct offer){ name, strcmp(name, "profile") ? take_text(count, a) : "",
					find_about(page, name, a) };
	}
}
