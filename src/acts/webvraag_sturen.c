#include "acts/webvraag_sturen.h"

#include "inrichting/verwachting.h"
#include "inrichting/voorstel.h"
#include "store/gebruiker.h"
#include "store/inrichting.h"
#include "store/partner.h"
#include "store/webvraag.h"

#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct webvraag_in, veld)
const struct veld webvraag_velden[] = {
    {"melder", "Voor wie vraagt u hulp?", VELD_KEUZE, .keuzes = webvraag_melders, .verplicht = "regel WEB-WIE",
     .leeg = "Kies voor wie u hulp vraagt.", PLEK(melder)},
    {"woorden", "Wat is er aan de hand?", VELD_TEKST, .max = 3000, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Schrijf op wat er aan de hand is.",
     .uitleg = "In uw eigen woorden. Een paar zinnen is genoeg. Wij bellen u om er meer over te horen.", PLEK(woorden)},
    {"spoed", "Moet er vandaag iets gebeuren?", VELD_KEUZE, .keuzes = ja_nee, .verplicht = "S1a-131",
     .leeg = "Kies of er vandaag iets moet gebeuren.", PLEK(spoed)},
    {"helpt", "Wie helpt er nu al?", VELD_TEKST, .max = 800,
     .uitleg = "Bijvoorbeeld: mijn dochter doet de boodschappen, de wijkverpleging komt elke ochtend.", PLEK(helpt)},
    {"voornamen", "Voornaam", VELD_REGEL, .max = 100, PLEK(voornamen)},
    {"achternaam", "Achternaam", VELD_REGEL, .max = 100, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Vul de achternaam in.", PLEK(achternaam)},
    {"geboren", "Geboortedatum", VELD_DAG, .uitleg = "Bijvoorbeeld 24-3-1975. Hiermee weten wij zeker om wie het gaat.",
     PLEK(geboren)},
    {"postcode", "Postcode", VELD_REGEL, .max = 7, PLEK(postcode)},
    {"huisnummer", "Huisnummer", VELD_REGEL, .max = 10, PLEK(huisnummer)},
    {"straat", "Straat", VELD_REGEL, .max = 80, PLEK(straat)},
    {"woonplaats", "Woonplaats", VELD_REGEL, .max = 80, .verplicht = "S0-99",
     .leeg = "Vul de woonplaats in. Dan komt uw vraag bij het goede team.", PLEK(woonplaats)},
    {"weet_ervan", "Weet deze persoon dat u dit stuurt?", VELD_KEUZE, .keuzes = ja_nee,
     .uitleg = "Weet deze persoon het niet? Dan kijken wij eerst met u wat er kan.", PLEK(weet_ervan)},
    {"melder_naam", "Uw eigen naam", VELD_REGEL, .max = 200, PLEK(melder_naam)},
    {"melder_relatie", "Wat bent u van deze persoon?", VELD_REGEL, .max = 100,
     .uitleg = "Bijvoorbeeld: dochter, buurman", PLEK(melder_relatie)},
    {"organisatie", "Voor welke organisatie werkt u?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: huisarts, school, wijkverpleging", PLEK(organisatie)},
    {"telefoon", "Uw telefoonnummer", VELD_REGEL, .max = 20, .mag = "(of een e-mailadres)", PLEK(telefoon)},
    {"email", "Uw e-mailadres", VELD_REGEL, .max = 100, .mag = "(of een telefoonnummer)", PLEK(email)},
    {"veilig", "Mogen wij u gewoon bellen, mailen en schrijven?", VELD_KEUZE, .keuzes = webvraag_veilig,
     .uitleg = "Leest of luistert er iemand mee die dit niet mag weten? Kies dan nee.", .verplicht = "regel WEB-VEILIG",
     .leeg = "Kies of wij u gewoon mogen bellen, mailen en schrijven.", PLEK(veilig)},
    {"bereikbaar", "Wanneer en hoe kunnen wij u het beste bereiken?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: na 14:00 uur, alleen bellen, niet via de post", PLEK(bereikbaar)},
    {"website", "Laat dit veld leeg", VELD_REGEL, .max = 200, PLEK(website)},
    {"begonnen", "Begonnen", VELD_GETAL, PLEK(begonnen)},
};
const size_t webvraag_velden_aantal = sizeof webvraag_velden / sizeof webvraag_velden[0];

/* Whoever comes to the form, also who happens to have an account: the sender is not known. */
static const struct actor iedereen = {.rol = ROL_INWONER, .naam = S_INIT("Formulier op de website")};

/* Who logged in as a partner is known, and sees what comes of it. */
static bool is_partner(const struct werk *werk) {
  return werk->actor && werk->actor->rol == ROL_PARTNER;
}

/* Along which way it comes in; NULL when there is none for who sends it. */
static bool find_channel(struct tx *tx, const struct werk *werk, const struct inrichting *inrichting,
                         const struct kanaal_rij **ret_kanaal, struct fault *fault) {
  const struct partner_rij *overeenkomst = NULL;
  if (is_partner(werk) && !partner_overeenkomst(tx, werk->actor, &overeenkomst, fault)) return false;
  *ret_kanaal = partner_kanaal(inrichting, overeenkomst, werk_vandaag(werk));
  return true;
}

static bool around(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  const struct inrichting *inrichting;
  const struct kanaal_rij *kanaal;
  dag_t dag = werk_vandaag(werk);
  if (!inrichting_geldend(tx, &inrichting, fault) || !find_channel(tx, werk, inrichting, &kanaal, fault)) return false;
  *(struct melden_uit *)ret_uit =
      (struct melden_uit){.open = kanaal != NULL,
                          .nu = contactpunten_van(werk->arena, inrichting, CONTACTPUNT_NU, dag),
                          .team = contactpunten_van(werk->arena, inrichting, CONTACTPUNT_TEAM, dag)};
  return true;
}

bool melden_inzien(const struct werk *werk, struct melden_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, around, NULL, ret_uit, fault);
}

