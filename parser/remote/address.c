#include "parser/remote/address.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { PARAMETERS_MAX = 100 };

static const char insecure[] = "https+insecure://", unix_socket[] = "unix:/";
static const char ssh[] = "ssh://";
static const char go_folder[] = "/debug/pprof/";

/* Paths that name no profile. */
static const char *const bare_paths[] = { "/debug/pprof/", "/debug/pprof", "/", "" };

static bool begins(const char *text, const char *with)
{
	return !strncasecmp(text, with, strlen(with));
}

/* ---- the parts of a URL ---- */

/* Where what names the server begins, behind the scheme. */
static const char *authority(const char *url)
{
	const char *at = strstr(url, "://");

	return at ? at + 3 : url;
}

static const char *path_of(const char *url)
{
	const char *at = authority(url);

	return at + strcspn(at, "/?#");
}

/* Behind the name and password, where there are any. */
static const char *host_of(const char *url)
{
	const char *from = authority(url), *to = path_of(url), *at = memrchr(from, '@', to - from);

	return at ? at + 1 : from;
}

static const char *query_of(const char *url)
{
	size_t n = strcspn(url, "?#");

	return url[n] == '?' ? url + n + 1 : NULL;
}

static bool is_scheme(const char *word)
{
	return begins(word, "http://") || begins(word, "https://") || begins(word, insecure) ||
	       begins(word, unix_socket) || begins(word, ssh);
}

/* The ":PORT" behind a name, an address in brackets or nothing; NULL: there is none. */
static const char *port_of(const char *word)
{
	size_t n = *word == '['
			   ? strcspn(word, "]")
			   : strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
					  "0123456789.-_");
	const char *port = word + n + (word[n] == ']');
	size_t digits = *port == ':' ? strspn(port + 1, "0123456789") : 0;

	return digits && digits <= 5 && strchr("/?", port[1 + digits]) ? port : NULL;
}

bool address_is(const char *word)
{
	return is_scheme(word) || port_of(word);
}

/* ---- secrets ---- */

static bool is_secret(const char *name, size_t n)
{
	static const char *const secrets[] = {
		"token",    "access_token", "auth",   "key", "api_key",   "apikey",
		"password", "passwd",       "secret", "sig", "signature", "credential"
	};

	for (size_t i = 0; i < sizeof(secrets) / sizeof(*secrets); i++)
		if (strlen(secrets[i]) == n && !strncasecmp(name, secrets[i], n))
			return true;
	return false;
}

static const char *hide_parameters(const char *text, const char *query, struct arena *a)
{
	while (*query && *query != '#') {
		size_t n = strcspn(query, "&#"), name = strcspn(query, "=&#");

		text = is_secret(query, name) && name < n
			       ? arena_printf(a, "%s%.*s=***", text, (int)name, query)
			       : arena_printf(a, "%s%.*s", text, (int)n, query);
		query += n;
		if (*query == '&')
			text = arena_printf(a, "%s%c", text, *query++);
	}
	return arena_printf(a, "%s%s", text, query);
}

const char *address_hide(const char *url, struct arena *a)
{
	const char *from = authority(url), *host = host_of(url), *query = query_of(url);
	const char *colon = memchr(from, ':', (size_t)(host - from)), *text;
	int rest = query ? (int)(query - host) : (int)strlen(host);

	if (colon)
		text = arena_printf(a, "%.*s:***@%.*s", (int)(colon - url), url, rest, host);
	else
		text = arena_printf(a, "%.*s%.*s", (int)(host - url), url, rest, host);
	return query ? hide_parameters(text, query, a) : text;
}

/* ---- what people type ---- */

/* A path of one word is the name of a profile, as Go's servers have them. */
static const char *below_go(const char *path)
{
	size_t n = *path == '/' ? strcspn(path + 1, "/?#") : 0;

	return n && path[1 + n] != '/' ? go_folder : "/";
}

static const char *with_scheme(const char *word, struct arena *a)
{
	const char *port = port_of(word);
	const char *path = port + 1 + strspn(port + 1, "0123456789");

	return arena_printf(a, "http://%s%.*s%s%s", port == word ? "localhost" : "",
			    (int)(path - word), word, below_go(path), path + (*path == '/'));
}

/* unix:SOCKET:PATH */
static int parse_socket(struct address *address, const char *word, struct arena *a,
			struct error *err)
{
	const char *socket = word + strlen(unix_socket) - 1, *path = strstr(socket, ":/");

	if (!path)
		return error_set(err, ERROR_USAGE,
				 "%.160s: what to ask for is missing, as in "
				 "unix:/run/app.sock:/debug/pprof/heap",
				 word);
	address->socket = arena_printf(a, "%.*s", (int)(path - socket), socket);
	address->url = arena_printf(a, "http://localhost%s", path + 1);
	return 0;
}

/* As the shell at the other end takes it for one word. */
static const char *quoted(const char *path, struct arena *a)
{
	const char *text = "'";

	for (size_t n; *path; path += n + (path[n] == '\'')) {
		n = strcspn(path, "'");
		text = arena_printf(a, "%s%.*s%s", text, (int)n, path, path[n] ? "'\\''" : "");
	}
	return arena_printf(a, "%s'", text);
}

static bool is_port(const char *colon, const char *end)
{
	size_t digits = strspn(colon + 1, "0123456789");

	return digits && colon + 1 + digits == end;
}

