#ifndef TESSERACT_SHIM_H
#define TESSERACT_SHIM_H
#include <stddef.h>
#include <stdint.h>

/* Tesseract for the process that reads scans. The library is loaded when it is asked for, not linked: it brings some
   forty others, which a reader of text must not carry, and a server without scans need not have it at all. */

/* One warm instance, for one thread. */
typedef struct tesseract_recognizer tesseract_recognizer;

/* One word: where its UTF-8 text lies in `tesseract_page.text`, its box in pixels from the top left corner, its base
   line (which tells how far the page is askew), the height of its line's letters in pixels, and how sure Tesseract
   is of it, 0 to 100. Lines and blocks are counted from 0 over the page. */
typedef struct tesseract_word {
    int x0, y0, x1, y1;
    int base_x0, base_y0, base_x1, base_y1;
    float size;
    float confidence;
    uint32_t text;
    uint32_t length;
    uint32_t line;
    uint32_t block;
} tesseract_word;

/* The buffers are the recognizer's, valid until the next page. `cut` is not 0 when there was more than fits. */
typedef struct tesseract_page {
    const tesseract_word *words;
    size_t word_count;
    const char *text;
    size_t text_length;
    int cut;
} tesseract_page;

/* Loads the library and the languages ("nld+fra"), whose data lie in the directory `data`, and tries them once, so
   that no file is wanted later. Null on failure; then `why` tells the cause. Sets the environment: for one thread. */
tesseract_recognizer *tesseract_new(const char *data, const char *languages, char *why, size_t space);
void tesseract_drop(tesseract_recognizer *recognizer);

enum tesseract_result { TESSERACT_OK = 0, TESSERACT_FAILED, TESSERACT_LATE };

/* Reads the words on a page of grey pixels, a byte each. Ends about `milliseconds` from now. */
int tesseract_read(
    tesseract_recognizer *recognizer, const uint8_t *pixels, int width, int height, int stride, int dots_per_inch,
    int milliseconds, tesseract_page *page);

#endif
