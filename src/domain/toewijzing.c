#include "domain/toewijzing.h"

const struct keuze wijzigredenen[] = {
    {WIJZIG_HERBEOORDELING, "herbeoordeling", "Er is meer, minder of korter hulp nodig"},
    {WIJZIG_VERLENGING, "verlenging", "De hulp is langer nodig"},
    {WIJZIG_AANBIEDER, "aanbieder", "De aanbieder vroeg erom"},
    {WIJZIG_CONTRACT, "contract", "Het contract met de aanbieder veranderde"},
    {WIJZIG_CORRECTIE, "correctie", "Er stond iets fout"},
    {0, NULL, NULL},
};

const struct keuze toewijzing_sloten[] = {
    {SLOT_VOLGENS_PLAN, "volgens-plan", "Het is klaar, zoals gepland"},
    {SLOT_INWONER, "inwoner", "De inwoner stopt eerder"},
    {SLOT_AANBIEDER, "aanbieder", "De aanbieder stopt eerder"},
    {SLOT_SAMEN, "samen", "Inwoner en aanbieder stoppen samen eerder"},
    {SLOT_GEMEENTE, "gemeente", "De gemeente stopt de opdracht"},
    {SLOT_ANDERE_AANBIEDER, "andere-aanbieder", "Een andere aanbieder gaat verder"},
    {SLOT_ANDERE_WET, "andere-wet", "De hulp gaat verder onder een andere wet"},
    {SLOT_VERHUISD, "verhuisd", "De inwoner verhuisde naar een andere gemeente"},
    {SLOT_OVERLEDEN, "overleden", "De inwoner is overleden"},
    {0, NULL, NULL},
};

dag_t toewijzing_einde(const struct toewijzing *t) {
  return t->geeindigd_op != DAG_GEEN ? t->geeindigd_op : t->tot;
}

enum toewijzing_stand toewijzing_stand(const struct toewijzing *t, dag_t vandaag) {
  if (toewijzing_einde(t) < vandaag) return TOEWIJZING_KLAAR;
  if (t->vanaf > vandaag) return TOEWIJZING_KOMT;
  return t->gestart_op != DAG_GEEN ? TOEWIJZING_LOOPT : TOEWIJZING_WACHT;
}

const struct keuze toewijzing_aandachten[] = {
    {AANDACHT_START, "start", "Nog niet begonnen"},
    {AANDACHT_PLAN, "plan", "Plan van de aanbieder is te laat"},
    {AANDACHT_EVALUATIE, "evaluatie", "Evaluatie niet gepland"},
    {AANDACHT_BETALER, "betaler", "Voorgeschoten, nog niet verrekend"},
    {0, NULL, NULL},
};

unsigned toewijzing_aandacht(const struct toewijzing *t, dag_t vandaag) {
  enum toewijzing_stand stand = toewijzing_stand(t, vandaag);
  bool running = stand == TOEWIJZING_LOOPT || stand == TOEWIJZING_WACHT;
  unsigned aandacht = 0;
  if (stand == TOEWIJZING_WACHT) aandacht |= AANDACHT_START;
  if (running && t->plan_voor != DAG_GEEN && t->plan_op == DAG_GEEN && t->plan_voor < vandaag)
    aandacht |= AANDACHT_PLAN;
  if (running && !t->gepland) aandacht |= AANDACHT_EVALUATIE;
  if (t->voor && t->verrekend_op == DAG_GEEN) aandacht |= AANDACHT_BETALER;
  return aandacht;
}

bool toewijzing_loopt_af(const struct toewijzing *t, int64_t dagen, dag_t vandaag) {
  dag_t end = toewijzing_einde(t);
  return t->slot != SLOT_GEWIJZIGD && end != DAG_OPEN && end >= vandaag && (dagen < 0 || end - vandaag <= dagen);
}

