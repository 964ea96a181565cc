/* Signaal: somebody else saw something; the person it is about asked nothing or does not know (S0-123, S4-133). It is
 * weighed. It starts no clock and sends no letter; the person is told, or it is written down why not yet, with a day to
 * look again (AVG art. 14, nog te toetsen). */
#ifndef DOMAIN_SIGNAAL_H
#define DOMAIN_SIGNAAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

enum ja_nee { WEET_NIET, JA, NEE };
extern const struct keuze ja_nee_weet_niet[];

enum signaal_stand { SIGNAAL_TE_WEGEN = 1, SIGNAAL_MEER_NODIG, SIGNAAL_GEWOGEN };
extern const struct keuze signaal_standen[];

enum weging {
  WEGING_MELDING = 1, /* becomes a melding, with the resident's yes */
  WEGING_TEAM,        /* another team weighs it, Eropaf for instance (S0-208) */
  WEGING_VT_ADVIES,   /* advice of Veilig Thuis */
  WEGING_VT_MELDING,  /* reported to Veilig Thuis */
  WEGING_GEEN_ACTIE,
  WEGING_MEER_NODIG, /* more information first */
  WEGING_MET_MENSEN, /* taken up with the people around the resident, agreed with them (S2-59) */
};
extern const struct keuze wegingen[];

enum informeren { INFORMEREN_NOG_NIET, INFORMEREN_VERTELD, INFORMEREN_UITZONDERING };
extern const struct keuze informeren_keuzes[];

struct signaal {
  int64_t id;
  struct str publiek;
  int64_t persoon, huishouden; /* 0 = not known who it is */
  struct str over;             /* description, when it is not known who it is; or the name of the person */
  struct str persoon_publiek, huishouden_publiek; /* "" = not known */
  struct str gezien;                              /* in the reporter's words */
  struct str wanneer;
  enum ja_nee zorg, kinderen; /* worry for safety; children there */
  struct str melder_soort;    /* key of table verwijzer; may be empty */
  bool melder_onbekend;       /* asked to stay unknown to the person it is about */
  int64_t team;               /* who weighs */
  struct str team_naam;
  enum signaal_stand stand;
  enum informeren informeren;
  struct str informeren_tekst; /* how he was told, or why not */
  dag_t informeren_dag;        /* on which day he was told, or when to look again; DAG_OPEN = none */
  dag_t ontvangen;
  int64_t door; /* worker who took it in */
  struct str door_naam;
  moment_t op;
  int64_t versie;
};

struct melder {
  struct str naam, bereikbaar;
};

struct signaal_weging {
  enum weging uitkomst;
  struct str tekst;         /* what was weighed, the reason, what is still needed */
  struct str samen_met;     /* the second person who weighed */
  struct str gesproken_met; /* Veilig Thuis: whom; melding: who said yes */
  dag_t gesproken_op;
  struct str door;
  moment_t op;
};

/* Taken in: received today or earlier; about a person or a description. */
bool signaal_toetsen(dag_t ontvangen, bool persoon_bekend, struct str over, dag_t vandaag, struct fault *fault);

/* What each outcome needs: a melding the yes of the resident, Veilig Thuis with whom and when, no action its reason,
 * more information what is missing, another team which. The stand after it. All faults at once. */
bool weging_toetsen(const struct signaal_weging *weging, int64_t naar_team, int64_t nu_team, dag_t ontvangen,
                    dag_t vandaag, enum signaal_stand *ret_stand, struct fault *fault);

/* Told: when and how. An exception: why, and a day to look again, which is still to come. */
bool informeren_toetsen(enum informeren wat, struct str tekst, dag_t dag, dag_t ontvangen, dag_t vandaag,
                        struct fault *fault);

/* Does the person still have to be told, as far as it is known who it is? An exception counts again from its day on. */
bool informeren_nodig(const struct signaal *signaal, dag_t vandaag);

#endif
