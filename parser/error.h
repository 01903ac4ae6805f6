#ifndef PARSER_ERROR_H
#define PARSER_ERROR_H

/*
 * One failure, described once, at the place that knows why. The text is a
 * single line without "cprof: "; it may hold bytes of a profile as they are,
 * so whoever prints it escapes it.
 */
enum error_code {
	ERROR_NONE,
	ERROR_NOTHING, /* the answer is no: nothing matches */
	ERROR_USAGE,   /* no such command, option, value or sample type */
	ERROR_IO,      /* an input cannot be opened or read */
	ERROR_FORMAT,  /* the bytes are not a profile */
	ERROR_FOREIGN, /* they are something else, or nothing */
	ERROR_OUTPUT,  /* the answer cannot be written or drawn */
	ERROR_LIMIT,   /* larger than a limit that the user may raise */
	ERROR_NETWORK, /* an input could not be fetched */
};

struct error {
	enum error_code code;
	char text[280];
};

/* Describes the failure and returns -1. A NULL err drops the description. */
int error_set(struct error *err, enum error_code code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Puts "PREFIX: " in front of what is said already, and returns -1. */
int error_prefix(struct error *err, const char *prefix);

#endif
