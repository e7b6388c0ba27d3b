#ifndef DESCRIPTORS_H
#define DESCRIPTORS_H
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Sends `length` bytes (at least one) over the Unix socket `socket`, with the open file `descriptor` beside them.
/// Returns the number of bytes sent, or -1 with errno set. A closed peer is EPIPE, never a signal.
ssize_t descriptors_send(int socket, const void *bytes, size_t length, int descriptor);

/// Receives up to `length` bytes from the Unix socket `socket`; `*descriptor` becomes the file that came beside
/// them (close-on-exec), or -1. Returns the number of bytes, 0 at the end, or -1 with errno set.
ssize_t descriptors_receive(int socket, void *bytes, size_t length, int *descriptor);

/// Renames as renameat(2) does, but never over an existing file: -1 with EEXIST then, and with EINVAL where the file
/// system cannot promise that (NFS, some FUSE).
int descriptors_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// The columns of the terminal that `descriptor` is open on; 0 when it is none.
int descriptors_columns(int descriptor);

/// 1 when nobody reads any more what is written to `descriptor`, a pipe or a terminal.
int descriptors_is_closed(int descriptor);

/// Forgets what was typed on the terminal that `descriptor` is open on and not read yet, once all that was written is
/// shown.
void descriptors_discard(int descriptor);

/// Waits for one key on the terminal that `descriptor` is open on, without its being shown and without Enter; control
/// keys are keys as others. A key that sends several bytes, such as an arrow, is read as a whole. The terminal is as
/// before when this returns: the byte, of such a key its escape (27), -1 at the end of input or where there is no
/// terminal.
int descriptors_key(int descriptor);

/// The magic number of the file system on which an open file lies, as statfs(2) lists them; 0 when it does not tell.
uint32_t descriptors_file_system(int descriptor);

/// 1 when this process is a member of the group of this name, 0 when it is not or there is none.
int descriptors_is_member(const char *group);

/// syncfs(2), which Swift does not see: makes all of the file system that holds `descriptor` durable. 0, or -1 with
/// errno set.
int descriptors_sync_file_system(int descriptor);

#endif