static int parse_ssh(struct address *address, const char *word, struct arena *a, struct error *err)
{
	const char *from = authority(word), *path = path_of(word);
	const char *colon = *host_of(word) == '[' ? NULL : memchr(from, ':', (size_t)(path - from));
	const char *end = colon ? colon : path;
	const char **argv = arena_array(a, const char *, 9);
	size_t n = 0;

	if (host_of(word) >= end || *path != '/' || !path[1] || (colon && !is_port(colon, path)))
		return error_set(err, ERROR_USAGE, "%.200s: not ssh://[USER@]HOST/PATH", word);
	argv[n++] = "ssh";
	if (colon) {
		argv[n++] = "-p";
		argv[n++] = arena_printf(a, "%.*s", (int)(path - colon - 1), colon + 1);
	}
	argv[n++] = "--";
	argv[n++] = arena_printf(a, "%.*s", (int)(end - from), from);
	argv[n++] = arena_printf(a, "cat -- %s", quoted(path, a));
	address->shown = word;
	address->program = argv;
	return 0;
}

void address_of_command(struct address *address, const char *command, const char *shell,
			struct arena *a)
{
	const char **argv = arena_array(a, const char *, 4);

	argv[0] = shell;
	argv[1] = "-c";
	argv[2] = command;
	command += strspn(command, " \t\n");
	*address = (struct address){
		.shown = arena_printf(a, "exec:%.*s", (int)strcspn(command, " \t\n"), command),
		.program = argv,
	};
}

static bool is_bare(const char *path)
{
	for (size_t i = 0; i < sizeof(bare_paths) / sizeof(*bare_paths); i++)
		if (!strcmp(path, bare_paths[i]))
			return true;
	return false;
}

/* Without the path that says nothing. */
static int server_length(const char *shown)
{
	size_t n = strlen(shown), m = 0;

	for (const char *const *path = bare_paths; **path; path++) {
		m = strlen(*path);
		if (n >= m && !strcmp(shown + n - m, *path))
			break;
		m = 0;
	}
	return (int)(n - m);
}

struct address address_below(const struct address *bare, const char *name, struct arena *a)
{
	struct address below = *bare;
	const char *url = bare->url;

	below.bare = false;
	below.shown = arena_printf(a, "%.*s%s%s", server_length(bare->shown), bare->shown,
				   go_folder, name);
	below.url = arena_printf(a, "%.*s%s%s", (int)(path_of(url) - url), url, go_folder, name);
	return below;
}

static bool is_printable(const char *url)
{
	for (; *url; url++)
		if ((unsigned char)*url <= ' ' || *url == 0x7f)
			return false;
	return true;
}

int address_parse(struct address *address, const char *word, struct arena *a, struct error *err)
{
	*address = (struct address){ .shown = address_hide(word, a), .url = word };
	if (begins(word, ssh))
		return parse_ssh(address, word, a, err);
	if (begins(word, unix_socket) && parse_socket(address, word, a, err) < 0)
		return -1;
	if (!is_scheme(word))
		address->url = with_scheme(word, a);
	if (begins(word, insecure)) {
		address->insecure = true;
		address->url = arena_printf(a, "https://%s", authority(word));
	}
	if (!is_printable(address->url) || host_of(address->url) == path_of(address->url))
		return error_set(err, ERROR_USAGE, "%.200s: not a URL", address->shown);
	address->bare = is_bare(path_of(address->url));
	return 0;
}

/* ---- parameters ---- */

static int by_name(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;
	size_t n = strcspn(*x, "=&#"), m = strcspn(*y, "=&#");
	int order = strncmp(*x, *y, n < m ? n : m);

	/* What has the same name stays in its order: they point into one text. */
	return order ? order : n != m ? (n > m) - (n < m) : (*x > *y) - (*x < *y);
}

static bool is_seconds(const char *parameter)
{
	return !strncmp(parameter, "seconds", 7) && strchr("=&#", parameter[7]);
}

const char *address_for_seconds(const char *url, int seconds, struct arena *a)
{
	char ours[40];
	const char *at[PARAMETERS_MAX], *query = query_of(url), *text;
	size_t n = 0;

	snprintf(ours, sizeof(ours), "seconds=%d", seconds);
	at[n++] = ours;
	for (const char *p = query; p && *p && *p != '#' && n < PARAMETERS_MAX;) {
		if (!is_seconds(p) && strcspn(p, "&#"))
			at[n++] = p;
		p += strcspn(p, "&#");
		p += *p == '&';
	}
	qsort(at, n, sizeof(*at), by_name);
	text = arena_printf(a, "%.*s", (int)strcspn(url, "?#"), url);
	for (size_t i = 0; i < n; i++)
		text = arena_printf(a, "%s%c%.*s", text, i ? '&' : '?', (int)strcspn(at[i], "&#"),
				    at[i]);
	return text;
}

int address_seconds(const char *url)
{
	for (const char *p = query_of(url); p && *p && *p != '#';) {
		if (is_seconds(p) && p[7] == '=')
			return atoi(p + 8);
		p += strcspn(p, "&#");
		p += *p == '&';
	}
	return 0;
}

/* ---- servers ---- */

bool address_same_server(const char *url, const char *other)
{
	const char *host = host_of(url), *there = host_of(other);
	size_t n = (size_t)(path_of(url) - host), m = (size_t)(path_of(other) - there);

	return n == m && !strncasecmp(host, there, n) &&
	       begins(url, "https") == begins(other, "https");
}

bool address_is_local(const char *url)
{
	const char *host = host_of(url);
	size_t n = strcspn(host, ":/?#");
	bool number = strspn(host, "0123456789.") == n;

	return (n == 9 && begins(host, "localhost")) || (number && begins(host, "127.")) ||
	       begins(host, "[::1]");
}
