/* An appointment with a household: a gesprek or a huisbezoek, with its hours, and the rules of making, moving and
 * ending it (S0-56, S4-142, S4-147). */
#ifndef DOMAIN_AFSPRAAK_H
#define DOMAIN_AFSPRAAK_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

/* Where people meet tells what kind it is. The numbers are those of contactvormen (domain/dossier.h), so that the
 * contactverslag of it starts with the right one. */
enum afspraaksoort { AFSPRAAK_HUISBEZOEK = 1, AFSPRAAK_TELEFOON, AFSPRAAK_KANTOOR, AFSPRAAK_BEELD };
extern const struct keuze afspraaksoorten[];

enum afspraakstand { AFSPRAAK_GEPLAND = 1, AFSPRAAK_GEHOUDEN, AFSPRAAK_NIET_VERSCHENEN, AFSPRAAK_AFGEZEGD };
extern const struct keuze afspraakstanden[];

enum { AFSPRAAK_PERSONEN_MAX = 16, AFSPRAAK_MEDEWERKERS_MAX = 2 };

struct afspraak {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  struct str huishouden_publiek; /* "" = the household may not be seen; then words and persons are "" too */
  enum afspraaksoort soort;
  struct str waar; /* the office or room; may be empty */
  moment_t begint, eindigt;
  struct str waarvoor, wie_ook; /* may be empty */
  enum afspraakstand stand;
  struct str reden;      /* why it was called off */
  int64_t volgnummer;    /* grows with every change of hour or place (RFC 5545, SEQUENCE) */
  moment_t gewijzigd_op; /* RFC 5545, DTSTAMP */
  int64_t versie;
  struct str personen;    /* "Fatma Yilmaz, Ali Yilmaz" */
  struct str medewerkers; /* "Priya Professional, Vera Vianen" */
  struct str vervangt;    /* name of the worker who is away and for whom it is shown; "" = his own */
  struct str persoon_ids[AFSPRAAK_PERSONEN_MAX], medewerker_ids[AFSPRAAK_MEDEWERKERS_MAX]; /* public */
  size_t persoon_aantal, medewerker_aantal;
};

/* The hours as typed (minutes after midnight, -1 = not filled in) become moments. An appointment ends on the day on
 * which it begins, after it began; an hour that the clock skips in March is refused with words, on "van" or "tot". A
 * new or moved one does not lie before `nu`. Rule AFSPRAAK-TIJD. */
bool afspraak_tijd(struct arena *arena, dag_t dag, int van, int tot, moment_t nu, moment_t *ret_begint,
                   moment_t *ret_eindigt, struct fault *fault);

/* From planned to one of the others, once; held and no-show only after it began; called off with a reason. Rule
 * AFSPRAAK-STAND. `reden` on a field of that name. */
bool afspraak_stand_toetsen(const struct afspraak *afspraak, enum afspraakstand wordt, struct str reden, moment_t nu,
                            struct fault *fault);

/* "10:00 tot 11:00 uur" */
struct str afspraak_uren(struct arena *arena, moment_t begint, moment_t eindigt);
/* "bij de inwoner thuis", "op kantoor: Leerdam, kamer 2", "aan de telefoon", "met beeldbellen": nothing of anybody. */
struct str afspraak_plek(struct arena *arena, const struct afspraak *afspraak);

#endif
