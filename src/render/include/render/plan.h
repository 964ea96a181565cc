/* What the screens of a plan show. */
#ifndef RENDER_PLAN_H
#define RENDER_PLAN_H

#include "domain/evaluatie.h"
#include "domain/gas.h"
#include "domain/kant.h"
#include "domain/plan.h"
#include "render/schermen.h"

/* One heading of the working version with what stands under it. */
struct plan_tekst_beeld {
  const struct plan_tekst *tekst;
  struct str vraag;
};
struct plan_vak_beeld {
  enum plan_vak vak;
  struct str kop, id;
  const struct plan_tekst_beeld *teksten;
  size_t tekst_aantal;
  const struct plan_doel *doelen;
  size_t doel_aantal;
  const struct plan_afspraak *afspraken;
  size_t afspraak_aantal;
  const struct plan_oplossing *oplossingen;
  size_t oplossing_aantal;
};
struct plan_beeld {
  const struct dossierkop *kop; /* NULL = a plan that ended, which is no tab */
  struct str huishouden, naam, woord, publiek, regisseur, inzet, t_score; /* t_score: "" = none */
  struct str token, inzending;
  bool mag_doen, casus, leeg; /* leeg: there is no active plan */
  const struct plan_vak_beeld *vakken;
  size_t vak_aantal;
  const struct plan_evaluatie *evaluaties;
  size_t evaluatie_aantal;
  const struct plan_versie *versies;
  size_t versie_aantal;
  const struct plan *eerder;
  size_t eerder_aantal;
  const struct kant_doel *elders; /* goals of a child as its other household agreed them */
  size_t elders_aantal;
  const struct formulier *beginnen, *evaluatie;
  const struct optie *wensen; /* to begin with */
  size_t wens_aantal;
  dag_t vandaag;
};

/* The page on which one part is written. */
enum plan_formulier { PLANFORM_TEKST, PLANFORM_DOEL, PLANFORM_AFSPRAAK, PLANFORM_NIET, PLANFORM_EINDE };
struct plan_deel_beeld {
  enum plan_formulier soort;
  struct str titel, huishouden, basis;
  struct str publiek; /* of the part, to take it out; "" = a new one */
  bool gas, weg;
  bool ander; /* somebody else than who can be chosen */
  const struct formulier *formulier;
  struct verschillen verschillen;
  bool gelijktijdig;
  const struct optie *personen, *gebieden, *wie, *doelen;
  size_t persoon_aantal, gebied_aantal, wie_aantal, doel_aantal;
};

struct plan_akkoord_rij {
  struct str publiek, naam;
  struct str gekozen; /* code of how; "" = not */
};
struct plan_vaststellen_beeld {
  struct str huishouden;
  const struct formulier *formulier;
  const struct plan_akkoord_rij *rijen;
  size_t aantal;
  struct str fout;
};

/* A version, under its headings. */
struct plan_vak_regels {
  struct str kop;
  const struct plan_regel *regels;
  size_t aantal;
};
struct plan_versie_beeld {
  struct str huishouden, woord;
  const struct plan_versie *versie, *vorige;
  const struct plan_vak_regels *vakken;
  size_t vak_aantal;
  const struct formulier *brief; /* NULL = cannot be made */
  const struct optie *personen;
  size_t persoon_aantal;
  const struct plan_verschil *verschillen; /* comparing */
  size_t verschil_aantal;
  size_t veranderd; /* how many are not the same */
};
enum toon planverschil_toon(enum regel_verschil wat);
struct str planverschil_woord(enum regel_verschil wat); /* "Nieuw", "Veranderd", "Weg", "Hetzelfde" */

/* On the page of the household: open afspraken, by whose they are. */
struct plan_blok_rij {
  struct str wie; /* "" = the same as the row before */
  const struct plan_afspraak *afspraak;
};
struct plan_blok_beeld {
  struct str huishouden;
  const struct plan_blok_rij *rijen;
  size_t aantal;
  dag_t vandaag;
};

#endif
