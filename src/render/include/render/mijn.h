/* Screens of Mijn Schakel, in a frame of their own: tpl_mijn_begin and tpl_mijn_einde. Plain, a phone first, and on
 * every page a button with which somebody is gone at once. */
#ifndef RENDER_MIJN_H
#define RENDER_MIJN_H

#include "domain/afspraak.h"
#include "domain/brief.h"
#include "domain/dossier.h"
#include "domain/inwoner.h"
#include "domain/mijn_schakel.h"
#include "domain/persoon.h"
#include "render/formulier.h"
#include "render/kader.h"
#include "render/onderdelen.h"

struct mijn_inloggen_beeld {
  const struct formulier *code, *eigen;
  struct bron_knoppen bronnen; /* DigiD and the like */
};

/* For whom the resident looks, and for whom he could. */
struct mijn_voor {
  const struct inwoner_persoon *voor, *personen;
  size_t aantal;
};

struct mijn_vraag_beeld {
  const struct mijn_vraag *vraag;
  struct mijn_uitleg uitleg;
};
struct mijn_beeld {
  struct mijn_voor wie;
  const struct mijn_vraag_beeld *vragen;
  size_t vraag_aantal;
  const struct route_regel *lijnen;
  size_t lijn_aantal;
  const struct mijn_taak *taken;
  size_t taak_aantal;
  const struct afspraak *afspraken;
  size_t afspraak_aantal;
};

struct mijn_afspraken_beeld {
  struct mijn_voor wie;
  const struct afspraak *komend, *geweest;
  size_t komend_aantal, geweest_aantal;
};
struct mijn_afspraak_beeld {
  struct mijn_voor wie;
  const struct afspraak *afspraak;
  const struct formulier *formulier;
};
struct mijn_intrekken_beeld {
  struct mijn_voor wie;
  const struct mijn_vraag *vraag;
  const struct formulier *formulier;
};
struct mijn_brieven_beeld {
  struct mijn_voor wie;
  const struct document *brieven;
  size_t aantal;
};
struct mijn_brief_beeld {
  const struct brieftekst *brief;
};
struct mijn_bericht_beeld {
  struct mijn_voor wie;
  const struct formulier *formulier;
};

/* What was looked at on one day. */
struct mijn_dag_beeld {
  dag_t dag;
  const struct mijn_blik *blikken;
  size_t aantal;
};
struct mijn_gekeken_beeld {
  struct mijn_voor wie;
  const struct mijn_kijker *kijkers;
  size_t kijker_aantal;
  const struct mijn_dag_beeld *dagen;
  size_t dag_aantal;
  bool meer, naam_tonen, mag_doen;
  dag_t van, tot;
  struct str fout; /* about the period that was typed; "" = none */
};

struct mijn_toestemming_beeld {
  struct str publiek, titel, over, gegevens, doel, stand;
  dag_t tot;
  bool gevraagd, intrekbaar;
  int64_t versie;
};
struct mijn_toestemmingen_beeld {
  struct mijn_voor wie;
  const struct mijn_toestemming_beeld *rijen;
  size_t aantal;
  bool mag_doen;
};

struct mijn_account_beeld {
  const struct formulier *formulier, *erbij;
};

/* A code that was just made, shown this once. */
struct mijn_code_beeld {
  struct str code;  /* "" = none */
  struct str voor;  /* to whom it is given */
  struct str adres; /* where he goes with it */
  struct str jaar;  /* whose year of birth he types: "uw geboortejaar" */
  dag_t tot;
};
struct mijn_steun_beeld {
  struct mijn_voor wie;
  const struct formulier *formulier;
  struct mijn_code_beeld code;
};

/* Somebody who looks along. */
struct mijn_meekijker {
  struct str publiek, naam, door;
  bool vertegenwoordigt, mag_doen;
  dag_t tot;
};
/* A worker lets a resident in. */
struct mijn_uitnodigen_beeld {
  const struct persoon *persoon;
  struct str naam;
  const struct inwoneraccount *account;
  const struct formulier *formulier;
  const struct mijn_meekijker *meekijkers;
  size_t meekijker_aantal;
  struct mijn_code_beeld code;
};
/* And somebody who looks along with him. */
struct meekijken_beeld {
  struct str persoon, naam; /* public id and name of the resident */
  const struct formulier *formulier;
  const struct optie *keuzes;
  size_t keuze_aantal;
  struct mijn_code_beeld code;
};

#endif
