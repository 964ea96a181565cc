#include "store/inwoner_vraag.h"

#include "domain/besluit.h"
#include "domain/ding.h"
#include "domain/inbreng.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "intern.h"
#include "verborgen.h"

#define LOOPT(bron, ding)                                                                                              \
  "(SELECT min(k.laatste_dag) FROM afgeleid_klok k WHERE k.bron = " bron " AND k.ding " ding                           \
  " AND k.geeindigd_op IS NULL)"
#define VAN_AANVRAAG "IN (SELECT a.id FROM aanvraag a WHERE a.melding = m.id)"

bool vragen_van_inwoner(struct toegang *toegang, struct mijn_vraag **ret_vragen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT m.id, m.publiek, m.ontvangen, m.woorden, m.wet, t.naam, t.sleutel, coalesce(ca.naam, g.naam), "
          "coalesce(" LOOPT("2", VAN_AANVRAAG) ", " LOOPT(
              "1",
              "= m.id") "), "
                        "(SELECT count(*) FROM aanvraag a WHERE a.melding = m.id AND NOT EXISTS (SELECT 1 FROM besluit "
                        "b "
                        "WHERE b.aanvraag = a.id AND b.stand = $2)), "
                        "(SELECT max(b.genomen_op) FROM besluit b WHERE b.melding = m.id AND b.stand = $2), "
                        "(SELECT min(s.tot) FROM aanvraag a JOIN klokstap s ON s.bron = 2 AND s.ding = a.id AND "
                        "s.soort = 1 "
                        "AND s.klaar_op IS NULL WHERE a.melding = m.id), m.gesloten_op, m.sluitreden, "
                        "(SELECT max(i.op) FROM inbreng i WHERE i.melding = m.id AND i.soort = $3) FROM melding m "
                        "JOIN team t ON t.id = m.team LEFT JOIN gebruiker g ON g.id = m.behandelaar "
                        "LEFT JOIN casus c ON c.huishouden = m.huishouden AND c.gesloten_op IS NULL "
                        "LEFT JOIN gebruiker ca ON ca.id = c.aanspreekpunt WHERE m.persoon = $1 "
                        "ORDER BY CASE WHEN m.gesloten_op IS NULL THEN 0 ELSE 1 END, m.ontvangen DESC, m.id DESC LIMIT "
                        "50",
          A_INT(toegang->persoon), A_INT(BESLUITSTAND_GENOMEN), A_INT(INBRENG_INGETROKKEN)))
    return false;
  struct mijn_vraag *vragen = NEW_ARRAY(tx->arena, struct mijn_vraag, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    vragen[i] = (struct mijn_vraag){.id = db_int(&rows, i, 0),
                                    .publiek = db_text(&rows, i, 1),
                                    .ontvangen = db_dag(&rows, i, 2),
                                    .woorden = db_text(&rows, i, 3),
                                    .wet = (enum wet)db_int(&rows, i, 4),
                                    .team = db_text(&rows, i, 5),
                                    .team_sleutel = db_text(&rows, i, 6),
                                    .contact = db_text(&rows, i, 7),
                                    .laatste_dag = db_dag(&rows, i, 8),
                                    .aanvraag = db_int(&rows, i, 9) > 0,
                                    .besloten_op = db_dag(&rows, i, 10),
                                    .aanvullen_tot = db_dag(&rows, i, 11),
                                    .gesloten_op = db_dag(&rows, i, 12),
                                    .sluitreden = (enum sluitreden)db_int(&rows, i, 13),
                                    .ingetrokken = db_int(&rows, i, 14)};
  *ret_vragen = vragen;
  *ret_aantal = rows.count;
  return true;
}

