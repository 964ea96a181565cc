#include "domain/termijn.h"

enum { DAGEN_PER_WEEK = 7, MAANDEN_PER_JAAR = 12, TWEE_WERKDAGEN = 2, TWEE_WERKDAGEN_VANAF = 3 };

/* How a term stands while its opschortingen and verdagingen are gone through in order of time. */
struct stand {
  int lengte, dagen_stil;
  dag_t stil_tot;
};

static dag_t tel_werkdagen(const struct kalender *kalender, dag_t dag, int aantal) {
  while (aantal > 0 && feestdagen_bekend(dag)) aantal -= werkdag_op(kalender, ++dag);
  return dag;
}

static dag_t tel(const struct kalender *kalender, const struct termijnsoort *soort, dag_t gebeurtenis, int lengte) {
  switch (soort->eenheid) {
  case EENHEID_WEKEN:
    return gebeurtenis + lengte * DAGEN_PER_WEEK;
  case EENHEID_MAANDEN:
    return dag_plus_maanden(gebeurtenis, lengte);
  case EENHEID_JAREN:
    return dag_plus_maanden(gebeurtenis, lengte * MAANDEN_PER_JAAR);
  case EENHEID_WERKDAGEN:
    return tel_werkdagen(kalender, gebeurtenis, lengte);
  default:
    return gebeurtenis + lengte;
  }
}

/* ATW art. 4. */
static enum atw atw_van(const struct termijnsoort *soort, int lengte) {
  static const int langste[] = {[EENHEID_DAGEN] = 90, [EENHEID_WEKEN] = 12, [EENHEID_MAANDEN] = 3, [EENHEID_JAREN] = 0};
  if (!soort->atw || soort->eenheid == EENHEID_WERKDAGEN) return ATW_NIET;
  return lengte > langste[soort->eenheid] ? ATW_TE_LANG : ATW_GELDT;
}

/* ATW art. 2. */
static dag_t met_twee_werkdagen(const struct kalender *kalender, dag_t gebeurtenis, dag_t tot) {
  int werkdagen = 0;
  dag_t dag = gebeurtenis;
  while (dag < tot || werkdagen < TWEE_WERKDAGEN) werkdagen += vrij_op(kalender, ++dag) == VRIJ_NIET;
  return dag;
}

static struct termijn einde(const struct kalender *kalender, const struct termijnvraag *vraag, struct stand stand) {
  struct termijn termijn = {.gebeurtenis = vraag->gebeurtenis,
                            .lengte = stand.lengte,
                            .dagen_stil = stand.dagen_stil,
                            .atw = atw_van(vraag->soort, stand.lengte),
                            .dwangsom_vanaf = DAG_GEEN,
                            .dwangsom_tot = DAG_GEEN};
  dag_t zonder_stilstand = tel(kalender, vraag->soort, vraag->gebeurtenis, stand.lengte);
  dag_t dag = zonder_stilstand + stand.dagen_stil;
  if (stand.stil_tot != DAG_OPEN && dag <= stand.stil_tot) dag = stand.stil_tot + 1; /* never while it stands still */
  termijn.geteld_tot = dag;
  if (termijn.atw == ATW_GELDT) {
    if (zonder_stilstand - vraag->gebeurtenis >= TWEE_WERKDAGEN_VANAF)
      dag = met_twee_werkdagen(kalender, vraag->gebeurtenis, dag);
    termijn.twee_werkdagen = dag > termijn.geteld_tot;
    for (; vrij_op(kalender, dag) != VRIJ_NIET; dag++)
      if (termijn.verschuivingen < VERSCHUIVING_MAX) termijn.verschuiving[termijn.verschuivingen++] = dag;
  }
  termijn.laatste_dag = dag;
  return termijn;
}

static bool stop(struct fault *fault, const char *rule, struct str message) {
  fault->rule = rule;
  return fault_set(fault, FAULT_RULE, message, "termijn: not allowed by %s", rule);
}

static bool niet_op_volgorde(struct fault *fault) {
  return fault_set(fault, FAULT_INPUT, S("De datums staan niet in de goede volgorde."), "termijn: days not in order");
}

static bool kan_bestaan(dag_t dag) {
  return datum_geldig(datum_van(dag));
}

static bool schort_op(const struct termijnvraag *vraag, const struct opschorting *o, dag_t laatste_dag,
                      struct stand *stand, struct fault *fault) {
  static const char artikel[] = "Awb 4:15";
  if (!vraag->soort->opschorten) return stop(fault, artikel, S("Deze termijn kan niet worden opgeschort."));
  if (o->vanaf <= vraag->gebeurtenis || o->tot < o->vanaf || stand->stil_tot == DAG_OPEN)
    return niet_op_volgorde(fault);
  if (!kan_bestaan(o->vanaf) || (o->tot != DAG_OPEN && !kan_bestaan(o->tot))) return niet_op_volgorde(fault);
  if (o->vanaf > laatste_dag) return stop(fault, artikel, S("De termijn was al voorbij voordat hij werd opgeschort."));
  dag_t vanaf = o->vanaf > stand->stil_tot ? o->vanaf : stand->stil_tot + 1;
  if (o->tot != DAG_OPEN && o->tot >= vanaf) stand->dagen_stil += o->tot - vanaf + 1;
  if (o->tot > stand->stil_tot) stand->stil_tot = o->tot;
  return true;
}

