#include "acts/webvraag_behandelen.h"

#include "store/webvraag.h"

#include "uitvoeren.h"
#include "voordeur.h"
#include "webvraag.h"

#define PLEK(veld) .plek = offsetof(struct webvraag_opzij_in, veld)
const struct veld webvraag_opzij_velden[] = {
    {"reden", "Waarom wordt dit geen melding?", VELD_KEUZE, .keuzes = webvraag_redenen, .verplicht = "regel WEB-OPZIJ",
     .leeg = "Kies waarom dit geen melding wordt.", PLEK(reden)},
    {"toelichting", "Wie sprak u of wat probeerde u, en wat is er afgesproken?", VELD_TEKST, .max = 2000,
     PLEK(toelichting)},
};
const size_t webvraag_opzij_velden_aantal = sizeof webvraag_opzij_velden / sizeof webvraag_opzij_velden[0];

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  return voordeur_toegang(tx, werk, "vraag van de website inzien", HANDELING_ZIEN, INFO_WEBVRAAG, &toegang, fault) &&
         webvraag_lezen(toegang, *(const struct str *)in, ret_uit, fault);
}

bool webvraag_inzien(const struct werk *werk, struct str vraag, struct webvraag *ret_vraag, struct fault *fault) {
  return act_lezen(werk, look, &vraag, ret_vraag, fault);
}

bool webvraag_openen(struct tx *tx, const struct werk *werk, struct str publiek, struct webvraag *ret_vraag,
                     struct fault *fault) {
  struct webvraag vraag;
  if (!look(tx, werk, &publiek, &vraag, fault)) return false;
  if (vraag.stand != WEBVRAAG_NIEUW)
    return fault_set(fault, FAULT_STALE, S("Een collega nam deze vraag van de website al op. Kijk wat er nu staat."),
                     "question of the website was taken up");
  *ret_vraag = vraag;
  return true;
}

static bool settle(struct tx *tx, const struct werk *werk, struct str publiek, int64_t versie,
                   const struct webvraag_afloop *afloop, struct fault *fault) {
  struct toegang *toegang;
  struct webvraag vraag;
  if (!voordeur_toegang(tx, werk, "vraag van de website afdoen", HANDELING_DOEN, INFO_WEBVRAAG, &toegang, fault) ||
      !webvraag_lezen(toegang, publiek, &vraag, fault))
    return false;
  if (versie) vraag.versie = versie;
  return webvraag_afdoen(toegang, &vraag, afloop, fault);
}

bool webvraag_opgenomen(struct tx *tx, const struct werk *werk, struct str publiek, enum webvraag_stand stand,
                        struct str ding, struct fault *fault) {
  return publiek.len == 0 ||
         settle(tx, werk, publiek, 0, &(struct webvraag_afloop){.stand = stand, .ding = ding}, fault);
}

struct aside {
  struct str vraag;
  int64_t versie;
  const struct webvraag_opzij_in *in;
};

static bool put_aside(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct aside *aside = in;
  *ret_uitkomst = aside->vraag;
  return settle(tx, werk, aside->vraag, aside->versie,
                &(struct webvraag_afloop){
                    .stand = WEBVRAAG_OPZIJ, .reden = aside->in->reden, .toelichting = aside->in->toelichting},
                fault);
}

bool webvraag_opzij_leggen(const struct werk *werk, struct str vraag, int64_t versie,
                           const struct webvraag_opzij_in *in, struct str *ret_vraag, struct fault *fault) {
  struct aside aside = {vraag, versie, in};
  return webvraag_opzij_toetsen(in->reden, in->toelichting, fault) &&
         act_schrijven_eenmaal(werk, put_aside, &aside, ret_vraag, fault);
}