static struct webvraag question_of(const struct werk *werk, const struct webvraag_in *in) {
  bool ander = in->melder == MELDER_NAASTE || in->melder == MELDER_PROFESSIONAL;
  return (struct webvraag){.publiek = werk_id(werk),
                           .ontvangen = werk_vandaag(werk),
                           .melder = in->melder,
                           .woorden = in->woorden,
                           .helpt = in->helpt,
                           .voornamen = in->voornamen,
                           .achternaam = in->achternaam,
                           .straat = in->straat,
                           .huisnummer = in->huisnummer,
                           .postcode = in->postcode,
                           .woonplaats = in->woonplaats,
                           .geboren = in->geboren,
                           .weet_ervan = ander && in->weet_ervan > 0 ? in->weet_ervan : 0,
                           .telefoon = in->telefoon,
                           .email = in->email,
                           .veilig = in->veilig > 0 ? in->veilig : 0,
                           .bereikbaar = in->bereikbaar,
                           .melder_naam = ander ? in->melder_naam : S(""),
                           .melder_relatie = in->melder == MELDER_NAASTE ? in->melder_relatie : S(""),
                           .organisatie = in->melder == MELDER_PROFESSIONAL ? in->organisatie : S(""),
                           .spoed = in->spoed == ANTWOORD_JA};
}

/* A program fills in what people do not see, or is done before anybody could have read the page. A person who was that
 * quick finds everything filled in and sends it once more. */
static bool by_a_person(const struct werk *werk, const struct webvraag_in *in, struct fault *fault) {
  if (in->website.len) return fault_add(fault, "website", S("Laat dit veld leeg. Het houdt computers tegen."));
  if (in->begonnen > 0 && in->begonnen <= werk->wanneer.echt - WEBVRAAG_SNELST_MS) return true;
  return fault_set(fault, FAULT_INPUT, S("Dat ging erg snel. Kijk alles nog even na en stuur het dan nog een keer."),
                   "form of the website sent at once");
}

