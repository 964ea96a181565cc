/* What a worker is and has for his work: discipline, focus areas, hours, and whether he is registered where his
 * discipline asks for it (S0-43, S0-61, S0-62, S0-152). Shown to who divides the work. */
#ifndef DOMAIN_VAKGEGEVENS_H
#define DOMAIN_VAKGEGEVENS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"

/* Which registration a discipline asks for; REGISTRATIE_GEEN when none. */
enum registratie { REGISTRATIE_SKJ, REGISTRATIE_BIG, REGISTRATIE_SKJ_OF_BIG };
enum { REGISTRATIE_GEEN = -1 };

/* From good to bad; NVT: his discipline asks for none and he has none. */
enum registratie_stand { STAND_NVT, STAND_GELDIG, STAND_VERLOOPT, STAND_VERLOPEN, STAND_ONTBREEKT };

enum { AANDACHT_MAX = 16, FUNCTIES_MAX = 8, WEEKUREN_MAX = 60 };

struct vakgegevens {
  int64_t gebruiker;
  struct str publiek, naam;               /* of the worker */
  struct str discipline, discipline_naam; /* key and name; "" = not told */
  int registratie;                        /* what the discipline asks for */
  int64_t uren;                           /* a week; 0 = not told */
  struct str skj, big;                    /* numbers; "" = none */
  dag_t skj_tot, big_tot;                 /* the last day; DAG_GEEN = not told */
  struct str aandacht[AANDACHT_MAX];      /* keys of focus areas */
  size_t aandacht_aantal;
  struct str aandacht_namen;         /* "Onderwijs, Huisartsen en GGZ" */
  struct str functies[FUNCTIES_MAX]; /* keys of the table rol: on these a mandate rests */
  size_t functie_aantal;
  enum registratie_stand stand; /* as it is today */
  const char *welke;            /* the registration it is about: "SKJ" */
  dag_t stand_tot;
  int64_t versie; /* 0 = nothing was written yet */
};

/* Fills stand, welke and stand_tot. `drempel`: how many days before its end a registration is about to expire;
 * DREMPEL_UIT (domain/stagnatie.h) = never said. Of two that suffice the better one counts. */
void registratie_beoordelen(struct vakgegevens *vak, int64_t drempel, dag_t vandaag);
/* "SKJ verloopt op 1 maart 2026"; "" when there is nothing to say. */
struct str registratie_tekst(struct arena *arena, const struct vakgegevens *vak);

/* Numbers have digits only, a last day belongs to a number, nobody works more than WEEKUREN_MAX hours. Faults on "skj",
 * "big" and "uren", all at once. */
bool vakgegevens_toetsen(const struct vakgegevens *vak, struct fault *fault);

#endif
