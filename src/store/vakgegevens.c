#include "store/vakgegevens.h"

#include "inrichting/organisatie.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "vak_rij.h"

bool vak_bron_lezen(struct tx *tx, struct vak_bron *ret_bron, struct fault *fault) {
  int64_t drempels[SEIN_EINDE];
  if (!inrichting_geldend(tx, &ret_bron->inrichting, fault)) return false;
  drempels_op(tx->arena, ret_bron->inrichting, tx_vandaag(tx), drempels);
  ret_bron->drempel = drempels[SEIN_REGISTRATIE];
  return true;
}

/* A key that the inrichting no longer has is shown as it stands. */
static void add_areas(struct tx *tx, const struct inrichting *inrichting, struct str keys, struct vakgegevens *vak) {
  struct str key;
  while (keys.len && vak->aandacht_aantal < AANDACHT_MAX) {
    if (!str_cut(&keys, ',', &key)) key = keys, keys.len = 0;
    const struct aandachtsgebied_rij *rij = inrichting_op(inrichting, TABEL_AANDACHTSGEBIED, key, tx_vandaag(tx));
    struct str naam = rij ? rij->naam : key;
    vak->aandacht[vak->aandacht_aantal++] = key;
    vak->aandacht_namen = vak->aandacht_namen.len
                              ? str_format(tx->arena, "%.*s, %.*s", STR_ARG(vak->aandacht_namen), STR_ARG(naam))
                              : naam;
  }
}

static void add_functions(struct str keys, struct vakgegevens *vak) {
  struct str key;
  while (keys.len && vak->functie_aantal < FUNCTIES_MAX) {
    if (!str_cut(&keys, ',', &key)) key = keys, keys.len = 0;
    vak->functies[vak->functie_aantal++] = key;
  }
}

struct vakgegevens vak_van_rij(struct tx *tx, const struct vak_bron *bron, const struct db_rows *rows, size_t i,
                               size_t from) {
  struct vakgegevens vak = {.registratie = REGISTRATIE_GEEN, .skj_tot = DAG_GEEN, .big_tot = DAG_GEEN};
  if (!db_null(rows, i, from + 7)) {
    vak.discipline = db_text(rows, i, from);
    vak.uren = db_int(rows, i, from + 1);
    vak.skj = db_text(rows, i, from + 2);
    vak.skj_tot = db_dag(rows, i, from + 3);
    vak.big = db_text(rows, i, from + 4);
    vak.big_tot = db_dag(rows, i, from + 5);
    vak.versie = db_int(rows, i, from + 7);
    add_areas(tx, bron->inrichting, db_text(rows, i, from + 6), &vak);
    add_functions(db_text(rows, i, from + 8), &vak);
  }
  const struct discipline_rij *rij = inrichting_op(bron->inrichting, TABEL_DISCIPLINE, vak.discipline, tx_vandaag(tx));
  vak.discipline_naam = rij ? rij->naam : vak.discipline;
  if (rij) vak.registratie = rij->registratie;
  registratie_beoordelen(&vak, bron->drempel, tx_vandaag(tx));
  return vak;
}

#define WIE "g.id, g.publiek, g.naam, "

static struct vakgegevens whose(struct tx *tx, const struct vak_bron *bron, const struct db_rows *rows, size_t i) {
  struct vakgegevens vak = vak_van_rij(tx, bron, rows, i, 3);
  vak.gebruiker = db_int(rows, i, 0);
  vak.publiek = db_text(rows, i, 1);
  vak.naam = db_text(rows, i, 2);
  return vak;
}

bool vakgegevens_lezen(struct toegang *toegang, struct str gebruiker, struct vakgegevens *ret_vak,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct vak_bron bron;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) || !vak_bron_lezen(tx, &bron, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " WIE VAK
                " FROM gebruiker g LEFT JOIN vakgegevens v ON v.gebruiker = g.id WHERE g.publiek = $1",
                A_TEXT(gebruiker)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit account bestaat niet."), "no such account");
  *ret_vak = whose(tx, &bron, &rows, 0);
  return true;
}

static struct str joined(struct arena *arena, const struct str *keys, size_t aantal) {
  struct str all = {0};
  for (size_t i = 0; i < aantal; i++)
    all = all.len ? str_format(arena, "%.*s,%.*s", STR_ARG(all), STR_ARG(keys[i])) : keys[i];
  return all;
}

