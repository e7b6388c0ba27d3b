#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* prctl is variadic, which Swift cannot call. */
static inline int process_control(int operation, unsigned long value) { return prctl(operation, value, 0L, 0L, 0L); }
