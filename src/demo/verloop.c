/* What happens to a question after the desk: step by step, each at a moment of its own. */
#include <string.h>

#include "acts/afspraak_maken.h"
#include "acts/casus_voeren.h"
#include "acts/melding_beheren.h"
#include "acts/notitie_schrijven.h"
#include "acts/verslag.h"
#include "acts/werk_overdragen.h"

#include "werk.h"

enum { BEGIN_DAG = 8 * 60 + 40, EIND_DAG = 16 * 60 + 40, BEZOEK = 60, MAATWERK = 500 };

struct verteller verteller_van(struct demo *demo, struct dossier *d, moment_t op) {
  return (struct verteller){
      .kans = &d->kans, .arena = demo->kladblok, .gezin = d->gezin, .wie = d->wie, .dag = dag_van_moment(op)};
}

moment_t werkdagen_later(struct kans *kans, moment_t op, int van, int tot) {
  dag_t dag = dag_van_moment(op);
  for (int days = kans_tussen(kans, van, tot); days > 0; days--) dag = werkdag_vanaf(dag + 1);
  moment_t moment;
  moment_van_tijd(dag, kans_tussen(kans, BEGIN_DAG, EIND_DAG), &moment);
  return moment;
}

void id_overnemen(char ret_id[ID_LENGTH + 1], struct str publiek) {
  memcpy(ret_id, publiek.ptr, ID_LENGTH);
  ret_id[ID_LENGTH] = '\0';
}

void gezin_vrij(struct dossier *d) {
  d->gezin->bezig = false;
}

struct werk werk_aan(struct demo *demo, const struct dossier *d, moment_t op) {
  return werk_van(demo, &demo->lijnen[d->lijn].werkers[d->werker].actor, op);
}

bool huishouden_openen(const struct werk *werk, const struct dossier *d, unsigned delen,
                       struct huishouden_inzien_uit *ret_uit, struct fault *fault) {
  return huishouden_inzien(werk, &(struct huishouden_inzien_in){str_of(d->gezin->publiek), 1, delen}, ret_uit, fault);
}

/* How a talk begins, what came by as well, and how it ends. */
enum { BIJ_HUIS = 1, TELEFOON, KANTOOR }; /* of contactvormen */
static const struct {
  int hoe;
  const char *patroon;
} opening[] = {
    {BIJ_HUIS, "[Bezoek|Gepland bezoek] om {U}, [met {N}|met {N} en {O}] aan de keukentafel."},
    {BIJ_HUIS,
     "{N} [deed zelf open|zat al klaar|begon zelf over de week|wilde graag buiten lopen tijdens het gesprek]."},
    {TELEFOON, "[Gebeld om {U}|Op verzoek teruggebeld|{O} belde om {U} en gaf de telefoon aan {N}]."},
    {KANTOOR, "[Tweede gesprek|Derde gesprek|Vervolggesprek|Kort gesprek] op kantoor[| op verzoek van {O}| na het "
              "bericht van {B}]."},
    {KANTOOR, "{N} [was wat later door de bus|had vragen opgeschreven|was moe maar helder]."},
};
static const char *const terzijde[] = {
    "",
    "[De afspraak bij de huisarts|De brief van de zorgverzekeraar|Het bezoek van {B}] [komt op {D}|was op {D}|is "
    "verzet naar {A}].",
    "{O} [heeft sinds {A} ander werk|is {G} dagen weg geweest|gaat in {A} op vakantie] en [dat merkt {N}|regelt "
    "vervanging|belt dan minder].",
    "In {P} [is een nieuwe inloop op {D}|stopt de buurtkamer in {A}|kent {N} {B} van vroeger].",
    "{N} [sliep {G} nachten slecht|was trots op de afgelopen week|maakt zich druk om geld|heeft weer eetlust].",
    "[Samen|Met {O}] [de post van {A} geopend|een lijstje gemaakt voor {D}|het nummer van {B} opgezocht].",
    "[De hond|De kat|Een kleinkind|De radio] [zorgde voor afleiding|gaf gespreksstof].",
    "Over {W} weken [is de verjaardag van {O}|loopt de huur af|komt de leverancier]; [daar houden wij rekening mee|dat "
    "geeft spanning]."};
static const char *const slot[] = {
    "Volgende afspraak op {D} om {U}.",
    "Ik bel over {W} dagen terug[|, na {U}].",
    "{N} belt zelf als er iets verandert[| en anders ik op {D}].",
    "Besproken met [{B}|een collega], [die denkt mee|die kent de situatie].",
    "Er zijn nu geen zorgen over de veiligheid. Ik [kom|bel] weer op {D}.",
    "{N} is akkoord met deze afspraken[|, {O} ook].",
    "[{O} was erbij|{O} belde later nog] en [herkent dit|is blij met de hulp|vraagt om uitleg op papier]."};

