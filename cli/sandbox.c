#include "cli/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef HAVE_SECCOMP
#include <endian.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#endif

enum part { REPORT = 1, LAYOUT = 2, BOTH = 3 };

/* ---- Landlock: which files ---- */

enum {
	READING = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
	FINISHING = LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE,
	CHANGING = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
		   LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_MAKE_CHAR |
		   LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_SOCK |
		   LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
		   LANDLOCK_ACCESS_FS_MAKE_SYM | FINISHING,
	TRUNCATING = 1 << 14, /* since the third version, which headers may be older than */
};

/* What Graphviz reads: its plugins, and fonts. */
static const char *const system_folders[] = {
	"/usr",       "/lib",       "/lib64",     "/etc",      "/opt",
	"/nix/store", "/gnu/store", "/var/cache", "/dev/null", NULL,
};

static bool allow_below(int rules, int folder, uint64_t access)
{
	struct landlock_path_beneath_attr a = { .allowed_access = access, .parent_fd = folder };

	return syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &a, 0) == 0;
}

static void allow_system(int rules)
{
	for (const char *const *path = system_folders; *path; path++) {
		int folder = open(*path, O_PATH | O_CLOEXEC);

		if (folder < 0)
			continue;
		/* What is no folder cannot be allowed to be read as one. */
		if (!allow_below(rules, folder, READING))
			allow_below(rules, folder, LANDLOCK_ACCESS_FS_READ_FILE);
		close(folder);
	}
}

static bool restrict_files(enum part part, const int *folders, size_t nfolders)
{
	struct landlock_ruleset_attr attr = { .handled_access_fs = CHANGING };
	long version =
		syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	bool allowed = true, done = false;
	int rules;

	if (version >= 3)
		attr.handled_access_fs |= TRUNCATING;
	if (part == LAYOUT)
		attr.handled_access_fs |= READING;
	rules = version < 1 ? -1
			    : (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0);
	if (rules < 0)
		return false;
	if (part == LAYOUT)
		allow_system(rules);
	for (size_t i = 0; i < nfolders; i++)
		allowed &= folders[i] < 0 || allow_below(rules, folders[i], FINISHING);
	if (allowed)
		done = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
	close(rules);
	return done;
}

/* ---- seccomp: which calls ---- */

#ifdef HAVE_SECCOMP

enum how {
	ALLOW,
	READ,   /* opening for reading only; the flags are the argument */
	THREAD, /* starting a thread, not a process; the flags are the argument */
	ABSENT, /* as if the kernel lacked it: the C library then takes another */
	REFUSE, /* what libraries try and do without */
};

