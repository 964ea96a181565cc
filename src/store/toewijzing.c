#include "store/toewijzing.h"

#include "domain/verslag.h"
#include "inrichting/organisatie.h"
#include "inrichting/recht.h"
#include "inrichting/toegang.h"
#include "store/inrichting.h"

#include "zicht.h"

/* Somebody who was merged is shown as who he turned out to be, and so is a household. $2: today. Planned is a look that
 * lies ahead: a day of the order itself, or an evaluatie of the running plan. */
#define TOEWIJZING                                                                                                     \
  "SELECT t.id, t.publiek, h.id, s.id, s.publiek, s.voornamen, s.voorletters, s.voorvoegsel, s.geslachtsnaam, "        \
  "t.product, t.aanbieder, t.titel, t.verwijzer, t.titel_wie, t.agb, t.titel_op, t.kenmerk, t.volume, t.eenheid, "     \
  "t.frequentie, t.vanaf, t.tot, t.toegewezen_op, t.gestart_op, t.plan_op, t.evaluatie_op, t.verlengd_op, t.bereikt, " \
  "t.wijzigreden, t.geeindigd_op, t.slot, t.slot_toelichting, t.voor, t.voor_reden, t.verrekend_op, "                  \
  "t.verrekend_met, t.verrekend, t.vorige, t.versie, CASE WHEN t.evaluatie_op >= $2 OR EXISTS (SELECT 1 FROM casus c " \
  "JOIN plan l ON l.casus = c.id JOIN plan_evaluatie e ON e.plan = l.id WHERE c.huishouden = h.id "                    \
  "AND l.geeindigd_op IS NULL AND e.gehouden_op IS NULL AND e.vervallen = 0 AND e.dag >= $2) THEN 1 ELSE 0 END, "      \
  "h.publiek, t.besluit, d.publiek"
#define TOEWIJZING_FROM                                                                                                \
  " FROM toewijzing t JOIN huishouden b ON b.id = t.huishouden JOIN huishouden h "                                     \
  "ON h.id = coalesce(b.samengevoegd_in, b.id) JOIN persoon q ON q.id = t.persoon "                                    \
  "JOIN persoon s ON s.id = coalesce(q.samengevoegd_in, q.id) LEFT JOIN besluit d ON d.id = t.besluit "
#define VAN_HUISHOUDEN                                                                                                 \
  "WHERE t.huishouden IN (SELECT x.id FROM huishouden x WHERE x.id = $1 OR x.samengevoegd_in = $1) "
#define EINDE "coalesce(t.geeindigd_op, t.tot)"

/* What the inrichting says of it, as on the first day. */
static void add_names(const struct inrichting *inrichting, struct arena *arena, struct toewijzing *t) {
  const struct product_rij *product = product_op(inrichting, t->product, t->vanaf);
  const struct organisatie_rij *aanbieder = organisatie_op(inrichting, t->aanbieder, t->vanaf);
  const struct verwijzer_rij *verwijzer = inrichting_op(inrichting, TABEL_VERWIJZER, t->titel.verwijzer, t->vanaf);
  const struct contract_rij *const *contracten;
  size_t aantal = contracten_voor(arena, inrichting, t->product, t->vanaf, &contracten);
  t->product_naam = product ? product->naam : t->product;
  t->aanbieder_naam = aanbieder ? aanbieder->naam : t->aanbieder;
  t->verwijzer_naam = verwijzer ? verwijzer->naam : t->titel.verwijzer;
  t->plan_voor = DAG_GEEN;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(contracten[i]->organisatie, t->aanbieder) && contracten[i]->plan_binnen != GETAL_LEEG)
      t->plan_voor = (t->gestart_op == DAG_GEEN ? t->vanaf : t->gestart_op) + (dag_t)contracten[i]->plan_binnen;
}

