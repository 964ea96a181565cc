/* What a question can be about, and how people write about it: a small grammar. In a pattern `[a|b|c]` is one of these,
 * perhaps with others inside, and `{x}` is what is told of this household:
 *
 * N who it is about ("mevrouw De Waal", a child by his first name); V first name; H hij or zij; Z zijn or haar; M hem
 * or haar; X man or vrouw; L age. O the partner, or the parent of a child, or else somebody near; F what a partner is
 * (man or vrouw); I hij or zij of the partner. B somebody else; R with whom he lives; P the village; S the street; D a
 * day of the week; G a small number; W a number of weeks; U a time of the day; A a month. */
#ifndef DEMO_VERHAAL_H
#define DEMO_VERHAAL_H

#include "mensen.h"

enum { PATRONEN_MAX = 8 };

struct vraagsoort {
  const char *onderwerp;    /* key in the inrichting */
  const char *product;      /* key of what it often leads to; NULL = none */
  const char *trajectsoort; /* where its law does not say; NULL = as the law says */
  const char *leefgebied;
  unsigned vormen; /* mask of 1 << enum gezinsvorm */
  int gewicht;     /* how often, against the others of its kind of line */
  bool voorzieningen, kind;
  bool geen_wet;                       /* its subject is of no law: who records it says so */
  bool onveilig;                       /* the triage hears that not everybody is safe */
  bool traject;                        /* never done without a traject */
  const char *vraag[PATRONEN_MAX];     /* in the words of who asks */
  const char *situatie[PATRONEN_MAX];  /* what was found */
  const char *voortgang[PATRONEN_MAX]; /* how it goes */
  const char *goed, *zorg, *wens;      /* strength, concern, wish */
  const char *doel[2];                 /* in the words of the resident */
  const char *afspraak_inwoner, *afspraak_werker;
};

const struct vraagsoort *vraagsoort_kiezen(struct kans *kans, bool voorzieningen);

struct verteller {
  struct kans *kans;
  struct arena *arena;
  const struct gezin *gezin;
  size_t wie; /* whom it is about */
  dag_t dag;
};
/* One of the patterns, written out; sentences begin with a capital. */
struct str vertel(const struct verteller *v, const char *patroon);
struct str vertel_een(const struct verteller *v, const char *const patronen[PATRONEN_MAX]);

#endif
