#include "report/names/binary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void check_kinds(enum binary_kind kind, const char *const files[])
{
	for (; *files; files++)
		if (binary_kind(text_of(*files)) != kind)
			fail_msg("%s is of kind %d", *files, binary_kind(text_of(*files)));
}

static void kernel_has_many_names(void **state)
{
	static const char *const files[] = {
		"[kernel.kallsyms]",
		"[kernel.kallsyms]_text",
		"[guest.kernel.kallsyms]",
		"[kernel]",
		"/usr/lib/debug/boot/vmlinux",
		"vmlinux-6.1.0-13-amd64",
		"/proc/kcore",
		"/lib/modules/6.1/kernel/fs/ext4.ko",
		"ext4.ko.xz",
		"a.ko.gz",
		"a.ko.zst",
		"[nf_conntrack]",
		"bpf_prog_6deef7357e7b4530_sd_egress",
		"[bpf]",
		NULL,
	};

	(void)state;
	check_kinds(BINARY_KERNEL, files);
}

static void code_made_while_running_is_jit(void **state)
{
	static const char *const files[] = {
		"/tmp/perf-1234.map",
		"perf-1.map",
		"/root/.debug/jit/jitted-12-3.so",
		"//anon",
		"[anon]",
		"[anon:v8]",
		"anon_inode:[perf_event]",
		"[jit]",
		NULL,
	};

	(void)state;
	check_kinds(BINARY_JIT, files);
}

static void pages_of_the_kernel_in_a_process_are_vdso(void **state)
{
	static const char *const files[] = { "[vdso]",   "[vsyscall]",           "linux-vdso.so.1",
					     "[vdso32]", "/lib/linux-gate.so.1", NULL };

	(void)state;
	check_kinds(BINARY_VDSO, files);
}

static void all_else_is_a_file(void **state)
{
	static const char *const files[] = {
		"",
		"[",
		"]",
		"[]",
		"/usr/bin/prog",
		"/usr/lib/libc.so.6",
		"[unknown]",
		"[heap]",
		"[stack]",
		"[stack:12]",
		"[uprobes]",
		".ko",
		"/src/vmlinux.c",
		"perf-.map",
		"/tmp/perf-x.map",
		"jitted-.so",
		"xvmlinux",
		"/proc/kcore.d/x",
		NULL,
	};

	(void)state;
	check_kinds(BINARY_FILE, files);
}

static void a_file_keeps_its_name(void **state)
{
	(void)state;
	assert_string_equal(binary_name(text_of("/usr/bin/prog")).at, "/usr/bin/prog");
	assert_string_equal(binary_name(text_of("vmlinux")).at, "[kernel]");
	assert_string_equal(binary_name(text_of("[vsyscall]")).at, "[vdso]");
	assert_string_equal(binary_name(text_of("//anon")).at, "[jit]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kernel_has_many_names),
		cmocka_unit_test(code_made_while_running_is_jit),
		cmocka_unit_test(pages_of_the_kernel_in_a_process_are_vdso),
		cmocka_unit_test(all_else_is_a_file),
		cmocka_unit_test(a_file_keeps_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
