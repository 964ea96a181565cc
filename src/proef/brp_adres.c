#include "brp_adres.h"

#include <ctype.h>

enum { REGEL_MAX = 240 };

/* "Cronus 555 B73c", "Atatürkstraat 9-2", "1e Exloërmond t/o 3 B". */
static struct str straatregel(struct arena *arena, const json_t *plek) {
  struct str straat = json_text(plek, "straat"), nummer = json_text(plek, "huisnummer");
  struct str letter = json_text(plek, "huisletter"), toevoeging = json_text(plek, "huisnummertoevoeging");
  struct str bij = json_text(plek, "aanduidingBijHuisnummer.code");
  if (straat.len == 0 || str_eq(straat, S("."))) return (struct str){0};
  struct buf buf;
  buf_init(&buf, arena, REGEL_MAX);
  buf_add(&buf, straat);
  if (bij.len) buf_add(&buf, str_eq(bij, S("to")) ? S(" t/o") : S(" bij"));
  if (!str_eq(nummer, S("0"))) buf_format(&buf, " %.*s", STR_ARG(nummer));
  if (letter.len) buf_format(&buf, " %.*s", STR_ARG(letter));
  if (toevoeging.len && letter.len == 0) buf_add_char(&buf, isdigit((unsigned char)toevoeging.ptr[0]) ? '-' : ' ');
  buf_add(&buf, toevoeging);
  return buf_str(&buf);
}

/* Capitals, of the letters with accents of Latin-1 too. */
static struct str hoofdletters(struct arena *arena, struct str s) {
  struct buf buf;
  buf_init(&buf, arena, REGEL_MAX);
  for (size_t i = 0; i < s.len; i++) {
    unsigned char c = (unsigned char)s.ptr[i], voor = i ? (unsigned char)s.ptr[i - 1] : 0;
    bool accent = voor == 0xC3 && c >= 0xA0 && c <= 0xBE && c != 0xB7;
    buf_add_char(&buf, (char)(accent ? c - 0x20 : toupper(c)));
  }
  return buf_str(&buf);
}

static struct str plaatsregel(struct arena *arena, const json_t *persoon, const json_t *plek) {
  struct str postcode = json_text(plek, "postcode"), plaats = json_text(plek, "woonplaats");
  if (plaats.len == 0) plaats = json_text(persoon, "gemeenteVanInschrijving.omschrijving");
  plaats = hoofdletters(arena, plaats);
  if (json_at(plek, "locatiebeschrijving")) return plaats;
  if (postcode.len != 6) return (struct str){0};
  return str_format(arena, "%.*s %.*s  %.*s", STR_ARG(str_part(postcode, 0, 4)), STR_ARG(str_part(postcode, 4, 6)),
                    STR_ARG(plaats));
}

struct str adres_regelnummer(struct arena *arena, const json_t *persoon, int regel) {
  const json_t *plek = json_at(persoon, "verblijfplaats");
  if (json_at(plek, "land")) return str_trim(json_text(plek, regel == 1 ? "regel1" : regel == 2 ? "regel2" : "regel3"));
  if (regel == 1 && json_at(plek, "locatiebeschrijving")) return json_text(plek, "locatiebeschrijving");
  if (regel == 1) return straatregel(arena, plek);
  return regel == 2 ? plaatsregel(arena, persoon, plek) : (struct str){0};
}
