/* Who may decide: law × kind of consent × age on the day × capacity × how many have gezag → who, how many, with the
 * article. Pure: the row of the national table (inrichtingen/nationaal/toestemmer.csv) is handed in.
 *
 * The age is the youngest that somebody can be: of who is born in 2010, but nobody knows when, 31 December counts. */
#ifndef DOMAIN_BESLISSEN_H
#define DOMAIN_BESLISSEN_H

#include "domain/melding.h"
#include "domain/persoon.h"
#include "domain/vertegenwoordiging.h"

/* Three kinds, never one tick. */
enum toestemming_soort { TOESTEMMING_HULP, TOESTEMMING_GEHEIM, TOESTEMMING_HERGEBRUIK, TOESTEMMING_AANTAL };
extern const struct keuze toestemmingen[];
enum toestemmer { TOESTEMMER_ZELF, TOESTEMMER_GEZAG, TOESTEMMER_BEIDE };

/* The row of the table for this law, kind, age and day. */
struct beslisregel {
  enum toestemmer wie;
  struct str artikel;
};

/* Who stands for somebody on a day, counted. */
struct vertegenwoordigd {
  unsigned gezag, voogden;
  bool tijdelijk_geen, niet_te_bepalen; /* what the register says of gezag */
  bool curator, mentor, bewindvoerder, gemachtigde, ots;
};
struct vertegenwoordigd vertegenwoordigd_op(const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag);

/* 0 for who is not born yet; -1 when nothing is known of his birth. */
int beslis_leeftijd(deeldatum_t geboren, dag_t dag);

enum beslist {
  BESLIST_ZELF,
  BESLIST_GEZAG, /* all who have it */
  BESLIST_VOOGD,
  BESLIST_CURATOR,
  BESLIST_MENTOR,
  BESLIST_ONBEKEND,      /* a minor, and nobody knows who has gezag */
  BESLIST_GEEN_GEZAG,    /* the register: nobody has it now */
  BESLIST_TEGENSTRIJDIG, /* a guardian and parents, or too many */
  BESLIST_LEEFTIJD,      /* no age, so no answer */
  BESLIST_GEEN_REGEL,    /* the table has no row for it */
  BESLIST_NIEMAND,       /* he died */
  BESLIST_GEMACHTIGDE,   /* whom an adult who cannot weigh this named in writing */
  BESLIST_NAASTE,        /* his partner, or else a parent, child, brother, sister or grandparent */
  BESLIST_SPOED,         /* there is no time to ask who decides for him */
  BESLIST_VERONDERSTELD, /* nothing that goes deep: it may be taken as given */
};

/* Why help may go on without somebody's yes; stored numbers. Each holds where beslis_uitzondering_past says so. */
enum beslis_uitzondering {
  UITZONDERING_GEEN,
  UITZONDERING_NADEEL, /* 12 to 15: needed to prevent grave harm (Jeugdwet art. 7.3.4 lid 2) */
  UITZONDERING_WENST,  /* 12 to 15: he goes on wanting it after his parents said no (art. 7.3.4 lid 2) */
  UITZONDERING_SPOED,  /* only somebody else decides, and there is no time to ask him (art. 7.3.16 lid 1) */
  UITZONDERING_GERING, /* not something that goes deep (art. 7.3.16 lid 2) */
};
extern const struct keuze beslis_uitzonderingen[];

struct beslissing {
  enum beslist wie;
  unsigned aantal; /* how many of them must agree */
  bool zelf;       /* and he himself as well */
  struct str artikel;
};

struct beslisvraag {
  enum wet wet;
  int leeftijd; /* beslis_leeftijd */
  bool overleden;
  const struct beslisregel *regel; /* NULL = the table has no row */
  struct vertegenwoordigd stand;
  enum toestemming_soort soort;
  bool onbekwaam; /* cannot weigh his interests in this matter (Jeugdwet art. 7.3.15 lid 2 and 3) */
  enum beslis_uitzondering uitzondering;
};
/* Does the exception hold for who is asked this? Without one always. */
bool beslis_uitzondering_past(const struct beslisvraag *vraag);
struct beslissing beslissen(const struct beslisvraag *vraag);

/* "Ouders met gezag en zelf: Anna Bos en Bert Bos": one line, with the names of who decides among `rijen`. */
struct str beslissing_tekst(struct arena *arena, const struct beslissing *beslissing,
                            const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag);
/* What should not be overlooked beside it: a supervision order, money, a power of attorney; "" = nothing. */
struct str beslissing_let_op(struct arena *arena, const struct beslissing *beslissing,
                             const struct vertegenwoordigd *stand);
/* Somebody who must say yes. */
struct beslisser {
  enum beslist als;
  int64_t wie; /* 0 = only a name */
  struct str wie_publiek, naam;
};
/* Each of them by name: of `rijen` those who decide, and he himself where the verdict says so. Who is not known by name
 * stands there without one, for somebody has to be found; none when nobody need be asked. */
size_t beslissers(struct arena *arena, const struct beslissing *beslissing, const struct persoon *zelf,
                  const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag, struct beslisser **ret_beslissers);
struct str beslist_als(enum beslist als); /* "ouder met gezag", "zelf" */

/* The verdict as it is shown. */
struct wie_beslist {
  enum wet wet;
  enum toestemming_soort soort;
  struct str tekst, let_op, artikel;
  bool onzeker;
  struct beslisser *beslissers;
  size_t beslisser_aantal;
};

/* Must somebody find something out before anybody can consent? */
bool beslissing_onzeker(const struct beslissing *beslissing);

#endif
