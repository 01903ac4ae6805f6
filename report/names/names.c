#include "report/names/names.h"

#include <stdbool.h>
#include <string.h>

static const char anonymous[] = "(anonymous namespace)";

/*
 * The length of s if that is what stands at at, else 0. A NUL in at, such as
 * the one behind every text, ends the comparison.
 */
static size_t match(const char *at, const char *s)
{
	size_t n = strlen(s);

	return strncmp(at, s, n) == 0 ? n : 0;
}

static struct text text_from(struct text t, size_t start)
{
	return (struct text){ t.at + start, t.n - start };
}

/* A part of a text, with a NUL behind it. */
static struct text terminated(struct arena *a, struct text part)
{
	char *copy;

	if (part.at[part.n] == '\0')
		return part;
	copy = arena_alloc(a, part.n + 1);
	memcpy(copy, part.at, part.n);
	return (struct text){ copy, part.n };
}

/* Takes the next element off a list; "" has one, which is empty. */
static bool next_element(struct text *list, char separator, struct text *element)
{
	const char *end;

	if (!list->at)
		return false;
	*element = *list;
	end = memchr(list->at, separator, list->n);
	if (end) {
		element->n = (size_t)(end - list->at);
		*list = text_from(*list, element->n + 1);
	} else {
		list->at = NULL;
	}
	return true;
}

static struct text last_element(struct text path)
{
	size_t start;

	if (path.n == 0)
		return (struct text){ ".", 1 };
	while (path.n > 1 && path.at[path.n - 1] == '/')
		path.n--;
	if (path.at[path.n - 1] == '/')
		return (struct text){ "/", 1 };
	for (start = path.n; start > 0 && path.at[start - 1] != '/'; start--)
		;
	return text_from(path, start);
}

struct text names_base(struct arena *a, struct text path)
{
	return terminated(a, last_element(path));
}

struct text names_stand_in(struct arena *a, struct text binary)
{
	struct text base;

	if (!binary.n)
		return text_of("<unknown>");
	base = names_base(a, binary);
	if (base.at[0] == '[' && base.at[base.n - 1] == ']')
		return base;
	return text_join(a, (struct text[]){ text_of("["), base, text_of("]") }, 3);
}

static bool is_dots(struct text element, size_t n)
{
	return element.n == n && memcmp(element.at, "..", n) == 0;
}

static bool is_clean(struct text path)
{
	struct text rest = path.at[0] == '/' && path.n > 1 ? text_from(path, 1) : path;
	struct text element;

	while (next_element(&rest, '/', &element))
		if (element.n == 0 || is_dots(element, 1) || is_dots(element, 2))
			return false;
	return true;
}

static size_t append(char *path, size_t n, struct text element)
{
	if (n > 0 && path[n - 1] != '/')
		path[n++] = '/';
	memcpy(path + n, element.at, element.n);
	return n + element.n;
}

/* Takes off the last element, but nothing of the first fixed bytes. */
static size_t parent(const char *path, size_t n, size_t fixed)
{
	while (n > fixed && path[--n] != '/')
		;
	return n;
}

struct text names_clean(struct arena *a, struct text path)
{
	const bool rooted = path.at[0] == '/';
	size_t n = rooted, fixed = rooted;
	struct text rest = path, element;
	char *clean;

	if (path.n == 0)
		return (struct text){ ".", 1 };
	if (is_clean(path))
		return path;
	clean = arena_alloc(a, path.n + 1);
	clean[0] = '/';
	while (next_element(&rest, '/', &element)) {
		if (element.n == 0 || is_dots(element, 1))
			continue;
		if (!is_dots(element, 2))
			n = append(clean, n, element);
		else if (n > fixed)
			n = parent(clean, n, fixed);
		else if (!rooted)
			fixed = n = append(clean, n, element);
	}
	if (n == 0)
		return (struct text){ ".", 1 };
	clean[n] = '\0';
	return (struct text){ clean, n };
}

/* Strips "prefix/" off a file; the slash may be the prefix's own. */
static bool strip_prefix(struct text *file, struct text prefix)
{
	size_t n = prefix.n;

	if (n > 0 && prefix.at[n - 1] == '/')
		n--;
	if (file->n <= n || memcmp(file->at, prefix.at, n) != 0 || file->at[n] != '/')
		return false;
	*file = text_from(*file, n + 1);
	return true;
}

/* Strips all up to the first "/directory/" off a file. */
static bool strip_through(struct text *file, struct text directory)
{
	struct text rest = *file;
	const char *slash;

	while ((slash = memchr(rest.at, '/', rest.n))) {
		rest = text_from(rest, (size_t)(slash + 1 - rest.at));
		if (rest.n > directory.n && memcmp(rest.at, directory.at, directory.n) == 0 &&
		    rest.at[directory.n] == '/') {
			*file = text_from(rest, directory.n + 1);
			return true;
		}
	}
	return false;
}

struct text names_trim_path(struct text file, struct text trim_path, struct text source_path)
{
	struct text element;

	if (trim_path.n == 0 && source_path.n > 0)
		while (next_element(&source_path, ':', &element))
			if (strip_through(&file, last_element(element)))
				return file;
	if (trim_path.n > 0)
		while (next_element(&trim_path, ':', &element))
			if (strip_prefix(&file, element))
				return file;
	if (!strip_prefix(&file, (struct text){ "/proc/self/cwd/.", 16 }))
		strip_prefix(&file, (struct text){ "/proc/self/cwd", 14 });
	return file;
}

