#include "store/besluitverzoek.h"

#include "inrichting/organisatie.h"
#include "store/inrichting.h"

#include "intern.h"

static void add_questions(const struct toegang *toegang, const struct db_rows *rows, struct besluitverzoek *verzoek) {
  verzoek->vragen = NEW_ARRAY(toegang->tx->arena, struct verzoek_vraag, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == verzoek->id)
      verzoek->vragen[verzoek->vraag_aantal++] = (struct verzoek_vraag){.publiek = db_text(rows, i, 1),
                                                                        .vraag = db_text(rows, i, 2),
                                                                        .gevraagd_op = db_dag(rows, i, 3),
                                                                        .antwoord = db_text(rows, i, 4),
                                                                        .antwoord_op = db_dag(rows, i, 5)};
}

bool verzoeken_van_besluit(struct toegang *toegang, const struct besluit *besluit,
                           struct besluitverzoek **ret_verzoeken, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, questions;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, besluit->huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT v.id, v.publiek, v.organisatie, v.vraag, v.verstuurd_op, v.verwacht_op, v.stand, "
                "v.antwoord_op, v.antwoord, g.naam FROM besluitverzoek v JOIN gebruiker g ON g.id = v.door "
                "WHERE v.besluit = $1 ORDER BY v.id DESC",
                A_INT(besluit->id)) ||
      !TX_QUERY(tx, fault, &questions,
                "SELECT q.verzoek, q.publiek, q.vraag, q.gevraagd_op, q.antwoord, q.antwoord_op "
                "FROM besluitverzoek_vraag q JOIN besluitverzoek v ON v.id = q.verzoek WHERE v.besluit = $1 "
                "ORDER BY q.id",
                A_INT(besluit->id)))
    return false;
  struct besluitverzoek *verzoeken = NEW_ARRAY(tx->arena, struct besluitverzoek, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct str organisatie = db_text(&rows, i, 2);
    dag_t op = db_dag(&rows, i, 4);
    const struct organisatie_rij *rij = organisatie_op(inrichting, organisatie, op);
    verzoeken[i] = (struct besluitverzoek){.id = db_int(&rows, i, 0),
                                           .besluit = besluit->id,
                                           .publiek = db_text(&rows, i, 1),
                                           .organisatie = organisatie,
                                           .organisatie_naam = rij ? rij->naam : organisatie,
                                           .vraag = db_text(&rows, i, 3),
                                           .verstuurd_op = op,
                                           .verwacht_op = db_dag(&rows, i, 5),
                                           .stand = (enum verzoek_stand)db_int(&rows, i, 6),
                                           .antwoord_op = db_dag(&rows, i, 7),
                                           .antwoord = db_text(&rows, i, 8),
                                           .door = db_text(&rows, i, 9)};
    add_questions(toegang, &questions, &verzoeken[i]);
  }
  *ret_verzoeken = verzoeken;
  *ret_aantal = rows.count;
  return true;
}

bool verzoek_bewaren(struct toegang *toegang, const struct besluit *besluit, const struct besluitverzoek *verzoek,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault)) return false;
  toegang_persoon(toegang, besluit->persoon);
  toegang_veld(toegang, "besluit gevraagd aan", (struct str){0}, verzoek->organisatie);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO besluitverzoek (publiek, besluit, organisatie, vraag, verstuurd_op, verwacht_op, stand, "
                 "antwoord, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9)",
                 A_TEXT(verzoek->publiek), A_INT(besluit->id), A_TEXT(verzoek->organisatie), A_TEXT(verzoek->vraag),
                 A_DAG(verzoek->verstuurd_op), A_DAG(verzoek->verwacht_op), A_INT(VERZOEK_VERSTUURD),
                 A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu));
}

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit verzoek net bijgewerkt. Kijk eerst wat er nu staat."),
                   "stale verzoek");
}

bool verzoek_stand_zetten(struct toegang *toegang, const struct besluit *besluit, const struct besluitverzoek *verzoek,
                          enum verzoek_stand stand, dag_t op, struct str antwoord, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE besluitverzoek SET stand = $3, antwoord_op = $4, antwoord = $5 WHERE id = $1 AND stand = $2",
               A_INT(verzoek->id), A_INT(verzoek->stand), A_INT(stand), A_DAG(op), A_TEXT(antwoord)))
    return false;
  toegang_persoon(toegang, besluit->persoon);
  toegang_veld(toegang, "verzoek", keuze_label(verzoek_standen, (int)verzoek->stand),
               keuze_label(verzoek_standen, (int)stand));
  return changes == 1 || stale(fault);
}

bool verzoek_vraag_bewaren(struct toegang *toegang, const struct besluit *besluit, const struct besluitverzoek *verzoek,
                           const struct verzoek_vraag *vraag, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault)) return false;
  toegang_veld(toegang, "vraag terug", (struct str){0}, vraag->vraag);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO besluitverzoek_vraag (publiek, verzoek, vraag, gevraagd_op, antwoord) "
                 "VALUES ($1, $2, $3, $4, '')",
                 A_TEXT(vraag->publiek), A_INT(verzoek->id), A_TEXT(vraag->vraag), A_DAG(vraag->gevraagd_op));
}

bool verzoek_vraag_beantwoorden(struct toegang *toegang, const struct besluit *besluit,
                                const struct verzoek_vraag *vraag, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE besluitverzoek_vraag SET antwoord = $2, antwoord_op = $3 WHERE publiek = $1 "
               "AND antwoord_op IS NULL",
               A_TEXT(vraag->publiek), A_TEXT(vraag->antwoord), A_DAG(vraag->antwoord_op)))
    return false;
  toegang_veld(toegang, "antwoord", (struct str){0}, vraag->antwoord);
  return changes == 1 || stale(fault);
}
