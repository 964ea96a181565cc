/* Screens of Mijn Schakel, in a frame of their own: tpl_mijn_begin and tpl_mijn_einde. Plain, a phone first, and on
 * every page a button with which somebody is gone at once. */
#ifndef RENDER_MIJN_H
#define RENDER_MIJN_H

#include "domain/inwoner.h"
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

struct mijn_beeld {
  struct mijn_voor wie;
};

struct mijn_account_beeld {
  const struct formulier *formulier;
};

/* A worker lets a resident in. */
struct mijn_uitnodigen_beeld {
  const struct persoon *persoon;
  struct str naam;
  const struct inwoneraccount *account;
  const struct formulier *formulier;
  struct str code; /* just made, and shown this once; "" = none */
  dag_t code_tot;
};

#endif
