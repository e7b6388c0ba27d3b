#include "reader.h"

int mupdf_was_repaired(mupdf_reader *reader) {
    if (!reader->document) return 0;
    int repaired = 0;
    fz_var(repaired);
    fz_try(reader->context) {
        pdf_document *document = pdf_specifics(reader->context, reader->document);
        if (document) repaired = pdf_was_repaired(reader->context, document);
    }
    fz_catch(reader->context) caught(reader);
    return repaired;
}