bool verslag_van_gesprek(struct demo *demo, struct dossier *d, moment_t op, const char *const patronen[PATRONEN_MAX],
                         int kerntaak, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  size_t nr = kans_getal(&d->kans, sizeof opening / sizeof *opening);
  struct str begin = vertel(&v, opening[nr].patroon), body = vertel_een(&v, patronen),
             tussen = vertel(&v, KIES(&d->kans, terzijde)), einde = vertel(&v, KIES(&d->kans, slot)), huishouden;
  struct notitie_in in = {.gesproken_met = mens_naam(v.arena, &d->gezin->leden[d->wie], v.dag),
                          .hoe = opening[nr].hoe,
                          .op_dag = DAG_GEEN,
                          .tekst = str_format(v.arena, "%.*s %.*s%s%.*s %.*s", STR_ARG(begin), STR_ARG(body),
                                              tussen.len ? " " : "", STR_ARG(tussen), STR_ARG(einde)),
                          .minuten = 5 * kans_tussen(&d->kans, 2, 15),
                          .kerntaak = kerntaak};
  return notitie_opnemen(&werk, str_of(d->gezin->publiek), &in, &huishouden, fault);
}

bool vraag_afsluiten(struct demo *demo, struct dossier *d, moment_t op, struct str melding, int64_t versie,
                     bool na_verslag, struct fault *fault) {
  static const char *const hoe[] = {"aan de telefoon", "bij een huisbezoek", "per mail"};
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct str huishouden;
  struct melding_sluiten_in in = {
      .reden = na_verslag    ? SLUIT_VERSLAG
               : d->trekt_in ? SLUIT_INGETROKKEN
                             : SLUIT_BEANTWOORD,
      .toelichting =
          vertel(&v, d->trekt_in ? "{N} wil geen hulp meer. [{O} regelt het|De kinderen helpen|Het gaat weer]."
                                 : "[De vraag is beantwoord|{N} weet genoeg|Er is hulp geregeld]. [{O} helpt "
                                   "mee|{N} weet ons te vinden|Het aanbod in {P} past goed]."),
      .instemming_wie = na_verslag ? (struct str){0} : mens_naam(v.arena, &d->gezin->leden[0], v.dag),
      .instemming_hoe = na_verslag ? (struct str){0} : str_of(KIES(&d->kans, hoe)),
      .instemming_op = na_verslag ? DAG_GEEN : v.dag};
  d->vraag_dicht = true;
  if (!melding_sluiten(&werk, melding, versie, &in, &huishouden, fault)) return false;
  if (d->weg != WEG_TRAJECT) gezin_vrij(d);
  return true;
}

/* The worker opens the file for the first time and takes the question up. */
static bool take_up(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct huishouden_inzien_uit uit;
  struct str huishouden;
  if (!huishouden_openen(&werk, d, DEEL_OVERZICHT, &uit, fault)) return false;
  id_overnemen(d->melding, uit.meldingen[0].publiek);
  d->versie = uit.meldingen[0].versie + 1;
  return melding_oppakken(&werk, uit.meldingen[0].publiek, uit.meldingen[0].versie, &huishouden, fault);
}

static bool first_contact(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct str huishouden;
  bool blijft = d->loopt || d->eind != DAG_GEEN;
  d->beurt = d->weg == WEG_AFGEHANDELD ? BEURT_SLUITEN : d->weg == WEG_KORT ? BEURT_KORT : BEURT_KENNIS;
  if (d->weg == WEG_KORT)
    *ret_weer = werkdagen_later(&d->kans, op, 4, 22);
  else if (d->weg == WEG_AFGEHANDELD || blijft)
    *ret_weer = werkdagen_later(&d->kans, op, 2, 12);
  if (!take_up(demo, d, op, fault)) return false;
  if (d->weg != WEG_TRAJECT || !blijft)
    return verslag_van_gesprek(demo, d, op + 20 * MINUUT, d->soort->situatie, KERNTAAK_VERHELDEREN, fault);
  return traject_starten(
      &werk, &(struct traject_starten_in){.melding = str_of(d->melding), .soort = str_of(d->soort->trajectsoort)},
      &huishouden, fault);
}

/* Help that needs a besluit, or what the team does itself. */
static bool arrange_help(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  struct str melding;
  d->beurt = BEURT_BELOOP;
  if (!d->soort->product || !kans_op(&d->kans, MAATWERK)) return hulp_beginnen(demo, d, op, ret_weer, fault);
  d->beurt = BEURT_BESLUIT;
  if (!d->soort->kind) return korte_weg_gaan(demo, d, op, ret_weer, fault);
  *ret_weer = werkdagen_later(&d->kans, op, 3, 12);
  struct aanvraag_in in = {str_of(d->soort->product), mens_naam(v.arena, &d->gezin->leden[0], v.dag),
                           AANVRAAG_FORMULIER, DAG_GEEN};
  return aanvraag_opnemen(&werk, str_of(d->melding), &in, &melding, fault);
}

