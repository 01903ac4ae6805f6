#include "report/names/package.h"

/* What is in front of parameters, receivers and templates. */
static size_t path_length(struct text name)
{
	size_t n = 0;

	while (n < name.n && (n == 0 || !memchr("(<[{ ", name.at[n], 5)))
		n++;
	return n;
}

static struct text before_colons(struct text name)
{
	for (size_t i = 1; i + 1 < name.n; i++)
		if (name.at[i] == ':' && name.at[i + 1] == ':')
			return (struct text){ name.at, i };
	return (struct text){ name.at, 0 };
}

/* Parts up to the first that begins with a capital, as a class does; without one only the first. */
static struct text before_dots(struct text name)
{
	size_t start = 0, first = 0;

	for (size_t i = 0; i < name.n; i++)
		if (name.at[i] == '/')
			start = i + 1;
	for (size_t i = start; i < name.n; i++) {
		if (name.at[i] != '.' || i == start)
			continue;
		if (!first)
			first = i;
		if (i + 1 < name.n && name.at[i + 1] >= 'A' && name.at[i + 1] <= 'Z')
			return (struct text){ name.at, i };
	}
	return (struct text){ name.at, first };
}

struct text name_package(struct text name)
{
	struct text path = { name.at, path_length(name) }, package = before_colons(path);

	return package.n ? package : before_dots(path);
}
