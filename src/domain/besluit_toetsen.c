#include "domain/besluit.h"

#define TEKST(b, welke) ((b)->tekst[BESLUITTEKST_##welke])

static void check_kind(const struct besluit *b, struct fault *fault) {
  if (besluit_op_eerder(b->soort) && !b->vorig)
    fault_add(fault, "soort", S("Dit kan alleen bij een besluit dat er al is. Begin bij dat besluit."));
  if (!besluit_op_eerder(b->soort) && !b->aanvraag && b->soort != BESLUITSOORT_TIJDELIJK)
    fault_add(fault, "soort", S("Hier is geen aanvraag. Kies wat u met het eerdere besluit doet."));
}

static void check_period(const struct besluit *b, const struct besluit_feiten *f, struct fault *fault) {
  bool grants = besluit_kent_toe(b->soort);
  if (grants && b->vanaf != DAG_GEEN && b->tot != DAG_GEEN && b->tot < b->vanaf)
    fault_add(fault, "tot", S("De laatste dag ligt voor de eerste dag."));
  if (b->soort == BESLUITSOORT_TIJDELIJK && b->tot == DAG_OPEN)
    fault_add(fault, "tot", S("Een tijdelijke voorziening heeft een laatste dag. Vul die in."));
  if (!b->vorig) return;
  if (grants && b->vanaf != DAG_GEEN && b->vanaf < f->vorig_vanaf)
    fault_add(fault, "vanaf", S("Deze dag ligt voor de eerste dag van het eerdere besluit."));
  if (besluit_eindigt(b->soort) && b->tot != DAG_GEEN && (b->tot < f->vorig_vanaf - 1 || b->tot > f->vorig_eindigt_op))
    fault_add(fault, "tot", S("Deze dag ligt buiten de tijd waarin het eerdere besluit geldt."));
  if (b->soort == BESLUITSOORT_VERLENGEN && f->vorig_eindigt_op == DAG_OPEN)
    fault_add(fault, "soort", S("Het eerdere besluit heeft geen laatste dag, dus het hoeft niet langer."));
  else if (b->soort == BESLUITSOORT_VERLENGEN && b->vanaf != DAG_GEEN && b->vanaf != f->vorig_eindigt_op + 1)
    fault_add(fault, "vanaf", S("Een verlenging begint op de dag na de laatste dag van het eerdere besluit."));
  if ((b->soort == BESLUITSOORT_WIJZIGEN || b->soort == BESLUITSOORT_HERZIEN) && b->vanaf != DAG_GEEN &&
      b->vanaf > f->vorig_eindigt_op)
    fault_add(fault, "vanaf", S("Het eerdere besluit geldt dan niet meer. Vraag een nieuwe aanvraag."));
}

static void check_volume(struct arena *arena, const struct besluit *b, const struct besluit_feiten *f,
                         struct fault *fault) {
  if (!omvang_toetsen(&b->omvang, b->tot == DAG_GEEN ? DAG_OPEN : b->tot, fault)) return;
  if (b->omvang.volume && f->hoogstens.volume && !omvang_past(&b->omvang, &f->hoogstens))
    fault_add(fault, "volume",
              str_format(arena, "Deze voorziening heeft hoogstens %.*s.", STR_ARG(omvang_tekst(arena, &f->hoogstens))));
}

static void check_form(const struct besluit *b, const struct besluit_feiten *f, struct fault *fault) {
  if (b->vorm == BESLUITVORM_ZIN && !f->kan_zin)
    fault_add(fault, "vorm", S("Deze voorziening is er niet als zorg in natura."));
  if (b->vorm == BESLUITVORM_PGB && !f->kan_pgb) fault_add(fault, "vorm", S("Deze voorziening is er niet als pgb."));
}

/* Two grants of one product may not hold on the same day; what a change replaces ends by it. */
static void check_overlap(struct arena *arena, const struct besluit *b, const struct besluit_feiten *f,
                          struct fault *fault) {
  if (!besluit_kent_toe(b->soort) || b->vanaf == DAG_GEEN || b->tot == DAG_GEEN) return;
  for (size_t i = 0; i < f->naast_aantal; i++) {
    const struct besluit *n = &f->naast[i];
    if (n->eindigt_op < n->vanaf || n->eindigt_op < b->vanaf || n->vanaf > b->tot) continue;
    fault_add(fault, "vanaf",
              str_format(arena, "Besluit %.*s geeft dit al %.*s. Wijzig of beëindig dat eerst.",
                         STR_ARG(besluit_nummer(arena, n->genomen_op, n->id)),
                         STR_ARG(besluit_periode(arena, n->vanaf, n->eindigt_op))));
    return;
  }
}

static void must(bool there, const char *veld, struct str bericht, struct fault *fault) {
  if (!there) fault_add(fault, veld, bericht);
}

/* What must be there before somebody signs. */
static void check_whole(const struct besluit *b, const struct besluit_feiten *f, struct fault *fault) {
  bool grants = besluit_kent_toe(b->soort), ends = besluit_eindigt(b->soort);
  if (grants) {
    must(b->vanaf != DAG_GEEN, "vanaf", S("Vul in vanaf welke dag."), fault);
    must(b->tot != DAG_GEEN, "tot", S("Vul de laatste dag in, of kies: zonder einddatum."), fault);
    if (f->kan_zin || f->kan_pgb) must(b->vorm != 0, "vorm", S("Kies: zorg in natura of een pgb."), fault);
  }
  if (ends) must(b->tot != DAG_GEEN && b->tot != DAG_OPEN, "tot", S("Vul de laatste dag van de hulp in."), fault);
  if (besluit_weigert(b->soort)) must(b->weigergrond != 0, "weigergrond", S("Kies waarom u dit afwijst."), fault);
  if (b->soort == BESLUITSOORT_DOORZENDEN) must(TEKST(b, NAAR).len > 0, "naar", S("Vul in naar wie."), fault);
  if (b->soort == BESLUITSOORT_BUITEN_BEHANDELING)
    must(TEKST(b, ONTBRAK).len > 0, "ontbrak", S("Vul in wat er ontbrak."), fault);
}

