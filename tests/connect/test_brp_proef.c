/* The stand-in register against the published behaviour of Haal Centraal BRP personen bevragen 2.7: what is asked comes
 * back in the form of the interface, and what is wrong is refused with the register's own words. */
#include "proef/brp_proef.h"

#include "base/json.h"
#include "tap.h"

static const char personen[] =
    "[{'burgerservicenummer':'999900018','aNummer':'1234567890','geslacht':{'code':'V','omschrijving':'vrouw'},"
    "'naam':{'aanduidingNaamgebruik':{'code':'V','omschrijving':'x'},'voornamen':'Anna Özil Q','voorvoegsel':'in "
    "het','geslachtsnaam':'Véld'},"
    "'nationaliteiten':[{'nationaliteit':{'code':'0001','omschrijving':'Nederlandse'},'datumIngangGeldigheid':'"
    "19830526'},"
    "{'nationaliteit':{'code':'0499'}}],"
    "'geboorte':{'datum':'19830526','land':{'code':'0000'}},'geheimhoudingPersoonsgegevens':'1',"
    "'verblijfplaats':{'functieAdres':{'code':'W','omschrijving':'woonadres'},'datumAanvangAdreshouding':'20100000','"
    "straat':'Cronus',"
    "'huisnummer':'555','huisletter':'B','huisnummertoevoeging':'73c','postcode':'2628HJ','woonplaats':'Één',"
    "'inOnderzoek':{'aanduidingGegevensInOnderzoek':'081100','datumIngangOnderzoek':'20220825'}},"
    "'gemeenteVanInschrijving':{'code':'1961','omschrijving':'Vijfheerenlanden'},"
    "'gezag':[{'type':'TweehoofdigOuderlijkGezag','ouders':[{'burgerservicenummer':'999900018'},{'burgerservicenummer':"
    "'999900006'}],"
    "'minderjarige':{'burgerservicenummer':'999900031'}}],"
    "'kinderen':[{'burgerservicenummer':'999900031','naam':{'voornamen':'Kim','geslachtsnaam':'.'}},{'naam':{'"
    "geslachtsnaam':'Os'}}],'ouders':[],"
    "'partners':[{'burgerservicenummer':'999900006','naam':{'voorvoegsel':'van','geslachtsnaam':'Velzen'}}]},"
    "{'burgerservicenummer':'999900006','geslacht':{'code':'M','omschrijving':'man'},'naam':{'voornamen':'Jan "
    "Peter','adellijkeTitelPredicaat':"
    "{'soort':'titel','code':'GI','omschrijving':'gravin'},'voorvoegsel':'van','geslachtsnaam':'Velzen'},'geboorte':{'"
    "datum':'19830500'},"
    "'overlijden':{'datum':'20200000'},'opschortingBijhouding':{'datum':'20200000','reden':{'code':'O','omschrijving':'"
    "overlijden'}},"
    "'verblijfplaats':{'straat':'Cronus','huisnummer':'555','postcode':'2628HJ'},'gemeenteVanInschrijving':{'code':'"
    "0262','omschrijving':'Lochem'}},"
    "{'burgerservicenummer':'999900031','geslacht':{'code':'O','omschrijving':'onbekend'},'naam':{'voornamen':'Kim','"
    "geslachtsnaam':'Velt'},"
    "'geboorte':{'datum':'20100202'},'verblijfplaats':{'regel1':'Rue du pomme "
    "26','regel2':'Bruxelles','land':{'code':'5010','omschrijving':'België'},"
    "'datumAanvangAdresBuitenland':'00000000'},'gemeenteVanInschrijving':{'code':'1999','omschrijving':'RNI'},'gezag':["
    "{'type':'GezagNietTeBepalen'}]}]";

/* JSON stands in these tests with ' in place of ", to be read. */
static struct str json_van(struct arena *arena, const char *tekst) {
  struct str json = str_copy(arena, str_of(tekst));
  for (char *c = (char *)json.ptr; c < json.ptr + json.len; c++)
    if (*c == '\'') *c = '"';
  return json;
}

/* One question on the day 2024-05-31, to the persons above when there are no others; *ret_json is given back by the
 * caller. */
