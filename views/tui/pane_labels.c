#include <string.h>

#include "report/labels/labelsums.h"
#include "report/names/unit.h"
#include "views/escape.h"
#include "views/tui/act_filter.h"
#include "views/tui/cursor.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/state.h"
#include "views/tui/values.h"

/* Labels of samples: keys, and below those that are unfolded their values. */

enum {
	VALUE = 11,
	PART = 8,
	NAMES = VALUE + PART + 3,
	BAR = 10,
	BAR_FROM = 60,
	COUNT = 18,     /* of values, behind a key where there are bars */
	OPEN_MOST = 20, /* values; a key that has more is folded at first */
};

/* Labels: keys, and below those that are unfolded their values. */
struct label_fold {
	struct text key;
	bool open;
};

struct label_lines {
	VEC(size_t) first;          /* the line of each key, and the end */
	VEC(struct label_fold) set; /* the keys that the user folded or unfolded since all were */
	enum { LABELS_AS_FIT, LABELS_OPEN, LABELS_FOLDED } all;
	VEC(char) key; /* where the cursor is */
	VEC(char) value;
	bool on_value;
};

static struct label_lines *labels(const struct tui *t)
{
	return pane_state(t, PANE_LABELS);
}

static const struct report *report(const struct tui *t)
{
	return &t->answers[ASK_LABELS]->report;
}

static size_t key_count(const struct tui *t)
{
	return report(t)->label_sums->keys.n;
}

static const struct key_sum *key(const struct tui *t, size_t i)
{
	return &report(t)->label_sums->keys.at[i];
}

/* ---- lines ---- */

static size_t length(const struct tui *t)
{
	return labels(t)->first.n ? labels(t)->first.at[key_count(t)] : 0;
}

static size_t key_at(const struct tui *t, size_t line)
{
	return cursor_part(labels(t)->first.at, key_count(t), line);
}

/* NULL: the line is that of the key. */
static const struct label_sum *value_at(const struct tui *t, size_t line)
{
	size_t k = key_at(t, line), first = labels(t)->first.at[k];

	return line == first ? NULL : &key(t, k)->values[line - first - 1];
}

static struct text text(const struct tui *t, size_t line)
{
	const struct label_sum *v = value_at(t, line);

	return v ? v->value : key(t, key_at(t, line))->key;
}

/* ---- folding ---- */

static struct label_fold *find_fold(struct tui *t, struct text name)
{
	for (size_t i = 0; i < labels(t)->set.n; i++)
		if (text_equal(labels(t)->set.at[i].key, name))
			return &labels(t)->set.at[i];
	return NULL;
}

static bool is_open(const struct tui *t, size_t k)
{
	return labels(t)->first.at[k + 1] - labels(t)->first.at[k] > 1;
}

static void set_open(struct tui *t, size_t k, bool open)
{
	struct text name = key(t, k)->key;
	struct label_fold *f = find_fold(t, name);

	if (!f) {
		f = VEC_PUSH(&labels(t)->set);
		*f = (struct label_fold){ .key = text_join(&t->arena, &name, 1) };
	}
	f->open = open;
}

/* Whether a key is unfolded that the user did not fold or unfold by itself. */
static bool opens(const struct tui *t, size_t k)
{
	if (labels(t)->all == LABELS_AS_FIT)
		return key(t, k)->n <= OPEN_MOST || key_count(t) == 1;
	return labels(t)->all == LABELS_OPEN;
}

static void prepare(struct tui *t)
{
	size_t lines = 0;

	labels(t)->first.n = 0;
	t->lines++;
	for (size_t i = 0; i < key_count(t); i++) {
		const struct label_fold *f = find_fold(t, key(t, i)->key);
		bool open = f ? f->open : opens(t, i);

		*VEC_PUSH(&labels(t)->first) = lines;
		lines += 1 + (open ? key(t, i)->n : 0);
	}
	*VEC_PUSH(&labels(t)->first) = lines;
}

/* No label is a function: the selection stays, and the cursor is remembered apart. */
static void select_label(struct tui *t, size_t line)
{
	const struct label_sum *v = value_at(t, line);
	struct text value = v ? v->value : (struct text){ 0 };

	VEC_SET_TEXT(&labels(t)->key, key(t, key_at(t, line))->key);
	VEC_SET_TEXT(&labels(t)->value, value);
	labels(t)->on_value = v;
}

