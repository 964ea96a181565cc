/* An aanvraag and the besluit on it. */
#include "acts/besluit.h"
#include "acts/verslag.h"

#include "werk.h"

enum { AFWIJZEN = 75, BEZWAAR = 300, JAREN_MAX = 3, JAAR = 365 }; /* the first two of a thousand */

/* What was found under each point, by its key. */
static struct str point_text(const struct verteller *v, const struct vraagsoort *soort, struct str sleutel) {
  static const struct {
    const char *einde, *patroon;
  } punten[] = {
      {"behoefte", NULL},
      {"eigen-kracht", "{N} kan [zelf koken en de was doen|de lichte dingen zelf|de dag zelf indelen]. [Meer lukt nu "
                       "niet|Met een pauze lukt meer|Oefenen met de fysio "
                       "loopt]."},
      {"netwerk", "{O} [komt {G} keer per week langs|helpt met de boodschappen|woont te ver weg voor dagelijkse hulp]. "
                  "{B} uit de straat [houdt een oogje in het "
                  "zeil|rijdt soms mee]."},
      {"mantelzorger",
       "[Er is geen mantelzorger|{O} zorgt al {W} maanden en wil af en toe rust|{O} redt het en wil geen steun]."},
      {"algemeen", "[De soos in {P} is een fijne plek, maar lost dit niet op|De boodschappendienst wordt gebruikt|Er "
                   "is geen algemene voorziening die past]."},
      {"sociale-basis", "[Jeugdgezondheidszorg en de cursus voor ouders zijn besproken|Het jongerenwerk in {P} kent "
                        "het gezin]. Dat is [niet genoeg|een mooie aanvulling]."},
      {"andere-wet", "[De zorgverzekering betaalt dit niet|De wijkverpleging komt al voor het wassen|Dit hoort niet "
                     "bij de Wet langdurige zorg]."},
      {"eigen-bijdrage", "Uitgelegd wat de eigen bijdrage is en dat het CAK de rekening stuurt. {N} [weet het|vindt "
                         "dat goed|rekent het na met {O}]."},
      {"zelf", "Het Sociaal Team [kan meekijken in de ochtend|biedt {G} gesprekken]. [Voor behandeling is een "
               "aanbieder nodig|Daarna kijken wij verder]."},
      {"maatwerk", "[Begeleiding thuis, {G} uur per week|Een half jaar ambulante hulp|Hulp op {D} en {D}]."},
      {"uitkomst", "Wij vinden dat {N} [hulp nodig heeft die {H} niet zelf kan regelen|met deze voorziening verder "
                   "kan|het met deze hulp thuis volhoudt]."},
      {"afspraken", "[{N} hoort binnen twee weken wat het besluit is|Over {W} weken bellen wij hoe het gaat]. [{O} "
                    "leest mee|{N} krijgt dit verslag thuis]."},
  };
  if (str_eq(sleutel, S("vraag"))) return vertel_een(v, soort->vraag);
  for (size_t i = 1; i < sizeof punten / sizeof *punten; i++)
    if (str_ends(sleutel, str_of(punten[i].einde))) return vertel(v, punten[i].patroon);
  return vertel_een(v, soort->situatie);
}

static struct verslag_in write_points(const struct verteller *v, const struct dossier *d,
                                      const struct verslag_inzien_uit *uit) {
  struct verslag_in in = {.punten = uit->verslag.punten,
                          .punt_aantal = uit->verslag.punt_aantal,
                          .product = str_of(d->soort->product),
                          .advies_gevraagd = DAG_GEEN,
                          .advies_ontvangen = DAG_GEEN,
                          .offerte_gevraagd = DAG_GEEN,
                          .offerte_ontvangen = DAG_GEEN,
                          .poort_reden = S("De vraag is enkelvoudig.")};
  for (size_t i = 0; i < in.punt_aantal; i++) in.teksten[i] = point_text(v, d->soort, in.punten[i].sleutel);
  return in;
}

static bool look(struct demo *demo, struct dossier *d, moment_t op, struct verslag_inzien_uit *ret_uit,
                 struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  return verslag_inzien(&werk, &(struct verslag_inzien_in){.melding = str_of(d->melding)}, ret_uit, fault);
}

