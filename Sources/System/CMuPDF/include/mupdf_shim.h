#ifndef MUPDF_SHIM_H
#define MUPDF_SHIM_H
/* Filled by the room Reading: functions that return codes; no exception of MuPDF leaves this file. */
const char *mupdf_shim_version(void);
#endif