static bool verdaag(const struct termijnvraag *vraag, size_t keer, dag_t laatste_dag, struct stand *stand,
                    struct fault *fault) {
  static const char artikel[] = "Awb 4:14";
  const struct termijnsoort *soort = vraag->soort;
  const struct verdaging *v = &vraag->verdagingen[keer];
  if (soort->verdagen == 0) return stop(fault, artikel, S("Deze termijn kan niet worden verdaagd."));
  if (keer >= (size_t)soort->verdagen)
    return stop(fault, artikel, S("Deze termijn kan niet nog een keer worden verdaagd."));
  if (v->op < vraag->gebeurtenis || v->lengte < 1) return niet_op_volgorde(fault);
  if (v->lengte > (soort->verdagen_met ? soort->verdagen_met : TERMIJN_LENGTE_MAX))
    return stop(fault, artikel, S("Zo lang mag deze termijn niet worden verdaagd."));
  if (v->op > laatste_dag) return stop(fault, artikel, S("De termijn was al voorbij voordat hij werd verdaagd."));
  stand->lengte += v->lengte;
  return true;
}

/* A term that stands still does not end before it runs again. */
static dag_t laatste_dag_nu(const struct kalender *kalender, const struct termijnvraag *vraag, struct stand stand) {
  return stand.stil_tot == DAG_OPEN ? DAG_OPEN : einde(kalender, vraag, stand).laatste_dag;
}

static bool in_volgorde(const struct termijnvraag *vraag) {
  for (size_t i = 1; i < vraag->aantal_opschortingen; i++)
    if (vraag->opschortingen[i].vanaf < vraag->opschortingen[i - 1].vanaf) return false;
  for (size_t i = 1; i < vraag->aantal_verdagingen; i++)
    if (vraag->verdagingen[i].op < vraag->verdagingen[i - 1].op) return false;
  return true;
}

static bool doorloop(const struct kalender *kalender, const struct termijnvraag *vraag, struct stand *stand,
                     struct fault *fault) {
  if (!in_volgorde(vraag)) return niet_op_volgorde(fault);
  size_t o = 0, v = 0;
  while (o < vraag->aantal_opschortingen || v < vraag->aantal_verdagingen) {
    dag_t laatste_dag = laatste_dag_nu(kalender, vraag, *stand);
    bool nu_verdagen = o == vraag->aantal_opschortingen ||
                       (v < vraag->aantal_verdagingen && vraag->verdagingen[v].op < vraag->opschortingen[o].vanaf);
    bool goed = nu_verdagen ? verdaag(vraag, v++, laatste_dag, stand, fault)
                            : schort_op(vraag, &vraag->opschortingen[o++], laatste_dag, stand, fault);
    if (!goed) return false;
  }
  return true;
}

/* What looks at the calendar stays within the years whose holidays are known; what does not stays within the dates. */
static bool binnen_de_jaren(const struct termijnvraag *vraag, const struct termijn *termijn, struct fault *fault) {
  bool kalender_nodig = termijn->atw == ATW_GELDT || vraag->soort->eenheid == EENHEID_WERKDAGEN;
  if (kalender_nodig ? feestdagen_bekend(vraag->gebeurtenis) && feestdagen_bekend(termijn->laatste_dag)
                     : kan_bestaan(vraag->gebeurtenis) && kan_bestaan(termijn->laatste_dag))
    return true;
  struct str message = kalender_nodig
                           ? S("De feestdagen zijn bekend van 1990 tot en met 2100. Kies een datum in die jaren.")
                           : S("Deze termijn loopt te ver door. Kies een kortere termijn of een andere datum.");
  return fault_set(fault, FAULT_INPUT, message, "termijn: outside the years that are known");
}

bool termijn_bereken(const struct kalender *kalender, const struct termijnvraag *vraag, struct termijn *ret_termijn,
                     struct fault *fault) {
  struct stand stand = {.lengte = vraag->soort->lengte, .stil_tot = DAG_GEEN};
  if (!binnen_de_jaren(vraag, &(struct termijn){.atw = ATW_NIET, .laatste_dag = vraag->gebeurtenis}, fault))
    return false;
  if (!doorloop(kalender, vraag, &stand, fault)) return false;
  struct termijn termijn = einde(kalender, vraag, stand);
  if (!binnen_de_jaren(vraag, &termijn, fault)) return false;
  if (stand.stil_tot == DAG_OPEN) termijn.laatste_dag = DAG_OPEN;
  if (vraag->soort->dwangsom == DWANGSOM_BEGINT && termijn.laatste_dag != DAG_OPEN) {
    termijn.dwangsom_vanaf = termijn.laatste_dag + 1;
    termijn.dwangsom_tot = termijn.laatste_dag + DWANGSOM_DAGEN;
  }
  *ret_termijn = termijn;
  return true;
}
