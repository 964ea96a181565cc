#include "domain/zoeknaam.h"

#include "persoon_rij.h"

enum { BLAD = 1000, BLAD_GEHEUGEN = 64 * 1024 * 1024 };

/* Rows of two columns for db_exec_many. */
struct rijen {
  struct db_arg *args;
  size_t aantal;
};

static bool has_word(const struct zoekwoord *woorden, size_t until, struct str klank) {
  for (size_t i = 0; i < until; i++)
    if (str_eq(woorden[i].klank, klank)) return true;
  return false;
}

static void add_pieces(struct arena *arena, struct rijen *pieces, struct str klank) {
  struct str stukjes[KLANKSTUKJES_MAX];
  size_t count = klankstukjes(arena, klank, stukjes);
  for (size_t i = 0; i < count; i++) {
    pieces->args[2 * pieces->aantal] = A_TEXT(stukjes[i]);
    pieces->args[2 * pieces->aantal++ + 1] = A_TEXT(klank);
  }
}

static bool write_words(struct tx *tx, const struct persoon *persoon, struct fault *fault) {
  struct zoekwoord woorden[PERSOONSWOORDEN_MAX];
  size_t count = zoekwoorden_van_persoon(tx->arena, persoon, woorden);
  struct rijen names = {.args = NEW_ARRAY(tx->arena, struct db_arg, 2 * count + 1)},
               pieces = {.args = NEW_ARRAY(tx->arena, struct db_arg, 2 * count * KLANKSTUKJES_MAX + 1)};
  for (size_t i = 0; i < count; i++) {
    if (has_word(woorden, i, woorden[i].klank)) continue;
    names.args[2 * names.aantal] = A_TEXT(woorden[i].klank);
    names.args[2 * names.aantal++ + 1] = A_INT(persoon->id);
    add_pieces(tx->arena, &pieces, woorden[i].klank);
  }
  return db_exec_many(tx->db, tx->arena, fault, "INSERT INTO afgeleid_zoeknaam (stukje, persoon) VALUES ($1, $2)",
                      names.args, 2, names.aantal) &&
         db_exec_many(tx->db, tx->arena, fault,
                      "INSERT INTO afgeleid_zoekklank (stukje, woord) VALUES ($1, $2) "
                      "ON CONFLICT (stukje, woord) DO NOTHING",
                      pieces.args, 2, pieces.aantal);
}

bool zoeknaam_afleiden(struct tx *tx, const struct persoon *persoon, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_zoeknaam WHERE persoon = $1", A_INT(persoon->id)) &&
         write_words(tx, persoon, fault);
}

/* Who is shielded is not asked: on a store that was just filled and has no statistics yet, that question cost more
 * than all the rest. */
static bool derive_page(struct tx *tx, int64_t *from, size_t *ret_count, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT " PERSOON_ZONDER_ADRES
                " FROM persoon p WHERE p.id > $1 AND p.samengevoegd_in IS NULL ORDER BY p.id LIMIT $2",
                A_INT(*from), A_INT(BLAD)))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    struct persoon persoon = persoon_van_rij(&rows, i);
    if (!write_words(tx, &persoon, fault)) return false;
    *from = persoon.id;
  }
  *ret_count = rows.count;
  return true;
}

/* A page at a time in memory of its own, for a municipality has more people than an arena is large. */
bool zoeknamen_herbouwen(struct tx *tx, struct fault *fault) {
  struct arena *whole = tx->arena;
  int64_t from = 0;
  size_t count = 1;
  if (!db_exec_args(tx->db, whole, fault, NULL, "DELETE FROM afgeleid_zoeknaam", NULL, 0) ||
      !db_exec_args(tx->db, whole, fault, NULL, "DELETE FROM afgeleid_zoekklank", NULL, 0))
    return false;
  bool good = true;
  tx->arena = arena_create(BLAD_GEHEUGEN);
  while (good && count) {
    good = derive_page(tx, &from, &count, fault);
    arena_reset(tx->arena);
  }
  arena_destroy(tx->arena);
  tx->arena = whole;
  return good;
}
