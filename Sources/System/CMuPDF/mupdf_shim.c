#include "mupdf_shim.h"
#include <mupdf/fitz.h>

const char *mupdf_shim_version(void) { return FZ_VERSION; }
