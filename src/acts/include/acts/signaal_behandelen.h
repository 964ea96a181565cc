/* A signal: somebody saw something, the person it is about asked nothing (S0-123, S4-133). Taken in at the desk,
 * weighed by the team it is for; no clock, no letter. */
#ifndef ACTS_SIGNAAL_BEHANDELEN_H
#define ACTS_SIGNAAL_BEHANDELEN_H

#include "acts/keuzes.h"
#include "domain/signaal.h"

struct signaal_in {
  struct str persoon;  /* public id; "" = not known who it is */
  struct str webvraag; /* the question of the website that this is, public id; "" = none */
  struct str over, gezien, wanneer;
  int zorg, kinderen;
  struct str melder_soort, melder_naam, melder_bereikbaar;
  bool melder_onbekend;
  dag_t ontvangen; /* DAG_GEEN = today */
  int64_t team;
};
extern const struct veld signaal_velden[];
extern const size_t signaal_velden_aantal;

/* The outcome is the public id of the signal. */
bool signaal_opnemen(const struct werk *werk, const struct signaal_in *in, struct str *ret_signaal,
                     struct fault *fault);

struct signaal_inzien_uit {
  struct signaal signaal;
  bool dossier; /* and works in the household: he may go on there */
  bool weegt;   /* of the team that weighs: he sees who told it, and what was weighed */
  struct signaal_weging *wegingen;
  size_t weging_aantal;
  struct melder melder;    /* empty when he does not weigh, or the reporter asked to stay unknown */
  struct str melder_soort; /* its name today */
};
bool signaal_inzien(const struct werk *werk, struct str signaal, struct signaal_inzien_uit *ret_uit,
                    struct fault *fault);

struct melder_inzien_in {
  struct str melder_reden;
};
extern const struct veld melder_inzien_velden[];
extern const size_t melder_inzien_velden_aantal;
/* Who told it, of a reporter who asked to stay unknown to the subject: for who weighs, with the reason in the logboek.
 */
bool melder_inzien(const struct werk *werk, struct str signaal, const struct melder_inzien_in *in,
                   struct signaal_inzien_uit *ret_uit, struct fault *fault);

struct wegen_in {
  int uitkomst;
  struct str tekst, samen_met, gesproken_met;
  dag_t gesproken_op;
  int64_t team;
};
extern const struct veld wegen_velden[];
extern const size_t wegen_velden_aantal;
/* A signal that becomes a melding is recorded as any other, in the resident's own words: those of the reporter do not
 * go along. The outcome is the public id of the signal. */
bool signaal_weging_opslaan(const struct werk *werk, struct str signaal, int64_t versie, const struct wegen_in *in,
                            struct str *ret_signaal, struct fault *fault);

struct informeren_in {
  int informeren;
  struct str informeren_tekst;
  dag_t informeren_dag;
};
extern const struct veld informeren_velden[];
extern const size_t informeren_velden_aantal;
bool signaal_inwoner_informeren(const struct werk *werk, struct str signaal, int64_t versie,
                                const struct informeren_in *in, struct str *ret_signaal, struct fault *fault);

/* The kinds of reporter of today. */
bool melders_kiezen(const struct werk *werk, struct keus **ret_melders, size_t *ret_aantal, struct fault *fault);

#endif
