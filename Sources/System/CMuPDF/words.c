#include "reader.h"
#include <stdlib.h>
#include <string.h>

/* Words out of structured text: cut at blanks and at gaps wider than a letter. */

enum { MAX_WORDS = 200000, MAX_TEXT = 2 << 20 };
static const float WIDE_GAP = 0.8f; /* of the font's size */

static int is_blank(int c) {
    return c <= 32 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0x85;
}

/* Characters without shape that would only hide text from comparison: soft hyphens are kept, marks that turn text
   around and zero-width ones are not. */
static int is_invisible(int c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || (c >= 0x7F && c < 0xA0);
}

static int is_unmapped(int c) {
    return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || (c >= 0x7F && c < 0xA0 && c != 0x85) ||
           (c > 0 && c < 32 && c != 9 && c != 10 && c != 12 && c != 13);
}

/* Room for one more character of text. */
static int has_text_room(mupdf_reader *reader) {
    if (reader->text_length + 8 > MAX_TEXT) return 0;
    if (reader->text_length + 8 <= reader->text_space) return 1;
    size_t space = reader->text_space ? reader->text_space * 2 : 16384;
    char *text = realloc(reader->text, space);
    if (!text) return 0;
    reader->text = text;
    reader->text_space = space;
    return 1;
}

/* The next word, empty; NULL when there is no room. All words may move, so none is held on to across this. */
static mupdf_word *next_word(mupdf_reader *reader) {
    if (reader->word_count >= MAX_WORDS) return NULL;
    if (reader->word_count == reader->word_space) {
        size_t space = reader->word_space ? reader->word_space * 2 : 1024;
        mupdf_word *words = realloc(reader->words, space * sizeof *words);
        if (!words) return NULL;
        reader->words = words;
        reader->word_space = space;
    }
    return &reader->words[reader->word_count++];
}

static int is_bold(fz_context *context, fz_font *font) {
    if (!font) return 0;
    if (fz_font_is_bold(context, font)) return 1;
    const char *name = fz_font_name(context, font);
    return strstr(name, "Bold") || strstr(name, "bold") || strstr(name, "Black") || strstr(name, "Heavy");
}

struct style {
    fz_font *font;
    int bold;
};

static void add_line(
    mupdf_reader *reader, fz_stext_line *line, uint32_t line_number, uint32_t block_number, fz_rect bounds,
    struct style *style, mupdf_page *page) {
    mupdf_word *word = NULL;
    for (fz_stext_char *c = line->first_char; c; c = c->next) {
        int code = c->c;
        page->unmapped += is_unmapped(code);
        if (is_blank(code)) {
            if (code > 0 && code < 32) page->characters += is_unmapped(code);
            word = NULL;
            continue;
        }
        page->characters++;
        if (is_invisible(code)) continue;
        fz_rect box = fz_rect_from_quad(c->quad);
        if (box.x1 <= bounds.x0 || box.x0 >= bounds.x1 || box.y1 <= bounds.y0 || box.y0 >= bounds.y1) {
            /* Off the page: nobody sees it. */
            word = NULL;
            continue;
        }
        box.x0 -= bounds.x0;
        box.x1 -= bounds.x0;
        box.y0 -= bounds.y0;
        box.y1 -= bounds.y0;
        if (word && line->dir.x > 0.99f && box.x0 - word->x1 > WIDE_GAP * c->size) word = NULL;
        if (!has_text_room(reader)) {
            page->cut = 1;
            return;
        }
        if (!word) {
            if (c->font != style->font) {
                style->font = c->font;
                style->bold = is_bold(reader->context, c->font);
            }
            word = next_word(reader);
            if (!word) {
                page->cut = 1;
                return;
            }
            *word = (mupdf_word){
                .x0 = box.x0, .y0 = box.y0, .x1 = box.x1, .y1 = box.y1, .size = c->size,
                .text = (uint32_t)reader->text_length, .line = line_number, .block = block_number,
                .bold = (uint32_t)style->bold};
        } else {
            if (box.x0 < word->x0) word->x0 = box.x0;
            if (box.y0 < word->y0) word->y0 = box.y0;
            if (box.x1 > word->x1) word->x1 = box.x1;
            if (box.y1 > word->y1) word->y1 = box.y1;
        }
        int bytes = 1;
        if (code < 128) reader->text[reader->text_length] = (char)code;
        else bytes = fz_runetochar(reader->text + reader->text_length, code);
        reader->text_length += (size_t)bytes;
        word->length += (uint32_t)bytes;
    }
}

void collect_words(mupdf_reader *reader, fz_stext_page *text, fz_rect bounds, mupdf_page *page) {
    reader->word_count = reader->text_length = 0;
    uint32_t line_number = 0, block_number = 0;
    struct style style = {0};
    for (fz_stext_block *block = text->first_block; block; block = block->next) {
        if (block->type != FZ_STEXT_BLOCK_TEXT) continue;
        for (fz_stext_line *line = block->u.t.first_line; line; line = line->next)
            add_line(reader, line, line_number++, block_number, bounds, &style, page);
        block_number++;
    }
    page->width = bounds.x1 - bounds.x0;
    page->height = bounds.y1 - bounds.y0;
    page->words = reader->words;
    page->word_count = reader->word_count;
    page->text = reader->text;
    page->text_length = reader->text_length;
}
