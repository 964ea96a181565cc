#include "acts/advies_vragen.h"

#include "store/adviesvraag.h"
#include "store/concept.h"
#include "store/persoon.h"

#include "concept_sleutel.h"
#include "uitvoeren.h"
#include "voordeur.h"

#define PLEK(veld) .plek = offsetof(struct advies_in, veld)
const struct veld advies_velden[] = {
    {"huishouden", "Huishouden", VELD_ID, PLEK(huishouden)},
    {"collega", "Aan welke collega?", VELD_ID, PLEK(collega)},
    {"team", "Of aan welk team?", VELD_GETAL, PLEK(team)},
    {"vraag", "Wat is uw vraag?", VELD_TEKST, .max = 4000, .verplicht = "regel ADVIES-VRAAG",
     .leeg = "Schrijf uw vraag op.",
     .uitleg = "Schrijf zo dat niemand weet om wie het gaat. De ander ziet alleen wat hier staat.", PLEK(vraag)},
    {"kijken", "Wie ik vraag, mag weten om wie het gaat en in het dossier kijken", VELD_JA,
     .uitleg = "Alleen tot het antwoord. Contactverslagen en brieven blijven dicht.", PLEK(kijken)},
};
const size_t advies_velden_aantal = sizeof advies_velden / sizeof advies_velden[0];

const struct veld antwoord_velden[] = {
    {"antwoord", "Uw advies", VELD_TEKST, .max = 8000, .verplicht = "regel ADVIES-ANTWOORD",
     .leeg = "Schrijf uw advies op.", .plek = offsetof(struct antwoord_in, antwoord)},
};
const size_t antwoord_velden_aantal = 1;

/* Asking about a household is work in it. */
static bool find_household(struct tx *tx, const struct werk *werk, struct str publiek, int64_t *ret_huishouden,
                           struct toegang **ret_toegang, struct fault *fault) {
  *ret_huishouden = 0;
  if (publiek.len == 0) return true;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_HUISHOUDEN, publiek,
                            &(struct toegang_vraag){.act = "advies vragen over huishouden",
                                                    .grond = GROND_HULPVRAAG,
                                                    .handeling = HANDELING_DOEN,
                                                    .informatie = INFO_NOTITIE | INFO_MELDING},
                            ret_huishouden, ret_toegang, fault);
}

static bool record(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct advies_in *in = in_;
  struct toegang *toegang, *dossier;
  struct adviesvraag vraag = {.publiek = werk_id(werk), .aan_team = in->team, .vraag = in->vraag};
  if (!in->team && in->collega.len == 0) return fault_add(fault, "collega", S("Kies een collega of een team."));
  if (!voordeur_voor(tx, in->team, in->collega, &vraag.aan_gebruiker, &vraag.aan_naam, fault)) return false;
  if (vraag.aan_gebruiker == werk->actor->gebruiker) return fault_add(fault, "collega", S("Kies een ander dan uzelf."));
  *ret_uitkomst = vraag.publiek;
  vraag.kijken = in->kijken && in->huishouden.len;
  return find_household(tx, werk, in->huishouden, &vraag.huishouden, &dossier, fault) &&
         (!vraag.kijken ||
          relatie_beginnen(dossier, vraag.aan_team ? vraag.aan_team : vraag.aan_gebruiker, vraag.huishouden,
                           RELATIE_SOORT_ADVISEUR, werk_vandaag(werk), DAG_OPEN, fault)) &&
         voordeur_toegang(tx, werk, "advies vragen", HANDELING_DOEN, INFO_ADVIES, &toegang, fault) &&
         adviesvraag_bewaren(toegang, &vraag, fault) &&
         concept_bewaren(tx, werk->actor->gebruiker, concept_van_advies(werk->arena, in->huishouden), (struct str){0},
                         fault);
}

bool advies_vragen(const struct werk *werk, const struct advies_in *in, struct str *ret_vraag, struct fault *fault) {
  return act_schrijven_eenmaal(werk, record, in, ret_vraag, fault);
}

static bool was_asked(const struct actor *actor, const struct adviesvraag *vraag) {
  for (size_t i = 0; i < actor->team_aantal; i++)
    if (actor->teams[i] == vraag->aan_team) return true;
  return vraag->aan_gebruiker == actor->gebruiker;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct advies_inzien_uit uit = {0};
  struct toegang *toegang;
  if (!voordeur_toegang(tx, werk, "adviesvraag inzien", HANDELING_ZIEN, INFO_ADVIES, &toegang, fault) ||
      !adviesvraag_lezen(toegang, *(const struct str *)in, &uit.vraag, fault))
    return false;
  uit.gevraagd = was_asked(werk->actor, &uit.vraag);
  bool reads = uit.vraag.kijken && uit.gevraagd && !uit.vraag.beantwoord_op;
  if (uit.vraag.huishouden && (reads || uit.vraag.van == werk->actor->gebruiker) &&
      !huishouden_publiek(tx, uit.vraag.huishouden, &uit.huishouden, fault))
    return false;
  *(struct advies_inzien_uit *)ret_uit = uit;
  return true;
}

bool advies_inzien(const struct werk *werk, struct str vraag, struct advies_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &vraag, ret_uit, fault);
}

struct change {
  struct str vraag;
  int64_t versie;
  struct str antwoord;
};

static bool answer(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct change *change = in;
  struct toegang *toegang;
  struct adviesvraag vraag;
  if (!voordeur_toegang(tx, werk, "advies geven", HANDELING_DOEN, INFO_ADVIES, &toegang, fault) ||
      !adviesvraag_lezen(toegang, change->vraag, &vraag, fault))
    return false;
  if (!was_asked(werk->actor, &vraag))
    return fault_set(fault, FAULT_ACCESS, S("Deze vraag is aan een ander gesteld."), "was not asked");
  vraag.versie = change->versie;
  *ret_uitkomst = change->vraag;
  return adviesvraag_beantwoorden(toegang, &vraag, change->antwoord, fault);
}

bool advies_beantwoorden(const struct werk *werk, struct str vraag, int64_t versie, const struct antwoord_in *in,
                         struct str *ret_vraag, struct fault *fault) {
  struct change change = {vraag, versie, in->antwoord};
  return act_schrijven_eenmaal(werk, answer, &change, ret_vraag, fault);
}

static bool mark_read(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct change *change = in;
  struct toegang *toegang;
  struct adviesvraag vraag;
  if (!voordeur_toegang(tx, werk, "advies gelezen", HANDELING_DOEN, INFO_ADVIES, &toegang, fault) ||
      !adviesvraag_lezen(toegang, change->vraag, &vraag, fault))
    return false;
  if (vraag.van != werk->actor->gebruiker || vraag.beantwoord_op == 0)
    return fault_set(fault, FAULT_RULE, S("Er is nog geen antwoord op een vraag van u."), "nothing to read");
  *ret_uitkomst = change->vraag;
  return adviesvraag_gelezen(toegang, &vraag, fault);
}

bool advies_gelezen(const struct werk *werk, struct str vraag, struct str *ret_vraag, struct fault *fault) {
  struct change change = {.vraag = vraag};
  return act_schrijven_eenmaal(werk, mark_read, &change, ret_vraag, fault);
}
