/* What matters now on the page of a household. */
#ifndef PAGES_HUISHOUDEN_NU_H
#define PAGES_HUISHOUDEN_NU_H

#include "acts/huishouden_inzien.h"
#include "render/nu.h"

#include "scherm.h"

/* Of what was read for the overview. `ret_stappen`: per melding what its line offers. */
struct nu_beeld nu_van(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit,
                       const enum vraag_stap **ret_stappen);

#endif
