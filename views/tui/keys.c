#include "views/tui/keys.h"

#include <ncurses.h>
#include <string.h>

#include "report/names/width.h"
#include "views/tui/act.h"
#include "views/tui/act_diff.h"
#include "views/tui/act_filter.h"
#include "views/tui/act_mouse.h"
#include "views/tui/clipboard.h"
#include "views/tui/commandline.h"
#include "views/tui/edit.h"
#include "views/tui/explain.h"
#include "views/tui/line.h"
#include "views/tui/menu.h"
#include "views/tui/pane.h"
#include "views/tui/pane_flame.h"
#include "views/tui/prompt.h"
#include "views/tui/state.h"
#include "views/tui/undo.h"

enum { FUNCTION_KEYS = 63 }; /* as many as curses has */

/* clang-format off */
const struct action actions[] = {
	{ "up", "k Up", NULL, "Moving", "Up; in flame to the caller", NULL, act_move, MOVE_UP },
	{ "down", "j Down", NULL, "Moving", "Down; in flame to the widest callee", NULL, act_move, MOVE_DOWN },
	{ "left", "h Left", NULL, "Moving", "Left", NULL, act_move, MOVE_LEFT },
	{ "right", "l Right", NULL, "Moving", "Right", NULL, act_move, MOVE_RIGHT },
	{ "page-up", "PageUp Ctrl-B", NULL, "Moving", "A page up", NULL, act_move, MOVE_PAGE_UP },
	{ "page-down", "PageDown Ctrl-F Space", NULL, "Moving", "A page down", NULL, act_move,
	  MOVE_PAGE_DOWN },
	{ "half-up", "Ctrl-U", NULL, "Moving", "Half a page up", NULL, act_move, MOVE_HALF_UP },
	{ "half-down", "Ctrl-D", NULL, "Moving", "Half a page down", NULL, act_move, MOVE_HALF_DOWN },
	{ "first", "g Home", NULL, "Moving", "To the first line", NULL, act_move, MOVE_FIRST },
	{ "last", "G End", NULL, "Moving", "To the last line", NULL, act_move, MOVE_LAST },

	{ "mouse", "Mouse", NULL, "Moving", "Click: to it; twice: into it; right: menu; wheel: moves", NULL,
	  act_mouse, 0 },
	{ "enter", "Enter", NULL, "Moving", "Into what is under the cursor", NULL, act_enter, 0 },
	{ "back", "Esc Backspace", NULL, "Moving", "One step back", NULL, act_back, 0 },
	{ "parent", "p", "flame tree", "Moving", "To the caller", NULL, act_move, MOVE_PARENT },
	{ "unfold", "+", "tree labels traces", "Moving", "Unfold", NULL, act_fold, FOLD_OPEN },
	{ "fold", "-", "tree labels traces", "Moving", "Fold", NULL, act_fold, FOLD_CLOSE },
	{ "turn", "*", "tree labels traces", "Moving", "Unfold or fold", NULL, act_fold, FOLD_TURN },
	{ "unfold-all", "E", "tree labels", "Moving", "Unfold all", NULL, act_fold, FOLD_NONE },
	{ "fold-all", "C", "tree labels traces", "Moving", "Fold all", NULL, act_fold, FOLD_ALL },
	{ "mark", "b", NULL, "Moving", "Mark what is under the cursor", NULL, act_bookmark, 0 },
	{ "to-mark", "'", NULL, "Moving", "To what is marked", NULL, act_bookmark, 1 },

	{ "help", "? F1", NULL, "Views", "The keys of this view", "Help", act_help, 0 },
	{ "top", "1", NULL, "Views", "Top: what costs most", NULL, act_show, PANE_TOP },
	{ "flame", "2 F5", NULL, "Views", "Flame: calling contexts as boxes", "Flame", act_show,
	  PANE_FLAME },
	{ "tree", "3", NULL, "Views", "Tree: calling contexts, one below the other", NULL, act_show,
	  PANE_TREE },
	{ "sandwich", "4 c", NULL, "Views", "Sandwich: a function between its callers and callees", NULL, act_show,
	  PANE_SANDWICH },
	{ "source", "5 a", NULL, "Views", "Source of the function", NULL, act_show, PANE_SOURCE },
	{ "assembly", "6 A", NULL, "Views", "Assembly: not there yet", NULL, act_missing, 0 },
	{ "labels", "7", NULL, "Views", "Labels and what they cost", NULL, act_show, PANE_LABELS },
	{ "diff", "8", NULL, "Views", "Diff: what changed most", NULL, act_show_diff, 0 },
	{ "trend", "9", NULL, "Views", "Trend: not there yet", NULL, act_missing, 1 },
	{ "traces", "0", NULL, "Views", "Traces: every stack", NULL, act_show, PANE_TRACES },
	{ "live", "z R ( )", NULL, "Views", "Live profiles: not there yet", NULL, act_missing, 2 },

	{ "all-types", "Ctrl-T", NULL, "Views", "Top with all sample types as columns, or not", NULL,
	  act_all_types, 0 },
	{ "other", "Tab", NULL, "Views", "Into the other pane; without one, the next view", NULL,
	  act_other, 1 },
	{ "other-back", "Shift-Tab", NULL, "Views", "The same, or the view before", NULL, act_other,
	  -1 },
	{ "split", "|", NULL, "Views", "Second pane: by size, right, below, none", NULL, act_split, 0 },

	{ "search", "/ F3", NULL, "Searching", "Search; capitals or not", "Find", act_prompt,
	  PROMPT_SEARCH },
	{ "next", "n", NULL, "Searching", "Next match", NULL, act_search_step, 1 },
	{ "previous", "N", NULL, "Searching", "Previous match", NULL, act_search_step, -1 },
	{ "search-like", "#", NULL, "Searching", "Search what is under the cursor", NULL,
	  act_search_like, 0 },
	{ "rows", "\\ F4", "top types diff", "Searching", "Show only rows that match", "Filter", act_prompt,
	  PROMPT_ROWS },

	{ "menu", ".", NULL, "Filters", "Choose what to do with what is under the cursor", NULL,
	  act_menu, MENU_ACTIONS },
	{ "focus", "f", NULL, "Filters", "Keep only samples with it", NULL, act_filter,
	  FILTER_FOCUS },
	{ "ignore", "i", NULL, "Filters", "Drop samples with it", NULL, act_filter,
	  FILTER_IGNORE },
	{ "hide", "H", NULL, "Filters", "Hide it, but count its samples", NULL, act_filter, FILTER_HIDE },
	{ "show-from", "S", NULL, "Filters", "Drop its callers", NULL, act_filter, FILTER_SHOW_FROM },
	{ "prune", "", NULL, "Filters", "Drop what it calls", NULL, act_filter, FILTER_PRUNE },
	{ "only-callers", "", NULL, "Filters", "Only it and its callers", NULL, act_filter,
	  FILTER_CALLERS },
	{ "only-callees", "", NULL, "Filters", "Only it and what it calls", NULL, act_filter,
	  FILTER_CALLEES },
	{ "my-code", "m", NULL, "Filters", "Hide code of others, or show it", NULL, act_my_code, 0 },
	{ "undo", "u", NULL, "Filters", "Undo", NULL, act_undo, 0 },
	{ "redo", "Ctrl-R", NULL, "Filters", "Redo", NULL, act_redo, 0 },
	{ "reset", "r", NULL, "Filters", "Back to how it began", NULL, act_reset, 0 },
	{ "coarser", "[ F7", NULL, "Filters", "Coarser: files, packages, modules", "Coarse", act_granularity, -1 },
	{ "finer", "] F8", NULL, "Filters", "Finer: lines, addresses", "Fine", act_granularity, 1 },
	{ "inlines", "L", NULL, "Filters", "Inlined functions: apart or not", NULL, act_toggle,
	  TOGGLE_INLINES },

	{ "type", "t", NULL, "Values", "Next sample type", NULL, act_type, 1 },
	{ "types", "F2", NULL, "Values", "Choose a sample type", "Type", act_menu, MENU_TYPES },
	{ "type-back", "T", NULL, "Values", "Previous sample type", NULL, act_type, -1 },
	{ "measure", "s", "types", "Values", "Flat or cumulative values", NULL, act_measure, 0 },
	{ "sort", "s", "top diff", "Values", "Sort by the next column", NULL, act_sort, 1 },
	{ "columns", "F6", "top types diff", "Values", "Choose the column to sort by", "Sort", act_menu,
	  MENU_COLUMNS },
	{ "sort-left", "<", "top types diff", "Values", "Sort by the column to the left", NULL, act_sort,
	  -1 },
	{ "sort-right", ">", "top types diff", "Values", "Sort by the column to the right", NULL, act_sort,
	  1 },
	{ "percent", "%", NULL, "Values", "100%: the whole, what is kept, in the tree the caller", NULL,
	  act_percent, 0 },
	{ "unit", "U", NULL, "Values", "Next unit: auto, the profile's own, fixed", NULL, act_unit, 0 },
	{ "compare", "d", NULL, "Values", "A comparison: before, after, the change",
	  NULL, act_diff, 0 },
	{ "base", "D", NULL, "Values", "Choose the profile to compare with", NULL, act_prompt,
	  PROMPT_BASE },
	{ "explain", "x", NULL, "Values", "What the numbers under the cursor mean", NULL, act_explain, 0 },
	{ "flip", "v", "flame", "Values", "Root at the top, or at the bottom", NULL, act_flame,
	  FLAME_FLIP },
	{ "from-leaf", "V", "flame tree", "Values", "From the root to callees, or from the leaf to callers",
	  NULL, act_toggle, TOGGLE_REVERSE },
	{ "order", "o", "flame", "Values", "Boxes by value, or by name", NULL, act_flame, FLAME_ORDER },
	{ "colors", "M", "flame", "Values", "Colours: by package, by value, none", NULL, act_flame,
	  FLAME_RECOLOR },
	{ "invert", "I", "top types diff", "Values", "Turn the order around", NULL, act_invert, 0 },

	{ "command", ":", NULL, "Screen", "A command or an option; Tab completes", NULL, act_prompt,
	  PROMPT_COMMAND },
	{ "copy", "y", NULL, "Screen", "Copy the name", NULL, act_copy, 0 },
	{ "copy-command", "Y", NULL, "Screen", "Copy the command line that shows the same", NULL,
	  act_copy_command, 0 },
	{ "write", "w", NULL, "Screen", "Write it to a file: svg, html, md, json, folded, pb.gz", NULL,
	  act_prompt, PROMPT_WRITE },
	{ "export", "P F9", NULL, "Screen", "Choose what to write", "Export", act_menu, MENU_EXPORT },
	{ "edit", "e O", NULL, "Screen", "Open the function in $EDITOR", NULL, act_edit, 0 },
	{ "header", "_", NULL, "Screen", "Show or hide the lines above the view", NULL, act_header, 0 },
	{ "redraw", "Ctrl-L", NULL, "Screen", "Draw the screen anew", NULL, act_redraw, 0 },
	{ "suspend", "Ctrl-Z", NULL, "Screen", "Go back to the shell for a while", NULL, act_suspend, 0 },
	{ "quit", "q F10", NULL, "Screen", "Close this view, or leave", "Quit", act_quit, 0 },
	{ "leave", "Q Ctrl-C", NULL, "Screen", "Leave", NULL, act_leave, 0 },

	{ "take", "Enter", KEYS_PROMPT, "Typing", "Do what the line says", "OK", act_prompt_take, 0 },
	{ "drop", "Esc Ctrl-C", KEYS_PROMPT, "Typing", "Leave the line", "Cancel", act_prompt_leave, 0 },
	{ "complete", "Tab", KEYS_PROMPT, "Typing", "Complete a name, or list what it may be", "Complete",
	  act_prompt_complete, 0 },
	{ "earlier", "Up Ctrl-P", KEYS_PROMPT, "Typing", "The line typed before", "Earlier",
	  act_prompt_recall, -1 },
	{ "later", "Down Ctrl-N", KEYS_PROMPT, "Typing", "The line typed after it", NULL,
	  act_prompt_recall, 1 },
	{ "line-left", "Left Ctrl-B", KEYS_PROMPT, "Typing", "A character to the left", NULL,
	  act_prompt_move, LINE_LEFT },
	{ "line-right", "Right Ctrl-F", KEYS_PROMPT, "Typing", "A character to the right", NULL,
	  act_prompt_move, LINE_RIGHT },
	{ "line-start", "Home Ctrl-A", KEYS_PROMPT, "Typing", "To the start of the line", NULL,
	  act_prompt_move, LINE_START },
	{ "line-end", "End Ctrl-E", KEYS_PROMPT, "Typing", "To the end of the line", NULL,
	  act_prompt_move, LINE_END },
	{ "erase", "Backspace", KEYS_PROMPT, "Typing", "Delete to the left", NULL, act_prompt_erase,
	  PART_BEFORE },
	{ "erase-right", "Delete Ctrl-D", KEYS_PROMPT, "Typing", "Delete under the cursor", NULL,
	  act_prompt_erase, PART_BEHIND },
	{ "erase-word", "Ctrl-W", KEYS_PROMPT, "Typing", "Delete the word to the left", NULL,
	  act_prompt_erase, PART_WORD },
	{ "erase-start", "Ctrl-U", KEYS_PROMPT, "Typing", "Delete all to the left", NULL,
	  act_prompt_erase, PART_TO_START },
	{ "erase-end", "Ctrl-K", KEYS_PROMPT, "Typing", "Delete all to the right", NULL,
	  act_prompt_erase, PART_TO_END },
	{ .name = NULL },
};

