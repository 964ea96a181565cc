#include "mensen.h"

#include "domain/veld.h"

enum { BSN_LAATSTE = 999999999 };

static const char *const vrouwen_oud[] = {"Neeltje",     "Jannigje", "Adriana", "Cornelia",  "Wilhelmina", "Hendrika",
                                          "Geertruida",  "Maria",    "Johanna", "Elizabeth", "Dirkje",     "Aaltje",
                                          "Pieternella", "Grietje",  "Teuntje", "Jacoba",    "Gerritje",   "Anna",
                                          "Willempje",   "Antonia",  "Ria",     "Corrie",    "Tineke",     "Nel",
                                          "Bep",         "Gerda",    "Ans",     "Riet",      "Sjaan",      "Mientje"};
static const char *const mannen_oud[] = {
    "Cornelis", "Arie",     "Teunis",   "Gerrit", "Jan",   "Willem", "Hendrik", "Dirk",  "Pieter",   "Adrianus",
    "Leendert", "Bastiaan", "Johannes", "Kees",   "Piet",  "Wim",    "Henk",    "Joop",  "Gijsbert", "Marinus",
    "Herman",   "Anton",    "Theo",     "Ad",     "Frans", "Huib",   "Aart",    "Klaas", "Antonius", "Jacob"};
static const char *const vrouwen[] = {
    "Sandra",    "Monique", "Linda", "Fatima", "Esther",    "Marieke", "Ayşe",   "Nadia",    "Wendy",   "Kim",
    "Agnieszka", "Samira",  "Ilse",  "Petra",  "Chantal",   "Suzanne", "Mirjam", "Daniëlle", "Khadija", "Rianne",
    "Marjolein", "Elif",    "Joyce", "Naomi",  "Angelique", "Tamara",  "Sevda",  "Renate",   "Hanneke", "Larisa"};
static const char *const mannen[] = {"Marco",   "Dennis", "Mohamed", "Jeroen",  "Patrick", "Mehmet", "Erik",   "Sander",
                                     "Youssef", "Rob",    "Piotr",   "Bart",    "Arjan",   "Michel", "Karim",  "Wouter",
                                     "Richard", "Hassan", "Martijn", "Johan",   "Edwin",   "Tomasz", "Rachid", "Niels",
                                     "Gerben",  "Ramon",  "Osman",   "Vincent", "Peter",   "Guido"};
static const char *const meisjes[] = {"Emma",    "Sara",  "Noor",  "Lynn", "Fenna", "Yara",  "Zoë",    "Lotte",
                                      "Amira",   "Julia", "Roos",  "Evi",  "Liv",   "Nina",  "Mila",   "Esmée",
                                      "Jasmijn", "Elin",  "Hafsa", "Maud", "Isa",   "Fleur", "Zeynep", "Tess"};
static const char *const jongens[] = {"Daan",   "Sem",   "Noah",  "Luuk",  "Adam",  "Finn",  "Bram",   "Jesse",
                                      "Amir",   "Thijs", "Lars",  "Milan", "Sven",  "Yusuf", "Mees",   "Ruben",
                                      "Jayden", "Teun",  "Ilyas", "Gijs",  "Stijn", "Omar",  "Floris", "Kaj"};
static const struct {
  const char *voorvoegsel, *naam;
} achternamen[] = {
    {"", "Bogaard"},      {"van der", "Linde"},  {"de", "Waal"},     {"", "Kortlever"},     {"", "Verwey"},
    {"van", "Zessen"},    {"", "Hakkesteeg"},    {"de", "Bruin"},    {"", "Terlouw"},       {"", "Blokland"},
    {"van", "Lomwel"},    {"", "Spronk"},        {"", "Kooijman"},   {"den", "Oudsten"},    {"", "Vroege"},
    {"van den", "Dool"},  {"", "Slob"},          {"", "Versluis"},   {"", "Uittenbogaard"}, {"de", "Kruijk"},
    {"", "Boogert"},      {"van", "Middelkoop"}, {"", "Rietveld"},   {"", "Burggraaf"},     {"", "Yıldız"},
    {"el", "Amrani"},     {"", "Nowak"},         {"", "Demir"},      {"", "Bouzid"},        {"", "Çelik"},
    {"van der", "Grift"}, {"", "Streefkerk"},    {"", "Zijderlaan"}, {"", "Korevaar"},      {"de", "With"},
    {"", "Oosterom"},     {"", "Hoogendijk"},    {"van", "Toor"},    {"", "Mostert"},       {"", "Ravestein"},
    {"", "Pellikaan"},    {"ter", "Haar"},       {"", "Schep"},      {"", "Wassink"},       {"van", "Kekem"},
    {"", "Stuurman"},     {"", "Bijkerk"},       {"", "Lakerveld"},  {"op 't", "Hoog"},     {"", "Vonk"},
    {"van", "Eeten"},     {"", "Griffioen"},     {"", "Donker"},     {"", "Benschop"},      {"", "Wijntje"},
    {"de", "Ruiter"},     {"", "Haddad"},        {"", "Pires"},      {"", "Kamara"},        {"", "Wiśniewska"}};
