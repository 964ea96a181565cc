/* What the screens of and about partners show. */
#ifndef RENDER_PARTNER_H
#define RENDER_PARTNER_H

#include "domain/partner.h"
#include "domain/toestemming.h"
#include "render/schermen.h"
#include "render/voordeur.h"

struct partner_begin_beeld {
  const struct partneruitnodiging *uitnodigingen;
  const struct deling *delingen;
  const struct partner_ingebracht *ingebracht;
  size_t uitnodiging_aantal, deling_aantal, ingebracht_aantal;
  struct overdrachten_beeld overdrachten;
  dag_t vandaag;
};

struct partner_beeld {
  const struct partneruitnodiging *uitnodiging;
  struct str contact;
  const struct plan_afspraak *afspraken;
  const struct optie *keuzes; /* one for each afspraak */
  size_t afspraak_aantal;
  const struct formulier *formulier;
  const struct fault *fault;
  dag_t vandaag;
};

struct partners_beeld {
  struct str huishouden; /* public id */
  const struct partneruitnodiging *uitnodigingen;
  const struct partnerbericht *berichten;
  size_t uitnodiging_aantal, bericht_aantal;
  const struct formulier *formulier;
  const struct optie *bewoners, *organisaties;
  size_t bewoner_aantal, organisatie_aantal;
  struct str code; /* shown once; "" = none */
  struct str naam; /* for whom the code is */
  dag_t vandaag;
};

struct partnercode_beeld {
  const struct formulier *formulier;
};

/* "Het is gedaan", "Het is niet gelukt". */
struct str partnerbericht_kop(const struct partnerbericht *bericht);

#endif
