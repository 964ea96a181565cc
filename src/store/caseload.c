#include "store/mijnwerk.h"

#include "domain/triage.h"
#include "inrichting/loket.h"
#include "store/inrichting.h"

#include "mijn.h"
#include "mijn_huishoudens.h"
#include "zicht.h"

bool mijnwerk_sinds_lezen(struct toegang *toegang, dag_t *ret_sinds, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT vanaf, tot FROM afwezigheid WHERE gebruiker = $1 AND tot >= $2 AND vanaf < $3 "
                "AND ingetrokken_op IS NULL",
                A_INT(toegang->actor->gebruiker), A_DAG(vandaag - MIJNWERK_TERUG), A_DAG(vandaag)))
    return false;
  struct weg *weg = NEW_ARRAY(tx->arena, struct weg, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) weg[i] = (struct weg){db_dag(&rows, i, 0), db_dag(&rows, i, 1)};
  *ret_sinds = mijnwerk_sinds(&tx->store->nationaal.kalender, weg, rows.count, vandaag);
  return true;
}

/* From when on contactverslagen are new and may be read: asked once a household, not of each of them. */
#define LEESBAAR                                                                                                       \
  "(SELECT CASE WHEN min(z.zicht_vanaf) <= $4 THEN $4 ELSE min(z.zicht_vanaf) END FROM relatie z "                     \
  "WHERE z.huishouden = h.id AND ($3 >> CAST(z.soort AS INTEGER)) & 1 = 1 AND z.vanaf <= $2 AND z.tot >= $2 "          \
  "AND (z.wie = $1 OR z.wie IN " MIJN_TEAMS "))"

/* $4 is the moment from which on something is new, $5 its day; a question that he took up himself is not. Of
 * contactverslagen only those that he may read are counted (relatie.zicht_vanaf). */
#define REGEL                                                                                                          \
  "SELECT h.id, h.publiek, mijn.namens, (SELECT min(a.laatste_dag) FROM melding m JOIN afgeleid_werk a "               \
  "ON a.melding = m.id WHERE m.huishouden = h.id), "                                                                   \
  "(SELECT min(e.dag) FROM casus c JOIN plan l ON l.casus = c.id AND l.geeindigd_op IS NULL "                          \
  "JOIN plan_evaluatie e ON e.plan = l.id AND e.gehouden_op IS NULL AND e.vervallen = 0 "                              \
  "WHERE c.huishouden = h.id AND c.gesloten_op IS NULL), "                                                             \
  "(SELECT n.op_dag FROM notitie n WHERE n.huishouden = h.id AND n.ingetrokken_op IS NULL "                            \
  "ORDER BY n.op_dag DESC LIMIT 1), "                                                                                  \
  "(SELECT count(*) FROM notitie n WHERE n.huishouden = h.id AND n.geschreven_op >= " LEESBAAR " AND n.door <> $1 "    \
  "AND n.ingetrokken_op IS NULL), "                                                                                    \
  "(SELECT count(*) FROM melding m WHERE m.huishouden = h.id AND m.opgenomen_op >= $4 AND m.opgenomen_door <> $1 "     \
  "AND (m.behandelaar IS NULL OR m.behandelaar <> $1)), "                                                              \
  "(SELECT count(*) FROM casus c JOIN plan l ON l.casus = c.id JOIN plan_versie v ON v.plan = l.id "                   \
  "WHERE c.huishouden = h.id AND v.op >= $4 AND v.door <> $1), "                                                       \
  "(SELECT count(*) FROM huishouden_lid x JOIN registerbericht b ON b.persoon = x.persoon "                            \
  "WHERE x.huishouden = h.id AND x.vanaf <= $2 AND x.tot >= $2 AND b.op >= $4), "                                      \
  "(SELECT count(*) FROM melding m JOIN werkoverdracht o ON o.melding = m.id WHERE m.huishouden = h.id "               \
  "AND o.stand = 3 AND o.door = $1 AND o.beantwoord_op >= $4), "                                                       \
  "(SELECT count(*) FROM casus c JOIN plan l ON l.casus = c.id JOIN plan_evaluatie e ON e.plan = l.id "                \
  "WHERE c.huishouden = h.id AND e.gehouden_op >= $5 AND e.door <> $1), "                                              \
  "(SELECT count(*) FROM casus c JOIN traject_casus x ON x.casus = c.id JOIN traject t ON t.id = x.traject "           \
  "WHERE c.huishouden = h.id AND c.gesloten_op IS NULL AND t.gesloten_op IS NULL), " ZICHT_NAAM                        \
  " FROM mijn JOIN huishouden h ON h.id = mijn.huishouden " EERSTE_BEWONER "WHERE " ZICHT

static struct caseloadregel regel_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  dag_t termijn = db_dag(rows, i, 3);
  struct str naam = zicht_naam(toegang, rows, i, 13);
  return (struct caseloadregel){.id = db_int(rows, i, 0),
                                .huishouden = db_text(rows, i, 1),
                                .namens = db_text(rows, i, 2),
                                .termijn = termijn == DAG_OPEN ? DAG_GEEN : termijn,
                                .evaluatie = db_dag(rows, i, 4),
                                .contact = db_dag(rows, i, 5),
                                .verslagen = db_int(rows, i, 6),
                                .vragen = db_int(rows, i, 7),
                                .versies = db_int(rows, i, 8),
                                .berichten = db_int(rows, i, 9),
                                .teruggegeven = db_int(rows, i, 10),
                                .evaluaties = db_int(rows, i, 11),
                                .traject = db_int(rows, i, 12) > 0,
                                .naam = naam.len ? naam : S("Huishouden")};
}

/* What the open questions of his households say about safety; "not safe" goes before "not known". */
static bool add_safety(struct toegang *toegang, struct caseloadregel *regels, size_t aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "WITH " MIJN_WIE ", " MIJN_HUISHOUDENS
                "SELECT m.huishouden, t.vraag, t.antwoord, m.ontvangen FROM mijn JOIN melding m "
                "ON m.huishouden = mijn.huishouden AND m.gesloten_op IS NULL JOIN triage_antwoord t "
                "ON t.melding = m.id WHERE t.antwoord <> 1 ORDER BY t.antwoord DESC",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx))))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    const struct triagevraag_rij *vraag =
        inrichting_op(inrichting, TABEL_TRIAGEVRAAG, db_text(&rows, i, 1), db_dag(&rows, i, 3));
    if (!vraag || vraag->soort != TRIAGE_VEILIGHEID) continue;
    for (size_t j = 0; j < aantal; j++)
      if (regels[j].id == db_int(&rows, i, 0)) regels[j].veilig = (int)db_int(&rows, i, 2);
  }
  return true;
}

bool caseload_lezen(struct toegang *toegang, dag_t sinds, struct caseloadregel **ret_regels, size_t *ret_aantal,
                    struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_PLAN | INFO_NOTITIE, 0,
                    fault) ||
      !TX_QUERY(tx, fault, &rows, "WITH " MIJN_WIE ", " MIJN_HUISHOUDENS REGEL "ORDER BY h.id LIMIT 300",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties),
                A_INT(moment_van_dag(sinds)), A_DAG(sinds)))
    return false;
  struct caseloadregel *regels = NEW_ARRAY(tx->arena, struct caseloadregel, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) regels[i] = regel_van(toegang, &rows, i);
  if (!add_safety(toegang, regels, rows.count, fault)) return false;
  *ret_regels = regels;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(CASELOAD_BLAD == 300, "the literal in caseload_lezen");