static const char *const straat_begin[] = {"Griend",     "Kersen",      "Otter",  "Zwanebloem", "Rietvink", "Meidoorn",
                                           "Waterlelie", "Hooiberg",    "Kikker", "Lisdodde",   "Wilgen",   "Uiver",
                                           "Perenboom",  "Karekiet",    "Boezem", "Molenvliet", "Kolk",     "Vlier",
                                           "Steenuil",   "Dotterbloem", "Zalm",   "Notenboom",  "Kievits",  "Elzen"};
static const char *const straat_eind[] = {"hof",   "pad",   "straat", "weide", "laan",
                                          "dreef", "akker", "gaarde", "steeg", "singel"};
/* The next number of the test range; "" when they are used up. */
static struct str next_bsn(struct arena *arena, int64_t *bsn) {
  while (*bsn < BSN_LAATSTE) {
    struct str tekst = str_format(arena, "%lld", (long long)++*bsn);
    if (bsn_geldig(tekst)) return tekst;
  }
  return (struct str){0};
}

static struct str street(struct kans *kans, struct arena *arena) {
  const char *begin = KIES(kans, straat_begin);
  return str_format(arena, "%s%s", begin, KIES(kans, straat_eind));
}

struct str postcode_verzinnen(struct kans *kans, struct arena *arena, const struct demo_plaats *plaats) {
  static const char letters[] = "ABCDEGHJKLMNPRTVWXZ";
  char a = letters[kans_getal(kans, sizeof letters - 1)], b = letters[kans_getal(kans, sizeof letters - 1)];
  return str_format(arena, "%.*s %c%c", STR_ARG(plaats->postcode), a, b);
}

static void settle(struct kans *kans, struct arena *arena, struct gezin *gezin, const struct demo_plaats *plaats) {
  gezin->plaats = plaats->naam;
  gezin->straat = street(kans, arena);
  gezin->huisnummer = str_format(arena, "%d", kans_tussen(kans, 1, 148));
  gezin->postcode = postcode_verzinnen(kans, arena, plaats);
}

static deeldatum_t born(struct kans *kans, dag_t dag, int van, int tot) {
  return deeldatum_van_dag(dag - kans_tussen(kans, van, tot) * 365 - kans_tussen(kans, 30, 330));
}

static struct mens *add(struct kans *kans, struct gezin *gezin, enum lidrol rol, bool vrouw, int van, int tot,
                        dag_t dag) {
  struct mens *mens = &gezin->leden[gezin->aantal++];
  bool kind = tot < 18, oud = van >= 60;
  const char *naam = kind    ? vrouw ? KIES(kans, meisjes) : KIES(kans, jongens)
                        : oud ? vrouw ? KIES(kans, vrouwen_oud) : KIES(kans, mannen_oud)
                        : vrouw ? KIES(kans, vrouwen)
                             : KIES(kans, mannen);
  size_t at = kans_getal(kans, sizeof achternamen / sizeof *achternamen);
  *mens = (struct mens){.voornaam = str_of(naam),
                        .voorvoegsel = str_of(achternamen[at].voorvoegsel),
                        .achternaam = str_of(achternamen[at].naam),
                        .vrouw = vrouw,
                        .geboren = born(kans, dag, van, tot),
                        .rol = rol};
  return mens;
}

/* Two children of one household have two names. */
static void add_children(struct kans *kans, struct gezin *gezin, int aantal, dag_t dag) {
  const struct mens *ouder = &gezin->leden[gezin->aantal - 1];
  for (int i = 0; i < aantal && gezin->aantal < GEZIN_MAX; i++) {
    struct mens *kind = add(kans, gezin, LID_KIND, kans_op(kans, 490), 2 + 3 * i > 16 ? 16 : 2 + 3 * i, 17, dag);
    kind->voorvoegsel = ouder->voorvoegsel;
    kind->achternaam = ouder->achternaam;
    for (size_t j = 0; j + 1 < gezin->aantal; j++)
      if (str_eq(gezin->leden[j].voornaam, kind->voornaam)) {
        gezin->aantal--;
        break;
      }
  }
}

