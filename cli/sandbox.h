#ifndef CLI_SANDBOX_H
#define CLI_SANDBOX_H

#include "parser/error.h"
#include "report/options.h"

/*
 * What cprof takes from itself before it looks at what a stranger may have
 * written: it starts no program, opens no socket, and no file for writing, as far
 * as the kernel and the build have what that needs (seccomp, Landlock). Open
 * descriptors stay as they are. There is no way back.
 *
 * In folders, descriptors or -1, files may still be named and removed, which is
 * what finishing a file that is open already takes.
 */
struct sandbox {
	enum sandbox_mode mode;
	const int *folders;
	size_t nfolders;
};

/*
 * Fails only where the mode is strict and something lacks. What lacks is said in
 * lacking, "" if nothing does.
 */
enum { SANDBOX_TEXT_SIZE = 120 };
int sandbox_enter(const struct sandbox *s, char lacking[SANDBOX_TEXT_SIZE], struct error *err);

/* For the child that lays out graphs: it only reads, and only what is the system's. */
void sandbox_confine(void);
void sandbox_confine_strictly(void);

#endif
