/* What the acts on a besluit share. */
#ifndef ACTS_BESLUIT_WERK_H
#define ACTS_BESLUIT_WERK_H

#include "acts/besluit.h"
#include "domain/persoon.h"
#include "inrichting/recht.h"
#include "store/besluit.h"

#include "uitvoeren.h"

/* One besluit with all that is known around it. */
struct besluit_zaak {
  struct tx *tx;
  const struct werk *werk;
  struct toegang *toegang;
  const struct inrichting *inrichting;
  int64_t huishouden;
  struct aanvraag aanvraag; /* id 0 = none */
  struct melding melding;
  struct persoon persoon;
  struct besluit besluit, vorig; /* id 0 = not there yet */
  struct tekenaar *tekenaars;    /* the actor first */
  size_t tekenaar_aantal;
};
/* For work the household and the person are held, as two grants of one product may not overlap wherever he lived, and a
 * letter may go out. */
bool besluit_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    const struct besluit_plek *plek, struct besluit_zaak *ret_zaak, struct fault *fault);
/* FAULT_STALE unless it can still be changed and `versie` is the one that is kept. */
bool besluit_is_voorstel(const struct besluit_zaak *zaak, int64_t versie, struct fault *fault);

bool besluit_feiten_lezen(const struct besluit_zaak *zaak, const struct besluit *besluit,
                          struct besluit_feiten *ret_feiten, struct fault *fault);
struct besluit_bevoegd besluit_bevoegdheid(const struct besluit_zaak *zaak, const struct besluit *besluit);
/* Fills in what belongs to the moment at which it is taken: days, last day to object, mandate, tariff and contribution.
 * `verzonden` DAG_GEEN = today. */
void besluit_voltooien(const struct besluit_zaak *zaak, struct besluit *besluit, const struct besluit_bevoegd *bevoegd,
                       dag_t verzonden);
/* What a pgb comes to over all of its time, in cents; -1 when nobody can tell. */
int64_t besluit_budget(const struct besluit_zaak *zaak, const struct besluit *besluit);
/* The rules that it does not keep, those of no weight today left out. */
size_t besluit_regels(const struct besluit_zaak *zaak, const struct besluit *besluit,
                      const struct besluit_feiten *feiten, struct besluit_melding **ret_meldingen,
                      struct besluit_bevinding ret_bevindingen[BEVINDINGEN_MAX]);

#endif
