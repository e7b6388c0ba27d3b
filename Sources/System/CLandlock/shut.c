#define _GNU_SOURCE
#include "landlock_shut.h"
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The C library has no functions for Landlock, and Debian 12's headers end with version 2 of it: both are spelled out
   here, as in the kernel's Documentation/userspace-api/landlock.rst. */

enum { version_asked = 1 };

struct ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scopes;
};

int landlock_shut_version(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, version_asked);
    return version > 0 ? (int)version : 0;
}

int landlock_shut(void) {
    int version = landlock_shut_version();
    if (version < 1) return 0;
    /* What is handled and has no rule is forbidden. Rights that this version does not know would be refused; a longer
       structure than it knows is taken, where the rest is zero. */
    struct ruleset ruleset = {.files = (1ULL << 13) - 1};            /* execute, read, write, remove, make */
    if (version >= 2) ruleset.files |= 1ULL << 13;                   /* link and rename between folders */
    if (version >= 3) ruleset.files |= 1ULL << 14;                   /* truncate */
    if (version >= 4) ruleset.network = 1ULL << 0 | 1ULL << 1;       /* bind and connect, TCP */
    if (version >= 5) ruleset.files |= 1ULL << 15;                   /* ioctl on devices */
    if (version >= 6) ruleset.scopes = 1ULL << 0 | 1ULL << 1;        /* abstract sockets and signals of others */
    int descriptor = (int)syscall(SYS_landlock_create_ruleset, &ruleset, sizeof ruleset, 0);
    if (descriptor < 0) return -1;
    int result = (int)syscall(SYS_landlock_restrict_self, descriptor, 0);
    close(descriptor);
    return result;
}
