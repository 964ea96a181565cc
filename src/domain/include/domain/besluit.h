/* A besluit on an aanvraag, or on an earlier besluit: what it says, what the law asks of it, when it holds. Pure.
 *
 * An aanvraag always gets one. What is prepared is a voorstel; once taken it never changes. Which body may take it says
 * the table mandaat of the inrichting; how heavily a rule counts says its table regel. */
#ifndef DOMAIN_BESLUIT_H
#define DOMAIN_BESLUIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/melding.h"
#include "domain/omvang.h"

/* Stored numbers. */
enum besluit_soort {
  BESLUITSOORT_VERSTREKKEN = 1,
  BESLUITSOORT_DEELS,     /* a part is granted, a part refused */
  BESLUITSOORT_TIJDELIJK, /* before the onderzoek is done, because it cannot wait (Wmo 2015 art. 2.3.3) */
  BESLUITSOORT_AFWIJZEN,
  BESLUITSOORT_BUITEN_BEHANDELING,
  BESLUITSOORT_INGETROKKEN, /* the resident withdraws his aanvraag: nothing is decided */
  BESLUITSOORT_DOORZENDEN,  /* another body is competent (Awb art. 2:3): nothing is decided */
  BESLUITSOORT_WIJZIGEN,
  BESLUITSOORT_VERLENGEN,
  BESLUITSOORT_HERZIEN,
  BESLUITSOORT_INTREKKEN,
  BESLUITSOORT_BEEINDIGEN,
  BESLUITSOORT_EINDE
};
extern const struct keuze besluitsoorten[]; /* all of them */
bool besluit_kent_toe(enum besluit_soort soort);
bool besluit_weigert(enum besluit_soort soort);        /* wholly or in part */
bool besluit_eindigt(enum besluit_soort soort);        /* ends an earlier one */
bool besluit_op_eerder(enum besluit_soort soort);      /* rests on an earlier one, with or without an aanvraag */
bool besluit_is_beschikking(enum besluit_soort soort); /* who disagrees can object */

/* Which part of the mandate it takes: the table mandaat of the inrichting has these. */
enum handeling_besluit {
  BESLUIT_STARTEN,
  BESLUIT_WIJZIGEN,
  BESLUIT_VERLENGEN,
  BESLUIT_WEIGEREN,
  BESLUIT_BEEINDIGEN,
  BESLUIT_ALLES
};
enum handeling_besluit besluit_handeling(enum besluit_soort soort);

enum besluit_stand {
  BESLUITSTAND_VOORSTEL = 1, /* being prepared */
  BESLUITSTAND_TWEEDE,       /* signed by one, waits for another */
  BESLUITSTAND_VERZOEK,      /* another body was asked to decide */
  BESLUITSTAND_GENOMEN,
  BESLUITSTAND_VERVALLEN, /* a voorstel that came to nothing */
};
extern const struct keuze besluitstanden[];

enum besluit_vorm { BESLUITVORM_ZIN = 1, BESLUITVORM_PGB };
extern const struct keuze besluitvormen[];

/* Why something is refused. Stored numbers. */
enum weigergrond {
  WEIGER_EIGEN_KRACHT = 1,
  WEIGER_GEBRUIKELIJKE_HULP,
  WEIGER_NETWERK,
  WEIGER_ALGEMEEN,
  WEIGER_ANDERE_WET,
  WEIGER_GEEN_NOODZAAK,
  WEIGER_WOONPLAATS,
  WEIGER_GOEDKOPER, /* something adequate that costs less */
  WEIGER_ANDERS,
};
extern const struct keuze weigergronden[];

enum besluit_tekst {
  BESLUITTEKST_SITUATIE = 1, /* what the resident asked and what was found */
  BESLUITTEKST_AFWEGING,     /* how it was weighed */
  BESLUITTEKST_GROND,        /* why it is decided so */
  BESLUITTEKST_VOORWAARDEN,
  BESLUITTEKST_AANGEBODEN,  /* between which providers he could choose (S4-195) */
  BESLUITTEKST_AANBIEDER,   /* the one he chose */
  BESLUITTEKST_VERORDENING, /* article of the verordening on which a refusal rests */
  BESLUITTEKST_ZIENSWIJZE,  /* what he said about it before */
  BESLUITTEKST_ADVIES_BIJ,  /* who was asked for advice */
  BESLUITTEKST_ADVIES,      /* what it was */
  BESLUITTEKST_ADVIES_WEGING,
  BESLUITTEKST_ONTBRAK, /* what was missing, BUITEN_BEHANDELING */
  BESLUITTEKST_NAAR,    /* which body gets it, DOORZENDEN */
  BESLUITTEKST_REDEN,   /* why although advice says otherwise */
  BESLUITTEKST_EINDE
};

struct besluit_handtekening {
  int64_t gebruiker;
  struct str naam, functie; /* on which role of the table mandaat */
  moment_t op;
};
enum { BESLUIT_TEKENAARS_MAX = 4 };

