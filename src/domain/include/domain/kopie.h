/* A copy of all that Schakel holds about one person, readable, sparing others. Pure.
 *
 * AVG art. 15 lid 3 and 4, Jeugdwet art. 7.3.10, Wmo 2015 art. 5.3.2: from memory, nog te toetsen. */
#ifndef DOMAIN_KOPIE_H
#define DOMAIN_KOPIE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/veld.h"

/* Its parts, in order. Stored numbers. */
enum kopie_soort {
  KOPIE_PERSOON = 1,
  KOPIE_HUISHOUDEN,
  KOPIE_VRAGEN,
  KOPIE_VERSLAGEN,
  KOPIE_VERHELDERING,
  KOPIE_PLAN,
  KOPIE_BESLUITEN,
  KOPIE_HULP,
  KOPIE_GESCHILLEN,
  KOPIE_DOCUMENTEN,
  KOPIE_NETWERK,
  KOPIE_TOESTEMMING,
  KOPIE_VERZOEKEN,
  KOPIE_LOGBOEK,
  KOPIE_EINDE
};
extern const struct keuze kopie_soorten[]; /* the code is the key in the JSON, the label the heading */
/* What no copy has, and why. */
extern const struct str kopie_nooit;
/* What a part has left out by itself, and why; "" = nothing. */
struct str kopie_zonder(enum kopie_soort soort);

struct kopieveld {
  const char *naam;
  struct str waarde; /* never "" */
};
struct kopiestuk {
  const char *kop; /* "Vraag" */
  struct kopieveld *velden;
  size_t aantal;
};
struct kopiedeel {
  enum kopie_soort soort;
  struct kopiestuk *stukken;
  size_t aantal;
  int weg; /* enum verzoek_grond: it does not go along; 0 = it does */
};
struct kopie {
  struct str naam; /* of whom it is */
  dag_t dag;
  struct kopiedeel delen[KOPIE_EINDE - 1];
};

/* As it was made and went out. */
struct bewaarde_kopie {
  struct str json, pdf, hash; /* hash: SHA-256 of the JSON, hexadecimal */
  struct str door;
  moment_t op; /* 0 = there is none */
};

/* Somebody else who may be named in a text. */
struct ander {
  struct str voornamen, geslachtsnaam;
  bool lid; /* of the household; else of the network */
};
/* A text with the names of others taken out: whole words, as they are written, unless the person bears that name too.
 * In their place stands "een ander lid van het huishouden" or "iemand uit het netwerk". */
struct str kopie_sparen(struct arena *arena, struct str tekst, struct str eigen_naam, const struct ander *anderen,
                        size_t aantal);

#endif
