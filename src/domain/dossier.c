#include "domain/dossier.h"

#include "base/text.h"

const struct keuze contactvormen[] = {
    {1, "huisbezoek", "Huisbezoek"},
    {2, "telefoon", "Telefoon"},
    {3, "kantoor", "Op kantoor"},
    {4, "beeldbellen", "Beeldbellen"},
    {5, "email", "E-mail of bericht"},
    {6, "ander", "Anders"},
    {0, NULL, NULL},
};

const struct keuze documentsoorten[] = {
    {DOCUMENT_BIJLAGE, "bijlage", "Bijlage"},
    {DOCUMENT_ONTVANGSTBEVESTIGING, "ontvangstbevestiging", "Ontvangstbevestiging"},
    {DOCUMENT_AFSPRAAKBRIEF, "afspraakbrief", "Brief over een afspraak"},
    {DOCUMENT_PLAN, "plan", "Plan"},
    {DOCUMENT_VERSLAG, "verslag", "Verslag"},
    {DOCUMENT_BESLUIT, "besluit", "Besluit"},
    {DOCUMENT_TERMIJN, "termijn", "Brief over een termijn"},
    {DOCUMENT_GEGEVENS, "gegevens", "Brief over gegevens"},
    {DOCUMENT_BEANTWOORD, "beantwoord", "Uw vraag is beantwoord"},
    {0, NULL, NULL},
};

const char *bijlage_mediatype(struct str bytes) {
  if (str_starts(bytes, S("%PDF-"))) return "application/pdf";
  if (str_starts(bytes, S("\x89PNG\r\n\x1a\n"))) return "image/png";
  if (str_starts(bytes, S("\xff\xd8\xff"))) return "image/jpeg";
  size_t at;
  if (str_starts(bytes, S("PK\x03\x04"))) {
    if (str_find(bytes, S("word/document.xml"), &at))
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    if (str_find(bytes, S("xl/workbook.xml"), &at))
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return NULL;
  }
  return bytes.len && text_check(bytes) ? "text/plain; charset=utf-8" : NULL;
}
