#include "store/notitie.h"

#include "intern.h"
#include "mijn.h"

#define NOTITIE                                                                                                        \
  "n.id, n.publiek, n.gesproken_met, n.hoe, n.op_dag, n.tekst, g.naam, n.geschreven_op, n.versie, n.ingetrokken_op, "  \
  "i.naam, "                                                                                                           \
  "n.ingetrokken_reden, n.gezondheid FROM notitie n JOIN gebruiker g ON g.id = n.door LEFT JOIN gebruiker i ON i.id "  \
  "= "                                                                                                                 \
  "n.ingetrokken_door "

static struct notitie notitie_van(const struct db_rows *rows, size_t i) {
  return (struct notitie){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .gesproken_met = db_text(rows, i, 2),
      .hoe = (int)db_int(rows, i, 3),
      .op_dag = db_dag(rows, i, 4),
      .tekst = db_text(rows, i, 5),
      .door = db_text(rows, i, 6),
      .geschreven_op = db_int(rows, i, 7),
      .versie = db_int(rows, i, 8),
      .ingetrokken_op = db_int(rows, i, 9),
      .ingetrokken_door = db_text(rows, i, 10),
      .ingetrokken_reden = db_text(rows, i, 11),
      .gezondheid = db_int(rows, i, 12) != 0,
  };
}

bool notitie_bewaren(struct toegang *toegang, int64_t huishouden, const struct notitie *notitie, int64_t door,
                     struct fault *fault) {
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_NOTITIE, huishouden, fault)) return false;
  toegang_veld(toegang, "tekst", (struct str){0}, notitie->tekst);
  if (!TX_INSERT(toegang->tx, fault, &id,
                 "INSERT INTO notitie (publiek, huishouden, gesproken_met, hoe, op_dag, tekst, door, geschreven_op, "
                 "gezondheid, "
                 "versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) RETURNING id",
                 A_TEXT(notitie->publiek), A_INT(huishouden), A_TEXT(notitie->gesproken_met), A_INT(notitie->hoe),
                 A_DAG(notitie->op_dag), A_TEXT(notitie->tekst), A_INT(door), A_INT(notitie->geschreven_op),
                 A_INT(notitie->gezondheid)))
    return false;
  toegang_ding(toegang, DING_NOTITIE, id);
  return true;
}

/* A partner reads what his own organisation wrote, and nothing of anybody else. */
static bool only_own(const struct toegang *toegang) {
  return toegang->actor->rol == ROL_PARTNER;
}
#define ONS(wie, dag) "(SELECT z.gebruiker FROM lidmaatschap z WHERE z.team IN " TEAMS_VAN(wie, dag) ")"

bool notitie_lezen(struct toegang *toegang, struct str publiek, struct notitie *ret_notitie, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_NOTITIE, 0, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT " NOTITIE "WHERE n.publiek = $1 AND n.huishouden = $2 AND n.geschreven_op >= $3 "
                "AND (n.gezondheid = 0 OR $4 = 1 OR n.door = $5) AND ($6 = 0 OR n.door IN " ONS("$5", "$7") ")",
                A_TEXT(publiek), A_INT(toegang->huishouden), A_INT(toegang->zijden[0].vanaf),
                A_INT(toegang_gezondheid(toegang)), A_INT(toegang->actor->gebruiker), A_INT(only_own(toegang)),
                A_DAG(tx_vandaag(toegang->tx))))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit contactverslag bestaat niet."), "no such note");
  *ret_notitie = notitie_van(&rows, 0);
  toegang_ding(toegang, DING_NOTITIE, ret_notitie->id);
  return true;
}

/* Where the actor sees only a part, or more than one side (struct zijde). */
#define OP_ZIJDEN                                                                                                      \
  "((n.huishouden = $1 AND n.geschreven_op >= $2) OR (n.huishouden = $3 AND n.geschreven_op >= $4) OR "                \
  "(n.huishouden = $5 AND n.geschreven_op >= $6) OR (n.huishouden = $7 AND n.geschreven_op >= $8)) "                   \
  "AND (n.gezondheid = 0 OR $9 = 1 OR n.door = $10) AND ($11 = 0 OR n.door IN " ONS("$10", "$12") ") "
_Static_assert(ZIJDEN_MAX == 4, "the sides in OP_ZIJDEN");

static bool notes_of_sides(struct toegang *toegang, int64_t overslaan, struct db_rows *ret_count,
                           struct db_rows *ret_rows, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct zijde *z = toegang->zijden;
  return TX_QUERY(tx, fault, ret_count, "SELECT count(*) FROM notitie n WHERE " OP_ZIJDEN, A_INT(z[0].huishouden),
                  A_INT(z[0].vanaf), A_INT(z[1].huishouden), A_INT(z[1].vanaf), A_INT(z[2].huishouden),
                  A_INT(z[2].vanaf), A_INT(z[3].huishouden), A_INT(z[3].vanaf), A_INT(toegang_gezondheid(toegang)),
                  A_INT(toegang->actor->gebruiker), A_INT(only_own(toegang)), A_DAG(tx_vandaag(tx))) &&
         TX_QUERY(tx, fault, ret_rows,
                  "SELECT " NOTITIE "WHERE " OP_ZIJDEN " ORDER BY n.op_dag DESC, n.id DESC LIMIT $13 OFFSET $14",
                  A_INT(z[0].huishouden), A_INT(z[0].vanaf), A_INT(z[1].huishouden), A_INT(z[1].vanaf),
                  A_INT(z[2].huishouden), A_INT(z[2].vanaf), A_INT(z[3].huishouden), A_INT(z[3].vanaf),
                  A_INT(toegang_gezondheid(toegang)), A_INT(toegang->actor->gebruiker), A_INT(only_own(toegang)),
                  A_DAG(tx_vandaag(tx)), A_INT(NOTITIE_BLAD), A_INT(overslaan));
}