struct gezin *gezin_maken(struct kans *kans, struct arena *arena, enum gezinsvorm vorm,
                          const struct demo_plaats *plaats, dag_t dag, int64_t *bsn) {
  struct gezin *gezin = NEW(arena, struct gezin);
  bool vrouw = kans_op(kans, 620);
  gezin->vorm = vorm;
  settle(kans, arena, gezin, plaats);
  switch (vorm) {
  case GEZIN_OUDERE:
    add(kans, gezin, LID_HOOFDBEWONER, vrouw, 67, 93, dag);
    break;
  case GEZIN_OUDER_PAAR:
    add(kans, gezin, LID_HOOFDBEWONER, vrouw, 66, 88, dag);
    add(kans, gezin, LID_PARTNER, !vrouw, 66, 88, dag);
    break;
  case GEZIN_ALLEEN:
    add(kans, gezin, LID_HOOFDBEWONER, vrouw, 20, 59, dag);
    break;
  case GEZIN_PAAR:
    add(kans, gezin, LID_HOOFDBEWONER, vrouw, 28, 59, dag);
    add(kans, gezin, LID_PARTNER, !vrouw, 28, 59, dag);
    break;
  case GEZIN_OUDERS:
    add(kans, gezin, LID_HOOFDBEWONER, true, 27, 48, dag);
    add(kans, gezin, LID_PARTNER, false, 28, 50, dag);
    add_children(kans, gezin, kans_tussen(kans, 1, 4), dag);
    break;
  case GEZIN_EEN_OUDER:
    add(kans, gezin, LID_HOOFDBEWONER, kans_op(kans, 830), 25, 47, dag);
    add_children(kans, gezin, kans_tussen(kans, 1, 3), dag);
    break;
  case GEZINSVORMEN:
    break;
  }
  while (gezin->volwassenen < gezin->aantal && gezin->leden[gezin->volwassenen].rol != LID_KIND) gezin->volwassenen++;
  gezin->leden[0].bsn = next_bsn(arena, bsn);
  return gezin;
}

bool gezin_heeft(const struct gezin *gezin, const char *product, dag_t dag) {
  for (size_t i = 0; i < gezin->verstrekt_aantal; i++)
    if (str_eq(str_of(gezin->verstrekt[i].product), str_of(product)) && gezin->verstrekt[i].tot >= dag) return true;
  return gezin->verstrekt_aantal == VERSTREKT_MAX;
}

void gezin_krijgt(struct gezin *gezin, const char *product, dag_t tot) {
  gezin->verstrekt[gezin->verstrekt_aantal].product = product;
  gezin->verstrekt[gezin->verstrekt_aantal++].tot = tot;
}

struct persoon_invoeren_in mens_invoer(const struct gezin *gezin, const struct mens *mens) {
  return (struct persoon_invoeren_in){.voornamen = mens->voornaam,
                                      .voorvoegsel = mens->voorvoegsel,
                                      .geslachtsnaam = mens->achternaam,
                                      .geslacht = mens->vrouw ? 1 : 2,
                                      .geboren = mens->geboren,
                                      .bsn = mens->bsn,
                                      .straat = gezin->straat,
                                      .huisnummer = gezin->huisnummer,
                                      .postcode = gezin->postcode,
                                      .woonplaats = gezin->plaats};
}

struct str mens_naam(struct arena *arena, const struct mens *mens, dag_t dag) {
  if (leeftijd_op(mens->geboren, dag) < 18) return mens->voornaam;
  const char *aanspreek = mens->vrouw ? "mevrouw" : "meneer";
  if (mens->voorvoegsel.len == 0) return str_format(arena, "%s %.*s", aanspreek, STR_ARG(mens->achternaam));
  char eerste = mens->voorvoegsel.ptr[0];
  struct str rest = str_part(mens->voorvoegsel, 1, mens->voorvoegsel.len);
  return str_format(arena, "%s %c%.*s %.*s", aanspreek, eerste >= 'a' && eerste <= 'z' ? eerste - 'a' + 'A' : eerste,
                    STR_ARG(rest), STR_ARG(mens->achternaam));
}

struct str mens_volledig(struct arena *arena, const struct mens *mens) {
  return mens->voorvoegsel.len ? str_format(arena, "%.*s %.*s %.*s", STR_ARG(mens->voornaam),
                                            STR_ARG(mens->voorvoegsel), STR_ARG(mens->achternaam))
                               : str_format(arena, "%.*s %.*s", STR_ARG(mens->voornaam), STR_ARG(mens->achternaam));
}

struct str mens_telefoon(struct kans *kans, struct arena *arena) {
  return str_format(arena, "06-0000%04d", kans_tussen(kans, 0, 9999));
}

struct str naam_verzinnen(struct kans *kans, struct arena *arena) {
  const char *voornaam = kans_op(kans, 600) ? KIES(kans, vrouwen) : KIES(kans, mannen);
  size_t at = kans_getal(kans, sizeof achternamen / sizeof *achternamen);
  return str_format(arena, "%s %s%s%s", voornaam, achternamen[at].voorvoegsel, *achternamen[at].voorvoegsel ? " " : "",
                    achternamen[at].naam);
}
