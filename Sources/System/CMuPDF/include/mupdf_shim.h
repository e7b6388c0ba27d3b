#ifndef MUPDF_SHIM_H
#define MUPDF_SHIM_H
#include <stddef.h>
#include <stdint.h>

/* MuPDF for the reader process: functions that return codes. No exception (longjmp) of MuPDF leaves these files,
   nothing is opened from disk, no script is run, and every allocation counts against one bound. */

enum mupdf_result {
    MUPDF_OK = 0,
    MUPDF_DAMAGED,
    /* More memory than the bound. */
    MUPDF_MEMORY,
    /* The deadline passed. */
    MUPDF_LATE,
    MUPDF_NOTHING
};

enum mupdf_kind { MUPDF_KIND_PDF, MUPDF_KIND_XPS };

/* One warm instance, for one thread; it opens one document at a time. */
typedef struct mupdf_reader mupdf_reader;

/* One word: where its UTF-8 text lies in `mupdf_page.text`, and where it stands on the page (points, origin top
   left). Lines and blocks are counted from 0 over the page. */
typedef struct mupdf_word {
    float x0, y0, x1, y1;
    float size;
    uint32_t text;
    uint32_t length;
    uint32_t line;
    uint32_t block;
    uint32_t bold;
} mupdf_word;

/* One page. `characters` counts all but blanks, `unmapped` those among them that stand for no Unicode character.
   `unseen` is not 0 when by far the most of the text is invisible and lies over a picture of the page: a scanner read it.
   `cut` is not 0 when there were more words or bytes than fit. The buffers are the reader's, valid until the next
   page. */
typedef struct mupdf_page {
    float width, height;
    const mupdf_word *words;
    size_t word_count;
    const char *text;
    size_t text_length;
    size_t characters;
    size_t unmapped;
    int unseen;
    int cut;
} mupdf_page;

/* An embedded file as the document announces it; nothing here is decoded yet. UTF-8, cut to fit. */
typedef struct mupdf_attachment {
    char name[256];
    char subtype[128];
} mupdf_attachment;

/* A page as grey pixels, a byte each, 255 is white; `pixels` is null when nothing could be drawn. The buffer is the
   reader's, valid until the next picture. The size in points is the page's, before any turn. */
typedef struct mupdf_picture {
    const uint8_t *pixels;
    int width, height, stride;
    int dots_per_inch;
    float width_in_points, height_in_points;
} mupdf_picture;

/* A reader whose document may use `memory` bytes. Null when there is not even memory for that. */
mupdf_reader *mupdf_reader_new(size_t memory);
void mupdf_reader_drop(mupdf_reader *reader);

/* Opens the document in `bytes`, which must stay where they are until it is closed. The empty password is tried by
   itself. Work ends about `seconds` from now. */
int mupdf_open(mupdf_reader *reader, int kind, const uint8_t *bytes, size_t length, int seconds);
void mupdf_close(mupdf_reader *reader);

/* Not 0 when the document wants another password than the empty one; what is read of it then is rubbish. Costs
   milliseconds with modern encryption, so it is better asked when nothing came out. */
int mupdf_needs_password(mupdf_reader *reader);

/* Not 0 when the file's own list of its objects was missing or wrong, so that MuPDF went through the bytes for what
   is left: it was cut off, or damaged in other ways. Always 0 for XPS. */
int mupdf_was_repaired(mupdf_reader *reader);

/* The number of pages the document claims to have, or 0. */
int mupdf_page_count(mupdf_reader *reader);

/* Reads one page, from 0. What could be read before a fault in the page is given, with MUPDF_DAMAGED. */
int mupdf_read_page(mupdf_reader *reader, int number, mupdf_page *page);

/* Draws one page, from 0, turned clockwise by quarters. A page that would have more than `pixels` is drawn coarser.
   What could be drawn before a fault in the page is given, with MUPDF_DAMAGED. */
int mupdf_draw_page(
    mupdf_reader *reader, int number, int dots_per_inch, int quarter_turns, size_t pixels, mupdf_picture *picture);
void mupdf_drop_picture(mupdf_reader *reader);

/* Looks for embedded files: the name tree of the document, the associated files of document and pages, and file
   attachment annotations of the first `pages` pages. Returns how many, at most 64; they are numbered from 0. */
size_t mupdf_find_attachments(mupdf_reader *reader, int pages);
int mupdf_attachment_at(mupdf_reader *reader, size_t number, mupdf_attachment *attachment);

/* Decodes one embedded file, at most `limit` bytes: more is MUPDF_MEMORY. The bytes are the reader's, valid until
   the next call. */
int mupdf_attachment_content(
    mupdf_reader *reader, size_t number, size_t limit, const uint8_t **bytes, size_t *length);

/* What MuPDF last complained about, never null. */
const char *mupdf_last_message(mupdf_reader *reader);

#endif
