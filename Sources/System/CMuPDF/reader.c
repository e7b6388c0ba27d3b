#define _GNU_SOURCE
#include "reader.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

extern fz_document_handler pdf_document_handler, xps_document_handler;

enum { STORE_BYTES = 64 << 20, MOST_KEPT = 4 << 20 };

static void keep_message(void *user, const char *message) {
    mupdf_reader *reader = user;
    snprintf(reader->message, sizeof reader->message, "%s", message);
}

/* A context that knows PDF and XPS and nothing else. Fonts that a document lacks are those built in; none is
   looked for on disk. Scripts: without pdf_enable_js none is run. */
static int make_context(mupdf_reader *reader) {
    memset(&reader->bound.cookie, 0, sizeof reader->bound.cookie);
    reader->bound.used = 0;
    reader->bound.deadline = 0;
    reader->bound.late = reader->bound.exceeded = 0;
    fz_alloc_context allocator = bounded_allocator;
    allocator.user = &reader->bound;
    fz_context *context = fz_new_context(&allocator, NULL, STORE_BYTES);
    if (!context) return MUPDF_MEMORY;
    fz_set_warning_callback(context, keep_message, reader);
    fz_set_error_callback(context, keep_message, reader);
    int failed = 0;
    fz_try(context) {
        fz_disable_icc(context);
        keep_standard_fonts(context);
        fz_register_document_handler(context, &pdf_document_handler);
        fz_register_document_handler(context, &xps_document_handler);
    }
    fz_catch(context) failed = 1;
    if (failed) {
        fz_drop_context(context);
        return MUPDF_MEMORY;
    }
    reader->context = context;
    return MUPDF_OK;
}

mupdf_reader *mupdf_reader_new(size_t memory) {
    mupdf_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    reader->bound.limit = memory;
    if (make_context(reader) != MUPDF_OK) {
        free(reader);
        return NULL;
    }
    return reader;
}

void mupdf_reader_drop(mupdf_reader *reader) {
    if (!reader) return;
    mupdf_close(reader);
    if (reader->context) fz_drop_context(reader->context);
    free(reader->words);
    free(reader->text);
    free(reader);
}

int caught(mupdf_reader *reader) {
    keep_message(reader, fz_caught_message(reader->context));
    if (reader->bound.late) return MUPDF_LATE;
    if (reader->bound.exceeded || fz_caught(reader->context) == FZ_ERROR_MEMORY) return MUPDF_MEMORY;
    return MUPDF_DAMAGED;
}

int mupdf_open(mupdf_reader *reader, int kind, const uint8_t *bytes, size_t length, int seconds) {
    mupdf_close(reader);
    if (!reader->context && make_context(reader) != MUPDF_OK) return MUPDF_MEMORY;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    reader->bound.deadline = (int64_t)(now.tv_sec + seconds) * 1000000000 + now.tv_nsec;
    reader->message[0] = 0;
    fz_context *context = reader->context;
    fz_stream *stream = NULL;
    int result = MUPDF_OK;
    fz_var(stream);
    fz_try(context) {
        stream = fz_open_memory(context, bytes, length);
        const char *magic = kind == MUPDF_KIND_XPS ? "application/vnd.ms-xpsdocument" : "application/pdf";
        reader->document = fz_open_document_with_stream(context, magic, stream);
    }
    fz_always(context) fz_drop_stream(context, stream);
    fz_catch(context) result = caught(reader);
    return result;
}

void mupdf_close(mupdf_reader *reader) {
    if (!reader->context) return;
    drop_attachments(reader);
    mupdf_drop_picture(reader);
    fz_drop_document(reader->context, reader->document);
    reader->document = NULL;
    reader->bound.deadline = 0;
    /* After a failed allocation what is cached may be half made: start afresh. */
    if (reader->bound.late || reader->bound.exceeded) {
        fz_drop_context(reader->context);
        reader->context = NULL;
        return;
    }
    fz_empty_store(reader->context);
    /* What documents leave in the fonts they share adds up, and counts against the next one: start afresh in time. */
    if (reader->bound.used > MOST_KEPT) {
        fz_drop_context(reader->context);
        reader->context = NULL;
        return;
    }
    memset(&reader->bound.cookie, 0, sizeof reader->bound.cookie);
}

int mupdf_needs_password(mupdf_reader *reader) {
    if (!reader->document) return 0;
    int needed = 0;
    fz_var(needed);
    fz_try(reader->context) needed = fz_needs_password(reader->context, reader->document);
    fz_catch(reader->context) caught(reader);
    return needed;
}

int mupdf_page_count(mupdf_reader *reader) {
    if (!reader->document) return 0;
    int count = 0;
    fz_var(count);
    fz_try(reader->context) count = fz_count_pages(reader->context, reader->document);
    fz_catch(reader->context) {
        caught(reader);
        count = 0;
    }
    return count < 0 ? 0 : count;
}

int mupdf_read_page(mupdf_reader *reader, int number, mupdf_page *result) {
    memset(result, 0, sizeof *result);
    if (!reader->document) return MUPDF_NOTHING;
    fz_context *context = reader->context;
    fz_page *page = NULL;
    fz_stext_page *text = NULL;
    fz_device *device = NULL;
    fz_rect bounds = fz_empty_rect;
    int code = MUPDF_OK;
    fz_var(page);
    fz_var(text);
    fz_var(device);
    fz_var(bounds);
    fz_var(code);
    fz_try(context) {
        page = fz_load_page(context, reader->document, number);
        bounds = fz_bound_page(context, page);
        text = fz_new_stext_page(context, bounds);
        fz_stext_options options = {0};
        device = fz_new_stext_device(context, text, &options);
        keep_glyph_numbers(device);
        count_unseen_text(device);
        fz_run_page(context, page, device, fz_identity, &reader->bound.cookie);
        fz_close_device(context, device);
        if (is_mostly_unseen())
            result->unseen = lies_over_picture(context, page, bounds, &reader->bound.cookie);
    }
    fz_always(context) {
        fz_drop_device(context, device);
        fz_drop_page(context, page);
    }
    fz_catch(context) code = caught(reader);
    if (text) collect_words(reader, text, bounds, result);
    fz_drop_stext_page(context, text);
    return is_late(&reader->bound) ? MUPDF_LATE : code;
}

const char *mupdf_last_message(mupdf_reader *reader) { return reader->message; }
