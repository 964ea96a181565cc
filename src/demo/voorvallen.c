#include "voorvallen.h"

/* How long before the end each begins, in days, and what is done. What is a mark in the roster stands not here. */
static const struct {
  int eerst, laatst;
  voorval_doen *doen;
} soorten[VOORVALLEN] = {
    [VOORVAL_TOESTEMMING] = {400, 1, toestemming_voorvallen},  [VOORVAL_GEWEIGERD] = {300, 20, toestemming_voorvallen},
    [VOORVAL_HUISARTS] = {200, 15, toestemming_voorvallen},    [VOORVAL_SCHOOL] = {200, 15, toestemming_voorvallen},
    [VOORVAL_INGETROKKEN] = {200, 70, toestemming_voorvallen}, [VOORVAL_VERBERGEN] = {120, 5, verbergen_voorvallen},
    [VOORVAL_INWONER] = {50, 30, inwoner_voorvallen},          [VOORVAL_STEUN] = {24, 18, steun_voorvallen},
    [VOORVAL_PARTNER_HUISARTS] = {50, 20, partner_voorvallen}, [VOORVAL_PARTNER_SCHOOL] = {50, 20, partner_voorvallen},
    [VOORVAL_WEB_OPZIJ] = {40, 5, webvraag_voorvallen},        [VOORVAL_WEB_NIEUW] = {2, 1, webvraag_voorvallen},
    [VOORVAL_VERZOEK] = {90, 2, verzoek_voorvallen},           [VOORVAL_VERNIETIGEN] = {12, 4, vernietigen_voorvallen},
};

/* Evenly over that time, the first of a kind first. */
static moment_t begins(const struct demo *demo, struct voorval *v) {
  int eerst = soorten[v->soort].eerst, laatst = soorten[v->soort].laatst,
      aantal = demo->begin.maat->voorvallen[v->soort];
  dag_t dag = dag_van_moment(demo->begin.maat->nu) - eerst + v->nummer * (eerst - laatst) / aantal;
  moment_t op;
  moment_van_tijd(dag, 0, &op);
  return werkdagen_later(&v->kans, op, werkdag(dag) ? 0 : 1, 1);
}

void voorvallen_maken(struct demo *demo) {
  size_t at = 0;
  demo->voorvallen = NEW_ARRAY(demo->arena, struct voorval, demo->voorval_aantal + 1);
  for (enum demo_voorval soort = 0; soort < VOORVALLEN; soort++)
    for (int i = 0; soorten[soort].doen && i < demo->begin.maat->voorvallen[soort]; i++) {
      struct voorval *v = &demo->voorvallen[at++];
      *v = (struct voorval){.soort = soort,
                            .nummer = i,
                            .kans = kans_van((uint64_t)demo->begin.zaad, (uint64_t)soort << 40 | (uint64_t)i << 1)};
      demo_voorval_plannen(demo, v, begins(demo, v));
    }
  demo->voorval_aantal = at;
}

bool voorval_verder(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  return soorten[v->soort].doen(demo, v, op, ret_weer, fault);
}

struct voorval *voorval_zoeken(struct demo *demo, enum demo_voorval soort, int nummer) {
  for (size_t i = 0; i < demo->voorval_aantal; i++)
    if (demo->voorvallen[i].soort == soort && demo->voorvallen[i].nummer == nummer) return &demo->voorvallen[i];
  return NULL;
}

struct str dossier_persoon(const struct dossier *d) {
  return str_of(d->gezin->leden[d->wie].publiek);
}

struct verteller voorval_verteller(struct demo *demo, struct voorval *v, moment_t op) {
  return (struct verteller){.kans = &v->kans,
                            .arena = demo->kladblok,
                            .gezin = v->dossier->gezin,
                            .wie = v->dossier->wie,
                            .dag = dag_van_moment(op)};
}

enum { NOG_KIND = 16 };

static bool runs(const struct demo *demo, const struct dossier *d, bool kind) {
  return d->loopt && d->beurt == BEURT_BELOOP && !d->voorval && !d->soort->onveilig && d->soort->kind == kind &&
         (!kind || leeftijd_op(d->gezin->leden[d->wie].geboren, demo->vandaag) < NOG_KIND);
}

struct dossier *voorval_dossier(struct demo *demo, struct voorval *v, bool kind) {
  size_t begin = demo->binnen ? kans_getal(&v->kans, demo->binnen) : 0, lijnen = demo->begin.maat->lijn_aantal,
         lijn = (size_t)v->nummer % lijnen;
  for (int keus = 0; keus < 3; keus++)
    for (size_t i = 0; i < demo->binnen; i++) {
      struct dossier *d = &demo->dossiers[(begin + i) % demo->binnen];
      bool own = (size_t)v->nummer < lijnen && keus == 0, decided = v->soort == VOORVAL_INWONER && keus < 2;
      if (!runs(demo, d, kind) || (own && (d->lijn != lijn || d->werker != 0)) ||
          (decided && d->gezin->verstrekt_aantal == 0))
        continue;
      d->voorval = true;
      return v->dossier = d;
    }
  return NULL;
}
