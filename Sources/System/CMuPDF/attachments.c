#include "reader.h"
#include <string.h>

/* The files that a PDF carries: found in all the places where programs put them, each file once. */

enum { MAX_DEPTH = 32, MAX_NODES = 2000 };

static void add_file(mupdf_reader *reader, pdf_obj *specification) {
    fz_context *context = reader->context;
    pdf_obj *files = pdf_dict_get(context, specification, PDF_NAME(EF));
    pdf_obj *stream = pdf_dict_get(context, files, PDF_NAME(UF));
    if (!pdf_is_stream(context, stream)) stream = pdf_dict_get(context, files, PDF_NAME(F));
    if (!pdf_is_stream(context, stream) || reader->attachment_count == MAX_ATTACHMENTS) return;
    for (size_t i = 0; i < reader->attachment_count; i++)
        if (pdf_to_num(context, reader->streams[i]) == pdf_to_num(context, stream)) return;
    reader->attachments[reader->attachment_count] = pdf_keep_obj(context, specification);
    reader->streams[reader->attachment_count] = pdf_keep_obj(context, stream);
    reader->attachment_count++;
}

static void add_files(mupdf_reader *reader, pdf_obj *list) {
    fz_context *context = reader->context;
    if (pdf_is_dict(context, list)) add_file(reader, list);
    int count = pdf_array_len(context, list);
    for (int i = 0; i < count && i < MAX_ATTACHMENTS; i++) add_file(reader, pdf_array_get(context, list, i));
}

/* A node of a name tree: files here, or kids below. Depth and number of nodes are bounded, so a loop ends. */
static void add_tree(mupdf_reader *reader, pdf_obj *node, int depth, int *nodes) {
    fz_context *context = reader->context;
    if (depth > MAX_DEPTH || ++*nodes > MAX_NODES) return;
    pdf_obj *names = pdf_dict_get(context, node, PDF_NAME(Names));
    int count = pdf_array_len(context, names);
    for (int i = 1; i < count && i < 2 * MAX_NODES; i += 2) add_file(reader, pdf_array_get(context, names, i));
    pdf_obj *kids = pdf_dict_get(context, node, PDF_NAME(Kids));
    count = pdf_array_len(context, kids);
    for (int i = 0; i < count && *nodes <= MAX_NODES; i++)
        add_tree(reader, pdf_array_get(context, kids, i), depth + 1, nodes);
}

static void add_page(mupdf_reader *reader, pdf_obj *page) {
    fz_context *context = reader->context;
    add_files(reader, pdf_dict_gets(context, page, "AF"));
    pdf_obj *annotations = pdf_dict_get(context, page, PDF_NAME(Annots));
    int count = pdf_array_len(context, annotations);
    for (int i = 0; i < count && i < MAX_NODES; i++) {
        pdf_obj *annotation = pdf_array_get(context, annotations, i);
        if (pdf_name_eq(context, pdf_dict_get(context, annotation, PDF_NAME(Subtype)), PDF_NAME(FileAttachment)))
            add_file(reader, pdf_dict_get(context, annotation, PDF_NAME(FS)));
    }
}

size_t mupdf_find_attachments(mupdf_reader *reader, int pages) {
    if (!reader->document) return 0;
    drop_attachments(reader);
    fz_context *context = reader->context;
    fz_try(context) {
        pdf_document *document = pdf_specifics(context, reader->document);
        if (document) {
            pdf_obj *root = pdf_dict_get(context, pdf_trailer(context, document), PDF_NAME(Root));
            int nodes = 0;
            add_tree(reader, pdf_dict_getp(context, root, "Names/EmbeddedFiles"), 0, &nodes);
            add_files(reader, pdf_dict_gets(context, root, "AF"));
            int count = pdf_count_pages(context, document);
            for (int i = 0; i < count && i < pages; i++) add_page(reader, pdf_lookup_page_obj(context, document, i));
        }
    }
    fz_catch(context) caught(reader);
    return reader->attachment_count;
}

void drop_attachments(mupdf_reader *reader) {
    for (size_t i = 0; i < reader->attachment_count; i++) {
        pdf_drop_obj(reader->context, reader->attachments[i]);
        pdf_drop_obj(reader->context, reader->streams[i]);
    }
    reader->attachment_count = 0;
    fz_drop_buffer(reader->context, reader->content);
    reader->content = NULL;
}

/* Cut at a character's start. */
static void copy_text(char *into, size_t space, const char *text) {
    size_t length = strlen(text);
    if (length >= space) {
        length = space - 1;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) length--;
    }
    memcpy(into, text, length);
    into[length] = 0;
}

int mupdf_attachment_at(mupdf_reader *reader, size_t number, mupdf_attachment *attachment) {
    memset(attachment, 0, sizeof *attachment);
    if (number >= reader->attachment_count) return MUPDF_NOTHING;
    fz_context *context = reader->context;
    int code = MUPDF_OK;
    fz_try(context) {
        pdf_obj *name = pdf_dict_get(context, reader->attachments[number], PDF_NAME(UF));
        if (!pdf_is_string(context, name)) name = pdf_dict_get(context, reader->attachments[number], PDF_NAME(F));
        copy_text(attachment->name, sizeof attachment->name, pdf_to_text_string(context, name));
        pdf_obj *subtype = pdf_dict_get(context, reader->streams[number], PDF_NAME(Subtype));
        copy_text(attachment->subtype, sizeof attachment->subtype, pdf_to_name(context, subtype));
    }
    fz_catch(context) code = caught(reader);
    return code;
}

int mupdf_attachment_content(
    mupdf_reader *reader, size_t number, size_t limit, const uint8_t **bytes, size_t *length) {
    *bytes = NULL;
    *length = 0;
    if (number >= reader->attachment_count) return MUPDF_NOTHING;
    fz_context *context = reader->context;
    fz_drop_buffer(context, reader->content);
    reader->content = NULL;
    fz_stream *stream = NULL;
    int code = MUPDF_OK;
    fz_var(stream);
    fz_try(context) {
        reader->content = fz_new_buffer(context, 16384);
        stream = pdf_open_stream(context, reader->streams[number]);
        size_t available;
        while ((available = fz_available(context, stream, 65536)) > 0) {
            if (*length + available > limit) {
                code = MUPDF_MEMORY;
                break;
            }
            fz_append_data(context, reader->content, stream->rp, available);
            stream->rp += available;
            *length += available;
        }
    }
    fz_always(context) fz_drop_stream(context, stream);
    fz_catch(context) code = caught(reader);
    if (code == MUPDF_OK) {
        unsigned char *data = NULL;
        *length = fz_buffer_storage(context, reader->content, &data);
        *bytes = data;
    }
    return code;
}
