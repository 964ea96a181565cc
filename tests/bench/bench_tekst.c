#include "bench_tekst.h"

#include "base/buf.h"
#include "base/id.h"

/* splitmix64 */
static uint64_t next(struct dobbel *dobbel) {
  uint64_t x = dobbel->stand += 0x9E3779B97F4A7C15u;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
  x = (x ^ x >> 27) * 0x94D049BB133111EBu;
  return x ^ x >> 31;
}

uint64_t dobbel_getal(struct dobbel *dobbel, uint64_t onder) {
  return next(dobbel) % onder;
}

uint64_t dobbel_zipf(struct dobbel *dobbel, uint64_t onder) {
  uint64_t harmonic = 0, one = 1u << 20;
  for (uint64_t n = 1; n <= onder; n++) harmonic += one / n;
  uint64_t thrown = next(dobbel) % harmonic, at = 0;
  while (thrown >= one / (at + 1)) thrown -= one / ++at;
  return at;
}

struct str dobbel_id(struct dobbel *dobbel, struct arena *arena) {
  uint64_t bytes[2] = {next(dobbel), next(dobbel)};
  struct id id = id_of_bytes((const uint8_t *)bytes);
  return str_copy(arena, id_str(&id));
}

#define PICK(dobbel, list) (list)[dobbel_getal((dobbel), sizeof(list) / sizeof *(list))]

static const char *const voornamen[] = {
    "Johanna Maria", "Jan",      "Maria",  "Cornelis", "Willem",  "Anna Elisabeth", "Fatima", "Mohamed", "Hendrik",
    "Pieter",        "Grietje",  "Sara",   "Daan",     "Emma",    "Yusuf",          "Zeynep", "Bram",    "Sanne",
    "Gerrit Jan",    "Neeltje",  "Aleida", "Teunis",   "Marieke", "Ahmed",          "Nadia",  "Piotr",   "Agnieszka",
    "Lotte",         "Thijs",    "Ruben",  "Esra",     "Kees",    "Wilhelmina",     "Arie",   "Dirkje",  "Jeroen",
    "Ingrid",        "Marcel",   "Sophie", "Noor",     "Hugo",    "Elif",           "Samir",  "Jolanda", "Rosa",
    "Adriana",       "Leendert", "Jacoba", "Floor",    "Mees",
};

/* The commonest names of the country first, as the dice of Zipf want them. */
static const struct {
  const char *voorvoegsel, *naam;
} namen[] = {
    {"de", "Jong"},      {"", "Jansen"},        {"de", "Vries"},   {"van den", "Berg"}, {"", "Bakker"},
    {"van", "Dijk"},     {"", "Visser"},        {"", "Smit"},      {"", "Meijer"},      {"de", "Boer"},
    {"", "Mulder"},      {"de", "Groot"},       {"", "Bos"},       {"", "Vos"},         {"", "Peters"},
    {"", "Hendriks"},    {"van", "Leeuwen"},    {"", "Dekker"},    {"", "Brouwer"},     {"de", "Wit"},
    {"", "Dijkstra"},    {"", "Smits"},         {"de", "Graaf"},   {"van der", "Meer"}, {"", "Kok"},
    {"", "Jacobs"},      {"van der", "Linden"}, {"", "Vermeulen"}, {"", "Schouten"},    {"van", "Vliet"},
    {"", "Verhoeven"},   {"", "Willems"},       {"", "Hoekstra"},  {"", "Koster"},      {"", "Prins"},
    {"", "Yılmaz"},      {"", "Postma"},        {"el", "Idrissi"}, {"", "Kowalski"},    {"", "Huisman"},
    {"", "Blom"},        {"", "Verweij"},       {"", "Kaya"},      {"van", "Beek"},     {"", "Kuijpers"},
    {"", "Zwart"},       {"", "Özdemir"},       {"den", "Hartog"}, {"", "Aalbers"},     {"", "Terlouw"},
    {"", "Sterrenburg"}, {"", "Middelkoop"},    {"", "Bogerd"},    {"", "Kerkhof"},
};

static const char *const straten[] = {"Dorpsstraat", "Kade",        "Lingedijk", "Voorstraat", "Prins Bernhardstraat",
                                      "Kerkplein",   "Meerkade",    "Tielweg",   "Vlietskant", "Beatrixlaan",
                                      "Langstraat",  "Monnikenhof", "Lekdijk",   "Hoogstraat"};

static const struct {
  const char *postcode, *plaats;
} plaatsen[] = {{"4141", "Leerdam"},  {"4142", "Leerdam"},      {"4131", "Vianen"}, {"4132", "Vianen"},
                {"4231", "Meerkerk"}, {"4245", "Leerbroek"},    {"4233", "Ameide"}, {"4124", "Hagestein"},
                {"4128", "Lexmond"},  {"4145", "Schoonrewoerd"}};

