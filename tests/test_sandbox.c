#include "cli/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Tries what must fail; true if it did for lack of a right. */
typedef bool attempt(void);

static bool refused(long r)
{
	return r < 0 && (errno == EPERM || errno == EACCES);
}

static bool starts_no_program(void)
{
	char *const words[] = { (char *)"/bin/true", NULL };

	return refused(execv(words[0], words));
}

static bool opens_no_socket(void)
{
	return refused(socket(AF_INET, SOCK_STREAM, 0)) && refused(socket(AF_UNIX, SOCK_STREAM, 0));
}

static bool opens_no_file_for_writing(void)
{
	return refused(open("old", O_WRONLY)) && refused(open("old", O_RDWR)) &&
	       refused(open("new", O_RDONLY | O_CREAT, 0600)) &&
	       refused(open("old", O_RDONLY | O_TRUNC)) &&
	       refused(open(".", O_TMPFILE | O_RDWR, 0600)) && refused(creat("new", 0600));
}

static bool changes_no_folder(void)
{
	return refused(mkdir("sub", 0700)) && refused(unlink("old")) &&
	       refused(rename("old", "new")) && refused(symlink("old", "new")) &&
	       refused(link("old", "new")) && refused(truncate("old", 0)) &&
	       refused(chmod("old", 0));
}

static bool reads_nothing_of_the_user(void)
{
	int fd = open("/etc/passwd", O_RDONLY);

	return fd >= 0 && refused(open("old", O_RDONLY)) && refused(open(".", O_RDONLY));
}

static bool starts_no_process(void)
{
	return refused(fork()) && refused(kill(getppid(), 0));
}

static bool reads(void)
{
	return open("old", O_RDONLY) >= 0;
}

/* Exit statuses of the child. */
enum { HELD, BROKEN, LACKING };

/* Sanitizers make calls of their own. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { SANITIZED = true };
#else
enum { SANITIZED = false };
#endif

static int child_of(bool layout, attempt *try)
{
	const struct sandbox s = { .mode = SANDBOX_AUTO };
	char lacking[SANDBOX_TEXT_SIZE];
	pid_t child = fork();
	int status;

	if (child == 0) {
		if (sandbox_enter(&s, lacking, NULL) < 0 || lacking[0])
			_exit(LACKING);
		if (layout)
			sandbox_confine();
		_exit(try() ? HELD : BROKEN);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* A machine that lacks something is no failure, but for it there is no test either. */
static void holds(bool layout, attempt *try)
{
	int status = SANITIZED ? LACKING : child_of(layout, try);

	if (status == LACKING)
		skip();
	assert_int_equal(status, HELD);
}

static void a_report_starts_no_program(void **state)
{
	(void)state;
	holds(false, starts_no_program);
	holds(true, starts_no_program);
}

static void a_report_opens_no_socket(void **state)
{
	(void)state;
	holds(false, opens_no_socket);
	holds(true, opens_no_socket);
}

static void a_report_writes_no_file(void **state)
{
	(void)state;
	holds(false, opens_no_file_for_writing);
	holds(false, changes_no_folder);
	holds(true, opens_no_file_for_writing);
	holds(true, changes_no_folder);
}

static void a_report_reads_files(void **state)
{
	(void)state;
	holds(false, reads);
}

static void a_layout_reads_only_the_system(void **state)
{
	(void)state;
	holds(true, reads_nothing_of_the_user);
}

static void a_layout_starts_no_process(void **state)
{
	(void)state;
	holds(true, starts_no_process);
}

static int make_folder(void **state)
{
	char name[] = "/tmp/cprof-sandbox-XXXXXX";
	int fd;

	if (!mkdtemp(name) || chdir(name) < 0 || (fd = open("old", O_WRONLY | O_CREAT, 0600)) < 0)
		return -1;
	close(fd);
	*state = strdup(name);
	return 0;
}

static int remove_folder(void **state)
{
	int r = unlink("old") < 0 || rmdir(*state) < 0;

	free(*state);
	return r;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_report_starts_no_program),
		cmocka_unit_test(a_report_opens_no_socket),
		cmocka_unit_test(a_report_writes_no_file),
		cmocka_unit_test(a_report_reads_files),
		cmocka_unit_test(a_layout_reads_only_the_system),
		cmocka_unit_test(a_layout_starts_no_process),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
