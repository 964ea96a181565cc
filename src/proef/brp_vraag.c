#include "brp_vraag.h"

#include "base/text.h"

enum { BSN_MAX = 20, VELDEN_MAX = 130 };

/* --- patterns of the interface description --- */

static bool cijfer(unsigned c) {
  return c >= '0' && c <= '9';
}
static bool letter(unsigned c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static bool naamteken(unsigned c) {
  return letter(c) || cijfer(c) || (c >= 0xC0 && c <= 0x17E) || c == ' ' || c == '.' || c == '-' || c == '\'';
}
static bool voorvoegselteken(unsigned c) {
  return letter(c) || c == ' ' || c == '\'';
}
static bool toevoegingteken(unsigned c) {
  return letter(c) || cijfer(c) || c == ' ' || c == '-';
}
static bool padteken(unsigned c) {
  return letter(c) || cijfer(c) || c == '.' || c == '_';
}

/* Is it `min` to `max` of these characters, and nothing else? */
static bool bestaat_uit(struct str s, bool (*mag)(unsigned), size_t min, size_t max) {
  size_t n = 0;
  for (size_t i = 0; i < s.len; n++) {
    unsigned c = (unsigned char)s.ptr[i++];
    if (c >= 0xC3 && c <= 0xC5 && i < s.len) c = ((c & 0x1F) << 6) | ((unsigned char)s.ptr[i++] & 0x3F);
    if (!mag(c)) return false;
  }
  return n >= min && n <= max;
}

static bool met_ster(struct str s, size_t min) {
  return str_ends(s, S("*")) && bestaat_uit(str_part(s, 0, s.len - 1), naamteken, min, 199);
}
static bool klopt_bsn(struct str s) {
  return bestaat_uit(s, cijfer, 9, 9);
}
static bool klopt_gemeente(struct str s) {
  return bestaat_uit(s, cijfer, 4, 4);
}
static bool klopt_geslachtsnaam(struct str s) {
  return bestaat_uit(s, naamteken, 1, 200) || met_ster(s, 3);
}
static bool klopt_voornamen(struct str s) {
  return bestaat_uit(s, naamteken, 1, 199) || met_ster(s, 1);
}
static bool klopt_voorvoegsel(struct str s) {
  return bestaat_uit(s, voorvoegselteken, 1, 10);
}
static bool klopt_geslacht(struct str s) {
  return s.len == 1 && strchr("MmVvOo", s.ptr[0]);
}
static bool klopt_huisletter(struct str s) {
  return bestaat_uit(s, letter, 1, 1);
}
static bool klopt_toevoeging(struct str s) {
  return bestaat_uit(s, toevoegingteken, 1, 4);
}
static bool klopt_veld(struct str s) {
  return bestaat_uit(s, padteken, 1, 200);
}
static bool klopt_postcode(struct str s) {
  size_t letters = s.len == 7 && s.ptr[4] == ' ' ? 5 : 4;
  return bestaat_uit(str_part(s, 0, 4), cijfer, 4, 4) && s.ptr[0] != '0' &&
         bestaat_uit(str_part(s, letters, s.len), letter, 2, 2);
}
static bool klopt_datum(struct str s) {
  dag_t dag;
  return dag_lees_iso(s, &dag);
}

/* --- parameters per question --- */

enum soort { P_TEKST, P_LIJST, P_GETAL, P_JA };

struct parameter {
  const char *naam;
  enum soort soort;
  bool verplicht;
  bool (*klopt)(struct str waarde);
  const char *patroon; /* NULL: a date */
};

static const char patroon_naam[] = "^[a-zA-Z0-9À-ž \\.\\-\\']{1,200}$|^[a-zA-Z0-9À-ž \\.\\-\\']{3,199}\\*{1}$";
static const char patroon_veld[] = "^[a-zA-Z0-9\\._]{1,200}$";

#define GEMEENTE                                                                                                       \
  { "gemeenteVanInschrijving", P_TEKST, false, klopt_gemeente, "^[0-9]{4}$" }
#define OVERLEDENEN                                                                                                    \
  { "inclusiefOverledenPersonen", P_JA }

static const struct parameter bij_bsn[] = {
    {"burgerservicenummer", P_LIJST, true, klopt_bsn, "^[0-9]{9}$"},
    GEMEENTE,
    {0},
};

static const struct parameter bij_naam[] = {
    {"geboortedatum", P_TEKST, true, klopt_datum},
    {"geslachtsnaam", P_TEKST, true, klopt_geslachtsnaam, patroon_naam},
    {"geslacht", P_TEKST, false, klopt_geslacht, "^([Mm]|[Vv]|[Oo])$"},
    {"voorvoegsel", P_TEKST, false, klopt_voorvoegsel, "^[a-zA-Z \\']{1,10}$"},
    {"voornamen", P_TEKST, false, klopt_voornamen, "^[a-zA-Z0-9À-ž \\.\\-\\']{1,199}\\*{0,1}$"},
    OVERLEDENEN,
    GEMEENTE,
    {0},
};

static const struct parameter bij_adres[] = {
    {"postcode", P_TEKST, true, klopt_postcode, "^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$"},
    {"huisnummer", P_GETAL, true},
    {"huisletter", P_TEKST, false, klopt_huisletter, "^[a-zA-Z]{1}$"},
    {"huisnummertoevoeging", P_TEKST, false, klopt_toevoeging, "^[a-zA-Z0-9 \\-]{1,4}$"},
    {"geboortedatum", P_TEKST, false, klopt_datum},
    {"geslachtsnaam", P_TEKST, false, klopt_geslachtsnaam, patroon_naam},
    OVERLEDENEN,
    GEMEENTE,
    {0},
};

struct vraag_soort {
  const char *type;
  const struct parameter *parameters;
  const struct vorm *vorm;
  size_t maximum;
};

static const struct vraag_soort soorten[] = {
    {"RaadpleegMetBurgerservicenummer", bij_bsn, vorm_persoon, BSN_MAX},
    {"ZoekMetGeslachtsnaamEnGeboortedatum", bij_naam, vorm_persoon_beperkt, 10},
    {"ZoekMetPostcodeEnHuisnummer", bij_adres, vorm_persoon_beperkt, 30},
};

const struct vorm *vraag_vorm(const struct vraag *vraag) {
  return vraag->soort->vorm;
}
size_t vraag_maximum(const struct vraag *vraag) {
  return vraag->soort->maximum;
}
struct str vraag_type(const struct vraag *vraag) {
  return str_of(vraag->soort->type);
}

/* --- judging --- */

static void fout(struct vraag *vraag, struct str naam, const char *code, struct str reden) {
  if (vraag->fouten_aantal < FOUTEN_MAX) vraag->fouten[vraag->fouten_aantal++] = (struct vraag_fout){naam, code, reden};
}

static void fout_patroon(struct arena *arena, struct vraag *vraag, struct str naam, const char *patroon) {
  if (patroon)
    fout(vraag, naam, "pattern", str_format(arena, "Waarde voldoet niet aan patroon %s.", patroon));
  else
    fout(vraag, naam, "date", S("Waarde is geen geldige datum."));
}

static bool leeg(const json_t *waarde) {
  return !waarde || json_is_null(waarde) || (json_is_string(waarde) && json_string_length(waarde) == 0);
}

static struct str tekst_van(const json_t *waarde) {
  return json_is_string(waarde) ? (struct str){json_string_value(waarde), json_string_length(waarde)} : (struct str){0};
}

/* An array of 1 to `max`; true when its items may be judged. */
static bool is_lijst(struct arena *arena, struct vraag *vraag, struct str naam, const json_t *waarde, size_t max) {
  if (!json_is_array(waarde)) return fout(vraag, naam, "array", S("Parameter is geen array.")), false;
  if (json_array_size(waarde) == 0) return fout(vraag, naam, "minItems", S("Array bevat minder dan 1 items.")), false;
  if (json_array_size(waarde) <= max) return true;
  fout(vraag, naam, "maxItems", str_format(arena, "Array bevat meer dan %zu items.", max));
  return false;
}

static int huisnummer_van(const json_t *waarde) {
  int64_t n = json_is_integer(waarde) ? json_integer_value(waarde) : 0;
  if (json_is_string(waarde) && !str_to_i64(tekst_van(waarde), &n)) n = 0;
  return n >= 1 && n <= 99999 ? (int)n : 0;
}

static void oordeel(struct arena *arena, struct vraag *vraag, const struct parameter *parameter) {
  const json_t *waarde = json_at(vraag->body, parameter->naam);
  struct str naam = str_of(parameter->naam);
  if (leeg(waarde) && parameter->verplicht) return fout(vraag, naam, "required", S("Parameter is verplicht."));
  if (!waarde) return;
  switch (parameter->soort) {
  case P_TEKST:
    if (!parameter->klopt(tekst_van(waarde))) fout_patroon(arena, vraag, naam, parameter->patroon);
    break;
  case P_LIJST:
    if (!is_lijst(arena, vraag, naam, waarde, BSN_MAX)) break;
    for (size_t i = 0; i < json_array_size(waarde); i++)
      if (!parameter->klopt(tekst_van(json_array_get(waarde, i))))
        fout_patroon(arena, vraag, str_format(arena, "%s[%zu]", parameter->naam, i), parameter->patroon);
    break;
  case P_GETAL:
    if (!huisnummer_van(waarde)) fout(vraag, naam, "integer", S("Waarde is geen geldig getal."));
    break;
  case P_JA:
    if (!json_is_boolean(waarde)) fout(vraag, naam, "boolean", S("Waarde is geen boolean."));
    break;
  }
}

static void oordeel_velden(struct arena *arena, struct vraag *vraag) {
  const json_t *fields = json_at(vraag->body, "fields");
  if (!fields || json_is_null(fields)) return fout(vraag, S("fields"), "required", S("Parameter is verplicht."));
  if (!is_lijst(arena, vraag, S("fields"), fields, VELDEN_MAX)) return;
  struct str *velden = NEW_ARRAY(arena, struct str, json_array_size(fields));
  for (size_t i = 0; i < json_array_size(fields); i++) {
    struct str pad = tekst_van(json_array_get(fields, i)), naam = str_format(arena, "fields[%zu]", i);
    if (!klopt_veld(pad)) {
      fout_patroon(arena, vraag, naam, patroon_veld);
      continue;
    }
    switch (vorm_veld(vraag->soort->vorm, pad, &velden[i])) {
    case VELD_GOED:
      break;
    case VELD_BESTAAT_NIET:
      fout(vraag, naam, "fields", S("Parameter bevat een niet bestaande veldnaam."));
      break;
    case VELD_NIET_TOEGESTAAN:
      fout(vraag, naam, "fields", S("Parameter bevat een niet toegestane veldnaam."));
      break;
    }
  }
  vraag->velden = velden;
  vraag->velden_aantal = json_array_size(fields);
}

static bool kent(const struct parameter *parameters, const char *naam) {
  for (; parameters->naam; parameters++)
    if (strcmp(parameters->naam, naam) == 0) return true;
  return strcmp(naam, "type") == 0 || strcmp(naam, "fields") == 0;
}

static void oordeel_onbekende(struct arena *arena, struct vraag *vraag) {
  json_t *body = (json_t *)vraag->body; /* jansson's iterator takes no const, and changes nothing */
  for (void *plek = json_object_iter(body); plek; plek = json_object_iter_next(body, plek)) {
    const char *naam = json_object_iter_key(plek);
    if (!kent(vraag->soort->parameters, naam))
      fout(vraag, str_copy(arena, str_of(naam)), "unknownParam", S("Parameter is niet verwacht."));
  }
}

bool vraag_lezen(struct arena *arena, const json_t *body, struct vraag *vraag) {
  struct str type = json_text(body, "type");
  vraag->body = body;
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++)
    if (str_eq(type, str_of(soorten[i].type))) vraag->soort = &soorten[i];
  if (!json_at(body, "type"))
    fout(vraag, S("type"), "required", S("Parameter is verplicht."));
  else if (!vraag->soort)
    fout(vraag, S("type"), "value", S("Waarde is geen geldig zoek type."));
  if (!vraag->soort) return false;
  for (const struct parameter *p = vraag->soort->parameters; p->naam; p++) oordeel(arena, vraag, p);
  oordeel_velden(arena, vraag);
  oordeel_onbekende(arena, vraag);
  return vraag->fouten_aantal == 0;
}

