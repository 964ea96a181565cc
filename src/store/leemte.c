#include "store/leemte.h"

#include "inrichting/loket.h"
#include "store/inrichting.h"

#include "intern.h"

#define LEEMTE                                                                                                         \
  "SELECT l.id, l.publiek, l.wat, l.leefgebied, l.gebied, l.leeftijd_van, l.leeftijd_tot, l.toch, l.huishouden, "      \
  "l.dag "                                                                                                             \
  "FROM leemte l "
#define KEUZE "($1 = '' OR l.leefgebied = $1) AND ($2 = '' OR l.gebied = $2) "

static struct str domain_name(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct leefgebied_rij *rij = sleutel.len ? inrichting_op(inrichting, TABEL_LEEFGEBIED, sleutel, dag) : NULL;
  return rij ? rij->naam : sleutel;
}

static struct str area_name(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct gebied_rij *rij = sleutel.len ? inrichting_op(inrichting, TABEL_GEBIED, sleutel, dag) : NULL;
  return rij ? rij->naam : sleutel;
}

static bool gaps_of(struct tx *tx, const struct db_rows *rows, struct leemte **ret_leemten, size_t *ret_aantal,
                    struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  struct leemte *leemten = NEW_ARRAY(tx->arena, struct leemte, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) {
    struct leemte l = {
        .id = db_int(rows, i, 0),
        .publiek = db_text(rows, i, 1),
        .wat = db_text(rows, i, 2),
        .leefgebied = db_text(rows, i, 3),
        .gebied = db_text(rows, i, 4),
        .leeftijd_van = db_int(rows, i, 5),
        .leeftijd_tot = db_int(rows, i, 6),
        .toch = db_int(rows, i, 7) != 0,
        .huishouden = !db_null(rows, i, 8),
        .op = db_dag(rows, i, 9),
    };
    l.leefgebied_naam = domain_name(inrichting, l.leefgebied, l.op);
    l.gebied_naam = area_name(inrichting, l.gebied, l.op);
    leemten[i] = l;
  }
  *ret_leemten = leemten;
  *ret_aantal = rows->count;
  return true;
}

bool leemte_bewaren(struct toegang *toegang, const struct leemte *l, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_LEEMTE, 0, fault)) return false;
  toegang_veld(toegang, "leemte", (struct str){0}, l->wat);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO leemte (publiek, wat, leefgebied, gebied, leeftijd_van, leeftijd_tot, toch, huishouden, "
                 "dag, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                 A_TEXT(l->publiek), A_TEXT(l->wat), A_TEXT(l->leefgebied), A_TEXT(l->gebied), A_INT(l->leeftijd_van),
                 A_INT(l->leeftijd_tot), A_INT(l->toch), A_INT_OF(toegang->huishouden, toegang->huishouden == 0),
                 A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker));
}

bool leemten_lezen(struct toegang *toegang, struct str leefgebied, struct str gebied, int64_t overslaan,
                   struct leemte **ret_leemten, size_t *ret_aantal, int64_t *ret_totaal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, totaal;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_LEEMTE, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, LEEMTE "WHERE " KEUZE "ORDER BY l.id DESC LIMIT $3 OFFSET $4", A_TEXT(leefgebied),
                A_TEXT(gebied), A_INT(LEEMTE_BLAD), A_INT(overslaan)) ||
      !TX_QUERY(tx, fault, &totaal, "SELECT count(*) FROM leemte l WHERE " KEUZE, A_TEXT(leefgebied), A_TEXT(gebied)) ||
      !gaps_of(tx, &rows, ret_leemten, ret_aantal, fault))
    return false;
  *ret_totaal = db_int(&totaal, 0, 0);
  return true;
}

bool leemten_tellen(struct toegang *toegang, struct str leefgebied, struct str gebied,
                    struct leemte_telling **ret_tellingen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_LEEMTE, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT l.leefgebied, l.gebied, count(*), count(CASE WHEN l.toch = 1 THEN 1 END), max(l.dag) FROM "
                "leemte l WHERE " KEUZE "GROUP BY l.leefgebied, l.gebied ORDER BY 3 DESC, 1, 2 LIMIT 200",
                A_TEXT(leefgebied), A_TEXT(gebied)))
    return false;
  struct leemte_telling *list = NEW_ARRAY(tx->arena, struct leemte_telling, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] =
        (struct leemte_telling){.leefgebied_naam = domain_name(inrichting, db_text(&rows, i, 0), db_dag(&rows, i, 4)),
                                .gebied_naam = area_name(inrichting, db_text(&rows, i, 1), db_dag(&rows, i, 4)),
                                .aantal = db_int(&rows, i, 2),
                                .toch = db_int(&rows, i, 3)};
  *ret_tellingen = list;
  *ret_aantal = rows.count;
  return true;
}

bool leemten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct leemte **ret_leemten,
                            size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, huishouden, fault) &&
         TX_QUERY(toegang->tx, fault, &rows, LEEMTE "WHERE l.huishouden = $1 ORDER BY l.id DESC LIMIT 50",
                  A_INT(huishouden)) &&
         gaps_of(toegang->tx, &rows, ret_leemten, ret_aantal, fault);
}
