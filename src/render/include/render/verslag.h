/* What the screens of a verslag show. */
#ifndef RENDER_VERSLAG_H
#define RENDER_VERSLAG_H

#include "domain/aanvraag.h"
#include "domain/plan.h"
#include "domain/verslag.h"
#include "render/schermen.h"

struct verslag_beeld {
  struct str huishouden, woord;
  const struct melding *melding;
  const struct persoon *persoon;
  dag_t vandaag, verstuurd_op; /* verstuurd_op: DAG_GEEN = not yet */
  bool te_laat;                /* it went out after the last day of the onderzoek */
  struct str wacht_op;         /* the words of a gate; with `formulier` it only asks a reason */
  bool voorgesteld, mag_doen, aanvraag_loopt;
  const struct formulier *formulier, *versturen; /* NULL = none */
  struct str basis;
  bool gelijktijdig;
  struct verschillen verschillen;
  const char *const *velden; /* the points in the form */
  size_t veld_aantal;
  const struct optie *producten;
  size_t product_aantal;
  bool navraag_open;
  const struct verslag_regel *regels;
  size_t regel_aantal;
  const struct verslag_versie *versies;
  size_t versie_aantal;
  const struct aanvraag *aanvragen;
  size_t aanvraag_aantal;
  const struct netwerklid *netwerk;
  size_t netwerk_aantal;
};

/* What was sent, as it stays. */
struct verslag_versie_beeld {
  struct str huishouden, woord, melding; /* public ids */
  const struct verslag_versie *versie;
  const struct verslag_regel *regels;
  size_t regel_aantal;
  const struct formulier *reageren, *tekenen; /* NULL = may not */
  bool tekenen_is_aanvraag, mag_aanvragen;
  const struct optie *producten;
  size_t product_aantal;
};

struct aanvraag_beeld {
  struct str huishouden;
  const struct melding *melding;
  const struct formulier *formulier;
  const struct optie *producten;
  size_t product_aantal;
};

#endif
