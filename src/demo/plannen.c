/* A traject from the first talk to the end: what is found, what is agreed, what is done. */
#include "acts/afsluiten.h"
#include "acts/evalueren.h"
#include "acts/notitie_schrijven.h"
#include "acts/ondersteuning_geven.h"
#include "acts/plan_vaststellen.h"
#include "acts/verhelderen.h"

#include "werk.h"

enum { AFSPRAAK_DAGEN = 45, EVALUATIE_DAGEN = 90, STEUN_DAGEN = 150 };

static struct str person(const struct dossier *d) {
  return str_of(d->gezin->leden[d->wie].publiek);
}

/* Its casus, its traject and its question, by their public ids. */
static bool find_work(struct demo *demo, struct dossier *d, moment_t op, struct huishouden_inzien_uit *ret_uit,
                      struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  if (!huishouden_openen(&werk, d, DEEL_OVERZICHT | DEEL_ONDERSTEUNING, ret_uit, fault)) return false;
  for (size_t i = 0; i < ret_uit->traject_aantal; i++)
    if (ret_uit->trajecten[i].gesloten_op == DAG_GEEN) id_overnemen(d->traject, ret_uit->trajecten[i].publiek);
  id_overnemen(d->melding, ret_uit->meldingen[0].publiek);
  d->versie = ret_uit->meldingen[0].versie;
  return true;
}

static bool write_part(const struct werk *werk, const struct verheldering_inzien_uit *uit, enum hoofdvraag vraag,
                       const struct deel_inhoud *inhoud, struct fault *fault) {
  struct str deel;
  for (size_t i = 0; i < uit->deel_aantal; i++)
    if (uit->delen[i].vraag == vraag)
      return deel_schrijven(werk, uit->delen[i].publiek, uit->delen[i].versie, inhoud, &deel, fault);
  return true;
}

/* The first talk, at home: what is going on, and what somebody can do himself. */
bool kennismaken(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct huishouden_inzien_uit huis;
  struct verheldering_inzien_uit uit;
  struct str verheldering, nog;
  if (!find_work(demo, d, op, &huis, fault) ||
      !verslag_van_gesprek(demo, d, op, d->soort->situatie, KERNTAAK_VERHELDEREN, fault) ||
      !verheldering_beginnen(&werk, str_of(d->gezin->publiek), &(struct verheldering_beginnen_in){0}, &verheldering,
                             fault))
    return false;
  struct gebied_keus keus = {person(d), str_of(d->soort->leefgebied)};
  struct str er_was = person(d);
  struct bezoek_in bezoek = {
      .op_dag = DAG_GEEN, .plaats = kans_op(&d->kans, 750) ? 1 : 2, .bewoners = &er_was, .bewoner_aantal = 1};
  for (int i = 0; i < BEZOEK_ANDEREN; i++) bezoek.anderen[i].hoedanigheid = -1;
  struct deel_inhoud speelt = {.volgorde = -1}, kracht = {.volgorde = -1};
  speelt.tekst[TEKST_ANTWOORD] = vertel_een(&v, d->soort->vraag);
  speelt.eigen[TEKST_ANTWOORD] = true;
  kracht.tekst[TEKST_NETWERK] = vertel(&v, "{O} [helpt {G} keer per week|belt elke dag|wil meedenken]. [In {P} kennen "
                                           "veel mensen {M}|De buren aan de {S} groeten en helpen|Er "
                                           "is weinig familie].");
  *ret_weer = werkdagen_later(&d->kans, op, 4, 12);
  return gebieden_kiezen(&werk, verheldering, &(struct gebieden_kiezen_in){kans_tussen(&d->kans, 1, 5), &keus, 1}, &nog,
                         fault) &&
         bezoek_opnemen(&werk, verheldering, &bezoek, &nog, fault) &&
         verheldering_inzien(&werk, &(struct verheldering_inzien_in){LANGS_VERHELDERING, verheldering, 0}, &uit,
                             fault) &&
         write_part(&werk, &uit, VRAAG_SPEELT, &speelt, fault) && write_part(&werk, &uit, VRAAG_KRACHT, &kracht, fault);
}

