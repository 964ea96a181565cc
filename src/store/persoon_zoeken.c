#include <stdlib.h>
#include <string.h>

#include "domain/zoeknaam.h"
#include "store/persoon.h"

#include "persoon_rij.h"

/* Persons weighed one by one; rows of one index that are looked through for one word; words that sound like one. */
enum { WEGEN_MAX = 60, TREFFERS_MAX = 4000, BEGINS_MAX = 1000, WOORDEN_MAX = 16, WOORDEN_BEKIJKEN = 60 };
enum { SOUND_MIN = 3 }; /* letters of a word of which others can sound nearly so */

/* The first text after every text that begins with `prefix`: for a range over an index that both engines use. */
static struct str after_prefix(struct arena *arena, struct str prefix) {
  return str_join(arena, prefix, S("\xf4\x8f\xbf\xbf"));
}

/* A person with how well the words of his name promise to fit. */
struct treffer {
  int64_t persoon;
  int punten;
};

struct treffers {
  struct treffer *rij;
  size_t aantal, ruimte;
};

static void add_hit(struct arena *arena, struct treffers *t, int64_t persoon, int punten) {
  if (t->aantal == t->ruimte) {
    size_t room = t->ruimte ? t->ruimte * 2 : 1024;
    struct treffer *larger = NEW_ARRAY(arena, struct treffer, room);
    if (t->aantal) memcpy(larger, t->rij, t->aantal * sizeof *larger);
    t->rij = larger;
    t->ruimte = room;
  }
  t->rij[t->aantal++] = (struct treffer){persoon, punten};
}

static int by_person(const void *a, const void *b) {
  const struct treffer *x = a, *y = b;
  if (x->persoon != y->persoon) return x->persoon < y->persoon ? -1 : 1;
  return y->punten - x->punten;
}

static int by_points(const void *a, const void *b) {
  const struct treffer *x = a, *y = b;
  if (x->punten != y->punten) return y->punten - x->punten;
  return (x->persoon > y->persoon) - (x->persoon < y->persoon);
}

/* What a word promises: it sounds the same, it begins so, or it sounds nearly so, less for each letter apart. */
enum { SAME = 95, BEGINS = 75, NEARLY = 70, LETTER = 10 };

/* One line per person: of one word his best, of several words their sum. */
static void fold_hits(struct treffers *t, bool sum) {
  size_t kept = 0;
  if (t->aantal) qsort(t->rij, t->aantal, sizeof *t->rij, by_person);
  for (size_t i = 0; i < t->aantal; i++) {
    if (kept && t->rij[kept - 1].persoon == t->rij[i].persoon) {
      if (sum) t->rij[kept - 1].punten += t->rij[i].punten;
    } else {
      t->rij[kept++] = t->rij[i];
    }
  }
  t->aantal = kept;
}

/* Who has a word that sounds the same or begins as this one sounds, the same first. */
static bool hits_by_begin(struct tx *tx, const struct zoekwoord *woord, int64_t hoogstens, struct treffers *t,
                          struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT persoon, stukje FROM afgeleid_zoeknaam WHERE stukje >= $1 AND stukje < $2 "
                "ORDER BY stukje, persoon LIMIT $3",
                A_TEXT(woord->klank), A_TEXT(after_prefix(tx->arena, woord->klank)), A_INT(hoogstens)))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    add_hit(tx->arena, t, db_int(&rows, i, 0), db_text(&rows, i, 1).len == woord->klank.len ? SAME : BEGINS);
  return true;
}

/* Words with the same groups of letters or the same consonants, kept when they are near enough. */
static bool words_alike(struct tx *tx, const struct zoekwoord *woord, struct db_arg ret_args[WOORDEN_MAX],
                        size_t *ret_count, struct fault *fault) {
  struct str stukjes[KLANKSTUKJES_MAX];
  struct db_arg args[KLANKSTUKJES_MAX];
  struct db_rows rows;
  size_t pieces = klankstukjes(tx->arena, woord->klank, stukjes), count = 0;
  for (size_t i = 0; i < KLANKSTUKJES_MAX; i++) args[i] = A_TEXT(stukjes[i < pieces ? i : 0]);
  if (!db_query_args(tx->db, tx->arena, fault, &rows,
                     "SELECT woord, count(*) FROM afgeleid_zoekklank WHERE stukje IN ($1, $2, $3, $4, $5, $6, $7, $8, "
                     "$9, $10, $11, $12, $13, $14, $15, $16) GROUP BY woord ORDER BY count(*) DESC, woord LIMIT 60",
                     args, KLANKSTUKJES_MAX))
    return false;
  _Static_assert(WOORDEN_BEKIJKEN == 60 && KLANKSTUKJES_MAX == 16, "the literals in this statement");
  for (size_t i = 0; i < rows.count && count < WOORDEN_MAX; i++) {
    struct zoekwoord other = {.gevouwen = db_text(&rows, i, 0), .klank = db_text(&rows, i, 0)};
    if (!str_starts(other.klank, woord->klank) && zoekwoord_past(woord, &other))
      ret_args[count++] = A_TEXT(other.klank);
  }
  for (size_t i = count; i < WOORDEN_MAX && count; i++) ret_args[i] = ret_args[0];
  *ret_count = count;
  return true;
}

