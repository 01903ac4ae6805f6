#include "parser/inputs/members.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "parser/mem.h"
#include "parser/os.h"

enum { MEMBERS_MAX = 10000, NAME_MAX_BYTES = 1000, RATIO_FROM = 1 << 20, USTAR = 257 };

#ifdef HAVE_ARCHIVE
#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>

/*
 * libarchive, which is loaded when there is an archive: with all that it needs
 * itself it would more than double the time in which the program starts.
 */
struct library {
	struct archive *(*new)(void);
	int (*free)(struct archive *);
	int (*tar)(struct archive *);
	int (*zip)(struct archive *);
	int (*open)(struct archive *, void *, archive_open_callback *, archive_read_callback *,
		    archive_close_callback *);
	int (*next)(struct archive *, struct archive_entry **);
	la_ssize_t (*data)(struct archive *, void *, size_t);
	const char *(*why)(struct archive *);
	const char *(*name)(struct archive_entry *);
	__LA_MODE_T (*type)(struct archive_entry *);
};

struct members {
	struct library lib;
	struct archive *archive;
	struct source *src;
	struct source_options limits;
	size_t given;   /* bytes of the window that libarchive has in hand */
	uint64_t taken; /* bytes of the archive so far, and of files in it */
	uint64_t total;
	size_t n, others;
	struct error err; /* of src */
	char name[NAME_MAX_BYTES + 1];
};

static bool load(struct library *l)
{
	void *library = dlopen("libarchive.so.13", RTLD_NOW);

	return library && os_find(library, "archive_read_new", &l->new) &&
	       os_find(library, "archive_read_free", &l->free) &&
	       os_find(library, "archive_read_support_format_tar", &l->tar) &&
	       os_find(library, "archive_read_support_format_zip_streamable", &l->zip) &&
	       os_find(library, "archive_read_open", &l->open) &&
	       os_find(library, "archive_read_next_header", &l->next) &&
	       os_find(library, "archive_read_data", &l->data) &&
	       os_find(library, "archive_error_string", &l->why) &&
	       os_find(library, "archive_entry_pathname", &l->name) &&
	       os_find(library, "archive_entry_filetype", &l->type);
}

bool members_is(struct wire head)
{
	return (wire_left(&head) > 4 && !memcmp(head.p, "PK\3\4", 4)) ||
	       (wire_left(&head) > USTAR + 5 && !memcmp(head.p + USTAR, "ustar", 5));
}

/* What was given before is done with; what the window has now stays until the next call. */
static la_ssize_t give(struct archive *a, void *members, const void **at)
{
	struct members *m = members;
	struct wire w;

	(void)a;
	source_take(m->src, m->given);
	m->given = 0;
	w = source_window(m->src);
	if (wire_done(&w) && source_more(m->src, &m->err) < 0)
		return ARCHIVE_FATAL;
	w = source_window(m->src);
	*at = w.p;
	m->given = wire_left(&w);
	m->taken += m->given;
	return (la_ssize_t)m->given;
}

/* Reading is the reason, or what was read. */
static int failed(struct members *m, struct error *err)
{
	const char *why = m->lib.why(m->archive);

	if (m->err.code)
		return error_set(err, m->err.code, "%s", m->err.text);
	return error_set(err, ERROR_FORMAT, "archive: %.200s", why ? why : "damaged");
}

struct members *members_open(struct source *src, const struct source_options *o, struct error *err)
{
	struct members *m = mem_alloc(1, sizeof(*m));

	m->src = src;
	m->limits = *o;
	if (!load(&m->lib)) {
		error_set(err, ERROR_FOREIGN,
			  "an archive, and libarchive is not installed; unpack it first");
		mem_free(m);
		return NULL;
	}
	m->archive = m->lib.new();
	if (!m->archive)
		mem_oom(sizeof(*m));
	m->lib.tar(m->archive);
	m->lib.zip(m->archive);
	if (m->lib.open(m->archive, m, NULL, give, NULL) == ARCHIVE_OK)
		return m;
	failed(m, err);
	members_close(m);
	return NULL;
}

int members_next(struct members *m, const char **name, struct error *err)
{
	struct archive_entry *entry;
	const char *path;
	int r;

	while ((r = m->lib.next(m->archive, &entry)) == ARCHIVE_OK || r == ARCHIVE_WARN) {
		if (m->n++ == MEMBERS_MAX)
			return error_set(err, ERROR_LIMIT, "more than %d files in an archive",
					 MEMBERS_MAX);
		path = m->lib.name(entry);
		if (m->lib.type(entry) == AE_IFREG) {
			snprintf(m->name, sizeof(m->name), "%s", path ? path : "?");
			*name = m->name;
			return 1;
		}
		m->others += m->lib.type(entry) != AE_IFDIR;
	}
	return r == ARCHIVE_EOF ? 0 : failed(m, err);
}

static bool too_large(const struct members *m, struct error *err)
{
	const struct source_options *o = &m->limits;

	if (o->max_unpacked && m->total > o->max_unpacked)
		error_set(err, ERROR_LIMIT,
			  "the files of the archive are more than %" PRIu64
			  " bytes; to read it anyway use --max-unpacked=0",
			  o->max_unpacked);
	else if (o->max_ratio && m->total > RATIO_FROM && m->total / o->max_ratio > m->taken)
		error_set(err, ERROR_LIMIT,
			  "the files of the archive are more than %u times its size; to read it "
			  "anyway use --max-ratio=0",
			  o->max_ratio);
	return err->code;
}

size_t members_read(void *members, uint8_t *to, size_t n, struct error *err)
{
	struct members *m = members;
	size_t got = 0;

	while (got < n && !too_large(m, err)) {
		la_ssize_t r = m->lib.data(m->archive, to + got, n - got);

		if (r < 0)
			failed(m, err);
		if (r <= 0)
			break;
		got += (size_t)r;
		m->total += (uint64_t)r;
	}
	return got;
}

size_t members_others(const struct members *m)
{
	return m->others;
}

void members_close(struct members *m)
{
	m->lib.free(m->archive);
	mem_free(m);
}

#else

bool members_is(struct wire head)
{
	(void)head;
	return false;
}

struct members *members_open(struct source *src, const struct source_options *o, struct error *err)
{
	(void)src;
	(void)o;
	(void)err;
	return NULL;
}

int members_next(struct members *m, const char **name, struct error *err)
{
	(void)m;
	(void)name;
	(void)err;
	return 0;
}

size_t members_read(void *members, uint8_t *to, size_t n, struct error *err)
{
	(void)members;
	(void)to;
	(void)n;
	(void)err;
	return 0;
}

size_t members_others(const struct members *m)
{
	(void)m;
	return 0;
}

void members_close(struct members *m)
{
	(void)m;
}

#endif
