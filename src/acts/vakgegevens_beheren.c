#include "acts/vakgegevens_beheren.h"

#include "inrichting/organisatie.h"
#include "store/inrichting.h"
#include "store/vakgegevens.h"

#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct vak_in, veld)
const struct veld vak_velden[] = {
    {"discipline", "Vakgebied", VELD_REGEL, .max = 60, PLEK(discipline)},
    {"uren", "Uren per week", VELD_GETAL, .uitleg = "In hele uren.", PLEK(uren)},
    {"aandacht", "Aandachtsgebieden", VELD_REGEL, .max = 60, .uitleg = "U mag er meer kiezen.", PLEK(aandacht)},
    {"functies", "Functies", VELD_REGEL, .max = 60,
     .uitleg = "Op een functie kan een mandaat rusten: wie besluit over welke voorziening.", PLEK(functies)},
    {"skj", "SKJ-nummer", VELD_REGEL, .max = 20, PLEK(skj)},
    {"skj_tot", "SKJ geldt tot en met", VELD_DAG, PLEK(skj_tot)},
    {"big", "BIG-nummer", VELD_REGEL, .max = 20, PLEK(big)},
    {"big_tot", "BIG geldt tot en met", VELD_DAG, PLEK(big_tot)},
};
const size_t vak_velden_aantal = sizeof vak_velden / sizeof vak_velden[0];
#undef PLEK

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum grond grond, enum handeling handeling,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){
          .act = act, .grond = grond, .handeling = handeling, .informatie = INFO_GEBRUIKER, .over = OVER_NIEMAND},
      ret_toegang, fault);
}

