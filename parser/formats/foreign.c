#include "parser/formats/foreign.h"

#include <string.h>

/* Bytes of a first line: shorter ones may be anything, and longer ones are cut. */
enum { FOREIGN_LINE_MIN = 10, FOREIGN_LINE_MAX = 100 };

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

static bool is_text_byte(uint8_t c)
{
	return c >= ' ' ? c != 0x7f : c && strchr("\t\n\r\f\033", c);
}

static bool is_text(struct wire head)
{
	while (!wire_done(&head) && is_text_byte(*head.p))
		head.p++;
	return wire_done(&head);
}

const char *foreign_format(struct wire head)
{
	for (const struct magic *m = magics; m->name; m++) {
		size_t n = strlen(m->bytes);

		if (wire_left(&head) >= m->at + n && !memcmp(head.p + m->at, m->bytes, n))
			return m->name;
	}
	if (is_text(head))
		return "text";
	return foreign_line(head).n >= FOREIGN_LINE_MIN ? "text with something else behind it"
							: NULL;
}

struct text foreign_line(struct wire head)
{
	const char *at = (const char *)head.p;
	size_t left = wire_left(&head), n = 0, most;

	while (n < left && is_text_byte(head.p[n]) && !strchr("\r\n", at[n]))
		n++;
	if (n < left && !strchr("\r\n", at[n]))
		return (struct text){ at, 0 };
	most = n < FOREIGN_LINE_MAX ? n : FOREIGN_LINE_MAX;
	while (most < n && most && (head.p[most] & 0xc0) == 0x80)
		most--;
	return (struct text){ at, most };
}
