#include "acts/keuring.h"

#include "domain/persoon.h"
#include "store/keuring.h"

#include "uitvoeren.h"

#define PLEK(soort, veld) .plek = offsetof(struct soort, veld)
const struct veld uitleg_velden[] = {
    {"antwoord", "Waarom keek u hier?", VELD_TEKST, .max = 2000, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op waarom u keek.", PLEK(uitleg_in, antwoord)},
};
const size_t uitleg_velden_aantal = 1;

const struct veld kring_velden[] = {
    {"achternaam", "Uw achternaam", VELD_REGEL, .max = 100, PLEK(kring_in, achternaam)},
    {"postcode", "Uw postcode", VELD_REGEL, .max = 10, PLEK(kring_in, postcode)},
    {"huisnummer", "Uw huisnummer", VELD_REGEL, .max = 10, PLEK(kring_in, huisnummer)},
};
const size_t kring_velden_aantal = sizeof kring_velden / sizeof kring_velden[0];
#undef PLEK

/* Of himself, so no relation is asked. */
static bool ask(struct tx *tx, const struct werk *werk, const char *act, struct toegang **ret_toegang,
                struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = GROND_TOEZICHT,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        ret_toegang, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct uitleg_uit *uit = ret_uit;
  struct toegang *toegang;
  (void)in;
  return ask(tx, werk, "eigen blikken inzien", &toegang, fault) &&
         keurvlaggen_van_mij(toegang, &uit->vlaggen, &uit->aantal, fault) && kring_lezen(toegang, &uit->kring, fault);
}

bool uitleg_inzien(const struct werk *werk, struct uitleg_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_uit, fault);
}

struct answer {
  struct str vlag;
  const struct uitleg_in *in;
};

static bool answer(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct answer *answer = in;
  struct toegang *toegang;
  *ret_uitkomst = answer->vlag;
  return ask(tx, werk, "uitleg geven over een blik", &toegang, fault) &&
         keurvlag_antwoorden(toegang, answer->vlag, answer->in->antwoord, fault);
}

bool uitleg_geven(const struct werk *werk, struct str vlag, const struct uitleg_in *in, struct str *ret_vlag,
                  struct fault *fault) {
  return act_schrijven_eenmaal(werk, answer, &(struct answer){vlag, in}, ret_vlag, fault);
}

static bool save(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct kring *kring = in;
  struct toegang *toegang;
  (void)ret_uitkomst;
  return ask(tx, werk, "eigen gegevens voor het toezicht wijzigen", &toegang, fault) &&
         kring_zetten(toegang, kring, fault);
}

bool kring_opslaan(const struct werk *werk, int64_t versie, const struct kring_in *in, struct fault *fault) {
  struct kring kring = {.achternaam = in->achternaam, .huisnummer = in->huisnummer, .versie = versie};
  struct str nothing;
  if (in->postcode.len && !postcode_normaal(werk->arena, in->postcode, &kring.postcode))
    fault_add(fault, "postcode", S("Vul een postcode in als 4131 AB."));
  else
    kring_toetsen(&kring, fault);
  return fault->class == FAULT_NONE && act_schrijven_eenmaal(werk, save, &kring, &nothing, fault);
}
