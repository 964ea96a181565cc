#include "store/document.h"

#include "store/virusscan.h"

#include "intern.h"
#include "verborgen.h"
#include "tweede_slot.h"

#define DOCUMENT                                                                                                       \
  "d.id, d.publiek, d.soort, d.naam, d.mediatype, d.grootte, g.naam, d.op, d.vervallen, d.melding, d.let_op, "         \
  "d.door, coalesce(k.stand, 0) "                                                                                      \
  "FROM document d JOIN gebruiker g ON g.id = d.door LEFT JOIN document_virusscan k ON k.document = d.id "

static struct document document_van(const struct db_rows *rows, size_t i) {
  return (struct document){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .soort = (enum documentsoort)db_int(rows, i, 2),
      .naam = db_text(rows, i, 3),
      .mediatype = db_text(rows, i, 4),
      .grootte = db_int(rows, i, 5),
      .door = db_text(rows, i, 6),
      .op = db_int(rows, i, 7),
      .vervallen = db_text(rows, i, 8),
      .melding = db_int(rows, i, 9),
      .let_op = db_text(rows, i, 10),
      .virus = (enum virusstand)db_int(rows, i, 12),
  };
}

/* What a letter tells is of the kind it was made from: who may not read the plan does not read it as a letter either.
 * Who is there only because he recorded the question sees what he made himself: the receipt and his own attachments. */
static bool may_read(const struct toegang *toegang, const struct document *document, int64_t door) {
  const struct actor *actor = toegang->actor;
  if (door != actor->gebruiker && access_alleen_aanname(actor->rol, toegang->vraag.handeling, INFO_DOCUMENT,
                                                        toegang->vraag.grond, toegang->relaties))
    return false;
  unsigned nodig = document->soort == DOCUMENT_PLAN       ? INFO_PLAN
                   : document->soort == DOCUMENT_VERSLAG  ? INFO_VERHELDERING
                   : document->soort == DOCUMENT_BESLUIT  ? INFO_AANVRAAG
                   : document->soort == DOCUMENT_TERMIJN  ? INFO_AANVRAAG
                   : document->soort == DOCUMENT_GEGEVENS ? INFO_TOESTEMMING
                                                          : 0U;
  return (toegang->informatie & nodig) == nodig;
}

static bool insert_document(struct toegang *toegang, int64_t huishouden, int64_t melding,
                            const struct document *document, int64_t door, int64_t *ret_id, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_DOCUMENT, huishouden, fault)) return false;
  toegang_veld(toegang, "document", (struct str){0}, document->naam);
  if (!TX_INSERT(toegang->tx, fault, ret_id,
                 "INSERT INTO document (publiek, huishouden, melding, soort, naam, mediatype, grootte, door, op, "
                 "let_op, afspraak) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id",
                 A_TEXT(document->publiek), A_INT(huishouden), A_INT_OF(melding, melding == 0), A_INT(document->soort),
                 A_TEXT(document->naam), A_TEXT(document->mediatype), A_INT(document->grootte), A_INT(door),
                 A_INT(document->op), A_TEXT(document->let_op), A_INT_OF(document->afspraak, document->afspraak == 0)))
    return false;
  toegang_ding(toegang, DING_DOCUMENT, *ret_id);
  return true;
}

bool document_bewaren(struct toegang *toegang, int64_t huishouden, int64_t melding, const struct document *document,
                      int64_t door, struct str bytes, struct fault *fault) {
  int64_t id;
  if (!insert_document(toegang, huishouden, melding, document, door, &id, fault)) return false;
  if (document->virus == VIRUS_WACHT) return virusscan_beginnen(toegang, id, bytes, fault);
  return TX_EXEC(toegang->tx, fault, NULL, "INSERT INTO document_inhoud (document, inhoud) VALUES ($1, $2)", A_INT(id),
                 A_BLOB(bytes));
}

bool brief_bewaren(struct toegang *toegang, int64_t huishouden, int64_t melding, const struct document *document,
                   int64_t door, const struct brieftekst *brief, struct fault *fault) {
  int64_t id;
  return insert_document(toegang, huishouden, melding, document, door, &id, fault) &&
         TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO brief (document, aan, kenmerk, dag, onderwerp, aanhef, tekst, ondertekenaar) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                 A_INT(id), A_TEXT(brief->aan), A_TEXT(brief->kenmerk), A_DAG(brief->dag), A_TEXT(brief->onderwerp),
                 A_TEXT(brief->aanhef), A_TEXT(brief->tekst), A_TEXT(brief->ondertekenaar));
}

bool documenten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct document **ret_documenten,
                               size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_DOCUMENT, huishouden, fault)) return false;
  const struct zijde *z = toegang->zijden;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT " DOCUMENT "WHERE d.huishouden IN ($1, $2, $3, $4) ORDER BY d.id DESC LIMIT 200",
                A_INT(huishouden), A_INT(z[1].huishouden), A_INT(z[2].huishouden), A_INT(z[3].huishouden)))
    return false;
  struct document *documenten = NEW_ARRAY(tx->arena, struct document, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++) {
    documenten[aantal] = document_van(&rows, i);
    aantal += may_read(toegang, &documenten[aantal], db_int(&rows, i, 11));
  }
  *ret_documenten = documenten;
  *ret_aantal = aantal;
  return true;
}

