#include "library.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

enum { QUIET = 6 /* L_SEVERITY_NONE */ };

int load_library(struct library *library, char *why, size_t space) {
    /* Read by OpenMP when it is loaded. The sandbox allows no threads, and one per process is what is wanted. */
    setenv("OMP_THREAD_LIMIT", "1", 1);
    void *handle = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        const char *cause = dlerror();
        snprintf(why, space, "Tesseract is not installed (%s): apt-get install libtesseract5", cause ? cause : "no cause");
        return -1;
    }
#define FIND(name)                                                                                                     \
    library->name = (__typeof__(library->name))dlsym(handle, #name);                                                   \
    if (!library->name) {                                                                                              \
        snprintf(why, space, "libtesseract.so.5 has no function %s: apt-get install --reinstall libtesseract5", #name); \
        return -1;                                                                                                     \
    }
    TESSERACT_FUNCTIONS(FIND)
#undef FIND
    /* Leptonica, which comes along, complains about every odd picture. */
    int (*be_quiet)(int) = (int (*)(int))dlsym(handle, "setMsgSeverity");
    if (be_quiet) be_quiet(QUIET);
    return 0;
}
