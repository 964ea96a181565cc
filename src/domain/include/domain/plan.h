/* The plan: one of and with the household (S0-11, S1a-145). It reads as a letter that the resident understands.
 *
 * The source has five components (S4-178..182). Ours stand in the order of that letter: the question and what we want
 * to reach are the first component, what we do ourselves the second, what people around us do the third, what is
 * there for everybody the fourth; what the team does and what we ask the municipality for are together the fifth, told
 * apart because the team gives the one and the municipality decides on the other. */
#ifndef DOMAIN_PLAN_H
#define DOMAIN_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/melding.h"

enum plan_vak {
  VAK_VRAAG = 1,
  VAK_BEREIKEN,
  VAK_ZELF,
  VAK_NETWERK,
  VAK_VRIJ,
  VAK_TEAM,
  VAK_GEMEENTE,
  VAK_KIJKEN, /* when we look together how it goes */
  VAK_EINDE
};
extern const char *const plan_vakken[VAK_EINDE]; /* the headings */

/* Texts of the plan. Stored numbers. */
enum plan_tekstsoort {
  PLANTEKST_VRAAG = 1,
  PLANTEKST_TOEKOMST,
  PLANTEKST_ZELF,
  PLANTEKST_NETWERK,
  PLANTEKST_VRIJ,
  PLANTEKST_TEAM,
  PLANTEKST_PASSEND, /* why this help fits best (S1a-146) */
  PLANTEKST_GEMEENTE,
  PLANTEKST_EINDE
};
struct plan_tekstregel {
  enum plan_vak vak;
  const char *vraag; /* what the form asks */
};
extern const struct plan_tekstregel plan_teksten[PLANTEKST_EINDE];

struct plan {
  int64_t id;
  struct str publiek;
  int64_t casus, huishouden;
  dag_t begonnen_op;
  dag_t geeindigd_op; /* DAG_GEEN = active */
  struct str eindreden;
};

struct plan_tekst {
  int64_t id;
  struct str publiek;
  enum plan_tekstsoort soort;
  struct str tekst;
  bool eigen; /* in the resident's own words */
  int64_t versie;
};

struct plan_doel {
  int64_t id;
  struct str publiek;
  int64_t persoon; /* 0 = of the whole household */
  struct str persoon_publiek, persoon_naam;
  struct str leefgebied, leefgebied_naam; /* key and name; "" = none */
  struct str woorden;
  bool eigen;
  int gas;                  /* of gas_scores; 0 = no score */
  int64_t gewicht;          /* for the T-score */
  struct str wet[WET_GEEN]; /* what the goal is under that law (S2-90); "" = nothing said */
  bool weg;                 /* taken out of the plan */
  int64_t versie;
};

/* Whose an afspraak is. Stored numbers. */
enum plan_wie { WIE_BEWONER = 1, WIE_NETWERK, WIE_MEDEWERKER, WIE_ANDER, WIE_PARTNER };

enum plan_stand { STAND_OPEN = 1, STAND_GEDAAN, STAND_NIET };

/* A line of the plan: who does what, by when (S4-183). */
struct plan_afspraak {
  int64_t id;
  struct str publiek;
  int64_t doel; /* 0 = of the plan as a whole */
  enum plan_wie soort;
  int64_t wie;            /* person, row of the network, worker or account of a partner; 0 with WIE_ANDER */
  struct str wie_publiek; /* "" with WIE_ANDER */
  struct str naam;
  struct str organisatie; /* WIE_ANDER: may stand alone; WIE_PARTNER: his */
  bool gevraagd;          /* WIE_ANDER: help that is asked of the municipality */
  struct str wat;
  dag_t voor; /* the last day; DAG_GEEN = no day was agreed */
  enum plan_stand stand;
  dag_t stand_op;
  struct str reden; /* STAND_NIET: why not */
  bool weg;
  int64_t versie;
};
/* Under which heading it stands. */
enum plan_vak planafspraak_vak(const struct plan_afspraak *afspraak);
/* "Fatma Yilmaz", "Jan (Stichting Welzijn)", "Stichting Welzijn". */
struct str planafspraak_wie(struct arena *arena, const struct plan_afspraak *afspraak);
/* Not done, and its day is over (S4-174). */
bool planafspraak_te_laat(const struct plan_afspraak *afspraak, dag_t vandaag);

