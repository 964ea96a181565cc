/* What the forms of a casus need: who can do what, and why not. */
#ifndef ACTS_CASUS_INZIEN_H
#define ACTS_CASUS_INZIEN_H

#include "acts/casus_voeren.h"
#include "acts/keuzes.h"
#include "domain/gebruiker.h"
#include "domain/melding.h"
#include "domain/persoon.h"
#include "domain/stagnatie.h"
#include "domain/vastgelopen.h"

enum casus_via { VIA_HUISHOUDEN, VIA_MELDING, VIA_CASUS, VIA_TRAJECT, VIA_VASTGELOPEN };

/* May somebody of this kind hold the casusregie, and what the inrichting says of it. */
struct houder_keus {
  int houder;
  bool mag;
  struct str uitleg;
};
struct casus_vorm_uit {
  struct str huishouden;
  struct casus casus;                  /* id 0 = none */
  bool heropenbaar;                    /* there is none, and one that was closed can go on */
  struct melding melding;              /* VIA_MELDING */
  struct traject traject;              /* VIA_TRAJECT */
  struct vastgelopen vast;             /* VIA_VASTGELOPEN */
  struct stagnatie seinen[SEIN_EINDE]; /* VIA_CASUS: why it may be stuck */
  size_t sein_aantal;
  struct persoon *leden; /* who lives there today */
  size_t lid_aantal;
  struct belasting *collegas;
  size_t collega_aantal;
  struct keus *soorten; /* kinds of traject */
  size_t soort_aantal;
  struct houder_keus *houders;
  size_t houder_aantal;
};
bool casus_vorm_inzien(const struct werk *werk, enum casus_via via, struct str publiek, struct casus_vorm_uit *ret_uit,
                       struct fault *fault);

struct vastgelopen_in {
  int soort, oorzaak;
  struct str tussen, waarover;
  dag_t sinds;
  struct str procesregisseur; /* public id; "" = nobody yet */
  struct str mandaat, doorbraak, uitkomst;
  bool klaar;
};
extern const struct veld vastgelopen_velden[];
extern const size_t vastgelopen_velden_aantal;
/* A new one on a casus, or a change of one (the other id is ""). Gives the public id of the household. */
bool vastgelopen_opslaan(const struct werk *werk, struct str casus, struct str vastgelopen, int64_t versie,
                         const struct vastgelopen_in *in, struct str *ret_huishouden, struct fault *fault);

struct knelpunten_uit {
  struct vastgelopen *rijen;
  size_t aantal;
  struct stagnatie_rij *seinen; /* may be stuck, and nobody wrote so (S2-88) */
  size_t sein_aantal;
};
/* What got stuck in the households of the actor's teams (S2-89). */
bool knelpunten_inzien(const struct werk *werk, struct knelpunten_uit *ret_uit, struct fault *fault);

#endif