/* The second: the life domain it is about; then the clarification is done. */
bool verhelderen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct verheldering_inzien_uit uit;
  struct str nog;
  struct deel_inhoud gebied = {.volgorde = 1};
  gebied.tekst[TEKST_SITUATIE] = vertel_een(&v, d->soort->situatie);
  gebied.tekst[TEKST_GOED] = vertel(&v, d->soort->goed);
  gebied.tekst[TEKST_ZORG] = vertel(&v, d->soort->zorg);
  gebied.tekst[TEKST_WENS] = vertel(&v, d->soort->wens);
  gebied.tekst[TEKST_HULP_NU] = vertel(&v, "[Nog geen hulp|De huisarts denkt mee|{O} helpt waar het kan]");
  *ret_weer = werkdagen_later(&d->kans, op, 3, 12);
  return verheldering_inzien(&werk, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, str_of(d->gezin->publiek), 0},
                             &uit, fault) &&
         write_part(&werk, &uit, VRAAG_GEBIED, &gebied, fault) &&
         verheldering_afronden(&werk, uit.verheldering.publiek, &nog, fault);
}

static bool add_goal(const struct werk *werk, struct dossier *d, const struct verteller *v, struct str plan,
                     const char *patroon, struct fault *fault) {
  struct str nog;
  struct plandoel_in in = {.persoon = person(d),
                           .leefgebied = str_of(d->soort->leefgebied),
                           .woorden = vertel(v, patroon),
                           .eigen = kans_op(&d->kans, 700),
                           .gas = -1,
                           .gewicht = 1};
  return plandoel_schrijven(werk, &(struct deel_plek){.deel = plan}, &in, &nog, fault);
}

static bool add_promise(const struct werk *werk, struct dossier *d, const struct verteller *v, struct str plan,
                        struct str wie, const char *patroon, struct fault *fault) {
  struct str nog;
  struct planafspraak_in in = {
      .wie = wie, .wat = vertel(v, patroon), .voor = werkdag_vanaf(v->dag + kans_tussen(&d->kans, 7, AFSPRAAK_DAGEN))};
  return planafspraak_schrijven(werk, &(struct deel_plek){.deel = plan}, &in, &nog, fault);
}

/* What the plan begins with: the question in the resident's own words. */
static bool write_question(const struct werk *werk, struct dossier *d, const struct verteller *v,
                           const struct plan_inzien_uit *uit, struct fault *fault) {
  const struct plan_tekst *tekst = &uit->inhoud.teksten[PLANTEKST_VRAAG];
  struct plantekst_in in = {.tekst = vertel_een(v, d->soort->vraag), .eigen = true};
  struct str nog;
  return plantekst_schrijven(werk, &(struct deel_plek){.deel = tekst->publiek, .versie = tekst->versie}, &in, &nog,
                             fault);
}

/* Together at the table: goals, who does what, when they look again; then it is agreed. */
bool plan_opstellen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct plan_inzien_uit uit;
  struct str huishouden = str_of(d->gezin->publiek), nog;
  if (!plan_beginnen(&werk, huishouden, &(struct plan_beginnen_in){0}, &nog, fault) ||
      !plan_inzien(&werk, &(struct plan_inzien_in){.huishouden = huishouden}, &uit, fault))
    return false;
  struct str plan = uit.plan.publiek;
  d->kijken = werkdag_vanaf(v.dag + EVALUATIE_DAGEN + kans_tussen(&d->kans, -20, 40));
  struct planevaluatie_in kijken = {d->kijken};
  struct plan_vaststellen_in akkoord = {
      .dag = DAG_GEEN,
      .deelnemers = kans_op(&d->kans, 300) ? vertel(&v, "{O}[| en de huisarts| en school]") : (struct str){0},
      .akkoorden = {{str_of(d->gezin->leden[0].publiek[0] ? d->gezin->leden[0].publiek
                                                          : d->gezin->leden[d->wie].publiek),
                     kans_tussen(&d->kans, 1, 2)}},
      .akkoord_aantal = 1};
  *ret_weer = werkdagen_later(&d->kans, op, 2, 10);
  return write_question(&werk, d, &v, &uit, fault) && add_goal(&werk, d, &v, plan, d->soort->doel[0], fault) &&
         (kans_op(&d->kans, 400) || add_goal(&werk, d, &v, plan, d->soort->doel[1], fault)) &&
         add_promise(&werk, d, &v, plan, person(d), d->soort->afspraak_inwoner, fault) &&
         add_promise(&werk, d, &v, plan, demo->lijnen[d->lijn].werkers[d->werker].publiek, d->soort->afspraak_werker,
                     fault) &&
         planevaluatie_plannen(&werk, plan, &kijken, &nog, fault) &&
         plan_vaststellen(&werk, plan, &akkoord, &nog, fault);
}

