#include "store/oplossing.h"

#include "domain/persoon.h"
#include "inrichting/kaart.h"
#include "store/inrichting.h"
#include "store/verheldering.h"

#include "intern.h"

/* Somebody who was merged is shown as who he turned out to be. A need is as sensitive as its life domain is in any
 * vraagverheldering of the casus. */
#define BEHOEFTE                                                                                                       \
  "SELECT b.id, b.publiek, b.casus, b.melding, p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, "     \
  "b.waarover, b.wet, b.reden, b.versie, g.naam, b.op, (SELECT count(*) FROM verheldering v "                          \
  "JOIN verheldering_deel d ON d.verheldering = v.id JOIN verheldering_stand s ON s.deel = d.id "                      \
  "AND s.versie = d.versie WHERE v.casus = b.casus AND (SELECT coalesce(x.samengevoegd_in, x.id) FROM persoon x "      \
  "WHERE x.id = d.persoon) = p.id AND d.leefgebied = b.waarover "                                                      \
  "AND s.gevoelig = 1) FROM behoefte b JOIN persoon q ON q.id = b.persoon "                                            \
  "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) JOIN gebruiker g ON g.id = b.door "                      \
  "LEFT JOIN casus c ON c.id = b.casus LEFT JOIN melding m ON m.id = b.melding "

static int64_t int_or_0(const struct db_rows *rows, size_t i, size_t column) {
  return db_null(rows, i, column) ? 0 : db_int(rows, i, column);
}

static struct behoefte behoefte_van(struct arena *arena, const struct db_rows *rows, size_t i) {
  struct persoon persoon = {.voornamen = db_text(rows, i, 5),
                            .voorletters = db_text(rows, i, 6),
                            .voorvoegsel = db_text(rows, i, 7),
                            .geslachtsnaam = db_text(rows, i, 8)};
  return (struct behoefte){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .casus = int_or_0(rows, i, 2),
      .melding = int_or_0(rows, i, 3),
      .persoon = db_int(rows, i, 4),
      .persoon_naam = persoon_naam(arena, &persoon),
      .waarover = db_text(rows, i, 9),
      .wet = (enum wet)db_int(rows, i, 10),
      .reden = db_text(rows, i, 11),
      .versie = db_int(rows, i, 12),
      .door = db_text(rows, i, 13),
      .op = db_int(rows, i, 14),
      .gevoelig = db_int(rows, i, 15) > 0,
  };
}

static void add_names(const struct inrichting *inrichting, struct behoefte *b) {
  dag_t dag = dag_van_moment(b->op);
  const struct leefgebied_rij *gebied = b->casus ? inrichting_op(inrichting, TABEL_LEEFGEBIED, b->waarover, dag) : NULL;
  const struct onderwerp_rij *onderwerp = b->melding ? onderwerp_op(inrichting, b->waarover, dag) : NULL;
  b->waarover_naam = gebied ? gebied->naam : onderwerp ? onderwerp->naam : b->waarover;
  for (int trede = 1; trede < TREDE_EINDE; trede++) {
    struct oplossing *o = &b->oplossingen[trede];
    const struct aanbod_rij *aanbod = o->aanbod.len ? inrichting_op(inrichting, TABEL_AANBOD, o->aanbod, dag) : NULL;
    const struct product_rij *product = o->product.len ? product_op(inrichting, o->product, dag) : NULL;
    o->aanbod_naam = aanbod ? aanbod->naam : o->aanbod;
    o->product_naam = product ? product->naam : o->product;
  }
}

static bool by_id(const struct db_rows *rows, size_t at, int64_t behoefte) {
  return db_int(rows, at, 0) == behoefte;
}

/* The rungs and answers of these needs; both come in the order of the ids. */
static void add_parts(struct arena *arena, const struct db_rows *rungs, const struct db_rows *answers,
                      struct behoefte *b) {
  for (size_t i = 0; i < rungs->count; i++) {
    int64_t trede = db_int(rungs, i, 2);
    if (!by_id(rungs, i, b->id) || trede < 1 || trede >= TREDE_EINDE) continue;
    b->oplossingen[trede] = (struct oplossing){.publiek = db_text(rungs, i, 1),
                                               .wat = db_text(rungs, i, 3),
                                               .aanbod = db_text(rungs, i, 4),
                                               .product = db_text(rungs, i, 5)};
  }
  size_t room = 0;
  for (size_t i = 0; i < answers->count; i++) room += by_id(answers, i, b->id);
  b->antwoorden = NEW_ARRAY(arena, struct afweging_antwoord, room + 1);
  for (size_t i = 0; i < answers->count; i++)
    if (by_id(answers, i, b->id))
      b->antwoorden[b->antwoord_aantal++] = (struct afweging_antwoord){db_text(answers, i, 1), db_text(answers, i, 2)};
}

