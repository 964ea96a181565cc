#include "huishouden_nu.h"

#include "domain/triage.h"
#include "render/klok.h"
#include "render/ondersteuning.h"

enum { WOORDEN_MAX = 90, AFSPRAKEN_MAX = 3 };

struct lijn {
  struct bezoek *bezoek;
  const struct huishouden_inzien_uit *uit;
  struct nu_regel *rijen;
  size_t aantal;
};

static struct nu_regel *add(struct lijn *l, const char *icoon, struct str wat) {
  struct nu_regel *regel = &l->rijen[l->aantal++];
  *regel = (struct nu_regel){.icoon = icoon, .wat = wat, .uiterlijk = DAG_GEEN};
  return regel;
}

static struct str tab_pad(const struct lijn *l, const char *tab) {
  return pad_van(l->bezoek, "huishouden", l->uit->huishouden.publiek, tab);
}

static void step(struct nu_regel *regel, const char *doen, struct str pad) {
  regel->doen = str_of(doen);
  regel->doen_pad = pad;
}

/* A step that is done at once: sent with the version that was seen. */
static void send(struct lijn *l, struct nu_regel *regel, const char *doen, struct str pad, int64_t versie) {
  step(regel, doen, pad);
  regel->versie = str_format(arena_van(l->bezoek), "%lld", (long long)versie);
}

static void add_tasks(struct lijn *l) {
  struct arena *arena = arena_van(l->bezoek);
  for (size_t i = 0; i < l->uit->taak_aantal; i++) {
    const struct taak *t = &l->uit->taken[i];
    struct str wie = t->van_mij    ? S("van u")
                     : t->voor.len ? str_format(arena, "van %.*s", STR_ARG(t->voor))
                                   : S("van het team");
    struct nu_regel *r = add(l, "taken", keuze_label(taak_soorten, (int)t->soort));
    r->waarom = str_format(arena, "%.*s · sinds %.*s · %.*s", STR_ARG(eerste_woorden(arena, t->wat, WOORDEN_MAX)),
                           STR_ARG(dag_kort(arena, t->sinds)), STR_ARG(wie));
    r->merk = S("Na spoed");
    r->toon = TOON_LET_OP;
    if (!l->uit->mag_doen || !(l->uit->informatie & INFO_NOTITIE)) continue;
    if (t->soort == TAAK_BESLUIT)
      step(r, t->van_mij ? "Besluiten" : "Bekijken", pad_van(l->bezoek, "spoed", t->spoed, ""));
    else
      send(l, r, "Klaar", pad_van(l->bezoek, "taak", t->publiek, "klaar"), t->versie);
  }
}

/* Where a line of work goes on, by where it is on the routekaart (S1a-18). */
static const struct {
  const char *doen, *tab;
} vervolg[STAP_EINDE] = {
    [STAP_VERHELDEREN] = {"Vraag verhelderen", "verheldering"},        [STAP_PLAN] = {"Plan maken", "plan"},
    [STAP_ONDERSTEUNEN] = {"Ondersteuning bekijken", "ondersteuning"}, [STAP_BIJHOUDEN] = {"Plan bekijken", "plan"},
    [STAP_VINGER_AAN_DE_POLS] = {"Nazorg bekijken", "ondersteuning"},
};

static const struct route_regel *line_of(const struct lijn *l, int64_t traject, int64_t melding) {
  const struct huishouden_kop *kop = &l->uit->kop;
  for (size_t i = 0; i < kop->kaart_aantal; i++)
    if (kop->kaart[i].traject && (traject ? kop->kaart[i].traject == traject : kop->kaart[i].melding == melding))
      return &kop->kaart[i];
  return NULL;
}

static bool go_on(struct lijn *l, struct nu_regel *regel, const struct route_regel *lijn) {
  if (!lijn || !vervolg[lijn->plek.stap].doen) return false;
  step(regel, vervolg[lijn->plek.stap].doen, tab_pad(l, vervolg[lijn->plek.stap].tab));
  return true;
}

/* The one next step of a question: somebody takes it, then it becomes a line of work, then that goes on. */
static enum vraag_stap step_of(struct lijn *l, const struct melding *m, const struct route_regel *lijn,
                               struct nu_regel *r) {
  if (!l->uit->mag_doen || !(l->uit->informatie & INFO_NOTITIE)) return VRAAG_GEEN;
  if (!m->behandelaar) {
    send(l, r, "Ik pak dit op", pad_van(l->bezoek, "melding", m->publiek, "oppakken"), m->versie);
    return VRAAG_OPPAKKEN;
  }
  if (m->wacht.len && l->uit->informatie & INFO_CASUS) {
    step(r, "Wachtlijst", pad_van(l->bezoek, "wachtlijst", m->wacht, ""));
    return VRAAG_VERDER;
  }
  if (go_on(l, r, lijn)) return VRAAG_VERDER;
  if (lijn || !(l->uit->informatie & INFO_CASUS)) return VRAAG_GEEN;
  step(r, "Traject starten", pad_van(l->bezoek, "melding", m->publiek, "traject"));
  return VRAAG_TRAJECT;
}

