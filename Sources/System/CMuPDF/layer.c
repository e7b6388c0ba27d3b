#include "reader.h"

/* A scanner that reads what it scanned lays the text over the picture, invisible (render mode 3). Such text was read by
   OCR like any other. */

static struct {
    void (*fill)(fz_context *, fz_device *, const fz_text *, fz_matrix, fz_colorspace *, const float *, float, fz_color_params);
    void (*ignore)(fz_context *, fz_device *, const fz_text *, fz_matrix);
    size_t visible, unseen;
} layer;

static size_t characters(const fz_text *text) {
    size_t count = 0;
    for (fz_text_span *span = text->head; span; span = span->next) count += (size_t)span->len;
    return count;
}

static void fill_text(
    fz_context *context, fz_device *device, const fz_text *text, fz_matrix matrix, fz_colorspace *space, const float *color,
    float alpha, fz_color_params parameters) {
    layer.visible += characters(text);
    layer.fill(context, device, text, matrix, space, color, alpha, parameters);
}

static void ignore_text(fz_context *context, fz_device *device, const fz_text *text, fz_matrix matrix) {
    layer.unseen += characters(text);
    layer.ignore(context, device, text, matrix);
}

void count_unseen_text(fz_device *device) {
    layer.visible = layer.unseen = 0;
    if (!device->fill_text || !device->ignore_text) return;
    layer.fill = device->fill_text;
    layer.ignore = device->ignore_text;
    device->fill_text = fill_text;
    device->ignore_text = ignore_text;
}

int is_mostly_unseen(void) { return layer.unseen > 2 * layer.visible; }

/* The largest picture, as a share of the page. */
typedef struct {
    fz_device super;
    fz_rect page;
    float share;
} picture_device;

static void note_picture(fz_device *device, fz_matrix matrix) {
    picture_device *pictures = (picture_device *)device;
    fz_rect page = pictures->page;
    fz_rect box = fz_intersect_rect(fz_transform_rect(fz_unit_rect, matrix), page);
    float whole = (page.x1 - page.x0) * (page.y1 - page.y0);
    if (fz_is_empty_rect(box) || whole <= 0) return;
    float share = (box.x1 - box.x0) * (box.y1 - box.y0) / whole;
    if (share > pictures->share) pictures->share = share;
}

static void fill_image(
    fz_context *context, fz_device *device, fz_image *image, fz_matrix matrix, float alpha, fz_color_params parameters) {
    (void)context, (void)image, (void)alpha, (void)parameters;
    note_picture(device, matrix);
}

static void fill_image_mask(
    fz_context *context, fz_device *device, fz_image *image, fz_matrix matrix, fz_colorspace *space, const float *color,
    float alpha, fz_color_params parameters) {
    (void)context, (void)image, (void)space, (void)color, (void)alpha, (void)parameters;
    note_picture(device, matrix);
}

int lies_over_picture(fz_context *context, fz_page *page, fz_rect bounds, fz_cookie *cookie) {
    picture_device *pictures = (picture_device *)fz_new_device_of_size(context, sizeof *pictures);
    int covered = 0;
    fz_var(covered);
    pictures->super.fill_image = fill_image;
    pictures->super.fill_image_mask = fill_image_mask;
    pictures->page = bounds;
    fz_try(context) {
        fz_run_page_contents(context, page, &pictures->super, fz_identity, cookie);
        fz_close_device(context, &pictures->super);
        covered = pictures->share > 0.6f;
    }
    fz_always(context) fz_drop_device(context, &pictures->super);
    fz_catch(context) fz_rethrow(context);
    return covered;
}