static bool own_support(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct str nog;
  struct ondersteuning_in in = {.persoon = person(d),
                                .product = d->soort->kind ? S("jeugdhulp-ambulant") : (struct str){0},
                                .waaraan = vertel(&v, d->soort->wens),
                                .vorm = kans_tussen(&d->kans, STEUNVORM_GESPREK, STEUNVORM_TELEFOON),
                                .hoe_vaak = vertel(&v, "[elke {D}|om de week op {D}|{G} keer per maand]"),
                                .minuten = 15 * kans_tussen(&d->kans, 2, 6),
                                .per = STEUN_PER_WEEK,
                                .terrein = d->soort->kind ? STEUN_JEUGDHULP : STEUN_MAATSCHAPPELIJK,
                                .thema = -1,
                                .vanaf = DAG_GEEN,
                                .verwacht_tot = v.dag + STEUN_DAGEN};
  return ondersteuning_starten(&werk, str_of(d->traject), &in, &nog, fault);
}

/* What the team does itself; the question as it was asked is answered. */
bool hulp_beginnen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  *ret_weer = werkdagen_later(&d->kans, op, 8, 20);
  return own_support(demo, d, op, fault) &&
         vraag_afsluiten(demo, d, op + 10 * MINUUT, str_of(d->melding), d->versie, false, fault);
}

/* How the goals were found; at the end most of them were reached. */
static void judge_goals(struct dossier *d, const struct plan_inzien_uit *uit, bool einde,
                        struct evaluatie_houden_in *in) {
  static const char *const onderweg[] = {"deels", "deels", "niet", "bereikt"}, *const klaar[] = {"bereikt", "bereikt",
                                                                                                 "deels", "niet"};
  for (size_t i = 0; i < uit->inhoud.doel_aantal; i++)
    if (!uit->inhoud.doelen[i].weg)
      in->doelen[in->doel_aantal++] = (struct evaluatie_doel_in){
          uit->inhoud.doelen[i].publiek, str_of(einde ? KIES(&d->kans, klaar) : KIES(&d->kans, onderweg))};
}

static bool hold(struct demo *demo, struct dossier *d, moment_t op, const struct plan_inzien_uit *uit, bool einde,
                 struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct deel_plek plek = {.deel = uit->plan.publiek};
  struct str nog;
  for (size_t i = 0; i < uit->inhoud.evaluatie_aantal; i++)
    if (uit->inhoud.evaluaties[i].gehouden_op == DAG_GEEN)
      plek = (struct deel_plek){.deel = uit->inhoud.evaluaties[i].publiek, .versie = uit->inhoud.evaluaties[i].versie};
  struct evaluatie_houden_in *in = NEW(demo->kladblok, struct evaluatie_houden_in);
  in->dag = DAG_GEEN;
  in->met_wie = vertel(&v, "{N}[| en {O}]");
  in->tevreden = kans_op(&d->kans, 700) ? 1 : kans_tussen(&d->kans, 1, 3);
  in->uitkomst = einde ? EVALUATIE_BEEINDIGEN : kans_op(&d->kans, 600) ? EVALUATIE_VOORTZETTEN : EVALUATIE_AFSCHALEN;
  in->toelichting = vertel_een(&v, d->soort->voortgang);
  d->kijken = einde ? 0 : werkdag_vanaf(v.dag + EVALUATIE_DAGEN + kans_tussen(&d->kans, 0, 60));
  in->volgende = einde ? DAG_GEEN : d->kijken;
  judge_goals(d, uit, einde, in);
  return evaluatie_houden(&werk, &plek, in, &nog, fault);
}

bool samen_kijken(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct plan_inzien_uit uit;
  return plan_inzien(&werk, &(struct plan_inzien_in){.huishouden = str_of(d->gezin->publiek)}, &uit, fault) &&
         hold(demo, d, op, &uit, false, fault);
}

