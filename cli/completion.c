#include <string.h>

#include "cli/commands.h"
#include "cli/describe.h"
#include "report/options.h"

/* ---- bash ---- */

static void bash(FILE *out)
{
	fputs("_cprof() {\n\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
	      "\tif [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then "
	      "prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
	      "\tcase $prev in\n",
	      out);
	for (const struct option_spec *s = options_table; s->name; s++) {
		if (!s->choices)
			continue;
		fprintf(out, "\t-%s|--%s) COMPREPLY=($(compgen -W '", s->name, s->name);
		for (int i = 0; s->choices[i]; i++)
			fprintf(out, "%s%s", i ? " " : "", s->choices[i]);
		fputs("' -- \"$cur\")); return;;\n", out);
	}
	fputs("\tesac\n\tcase $cur in\n\t-*) COMPREPLY=($(compgen -W '", out);
	for (const struct option_spec *s = options_table; s->name; s++)
		fprintf(out, "--%s%s ", s->name, s->metavar ? "=" : "");
	fputs("' -- \"$cur\"))\n\t\t[[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace;;\n"
	      "\t*) COMPREPLY=($(compgen -f -- \"$cur\"))\n"
	      "\t\t[[ $COMP_CWORD == 1 ]] && COMPREPLY+=($(compgen -W 'tui shell help ",
	      out);
	for (const struct command *c = commands; c->name; c++)
		fprintf(out, "%s ", c->name);
	fputs("' -- \"$cur\"));;\n\tesac\n}\ncomplete -o filenames -F _cprof cprof\n", out);
}

/* ---- zsh ---- */

/* In single quotes, with what _arguments and _describe take for their own escaped. */
static void zsh_text(FILE *out, const char *s)
{
	for (; *s; s++) {
		if (strchr("[]:\\", *s))
			putc('\\', out);
		if (*s == '\'')
			fputs("'\\'", out);
		putc(*s, out);
	}
}

static void zsh_value(FILE *out, const struct option_spec *s)
{
	fprintf(out, ":%s:", s->metavar);
	if (s->type == OPTION_FILE)
		fputs("_files", out);
	for (int i = 0; s->choices && s->choices[i]; i++)
		fprintf(out, "%s%s", i ? " " : "(", s->choices[i]);
	if (s->choices)
		putc(')', out);
}

static void zsh(FILE *out)
{
	fputs("#compdef cprof\n_cprof_commands() {\n\tlocal -a commands=(\n"
	      "\t\t'tui:Look around in it'\n\t\t'shell:Read commands'\n\t\t'help:Say more'\n",
	      out);
	for (const struct command *c = commands; c->name; c++) {
		fprintf(out, "\t\t'%s:", c->name);
		zsh_text(out, c->summary);
		fputs("'\n", out);
	}
	fputs("\t)\n\t_describe command commands\n\t_files\n}\n_arguments \\\n", out);
	for (const struct option_spec *s = options_table; s->name; s++) {
		fprintf(out, "\t'--%s%s[", s->name, s->metavar ? "=" : "");
		zsh_text(out, s->summary);
		putc(']', out);
		if (s->metavar)
			zsh_value(out, s);
		fputs("' \\\n", out);
	}
	fputs("\t'1:command:_cprof_commands' '*:profile:_files'\n", out);
}

/* ---- fish ---- */

static void fish_text(FILE *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '\'' || *s == '\\')
			putc('\\', out);
		putc(*s, out);
	}
}

static void fish(FILE *out)
{
	for (const struct command *c = commands; c->name; c++) {
		fprintf(out, "complete -c cprof -n __fish_use_subcommand -a %s -d '", c->name);
		fish_text(out, c->summary);
		fputs("'\n", out);
	}
	for (const struct option_spec *s = options_table; s->name; s++) {
		fprintf(out, "complete -c cprof -l %s", s->name);
		if (s->letter)
			fprintf(out, " -s %c", s->letter);
		if (s->metavar)
			fputs(s->type == OPTION_FILE ? " -r" : " -x", out);
		for (int i = 0; s->choices && s->choices[i]; i++)
			fprintf(out, "%s%s", i ? " " : " -a '", s->choices[i]);
		fputs(s->choices ? "' -d '" : " -d '", out);
		fish_text(out, s->summary);
		fputs("'\n", out);
	}
}

int describe_completion(FILE *out, const char *shell, struct error *err)
{
	static const struct {
		const char *name;
		void (*write)(FILE *out);
	} shells[] = { { "bash", bash }, { "zsh", zsh }, { "fish", fish } };

	for (size_t i = 0; i < sizeof(shells) / sizeof(*shells); i++)
		if (shell && !strcmp(shell, shells[i].name)) {
			shells[i].write(out);
			return 0;
		}
	return error_set(err, ERROR_USAGE, "--completion needs a value: bash, zsh or fish");
}
