#include "acts/leemte.h"

#include "inrichting/loket.h"
#include "store/inrichting.h"
#include "store/leemte.h"
#include "store/persoon.h"

#include "grond.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct leemte_in, veld)
const struct veld leemte_velden[] = {
    {"wat", "Welk aanbod was er niet?", VELD_TEKST, .max = 500, .verplicht = "regel LEEMTE",
     .leeg = "Schrijf op wat er niet was.", .uitleg = "Schrijf geen namen op: deze lijst lezen ook anderen.",
     PLEK(wat)},
    {"leefgebied", "Waar gaat het over?", VELD_REGEL, .max = 60, PLEK(leefgebied)},
    {"gebied", "In welk gebied ontbreekt het?", VELD_REGEL, .max = 60, .uitleg = "Leeg betekent: overal.",
     PLEK(gebied)},
    {"leeftijd_van", "Vanaf welke leeftijd?", VELD_GETAL, PLEK(leeftijd_van)},
    {"leeftijd_tot", "Tot en met welke leeftijd?", VELD_GETAL, .uitleg = "Leeg betekent: en ouder.",
     PLEK(leeftijd_tot)},
    {"toch", "Daarom is nu specialistische hulp ingezet", VELD_JA, PLEK(toch)},
};
const size_t leemte_velden_aantal = sizeof leemte_velden / sizeof leemte_velden[0];
#undef PLEK

/* For one household the file must be open to him; without one it concerns nobody. */
static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond_van(werk->actor, handeling),
                                                .handeling = handeling,
                                                .informatie = INFO_LEEMTE | (huishouden ? INFO_VERHELDERING : 0),
                                                .over = huishouden ? OVER_HUISHOUDEN : OVER_NIEMAND,
                                                .huishouden = huishouden},
                        ret_toegang, fault);
}

struct tell {
  struct str huishouden;
  const struct leemte_in *in;
};

static bool tell(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct tell *tell = in_;
  const struct leemte_in *in = tell->in;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  int64_t huishouden = 0;
  dag_t vandaag = werk_vandaag(werk);
  struct leemte leemte = {.publiek = werk_id(werk),
                          .wat = in->wat,
                          .leefgebied = in->leefgebied,
                          .gebied = in->gebied,
                          .leeftijd_van = in->leeftijd_van,
                          .leeftijd_tot = in->leeftijd_tot,
                          .toch = in->toch};
  if ((tell->huishouden.len && !toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, tell->huishouden, &huishouden, fault)) ||
      !ask(tx, werk, "leemte melden", HANDELING_DOEN, huishouden, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  leemte_toetsen(&leemte, fault);
  if (in->leefgebied.len && !inrichting_op(inrichting, TABEL_LEEFGEBIED, in->leefgebied, vandaag))
    fault_add(fault, "leefgebied", S("Kies een leefgebied uit de lijst."));
  if (in->gebied.len && !inrichting_op(inrichting, TABEL_GEBIED, in->gebied, vandaag))
    fault_add(fault, "gebied", S("Kies een gebied uit de lijst."));
  *ret_uitkomst = tell->huishouden;
  return fault->class == FAULT_NONE && leemte_bewaren(toegang, &leemte, fault);
}

bool leemte_melden(const struct werk *werk, struct str huishouden, const struct leemte_in *in,
                   struct str *ret_huishouden, struct fault *fault) {
  struct tell alles = {huishouden, in};
  return act_schrijven_eenmaal(werk, tell, &alles, ret_huishouden, fault);
}

static void list_choices(struct arena *arena, const struct inrichting *inrichting, dag_t dag, struct leemten_uit *uit) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_LEEFGEBIED, dag, &rijen);
  uit->leefgebieden = NEW_ARRAY(arena, struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct leefgebied_rij *rij = (const struct leefgebied_rij *)rijen[i];
    uit->leefgebieden[uit->leefgebied_aantal++] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
  aantal = inrichting_in_kracht(arena, inrichting, TABEL_GEBIED, dag, &rijen);
  uit->gebieden = NEW_ARRAY(arena, struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct gebied_rij *rij = (const struct gebied_rij *)rijen[i];
    uit->gebieden[uit->gebied_aantal++] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct leemten_in *in = in_;
  struct leemten_uit uit = {.per_bladzijde = LEEMTE_BLAD};
  const struct inrichting *inrichting;
  struct toegang *toegang;
  int64_t skip = in->bladzijde > 1 ? (in->bladzijde - 1) * LEEMTE_BLAD : 0;
  if (!ask(tx, werk, "leemten inzien", HANDELING_ZIEN, 0, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !leemten_lezen(toegang, in->leefgebied, in->gebied, skip, &uit.leemten, &uit.aantal, &uit.totaal, fault) ||
      !leemten_tellen(toegang, in->leefgebied, in->gebied, &uit.tellingen, &uit.telling_aantal, fault))
    return false;
  list_choices(werk->arena, inrichting, werk_vandaag(werk), &uit);
  *(struct leemten_uit *)ret_uit = uit;
  return true;
}

bool leemten_inzien(const struct werk *werk, const struct leemten_in *in, struct leemten_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}