struct text names_simplified(struct text name)
{
	if (name.at[0] == '.')
		name = text_from(name, 1);
	for (size_t i = 0; i < name.n; i++) {
		bool call_operator = i >= 8 && match(name.at + i - 8, "operator()");

		if (name.at[i] == '(' && !call_operator && !match(name.at + i, anonymous))
			name.n = i;
	}
	return name;
}

/*
 * Short names. The reference defines them by the regular expressions quoted
 * below, where \w is ASCII. Matched by hand, there are no compiled patterns for
 * somebody to own, and no limit on backtracking.
 */
#define DIGITS "0123456789"
#define WORD   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_" DIGITS

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_first(char c)
{
	return is_upper(c) || is_lower(c) || c == '_';
}

static size_t line_end(struct text t, size_t i)
{
	const char *end = memchr(t.at + i, '\n', t.n - i);

	return end ? (size_t)(end - t.at) : t.n;
}

/* The length of "/v2" or higher, if "." or "/" is next; else 0. */
static size_t version_length(const char *at)
{
	size_t length = match(at, "/v"), digits = strspn(at + length, DIGITS);

	if (length == 0 || digits == 0 || at[length] == '0' || (digits == 1 && at[length] == '1'))
		return 0;
	length += digits;
	return at[length] == '.' || at[length] == '/' ? length : 0;
}

/* ^(.*?)/v(?:[2-9]|[1-9][0-9]+)([./].*)$ without what is between the groups. */
static struct text without_version(struct arena *a, struct text t)
{
	size_t start = 0, length = 0;
	char *copy;

	if (line_end(t, 0) < t.n)
		return t;
	while (start < t.n && !(length = version_length(t.at + start)))
		start++;
	if (length == 0)
		return t;
	copy = arena_alloc(a, t.n - length + 1);
	memcpy(copy, t.at, start);
	memcpy(copy + start, t.at + start + length, t.n - length - start);
	return (struct text){ copy, t.n - length };
}

/* The end of ^(?:[\w\-\.]+\/)*  */
static size_t directories_end(const char *at)
{
	size_t end = 0, n;

	while ((n = strspn(at + end, WORD "-.")) > 0 && at[end + n] == '/')
		end += n + 1;
	return end;
}

/* ^(?:[\w\-\.]+\/)+([^.]+\..+) tried with all directories first, then with fewer. */
static bool shorten_go(struct text *name)
{
	struct text t = *name;
	size_t start = directories_end(t.at);
	const char *found = memchr(t.at + start, '.', t.n - start);
	size_t dot = found ? (size_t)(found - t.at) : t.n; /* the first after start */

	while (start > 0) {
		if (dot > start && dot + 1 < t.n && t.at[dot + 1] != '\n') {
			*name = (struct text){ t.at + start, line_end(t, dot + 1) - start };
			return true;
		}
		for (start--; start > 0 && t.at[start - 1] != '/'; start--)
			if (t.at[start - 1] == '.')
				dot = start - 1;
	}
	return false;
}

/* ^(?:[a-z]\w*\.)*([A-Z][\w\$]*\.(?:<init>|[a-z][\w\$]*(?:\$\d+)?))(?:(?:\()|$) */
static bool shorten_java(struct text *name)
{
	const char *start = name->at, *end;
	size_t method;

	while (is_lower(*start)) {
		end = start + strspn(start, WORD);
		if (*end != '.')
			return false;
		start = end + 1;
	}
	end = start + strspn(start, WORD "$");
	if (!is_upper(*start) || *end != '.')
		return false;
	end++;
	method = is_lower(*end) ? strspn(end, WORD "$") : match(end, "<init>");
	end += method;
	if (method == 0 || (end < name->at + name->n && *end != '('))
		return false;
	*name = (struct text){ start, (size_t)(end - start) };
	return true;
}

static bool is_class(const char *at)
{
	return is_upper(at[strspn(at, "_")]);
}

static bool is_method(const char *at)
{
	return is_first(at[at[0] == '~']);
}

/* ^(?:[_a-zA-Z]\w*::)+(_*[A-Z]\w*::~?[_a-zA-Z]\w*(?:<.*>)?) with as many in front as can be. */
static bool shorten_cpp(struct text *name)
{
	const char *class = NULL, *method = NULL, *end;
	size_t length;

	for (const char *at = name->at; is_first(*at); at = end + 2) {
		end = at + strspn(at, WORD);
		if (!match(end, "::"))
			break;
		if (at > name->at && is_class(at) && is_method(end + 2)) {
			class = at;
			method = end + 2;
		}
	}
	if (!class)
		return false;
	end = method + (*method == '~');
	end += strspn(end, WORD);
	length = (size_t)(end - name->at);
	if (*end == '<' && (end = memrchr(end, '>', line_end(*name, length) - length)))
		length = (size_t)(end + 1 - name->at);
	*name = (struct text){ class, length - (size_t)(class - name->at) };
	return true;
}

struct text names_short(struct arena *a, struct text name)
{
	static const char prefix[] = "(anonymous namespace)::";

	name = without_version(a, text_from(name, match(name.at, prefix)));
	if (!shorten_go(&name) && !shorten_java(&name))
		shorten_cpp(&name);
	return terminated(a, name);
}
