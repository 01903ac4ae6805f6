#ifndef VIEWS_TUI_EXPORT_H
#define VIEWS_TUI_EXPORT_H

struct tui;

/* Writes a file: what the view shows, or what the suffix asks for. */
void export_write(struct tui *t, const char *path);

#endif