/* --- finding --- */

/* Was there no such parameter, or is the stored text equal to it but for case and accents? With a star at the end: does
 * it begin with it, without a further space? */
static bool past(struct arena *arena, const struct vraag *vraag, const char *parameter, struct str opgeslagen) {
  struct str zoek = json_text(vraag->body, parameter);
  if (zoek.len == 0) return true;
  bool ster = str_ends(zoek, S("*"));
  zoek = text_fold(arena, ster ? str_part(zoek, 0, zoek.len - 1) : zoek);
  opgeslagen = text_fold(arena, opgeslagen);
  if (!ster) return str_eq(zoek, opgeslagen);
  return str_starts(opgeslagen, zoek) && !str_has(str_part(opgeslagen, zoek.len, opgeslagen.len), ' ');
}

/* "1956-11-15" against "19561115". */
static bool past_geboortedatum(const struct vraag *vraag, struct str opgeslagen) {
  struct str zoek = json_text(vraag->body, "geboortedatum");
  return zoek.len == 0 ||
         (opgeslagen.len == 8 && memcmp(zoek.ptr, opgeslagen.ptr, 4) == 0 &&
          memcmp(zoek.ptr + 5, opgeslagen.ptr + 4, 2) == 0 && memcmp(zoek.ptr + 8, opgeslagen.ptr + 6, 2) == 0);
}

