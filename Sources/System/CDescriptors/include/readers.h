#ifndef READERS_H
#define READERS_H
#include <sys/types.h>

/// A counter of events: written to, it is readable as often as was written. Close-on-exec, never blocks.
int descriptors_bell(void);

/// Starts `program` with `arguments` (ended by NULL) and no environment; `input` is its standard input, standard
/// output goes nowhere, standard error is ours, and no other descriptor is open in it. Signals are as at birth.
/// Returns 0 or an errno.
int descriptors_start(pid_t *process, const char *program, char *const *arguments, int input);

#endif
