/* A question that came in over the form on the website, from anybody, without logging in: what was told, and what the
 * desk did with it. It is no melding until the desk found or recorded whom it is about; the terms of a melding count
 * from the day on which it was sent (Wmo 2015 art. 2.3.2 lid 1). */
#ifndef DOMAIN_WEBVRAAG_H
#define DOMAIN_WEBVRAAG_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/triage.h"

enum webvraag_stand { WEBVRAAG_NIEUW = 1, WEBVRAAG_MELDING, WEBVRAAG_SIGNAAL, WEBVRAAG_OPZIJ };
extern const struct keuze webvraag_standen[];

/* Why the desk takes it up no further. */
enum webvraag_reden {
  WEBVRAAG_ONZIN = 1,   /* spam: nobody asks anything */
  WEBVRAAG_DUBBEL,      /* the same was sent before */
  WEBVRAAG_BEANTWOORD,  /* spoken with who sent it: answered or withdrawn */
  WEBVRAAG_ELDERS,      /* spoken with who sent it: goes to somebody else */
  WEBVRAAG_ONBEREIKBAAR /* who sent it cannot be found or reached */
};
extern const struct keuze webvraag_redenen[];

extern const struct keuze webvraag_melders[]; /* enum melder_soort, as who fills the form in reads them */
extern const struct keuze webvraag_veilig[];  /* enum antwoord: may we simply call, write and mail */

struct webvraag {
  int64_t id;
  struct str publiek;
  moment_t op;
  dag_t ontvangen;
  struct str kanaal; /* key of a row of the inrichting */
  int64_t team;      /* the desk it is for; 0 = that of the municipality */
  struct str team_naam;
  int melder;                /* enum melder_soort */
  struct str woorden, helpt; /* what is the matter, and who helps already; in his own words */
  struct str voornamen, achternaam, straat, huisnummer, postcode, woonplaats; /* of whom it is about */
  dag_t geboren;                                                              /* DAG_GEEN = not told */
  int weet_ervan;                                                             /* enum antwoord; 0 = he asks himself */
  struct str telefoon, email;                                                 /* of who sent it */
  int veilig;            /* enum antwoord: may who answers simply call, write and mail; 0 = not told */
  struct str bereikbaar; /* when and how; what is not safe */
  struct str melder_naam, melder_relatie, organisatie; /* who sent it for another */
  struct str inbrenger; /* key of the organisation of the partner who brought it in; "" = nobody who is known */
  bool spoed;
  enum webvraag_stand stand;
  int reden; /* enum webvraag_reden; 0 = not put aside */
  struct str toelichting;
  struct str door; /* worker who did it */
  moment_t gedaan_op;
  struct str vervolg; /* the household of the melding it became, or the signal: public id, "" = none */
  int64_t versie;
};

/* What stands in the form is enough to go on with: whom it is about, how who sent it can be reached, and for another
 * who he is and whether that person knows. All faults at once, on the fields of acts/webvraag_sturen.h. */
bool webvraag_toetsen(const struct webvraag *vraag, dag_t vandaag, struct fault *fault);

/* Against programs that fill in forms: nobody reads and fills in this page in less, and what people do not see they
 * leave empty. Ours, no norm. */
enum { WEBVRAAG_SNELST_MS = 3000, WEBVRAAG_PER_UUR = 120 };

/* "W-000123": no number of a melding, for it is none yet. */
struct str webvraag_nummer(struct arena *arena, int64_t id);

/* Putting aside has a reason, and words where the reason says that somebody was spoken or searched for. */
bool webvraag_opzij_toetsen(int reden, struct str toelichting, struct fault *fault);

/* How who sent it is reached, as one line for the melding: number, address, what he wrote, and first that it is not
 * simply safe. */
struct str webvraag_bereik(struct arena *arena, const struct webvraag *vraag);
/* The question with who helps already below it. */
struct str webvraag_woorden(struct arena *arena, const struct webvraag *vraag);

#endif