static struct titel titel_van(const struct db_rows *rows, size_t i) {
  return (struct titel){.soort = (int)db_int(rows, i, 11),
                        .verwijzer = db_text(rows, i, 12),
                        .wie = db_text(rows, i, 13),
                        .agb = db_text(rows, i, 14),
                        .op = db_dag(rows, i, 15),
                        .kenmerk = db_text(rows, i, 16),
                        .besluit = db_null(rows, i, 41) ? 0 : db_int(rows, i, 41),
                        .besluit_publiek = db_text(rows, i, 42)};
}

static struct toewijzing toewijzing_van(struct toegang *toegang, const struct inrichting *inrichting,
                                        const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 5),
                        .voorletters = db_text(rows, i, 6),
                        .voorvoegsel = db_text(rows, i, 7),
                        .geslachtsnaam = db_text(rows, i, 8)};
  struct toewijzing t = {.id = db_int(rows, i, 0),
                         .publiek = db_text(rows, i, 1),
                         .huishouden = db_int(rows, i, 2),
                         .persoon = db_int(rows, i, 3),
                         .persoon_publiek = db_text(rows, i, 4),
                         .persoon_naam = persoon_naam(toegang->tx->arena, &wie),
                         .product = db_text(rows, i, 9),
                         .aanbieder = db_text(rows, i, 10),
                         .titel = titel_van(rows, i),
                         .omvang = {db_int(rows, i, 17), (int)db_int(rows, i, 18), (int)db_int(rows, i, 19)},
                         .vanaf = db_dag(rows, i, 20),
                         .tot = db_dag(rows, i, 21),
                         .toegewezen_op = db_dag(rows, i, 22),
                         .gestart_op = db_dag(rows, i, 23),
                         .plan_op = db_dag(rows, i, 24),
                         .evaluatie_op = db_dag(rows, i, 25),
                         .verlengd_op = db_dag(rows, i, 26),
                         .bereikt = db_text(rows, i, 27),
                         .wijzigreden = (int)db_int(rows, i, 28),
                         .geeindigd_op = db_dag(rows, i, 29),
                         .slot = (int)db_int(rows, i, 30),
                         .slot_toelichting = db_text(rows, i, 31),
                         .voor = db_int(rows, i, 32) != 0,
                         .voor_reden = db_text(rows, i, 33),
                         .verrekend_op = db_dag(rows, i, 34),
                         .verrekend_met = db_text(rows, i, 35),
                         .verrekend = db_int(rows, i, 36),
                         .vorige = db_null(rows, i, 37) ? 0 : db_int(rows, i, 37),
                         .versie = db_int(rows, i, 38),
                         .gepland = db_int(rows, i, 39) != 0,
                         .kosten = -1,
                         .huishouden_publiek = db_text(rows, i, 40)};
  toegang_persoon(toegang, t.persoon);
  add_names(inrichting, toegang->tx->arena, &t);
  return t;
}

static bool many(struct toegang *toegang, const struct db_rows *rows, struct toewijzing **ret_rijen, size_t *ret_aantal,
                 struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(toegang->tx, &inrichting, fault)) return false;
  struct toewijzing *rijen = NEW_ARRAY(toegang->tx->arena, struct toewijzing, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) rijen[i] = toewijzing_van(toegang, inrichting, rows, i);
  *ret_rijen = rijen;
  *ret_aantal = rows->count;
  return true;
}

bool toewijzingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct toewijzing **ret_rijen,
                                 size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, huishouden, fault) &&
         TX_QUERY(toegang->tx, fault, &rows,
                  TOEWIJZING TOEWIJZING_FROM VAN_HUISHOUDEN "ORDER BY " EINDE " DESC, t.vanaf DESC, t.id DESC LIMIT $3",
                  A_INT(huishouden), A_DAG(tx_vandaag(toegang->tx)), A_INT(TOEWIJZING_LIJST)) &&
         many(toegang, &rows, ret_rijen, ret_aantal, fault);
}

