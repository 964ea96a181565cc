/* Who stands for somebody, and who may decide: looking, adding, changing and ending. The outcome of a change is the
 * public id of the person who is stood for. */
#ifndef ACTS_VERTEGENWOORDIGING_BEHEREN_H
#define ACTS_VERTEGENWOORDIGING_BEHEREN_H

#include "acts/werk.h"
#include "domain/beslissen.h"
#include "domain/dossier.h"

struct vertegenwoordiging_in {
  int soort;
  struct str wie;  /* public id of who is known; "" = only a name */
  struct str naam; /* counts when `wie` is empty */
  int waarvoor;
  struct str zaak;
  dag_t vanaf, tot; /* DAG_GEEN = not known; still so */
  int bron;
  dag_t bron_op;
  struct str document; /* public id; "" = none */
  struct str gezien;
  dag_t gezien_op;
};
extern const struct veld vertegenwoordiging_velden[];
extern const size_t vertegenwoordiging_velden_aantal;

bool vertegenwoordiging_toevoegen(const struct werk *werk, struct str persoon, const struct vertegenwoordiging_in *in,
                                  struct str *ret_persoon, struct fault *fault);
/* FAULT_STALE when it was changed since `versie`. What the register told cannot be changed: FAULT_RULE. */
bool vertegenwoordiging_veranderen(const struct werk *werk, struct str rij, int64_t versie,
                                   const struct vertegenwoordiging_in *in, struct str *ret_persoon,
                                   struct fault *fault);

struct vertegenwoordiging_inzien_uit {
  struct persoon persoon;
  struct str huishouden;
  bool mag_doen;
  struct wie_beslist *beslist; /* every law and kind of consent that concerns his age */
  size_t beslist_aantal;
  struct vertegenwoordiging *rijen;
  size_t aantal;
  struct persoon *huisgenoten; /* whom he may be represented by: choices for the form */
  size_t huisgenoot_aantal;
  struct document *documenten; /* proof that may be chosen */
  size_t document_aantal;
};
bool vertegenwoordiging_inzien(const struct werk *werk, struct str persoon,
                               struct vertegenwoordiging_inzien_uit *ret_uit, struct fault *fault);

/* One row, with whom it is about. */
struct vertegenwoordiging_rij_uit {
  struct vertegenwoordiging rij;
  struct vertegenwoordiging_inzien_uit van;
};
bool vertegenwoordiging_rij_inzien(const struct werk *werk, struct str rij, struct vertegenwoordiging_rij_uit *ret_uit,
                                   struct fault *fault);

#endif
