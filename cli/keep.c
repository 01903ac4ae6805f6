#include "cli/keep.h"

#include <ctype.h>
#include <string.h>

#include "parser/save.h"

enum { STEM_MOST = 180 };

/* What comes from a profile has no slashes, nor anything else that is special in a name. */
static void append(char stem[STEM_MOST], struct text part)
{
	size_t n = strlen(stem);

	if (!part.n || n + 2 > STEM_MOST)
		return;
	stem[n++] = '.';
	for (size_t i = 0; i < part.n && n + 1 < STEM_MOST; i++) {
		unsigned char c = (unsigned char)part.at[i];

		stem[n++] = (char)(c < 0x80 && (isalnum(c) || strchr("-_+", c)) ? c : '_');
	}
	stem[n] = '\0';
}

/* The name of the first mapping's file, without its folders. */
static struct text program_name(const struct profile *p)
{
	struct text file = { "", 0 };

	if (p->mappings.n > 1)
		file = profile_text(p, p->mappings.at[1].file);
	for (size_t i = file.n; i; i--)
		if (file.at[i - 1] == '/')
			return (struct text){ file.at + i, file.n - i };
	return file;
}

int keep_profile(struct output *out, const struct profile *p, struct error *err)
{
	char stem[STEM_MOST] = "pprof";

	append(stem, program_name(p));
	for (size_t i = 0; i < p->types.n; i++)
		append(stem, profile_text(p, p->types.at[i].type));
	if (profile_save(p, 1, out->file, err) == 0)
		return output_commit_numbered(out, stem, "pb.gz", err);
	output_abandon(out);
	return -1;
}
