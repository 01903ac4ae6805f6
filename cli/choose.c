#include "cli/choose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/inputs.h"
#include "parser/remote/offer.h"
#include "views/escape.h"

enum { PAGE_MOST = 256 << 10, ANSWER_MOST = 200, USUAL_SECONDS = 10 };

/* ---- what there is ---- */

/* All of what an address has, up to a limit, with a 0 behind it; NULL. */
static char *fetch(const struct address *from, const struct transfer_options *o, struct arena *a,
		   struct error *err)
{
	char *page = arena_alloc(a, PAGE_MOST + 1);
	struct remote *r = remote_start(from, o, err);

	if (!r)
		return NULL;
	remote_read(r, (uint8_t *)page, PAGE_MOST, err);
	remote_free(r);
	return err->code ? NULL : page;
}

/* Where there is no list, what answers is there. All are asked at once. */
static void try_usual(offers *list, const struct address *bare, struct transfer_options o,
		      struct arena *a)
{
	enum { TRIED = 16 };
	struct remote *tried[TRIED] = { NULL };
	struct address *at = arena_array(a, struct address, TRIED);
	size_t n = 0;

	if (o.timeout <= 0)
		o.timeout = USUAL_SECONDS;
	for (; offers_usual[n] && n < TRIED; n++) {
		at[n] = address_below(bare, offers_usual[n], a);
		tried[n] = remote_start(&at[n], &o, NULL);
	}
	for (size_t i = 0; i < n; i++) {
		struct error err = { 0 };
		uint8_t first;

		if (tried[i] && remote_read(tried[i], &first, 1, &err) == 1)
			*VEC_PUSH(list) = (struct offer){ offers_usual[i], "", "" };
		remote_free(tried[i]);
	}
}

static int find_offers(offers *list, const struct address *bare, const struct options *options,
		       struct arena *a, struct error *err)
{
	struct transfer_options o = inputs_transfer(options);
	struct address index = address_below(bare, "", a);
	const char *page;

	o.seconds = 0;
	page = fetch(&index, &o, a, err);
	if (page)
		offers_read(list, page, a);
	if (!list->n && (page || strstr(err->text, "server response")))
		try_usual(list, bare, o, a);
	if (list->n)
		return 0;
	if (page)
		error_set(err, ERROR_NETWORK, "no list of profiles there");
	return error_prefix(err, index.shown);
}

static void print_offers(FILE *out, const offers *list, const struct address *bare, bool numbered)
{
	escape_text(out, text_of(bare->shown));
	fputs(" has\n", out);
	for (size_t i = 0; i < list->n; i++) {
		const struct offer *o = &list->at[i];

		if (numbered)
			fprintf(out, "%3zu", i + 1);
		putc(' ', out);
		fprintf(out, "%*s", (int)(8 - (strlen(o->count) < 8 ? strlen(o->count) : 8)), "");
		escape_text(out, text_of(o->count));
		fputs("  ", out);
		escape_text(out, text_of(o->name));
		if (*o->about)
			fprintf(out, "%*s",
				(int)(14 - (strlen(o->name) < 13 ? strlen(o->name) : 13)), "");
		escape_text(out, text_of(o->about));
		putc('\n', out);
	}
}

/* ---- which of them ---- */

static const struct offer *find_answer(const offers *list, const char *answer)
{
	char *end;
	unsigned long number = strtoul(answer, &end, 10);

	for (size_t i = 0; i < list->n; i++)
		if (!strcmp(list->at[i].name, answer) || (!*end && number == i + 1))
			return &list->at[i];
	return NULL;
}

/* NULL: none. */
static const struct offer *ask(const offers *list, const struct address *bare)
{
	const struct offer *chosen = NULL;
	char answer[ANSWER_MOST];

	print_offers(stderr, list, bare, true);
	while (!chosen) {
		fputs("Which one? ", stderr);
		if (!fgets(answer, sizeof(answer), stdin)) {
			putc('\n', stderr); /* for what is said next */
			return NULL;
		}
		if (answer[0] == '\n')
			return NULL;
		answer[strcspn(answer, "\n")] = '\0';
		chosen = find_answer(list, answer);
	}
	return chosen;
}

/* "which profile? Name one, as in cprof top :6060/heap; there are allocs, heap" */
static int refuse(const offers *list, const struct address *bare, struct error *err)
{
	char names[120] = "";
	size_t n = 0;

	for (size_t i = 0; i < list->n && n < sizeof(names); i++)
		n += (size_t)snprintf(names + n, sizeof(names) - n, "%s%s", i ? ", " : "",
				      list->at[i].name);
	error_set(err, ERROR_USAGE, "no profile is named; there are %s", names);
	return error_prefix(err, bare->shown);
}

static bool has_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

static int choose(struct args *a, struct address *bare, const char **path, struct error *err)
{
	offers list = { 0 };
	const struct offer *chosen;
	int r = find_offers(&list, bare, &a->options, &a->arena, err);

	if (r == 0 && has_terminal()) {
		chosen = ask(&list, bare);
		if (chosen) {
			*bare = address_below(bare, chosen->name, &a->arena);
			*path = bare->shown;
		} else {
			r = error_set(err, ERROR_USAGE, "no profile was chosen");
		}
	} else if (r == 0 && a->mode == ARGS_SHELL && !a->command && a->sources.n == 1) {
		print_offers(stdout, &list, bare, false);
		r = 1;
	} else if (r == 0) {
		r = refuse(&list, bare, err);
	}
	mem_free(list.at);
	return r;
}

/* Where the path stands for the address, or NULL. */
static const char **find_path(struct args *a, const char *shown)
{
	for (size_t i = 0; i < a->sources.n; i++)
		if (a->sources.at[i].path == shown)
			return &a->sources.at[i].path;
	for (size_t i = 0; i < a->bases.n; i++)
		if (a->bases.at[i].path == shown)
			return &a->bases.at[i].path;
	return NULL;
}

int choose_profiles(struct args *a, struct error *err)
{
	*err = (struct error){ 0 };
	for (size_t i = 0; i < a->addresses.n; i++) {
		struct address *at = &a->addresses.at[i];
		const char *shown = at->shown, **path = at->bare ? find_path(a, shown) : NULL;
		int r = path ? choose(a, at, path, err) : 0;

		if (r)
			return r;
		if (path && a->options.base == shown)
			a->options.base = *path;
		if (path && a->options.diff_base == shown)
			a->options.diff_base = *path;
	}
	return 0;
}
