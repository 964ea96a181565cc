/* Finding out who asks: our own register and the national one side by side, from one search field (screens.md 2). What
 * is typed stands in no address: it is kept for an hour under an id of its own. */
#ifndef ACTS_PERSOON_ZOEKEN_H
#define ACTS_PERSOON_ZOEKEN_H

#include "acts/werk.h"
#include "domain/persoon.h"

enum { ZOEKTEKST_MAX = 200 };

struct gevonden {
  struct persoon persoon;
  struct str keus;  /* what the screen sends back to choose this person; tells nothing by itself */
  bool in_schakel;  /* we know him already */
  bool in_register; /* the register gave him too */
};

enum register_stand { REGISTER_NIET_GEVRAAGD, REGISTER_ANTWOORDDE, REGISTER_STIL };

struct zoekuitkomst {
  struct str tekst; /* what was typed */
  struct zoekvraag vraag;
  struct str bezwaar; /* why this cannot be searched, Dutch; "" = it was searched */
  struct gevonden *personen;
  size_t aantal;
  bool meer; /* of our own register there were more than are shown */
  enum register_stand stand;
  struct str uitleg; /* why the register was not asked or did not answer, Dutch; "" when it answered */
};

/* Keeps what was typed; the outcome is the id of the result page. */
bool zoekopdracht_geven(const struct werk *werk, struct str tekst, struct str *ret_zoekopdracht, struct fault *fault);

/* Ground: recording a question (Wmo 2015 art. 2.3.2 lid 1); for the privacy officer finding out who asks about his
 * data. FAULT_ABSENT when the search has expired or is another
 * worker's. When the register is silent the work goes on with what we have. */
bool persoon_zoeken(const struct werk *werk, struct str zoekopdracht, struct zoekuitkomst *ret_uitkomst,
                    struct fault *fault);

/* While somebody types: keeps what stands there now as a search of its own and gives the first of our own register; the
 * national one is asked when the search is really sent. What cannot be searched yet gives nobody. */
enum { PERSONEN_TYPEND_MAX = 8 };
bool persoon_zoeken_typend(const struct werk *werk, struct str tekst, struct str *ret_zoekopdracht,
                           struct zoekuitkomst *ret_uitkomst, struct fault *fault);

#endif