#define TREDEN "SELECT o.behoefte, o.publiek, o.trede, o.wat, o.aanbod, o.product FROM oplossing o "
#define ANTWOORDEN "SELECT a.behoefte, a.stap, a.antwoord FROM afweging a "

/* Everything that belongs to one that was found. */
static bool complete(struct toegang *toegang, struct behoefte *b, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rungs, answers;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rungs, TREDEN "WHERE o.behoefte = $1", A_INT(b->id)) ||
      !TX_QUERY(tx, fault, &answers, ANTWOORDEN "WHERE a.behoefte = $1", A_INT(b->id)))
    return false;
  add_parts(tx->arena, &rungs, &answers, b);
  add_names(inrichting, b);
  toegang_persoon(toegang, b->persoon);
  return true;
}

/* FAULT_ACCESS, also in the logboek, for who may not see what is shielded. */
static bool check_shield(struct toegang *toegang, const struct behoefte *b, struct fault *fault) {
  bool works;
  if (!b->gevoelig) return true;
  if (!verheldering_werkt_mee(toegang, b->casus, &works, fault)) return false;
  if (works) return true;
  toegang->geweigerd = true;
  return fault_set(fault, FAULT_ACCESS,
                   S("Dit deel is afgeschermd. Alleen wie aan een traject van dit huishouden werkt ziet het."),
                   "refused: sensitive need");
}

bool behoefte_lezen(struct toegang *toegang, struct str publiek, struct behoefte *ret_behoefte, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, BEHOEFTE "WHERE b.publiek = $1 AND coalesce(c.huishouden, m.huishouden) = $2",
                A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet."), "no such need");
  struct behoefte b = behoefte_van(tx->arena, &rows, 0);
  if (!check_shield(toegang, &b, fault) || !complete(toegang, &b, fault)) return false;
  *ret_behoefte = b;
  return true;
}

bool behoefte_zoeken(struct toegang *toegang, int64_t casus, int64_t melding, int64_t persoon, struct str waarover,
                     struct behoefte *ret_behoefte, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  struct behoefte b = {0};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                BEHOEFTE "WHERE (b.casus = $1 OR b.melding = $2) AND p.id = $3 AND b.waarover = $4 "
                         "AND coalesce(c.huishouden, m.huishouden) = $5 ORDER BY b.id",
                A_INT(casus), A_INT(melding), A_INT(persoon), A_TEXT(waarover), A_INT(toegang->huishouden)))
    return false;
  if (rows.count) {
    b = behoefte_van(tx->arena, &rows, 0);
    if (!check_shield(toegang, &b, fault) || !complete(toegang, &b, fault)) return false;
  }
  *ret_behoefte = b;
  return true;
}

/* Of the casus, of its meldingen, and of what is open: by person and subject. */
#define VAN_HUISHOUDEN                                                                                                 \
  "(b.casus = $1 OR b.melding IN (SELECT n.id FROM melding n WHERE n.huishouden = $2 AND (n.gesloten_op IS NULL "      \
  "OR EXISTS (SELECT 1 FROM traject j JOIN traject_casus jc ON jc.traject = j.id WHERE j.melding = n.id "              \
  "AND jc.casus = $1))))"

bool behoeften_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t casus,
                              struct behoefte **ret_behoeften, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, rungs, answers;
  bool works = false;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      (casus && !verheldering_werkt_mee(toegang, casus, &works, fault)) ||
      !TX_QUERY(tx, fault, &rows, BEHOEFTE "WHERE " VAN_HUISHOUDEN " ORDER BY p.geboren, p.id, b.id", A_INT(casus),
                A_INT(huishouden)) ||
      !TX_QUERY(tx, fault, &rungs, TREDEN "JOIN behoefte b ON b.id = o.behoefte WHERE " VAN_HUISHOUDEN, A_INT(casus),
                A_INT(huishouden)) ||
      !TX_QUERY(tx, fault, &answers, ANTWOORDEN "JOIN behoefte b ON b.id = a.behoefte WHERE " VAN_HUISHOUDEN,
                A_INT(casus), A_INT(huishouden)))
    return false;
  struct behoefte *list = NEW_ARRAY(tx->arena, struct behoefte, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct behoefte b = behoefte_van(tx->arena, &rows, i);
    if (b.gevoelig && !works) continue;
    add_parts(tx->arena, &rungs, &answers, &b);
    add_names(inrichting, &b);
    toegang_persoon(toegang, b.persoon);
    list[aantal++] = b;
  }
  *ret_behoeften = list;
  *ret_aantal = aantal;
  return true;
}

