#include <libxml/xmlversion.h>
/* Debian's ICU headers clash with Foundation's own ICU module (swiftlang/swift #88485). This hides only two
   fields at the end of xmlCharEncodingHandler, which is never allocated or copied here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
