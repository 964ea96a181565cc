/* The plan of a household: looking at it, and writing the working version part by part. Outcomes are the public id of
 * the household. Who writes is whoever acts: a worker today. */
#ifndef ACTS_PLAN_SCHRIJVEN_H
#define ACTS_PLAN_SCHRIJVEN_H

#include "acts/huishouden_kop.h"
#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/casus.h"
#include "domain/kant.h"
#include "domain/netwerk.h"
#include "domain/persoon.h"
#include "domain/plan.h"

/* A wish of the vraagverheldering that can become a goal. */
struct plan_wens {
  struct str deel; /* public id of the part of the vraagverheldering */
  int64_t persoon;
  struct str persoon_naam, leefgebied, leefgebied_naam, woorden;
  bool eigen; /* in the resident's own words */
};

struct plan_inzien_in {
  struct str huishouden; /* public id; or "" and: */
  struct str deel;       /* public id of the plan, of a part or of a version */
  struct str concept;    /* key of the draft that goes with this form; "" = none */
  bool kop;              /* the head of its household too; by household it always is */
};
struct plan_inzien_uit {
  struct str huishouden;     /* public id */
  struct str naam;           /* of the first who lives there */
  struct huishouden_kop kop; /* when it was asked for */
  struct str woord;          /* what the municipality calls a plan (S0-52) */
  bool mag_doen;
  struct casus casus; /* the active one; id 0 = none */
  struct plan plan;   /* the active one, or the one that was asked for; id 0 = none yet */
  struct plan_inhoud inhoud;
  struct plan_versie *versies; /* newest first */
  size_t versie_aantal;
  struct plan_wens *wensen; /* while there is a casus and no plan yet */
  size_t wens_aantal;
  struct plan *eerder; /* plans that ended */
  size_t eerder_aantal;
  struct kant_doel *elders; /* goals of a child as its other household agreed them */
  size_t elders_aantal;
  struct str regisseur; /* who directs the casus now */
  struct str inzet;     /* why support may not begin yet: the words of the gate; "" = it may (S0-106) */
  bool gas;             /* the municipality scores goals */
  int64_t t_honderdsten;
  bool t_bekend;
  struct keus *gebieden; /* life domains of today */
  size_t gebied_aantal;
  struct persoon *leden; /* who lives there and is alive */
  size_t lid_aantal;
  struct netwerklid *netwerk; /* who is in the network today */
  size_t netwerk_aantal;
  struct medewerker *medewerkers;
  size_t medewerker_aantal;
  struct partner *partners; /* who were invited and take part today */
  size_t partner_aantal;
  struct str concept; /* the draft as JSON; "" = none */
  moment_t concept_op;
};
bool plan_inzien(const struct werk *werk, const struct plan_inzien_in *in, struct plan_inzien_uit *ret_uit,
                 struct fault *fault);

enum { PLAN_WENSEN_MAX = 100 };
struct plan_beginnen_in {
  struct str wensen[PLAN_WENSEN_MAX]; /* public ids of plan_wens that are goals from the start */
  size_t wens_aantal;
  struct str poort_reden; /* why it begins although a gate asks for something first */
};
extern const struct veld plan_beginnen_velden[];
extern const size_t plan_beginnen_velden_aantal;
/* There is at most one active plan (S0-11): when there is one already nothing changes. FAULT_STALE without a casus,
 * FAULT_RULE for a gate that stops, a fault on "wens" for one that is not there any more. */
bool plan_beginnen(const struct werk *werk, struct str huishouden, const struct plan_beginnen_in *in,
                   struct str *ret_huishouden, struct fault *fault);

/* Each of these takes the draft under `concept` away. `deel` is the part; for a new goal or afspraak it is the plan and
 * `versie` says nothing. FAULT_STALE when somebody changed it since `versie`: read it again to show both. */
struct deel_plek {
  struct str deel, concept;
  int64_t versie;
};

struct plantekst_in {
  struct str tekst;
  bool eigen;
};
extern const struct veld plantekst_velden[];
extern const size_t plantekst_velden_aantal;
bool plantekst_schrijven(const struct werk *werk, const struct deel_plek *plek, const struct plantekst_in *in,
                         struct str *ret_huishouden, struct fault *fault);

struct plandoel_in {
  struct str persoon;    /* public id; "" = of all together */
  struct str leefgebied; /* key; "" = none */
  struct str woorden;
  bool eigen;
  int gas;
  int64_t gewicht;
  struct str wet[WET_GEEN];
};
extern const struct veld plandoel_velden[];
extern const size_t plandoel_velden_aantal;
bool plandoel_schrijven(const struct werk *werk, const struct deel_plek *plek, const struct plandoel_in *in,
                        struct str *ret_huishouden, struct fault *fault);
bool plandoel_weghalen(const struct werk *werk, const struct deel_plek *plek, struct str *ret_huishouden,
                       struct fault *fault);

struct planafspraak_in {
  struct str wie; /* public id of who lives there, of somebody of the network or of a worker; "" = somebody else */
  struct str naam, organisatie;
  bool gevraagd;
  struct str wat;
  dag_t voor;
  struct str doel; /* public id; "" = of the plan as a whole */
};
extern const struct veld planafspraak_velden[];
extern const size_t planafspraak_velden_aantal;
bool planafspraak_schrijven(const struct werk *werk, const struct deel_plek *plek, const struct planafspraak_in *in,
                            struct str *ret_huishouden, struct fault *fault);
bool planafspraak_weghalen(const struct werk *werk, const struct deel_plek *plek, struct str *ret_huishouden,
                           struct fault *fault);

struct planafspraak_stand_in {
  enum plan_stand stand;
  struct str reden; /* STAND_NIET */
};
extern const struct veld planafspraak_niet_velden[]; /* why it did not succeed */
extern const size_t planafspraak_niet_velden_aantal;
bool planafspraak_afvinken(const struct werk *werk, const struct deel_plek *plek,
                           const struct planafspraak_stand_in *in, struct str *ret_huishouden, struct fault *fault);

struct planevaluatie_in {
  dag_t dag;
};
extern const struct veld planevaluatie_velden[];
extern const size_t planevaluatie_velden_aantal;
bool planevaluatie_plannen(const struct werk *werk, struct str plan, const struct planevaluatie_in *in,
                           struct str *ret_huishouden, struct fault *fault);

/* Keys of drafts: of a part, or of a new one of that kind ("doel", "afspraak"). */
struct str concept_sleutel_plan(struct arena *arena, const char *soort, struct str deel);

#endif
