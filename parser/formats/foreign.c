#include "parser/formats/foreign.h"

#include <string.h>

struct magic {
	size_t at;
	const char *bytes;
	const char *name;
};

/* clang-format off */
static const struct magic magics[] = {
	{ .at = 0, .bytes = "\177ELF", .name = "an ELF program or library" },
	{ .at = 0, .bytes = "\xcf\xfa\xed\xfe", .name = "a Mach-O program or library" },
	{ .at = 0, .bytes = "MZ", .name = "a Windows program or library" },
	{ .at = 0, .bytes = "PK\3\4", .name = "a zip archive; unpack it first" },
	{ .at = 0, .bytes = "\xfd" "7zXZ", .name = "xz data; unpack it first" },
	{ .at = 0, .bytes = "\x28\xb5\x2f\xfd", .name = "zstd data; unpack it first" },
	{ .at = 0, .bytes = "BZh", .name = "bzip2 data; unpack it first" },
	{ .at = 0, .bytes = "\x1f\x8b", .name = "gzip data inside gzip data; unpack it once first" },
	{ .at = 257, .bytes = "ustar", .name = "a tar archive; unpack it first" },
	{ .at = 0, .bytes = "PERFILE2", .name = "perf.data of Linux perf; convert it first" },
	{ .at = 0, .bytes = "version https://git-lfs", .name = "a Git LFS pointer; run 'git lfs pull'" },
	{ .at = 0, .bytes = "go 1.", .name = "a Go execution trace; use 'go tool trace'" },
	{ .at = 0, .bytes = "<!DOCTYPE", .name = "an HTML page" },
	{ .at = 0, .bytes = "<!doctype", .name = "an HTML page" },
	{ .at = 0, .bytes = "<html", .name = "an HTML page" },
	{ .at = 0, .bytes = "<?xml", .name = "XML" },
	{ .at = 0, .bytes = "{", .name = "JSON" },
	{ .at = 0, .bytes = "[", .name = "JSON" },
	{ .name = NULL },
};
/* clang-format on */

static bool is_text(struct wire head)
{
	for (; !wire_done(&head); head.p++)
		if ((*head.p < ' ' && !strchr("\t\n\r\f", *head.p)) || *head.p == 0 ||
		    *head.p == 0x7f)
			return false;
	return true;
}

const char *foreign_format(struct wire head)
{
	for (const struct magic *m = magics; m->name; m++) {
		size_t n = strlen(m->bytes);

		if (wire_left(&head) >= m->at + n && !memcmp(head.p + m->at, m->bytes, n))
			return m->name;
	}
	return is_text(head) ? "text" : NULL;
}
