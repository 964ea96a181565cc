/* What the screens of a meeting and of the waiting list show. */
#ifndef RENDER_OVERLEG_H
#define RENDER_OVERLEG_H

#include "domain/casus.h"
#include "domain/regie.h"
#include "domain/triage.h"
#include "domain/vastgelopen.h"
#include "domain/wachtlijst.h"
#include "render/schermen.h"

struct overleggen_beeld {
  const struct overleg *overleggen;
  size_t aantal;
  const struct formulier *formulier; /* NULL = no kind of meeting can be planned */
  const struct optie *soorten, *teams, *collegas;
  size_t soort_aantal, team_aantal, collega_aantal;
  struct str casus; /* public id when it is about one; "" = of the team */
  dag_t vandaag;
};

struct overleg_beeld {
  const struct overleg *overleg;
  const struct agendapunt *punten; /* still to be spoken of first */
  size_t aantal, nog;
  const struct formulier *aanwezig, *punt, *samen, *sluiten;
  const struct optie *wie, *soorten; /* members of the team; kinds of traject */
  size_t wie_aantal, soort_aantal;
  const struct paren *erbij; /* "wie" = public id, for each who was there */
  struct str casus;          /* that an item is to be about; "" = a question of its own */
  struct str eerste;         /* address of the first item that is to be spoken of; "" = none */
  dag_t vandaag;
};

struct overleg_punt_beeld {
  const struct overleg *overleg;
  const struct agendapunt *punt;
  const struct melding *melding; /* NULL = no melding */
  struct str huishouden;         /* "" = about none */
  const struct lid *leden;
  size_t lid_aantal;
  const struct melding *andere; /* other meldingen of the household */
  size_t andere_aantal;
  const struct traject *trajecten;
  size_t traject_aantal;
  const struct regie *regie;         /* of the casus now; NULL = none */
  const struct formulier *formulier; /* NULL = the meeting is closed */
  const struct optie *collegas, *soorten;
  size_t collega_aantal, soort_aantal;
  size_t nog;
  struct str volgende; /* address; "" = this is the last one */
  struct verschillen verschillen;
  bool gelijktijdig;
  dag_t vandaag;
};

/* Agreements by person. */
struct afspraken_van {
  struct str wie;
  const struct agendapunt *punten;
  size_t aantal;
};
struct overleg_afspraken_beeld {
  const struct overleg *overleg;
  const struct afspraken_van *personen;
  size_t persoon_aantal;
  const struct medewerker *aanwezig;
  size_t aanwezig_aantal, nog;
};

struct wachtlijst_beeld {
  const struct wachtregel *regels;
  size_t aantal;
  const struct tab *teams;
  size_t team_aantal;
  bool leidt;        /* leads a team */
  struct str waarom; /* why the first one's turn it is */
  dag_t vandaag;
};

struct wachtregel_beeld {
  const struct wachtregel *regel;
  const struct wachtcontact *contacten;
  size_t contact_aantal;
  const struct belasting *belasting;
  size_t belasting_aantal;
  const struct formulier *wijzigen, *plannen, *toewijzen, *eraf;
  const struct optie *collegas, *aanbod, *soorten;
  size_t collega_aantal, aanbod_aantal, soort_aantal;
  struct verschillen verschillen;
  struct str token;
  dag_t vandaag;
};

/* "4 trajecten, 3 vragen, weg van di 24 maart 2026 tot en met …" */
struct str belasting_tekst(struct arena *arena, const struct belasting *belasting);

#endif