static int vraag_aan(struct str bestandsinhoud, const char *body, json_t **ret_json) {
  struct brp_bestand *bestand = NULL;
  struct fault fault;
  fault_init(&fault);
  struct arena *arena = arena_create(8 * 1024 * 1024);
  if (bestandsinhoud.len == 0) bestandsinhoud = json_van(arena, personen);
  assert_true(brp_bestand_create(bestandsinhoud, S(""), &bestand, &fault));
  struct buf out;
  buf_init(&out, arena, BRP_ANTWOORD_MAX);
  int status = 0;
  assert_true(brp_antwoord(arena, bestand, dag_van((struct datum){2024, 5, 31}), json_van(arena, body), &status, &out));
  *ret_json = json_read(buf_str(&out), BRP_ANTWOORD_MAX);
  assert_non_null(*ret_json);
  arena_destroy(arena);
  brp_bestand_destroy(bestand);
  return status;
}

static int vraag(const char *body, json_t **ret_json) {
  return vraag_aan(S(""), body, ret_json);
}

/* The persons that come back are exactly these. */
static void geeft(const char *body, const char *verwacht) {
  struct arena *arena = arena_create(1024 * 1024);
  json_t *json, *wil = json_read(json_van(arena, verwacht), BRP_ANTWOORD_MAX);
  arena_destroy(arena);
  int status = vraag(body, &json);
  char *kwam = json_dumps(json_object_get(json, "personen"), JSON_SORT_KEYS | JSON_COMPACT),
       *wilde = json_dumps(wil, JSON_SORT_KEYS | JSON_COMPACT);
  assert_int_equal(status, 200);
  assert_string_equal(kwam, wilde);
  free(kwam), free(wilde);
  json_decref(json), json_decref(wil);
}

#define BSN(bsn, fields)                                                                                               \
  "{'type':'RaadpleegMetBurgerservicenummer','burgerservicenummer':['" bsn "'],'fields':[" fields "]}"
#define GEHEIM "'geheimhoudingPersoonsgegevens':true"

static void alleen_wat_gevraagd_is(void **state) {
  (void)state;
  geeft(BSN("999900018", "'aNummer'"), "[{" GEHEIM ",'aNummer':'1234567890'}]");
  geeft(BSN("999900018", "'naam.voornamen'"), "[{" GEHEIM ",'naam':{'voornamen':'Anna Özil Q'}}]");
  geeft(BSN("999900018", "'geslacht.omschrijving'"), "[{" GEHEIM ",'geslacht':{'code':'V','omschrijving':'vrouw'}}]");
  geeft(BSN("999900018", "'partners.burgerservicenummer'"),
        "[{" GEHEIM ",'partners':[{'burgerservicenummer':'999900006'}]}]");
  geeft(BSN("999900018", "'kinderen.naam.geslachtsnaam'"),
        "[{" GEHEIM ",'kinderen':[{},{'naam':{'geslachtsnaam':'Os'}}]}]");
  geeft(BSN("999900018", "'naam.adellijkeTitelPredicaat','geboorte.land','ouders'"), "[{" GEHEIM "}]");
  geeft(BSN("000000012", "'naam'"), "[]");
}

static void datums_in_vier_vormen(void **state) {
  (void)state;
  geeft(BSN("999900018", "'geboorte.datum.jaar'"),
        "[{" GEHEIM ",'geboorte':{'datum':{'type':'Datum','datum':'1983-05-26','langFormaat':'26 mei 1983'}}}]");
  geeft(BSN("999900006", "'geboorte','overlijden'"),
        "[{'geboorte':{'datum':{'type':'JaarMaandDatum','jaar':1983,'maand':5,'langFormaat':'mei 1983'}},"
        "'overlijden':{'datum':{'type':'JaarDatum','jaar':2020,'langFormaat':'2020'}},"
        "'opschortingBijhouding':{'datum':{'type':'JaarDatum','jaar':2020,'langFormaat':'2020'},'reden':{'code':'O','"
        "omschrijving':'overlijden'}}}]");
  geeft(BSN("999900031", "'verblijfplaats.datumVan'"),
        "[{'verblijfplaats':{'type':'VerblijfplaatsBuitenland','datumVan':{'type':'DatumOnbekend','onbekend':true,'"
        "langFormaat':'onbekend'}}}]");
}

