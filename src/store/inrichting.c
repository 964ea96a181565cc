#include "store/inrichting.h"

#include "base/id.h"
#include "inrichting/organisatie.h"

#include "inrichting_kast.h"
#include "intern.h"

const struct nationaal *tx_nationaal(const struct tx *tx) {
  return &tx->store->nationaal;
}

bool inrichting_nieuwste(struct tx *tx, int64_t *ret_nr, struct fault *fault) {
  struct db_rows rows;
  if (!db_query_args(tx->db, tx->arena, fault, &rows, "SELECT coalesce(max(nr), 0) FROM inrichting_versie", NULL, 0))
    return false;
  *ret_nr = db_int(&rows, 0, 0);
  return true;
}

bool inrichting_geldend(struct tx *tx, const struct inrichting **ret_inrichting, struct fault *fault) {
  int64_t versie;
  if (!tx->inrichting) {
    if (!inrichting_nieuwste(tx, &versie, fault) || !kast_nemen(tx, versie, &tx->inrichting, fault)) return false;
  }
  *ret_inrichting = tx->inrichting;
  return true;
}

bool inrichting_van_versie(struct tx *tx, int64_t versie, const struct inrichting **ret_inrichting,
                           struct fault *fault) {
  int64_t nieuwste;
  if (!inrichting_nieuwste(tx, &nieuwste, fault)) return false;
  if (versie < 0 || versie > nieuwste)
    return fault_set(fault, FAULT_ABSENT, S("Deze versie van de inrichting is er niet."), "no such version");
  return kast_nemen(tx, versie, ret_inrichting, fault);
}

/* Goes from name to name and of each to its last version, past all versions between: there may be thousands. */
bool inrichting_bestanden(struct tx *tx, int64_t versie, const struct embedded **ret_files, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "WITH RECURSIVE namen (naam) AS (SELECT min(naam) FROM inrichting_bestand UNION ALL "
                "SELECT (SELECT min(b.naam) FROM inrichting_bestand b WHERE b.naam > n.naam) FROM namen n "
                "WHERE n.naam IS NOT NULL) "
                "SELECT b.naam, b.inhoud FROM namen n JOIN inrichting_bestand b ON b.naam = n.naam AND b.versie = "
                "(SELECT max(l.versie) FROM inrichting_bestand l WHERE l.naam = n.naam AND l.versie <= $1) "
                "WHERE b.inhoud IS NOT NULL ORDER BY b.naam",
                A_INT(versie)))
    return false;
  struct embedded *files = NEW_ARRAY(tx->arena, struct embedded, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct str bytes = db_text(&rows, i, 1);
    files[i] = (struct embedded){str_c(tx->arena, db_text(&rows, i, 0)), bytes.ptr, bytes.len};
  }
  *ret_files = files;
  return true;
}

bool inrichting_versies(struct toegang *toegang, int64_t bladzijde, struct inrichting_versies *ret_versies,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, bestanden;
  int64_t nieuwste;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_INRICHTING, 0, fault) || !inrichting_nieuwste(tx, &nieuwste, fault))
    return false;
  int64_t tot = nieuwste - (bladzijde - 1) * VERSIES_BLAD, na = tot - VERSIES_BLAD;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT v.nr, v.op, coalesce(g.naam, ''), v.waarom FROM inrichting_versie v "
                "LEFT JOIN gebruiker g ON g.id = v.door WHERE v.nr > $1 AND v.nr <= $2 ORDER BY v.nr DESC",
                A_INT(na), A_INT(tot)) ||
      !TX_QUERY(tx, fault, &bestanden,
                "SELECT versie, naam FROM inrichting_bestand WHERE versie > $1 AND versie <= $2 "
                "ORDER BY versie DESC, naam",
                A_INT(na), A_INT(tot)))
    return false;
  struct inrichting_versie *versies = NEW_ARRAY(tx->arena, struct inrichting_versie, rows.count + 1);
  size_t b = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct buf namen;
    buf_init(&namen, tx->arena, 64 * 1024);
    versies[i] = (struct inrichting_versie){.nr = db_int(&rows, i, 0),
                                            .op = db_int(&rows, i, 1),
                                            .door = db_text(&rows, i, 2),
                                            .waarom = db_text(&rows, i, 3)};
    for (; b < bestanden.count && db_int(&bestanden, b, 0) == versies[i].nr; b++) {
      if (namen.len) buf_add(&namen, S(", "));
      buf_add(&namen, db_text(&bestanden, b, 1));
    }
    versies[i].bestanden = buf_str(&namen);
  }
  *ret_versies = (struct inrichting_versies){versies, rows.count, (size_t)nieuwste};
  return true;
}

