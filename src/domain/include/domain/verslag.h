/* The verslag of an onderzoek: what came out of it in writing, for the resident to read, correct and sign (Wmo 2015
 * art. 2.3.2 lid 4 and 8). Which points it has, the inrichting says: the steps of weighing under the law of the
 * melding, between the question and the outcome. A question under no law has a verslag of the same shape without those
 * steps: the gespreksverslag (S4-176). */
#ifndef DOMAIN_VERSLAG_H
#define DOMAIN_VERSLAG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/melding.h"
#include "domain/netwerk.h"
#include "domain/oplossing.h"
#include "domain/verheldering.h"

/* Points that every verslag has, beside the steps of its law. */
#define PUNT_VRAAG "vraag"
#define PUNT_UITKOMST "uitkomst"
#define PUNT_AFSPRAKEN "afspraken"
enum { VERSLAG_PUNTEN_MAX = 24, VERSLAG_VASTE_PUNTEN = 3 };

struct verslag_punt {
  struct str sleutel; /* a step of weighing of the inrichting, or one of the above */
  struct str vraag;   /* as the worker is asked it */
  struct str artikel; /* the law that asks for it; "" = none */
  bool moet;          /* filled in before the verslag goes out */
  struct str tekst;
};

/* Of every verslag: first the question, and after the steps the outcome and what was agreed (S4-176). */
struct verslag_punt verslag_punt_vast(const char *sleutel);
/* The heading above it in the letter. */
struct str verslag_kop(const struct verslag_punt *punt);

/* Somebody outside was asked first: a doctor for advice, a supplier for a price. Stored numbers. */
enum navraag_soort { NAVRAAG_ADVIES = 1, NAVRAAG_OFFERTE, NAVRAAG_EINDE };
struct navraag {
  struct str bij; /* whom; "" = nobody was asked */
  dag_t gevraagd_op, ontvangen_op;
  int64_t bedrag;   /* cents, NAVRAAG_OFFERTE; -1 = not known */
  struct str tekst; /* what came back */
};
extern const char *const navraag_namen[NAVRAAG_EINDE];

/* The working text. */
struct verslag {
  int64_t id; /* 0 = nothing written yet */
  struct str publiek;
  int64_t melding, huishouden;
  struct str product; /* what it is about, key of the inrichting; "" = not said */
  dag_t begonnen_op;
  int64_t versie; /* 0 = nothing written yet */
  struct verslag_punt punten[VERSLAG_PUNTEN_MAX];
  size_t punt_aantal;
  struct navraag navragen[NAVRAAG_EINDE];
};

/* What is known already, so that nobody types it again (S0-98). Only what is about this person or the whole household;
 * sensitive parts of a clarification stay out of what goes in an envelope. */
struct verslag_bekend {
  const struct melding *melding;
  const struct verheldering_deel *delen;
  size_t deel_aantal;
  const struct behoefte *behoeften; /* with what was weighed and where the answers lie */
  size_t behoefte_aantal;
  const struct netwerklid *netwerk; /* those of today */
  size_t netwerk_aantal;
  struct str product; /* name of what was chosen; "" = nothing */
};
/* Fills the points that are empty from what is known; each stays empty when nothing is known about it. */
void verslag_voorstellen(struct arena *arena, struct verslag_punt *punten, size_t aantal,
                         const struct verslag_bekend *bekend);

/* May it go out? All that is missing at once, on "punt-<sleutel>"; the day of sending on "dag", what was asked of
 * others on "advies_…" and "offerte_…". */
bool verslag_toetsen(struct arena *arena, const struct verslag *verslag, struct fault *fault);
bool navragen_toetsen(const struct navraag navragen[NAVRAAG_EINDE], dag_t vandaag, struct fault *fault);

/* A line as it is kept and read. */
struct verslag_regel {
  struct str kop, tekst;
};
size_t verslag_regels(struct arena *arena, const struct verslag *verslag, struct verslag_regel **ret_regels);
/* The text of the letter (domain/brief.h). `tekenen_is_aanvraag`: signing it asks for the provision, where the
 * municipality wants that. */
struct str verslag_tekst(struct arena *arena, const struct melding *melding, const struct verslag_regel *regels,
                         size_t aantal, bool tekenen_is_aanvraag);

extern const struct keuze verzend_hoes[]; /* how it went to the resident */

/* What the resident says about it; added, for a verslag that was sent does not change. */
struct verslag_reactie {
  struct str naam;
  dag_t op_dag;
  struct str tekst;
};

enum teken_wat { TEKEN_GEZIEN = 1, TEKEN_AKKOORD, TEKEN_NIET_EENS };
extern const struct keuze teken_wats[];
struct verslag_handtekening {
  struct str naam;
  int wat; /* of teken_wats */
  int hoe; /* of akkoord_hoes */
  dag_t op_dag;
};

/* What was sent, and never changes. */
struct verslag_versie {
  int64_t id;
  struct str publiek;
  int64_t nummer; /* within the verslag, from 1 */
  dag_t op_dag;   /* of sending */
  int hoe;        /* of verzend_hoes */
  struct str inhoud;
  struct str document; /* public id of the letter; "" = there is nobody to write to */
  struct str door;
  struct verslag_reactie *reacties;
  size_t reactie_aantal;
  struct verslag_handtekening *handtekeningen;
  size_t handtekening_aantal;
};

/* One that went to a resident, as he reads it himself. */
struct inwoner_verslag {
  struct verslag_versie versie;
  int64_t melding;
  struct str melding_publiek;
  bool open; /* the question is not closed */
};

/* How far the verslag of a melding is. */
struct verslag_stand {
  int64_t melding;
  dag_t verstuurd_op; /* of the newest version; DAG_GEEN = none */
  struct str versie;  /* public id of it; "" = none */
};

/* "1.250,00" or "1250" → cents; false when it is no amount. */
bool bedrag_lezen(struct str tekst, int64_t *ret_centen);
struct str bedrag_tekst(struct arena *arena, int64_t centen); /* "1.250,00" */

#endif