/* What comes after the end of the demo stands in the diary. */
static bool make_appointment(struct demo *demo, struct dossier *d, moment_t op, moment_t wanneer, struct fault *fault) {
  struct werk werk = werk_aan(demo, d, op);
  struct verteller v = verteller_van(demo, d, op);
  int van = minuten_van_moment(wanneer) / 15 * 15;
  struct str afspraak;
  struct afspraak_in in = {
      .soort = kans_op(&d->kans, 650) ? AFSPRAAK_HUISBEZOEK : AFSPRAAK_KANTOOR,
      .dag = dag_van_moment(wanneer),
      .van = van,
      .tot = van + BEZOEK,
      .personen = {str_of(d->gezin->leden[d->wie].publiek)},
      .persoon_aantal = 1,
      .medewerker = demo->lijnen[d->lijn].werkers[d->werker].publiek,
      .waarvoor = vertel(&v, "[Hoe gaat het nu|Het plan doornemen|De week bespreken|Kennismaken met de nieuwe hulp]"),
      .toch = true};
  return afspraak_maken(&werk, str_of(d->gezin->publiek), &in, &afspraak, fault);
}

static bool go_on(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  *ret_weer = werkdagen_later(&d->kans, op, 8, 34);
  if (!verslag_van_gesprek(demo, d, op, d->soort->voortgang, KERNTAAK_ONDERSTEUNEN, fault)) return false;
  if (d->ronde++ % 3 == 1 && !afspraken_nalopen(demo, d, op, fault)) return false;
  if (d->kijken && dag_van_moment(op) >= d->kijken && !samen_kijken(demo, d, op + 30 * MINUUT, fault)) return false;
  return !d->loopt || *ret_weer < demo->begin.maat->nu || make_appointment(demo, d, op + 45 * MINUUT, *ret_weer, fault);
}

/* All that is open is finished first: the besluit on an aanvraag, then the question. */
static bool finish(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  if (!d->vraag_dicht && d->beurt_was == BEURT_BESLUIT && !besluiten(demo, d, op, ret_weer, fault)) return false;
  if (!d->vraag_dicht && !vraag_nog_sluiten(demo, d, op, fault)) return false;
  return traject_eindigen(demo, d, op + 45 * MINUUT, ret_weer, fault);
}

/* The day on which it ends comes before what was planned after it. */
static void keep_to_end(struct dossier *d, moment_t op, moment_t *ret_weer) {
  if (d->weg != WEG_TRAJECT || d->eind == DAG_GEEN || !*ret_weer || d->beurt == BEURT_EINDE) return;
  if (d->beurt == BEURT_WACHT || dag_van_moment(*ret_weer) < d->eind) return;
  d->beurt_was = d->beurt;
  d->beurt = BEURT_EINDE;
  dag_t dag = d->eind > dag_van_moment(op) ? d->eind : werkdag_vanaf(dag_van_moment(op) + 1);
  moment_van_tijd(dag, kans_tussen(&d->kans, BEGIN_DAG, EIND_DAG - 2 * BEZOEK), ret_weer);
}

static bool do_step(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  switch (d->beurt) {
  case BEURT_WEB:
    d->beurt = BEURT_EERST;
    return vraag_opnemen(demo, d, op, ret_weer, fault);
  case BEURT_EERST:
    return first_contact(demo, d, op, ret_weer, fault);
  case BEURT_SLUITEN:
    return vraag_afsluiten(demo, d, op, str_of(d->melding), d->versie, false, fault);
  case BEURT_KORT:
    d->beurt = BEURT_BESLUIT;
    return korte_weg_gaan(demo, d, op, ret_weer, fault);
  case BEURT_WACHT:
    d->beurt = BEURT_KENNIS;
    return van_de_wachtlijst(demo, d, op, ret_weer, fault);
  case BEURT_KENNIS:
    d->beurt = BEURT_VERHELDEREN;
    return kennismaken(demo, d, op, ret_weer, fault);
  case BEURT_VERHELDEREN:
    d->beurt = BEURT_PLAN;
    return verhelderen(demo, d, op, ret_weer, fault);
  case BEURT_PLAN:
    d->beurt = BEURT_HULP;
    return plan_opstellen(demo, d, op, ret_weer, fault);
  case BEURT_HULP:
    return arrange_help(demo, d, op, ret_weer, fault);
  case BEURT_BESLUIT:
    d->beurt = BEURT_BELOOP;
    if (d->weg == WEG_TRAJECT) *ret_weer = werkdagen_later(&d->kans, op, 8, 25);
    return besluiten(demo, d, op, ret_weer, fault);
  case BEURT_BELOOP:
    return go_on(demo, d, op, ret_weer, fault);
  case BEURT_BEZWAAR:
    return bezwaar_maken(demo, d, op, ret_weer, fault);
  case BEURT_HOREN:
    return bezwaar_horen(demo, d, op, ret_weer, fault);
  case BEURT_BEZWAARBESLUIT:
    return bezwaar_beslissen(demo, d, op, ret_weer, fault);
  case BEURT_EINDE:
    return finish(demo, d, op, ret_weer, fault);
  }
  return true;
}

bool vraag_verder(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  if (!do_step(demo, d, op, ret_weer, fault)) return false;
  keep_to_end(d, op, ret_weer);
  return true;
}