/* What is shielded stays out of the logboek, which who leads the team may read: it names only that it was changed. */
static void note_change(struct toegang *toegang, const struct behoefte *b, const char *veld, struct str was,
                        struct str wordt) {
  if (str_eq(was, wordt)) return;
  if (b->gevoelig)
    toegang_veld(toegang, veld, (struct str){0}, S("veranderd"));
  else
    toegang_veld(toegang, veld, was, wordt);
}

static bool keep_rungs(struct toegang *toegang, int64_t id, const struct behoefte *was, const struct behoefte *wordt,
                       struct fault *fault) {
  for (int trede = 1; trede < TREDE_EINDE; trede++) {
    const struct oplossing *oud = &was->oplossingen[trede], *nieuw = &wordt->oplossingen[trede];
    if (str_eq(oud->wat, nieuw->wat) && str_eq(oud->aanbod, nieuw->aanbod) && str_eq(oud->product, nieuw->product))
      continue;
    const char *naam = keuze_van(treden, trede)->label;
    note_change(toegang, wordt, naam, oud->wat, nieuw->wat);
    note_change(toegang, wordt, "aanbod", oud->aanbod, nieuw->aanbod);
    note_change(toegang, wordt, "product", oud->product, nieuw->product);
    if (!TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO oplossing (publiek, behoefte, trede, wat, aanbod, product) "
                 "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (behoefte, trede) "
                 "DO UPDATE SET wat = excluded.wat, aanbod = excluded.aanbod, product = excluded.product",
                 A_TEXT(nieuw->publiek), A_INT(id), A_INT(trede), A_TEXT(nieuw->wat), A_TEXT(nieuw->aanbod),
                 A_TEXT(nieuw->product)))
      return false;
  }
  return true;
}

static struct str answer_of(const struct behoefte *b, struct str stap) {
  for (size_t i = 0; i < b->antwoord_aantal; i++)
    if (str_eq(b->antwoorden[i].stap, stap)) return b->antwoorden[i].tekst;
  return (struct str){0};
}

static bool keep_answers(struct toegang *toegang, int64_t id, const struct behoefte *was, const struct behoefte *wordt,
                         struct fault *fault) {
  for (size_t i = 0; i < wordt->antwoord_aantal; i++) {
    const struct afweging_antwoord *a = &wordt->antwoorden[i];
    struct str oud = answer_of(was, a->stap);
    if (str_eq(oud, a->tekst)) continue;
    note_change(toegang, wordt, str_c(toegang->tx->arena, a->stap), oud, a->tekst);
    if (!TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO afweging (behoefte, stap, antwoord) VALUES ($1, $2, $3) "
                 "ON CONFLICT (behoefte, stap) DO UPDATE SET antwoord = excluded.antwoord",
                 A_INT(id), A_TEXT(a->stap), A_TEXT(a->tekst)))
      return false;
  }
  return true;
}

static bool insert_need(struct toegang *toegang, const struct behoefte *b, int64_t *ret_id, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (TX_INSERT(tx, fault, ret_id,
                "INSERT INTO behoefte (publiek, casus, melding, persoon, waarover, wet, reden, door, op, versie) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) RETURNING id",
                A_TEXT(b->publiek), A_INT_OF(b->casus, b->casus == 0), A_INT_OF(b->melding, b->melding == 0),
                A_INT(b->persoon), A_TEXT(b->waarover), A_INT(b->wet), A_TEXT(b->reden),
                A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return true;
  if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
  return false;
}

static bool update_need(struct toegang *toegang, const struct behoefte *was, const struct behoefte *b,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE behoefte SET wet = $3, reden = $4, door = $5, op = $6, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(b->wet), A_TEXT(b->reden), A_INT(toegang->actor->gebruiker),
               A_INT(tx->wanneer.nu)))
    return false;
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net ook veranderd. U ziet hieronder beide teksten."),
                   "stale need");
}

bool behoefte_bewaren(struct toegang *toegang, const struct behoefte *was, const struct behoefte *wordt,
                      struct fault *fault) {
  int64_t id = was->id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault) ||
      !(id ? update_need(toegang, was, wordt, fault) : insert_need(toegang, wordt, &id, fault)))
    return false;
  toegang_persoon(toegang, wordt->persoon);
  note_change(toegang, wordt, "wet", wet_kort(was->wet), wet_kort(wordt->wet));
  note_change(toegang, wordt, "reden", was->reden, wordt->reden);
  return keep_rungs(toegang, id, was, wordt, fault) && keep_answers(toegang, id, was, wordt, fault);
}