/* Who has a word that sounds nearly like this one. */
static bool hits_by_sound(struct tx *tx, const struct zoekwoord *woord, struct treffers *t, struct fault *fault) {
  struct db_arg args[WOORDEN_MAX];
  struct db_rows rows;
  size_t count;
  if (woord->klank.len < SOUND_MIN) return true;
  if (!words_alike(tx, woord, args, &count, fault)) return false;
  if (count == 0) return true;
  _Static_assert(WOORDEN_MAX == 16 && TREFFERS_MAX == 4000, "the literals in this statement");
  if (!db_query_args(tx->db, tx->arena, fault, &rows,
                     "SELECT persoon, stukje FROM afgeleid_zoeknaam WHERE stukje IN ($1, $2, $3, $4, $5, $6, $7, $8, "
                     "$9, $10, $11, $12, $13, $14, $15, $16) LIMIT 4000",
                     args, WOORDEN_MAX))
    return false;
  int room = naam_speling(woord->klank.len);
  for (size_t i = 0; i < rows.count; i++)
    add_hit(tx->arena, t, db_int(&rows, i, 0),
            NEARLY - LETTER * naam_afstand(woord->klank, db_text(&rows, i, 1), room));
  return true;
}

/* Persons by their date of birth as typed, with day and month swapped, and with only what of it may be known. */
static bool hits_by_birth(struct tx *tx, dag_t geboren, struct treffers *t, struct fault *fault) {
  struct db_rows rows;
  deeldatum_t typed = deeldatum_van_dag(geboren), year = typed / 10000 * 10000, month = typed / 100 * 100;
  deeldatum_t swapped = typed % 100 <= 12 ? year + typed % 100 * 100 + typed / 100 % 100 : typed;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT id FROM persoon WHERE geboren IN ($1, $2, $3, $4) AND samengevoegd_in IS NULL LIMIT $5",
                A_INT(typed), A_INT(swapped), A_INT(year), A_INT(month), A_INT(TREFFERS_MAX)))
    return false;
  for (size_t i = 0; i < rows.count; i++) add_hit(tx->arena, t, db_int(&rows, i, 0), 100);
  return true;
}

#define TIEN(a) "$" #a "0, $" #a "1, $" #a "2, $" #a "3, $" #a "4, $" #a "5, $" #a "6, $" #a "7, $" #a "8, $" #a "9, "
#define PERSONEN_BIJ_ID                                                                                                \
  "SELECT " PERSOON " FROM persoon p WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, " TIEN(1) TIEN(2) TIEN(3)      \
      TIEN(4) TIEN(5) "$60)"

struct gewogen {
  struct persoon persoon;
  struct str lijstnaam;
  int score;
};

static int by_score(const void *a, const void *b) {
  const struct gewogen *x = a, *y = b;
  if (x->score != y->score) return y->score - x->score;
  int names = str_cmp(x->lijstnaam, y->lijstnaam);
  if (names) return names;
  if (x->persoon.geboren != y->persoon.geboren) return x->persoon.geboren < y->persoon.geboren ? -1 : 1;
  return (x->persoon.id > y->persoon.id) - (x->persoon.id < y->persoon.id);
}

/* Who fits best of those whose words promise most. */
static bool weigh(struct tx *tx, const struct zoekvraag *vraag, const struct zoekwoord *woorden, size_t woord_aantal,
                  const struct treffers *t, struct gewogen **ret_gewogen, size_t *ret_count, struct fault *fault) {
  struct db_arg args[WEGEN_MAX];
  struct db_rows rows;
  for (size_t i = 0; i < WEGEN_MAX; i++) args[i] = A_INT(i < t->aantal ? t->rij[i].persoon : 0);
  _Static_assert(WEGEN_MAX == 60, "the literal in PERSONEN_BIJ_ID");
  if (!db_query_args(tx->db, tx->arena, fault, &rows, PERSONEN_BIJ_ID, args, WEGEN_MAX)) return false;
  struct gewogen *list = NEW_ARRAY(tx->arena, struct gewogen, rows.count + 1);
  size_t count = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct gewogen one = {.persoon = persoon_van_rij(&rows, i)};
    struct zoekwoord his[PERSOONSWOORDEN_MAX];
    size_t his_count = zoekwoorden_van_persoon(tx->arena, &one.persoon, his);
    one.score = zoekscore(woorden, woord_aantal, vraag->geboren, his, his_count, one.persoon.geboren);
    one.lijstnaam = persoon_lijstnaam(tx->arena, &one.persoon);
    if (one.score) list[count++] = one;
  }
  if (count) qsort(list, count, sizeof *list, by_score);
  while (count && list[0].score >= ZOEKSCORE_GOED && list[count - 1].score < ZOEKSCORE_ZWAK) count--;
  *ret_gewogen = list;
  *ret_count = count;
  return true;
}

