#include "domain/bereik.h"

enum { LANDNUMMER_MIN = 8, LANDNUMMER_MAX = 15, NUMMER_RUIMTE = 24 };

const struct keuze middelen[] = {{MIDDEL_TELEFOON, "telefoon", "Telefoon"},
                                 {MIDDEL_EMAIL, "email", "E-mail"},
                                 {MIDDEL_BRIEF, "brief", "Brief"},
                                 {MIDDEL_BEZOEK, "bezoek", "Bezoek"},
                                 {0, NULL, NULL}};
const struct keuze mag_keuzes[] = {
    {MAG_JA, "ja", "Ja"}, {MAG_NEE, "nee", "Nee"}, {MAG_ALS, "als", "Alleen als…"}, {0, NULL, NULL}};
const struct keuze tolken[] = {{TOLK_NEE, "nee", "Nee"},
                               {TOLK_TAAL, "taal", "Ja, voor deze taal"},
                               {TOLK_GEBAREN, "gebaren", "Ja, gebarentaal"},
                               {0, NULL, NULL}};
const struct keuze lezen_keuzes[] = {{LEZEN_GOED, "goed", "Goed"},
                                     {LEZEN_MOEILIJK, "moeilijk", "Met moeite"},
                                     {LEZEN_NIET, "niet", "Niet"},
                                     {0, NULL, NULL}};

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* The digits with a "+" before them when it was typed; false when something else stands between. */
static bool digits_of(struct str tekst, char ret_digits[NUMMER_RUIMTE], size_t *ret_len) {
  size_t n = 0;
  for (size_t i = 0; i < tekst.len; i++) {
    char c = tekst.ptr[i];
    bool plus = c == '+' && n == 0;
    if (!plus && !is_digit(c)) {
      if (c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')') continue;
      return false;
    }
    if (n == NUMMER_RUIMTE) return false;
    ret_digits[n++] = c;
  }
  *ret_len = n;
  return n > 0;
}

/* "+31 (0)6": the nought is for calling inside the country. */
static struct str without_trunk(struct arena *arena, struct str digits) {
  return str_starts(digits, S("+310")) ? str_join(arena, S("+31"), str_part(digits, 4, digits.len)) : digits;
}

/* 0800 and 0900 numbers are short or long; all others have nine digits behind the nought or the country. */
static bool dutch_length(struct str behind) {
  static const struct str service[] = {S_INIT("800"), S_INIT("900"), S_INIT("906"), S_INIT("909")};
  for (size_t i = 0; i < sizeof service / sizeof *service; i++)
    if (str_starts(behind, service[i]) && (behind.len == 7 || behind.len == 10)) return true;
  return behind.len == 9 && behind.ptr[0] != '0';
}

bool telefoon_normaal(struct arena *arena, struct str tekst, struct str *ret_nummer) {
  char kept[NUMMER_RUIMTE];
  struct str digits = {kept, 0};
  if (!digits_of(tekst, kept, &digits.len)) return false;
  struct str nummer;
  if (digits.ptr[0] == '+')
    nummer = without_trunk(arena, str_copy(arena, digits));
  else if (str_starts(digits, S("00")))
    nummer = without_trunk(arena, str_join(arena, S("+"), str_part(digits, 2, digits.len)));
  else if (digits.ptr[0] == '0')
    nummer = str_join(arena, S("+31"), str_part(digits, 1, digits.len));
  else
    return false;
  bool good = str_starts(nummer, S("+31"))
                  ? dutch_length(str_part(nummer, 3, nummer.len))
                  : nummer.len > LANDNUMMER_MIN && nummer.len <= LANDNUMMER_MAX + 1 && nummer.ptr[1] != '0';
  if (good) *ret_nummer = nummer;
  return good;
}

bool email_mogelijk(struct str tekst) {
  size_t at = tekst.len, dot = 0;
  for (size_t i = 0; i < tekst.len; i++) {
    if (tekst.ptr[i] == ' ' || tekst.ptr[i] == '\t') return false;
    if (tekst.ptr[i] == '@') at = i;
  }
  if (at == tekst.len || at == 0) return false;
  struct str behind = str_part(tekst, at + 1, tekst.len);
  return str_find(behind, S("."), &dot) && dot > 0 && !str_ends(behind, S(".")) && !str_find(behind, S(".."), &dot);
}

