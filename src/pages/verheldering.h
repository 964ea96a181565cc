/* What the screens of the vraagverheldering share. */
#ifndef PAGES_VERHELDERING_H
#define PAGES_VERHELDERING_H

#include "acts/verhelderen.h"
#include "render/verhelderen.h"

#include "scherm.h"

/* Looks, and keeps the fault of a form that came back. */
bool verheldering_bekijken(struct bezoek *bezoek, const struct verheldering_inzien_in *in,
                           struct verheldering_inzien_uit *ret_uit);
struct verheldering_beeld verheldering_beeld_van(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit);
/* "deel:ID", "gebieden:ID", "overzicht:ID", "verhaal:ID": where a form goes on to. */
struct str naar_van(struct bezoek *bezoek, const char *wat, struct str id);
/* 303 to what the form said, or else to the overview of the household. */
void verder_met(struct bezoek *bezoek, struct str naar, const char *klaar);
struct str gebied_naam(const struct verheldering_inzien_uit *uit, struct str sleutel);

#endif
