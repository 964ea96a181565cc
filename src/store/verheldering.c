#include "store/verheldering.h"

#include "intern.h"

#define VERHELDERING                                                                                                   \
  "SELECT v.id, v.publiek, v.casus, c.huishouden, v.begonnen_op, g.naam, v.afgerond_op FROM verheldering v "           \
  "JOIN casus c ON c.id = v.casus JOIN gebruiker g ON g.id = v.door "

static struct verheldering verheldering_van(const struct db_rows *rows, size_t i) {
  return (struct verheldering){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .casus = db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .begonnen_op = db_dag(rows, i, 4),
      .door = db_text(rows, i, 5),
      .afgerond_op = db_dag(rows, i, 6),
  };
}

/* A partner works on the one that is being made, and sees those that were finished since he took the question over. */
static dag_t since(const struct toegang *toegang) {
  return toegang->actor->rol == ROL_PARTNER ? dag_van_moment(toegang->zijden[0].vanaf) : 0;
}
#define SINDS(dag) "(v.afgerond_op IS NULL OR v.afgerond_op >= " dag ") "

bool verheldering_lezen(struct toegang *toegang, struct str publiek, struct verheldering *ret_verheldering,
                        struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, VERHELDERING "WHERE v.publiek = $1 AND c.huishouden = $2 AND " SINDS("$3"),
                A_TEXT(publiek), A_INT(toegang->huishouden), A_DAG(since(toegang))))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze vraagverheldering bestaat niet."), "no such verheldering");
  *ret_verheldering = verheldering_van(&rows, 0);
  return true;
}

bool verhelderingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verheldering **ret_rij,
                                   size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, VERHELDERING "WHERE c.huishouden = $1 AND " SINDS("$2") "ORDER BY v.id DESC",
                A_INT(huishouden), A_DAG(since(toegang))))
    return false;
  struct verheldering *rij = NEW_ARRAY(tx->arena, struct verheldering, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) rij[i] = verheldering_van(&rows, i);
  *ret_rij = rij;
  *ret_aantal = rows.count;
  return true;
}

bool verheldering_afgerond(struct toegang *toegang, int64_t casus, bool *ret_afgerond, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT count(*) FROM verheldering WHERE casus = $1 AND afgerond_op IS NOT NULL", A_INT(casus)))
    return false;
  *ret_afgerond = db_int(&rows, 0, 0) > 0;
  return true;
}

bool verheldering_maken(struct toegang *toegang, int64_t casus, struct str publiek, const struct str *delen,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id, door = toegang->actor->gebruiker;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault)) return false;
  if (!TX_INSERT(tx, fault, &id,
                 "INSERT INTO verheldering (publiek, casus, begonnen_op, door) VALUES ($1, $2, $3, $4) RETURNING id",
                 A_TEXT(publiek), A_INT(casus), A_DAG(tx_vandaag(tx)), A_INT(door))) {
    if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
    return false;
  }
  for (int vraag = VRAAG_SPEELT; vraag < HOOFDVRAAG_EINDE; vraag++)
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO verheldering_deel (publiek, verheldering, vraag, leefgebied, waarom, gevraagd_door, "
                 "gevraagd_op, versie) VALUES ($1, $2, $3, '', 0, $4, $5, 0)",
                 A_TEXT(delen[vraag - VRAAG_SPEELT]), A_INT(id), A_INT(vraag), A_INT(door), A_DAG(tx_vandaag(tx))))
      return false;
  toegang_veld(toegang, "vraagverheldering", (struct str){0}, S("begonnen"));
  return true;
}

bool verheldering_sluiten(struct toegang *toegang, const struct verheldering *verheldering, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, verheldering->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE verheldering SET afgerond_op = $2, afgerond_door = $3 WHERE id = $1 AND afgerond_op IS NULL",
               A_INT(verheldering->id), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker)))
    return false;
  toegang_veld(toegang, "vraagverheldering", S("loopt"), S("afgerond"));
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Deze vraagverheldering is al afgerond."), "finished before");
}

bool verheldering_werkt_mee(struct toegang *toegang, int64_t casus, bool *ret_werkt, struct fault *fault) {
  struct db_rows rows;
  *ret_werkt = toegang->actor->rol == ROL_SYSTEEM;
  if (*ret_werkt) return true;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT count(*) FROM traject_werker w JOIN traject j ON j.id = w.traject "
                "JOIN traject_casus jc ON jc.traject = j.id WHERE jc.casus = $1 AND jc.kant IS NULL "
                "AND w.gebruiker = $2 AND w.vanaf <= $3 AND w.tot >= $3 AND j.gesloten_op IS NULL",
                A_INT(casus), A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(toegang->tx))))
    return false;
  *ret_werkt = db_int(&rows, 0, 0) > 0;
  return true;
}

