/* /stijl: every part once, with made-up values, for who builds a page, makes a house style or checks accessibility. */
#ifndef RENDER_STIJL_H
#define RENDER_STIJL_H

#include "domain/persoon.h"
#include "render/formulier.h"
#include "render/kader.h"
#include "render/lijst.h"
#include "render/onderdelen.h"

void stijl_pagina(struct buf *out, const struct kader *kader);

/* What the template shows. */
struct stijl_rij {
  struct str naam, wat, team, pad;
  dag_t termijn;
  enum toon toon;
  struct str stand;
};

struct stijl {
  dag_t vandaag;
  const struct bericht *berichten;
  size_t bericht_aantal;
  const struct tab *tabs;
  size_t tab_aantal;
  const struct routekaart_fase *fasen;
  size_t fase_aantal;
  const struct tijdlijn_punt *punten;
  size_t punt_aantal;
  const struct lijst *lijst;
  const struct stijl_rij *rijen;
  size_t rij_aantal;
  const struct formulier *formulier;
  const struct optie *teams, *onderwerpen;
  size_t team_aantal, onderwerp_aantal;
  const struct leeg *leeg;
  const struct vergelijking *vergelijking;
  const struct persoon *personen;
  size_t persoon_aantal;
  const struct str *iconen; /* all that were drawn */
  size_t icoon_aantal;
};

#endif
