#include "reader.h"
#include <string.h>

/* A page as a picture, for pages that hold no text. */

/* Resolution at which a page of this size stays within `pixels`. */
static int affordable(fz_rect bounds, int dots_per_inch, size_t pixels) {
    float square_inches = (bounds.x1 - bounds.x0) / 72 * ((bounds.y1 - bounds.y0) / 72);
    while (dots_per_inch > 1 && square_inches * dots_per_inch * dots_per_inch > (float)pixels)
        dots_per_inch = dots_per_inch * 9 / 10;
    return dots_per_inch;
}

int mupdf_draw_page(
    mupdf_reader *reader, int number, int dots_per_inch, int quarter_turns, size_t pixels, mupdf_picture *result) {
    memset(result, 0, sizeof *result);
    if (!reader->document) return MUPDF_NOTHING;
    fz_context *context = reader->context;
    mupdf_drop_picture(reader);
    fz_page *page = NULL;
    fz_device *device = NULL;
    int code = MUPDF_OK;
    fz_var(page);
    fz_var(device);
    fz_var(code);
    fz_try(context) {
        page = fz_load_page(context, reader->document, number);
        fz_rect bounds = fz_bound_page(context, page);
        result->width_in_points = bounds.x1 - bounds.x0;
        result->height_in_points = bounds.y1 - bounds.y0;
        result->dots_per_inch = affordable(bounds, dots_per_inch, pixels);
        float scale = (float)result->dots_per_inch / 72;
        fz_matrix matrix = fz_pre_rotate(fz_scale(scale, scale), (float)(90 * quarter_turns));
        fz_irect box = fz_round_rect(fz_transform_rect(bounds, matrix));
        if (fz_is_empty_irect(box)) {
            code = MUPDF_NOTHING;
        } else {
            reader->picture = fz_new_pixmap_with_bbox(context, fz_device_gray(context), box, NULL, 0);
            fz_clear_pixmap_with_value(context, reader->picture, 255);
            device = fz_new_draw_device(context, fz_identity, reader->picture);
            fz_run_page(context, page, device, matrix, &reader->bound.cookie);
            fz_close_device(context, device);
        }
    }
    fz_always(context) {
        fz_drop_device(context, device);
        fz_drop_page(context, page);
    }
    fz_catch(context) code = caught(reader);
    if (reader->picture) {
        result->pixels = fz_pixmap_samples(context, reader->picture);
        result->width = fz_pixmap_width(context, reader->picture);
        result->height = fz_pixmap_height(context, reader->picture);
        result->stride = fz_pixmap_stride(context, reader->picture);
    }
    return is_late(&reader->bound) ? MUPDF_LATE : code;
}

void mupdf_drop_picture(mupdf_reader *reader) {
    fz_drop_pixmap(reader->context, reader->picture);
    reader->picture = NULL;
}