/* May it come in along this way, and which desk is it for? */
static bool admit(struct tx *tx, const struct werk *werk, struct webvraag *vraag, struct fault *fault) {
  const struct inrichting *inrichting;
  struct team team = {0};
  const struct kanaal_rij *kanaal;
  if (!inrichting_geldend(tx, &inrichting, fault) || !find_channel(tx, werk, inrichting, &kanaal, fault)) return false;
  if (!kanaal)
    return fault_set(fault, FAULT_RULE, S("Via deze pagina kunt u nu geen vraag sturen."), "no form on the website");
  struct voorstel voorstel = voorstel_maken(
      werk->arena, inrichting,
      &(struct voorstel_vraag){.plaats = vraag->woonplaats,
                               .kanaal = kanaal->id,
                               .leeftijd = vraag->geboren == DAG_GEEN
                                               ? -1
                                               : leeftijd_op(deeldatum_van_dag(vraag->geboren), vraag->ontvangen),
                               .spoed = vraag->spoed ? ANTWOORD_JA : ANTWOORD_NEE,
                               .dag = vraag->ontvangen});
  if (!voorstel.toegang.toegelaten)
    return fault_set(fault, FAULT_RULE,
                     voorstel.toegang.rij->uitleg.len ? voorstel.toegang.rij->uitleg
                                                      : S("Deze vraag kan niet via de website. Bel ons."),
                     "the channel of the website does not take this question");
  if (voorstel.team && !team_met_sleutel(tx, voorstel.team->id, &team, fault)) return false;
  vraag->kanaal = kanaal->id;
  vraag->team = team.id;
  return true;
}

static bool send(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  struct webvraag vraag = *(const struct webvraag *)in;
  struct toegang *toegang;
  return admit(tx, werk, &vraag, fault) &&
         toegang_vragen(tx, is_partner(werk) ? werk->actor : &iedereen,
                        &(struct toegang_vraag){.act = "vraag van de website",
                                                .grond = GROND_VOORDEUR,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_WEBVRAAG,
                                                .over = OVER_ZOEKEN},
                        &toegang, fault) &&
         webvraag_bewaren(toegang, werk->inzending.len ? werk->inzending : vraag.publiek, &vraag, ret_uitkomst, fault);
}

bool webvraag_sturen(const struct werk *werk, const struct webvraag_in *in, struct str *ret_vraag,
                     struct fault *fault) {
  struct webvraag vraag = question_of(werk, in);
  bool good = webvraag_toetsen(&vraag, vraag.ontvangen, fault);
  if ((!is_partner(werk) && !by_a_person(werk, in, fault)) || !good) return false;
  return act_schrijven(werk, send, &vraag, ret_vraag, fault);
}

static bool receipt(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct inrichting *inrichting;
  struct ontvangen_uit uit;
  int64_t id;
  dag_t dag = werk_vandaag(werk);
  if (!webvraag_ontvangst(tx, *(const struct str *)in, &id, &uit.ontvangen, &uit.spoed, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  uit.nummer = webvraag_nummer(werk->arena, id);
  uit.onderzoek_klaar = termijn_van_wet(inrichting, WET_WMO, uit.ontvangen);
  uit.persoonlijk_plan = termijn_laatste_dag(inrichting, S("persoonlijk-plan"), uit.ontvangen);
  uit.nu = contactpunten_van(werk->arena, inrichting, CONTACTPUNT_NU, dag);
  uit.team = contactpunten_van(werk->arena, inrichting, CONTACTPUNT_TEAM, dag);
  *(struct ontvangen_uit *)ret_uit = uit;
  return true;
}

bool webvraag_ontvangen(const struct werk *werk, struct str vraag, struct ontvangen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, receipt, &vraag, ret_uit, fault);
}
