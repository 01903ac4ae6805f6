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
	{ .name = "up", .keys = "k Up", .group = "Moving", .help = "Up; in flame to the caller",
	  .run = act_move, .arg = MOVE_UP },
	{ .name = "down", .keys = "j Down", .group = "Moving",
	  .help = "Down; in flame to the widest callee", .run = act_move, .arg = MOVE_DOWN },
	{ .name = "left", .keys = "h Left", .group = "Moving", .help = "Left", .run = act_move,
	  .arg = MOVE_LEFT },
	{ .name = "right", .keys = "l Right", .group = "Moving", .help = "Right", .run = act_move,
	  .arg = MOVE_RIGHT },
	{ .name = "page-up", .keys = "PageUp Ctrl-B", .group = "Moving", .help = "A page up",
	  .run = act_move, .arg = MOVE_PAGE_UP },
	{ .name = "page-down", .keys = "PageDown Ctrl-F Space", .group = "Moving",
	  .help = "A page down", .run = act_move, .arg = MOVE_PAGE_DOWN },
	{ .name = "half-up", .keys = "Ctrl-U", .group = "Moving", .help = "Half a page up",
	  .run = act_move, .arg = MOVE_HALF_UP },
	{ .name = "half-down", .keys = "Ctrl-D", .group = "Moving", .help = "Half a page down",
	  .run = act_move, .arg = MOVE_HALF_DOWN },
	{ .name = "first", .keys = "g Home", .group = "Moving", .help = "To the first line",
	  .run = act_move, .arg = MOVE_FIRST },
	{ .name = "last", .keys = "G End", .group = "Moving", .help = "To the last line",
	  .run = act_move, .arg = MOVE_LAST },

	{ .name = "mouse", .keys = "Mouse", .group = "Moving",
	  .help = "Click: to it; twice: into it; right: menu; wheel: moves", .run = act_mouse },
	{ .name = "enter", .keys = "Enter", .group = "Moving",
	  .help = "Into what is under the cursor", .run = act_enter },
	{ .name = "back", .keys = "Esc Backspace", .group = "Moving", .help = "One step back",
	  .run = act_back },
	{ .name = "parent", .keys = "p", .panes = "flame tree", .group = "Moving",
	  .help = "To the caller", .run = act_move, .arg = MOVE_PARENT },
	{ .name = "unfold", .keys = "+", .panes = "tree labels traces", .group = "Moving",
	  .help = "Unfold", .run = act_fold, .arg = FOLD_OPEN },
	{ .name = "fold", .keys = "-", .panes = "tree labels traces", .group = "Moving",
	  .help = "Fold", .run = act_fold, .arg = FOLD_CLOSE },
	{ .name = "turn", .keys = "*", .panes = "tree labels traces", .group = "Moving",
	  .help = "Unfold or fold", .run = act_fold, .arg = FOLD_TURN },
	{ .name = "unfold-all", .keys = "E", .panes = "tree labels", .group = "Moving",
	  .help = "Unfold all", .run = act_fold, .arg = FOLD_NONE },
	{ .name = "fold-all", .keys = "C", .panes = "tree labels traces", .group = "Moving",
	  .help = "Fold all", .run = act_fold, .arg = FOLD_ALL },
	{ .name = "mark", .keys = "b", .group = "Moving", .help = "Mark what is under the cursor",
	  .run = act_bookmark },
	{ .name = "to-mark", .keys = "'", .group = "Moving", .help = "To what is marked",
	  .run = act_bookmark, .arg = 1 },


	{ .name = "help", .keys = "? F1", .group = "Views", .help = "The keys of this view",
	  .foot = "Help", .run = act_help },
	{ .name = "top", .keys = "1", .group = "Views", .help = "Top: what costs most",
	  .run = act_show, .arg = PANE_TOP },
	{ .name = "flame", .keys = "2 F5", .group = "Views",
	  .help = "Flame: calling contexts as boxes", .foot = "Flame", .run = act_show,
	  .arg = PANE_FLAME },
	{ .name = "tree", .keys = "3", .group = "Views",
	  .help = "Tree: calling contexts, one below the other", .run = act_show,
	  .arg = PANE_TREE },
	{ .name = "sandwich", .keys = "4 c", .group = "Views",
	  .help = "Sandwich: a function between its callers and callees", .run = act_show,
	  .arg = PANE_SANDWICH },
	{ .name = "source", .keys = "5 a", .group = "Views", .help = "Source of the function",
	  .run = act_show, .arg = PANE_SOURCE },
	{ .name = "assembly", .keys = "6 A", .group = "Views", .help = "Assembly: not there yet",
	  .run = act_missing },
	{ .name = "labels", .keys = "7", .group = "Views", .help = "Labels and what they cost",
	  .run = act_show, .arg = PANE_LABELS },
	{ .name = "diff", .keys = "8", .group = "Views", .help = "Diff: what changed most",
	  .run = act_show_diff },
	{ .name = "trend", .keys = "9", .group = "Views", .help = "Trend: not there yet",
	  .run = act_missing, .arg = 1 },
	{ .name = "traces", .keys = "0", .group = "Views", .help = "Traces: every stack",
	  .run = act_show, .arg = PANE_TRACES },
	{ .name = "live", .keys = "z R ( )", .group = "Views",
	  .help = "Live profiles: not there yet", .run = act_missing, .arg = 2 },

	{ .name = "all-types", .keys = "Ctrl-T", .group = "Views",
	  .help = "Top with all sample types as columns, or not", .run = act_all_types },
	{ .name = "other", .keys = "Tab", .group = "Views",
	  .help = "Into the other pane; without one, the next view", .run = act_other, .arg = 1 },
	{ .name = "other-back", .keys = "Shift-Tab", .group = "Views",
	  .help = "The same, or the view before", .run = act_other, .arg = -1 },
	{ .name = "split", .keys = "|", .group = "Views",
	  .help = "Second pane: by size, right, below, none", .run = act_split },


	{ .name = "search", .keys = "/ F3", .group = "Searching", .help = "Search; capitals or not",
	  .foot = "Find", .run = act_prompt, .arg = PROMPT_SEARCH },
	{ .name = "next", .keys = "n", .group = "Searching", .help = "Next match",
	  .run = act_search_step, .arg = 1 },
	{ .name = "previous", .keys = "N", .group = "Searching", .help = "Previous match",
	  .run = act_search_step, .arg = -1 },
	{ .name = "search-like", .keys = "#", .group = "Searching",
	  .help = "Search what is under the cursor", .run = act_search_like },
	{ .name = "rows", .keys = "\\ F4", .panes = "top types diff", .group = "Searching",
	  .help = "Show only rows that match", .foot = "Filter", .run = act_prompt,
	  .arg = PROMPT_ROWS },


	{ .name = "menu", .keys = ".", .group = "Filters",
	  .help = "Choose what to do with what is under the cursor", .run = act_menu,
	  .arg = MENU_ACTIONS },
	{ .name = "focus", .keys = "f", .group = "Filters", .help = "Keep only samples with it",
	  .run = act_filter, .arg = FILTER_FOCUS },
	{ .name = "ignore", .keys = "i", .group = "Filters", .help = "Drop samples with it",
	  .run = act_filter, .arg = FILTER_IGNORE },
	{ .name = "hide", .keys = "H", .group = "Filters", .help = "Hide it, but count its samples",
	  .run = act_filter, .arg = FILTER_HIDE },
	{ .name = "show-from", .keys = "S", .group = "Filters", .help = "Drop its callers",
	  .run = act_filter, .arg = FILTER_SHOW_FROM },
	{ .name = "prune", .keys = "", .group = "Filters", .help = "Drop what it calls",
	  .run = act_filter, .arg = FILTER_PRUNE },
	{ .name = "only-callers", .keys = "", .group = "Filters", .help = "Only it and its callers",
	  .run = act_filter, .arg = FILTER_CALLERS },
	{ .name = "only-callees", .keys = "", .group = "Filters",
	  .help = "Only it and what it calls", .run = act_filter, .arg = FILTER_CALLEES },
	{ .name = "my-code", .keys = "m", .group = "Filters",
	  .help = "Hide code of others, or show it", .run = act_my_code },
	{ .name = "undo", .keys = "u", .group = "Filters", .help = "Undo", .run = act_undo },
	{ .name = "redo", .keys = "Ctrl-R", .group = "Filters", .help = "Redo", .run = act_redo },
	{ .name = "reset", .keys = "r", .group = "Filters", .help = "Back to how it began",
	  .run = act_reset },
	{ .name = "coarser", .keys = "[ F7", .group = "Filters",
	  .help = "Coarser: files, packages, modules, mappings", .foot = "Coarse", .run = act_granularity,
	  .arg = -1 },
	{ .name = "finer", .keys = "] F8", .group = "Filters", .help = "Finer: lines, addresses",
	  .foot = "Fine", .run = act_granularity, .arg = 1 },
	{ .name = "inlines", .keys = "L", .group = "Filters",
	  .help = "Inlined functions: apart or not", .run = act_toggle, .arg = TOGGLE_INLINES },


	{ .name = "type", .keys = "t", .group = "Values", .help = "Next sample type",
	  .run = act_type, .arg = 1 },
	{ .name = "types", .keys = "F2", .group = "Values", .help = "Choose a sample type",
	  .foot = "Type", .run = act_menu, .arg = MENU_TYPES },
	{ .name = "type-back", .keys = "T", .group = "Values", .help = "Previous sample type",
	  .run = act_type, .arg = -1 },
	{ .name = "measure", .keys = "s", .panes = "types", .group = "Values",
	  .help = "Flat or cumulative values", .run = act_measure },
	{ .name = "sort", .keys = "s", .panes = "top diff", .group = "Values",
	  .help = "Sort by the next column", .run = act_sort, .arg = 1 },
	{ .name = "columns", .keys = "F6", .panes = "top types diff", .group = "Values",
	  .help = "Choose the column to sort by", .foot = "Sort", .run = act_menu,
	  .arg = MENU_COLUMNS },
	{ .name = "sort-left", .keys = "<", .panes = "top types diff", .group = "Values",
	  .help = "Sort by the column to the left", .run = act_sort, .arg = -1 },
	{ .name = "sort-right", .keys = ">", .panes = "top types diff", .group = "Values",
	  .help = "Sort by the column to the right", .run = act_sort, .arg = 1 },
	{ .name = "percent", .keys = "%", .group = "Values",
	  .help = "100%: the whole, what is kept, in the tree the caller", .run = act_percent },
	{ .name = "unit", .keys = "U", .group = "Values",
	  .help = "Next unit: auto, the profile's own, fixed", .run = act_unit },
	{ .name = "compare", .keys = "d", .group = "Values",
	  .help = "A comparison: before, after, the change", .run = act_diff },
	{ .name = "base", .keys = "D", .group = "Values",
	  .help = "Choose the profile to compare with", .run = act_prompt, .arg = PROMPT_BASE },
	{ .name = "explain", .keys = "x", .group = "Values",
	  .help = "What the numbers under the cursor mean", .run = act_explain },
	{ .name = "flip", .keys = "v", .panes = "flame", .group = "Values",
	  .help = "Root at the top, or at the bottom", .run = act_flame, .arg = FLAME_FLIP },
	{ .name = "from-leaf", .keys = "V", .panes = "flame tree", .group = "Values",
	  .help = "From the root to callees, or from the leaf to callers", .run = act_toggle,
	  .arg = TOGGLE_REVERSE },
	{ .name = "order", .keys = "o", .panes = "flame", .group = "Values",
	  .help = "Boxes by value, or by name", .run = act_flame, .arg = FLAME_ORDER },
	{ .name = "colors", .keys = "M", .panes = "flame", .group = "Values",
	  .help = "Colours: by package, by value, none", .run = act_flame, .arg = FLAME_RECOLOR },
	{ .name = "invert", .keys = "I", .panes = "top types diff", .group = "Values",
	  .help = "Turn the order around", .run = act_invert },


	{ .name = "command", .keys = ":", .group = "Screen",
	  .help = "A command or an option; Tab completes", .run = act_prompt,
	  .arg = PROMPT_COMMAND },
	{ .name = "copy", .keys = "y", .group = "Screen", .help = "Copy the name",
	  .run = act_copy },
	{ .name = "copy-command", .keys = "Y", .group = "Screen",
	  .help = "Copy the command line that shows the same", .run = act_copy_command },
	{ .name = "write", .keys = "w", .group = "Screen",
	  .help = "Write it to a file: svg, html, md, json, folded, pb.gz", .run = act_prompt,
	  .arg = PROMPT_WRITE },
	{ .name = "export", .keys = "P F9", .group = "Screen", .help = "Choose what to write",
	  .foot = "Export", .run = act_menu, .arg = MENU_EXPORT },
	{ .name = "edit", .keys = "e O", .group = "Screen", .help = "Open the function in $EDITOR",
	  .run = act_edit },
	{ .name = "header", .keys = "_", .group = "Screen",
	  .help = "Show or hide the lines above the view", .run = act_header },
	{ .name = "redraw", .keys = "Ctrl-L", .group = "Screen", .help = "Draw the screen anew",
	  .run = act_redraw },
	{ .name = "suspend", .keys = "Ctrl-Z", .group = "Screen",
	  .help = "Go back to the shell for a while", .run = act_suspend },
	{ .name = "quit", .keys = "q F10", .group = "Screen", .help = "Close this view, or leave",
	  .foot = "Quit", .run = act_quit },
	{ .name = "leave", .keys = "Q Ctrl-C", .group = "Screen", .help = "Leave",
	  .run = act_leave },


	{ .name = "take", .keys = "Enter", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Do what the line says", .foot = "OK", .run = act_prompt_take },
	{ .name = "drop", .keys = "Esc Ctrl-C", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Leave the line", .foot = "Cancel", .run = act_prompt_leave },
	{ .name = "complete", .keys = "Tab", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Complete a name, or list what it may be", .foot = "Complete",
	  .run = act_prompt_complete },
	{ .name = "earlier", .keys = "Up Ctrl-P", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "The line typed before", .foot = "Earlier", .run = act_prompt_recall, .arg = -1 },
	{ .name = "later", .keys = "Down Ctrl-N", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "The line typed after it", .run = act_prompt_recall, .arg = 1 },
	{ .name = "line-left", .keys = "Left Ctrl-B", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "A character to the left", .run = act_prompt_move, .arg = LINE_LEFT },
	{ .name = "line-right", .keys = "Right Ctrl-F", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "A character to the right", .run = act_prompt_move, .arg = LINE_RIGHT },
	{ .name = "line-start", .keys = "Home Ctrl-A", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "To the start of the line", .run = act_prompt_move, .arg = LINE_START },
	{ .name = "line-end", .keys = "End Ctrl-E", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "To the end of the line", .run = act_prompt_move, .arg = LINE_END },
	{ .name = "erase", .keys = "Backspace", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Delete to the left", .run = act_prompt_erase, .arg = PART_BEFORE },
	{ .name = "erase-right", .keys = "Delete Ctrl-D", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Delete under the cursor", .run = act_prompt_erase, .arg = PART_BEHIND },
	{ .name = "erase-word", .keys = "Ctrl-W", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Delete the word to the left", .run = act_prompt_erase, .arg = PART_WORD },
	{ .name = "erase-start", .keys = "Ctrl-U", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Delete all to the left", .run = act_prompt_erase, .arg = PART_TO_START },
	{ .name = "erase-end", .keys = "Ctrl-K", .panes = KEYS_PROMPT, .group = "Typing",
	  .help = "Delete all to the right", .run = act_prompt_erase, .arg = PART_TO_END },
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