bool taken_van_inwoner(struct toegang *toegang, struct mijn_taak **ret_taken, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT x.soort, x.wat, x.voor FROM (SELECT 1 AS soort, f.wat AS wat, f.voor AS voor FROM plan_afspraak "
          "f JOIN plan l ON l.id = f.plan AND l.geeindigd_op IS NULL WHERE f.persoon = $1 AND f.stand = 1 "
          "AND f.weg = 0 AND EXISTS (SELECT 1 FROM plan_versie v WHERE v.plan = l.id AND " NIET_VERBORGEN(
              "6", "v.id",
              "$1") ") "
                    "UNION ALL SELECT 2, s.reden, s.tot FROM melding m JOIN aanvraag a ON a.melding = m.id "
                    "JOIN klokstap s ON s.bron = 2 AND s.ding = a.id AND s.soort = 1 AND s.klaar_op IS NULL "
                    "WHERE m.persoon = $1) x ORDER BY x.voor NULLS LAST LIMIT 50",
          A_INT(toegang->persoon)))
    return false;
  struct mijn_taak *taken = NEW_ARRAY(tx->arena, struct mijn_taak, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    taken[i] = (struct mijn_taak){
        .soort = (enum mijn_taak_soort)db_int(&rows, i, 0), .wat = db_text(&rows, i, 1), .voor = db_dag(&rows, i, 2)};
  *ret_taken = taken;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(DING_PLANVERSIE == 6, "the literal in taken_van_inwoner");

/* Where he lives today, with what was merged into it. */
#define THUIS                                                                                                          \
  "(SELECT h.id FROM huishouden_lid t JOIN huishouden h ON h.id = t.huishouden OR h.samengevoegd_in = t.huishouden "   \
  "WHERE t.persoon = $1 AND t.vanaf <= $2 AND t.tot >= $2)"

/* Who works on something that he may not know of, or of which he is no part, is left out. */
static bool may_know(const struct inrichting *inrichting, struct str soort, dag_t dag, struct str *ret_naam) {
  const struct trajectsoort_rij *rij = trajectsoort_op(inrichting, soort, dag);
  *ret_naam = rij ? rij->naam : (struct str){0};
  return !rij || rij->compartiment == COMPARTIMENT_GEWOON;
}

bool kijkers_van_inwoner(struct toegang *toegang, struct mijn_kijker **ret_kijkers, size_t *ret_aantal,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT x.soort, x.naam, x.waarvoor, x.vanaf, x.tot, x.publiek FROM (SELECT 1 AS soort, t.naam AS naam, "
          "'' AS waarvoor, min(r.vanaf) AS vanaf, max(r.tot) AS tot, '' AS publiek FROM relatie r JOIN team t "
          "ON t.id = r.wie WHERE r.huishouden IN " THUIS " AND r.soort = $3 AND r.vanaf <= $2 AND r.tot >= $2 "
          "GROUP BY t.naam UNION ALL SELECT 2, g.naam, j.soort, min(w.vanaf), max(w.tot), '' FROM "
          "traject_persoon jp JOIN traject j ON j.id = jp.traject AND j.gesloten_op IS NULL "
          "JOIN traject_werker w ON w.traject = j.id AND w.vanaf <= $2 AND w.tot >= $2 JOIN gebruiker g ON g.id "
          "= w.gebruiker WHERE jp.persoon = $1 AND " NIET_VERBORGEN(
              "4", "j.id",
              "$1") "GROUP BY g.naam, j.soort "
                    "UNION ALL SELECT 3, g.naam, '', n.vanaf, n.tot, n.publiek FROM inwoner_namens n JOIN gebruiker g "
                    "ON g.id = n.gebruiker WHERE n.persoon = $1 AND n.tot >= $2) x ORDER BY x.soort, x.naam LIMIT 200",
          A_INT(toegang->persoon), A_DAG(tx_vandaag(tx)), A_INT(RELATIE_SOORT_TEAM)))
    return false;
  struct mijn_kijker *kijkers = NEW_ARRAY(tx->arena, struct mijn_kijker, rows.count + 1);
  size_t count = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct mijn_kijker kijker = {.soort = (enum mijn_kijker_soort)db_int(&rows, i, 0),
                                 .naam = db_text(&rows, i, 1),
                                 .vanaf = db_dag(&rows, i, 3),
                                 .tot = db_dag(&rows, i, 4),
                                 .publiek = db_text(&rows, i, 5)};
    bool known = kijker.soort != MIJN_KIJKER_WERKER ||
                 may_know(inrichting, db_text(&rows, i, 2), tx_vandaag(tx), &kijker.waarvoor);
    if (known) kijkers[count++] = kijker;
  }
  *ret_kijkers = kijkers;
  *ret_aantal = count;
  return true;
}

bool blikken_van_inwoner(struct toegang *toegang, moment_t van, moment_t tot, struct mijn_blik **ret_blikken,
                         size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT coalesce(l.nu, l.op), " LOGREGEL_WIE ", l.rol, l.grond, l.informatie, l.uitkomst, l.wie FROM "
                "logboek_persoon p JOIN logboek l ON l.schrijver = p.schrijver AND l.nr = p.nr " LOGREGEL_GEBRUIKER
                "WHERE p.persoon IN "
                "(SELECT z.id FROM persoon z WHERE z.id = $1 OR z.samengevoegd_in = $1) AND coalesce(l.nu, l.op) >= $2 "
                "AND coalesce(l.nu, l.op) < $3 AND l.informatie NOT LIKE '%signaal%' AND "
                "l.informatie NOT LIKE '%keuring%' AND " LOGREGEL_NIET_VERBORGEN(
                    "l", "$1") "ORDER BY l.op DESC, l.schrijver DESC, l.nr DESC LIMIT 1000",
                A_INT(toegang->persoon), A_INT(van), A_INT(tot)))
    return false;
  struct mijn_blik *blikken = NEW_ARRAY(tx->arena, struct mijn_blik, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    blikken[i] = (struct mijn_blik){.op = db_int(&rows, i, 0),
                                    .naam = db_text(&rows, i, 1),
                                    .rol = db_text(&rows, i, 2),
                                    .grond = db_text(&rows, i, 3),
                                    .informatie = db_text(&rows, i, 4),
                                    .uitkomst = db_text(&rows, i, 5),
                                    .zelf = db_int(&rows, i, 6) == toegang->actor->gebruiker};
  *ret_blikken = blikken;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(MIJN_LOG_MAX == 1000, "the literal in blikken_van_inwoner");
