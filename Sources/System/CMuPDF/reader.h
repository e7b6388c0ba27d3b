#ifndef READER_H
#define READER_H
#include "mupdf_shim.h"
#include <mupdf/fitz.h>
#include <mupdf/pdf.h>

enum { MAX_ATTACHMENTS = 64 };

/* What the allocator watches. */
struct bound {
    size_t used, limit;
    /* CLOCK_MONOTONIC in nanoseconds; 0 for none. */
    int64_t deadline;
    unsigned calls;
    int exceeded, late;
    fz_cookie cookie;
};

struct mupdf_reader {
    struct bound bound;
    fz_context *context;
    fz_document *document;
    /* Words and text of the page read last; grown by realloc, kept for the next page. */
    mupdf_word *words;
    size_t word_count, word_space;
    char *text;
    size_t text_length, text_space;
    pdf_obj *attachments[MAX_ATTACHMENTS];
    pdf_obj *streams[MAX_ATTACHMENTS];
    size_t attachment_count;
    fz_buffer *content;
    fz_pixmap *picture;
    char message[256];
};

extern const fz_alloc_context bounded_allocator;

/* The code for the exception just caught. */
int caught(mupdf_reader *reader);
/* Not 0 when the deadline is over; then the page being run is asked to stop. */
int is_late(struct bound *bound);
/* Fills `words` and `text` from a page of structured text. */
void collect_words(mupdf_reader *reader, fz_stext_page *text, fz_rect bounds, mupdf_page *page);
/* Lets glyphs without a character come as U+F0000 plus their number. */
void keep_glyph_numbers(fz_device *device);
/* Makes the standard fonts once for a context. */
void keep_standard_fonts(fz_context *context);
/* Counts the text that the device gets, seen and unseen, until the next call. */
void count_unseen_text(fz_device *device);
/* Not 0 when by far the most of the text counted last is invisible. */
int is_mostly_unseen(void);
/* Not 0 when one picture covers the better part of the page. Throws. */
int lies_over_picture(fz_context *context, fz_page *page, fz_rect bounds, fz_cookie *cookie);
void drop_attachments(mupdf_reader *reader);

#endif
