/* Letters as PDF: HTML in, tagged PDF (PDF/UA-1) out, made by the program WeasyPrint in a process of its own that can
 * read fonts and programs, write in one temporary folder, and reach no network. What the HTML refers to (images,
 * styles, links to files) is not fetched: put it inside as data: URLs. The language comes from <html lang="nl">, the
 * title of the document from <title>. */
#ifndef CONNECT_WEASYPRINT_H
#define CONNECT_WEASYPRINT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

enum { PDF_MAX = 16 * 1024 * 1024 };

/* The PDF lives in the arena. A letter takes 0.3 to 1 second; the process is killed after timeout_ms. FAULT_OUTSIDE
 * when the program is absent, too slow, or fails. Any thread may call; nothing stays behind, whatever happens. */
bool weasyprint_pdf(struct arena *arena, struct str html, unsigned timeout_ms, struct str *ret_pdf,
                    struct fault *fault);

#endif
