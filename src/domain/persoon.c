#include "domain/persoon.h"

#include <strings.h>

#include "base/buf.h"
#include "base/text.h"
#include "domain/bereik.h"
#include "domain/veld.h"

static void add_word(struct buf *buf, struct str word) {
  if (word.len == 0) return;
  if (buf->len) buf_add_char(buf, ' ');
  buf_add(buf, word);
}

static struct str first_known(struct str a, struct str b) {
  return a.len ? a : b;
}

static struct str without_name(const struct persoon *persoon) {
  return persoon->verwacht || persoon->niet_geboren ? S("Ongeboren kind") : S("Naam onbekend");
}

struct str persoon_naam(struct arena *arena, const struct persoon *persoon) {
  struct buf buf;
  buf_init(&buf, arena, 2048);
  add_word(&buf, first_known(persoon->voornamen, persoon->voorletters));
  add_word(&buf, persoon->voorvoegsel);
  add_word(&buf, persoon->geslachtsnaam);
  return buf.len ? buf_str(&buf) : without_name(persoon);
}

bool persoon_krijgt_brief(const struct persoon *persoon) {
  return persoon->overleden == DEELDATUM_GEEN && !persoon->verwacht && !persoon->niet_geboren;
}

struct str persoon_lijstnaam(struct arena *arena, const struct persoon *persoon) {
  struct buf buf;
  buf_init(&buf, arena, 2048);
  buf_add(&buf, persoon->geslachtsnaam);
  const struct str rest[] = {first_known(persoon->voornamen, persoon->voorletters), persoon->voorvoegsel};
  for (size_t i = 0; i < 2; i++) {
    if (rest[i].len == 0) continue;
    if (buf.len) buf_add(&buf, i == 0 ? S(", ") : S(" "));
    buf_add(&buf, rest[i]);
  }
  return buf.len ? buf_str(&buf) : without_name(persoon);
}

struct str persoon_briefnaam(struct arena *arena, const struct persoon *persoon) {
  struct buf buf;
  buf_init(&buf, arena, 2048);
  add_word(&buf, persoon->voorletters);
  add_word(&buf, persoon->voorvoegsel);
  add_word(&buf, persoon->geslachtsnaam);
  return buf.len ? buf_str(&buf) : S("de bewoner");
}

struct str voorletters_van(struct arena *arena, struct str voornamen) {
  struct buf buf;
  buf_init(&buf, arena, 256);
  struct str rest = str_trim(voornamen), naam;
  while (str_cut(&rest, ' ', &naam)) {
    if (naam.len == 0) continue;
    buf_add(&buf, text_first(naam, 1));
    buf_add_char(&buf, '.');
  }
  return buf_str(&buf);
}

struct str adres_straatregel(struct arena *arena, const struct adres *adres) {
  if (adres->buitenland.len) return adres->buitenland;
  struct buf buf;
  buf_init(&buf, arena, 1024);
  add_word(&buf, adres->straat);
  add_word(&buf, adres->huisnummer);
  add_word(&buf, adres->huisletter);
  add_word(&buf, adres->toevoeging);
  return buf_str(&buf);
}

struct str adres_plaatsregel(struct arena *arena, const struct adres *adres) {
  struct buf buf;
  buf_init(&buf, arena, 512);
  if (adres->postcode.len == 6) {
    add_word(&buf, str_part(adres->postcode, 0, 4));
    add_word(&buf, str_part(adres->postcode, 4, 6));
  }
  add_word(&buf, adres->woonplaats);
  return buf_str(&buf);
}