struct plan_evaluatie {
  int64_t id;
  struct str publiek;
  dag_t dag;
  dag_t gehouden_op; /* DAG_GEEN = still to come */
  int uitkomst;      /* enum evaluatie_uitkomst; 0 = nothing was written down */
  int64_t versie;
};

/* Where the answer to a need lies (domain/oplossing.h), under the heading where it belongs: it is written there and
 * only shown here. */
struct plan_oplossing {
  struct str sleutel; /* public id */
  enum plan_vak vak;
  struct str kop; /* whose, and about what */
  struct str tekst;
  struct str bij; /* the offer or the product, where the words do not say it; may be empty */
};

/* The working version, whole. */
struct plan_inhoud {
  struct plan_tekst teksten[PLANTEKST_EINDE]; /* by soort */
  struct plan_doel *doelen;
  size_t doel_aantal;
  struct plan_afspraak *afspraken;
  size_t afspraak_aantal;
  struct plan_evaluatie *evaluaties;
  size_t evaluatie_aantal;
  struct plan_oplossing *oplossingen;
  size_t oplossing_aantal;
};

enum akkoord_hoe { AKKOORD_MONDELING = 1, AKKOORD_GETEKEND, AKKOORD_ONLINE };
extern const struct keuze akkoord_hoes[];

struct plan_akkoord {
  int64_t persoon;
  struct str naam;
  enum akkoord_hoe hoe;
};

/* What was agreed, and never changes. */
struct plan_versie {
  int64_t id;
  struct str publiek;
  int64_t nummer; /* within the plan, from 1 */
  dag_t op_dag;
  struct str regisseur;  /* who directed the casus that day */
  struct str deelnemers; /* who took part in the thinking (S1a-147); may be empty */
  struct str inhoud;     /* the rules of the plan, as the act wrote them */
  struct plan_akkoord *akkoorden;
  size_t akkoord_aantal;
};

/* A line of the plan as people read it: what a version keeps and what two versions are compared by. */
enum plan_regelsoort {
  REGEL_TEKST = 1,
  REGEL_EIGEN,
  REGEL_DOEL,
  REGEL_DOEL_EIGEN,
  REGEL_AFSPRAAK,
  REGEL_KIJKEN,
  REGEL_OPLOSSING
};
struct plan_regel {
  struct str sleutel; /* public id of the part */
  enum plan_vak vak;
  enum plan_regelsoort soort;
  struct str kop;   /* whose goal, who does it; may be empty */
  struct str tekst; /* the words */
  struct str bij;   /* by when, how far, under which law; may be empty */
};
/* All lines in the order of the letter; nothing that is empty or was taken out. */
size_t plan_regels(struct arena *arena, const struct plan_inhoud *inhoud, struct plan_regel **ret_regels);

enum regel_verschil { REGEL_GELIJK, REGEL_NIEUW, REGEL_VERANDERD, REGEL_WEG };
struct plan_verschil {
  enum regel_verschil wat;
  enum plan_vak vak;
  const struct plan_regel *was, *wordt; /* NULL = not there */
};
/* Line by line in the order of the letter; what is gone stands at the end of its heading. */
size_t plan_vergelijken(struct arena *arena, const struct plan_regel *was, size_t was_aantal,
                        const struct plan_regel *wordt, size_t wordt_aantal, struct plan_verschil **ret_verschillen);

/* The plan as the text of a letter (domain/brief.h) of at most two pages for an ordinary plan; `regels` of a version.
 */
struct str plan_brief(struct arena *arena, const struct plan_versie *versie, const struct plan_regel *regels,
                      size_t aantal);

#endif