static void add_questions(struct lijn *l, enum vraag_stap *stappen) {
  struct arena *arena = arena_van(l->bezoek);
  for (size_t i = 0; i < l->uit->melding_aantal; i++) {
    const struct melding *m = &l->uit->meldingen[i];
    if (m->gesloten_op != DAG_GEEN) continue;
    const struct route_regel *lijn = line_of(l, 0, m->id);
    struct nu_regel *r = add(l, "gesprek", eerste_woorden(arena, m->woorden, WOORDEN_MAX));
    r->pad = str_format(arena, "#vraag-%.*s", STR_ARG(m->publiek));
    r->waarom =
        str_format(arena, "%.*s · %.*s · %.*s", STR_ARG(m->persoon_naam), STR_ARG(lijn ? lijn->wat : wet_kort(m->wet)),
                   STR_ARG(m->behandelaar ? m->behandelaar_naam : S("nog bij niemand")));
    if (m->urgentie == URGENTIE_DIRECT) {
      r->merk = S("Direct");
      r->toon = TOON_FOUT;
    }
    r->uiterlijk = m->laatste_dag;
    stappen[i] = step_of(l, m, lijn, r);
  }
}

static bool question_is_open(const struct huishouden_inzien_uit *uit, int64_t melding) {
  for (size_t i = 0; i < uit->melding_aantal; i++)
    if (uit->meldingen[i].id == melding && uit->meldingen[i].gesloten_op == DAG_GEEN) return true;
  return false;
}

/* Lines of work whose question does not stand above already. */
static void add_lines(struct lijn *l) {
  for (size_t i = 0; i < l->uit->traject_aantal; i++) {
    const struct traject *t = &l->uit->trajecten[i];
    if (t->gesloten_op != DAG_GEEN || question_is_open(l->uit, t->melding)) continue;
    struct nu_regel *r = add(l, "vlag", t->naam);
    r->pad = tab_pad(l, "ondersteuning");
    r->waarom = str_format(arena_van(l->bezoek), "%.*s · %.*s", STR_ARG(t->personen), STR_ARG(t->werker_naam));
    r->uiterlijk = t->laatste_dag;
    if (l->uit->mag_doen) go_on(l, r, line_of(l, t->id, 0));
  }
  for (size_t i = 0; i < l->uit->kant_aantal; i++) {
    const struct kant *n = &l->uit->kanten[i];
    if (n->stand != KANT_AANGEBODEN || n->naar != l->uit->huishouden.id) continue;
    struct nu_regel *r =
        add(l, "mensen", str_format(arena_van(l->bezoek), "%.*s van %.*s", STR_ARG(n->soort), STR_ARG(n->personen)));
    r->waarom = str_format(arena_van(l->bezoek), "%.*s biedt dit aan vanuit het andere huishouden · sinds %.*s",
                           STR_ARG(n->door), STR_ARG(dag_lang(arena_van(l->bezoek), n->op)));
    r->merk = S("Aangeboden");
    r->toon = TOON_LET_OP;
    step(r, "Bekijken", tab_pad(l, "ondersteuning"));
  }
}

/* What comes and what waits for its outcome, the first one first. */
static void add_appointments(struct lijn *l) {
  struct arena *arena = arena_van(l->bezoek);
  size_t shown = 0;
  for (size_t i = l->uit->afspraak_aantal; i-- > 0 && shown < AFSPRAKEN_MAX;) {
    const struct afspraak *a = &l->uit->afspraken[i];
    if (a->stand != AFSPRAAK_GEPLAND) continue;
    struct nu_regel *r = add(l, "kalender",
                             str_format(arena, "%.*s %.*s, %.*s", STR_ARG(keuze_label(afspraaksoorten, (int)a->soort)),
                                        STR_ARG(dag_kort(arena, dag_van_moment(a->begint))),
                                        STR_ARG(afspraak_uren(arena, a->begint, a->eindigt))));
    r->pad = pad_van(l->bezoek, "afspraak", a->publiek, "");
    r->waarom = a->waarvoor.len ? str_format(arena, "%.*s · %.*s", STR_ARG(a->medewerkers), STR_ARG(a->waarvoor))
                                : a->medewerkers;
    if (a->begint <= l->bezoek->werk.wanneer.nu) {
      r->merk = S("Hoe ging het?");
      r->toon = TOON_LET_OP;
    }
    shown++;
  }
}

/* A plan or support that runs is looked at together; that there is no day for it stands there too (S2-233). */
static void add_evaluation(struct lijn *l) {
  if (!l->uit->evaluatie_nodig) return;
  struct nu_regel *r = add(l, "kalender", S("Kijken hoe het gaat"));
  r->uiterlijk = l->uit->evaluatie_op;
  if (l->uit->evaluatie_op == DAG_GEEN) {
    r->merk = S("Geen evaluatie gepland");
    r->toon = TOON_LET_OP;
  }
  step(r, l->uit->evaluatie_op == DAG_GEEN && l->uit->mag_doen ? "Dag kiezen" : "Evaluatie in het plan",
       tab_pad(l, "plan#h-vak-8"));
}

