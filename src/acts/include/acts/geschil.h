/* Bezwaar, beroep, klacht and ingebrekestelling: taking one in, its course, the register of who handles them
 * (domain/geschil.h). */
#ifndef ACTS_GESCHIL_H
#define ACTS_GESCHIL_H

#include "acts/werk.h"
#include "domain/geschil.h"
#include "domain/klok.h"
#include "domain/persoon.h"

struct geschil_in {
  int soort;
  struct str tegen;   /* public id of the aanvraag or besluit; "" = of something else */
  struct str persoon; /* public id of who it is about */
  struct str van;
  int hoe;
  dag_t ontvangen; /* DAG_GEEN = today */
  dag_t gepost_op, bekend_op;
  bool commissie;
  struct str waartegen, gronden;
  struct str over, behandelaar; /* public ids of workers; "" = none */
};
extern const struct veld geschil_velden[];
extern const size_t geschil_velden_aantal;

struct geschil_vorm_uit {
  struct str huishouden;  /* public id */
  struct geschil geschil; /* id 0 = a new one */
  struct voorwerp *voorwerpen;
  size_t voorwerp_aantal;
  struct persoon *leden;
  size_t lid_aantal;
  struct medewerker *medewerkers;
  size_t medewerker_aantal;
};
/* Of a household (for a new one), or of a geschil; the other is "". */
bool geschil_vorm_inzien(const struct werk *werk, struct str huishouden, struct str geschil,
                         struct geschil_vorm_uit *ret_uit, struct fault *fault);

/* Outcomes of these are the public id of the geschil. */
bool geschil_opnemen(const struct werk *werk, struct str huishouden, const struct geschil_in *in,
                     struct str *ret_geschil, struct fault *fault);
/* What it is, what it is against and who it is about stay as they were. FAULT_STALE when it was changed since `versie`.
 */
bool geschil_veranderen(const struct werk *werk, struct str geschil, int64_t versie, const struct geschil_in *in,
                        struct str *ret_geschil, struct fault *fault);

struct geschilstap_in {
  int uitkomst;
  dag_t dag; /* DAG_GEEN = today */
  struct str tekst;
};
extern const struct veld geschilstap_velden[];
extern const size_t geschilstap_velden_aantal;
bool geschilstap_zetten(const struct werk *werk, struct str geschil, int64_t versie, enum geschilstap_soort soort,
                        const struct geschilstap_in *in, struct str *ret_geschil, struct fault *fault);

struct geschil_uit {
  struct geschil geschil;
  bool heeft_klok;
  struct klok klok;
  struct str uitleg; /* why it ends on that day: lines */
  bool dwangsom;     /* one runs or ran */
  struct dwangsomstand dwangsom_nu;
  bool mag_doen;
};
bool geschil_inzien(const struct werk *werk, struct str geschil, struct geschil_uit *ret_uit, struct fault *fault);

struct geschilregister_in {
  int van;   /* enum register_van of store/geschil.h */
  int soort; /* 0 = all */
  int64_t bladzijde;
};
struct geschilregister_uit {
  struct geschil *rijen;
  size_t aantal;
  int64_t totaal, te_laat, deze_week, per_bladzijde;
};
bool geschilregister_inzien(const struct werk *werk, const struct geschilregister_in *in,
                            struct geschilregister_uit *ret_uit, struct fault *fault);

#endif
