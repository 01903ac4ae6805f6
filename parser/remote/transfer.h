#ifndef PARSER_REMOTE_TRANSFER_H
#define PARSER_REMOTE_TRANSFER_H

#include "parser/remote/address.h"

/* How to ask, the same for all addresses of a command line. */
struct transfer_options {
	double timeout;          /* seconds; 0: of the limits in transfer.c, which fit to seconds */
	int seconds;             /* how long the server is to take samples; 0: as it likes */
	const char *headers;     /* lines "NAME: VALUE", or @FILE for a file of them; NULL: none */
	const char *bearer_file; /* holds a token; NULL: none */
	const char *certificate, *key; /* of ours, PEM; NULL: none */
	const char *authorities;       /* PEM, instead of those that the system trusts; or NULL */
	const char *agent;             /* who we are */
	bool netrc;                    /* names and passwords of ~/.netrc are used */
};

struct transfer {
	const struct address *address;
	const struct transfer_options *options;
	int to; /* where the body goes */

	/* Told what the user should know though nothing failed. */
	void (*note)(void *ctx, const char *text);
	void *ctx;
};

/*
 * Asks the server, follows where it leads, and writes what it answers as it
 * comes. It never waits longer than the limits, and time in which nobody takes what
 * is written does not count. It loads libcurl, so it is for a process that ends
 * soon. Errors do not name the address.
 */
int transfer_run(const struct transfer *t, struct error *err);

#endif
