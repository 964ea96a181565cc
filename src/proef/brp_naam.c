#include "brp_naam.h"

#include <ctype.h>

enum { NAAM_MAX = 1024 };

static struct str geslachtsnaam(const json_t *naam) {
  struct str s = str_trim(json_text(naam, "geslachtsnaam"));
  return str_eq(s, S(".")) ? (struct str){0} : s;
}

/* Adds with one space between, nothing for nothing. */
static void voeg(struct buf *buf, struct str deel) {
  if (deel.len == 0) return;
  if (buf->len && buf->ptr[buf->len - 1] != '-') buf_add_char(buf, ' ');
  buf_add(buf, deel);
}

static size_t eerste_letter(struct str naam) {
  size_t n = 1;
  while (n < naam.len && ((unsigned char)naam.ptr[n] & 0xC0) == 0x80) n++;
  return n;
}

struct str naam_voorletters(struct arena *arena, const json_t *naam) {
  struct str rest = str_trim(json_text(naam, "voornamen")), deel;
  struct buf buf;
  buf_init(&buf, arena, NAAM_MAX);
  bool zonder_punt = false;
  while (str_cut(&rest, ' ', &deel)) {
    if (deel.len == 0) continue;
    size_t n = eerste_letter(deel);
    if (zonder_punt) buf_add_char(&buf, ' ');
    buf_add(&buf, str_part(deel, 0, n));
    zonder_punt = n == deel.len;
    if (!zonder_punt) buf_add_char(&buf, '.');
  }
  return buf_str(&buf);
}

static const struct titel {
  const char *code_m, *code_v;
  struct str m, v;
  bool voorop; /* a predicaat stands before the first names */
} titels[] = {
    {"B", "BS", S_INIT("baron"), S_INIT("barones"), false},
    {"G", "GI", S_INIT("graaf"), S_INIT("gravin"), false},
    {"H", "HI", S_INIT("hertog"), S_INIT("hertogin"), false},
    {"JH", "JV", S_INIT("jonkheer"), S_INIT("jonkvrouw"), true},
    {"M", "MI", S_INIT("markies"), S_INIT("markiezin"), false},
    {"P", "PS", S_INIT("prins"), S_INIT("prinses"), false},
    {"R", "R", S_INIT("ridder"), S_INIT("ridder"), false},
};

/* The title in the form of the person's sex; that of the code itself when the sex is unknown. */
static struct str titel_van(const json_t *naam, struct str geslacht, bool voorop) {
  struct str code = json_text(naam, "adellijkeTitelPredicaat.code");
  for (size_t i = 0; i < sizeof titels / sizeof *titels; i++) {
    bool man = str_eq(code, str_of(titels[i].code_m)), vrouw = str_eq(code, str_of(titels[i].code_v));
    if ((!man && !vrouw) || titels[i].voorop != voorop) continue;
    if (str_eq(geslacht, S("M"))) return titels[i].m;
    if (str_eq(geslacht, S("V"))) return titels[i].v;
    return man ? titels[i].m : titels[i].v;
  }
  return (struct str){0};
}

struct str naam_volledig(struct arena *arena, const json_t *persoon) {
  const json_t *naam = json_at(persoon, "naam");
  struct str geslacht = json_text(persoon, "geslacht.code");
  struct buf buf;
  buf_init(&buf, arena, NAAM_MAX);
  voeg(&buf, titel_van(naam, geslacht, true));
  voeg(&buf, str_trim(json_text(naam, "voornamen")));
  voeg(&buf, titel_van(naam, geslacht, false));
  voeg(&buf, json_text(naam, "voorvoegsel"));
  voeg(&buf, geslachtsnaam(naam));
  return buf_str(&buf);
}

/* The partner whose name may be used: the present one, else the last. */
static const json_t *partner_van(const json_t *persoon) {
  const json_t *partners = json_at(persoon, "partners"), *gevonden = NULL;
  for (size_t i = 0; i < json_array_size(partners); i++) {
    gevonden = json_array_get(partners, i);
    if (json_text(gevonden, "ontbindingHuwelijkPartnerschap.datum").len == 0) break;
  }
  return gevonden;
}

static void voeg_achternaam(struct buf *buf, const json_t *naam) {
  voeg(buf, json_text(naam, "voorvoegsel"));
  voeg(buf, geslachtsnaam(naam));
}

/* E own name, P partner's, V partner's before own, N partner's after own. */
static struct str gebruiksnaam(struct arena *arena, const json_t *persoon) {
  const json_t *eigen = json_at(persoon, "naam"), *ander = json_at(partner_van(persoon), "naam");
  struct str gebruik = json_text(eigen, "aanduidingNaamgebruik.code");
  char soort = gebruik.len && geslachtsnaam(ander).len ? gebruik.ptr[0] : 'E';
  struct buf buf;
  buf_init(&buf, arena, NAAM_MAX);
  voeg_achternaam(&buf, soort == 'P' || soort == 'V' ? ander : eigen);
  if (soort == 'V' || soort == 'N') {
    buf_add_char(&buf, '-');
    voeg_achternaam(&buf, soort == 'V' ? eigen : ander);
  }
  return buf_str(&buf);
}

static struct str met_hoofdletter(struct arena *arena, struct str naam) {
  if (naam.len == 0) return naam;
  return str_format(arena, "%c%.*s", toupper((unsigned char)naam.ptr[0]), STR_ARG(str_part(naam, 1, naam.len)));
}

static struct str na_voorletters(struct arena *arena, const json_t *persoon) {
  struct str letters = naam_voorletters(arena, json_at(persoon, "naam")), naam = gebruiksnaam(arena, persoon);
  if (naam.len == 0) return naam;
  return letters.len ? str_format(arena, "%.*s %.*s", STR_ARG(letters), STR_ARG(naam)) : met_hoofdletter(arena, naam);
}

struct str naam_aanschrijfwijze(struct arena *arena, const json_t *persoon) {
  return na_voorletters(arena, persoon);
}

static struct str met_aanspreekvorm(struct arena *arena, const json_t *persoon, const char *heer, const char *mevrouw,
                                    const char *anders) {
  struct str geslacht = json_text(persoon, "geslacht.code"), naam = gebruiksnaam(arena, persoon);
  bool man = str_eq(geslacht, S("M")), vrouw = str_eq(geslacht, S("V"));
  if (naam.len == 0) return naam;
  naam = man || vrouw ? met_hoofdletter(arena, naam) : na_voorletters(arena, persoon);
  return str_format(arena, "%s%.*s", man ? heer : vrouw ? mevrouw : anders, STR_ARG(naam));
}

struct str naam_aanhef(struct arena *arena, const json_t *persoon) {
  return met_aanspreekvorm(arena, persoon, "Geachte heer ", "Geachte mevrouw ", "Geachte ");
}

struct str naam_in_tekst(struct arena *arena, const json_t *persoon) {
  return met_aanspreekvorm(arena, persoon, "de heer ", "mevrouw ", "");
}
