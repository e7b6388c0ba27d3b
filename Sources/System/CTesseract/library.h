#ifndef LIBRARY_H
#define LIBRARY_H
#include <stddef.h>
#include <tesseract/capi.h>

/* The functions of libtesseract that are used, each under its own name and of its own type. */
#define TESSERACT_FUNCTIONS(function)                                                                                  \
    function(TessBaseAPICreate) function(TessBaseAPIInit2) function(TessBaseAPIDelete) function(TessBaseAPIClear)      \
    function(TessBaseAPISetVariable) function(TessBaseAPISetPageSegMode) function(TessBaseAPISetImage)                 \
    function(TessBaseAPISetSourceResolution) function(TessBaseAPIRecognize) function(TessBaseAPIGetIterator)           \
    function(TessBaseAPIClearAdaptiveClassifier)                                                                       \
    function(TessMonitorCreate) function(TessMonitorDelete) function(TessMonitorSetDeadlineMSecs)                      \
    function(TessResultIteratorDelete) function(TessResultIteratorNext) function(TessResultIteratorGetUTF8Text)        \
    function(TessResultIteratorConfidence) function(TessResultIteratorWordFontAttributes)                              \
    function(TessResultIteratorGetPageIteratorConst) function(TessPageIteratorIsAtBeginningOf)                         \
    function(TessPageIteratorBoundingBox) function(TessPageIteratorBaseline) function(TessDeleteText)

struct library {
#define MEMBER(name) __typeof__(name) *name;
    TESSERACT_FUNCTIONS(MEMBER)
#undef MEMBER
};

/* Fills in `library`; not 0 on failure, with the cause in `why`. What is loaded stays loaded. */
int load_library(struct library *library, char *why, size_t space);

#endif
