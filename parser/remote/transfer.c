#include "parser/remote/transfer.h"

#ifdef HAVE_CURL
#include <curl/curl.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "parser/os.h"

/* Limits: seconds, bytes, times. */
enum {
	CONNECT_SECONDS = 10,
	QUIET_SECONDS = 30, /* nothing comes, once something did */
	TOTAL_SECONDS = 60, /* beyond the seconds that the server was asked for */
	HEADERS_MOST = 64 << 10,
	REDIRECTS_MOST = 5,
	SECRETS_MOST = 64 << 10, /* a file of headers, or with a token */
	REASON_MOST = 160,
	WAIT_MS = 1000,
};

/* libcurl, which brings 25 libraries along; see layout.c and members.c for the same. */
struct library {
	__typeof__(curl_global_init) *init;
	__typeof__(curl_easy_init) *easy;
	__typeof__(curl_easy_setopt) *set;
	__typeof__(curl_easy_getinfo) *get;
	__typeof__(curl_easy_strerror) *why;
	__typeof__(curl_slist_append) *append;
	__typeof__(curl_multi_init) *multi;
	__typeof__(curl_multi_add_handle) *add;
	__typeof__(curl_multi_remove_handle) *remove;
	__typeof__(curl_multi_perform) *perform;
	__typeof__(curl_multi_poll) *poll;
	__typeof__(curl_multi_info_read) *read;
};

/* One answer after the other, as long as each leads to the next. */
struct hop {
	const struct transfer *transfer;
	struct library lib;
	CURL *easy;
	CURLM *multi;
	struct arena arena;
	const char *url;
	char detail[CURL_ERROR_SIZE];

	/* the answer so far */
	long status;
	char line[REASON_MOST]; /* "404 Not Found" */
	char text[REASON_MOST]; /* the beginning of one that is for people */
	size_t ntext, nheaders;
	bool plain, go; /* text for people; from Go's net/http/pprof */
	bool begun;     /* a part of a profile came */

	/* seconds */
	double start, last; /* when it began, when something came */
	double blocked;     /* how long nobody took what was written */
};

static void *open_library(void)
{
	static const char *const names[] = { "libcurl.so.4", "libcurl-gnutls.so.4" };
	void *library = NULL;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names) && !library; i++)
		library = dlopen(names[i], RTLD_NOW);
	return library;
}

