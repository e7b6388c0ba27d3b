#define _GNU_SOURCE
#include "reader.h"
#include <malloc.h>
#include <stdlib.h>
#include <time.h>

/* An allocator that counts, and refuses what is beyond the bound or after the deadline: MuPDF then throws, wherever
   it is, which is the one way to stop it while it repairs a file or decodes a stream. */

int is_late(struct bound *bound) {
    if (bound->late) return 1;
    if (bound->deadline == 0) return 0;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if ((int64_t)now.tv_sec * 1000000000 + now.tv_nsec < bound->deadline) return 0;
    bound->late = 1;
    bound->cookie.abort = 1;
    return 1;
}

static int refuses(struct bound *bound, size_t size) {
    if ((++bound->calls & 255) == 0) is_late(bound);
    if (bound->late) return 1;
    if (size <= bound->limit && bound->used <= bound->limit - size) return 0;
    bound->exceeded = 1;
    return 1;
}

static void *bounded_malloc(void *user, size_t size) {
    struct bound *bound = user;
    if (refuses(bound, size)) return NULL;
    void *memory = malloc(size);
    if (memory) bound->used += malloc_usable_size(memory);
    return memory;
}

static void *bounded_realloc(void *user, void *memory, size_t size) {
    struct bound *bound = user;
    size_t before = memory ? malloc_usable_size(memory) : 0;
    if (size > before && refuses(bound, size - before)) return NULL;
    void *grown = realloc(memory, size);
    if (grown) {
        bound->used += malloc_usable_size(grown);
        bound->used -= before;
    }
    return grown;
}

static void bounded_free(void *user, void *memory) {
    struct bound *bound = user;
    if (!memory) return;
    bound->used -= malloc_usable_size(memory);
    free(memory);
}

/* `user` is filled in for each reader. */
const fz_alloc_context bounded_allocator = {NULL, bounded_malloc, bounded_realloc, bounded_free};