/* Of one word alone only those who promise most are weighed, so that no more need be found than fill that: when they
 * are there who sound the same, nobody else; when they are there with who begins so, nobody who sounds nearly so. */
static bool collect_one(struct tx *tx, const struct zoekwoord *woord, struct treffers *t, struct fault *fault) {
  if (!hits_by_begin(tx, woord, WEGEN_MAX, t, fault)) return false;
  if (t->aantal == WEGEN_MAX && t->rij[WEGEN_MAX - 1].punten == SAME) return true;
  if (t->aantal == WEGEN_MAX) {
    t->aantal = 0;
    if (!hits_by_begin(tx, woord, woord->klank.len < SOUND_MIN ? TREFFERS_MAX : BEGINS_MAX, t, fault)) return false;
    fold_hits(t, false);
  }
  return t->aantal >= WEGEN_MAX || hits_by_sound(tx, woord, t, fault);
}

static bool collect(struct tx *tx, const struct zoekvraag *vraag, const struct zoekwoord *woorden, size_t aantal,
                    struct treffers *ret_treffers, struct fault *fault) {
  struct treffers all = {0};
  bool alone = aantal == 1 && vraag->geboren == DAG_GEEN;
  for (size_t i = 0; i < aantal; i++) {
    struct treffers of_word = {0};
    if (!(alone ? collect_one(tx, &woorden[i], &of_word, fault)
                : hits_by_begin(tx, &woorden[i], TREFFERS_MAX, &of_word, fault) &&
                      hits_by_sound(tx, &woorden[i], &of_word, fault)))
      return false;
    fold_hits(&of_word, false);
    for (size_t j = 0; j < of_word.aantal; j++) add_hit(tx->arena, &all, of_word.rij[j].persoon, of_word.rij[j].punten);
  }
  if (vraag->geboren != DAG_GEEN && !hits_by_birth(tx, vraag->geboren, &all, fault)) return false;
  fold_hits(&all, true);
  if (all.aantal) qsort(all.rij, all.aantal, sizeof *all.rij, by_points);
  *ret_treffers = all;
  return true;
}

static bool by_name(struct toegang *toegang, const struct zoekvraag *vraag, size_t hoogstens,
                    struct persoon **ret_personen, size_t *ret_aantal, bool *ret_meer, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct zoekwoord woorden[ZOEKWOORDEN_MAX];
  struct treffers hits;
  struct gewogen *list;
  size_t count, words = zoekwoorden_van_vraag(tx->arena, vraag->naam, woorden);
  if (!collect(tx, vraag, woorden, words, &hits, fault) ||
      !weigh(tx, vraag, woorden, words, &hits, &list, &count, fault))
    return false;
  *ret_meer = count > hoogstens;
  *ret_aantal = count < hoogstens ? count : hoogstens;
  *ret_personen = NEW_ARRAY(tx->arena, struct persoon, *ret_aantal + 1);
  for (size_t i = 0; i < *ret_aantal; i++) {
    (*ret_personen)[i] = list[i].persoon;
    adres_afschermen(toegang, &(*ret_personen)[i]);
    toegang_persoon(toegang, list[i].persoon.id);
  }
  return true;
}

