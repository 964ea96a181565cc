#include "store/ondersteuning.h"

#include "inrichting/recht.h"
#include "store/casus.h"
#include "store/inrichting.h"

#include "zicht.h"

/* Somebody who was merged is shown as who he turned out to be. */
#define STEUN                                                                                                          \
  "SELECT o.id, o.publiek, o.casus, j.id, j.publiek, j.soort, j.begonnen_op, s.id, s.publiek, s.voornamen, "           \
  "s.voorletters, s.voorvoegsel, s.geslachtsnaam, g.id, g.publiek, g.naam, o.product, o.waaraan, o.vorm, o.hoe_vaak, " \
  "o.minuten, o.per, o.vanaf, o.verwacht_tot, o.stut, o.terrein, o.thema, o.van_aanbieder, o.van_reden, o.reden, "     \
  "o.geeindigd_op, o.einde, o.naar_aanbieder, o.eind_toelichting, o.versie"
#define STEUN_FROM                                                                                                     \
  " FROM ondersteuning o JOIN casus c ON c.id = o.casus JOIN traject j ON j.id = o.traject "                           \
  "JOIN gebruiker g ON g.id = o.werker LEFT JOIN persoon q ON q.id = o.persoon "                                       \
  "LEFT JOIN persoon s ON s.id = coalesce(q.samengevoegd_in, q.id) "
enum { STEUN_KOLOMMEN = 35 };

static struct str person_name(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 9),
                        .voorletters = db_text(rows, i, 10),
                        .voorvoegsel = db_text(rows, i, 11),
                        .geslachtsnaam = db_text(rows, i, 12)};
  if (db_null(rows, i, 7)) return (struct str){0};
  toegang_persoon(toegang, db_int(rows, i, 7));
  return persoon_naam(toegang->tx->arena, &wie);
}

static struct ondersteuning steun_van(struct toegang *toegang, const struct inrichting *inrichting,
                                      const struct db_rows *rows, size_t i) {
  struct str soort = db_text(rows, i, 5), product = db_text(rows, i, 16);
  dag_t vanaf = db_dag(rows, i, 22);
  const struct trajectsoort_rij *traject = trajectsoort_op(inrichting, soort, db_dag(rows, i, 6));
  const struct product_rij *rij = product.len ? product_op(inrichting, product, vanaf) : NULL;
  return (struct ondersteuning){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .casus = db_int(rows, i, 2),
      .traject = db_int(rows, i, 3),
      .traject_publiek = db_text(rows, i, 4),
      .traject_naam = traject ? traject->naam : soort,
      .persoon = db_int(rows, i, 7),
      .persoon_publiek = db_text(rows, i, 8),
      .persoon_naam = person_name(toegang, rows, i),
      .werker = {db_int(rows, i, 13), db_text(rows, i, 14), db_text(rows, i, 15)},
      .product = product,
      .product_naam = rij ? rij->naam : product,
      .waaraan = db_text(rows, i, 17),
      .vorm = (int)db_int(rows, i, 18),
      .hoe_vaak = db_text(rows, i, 19),
      .minuten = db_int(rows, i, 20),
      .per = (int)db_int(rows, i, 21),
      .vanaf = vanaf,
      .verwacht_tot = db_dag(rows, i, 23),
      .stut = db_int(rows, i, 24) != 0,
      .terrein = (int)db_int(rows, i, 25),
      .thema = (int)db_int(rows, i, 26),
      .van_aanbieder = db_text(rows, i, 27),
      .van_reden = db_text(rows, i, 28),
      .reden = db_text(rows, i, 29),
      .geeindigd_op = db_dag(rows, i, 30),
      .einde = (int)db_int(rows, i, 31),
      .naar_aanbieder = db_text(rows, i, 32),
      .eind_toelichting = db_text(rows, i, 33),
      .versie = db_int(rows, i, 34),
  };
}

/* The goals of all of them in one statement, whose rows are: support, goal, public id, words. */
static void add_goals(const struct db_rows *rows, struct ondersteuning *rijen, size_t aantal) {
  for (size_t i = 0; i < rows->count; i++)
    for (size_t j = 0; j < aantal; j++) {
      struct ondersteuning *rij = &rijen[j];
      if (rij->id != db_int(rows, i, 0) || rij->doel_aantal == ONDERSTEUNING_DOELEN_MAX) continue;
      rij->doelen[rij->doel_aantal++] =
          (struct steundoel){db_int(rows, i, 1), db_text(rows, i, 2), db_text(rows, i, 3)};
    }
}
#define DOELEN                                                                                                         \
  "SELECT od.ondersteuning, d.id, d.publiek, d.woorden FROM ondersteuning_doel od "                                    \
  "JOIN ondersteuning o ON o.id = od.ondersteuning JOIN plan_doel d ON d.id = od.doel "

static bool known(const struct traject *trajecten, size_t aantal, int64_t traject) {
  for (size_t i = 0; i < aantal; i++)
    if (trajecten[i].id == traject) return true;
  return false;
}