struct str toewijzing_omvang(struct arena *arena, const struct toewijzing *t) {
  if (t->omvang.volume) return omvang_tekst(arena, &t->omvang);
  return t->titel.soort == TITEL_TAAKGERICHT ? S("uit het vaste budget van de aanbieder") : S("zonder vaste omvang");
}

const struct toewijzing *toewijzing_vervolgt(const struct toewijzing *naast, size_t aantal, dag_t vanaf) {
  const struct toewijzing *last = NULL;
  for (size_t i = 0; i < aantal; i++) {
    dag_t end = toewijzing_einde(&naast[i]);
    if (naast[i].vanaf >= vanaf || (end != DAG_OPEN && end + 1 < vanaf)) continue;
    if (!last || end > toewijzing_einde(last)) last = &naast[i];
  }
  return last;
}

bool toewijzing_naast_toetsen(struct arena *arena, const struct toewijzing *t, const struct toewijzing *naast,
                              size_t aantal, const char *veld, struct fault *fault) {
  for (size_t i = 0; i < aantal; i++) {
    const struct toewijzing *n = &naast[i];
    dag_t end = toewijzing_einde(n);
    if (!str_eq(n->aanbieder, t->aanbieder) || n->vanaf > t->tot || end < t->vanaf) continue;
    struct str until =
        end == DAG_OPEN ? S("zonder einde") : str_format(arena, "tot en met %.*s", STR_ARG(dag_lang(arena, end)));
    return fault_add(fault, veld,
                     str_format(arena,
                                "Bij deze aanbieder loopt deze hulp al, van %.*s %.*s. Verander of stop die eerst.",
                                STR_ARG(dag_lang(arena, n->vanaf)), STR_ARG(until)));
  }
  return true;
}

struct omvang toewijzing_ruimte(const struct omvang *omvang, int64_t besluit, const struct toewijzing *naast,
                                size_t aantal, dag_t vanaf, dag_t tot) {
  struct omvang ruimte = *omvang;
  if (omvang->volume == 0) return ruimte;
  for (size_t i = 0; i < aantal; i++) {
    const struct toewijzing *n = &naast[i];
    if (n->titel.besluit != besluit || n->vanaf > tot || toewijzing_einde(n) < vanaf) continue;
    if (n->omvang.eenheid == omvang->eenheid && n->omvang.frequentie == omvang->frequentie)
      ruimte.volume -= n->omvang.volume;
  }
  if (ruimte.volume <= 0) ruimte.volume = -1;
  return ruimte;
}

static void check_evaluation(dag_t evaluatie_op, dag_t vanaf, dag_t tot, struct fault *fault) {
  if (evaluatie_op == DAG_GEEN) return;
  if (evaluatie_op < vanaf)
    fault_add(fault, "evaluatie_op", S("Deze dag ligt voor het begin van de hulp."));
  else if (evaluatie_op > tot)
    fault_add(fault, "evaluatie_op", S("Deze dag ligt na het einde van de hulp. Kies een dag ervoor."));
}

bool toewijzing_toetsen(struct arena *arena, const struct toewijzing *t, const struct toewijzing_feiten *f,
                        struct fault *fault) {
  size_t before = fault->field_count;
  if (t->product.len && !f->in_natura)
    fault_add(fault, "product", S("Deze hulp is er niet in natura. Bij een pgb hoort geen opdracht."));
  if (t->product.len && t->aanbieder.len && !f->gecontracteerd)
    fault_add(fault, "aanbieder", S("Deze aanbieder geeft deze hulp niet: er is geen contract voor."));
  if (t->tot < t->vanaf) fault_add(fault, "tot", S("De laatste dag ligt voor de eerste dag."));
  omvang_toetsen(&t->omvang, t->tot, fault);
  check_evaluation(t->evaluatie_op, t->vanaf, t->tot, fault);
  if (t->voor && t->voor_reden.len == 0)
    fault_add(fault, "voor_reden", S("Schrijf op waarom nog niet duidelijk is wie betaalt."));
  if (!t->voor && t->voor_reden.len)
    fault_add(fault, "voor",
              S("U schreef op waarom onduidelijk is wie betaalt. Vink dan aan dat de gemeente voorschiet."));
  toewijzing_naast_toetsen(arena, t, f->naast, f->naast_aantal, "vanaf", fault);
  return fault->field_count == before;
}

