#ifndef VIEWS_TUI_ACT_H
#define VIEWS_TUI_ACT_H

#include "views/tui/keys.h"

/* Moving, values, the screen: what keys do that is done in a few lines. */
action_run act_move, act_enter, act_type, act_sort, act_invert, act_unit, act_toggle, act_percent,
	act_header, act_redraw, act_suspend, act_show, act_back, act_quit, act_leave, act_help,
	act_missing, act_bookmark, act_fold, act_other, act_split, act_menu, act_all_types,
	act_measure;

/* The sample type of that number. */
void act_type_number(struct tui *t, size_t type);

/* What act_toggle turns around. */
enum toggle { TOGGLE_INLINES, TOGGLE_RELATIVE, TOGGLE_REVERSE };

#endif