bool ondersteuningen_van_casus(struct toegang *toegang, int64_t casus, const struct traject *trajecten,
                               size_t traject_aantal, struct ondersteuning **ret_rijen, size_t *ret_aantal,
                               struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, goals;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                STEUN STEUN_FROM "WHERE o.casus = $1 AND c.huishouden = $2 "
                                 "ORDER BY o.geeindigd_op DESC NULLS FIRST, o.vanaf DESC, o.id DESC LIMIT $3",
                A_INT(casus), A_INT(toegang->huishouden), A_INT(ONDERSTEUNING_LIJST)) ||
      !TX_QUERY(tx, fault, &goals, DOELEN "WHERE o.casus = $1 ORDER BY d.id", A_INT(casus)))
    return false;
  struct ondersteuning *rijen = NEW_ARRAY(tx->arena, struct ondersteuning, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++)
    if (known(trajecten, traject_aantal, db_int(&rows, i, 3)))
      rijen[aantal++] = steun_van(toegang, inrichting, &rows, i);
  add_goals(&goals, rijen, aantal);
  *ret_rijen = rijen;
  *ret_aantal = aantal;
  return true;
}

bool ondersteuning_lezen(struct toegang *toegang, struct str publiek, struct ondersteuning *ret_rij,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct traject traject;
  struct db_rows rows, goals;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, STEUN STEUN_FROM "WHERE o.publiek = $1 AND c.huishouden = $2", A_TEXT(publiek),
                A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze ondersteuning bestaat niet."), "no such support");
  if (!traject_lezen(toegang, db_text(&rows, 0, 4), &traject, fault) ||
      !TX_QUERY(tx, fault, &goals, DOELEN "WHERE o.id = $1 ORDER BY d.id", A_INT(db_int(&rows, 0, 0))))
    return false;
  *ret_rij = steun_van(toegang, inrichting, &rows, 0);
  add_goals(&goals, ret_rij, 1);
  return true;
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static struct str goals_text(struct arena *arena, const struct ondersteuning *rij) {
  struct str tekst = {0};
  for (size_t i = 0; i < rij->doel_aantal; i++)
    tekst = str_format(arena, "%.*s%s%.*s", STR_ARG(tekst), i ? "; " : "", STR_ARG(rij->doelen[i].woorden));
  return tekst;
}

/* What people read in the logboek of it. */
static void note(struct toegang *toegang, const struct ondersteuning *was, const struct ondersteuning *wordt) {
  struct arena *arena = toegang->tx->arena;
  note_change(toegang, "voor wie", was->persoon_naam, wordt->persoon_naam);
  note_change(toegang, "wie ondersteunt", was->werker.naam, wordt->werker.naam);
  note_change(toegang, "welke hulp", was->product, wordt->product);
  note_change(toegang, "waaraan", was->waaraan, wordt->waaraan);
  note_change(toegang, "doelen", goals_text(arena, was), goals_text(arena, wordt));
  note_change(toegang, "hoe", ondersteuning_omvang(arena, was), ondersteuning_omvang(arena, wordt));
  note_change(toegang, "begin", dag_iso(arena, was->vanaf), dag_iso(arena, wordt->vanaf));
  note_change(toegang, "verwacht einde", dag_iso(arena, was->verwacht_tot), dag_iso(arena, wordt->verwacht_tot));
  note_change(toegang, "stut en steun", was->stut ? S("ja") : S("nee"), wordt->stut ? S("ja") : S("nee"));
  note_change(toegang, "gebied", keuze_label(steunterreinen, was->terrein),
              keuze_label(steunterreinen, wordt->terrein));
  note_change(toegang, "thema", keuze_label(steunthemas, was->thema), keuze_label(steunthemas, wordt->thema));
  note_change(toegang, "komt van", was->van_aanbieder, wordt->van_aanbieder);
  note_change(toegang, "waarom van daar", was->van_reden, wordt->van_reden);
  note_change(toegang, "reden", was->reden, wordt->reden);
  note_change(toegang, "einde", dag_iso(arena, was->geeindigd_op), dag_iso(arena, wordt->geeindigd_op));
  note_change(toegang, "waarom het stopt", keuze_label(steuneinden, was->einde),
              keuze_label(steuneinden, wordt->einde));
  note_change(toegang, "gaat naar", was->naar_aanbieder, wordt->naar_aanbieder);
  note_change(toegang, "toelichting", was->eind_toelichting, wordt->eind_toelichting);
  if (wordt->persoon) toegang_persoon(toegang, wordt->persoon);
}

static bool set_goals(struct toegang *toegang, int64_t id, const struct ondersteuning *rij, struct fault *fault) {
  if (!TX_EXEC(toegang->tx, fault, NULL, "DELETE FROM ondersteuning_doel WHERE ondersteuning = $1", A_INT(id)))
    return false;
  for (size_t i = 0; i < rij->doel_aantal; i++)
    if (!TX_EXEC(toegang->tx, fault, NULL, "INSERT INTO ondersteuning_doel (ondersteuning, doel) VALUES ($1, $2)",
                 A_INT(id), A_INT(rij->doelen[i].id)))
      return false;
  return true;
}

bool ondersteuning_bewaren(struct toegang *toegang, const struct ondersteuning *o, struct fault *fault) {
  static const struct ondersteuning niets = {.vanaf = DAG_GEEN, .verwacht_tot = DAG_GEEN, .geeindigd_op = DAG_GEEN};
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, 0, fault)) return false;
  note(toegang, &niets, o);
  return TX_INSERT(toegang->tx, fault, &id,
                   "INSERT INTO ondersteuning (publiek, casus, traject, persoon, werker, product, waaraan, vorm, "
                   "hoe_vaak, minuten, per, vanaf, verwacht_tot, stut, terrein, thema, van_aanbieder, van_reden, "
                   "reden, door, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
                   "$16, $17, $18, $19, $20, 1) RETURNING id",
                   A_TEXT(o->publiek), A_INT(o->casus), A_INT(o->traject), A_INT_OF(o->persoon, o->persoon == 0),
                   A_INT(o->werker.id), A_TEXT(o->product), A_TEXT(o->waaraan), A_INT(o->vorm), A_TEXT(o->hoe_vaak),
                   A_INT(o->minuten), A_INT(o->per), A_DAG(o->vanaf), A_DAG(o->verwacht_tot), A_INT(o->stut),
                   A_INT(o->terrein), A_INT(o->thema), A_TEXT(o->van_aanbieder), A_TEXT(o->van_reden), A_TEXT(o->reden),
                   A_INT(toegang->actor->gebruiker)) &&
         set_goals(toegang, id, o, fault);
}

