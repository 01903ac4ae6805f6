#ifndef VIEWS_TUI_ACTIONS_H
#define VIEWS_TUI_ACTIONS_H

#include "views/tui/state.h"

/* What the rows of the key table run. */
typedef void action_run(struct tui *t, int arg);

/* act.c: moving, values, the screen */
action_run act_move, act_enter, act_type, act_sort, act_invert, act_unit, act_toggle, act_percent,
	act_header, act_redraw, act_suspend, act_show, act_back, act_quit, act_leave, act_help,
	act_missing, act_bookmark, act_flame, act_fold, act_other, act_split, act_menu,
	act_all_types, act_measure;

/* act_mouse.c */
action_run act_mouse;

/* act_filter.c: searching, and which samples and frames count */
action_run act_prompt, act_search_step, act_search_like, act_filter, act_my_code, act_granularity,
	act_undo, act_redo, act_reset;

/* prompt.c: what keys do while a line is typed */
action_run act_prompt_take, act_prompt_leave, act_prompt_complete, act_prompt_move,
	act_prompt_erase, act_prompt_recall;

/* Writes a file: what the view shows, or what the suffix asks for. */
void export_write(struct tui *t, const char *path);

/* act_export.c: what leaves the interface, explanations, comparison */
action_run act_copy, act_copy_command, act_edit, act_explain, act_diff, act_show_diff;

enum filter_action {
	FILTER_FOCUS,
	FILTER_IGNORE,
	FILTER_HIDE,
	FILTER_SHOW_FROM,
	FILTER_PRUNE,
	FILTER_CALLERS,
	FILTER_CALLEES,
};

/*
 * What m hides. hides_others says how much of a pattern is in front of that, or
 * SIZE_MAX if it is not in it.
 */
extern const char code_of_others[];
size_t hides_others(const char *hide);

/* The sample type of that number. */
void act_type_number(struct tui *t, size_t type);

/* What act_flame changes. */
enum flame_action { FLAME_FLIP, FLAME_ORDER, FLAME_RECOLOR };

/* What act_toggle turns around. */
enum toggle { TOGGLE_INLINES, TOGGLE_RELATIVE, TOGGLE_REVERSE };

#endif