static bool past_postcode(const struct vraag *vraag, const json_t *persoon) {
  struct str zoek = json_text(vraag->body, "postcode"), heeft = json_text(persoon, "verblijfplaats.postcode");
  if (zoek.len == 0) return true;
  return heeft.len == 6 && strncasecmp(zoek.ptr, heeft.ptr, 4) == 0 &&
         strncasecmp(zoek.ptr + zoek.len - 2, heeft.ptr + 4, 2) == 0;
}

static bool past_huisnummer(const struct vraag *vraag, const json_t *persoon) {
  const json_t *zoek = json_at(vraag->body, "huisnummer");
  int64_t heeft;
  return !zoek ||
         (str_to_i64(json_text(persoon, "verblijfplaats.huisnummer"), &heeft) && heeft == huisnummer_van(zoek));
}

/* Lists that were made in error or are to be wiped are never given; the dead only when asked for, or by their number.
 */
static bool wordt_geleverd(const struct vraag *vraag, const json_t *persoon) {
  struct str reden = json_text(persoon, "opschortingBijhouding.reden.code");
  if (str_eq(reden, S("F")) || str_eq(reden, S("W"))) return false;
  if (!str_eq(reden, S("O")) || vraag->soort->parameters == bij_bsn) return true;
  return json_is_true(json_at(vraag->body, "inclusiefOverledenPersonen"));
}

