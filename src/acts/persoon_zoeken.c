#include "acts/persoon_zoeken.h"

#include "domain/geheim.h"
#include "store/concept.h"
#include "store/persoon.h"

#include "register.h"
#include "uitvoeren.h"

static bool keep(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  struct str id = werk_id(werk);
  if (!zoekopdracht_bewaren(tx, werk->actor->gebruiker, id, *(const struct str *)in, fault)) return false;
  *ret_uitkomst = id;
  return true;
}

bool zoekopdracht_geven(const struct werk *werk, struct str tekst, struct str *ret_zoekopdracht, struct fault *fault) {
  tekst = str_trim(tekst);
  if (tekst.len > ZOEKTEKST_MAX) return fault_add(fault, "zoek", S("Deze zoektekst is te lang."));
  return act_schrijven(werk, keep, &tekst, ret_zoekopdracht, fault);
}

struct own {
  struct str zoekopdracht;
  size_t hoogstens;
  struct zoekuitkomst uitkomst;
  struct persoon *personen;
  size_t aantal;
  struct str *bsns; /* whose address is shielded */
  size_t bsn_aantal;
  struct adres *geheim; /* addresses that this search must not lead to */
  size_t geheim_aantal;
  struct arena *arena;
};

static bool search_own(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct own own = *(const struct own *)in;
  struct toegang *toegang;
  if (!zoekopdracht_lezen(tx, werk->actor->gebruiker, own.zoekopdracht, &own.uitkomst.tekst, fault)) return false;
  if (!zoekvraag_lezen(werk->arena, own.uitkomst.tekst, &own.uitkomst.vraag, &own.uitkomst.bezwaar)) {
    *(struct own *)ret_uit = own;
    return true;
  }
  if (!toegang_vragen(
          tx, werk->actor,
          &(struct toegang_vraag){.act = "persoon zoeken",
                                  .grond = werk->actor->rol == ROL_PRIVACY ? GROND_TOEZICHT : GROND_AANMELDING,
                                  .handeling = HANDELING_ZIEN,
                                  .informatie = INFO_PERSOON,
                                  .over = OVER_ZOEKEN},
          &toegang, fault) ||
      !personen_zoeken(toegang, &own.uitkomst.vraag, own.hoogstens, &own.personen, &own.aantal, &own.uitkomst.meer,
                       fault) ||
      !bsns_afgeschermd(toegang, &own.bsns, &own.bsn_aantal, fault) ||
      !adressen_geheim(toegang, &own.uitkomst.vraag, &own.geheim, &own.geheim_aantal, fault))
    return false;
  *(struct own *)ret_uit = own;
  return true;
}

static struct gevonden *find_bsn(struct gevonden *list, size_t count, struct str bsn) {
  for (size_t i = 0; i < count; i++)
    if (bsn.len && str_eq(list[i].persoon.bsn, bsn)) return &list[i];
  return NULL;
}

static bool is_shielded(const struct own *own, struct str bsn) {
  for (size_t i = 0; i < own->bsn_aantal; i++)
    if (str_eq(own->bsns[i], bsn)) return true;
  return false;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* The first postcode in lines as "Kade 1, 4131 AB VIANEN", without its space; "" when there is none. */
static struct str postcode_in(struct arena *arena, struct str lines) {
  for (size_t i = 0; i + 6 <= lines.len; i++) {
    const char *c = lines.ptr + i;
    size_t letters = c[4] == ' ' ? 5 : 4;
    if (!is_digit(c[0]) || !is_digit(c[1]) || !is_digit(c[2]) || !is_digit(c[3]) || i + letters + 2 > lines.len)
      continue;
    if (c[letters] < 'A' || c[letters] > 'Z' || c[letters + 1] < 'A' || c[letters + 1] > 'Z') continue;
    return str_format(arena, "%.4s%.2s", c, c + letters);
  }
  return (struct str){0};
}

static bool tells_number(struct str lines, struct str number) {
  for (size_t i = 1; i + number.len <= lines.len; i++)
    if (lines.ptr[i - 1] == ' ' && str_eq((struct str){lines.ptr + i, number.len}, number) &&
        (i + number.len == lines.len || !is_digit(lines.ptr[i + number.len])))
      return true;
  return false;
}

/* In a list the register tells an address in lines, and ours has parts: at one house number those two may be the same
 * door, and then they are taken to be. */
static bool same_door(const struct own *own, const struct adres *a, const struct adres *b) {
  if (adres_gelijk(a, b)) return true;
  if ((a->postcode.len > 0) == (b->postcode.len > 0)) return false;
  if (own->uitkomst.vraag.vorm == ZOEK_ADRES) return true;
  const struct adres *parts = a->postcode.len ? a : b, *lines = a->postcode.len ? b : a;
  return str_eq(postcode_in(own->arena, lines->buitenland), parts->postcode) &&
         tells_number(lines->buitenland, parts->huisnummer);
}

/* Where the register found people whose door may be one that only we know to be secret. */
struct doors {
  struct str postcodes[POSTCODES_MAX];
  size_t postcode_aantal;
  struct adres *geheim;
  size_t geheim_aantal;
};

static bool find_secret_doors(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                              struct fault *fault) {
  struct doors doors = *(const struct doors *)in;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "adressen uit het register nagaan",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !adressen_geheim_op(toegang, doors.postcodes, doors.postcode_aantal, &doors.geheim, &doors.geheim_aantal, fault))
    return false;
  *(struct doors *)ret_uit = doors;
  return true;
}