static const struct {
	const char *name;
	int key;
} named[] = {
	{ "Up", -KEY_UP }, { "Down", -KEY_DOWN }, { "Left", -KEY_LEFT }, { "Right", -KEY_RIGHT },
	{ "PageUp", -KEY_PPAGE }, { "PageDown", -KEY_NPAGE }, { "Home", -KEY_HOME },
	{ "End", -KEY_END }, { "Enter", '\n' }, { "Esc", 27 }, { "Tab", '\t' },
	{ "Shift-Tab", -KEY_BTAB }, { "Backspace", -KEY_BACKSPACE }, { "Space", ' ' },
	{ "Delete", -KEY_DC }, { "Mouse", -KEY_MOUSE },
};
/* clang-format on */

int key_named(const char *name, size_t n)
{
	struct glyph g;

	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (strlen(named[i].name) == n && !strncmp(named[i].name, name, n))
			return named[i].key;
	if (n == 6 && !strncmp(name, "Ctrl-", 5))
		return name[5] & 0x1f;
	if (n > 1 && n < 4 && name[0] == 'F' && strspn(name + 1, "0123456789") >= n - 1) {
		int number = name[1] - '0';

		if (n == 3)
			number = number * 10 + name[2] - '0';
		return number >= 1 && number <= FUNCTION_KEYS ? -KEY_F(number) : 0;
	}
	g = glyph_at(name, n);
	return g.bytes == n ? (int)g.code : 0;
}

