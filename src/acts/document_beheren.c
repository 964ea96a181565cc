#include "acts/document_beheren.h"

#include "connect/clamd.h"
#include "connect/weasyprint.h"
#include "store/document.h"
#include "store/virusscan.h"
#include "store/persoon.h"

#include "grond.h"
#include "uitvoeren.h"

enum { PDF_WACHT = 20 * 1000 /* ms */ };

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, enum wegwijzer soort,
                struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen_via(
      tx, werk->actor, soort, publiek,
      &(struct toegang_vraag){.act = act,
                              .grond = grond_van(werk->actor, handeling),
                              .handeling = handeling,
                              .informatie = INFO_DOCUMENT,
                              .informatie_ook = INFO_PLAN | INFO_VERHELDERING | INFO_AANVRAAG | INFO_TOESTEMMING},
      ret_huishouden, ret_toegang, fault);
}

struct adding {
  struct str huishouden;
  struct document document;
  struct str bytes;
};

static bool add(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct adding *adding = in;
  struct toegang *toegang;
  int64_t huishouden;
  if (!ask(tx, werk, "bijlage toevoegen", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, adding->huishouden, &huishouden,
           &toegang, fault) ||
      !document_bewaren(toegang, huishouden, 0, &adding->document, werk->actor->gebruiker, adding->bytes, fault))
    return false;
  *ret_uitkomst = adding->huishouden;
  return true;
}

/* --- the scanner --- */

static const struct actor program = {.rol = ROL_SYSTEEM, .naam = S_INIT("virusscan")};

static bool ask_to_scan(struct tx *tx, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, &program,
                        &(struct toegang_vraag){.act = "bijlage keuren",
                                                .grond = GROND_SYSTEEM,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_DOCUMENT,
                                                .over = OVER_LIJST},
                        ret_toegang, fault);
}

struct scan {
  int64_t document;
  struct str bytes;
  bool schoon;
};

static bool next_scan(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)werk;
  struct scan *scan = ret_uit;
  struct toegang *toegang;
  bool wait;
  *scan = (struct scan){0};
  if (!virusscan_wacht(tx, *(const int64_t *)in, &wait, fault)) return false;
  return !wait || (ask_to_scan(tx, &toegang, fault) &&
                   virusscan_volgende(toegang, *(const int64_t *)in, &scan->document, &scan->bytes, fault));
}

static bool finish_scan(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                        struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct scan *scan = in;
  struct toegang *toegang;
  return ask_to_scan(tx, &toegang, fault) && virusscan_afronden(toegang, scan->document, scan->schoon, fault);
}

bool documenten_keuren(const struct werk *werk, size_t *ret_besmet, struct fault *fault) {
  struct scan scan = {0};
  struct str nothing;
  *ret_besmet = 0;
  int64_t na = 0;
  for (int i = 0; werk->clamd && i < KEUREN_MAX; i++, na = scan.document) {
    if (!act_lezen(werk, next_scan, &na, &scan, fault)) return false;
    if (scan.document == 0) break;
    if (!clamd_keuren(werk->clamd, scan.bytes, &scan.schoon, fault) ||
        !act_schrijven(werk, finish_scan, &scan, &nothing, fault))
      return false;
    *ret_besmet += !scan.schoon;
  }
  return true;
}

bool document_toevoegen(const struct werk *werk, struct str huishouden, const struct bijlage *bijlage,
                        struct str *ret_huishouden, struct fault *fault) {
  if (bijlage->bytes.len == 0) return fault_add(fault, "bestand", S("Kies een bestand."));
  if (bijlage->bytes.len > BIJLAGE_MAX)
    return fault_add(fault, "bestand", S("Dit bestand is te groot. Het mag hoogstens 10 MB zijn."));
  const char *bezwaar, *mediatype = bijlage_mediatype(bijlage->bytes, &bezwaar);
  if (!mediatype) return fault_add(fault, "bestand", str_of(bezwaar));
  struct adding adding = {.huishouden = huishouden,
                          .bytes = bijlage->bytes,
                          .document = {.publiek = werk_id(werk),
                                       .soort = DOCUMENT_BIJLAGE,
                                       .naam = bijlage_naam(werk->arena, bijlage->naam, mediatype),
                                       .mediatype = str_of(mediatype),
                                       .grootte = (int64_t)bijlage->bytes.len,
                                       .virus = werk->clamd ? VIRUS_WACHT : VIRUS_VRIJ,
                                       .op = werk->wanneer.nu}};
  return act_schrijven_eenmaal(werk, add, &adding, ret_huishouden, fault);
}

static bool may_open(const struct document *document, struct fault *fault) {
  switch (document->virus) {
  case VIRUS_WACHT:
    return fault_set(fault, FAULT_RULE,
                     S("Dit bestand wordt nog gecontroleerd op virussen. Probeer het over een paar minuten opnieuw."),
                     "file was not scanned yet");
  case VIRUS_BESMET:
    return fault_set(fault, FAULT_RULE,
                     S("In dit bestand is een virus gevonden. Het gaat niet open. Vraag om een nieuw bestand."),
                     "file is infected");
  case VIRUS_VRIJ:
    break;
  }
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  struct document_inzien_uit uit = {0};
  struct str publiek = *(const struct str *)in;
  if (!ask(tx, werk, "document inzien", HANDELING_ZIEN, WEGWIJZER_DOCUMENT, publiek, &huishouden, &toegang, fault) ||
      !document_lezen(toegang, publiek, &uit.document, &uit.bytes, fault) || !may_open(&uit.document, fault) ||
      (uit.bytes.len == 0 && !brief_lezen(toegang, &uit.document, &uit.brief, fault)))
    return false;
  *(struct document_inzien_uit *)ret_uit = uit;
  return true;
}

bool document_inzien(const struct werk *werk, struct str document, struct document_inzien_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &document, ret_uit, fault);
}

struct pdf {
  struct str document, bytes;
};

/* Two may open a letter for the first time at once: whoever is first decides the bytes, the other reads them. */
static bool keep_pdf(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct pdf *pdf = in;
  struct toegang *toegang;
  struct document document;
  int64_t huishouden;
  struct str bytes;
  struct brieftekst brief; /* an attachment has none */
  return ask(tx, werk, "brief vastleggen", HANDELING_ZIEN, WEGWIJZER_DOCUMENT, pdf->document, &huishouden, &toegang,
             fault) &&
         document_lezen(toegang, pdf->document, &document, &bytes, fault) &&
         brief_lezen(toegang, &document, &brief, fault) && brief_pdf_bewaren(toegang, &document, pdf->bytes, fault) &&
         document_lezen(toegang, pdf->document, &document, ret_uitkomst, fault);
}

bool brief_vastleggen(const struct werk *werk, struct str document, struct str html, struct str *ret_pdf,
                      struct fault *fault) {
  struct pdf pdf = {.document = document};
  return weasyprint_pdf(werk->arena, html, PDF_WACHT, &pdf.bytes, fault) &&
         act_schrijven(werk, keep_pdf, &pdf, ret_pdf, fault);
}
