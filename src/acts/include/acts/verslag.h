/* The verslag of an onderzoek: looking at it, writing it, sending it, what the resident says about it, his signature
 * and his aanvraag; and the short way, which does all of that for one provision on one page. */
#ifndef ACTS_VERSLAG_H
#define ACTS_VERSLAG_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/aanvraag.h"
#include "domain/casus.h"
#include "domain/persoon.h"
#include "domain/verslag.h"

/* Key of the draft of the verslag of a melding. */
struct str concept_sleutel_verslag(struct arena *arena, struct str melding);

/* What somebody fills in. The texts stand in the order of the points that he saw. */
struct verslag_in {
  const struct verslag_punt *punten;
  size_t punt_aantal;
  struct str teksten[VERSLAG_PUNTEN_MAX];
  struct str product;
  struct str advies_bij, advies_tekst, offerte_bij, offerte_bedrag;
  dag_t advies_gevraagd, advies_ontvangen, offerte_gevraagd, offerte_ontvangen;
  struct str poort_reden; /* why it begins although a gate asks for something first */
};
/* The end of the short way. */
struct korte_weg_in {
  struct verslag_in verslag;
  int hoe;   /* of verzend_hoes */
  dag_t dag; /* of sending; DAG_GEEN = today */
  struct str van;
  int aanvraag_hoe; /* of aanvraag_hoes */
  dag_t ontvangen;  /* DAG_GEEN = today */
};

struct verslag_inzien_in {
  struct str melding; /* public id; or "" and: */
  struct str versie;  /* public id of what was sent */
};
struct verslag_inzien_uit {
  struct melding melding;
  struct str huishouden;  /* public id */
  struct str woord;       /* what the municipality calls it: "Onderzoeksverslag", "Gespreksverslag" */
  struct persoon persoon; /* who it is about */
  bool mag_doen;
  struct verslag verslag; /* all points, with what is known in those that were never kept */
  bool voorgesteld;       /* one of them was filled from what is known */
  struct veld
      *velden; /* of struct korte_weg_in: for the short way; the first `verslag_veld_aantal` are of verslag_in */
  size_t veld_aantal, verslag_veld_aantal;
  struct keus *producten; /* of its law */
  size_t product_aantal;
  struct str product_naam;
  struct verslag_versie *versies; /* newest first */
  size_t versie_aantal;
  const struct verslag_versie *versie; /* the one that was asked for; NULL = none */
  struct verslag_regel *regels;        /* of it, else of the working text: as it will be read */
  size_t regel_aantal;
  struct aanvraag *aanvragen; /* of the household, newest first */
  size_t aanvraag_aantal;
  struct netwerklid *netwerk; /* of today */
  size_t netwerk_aantal;
  bool verhelderd;          /* there is a vraagverheldering of the casus that runs */
  dag_t onderzoek_tot;      /* last day of the onderzoek; DAG_GEEN = the law sets none */
  dag_t verstuurd_op;       /* of the first that went out; DAG_GEEN = none */
  bool tekenen_is_aanvraag; /* table ondertekening */
  struct str wacht_op;      /* the words of the gate that is shut; "" = open */
  bool reden_vragen;        /* that gate asks for a reason; else it stops */
  struct str concept;       /* the draft as JSON; "" = none */
  moment_t concept_op;
};
bool verslag_inzien(const struct werk *werk, const struct verslag_inzien_in *in, struct verslag_inzien_uit *ret_uit,
                    struct fault *fault);

/* Keeps the working text; `versie` is the one that it rests on. The outcome is the public id of the melding.
 * FAULT_STALE when somebody changed it since; FAULT_RULE when a gate stops (POORT_VERHELDEREN). The draft goes. */
bool verslag_schrijven(const struct werk *werk, struct str melding, int64_t versie, const struct verslag_in *in,
                       struct str *ret_melding, struct fault *fault);

struct verslag_versturen_in {
  int hoe;
  dag_t dag; /* DAG_GEEN = today */
};
extern const struct veld verslag_versturen_velden[];
extern const size_t verslag_versturen_velden_aantal;
/* Makes a version that never changes of the text as it is kept, with its letter. The outcome is the public id of the
 * version. Faults on "punt-…" for what the law asks and is missing, and on "dag". */
bool verslag_versturen(const struct werk *werk, struct str melding, const struct verslag_versturen_in *in,
                       struct str *ret_versie, struct fault *fault);

/* Outcomes of what follows are the public id of the version. */
struct verslag_reageren_in {
  struct str naam, tekst;
  dag_t dag;
};
extern const struct veld verslag_reageren_velden[];
extern const size_t verslag_reageren_velden_aantal;
bool verslag_reageren(const struct werk *werk, struct str versie, const struct verslag_reageren_in *in,
                      struct str *ret_versie, struct fault *fault);

struct verslag_tekenen_in {
  struct str naam;
  int wat, hoe;
  dag_t dag;
  struct str product; /* where signing is the aanvraag: for what; "" = for nothing */
};
extern const struct veld verslag_tekenen_velden[];
extern const size_t verslag_tekenen_velden_aantal;
bool verslag_tekenen(const struct werk *werk, struct str versie, const struct verslag_tekenen_in *in,
                     struct str *ret_versie, struct fault *fault);

struct aanvraag_in {
  struct str product, van;
  int hoe;
  dag_t ontvangen; /* DAG_GEEN = today */
};
extern const struct veld aanvraag_velden[];
extern const size_t aanvraag_velden_aantal;
/* The outcome is the public id of the melding. FAULT_RULE for a Wmo-aanvraag before its time. */
bool aanvraag_opnemen(const struct werk *werk, struct str melding, const struct aanvraag_in *in,
                      struct str *ret_melding, struct fault *fault);

/* Keeps the text, sends the verslag and records the aanvraag, in one go. The outcome is the public id of the version
 * that went out. */
bool korte_weg(const struct werk *werk, struct str melding, int64_t versie, const struct korte_weg_in *in,
               struct str *ret_versie, struct fault *fault);

#endif
