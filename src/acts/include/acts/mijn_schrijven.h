/* Mijn Schakel: what a resident writes himself. His story before the first talk, his own words and goals beside the
 * plan, and how it went with what was agreed of him. Whoever works in the household finds it on Mijn werk. Until a
 * worker saw it he may change it; who wrote at the same moment sees both texts (FAULT_STALE). */
#ifndef ACTS_MIJN_SCHRIJVEN_H
#define ACTS_MIJN_SCHRIJVEN_H

#include "acts/mijn_inzien.h"
#include "domain/inbreng.h"
#include "domain/plan.h"

/* An open question of his with what he told about it. */
struct mijn_verhaal {
  struct str melding; /* public id */
  struct str woorden; /* as the question was recorded */
  dag_t ontvangen;
  struct inbreng nu; /* what he may still change; id 0 = nothing */
  bool gelezen;      /* a worker saw what he wrote before */
};
struct mijn_vertellen_uit {
  struct mijn_wie wie;
  struct mijn_verhaal *verhalen; /* of questions of which the clarification has not begun */
  size_t verhaal_aantal;
};
bool mijn_vertellen_inzien(const struct werk *werk, struct mijn_vertellen_uit *ret_uit, struct fault *fault);

struct mijn_tekst_in {
  struct str tekst;
};
extern const struct veld mijn_vertellen_velden[], mijn_woorden_velden[], mijn_doel_velden[];
enum { MIJN_TEKST_VELDEN = 1 };
/* `versie`: of what he may still change; 0 = he wrote nothing yet. The outcome is the question. */
bool mijn_vertellen(const struct werk *werk, struct str melding, int64_t versie, const struct mijn_tekst_in *in,
                    struct str *ret_melding, struct fault *fault);

struct mijn_plan_uit {
  struct mijn_wie wie;
  struct plan plan; /* id 0 = there is none */
  struct plan_inhoud inhoud;
  struct plan_regel *regels; /* as a letter */
  size_t regel_aantal;
  struct inbreng *inbreng; /* what he wrote before, the newest first */
  size_t inbreng_aantal;
  struct inbreng woorden; /* his words that he may still change; id 0 = none */
};
bool mijn_plan_inzien(const struct werk *werk, struct mijn_plan_uit *ret_uit, struct fault *fault);
/* Outcomes of these are the plan. */
bool mijn_plan_woorden(const struct werk *werk, int64_t versie, const struct mijn_tekst_in *in, struct str *ret_plan,
                       struct fault *fault);
bool mijn_plan_doel(const struct werk *werk, const struct mijn_tekst_in *in, struct str *ret_plan, struct fault *fault);

struct mijn_taak_in {
  bool gedaan;
  struct str reden; /* why not */
};
extern const struct veld mijn_taak_velden[];
extern const size_t mijn_taak_velden_aantal;
bool mijn_taak(const struct werk *werk, struct str afspraak, int64_t versie, const struct mijn_taak_in *in,
               struct str *ret_plan, struct fault *fault);

#endif
