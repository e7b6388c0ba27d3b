#include "reader.h"

/* Fonts that do not tell what their glyphs mean: MuPDF gives U+FFFD for each of them. The glyph's number is kept
   instead, as U+F0000 plus the number, since it often tells the character all the same. */

enum { FIRST_GLYPH = 0xF0000, MOST_GLYPHS = 0xFFFE };

static struct {
    void (*fill)(fz_context *, fz_device *, const fz_text *, fz_matrix, fz_colorspace *, const float *, float, fz_color_params);
    void (*stroke)(
        fz_context *, fz_device *, const fz_text *, const fz_stroke_state *, fz_matrix, fz_colorspace *, const float *, float,
        fz_color_params);
    void (*ignore)(fz_context *, fz_device *, const fz_text *, fz_matrix);
} structured;

/* The text was made for this one call, so it may be changed. */
static void name_glyphs(const fz_text *text) {
    for (fz_text_span *span = text->head; span; span = span->next)
        for (int i = 0; i < span->len; i++) {
            fz_text_item *item = &span->items[i];
            if (item->ucs == FZ_REPLACEMENT_CHARACTER && item->gid > 0 && item->gid < MOST_GLYPHS)
                item->ucs = FIRST_GLYPH + item->gid;
        }
}

static void fill_text(
    fz_context *context, fz_device *device, const fz_text *text, fz_matrix matrix, fz_colorspace *space, const float *color,
    float alpha, fz_color_params parameters) {
    name_glyphs(text);
    structured.fill(context, device, text, matrix, space, color, alpha, parameters);
}

static void stroke_text(
    fz_context *context, fz_device *device, const fz_text *text, const fz_stroke_state *stroke, fz_matrix matrix,
    fz_colorspace *space, const float *color, float alpha, fz_color_params parameters) {
    name_glyphs(text);
    structured.stroke(context, device, text, stroke, matrix, space, color, alpha, parameters);
}

static void ignore_text(fz_context *context, fz_device *device, const fz_text *text, fz_matrix matrix) {
    name_glyphs(text);
    structured.ignore(context, device, text, matrix);
}

void keep_glyph_numbers(fz_device *device) {
    if (!device->fill_text || !device->stroke_text || !device->ignore_text) return;
    structured.fill = device->fill_text;
    structured.stroke = device->stroke_text;
    structured.ignore = device->ignore_text;
    device->fill_text = fill_text;
    device->stroke_text = stroke_text;
    device->ignore_text = ignore_text;
}