bool verheldering_bezoek_bewaren(struct toegang *toegang, int64_t verheldering,
                                 const struct verheldering_bezoek *bezoek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault) ||
      !TX_INSERT(tx, fault, &id,
                 "INSERT INTO verheldering_bezoek (verheldering, op_dag, plaats, door, op) "
                 "VALUES ($1, $2, $3, $4, $5) RETURNING id",
                 A_INT(verheldering), A_DAG(bezoek->op_dag), A_INT(bezoek->plaats), A_INT(toegang->actor->gebruiker),
                 A_INT(tx->wanneer.nu)))
    return false;
  for (size_t i = 0; i < bezoek->aanwezig_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO verheldering_aanwezig (bezoek, naam, hoedanigheid) VALUES ($1, $2, $3)",
                 A_INT(id), A_TEXT(bezoek->aanwezig[i].naam), A_INT(bezoek->aanwezig[i].hoedanigheid)))
      return false;
  toegang_veld(toegang, "gesprek", (struct str){0}, dag_iso(tx->arena, bezoek->op_dag));
  return true;
}

/* Who was there, in one statement for all talks. */
static bool add_present(struct tx *tx, int64_t verheldering, struct verheldering_bezoek *bezoeken, size_t aantal,
                        struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT a.bezoek, a.naam, a.hoedanigheid FROM verheldering_aanwezig a "
                "JOIN verheldering_bezoek b ON b.id = a.bezoek WHERE b.verheldering = $1 ORDER BY a.id",
                A_INT(verheldering)))
    return false;
  for (size_t j = 0; j < aantal; j++) {
    bezoeken[j].aanwezig = NEW_ARRAY(tx->arena, struct bezoek_aanwezig, rows.count + 1);
    for (size_t i = 0; i < rows.count; i++)
      if (db_int(&rows, i, 0) == bezoeken[j].id)
        bezoeken[j].aanwezig[bezoeken[j].aanwezig_aantal++] =
            (struct bezoek_aanwezig){db_text(&rows, i, 1), (int)db_int(&rows, i, 2)};
  }
  return true;
}

bool verheldering_bezoeken(struct toegang *toegang, int64_t verheldering, struct verheldering_bezoek **ret_bezoeken,
                           size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT b.id, b.op_dag, b.plaats, g.naam FROM verheldering_bezoek b JOIN gebruiker g ON g.id = b.door "
                "WHERE b.verheldering = $1 ORDER BY b.op_dag DESC, b.id DESC",
                A_INT(verheldering)))
    return false;
  struct verheldering_bezoek *bezoeken = NEW_ARRAY(tx->arena, struct verheldering_bezoek, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    bezoeken[i] = (struct verheldering_bezoek){.id = db_int(&rows, i, 0),
                                               .op_dag = db_dag(&rows, i, 1),
                                               .plaats = (int)db_int(&rows, i, 2),
                                               .door = db_text(&rows, i, 3)};
  if (!add_present(tx, verheldering, bezoeken, rows.count, fault)) return false;
  *ret_bezoeken = bezoeken;
  *ret_aantal = rows.count;
  return true;
}

bool eigen_plan_bewaren(struct toegang *toegang, int64_t verheldering, const struct eigen_plan *plan,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT id FROM document WHERE publiek = $1 AND huishouden = $2",
                A_TEXT(plan->document), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit document is er niet."), "no such document");
  toegang_veld(toegang, "eigen plan", (struct str){0}, keuze_label(eigen_plansoorten, plan->soort));
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO verheldering_plan (verheldering, soort, document, van, ontvangen_op, door, op) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                 A_INT(verheldering), A_INT(plan->soort), A_INT(db_int(&rows, 0, 0)), A_TEXT(plan->van),
                 A_DAG(plan->ontvangen_op), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu));
}

bool eigen_plannen(struct toegang *toegang, int64_t verheldering, struct eigen_plan **ret_plannen, size_t *ret_aantal,
                   struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT p.soort, d.publiek, d.naam, p.van, p.ontvangen_op FROM verheldering_plan p "
                "JOIN document d ON d.id = p.document WHERE p.verheldering = $1 ORDER BY p.id",
                A_INT(verheldering)))
    return false;
  struct eigen_plan *plannen = NEW_ARRAY(tx->arena, struct eigen_plan, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    plannen[i] = (struct eigen_plan){.soort = (int)db_int(&rows, i, 0),
                                     .document = db_text(&rows, i, 1),
                                     .document_naam = db_text(&rows, i, 2),
                                     .van = db_text(&rows, i, 3),
                                     .ontvangen_op = db_dag(&rows, i, 4)};
  *ret_plannen = plannen;
  *ret_aantal = rows.count;
  return true;
}