static void namen_samengesteld(void **state) {
  (void)state;
  geeft(BSN("999900018", "'naam.voorletters','naam.volledigeNaam','adressering.aanhef','adressering.aanschrijfwijze','"
                         "adressering.gebruikInLopendeTekst'"),
        "[{" GEHEIM ",'naam':{'voorletters':'A.Ö.Q','volledigeNaam':'Anna Özil Q in het "
        "Véld'},'adressering':{'aanhef':'Geachte mevrouw Van Velzen-in het Véld',"
        "'aanschrijfwijze':{'naam':'A.Ö.Q van Velzen-in het Véld'},'gebruikInLopendeTekst':'mevrouw Van Velzen-in het "
        "Véld'}}]");
  geeft(BSN("999900031", "'adressering.aanhef','leeftijd'"),
        "[{'leeftijd':14,'adressering':{'aanhef':'Geachte K. Velt'}}]");
  json_t *json; /* a countess's title of a man is that of a count */
  vraag(BSN("999900006", "'naam.volledigeNaam'"), &json);
  assert_string_equal(
      json_string_value(json_at(json_array_get(json_object_get(json, "personen"), 0), "naam.volledigeNaam")),
      "Jan Peter graaf van Velzen");
  json_decref(json);
}

static void adressen_en_onderzoek(void **state) {
  (void)state;
  geeft(BSN("999900018", "'adressering.adresregel2','verblijfplaats.verblijfadres.huisnummer','geslacht'"),
        "[{" GEHEIM ",'geslacht':{'code':'V','omschrijving':'vrouw'},'adressering':{'adresregel2':'2628 HJ  "
        "ÉÉN','inOnderzoek':{'adresregel2':true,"
        "'datumIngangOnderzoekVerblijfplaats':{'type':'Datum','datum':'2022-08-25','langFormaat':'25 augustus 2022'}}},"
        "'verblijfplaats':{'type':'Adres','verblijfadres':{'huisnummer':555,'inOnderzoek':{'huisnummer':true,"
        "'datumIngangOnderzoek':{'type':'Datum','datum':'2022-08-25','langFormaat':'25 augustus 2022'}}}}}]");
  geeft(BSN("999900031", "'adressering'"),
        "[{'adressering':{'adresregel1':'Rue du pomme "
        "26','adresregel2':'Bruxelles','land':{'code':'5010','omschrijving':'België'},"
        "'aanhef':'Geachte K. Velt','aanschrijfwijze':{'naam':'K. Velt'},'gebruikInLopendeTekst':'K. Velt'}}]");
}

static void nationaliteit_en_gezag(void **state) {
  (void)state;
  geeft(BSN("999900018", "'nationaliteiten.nationaliteit'"),
        "[{" GEHEIM ",'nationaliteiten':[{'type':'Nationaliteit','nationaliteit':{'code':'0001','omschrijving':'"
        "Nederlandse'}},{'type':'Staatloos'}]}]");
  geeft(
      BSN("999900018", "'gezag'"),
      "[{" GEHEIM ",'gezag':[{'type':'GezamenlijkOuderlijkGezag','minderjarige':{'burgerservicenummer':'999900031','"
      "naam':{'volledigeNaam':'Kim Velt'},"
      "'leeftijd':14},'ouders':[{'burgerservicenummer':'999900018','naam':{'volledigeNaam':'Anna Özil Q in het Véld'}},"
      "{'burgerservicenummer':'999900006','naam':{'volledigeNaam':'Jan Peter graaf van Velzen'}}]}]}]");
  json_t *json; /* who is under nobody's authority is named himself, with an explanation */
  vraag(BSN("999900031", "'gezag'"), &json);
  const json_t *gezag =
      json_array_get(json_object_get(json_array_get(json_object_get(json, "personen"), 0), "gezag"), 0);
  assert_string_equal(json_string_value(json_at(gezag, "minderjarige.burgerservicenummer")), "999900031");
  assert_true(json_text(gezag, "toelichting").len > 10);
  json_decref(json);
}

#define NAAM(meer) "{'type':'ZoekMetGeslachtsnaamEnGeboortedatum','fields':['burgerservicenummer']," meer "}"
#define ADRES(meer) "{'type':'ZoekMetPostcodeEnHuisnummer','fields':['burgerservicenummer']," meer "}"

static size_t aantal(const char *body) {
  json_t *json;
  assert_int_equal(vraag(body, &json), 200);
  size_t n = json_array_size(json_object_get(json, "personen"));
  json_decref(json);
  return n;
}

