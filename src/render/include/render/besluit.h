/* What the screens of deciding show. */
#ifndef RENDER_BESLUIT_H
#define RENDER_BESLUIT_H

#include "domain/aanvraag.h"
#include "domain/beschikking.h"
#include "domain/verslag.h"
#include "render/brief_tekst.h"
#include "render/schermen.h"

/* The tab of a household. */
struct besluiten_beeld {
  const struct klokken_beeld *klokken;
  const struct dossierkop *kop;
  dag_t vandaag;
  const struct besluit *besluiten; /* newest first */
  size_t besluit_aantal;
  const struct aanvraag *aanvragen; /* those without a besluit that was taken, the first term first */
  size_t aanvraag_aantal;
  bool mag_doen;
};
/* The one that is being prepared on this aanvraag; NULL = none. */
const struct besluit *besluit_bij_aanvraag(const struct besluiten_beeld *v, const struct aanvraag *aanvraag);

/* A kind that can be chosen. */
struct besluit_keus {
  struct str pad, naam, uitleg;
};

/* A rule that is not kept. */
struct besluit_regelbeeld {
  struct str tekst, artikel;
  bool stopt;
};

struct besluit_beeld {
  struct str huishouden;
  const struct besluit *besluit, *vorig; /* vorig: id 0 = none */
  const struct melding *melding;
  const struct aanvraag *aanvraag; /* id 0 = none */
  dag_t vandaag;
  bool mag_doen, voorgesteld;
  bool zonder_budget;                /* a pgb of which nobody knows what it comes to */
  const struct besluit_keus *keuzes; /* what can be decided here */
  size_t keus_aantal;
  struct str soort_naam;
  struct str anders;                     /* address to choose another kind; "" = none */
  const struct verschillen *verschillen; /* two wrote at once; NULL = no */
  const struct formulier *formulier;     /* NULL = only to read */
  const struct optie *producten, *collegas;
  size_t product_aantal, collega_aantal;
  bool met_vorm, met_deskundige, met_reden, pgb_open, advies_open, zienswijze_open;
  const struct besluit_regelbeeld *regels;
  size_t regel_aantal;
  /* who may sign */
  bool mag_tekenen, eigen;
  struct str functie, functies, orgaan, route;
  int64_t nodig;
  const struct formulier *verzoek, *vraag, *uitkomst, *antwoord; /* route B; NULL = not now */
  const struct besluitverzoek *verzoeken;
  size_t verzoek_aantal;
  struct str inzending; /* of the small form */
  const struct str *ontvangers, *brieven;
  size_t ontvanger_aantal;
  int64_t budget, tarief, bijdrage; /* as they would be, cents; -1 = not known */
  struct str voorbeeld, onderwerp;  /* the letter as it would be */
};

/* "3 uur per week · van … tot en met …" */
struct str besluit_wat(struct arena *arena, const struct besluit *besluit);

#endif
