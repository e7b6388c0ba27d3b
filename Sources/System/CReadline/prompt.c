#include "prompt.h"
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

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

/* Signals that end the program. Readline only notes them, until the next key: the thread that reads is seldom the one that
   gets the signal. */
static const int ending[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};
static struct termios terminal;
static int has_terminal;

/* Leaves the terminal as it was, and the line behind; then the signal does what it does by itself. Only what is allowed
   within a handler. */
static void end(int number) {
    if (has_terminal) tcsetattr(STDIN_FILENO, TCSANOW, &terminal);
    if (write(STDOUT_FILENO, "\n", 1) < 0) {}
    signal(number, SIG_DFL);
    raise(number);
}

/* In the place of Readline's own, which puts back what was there before when the line is done. What is ignored stays so. */
static int catch_ending(void) {
    for (size_t index = 0; index < sizeof ending / sizeof *ending; index++) {
        struct sigaction now;
        if (sigaction(ending[index], NULL, &now) != 0 || now.sa_handler == SIG_IGN) continue;
        struct sigaction own = {.sa_handler = end};
        sigemptyset(&own.sa_mask);
        sigaction(ending[index], &own, NULL);
    }
    return 0;
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
    rl_startup_hook = catch_ending;
    rl_completer_word_break_characters = "";
    rl_variable_bind("show-all-if-ambiguous", "on");
    rl_variable_bind("enable-bracketed-paste", "off");
}

char *prompt_line(const char *question, prompt_completions completions, void *context) {
    prepare();
    completing = completions;
    completing_context = context;
    has_terminal = tcgetattr(STDIN_FILENO, &terminal) == 0;
    char *line = readline(question);
    completing = NULL;
    completing_context = NULL;
    return line;
}
