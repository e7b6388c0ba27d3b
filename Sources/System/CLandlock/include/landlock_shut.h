#ifndef LANDLOCK_SHUT_H
#define LANDLOCK_SHUT_H

/// The version of Landlock that this kernel offers, from 1; 0 where it has none, or has it switched off.
int landlock_shut_version(void);

/// Takes from this thread and all it starts, for good, whatever of the file system, of TCP and of other processes the
/// Landlock of this kernel can take; what is open stays open. Needs PR_SET_NO_NEW_PRIVS. 0 when done, and where there
/// is no Landlock; -1 with errno set.
int landlock_shut(void);

#endif
