#include "report/names/binary.h"

static bool begins(struct text s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && !memcmp(s.at, with, n);
}

static bool ends(struct text s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && !memcmp(s.at + s.n - n, with, n);
}

static bool is(struct text s, const char *word)
{
	return text_equal(s, text_of(word));
}

static bool is_any(struct text s, const char *const words[])
{
	for (; *words; words++)
		if (is(s, *words))
			return true;
	return false;
}

static struct text base_of(struct text path)
{
	size_t i = path.n;

	while (i > 0 && path.at[i - 1] != '/')
		i--;
	return (struct text){ path.at + i, path.n - i };
}

/* A number, and nothing but it, between before and behind. */
static bool is_numbered(struct text s, const char *before, const char *behind)
{
	size_t from = strlen(before), to = s.n - strlen(behind);

	if (!begins(s, before) || !ends(s, behind) || s.n <= from + strlen(behind))
		return false;
	for (size_t i = from; i < to; i++)
		if ((s.at[i] < '0' || s.at[i] > '9') && s.at[i] != '-')
			return false;
	return true;
}

static bool is_jit(struct text file, struct text base)
{
	static const char *const names[] = { "[jit]", "[anon]", "//anon", NULL };

	return is_any(file, names) || begins(file, "anon_inode:") || begins(file, "[anon:") ||
	       is_numbered(base, "perf-", ".map") || is_numbered(base, "jitted-", ".so");
}

static bool is_vdso(struct text file, struct text base)
{
	static const char *const names[] = { "[vdso]", "[vdso32]", "[vsyscall]", NULL };

	return is_any(file, names) || begins(base, "linux-vdso") || begins(base, "linux-gate.so");
}

/* What stands in brackets and is nothing else is a module of the kernel. */
static bool is_module(struct text file)
{
	static const char *const others[] = { "[unknown]", "[heap]",    "[stack]",
					      "[anon]",    "[uprobes]", NULL };

	return file.n > 2 && begins(file, "[") && ends(file, "]") && !is_any(file, others) &&
	       !begins(file, "[stack:");
}

static bool is_kernel(struct text file, struct text base)
{
	static const char *const modules[] = { ".ko", ".ko.xz", ".ko.gz", ".ko.zst", NULL };

	for (const char *const *m = modules; *m; m++)
		if (ends(base, *m) && base.n > strlen(*m))
			return true;
	return is_module(file) || is(base, "vmlinux") || begins(base, "vmlinux-") ||
	       is(file, "/proc/kcore") || begins(file, "bpf_prog_") || begins(file, "[kernel") ||
	       begins(file, "[guest.kernel");
}

enum binary_kind binary_kind(struct text file)
{
	struct text base = base_of(file);

	if (is_jit(file, base))
		return BINARY_JIT;
	if (is_vdso(file, base))
		return BINARY_VDSO;
	return is_kernel(file, base) ? BINARY_KERNEL : BINARY_FILE;
}

struct text binary_name(struct text file)
{
	static const char *const names[] = {
		[BINARY_KERNEL] = "[kernel]",
		[BINARY_VDSO] = "[vdso]",
		[BINARY_JIT] = "[jit]",
	};
	enum binary_kind kind = binary_kind(file);

	return kind == BINARY_FILE ? file : text_of(names[kind]);
}
