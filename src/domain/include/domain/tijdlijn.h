/* What happened in a household as one story: a line each, in whole sentences. A new kind is a number here, a row in
 * domain/tijdlijn.c (its name and its sentence) and a row in store/tijdlijn.c (where it is read from). */
#ifndef DOMAIN_TIJDLIJN_H
#define DOMAIN_TIJDLIJN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/veld.h"

/* On one day the higher number happened later. */
enum tijdlijn_soort {
  TIJDLIJN_SIGNAAL = 1,
  TIJDLIJN_KORT_CONTACT,
  TIJDLIJN_MELDING,
  TIJDLIJN_TRIAGE,
  TIJDLIJN_SPOED,
  TIJDLIJN_OVERDRACHT,
  TIJDLIJN_OVERLEG,
  TIJDLIJN_WACHT,
  TIJDLIJN_WACHT_EINDE,
  TIJDLIJN_CASUS_HEROPEND,
  TIJDLIJN_TRAJECT,
  TIJDLIJN_TRAJECT_HEROPEND,
  TIJDLIJN_REGIE,
  TIJDLIJN_VERHELDERING,
  TIJDLIJN_GESPREK,
  TIJDLIJN_VERHELDERD,
  TIJDLIJN_LEEMTE,
  TIJDLIJN_AFSPRAAK,
  TIJDLIJN_NOTITIE,
  TIJDLIJN_VERSLAG,
  TIJDLIJN_AANVRAAG,
  TIJDLIJN_BESLUIT,
  TIJDLIJN_PLAN,
  TIJDLIJN_ONDERSTEUNING,
  TIJDLIJN_TOEWIJZING,
  TIJDLIJN_TOEWIJZING_START,
  TIJDLIJN_EVALUATIE,
  TIJDLIJN_ONDERSTEUNING_EINDE,
  TIJDLIJN_TOEWIJZING_EINDE,
  TIJDLIJN_TRAJECT_EINDE,
  TIJDLIJN_TOESTEMMING,
  TIJDLIJN_INGETROKKEN,
  TIJDLIJN_DELING,
  TIJDLIJN_DELING_EINDE,
  TIJDLIJN_DOCUMENT,
  TIJDLIJN_MELDING_EINDE,
  TIJDLIJN_CASUS_EINDE,
  TIJDLIJN_NAZORG,
  TIJDLIJN_EINDE
};

/* What one can choose to see. */
enum tijdlijn_groep {
  GROEP_VRAGEN = 1,
  GROEP_CONTACT,
  GROEP_OVERLEG,
  GROEP_PLAN,
  GROEP_ONDERSTEUNING,
  GROEP_DOCUMENTEN,
};
extern const struct keuze tijdlijn_groepen[];

struct tijdlijn_feit {
  enum tijdlijn_soort soort;
  int64_t id;
  dag_t dag;
  struct str adres; /* public id of what has a page; "" = it has none */
  int64_t getal;    /* the choice that the sentence names: enum wet, contactvormen, afspraakstand, … */
  struct str wie;   /* a name; may be empty */
  struct str tekst; /* words; may be empty */
};

struct str tijdlijn_naam(enum tijdlijn_soort soort); /* "Vraag" */
enum tijdlijn_groep tijdlijn_groep_van(enum tijdlijn_soort soort);
/* "Fatma Yilmaz stelde een vraag: “Ik kom de trap niet meer op.”" */
struct str tijdlijn_zin(struct arena *arena, const struct tijdlijn_feit *feit);

#endif
