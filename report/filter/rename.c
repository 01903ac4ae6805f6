#include "report/filter/rename.h"

#include "report/filter/regex.h"

struct rule {
	struct regex *regex;
	struct text with;
};

struct rename {
	VEC(struct rule) rules;
};

/* What is made anew in each run or build. */
static const char *const generated[][2] = {
	/* JVM: classes that have no name, and those that are numbered */
	{ "(\\$\\$Lambda)(\\$[0-9]+)?(/(0x)?[0-9a-f]+)?", "$1" },
	{ "(LambdaForm\\$[A-Za-z]+)[0-9]*", "$1" },
	{ "[/+]0x[0-9a-f]{6,}", "" },
	{ "(Generated[A-Za-z]*Accessor|\\$Proxy)[0-9]+", "$1" },
	{ "(\\$\\$(EnhancerBy|FastClassBy)[A-Za-z]+\\$\\$)[0-9a-f]+", "$1" },
	/* compilers: parts and copies of a function */
	{ "\\.(llvm|constprop|isra|part|lto_priv|clone)\\.[0-9]+", "" },
	{ "\\.(cold|constprop|isra|part)(\\.[0-9]+)?$", "" },
	{ " \\[clone [^\\]]*\\]", "" },
	/* Rust: what tells builds apart */
	{ "::h[0-9a-f]{16}$", "" },
};

static int add_rule(struct rename *r, struct text pattern, struct text with, struct error *err)
{
	struct rule rule = { regex_compile(pattern, err), with };

	if (!rule.regex)
		return error_prefix(err, "parsing rename regexp");
	*VEC_PUSH(&r->rules) = rule;
	return 0;
}

static int add_generated(struct rename *r, struct error *err)
{
	for (size_t i = 0; i < sizeof(generated) / sizeof(*generated); i++)
		if (add_rule(r, text_of(generated[i][0]), text_of(generated[i][1]), err) < 0)
			return -1;
	return 0;
}

static int add_typed(struct rename *r, struct text rule, struct error *err)
{
	static const char arrow[] = "=>";
	const char *at = memmem(rule.at, rule.n, arrow, strlen(arrow));
	struct text pattern, with;

	if (text_equal(rule, text_of("generated")))
		return add_generated(r, err);
	if (!at || at == rule.at)
		return error_set(err, ERROR_USAGE,
				 "--rename: %.*s is neither generated nor PATTERN=>TEXT",
				 (int)(rule.n < 100 ? rule.n : 100), rule.at);
	pattern = (struct text){ rule.at, (size_t)(at - rule.at) };
	with.at = at + strlen(arrow);
	with.n = (size_t)(rule.at + rule.n - with.at);
	return add_rule(r, pattern, with, err);
}

struct rename *rename_open(const char *rules, struct error *err)
{
	struct rename *r = mem_alloc(1, sizeof(*r));

	for (size_t n; *rules; rules += n + (rules[n] == '\n')) {
		n = strcspn(rules, "\n");
		if (add_typed(r, (struct text){ rules, n }, err) < 0) {
			rename_close(r);
			return NULL;
		}
	}
	return r;
}

/* The new name is the system's, too: what differed only there is to be one as well. */
static void rename_function(struct rename *r, struct profile *p, struct function *f,
			    struct arena *a)
{
	struct text before = profile_text(p, f->name), name = before;

	for (size_t i = 0; i < r->rules.n; i++)
		regex_replace(r->rules.at[i].regex, a, &name, r->rules.at[i].with);
	if (!text_equal(name, before))
		f->name = f->system_name = name.n ? strtab_add(&p->strings, name) : 0;
}

int rename_functions(struct rename *r, struct profile *p, struct error *err)
{
	struct arena a = { 0 };

	for (size_t i = 1; i < p->functions.n; i++) {
		rename_function(r, p, &p->functions.at[i], &a);
		arena_reset(&a);
	}
	arena_free(&a);
	for (size_t i = 0; i < r->rules.n; i++)
		if (regex_done(r->rules.at[i].regex, err) < 0)
			return error_prefix(err, "rename");
	return 0;
}

void rename_close(struct rename *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->rules.n; i++)
		regex_free(r->rules.at[i].regex);
	mem_free(r->rules.at);
	mem_free(r);
}