bool toewijzing_lezen(struct toegang *toegang, struct str publiek, struct toewijzing *ret_toewijzing,
                      struct fault *fault) {
  struct toewijzing *rijen;
  struct db_rows rows;
  size_t aantal;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, TOEWIJZING TOEWIJZING_FROM VAN_HUISHOUDEN "AND t.publiek = $3",
                A_INT(toegang->huishouden), A_DAG(tx_vandaag(toegang->tx)), A_TEXT(publiek)) ||
      !many(toegang, &rows, &rijen, &aantal, fault))
    return false;
  if (aantal == 0) return fault_set(fault, FAULT_ABSENT, S("Deze opdracht bestaat niet."), "no such toewijzing");
  *ret_toewijzing = rijen[0];
  return true;
}

bool toewijzingen_naast(struct toegang *toegang, int64_t persoon, struct str product, int64_t behalve,
                        struct toewijzing **ret_rijen, size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, 0, fault) &&
         TX_QUERY(toegang->tx, fault, &rows,
                  TOEWIJZING TOEWIJZING_FROM "WHERE t.persoon IN (SELECT x.id FROM persoon x WHERE x.id = $1 "
                                             "OR x.samengevoegd_in = $1) AND t.product = $3 AND t.id <> $4 "
                                             "ORDER BY t.vanaf, t.id",
                  A_INT(persoon), A_DAG(tx_vandaag(toegang->tx)), A_TEXT(product), A_INT(behalve)) &&
         many(toegang, &rows, ret_rijen, ret_aantal, fault);
}

bool toewijzingen_lopend(struct toegang *toegang, struct toewijzing **ret_rijen, size_t *ret_aantal,
                         struct fault *fault) {
  struct db_rows rows;
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_AANVRAAG, 0, fault) &&
         TX_QUERY(toegang->tx, fault, &rows,
                  TOEWIJZING TOEWIJZING_FROM
                  "WHERE (" EINDE " >= $2 OR (t.voor = 1 AND t.verrekend_op IS NULL)) AND " ZICHT "ORDER BY " EINDE
                  ", t.id LIMIT $4",
                  A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(toegang->tx)), A_INT(toegang->relaties),
                  A_INT(TOEWIJZING_LIJST)) &&
         many(toegang, &rows, ret_rijen, ret_aantal, fault);
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static void note_day(struct toegang *toegang, const char *veld, dag_t was, dag_t wordt) {
  struct arena *arena = toegang->tx->arena;
  note_change(toegang, veld, dag_iso(arena, was), dag_iso(arena, wordt));
}

static struct str settled(struct arena *arena, const struct toewijzing *t) {
  if (t->verrekend_op == DAG_GEEN) return (struct str){0};
  return str_format(arena, "%.*s euro met %.*s", STR_ARG(bedrag_tekst(arena, t->verrekend)), STR_ARG(t->verrekend_met));
}

/* What people read in the logboek of it. */
static void note(struct toegang *toegang, const struct toewijzing *was, const struct toewijzing *wordt) {
  struct arena *arena = toegang->tx->arena;
  note_change(toegang, "opdracht", was->product, wordt->product);
  note_change(toegang, "aanbieder", was->aanbieder, wordt->aanbieder);
  note_change(toegang, "rust op", keuze_label(titels, was->titel.soort), keuze_label(titels, wordt->titel.soort));
  note_change(toegang, "omvang", omvang_tekst(arena, &was->omvang), omvang_tekst(arena, &wordt->omvang));
  note_day(toegang, "vanaf", was->vanaf, wordt->vanaf);
  note_day(toegang, "tot en met", was->tot, wordt->tot);
  note_day(toegang, "gestart", was->gestart_op, wordt->gestart_op);
  note_day(toegang, "plan van de aanbieder", was->plan_op, wordt->plan_op);
  note_day(toegang, "evaluatie", was->evaluatie_op, wordt->evaluatie_op);
  note_change(toegang, "wat is bereikt", was->bereikt, wordt->bereikt);
  note_change(toegang, "waarom anders", keuze_label(wijzigredenen, was->wijzigreden),
              keuze_label(wijzigredenen, wordt->wijzigreden));
  note_day(toegang, "laatste dag", was->geeindigd_op, wordt->geeindigd_op);
  note_change(toegang, "waarom het stopt", keuze_label(toewijzing_sloten, was->slot),
              keuze_label(toewijzing_sloten, wordt->slot));
  note_change(toegang, "toelichting", was->slot_toelichting, wordt->slot_toelichting);
  note_change(toegang, "voorgeschoten", was->voor_reden, wordt->voor_reden);
  note_change(toegang, "verrekend", settled(arena, was), settled(arena, wordt));
  toegang_persoon(toegang, wordt->persoon);
}

