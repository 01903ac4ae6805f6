#include "cli/commands.h"

#include <string.h>

/* clang-format off */
const struct command commands[] = {
	{ .name = "top", .alias = "text", .summary = "List the entries that cost most",
	  .detail = "flat is the value of an entry itself, cum that of it and all it called.",
	  .shell_count = 10, .build = build_table, .view = &top_view },
	{ .name = "tree", .summary = "Show each entry with its callers and callees",
	  .detail = "Callers stand above an entry and callees below it, with the part of its "
		    "cumulative value that goes through the call.",
	  .node_count = 80, .build = build_graph, .view = &tree_view },
	{ .name = "raw", .summary = "Print the whole profile as text",
	  .force = "trim=false granularity=addresses",
	  .build = build_nothing, .view = &raw_view },
	{ .name = "comments", .summary = "Print the comments in the profile",
	  .build = build_nothing, .view = &comments_view },
	{ .name = "folded", .summary = "Print every stack with its value, for flame graph tools",
	  .build = build_stacks, .view = &folded_view },
	{ .name = NULL },
};
/* clang-format on */

const struct command *command_find(const char *name)
{
	for (const struct command *c = commands; c->name; c++)
		if (!strcmp(c->name, name) || (c->alias && !strcmp(c->alias, name)))
			return c;
	return NULL;
}

void command_options(const struct command *c, struct options *o)
{
	options_set_all(o, c->force);
	if (o->node_count == -1)
		o->node_count = c->node_count;
}
