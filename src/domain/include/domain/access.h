/* Who may do what with whose data: pure. The table says, per role, kind of information and way of handling, which
 * relations to the household suffice and on which grounds. The gate (store/toegang.h) brings the facts; this room gives
 * the verdict.
 *
 * Sources: AVG art. 5 (doelbinding, minimale gegevensverwerking) and 6 lid 1 onder e; Wmo 2015 art. 5.1.1; Jeugdwet
 * art. 7.4.0; S4-363, S4-364, S4-369. */
#ifndef DOMAIN_ACCESS_H
#define DOMAIN_ACCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "domain/veld.h"

enum rol {
  ROL_SYSTEEM,
  ROL_LOKET,
  ROL_PROFESSIONAL,
  ROL_TEAMLEIDER,
  ROL_BEHEERDER,
  ROL_KWALITEIT, /* looks at how the work is done, in the files that he was asked to look at */
  ROL_PRIVACY,   /* privacy officer (FG): who looked and why, requests of residents, what is kept how long */
  ROL_INWONER,   /* the resident, or who stands for him or supports him */
  ROL_PARTNER,   /* somebody outside: huisarts, school, welfare */
  ROL_AANTAL
};
extern const struct keuze rollen[]; /* the roles that a worker can have, for forms and files */
const char *rol_naam(enum rol rol); /* Dutch, as people read it */
const char *rol_code(enum rol rol); /* as it stands in tables */
/* The name as the logboek keeps it. That never forgets, so a resident stands in it as a resident, by the number of his
 * account, and not by his name (AVG art. 17; his file can be destroyed). */
struct str rol_lognaam(enum rol rol, struct str naam);

/* Bits: one look can concern several kinds at once. */
enum informatie {
  INFO_PERSOON = 1 << 0,      /* who somebody is, where he lives, with whom */
  INFO_MELDING = 1 << 1,      /* the question and its course */
  INFO_NOTITIE = 1 << 2,      /* contactverslagen */
  INFO_DOCUMENT = 1 << 3,     /* letters and attachments */
  INFO_LOGBOEK = 1 << 4,      /* who looked and what was changed */
  INFO_GEBRUIKER = 1 << 5,    /* accounts of workers; nothing of residents */
  INFO_INRICHTING = 1 << 6,   /* the tables of the municipality; nothing of residents */
  INFO_CASUS = 1 << 7,        /* casus, trajecten, who directs, what was agreed in a meeting, the waiting list */
  INFO_VERHELDERING = 1 << 8, /* vraagverheldering and the verslag of it */
  INFO_PLAN = 1 << 9,         /* the plan, afspraken, support, evaluations */
  INFO_NETWERK = 1 << 10,     /* the people around a household and how good the ties are */
  INFO_TELLING = 1 << 11,     /* meldingen to be counted: number, place, age; nothing that says who */
  INFO_OVERDRACHT = 1 << 12,  /* one melding that is handed over: as much as the receiver needs to decide */
  INFO_CONTACT = 1 << 13,     /* short contacts and requests to ring back: their own rows say whose they are */
  INFO_ADVIES = 1 << 14,      /* a question to a colleague and its answer */
  INFO_SIGNAAL = 1 << 15,     /* what somebody else saw: for who weighs it */
  INFO_AANVRAAG = 1 << 16,    /* what was applied for, what is decided on it, and what is ordered of whom */
  INFO_LEEMTE = 1 << 17,      /* which offer was missing; nothing that says for whom */
  INFO_CIJFERS = 1 << 18,     /* how many, by team and year; no row of anybody */
  INFO_BESTAAN = 1 << 19,     /* that there is a traject and who works on it; not what */
  INFO_TOESTEMMING = 1 << 20, /* who may be told what, on which ground, and what was shared */
  INFO_KEURING = 1 << 21,     /* looks that are examined, and what was found */
  INFO_VERZOEK = 1 << 22,     /* what a resident asked about his data, and what is kept how long */
  INFO_EIGEN = 1 << 23,       /* what the resident himself reads and writes in Mijn Schakel */
  INFO_GEDEELD = 1 << 24,     /* what was opened to a partner, and what he brings */
  INFO_TERUGBLIK = 1 << 25,   /* a look back at one file: who asked for it, why, and what was found */
  INFO_WEBVRAAG = 1 << 26,    /* what came in over the form on the website and is no melding yet */
};
enum { INFO_AANTAL = 27, INFO_CODES_MAX = 256 };
/* "persoon,melding": as it stands in the logboek. Text of at most INFO_CODES_MAX bytes into `ret_text`. */
struct str informatie_codes(unsigned soorten, char ret_text[INFO_CODES_MAX]);

