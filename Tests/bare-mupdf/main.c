/* What MuPDF costs by itself: bare-mupdf PROCESSES < LIST reads the text of every PDF whose path stands on a line of
   LIST, on so many processes, and prints how many documents and seconds that took. Nothing is kept of the text. It is
   the measure that the benchmark holds Dossier against. */
#include <mupdf/fitz.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAXIMUM_FILES = 200000 };

static char *paths[MAXIMUM_FILES];

static int read_list(void) {
    static char line[4096];
    int count = 0;
    while (count < MAXIMUM_FILES && fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (*line && !(paths[count++] = strdup(line))) return 0;
    }
    return count;
}

static void read_document(fz_context *context, const char *path) {
    fz_document *document = NULL;
    fz_var(document);
    fz_try(context) {
        document = fz_open_document(context, path);
        int pages = fz_count_pages(context, document);
        for (int number = 0; number < pages; number++) {
            fz_page *page = fz_load_page(context, document, number);
            fz_stext_options options = {0};
            fz_drop_stext_page(context, fz_new_stext_page_from_page(context, page, &options));
            fz_drop_page(context, page);
        }
    }
    fz_always(context) fz_drop_document(context, document);
    fz_catch(context) {}
}

static void quiet(void *user, const char *message) { (void)user; (void)message; }

static int work(atomic_int *next, int count) {
    fz_context *context = fz_new_context(NULL, NULL, FZ_STORE_DEFAULT);
    if (!context) return 1;
    fz_set_warning_callback(context, quiet, NULL);
    fz_set_error_callback(context, quiet, NULL);
    fz_register_document_handlers(context);
    for (int index; (index = atomic_fetch_add(next, 1)) < count;) read_document(context, paths[index]);
    fz_drop_context(context);
    return 0;
}

int main(int argc, char **argv) {
    int processes = argc > 1 ? atoi(argv[1]) : 0;
    int count = read_list();
    atomic_int *next = mmap(NULL, sizeof *next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (processes < 1 || count < 1 || next == MAP_FAILED) {
        fprintf(stderr, "usage: bare-mupdf PROCESSES < LIST, where LIST holds paths of PDF files\n");
        return 2;
    }
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int process = 0; process < processes; process++)
        if (fork() == 0) _exit(work(next, count));
    int failed = 0, status;
    while (wait(&status) > 0) failed |= status;
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%d %.6f\n", count, (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9);
    return failed != 0;
}