static const char *const zinnen[] = {
    "Mevrouw belde over de hulp bij het huishouden en wil weten wanneer er iemand langskomt.",
    "Meneer is vorige week gevallen in de badkamer en durft niet meer alleen te douchen.",
    "De dochter maakt zich zorgen, want haar moeder eet slecht en vergeet haar medicijnen.",
    "We hebben samen de post doorgenomen en een betalingsregeling met de woningcorporatie afgesproken.",
    "De traplift is stuk en de leverancier komt pas volgende week dinsdag.",
    "Vader wil graag hulp bij de opvoeding, want het lukt thuis niet om de jongste op tijd naar bed te krijgen.",
    "Op school gaat het beter sinds de intern begeleider elke maandag met hem praat.",
    "De huisarts heeft verwezen naar de praktijkondersteuner; de afspraak staat voor over twee weken.",
    "Mevrouw heeft geen netwerk in de buurt en voelt zich vaak alleen, vooral in het weekend.",
    "Afgesproken dat ik contact opneem met het energiefonds over de achterstand.",
    "De buurvrouw doet de boodschappen, maar zij gaat in mei verhuizen naar haar zoon in Gorinchem.",
    "Hij werkt weer twee dagen per week en dat geeft rust in het gezin.",
    "Gesproken over dagbesteding; zij wil eerst een keer gaan kijken op de zorgboerderij.",
    "De rolstoel past niet door de voordeur, dus een drempelhulp is nodig.",
    "Er is een brief van de belastingdienst die zij niet begrijpt; die bekijken we donderdag.",
    "Moeder vertelt dat de ruzies minder zijn, maar dat zij zelf slecht slaapt.",
    "Hij wil geen bewindvoering, wel hulp om zijn administratie op orde te krijgen.",
    "De cliëntondersteuner was bij het gesprek en zal mee naar de vervolgafspraak gaan.",
    "Volgende stap: indicatie aanvragen en daarna met de aanbieder een startdatum afspreken.",
    "Zij heeft haar plan zelf geschreven en dat samen met mij doorgelopen.",
    "Niet bereikt, voicemail ingesproken en gevraagd om terug te bellen voor vrijdag.",
    "De mantelzorger is overbelast; respijtzorg besproken en folder meegegeven.",
    "Het taalniveau is nog laag, dus het volgende gesprek doen we met een tolk.",
    "Meneer vindt dat zijn vraag beantwoord is en heeft verder niets nodig.",
};

static const char *const eindes[] = {"Over zes weken bellen we weer.", "Hij neemt zelf contact op als het niet lukt.",
                                     "Dit is besproken met het team.", "Zij gaat akkoord met deze afspraken.",
                                     "Er zijn geen zorgen over de veiligheid."};

static struct str sentences(struct dobbel *dobbel, struct arena *arena, uint64_t count) {
  struct buf buf;
  buf_init(&buf, arena, 8192);
  for (uint64_t i = 0; i < count; i++) {
    if (i > 0) buf_add_char(&buf, i % 4 == 0 ? '\n' : ' ');
    buf_add(&buf, str_of(PICK(dobbel, zinnen)));
  }
  return buf_str(&buf);
}

struct str tekst_vraag(struct dobbel *dobbel, struct arena *arena) {
  return sentences(dobbel, arena, 1 + dobbel_getal(dobbel, 3));
}

struct str tekst_verslag(struct dobbel *dobbel, struct arena *arena) {
  struct str body = sentences(dobbel, arena, 1 + dobbel_zipf(dobbel, 8));
  return str_format(arena, "%.*s %s", STR_ARG(body), PICK(dobbel, eindes));
}

struct str tekst_naam(struct dobbel *dobbel, struct arena *arena) {
  uint64_t at = dobbel_zipf(dobbel, sizeof namen / sizeof *namen);
  return str_format(arena, "%s %s%s%s", PICK(dobbel, voornamen), namen[at].voorvoegsel,
                    namen[at].voorvoegsel[0] ? " " : "", namen[at].naam);
}

/* Nine digits, the last one found from the others; a rest of ten has none, so the next number is tried. */
static struct str bsn_of(struct arena *arena, int64_t nummer) {
  for (int64_t base = 10000000 + nummer * 5;; base++) {
    int64_t sum = 0, rest = base;
    for (int weight = 2; weight <= 9; weight++, rest /= 10) sum += weight * (rest % 10);
    if (sum % 11 < 10) return str_format(arena, "%08lld%lld", (long long)base, (long long)(sum % 11));
  }
}

struct persoon tekst_persoon(struct dobbel *dobbel, struct arena *arena, int64_t nummer) {
  uint64_t at = dobbel_zipf(dobbel, sizeof namen / sizeof *namen),
           place = dobbel_getal(dobbel, sizeof plaatsen / sizeof *plaatsen);
  static const struct str geslachten[] = {S_INIT("m"), S_INIT("v")};
  uint64_t letters = dobbel_getal(dobbel, 26 * 26);
  struct str voornaam = str_of(PICK(dobbel, voornamen));
  return (struct persoon){
      .publiek = dobbel_id(dobbel, arena),
      .bsn = bsn_of(arena, nummer),
      .voornamen = voornaam,
      .voorletters = voorletters_van(arena, voornaam),
      .voorvoegsel = str_of(namen[at].voorvoegsel),
      .geslachtsnaam = str_of(namen[at].naam),
      .geslacht = PICK(dobbel, geslachten),
      .geboren = (deeldatum_t)((1930 + dobbel_getal(dobbel, 90)) * 10000 + (1 + dobbel_getal(dobbel, 12)) * 100 + 1 +
                               dobbel_getal(dobbel, 28)),
      .overleden = DEELDATUM_GEEN,
      .geheim = dobbel_getal(dobbel, 100) == 0,
      .gemeente = S("1961"),
      .bron = BRON_REGISTER,
      .adres = {.straat = str_of(PICK(dobbel, straten)),
                .huisnummer = str_format(arena, "%u", (unsigned)(1 + dobbel_getal(dobbel, 240))),
                .postcode = str_format(arena, "%s%c%c", plaatsen[place].postcode, (int)('A' + letters / 26),
                                       (int)('A' + letters % 26)),
                .woonplaats = str_of(plaatsen[place].plaats)},
  };
}

void tekst_huisgenoot(struct dobbel *dobbel, const struct persoon *van, struct persoon *persoon) {
  persoon->adres = van->adres;
  persoon->geheim = van->geheim;
  if (dobbel_getal(dobbel, 3) == 0) return;
  persoon->voorvoegsel = van->voorvoegsel;
  persoon->geslachtsnaam = van->geslachtsnaam;
}