struct str adres_regel(struct arena *arena, const struct persoon *persoon) {
  if (persoon->geheim) return S("Geheim adres");
  struct str straat = adres_straatregel(arena, &persoon->adres), plaats = adres_plaatsregel(arena, &persoon->adres);
  if (persoon->afscherming && straat.len + plaats.len == 0) return S("Adres niet getoond");
  if (straat.len == 0 && plaats.len == 0) return S("Adres onbekend");
  if (straat.len == 0 || plaats.len == 0) return straat.len ? straat : plaats;
  return str_format(arena, "%.*s, %.*s", STR_ARG(straat), STR_ARG(plaats));
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool postcode_normaal(struct arena *arena, struct str postcode, struct str *ret_postcode) {
  char kept[6];
  size_t n = 0;
  for (size_t i = 0; i < postcode.len; i++) {
    char c = postcode.ptr[i];
    if (c == ' ') continue;
    if (n == 6 || !(n < 4 ? is_digit(c) : is_letter(c))) return false;
    kept[n++] = (char)(is_letter(c) ? c & ~0x20 : c);
  }
  if (n != 6 || kept[0] == '0') return false;
  *ret_postcode = str_copy(arena, (struct str){kept, 6});
  return true;
}

struct str naam_sleutel(struct arena *arena, struct str geslachtsnaam) {
  return text_fold(arena, geslachtsnaam);
}

static bool is_voorvoegsel(struct str word) {
  static const struct str known[] = {S_INIT("van"), S_INIT("de"),  S_INIT("der"),  S_INIT("den"), S_INIT("het"),
                                     S_INIT("'t"),  S_INIT("te"),  S_INIT("ten"),  S_INIT("ter"), S_INIT("in"),
                                     S_INIT("op"),  S_INIT("von"), S_INIT("la"),   S_INIT("le"),  S_INIT("du"),
                                     S_INIT("dos"), S_INIT("da"),  S_INIT("v.d."), S_INIT("vd")};
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
    if (word.len == known[i].len && strncasecmp(word.ptr, known[i].ptr, word.len) == 0) return true;
  return false;
}

static struct str without_voorvoegsels(struct str naam) {
  struct str rest = naam, word, kept = naam;
  while (str_cut(&rest, ' ', &word) && rest.ptr && is_voorvoegsel(word)) kept = str_trim(rest);
  return kept;
}

size_t zoeknamen(struct str naam, struct str ret_namen[ZOEKNAMEN_MAX]) {
  struct str rest = naam, before_comma;
  if (str_has(naam, ',') && str_cut(&rest, ',', &before_comma) && str_trim(before_comma).len) {
    ret_namen[0] = without_voorvoegsels(str_trim(before_comma));
    return 1;
  }
  ret_namen[0] = without_voorvoegsels(str_trim(naam));
  size_t at = ret_namen[0].len;
  while (at > 0 && ret_namen[0].ptr[at - 1] != ' ') at--;
  if (at == 0) return 1;
  ret_namen[1] = str_part(ret_namen[0], at, ret_namen[0].len);
  return 2;
}

/* "4131AB 12", "4131 ab, 12": a postcode at the start, then a house number. */
static bool read_address(struct arena *arena, struct str tekst, struct zoekvraag *vraag) {
  if (tekst.len < 7) return false;
  size_t end = tekst.ptr[4] == ' ' ? 7 : 6;
  struct str postcode, nummer = str_trim(str_part(tekst, end, tekst.len));
  if (!postcode_normaal(arena, str_part(tekst, 0, end), &postcode)) return false;
  if (nummer.len && nummer.ptr[0] == ',') nummer = str_trim(str_part(nummer, 1, nummer.len));
  size_t digits = 0;
  while (digits < nummer.len && is_digit(nummer.ptr[digits])) digits++;
  if (digits == 0 || digits > 5) return false;
  vraag->vorm = ZOEK_ADRES;
  vraag->postcode = postcode;
  vraag->huisnummer = str_part(nummer, 0, digits);
  return true;
}

static bool read_number(struct str tekst, struct zoekvraag *vraag) {
  int64_t jaar, nummer;
  if (tekst.len < 11 || tekst.len > 16 || tekst.ptr[4] != '-') return false;
  if (!str_to_i64(str_part(tekst, 0, 4), &jaar) || !str_to_i64(str_part(tekst, 5, tekst.len), &nummer) || nummer <= 0)
    return false;
  if (jaar < 2000 || jaar > JAAR_MAX) return false;
  vraag->vorm = ZOEK_NUMMER;
  vraag->jaar = (int)jaar;
  vraag->nummer = nummer;
  return true;
}

/* A date at the end (or the start) of the text: the last or first one to four words that read as a date. */
static bool split_date(struct str tekst, struct str *ret_naam, dag_t *ret_dag) {
  size_t starts[64], n = 0;
  for (size_t i = 0; i < tekst.len && n < 64; i++)
    if (tekst.ptr[i] != ' ' && (i == 0 || tekst.ptr[i - 1] == ' ')) starts[n++] = i;
  for (size_t words = 1; words <= 3 && words < n; words++) {
    size_t from = starts[n - words];
    if (dag_lees(str_trim(str_part(tekst, from, tekst.len)), ret_dag)) {
      *ret_naam = str_trim(str_part(tekst, 0, from));
      return true;
    }
    size_t to = starts[words];
    if (dag_lees(str_trim(str_part(tekst, 0, to)), ret_dag)) {
      *ret_naam = str_trim(str_part(tekst, to, tekst.len));
      return true;
    }
  }
  return false;
}

/* Enough of a name to look for: two letters, or one beside a date. Signs alone would find everybody. */
static bool has_letters(struct arena *arena, const struct zoekvraag *vraag) {
  return text_length(naam_sleutel(arena, vraag->naam)) >= (vraag->vorm == ZOEK_NAAM ? 2 : 1);
}

static bool all_digits(struct str tekst) {
  for (size_t i = 0; i < tekst.len; i++)
    if (!is_digit(tekst.ptr[i])) return false;
  return tekst.len > 0;
}

bool zoekvraag_lezen(struct arena *arena, struct str tekst, struct zoekvraag *ret_vraag, struct str *ret_bezwaar) {
  struct zoekvraag vraag = {.vorm = ZOEK_LEEG, .geboren = DAG_GEEN};
  tekst = str_trim(tekst);
  if (tekst.len == 0) {
    *ret_bezwaar = S("Typ een naam met geboortedatum, een BSN of een postcode met huisnummer.");
    return false;
  }
  if (all_digits(tekst) && tekst.len >= 8 && tekst.len <= 9) {
    struct str bsn = tekst.len == 8 ? str_join(arena, S("0"), tekst) : tekst;
    if (!bsn_geldig(bsn)) {
      *ret_bezwaar = S("Dit nummer is geen goed BSN. Kijk of alle negen cijfers kloppen.");
      return false;
    }
    vraag.vorm = ZOEK_BSN;
    vraag.bsn = bsn;
  } else if (dag_lees(tekst, &vraag.geboren)) {
    vraag.vorm = ZOEK_GEBOORTE;
  } else if (!read_number(tekst, &vraag) && telefoon_normaal(arena, tekst, &vraag.telefoon)) {
    vraag.vorm = ZOEK_TELEFOON;
  } else if (vraag.vorm != ZOEK_NUMMER && !read_address(arena, tekst, &vraag)) {
    vraag.vorm = split_date(tekst, &vraag.naam, &vraag.geboren) && vraag.naam.len ? ZOEK_NAAM_GEBOORTE : ZOEK_NAAM;
    if (vraag.vorm == ZOEK_NAAM) vraag.naam = tekst;
    if (!has_letters(arena, &vraag)) {
      *ret_bezwaar = S("Typ minstens twee letters van de naam.");
      return false;
    }
  }
  *ret_vraag = vraag;
  return true;
}