static void zoeken(void **state) {
  (void)state;
  static const struct {
    const char *body;
    size_t aantal;
  } gevallen[] = {
      {NAAM("'geslachtsnaam':'veld','geboortedatum':'1983-05-26'"), 1}, /* case and accents do not matter */
      {NAAM("'geslachtsnaam':'VÉLD','geboortedatum':'1983-05-26'"), 1},
      {NAAM("'geslachtsnaam':'vel*','geboortedatum':'1983-05-26'"), 1},
      {NAAM("'geslachtsnaam':'vel','geboortedatum':'1983-05-26'"), 0}, /* no star, no part of a name */
      {NAAM("'geslachtsnaam':'veld','geboortedatum':'1983-05-27'"), 0},
      {NAAM("'geslachtsnaam':'veld','geboortedatum':'1983-05-26','voorvoegsel':'In "
            "Het','geslacht':'v','voornamen':'ANNA ÖZIL Q'"),
       1},
      {NAAM("'geslachtsnaam':'veld','geboortedatum':'1983-05-26','voornamen':'anna*'"), 0}, /* a star is no space */
      {NAAM("'geslachtsnaam':'veld','geboortedatum':'1983-05-26','gemeenteVanInschrijving':'0262'"), 0},
      {ADRES("'postcode':'2628 hj','huisnummer':555"), 1}, /* the dead are left out */
      {ADRES("'postcode':'2628HJ','huisnummer':'555','inclusiefOverledenPersonen':true"), 2},
      {ADRES("'postcode':'2628HJ','huisnummer':555,'huisletter':'b','huisnummertoevoeging':'73C'"), 1},
      {ADRES("'postcode':'2628HJ','huisnummer':555,'huisletter':'c'"), 0},
      {ADRES("'postcode':'2628HJ','huisnummer':55"), 0},
      {BSN("999900006", "'naam'"), 1}, /* by number the dead are given */
  };
  for (size_t i = 0; i < sizeof gevallen / sizeof *gevallen; i++)
    if (aantal(gevallen[i].body) != gevallen[i].aantal) fail_msg("%s", gevallen[i].body);
}

#define BSN_RUW(rest) "{'type':'RaadpleegMetBurgerservicenummer'" rest "}"
#define PATROON_BSN "Waarde voldoet niet aan patroon ^[0-9]{9}$."
#define PATROON_NAAM                                                                                                   \
  "Waarde voldoet niet aan patroon ^[a-zA-Z0-9À-ž \\.\\-\\']{1,200}$|^[a-zA-Z0-9À-ž \\.\\-\\']{3,199}\\*{1}$."
#define F ",'fields':['burgerservicenummer']"
#define NAAM_FOUT(naam)                                                                                                \
  NAAM("'geslachtsnaam':'" naam "','geboortedatum':'1983-05-26'"), "paramsValidation", "geslachtsnaam", "pattern",     \
      PATROON_NAAM

