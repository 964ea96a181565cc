#include "domain/klok.h"

const struct keuze klokstap_soorten[] = {
    {KLOK_AANVULLEN, "aanvullen", "Vragen om de aanvraag aan te vullen (hersteltermijn)"},
    {KLOK_INSTEMMING, "instemming", "De aanvrager stemt schriftelijk in met uitstel"},
    {KLOK_AANVRAGER, "aanvrager", "De vertraging komt door de aanvrager"},
    {KLOK_OVERMACHT, "overmacht", "Overmacht"},
    {KLOK_VERDAGEN, "verdagen", "De termijn verdagen"},
    {KLOK_LATER, "later", "Laten weten dat het besluit later komt"},
    {KLOK_AFSPRAAK, "afspraak", "Met de inwoner afgesproken dat het later wordt"},
    {0, NULL, NULL},
};

/* What each does and asks for. */
static const struct {
  unsigned bronnen; /* mask of 1 << enum klokbron */
  bool stil, tot, reden, brief;
  const char *artikel, *bezwaar; /* of an aanvraag; of a bezwaar or klacht where that is another */
} eisen[] = {
#define MELDING (1U << KLOK_MELDING)
#define ANDERE (1U << KLOK_AANVRAAG | 1U << KLOK_GESCHIL)
    [KLOK_AANVULLEN] = {ANDERE, true, true, true, true, "Awb art. 4:5 en 4:15 lid 1", "Awb art. 6:6 en 7:10 lid 2"},
    [KLOK_INSTEMMING] = {ANDERE, true, true, false, true, "Awb art. 4:15 lid 2 onder a", "Awb art. 7:10 lid 4"},
    [KLOK_AANVRAGER] = {1U << KLOK_AANVRAAG, true, false, true, true, "Awb art. 4:15 lid 2 onder b", ""},
    [KLOK_OVERMACHT] = {1U << KLOK_AANVRAAG, true, false, true, true, "Awb art. 4:15 lid 2 onder c", ""},
    [KLOK_VERDAGEN] = {ANDERE, false, false, true, true, "Awb art. 4:14 lid 3", "Awb art. 7:10 lid 3"},
    [KLOK_LATER] = {1U << KLOK_AANVRAAG, false, true, true, true, "Awb art. 4:14 lid 1", ""},
    [KLOK_AFSPRAAK] = {MELDING, false, true, true, false, "", ""},
#undef MELDING
#undef ANDERE
};

bool klokstap_past(const struct klok *klok, enum klokstap_soort soort) {
  if (!keuze_van(klokstap_soorten, (int)soort) || !(eisen[soort].bronnen >> klok->bron & 1)) return false;
  if (eisen[soort].stil) return klok->soort.opschorten;
  return soort != KLOK_VERDAGEN || klok->soort.verdagen > 0;
}

struct str klokstap_artikel(const struct klok *klok, enum klokstap_soort soort) {
  if (soort == KLOK_VERDAGEN && str_eq(klok->soort.naam, S("klacht"))) return S("Awb art. 9:11 lid 2");
  return str_of(klok->bron == KLOK_GESCHIL ? eisen[soort].bezwaar : eisen[soort].artikel);
}

bool klokstap_met_brief(enum klokstap_soort soort) {
  return eisen[soort].brief;
}

/* Awb art. 4:15 lid 1: from the day after the request, until the day on which it was completed or the last day that was
 * given is over. The others begin and end on days of their own. */
bool klokstap_stilstand(const struct klokstap *stap, struct opschorting *ret_stilstand) {
  if (!eisen[stap->soort].stil) return false;
  bool day_after = stap->soort == KLOK_AANVULLEN || stap->soort == KLOK_INSTEMMING;
  dag_t vanaf = day_after ? stap->op + 1 : stap->op, tot = stap->tot == DAG_GEEN ? DAG_OPEN : stap->tot;
  if (stap->klaar_op != DAG_GEEN && stap->klaar_op - 1 < tot) tot = stap->klaar_op - 1;
  if (tot < vanaf) return false;
  *ret_stilstand = (struct opschorting){.vanaf = vanaf, .tot = tot, .reden = stap->reden};
  return true;
}

bool klokstap_open(const struct klokstap *stap) {
  return stap->klaar_op == DAG_GEEN && eisen[stap->soort].stil && stap->soort != KLOK_INSTEMMING;
}

