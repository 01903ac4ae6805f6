# Includes point down, rooms call each other one way, and no file of the library is in a circle of calls. Names of files
# are unique, and none is too long. What is in the library leaves the process, its streams and its environment alone.
$ tests/check_layers.sh $BUILD

# All that goes out unescaped: constants, digits, and what was escaped before.
$ grep -rhoE 'escaped_own\(.*' views --include=*.c --include=buffer.h | sort
escaped_own((struct text){ (const char *)f->bytes, f->n }));
escaped_own((struct text){ b->at, b->n }));
escaped_own((struct text){ margin, v->margin }));
escaped_own(text_of(""));
escaped_own(text_of("\n")) },
escaped_own(text_of("\n")));
escaped_own(text_of("\n"));
escaped_own(text_of(fill)));
escaped_own(text_of(frame_inlined(frame) ? " (inline)\n" : "\n")),
escaped_own(text_of(i < STEPS ? steps[i].color : "\033[2m")));
escaped_own(text_of(margin)),
escaped_own(text_of(margin)),
escaped_own(text_of(own)));
escaped_own(text_of(separator)));
escaped_own(text_of(separator)));
escaped_own(text_of(sum_text(value, row->value))));
escaped_own(text_of(text)));
escaped_own(text_of(walk_done(&w) ? " " : ";")));
