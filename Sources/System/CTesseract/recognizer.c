#include "tesseract_shim.h"
#include "library.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_WORDS = 50000, MAX_TEXT = 1 << 20 };

struct tesseract_recognizer {
    struct library library;
    TessBaseAPI *engine;
    /* Words and text of the page read last; grown by realloc, kept for the next page. */
    tesseract_word *words;
    size_t word_count, word_space;
    char *text;
    size_t text_length, text_space;
};

/* A first picture makes the engine load what it puts off, and open what it would open later. It has less time than the
   whole start, so that a failure can be told. */
static int warm_up(tesseract_recognizer *recognizer) {
    enum { SIDE = 128 };
    static uint8_t pixels[SIDE * SIDE];
    memset(pixels, 255, sizeof pixels);
    for (int y = 40; y < 80; y++)
        for (int x = 20; x < 100; x += 20) memset(pixels + y * SIDE + x, 0, 6);
    tesseract_page page;
    return tesseract_read(recognizer, pixels, SIDE, SIDE, SIDE, 300, 45000, &page) == TESSERACT_OK;
}

tesseract_recognizer *tesseract_new(const char *data, const char *languages, char *why, size_t space) {
    tesseract_recognizer *recognizer = calloc(1, sizeof *recognizer);
    if (!recognizer) {
        snprintf(why, space, "no memory for Tesseract");
        return NULL;
    }
    if (load_library(&recognizer->library, why, space) != 0) {
        free(recognizer);
        return NULL;
    }
    recognizer->engine = recognizer->library.TessBaseAPICreate();
    if (!recognizer->engine ||
        recognizer->library.TessBaseAPIInit2(recognizer->engine, data, languages, OEM_LSTM_ONLY) != 0) {
        snprintf(why, space, "Tesseract cannot load the languages %s from %s", languages, data);
        tesseract_drop(recognizer);
        return NULL;
    }
    recognizer->library.TessBaseAPISetPageSegMode(recognizer->engine, PSM_AUTO);
    if (!warm_up(recognizer)) {
        snprintf(why, space, "Tesseract does not work with the languages %s from %s", languages, data);
        tesseract_drop(recognizer);
        return NULL;
    }
    return recognizer;
}

void tesseract_drop(tesseract_recognizer *recognizer) {
    if (!recognizer) return;
    if (recognizer->engine) recognizer->library.TessBaseAPIDelete(recognizer->engine);
    free(recognizer->words);
    free(recognizer->text);
    free(recognizer);
}

/* Room for a word with `length` bytes of text; NULL when there is none. */
static tesseract_word *next_word(tesseract_recognizer *recognizer, size_t length) {
    if (recognizer->word_count >= MAX_WORDS || recognizer->text_length + length > MAX_TEXT) return NULL;
    if (recognizer->word_count == recognizer->word_space) {
        size_t space = recognizer->word_space ? recognizer->word_space * 2 : 1024;
        tesseract_word *words = realloc(recognizer->words, space * sizeof *words);
        if (!words) return NULL;
        recognizer->words = words;
        recognizer->word_space = space;
    }
    while (recognizer->text_length + length > recognizer->text_space) {
        size_t space = recognizer->text_space ? recognizer->text_space * 2 : 16384;
        char *text = realloc(recognizer->text, space);
        if (!text) return NULL;
        recognizer->text = text;
        recognizer->text_space = space;
    }
    return &recognizer->words[recognizer->word_count++];
}

static void collect(tesseract_recognizer *recognizer, tesseract_page *page) {
    const struct library *library = &recognizer->library;
    TessResultIterator *words = library->TessBaseAPIGetIterator(recognizer->engine);
    if (!words) return;
    const TessPageIterator *places = library->TessResultIteratorGetPageIteratorConst(words);
    uint32_t line = 0, block = 0;
    do {
        if (library->TessPageIteratorIsAtBeginningOf(places, RIL_TEXTLINE)) line++;
        if (library->TessPageIteratorIsAtBeginningOf(places, RIL_BLOCK)) block++;
        char *text = library->TessResultIteratorGetUTF8Text(words, RIL_WORD);
        if (!text) continue;
        size_t length = strlen(text);
        tesseract_word *word = length == 0 ? NULL : next_word(recognizer, length);
        if (word) {
            memset(word, 0, sizeof *word);
            word->text = (uint32_t)recognizer->text_length;
            word->length = (uint32_t)length;
            memcpy(recognizer->text + recognizer->text_length, text, length);
            recognizer->text_length += length;
            library->TessPageIteratorBoundingBox(places, RIL_WORD, &word->x0, &word->y0, &word->x1, &word->y1);
            library->TessPageIteratorBaseline(
                places, RIL_WORD, &word->base_x0, &word->base_y0, &word->base_x1, &word->base_y1);
            /* The name of the font is not known to this engine; the size is, in points at the page's resolution. */
            BOOL unused[6];
            int points = 0, font = 0;
            library->TessResultIteratorWordFontAttributes(
                words, &unused[0], &unused[1], &unused[2], &unused[3], &unused[4], &unused[5], &points, &font);
            word->size = (float)points;
            word->confidence = library->TessResultIteratorConfidence(words, RIL_WORD);
            word->line = line ? line - 1 : 0;
            word->block = block ? block - 1 : 0;
        } else if (length > 0) {
            page->cut = 1;
        }
        library->TessDeleteText(text);
    } while (!page->cut && library->TessResultIteratorNext(words, RIL_WORD));
    library->TessResultIteratorDelete(words);
}

static int64_t milliseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int tesseract_read(
    tesseract_recognizer *recognizer, const uint8_t *pixels, int width, int height, int stride, int dots_per_inch,
    int milliseconds, tesseract_page *page) {
    memset(page, 0, sizeof *page);
    recognizer->word_count = recognizer->text_length = 0;
    if (milliseconds <= 0) return TESSERACT_LATE;
    const struct library *library = &recognizer->library;
    ETEXT_DESC *monitor = library->TessMonitorCreate();
    if (!monitor) return TESSERACT_FAILED;
    int64_t deadline = milliseconds_now() + milliseconds;
    library->TessMonitorSetDeadlineMSecs(monitor, milliseconds);
    library->TessBaseAPISetImage(recognizer->engine, pixels, width, height, 1, stride);
    library->TessBaseAPISetSourceResolution(recognizer->engine, dots_per_inch);
    int failed = library->TessBaseAPIRecognize(recognizer->engine, monitor);
    int late = milliseconds_now() >= deadline;
    if (!failed && !late) collect(recognizer, page);
    library->TessMonitorDelete(monitor);
    /* One document leaves nothing for the next. */
    library->TessBaseAPIClear(recognizer->engine);
    library->TessBaseAPIClearAdaptiveClassifier(recognizer->engine);
    page->words = recognizer->words;
    page->word_count = recognizer->word_count;
    page->text = recognizer->text;
    page->text_length = recognizer->text_length;
    return late ? TESSERACT_LATE : failed ? TESSERACT_FAILED : TESSERACT_OK;
}
