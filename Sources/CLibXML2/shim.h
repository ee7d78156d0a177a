// Debian builds libxml2 with ICU, and its encoding header then pulls in the system's ICU, whose types clash with
// Foundation's own copy. The parser's interface does not need them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/c14n.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