/* The line of the remembered label: the value, or at least the key. */
static bool find_label(struct tui *t)
{
	struct text name = { labels(t)->key.at, labels(t)->key.n };
	struct text value = { labels(t)->value.at, labels(t)->value.n };
	size_t k = 0;

	while (k < key_count(t) && !text_equal(key(t, k)->key, name))
		k++;
	if (k == key_count(t))
		return false;
	tui_place(t)->cursor = labels(t)->first.at[k];
	for (size_t i = 0; labels(t)->on_value && is_open(t, k) && i < key(t, k)->n; i++)
		if (text_equal(key(t, k)->values[i].value, value)) {
			tui_place(t)->cursor += i + 1;
			break;
		}
	return true;
}

/* Whatever the function is, the cursor stays on its label. */
static bool find(struct tui *t, struct text name)
{
	(void)name;
	if (find_label(t))
		return true;
	if (tui_place(t)->cursor >= length(t))
		tui_place(t)->cursor = length(t) ? length(t) - 1 : 0;
	if (length(t))
		select_label(t, tui_place(t)->cursor);
	return length(t) > 0;
}

static void turn(struct tui *t, size_t k, bool open)
{
	set_open(t, k, open);
	prepare(t);
	cursor_go(t, labels(t)->first.at[k]);
}

static void fold(struct tui *t, enum fold how)
{
	size_t line = tui_place(t)->cursor, k;

	if (line >= length(t))
		return;
	k = key_at(t, line);
	if (how == FOLD_ALL || how == FOLD_NONE) {
		labels(t)->set.n = 0;
		labels(t)->all = how == FOLD_ALL ? LABELS_FOLDED : LABELS_OPEN;
	} else {
		set_open(t, k, how == FOLD_OPEN || (how == FOLD_TURN && !is_open(t, k)));
	}
	prepare(t);
	find_label(t);
	cursor_go(t, tui_place(t)->cursor);
}

static void enter(struct tui *t, size_t line)
{
	if (value_at(t, line))
		act_filter(t, FILTER_FOCUS);
	else
		turn(t, key_at(t, line), !is_open(t, key_at(t, line)));
}

/* To the left is the key, which folds then; to the right it unfolds, and then is its first value.
 */
static bool move(struct tui *t, enum motion m)
{
	size_t line = tui_place(t)->cursor, k;

	if (line >= length(t) || (m != MOVE_LEFT && m != MOVE_RIGHT))
		return false;
	k = key_at(t, line);
	if (value_at(t, line)) {
		if (m == MOVE_LEFT)
			cursor_go(t, labels(t)->first.at[k]);
	} else if (m == MOVE_RIGHT && is_open(t, k)) {
		cursor_go(t, line + 1);
	} else {
		turn(t, k, m == MOVE_RIGHT);
	}
	return true;
}

/* ---- filters ---- */

/* Any value of a key, whose labels must all be of one kind. */
static bool any_label(const struct key_sum *k, struct tag_pattern *label)
{
	bool has_text = false;

	label->any = true;
	label->low = INT64_MAX;
	label->high = INT64_MIN;
	for (size_t i = 0; i < k->n; i++) {
		const struct label_sum *v = &k->values[i];

		has_text |= v->is_text;
		label->number |= v->is_number;
		if (v->is_number && v->low < label->low)
			label->low = v->low;
		if (v->is_number && v->high > label->high)
			label->high = v->high;
	}
	return !(has_text && label->number);
}

static bool label(const struct tui *t, size_t line, struct tag_pattern *label, const char **why)
{
	const struct key_sum *k = key(t, key_at(t, line));
	const struct label_sum *v = value_at(t, line);

	*label = (struct tag_pattern){ .key = k->key };
	*why = "some are text and some are numbers, and no filter has both";
	if (!v)
		return any_label(k, label);
	label->value = v->value;
	label->number = v->is_number;
	label->low = v->low;
	label->high = v->high;
	return !(v->is_text && v->is_number);
}

/* ---- drawing ---- */