/* One row more than is shown tells that there is more. */
static bool by_certain(struct tx *tx, const struct zoekvraag *vraag, size_t hoogstens, struct db_rows *ret_rows,
                       struct fault *fault) {
  switch (vraag->vorm) {
  case ZOEK_BSN:
    return TX_QUERY(tx, fault, ret_rows, "SELECT " PERSOON " FROM persoon p WHERE p.bsn = $1", A_TEXT(vraag->bsn));
  case ZOEK_ADRES:
    return TX_QUERY(tx, fault, ret_rows,
                    "SELECT " PERSOON " FROM persoon p WHERE p.postcode = $1 AND p.huisnummer = $2 AND p.geheim = 0 "
                    "AND p.samengevoegd_in IS NULL AND " AFSCHERMING " = 0 "
                    "ORDER BY p.geboren, p.id LIMIT $3",
                    A_TEXT(vraag->postcode), A_TEXT(vraag->huisnummer), A_INT(hoogstens + 1));
  case ZOEK_TELEFOON:
    return TX_QUERY(tx, fault, ret_rows,
                    "SELECT " PERSOON " FROM persoon p WHERE p.samengevoegd_in IS NULL AND p.id IN (SELECT c.persoon "
                    "FROM contactmiddel c WHERE c.sleutel = $1 AND c.vervallen_op IS NULL) "
                    "ORDER BY p.naam_sleutel, p.id LIMIT $2",
                    A_TEXT(vraag->telefoon), A_INT(hoogstens + 1));
  case ZOEK_GEBOORTE:
    return TX_QUERY(tx, fault, ret_rows,
                    "SELECT " PERSOON " FROM persoon p WHERE p.geboren = $1 AND p.samengevoegd_in IS NULL "
                    "ORDER BY p.naam_sleutel, p.id LIMIT $2",
                    A_INT(deeldatum_van_dag(vraag->geboren)), A_INT(hoogstens + 1));
  default:
    return TX_QUERY(tx, fault, ret_rows,
                    "SELECT " PERSOON " FROM persoon p JOIN melding m ON m.persoon = p.id "
                    "WHERE m.id = $1 AND m.ontvangen >= $2 AND m.ontvangen <= $3",
                    A_INT(vraag->nummer), A_DAG(dag_van((struct datum){vraag->jaar, 1, 1})),
                    A_DAG(dag_van((struct datum){vraag->jaar, 12, 31})));
  }
}

bool bsns_afgeschermd(struct toegang *toegang, struct str **ret_bsns, size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!db_query_args(toegang->tx->db, toegang->tx->arena, fault, &rows,
                     "SELECT p.bsn FROM persoon p WHERE p.bsn IS NOT NULL AND p.id IN (SELECT s.persoon FROM "
                     "huishouden_lid s WHERE s.huishouden IN (SELECT a.huishouden FROM afscherming a))",
                     NULL, 0))
    return false;
  struct str *bsns = NEW_ARRAY(toegang->tx->arena, struct str, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) bsns[i] = db_text(&rows, i, 0);
  *ret_bsns = bsns;
  *ret_aantal = rows.count;
  return true;
}

bool adressen_geheim(struct toegang *toegang, const struct zoekvraag *vraag, struct adres **ret_adressen,
                     size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows = {0};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (vraag->vorm == ZOEK_ADRES &&
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT " PERSOON
                " FROM persoon p WHERE p.postcode = $1 AND p.huisnummer = $2 AND p.samengevoegd_in IS "
                "NULL AND (p.geheim = 1 OR " AFSCHERMING " <> 0)",
                A_TEXT(vraag->postcode), A_TEXT(vraag->huisnummer)))
    return false;
  struct adres *adressen = NEW_ARRAY(toegang->tx->arena, struct adres, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) adressen[i] = persoon_van_rij(&rows, i).adres;
  *ret_adressen = adressen;
  *ret_aantal = rows.count;
  return true;
}

bool adressen_geheim_op(struct toegang *toegang, const struct str *postcodes, size_t postcode_aantal,
                        struct adres **ret_adressen, size_t *ret_aantal, struct fault *fault) {
  struct str p[POSTCODES_MAX] = {{0}}; /* none is empty in the table of who has a secret address here */
  struct db_rows rows;
  for (size_t i = 0; i < postcode_aantal && i < POSTCODES_MAX; i++) p[i] = postcodes[i];
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT " PERSOON
                " FROM persoon p WHERE p.postcode <> '' AND p.postcode IN ($1, $2, $3, $4, $5, $6, $7, "
                "$8, $9, $10) AND p.samengevoegd_in IS NULL AND (p.geheim = 1 OR " AFSCHERMING " <> 0)",
                A_TEXT(p[0]), A_TEXT(p[1]), A_TEXT(p[2]), A_TEXT(p[3]), A_TEXT(p[4]), A_TEXT(p[5]), A_TEXT(p[6]),
                A_TEXT(p[7]), A_TEXT(p[8]), A_TEXT(p[9])))
    return false;
  struct adres *adressen = NEW_ARRAY(toegang->tx->arena, struct adres, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) adressen[i] = persoon_van_rij(&rows, i).adres;
  *ret_adressen = adressen;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(POSTCODES_MAX == 10, "the literals in adressen_geheim_op");

bool personen_zoeken(struct toegang *toegang, const struct zoekvraag *vraag, size_t hoogstens,
                     struct persoon **ret_personen, size_t *ret_aantal, bool *ret_meer, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (vraag->vorm == ZOEK_NAAM || vraag->vorm == ZOEK_NAAM_GEBOORTE)
    return by_name(toegang, vraag, hoogstens, ret_personen, ret_aantal, ret_meer, fault);
  if (!by_certain(toegang->tx, vraag, hoogstens, &rows, fault)) return false;
  *ret_meer = rows.count > hoogstens;
  if (*ret_meer) rows.count = hoogstens;
  personen_van_rijen(toegang, &rows, ret_personen, ret_aantal);
  return true;
}