static void read_choices(struct tx *tx, const struct inrichting *inrichting, struct vak_uit *uit) {
  const struct rij *const *rijen;
  struct arena *arena = tx_arena(tx);
  uit->discipline_aantal = inrichting_in_kracht(arena, inrichting, TABEL_DISCIPLINE, tx_vandaag(tx), &rijen);
  uit->disciplines = NEW_ARRAY(arena, struct keus, uit->discipline_aantal + 1);
  for (size_t i = 0; i < uit->discipline_aantal; i++) {
    const struct discipline_rij *rij = (const struct discipline_rij *)rijen[i];
    uit->disciplines[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
  uit->gebied_aantal = inrichting_in_kracht(arena, inrichting, TABEL_AANDACHTSGEBIED, tx_vandaag(tx), &rijen);
  uit->gebieden = NEW_ARRAY(arena, struct keus, uit->gebied_aantal + 1);
  for (size_t i = 0; i < uit->gebied_aantal; i++) {
    const struct aandachtsgebied_rij *rij = (const struct aandachtsgebied_rij *)rijen[i];
    uit->gebieden[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
}

static void read_roles(struct tx *tx, const struct inrichting *inrichting, struct vak_uit *uit) {
  const struct rij *const *rijen;
  uit->rol_aantal = inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_ROL, tx_vandaag(tx), &rijen);
  uit->rollen = NEW_ARRAY(tx_arena(tx), struct keus, uit->rol_aantal + 1);
  for (size_t i = 0; i < uit->rol_aantal; i++) {
    const struct rol_rij *rij = (const struct rol_rij *)rijen[i];
    uit->rollen[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct vak_uit uit = {0};
  if (!ask(tx, werk, "vakgegevens inzien", GROND_BEHEER, HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !vakgegevens_lezen(toegang, *(const struct str *)in, &uit.vak, fault))
    return false;
  read_choices(tx, inrichting, &uit);
  read_roles(tx, inrichting, &uit);
  *(struct vak_uit *)ret_uit = uit;
  return true;
}

bool vak_inzien(const struct werk *werk, struct str gebruiker, struct vak_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &gebruiker, ret_uit, fault);
}

struct vak_in vak_ingevuld(const struct vakgegevens *vak) {
  struct vak_in in = {.discipline = vak->discipline,
                      .uren = vak->uren,
                      .aandacht_aantal = vak->aandacht_aantal,
                      .skj = vak->skj,
                      .big = vak->big,
                      .skj_tot = vak->skj_tot,
                      .big_tot = vak->big_tot};
  for (size_t i = 0; i < vak->aandacht_aantal; i++) in.aandacht[i] = vak->aandacht[i];
  in.functie_aantal = vak->functie_aantal;
  for (size_t i = 0; i < vak->functie_aantal; i++) in.functies[i] = vak->functies[i];
  return in;
}

struct wijziging {
  struct str gebruiker;
  int64_t versie;
  const struct vak_in *in;
};

/* Keys stand in the inrichting of today; one that he had already may stay. */
static void check_keys(const struct inrichting *inrichting, const struct vakgegevens *was, const struct vak_in *in,
                       dag_t vandaag, struct fault *fault) {
  if (in->discipline.len && !str_eq(in->discipline, was->discipline) &&
      !inrichting_op(inrichting, TABEL_DISCIPLINE, in->discipline, vandaag))
    fault_add(fault, "discipline", S("Kies een vakgebied uit de lijst."));
  for (size_t i = 0; i < in->aandacht_aantal; i++) {
    bool had = false;
    for (size_t j = 0; j < was->aandacht_aantal; j++) had |= str_eq(in->aandacht[i], was->aandacht[j]);
    if (!had && !inrichting_op(inrichting, TABEL_AANDACHTSGEBIED, in->aandacht[i], vandaag))
      fault_add(fault, "aandacht", S("Kies aandachtsgebieden uit de lijst."));
  }
  for (size_t i = 0; i < in->functie_aantal; i++) {
    bool had = false;
    for (size_t j = 0; j < was->functie_aantal; j++) had |= str_eq(in->functies[i], was->functies[j]);
    if (!had && !inrichting_op(inrichting, TABEL_ROL, in->functies[i], vandaag))
      fault_add(fault, "functies", S("Kies functies uit de lijst."));
  }
}

static bool save(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct wijziging *w = in_;
  const struct vak_in *in = w->in;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct vakgegevens was;
  if (!ask(tx, werk, "vakgegevens wijzigen", GROND_BEHEER, HANDELING_DOEN, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) || !vakgegevens_lezen(toegang, w->gebruiker, &was, fault))
    return false;
  struct vakgegevens wordt = {.naam = was.naam,
                              .discipline = in->discipline,
                              .uren = in->uren,
                              .aandacht_aantal = in->aandacht_aantal,
                              .skj = in->skj,
                              .big = in->big,
                              .skj_tot = in->skj_tot,
                              .big_tot = in->big_tot};
  for (size_t i = 0; i < in->aandacht_aantal; i++) wordt.aandacht[i] = in->aandacht[i];
  wordt.functie_aantal = in->functie_aantal;
  for (size_t i = 0; i < in->functie_aantal; i++) wordt.functies[i] = in->functies[i];
  check_keys(inrichting, &was, in, werk_vandaag(werk), fault);
  if (!vakgegevens_toetsen(&wordt, fault)) return false;
  was.versie = w->versie;
  *ret_uitkomst = was.publiek;
  return vakgegevens_zetten(toegang, &was, &wordt, fault);
}

bool vak_opslaan(const struct werk *werk, struct str gebruiker, int64_t versie, const struct vak_in *in,
                 struct fault *fault) {
  struct wijziging w = {gebruiker, versie, in};
  struct str nothing;
  return act_schrijven_eenmaal(werk, save, &w, &nothing, fault);
}

static bool look_expiring(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct registraties_uit *uit = ret_uit;
  struct toegang *toegang;
  return ask(tx, werk, "registraties inzien", GROND_LEIDING, HANDELING_ZIEN, &toegang, fault) &&
         registraties_lezen(toegang, &uit->rijen, &uit->aantal, fault);
}

bool registraties_inzien(const struct werk *werk, struct registraties_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_expiring, NULL, ret_uit, fault);
}
