#include "acts/ongeboren.h"

#include "store/opgave.h"
#include "store/huishouden.h"
#include "store/persoon.h"

#include "persoon_plek.h"

#define PLEK(veld) .plek = offsetof(struct ongeboren_in, veld)
const struct veld ongeboren_velden[] = {
    {"verwacht", "Wanneer wordt het kind verwacht?", VELD_DAG, .verplicht = "regel ONGEBOREN-DATUM",
     .leeg = "Vul de dag in waarop het kind wordt verwacht.", .uitleg = "De uitgerekende datum. Bijvoorbeeld 24-9-2026",
     PLEK(verwacht)},
    {"voornamen", "Voornaam, als die er al is", VELD_REGEL, PLEK(voornamen)},
    {"geslachtsnaam", "Achternaam, als die er al is", VELD_REGEL, PLEK(geslachtsnaam)},
    {"verteld_door", "Wie vertelt dit?", VELD_REGEL, .max = 120, .verplicht = "AVG art. 5 lid 1 onder d",
     .leeg = "Schrijf op wie dit vertelt.", .uitleg = "Bijvoorbeeld: de moeder", PLEK(verteld_door)},
};
const size_t ongeboren_velden_aantal = sizeof ongeboren_velden / sizeof ongeboren_velden[0];

struct adding {
  struct str moeder;
  const struct ongeboren_in *in;
};

static bool add(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                struct fault *fault) {
  const struct adding *adding = in_;
  const struct ongeboren_in *in = adding->in;
  const struct persoon_vraag vraag = {.act = "ongeboren kind opnemen",
                                      .handeling = HANDELING_DOEN,
                                      .persoon = adding->moeder,
                                      .adresdoel = ADRESDOEL_BRIEF};
  struct persoon_gevraagd moeder;
  if (!persoon_vragen(tx, werk, &vraag, &moeder, fault)) return false;
  struct persoon kind = {.publiek = werk_id(werk),
                         .voornamen = in->voornamen,
                         .voorletters = voorletters_van(werk->arena, in->voornamen),
                         .geslachtsnaam = in->geslachtsnaam,
                         .geslacht = S("o"),
                         .geboren = DEELDATUM_GEEN,
                         .overleden = DEELDATUM_GEEN,
                         .verwacht = in->verwacht,
                         .geheim = moeder.persoon.geheim,
                         .adres = moeder.persoon.adres,
                         .gemeente = moeder.persoon.gemeente,
                         .bron = BRON_EIGEN_OPGAVE};
  struct opgave told = {.veld = OPGAVE_GEBOREN, .verteld_door = in->verteld_door, .verteld_op = werk_vandaag(werk)};
  *ret_uitkomst = kind.publiek;
  return persoon_bewaren(moeder.toegang, &kind, &kind, fault) &&
         lid_bewaren(moeder.toegang,
                     &(struct lidmaatschap){.huishouden = moeder.huishouden_id,
                                            .persoon = kind.id,
                                            .vanaf = werk_vandaag(werk),
                                            .tot = DAG_OPEN,
                                            .rol = LID_KIND},
                     persoon_naam(werk->arena, &kind), fault) &&
         opgave_bewaren(moeder.toegang, kind.id, &told, (struct str){0}, fault);
}

bool ongeboren_opnemen(const struct werk *werk, struct str moeder, const struct ongeboren_in *in, struct str *ret_kind,
                       struct fault *fault) {
  struct adding adding = {moeder, in};
  if (in->verwacht < werk_vandaag(werk))
    return fault_add(fault, "verwacht", S("Deze dag is al geweest. Vul de dag in waarop het kind wordt verwacht."));
  return act_schrijven_eenmaal(werk, add, &adding, ret_kind, fault);
}

struct ending {
  struct str kind;
  int64_t versie;
};

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct ending *ending = in;
  const struct persoon_vraag vraag = {.act = "ongeboren kind is niet geboren",
                                      .handeling = HANDELING_DOEN,
                                      .persoon = ending->kind,
                                      .adresdoel = ADRESDOEL_BRIEF};
  struct persoon_gevraagd g;
  if (!persoon_vragen(tx, werk, &vraag, &g, fault) || !persoon_vasthouden(g.toegang, g.persoon.id, fault)) return false;
  if (g.persoon.versie != ending->versie || !g.persoon.verwacht)
    return fault_set(fault, FAULT_STALE, S("Iemand anders heeft de gegevens van dit kind net veranderd."),
                     "stale child");
  struct persoon wordt = g.persoon;
  wordt.verwacht = 0;
  wordt.niet_geboren = werk_vandaag(werk);
  *ret_uitkomst = g.persoon.publiek;
  return gegevens_wijzigen(g.toegang, &g.persoon, &wordt, fault);
}

bool ongeboren_niet_geboren(const struct werk *werk, struct str kind, int64_t versie, struct str *ret_kind,
                            struct fault *fault) {
  struct ending ending = {kind, versie};
  return act_schrijven_eenmaal(werk, end, &ending, ret_kind, fault);
}