/* All that is called from when inputs are opened until the report is written. */
/* clang-format off */
static const struct call {
	const char *name;
	unsigned char parts;
	unsigned char how, argument;
} calls[] = {
	{ "read", BOTH, .how = ALLOW },
	{ "readv", BOTH, .how = ALLOW },
	{ "pread64", BOTH, .how = ALLOW },
	{ "write", BOTH, .how = ALLOW },
	{ "writev", BOTH, .how = ALLOW },
	{ "lseek", BOTH, .how = ALLOW },
	{ "_llseek", BOTH, .how = ALLOW },
	{ "close", BOTH, .how = ALLOW },
	{ "open", BOTH, .how = READ, .argument = 1 },
	{ "openat", BOTH, .how = READ, .argument = 2 },
	{ "fcntl", BOTH, .how = ALLOW },
	{ "dup", BOTH, .how = ALLOW },
	{ "dup2", BOTH, .how = ALLOW },
	{ "dup3", BOTH, .how = ALLOW },
	{ "ioctl", BOTH, .how = ALLOW },
	{ "poll", BOTH, .how = ALLOW },
	{ "eventfd2", REPORT, .how = ALLOW },
	{ "ppoll", BOTH, .how = ALLOW },
	{ "stat", BOTH, .how = ALLOW },
	{ "lstat", BOTH, .how = ALLOW },
	{ "fstat", BOTH, .how = ALLOW },
	{ "newfstatat", BOTH, .how = ALLOW },
	{ "statx", BOTH, .how = ALLOW },
	{ "statfs", BOTH, .how = ALLOW },
	{ "fstatfs", BOTH, .how = ALLOW },
	{ "access", BOTH, .how = ALLOW },
	{ "faccessat", BOTH, .how = ALLOW },
	{ "faccessat2", BOTH, .how = ALLOW },
	{ "readlink", BOTH, .how = ALLOW },
	{ "readlinkat", BOTH, .how = ALLOW },
	{ "getcwd", BOTH, .how = ALLOW },
	{ "getdents64", BOTH, .how = ALLOW },
	{ "fadvise64", BOTH, .how = ALLOW },

	{ "brk", BOTH, .how = ALLOW },
	{ "mmap", BOTH, .how = ALLOW },
	{ "munmap", BOTH, .how = ALLOW },
	{ "mremap", BOTH, .how = ALLOW },
	{ "mprotect", BOTH, .how = ALLOW },
	{ "madvise", BOTH, .how = ALLOW },

	{ "futex", BOTH, .how = ALLOW },
	{ "rseq", BOTH, .how = ALLOW },
	{ "set_robust_list", BOTH, .how = ALLOW },
	{ "set_tid_address", BOTH, .how = ALLOW },
	{ "sched_getaffinity", BOTH, .how = ALLOW },
	{ "sched_yield", BOTH, .how = ALLOW },
	{ "membarrier", BOTH, .how = ALLOW },
	{ "getpid", BOTH, .how = ALLOW },
	{ "gettid", BOTH, .how = ALLOW },
	{ "tgkill", BOTH, .how = ALLOW },
	{ "exit", BOTH, .how = ALLOW },
	{ "exit_group", BOTH, .how = ALLOW },
	{ "restart_syscall", BOTH, .how = ALLOW },
	{ "rt_sigaction", BOTH, .how = ALLOW },
	{ "rt_sigprocmask", BOTH, .how = ALLOW },
	{ "rt_sigreturn", BOTH, .how = ALLOW },
	{ "sigaltstack", BOTH, .how = ALLOW },

	{ "clock_getres", REPORT, .how = ALLOW },
	{ "clock_gettime", BOTH, .how = ALLOW },
	{ "clock_nanosleep", BOTH, .how = ALLOW },
	{ "gettimeofday", BOTH, .how = ALLOW },
	{ "getrandom", BOTH, .how = ALLOW },
	{ "getuid", BOTH, .how = ALLOW },
	{ "geteuid", BOTH, .how = ALLOW },
	{ "getgid", BOTH, .how = ALLOW },
	{ "getegid", BOTH, .how = ALLOW },
	{ "uname", BOTH, .how = ALLOW },
	{ "sysinfo", BOTH, .how = ALLOW },
	{ "getrlimit", BOTH, .how = ALLOW },
	{ "setrlimit", BOTH, .how = ALLOW },
	{ "prlimit64", BOTH, .how = ALLOW },

	/* Children: names are demangled and graphs are laid out in them. */
	{ "clone", REPORT, .how = ALLOW },
	{ "clone3", REPORT, .how = ALLOW },
	{ "clone", LAYOUT, .how = THREAD, .argument = 0 },
	{ "clone3", LAYOUT, .how = ABSENT },
	{ "fork", REPORT, .how = ALLOW },
	{ "wait4", REPORT, .how = ALLOW },
	{ "waitid", REPORT, .how = ALLOW },
	{ "kill", REPORT, .how = ALLOW },
	{ "setpgid", REPORT, .how = ALLOW },
	{ "getppid", REPORT, .how = ALLOW },
	{ "pipe2", REPORT, .how = ALLOW },
	{ "setitimer", REPORT, .how = ALLOW },
	{ "times", REPORT, .how = ALLOW },
	{ "prctl", REPORT, .how = ALLOW },
	{ "prctl", LAYOUT, .how = REFUSE },
	{ "seccomp", REPORT, .how = ALLOW },
	{ "landlock_create_ruleset", REPORT, .how = ALLOW },
	{ "landlock_add_rule", REPORT, .how = ALLOW },
	{ "landlock_restrict_self", REPORT, .how = ALLOW },

	/* Giving the output its name. */
	{ "linkat", REPORT, .how = ALLOW },
	{ "rename", REPORT, .how = ALLOW },
	{ "renameat", REPORT, .how = ALLOW },
	{ "renameat2", REPORT, .how = ALLOW },
	{ "unlink", REPORT, .how = ALLOW },
	{ "unlinkat", REPORT, .how = ALLOW },

	{ .name = NULL },
};
/* clang-format on */

enum { FILTER_MOST = 8 * sizeof(calls) / sizeof(*calls) };

/*
 * The filter, as the kernel takes it. libseccomp knows the numbers of calls, but
 * does not make it: where memory ends, that crashes or goes in a circle.
 */
struct filter {
	struct sock_filter at[FILTER_MOST];
	unsigned short n;
	uint32_t other; /* what becomes of a call that is not allowed */
};