struct besluit {
  int64_t id; /* 0 = nothing was kept yet */
  struct str publiek;
  int64_t melding, huishouden, persoon;
  struct str melding_publiek, persoon_publiek, persoon_naam;
  enum wet wet;
  int64_t aanvraag; /* 0 = of our own accord */
  struct str aanvraag_publiek;
  dag_t aangevraagd_op;
  int64_t vorig; /* what it changes or ends; 0 = nothing */
  struct str vorig_publiek;
  enum besluit_soort soort;
  struct str product, product_naam;
  int vorm;         /* enum besluit_vorm; 0 = not told */
  dag_t vanaf, tot; /* DAG_GEEN = not told; tot DAG_OPEN = without an end. Of an ending: tot is the last day of help */
  struct omvang omvang;
  int64_t tarief;   /* of the day, cents for one unit; -1 = not known */
  int64_t bijdrage; /* eigen bijdrage, cents a month; -1 = not known */
  int weigergrond;
  struct str tekst[BESLUITTEKST_EINDE];
  bool pgb_bekwaam, pgb_gemotiveerd, pgb_kwaliteit;
  bool van_anderen; /* refused on what others told about him */
  dag_t zienswijze_op, advies_op;
  int64_t deskundige; /* the SKJ or BIG professional who determined the help; 0 = nobody */
  struct str deskundige_publiek, deskundige_naam;
  enum besluit_stand stand;
  struct besluit_handtekening tekenaars[BESLUIT_TEKENAARS_MAX];
  size_t tekenaar_aantal;
  struct str door; /* who prepared it */
  int64_t versie;
  /* Once taken: */
  dag_t genomen_op; /* DAG_GEEN = not yet */
  dag_t verzonden_op;
  int hoe;           /* of bekendmakingen */
  dag_t bezwaar_tot; /* last day to object; DAG_GEEN = nothing to object to */
  struct str orgaan; /* key of the other body that decided; "" = our own */
  struct str orgaan_naam;
  struct str mandaat; /* the words under which was signed */
  dag_t eindigt_op;   /* the last day on which it holds, with what came after it; DAG_OPEN = no end, DAG_GEEN = grants
                         nothing */
};

/* Another body is asked to decide (S4-189). Stored numbers. */
enum verzoek_stand {
  VERZOEK_VERSTUURD = 1,
  VERZOEK_VRAAG, /* it asks something back */
  VERZOEK_BESLOTEN,
  VERZOEK_TERUG, /* it does not decide: the voorstel is ours again */
};
extern const struct keuze verzoek_standen[];
struct verzoek_vraag {
  struct str publiek, vraag, antwoord; /* "" = not answered yet */
  dag_t gevraagd_op, antwoord_op;
};
struct besluitverzoek {
  int64_t id, besluit;
  struct str publiek;
  struct str organisatie, organisatie_naam;
  struct str vraag;
  dag_t verstuurd_op;
  dag_t verwacht_op; /* when an answer was promised; DAG_GEEN = not told */
  enum verzoek_stand stand;
  dag_t antwoord_op;
  struct str antwoord;
  struct verzoek_vraag *vragen; /* the oldest first */
  size_t vraag_aantal;
  struct str door;
};
/* Must somebody do something about it: answer a question, or ask where the answer stays? */
bool verzoek_wacht_op_ons(const struct besluitverzoek *verzoek, dag_t vandaag);

enum besluit_bekendmaking { BEKEND_POST = 1, BEKEND_UITGEREIKT };
extern const struct keuze bekendmakingen[];

struct str besluit_nummer(struct arena *arena, dag_t genomen_op, int64_t id); /* "B2026-000123" */
/* Does help run on it on that day? */
bool besluit_loopt(const struct besluit *besluit, dag_t dag);
/* Last day on which it holds beside the one that came after it. */
dag_t besluit_eindigt_op(const struct besluit *besluit, enum besluit_soort later, dag_t later_vanaf, dag_t later_tot);
/* "van 1 april 2026 tot en met 31 maart 2027", "vanaf 1 april 2026" */
struct str besluit_periode(struct arena *arena, dag_t vanaf, dag_t tot);

/* What is known around it. */
struct besluit_feiten {
  dag_t vandaag;
  bool kan_zin, kan_pgb; /* of the product */
  bool woont_hier, woonplaats_bekend;
  bool overal;         /* the product is for who lives elsewhere too */
  dag_t verslag_op;    /* DAG_GEEN = no verslag went out */
  dag_t onderzoek_tot; /* last day of the onderzoek; DAG_GEEN = the law sets none */
  bool deskundige_nodig, deskundige_geldig;
  const char *const *consulten; /* ids of rules that ask for advice of somebody first */
  size_t consult_aantal;
  dag_t herstel_gevraagd, herstel_tot; /* asked to complete the aanvraag, and until when; DAG_GEEN = not asked */
  bool aangevuld;                      /* and that was done */
  struct omvang hoogstens;             /* of the product; volume 0 = no limit is set */
  dag_t vorig_vanaf, vorig_eindigt_op; /* of what it rests on */
  const struct besluit *naast;         /* taken, grants the same product to the same person; without what it rests on */
  size_t naast_aantal;
};

/* What can be seen from the values themselves, all at once: days that are impossible, a product that cannot be given
 * so, more than the product allows, two that overlap. `taken`: it is for taking, so everything must be there. */
bool besluit_toetsen(struct arena *arena, const struct besluit *besluit, const struct besluit_feiten *feiten,
                     bool taken, struct fault *fault);

/* A rule that it does not keep. */
struct besluit_bevinding {
  const char *regel; /* id in the table regel */
  const char *veld;  /* where in the form */
};
enum { BEVINDINGEN_MAX = 16 };
/* The rules of law and of the inrichting that are not kept. Wmo 2015 art. 1.2.1, 2.3.2, 2.3.6; Jeugdwet art. 1.1, 2.3,
 * 8.1.1; Awb art. 3:46, 3:50, 4:5, 4:7 (from memory, nog te toetsen). */
size_t besluit_bevindingen(const struct besluit *besluit, const struct besluit_feiten *feiten,
                           struct besluit_bevinding ret_bevindingen[BEVINDINGEN_MAX]);

#endif
