#ifndef VIEWS_TUI_ACT_FILTER_H
#define VIEWS_TUI_ACT_FILTER_H

#include "views/tui/keys.h"

/* Searching, and which samples and frames count. */
action_run act_search_step, act_search_like, act_filter, act_my_code, act_granularity;

/* What act_filter does with what is under the cursor. */
enum filter_action {
	FILTER_FOCUS,
	FILTER_IGNORE,
	FILTER_HIDE,
	FILTER_SHOW_FROM,
	FILTER_PRUNE,
	FILTER_CALLERS,
	FILTER_CALLEES,
};

#endif
