#include "acts/document_beheren.h"
#include "render/brief_tekst.h"
#include "render/html.h"
#include "scherm.h"

/* A letter becomes a PDF when it is opened for the first time; from then on the kept bytes are served. */
static bool letter_bytes(struct bezoek *bezoek, struct document_inzien_uit *uit) {
  struct buf html;
  buf_init(&html, arena_van(bezoek), HTML_MAX);
  brief_schrijven(&html, bezoek->omgeving->gemeente, &uit->brief);
  return brief_vastleggen(&bezoek->werk, bezoek->request->param, buf_str(&html), &uit->bytes, &bezoek->fault);
}

/* The name as a browser may use it for the file: plain letters, and the whole name encoded beside it (RFC 6266). */
static struct str disposition(struct bezoek *bezoek, const struct document *document) {
  bool beside = document->soort != DOCUMENT_BIJLAGE;
  struct buf value;
  buf_init(&value, arena_van(bezoek), 4096);
  buf_add(&value, beside ? S("inline; filename*=UTF-8''") : S("attachment; filename*=UTF-8''"));
  http_write_encoded(&value, document->naam);
  return buf_str(&value);
}

bool document_tonen(struct bezoek *bezoek) {
  struct document_inzien_uit uit;
  if (!document_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  if (uit.bytes.len == 0 && !letter_bytes(bezoek, &uit)) return false;
  bezoek->response->type = str_c(arena_van(bezoek), uit.document.mediatype);
  response_header(bezoek->response, "Content-Disposition", disposition(bezoek, &uit.document));
  if (uit.document.soort == DOCUMENT_BIJLAGE)
    response_header(bezoek->response, "Content-Security-Policy",
                    S("sandbox; default-src 'none'; frame-ancestors 'none'"));
  buf_add(&bezoek->response->body, uit.bytes);
  return true;
}
