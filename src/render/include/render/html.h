/* Writers of HTML, one for each place where a value can stand. Templates never call these by hand: the template
 * compiler (tools/sjabloon.c) finds from the place of {{expression}} which one is right. Values are UTF-8 that passed
 * text_check().
 *
 * All templates write into a struct buf on the arena of the request; `out->arena` is there for functions that make
 * text. */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "base/buf.h"
#include "base/datum.h"
#include "base/str.h"

enum { HTML_MAX = 16 * 1024 * 1024 }; /* the largest page */

/* Between tags, also inside <textarea> and <title>. */
void html_text(struct buf *out, struct str text);
/* Inside a quoted attribute. */
void html_attr(struct buf *out, struct str text);
/* A whole address at the start of href, src, action or their like. Only what stays here: empty, "#…", "?…", or "/…" but
 * not
 * "//…". Anything else becomes "#". Bytes that do not belong in an address are percent-encoded. */
void html_url(struct buf *out, struct str address);
/* One value further on in an address: everything but letters, digits and -._~ is percent-encoded. */
void html_url_part(struct buf *out, struct str value);

/* For expressions: a number as people read it ("3.536"), and its bare digits, as attributes and addresses want them. */
struct str getal(struct buf *out, int64_t number);
struct str cijfers(struct buf *out, int64_t number);
/* "1 melding", "12 meldingen". */
struct str telwoord(struct buf *out, size_t count, const char *een, const char *meer);
/* Returns `yes` when `test` holds and the empty str otherwise: {{als(k->open, "is-open")}}. */
struct str als(bool test, const char *yes);

#endif
