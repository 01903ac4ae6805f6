#ifndef PARSER_REMOTE_ADDRESS_H
#define PARSER_REMOTE_ADDRESS_H

#include <stdbool.h>

#include "parser/error.h"
#include "parser/mem.h"

/*
 * Where a profile is fetched from, as people type it:
 *
 *     http://HOST[:PORT]/PATH, https://..., https+insecure://...
 *     unix:/run/app.sock:/debug/pprof/heap     HTTP through a socket of this machine
 *     HOST:PORT/PATH, :PORT/PATH               http; a PATH of one word is below /debug/pprof/
 *     ssh://[USER@]HOST[:PORT]/PATH            a file there, which ssh and cat bring
 */
struct address {
	const char *shown;  /* as it was typed, but for what is secret: for messages and profiles */
	const char *url;    /* http or https, and all of it */
	const char *socket; /* path of the socket that leads there; NULL: the URL does */
	bool insecure;      /* the server's certificate is not looked at */
	bool bare;          /* it names a server, and no profile */

	const char *const
		*program; /* instead: prints the profile; its arguments with it, and NULL */
};

/* Whether a word that is no file is an address. */
bool address_is(const char *word);

/* In a. Fails if a secret is written in it in a way that it could not be hidden. */
int address_parse(struct address *address, const char *word, struct arena *a, struct error *err);

/* What a command that the user typed prints, for a shell to run. It is called by its first word. */
void address_of_command(struct address *address, const char *command, const char *shell,
			struct arena *a);

/* The profile that the server of a bare one has below where Go's servers have them. */
struct address address_below(const struct address *bare, const char *name, struct arena *a);

/* The URL without its password, and without what parameters of such names as token hold. */
const char *address_hide(const char *url, struct arena *a);

/* The URL with the parameter seconds=N, and its parameters by name. */
const char *address_for_seconds(const char *url, int seconds, struct arena *a);

/* The parameter seconds that the URL has; 0: none. */
int address_seconds(const char *url);

/* Whether a URL that another leads to is of the same server, which may see the same secrets. */
bool address_same_server(const char *url, const char *other);

/* Whether it is this machine. */
bool address_is_local(const char *url);

#endif