bool toewijzing_bewaren(struct toegang *toegang, const struct toewijzing *t, struct fault *fault) {
  static const struct toewijzing niets = {.vanaf = DAG_GEEN,
                                          .tot = DAG_GEEN,
                                          .gestart_op = DAG_GEEN,
                                          .plan_op = DAG_GEEN,
                                          .evaluatie_op = DAG_GEEN,
                                          .geeindigd_op = DAG_GEEN,
                                          .verrekend_op = DAG_GEEN};
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, t->huishouden, fault)) return false;
  note(toegang, &niets, t);
  return TX_EXEC(
      toegang->tx, fault, NULL,
      "INSERT INTO toewijzing (publiek, huishouden, persoon, product, aanbieder, titel, verwijzer, "
      "titel_wie, agb, titel_op, kenmerk, volume, eenheid, frequentie, vanaf, tot, toegewezen_op, "
      "gestart_op, plan_op, evaluatie_op, verlengd_op, bereikt, wijzigreden, slot, slot_toelichting, voor, "
      "voor_reden, verrekend_met, verrekend, vorige, door, besluit, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
      "$9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 0, '', $24, $25, '', 0, "
      "$26, $27, $28, 1)",
      A_TEXT(t->publiek), A_INT(t->huishouden), A_INT(t->persoon), A_TEXT(t->product), A_TEXT(t->aanbieder),
      A_INT(t->titel.soort), A_TEXT(t->titel.verwijzer), A_TEXT(t->titel.wie), A_TEXT(t->titel.agb), A_DAG(t->titel.op),
      A_TEXT(t->titel.kenmerk), A_INT(t->omvang.volume), A_INT(t->omvang.eenheid), A_INT(t->omvang.frequentie),
      A_DAG(t->vanaf), A_DAG(t->tot), A_DAG(t->toegewezen_op), A_DAG(t->gestart_op), A_DAG(t->plan_op),
      A_DAG(t->evaluatie_op), A_DAG(t->verlengd_op), A_TEXT(t->bereikt), A_INT(t->wijzigreden), A_INT(t->voor),
      A_TEXT(t->voor_reden), A_INT_OF(t->vorige, t->vorige == 0), A_INT(toegang->actor->gebruiker),
      A_INT_OF(t->titel.besluit, t->titel.besluit == 0));
}

bool toewijzing_wijzigen(struct toegang *toegang, const struct toewijzing *was, const struct toewijzing *t,
                         struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, was->huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE toewijzing SET volume = $3, eenheid = $4, frequentie = $5, vanaf = $6, tot = $7, "
               "gestart_op = $8, plan_op = $9, evaluatie_op = $10, verlengd_op = $11, bereikt = $12, "
               "wijzigreden = $13, geeindigd_op = $14, slot = $15, slot_toelichting = $16, verrekend_op = $17, "
               "verrekend_met = $18, verrekend = $19, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(t->omvang.volume), A_INT(t->omvang.eenheid),
               A_INT(t->omvang.frequentie), A_DAG(t->vanaf), A_DAG(t->tot), A_DAG(t->gestart_op), A_DAG(t->plan_op),
               A_DAG(t->evaluatie_op), A_DAG(t->verlengd_op), A_TEXT(t->bereikt), A_INT(t->wijzigreden),
               A_DAG(t->geeindigd_op), A_INT(t->slot), A_TEXT(t->slot_toelichting), A_DAG(t->verrekend_op),
               A_TEXT(t->verrekend_met), A_INT(t->verrekend)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale toewijzing");
  note(toegang, was, t);
  return true;
}
