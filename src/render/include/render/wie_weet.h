/* What the screens of consent, sharing and hiding show. */
#ifndef RENDER_WIE_WEET_H
#define RENDER_WIE_WEET_H

#include "domain/informeren.h"
#include "domain/toestemming.h"
#include "domain/verbergen.h"
#include "render/schermen.h"

/* Something that waits for somebody. */
struct wie_weet_taak {
  struct str pad, wat, waarom;
  enum toon toon;
  struct str merk;
};
struct wie_weet_regel {
  struct str naam, hulp, geheim, let_op, artikel;
  bool onzeker;
  struct str persoon; /* public id */
};
struct wie_weet_beeld {
  const struct dossierkop *kop;
  struct str huishouden;
  const struct wie_weet_taak *taken;
  size_t taak_aantal;
  const struct wie_weet_regel *bewoners;
  size_t bewoner_aantal;
  const struct toestemming *toestemmingen;
  size_t toestemming_aantal;
  const struct deling *delingen;
  size_t deling_aantal;
  const struct verberging *verbergingen;
  size_t verberging_aantal;
  const struct informeerplicht *plichten;
  size_t plicht_aantal;
  bool mag_doen, mag_verbergen;
  dag_t vandaag;
};
enum toon toestemming_toon(enum toestemming_stand stand);
/* "Sam Bos · de vraag; het plan · tot en met 1 juni 2026" */
struct str toestemming_regel(struct arena *arena, const struct toestemming *t);
/* "Sam Bos · Jeugdhulp zoeken, bepalen en inzetten · tot en met …" */
struct str deling_regel(struct arena *arena, const struct deling *d);
struct str deling_stand_tekst(const struct deling *d, dag_t vandaag);
enum toon deling_toon(const struct deling *d, dag_t vandaag);

struct toestemming_vorm_beeld {
  const struct formulier *formulier;
  const struct optie *personen, *teams, *collegas, *gegevens;
  size_t persoon_aantal, team_aantal, collega_aantal, gegeven_aantal;
  bool bijzonder; /* what is seldom needed stands open */
  const struct optie *partners;
  size_t partner_aantal;
};
struct delen_vorm_beeld {
  const struct formulier *formulier;
  const struct optie *personen, *teams, *collegas, *taken, *toestemmingen, *dingen;
  size_t persoon_aantal, team_aantal, collega_aantal, taak_aantal, toestemming_aantal, ding_aantal;
  struct str huishouden;
  const struct optie *partners;
  size_t partner_aantal;
};
struct delen_zien_beeld {
  const struct deling *deling;
  struct str taak_artikel, toestemming, huishouden, token, inzending, gezien;
  const struct paren *waarden; /* what was filled in, to be sent along */
};
/* Is this pair of the form one of those that go along? */
bool delen_gaat_mee(const struct paar *paar);

struct gedeeld_beeld {
  const struct deling *delingen;
  size_t aantal;
  const struct deling *deling; /* one that is read; NULL = the list */
  struct str alles;            /* address of all that is shared with who reads it */
};

#endif
