#include "reader.h"

/* The fourteen fonts that every PDF reader has are made once for a context instead of once for every document that
   names one of them: the making is a good part of what such a document costs. What a document embeds is its own affair, and so
   is a font that only stands in for another: it is stretched to that one's widths, which no other document may see. */
static fz_font *load_font(fz_context *context, const char *name, int bold, int italic, int needs_exact_metrics) {
    (void)bold, (void)italic;
    if (!needs_exact_metrics) return NULL;
    const char *standard = pdf_clean_font_name(name);
    int length;
    return fz_lookup_base14_font(context, standard, &length) ? fz_new_base14_font(context, standard) : NULL;
}

void keep_standard_fonts(fz_context *context) { fz_install_load_system_font_funcs(context, load_font, NULL, NULL); }