static bool load(struct library *l)
{
	void *library = open_library();

	return library && os_find(library, "curl_global_init", &l->init) &&
	       os_find(library, "curl_easy_init", &l->easy) &&
	       os_find(library, "curl_easy_setopt", &l->set) &&
	       os_find(library, "curl_easy_getinfo", &l->get) &&
	       os_find(library, "curl_easy_strerror", &l->why) &&
	       os_find(library, "curl_slist_append", &l->append) &&
	       os_find(library, "curl_multi_init", &l->multi) &&
	       os_find(library, "curl_multi_add_handle", &l->add) &&
	       os_find(library, "curl_multi_remove_handle", &l->remove) &&
	       os_find(library, "curl_multi_perform", &l->perform) &&
	       os_find(library, "curl_multi_poll", &l->poll) &&
	       os_find(library, "curl_multi_info_read", &l->read);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* ---- what comes ---- */

static bool is_good(const struct hop *h)
{
	return h->status >= 200 && h->status < 300;
}

/* "HTTP/1.1 404 Not Found": each answer begins anew, if it is only "100 Continue". */
static void take_status(struct hop *h, const char *at, size_t n)
{
	const char *blank = memchr(at, ' ', n);
	size_t skip = blank ? (size_t)(blank - at) + 1 : n;

	snprintf(h->line, sizeof(h->line), "%.*s", (int)strcspn(at + skip, "\r\n"), at + skip);
	h->status = strtol(h->line, NULL, 10);
	h->plain = h->go = false;
}

static size_t take_header(char *at, size_t one, size_t n, void *hop)
{
	struct hop *h = hop;
	char line[REASON_MOST];

	(void)one;
	h->nheaders += n;
	snprintf(line, sizeof(line), "%.*s", (int)n, at);
	if (!strncasecmp(line, "HTTP/", 5))
		take_status(h, line, strlen(line));
	h->plain |= !strncasecmp(line, "content-type: text/plain", 24);
	h->go |= !strncasecmp(line, "x-go-pprof:", 11);
	return h->nheaders > HEADERS_MOST ? 0 : n;
}

static void keep_text(struct hop *h, const char *at, size_t n)
{
	size_t room = sizeof(h->text) - 1 - h->ntext, take = n < room ? n : room;

	memcpy(h->text + h->ntext, at, take);
	h->ntext += take;
}

static size_t take_body(char *at, size_t one, size_t n, void *hop)
{
	struct hop *h = hop;
	double before = now();

	(void)one;
	if (!is_good(h)) {
		keep_text(h, at, n);
		return n;
	}
	if (os_write_all(h->transfer->to, at, n) < 0)
		return 0;
	h->begun = true;
	h->last = now();
	h->blocked += h->last - before;
	return n;
}

/* ---- how to ask ---- */

/* A file of a few lines, without the ends of lines behind them. */
static const char *read_small(struct hop *h, const char *path, struct error *err)
{
	FILE *f = fopen(path, "re");
	char *text = arena_alloc(&h->arena, SECRETS_MOST + 1);
	size_t n = f ? fread(text, 1, SECRETS_MOST + 1, f) : 0;

	if (!f || ferror(f)) {
		error_set(err, ERROR_IO, "%.160s: %s", path, strerror(errno));
		text = NULL;
	} else if (n > SECRETS_MOST) {
		error_set(err, ERROR_LIMIT, "%.160s: more than %d bytes", path, SECRETS_MOST);
		text = NULL;
	}
	if (f)
		fclose(f);
	while (text && n && strchr("\r\n \t", text[n - 1]))
		text[--n] = '\0';
	return text;
}

static struct curl_slist *add_header(const struct hop *h, struct curl_slist *list, const char *line)
{
	struct curl_slist *longer = h->lib.append(list, line);

	if (!longer)
		mem_oom(strlen(line));
	return longer;
}

/* Lines "NAME: VALUE"; files of them where they may be named. The text of a mistake has no value.
 */
static int add_headers(struct hop *h, struct curl_slist **list, const char *lines, bool files,
		       struct error *err)
{
	for (size_t n; *lines; lines += n + (lines[n] == '\n')) {
		const char *line, *file;

		n = strcspn(lines, "\n");
		line = arena_printf(&h->arena, "%.*s", (int)(n - (n && lines[n - 1] == '\r')),
				    lines);
		if (files && *line == '@') {
			file = read_small(h, line + 1, err);
			if (!file || add_headers(h, list, file, false, err) < 0)
				return -1;
		} else if (strcspn(line, ":") == 0 || !strchr(line, ':')) {
			if (*line)
				return error_set(err, ERROR_USAGE,
						 "--header: not NAME: VALUE, nor @FILE");
		} else {
			*list = add_header(h, *list, line);
		}
	}
	return 0;
}

static int add_bearer(struct hop *h, struct curl_slist **list, struct error *err)
{
	const char *path = h->transfer->options->bearer_file, *token;

	if (!path)
		return 0;
	token = read_small(h, path, err);
	if (!token)
		return -1;
	if (!*token || strpbrk(token, "\r\n"))
		return error_set(err, ERROR_USAGE, "%.160s: not one line with a token", path);
	*list = add_header(h, *list, arena_printf(&h->arena, "Authorization: Bearer %s", token));
	return 0;
}

/* What may be packed stays so: the reader unpacks it under its limits. */
static int make_headers(struct hop *h, bool trusted, struct curl_slist **list, struct error *err)
{
	const struct transfer_options *o = h->transfer->options;

	*list = add_header(h, NULL, "Accept-Encoding: gzip");
	if (!trusted)
		return 0;
	if (o->headers && add_headers(h, list, o->headers, true, err) < 0)
		return -1;
	return add_bearer(h, list, err);
}

#define SET(OPTION, value) (h->lib.set(h->easy, OPTION, value) == CURLE_OK)

static bool set_protocols(struct hop *h)
{
#if LIBCURL_VERSION_NUM >= 0x075500
	return SET(CURLOPT_PROTOCOLS_STR, "http,https");
#else
	return SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

static bool set_certificates(struct hop *h, bool trusted)
{
	const struct transfer_options *o = h->transfer->options;
	long verify = !(trusted && h->transfer->address->insecure);

	return SET(CURLOPT_SSL_VERIFYPEER, verify) &&
	       SET(CURLOPT_SSL_VERIFYHOST, verify ? 2L : 0L) &&
	       (!o->authorities || SET(CURLOPT_CAINFO, o->authorities)) &&
	       SET(CURLOPT_SSLCERT, trusted ? o->certificate : NULL) &&
	       SET(CURLOPT_SSLKEY, trusted ? o->key : NULL);
}

/* What the server that was named gets to know, one that it leads to does not. */
static bool set_all(struct hop *h, bool trusted, struct curl_slist *headers)
{
	const struct transfer *t = h->transfer;
	bool local = t->address->socket || address_is_local(h->url);
	double timeout = t->options->timeout;
	long connect = timeout > 0 && timeout < CONNECT_SECONDS ? (long)(timeout * 1000) + 1
								: CONNECT_SECONDS * 1000L;

	return set_protocols(h) && set_certificates(h, trusted) && SET(CURLOPT_URL, h->url) &&
	       SET(CURLOPT_ERRORBUFFER, h->detail) && SET(CURLOPT_NOSIGNAL, 1L) &&
	       SET(CURLOPT_HTTPHEADER, headers) && SET(CURLOPT_USERAGENT, t->options->agent) &&
	       SET(CURLOPT_UNIX_SOCKET_PATH, trusted ? t->address->socket : NULL) &&
	       SET(CURLOPT_NETRC,
		   t->options->netrc ? (long)CURL_NETRC_OPTIONAL : (long)CURL_NETRC_IGNORED) &&
	       (!local || SET(CURLOPT_NOPROXY, "*")) && SET(CURLOPT_CONNECTTIMEOUT_MS, connect) &&
	       SET(CURLOPT_HEADERFUNCTION, take_header) && SET(CURLOPT_HEADERDATA, (void *)h) &&
	       SET(CURLOPT_WRITEFUNCTION, take_body) && SET(CURLOPT_WRITEDATA, (void *)h);
}

/* ---- how it ends ---- */

static int cannot_connect(struct hop *h, struct error *err)
{
	long number = 0;

	h->lib.get(h->easy, CURLINFO_OS_ERRNO, &number);
	return error_set(err, ERROR_NETWORK, "cannot connect: %s",
			 number ? strerror((int)number) : h->detail);
}

static int not_verified(struct hop *h, struct error *err)
{
	return error_set(err, ERROR_NETWORK,
			 "the server's certificate is not to be trusted: %.100s; see --tls_ca",
			 h->detail);
}

static int took_too_long(const struct hop *h, double seconds, struct error *err)
{
	return error_set(err, ERROR_NETWORK, "%s within %g s; to wait longer use --timeout=SECONDS",
			 h->nheaders ? "the answer did not end" : "no answer", seconds);
}

static int failed(struct hop *h, CURLcode code, struct error *err)
{
	switch (code) {
	case CURLE_COULDNT_CONNECT: return cannot_connect(h, err);
	case CURLE_COULDNT_RESOLVE_HOST:
		return error_set(err, ERROR_NETWORK, "there is no host of this name");
	case CURLE_OPERATION_TIMEDOUT:
		return error_set(err, ERROR_NETWORK, "cannot connect: no answer in time");
	case CURLE_PEER_FAILED_VERIFICATION: return not_verified(h, err);
	case CURLE_PARTIAL_FILE:
	case CURLE_GOT_NOTHING:
	case CURLE_RECV_ERROR:
		return error_set(err, ERROR_NETWORK, "the server ended the connection%s",
				 h->nheaders ? " before the end of its answer"
					     : " without an answer");
	case CURLE_WRITE_ERROR:
		if (h->nheaders > HEADERS_MOST)
			return error_set(err, ERROR_NETWORK,
					 "an answer with headers of more than "
					 "64 KiB");
		return error_set(err, ERROR_NETWORK, "reading ended first");
	case CURLE_URL_MALFORMAT: return error_set(err, ERROR_USAGE, "not a URL");
	case CURLE_OUT_OF_MEMORY: mem_oom(0); break;
	default: break;
	}
	return error_set(err, ERROR_NETWORK, "%.160s", *h->detail ? h->detail : h->lib.why(code));
}

/* What a status says without any text. */
static const char *status_hint(long status)
{
	return status == 401 || status == 403 ? "; see --header, --bearer_file and --netrc" : "";
}

/* "server response: 404 Not Found - Unknown profile" */
static int refused(struct hop *h, struct error *err)
{
	const char *text = h->text + strspn(h->text, " \t\r\n");
	size_t n = strcspn(text, "\r\n");

	if (!(h->plain || h->go) || !n || !strncmp(h->text, "\x1f\x8b", 2))
		return error_set(err, ERROR_NETWORK, "server response: %.80s%s", h->line,
				 status_hint(h->status));
	return error_set(err, ERROR_NETWORK, "server response: %.80s - %.*s%s", h->line, (int)n,
			 text, status_hint(h->status));
}

/* ---- one answer ---- */

/* Seconds until it is late, which is said; 0 or less: it is. */
static double left(const struct hop *h, struct error *err)
{
	const struct transfer_options *o = h->transfer->options;
	double asked = o->seconds ? o->seconds : address_seconds(h->url);
	double total = o->timeout > 0 ? o->timeout : asked + TOTAL_SECONDS;
	double until = h->start + h->blocked + total - now();
	double silent = h->begun && o->timeout <= 0 ? h->last + QUIET_SECONDS - now() : until;

	if (until <= 0 || silent <= 0)
		took_too_long(h, until <= 0 ? total : QUIET_SECONDS, err);
	return until < silent ? until : silent;
}

static int wait_for_it(struct hop *h, CURLcode *code, struct error *err)
{
	int running = 1, more;
	struct CURLMsg *end;

	while (h->lib.perform(h->multi, &running) == CURLM_OK && running) {
		double seconds = left(h, err);

		if (seconds <= 0)
			return -1;
		h->lib.poll(h->multi, NULL, 0, seconds < 1 ? (int)(seconds * 1000) + 1 : WAIT_MS,
			    NULL);
	}
	end = h->lib.read(h->multi, &more);
	*code = end ? end->data.result : CURLE_OUT_OF_MEMORY;
	return 0;
}

static int perform(struct hop *h, bool trusted, struct error *err)
{
	struct curl_slist *headers;
	CURLcode code;

	h->status = 0;
	h->ntext = h->nheaders = 0;
	memset(h->text, 0, sizeof(h->text));
	if (make_headers(h, trusted, &headers, err) < 0)
		return -1;
	if (!set_all(h, trusted, headers))
		return error_set(err, ERROR_NETWORK, "this libcurl lacks what is needed");
	h->lib.add(h->multi, h->easy);
	if (wait_for_it(h, &code, err) < 0)
		return -1;
	h->lib.remove(h->multi, h->easy);
	return code == CURLE_OK ? 0 : failed(h, code, err);
}

/* Where the answer leads; NULL: nowhere. */
static const char *next_url(struct hop *h)
{
	char *url = NULL;

	if (h->status / 100 != 3)
		return NULL;
	h->lib.get(h->easy, CURLINFO_REDIRECT_URL, &url);
	return url ? arena_printf(&h->arena, "%s", url) : NULL;
}

static bool is_http(const char *url)
{
	return !strncasecmp(url, "http://", 7) || !strncasecmp(url, "https://", 8);
}

static int follow(struct hop *h, const char *next, struct error *err)
{
	const struct transfer *t = h->transfer;
	const char *shown = address_hide(next, &h->arena);

	if (!is_http(next))
		return error_set(err, ERROR_NETWORK,
				 "redirected to %.160s, which is not http or https", shown);
	if (!strncasecmp(h->url, "https:", 6) && strncasecmp(next, "https:", 6))
		return error_set(err, ERROR_NETWORK,
				 "redirected from https to %.160s, which anybody can read", shown);
	t->note(t->ctx, arena_printf(&h->arena, "redirected to %s", shown));
	h->url = next;
	return 0;
}

static int ask(struct hop *h, struct error *err)
{
	const char *first = h->url, *next;

	for (int i = 0; i <= REDIRECTS_MOST; i++) {
		if (perform(h, address_same_server(first, h->url), err) < 0)
			return -1;
		if (is_good(h))
			return 0;
		next = next_url(h);
		if (!next)
			return refused(h, err);
		if (i < REDIRECTS_MOST && follow(h, next, err) < 0)
			return -1;
	}
	return error_set(err, ERROR_NETWORK, "more than %d redirects", REDIRECTS_MOST);
}

int transfer_run(const struct transfer *t, struct error *err)
{
	struct hop h = { .transfer = t, .url = t->address->url };

	if (!load(&h.lib) || h.lib.init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return error_set(err, ERROR_NETWORK,
				 "libcurl is not installed; try: curl -sS URL | cprof top -");
	h.easy = h.lib.easy();
	h.multi = h.lib.multi();
	if (!h.easy || !h.multi)
		mem_oom(sizeof(h));
	if (t->options->seconds > 0)
		h.url = address_for_seconds(h.url, t->options->seconds, &h.arena);
	h.start = h.last = now();
	return ask(&h, err);
}

#else

int transfer_run(const struct transfer *t, struct error *err)
{
	(void)t;
	return error_set(err, ERROR_NETWORK,
			 "built without libcurl; try: curl -sS URL | cprof top -");
}

#endif
