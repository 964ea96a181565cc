#include "wie_weet_werk.h"

#include "store/deling.h"
#include "store/document.h"
#include "store/gebruiker.h"
#include "store/huishouden.h"
#include "store/partner.h"
#include "store/persoon.h"

#include "grond.h"
#include "voordeur.h"

bool wie_weet_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     int64_t huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond_van(werk->actor, handeling),
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_TOESTEMMING,
                                                .informatie_ook = INFO_CASUS | INFO_PLAN | INFO_VERHELDERING |
                                                                  INFO_DOCUMENT | INFO_NOTITIE | INFO_AANVRAAG,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden,
                                                .adresdoel = ADRESDOEL_BRIEF},
                        ret_toegang, fault);
}

bool wie_weet_via(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                  enum wegwijzer soort, struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang,
                  struct fault *fault) {
  return toegang_wegwijzer(tx, soort, publiek, ret_huishouden, fault) &&
         wie_weet_vragen(tx, werk, act, handeling, *ret_huishouden, ret_toegang, fault) &&
         (handeling == HANDELING_ZIEN || huishouden_vasthouden(*ret_toegang, *ret_huishouden, fault));
}

bool wie_weet_persoon(struct toegang *toegang, int64_t huishouden, struct str publiek, struct persoon *ret_persoon,
                      struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (!huishouden_leden(toegang, huishouden, &leden, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(leden[i].publiek, publiek)) {
      *ret_persoon = leden[i];
      return true;
    }
  return fault_add(fault, "persoon", S("Kies iemand die hier woont."));
}

/* Who is chosen within the house is taken; what was typed beside it is left alone. */
static bool choose_partner(struct toegang *toegang, int64_t huishouden, struct str publiek, struct deelgenoot *aan,
                           struct fault *fault) {
  struct partner *partners;
  size_t aantal;
  if (!(toegang_informatie(toegang) & INFO_PLAN)) return true;
  if (!partners_bij_huishouden(toegang, huishouden, &partners, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(partners[i].publiek, publiek)) {
      aan->deelnemer = partners[i].gebruiker;
      aan->deelnemer_naam = aan->naam = partners[i].naam;
      aan->organisatie = partners[i].organisatie_naam;
      aan->adres = (struct str){0};
    }
  if (!aan->deelnemer) fault_add(fault, "partner", S("Kies een partner uit de lijst."));
  return true;
}

bool deelgenoot_kiezen(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct deelgenoot_in *in,
                       struct deelgenoot *ret_aan, struct fault *fault) {
  enum deelgenoot_soort soort = in->soort > 0 ? (enum deelgenoot_soort)in->soort : 0;
  bool team = soort == DEELGENOOT_TEAM, collega = soort == DEELGENOOT_COLLEGA;
  struct deelgenoot aan = {.soort = soort};
  int64_t wie = 0;
  if ((team && in->team) || (collega && in->collega.len)) {
    if (!voordeur_voor(tx, team ? in->team : 0, team ? (struct str){0} : in->collega, &wie, &aan.deelnemer_naam, fault))
      return fault->class == FAULT_INPUT;
    aan.deelnemer = team ? in->team : wie;
  }
  if (soort == DEELGENOOT_PROFESSIONAL) aan.naam = in->naam;
  if (soort == DEELGENOOT_PROFESSIONAL || soort == DEELGENOOT_ORGANISATIE) {
    aan.organisatie = in->organisatie;
    aan.adres = in->adres;
  }
  if (soort == DEELGENOOT_PROFESSIONAL && in->partner.len &&
      !choose_partner(toegang, huishouden, in->partner, &aan, fault))
    return false;
  *ret_aan = aan;
  return true;
}

bool derde_schrijven(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                     const struct deelgenoot *aan, struct str onderwerp, struct str tekst, struct str *ret_document,
                     struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  struct brieftekst brief =
      derdebrief(arena, &(struct derde){aan->naam, aan->organisatie, aan->adres}, onderwerp, tekst, tx_vandaag(tx));
  struct document document = {
      .publiek = werk_id(werk),
      .soort = DOCUMENT_GEGEVENS,
      .naam = str_format(arena, "%.*s, %.*s.pdf", STR_ARG(onderwerp), STR_ARG(deelgenoot_naam(arena, aan))),
      .mediatype = S("application/pdf"),
      .op = tx_nu(tx)};
  *ret_document = document.publiek;
  return brief_bewaren(toegang, huishouden, 0, &document, werk->actor->gebruiker, &brief, fault);
}

bool gestopt_melden(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                    const struct deling *delingen, size_t aantal, struct fault *fault) {
  struct str document;
  for (size_t i = 0; i < aantal; i++) {
    const struct deling *d = &delingen[i];
    if (d->aan.adres.len == 0) continue;
    if (!derde_schrijven(tx, werk, toegang, huishouden, &d->aan, S("Delen van gegevens gestopt"),
                         deling_gestopt_tekst(tx_arena(tx), d), &document, fault) ||
        !deling_bericht_gegeven(toegang, d, S("Met een brief"), fault))
      return false;
  }
  return true;
}