/* More postcodes than can be asked at once: those people show no address, for nobody has looked. */
static bool ask_doors(const struct werk *werk, struct own *own, struct persoon *theirs, size_t their_count,
                      struct fault *fault) {
  struct doors doors = {.postcode_aantal = 0}, found;
  if (own->uitkomst.vraag.vorm == ZOEK_ADRES || their_count == 0) return true;
  for (size_t i = 0; i < their_count; i++) {
    const struct adres *adres = &theirs[i].adres;
    struct str postcode = adres->postcode.len ? adres->postcode : postcode_in(werk->arena, adres->buitenland);
    size_t at = 0;
    while (at < doors.postcode_aantal && !str_eq(doors.postcodes[at], postcode)) at++;
    if (!postcode.len || at < doors.postcode_aantal) continue;
    if (doors.postcode_aantal < POSTCODES_MAX)
      doors.postcodes[doors.postcode_aantal++] = postcode;
    else
      theirs[i].geheim = true;
  }
  if (!act_lezen(werk, find_secret_doors, &doors, &found, fault)) return false;
  own->geheim = found.geheim;
  own->geheim_aantal = found.geheim_aantal;
  return true;
}

/* Who lives with somebody whose address is secret gives it away, whether we know that or the register. */
static bool gives_away(const struct own *own, const struct persoon *theirs, size_t their_count,
                       const struct adres *adres) {
  for (size_t i = 0; i < own->geheim_aantal; i++)
    if (same_door(own, &own->geheim[i], adres)) return true;
  for (size_t i = 0; i < their_count; i++)
    if (theirs[i].geheim && same_door(own, &theirs[i].adres, adres)) return true;
  return false;
}

/* Our own persons first, then those whom only the register knows; one line per BSN. An address does not lead to who
 * keeps it secret or shielded, nor to who lives there too. */
static void merge(const struct werk *werk, const struct own *own, const struct persoon *theirs, size_t their_count,
                  struct zoekuitkomst *uitkomst) {
  struct gevonden *list = NEW_ARRAY(werk->arena, struct gevonden, own->aantal + their_count + 1);
  size_t count = 0;
  bool by_address = own->uitkomst.vraag.vorm == ZOEK_ADRES;
  for (size_t i = 0; i < own->aantal; i++)
    if (!by_address || !gives_away(own, theirs, their_count, &own->personen[i].adres))
      list[count++] = (struct gevonden){.persoon = own->personen[i], .in_schakel = true};
  size_t own_count = count;
  for (size_t i = 0; i < their_count; i++) {
    struct gevonden *same = find_bsn(list, own_count, theirs[i].bsn);
    struct persoon him = theirs[i];
    if (is_shielded(own, him.bsn) || (!him.geheim && gives_away(own, theirs, their_count, &him.adres))) {
      him.afscherming = AFSCHERMING_HUISGENOOT;
      him.adres = (struct adres){0};
    }
    if (same)
      same->in_register = true;
    else if (!by_address || !(him.geheim || him.afscherming))
      list[count++] = (struct gevonden){.persoon = him, .in_register = true};
  }
  for (size_t i = 0; i < count; i++) list[i].keus = register_keus(werk->arena, own->zoekopdracht, &list[i].persoon);
  uitkomst->personen = list;
  uitkomst->aantal = count;
}

bool persoon_zoeken(const struct werk *werk, struct str zoekopdracht, struct zoekuitkomst *ret_uitkomst,
                    struct fault *fault) {
  struct own in = {.zoekopdracht = zoekopdracht, .hoogstens = PERSONEN_GEVONDEN_MAX, .arena = werk->arena}, own;
  if (!act_lezen(werk, search_own, &in, &own, fault)) return false;
  struct zoekuitkomst uitkomst = own.uitkomst;
  if (uitkomst.bezwaar.len == 0) {
    struct persoon *theirs = NULL;
    size_t their_count = 0;
    uitkomst.stand = register_zoeken(werk, &uitkomst.vraag, &theirs, &their_count, &uitkomst.uitleg);
    if (!ask_doors(werk, &own, theirs, their_count, fault)) return false;
    merge(werk, &own, theirs, their_count, &uitkomst);
  }
  *ret_uitkomst = uitkomst;
  return true;
}

bool persoon_zoeken_typend(const struct werk *werk, struct str tekst, struct str *ret_zoekopdracht,
                           struct zoekuitkomst *ret_uitkomst, struct fault *fault) {
  struct own in = {.hoogstens = PERSONEN_TYPEND_MAX, .arena = werk->arena}, own;
  if (!zoekopdracht_geven(werk, tekst, &in.zoekopdracht, fault) || !act_lezen(werk, search_own, &in, &own, fault))
    return false;
  merge(werk, &own, NULL, 0, &own.uitkomst);
  own.uitkomst.stand = REGISTER_NIET_GEVRAAGD;
  *ret_zoekopdracht = in.zoekopdracht;
  *ret_uitkomst = own.uitkomst;
  return true;
}
