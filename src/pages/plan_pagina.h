/* What the screens of a plan share. */
#ifndef PAGES_PLAN_PAGINA_H
#define PAGES_PLAN_PAGINA_H

#include "acts/plan_vaststellen.h"
#include "render/plan.h"
#include "scherm.h"

/* Reads the plan of this part without losing what was typed wrong. */
bool plan_bekijken(struct bezoek *bezoek, const struct plan_inzien_in *in, struct plan_inzien_uit *ret_uit);
/* 303 to the plan of a household, at the part with this id ("" = on top). */
void naar_plan(struct bezoek *bezoek, struct str huishouden, const char *klaar, struct str deel);
/* The part that the form of this request is about, at the version it rests on. */
struct deel_plek plek_van(struct bezoek *bezoek, const char *veld, struct str concept);
/* Who lives there as options. */
struct optie *bewoner_opties(struct bezoek *bezoek, const struct plan_inzien_uit *uit);

#endif
