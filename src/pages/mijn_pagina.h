/* What the screens of Mijn Schakel share. */
#ifndef PAGES_MIJN_PAGINA_H
#define PAGES_MIJN_PAGINA_H

#include "acts/mijn_inzien.h"
#include "render/mijn.h"

#include "scherm.h"

/* For whom he looks, as {{include mijn_voor(k, &v->wie)}} shows it. */
static inline struct mijn_voor mijn_voor_van(const struct mijn_wie *wie) {
  return (struct mijn_voor){.voor = &wie->voor, .personen = wie->personen, .aantal = wie->persoon_aantal};
}

/* The points of Mijn Schakel, and those below the one to which this page belongs. */
void mijn_menu(struct kader *kader);

struct bewijs;
/* Answers with the receipt as PDF. */
bool mijn_bewijs_sturen(struct bezoek *bezoek, const struct bewijs *bewijs);

#endif
