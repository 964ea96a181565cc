/* Route B (S4-189): another body is asked to decide on what was prepared here, asks back, and decides; nothing is asked
 * of the resident again (S4-191). Outcomes are the public id of the besluit. */
#ifndef ACTS_BESLUITVERZOEK_H
#define ACTS_BESLUITVERZOEK_H

#include "acts/werk.h"
#include "domain/besluit.h"

struct verzoek_in {
  struct str vraag;
  dag_t verwacht_op;
};
extern const struct veld verzoek_velden[];
extern const size_t verzoek_velden_aantal;
/* To the body that the table mandaat names. FAULT_RULE when it names none, or when one is on its way already. */
bool verzoek_versturen(const struct werk *werk, struct str besluit, int64_t versie, const struct verzoek_in *in,
                       struct str *ret_besluit, struct fault *fault);

struct verzoek_vraag_in {
  struct str vraag;
};
extern const struct veld verzoek_vraag_velden[];
extern const size_t verzoek_vraag_velden_aantal;
bool verzoek_vraag_opnemen(const struct werk *werk, struct str besluit, const struct verzoek_vraag_in *in,
                           struct str *ret_besluit, struct fault *fault);

struct verzoek_antwoord_in {
  struct str vraag; /* public id */
  struct str antwoord;
};
extern const struct veld verzoek_antwoord_velden[];
extern const size_t verzoek_antwoord_velden_aantal;
bool verzoek_beantwoorden(const struct werk *werk, struct str besluit, const struct verzoek_antwoord_in *in,
                          struct str *ret_besluit, struct fault *fault);

/* What came back: it decided as was prepared, it refused, or it does not decide. */
enum verzoek_uitkomst { UITKOMST_ZO = 1, UITKOMST_AFGEWEZEN, UITKOMST_TERUG };
extern const struct keuze verzoek_uitkomsten[];
struct verzoek_uitkomst_in {
  int uitkomst;
  dag_t op; /* DAG_GEEN = today */
  struct str toelichting;
};
extern const struct veld verzoek_uitkomst_velden[];
extern const size_t verzoek_uitkomst_velden_aantal;
/* A decision of that body is kept as it came: its own letter goes out, not ours. Coming back makes it our voorstel. */
bool verzoek_afronden(const struct werk *werk, struct str besluit, const struct verzoek_uitkomst_in *in,
                      struct str *ret_besluit, struct fault *fault);

#endif