/* Of the pair "mag" and its words. */
static void check_words(struct veiligheid veilig, const char *mag_veld, const char *als_veld, struct fault *fault) {
  if (veilig.mag == MAG_ALS && veilig.als.len == 0)
    fault_add(fault, als_veld, S("Schrijf op wanneer het wel veilig is. Bijvoorbeeld: alleen tussen 9 en 12 uur."));
  if (veilig.mag != MAG_ALS && veilig.als.len)
    fault_add(fault, mag_veld, S("U schreef op wanneer het veilig is. Kies daar dan ‘Alleen als…’ bij."));
}

bool contactmiddel_toetsen(struct arena *arena, struct contactmiddel *middel, struct fault *fault) {
  bool email = str_has(middel->waarde, '@');
  middel->soort = email ? MIDDEL_EMAIL : MIDDEL_TELEFOON;
  middel->sleutel = middel->waarde;
  if (email && !email_mogelijk(middel->waarde))
    fault_add(fault, "waarde", S("Dit e-mailadres kan niet. Schrijf het zo: naam@voorbeeld.nl."));
  if (!email && !telefoon_normaal(arena, middel->waarde, &middel->sleutel))
    fault_add(
        fault, "waarde",
        S("Dit telefoonnummer kan niet. Schrijf het zo: 06 12345678. Zet bij een buitenlands nummer het landnummer "
          "ervoor, zoals +49."));
  check_words(middel->veilig, "mag", "als", fault);
  return fault->field_count == 0;
}

bool bereik_toetsen(const struct bereik *bereik, struct fault *fault) {
  static const char *const mag[MIDDELEN] = {"telefoon_mag", "email_mag", "brief_mag", "bezoek_mag"};
  static const char *const als[MIDDELEN] = {"telefoon_als", "email_als", "brief_als", "bezoek_als"};
  if (bereik->tolk == TOLK_TAAL && bereik->taal.len == 0)
    fault_add(fault, "taal", S("Schrijf op voor welke taal er een tolk nodig is."));
  for (size_t i = 0; i < MIDDELEN; i++) check_words(bereik->veilig[i], mag[i], als[i], fault);
  return fault->field_count == 0;
}

struct veiligheid veilig_strengste(struct arena *arena, struct veiligheid een, struct veiligheid ander) {
  if (een.mag != MAG_ALS || ander.mag != MAG_ALS || str_eq(een.als, ander.als))
    return een.mag >= ander.mag ? een : ander;
  return (struct veiligheid){MAG_ALS, str_format(arena, "%.*s; %.*s", STR_ARG(een.als), STR_ARG(ander.als))};
}

struct str veilig_waarschuwing(struct arena *arena, enum middel middel, struct veiligheid veilig) {
  static const struct {
    const char *nee, *als;
  } woorden[MIDDELEN + 1] = {
      [MIDDEL_TELEFOON] = {"Niet bellen: dat is niet veilig", "Bel alleen als: "},
      [MIDDEL_EMAIL] = {"Niet mailen: dat is niet veilig", "Mail alleen als: "},
      [MIDDEL_BRIEF] = {"Geen brief sturen: post is niet veilig", "Stuur alleen een brief als: "},
      [MIDDEL_BEZOEK] = {"Niet langsgaan: dat is niet veilig", "Ga alleen langs als: "},
  };
  if (veilig.mag == MAG_NEE) return str_of(woorden[middel].nee);
  return veilig.mag == MAG_ALS ? str_join(arena, str_of(woorden[middel].als), veilig.als) : (struct str){0};
}

struct str contactmiddel_waarschuwing(struct arena *arena, const struct bereik *bereik,
                                      const struct contactmiddel *middel) {
  struct veiligheid veilig = veilig_strengste(arena, bereik->veilig[middel->soort - 1], middel->veilig);
  return veilig_waarschuwing(arena, middel->soort, veilig);
}

struct str tolk_tekst(struct arena *arena, const struct bereik *bereik) {
  if (bereik->tolk == TOLK_GEBAREN) return S("Tolk nodig: gebarentaal");
  return bereik->tolk == TOLK_TAAL ? str_join(arena, S("Tolk nodig: "), bereik->taal) : (struct str){0};
}

struct bereik bereik_samen(struct arena *arena, const struct bereik *blijft, const struct bereik *weg) {
  struct bereik samen = *blijft;
  if (samen.voorkeur <= 0) samen.voorkeur = weg->voorkeur;
  if (samen.tolk <= 0) samen.tolk = weg->tolk;
  if (samen.lezen <= 0) samen.lezen = weg->lezen;
  if (samen.taal.len == 0) samen.taal = weg->taal;
  for (size_t i = 0; i < MIDDELEN; i++) samen.veilig[i] = veilig_strengste(arena, blijft->veilig[i], weg->veilig[i]);
  return samen;
}