static bool is_listed(const char *list, const char *word)
{
	size_t n = strlen(word);

	for (; list && *list; list += strcspn(list, " "), list += *list == ' ')
		if (strcspn(list, " ") == n && !strncmp(list, word, n))
			return true;
	return false;
}

static bool lists_key(const char *keys, int key)
{
	for (; *keys; keys += strcspn(keys, " "), keys += *keys == ' ')
		if (key_named(keys, strcspn(keys, " ")) == key)
			return true;
	return false;
}

bool key_is_for_prompt(const struct action *a)
{
	return a->panes && !strcmp(a->panes, KEYS_PROMPT);
}

bool key_is_here(const struct tui *t, const struct action *a)
{
	if (t->prompt.kind)
		return key_is_for_prompt(a);
	return !a->panes || is_listed(a->panes, tui_pane(t)->name);
}

/* While a line is typed, characters are for it, but for what is bound for that. */
static bool binding_is_here(const struct tui *t, const struct binding *b)
{
	if (t->prompt.kind)
		return b->prompt;
	return !b->prompt && (b->pane == PANE_NONE || b->pane == t->pane);
}

const struct action *key_action(const struct tui *t, int key)
{
	for (size_t i = t->bindings.n; i--;) {
		const struct binding *b = &t->bindings.at[i];

		if (b->key == key && binding_is_here(t, b))
			return b->action;
	}
	for (const struct action *a = actions; a->name; a++)
		if (lists_key(a->keys, key) && key_is_here(t, a))
			return a;
	return NULL;
}
