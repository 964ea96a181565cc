/* What the screens of meetings, waiting list and casus share. */
#ifndef PAGES_OVERLEG_H
#define PAGES_OVERLEG_H

#include "acts/overleg_voeren.h"
#include "render/overleg.h"

#include "scherm.h"

/* Rows of the inrichting as options. */
struct optie *keus_opties(struct bezoek *bezoek, const struct keus *keuzes, size_t aantal);
/* Colleagues with what they carry: "Priya Professional (4 trajecten, 3 vragen)". */
struct optie *belasting_opties(struct bezoek *bezoek, const struct belasting *collegas, size_t aantal);
/* Address of an item of a meeting. */
struct str overleg_punt_pad(struct bezoek *bezoek, struct str overleg, const struct agendapunt *punt);

#endif
