#include "base/json.h"
#include "base/text.h"
#include "brp_intern.h"

bool brp_onbereikbaar(struct fault *fault, const char *why) {
  return fault_set(fault, FAULT_OUTSIDE,
                   S("De basisregistratie antwoordt niet. U kunt verder met de gegevens die Schakel al heeft."),
                   "brp: %s", why);
}

/* --- values --- */

static struct str tekst(struct arena *arena, const json_t *json, const char *pad) {
  struct str s = json_text(json, pad);
  return text_check(s) ? str_copy(arena, s) : (struct str){0};
}

static struct str getal_als_tekst(struct arena *arena, const json_t *json, const char *pad) {
  int64_t n = json_number(json, pad, 0);
  return n > 0 ? str_format(arena, "%lld", (long long)n) : (struct str){0};
}

static bool ja(const json_t *json, const char *pad) {
  return json_is_true(json_at(json, pad));
}

static deeldatum_t datum(const json_t *json, const char *pad) {
  const json_t *waarde = json_at(json, pad);
  struct str type = json_text(waarde, "type");
  int64_t jaar = json_number(waarde, "jaar", -1), maand = json_number(waarde, "maand", 0);
  dag_t dag;
  if (str_eq(type, S("Datum")))
    return dag_lees_iso(json_text(waarde, "datum"), &dag) ? deeldatum_van_dag(dag) : DEELDATUM_GEEN;
  if (str_eq(type, S("DatumOnbekend"))) return 0;
  if (jaar < JAAR_MIN || jaar > JAAR_MAX || maand < 0 || maand > 12) return DEELDATUM_GEEN;
  return (deeldatum_t)(jaar * 10000 + maand * 100);
}

static char geslacht(const json_t *json) {
  struct str code = json_text(json, "geslacht.code");
  return str_eq(code, S("M")) ? 'm' : str_eq(code, S("V")) ? 'v' : 'o';
}

/* --- relations --- */

static size_t hoogstens(const json_t *rij, size_t max) {
  size_t aantal = json_array_size(rij);
  return aantal < max ? aantal : max;
}

static struct brp_verwanten verwanten(struct arena *arena, const json_t *persoon, const char *naam) {
  const json_t *rij = json_at(persoon, naam);
  struct brp_verwanten gelezen = {.aantal = hoogstens(rij, BRP_VERWANTEN_MAX)};
  struct brp_verwant *lijst = NEW_ARRAY(arena, struct brp_verwant, gelezen.aantal);
  for (size_t i = 0; i < gelezen.aantal; i++) {
    const json_t *een = json_array_get(rij, i);
    lijst[i] = (struct brp_verwant){
        .bsn = tekst(arena, een, "burgerservicenummer"),
        .voornamen = tekst(arena, een, "naam.voornamen"),
        .voorvoegsel = tekst(arena, een, "naam.voorvoegsel"),
        .geslachtsnaam = tekst(arena, een, "naam.geslachtsnaam"),
        .geboren = datum(een, "geboorte.datum"),
        .geslacht = json_at(een, "geslacht") ? geslacht(een) : 0,
        .ontbonden = json_at(een, "ontbindingHuwelijkPartnerschap") != NULL,
    };
  }
  gelezen.rij = lijst;
  return gelezen;
}

static void drager(struct arena *arena, struct brp_gezag *gezag, const json_t *wie) {
  if (!json_is_object(wie) || gezag->aantal == BRP_GEZAG_MAX) return;
  gezag->dragers[gezag->aantal].bsn = tekst(arena, wie, "burgerservicenummer");
  gezag->dragers[gezag->aantal++].naam = tekst(arena, wie, "naam.volledigeNaam");
}

static const struct {
  struct str type;
  enum brp_gezag_soort soort;
} gezag_soorten[] = {
    {S_INIT("GezamenlijkOuderlijkGezag"), BRP_GEZAG_OUDERS},
    {S_INIT("EenhoofdigOuderlijkGezag"), BRP_GEZAG_OUDER},
    {S_INIT("GezamenlijkGezag"), BRP_GEZAG_SAMEN},
    {S_INIT("Voogdij"), BRP_GEZAG_VOOGD},
    {S_INIT("TijdelijkGeenGezag"), BRP_GEZAG_TIJDELIJK_GEEN},
    {S_INIT("GezagNietTeBepalen"), BRP_GEZAG_ONBEKEND},
};

