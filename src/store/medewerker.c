#include "store/medewerker.h"

#include "vak_rij.h"

static void from_rows(struct tx *tx, const struct db_rows *rows, struct medewerker **ret_medewerkers,
                      size_t *ret_aantal) {
  struct medewerker *medewerkers = NEW_ARRAY(tx->arena, struct medewerker, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    medewerkers[i] = (struct medewerker){db_int(rows, i, 0), db_text(rows, i, 1), db_text(rows, i, 2)};
  *ret_medewerkers = medewerkers;
  *ret_aantal = rows->count;
}

#define BIJ_HUISHOUDEN(erbij)                                                                                          \
  "FROM gebruiker g " erbij "WHERE g.actief = 1 AND g.rol IN ($3, $4) "                                                \
  "AND EXISTS (SELECT 1 FROM lidmaatschap l JOIN relatie r ON r.wie = l.team WHERE l.gebruiker = g.id "                \
  "AND l.vanaf <= $2 AND l.tot >= $2 AND r.huishouden = $1 AND r.soort = $5 AND r.vanaf <= $2 "                        \
  "AND r.tot >= $2) ORDER BY g.naam, g.id"

bool medewerkers_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct medewerker **ret_medewerkers,
                                size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows, "SELECT g.id, g.publiek, g.naam " BIJ_HUISHOUDEN(""), A_INT(huishouden),
                A_DAG(tx_vandaag(tx)), A_INT(ROL_PROFESSIONAL), A_INT(ROL_TEAMLEIDER), A_INT(RELATIE_SOORT_TEAM)))
    return false;
  from_rows(tx, &rows, ret_medewerkers, ret_aantal);
  return true;
}

/* The first absence that has not ended is the one that counts; a day more is of no use to who divides the work. */
#define WEG(wat)                                                                                                       \
  "(SELECT " wat " FROM afwezigheid f WHERE f.gebruiker = g.id AND f.ingetrokken_op IS NULL AND f.tot >= $2 "          \
  "ORDER BY f.vanaf, f.id LIMIT 1)"

bool belasting_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct belasting **ret_belastingen,
                              size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct vak_bron bron;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) || !vak_bron_lezen(tx, &bron, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT g.id, g.publiek, g.naam, (SELECT count(*) FROM traject_werker w JOIN traject j ON j.id = w.traject "
          "WHERE w.gebruiker = g.id AND w.tot = $6 AND j.gesloten_op IS NULL), (SELECT count(*) FROM afgeleid_werk a "
          "WHERE a.behandelaar = g.id), " WEG("f.vanaf") ", " WEG("f.tot") ", " VAK " " BIJ_HUISHOUDEN(
              "LEFT JOIN vakgegevens v ON v.gebruiker = g.id "),
          A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(ROL_PROFESSIONAL), A_INT(ROL_TEAMLEIDER),
          A_INT(RELATIE_SOORT_TEAM), A_DAG(DAG_OPEN)))
    return false;
  struct belasting *list = NEW_ARRAY(tx->arena, struct belasting, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct belasting){.wie = {db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)},
                                 .trajecten = db_int(&rows, i, 3),
                                 .meldingen = db_int(&rows, i, 4),
                                 .weg_vanaf = db_dag(&rows, i, 5),
                                 .weg_tot = db_dag(&rows, i, 6),
                                 .vak = vak_van_rij(tx, &bron, &rows, i, 7)};
  *ret_belastingen = list;
  *ret_aantal = rows.count;
  return true;
}

bool collegas_van(struct tx *tx, int64_t gebruiker, struct medewerker **ret_medewerkers, size_t *ret_aantal,
                  struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam FROM gebruiker g WHERE g.actief = 1 AND g.rol IN ($3, $4) "
                "AND EXISTS (SELECT 1 FROM lidmaatschap l JOIN lidmaatschap e ON e.team = l.team "
                "WHERE l.gebruiker = g.id AND e.gebruiker = $1 AND l.vanaf <= $2 AND l.tot >= $2 AND e.vanaf <= $2 "
                "AND e.tot >= $2) ORDER BY g.naam, g.id",
                A_INT(gebruiker), A_DAG(tx_vandaag(tx)), A_INT(ROL_PROFESSIONAL), A_INT(ROL_TEAMLEIDER)))
    return false;
  from_rows(tx, &rows, ret_medewerkers, ret_aantal);
  return true;
}

bool medewerkers_van_team(struct tx *tx, int64_t team, struct medewerker **ret_medewerkers, size_t *ret_aantal,
                          struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam FROM gebruiker g JOIN lidmaatschap l ON l.gebruiker = g.id "
                "WHERE g.actief = 1 AND l.team = $1 AND l.vanaf <= $2 AND l.tot >= $2 ORDER BY g.naam, g.id",
                A_INT(team), A_DAG(tx_vandaag(tx))))
    return false;
  from_rows(tx, &rows, ret_medewerkers, ret_aantal);
  return true;
}

bool medewerker_zoeken(struct tx *tx, struct str publiek, struct medewerker *ret_medewerker, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT id, publiek, naam FROM gebruiker WHERE publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze collega is er niet (meer)."), "no such worker");
  *ret_medewerker = (struct medewerker){db_int(&rows, 0, 0), db_text(&rows, 0, 1), db_text(&rows, 0, 2)};
  return true;
}