/* Counted and skipped by the index alone, whatever their number, and from the end that is nearest; then the rows of
 * this page are read. */
#define BLAD_VAN_EEN(volgorde)                                                                                         \
  "SELECT " NOTITIE "WHERE n.id IN (SELECT s.id FROM notitie s WHERE s.huishouden = $1 ORDER BY " volgorde             \
  " LIMIT $2 OFFSET $3) ORDER BY n.op_dag DESC, n.id DESC"
static bool notes_of_one(struct toegang *toegang, int64_t overslaan, struct db_rows *ret_count,
                         struct db_rows *ret_rows, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t huishouden = toegang->zijden[0].huishouden;
  if (!TX_QUERY(tx, fault, ret_count, "SELECT count(*) FROM notitie WHERE huishouden = $1", A_INT(huishouden)))
    return false;
  int64_t rest = db_int(ret_count, 0, 0) - overslaan, aantal = rest < NOTITIE_BLAD ? rest : NOTITIE_BLAD;
  if (aantal > 0 && rest < overslaan)
    return TX_QUERY(tx, fault, ret_rows, BLAD_VAN_EEN("s.op_dag, s.id"), A_INT(huishouden), A_INT(aantal),
                    A_INT(rest - aantal));
  return TX_QUERY(tx, fault, ret_rows, BLAD_VAN_EEN("s.op_dag DESC, s.id DESC"), A_INT(huishouden), A_INT(NOTITIE_BLAD),
                  A_INT(overslaan));
}

bool notities_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t overslaan,
                             struct notitie **ret_notities, size_t *ret_aantal, int64_t *ret_totaal,
                             struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, count;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_NOTITIE, huishouden, fault)) return false;
  bool plain =
      toegang->zijde_aantal == 1 && toegang->zijden[0].vanaf == 0 && toegang_gezondheid(toegang) && !only_own(toegang);
  if (!(plain ? notes_of_one : notes_of_sides)(toegang, overslaan, &count, &rows, fault)) return false;
  struct notitie *notities = NEW_ARRAY(tx->arena, struct notitie, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) notities[i] = notitie_van(&rows, i);
  *ret_notities = notities;
  *ret_aantal = rows.count;
  *ret_totaal = db_int(&count, 0, 0);
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE,
                   S("Iemand anders heeft dit verslag net veranderd. U ziet hieronder beide teksten."), "stale note");
}

static void note_changes(struct toegang *toegang, const struct notitie *was, const struct notitie *wordt) {
  struct arena *arena = toegang->tx->arena;
  if (!str_eq(was->tekst, wordt->tekst)) toegang_veld(toegang, "tekst", was->tekst, wordt->tekst);
  if (!str_eq(was->gesproken_met, wordt->gesproken_met))
    toegang_veld(toegang, "gesproken met", was->gesproken_met, wordt->gesproken_met);
  if (was->op_dag != wordt->op_dag)
    toegang_veld(toegang, "dag", dag_iso(arena, was->op_dag), dag_iso(arena, wordt->op_dag));
  if (was->hoe != wordt->hoe)
    toegang_veld(toegang, "hoe", keuze_label(contactvormen, was->hoe), keuze_label(contactvormen, wordt->hoe));
  if (was->gezondheid != wordt->gezondheid)
    toegang_veld(toegang, "gaat over gezondheid", was->gezondheid ? S("ja") : S("nee"),
                 wordt->gezondheid ? S("ja") : S("nee"));
}

bool notitie_wijzigen(struct toegang *toegang, int64_t huishouden, const struct notitie *was,
                      const struct notitie *wordt, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_NOTITIE, huishouden, fault)) return false;
  if (!TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE notitie SET gesproken_met = $4, hoe = $5, op_dag = $6, tekst = $7, gezondheid = $8, versie = "
               "versie + 1 "
               "WHERE id = $1 AND huishouden = $2 AND versie = $3 AND ingetrokken_op IS NULL",
               A_INT(was->id), A_INT(huishouden), A_INT(was->versie), A_TEXT(wordt->gesproken_met), A_INT(wordt->hoe),
               A_DAG(wordt->op_dag), A_TEXT(wordt->tekst), A_INT(wordt->gezondheid)))
    return false;
  note_changes(toegang, was, wordt);
  toegang_ding(toegang, DING_NOTITIE, was->id);
  return changed_one(changes, fault);
}

bool notitie_intrekken(struct toegang *toegang, int64_t huishouden, const struct notitie *notitie, int64_t door,
                       struct str reden, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_NOTITIE, huishouden, fault)) return false;
  if (!TX_EXEC(
          toegang->tx, fault, &changes,
          "UPDATE notitie SET ingetrokken_op = $4, ingetrokken_door = $5, ingetrokken_reden = $6, versie = versie + 1 "
          "WHERE id = $1 AND huishouden = $2 AND versie = $3 AND ingetrokken_op IS NULL",
          A_INT(notitie->id), A_INT(huishouden), A_INT(notitie->versie), A_INT(toegang->tx->wanneer.nu), A_INT(door),
          A_TEXT(reden)))
    return false;
  toegang_veld(toegang, "ingetrokken", (struct str){0}, reden);
  toegang_ding(toegang, DING_NOTITIE, notitie->id);
  return changed_one(changes, fault);
}
