/* The open meldingen of a team: a page of their own for who works in it, and on the page of a desk. */
#ifndef PAGES_WERKLIJST_H
#define PAGES_WERKLIJST_H

#include "acts/dossier_inzien.h"
#include "render/werk.h"
#include "scherm.h"

/* Reads this part of the list as the address says; `pad` of the beeld is already where the list is. */
bool werklijst_beeld(struct bezoek *bezoek, enum werklijst_deel deel, struct werklijst_inzien_uit *ret_uit,
                     struct werklijst_beeld *beeld);

#endif
