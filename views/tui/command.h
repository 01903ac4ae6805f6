#ifndef VIEWS_TUI_COMMAND_H
#define VIEWS_TUI_COMMAND_H

struct tui;

/*
 * The command line behind ":": names of panes, options as "focus=main" or
 * "cum", "help", "quit", and every command of cprof, whose answer is shown as
 * text.
 */
void command_run(struct tui *t, const char *line);

#endif
