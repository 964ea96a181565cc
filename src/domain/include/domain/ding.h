/* The things in a file that can be shared or hidden one by one, and of which kind of information each is: a consent is
 * per kind (S4-312), a share per thing. */
#ifndef DOMAIN_DING_H
#define DOMAIN_DING_H

#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/veld.h"

/* Kinds of information as everybody understands them; a mask is stored. */
enum gegevenssoort {
  GEGEVEN_WIE = 1 << 0,      /* who he is, where he lives, with whom */
  GEGEVEN_VRAAG = 1 << 1,    /* what he asked */
  GEGEVEN_SITUATIE = 1 << 2, /* vraagverheldering and verslag */
  GEGEVEN_PLAN = 1 << 3,
  GEGEVEN_CONTACT = 1 << 4, /* what was said in talks */
  GEGEVEN_BESLUIT = 1 << 5,
  GEGEVEN_DOCUMENT = 1 << 6, /* letters and attachments of other kinds */
  GEGEVEN_ALLES = (1 << 7) - 1
};
extern const struct keuze gegevens_keuzes[];
/* "de vraag; het plan en de afspraken": the labels with small letters. */
struct str gegevens_tekst(struct arena *arena, unsigned gegevens);

/* Stored numbers. */
enum ding_soort {
  DING_NOTITIE = 1,   /* a contactverslag */
  DING_DOCUMENT,      /* a letter or attachment */
  DING_DEEL,          /* a part of the vraagverheldering */
  DING_TRAJECT,       /* a line of work */
  DING_CONTACT,       /* a short contact */
  DING_PLANVERSIE,    /* a plan as it was agreed */
  DING_VERSLAGVERSIE, /* a verslag as it was sent */
};
extern const struct keuze ding_soorten[];

struct ding {
  enum ding_soort soort;
  int64_t id;
  struct str publiek;
  struct str naam; /* "Contactverslag van 3 maart 2026" */
  int64_t persoon; /* whom it is about; 0 = the household, or nobody in particular */
  dag_t dag;
  unsigned gegeven; /* one of enum gegevenssoort */
  struct str hash;  /* in hex, of the bytes of a document; "" = there are none */
};
/* "2:abc…": kind and public id, as a form carries it. */
struct str ding_sleutel(struct arena *arena, const struct ding *ding);

#endif
