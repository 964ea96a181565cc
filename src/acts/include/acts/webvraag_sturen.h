/* A question of anybody, over the form on the website: no account, nothing is kept until it is sent, and it is a
 * melding only when the desk made it one. Whether there is such a form is the table `webmelding`, who may come in along
 * its channel the table `toegang` (S0-128); what must be done today is never refused. */
#ifndef ACTS_WEBVRAAG_STUREN_H
#define ACTS_WEBVRAAG_STUREN_H

#include "acts/werk.h"
#include "domain/contactpunt.h"
#include "domain/webvraag.h"

struct webvraag_in {
  int melder, spoed, weet_ervan, veilig;
  struct str woorden, helpt;
  struct str voornamen, achternaam, straat, huisnummer, postcode, woonplaats;
  dag_t geboren;
  struct str telefoon, email, bereikbaar;
  struct str melder_naam, melder_relatie, organisatie;
  struct str website; /* people do not see this field; programs fill it in */
  int64_t begonnen;   /* when the form was first shown, ms of the real clock */
};
extern const struct veld webvraag_velden[];
extern const size_t webvraag_velden_aantal;

/* What stands around the form. */
struct melden_uit {
  bool open;                     /* is there a form today */
  struct contactpunten nu, team; /* whom to call now, and how to reach the team otherwise */
};
bool melden_inzien(const struct werk *werk, struct melden_uit *ret_uit, struct fault *fault);

/* The outcome is the public id under which the receipt is shown; sending the same form again gives it once more. */
bool webvraag_sturen(const struct werk *werk, const struct webvraag_in *in, struct str *ret_vraag, struct fault *fault);

/* The receipt: what happens next, and by when where the law says so. Nothing of what was told. */
struct ontvangen_uit {
  struct str nummer;
  dag_t ontvangen;
  bool spoed;
  dag_t onderzoek_klaar, persoonlijk_plan; /* last days if it is for the Wmo; DAG_GEEN = no such term */
  struct contactpunten nu, team;
};
bool webvraag_ontvangen(const struct werk *werk, struct str vraag, struct ontvangen_uit *ret_uit, struct fault *fault);

#endif
