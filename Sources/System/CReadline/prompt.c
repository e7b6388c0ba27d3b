#include "prompt.h"
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <readline/readline.h>

static prompt_completions completing;
static void *completing_context;

/* The whole line is the word: names have blanks in them. Never files, which Readline offers where nothing is found. */
static char **complete(const char *text, int start, int end) {
    (void)start, (void)end;
    rl_attempted_completion_over = 1;
    rl_completion_append_character = '\0';
    rl_sort_completion_matches = 0;
    rl_filename_completion_desired = 0;
    return completing ? completing(text, completing_context) : NULL;
}

static void prepare(void) {
    static int is_prepared;
    if (is_prepared) return;
    is_prepared = 1;
    /* Letters that take several bytes are edited as one, whatever languages the machine has installed. */
    if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
    rl_readline_name = "dossier";
    rl_initialize();
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = "";
    rl_variable_bind("show-all-if-ambiguous", "on");
    rl_variable_bind("enable-bracketed-paste", "off");
}

char *prompt_line(const char *question, prompt_completions completions, void *context) {
    prepare();
    completing = completions;
    completing_context = context;
    char *line = readline(question);
    completing = NULL;
    completing_context = NULL;
    return line;
}
