/* Screens of Mijn Schakel about the file itself: what was decided, what was brought in, the verslag, the plan, the
 * story before the first talk; and at the worker's, what a resident wrote. */
#ifndef RENDER_MIJN_DOSSIER_H
#define RENDER_MIJN_DOSSIER_H

#include "domain/besluit.h"
#include "domain/bewijs.h"
#include "domain/geschil.h"
#include "domain/inbreng.h"
#include "domain/plan.h"
#include "domain/verslag.h"
#include "domain/verzoek.h"
#include "render/mijn.h"

struct mijn_besluiten_beeld {
  struct mijn_voor wie;
  const struct besluit *besluiten;
  size_t besluit_aantal;
  const struct geschil *geschillen;
  size_t geschil_aantal;
  dag_t vandaag;
};
/* What a besluit means for him, in one sentence: "U krijgt dit.", "U krijgt dit niet." */
struct str besluit_betekenis(enum besluit_soort soort);

struct mijn_bezwaar_beeld {
  struct mijn_voor wie;
  const struct formulier *formulier;
  const struct optie *tegen;
  size_t tegen_aantal;
};

/* What he sent, with the address of its PDF; `antwoord` and `kopie` ("" = none) of a request about his data. */
struct mijn_bewijs_beeld {
  struct mijn_voor wie;
  const struct bewijs *bewijs;
  struct str pdf, antwoord, kopie;
  struct str terug, terug_tekst;
};
struct mijn_verzoeken_beeld {
  struct mijn_voor wie;
  const struct verzoek *verzoeken;
  size_t aantal;
  const struct formulier *formulier; /* NULL = he may only read */
};

/* Name of the field at a line of the verslag. */
const char *mijn_punt(struct arena *arena, size_t regel);

struct mijn_verslag_beeld {
  struct mijn_voor wie;
  const struct inwoner_verslag *verslagen;
  size_t verslag_aantal;
  const struct verslag_versie *versie; /* NULL = there is none */
  const struct verslag_regel *regels;
  size_t regel_aantal;
  const struct formulier *formulier; /* NULL = he may only read */
};

/* Own words with what somebody else wrote at the same moment. */
struct mijn_schrijf_beeld {
  const struct formulier *formulier;
  struct str stap; /* sent along as "stap" */
  struct str nu;   /* what stands there now, when it changed meanwhile; "" = it did not */
};

struct mijn_taak_beeld {
  const struct plan_afspraak *afspraak;
  struct str fout, getypt; /* of the reason why not */
};
struct mijn_plan_beeld {
  struct mijn_voor wie;
  bool plan;
  const struct plan_regel *regels;
  size_t regel_aantal;
  const struct mijn_taak_beeld *afspraken; /* his own, still to do */
  size_t afspraak_aantal;
  struct str inzending; /* for the buttons */
  struct mijn_schrijf_beeld woorden, doel;
  const struct inbreng *inbreng;
  size_t inbreng_aantal;
  struct str let_op; /* somebody changed an afspraak meanwhile; "" = nobody */
  bool mag_doen;
  dag_t vandaag;
};

struct mijn_verhaal_beeld {
  struct str woorden;
  dag_t ontvangen;
  bool gelezen;
  struct mijn_schrijf_beeld schrijven;
};
struct mijn_vertellen_beeld {
  struct mijn_voor wie;
  const struct mijn_verhaal_beeld *verhalen;
  size_t verhaal_aantal;
  bool mag_doen;
};

struct inbreng_beeld {
  const struct inbreng *inbreng;
  bool mag_doen;
  struct str plek, plek_tekst; /* where it belongs */
  struct str inzending, let_op;
};

#endif
