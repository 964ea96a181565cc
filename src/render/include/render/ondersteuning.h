/* What the screens of own support and aftercare show. */
#ifndef RENDER_ONDERSTEUNING_H
#define RENDER_ONDERSTEUNING_H

#include "domain/casus.h"
#include "domain/nazorg.h"
#include "domain/ondersteuning.h"
#include "render/schermen.h"

/* On the page of the household. */
struct ondersteuning_blok_beeld {
  const struct ondersteuning *nu, *geweest; /* what runs or has to begin, and what has ended */
  size_t nu_aantal, geweest_aantal;
  const struct traject *trajecten; /* under which another can begin */
  size_t traject_aantal;
  bool mag_doen;
  dag_t vandaag;
};

struct ondersteuning_vorm_beeld {
  struct str titel, huishouden, traject;
  struct str poort; /* what a gate asks for first; "" = nothing */
  bool poort_stopt, reden;
  struct str zelf_niet;
  const struct formulier *formulier;
  const struct verschillen *verschillen; /* NULL = nobody else changed it */
  const struct optie *personen, *werkers, *doelen, *producten;
  size_t persoon_aantal, werker_aantal, doel_aantal, product_aantal;
  bool meer_open, aanbieder_open;
};

struct nazorg_blok_beeld {
  const struct nazorg *nu, *geweest;
  size_t nu_aantal, geweest_aantal;
  struct str casus; /* to agree on another; "" = not now */
  bool mag_doen;
  dag_t vandaag;
};

struct nazorg_vorm_beeld {
  struct str titel, ritme;
  const struct nazorg *nazorg; /* NULL = a new one */
  bool contact;                /* a moment that was kept, not what is agreed */
  const struct formulier *formulier;
  const struct verschillen *verschillen;
  const struct optie *werkers;
  size_t werker_aantal;
  const struct nazorgcontact *gehoord;
  size_t gehoord_aantal;
};

struct ondersteuning_lijst_beeld {
  const struct ondersteuning *rijen;
  size_t aantal;
  const struct nazorg *nazorg; /* what is due first on top */
  size_t nazorg_aantal;
  bool tijd; /* time is written here */
  dag_t vandaag;
};

/* What it is called in a line: the help, what it works on, or its first goal. */
struct str ondersteuning_titel(struct arena *arena, const struct ondersteuning *o);
/* "Fatma Yilmaz · Huisbezoek, elke week · Priya Professional · sinds 24 maart 2026, tot ongeveer 30 juni 2026" */
struct str ondersteuning_regel(struct arena *arena, const struct ondersteuning *o, dag_t vandaag);
/* How it ended: "De doelen zijn bereikt", "Een aanbieder neemt het over: Thuiszorg (er is meer nodig)" */
struct str ondersteuning_slot(struct arena *arena, const struct ondersteuning *o);

/* "elke 6 weken · Samira el Amrani · sinds 24 maart 2026 · laatst op 5 mei 2026: Het gaat goed" */
struct str nazorg_regel(struct arena *arena, const struct nazorg *nazorg);

#endif
