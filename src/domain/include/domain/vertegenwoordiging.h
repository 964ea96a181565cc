/* Who stands for somebody: parents with gezag, a guardian, a curator, a mentor, a bewindvoerder (money only), somebody
 * with a power of attorney. Also what is easily taken for it and is not: a supervision order, a parent without gezag.
 *
 * The articles stand in one table in vertegenwoordiging.c and are from memory; each text that is shown says "nog te
 * toetsen". */
#ifndef DOMAIN_VERTEGENWOORDIGING_H
#define DOMAIN_VERTEGENWOORDIGING_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

enum vertegenwoordiging_soort {
  VERTEGENWOORDIGING_OUDER = 1,       /* a parent with gezag */
  VERTEGENWOORDIGING_SAMEN,           /* has gezag together with a parent */
  VERTEGENWOORDIGING_VOOGD,           /* a person or a gecertificeerde instelling */
  VERTEGENWOORDIGING_CURATOR,         /* all */
  VERTEGENWOORDIGING_MENTOR,          /* care */
  VERTEGENWOORDIGING_BEWINDVOERDER,   /* money */
  VERTEGENWOORDIGING_GEMACHTIGDE,     /* what the resident gave him */
  VERTEGENWOORDIGING_OUDER_ZONDER,    /* a parent without gezag: some information, no decision */
  VERTEGENWOORDIGING_OTS,             /* ondertoezichtstelling: guidance by a GI, no gezag */
  VERTEGENWOORDIGING_TIJDELIJK_GEEN,  /* the register: nobody has gezag now */
  VERTEGENWOORDIGING_NIET_TE_BEPALEN, /* the register cannot tell */
};
/* Those that somebody can write down; what only the register says stands behind the last of them. */
extern const struct keuze vertegenwoordigingen[];
struct str vertegenwoordiging_naam(enum vertegenwoordiging_soort soort); /* of all kinds */
/* One or two sentences for who reads it, with the article; "" when there is nothing to explain. */
struct str vertegenwoordiging_uitleg(enum vertegenwoordiging_soort soort);
struct str vertegenwoordiging_artikel(enum vertegenwoordiging_soort soort);

enum waarvoor { WAARVOOR_ALLES = 1, WAARVOOR_ZORG, WAARVOOR_GELD, WAARVOOR_ZAAK };
extern const struct keuze waarvoor_keuzes[];

enum vertegenwoordiging_bron {
  BRON_BRP = 1, /* only taken over, never typed */
  BRON_GEZAGSREGISTER,
  BRON_CURATELEREGISTER,
  BRON_UITSPRAAK,
  BRON_VERTELD,
};
extern const struct keuze vertegenwoordiging_bronnen[]; /* the first is BRON_BRP */

struct vertegenwoordiging {
  int64_t id;
  struct str publiek;
  int64_t persoon; /* who is stood for */
  enum vertegenwoordiging_soort soort;
  int64_t wie;            /* 0 = only a name */
  struct str wie_publiek; /* "" when he is only a name */
  struct str naam;        /* of the person when he is known; an organisation; "" when the register does not tell */
  enum waarvoor waarvoor;
  struct str zaak; /* WAARVOOR_ZAAK: which */
  dag_t vanaf;     /* DAG_GEEN when nobody knows */
  dag_t tot;       /* the last day; DAG_OPEN */
  enum vertegenwoordiging_bron bron;
  dag_t bron_op; /* the day on which the register said so or somebody told it */
  int64_t document;
  struct str document_publiek, document_naam; /* proof that is kept; "" = none */
  struct str gezien;                          /* proof that was seen and is not kept */
  dag_t gezien_op;
  struct str door; /* name of who wrote it down */
  int64_t versie;
};

/* What belongs to a kind when nothing was chosen. */
enum waarvoor waarvoor_van(enum vertegenwoordiging_soort soort);

/* All that is wrong in itself, at its field. `geboren` is of who is stood for. */
bool vertegenwoordiging_toetsen(const struct vertegenwoordiging *v, deeldatum_t geboren, dag_t vandaag,
                                struct fault *fault);
/* What is wrong beside what stands there already (`v` itself left out): twice the same, a third with gezag. */
bool vertegenwoordiging_past(struct arena *arena, const struct vertegenwoordiging *v,
                             const struct vertegenwoordiging *rijen, size_t aantal, struct fault *fault);

bool vertegenwoordiging_geldt(const struct vertegenwoordiging *v, dag_t dag);

/* What the register told of a person: who has gezag over him, and whether he is under curatele. */
enum { REGISTERGEZAG_MAX = 3 };
struct registergezag {
  size_t aantal;
  struct {
    enum vertegenwoordiging_soort soort;
    struct str bsn, naam; /* both "" when the register does not tell who */
  } rij[REGISTERGEZAG_MAX];
};

#endif