bool document_lezen(struct toegang *toegang, struct str publiek, struct document *ret_document, struct str *ret_bytes,
                    struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, inhoud;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_DOCUMENT, 0, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows, "SELECT " DOCUMENT "WHERE d.publiek = $1 AND d.huishouden = $2", A_TEXT(publiek),
                A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit document bestaat niet."), "no such document");
  struct document document = document_van(&rows, 0);
  if (!may_read(toegang, &document, db_int(&rows, 0, 11))) return toegang_afwijzen(toegang, fault);
  if (!TX_QUERY(tx, fault, &inhoud, "SELECT inhoud FROM document_inhoud WHERE document = $1", A_INT(document.id)))
    return false;
  toegang_ding(toegang, DING_DOCUMENT, document.id);
  *ret_document = document;
  *ret_bytes = inhoud.count ? db_text(&inhoud, 0, 0) : (struct str){0};
  return true;
}

static bool read_letter(struct tx *tx, const struct document *document, struct brieftekst *ret_brief,
                        struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT aan, kenmerk, dag, onderwerp, aanhef, tekst, ondertekenaar FROM brief WHERE document = $1",
                A_INT(document->id)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit is geen brief."), "document is no letter");
  *ret_brief = (struct brieftekst){
      .aan = db_text(&rows, 0, 0),
      .kenmerk = db_text(&rows, 0, 1),
      .dag = db_dag(&rows, 0, 2),
      .onderwerp = db_text(&rows, 0, 3),
      .aanhef = db_text(&rows, 0, 4),
      .tekst = db_text(&rows, 0, 5),
      .ondertekenaar = db_text(&rows, 0, 6),
  };
  return true;
}

bool brief_lezen(struct toegang *toegang, const struct document *document, struct brieftekst *ret_brief,
                 struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_DOCUMENT, 0, fault) &&
         read_letter(toegang->tx, document, ret_brief, fault);
}

/* Letters about a question of his own: receipt, answer, verslag, besluit and term. */
#define VAN_INWONER                                                                                                    \
  "JOIN melding m ON m.id = d.melding WHERE m.persoon = $1 AND d.soort IN (2, 4, 6, 7, 8) AND d.vervallen IS NULL "    \
  "AND EXISTS (SELECT 1 FROM brief b WHERE b.document = d.id) AND " NIET_VERBORGEN("2", "d.id", "$1")
_Static_assert(DOCUMENT_ONTVANGSTBEVESTIGING == 2 && DOCUMENT_BEANTWOORD == 4 && DOCUMENT_VERSLAG == 6 &&
                   DOCUMENT_TERMIJN == 8 && DING_DOCUMENT == 2,
               "VAN_INWONER");

bool brieven_van_inwoner(struct toegang *toegang, struct document **ret_brieven, size_t *ret_aantal,
                         struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " DOCUMENT VAN_INWONER "ORDER BY d.op DESC, d.id DESC LIMIT 200",
                A_INT(toegang->persoon)))
    return false;
  struct document *brieven = NEW_ARRAY(toegang->tx->arena, struct document, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) brieven[i] = document_van(&rows, i);
  *ret_brieven = brieven;
  *ret_aantal = rows.count;
  return true;
}

bool brief_van_inwoner(struct toegang *toegang, struct str publiek, struct document *ret_document,
                       struct brieftekst *ret_brief, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " DOCUMENT VAN_INWONER "AND d.publiek = $2", A_INT(toegang->persoon),
                A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze brief bestaat niet."), "no such letter of his");
  *ret_document = document_van(&rows, 0);
  toegang_ding(toegang, DING_DOCUMENT, ret_document->id);
  return read_letter(toegang->tx, ret_document, ret_brief, fault);
}

bool brief_pdf_bewaren(struct toegang *toegang, const struct document *document, struct str pdf, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_DOCUMENT, 0, fault)) return false;
  if (!TX_EXEC(tx, fault, &changes,
               "INSERT INTO document_inhoud (document, inhoud) VALUES ($1, $2) ON CONFLICT (document) DO NOTHING",
               A_INT(document->id), A_BLOB(pdf)))
    return false;
  return changes == 0 || TX_EXEC(tx, fault, NULL, "UPDATE document SET grootte = $2 WHERE id = $1", A_INT(document->id),
                                 A_INT(pdf.len));
}

bool documenten_verhuizen(struct toegang *toegang, const struct melding *melding, int64_t huishouden, struct str reden,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault) || !tweede_slot_open(tx, fault))
    return false;
  return TX_EXEC(tx, fault, NULL, "UPDATE document SET huishouden = $2 WHERE melding = $1 AND soort = $3",
                 A_INT(melding->id), A_INT(huishouden), A_INT(DOCUMENT_BIJLAGE)) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE document SET vervallen = $2, melding = NULL WHERE melding = $1 AND soort <> $3",
                 A_INT(melding->id), A_TEXT(reden), A_INT(DOCUMENT_BIJLAGE));
}

bool brieven_vervallen(struct toegang *toegang, const struct afspraak *afspraak, struct str reden,
                       struct fault *fault) {
  unsigned nodig = toegang->persoon ? INFO_EIGEN : INFO_MELDING;
  if (!toegang_dekt(toegang, HANDELING_DOEN, nodig, afspraak->huishouden, fault)) return false;
  return TX_EXEC(toegang->tx, fault, NULL,
                 "UPDATE document SET vervallen = $2 WHERE afspraak = $1 AND vervallen IS NULL", A_INT(afspraak->id),
                 A_TEXT(reden));
}