static struct brp_gezag gezag_van(struct arena *arena, const json_t *relatie) {
  struct brp_gezag gezag = {.soort = BRP_GEZAG_ONBEKEND,
                            .minderjarige = tekst(arena, relatie, "minderjarige.burgerservicenummer")};
  struct str type = json_text(relatie, "type");
  for (size_t i = 0; i < sizeof gezag_soorten / sizeof *gezag_soorten; i++)
    if (str_eq(type, gezag_soorten[i].type)) gezag.soort = gezag_soorten[i].soort;
  const json_t *ouders = json_at(relatie, "ouders"), *derden = json_at(relatie, "derden");
  for (size_t i = 0; i < json_array_size(ouders); i++) drager(arena, &gezag, json_array_get(ouders, i));
  drager(arena, &gezag, json_at(relatie, "ouder"));
  drager(arena, &gezag, json_at(relatie, "derde"));
  for (size_t i = 0; i < json_array_size(derden); i++) drager(arena, &gezag, json_array_get(derden, i));
  return gezag;
}

static void lees_gezag(struct arena *arena, const json_t *json, struct brp_persoon *persoon) {
  const json_t *rij = json_at(json, "gezag");
  persoon->gezag_aantal = hoogstens(rij, BRP_VERWANTEN_MAX);
  struct brp_gezag *lijst = NEW_ARRAY(arena, struct brp_gezag, persoon->gezag_aantal);
  for (size_t i = 0; i < persoon->gezag_aantal; i++) lijst[i] = gezag_van(arena, json_array_get(rij, i));
  persoon->gezag = lijst;
}

/* --- a person --- */

static void lees_naam(struct arena *arena, const json_t *json, struct brp_persoon *persoon) {
  persoon->bsn = tekst(arena, json, "burgerservicenummer");
  persoon->voornamen = tekst(arena, json, "naam.voornamen");
  persoon->voorletters = tekst(arena, json, "naam.voorletters");
  persoon->voorvoegsel = tekst(arena, json, "naam.voorvoegsel");
  persoon->geslachtsnaam = tekst(arena, json, "naam.geslachtsnaam");
  persoon->geslacht = geslacht(json);
  persoon->geboren = datum(json, "geboorte.datum");
}

static bool twijfel(const json_t *json) {
  static const char *const groepen[] = {"inOnderzoek",
                                        "naam.inOnderzoek",
                                        "geboorte.inOnderzoek",
                                        "overlijden.inOnderzoek",
                                        "adressering.inOnderzoek",
                                        "verblijfplaats.inOnderzoek",
                                        "verblijfplaats.verblijfadres.inOnderzoek"};
  for (size_t i = 0; i < sizeof groepen / sizeof *groepen; i++)
    if (json_at(json, groepen[i])) return true;
  return false;
}

static void lees_staat(const json_t *json, struct brp_persoon *persoon) {
  struct str reden = json_text(json, "opschortingBijhouding.reden.code");
  persoon->is_overleden = str_eq(reden, S("O")) || json_at(json, "overlijden");
  persoon->overleden = datum(json, "overlijden.datum");
  persoon->geemigreerd = reden.len > 0 && !str_eq(reden, S("O"));
  persoon->geheim = ja(json, "geheimhoudingPersoonsgegevens");
  persoon->curatele = ja(json, "indicatieCurateleRegister");
  persoon->in_onderzoek = twijfel(json);
}

static void lees_adres(struct arena *arena, const json_t *json, struct brp_persoon *persoon) {
  persoon->regels[0] = tekst(arena, json, "adressering.adresregel1");
  persoon->regels[1] = tekst(arena, json, "adressering.adresregel2");
  persoon->regels[2] = tekst(arena, json, "adressering.adresregel3");
  persoon->land = tekst(arena, json, "adressering.land.omschrijving");
  persoon->gemeente_code = tekst(arena, json, "gemeenteVanInschrijving.code");
  persoon->gemeente = tekst(arena, json, "gemeenteVanInschrijving.omschrijving");
  persoon->briefadres = str_eq(json_text(json, "verblijfplaats.functieAdres.code"), S("B"));
  persoon->niet_op_adres = ja(json, "adressering.indicatieVastgesteldVerblijftNietOpAdres");
  if (!str_eq(json_text(json, "verblijfplaats.type"), S("Adres"))) return;
  const json_t *adres = json_at(json, "verblijfplaats.verblijfadres");
  struct str officieel = tekst(arena, adres, "officieleStraatnaam");
  persoon->straat = officieel.len ? officieel : tekst(arena, adres, "korteStraatnaam");
  persoon->huisnummer = getal_als_tekst(arena, adres, "huisnummer");
  persoon->huisletter = tekst(arena, adres, "huisletter");
  persoon->toevoeging = tekst(arena, adres, "huisnummertoevoeging");
  persoon->postcode = tekst(arena, adres, "postcode");
  persoon->woonplaats = tekst(arena, adres, "woonplaats");
}

