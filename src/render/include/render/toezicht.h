/* What the screens of noodtoegang and of the review of the logboek show. */
#ifndef RENDER_TOEZICHT_H
#define RENDER_TOEZICHT_H

#include "domain/keuring.h"
#include "domain/noodtoegang.h"
#include "render/schermen.h"

struct noodtoegang_beeld {
  const struct formulier *formulier;
  const struct optie *redenen;
  size_t reden_aantal; /* 0 = there is no noodtoegang here */
};

/* One flag in the list. */
struct keurvlag_regel {
  const struct keurvlag *vlag;
  struct str regels; /* "Geen band, Zelfde achternaam" */
};
struct keurregel_beeld {
  struct str naam;
  const struct keurregelcijfer *cijfer;
};
struct keuring_beeld {
  const struct keurvlag_regel *vlaggen;
  size_t aantal;
  const struct lijst *lijst;
  const struct keurcijfers *cijfers;
  const struct keurregel_beeld *regels;
  size_t regel_aantal;
  int64_t dagen;   /* the period of the figures */
  struct str punt; /* "nr 12 van di 24 maart 2026, 00:01"; "" = there is none */
  struct str verzonden;
  bool punt_mist; /* the newest one is not of today */
};
/* What he did around it. */
struct keurspoor_rij {
  moment_t op;
  struct str act, waar, uitkomst;
  bool dit;
};
struct keurvlag_beeld {
  const struct keurvlag *vlag;
  const struct str *waarom;
  size_t waarom_aantal;
  const struct keurspoor_rij *spoor;
  size_t spoor_aantal;
  const struct formulier *vraag, *sluiten; /* NULL = it cannot be done */
  bool van_mij;
};
struct keuring_nieuws_beeld {
  const struct keurnieuws *rijen;
  size_t aantal;
  const struct formulier *formulier;
};
struct uitleg_beeld {
  const struct keurvlag *vlag; /* the oldest question; NULL = none */
  const struct formulier *formulier, *kring;
  size_t meer; /* so many after it */
};
struct nood_zien_beeld {
  const struct noodtoegang *nood;
};

#endif
