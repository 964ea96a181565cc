#include "besluit_hulp.h"

struct str aanvraag(struct wereld *w, const char *gemeente, enum wet wet, const char *product,
                    struct str *ret_huishouden) {
  struct str melding, terug;
  *ret_huishouden = vraag(w, inwoner(w, "Fatma", "Yilmaz"), wet);
  melding = melding_van(w, *ret_huishouden).publiek;
  inrichting_zetten(w, gemeente);
  if (wet == WET_WMO) {
    struct verslag_inzien_uit uit;
    DOET(w, verslag_inzien(&w->werk[PROFESSIONAL], &(struct verslag_inzien_in){.melding = melding}, &uit, &w->fault));
    struct verslag_in in = {.punten = uit.verslag.punten,
                            .punt_aantal = uit.verslag.punt_aantal,
                            .product = str_of(product),
                            .advies_gevraagd = DAG_GEEN,
                            .advies_ontvangen = DAG_GEEN,
                            .offerte_gevraagd = DAG_GEEN,
                            .offerte_ontvangen = DAG_GEEN};
    for (size_t i = 0; i < in.punt_aantal; i++) in.teksten[i] = S("Besproken.");
    DOET(w, verslag_schrijven(&w->werk[PROFESSIONAL], melding, 0, &in, &terug, &w->fault));
    struct verslag_versturen_in weg = {.hoe = 1, .dag = DAG_GEEN};
    DOET(w, verslag_versturen(&w->werk[PROFESSIONAL], melding, &weg, &terug, &w->fault));
  }
  struct aanvraag_in in = {str_of(product), S("Fatma Yilmaz"), AANVRAAG_FORMULIER, DAG_GEEN};
  DOET(w, aanvraag_opnemen(&w->werk[PROFESSIONAL], melding, &in, &terug, &w->fault));
  return lees(w, "SELECT publiek FROM aanvraag ORDER BY id DESC LIMIT 1");
}

void functie(struct wereld *w, enum wie wie, const char *sleutel, bool skj) {
  struct vak_uit uit;
  DOET(w, vak_inzien(&w->werk[BEHEERDER], w->publiek[wie], &uit, &w->fault));
  struct vak_in in = vak_ingevuld(&uit.vak);
  if (sleutel[0]) in.functies[in.functie_aantal++] = str_of(sleutel);
  if (skj) in.skj = S("120001234");
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[wie], uit.vak.versie, &in, &w->fault));
}

struct besluit_in toekennen(struct wereld *w, const char *product) {
  struct besluit_in in = {.soort = BESLUITSOORT_VERSTREKKEN,
                          .product = str_of(product),
                          .vorm = BESLUITVORM_ZIN,
                          .weigergrond = -1,
                          .vanaf = w->vandaag + 7,
                          .tot = w->vandaag + 371,
                          .eenheid = -1,
                          .frequentie = -1,
                          .zienswijze_op = DAG_GEEN,
                          .advies_op = DAG_GEEN};
  in.tekst[BESLUITTEKST_GROND] = S("U kunt dit niet zelf en niemand om u heen kan het.");
  return in;
}

struct besluit_inzien_uit zie(struct wereld *w, enum wie wie, struct str besluit) {
  struct besluit_inzien_uit uit;
  DOET(w, besluit_inzien(&w->werk[wie], &(struct besluit_plek){.besluit = besluit}, &uit, &w->fault));
  return uit;
}

struct str voorstel(struct wereld *w, struct str aanvraag, const struct besluit_in *in) {
  struct str besluit;
  DOET(w, besluit_voorbereiden(&w->werk[PROFESSIONAL], &(struct besluit_plek){.aanvraag = aanvraag}, 0, in, &besluit,
                               &w->fault));
  return besluit;
}

const struct besluit_nemen_in met_post = {BEKEND_POST, DAG_GEEN};

void neem(struct wereld *w, enum wie wie, struct str besluit) {
  struct str terug;
  DOET(w, besluit_nemen(&w->werk[wie], besluit, zie(w, wie, besluit).besluit.versie, &met_post, &terug, &w->fault));
  assert_str(terug, str_c(w->arena, besluit));
}
void neem_niet(struct wereld *w, enum wie wie, struct str besluit, enum fault_class why) {
  struct str terug;
  int64_t versie = zie(w, wie, besluit).besluit.versie;
  FAALT(w, why, besluit_nemen(&w->werk[wie], besluit, versie, &met_post, &terug, &w->fault));
}

void inrichting_bestand(struct wereld *w, const char *naam, const char *inhoud, int64_t versie) {
  const struct embedded files[] = {{naam, inhoud, strlen(inhoud)}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = versie, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
}
