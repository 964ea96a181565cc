/* What the screens of and about partners show. */
#ifndef RENDER_PARTNER_H
#define RENDER_PARTNER_H

#include "domain/partner.h"
#include "domain/toestemming.h"
#include "domain/verheldering.h"
#include "render/schermen.h"
#include "render/voordeur.h"

struct partner_begin_beeld {
  const struct partneruitnodiging *uitnodigingen;
  const struct deling *delingen;
  const struct partner_ingebracht *ingebracht;
  size_t uitnodiging_aantal, deling_aantal, ingebracht_aantal;
  struct overdrachten_beeld overdrachten;
  size_t aangeboden, overgenomen; /* of those */
  bool voert_stappen, mag_inbrengen;
  dag_t vandaag;
};

struct partner_beeld {
  const struct partneruitnodiging *uitnodiging;
  struct str contact;
  struct contactpunten team;
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

/* A household for which a partner leads the first steps. */
struct voorveld_lid {
  const struct persoon *persoon;
  const struct persoon_bereik *bereik; /* NULL = nothing is known */
};
struct voorveld_beeld {
  const struct dossierkop *kop;
  struct str huishouden; /* public id */
  const struct voorveld_lid *leden;
  size_t lid_aantal;
  const struct melding *meldingen;
  size_t melding_aantal;
  const struct overdracht *overdrachten;
  size_t overdracht_aantal;
  const struct notitie *notities;
  size_t notitie_aantal;
  const struct verheldering *verheldering; /* the newest; NULL = there is none yet */
  const struct formulier *notitie;
  dag_t vandaag;
};

struct partnercode_beeld {
  const struct formulier *formulier;
};

/* "Het is gedaan", "Het is niet gelukt". */
struct str partnerbericht_kop(const struct partnerbericht *bericht);

#endif