/* By insertion: steps come in the order of their days, save two of the same time. */
static void add_pause(struct opschorting *list, size_t *count, struct opschorting pause) {
  size_t at = *count;
  for (; at > 0 && list[at - 1].vanaf > pause.vanaf; at--) list[at] = list[at - 1];
  list[at] = pause;
  ++*count;
}

struct termijnvraag klok_vraag(struct arena *arena, const struct klok *klok) {
  struct opschorting *stil = NEW_ARRAY(arena, struct opschorting, klok->aantal + 1), pause;
  struct verdaging *verdagingen = NEW_ARRAY(arena, struct verdaging, klok->aantal + 1);
  struct termijnvraag vraag = {
      .soort = &klok->soort, .gebeurtenis = klok->gebeurtenis, .opschortingen = stil, .verdagingen = verdagingen};
  for (size_t i = 0; i < klok->aantal; i++) {
    const struct klokstap *s = &klok->stappen[i];
    if (klokstap_stilstand(s, &pause)) add_pause(stil, &vraag.aantal_opschortingen, pause);
    if (s->soort == KLOK_VERDAGEN)
      verdagingen[vraag.aantal_verdagingen++] = (struct verdaging){s->op, (int)s->lengte, s->reden};
  }
  return vraag;
}

bool klok_rekenen(struct arena *arena, const struct kalender *kalender, struct klok *klok, struct fault *fault) {
  struct termijnvraag vraag = klok_vraag(arena, klok);
  return termijn_bereken(kalender, &vraag, &klok->termijn, fault);
}

/* Does the law allow it with the steps that there are? A refusal of the calculation lands on the choice. */
static void check_law(struct arena *arena, const struct kalender *kalender, const struct klok *klok,
                      const struct klokstap *stap, struct fault *fault) {
  struct klokstap *all = NEW_ARRAY(arena, struct klokstap, klok->aantal + 1);
  struct klok with = *klok;
  struct fault law;
  size_t at = klok->aantal;
  fault_init(&law);
  for (size_t i = 0; i < klok->aantal; i++) all[i] = klok->stappen[i];
  for (; at > 0 && all[at - 1].op > stap->op; at--) all[at] = all[at - 1];
  all[at] = *stap;
  with.stappen = all;
  with.aantal++;
  if (klok_rekenen(arena, kalender, &with, &law)) return;
  fault_add(fault, "soort", law.message);
  if (law.class == FAULT_RULE) fault->rule = law.rule;
}

static void check_days(const struct klok *klok, const struct klokstap *stap, dag_t vandaag, struct fault *fault) {
  if (stap->op > vandaag) fault_add(fault, "op", S("Deze dag is nog niet geweest."));
  if (stap->op < klok->gebeurtenis) fault_add(fault, "op", S("Deze dag ligt voor het begin van de termijn."));
  if (eisen[stap->soort].tot && stap->tot == DAG_GEEN)
    fault_add(fault, "tot", S("Vul in tot en met welke dag."));
  else if (stap->tot != DAG_GEEN && stap->tot <= stap->op)
    fault_add(fault, "tot", S("Kies een dag na de dag hierboven."));
}