bool ondersteuning_wijzigen(struct toegang *toegang, const struct ondersteuning *was, const struct ondersteuning *o,
                            struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE ondersteuning SET persoon = $3, werker = $4, product = $5, waaraan = $6, vorm = $7, "
               "hoe_vaak = $8, minuten = $9, per = $10, vanaf = $11, verwacht_tot = $12, stut = $13, terrein = $14, "
               "thema = $15, van_aanbieder = $16, van_reden = $17, reden = $18, geeindigd_op = $19, einde = $20, "
               "naar_aanbieder = $21, eind_toelichting = $22, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT_OF(o->persoon, o->persoon == 0), A_INT(o->werker.id),
               A_TEXT(o->product), A_TEXT(o->waaraan), A_INT(o->vorm), A_TEXT(o->hoe_vaak), A_INT(o->minuten),
               A_INT(o->per), A_DAG(o->vanaf), A_DAG(o->verwacht_tot), A_INT(o->stut), A_INT(o->terrein),
               A_INT(o->thema), A_TEXT(o->van_aanbieder), A_TEXT(o->van_reden), A_TEXT(o->reden),
               A_DAG(o->geeindigd_op), A_INT(o->einde), A_TEXT(o->naar_aanbieder), A_TEXT(o->eind_toelichting)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale support");
  note(toegang, was, o);
  return set_goals(toegang, was->id, o, fault);
}

bool ondersteunt_zelf(struct toegang *toegang, bool *ret_ja, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT 1 FROM ondersteuning o WHERE o.werker = $1 AND o.geeindigd_op IS NULL UNION ALL "
                "SELECT 1 FROM nazorg n WHERE n.werker = $1 AND n.geeindigd_op IS NULL LIMIT 1",
                A_INT(toegang->actor->gebruiker)))
    return false;
  *ret_ja = rows.count > 0;
  return true;
}

bool ondersteuningen_van_mij(struct toegang *toegang, struct ondersteuning **ret_rijen, size_t *ret_aantal,
                             struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, goals;
  int64_t wie = toegang->actor->gebruiker;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_PLAN, 0, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                STEUN ", h.publiek, " ZICHT_NAAM STEUN_FROM
                      "JOIN huishouden h ON h.id = c.huishouden LEFT JOIN persoon p ON p.id = (SELECT min(x.persoon) "
                      "FROM huishouden_lid x WHERE x.huishouden = h.id AND x.vanaf <= $2 AND x.tot >= $2) "
                      "WHERE o.werker = $1 AND o.geeindigd_op IS NULL AND " ZICHT
                      "ORDER BY o.verwacht_tot NULLS LAST, o.id LIMIT $4",
                A_INT(wie), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties), A_INT(ONDERSTEUNING_LIJST)) ||
      !TX_QUERY(tx, fault, &goals, DOELEN "WHERE o.werker = $1 AND o.geeindigd_op IS NULL ORDER BY d.id", A_INT(wie)))
    return false;
  struct ondersteuning *rijen = NEW_ARRAY(tx->arena, struct ondersteuning, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    rijen[i] = steun_van(toegang, inrichting, &rows, i);
    rijen[i].huishouden = db_text(&rows, i, STEUN_KOLOMMEN);
    rijen[i].naam = zicht_naam(toegang, &rows, i, STEUN_KOLOMMEN + 1);
  }
  add_goals(&goals, rijen, rows.count);
  *ret_rijen = rijen;
  *ret_aantal = rows.count;
  return true;
}
