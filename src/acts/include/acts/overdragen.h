/* Warme overdracht of a melding (domain/overdracht.h): offering it, and what giver and receiver do until it is settled.
 * A Wmo-melding that was taken over outside stays open with its clock: only the resident ends it (Wmo 2015 art. 2.3.2;
 * sluiting_toetsen). */
#ifndef ACTS_OVERDRAGEN_H
#define ACTS_OVERDRAGEN_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/overdracht.h"

struct overdragen_in {
  int soort; /* enum overdracht_soort */
  int64_t team;
  struct str collega;     /* public id */
  struct str organisatie; /* key of a row of the inrichting */
  struct str naam;        /* when it does not stand in the inrichting */
  struct str boodschap;
};
extern const struct veld overdragen_velden[];
extern const size_t overdragen_velden_aantal;

/* What can be chosen: colleagues in a team, organisations of the inrichting. */
bool collegas_kiezen(const struct werk *werk, struct keus **ret_collegas, size_t *ret_aantal, struct fault *fault);
bool organisaties_kiezen(const struct werk *werk, struct keus **ret_organisaties, size_t *ret_aantal,
                         struct fault *fault);

/* Offers a melding; `versie` is that of the melding. The outcome is the public id of the household. */
bool melding_overdragen(const struct werk *werk, struct str melding, int64_t versie, const struct overdragen_in *in,
                        struct str *ret_huishouden, struct fault *fault);

struct overdracht_inzien_uit {
  struct overdracht overdracht;
  struct overdracht_gebeurtenis *stappen;
  size_t stap_aantal;
  bool kan[STAP_AANTAL + 1]; /* by enum overdracht_stap: what the actor can do now */
  bool namens;               /* he does it in the name of a receiver outside */
  struct str huishouden;     /* public id when he may see the file, otherwise "" */
};
bool overdracht_inzien(const struct werk *werk, struct str overdracht, struct overdracht_inzien_uit *ret_uit,
                       struct fault *fault);

struct overdracht_stap_in {
  struct str na_te_gaan, vraag, aanvulling, reden, waarom, verder; /* one of them, by the step */
  struct str gesproken_met;
  dag_t gesproken_op;
};
extern const struct veld overdracht_stap_velden[];
extern const size_t overdracht_stap_velden_aantal;
/* FAULT_STALE when it changed since `versie`. With accepting, the melding comes to the receiver's team, and the giver's
 * team lets go of the household unless it has another melding there. The outcome is the public id of the household when
 * it was accepted inside, and that of the hand-over otherwise. */
bool overdracht_behandelen(const struct werk *werk, struct str overdracht, int64_t versie, enum overdracht_stap stap,
                           const struct overdracht_stap_in *in, struct str *ret_uitkomst, struct fault *fault);

/* What waits for the actor and his teams, and what they offered themselves. */
struct overdrachten_inzien_uit {
  struct overdracht *binnen, *uit;
  size_t binnen_aantal, uit_aantal;
};
bool overdrachten_inzien(const struct werk *werk, struct overdrachten_inzien_uit *ret_uit, struct fault *fault);

#endif
