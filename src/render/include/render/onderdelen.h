/* The parts that pages are built of, each with a template of the same name (templates/NAME.html) and one example on
 * /stijl. */
#ifndef RENDER_ONDERDELEN_H
#define RENDER_ONDERDELEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/datum.h"
#include "base/str.h"
#include "render/kader.h"

/* Colour never tells anything alone: each tone has its own icon, and the text says it too. */
enum toon { TOON_NEUTRAAL, TOON_INFO, TOON_GOED, TOON_LET_OP, TOON_FOUT };

struct str toon_klasse(enum toon toon);              /* "neutraal" "info" "goed" "let-op" "fout" */
struct str bericht_klasse(enum bericht_soort soort); /* the same words */

/* {{include merk(TOON_GOED, S("Afgerond"))}}: a status in one or two words. */

/* {{include termijn(dag, vandaag, let_op)}}: "nog 6 dagen" with its date; "2 dagen te laat". `let_op`: the
 * municipality's number of days before the end from which the term asks for attention; TERMIJN_GEEN_SEIN when it set
 * none. */
enum { TERMIJN_GEEN_SEIN = -1 };
enum toon termijn_toon(dag_t laatste, dag_t vandaag, int let_op);
struct str termijn_tekst(struct arena *arena, dag_t laatste, dag_t vandaag);
struct str termijn_icoon(dag_t laatste, dag_t vandaag, int let_op);

/* {{include tabs(S("Huishouden"), tabs, aantal)}} */
struct tab {
  struct str naam, pad;
  size_t teller; /* 0 = none */
  bool hier;
};

/* {{include routekaart(fasen, aantal)}}: the way of a household, where it is now. */
enum fase_stand { FASE_GEWEEST, FASE_HIER, FASE_STRAKS };
struct routekaart_fase {
  struct str naam, tekst; /* "Ik wil mijn vraag stellen", "sinds 12 maart 2026" */
  enum fase_stand stand;
  const struct str *regels; /* what is in this phase, a line each */
  size_t regel_aantal;
};
struct str fase_klasse(enum fase_stand stand);

/* {{include tijdlijn(punten, aantal)}} */
struct tijdlijn_punt {
  struct str wanneer;           /* "di 24 maart 2026, 14:05" */
  struct str soort;             /* "Huisbezoek" */
  struct str titel, tekst, wie; /* tekst may hold line ends and may be empty */
  struct str pad;               /* address of the thing; empty = no link */
  const char *icoon;            /* name in assets/icons */
  enum toon toon;
};

/* {{include leeg(&l)}}: nothing here yet, and what to do next. */
struct leeg {
  struct str titel, tekst;
  struct str pad, knop; /* empty = no button */
};

/* {{include vergelijking(v)}}: somebody else changed the same text; both are shown, the user chooses or merges. */
struct vergelijking {
  struct str actie, token, versie; /* where the choice is posted to, with the version it rests on now */
  struct str label, naam;          /* of the field */
  struct str wie, wanneer;         /* who changed it, "vandaag 14:05" */
  struct str van_u, van_ander;
  struct str terug; /* address of "Mijn tekst weggooien" */
};

/* {{include woorden(tekst)}}: the words of the resident as a quotation. */

/* {{include zoekrij(z)}}: looking for a person. */
struct zoekrij {
  struct str naam; /* of the form, for a screen reader */
  struct str label, id;
  struct str actie, token, waarde;
  bool meteen; /* the field has the focus when the page opens */
};

/* {{include foutpagina(f)}}: what happened, what you can do. */
struct foutpagina {
  struct str kop, wat, doen;
  struct str pad, knop;
  struct str nood;   /* where to open it all the same when somebody is in danger; empty = that cannot be */
  struct str nummer; /* of the request, to name when asking for help; empty = none */
};

/* Where else one can log in, or out. */
struct bron_knop {
  struct str code, naam;
};
struct bron_knoppen {
  const struct bron_knop *rij;
  size_t aantal;
  struct bron_knop uit; /* where he may still be logged in; code "" = nowhere */
};

#endif
