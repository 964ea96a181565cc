/* Legal and agreed terms: the last day, and why it is that day.
 *
 * The day of the event is not counted; the day found is the last day. A statutory term follows the Algemene
 * termijnenwet (ATW): art. 1  it does not end on a Saturday, Sunday, holiday or equated day, but on the next day that
 * is none; art. 2  a term of three days or more holds at least two days that are none; art. 4  none of this for terms
 * of more than 90 days, twelve weeks or three months, or in years. Agreed terms (working days, or ATW "nee" in the
 * table) never move. */
#ifndef DOMAIN_TERMIJN_H
#define DOMAIN_TERMIJN_H

#include "base/arena.h"
#include "base/fault.h"
#include "domain/feestdag.h"

enum eenheid { EENHEID_DAGEN, EENHEID_WEKEN, EENHEID_MAANDEN, EENHEID_JAREN, EENHEID_WERKDAGEN };

enum dwangsom {
  DWANGSOM_GEEN,
  DWANGSOM_MOGELIJK, /* after this term the resident can send an ingebrekestelling: Awb art. 4:17 */
  DWANGSOM_BEGINT,   /* the dwangsom starts on the day after this term */
};

enum { TERMIJN_LENGTE_MAX = 9999, DWANGSOM_DAGEN = 42 };

/* A row of termijn.csv. */
struct termijnsoort {
  struct str naam;         /* on the command line and in other tables: "wmo-onderzoek" */
  struct str omschrijving; /* "Onderzoek na een Wmo-melding" */
  struct str begin;        /* the day that is given: "de dag waarop de Wmo-melding is ontvangen" */
  int lengte;              /* 1 .. TERMIJN_LENGTE_MAX */
  enum eenheid eenheid;
  bool atw;         /* the Algemene termijnenwet applies, as far as its art. 4 lets it */
  bool opschorten;  /* the term can stand still: Awb art. 4:15, 7:10 lid 2 */
  int verdagen;     /* how many times it can be extended: Awb art. 4:14 lid 3, 7:10 lid 3 */
  int verdagen_met; /* at most how much each time, in `eenheid`; 0 = the law gives no maximum */
  enum dwangsom dwangsom;
  struct str bron;  /* the article or rule */
  dag_t vanaf, tot; /* in force for events on these days */
};

/* A time in which the term stands still, both days included: from the day after the request to complete the aanvraag
 * until the day before it was completed, or until the last day that was given for it. `tot` is DAG_OPEN while it lasts.
 */
struct opschorting {
  dag_t vanaf, tot;
  struct str reden; /* Dutch, to follow "stond stil"; may be empty */
};

struct verdaging {
  dag_t op;   /* the day on which the letter was sent */
  int lengte; /* in the unit of the term */
  struct str reden;
};

struct termijnvraag {
  const struct termijnsoort *soort;
  dag_t gebeurtenis;
  const struct opschorting *opschortingen; /* in order of `vanaf` */
  size_t aantal_opschortingen;
  const struct verdaging *verdagingen; /* in order of `op` */
  size_t aantal_verdagingen;
};

enum atw {
  ATW_GELDT,
  ATW_NIET,    /* not for this kind of term */
  ATW_TE_LANG, /* art. 4 */
};

/* The longest run of days on which nothing can fall due is shorter than this. */
enum { VERSCHUIVING_MAX = 16 };

struct termijn {
  dag_t gebeurtenis;
  int lengte;        /* in the unit of its kind, with the extensions */
  int dagen_stil;    /* days on which it stood still */
  dag_t geteld_tot;  /* the last day by counting alone */
  dag_t laatste_dag; /* DAG_OPEN while it stands still */
  enum atw atw;
  bool twee_werkdagen; /* made longer by ATW art. 2 */
  size_t verschuivingen;
  dag_t verschuiving[VERSCHUIVING_MAX]; /* the days on which it could not end, from geteld_tot on: ATW art. 1 */
  dag_t dwangsom_vanaf, dwangsom_tot;   /* Awb art. 4:17; DAG_GEEN when none starts */
};

/* FAULT_RULE when the kind does not allow the opschorting or verdaging, or when the term was over by then; FAULT_INPUT
 * when the holidays of those years are not known or the days are not in order. */
bool termijn_bereken(const struct kalender *kalender, const struct termijnvraag *vraag, struct termijn *ret_termijn,
                     struct fault *fault);

/* "6 weken", "1 dag". */
struct str termijn_lengte(struct arena *arena, int lengte, enum eenheid eenheid);

/* Why it is that day, in Dutch for who has to work with it: sentences, one or more a line, each line ended. */
struct str termijn_uitleg(struct arena *arena, const struct kalender *kalender, const struct termijnvraag *vraag,
                          const struct termijn *termijn);

#endif
