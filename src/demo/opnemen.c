/* A question comes in at the desk: who asks, who lives there, about what, and how the first contact ends. */
#include "acts/huishouden_bewoners.h"
#include "acts/huishouden_inzien.h"
#include "acts/melding_opnemen.h"
#include "acts/webvraag_behandelen.h"

#include "website.h"

enum {
  TERUG = 330,
  ZOEKEN = 8,
  IEDEREEN = 380
}; /* of a thousand: asked before; all who live there are recorded at once */

static struct gezin *who_asked_before(struct demo *demo, struct dossier *d) {
  struct lijn *lijn = &demo->lijnen[d->lijn];
  if (lijn->gezin_aantal == 0 || !kans_op(&d->kans, TERUG)) return NULL;
  for (int i = 0; i < ZOEKEN; i++) {
    struct gezin *gezin = lijn->gezinnen[kans_getal(&d->kans, lijn->gezin_aantal)];
    bool bekend = d->soort->kind ? gezin->ingevoerd : gezin->leden[0].publiek[0] != '\0';
    if (d->soort->product && gezin_heeft(gezin, d->soort->product, dag_van_moment(d->binnen))) continue;
    if (!gezin->bezig && bekend && (d->soort->vormen >> gezin->vorm & 1)) return gezin;
  }
  return NULL;
}

static struct gezin *new_household(struct demo *demo, struct dossier *d) {
  struct lijn *lijn = &demo->lijnen[d->lijn];
  const struct demo_lijn *maat = lijnmaat(demo, d->lijn);
  enum gezinsvorm vorm;
  do vorm = (enum gezinsvorm)kans_getal(&d->kans, GEZINSVORMEN);
  while (!(d->soort->vormen >> vorm & 1));
  struct gezin *gezin =
      gezin_maken(&d->kans, demo->arena, vorm, maat->plaatsen[kans_getal(&d->kans, maat->plaats_aantal)],
                  dag_van_moment(d->binnen), &demo->bsn);
  lijn->gezinnen[lijn->gezin_aantal++] = gezin;
  return gezin;
}

static void choose_household(struct demo *demo, struct dossier *d) {
  d->gezin = who_asked_before(demo, d);
  if (!d->gezin) d->gezin = new_household(demo, d);
  d->gezin->bezig = true;
  size_t kinderen = d->gezin->aantal - d->gezin->volwassenen;
  d->wie = d->soort->kind && kinderen ? d->gezin->volwassenen + kans_getal(&d->kans, kinderen) : 0;
  /* Who came of age since then asks for himself. */
  if (d->soort->kind && leeftijd_op(d->gezin->leden[d->wie].geboren, dag_van_moment(d->binnen)) > 17)
    d->wie = d->gezin->volwassenen;
}

static bool record_person(const struct werk *werk, struct gezin *gezin, struct mens *mens, struct fault *fault) {
  struct persoon_invoeren_in in = mens_invoer(gezin, mens);
  struct str publiek;
  if (mens->publiek[0]) return true;
  if (!persoon_invoeren(werk, &in, &publiek, fault)) return false;
  id_overnemen(mens->publiek, publiek);
  return true;
}

static bool record_others(const struct werk *werk, struct gezin *gezin, size_t wie, struct fault *fault) {
  struct str uit;
  for (size_t i = 0; i < gezin->aantal; i++) {
    struct mens *mens = &gezin->leden[i];
    if (i == wie || mens->publiek[0]) continue;
    if (!record_person(werk, gezin, mens, fault) ||
        !bewoner_toevoegen(werk, str_of(gezin->publiek), 0,
                           &(struct bewoner_in){str_of(mens->publiek), (int)mens->rol, DAG_GEEN}, &uit, fault))
      return false;
  }
  gezin->ingevoerd = true;
  return true;
}

