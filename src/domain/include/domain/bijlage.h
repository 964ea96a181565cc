/* What may be attached, by the bytes of a file and never by its name (OWASP ASVS 4.0.3, V12). */
#ifndef DOMAIN_BIJLAGE_H
#define DOMAIN_BIJLAGE_H

#include "base/arena.h"

enum { BIJLAGE_MAX = 10 * 1024 * 1024, BIJLAGE_NAAM_MAX = 120 };

/* PDF, PNG, JPEG, plain text, or Word, Excel, text and sheets of OpenDocument without macros. NULL when it is none of
 * these; *ret_bezwaar then tells the user why. */
const char *bijlage_mediatype(struct str bytes, const char **ret_bezwaar);

/* The name as it is kept: no path, no control or turning characters, nothing that a system takes for something else,
 * and with the ending of what it is. */
struct str bijlage_naam(struct arena *arena, struct str naam, const char *mediatype);

/* What is known of a file that the scanner has to look at. */
enum virusstand {
  VIRUS_VRIJ,   /* it may be opened: it is clean, or there is no scanner */
  VIRUS_WACHT,  /* nobody looked yet */
  VIRUS_BESMET, /* it stays shut */
};

#endif