/* Those of which the day is over by `tot`. */
static bool settle_promises(const struct werk *werk, struct dossier *d, const struct plan_inzien_uit *uit, dag_t tot,
                            struct fault *fault) {
  struct str nog;
  for (size_t i = 0; i < uit->inhoud.afspraak_aantal; i++) {
    const struct plan_afspraak *a = &uit->inhoud.afspraken[i];
    if (a->weg || a->stand != STAND_OPEN || a->voor > tot) continue;
    bool gelukt = kans_op(&d->kans, 850);
    struct planafspraak_stand_in in = {gelukt ? STAND_GEDAAN : STAND_NIET,
                                       gelukt ? S("") : S("Het is anders gelopen.")};
    if (!planafspraak_afvinken(werk, &(struct deel_plek){.deel = a->publiek, .versie = a->versie}, &in, &nog, fault))
      return false;
  }
  return true;
}

bool afspraken_nalopen(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct plan_inzien_uit uit;
  return plan_inzien(&werk, &(struct plan_inzien_in){.huishouden = str_of(d->gezin->publiek)}, &uit, fault) &&
         settle_promises(&werk, d, &uit, dag_van_moment(op), fault);
}

bool vraag_nog_sluiten(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  struct huishouden_inzien_uit huis;
  return find_work(demo, d, op, &huis, fault) &&
         vraag_afsluiten(demo, d, op, str_of(d->melding), d->versie, false, fault);
}

static bool end_support(const struct werk *werk, struct dossier *d, const struct huishouden_inzien_uit *huis,
                        struct fault *fault) {
  struct str nog;
  for (size_t i = 0; i < huis->ondersteuning_aantal; i++) {
    const struct ondersteuning *o = &huis->ondersteuningen[i];
    struct ondersteuning_einde_in in = {.geeindigd_op = DAG_GEEN,
                                        .einde = kans_op(&d->kans, 800) ? EINDE_BEREIKT : EINDE_INWONER};
    if (o->geeindigd_op == DAG_GEEN && !ondersteuning_beeindigen(werk, o->publiek, o->versie, &in, &nog, fault))
      return false;
  }
  return true;
}

static int64_t version_of(const struct huishouden_inzien_uit *huis, struct str traject) {
  for (size_t i = 0; i < huis->traject_aantal; i++)
    if (str_eq(huis->trajecten[i].publiek, traject)) return huis->trajecten[i].versie;
  return 0;
}

bool traject_eindigen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  static const char *const redenen[] = {"doelen-bereikt", "doelen-bereikt", "zelf-verder",
                                        "zelf-verder",    "gestopt",        "overgedragen"};
  struct werk werk = werk_aan(demo, d, op), later = werk_aan(demo, d, op + 40 * MINUUT);
  struct verteller v = verteller_van(demo, d, op);
  struct plan_inzien_uit plan;
  struct huishouden_inzien_uit huis;
  struct str nog;
  (void)ret_weer;
  if (!plan_inzien(&werk, &(struct plan_inzien_in){.huishouden = str_of(d->gezin->publiek)}, &plan, fault) ||
      (plan.plan.id &&
       (!settle_promises(&werk, d, &plan, DAG_OPEN, fault) || !hold(demo, d, op + 20 * MINUUT, &plan, true, fault))) ||
      !huishouden_openen(&later, d, DEEL_OVERZICHT | DEEL_ONDERSTEUNING, &huis, fault) ||
      !end_support(&later, d, &huis, fault))
    return false;
  struct afsluiten_in in = {
      .reden = str_of(KIES(&d->kans, redenen)),
      .toelichting = vertel(&v, "[{N} is tevreden over de hulp|Het gaat goed genoeg om te stoppen|{N} kan met {O} "
                                "verder]. [Afgesproken dat {H} belt als het "
                                "weer minder gaat|Over {W} weken bellen wij nog één keer|De huisarts weet ervan]."),
      .casus_ook = true,
      .versie = version_of(&huis, str_of(d->traject))};
  if (!traject_afsluiten(&later, str_of(d->traject), &in, &nog, fault)) return false;
  gezin_vrij(d);
  return true;
}