bool toewijzing_volgen_toetsen(const struct toewijzing *was, const struct toewijzing *wordt, dag_t vandaag,
                               struct fault *fault) {
  size_t before = fault->field_count;
  dag_t end = toewijzing_einde(was);
  if (wordt->gestart_op != DAG_GEEN && wordt->gestart_op > vandaag)
    fault_add(fault, "gestart_op", S("Deze dag is nog niet geweest."));
  else if (wordt->gestart_op != DAG_GEEN && (wordt->gestart_op < was->vanaf || wordt->gestart_op > end))
    fault_add(fault, "gestart_op", S("Deze dag valt niet in de periode van de opdracht."));
  if (wordt->plan_op != DAG_GEEN && wordt->plan_op > vandaag)
    fault_add(fault, "plan_op", S("Deze dag is nog niet geweest."));
  if (wordt->evaluatie_op != was->evaluatie_op) {
    if (wordt->evaluatie_op != DAG_GEEN && wordt->evaluatie_op < vandaag)
      fault_add(fault, "evaluatie_op", S("Deze dag is al geweest."));
    check_evaluation(wordt->evaluatie_op, was->vanaf, end, fault);
  }
  return fault->field_count == before;
}

bool toewijzing_verlengt(const struct toewijzing *was, const struct toewijzing_wijziging *w) {
  return w->tot > was->tot;
}

bool toewijzing_andere_omvang(const struct toewijzing *was, const struct toewijzing_wijziging *w) {
  return w->omvang.volume != was->omvang.volume || w->omvang.eenheid != was->omvang.eenheid ||
         w->omvang.frequentie != was->omvang.frequentie;
}

static void check_extension(const struct toewijzing *was, const struct toewijzing_wijziging *w,
                            const struct verlenging_feiten *f, dag_t vandaag, struct fault *fault) {
  dag_t since = was->verlengd_op != DAG_GEEN ? was->verlengd_op : was->vanaf;
  if (w->tot > f->besluit_tot) {
    fault_add(fault, "tot", S("Het besluit stopt eerder. Neem eerst een besluit om te verlengen."));
    return;
  }
  if (!titel_mag_verlengen(&was->titel, f->mag, f->anders, "tot", fault)) return;
  if (f->doelen && (f->geevalueerd == DAG_GEEN || f->geevalueerd < since))
    fault_add(fault, "tot", S("Kijk eerst samen naar de doelen van het plan en leg dat vast als evaluatie."));
  if (w->bereikt.len == 0)
    fault_add(fault, "bereikt", S("Schrijf op wat er is bereikt en waarom de hulp nog nodig is."));
  if (w->evaluatie_op == DAG_GEEN || w->evaluatie_op < vandaag)
    fault_add(fault, "evaluatie_op", S("Kies wanneer u weer kijkt of de hulp helpt."));
}

