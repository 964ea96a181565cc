#include "acts/inrichting_tonen.h"

#include "inrichting/vergelijken.h"
#include "inrichting/weergave.h"
#include "store/concept.h"
#include "store/voorstel.h"

#include "inrichting_vragen.h"

static bool absent(struct fault *fault) {
  return fault_set(fault, FAULT_ABSENT, S("Deze tabel of rij bestaat niet."), "no such table or row");
}

/* ---- all tables ---- */

static void fill_groups(const struct werk *werk, const struct inrichting *inrichting,
                        struct inrichting_overzicht_uit *uit) {
  struct groep_beeld *groepen = NEW_ARRAY(werk->arena, struct groep_beeld, tabelgroep_aantal);
  for (size_t g = 0; g < tabelgroep_aantal; g++) {
    const struct tabelgroep *groep = &tabelgroepen[g];
    size_t count = (size_t)(groep->laatste - groep->eerste) + 1;
    struct tabel_beeld *tabellen = NEW_ARRAY(werk->arena, struct tabel_beeld, count);
    for (size_t i = 0; i < count; i++)
      tabellen[i] = tabel_weergeven(werk->arena, inrichting, groep->eerste + (enum tabel_nr)i, werk_vandaag(werk));
    groepen[g] = (struct groep_beeld){str_of(groep->naam), tabellen, count};
  }
  uit->groepen = groepen;
  uit->groep_aantal = tabelgroep_aantal;
}

static bool search(struct tx *tx, const struct werk *werk, struct str zoekopdracht, const struct inrichting *inrichting,
                   struct inrichting_overzicht_uit *uit, struct fault *fault) {
  if (zoekopdracht.len == 0) return true;
  if (!zoekopdracht_lezen(tx, werk->actor->gebruiker, zoekopdracht, &uit->gezocht, fault)) return false;
  struct treffer *treffers = NEW_ARRAY(werk->arena, struct treffer, TREFFERS_MAX);
  uit->treffer_totaal =
      inrichting_doorzoeken(werk->arena, inrichting, uit->gezocht, werk_vandaag(werk), TREFFERS_MAX, treffers);
  uit->treffer_aantal = uit->treffer_totaal < TREFFERS_MAX ? uit->treffer_totaal : TREFFERS_MAX;
  uit->treffers = treffers;
  return true;
}

static bool look_around(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct inrichting_overzicht_uit uit = {0};
  struct toegang *toegang;
  const struct inrichting *inrichting;
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) || !inrichting_versies(toegang, 1, &uit.versies, fault) ||
      !voorstellen_lezen(toegang, &uit.voorstellen, &uit.voorstel_aantal, fault) ||
      !search(tx, werk, *(const struct str *)in, inrichting, &uit, fault))
    return false;
  fill_groups(werk, inrichting, &uit);
  *(struct inrichting_overzicht_uit *)ret_uit = uit;
  return true;
}

bool inrichting_overzicht_inzien(const struct werk *werk, struct str zoekopdracht,
                                 struct inrichting_overzicht_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_around, &zoekopdracht, ret_uit, fault);
}

/* ---- one table ---- */

struct place {
  struct str tabel, sleutel;
  dag_t dag;
  int64_t bladzijde;
};

static bool is_own(const struct inrichting *inrichting, enum tabel_nr nr, const struct rij *rij) {
  const char *eerste = inrichting->eigen.tabel[nr].rijen, *deze = (const char *)rij;
  return deze >= eerste && deze < eerste + inrichting->eigen.tabel[nr].aantal * inrichting_tabellen[nr]->rij_grootte;
}

/* A page of the rows in force, and those that come later. */
static void fill_rows(const struct werk *werk, const struct inrichting *inrichting, enum tabel_nr nr,
                      const struct place *place, struct inrichting_tabel_uit *uit) {
  const struct rij *const *alle;
  const struct inhoud *eigen = &inrichting->eigen.tabel[nr];
  struct rij_beeld *rijen = NEW_ARRAY(werk->arena, struct rij_beeld, TABEL_BLAD);
  struct rij_beeld *straks = NEW_ARRAY(werk->arena, struct rij_beeld, TABEL_BLAD);
  uit->totaal = inrichting_in_kracht(werk->arena, inrichting, nr, place->dag, &alle);
  for (size_t i = (size_t)(place->bladzijde - 1) * TABEL_BLAD; i < uit->totaal && uit->aantal < TABEL_BLAD; i++)
    rijen[uit->aantal++] =
        rij_weergeven(werk->arena, inrichting, nr, alle[i], !is_own(inrichting, nr, alle[i]), place->dag);
  for (size_t i = 0; i < eigen->aantal && uit->straks_aantal < TABEL_BLAD; i++)
    if (eigen->op_sleutel[i]->vanaf > place->dag)
      straks[uit->straks_aantal++] =
          rij_weergeven(werk->arena, inrichting, nr, eigen->op_sleutel[i], false, place->dag);
  uit->rijen = rijen;
  uit->straks = straks;
}

static bool look_at_table(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct place *place = in;
  struct inrichting_tabel_uit uit = {0};
  struct toegang *toegang;
  const struct inrichting *inrichting;
  enum tabel_nr nr = tabel_genaamd(werk->arena, place->tabel);
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  if (nr == TABEL_GEEN) return absent(fault);
  uit.tabel = tabel_weergeven(werk->arena, inrichting, nr, place->dag);
  fill_rows(werk, inrichting, nr, place, &uit);
  *(struct inrichting_tabel_uit *)ret_uit = uit;
  return true;
}