static void who_reports(struct dossier *d, const struct verteller *v, struct melding_opnemen_in *in) {
  static const char *const relaties[] = {"dochter", "zoon", "buurvrouw", "zus", "schoondochter", "mentor"};
  static const char *const verwijzers[] = {"welzijn", "zorgprofessional", "schoolmaatschappelijk-werk"};
  const struct mens *ouder = &d->gezin->leden[0];
  if (d->soort->kind) {
    in->melder = MELDER_NAASTE;
    in->melder_naam = str_format(v->arena, "%.*s %.*s", STR_ARG(ouder->voornaam), STR_ARG(ouder->achternaam));
    in->melder_relatie = ouder->vrouw ? S("moeder") : S("vader");
  } else if (kans_op(&d->kans, 720)) {
    in->melder = MELDER_ZELF;
    return;
  } else if (kans_op(&d->kans, 600)) {
    in->melder = MELDER_NAASTE;
    in->melder_naam = naam_verzinnen(&d->kans, v->arena);
    in->melder_relatie = str_of(KIES(&d->kans, relaties));
  } else {
    in->melder = MELDER_PROFESSIONAL;
    in->melder_naam = naam_verzinnen(&d->kans, v->arena);
    in->verwijzer = str_of(KIES(&d->kans, verwijzers));
  }
  in->melder_telefoon = mens_telefoon(&d->kans, v->arena);
  in->weet_ervan = ANTWOORD_JA;
}

static void ends_at_the_desk(struct dossier *d, const struct verteller *v, struct melding_opnemen_in *in) {
  static const struct {
    const char *uitkomst, *toelichting;
  } uitkomsten[] = {
      {"informatie",
       "[Uitgelegd|Samen bekeken] hoe [het werkt|de aanvraag gaat|het zit met de eigen bijdrage]. {N} [weet genoeg|kan "
       "verder|belt terug als "
       "het niet lukt] en [heeft de folder gekregen|kreeg de link naar de website|noteert het nummer van het loket]."},
      {"eigen-kracht", "{N} gaat [eerst met {O} praten|het met de kinderen oplossen|de buren vragen]. [Dat is genoeg "
                       "voor nu|Belt in {A} terug als het niet lukt]."},
      {"afgehandeld", "[Vraag beantwoord|Gegevens nagekeken|Doorverbonden met de leverancier]. {N} is "
                      "[geholpen|tevreden] en [wil verder niets|heeft geen andere vraag]."},
  };
  size_t at = kans_getal(&d->kans, sizeof uitkomsten / sizeof *uitkomsten);
  in->uitkomst = (struct uitkomst_in){.uitkomst = str_of(uitkomsten[at].uitkomst),
                                      .toelichting = vertel(v, uitkomsten[at].toelichting),
                                      .instemming_wie = mens_naam(v->arena, &d->gezin->leden[0], v->dag),
                                      .instemming_hoe = S("aan de telefoon"),
                                      .instemming_op = v->dag,
                                      .acuut_op = DAG_GEEN,
                                      .acuut_om = -1};
}