static struct brp_persoon persoon_van(struct arena *arena, const json_t *json) {
  struct brp_persoon persoon = {0};
  lees_naam(arena, json, &persoon);
  lees_staat(json, &persoon);
  lees_adres(arena, json, &persoon);
  lees_gezag(arena, json, &persoon);
  persoon.ouders = verwanten(arena, json, "ouders");
  persoon.kinderen = verwanten(arena, json, "kinderen");
  persoon.partners = verwanten(arena, json, "partners");
  return persoon;
}

bool brp_lees_personen(struct arena *arena, struct str bytes, struct brp_personen *ret_personen, struct fault *fault) {
  json_t *json = json_read(bytes, BRP_ANTWOORD_MAX);
  const json_t *rij = json_at(json, "personen");
  size_t aantal = json_array_size(rij);
  bool goed = json_is_array(rij) && aantal <= BRP_PERSONEN_MAX;
  struct brp_persoon *lijst = NEW_ARRAY(arena, struct brp_persoon, goed ? aantal : 0);
  for (size_t i = 0; goed && i < aantal; i++) {
    goed = json_is_object(json_array_get(rij, i));
    if (goed) lijst[i] = persoon_van(arena, json_array_get(rij, i));
  }
  json_decref(json);
  if (!goed) return brp_onbereikbaar(fault, "the answer is not what the interface promises");
  *ret_personen = (struct brp_personen){lijst, aantal};
  return true;
}

/* --- a refusal --- */

static const struct {
  const char *parameter;
  struct str melding;
} meldingen[] = {
    {"burgerservicenummer", S_INIT("Een BSN heeft negen cijfers.")},
    {"geslachtsnaam",
     S_INIT("De basisregistratie kan met deze achternaam niet zoeken. Zet voor een * minstens drie letters.")},
    {"geboortedatum", S_INIT("Deze geboortedatum bestaat niet.")},
    {"postcode", S_INIT("Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 4131 AB.")},
    {"huisnummer", S_INIT("Een huisnummer is een getal van 1 tot en met 99999.")},
    {"huisletter", S_INIT("Een huisletter is één letter.")},
    {"huisnummertoevoeging", S_INIT("Een toevoeging heeft hoogstens vier letters of cijfers.")},
};

/* "burgerservicenummer[3]" is about burgerservicenummer. False when the user can do nothing about it. */
static bool vertaal(struct str naam, struct fault *fault) {
  struct str rest = naam, kaal;
  if (!str_cut(&rest, '[', &kaal)) return false;
  for (size_t i = 0; i < sizeof meldingen / sizeof *meldingen; i++) {
    if (!str_eq(kaal, str_of(meldingen[i].parameter))) continue;
    fault_add(fault, meldingen[i].parameter, meldingen[i].melding);
    return true;
  }
  return false;
}

static bool begrijpt_niet(struct fault *fault, long status) {
  return fault_set(fault, FAULT_OUTSIDE,
                   S("De basisregistratie neemt de vraag van Schakel niet aan. Meld dit aan uw beheerder."),
                   "brp: the register refused the question with status %ld", status);
}

static bool weigering(struct arena *arena, const json_t *json, struct fault *fault) {
  const json_t *params = json_at(json, "invalidParams");
  struct fault gelezen;
  fault_init(&gelezen);
  if (str_eq(json_text(json, "code"), S("tooManyResults")))
    return fault_set(fault, FAULT_INPUT,
                     S("Er zijn te veel personen gevonden. Geef meer gegevens op, dan vindt u er minder."),
                     "brp: too many results");
  for (size_t i = 0; i < json_array_size(params); i++)
    if (!vertaal(str_copy(arena, json_text(json_array_get(params, i), "name")), &gelezen))
      return begrijpt_niet(fault, 400);
  if (gelezen.field_count == 0) return begrijpt_niet(fault, 400);
  fault_set(&gelezen, FAULT_INPUT, S("De basisregistratie kan zo niet zoeken."),
            "brp: the register refused what was typed");
  *fault = gelezen;
  return false;
}

bool brp_lees_weigering(struct arena *arena, long status, struct str bytes, struct fault *fault) {
  if (status == 429 || status >= 500) return brp_onbereikbaar(fault, "the register is busy or broken");
  if (status != 400) return begrijpt_niet(fault, status);
  json_t *json = json_read(bytes, BRP_ANTWOORD_MAX);
  weigering(arena, json, fault);
  json_decref(json);
  return false;
}