bool klokstap_toetsen(struct arena *arena, const struct kalender *kalender, const struct klok *klok,
                      const struct klokstap *stap, dag_t vandaag, struct fault *fault) {
  if (klok->geeindigd_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze termijn is intussen afgelopen."), "clock has ended");
  if (!klokstap_past(klok, stap->soort)) {
    fault_add(fault, "soort", S("Dit kan niet bij deze termijn. Kies iets anders."));
    return false;
  }
  check_days(klok, stap, vandaag, fault);
  if (eisen[stap->soort].reden && stap->reden.len == 0) fault_add(fault, "reden", S("Schrijf op waarom."));
  if (stap->soort == KLOK_VERDAGEN && (stap->lengte < 1 || stap->lengte > TERMIJN_LENGTE_MAX))
    fault_add(fault, "lengte", S("Vul in met hoeveel de termijn langer wordt."));
  if (fault->field_count == 0) check_law(arena, kalender, klok, stap, fault);
  return fault->field_count == 0;
}

bool klokstap_einde_toetsen(const struct klokstap *stap, dag_t klaar_op, dag_t vandaag, struct fault *fault) {
  if (!klokstap_open(stap))
    return fault_set(fault, FAULT_STALE, S("Dit is al afgerond. Kijk eerst wat er nu staat."), "step is over");
  if (klaar_op > vandaag) fault_add(fault, "klaar_op", S("Deze dag is nog niet geweest."));
  if (klaar_op < stap->op) fault_add(fault, "klaar_op", S("Deze dag ligt voor het begin."));
  return fault->field_count == 0;
}

/* Does it stand still on that day, and since when? */
static bool still_on(const struct klok *klok, dag_t dag, dag_t *ret_sinds) {
  struct opschorting pause;
  for (size_t i = 0; i < klok->aantal; i++) {
    if (!klokstap_stilstand(&klok->stappen[i], &pause) || dag < pause.vanaf || dag > pause.tot) continue;
    *ret_sinds = pause.vanaf;
    return true;
  }
  return false;
}

enum klok_stand klok_stand(const struct klok *klok, dag_t vandaag) {
  dag_t sinds;
  if (klok->geeindigd_op != DAG_GEEN)
    return klok->geeindigd_op <= klok->termijn.laatste_dag ? KLOK_OP_TIJD : KLOK_TE_LAAT;
  if (still_on(klok, vandaag, &sinds)) return KLOK_STIL;
  return vandaag > klok->termijn.laatste_dag ? KLOK_LAAT : KLOK_LOOPT;
}

struct str klok_stand_tekst(struct arena *arena, const struct klok *klok, dag_t vandaag) {
  dag_t sinds = vandaag;
  switch (klok_stand(klok, vandaag)) {
  case KLOK_STIL:
    still_on(klok, vandaag, &sinds);
    return str_format(arena, "Staat stil sinds %.*s", STR_ARG(dag_kort(arena, sinds)));
  case KLOK_OP_TIJD:
    return str_format(arena, "Klaar op %.*s, binnen de termijn", STR_ARG(dag_kort(arena, klok->geeindigd_op)));
  case KLOK_TE_LAAT:
    return str_format(arena, "Klaar op %.*s, na de termijn", STR_ARG(dag_kort(arena, klok->geeindigd_op)));
  default:
    return S("");
  }
}

struct str melding_termijn(enum wet wet, enum klokbegin begin) {
  if (wet == WET_JEUGDWET && begin == KLOKBEGIN_AANVRAAG) return S("");
  return wet_termijn(wet);
}

struct str aanvraag_termijn(enum wet wet) {
  return wet == WET_WMO ? S("wmo-besluit") : wet == WET_JEUGDWET ? S("jeugd-besluit") : S("beschikking");
}

dag_t aanvraag_gebeurtenis(enum wet wet, enum klokbegin begin, dag_t melding, dag_t aanvraag) {
  return wet == WET_JEUGDWET && begin == KLOKBEGIN_MELDING ? melding : aanvraag;
}

/* The amount of that day of the dwangsom; -1 when none is known. */
static int64_t amount_of(const struct dwangsomdeel *delen, size_t aantal, int nummer, dag_t dag) {
  for (size_t i = 0; i < aantal; i++)
    if (delen[i].van_dag <= nummer && nummer <= delen[i].tot_dag && delen[i].vanaf <= dag && dag <= delen[i].tot)
      return delen[i].bedrag;
  return -1;
}

struct dwangsomstand dwangsom_op(const struct dwangsomdeel *delen, size_t aantal, const struct termijn *termijn,
                                 dag_t besluit_op, dag_t vandaag) {
  struct dwangsomstand stand = {0};
  if (termijn->dwangsom_vanaf == DAG_GEEN) return stand;
  dag_t last = besluit_op == DAG_GEEN ? vandaag : besluit_op - 1;
  stand.vol = besluit_op != DAG_GEEN || last >= termijn->dwangsom_tot;
  if (last > termijn->dwangsom_tot) last = termijn->dwangsom_tot;
  for (dag_t dag = termijn->dwangsom_vanaf; dag <= last; dag++) {
    int64_t amount = amount_of(delen, aantal, ++stand.dagen, dag);
    stand.bedrag = amount < 0 || stand.bedrag < 0 ? -1 : stand.bedrag + amount;
  }
  return stand;
}