bool toewijzing_wijziging_toetsen(const struct toewijzing *was, const struct toewijzing_wijziging *w,
                                  const struct verlenging_feiten *f, dag_t vandaag, struct fault *fault) {
  size_t before = fault->field_count;
  bool other = toewijzing_andere_omvang(was, w);
  if (!other && w->tot == was->tot)
    return fault_add(fault, "tot", S("Er verandert niets. Vul een andere omvang of een andere laatste dag in."));
  if (!keuze_van(wijzigredenen, w->reden)) fault_add(fault, "reden", S("Kies waarom dit verandert."));
  if (other && (w->per < was->vanaf || w->per > toewijzing_einde(was)))
    fault_add(fault, "per", S("Deze dag valt niet in de periode van de opdracht."));
  if (w->tot < was->vanaf || (other && w->tot < w->per))
    fault_add(fault, "tot", S("De laatste dag ligt voor de eerste dag."));
  if (was->titel.soort == TITEL_TAAKGERICHT && w->omvang.volume)
    fault_add(fault, "volume", S("Bij taakgericht hoort geen omvang: de aanbieder krijgt een vast budget."));
  omvang_toetsen(&w->omvang, w->tot, fault);
  if (other && !omvang_past(&w->omvang, &f->ruimte))
    fault_add(fault, "volume", S("Dit past niet in het besluit. Wijzig eerst het besluit."));
  if (toewijzing_verlengt(was, w)) check_extension(was, w, f, vandaag, fault);
  check_evaluation(w->evaluatie_op, was->vanaf, w->tot, fault);
  return fault->field_count == before;
}

bool toewijzing_einde_toetsen(const struct toewijzing *t, struct fault *fault) {
  size_t before = fault->field_count;
  if (t->geeindigd_op < t->vanaf || (t->gestart_op != DAG_GEEN && t->geeindigd_op < t->gestart_op))
    fault_add(fault, "geeindigd_op", S("Deze dag ligt voor het begin van de hulp."));
  else if (t->geeindigd_op > t->tot)
    fault_add(fault, "geeindigd_op",
              S("Deze dag ligt na het einde van de opdracht. Verleng die, of kies een dag ervoor."));
  if (!keuze_van(toewijzing_sloten, t->slot)) fault_add(fault, "slot", S("Kies waarom de hulp stopt."));
  if ((t->slot == SLOT_AANBIEDER || t->slot == SLOT_GEMEENTE) && t->slot_toelichting.len == 0)
    fault_add(fault, "slot_toelichting", S("Schrijf kort op waarom."));
  return fault->field_count == before;
}

bool toewijzing_verrekening_toetsen(const struct toewijzing *t, int64_t kosten, dag_t vandaag, struct fault *fault) {
  size_t before = fault->field_count;
  if (t->verrekend_op > vandaag || t->verrekend_op < t->vanaf)
    fault_add(fault, "verrekend_op",
              t->verrekend_op > vandaag ? S("Deze dag is nog niet geweest.")
                                        : S("Deze dag ligt voor het begin van de hulp."));
  if (t->verrekend_met.len == 0) fault_add(fault, "verrekend_met", S("Schrijf op wie betaalt."));
  if (kosten >= 0 && t->verrekend > kosten) fault_add(fault, "bedrag", S("Dit is meer dan de hulp tot nu toe kostte."));
  return fault->field_count == before;
}

static void add_costs(struct productkosten *rij, const struct toewijzing *t) {
  rij->aantal++;
  if (t->kosten < 0)
    rij->onbekend++;
  else
    rij->centen += t->kosten;
}

size_t kosten_per_product(struct arena *arena, const struct toewijzing *toewijzingen, size_t aantal,
                          struct productkosten **ret_rijen, struct productkosten *ret_totaal) {
  struct productkosten *rijen = NEW_ARRAY(arena, struct productkosten, aantal + 1), totaal = {0};
  size_t soorten = 0;
  for (size_t i = 0; i < aantal; i++) {
    size_t at = 0;
    if (toewijzingen[i].titel.soort == TITEL_TAAKGERICHT) continue;
    while (at < soorten && !str_eq(rijen[at].product, toewijzingen[i].product)) at++;
    if (at == soorten)
      rijen[soorten++] =
          (struct productkosten){.product = toewijzingen[i].product, .product_naam = toewijzingen[i].product_naam};
    add_costs(&rijen[at], &toewijzingen[i]);
    add_costs(&totaal, &toewijzingen[i]);
  }
  *ret_rijen = rijen;
  *ret_totaal = totaal;
  return soorten;
}