bool korte_weg_gaan(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct verslag_inzien_uit uit;
  struct str versie;
  if (!look(demo, d, op, &uit, fault)) return false;
  struct korte_weg_in in = {.verslag = write_points(&v, d, &uit),
                            .hoe = kans_tussen(&d->kans, 1, 3),
                            .dag = DAG_GEEN,
                            .van = mens_naam(v.arena, &d->gezin->leden[0], v.dag),
                            .aanvraag_hoe = kans_tussen(&d->kans, AANVRAAG_VERSLAG, AANVRAAG_DIGITAAL),
                            .ontvangen = DAG_GEEN};
  *ret_weer = werkdagen_later(&d->kans, op, 2, 8);
  return korte_weg(&werk, str_of(d->melding), uit.verslag.versie, &in, &versie, fault);
}

static struct besluit_in decide(struct demo *demo, struct dossier *d, const struct verteller *v) {
  bool weigert = kans_op(&d->kans, AFWIJZEN);
  bool stuks =
      str_eq(str_of(d->soort->leefgebied), S("mobiliteit")) || str_eq(str_of(d->soort->leefgebied), S("wonen"));
  struct besluit_in in = {.soort = weigert ? BESLUITSOORT_AFWIJZEN : BESLUITSOORT_VERSTREKKEN,
                          .product = str_of(d->soort->product),
                          .vorm = weigert ? -1 : BESLUITVORM_ZIN,
                          .weigergrond =
                              weigert ? kans_tussen(&d->kans, WEIGER_GEBRUIKELIJKE_HULP, WEIGER_ALGEMEEN) : -1,
                          .vanaf = weigert ? DAG_GEEN : werkdag_vanaf(v->dag + kans_tussen(&d->kans, 5, 21)),
                          .tot = DAG_GEEN,
                          .zonder_einde = !weigert && stuks,
                          .eenheid = -1,
                          .frequentie = -1,
                          .zienswijze_op = DAG_GEEN,
                          .advies_op = DAG_GEEN,
                          .deskundige = demo->lijnen[d->lijn].werkers[0].publiek};
  if (!weigert && !stuks) {
    in.tot = in.vanaf + JAAR * kans_tussen(&d->kans, 1, JAREN_MAX) - 1;
    in.volume = kans_tussen(&d->kans, 1, 4);
    in.eenheid = str_eq(in.product, S("dagbesteding")) ? OMVANG_DAGDEEL : OMVANG_UUR;
    in.frequentie = OMVANG_PER_WEEK;
  }
  in.tekst[BESLUITTEKST_SITUATIE] = vertel_een(v, d->soort->situatie);
  in.tekst[BESLUITTEKST_AFWEGING] =
      vertel(v, "Wij keken wat {N} zelf kan, wat {O} kan doen en wat er in {P} is voor iedereen.");
  in.tekst[BESLUITTEKST_GROND] =
      weigert ? vertel(v, "[{O} kan dit doen als gewone hulp in huis|Er is een voorziening voor iedereen die dit "
                          "oplost|Met hulp van {O} en de buren lukt het]. Daarom is "
                          "een voorziening van de gemeente niet nodig.")
              : vertel(v, "{N} kan dit niet zelf oplossen en niemand om {M} heen kan het overnemen. [Met deze hulp kan "
                          "{H} thuis blijven wonen|Zo kan {H} blijven "
                          "meedoen|De hulp past bij wat {H} nog zelf kan].");
  return in;
}

bool besluiten(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op), later = werk_aan(demo, d, op + 25 * MINUUT);
  struct verteller v = verteller_van(demo, d, op);
  struct verslag_inzien_uit uit;
  struct str besluit, terug;
  if (!look(demo, d, op, &uit, fault)) return false;
  struct besluit_in in = decide(demo, d, &v);
  if (besluit_kent_toe((enum besluit_soort)in.soort))
    gezin_krijgt(d->gezin, d->soort->product, in.zonder_einde ? DAG_OPEN : in.tot);
  if (!besluit_voorbereiden(&werk, &(struct besluit_plek){.aanvraag = uit.aanvragen[0].publiek}, 0, &in, &besluit,
                            fault))
    return false;
  if (in.soort == BESLUITSOORT_AFWIJZEN && d->weg == WEG_KORT && kans_op(&d->kans, BEZWAAR)) {
    d->beurt = BEURT_BEZWAAR;
    id_overnemen(d->zaak, besluit);
    *ret_weer = werkdagen_later(&d->kans, op, 6, 24);
  }
  return besluit_nemen(&later, besluit, 1, &(struct besluit_nemen_in){BEKEND_POST, DAG_GEEN}, &terug, fault) &&
         vraag_afsluiten(demo, d, op + 30 * MINUUT, str_of(d->melding), uit.melding.versie, uit.verslag.id != 0, fault);
}
