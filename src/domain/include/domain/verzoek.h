/* What somebody asks about his own data: a copy, a correction, removal. Who may ask, within which term, how it ends.
 *
 * AVG art. 12 and 15 to 21, Jeugdwet art. 7.3.8 to 7.3.10, UAVG art. 5: from memory, nog te toetsen. */
#ifndef DOMAIN_VERZOEK_H
#define DOMAIN_VERZOEK_H

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/termijn.h"
#include "domain/veld.h"
#include "domain/vertegenwoordiging.h"

/* Stored numbers, as all of these. */
enum verzoek_soort {
  VERZOEK_INZAGE = 1,
  VERZOEK_CORRECTIE,
  VERZOEK_VERWIJDERING,
  VERZOEK_BEZWAAR,
  VERZOEK_BEPERKING,
  VERZOEK_OVERDRACHT
};
extern const struct keuze verzoeksoorten[];
extern const struct keuze verzoeksoorten_inwoner[]; /* the same as he says it himself */
struct str verzoek_artikel(enum verzoek_soort soort);
/* What we do with it, for who asks. */
struct str verzoek_gebeurt(enum verzoek_soort soort);

enum verzoek_vrager { VRAGER_ZELF = 1, VRAGER_OUDER, VRAGER_VERTEGENWOORDIGER, VRAGER_GEMACHTIGDE };
extern const struct keuze verzoek_vragers[];

enum verzoek_hoe { VERZOEK_BRIEF = 1, VERZOEK_EMAIL, VERZOEK_BALIE, VERZOEK_TELEFOON, VERZOEK_MIJN };
extern const struct keuze verzoek_hoes[]; /* VERZOEK_MIJN comes from the resident himself and cannot be chosen */

enum verzoek_identiteit { IDENTITEIT_NIET = 1, IDENTITEIT_BEWIJS, IDENTITEIT_BEKEND, IDENTITEIT_INGELOGD };
extern const struct keuze verzoek_identiteiten[]; /* IDENTITEIT_INGELOGD cannot be chosen */

enum verzoek_uitkomst { VERZOEK_HEEL = 1, VERZOEK_DEELS, VERZOEK_GEWEIGERD, VERZOEK_INGETROKKEN };
extern const struct keuze verzoek_besluiten[];

/* Why something is refused, or left out of a copy. */
enum verzoek_grond {
  GROND_VAN_ANDEREN = 1, /* AVG art. 15 lid 4 and 23 */
  GROND_BEWAREN,         /* the law says to keep it: AVG art. 17 lid 3 */
  GROND_BELANG_ANDER,    /* a substantial interest of somebody else: Jeugdwet art. 7.3.9 */
  GROND_KLOPT,           /* it was right: AVG art. 16 */
  GROND_GEEN_RECHT,      /* who asks may not ask this */
  GROND_IDENTITEIT,      /* it is not certain who asks: AVG art. 12 lid 6 */
  GROND_BUITENSPORIG,    /* AVG art. 12 lid 5 */
  GROND_VEILIGHEID,      /* somebody would come in danger: AVG art. 23 */
};
extern const struct keuze verzoek_gronden[];

struct verzoek {
  int64_t id;
  struct str publiek;
  int64_t persoon, huishouden;
  struct str persoon_publiek, persoon_naam, huishouden_publiek;
  deeldatum_t geboren;
  enum verzoek_soort soort;
  struct str woorden; /* what he asks, in his words */
  enum verzoek_vrager vrager;
  struct str van; /* who asks, when it is not he himself */
  int hoe, identiteit;
  dag_t ontvangen;
  dag_t verlengd_op; /* DAG_GEEN = not */
  struct str verlengd_reden;
  struct str advies, advies_door; /* of who works in the household */
  int uitkomst, grond;            /* 0 = not decided; no ground */
  struct str besluit;             /* why, for the letter */
  struct str verklaring;          /* of the resident, kept beside what stays as it was: AVG art. 16 */
  dag_t gesloten_op, uitgevoerd_op;
  struct str gesloten_door, uitgevoerd_door;
  dag_t laatste_dag;    /* of its term, with the extension */
  dag_t uitvoeren_voor; /* a removal that was granted: Jeugdwet art. 7.3.9; else DAG_GEEN */
  int64_t versie;
};

/* May he ask this for somebody of that age (-1 = not known), with those who stand for that person on that day? Under
 * twelve the parents with gezag or the guardian, from twelve the child itself as well, from sixteen only itself or who
 * was appointed. False with what to do, on "vrager". */
bool verzoek_vrager_toetsen(enum verzoek_vrager vrager, int leeftijd, const struct vertegenwoordiging *rijen,
                            size_t aantal, dag_t dag, struct fault *fault);
/* All faults of taking it in at once: who, when, how. */
bool verzoek_toetsen(const struct verzoek *verzoek, dag_t vandaag, struct fault *fault);

/* Names of the terms in the table. */
#define VERZOEK_TERMIJN "avg-verzoek"
#define VERNIETIG_TERMIJN "vernietigen-op-verzoek"
/* Its last day; with the extension when there is one. DAG_GEEN = the calendar does not reach. */
dag_t verzoek_laatste_dag(const struct kalender *kalender, const struct termijnsoort *soort,
                          const struct verzoek *verzoek);
/* Once, within the first term, with a reason that is told (AVG art. 12 lid 3). Faults on "reden". */
bool verzoek_verlengen_toetsen(const struct verzoek *verzoek, struct str reden, dag_t vandaag, struct fault *fault);

/* Does a copy go with what is asked (AVG art. 15 lid 3 and 20)? Only then the file is read to make one. */
bool verzoek_met_kopie(const struct verzoek *v);

/* A decision: what is refused has a ground and is explained; a copy that is given was made. `kopie`: it is there. */
bool verzoek_besluit_toetsen(const struct verzoek *verzoek, int uitkomst, int grond, struct str besluit, bool kopie,
                             struct fault *fault);
/* Does something still have to be done with it? */
bool verzoek_uit_te_voeren(const struct verzoek *verzoek);

/* The words of the letters, at B1. */
struct str verzoekbrief_onderwerp(struct arena *arena, const struct verzoek *verzoek);
struct str verzoekbrief_tekst(struct arena *arena, const struct verzoek *verzoek);

/* How it stands, for a list. */
struct str verzoek_stand(struct arena *arena, const struct verzoek *verzoek);
/* The same for who asked, with the day by which he has an answer. */
struct str verzoek_stand_inwoner(struct arena *arena, const struct verzoek *verzoek);

#endif