/* A file that is new, other than it was, or taken away (`bytes` empty). */
struct verschil {
  const char *naam;
  struct str oud, bytes;
};

static size_t differences(const struct embedded *oud, const struct embedded *nieuw, struct verschil *ret_verschil) {
  size_t count = 0;
  for (const struct embedded *file = nieuw; file->name; file++) {
    struct str was = {0}, bytes = {file->data, file->size};
    if (embedded_find(oud, str_of(file->name), &was) && str_eq(was, bytes)) continue;
    ret_verschil[count++] = (struct verschil){file->name, was, bytes};
  }
  for (const struct embedded *file = oud; file->name; file++) {
    struct str bytes;
    if (!embedded_find(nieuw, str_of(file->name), &bytes))
      ret_verschil[count++] = (struct verschil){file->name, {file->data, file->size}, {0}};
  }
  return count;
}

static struct str fingerprint(struct arena *arena, struct str bytes) {
  uint8_t hash[32];
  if (bytes.len == 0) return (struct str){0};
  sha256(bytes, hash);
  struct buf hex;
  buf_init(&hex, arena, 128);
  for (size_t i = 0; i < sizeof hash; i++) buf_add(&hex, str_format(arena, "%02x", hash[i]));
  return buf_str(&hex);
}

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Iemand anders heeft de inrichting net veranderd. Kijk wat er nu staat."),
                   "inrichting is stale");
}

static bool insert_version(struct toegang *toegang, int64_t nr, struct str waarom, struct fault *fault) {
  int64_t door = toegang->actor->gebruiker;
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO inrichting_versie (nr, op, door, waarom) VALUES ($1, $2, $3, $4)", A_INT(nr),
                 A_INT(tx_nu(toegang->tx)), A_INT_OF(door, door == 0), A_TEXT(waarom)) ||
         (fault->class == FAULT_STALE && stale(fault));
}

static bool insert_file(struct toegang *toegang, int64_t nr, const struct verschil *verschil, struct fault *fault) {
  struct arena *arena = toegang->tx->arena;
  if (!TX_EXEC(toegang->tx, fault, NULL, "INSERT INTO inrichting_bestand (naam, versie, inhoud) VALUES ($1, $2, $3)",
               A_TEXT(str_of(verschil->naam)), A_INT(nr), A_BLOB_OF(verschil->bytes)))
    return false;
  toegang_veld(toegang, verschil->naam, fingerprint(arena, verschil->oud), fingerprint(arena, verschil->bytes));
  return true;
}

static size_t count_files(const struct embedded *files) {
  size_t count = 0;
  while (files[count].name) count++;
  return count;
}

bool inrichting_bewaren(struct toegang *toegang, const struct embedded *files, const struct inrichting *inrichting,
                        int64_t versie, struct str waarom, int64_t *ret_nr, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct embedded *oud;
  int64_t nieuwste;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_INRICHTING, 0, fault) || !inrichting_nieuwste(tx, &nieuwste, fault))
    return false;
  if (nieuwste != versie) return stale(fault);
  if (!inrichting_bestanden(tx, versie, &oud, fault)) return false;
  struct verschil *verschil = NEW_ARRAY(tx->arena, struct verschil, count_files(oud) + count_files(files) + 1);
  size_t count = differences(oud, files, verschil);
  *ret_nr = versie;
  if (count == 0) return true;
  if (!insert_version(toegang, versie + 1, waarom, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (!insert_file(toegang, versie + 1, &verschil[i], fault)) return false;
  *ret_nr = versie + 1;
  return teams_gelijkzetten(toegang, inrichting, fault);
}
