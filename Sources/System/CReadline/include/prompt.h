#ifndef PROMPT_H
#define PROMPT_H

/// What `text`, typed so far, can become: a list that ends with NULL, of which the first is what the line is to hold and
/// the others, where there are any, are shown. NULL for nothing. The list and its texts are from malloc(3).
typedef char **(*prompt_completions)(const char *text, void *context);

/// Asks for one line on the terminal, which can be edited; a press of Tab asks `completions`. The line without its end,
/// to be freed; NULL at the end of input. Not for two threads at once.
char *prompt_line(const char *question, prompt_completions completions, void *context);

#endif
