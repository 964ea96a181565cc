/* What the desk sees while somebody calls: who it is and with whom he lives, what was asked before, what can be chosen,
 * and what the tables advise for what is filled in so far. */
#ifndef ACTS_MELDING_VOORBEREIDEN_H
#define ACTS_MELDING_VOORBEREIDEN_H

#include "acts/keuzes.h"
#include "acts/melding_opnemen.h"
#include "domain/advies.h"
#include "domain/persoon.h"

struct triagevraag {
  struct str sleutel, vraag, uitleg;
  bool nodig; /* must have an answer: of the law, or because the municipality wants it */
};

/* The outcomes that can be given to a melding today. */
struct uitkomst_keuzes {
  struct keus *keuzes, *organisaties; /* and to whom a question can be passed on */
  size_t aantal, organisatie_aantal;
  struct str acuut, toelichting, instemming, overdracht; /* keys of those that call for more, with spaces between */
};

struct melding_voorbereiden_in {
  struct str persoon;         /* public id */
  const struct paren *getypt; /* the form as it stands now */
};
struct melding_voorbereiden_uit {
  struct persoon persoon;
  struct persoon *leden; /* with whom he lives; himself left out */
  size_t lid_aantal;
  struct melding *meldingen; /* of his household; only for who may see them */
  size_t melding_aantal;
  struct str *bekend_bij; /* names of teams: that he is known there; only for who may not see the meldingen */
  size_t bekend_aantal;
  struct team *teams;
  struct keus *kanalen, *onderwerpen, *verwijzers;
  size_t team_aantal, kanaal_aantal, onderwerp_aantal, verwijzer_aantal;
  struct uitkomst_keuzes uitkomsten;
  struct triagevraag *vragen;
  size_t vraag_aantal;
  struct advies advies;
};
bool melding_voorbereiden(const struct werk *werk, const struct melding_voorbereiden_in *in,
                          struct melding_voorbereiden_uit *ret_uit, struct fault *fault);

/* For a melding that was recorded before. */
bool uitkomsten_kiezen(const struct werk *werk, struct uitkomst_keuzes *ret_keuzes, struct fault *fault);

/* Calls that were broken off: the worker's own drafts, newest first. */
struct niet_afgemaakt {
  struct str persoon, naam; /* public id */
  moment_t op;
};
bool niet_afgemaakt_inzien(const struct werk *werk, struct niet_afgemaakt **ret_rijen, size_t *ret_aantal,
                           struct fault *fault);

#endif