bool inrichting_tabel_inzien(const struct werk *werk, struct str tabel, dag_t dag, int64_t bladzijde,
                             struct inrichting_tabel_uit *ret_uit, struct fault *fault) {
  struct place place = {.tabel = tabel, .dag = dag, .bladzijde = bladzijde};
  return act_lezen(werk, look_at_table, &place, ret_uit, fault);
}

/* ---- one row through time ---- */

static int by_first_day(const void *a, const void *b) {
  const struct rij_beeld *x = a, *y = b;
  if (x->vanaf != y->vanaf) return x->vanaf < y->vanaf ? -1 : 1;
  return x->van_wet - y->van_wet;
}

static size_t add_periods(const struct werk *werk, const struct inrichting *inrichting, enum tabel_nr nr,
                          const struct place *place, bool van_wet, struct rij_beeld *rijen) {
  const struct inhoud *inhoud = van_wet ? &inrichting->nationaal->wet.tabel[nr] : &inrichting->eigen.tabel[nr];
  size_t count = 0, i;
  if (!inhoud_eerste(inhoud, place->sleutel, &i)) return 0;
  for (; i < inhoud->aantal && str_eq(inhoud->op_sleutel[i]->sleutel, place->sleutel); i++, count++)
    if (rijen) rijen[count] = rij_weergeven(werk->arena, inrichting, nr, inhoud->op_sleutel[i], van_wet, place->dag);
  return count;
}

/* The municipality's own row goes before that of the law. */
static const struct rij_beeld *in_force(const struct inrichting_rij_uit *uit, dag_t dag) {
  const struct rij_beeld *hier = NULL;
  for (size_t i = 0; i < uit->aantal; i++) {
    const struct rij_beeld *rij = &uit->rijen[i];
    if (dag >= rij->vanaf && dag <= rij->tot && (!hier || !rij->van_wet)) hier = rij;
  }
  return hier;
}

static bool look_at_row(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct place *place = in;
  struct inrichting_rij_uit uit = {0};
  struct toegang *toegang;
  const struct inrichting *inrichting;
  enum tabel_nr nr = tabel_genaamd(werk->arena, place->tabel);
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  if (nr == TABEL_GEEN) return absent(fault);
  size_t eigen = add_periods(werk, inrichting, nr, place, false, NULL);
  uit.aantal = eigen + add_periods(werk, inrichting, nr, place, true, NULL);
  if (uit.aantal == 0) return absent(fault);
  struct rij_beeld *rijen = NEW_ARRAY(werk->arena, struct rij_beeld, uit.aantal);
  add_periods(werk, inrichting, nr, place, false, rijen);
  add_periods(werk, inrichting, nr, place, true, rijen + eigen);
  qsort(rijen, uit.aantal, sizeof *rijen, by_first_day);
  uit.rijen = rijen;
  uit.tabel = tabel_weergeven(werk->arena, inrichting, nr, place->dag);
  uit.hier = in_force(&uit, place->dag);
  uit.naam = uit.hier ? uit.hier->naam : rijen[uit.aantal - 1].naam;
  *(struct inrichting_rij_uit *)ret_uit = uit;
  return true;
}

bool inrichting_rij_inzien(const struct werk *werk, struct str tabel, struct str sleutel, dag_t dag,
                           struct inrichting_rij_uit *ret_uit, struct fault *fault) {
  struct place place = {.tabel = tabel, .sleutel = sleutel, .dag = dag};
  return act_lezen(werk, look_at_row, &place, ret_uit, fault);
}

/* ---- versions and files ---- */

struct pair {
  int64_t van, naar, bladzijde;
};

static bool compare(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct pair *pair = in;
  struct inrichting_vergelijken_uit uit = {0};
  struct toegang *toegang;
  const struct inrichting *van, *naar;
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_versies(toegang, pair->bladzijde, &uit.versies, fault) ||
      !inrichting_van_versie(tx, pair->van, &van, fault) || !inrichting_van_versie(tx, pair->naar, &naar, fault))
    return false;
  uit.totaal = inrichting_vergelijken(werk->arena, van, naar, VERSCHILLEN_MAX, &uit.verschillen);
  uit.aantal = uit.totaal < VERSCHILLEN_MAX ? uit.totaal : VERSCHILLEN_MAX;
  *(struct inrichting_vergelijken_uit *)ret_uit = uit;
  return true;
}

bool inrichting_versies_vergelijken(const struct werk *werk, int64_t van, int64_t naar, int64_t bladzijde,
                                    struct inrichting_vergelijken_uit *ret_uit, struct fault *fault) {
  struct pair pair = {van, naar, bladzijde};
  return act_lezen(werk, compare, &pair, ret_uit, fault);
}

static bool give_file(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  const struct inrichting *inrichting;
  enum tabel_nr nr = tabel_genaamd(werk->arena, *(const struct str *)in);
  if (!inrichting_vragen(tx, werk, "inrichting uitgeven", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  if (nr == TABEL_GEEN || !inrichting->eigen.tabel[nr].bytes.ptr) return absent(fault);
  *(struct str *)ret_uit = inrichting->eigen.tabel[nr].bytes;
  return true;
}

bool inrichting_bestand_geven(const struct werk *werk, struct str tabel, struct str *ret_naam, struct str *ret_bytes,
                              struct fault *fault) {
  if (!act_lezen(werk, give_file, &tabel, ret_bytes, fault)) return false;
  *ret_naam = str_join(werk->arena, tabel, S(".csv"));
  return true;
}
