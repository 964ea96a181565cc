/* What the team does itself for a household: it begins under a line of work, is changed with little ado (S1a-157) and
 * ends, perhaps because a provider takes it over (S0-108, S0-109). Outcomes are the public id of the household. */
#ifndef ACTS_ONDERSTEUNING_GEVEN_H
#define ACTS_ONDERSTEUNING_GEVEN_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/casus.h"
#include "domain/ondersteuning.h"
#include "domain/persoon.h"

struct ondersteuning_in {
  struct str persoon;                          /* public id; "" = the whole household */
  struct str werker;                           /* public id; "" = the actor */
  struct str product;                          /* key in the inrichting; may be "" */
  struct str doelen[ONDERSTEUNING_DOELEN_MAX]; /* public ids of goals of the plan; the field table reads the first */
  size_t doel_aantal;
  struct str waaraan, hoe_vaak;
  int vorm, per, terrein, thema; /* -1 = not told */
  int64_t minuten;
  dag_t vanaf; /* DAG_GEEN = today */
  dag_t verwacht_tot;
  bool stut;
  struct str van_aanbieder, van_reden;
  struct str reden;       /* why the team does this itself, where the inrichting asks that */
  struct str poort_reden; /* why it begins although a gate asks for something first */
};
extern const struct veld ondersteuning_velden[];
extern const size_t ondersteuning_velden_aantal;

/* FAULT_RULE for a gate that stops, and for help that the team does not give itself. */
bool ondersteuning_starten(const struct werk *werk, struct str traject, const struct ondersteuning_in *in,
                           struct str *ret_huishouden, struct fault *fault);
bool ondersteuning_veranderen(const struct werk *werk, struct str ondersteuning, int64_t versie,
                              const struct ondersteuning_in *in, struct str *ret_huishouden, struct fault *fault);

struct ondersteuning_einde_in {
  dag_t geeindigd_op; /* DAG_GEEN = today */
  int einde;
  struct str naar_aanbieder, eind_toelichting;
};
extern const struct veld ondersteuning_einde_velden[];
extern const size_t ondersteuning_einde_velden_aantal;
bool ondersteuning_beeindigen(const struct werk *werk, struct str ondersteuning, int64_t versie,
                              const struct ondersteuning_einde_in *in, struct str *ret_huishouden, struct fault *fault);

/* What the form of one needs. */
struct ondersteuning_vorm_uit {
  struct str huishouden;
  struct traject traject;
  struct ondersteuning ondersteuning; /* id 0 = a new one */
  int terrein;                        /* that goes with the law of the traject; 0 = none */
  struct persoon *leden;              /* who lives there and is alive */
  size_t lid_aantal;
  struct medewerker *medewerkers;
  size_t medewerker_aantal;
  struct steundoel *doelen; /* of the plan that is active, and those that were chosen before */
  size_t doel_aantal;
  struct keus *producten; /* what the team may do itself */
  size_t product_aantal;
  bool product_nodig;   /* under the Jeugdwet it is told which */
  bool reden_gevraagd;  /* one of them asks for a reason */
  struct str zelf_niet; /* what the inrichting says of what the team does not do itself; "" = nothing */
  struct str poort;     /* what a gate asks for first, in its words; "" = it is open */
  bool poort_stopt;     /* and no reason opens it */
};
/* Of a traject (for a new one), or of a support; the other is "". */
bool ondersteuning_vorm_inzien(const struct werk *werk, struct str traject, struct str ondersteuning,
                               struct ondersteuning_vorm_uit *ret_uit, struct fault *fault);

struct ondersteuningen_uit {
  struct ondersteuning *rijen;
  size_t aantal;
  bool tijd; /* the municipality has time written down */
};
/* What the actor himself gives now. */
bool ondersteuningen_inzien(const struct werk *werk, struct ondersteuningen_uit *ret_uit, struct fault *fault);

#endif
