/* People of a household go to live elsewhere, in a household of their own (splitting) or in one that is there already
 * (moving); and two households that become one. The outcome is the public id of the household where it began. */
#ifndef ACTS_HUISHOUDEN_VERDELEN_H
#define ACTS_HUISHOUDEN_VERDELEN_H

#include "acts/huishouden_bewoners.h"
#include "domain/dossier.h"
#include "domain/melding.h"

/* What hangs on a household, to say what goes along. `naar` is where they go: the household of the person `bij`;
 * without him it is a new one and naar.id is 0. */
struct verdelen_uit {
  struct bewoners_uit van, naar; /* only who lives there on */
  bool casus_hier, casus_daar;   /* is active; the one of `van` stays when people move */
  struct melding *meldingen;
  size_t melding_aantal;
  struct notitie *notities; /* the newest */
  size_t notitie_aantal;
  struct document *documenten; /* those that belong to no melding */
  size_t document_aantal;
};
/* FAULT_ACCESS when the user works in only one of the two; FAULT_RULE when they may not learn of each other. */
bool verdelen_inzien(const struct werk *werk, struct str huishouden, struct str bij, struct verdelen_uit *ret_uit,
                     struct fault *fault);

enum { VERDELEN_MAX = 200 };
struct gekozen {
  struct str rij[VERDELEN_MAX]; /* public ids */
  size_t aantal;
};
bool gekozen_is(const struct gekozen *gekozen, struct str publiek);

struct verdelen_in {
  struct str bij; /* a person who lives where they go; "" = a new household */
  dag_t vanaf;    /* their first day there */
  struct gekozen personen, meldingen, notities, documenten;
};
extern const struct veld verdelen_velden[];
extern const size_t verdelen_velden_aantal;
/* By the rules of verdeling_toetsen, on what stands there now. For the page that shows what will happen. */
bool verdelen_toetsen(const struct werk *werk, const struct verdelen_uit *uit, const struct verdelen_in *in,
                      struct fault *fault);
/* A team whose open melding goes along works there from today, and lets go here when it was its last. */
bool huishouden_verdelen(const struct werk *werk, struct str huishouden, int64_t versie, const struct verdelen_in *in,
                         struct str *ret_huishouden, struct fault *fault);

/* The household of `bij` becomes part of this one, from today: everybody who lives there comes to live here and its
 * meldingen come along. Contactverslagen stay for who could read them already. Both must be the user's to work in. */
bool huishoudens_tot_een(const struct werk *werk, struct str huishouden, struct str bij, int64_t versie,
                         int64_t versie_ander, struct str *ret_huishouden, struct fault *fault);

#endif