enum handeling { HANDELING_ZIEN, HANDELING_DOEN };

/* On which ground somebody comes near the data; given by the act, never typed. */
enum grond {
  GROND_HULPVRAAG,  /* a question of this household is being handled: Wmo 2015 art. 2.3.2, Jeugdwet art. 2.3 */
  GROND_AANMELDING, /* finding out who asks, to record the question: Wmo 2015 art. 2.3.2 lid 1 */
  GROND_LEIDING,    /* leading the team: who carries what, what runs late */
  GROND_BEHEER,     /* accounts and settings */
  GROND_SYSTEEM,    /* the program itself or the command line */
  GROND_VOORDEUR,   /* information, advice and signals without a question for help; article nog te toetsen */
  GROND_NOOD,       /* somebody is in danger now and nobody who may look is there; AVG art. 6 lid 1 onder d */
  GROND_TOEZICHT,   /* watching over what is kept and who looks: AVG art. 5 lid 2 and 39 */
  GROND_EIGEN,      /* the resident himself, or who stands for him: AVG art. 15; Wmo 2015 art. 5.3.2; Jeugdwet 7.3.10 */
  GROND_SAMENWERKING, /* a partner, as far as was opened to him */
  GROND_KWALITEIT,    /* looking back at how the work was done, as quality worker */
  GROND_OVERLEG, /* the household is on the table of a meeting, and what is agreed there is written down (S0-105) */
  GROND_AANTAL
};
const char *grond_code(enum grond grond);

/* Kinds of relation between a worker (or a team he belongs to) and a household: rows of `relatie`. */
enum relatie {
  RELATIE_TEAM = 1 << 1,       /* his team has a melding of this household, and nobody of that team works in it yet */
  RELATIE_AANNAME = 1 << 2,    /* he recorded the melding, today */
  RELATIE_VROEGER = 1 << 3,    /* his team had one that has ended; derived, never stored */
  RELATIE_EIGEN = 1 << 4,      /* he works on a traject of this household, or picked its question up */
  RELATIE_OVERDRACHT = 1 << 5, /* offered a melding to somebody, or was offered one, and it is not settled */
  RELATIE_SIGNAAL = 1 << 6,    /* his team weighs or weighed a signal about this household */
  RELATIE_WAARNEMER = 1 << 7,  /* stands in today for who works in this household */
  RELATIE_ADVISEUR = 1 << 8,   /* was asked for advice about this household, and has not answered yet */
  RELATIE_AGENDA = 1 << 9,     /* the household is an item of a meeting where he is expected: he sees, and only the
                                  meeting itself changes */
  RELATIE_ZIJDE = 1 << 10,     /* leads another traject in this household: sees that, not what */
  RELATIE_KWALITEIT = 1 << 11, /* was asked to look back at this file */
  RELATIE_NOOD = 1 << 12,      /* opened the file in an emergency, and the time is not over */
  RELATIE_ZELF = 1 << 13,      /* he is a resident of this household */
  RELATIE_NAMENS = 1 << 14,    /* he stands for, or supports, a resident of this household */
  RELATIE_GEDEELD = 1 << 15,   /* a partner to whom something of this household is open */
  RELATIE_ERBIJ = 1 << 18,     /* he goes along to an appointment there */
  RELATIE_TEAMGENOOT =
      1 << 16, /* a colleague of his team works there: the row of the team, while that lasts; derived */
  RELATIE_UITGENODIGD = 1 << 17, /* a partner who was invited by name to take part in this household */
  RELATIE_VOORVELD = 1 << 19,    /* a partner took a question of this household over, and has not handed it on */
  RELATIE_AANGEBODEN = 1 << 20,  /* a colleague offers him work there, and he has not answered: he looks, and answers */
  RELATIE_GEEN = 1 << 0,         /* none at all; derived, never stored */
};
enum {
  RELATIE_SOORT_TEAM = 1,
  RELATIE_SOORT_AANNAME = 2,
  RELATIE_SOORT_EIGEN = 4,
  RELATIE_SOORT_OVERDRACHT = 5,
  RELATIE_SOORT_SIGNAAL = 6,
  RELATIE_SOORT_WAARNEMER = 7,
  RELATIE_SOORT_ADVISEUR = 8,
  RELATIE_SOORT_AGENDA = 9,
  RELATIE_SOORT_ZIJDE = 10,
  RELATIE_SOORT_KWALITEIT = 11,
  RELATIE_SOORT_NOOD = 12,
  RELATIE_SOORT_ZELF = 13,
  RELATIE_SOORT_NAMENS = 14,
  RELATIE_SOORT_GEDEELD = 15,
  RELATIE_SOORT_UITGENODIGD = 17,
  RELATIE_SOORT_ERBIJ = 18,
  RELATIE_SOORT_VOORVELD = 19,
  RELATIE_SOORT_AANGEBODEN = 20
}; /* stored numbers = bit positions */