static struct melding_opnemen_in fill_in(struct demo *demo, struct dossier *d, moment_t op) {
  static const char *const bereikbaar[] = {"",
                                           "",
                                           "",
                                           "na [half tien|{U}] bellen",
                                           "liefst op {D}",
                                           "via {O}, want {N} hoort slecht aan de telefoon",
                                           "appen mag ook",
                                           "niet op {D}, dan naar de fysio"};
  struct verteller v = verteller_van(demo, d, op);
  static const char *const erbij[] = {"",
                                      "",
                                      "Ik ben thuis na {U}.",
                                      "[{O}|{B}] [zei dat ik u moest bellen|denkt mee].",
                                      "Het speelt sinds {A}.",
                                      "[Bel liever niet op {D}|Op {D} ben ik er niet]."};
  struct str vraag = vertel_een(&v, d->soort->vraag), extra = vertel(&v, KIES(&d->kans, erbij));
  struct melding_opnemen_in in = {
      .persoon = str_of(d->gezin->leden[d->wie].publiek),
      .woorden = str_format(v.arena, "%.*s%s%.*s", STR_ARG(vraag), extra.len ? " " : "", STR_ARG(extra)),
      .bereikbaar = vertel(&v, KIES(&d->kans, bereikbaar)),
      .wet = d->soort->geen_wet ? WET_GEEN : 0,
      .urgentie = -1,
      .kanaal = kans_op(&d->kans, 730) ? S("telefoon") : S("digitaal"),
      .ontvangen = v.dag,
      .identiteit = kans_tussen(&d->kans, 1, 4),
      .vrijwillig = ANTWOORD_JA,
      .uitkomst = {.instemming_op = DAG_GEEN, .acuut_op = DAG_GEEN, .acuut_om = -1}};
  who_reports(d, &v, &in);
  if (in.melder == MELDER_PROFESSIONAL) in.kanaal = S("partner");
  struct str *onderwerp = NEW(v.arena, struct str);
  *onderwerp = str_of(d->soort->onderwerp);
  struct triage_antwoord *antwoorden = NEW_ARRAY(v.arena, struct triage_antwoord, 2);
  antwoorden[0] = (struct triage_antwoord){.vraag = S("spoed"), .antwoord = ANTWOORD_NEE};
  antwoorden[1] =
      (struct triage_antwoord){.vraag = S("veiligheid"), .antwoord = d->soort->onveilig ? ANTWOORD_NEE : ANTWOORD_JA};
  in.keuzes = (struct loket_keuzes){
      .onderwerpen = onderwerp, .onderwerp_aantal = 1, .antwoorden = antwoorden, .antwoord_aantal = 2};
  if (d->weg == WEG_LOKET) ends_at_the_desk(d, &v, &in);
  return in;
}

bool vraag_sturen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct verteller v;
  struct str vraag;
  choose_household(demo, d);
  v = verteller_van(demo, d, op);
  d->beurt = BEURT_WEB;
  *ret_weer = werkdagen_later(&d->kans, op, 1, 2);
  if (!web_sturen(demo, &v, d->soort, true, op, &vraag, fault)) return false;
  id_overnemen(d->webvraag, vraag);
  return true;
}

/* The desk takes over what was sent; the day on which that was counts. */
static bool from_website(const struct werk *werk, const struct dossier *d, struct melding_opnemen_in *in,
                         struct fault *fault) {
  struct webvraag web;
  if (!d->webvraag[0]) return true;
  if (!webvraag_inzien(werk, str_of(d->webvraag), &web, fault)) return false;
  in->webvraag = web.publiek;
  in->woorden = webvraag_woorden(werk->arena, &web);
  in->bereikbaar = webvraag_bereik(werk->arena, &web);
  in->kanaal = web.kanaal;
  in->ontvangen = web.ontvangen;
  in->melder = web.melder;
  in->melder_naam = web.melder_naam;
  in->melder_relatie = web.melder_relatie;
  in->melder_telefoon = web.melder == MELDER_ZELF ? (struct str){0} : web.telefoon;
  in->verwijzer = (struct str){0};
  in->weet_ervan = web.weet_ervan ? web.weet_ervan : -1;
  return true;
}

bool vraag_opnemen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct str publiek;
  if (!d->gezin) choose_household(demo, d);
  const struct werker *loket = &demo->loket[d->soort->kind][kans_getal(&d->kans, LOKET_WERKERS)];
  struct werk werk = werk_van(demo, &loket->actor, op);
  if (!record_person(&werk, d->gezin, &d->gezin->leden[d->wie], fault)) return false;
  struct melding_opnemen_in in = fill_in(demo, d, op);
  if (!from_website(&werk, d, &in, fault) || !melding_opnemen(&werk, &in, &publiek, fault)) return false;
  id_overnemen(d->gezin->publiek, publiek);
  if (!d->gezin->ingevoerd && (d->weg == WEG_TRAJECT || kans_op(&d->kans, IEDEREEN)) &&
      !record_others(&werk, d->gezin, d->wie, fault))
    return false;
  if (d->weg == WEG_LOKET)
    gezin_vrij(d);
  else if (d->weg == WEG_TRAJECT && !lijnmaat(demo, d->lijn)->voorzieningen)
    overleg_wachten(demo, d);
  else
    *ret_weer = d->soort->onveilig ? op + 30 * MINUUT : werkdagen_later(&d->kans, op, 1, 9);
  return true;
}