static void head(struct tui *t, struct area a)
{
	put_style(t, STYLE_HEAD);
	put_right(t, a.y, a.x + 1, VALUE, "VALUE");
	put_right(t, a.y, a.x + 1 + VALUE, PART, "PART");
	put_text(t, a.y, a.x + NAMES, a.cols - NAMES, text_of("LABELS"));
}

static void put_key(struct tui *t, size_t k, struct area a)
{
	const char *mark = put_mark(t, is_open(t, k) ? "▾" : "▸");
	int x = a.x + NAMES, count = a.cols >= BAR_FROM ? COUNT : 0;

	put_style(t, STYLE_HEAD);
	put_text(t, a.y, x, 1, text_of(mark));
	x += 2 + put_name(t, a.y, x + 2, a.x + a.cols - x - 2 - count, key(t, k)->key);
	put_style(t, STYLE_DIM);
	if (count)
		put_print(t, a.y, x + 2, count - 2, "%zu %s", key(t, k)->n,
			  key(t, k)->n == 1 ? "value" : "values");
	put_style(t, STYLE_PLAIN);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct report *r = report(t);
	const struct label_sum *v = value_at(t, line);
	sum_t sum = v ? v->sum : key(t, key_at(t, line))->sum;
	int bar = a.cols >= BAR_FROM ? BAR : 0;
	char buf[UNIT_TEXT_SIZE];

	put_value_style(t, r, sum);
	put_amount(t, a.y, a.x + 1, VALUE, r, sum);
	put_percent(buf, sum, r->total);
	put_right(t, a.y, a.x + 1 + VALUE, PART, "%s", buf);
	put_style(t, STYLE_PLAIN);
	if (!v) {
		put_key(t, key_at(t, line), a);
		return;
	}
	put_name(t, a.y, a.x + NAMES + 4, a.cols - NAMES - 5 - bar, v->value);
	put_value_style(t, r, sum);
	put_bar(t, a.y, a.x + a.cols - bar, bar, sum, r->total);
	put_style(t, STYLE_PLAIN);
}

/* ---- in words ---- */

static void detail(const struct tui *t, size_t line, char *buf, size_t size)
{
	const struct key_sum *k = key(t, key_at(t, line));

	if (value_at(t, line))
		snprintf(buf, size, "a value of %.*s", (int)k->key.n, k->key.at);
	else
		snprintf(buf, size, "%zu %s", k->n, k->n == 1 ? "value" : "values");
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = report(t);
	const struct key_sum *k = key(t, key_at(t, line));
	const struct label_sum *v = value_at(t, line);
	sum_t sum = v ? v->sum : k->sum;
	char a[UNIT_TEXT_SIZE], b[UNIT_PERCENT_SIZE];

	escape_text(out, k->key);
	if (v) {
		fputs(" = ", out);
		escape_text(out, v->value);
	}
	fprintf(out, "\n\nVALUE %s: the sum of all samples that have ", report_value(r, a, sum));
	fputs(v ? "this label.\n" : "a label of this key,\n      whatever its value.\n", out);
	put_percent(b, sum, r->total);
	fprintf(out, "PART  %s of %s.\n\n", b + strspn(b, " "), report_value(r, a, r->total));
	fputs("A sample counts for each of its labels: parts of several keys are no parts\n"
	      "of one whole, and what has none of them is in no line.\n\n",
	      out);
	if (v && v->is_number && v->low != v->high)
		fputs("Numbers that look the same are one line.\n\n", out);
	fputs("f keeps the samples with this label, and with the one kept before; i drops\n"
	      "them; H drops the key from all samples.\n",
	      out);
}

static void close_state(void *state)
{
	struct label_lines *s = state;

	mem_free(s->first.at);
	mem_free(s->set.at);
	mem_free(s->key.at);
	mem_free(s->value.at);
}

const struct pane pane_labels = {
	.name = "labels",
	.command = "tags",
	.title = "Labels",
	.digit = '7',
	.question = ASK_LABELS,
	.size = sizeof(struct label_lines),
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.enter = enter,
	.explain = explain,
	.detail = detail,
	.move = move,
	.find = find,
	.select = select_label,
	.label = label,
	.fold = fold,
};