bool besluit_toetsen(struct arena *arena, const struct besluit *besluit, const struct besluit_feiten *feiten,
                     bool taken, struct fault *fault) {
  check_kind(besluit, fault);
  check_period(besluit, feiten, fault);
  if (besluit_kent_toe(besluit->soort)) {
    check_volume(arena, besluit, feiten, fault);
    check_form(besluit, feiten, fault);
  }
  check_overlap(arena, besluit, feiten, fault);
  if (besluit->zienswijze_op != DAG_GEEN && besluit->zienswijze_op > feiten->vandaag)
    fault_add(fault, "zienswijze_op", S("Deze dag is nog niet geweest."));
  if (besluit->advies_op != DAG_GEEN && besluit->advies_op > feiten->vandaag)
    fault_add(fault, "advies_op", S("Deze dag is nog niet geweest."));
  if (taken) check_whole(besluit, feiten, fault);
  return fault->class == FAULT_NONE;
}

enum { HERSTEL_WEKEN_DAGEN = 4 * 7 };

struct findings {
  struct besluit_bevinding *rij;
  size_t aantal;
};

static void find(struct findings *found, bool broken, const char *regel, const char *veld) {
  if (broken && found->aantal < BEVINDINGEN_MAX) found->rij[found->aantal++] = (struct besluit_bevinding){regel, veld};
}

static void find_wmo(const struct besluit *b, const struct besluit_feiten *f, struct findings *found) {
  bool grants = besluit_kent_toe(b->soort), first = !besluit_op_eerder(b->soort);
  bool examined = f->verslag_op != DAG_GEEN || (f->onderzoek_tot != DAG_GEEN && f->vandaag > f->onderzoek_tot);
  find(found, grants && f->woonplaats_bekend && !f->woont_hier && !f->overal, "wmo-woonplaats", "soort");
  find(found, first && (grants || b->soort == BESLUITSOORT_AFWIJZEN) && b->soort != BESLUITSOORT_TIJDELIJK && !examined,
       "wmo-onderzoek-eerst", "soort");
  find(found, grants && b->vorm == BESLUITVORM_PGB && !(b->pgb_bekwaam && b->pgb_gemotiveerd && b->pgb_kwaliteit),
       "wmo-pgb", "pgb_bekwaam");
}

static void find_youth(const struct besluit *b, const struct besluit_feiten *f, struct findings *found) {
  bool grants = besluit_kent_toe(b->soort);
  find(found, grants && f->woonplaats_bekend && !f->woont_hier && !f->overal, "jeugd-woonplaats", "reden");
  find(found, f->deskundige_nodig && (grants || b->soort == BESLUITSOORT_AFWIJZEN) && !f->deskundige_geldig,
       "jeugd-deskundige", "deskundige");
  find(found, grants && b->vorm == BESLUITVORM_PGB && !(b->pgb_bekwaam && b->pgb_gemotiveerd && b->pgb_kwaliteit),
       "jeugd-pgb", "pgb_bekwaam");
  find(found, besluit_weigert(b->soort) && b->weigergrond == WEIGER_EIGEN_KRACHT && TEKST(b, VERORDENING).len == 0,
       "jeugd-eigen-kracht-verordening", "verordening");
}

size_t besluit_bevindingen(const struct besluit *b, const struct besluit_feiten *f,
                           struct besluit_bevinding ret_bevindingen[BEVINDINGEN_MAX]) {
  struct findings found = {.rij = ret_bevindingen};
  bool advice = TEKST(b, ADVIES).len > 0;
  if (!besluit_is_beschikking(b->soort)) return 0;
  if (b->wet == WET_WMO) find_wmo(b, f, &found);
  if (b->wet == WET_JEUGDWET) find_youth(b, f, &found);
  find(&found, TEKST(b, GROND).len == 0, "besluit-motiveren", "grond");
  find(&found,
       besluit_weigert(b->soort) && b->van_anderen && (b->zienswijze_op == DAG_GEEN || !TEKST(b, ZIENSWIJZE).len),
       "zienswijze", b->zienswijze_op == DAG_GEEN ? "zienswijze_op" : "zienswijze");
  find(&found, advice && TEKST(b, ADVIES_WEGING).len == 0, "advies-wegen", "advies_weging");
  if (besluit_kent_toe(b->soort) && b->soort != BESLUITSOORT_TIJDELIJK)
    for (size_t i = 0; i < f->consult_aantal; i++) find(&found, !advice, f->consulten[i], "advies");
  if (b->soort == BESLUITSOORT_BUITEN_BEHANDELING) {
    bool asked = f->herstel_gevraagd != DAG_GEEN && f->herstel_tot < f->vandaag && !f->aangevuld;
    find(&found, !asked, "hersteltermijn", "soort");
    find(&found, asked && f->vandaag > f->herstel_tot + HERSTEL_WEKEN_DAGEN, "hersteltermijn-weken", "soort");
  }
  return found.aantal;
}