static void add_aftercare(struct lijn *l) {
  struct arena *arena = arena_van(l->bezoek);
  for (size_t i = 0; i < l->uit->nazorg_aantal && l->uit->nazorg[i].geeindigd_op == DAG_GEEN; i++) {
    const struct nazorg *n = &l->uit->nazorg[i];
    struct str wie = keuze_label(nazorgwies, (int)n->wie);
    struct nu_regel *r = add(l, "telefoon",
                             n->naam.len ? str_format(arena, "Nazorg: %.*s", STR_ARG(n->naam))
                                         : str_format(arena, "Nazorg: %.*s", STR_ARG(wie)));
    r->pad = tab_pad(l, "ondersteuning#h-nazorg");
    r->waarom = nazorg_regel(arena, n);
    r->uiterlijk = n->volgende;
    if (n->laatste_gaat == GAAT_HULP) {
      r->merk = S("Weer hulp nodig");
      r->toon = TOON_LET_OP;
    }
    if (l->uit->mag_doen) step(r, "Contact opschrijven", pad_van(l->bezoek, "nazorg", n->publiek, "contact"));
  }
}

/* A decision that is due, and what was brought in against one. */
static void add_clocks(struct lijn *l) {
  struct arena *arena = arena_van(l->bezoek);
  dag_t vandaag = vandaag_van(l->bezoek);
  for (size_t i = 0; i < l->uit->klok_aantal; i++) {
    const struct klok *k = &l->uit->klokken[i];
    if (k->bron != KLOK_AANVRAAG || k->geeindigd_op != DAG_GEEN) continue;
    struct nu_regel *r = add(l, "klok", k->soort.omschrijving);
    r->pad = klok_pad(arena, k);
    r->waarom = k->wat;
    if (klok_stand(k, vandaag) == KLOK_STIL) {
      r->merk = S("Staat stil");
      r->toon = TOON_LET_OP;
    }
    r->uiterlijk = k->termijn.laatste_dag == DAG_OPEN ? DAG_GEEN : k->termijn.laatste_dag;
    if (l->uit->mag_doen) step(r, "Besluit voorbereiden", pad_van(l->bezoek, "aanvraag", k->publiek, "besluit"));
  }
  for (size_t i = 0; i < l->uit->geschil_aantal; i++) {
    const struct geschil *g = &l->uit->geschillen[i];
    if (g->gesloten_op != DAG_GEEN) continue;
    struct nu_regel *r = add(l, "vlag", geschil_titel(arena, g));
    r->pad = pad_van(l->bezoek, "geschil", g->publiek, "");
    r->waarom = geschil_regel(arena, g);
    r->merk = geschil_stand(arena, g);
    r->toon = g->behandelaar.id ? TOON_INFO : TOON_LET_OP;
    r->uiterlijk = g->laatste_dag == DAG_OPEN ? DAG_GEEN : g->laatste_dag;
  }
}

/* Help at once hangs under the question that it is about, when there is one only. */
static struct str urgent_pad(const struct lijn *l) {
  const struct melding *open = NULL;
  size_t aantal = 0;
  for (size_t i = 0; i < l->uit->melding_aantal; i++)
    if (l->uit->meldingen[i].gesloten_op == DAG_GEEN) {
      open = &l->uit->meldingen[i];
      aantal++;
    }
  if (!l->uit->mag_doen) return (struct str){0};
  if (open && (aantal == 1 || !(l->uit->informatie & INFO_NOTITIE)))
    return pad_van(l->bezoek, "melding", open->publiek, "spoed");
  return l->uit->informatie & INFO_NOTITIE ? tab_pad(l, "spoed") : (struct str){0};
}

struct nu_beeld nu_van(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit,
                       const enum vraag_stap **ret_stappen) {
  size_t hoogstens = uit->taak_aantal + uit->melding_aantal + uit->traject_aantal + uit->kant_aantal + AFSPRAKEN_MAX +
                     uit->nazorg_aantal + uit->klok_aantal + uit->geschil_aantal + 1;
  struct lijn l = {bezoek, uit, NEW_ARRAY(arena_van(bezoek), struct nu_regel, hoogstens), 0};
  enum vraag_stap *stappen = NEW_ARRAY(arena_van(bezoek), enum vraag_stap, uit->melding_aantal + 1);
  add_tasks(&l);
  add_appointments(&l);
  add_questions(&l, stappen);
  add_lines(&l);
  add_clocks(&l);
  add_evaluation(&l);
  add_aftercare(&l);
  *ret_stappen = stappen;
  return (struct nu_beeld){.rijen = l.rijen,
                           .aantal = l.aantal,
                           .token = bezoek->sessie.csrf,
                           .spoed = urgent_pad(&l),
                           .vandaag = vandaag_van(bezoek)};
}
