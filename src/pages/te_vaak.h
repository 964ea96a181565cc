/* Holding off who does something too often (OWASP ASVS 4.0.3: V2.2.1, V11.1.4). */
#ifndef PAGES_TE_VAAK_H
#define PAGES_TE_VAAK_H

#include "pages/bezoek.h"

/* Must this visitor wait before he may do this? Seconds; 0 = no. */
int64_t te_vaak(const struct bezoek *bezoek);
/* After the page: counts it when it counts. */
void te_vaak_tellen(const struct bezoek *bezoek);

#endif