struct toegangsregel {
  enum rol rol;
  enum handeling handeling;
  unsigned informatie; /* mask */
  unsigned relaties;   /* mask: any one of these suffices */
  unsigned gronden;    /* mask of 1 << enum grond */
};
extern const struct toegangsregel toegangsregels[];
extern const size_t toegangsregel_aantal;

/* The relations that suffice for one kind of information; 0 = none does, whatever the relation. */
unsigned access_relaties(enum rol rol, enum handeling handeling, enum informatie soort, enum grond grond);

/* What colleagues of a team see of a household in which one of them works, and they do not: a setting of the
 * municipality, dicht where it says nothing (AVG art. 25 lid 2; S4-315). */
enum inzage { INZAGE_NIETS, INZAGE_OMTREK };

/* What lies in a compartment of its own (a traject for safety, leerplicht or toeslagen; a contactverslag about health)
 * is for who is on it himself: membership, leading, advice and looking back never open it. */
bool access_compartiment(enum rol rol, bool zelf);
/* The relations by which somebody works in a household himself. */
enum { RELATIES_ZELF_WERKEN = RELATIE_EIGEN | RELATIE_WAARNEMER | RELATIE_ERBIJ };

/* The relations that count under that setting: who leads the team keeps his view. */
unsigned access_bij_inzage(enum rol rol, enum inzage inzage, unsigned relaties);

/* The relations of a partner that count: a question that his organisation took over opens the household only while its
 * agreement lets it lead the first steps (S2-102). */
unsigned access_bij_overeenkomst(bool voert_stappen, unsigned relaties);

/* Of the kinds asked, those allowed by at least one of the relations at hand (mask; RELATIE_GEEN is always at hand). */
unsigned access_toegestaan(enum rol rol, enum handeling handeling, unsigned soorten, enum grond grond,
                           unsigned relaties);

/* Is it only because he recorded the question today? Then he sees of it what he put there himself (AVG art. 5). */
bool access_alleen_aanname(enum rol rol, enum handeling handeling, enum informatie soort, enum grond grond,
                           unsigned relaties);

/* Who acts. Teams are those of today. */
enum { ACTOR_TEAMS_MAX = 16 };
struct actor {
  int64_t gebruiker; /* 0 = the system */
  enum rol rol;
  struct str naam;
  int64_t persoon; /* ROL_INWONER: who he is; 0 = he only supports or stands for others */
  int64_t voor;    /* ROL_INWONER: for whom he looks in this session; 0 = himself */
  size_t team_aantal;
  int64_t teams[ACTOR_TEAMS_MAX];
};

#endif