static void weigeringen(void **state) {
  (void)state;
  static const struct {
    const char *body, *code, *naam, *fout, *reden;
  } gevallen[] = {
      {"{}", "paramsCombination", "type", "required", "Parameter is verplicht."},
      {"{'type':'zoekmetpostcodeenhuisnummer'}", "paramsValidation", "type", "value",
       "Waarde is geen geldig zoek type."},
      {"{'type':'ZoekMetNummeraanduidingIdentificatie'}", "paramsValidation", "type", "value",
       "Waarde is geen geldig zoek type."},
      {BSN_RUW(F), "paramsCombination", "burgerservicenummer", "required", "Parameter is verplicht."},
      {BSN_RUW(",'burgerservicenummer':['999900018']"), "paramsCombination", "fields", "required",
       "Parameter is verplicht."},
      {BSN_RUW(",'burgerservicenummer':[]" F), "paramsValidation", "burgerservicenummer", "minItems",
       "Array bevat minder dan 1 items."},
      {BSN_RUW(",'burgerservicenummer':'999900018'" F), "paramsValidation", "burgerservicenummer", "array",
       "Parameter is geen array."},
      {BSN_RUW(",'burgerservicenummer':['1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16','17','"
               "18','19','20','21']" F),
       "paramsValidation", "burgerservicenummer", "maxItems", "Array bevat meer dan 20 items."},
      {BSN_RUW(",'burgerservicenummer':['12345678']" F), "paramsValidation", "burgerservicenummer[0]", "pattern",
       PATROON_BSN},
      {BSN_RUW(",'burgerservicenummer':['999900018',12]" F), "paramsValidation", "burgerservicenummer[1]", "pattern",
       PATROON_BSN},
      {BSN_RUW(",'burgerservicenummer':['999900018'],'gemeenteVanInschrijving':'123'" F), "paramsValidation",
       "gemeenteVanInschrijving", "pattern", "Waarde voldoet niet aan patroon ^[0-9]{4}$."},
      {BSN_RUW(",'burgerservicenummer':['999900018'],'gemeenteVanInschijving':'0363'" F), "paramsValidation",
       "gemeenteVanInschijving", "unknownParam", "Parameter is niet verwacht."},
      {BSN_RUW(",'burgerservicenummer':['999900018'],'fields':[]"), "paramsValidation", "fields", "minItems",
       "Array bevat minder dan 1 items."},
      {BSN_RUW(",'burgerservicenummer':['999900018'],'fields':'naam'"), "paramsValidation", "fields", "array",
       "Parameter is geen array."},
      {BSN("999900018", "'a*nummer'"), "paramsValidation", "fields[0]", "pattern",
       "Waarde voldoet niet aan patroon ^[a-zA-Z0-9\\._]{1,200}$."},
      {BSN("999900018", "'naam','anummer'"), "paramsValidation", "fields[1]", "fields",
       "Parameter bevat een niet bestaande veldnaam."},
      {BSN("999900018", "'naam.voornamen.eerste'"), "paramsValidation", "fields[0]", "fields",
       "Parameter bevat een niet bestaande veldnaam."},
      {BSN("999900018", "'opschortingBijhouding.reden.code'"), "paramsValidation", "fields[0]", "fields",
       "Parameter bevat een niet toegestane veldnaam."},
      {BSN("999900018", "'naam.inOnderzoek'"), "paramsValidation", "fields[0]", "fields",
       "Parameter bevat een niet toegestane veldnaam."},
      {BSN("999900018", "'gezag.type'"), "paramsValidation", "fields[0]", "fields",
       "Parameter bevat een niet toegestane veldnaam."},
      {"{'type':'ZoekMetGeslachtsnaamEnGeboortedatum','geslachtsnaam':'Veld','geboortedatum':'1983-05-26','fields':['"
       "aNummer']}",
       "paramsValidation", "fields[0]", "fields",
       "Parameter bevat een niet bestaande veldnaam."}, /* a search gives fewer fields */
      {NAAM("'geslachtsnaam':'','geboortedatum':'1983-05-26'"), "paramsCombination", "geslachtsnaam", "required",
       "Parameter is verplicht."},
      {NAAM("'geslachtsnaam':'Maassen','geboortedatum':'19830526'"), "paramsValidation", "geboortedatum", "date",
       "Waarde is geen geldige datum."},
      {NAAM("'geslachtsnaam':'Maassen','geboortedatum':'1983-02-29'"), "paramsValidation", "geboortedatum", "date",
       "Waarde is geen geldige datum."},
      {NAAM_FOUT("<script>")},
      {NAAM_FOUT("*sen")},
      {NAAM_FOUT("gr**")},
      {NAAM_FOUT("gr*t")},
      {NAAM_FOUT("gr*")},
      {NAAM("'geslachtsnaam':'Veld','geboortedatum':'1983-05-26','geslacht':'X'"), "paramsValidation", "geslacht",
       "pattern", "Waarde voldoet niet aan patroon ^([Mm]|[Vv]|[Oo])$."},
      {ADRES("'huisnummer':2"), "paramsCombination", "postcode", "required", "Parameter is verplicht."},
      {ADRES("'postcode':'0628HJ','huisnummer':2"), "paramsValidation", "postcode", "pattern",
       "Waarde voldoet niet aan patroon ^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$."},
      {ADRES("'postcode':'2628  HJ','huisnummer':2"), "paramsValidation", "postcode", "pattern",
       "Waarde voldoet niet aan patroon ^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$."},
      {ADRES("'postcode':'2628HJ','huisnummer':'twee'"), "paramsValidation", "huisnummer", "integer",
       "Waarde is geen geldig getal."},
      {ADRES("'postcode':'2628HJ','huisnummer':0"), "paramsValidation", "huisnummer", "integer",
       "Waarde is geen geldig getal."},
      {ADRES("'postcode':'2628HJ','huisnummer':100000"), "paramsValidation", "huisnummer", "integer",
       "Waarde is geen geldig getal."},
      {ADRES("'postcode':'2628HJ','huisnummer':2,'huisletter':'1'"), "paramsValidation", "huisletter", "pattern",
       "Waarde voldoet niet aan patroon ^[a-zA-Z]{1}$."},
      {ADRES("'postcode':'2628HJ','huisnummer':2,'huisnummertoevoeging':'123.45'"), "paramsValidation",
       "huisnummertoevoeging", "pattern", "Waarde voldoet niet aan patroon ^[a-zA-Z0-9 \\-]{1,4}$."},
      {ADRES("'postcode':'2628HJ','huisnummer':2,'inclusiefOverledenPersonen':'ja'"), "paramsValidation",
       "inclusiefOverledenPersonen", "boolean", "Waarde is geen boolean."},
  };
  for (size_t i = 0; i < sizeof gevallen / sizeof *gevallen; i++) {
    json_t *json;
    assert_int_equal(vraag(gevallen[i].body, &json), 400);
    const json_t *param = json_array_get(json_object_get(json, "invalidParams"), 0);
    assert_string_equal(json_string_value(json_object_get(json, "code")), gevallen[i].code);
    assert_string_equal(json_string_value(json_object_get(param, "name")), gevallen[i].naam);
    assert_string_equal(json_string_value(json_object_get(param, "code")), gevallen[i].fout);
    assert_string_equal(json_string_value(json_object_get(param, "reason")), gevallen[i].reden);
    json_decref(json);
  }
}