static bool voldoet(struct arena *arena, const struct vraag *vraag, const json_t *persoon) {
  static const char *const teksten[][2] = {
      {"geslachtsnaam", "naam.geslachtsnaam"},
      {"voornamen", "naam.voornamen"},
      {"voorvoegsel", "naam.voorvoegsel"},
      {"geslacht", "geslacht.code"},
      {"huisletter", "verblijfplaats.huisletter"},
      {"huisnummertoevoeging", "verblijfplaats.huisnummertoevoeging"},
      {"gemeenteVanInschrijving", "gemeenteVanInschrijving.code"},
  };
  if (!wordt_geleverd(vraag, persoon) || !past_geboortedatum(vraag, json_text(persoon, "geboorte.datum")) ||
      !past_postcode(vraag, persoon) || !past_huisnummer(vraag, persoon))
    return false;
  for (size_t i = 0; i < sizeof teksten / sizeof *teksten; i++)
    if (!past(arena, vraag, teksten[i][0], json_text(persoon, teksten[i][1]))) return false;
  return true;
}

static size_t zoek_bsns(struct arena *arena, const struct vraag *vraag, const struct brp_bestand *bestand,
                        const json_t **gevonden) {
  const json_t *nummers = json_at(vraag->body, "burgerservicenummer");
  size_t aantal = 0;
  for (size_t i = 0; i < json_array_size(nummers); i++) {
    const json_t *persoon = brp_bestand_zoek(bestand, tekst_van(json_array_get(nummers, i)));
    bool dubbel = false;
    for (size_t j = 0; j < aantal; j++) dubbel |= gevonden[j] == persoon;
    if (persoon && !dubbel && voldoet(arena, vraag, persoon)) gevonden[aantal++] = persoon;
  }
  return aantal;
}

size_t vraag_zoek(struct arena *arena, const struct vraag *vraag, const struct brp_bestand *bestand,
                  const json_t **gevonden, size_t max) {
  if (vraag->soort->parameters == bij_bsn) return zoek_bsns(arena, vraag, bestand, gevonden);
  size_t aantal = 0;
  for (size_t i = 0; i < brp_bestand_aantal(bestand); i++) {
    const json_t *persoon = brp_bestand_persoon(bestand, i);
    if (!voldoet(arena, vraag, persoon)) continue;
    if (aantal < max) gevonden[aantal] = persoon;
    aantal++;
  }
  return aantal;
}
