#ifndef PARSER_INPUTS_MEMBERS_H
#define PARSER_INPUTS_MEMBERS_H

#include "parser/source.h"

/*
 * The files in a tar or zip archive, one after the other as the bytes of the
 * archive come: nothing is written anywhere, and of a file no more is in memory
 * than whoever reads it holds.
 */
struct members;

/* Whether an input that begins like that is an archive; never, without libarchive. */
bool members_is(struct wire head);

/* Takes the bytes of src, which must outlive it. o is whom the limits hold for: all files together.
 */
struct members *members_open(struct source *src, const struct source_options *o, struct error *err);

/* 1: the next file that holds anything, whose name lives until the next call; 0: no more; -1. */
int members_next(struct members *m, const char **name, struct error *err);

/* Bytes of it: fewer than n at its end, or when err says why. */
size_t members_read(void *members, uint8_t *to, size_t n, struct error *err);

/* Whatever else was in the archive so far: links, devices. */
size_t members_others(const struct members *m);
void members_close(struct members *m);

#endif