static void alle_fouten_tegelijk(void **state) {
  (void)state;
  json_t *json;
  assert_int_equal(vraag(ADRES("'postcode':'0628HJ','huisnummer':'twee'"), &json), 400);
  assert_string_equal(json_string_value(json_object_get(json, "title")),
                      "Een of meerdere parameters zijn niet correct.");
  assert_string_equal(json_string_value(json_object_get(json, "detail")),
                      "De foutieve parameter(s) zijn: postcode, huisnummer.");
  assert_string_equal(json_string_value(json_object_get(json, "instance")), "/haalcentraal/api/brp/personen");
  assert_int_equal(json_array_size(json_object_get(json, "invalidParams")), 2);
  json_decref(json);
}

static void geen_json(void **state) {
  (void)state;
  static const char *const rommel[] = {"", "{", "[]", "'x'", "{'type':'a','type':'b'}"};
  for (size_t i = 0; i < sizeof rommel / sizeof *rommel; i++) {
    json_t *json;
    assert_int_equal(vraag(rommel[i], &json), 400);
    json_decref(json);
  }
}

static void te_veel_bewoners(void **state) {
  (void)state;
  json_t *json; /* the home for the elderly in our own population has 33 */
  assert_int_equal(vraag_aan(brp_bevolking(), ADRES("'postcode':'4142XN','huisnummer':200"), &json), 400);
  assert_string_equal(json_string_value(json_object_get(json, "code")), "tooManyResults");
  assert_string_equal(json_string_value(json_object_get(json, "title")), "Teveel zoekresultaten.");
  assert_string_equal(json_string_value(json_object_get(json, "detail")),
                      "Meer dan maximum van 30 zoekresultaten gevonden. Verfijn de zoekopdracht.");
  json_decref(json);
  assert_int_equal(
      vraag_aan(brp_bevolking(), ADRES("'postcode':'4142XN','huisnummer':200,'huisnummertoevoeging':'120'"), &json),
      200);
  assert_int_equal(json_array_size(json_object_get(json, "personen")), 1);
  json_decref(json);
}

static void bestanden(void **state) {
  (void)state;
  struct brp_bestand *bestand = NULL;
  struct fault fault;
  fault_init(&fault);
  assert_false(brp_bestand_create(S("{}"), S(""), &bestand, &fault));
  assert_false(brp_bestand_create(
      S("[{\"burgerservicenummer\":\"999900018\"},{\"burgerservicenummer\":\"999900018\"}]"), S(""), &bestand, &fault));
  assert_int_equal(fault.class, FAULT_INPUT);
  assert_true(brp_bestand_create(brp_bevolking(), S("0262"), &bestand, &fault)); /* only who lives in Lochem */
  assert_in_range(brp_bestand_aantal(bestand), 10, 60);
  brp_bestand_destroy(bestand);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(alleen_wat_gevraagd_is),
      cmocka_unit_test(datums_in_vier_vormen),
      cmocka_unit_test(namen_samengesteld),
      cmocka_unit_test(adressen_en_onderzoek),
      cmocka_unit_test(nationaliteit_en_gezag),
      cmocka_unit_test(zoeken),
      cmocka_unit_test(weigeringen),
      cmocka_unit_test(alle_fouten_tegelijk),
      cmocka_unit_test(geen_json),
      cmocka_unit_test(te_veel_bewoners),
      cmocka_unit_test(bestanden),
  };
  return RUN_TESTS(tests);
}
