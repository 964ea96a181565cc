/* Time, where the inrichting asks for it: beside a contactverslag (acts/notitie_schrijven.h) or per week and core task
 * (S0-20). Where it does not, these acts give FAULT_RULE and screens show nothing (S1b-193). */
#ifndef ACTS_TIJD_SCHRIJVEN_H
#define ACTS_TIJD_SCHRIJVEN_H

#include "acts/werk.h"
#include "domain/tijd.h"

struct tijdweek_in {
  int64_t minuten[KERNTAAK_EINDE]; /* by kerntaak */
};
extern const struct veld tijdweek_velden[];
extern const size_t tijdweek_velden_aantal;
/* The whole week of the actor in which that day is; not one that has to begin. The outcome is its Monday. */
bool tijdweek_schrijven(const struct werk *werk, dag_t dag, const struct tijdweek_in *in, struct str *ret_maandag,
                        struct fault *fault);

struct tijd_uit {
  bool per_week;                   /* else per contact */
  dag_t maandag;                   /* of the week that is shown */
  int64_t minuten[KERNTAAK_EINDE]; /* what the actor wrote for the week itself */
  struct tijdsom *taken, *huishoudens;
  size_t taak_aantal, huis_aantal;
  bool leidt; /* sums of his teams stand beside it */
  struct tijdsom *team_taken, *team_huishoudens;
  size_t team_taak_aantal, team_huis_aantal;
  int64_t team_wie; /* how many wrote them */
};
bool tijd_inzien(const struct werk *werk, dag_t dag, struct tijd_uit *ret_uit, struct fault *fault);

#endif
