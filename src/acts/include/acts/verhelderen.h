/* The vraagverheldering of a household: at most one per casus is being made, earlier ones stay as they were. Outcomes
 * are the public id of the clarification, unless it says otherwise. */
#ifndef ACTS_VERHELDEREN_H
#define ACTS_VERHELDEREN_H

#include "acts/huishouden_kop.h"
#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/casus.h"
#include "domain/dossier.h"
#include "domain/verheldering.h"

/* Looking: by household (the one that is being made, else the newest), by clarification, or by one part of it. */
enum verheldering_langs { LANGS_HUISHOUDEN, LANGS_VERHELDERING, LANGS_DEEL };
struct verheldering_inzien_in {
  enum verheldering_langs langs;
  struct str publiek;
  int64_t versie; /* LANGS_DEEL: gives what stood in this version of it too */
};
/* The scale on which self-reliance is told; naam "" = the municipality has none. */
struct schaal {
  struct str naam;
  int64_t laagste, hoogste;
};
struct verheldering_inzien_uit {
  struct huishouden huishouden;
  struct huishouden_kop kop; /* LANGS_HUISHOUDEN */
  bool mag_doen;
  bool kan_beginnen;                /* there is a casus, or it begins along (a partner who leads the first steps) */
  bool werkt_mee;                   /* works on a traject of the casus: may shield a part */
  struct casus casus;               /* the active one; id 0 = none */
  struct verheldering verheldering; /* id 0 = there is none yet */
  struct verheldering *alle;        /* of this household, newest first */
  size_t alle_aantal;
  struct verheldering_deel *delen;
  size_t deel_aantal;
  const struct verheldering_deel *deel; /* LANGS_DEEL: the one that was asked for */
  struct deel_inhoud basis;             /* LANGS_DEEL: what stood in the version that was asked for */
  struct deel_inhoud bekend;            /* what is known of it, and where from; "" = nothing */
  struct str bekend_uit;
  struct str concept; /* what this worker typed in it and did not send, as JSON */
  moment_t concept_op;
  struct keus *gebieden; /* the life domains of today and those that were chosen, in their order */
  size_t gebied_aantal;
  struct persoon *leden;
  size_t lid_aantal;
  struct melding *meldingen;
  size_t melding_aantal;
  struct verheldering_bezoek *bezoeken;
  size_t bezoek_aantal;
  struct eigen_plan *plannen;
  size_t plan_aantal;
  dag_t plan_laatste_dag; /* for a persoonlijk plan (Wmo 2015 art. 2.3.2 lid 2); DAG_GEEN = no Wmo-melding */
  struct document *documenten;
  size_t document_aantal;
  struct schaal schaal;
};
bool verheldering_inzien(const struct werk *werk, const struct verheldering_inzien_in *in,
                         struct verheldering_inzien_uit *ret_uit, struct fault *fault);

struct verheldering_beginnen_in {
  struct str poort_reden; /* why it begins although a gate asks for something first */
};
extern const struct veld verheldering_beginnen_velden[];
extern const size_t verheldering_beginnen_velden_aantal;
/* Gives the running one when there is one. FAULT_RULE for a gate that stops, FAULT_STALE without a casus. */
bool verheldering_beginnen(const struct werk *werk, struct str huishouden, const struct verheldering_beginnen_in *in,
                           struct str *ret_verheldering, struct fault *fault);

extern const struct veld deel_velden[]; /* of struct deel_inhoud */
extern const size_t deel_velden_aantal;
/* `versie` is the one that was read. What others wrote since then is joined with it where they touch nothing of his;
 * otherwise FAULT_STALE: read it again to show both. Takes the draft away. The outcome is the public id of the part. */
bool deel_schrijven(const struct werk *werk, struct str deel, int64_t versie, const struct deel_inhoud *in,
                    struct str *ret_deel, struct fault *fault);
/* Confirms what is known instead of typing it: fills what is empty. The outcome is the public id of the part. */
bool deel_overnemen(const struct werk *werk, struct str deel, struct str *ret_deel, struct fault *fault);

struct gebied_keus {
  struct str persoon, leefgebied; /* public id, key */
};
struct gebieden_kiezen_in {
  int waarom;
  const struct gebied_keus *keuzes;
  size_t aantal;
};
extern const struct veld gebieden_kiezen_velden[];
extern const size_t gebieden_kiezen_velden_aantal;
bool gebieden_kiezen(const struct werk *werk, struct str verheldering, const struct gebieden_kiezen_in *in,
                     struct str *ret_verheldering, struct fault *fault);

enum { BEZOEK_ANDEREN = 2 };
struct bezoek_in {
  dag_t op_dag; /* DAG_GEEN = today */
  int plaats;   /* -1 = at home */
  struct {
    struct str naam;
    int hoedanigheid;
  } anderen[BEZOEK_ANDEREN];
  const struct str *bewoners; /* public ids of who was there of those who live here */
  size_t bewoner_aantal;
};
extern const struct veld bezoek_velden[];
extern const size_t bezoek_velden_aantal;
bool bezoek_opnemen(const struct werk *werk, struct str verheldering, const struct bezoek_in *in,
                    struct str *ret_verheldering, struct fault *fault);

struct eigen_plan_in {
  int soort;
  struct str document, van;
  dag_t ontvangen_op; /* DAG_GEEN = today */
};
extern const struct veld eigen_plan_velden[];
extern const size_t eigen_plan_velden_aantal;
bool eigen_plan_opnemen(const struct werk *werk, struct str verheldering, const struct eigen_plan_in *in,
                        struct str *ret_verheldering, struct fault *fault);

/* It stays as it is; a later one can begin. */
bool verheldering_afronden(const struct werk *werk, struct str verheldering, struct str *ret_verheldering,
                           struct fault *fault);

/* The key of the draft of a part. */
struct str concept_sleutel_deel(struct arena *arena, struct str deel);

#endif
