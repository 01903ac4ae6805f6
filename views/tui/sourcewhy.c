#include "views/tui/sourcewhy.h"

static void say(struct source_messages *m, const struct text *parts, size_t n)
{
	*VEC_PUSH(&m->at) = text_join(m->arena, parts, n);
}

static void say_tried(struct source_messages *m, const struct source_try *tried)
{
	say(m,
	    (struct text[]){ text_of("  "), text_of(tried->folder),
			     text_of(*tried->folder ? "/" : ""), tried->path,
			     text_of(*tried->why ? " (" : ""), text_of(tried->why),
			     text_of(*tried->why ? ")" : "") },
	    7);
}

void source_say_why(struct source_messages *m, const struct listing *g)
{
	const struct source_file *file = g->source;

	if (!file) {
		say(m, (struct text[]){ text_of("the profile names no file") }, 1);
		return;
	}
	say(m,
	    (struct text[]){ text_of("could not find file "), file->name,
			     text_of(file->ntried ? ", tried" : "") },
	    3);
	for (size_t i = 0; i < file->ntried; i++)
		say_tried(m, &file->tried[i]);
	say(m, (struct text[]){ text_of(file->advice) }, 1);
}