static struct str keys_of(struct arena *arena, const struct vakgegevens *vak) {
  return joined(arena, vak->aandacht, vak->aandacht_aantal);
}

static void note(struct toegang *toegang, const struct vakgegevens *was, const struct vakgegevens *wordt) {
  struct arena *arena = toegang->tx->arena;
  const struct {
    const char *veld;
    struct str was, wordt;
  } delen[] = {
      {"medewerker", was->naam, wordt->naam},
      {"discipline", was->discipline, wordt->discipline},
      {"uren", str_format(arena, "%lld", (long long)was->uren), str_format(arena, "%lld", (long long)wordt->uren)},
      {"skj", was->skj, wordt->skj},
      {"skj tot", dag_iso(arena, was->skj_tot), dag_iso(arena, wordt->skj_tot)},
      {"big", was->big, wordt->big},
      {"big tot", dag_iso(arena, was->big_tot), dag_iso(arena, wordt->big_tot)},
      {"aandachtsgebieden", keys_of(arena, was), keys_of(arena, wordt)},
      {"functies", joined(arena, was->functies, was->functie_aantal),
       joined(arena, wordt->functies, wordt->functie_aantal)},
  };
  for (size_t i = 0; i < sizeof delen / sizeof delen[0]; i++)
    if (i == 0 || !str_eq(delen[i].was, delen[i].wordt))
      toegang_veld(toegang, delen[i].veld, delen[i].was, delen[i].wordt);
}

bool vakgegevens_zetten(struct toegang *toegang, const struct vakgegevens *was, const struct vakgegevens *wordt,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "INSERT INTO vakgegevens (gebruiker, discipline, uren, skj, skj_tot, big, big_tot, aandacht, functies, "
               "versie) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10, 1) ON CONFLICT (gebruiker) DO UPDATE SET discipline = $2, "
               "uren = $3, skj = $4, skj_tot = $5, big = $6, big_tot = $7, aandacht = $8, functies = $10, "
               "versie = vakgegevens.versie + 1 WHERE vakgegevens.versie = $9",
               A_INT(was->gebruiker), A_TEXT(wordt->discipline), A_INT(wordt->uren), A_TEXT(wordt->skj),
               A_DAG(wordt->skj_tot), A_TEXT(wordt->big), A_DAG(wordt->big_tot), A_TEXT(keys_of(tx->arena, wordt)),
               A_INT(was->versie), A_TEXT(joined(tx->arena, wordt->functies, wordt->functie_aantal))))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale vakgegevens");
  note(toegang, was, wordt);
  return true;
}

static bool sooner(const struct vakgegevens *a, const struct vakgegevens *b) {
  bool a_gone = a->stand == STAND_ONTBREEKT, b_gone = b->stand == STAND_ONTBREEKT;
  return a_gone != b_gone ? a_gone : !a_gone && a->stand_tot < b->stand_tot;
}

bool registraties_lezen(struct toegang *toegang, struct vakgegevens **ret_rijen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct vak_bron bron;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) || !vak_bron_lezen(tx, &bron, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " WIE VAK " FROM gebruiker g JOIN vakgegevens v ON v.gebruiker = g.id WHERE g.actief = 1 "
                "AND EXISTS (SELECT 1 FROM lidmaatschap l JOIN lidmaatschap e ON e.team = l.team "
                "WHERE l.gebruiker = g.id AND e.gebruiker = $1 AND l.vanaf <= $2 AND l.tot >= $2 AND e.vanaf <= $2 "
                "AND e.tot >= $2) ORDER BY g.naam, g.id",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx))))
    return false;
  struct vakgegevens *rijen = NEW_ARRAY(tx->arena, struct vakgegevens, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct vakgegevens vak = whose(tx, &bron, &rows, i);
    if (vak.stand < STAND_VERLOOPT) continue;
    size_t at = aantal++;
    for (; at > 0 && sooner(&vak, &rijen[at - 1]); at--) rijen[at] = rijen[at - 1];
    rijen[at] = vak;
  }
  *ret_rijen = rijen;
  *ret_aantal = aantal;
  return true;
}
