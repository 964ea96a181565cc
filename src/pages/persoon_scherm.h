/* What the forms about one person share. */
#ifndef PAGES_PERSOON_SCHERM_H
#define PAGES_PERSOON_SCHERM_H

#include "acts/gegevens_wijzigen.h"
#include "render/personen.h"

#include "scherm.h"

struct persoon_vorm {
  struct str pad, terug; /* posted to; back to */
  const struct veld *velden;
  size_t aantal;
  const char *knop;
  const struct paren *nu; /* what stands there now */
  int64_t versie;         /* of that */
};
/* Posted to /persoon/ID/WAT and back to the person; rests on the version of his details. */
struct persoon_vorm persoon_vorm_van(struct bezoek *bezoek, const struct persoon *persoon, const char *wat,
                                     const struct veld *velden, size_t aantal, const char *knop);
/* The person of this address from his file; the fault of a form is put back after looking. */
bool gegevens_bekijken(struct bezoek *bezoek, struct persoon_gegevens_uit *ret_uit);

/* The form with what stands there now, or with what was typed. When somebody else was first, `beeld` gets the fields
 * that differ and the form rests on the newest version; a form that was refused stays tied to the version that its user
 * read. */
struct formulier persoon_formulier_van(struct bezoek *bezoek, const struct persoon_vorm *vorm,
                                       struct persoon_formulier *beeld);

/* After a form was not taken: shows it again with the status that fits; false for a fault that is a page of its own. */
bool opnieuw_tonen(struct bezoek *bezoek, bool (*tonen)(struct bezoek *bezoek));

#endif
