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
};

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
};
struct beslissing beslissen(const struct beslisvraag *vraag);

/* "Ouders met gezag en zelf: Anna Bos en Bert Bos": one line, with the names of who decides among `rijen`. */
struct str beslissing_tekst(struct arena *arena, const struct beslissing *beslissing,
                            const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag);
/* What should not be overlooked beside it: a supervision order, money, a power of attorney; "" = nothing. */
struct str beslissing_let_op(struct arena *arena, const struct beslissing *beslissing,
                             const struct vertegenwoordigd *stand);
/* The verdict as it is shown. */
struct wie_beslist {
  enum wet wet;
  enum toestemming_soort soort;
  struct str tekst, let_op, artikel;
  bool onzeker;
};

/* Must somebody find something out before anybody can consent? */
bool beslissing_onzeker(const struct beslissing *beslissing);

#endif
