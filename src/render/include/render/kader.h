/* What stands around every page: header with search, navigation, banner, message, footer.
 *
 *   tpl_kader_begin(out, &kader);  ... the page, beginning with <h1> ...  tpl_kader_einde(out, &kader);
 *
 * kaal_begin and kaal_einde are the calm frame without navigation, for logging in and for the error page of somebody
 * who is not logged in; mijn_begin and mijn_einde the one of residents. They read the same struct. */
#ifndef RENDER_KADER_H
#define RENDER_KADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct nav_punt {
  struct str naam, pad;
  size_t teller;    /* shown beside the name; 0 = none */
  struct str toets; /* single key that leads here; empty = none */
};

struct kruimel {
  struct str naam, pad; /* the page itself is not in the list */
};

enum bericht_soort { BERICHT_GEEN, BERICHT_GOED, BERICHT_INFO, BERICHT_LET_OP, BERICHT_FOUT };

struct bericht {
  enum bericht_soort soort;
  struct str tekst;     /* one or two sentences */
  struct str ongedaan;  /* address to which a POST undoes what was done; empty = cannot be undone */
  struct str pad, knop; /* a way on: address and its text; empty = none */
};

struct kader {
  struct str titel;          /* of the page, for the window and the history: no personal data */
  struct str gemeente;       /* "Gemeente Vijfheerenlanden" */
  struct str gebruiker, rol; /* "Samira el Amrani", "Professional" */
  struct str token;          /* CSRF token of the session; goes into every form */
  bool zoeken;               /* shows the search field */
  struct str zoekterm;       /* what was searched on this page; empty = nothing */
  const struct nav_punt *nav;
  size_t nav_aantal;
  struct str hier;              /* address of the point of the navigation this page belongs to */
  struct str groep;             /* Mijn Schakel: the point of the menu under which the page falls */
  const struct nav_punt *onder; /* and what stands below that point; onder_aantal 0 = nothing */
  size_t onder_aantal;
  const struct kruimel *kruimels;
  size_t kruimel_aantal;
  struct bericht bericht; /* what the previous act did */
  struct str nu;          /* only with made-up data: "vr 31 mei 2024, 08:30"; shows the banner */
  struct str nood_huishouden,
      nood_tot; /* a file that he opened in an emergency, and the time at which that ends; empty = none */
  int64_t nood_minuten;
  int64_t uitleg_gevraagd; /* so many of his looks he is asked about */
  bool sneltoetsen;        /* single-key shortcuts on for this user */
  bool mijn;               /* of Mijn Schakel: for an error too */
  bool breed;              /* uses the whole width of a wide screen */
};

#endif
