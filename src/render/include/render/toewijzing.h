/* What the screens of orders to providers show. */
#ifndef RENDER_TOEWIJZING_H
#define RENDER_TOEWIJZING_H

#include "domain/toewijzing.h"
#include "render/schermen.h"

/* On the page of the household: what runs, what has ended, and what it costs this year. */
struct toewijzing_blok_beeld {
  struct str huishouden;
  const struct toewijzing *nu, *geweest;
  size_t nu_aantal, geweest_aantal;
  struct str jaar; /* "2026" */
  const struct productkosten *kosten;
  size_t kosten_aantal;
  struct productkosten totaal;
  bool mag_doen;
  dag_t vandaag;
};

/* Giving an order, or changing one. */
struct toewijzing_vorm_beeld {
  struct str titel, inleiding;
  const struct toewijzing *toewijzing; /* NULL = a new one */
  bool verlengen_mag;
  struct str verlengen_anders;
  const struct formulier *formulier;
  const struct verschillen *verschillen; /* NULL = nobody else changed it */
  const struct optie *personen, *producten, *aanbieders, *verwijzers, *besluiten;
  size_t persoon_aantal, product_aantal, aanbieder_aantal, verwijzer_aantal, besluit_aantal;
};

/* One order, with what is kept while it runs. */
struct toewijzing_beeld {
  struct str huishouden;
  const struct toewijzing *toewijzing;
  int64_t kosten; /* until today; -1 = nobody can tell */
  bool verlengen_mag;
  struct str verlengen_anders;
  const struct formulier *formulier; /* NULL = it has ended */
  const struct verschillen *verschillen;
  dag_t vandaag;
};

/* What runs out, and what asks for somebody. */
struct toewijzing_lijst_beeld {
  const struct toewijzing *const *aflopend, *const *aandacht;
  size_t aflopend_aantal, aandacht_aantal;
  size_t alle;   /* that run or are to come */
  bool meer;     /* and there are more */
  int64_t dagen; /* before the end; below 0 = the municipality set none */
  dag_t vandaag;
};

/* "Kim Yilmaz · 2 uur per week · van 1 maart 2026 tot en met 30 juni 2026" */
struct str toewijzing_regel(struct arena *arena, const struct toewijzing *toewijzing);
/* "Verwijzing door Huisarts: Praktijk De Linge (AGB 01234567), 21 maart 2026" */
struct str toewijzing_titel(struct arena *arena, const struct toewijzing *toewijzing);
/* "tot en met 30 juni 2026: Het is klaar, zoals gepland" */
struct str toewijzing_slot(struct arena *arena, const struct toewijzing *toewijzing);
/* "1.250,00 euro"; what nobody can tell says why. */
struct str kosten_tekst(struct arena *arena, int64_t centen, size_t onbekend);

#endif