static void add(struct filter *f, unsigned code, uint32_t k)
{
	f->at[f->n++] = (struct sock_filter){ .code = (unsigned short)code, .k = k };
}

static void load_word(struct filter *f, size_t at)
{
	add(f, BPF_LD | BPF_W | BPF_ABS, (uint32_t)at);
}

static void answer(struct filter *f, uint32_t action)
{
	add(f, BPF_RET | BPF_K, action);
}

/* Unless what is loaded is k, the next so many are left out. */
static void unless_skip(struct filter *f, uint32_t k, size_t n)
{
	add(f, BPF_JMP | BPF_JEQ | BPF_K, k);
	f->at[f->n - 1].jf = (unsigned char)n;
}

/* Allows the call if some bits of an argument, which has 32, are as they are to be. */
static void allow_if(struct filter *f, const struct call *c, uint32_t bits, uint32_t value)
{
	size_t low = BYTE_ORDER == LITTLE_ENDIAN ? 0 : sizeof(uint32_t);

	load_word(f, offsetof(struct seccomp_data, args) + c->argument * sizeof(uint64_t) + low);
	add(f, BPF_ALU | BPF_AND | BPF_K, bits);
	unless_skip(f, value, 1);
	answer(f, SECCOMP_RET_ALLOW);
	answer(f, f->other);
}

static void add_answer(struct filter *f, const struct call *c)
{
	switch ((enum how)c->how) {
	case ALLOW: answer(f, SECCOMP_RET_ALLOW); break;
	case READ: allow_if(f, c, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY); break;
	case THREAD: allow_if(f, c, CLONE_THREAD, CLONE_THREAD); break;
	case ABSENT: answer(f, SECCOMP_RET_ERRNO | ENOSYS); break;
	case REFUSE: answer(f, SECCOMP_RET_ERRNO | EPERM); break;
	}
}

static void add_call(struct filter *f, const struct call *c, uint32_t number)
{
	size_t at = f->n;

	unless_skip(f, number, 0);
	add_answer(f, c);
	f->at[at].jf = (unsigned char)(f->n - at - 1);
}

/* What is not in the table is refused or, strictly, our end. */
static bool restrict_calls(enum part part, bool strict)
{
	struct filter f = { .other =
				    strict ? SECCOMP_RET_KILL_PROCESS : SECCOMP_RET_ERRNO | EPERM };
	struct sock_fprog program = { .filter = f.at };

	load_word(&f, offsetof(struct seccomp_data, arch));
	unless_skip(&f, seccomp_arch_native(), 1);
	add(&f, BPF_JMP | BPF_JA, 1);
	answer(&f, f.other); /* calls of another kind have other numbers */
	load_word(&f, offsetof(struct seccomp_data, nr));
	for (const struct call *c = calls; c->name; c++) {
		int number = seccomp_syscall_resolve_name(c->name);

		/* Not every machine has every call. */
		if (c->parts & part && number >= 0)
			add_call(&f, c, (uint32_t)number);
	}
	answer(&f, f.other);
	program.len = f.n;
	/* Else old kernels make the whole process slower. */
	return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW,
		       &program) == 0;
}

#else

static bool restrict_calls(enum part part, bool strict)
{
	(void)part;
	(void)strict;
	return false;
}

#endif

/* ---- both ---- */

int sandbox_enter(const struct sandbox *s, char lacking[SANDBOX_TEXT_SIZE], struct error *err)
{
	bool strict = s->mode == SANDBOX_STRICT, files, calls_done;

	lacking[0] = '\0';
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
	return 0; /* sanitizers do more than is allowed */
#endif
	if (s->mode == SANDBOX_OFF)
		return 0;
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	files = restrict_files(REPORT, s->folders, s->nfolders);
	calls_done = restrict_calls(REPORT, strict);
	if (!files || !calls_done)
		snprintf(lacking, SANDBOX_TEXT_SIZE, "the sandbox is without %s",
			 calls_done ? "Landlock"
			 : files    ? "seccomp"
				    : "seccomp and Landlock");
	if (strict && lacking[0])
		return error_set(err, ERROR_LIMIT, "%s", lacking);
	return 0;
}

static void confine(bool strict)
{
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	(void)restrict_files(LAYOUT, NULL, 0);
	(void)restrict_calls(LAYOUT, strict);
}

void sandbox_confine(void)
{
	confine(false);
}

void sandbox_confine_strictly(void)
{
	confine(true);
}
