/* What the screens of clocks, and of bezwaar, beroep, klacht and ingebrekestelling show. */
#ifndef RENDER_KLOK_H
#define RENDER_KLOK_H

#include "domain/geschil.h"
#include "domain/klok.h"
#include "render/schermen.h"

/* On the tab with the besluiten of a household. */
struct klokken_beeld {
  struct str huishouden;         /* public id */
  const struct klok *nu, *klaar; /* those that run, and those that ended */
  size_t nu_aantal, klaar_aantal;
  const struct geschil *geschillen;
  size_t geschil_aantal;
  bool mag_doen;
  dag_t vandaag;
};

struct klok_beeld {
  const struct klok *klok;
  struct str uitleg;            /* lines */
  const struct formulier *stap; /* NULL = nothing can be done with it */
  bool verdagen;                /* making it longer is among the choices */
  struct str huishouden;
  bool mag_doen;
  dag_t vandaag;
};

struct geschil_beeld {
  const struct geschil *geschil;
  const struct klok *klok; /* NULL = it has none */
  struct str uitleg;
  const struct dwangsomstand *dwangsom; /* NULL = none runs or ran */
  bool mag_doen;
  unsigned stappen; /* mask of 1 << enum geschilstap_soort: what can be written now */
  dag_t vandaag;
};

struct geschil_vorm_beeld {
  struct str titel;
  const struct geschil *geschil; /* NULL = a new one */
  const struct formulier *formulier;
  const struct verschillen *verschillen; /* NULL = nobody else changed it */
  const struct optie *voorwerpen, *leden, *medewerkers;
  size_t voorwerp_aantal, lid_aantal, medewerker_aantal;
};

struct geschilregister_beeld {
  const struct geschil *rijen;
  size_t aantal;
  int64_t totaal, te_laat, deze_week;
  bool klaar; /* the list is of what was closed */
  const struct lijst *lijst;
  dag_t vandaag;
};

/* Address of a clock: "/aanvraag/ID/termijn". */
struct str klok_pad(struct arena *arena, const struct klok *klok);
/* Under its name: what it is about and since when. */
struct str klok_regel(struct arena *arena, const struct klok *klok);
/* "Hersteltermijn tot en met 9 april 2026, aangevuld op 2 april 2026 · Priya Professional" */
struct str klokstap_regel(struct arena *arena, const struct klokstap *stap);
struct str geschil_titel(struct arena *arena, const struct geschil *geschil);
/* "van Fatma Yilmaz · ontvangen op 3 april 2026 · Teun Teamleider" */
struct str geschil_regel(struct arena *arena, const struct geschil *geschil);
/* "69,00 euro over 3 dagen" */
struct str dwangsom_tekst(struct arena *arena, const struct dwangsomstand *stand);
/* What the deadline says of it: in time, too late. */
struct str bezwaar_tijdig(struct arena *arena, const struct geschil *geschil);

#endif
