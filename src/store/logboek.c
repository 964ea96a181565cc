#include "store/logboek.h"

#include <stdlib.h>
#include <string.h>

#include "base/id.h"

#include "logboek_keten.h"

void logboek_hash(struct arena *arena, const struct logboekrij *rij, uint8_t ret_hash[32]) {
  struct buf buf;
  buf_init(&buf, arena, 1024 * 1024);
  const int64_t numbers[] = {rij->schrijver, rij->nr, rij->op, rij->nu, rij->wie, rij->huishouden};
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) buf_format(&buf, "i%lld;", (long long)numbers[i]);
  const struct str texts[] = {rij->naam,       rij->rol,      rij->grond,       rij->act,
                              rij->informatie, rij->uitkomst, rij->inhoud_hash, rij->vorige};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    buf_format(&buf, "t%zu:", texts[i].len);
    buf_add(&buf, texts[i]);
  }
  buf_format(&buf, "p%zu:", rij->persoon_aantal);
  for (size_t i = 0; i < rij->persoon_aantal; i++) buf_format(&buf, "%lld;", (long long)rij->personen[i]);
  sha256(buf_str(&buf), ret_hash);
}

void logboek_inhoud_hash(struct arena *arena, struct str zout, struct str inhoud, uint8_t ret_hash[32]) {
  struct buf buf;
  buf_init(&buf, arena, 1024 * 1024);
  buf_format(&buf, "%zu:", zout.len);
  buf_add(&buf, zout);
  buf_add(&buf, inhoud);
  sha256(buf_str(&buf), ret_hash);
}

struct str vernietigd_hash(struct arena *arena, const struct db_rows *rows) {
  uint8_t hash[32];
  struct buf buf;
  buf_init(&buf, arena, 48 * rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    buf_format(&buf, "%lld:%lld;", (long long)db_int(rows, i, 0), (long long)db_int(rows, i, 1));
  sha256(buf_str(&buf), hash);
  return hex_of(arena, hash, sizeof hash);
}

static int by_bytes(const void *a, const void *b) {
  const struct str *x = a, *y = b;
  int order = memcmp(x->ptr, y->ptr, x->len < y->len ? x->len : y->len);
  return order ? order : (x->len > y->len) - (x->len < y->len);
}

bool verklaring_hash(struct db *db, struct arena *arena, int64_t vernietiging, struct str list, uint8_t ret_hash[32],
                     struct fault *fault) {
  struct db_rows kop, regels;
  struct buf buf;
  if (!db_query(db, arena, fault, &kop,
                "SELECT publiek, huishouden, termijn, tot, besloten_door, besloten_op, bevestigd_door, bevestigd_op "
                "FROM vernietiging WHERE id = $1",
                A_INT(vernietiging)) ||
      !db_query(db, arena, fault, &regels, "SELECT wat, aantal FROM vernietiging_regel WHERE vernietiging = $1",
                A_INT(vernietiging)))
    return false;
  struct str *lines = NEW_ARRAY(arena, struct str, regels.count + 1);
  for (size_t i = 0; i < regels.count; i++)
    lines[i] = str_format(arena, "%.*s:%lld", STR_ARG(db_text(&regels, i, 0)), (long long)db_int(&regels, i, 1));
  qsort(lines, regels.count, sizeof *lines, by_bytes);
  buf_init(&buf, arena, 64 * 1024);
  for (size_t c = 0; c < kop.columns && kop.count; c++)
    if (c == 0 || c == 2)
      buf_format(&buf, "t%zu:%.*s", db_text(&kop, 0, c).len, STR_ARG(db_text(&kop, 0, c)));
    else
      buf_format(&buf, "i%lld;", (long long)db_int(&kop, 0, c));
  for (size_t i = 0; i < regels.count; i++) buf_format(&buf, "t%zu:%.*s", lines[i].len, STR_ARG(lines[i]));
  buf_add(&buf, list);
  sha256(buf_str(&buf), ret_hash);
  return true;
}

static int by_number(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

/* The head of the chain of this connection; a new chain begins with 32 zero bytes. */
static bool read_head(struct db *db, struct arena *arena, int64_t schrijver, int64_t *ret_nr, struct str *ret_hash,
                      struct fault *fault) {
  struct db_rows rows;
  if (!db_query(db, arena, fault, &rows, "SELECT nr, hash FROM keten WHERE schrijver = $1", A_INT(schrijver)))
    return false;
  *ret_nr = rows.count ? db_int(&rows, 0, 0) : 0;
  *ret_hash = rows.count ? db_text(&rows, 0, 1) : (struct str){arena_new(arena, 32), 32};
  return true;
}

static bool write_head(struct db *db, struct arena *arena, const struct logboekrij *rij, struct str hash,
                       struct fault *fault) {
  return db_exec_later(db, arena, fault,
                       "INSERT INTO keten (schrijver, nr, hash) VALUES ($1, $2, $3) "
                       "ON CONFLICT (schrijver) DO UPDATE SET nr = excluded.nr, hash = excluded.hash",
                       A_INT(rij->schrijver), A_INT(rij->nr), A_BLOB(hash));
}

static bool write_content(struct db *db, struct arena *arena, struct logboekrij *rij, struct str inhoud,
                          struct fault *fault) {
  uint8_t *zout = arena_new(arena, 16), *hash = arena_new(arena, 32);
  random_bytes(zout, 16);
  struct str salt = {(const char *)zout, 16};
  logboek_inhoud_hash(arena, salt, inhoud, hash);
  rij->inhoud_hash = (struct str){(const char *)hash, 32};
  return db_exec_later(db, arena, fault,
                       "INSERT INTO logboek_inhoud (schrijver, nr, zout, inhoud) VALUES ($1, $2, $3, $4)",
                       A_INT(rij->schrijver), A_INT(rij->nr), A_BLOB(salt), A_TEXT(inhoud));
}

/* A full page of people goes in with one statement: fifty small ones cost PostgreSQL more than reading the page itself.
 */
enum { PERSONEN_BLAD = 50 };
/* clang-format off */
#define PERSOON_IN(n) "($1, $2, $" #n ")"
#define PERSONEN_IN(a, b, c, d, e) \
  PERSOON_IN(a) ", " PERSOON_IN(b) ", " PERSOON_IN(c) ", " PERSOON_IN(d) ", " PERSOON_IN(e)
static const char insert_page[] =
    "INSERT INTO logboek_persoon (schrijver, nr, persoon) VALUES "
    PERSONEN_IN(3, 4, 5, 6, 7) ", " PERSONEN_IN(8, 9, 10, 11, 12) ", " PERSONEN_IN(13, 14, 15, 16, 17) ", "
    PERSONEN_IN(18, 19, 20, 21, 22) ", " PERSONEN_IN(23, 24, 25, 26, 27) ", " PERSONEN_IN(28, 29, 30, 31, 32) ", "
    PERSONEN_IN(33, 34, 35, 36, 37) ", " PERSONEN_IN(38, 39, 40, 41, 42) ", " PERSONEN_IN(43, 44, 45, 46, 47) ", "
    PERSONEN_IN(48, 49, 50, 51, 52);
/* clang-format on */

static bool write_page(struct db *db, struct arena *arena, const struct logboekrij *rij, const int64_t *personen,
                       struct fault *fault) {
  struct db_arg args[2 + PERSONEN_BLAD] = {A_INT(rij->schrijver), A_INT(rij->nr)};
  for (size_t i = 0; i < PERSONEN_BLAD; i++) args[2 + i] = A_INT(personen[i]);
  return db_exec_later_args(db, arena, fault, insert_page, args, 2 + PERSONEN_BLAD);
}

static bool write_persons(struct db *db, struct arena *arena, const struct logboekrij *rij, struct fault *fault) {
  const int64_t *at = rij->personen, *end = at + rij->persoon_aantal;
  for (; end - at >= PERSONEN_BLAD; at += PERSONEN_BLAD)
    if (!write_page(db, arena, rij, at, fault)) return false;
  size_t rest = (size_t)(end - at);
  struct db_arg *args = NEW_ARRAY(arena, struct db_arg, rest * 3);
  for (size_t i = 0; i < rest; i++) {
    args[3 * i] = A_INT(rij->schrijver);
    args[3 * i + 1] = A_INT(rij->nr);
    args[3 * i + 2] = A_INT(at[i]);
  }
  return db_exec_many(db, arena, fault, "INSERT INTO logboek_persoon (schrijver, nr, persoon) VALUES ($1, $2, $3)",
                      args, 3, rest);
}

static bool write_thing(struct db *db, struct arena *arena, const struct logboekrij *rij, const struct toegang *toegang,
                        struct fault *fault) {
  return toegang->ding == 0 ||
         db_exec_later(db, arena, fault,
                       "INSERT INTO logboek_ding (schrijver, nr, soort, ding) VALUES ($1, $2, $3, $4)",
                       A_INT(rij->schrijver), A_INT(rij->nr), A_INT(toegang->ding_soort), A_INT(toegang->ding));
}

static bool write_row(struct db *db, struct arena *arena, const struct logboekrij *rij, struct str hash,
                      struct fault *fault) {
  return db_exec_later(
      db, arena, fault,
      "INSERT INTO logboek (schrijver, nr, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, huishouden, "
      "inhoud_hash, vorige, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      A_INT(rij->schrijver), A_INT(rij->nr), A_INT(rij->op), A_INT_OF(rij->nu, rij->nu == 0), A_INT(rij->wie),
      A_TEXT(rij->naam), A_TEXT(rij->rol), A_TEXT(rij->grond), A_TEXT(rij->act), A_TEXT(rij->informatie),
      A_TEXT(rij->uitkomst), A_INT_OF(rij->huishouden, rij->huishouden == 0), A_BLOB_OF(rij->inhoud_hash),
      A_BLOB(rij->vorige), A_BLOB(hash));
}

static void fill_row(struct arena *arena, struct logboekrij *rij, const struct toegang *toegang, struct str uitkomst) {
  char codes[INFO_CODES_MAX];
  unsigned kinds = toegang->geweigerd ? toegang->vraag.informatie : toegang->informatie;
  rij->wie = toegang->actor->gebruiker;
  rij->naam = rol_lognaam(toegang->actor->rol, toegang->actor->naam);
  rij->rol = str_of(rol_code(toegang->actor->rol));
  rij->grond = str_of(grond_code(toegang->vraag.grond));
  rij->act = str_of(toegang->vraag.act);
  rij->informatie = str_copy(arena, informatie_codes(kinds, codes));
  rij->uitkomst = toegang->geweigerd ? S("geweigerd") : uitkomst;
  rij->huishouden = toegang->huishouden;
  rij->inhoud_hash = (struct str){0};
  rij->persoon_aantal = toegang->persoon_aantal;
  rij->personen = toegang->personen;
  if (rij->persoon_aantal) qsort(toegang->personen, rij->persoon_aantal, sizeof *toegang->personen, by_number);
}

/* What does not fit in the logboek may not happen. */
static bool fits(const struct toegang *toegang, struct fault *fault) {
  if (toegang->persoon_aantal <= TOEGANG_PERSONEN_MAX && !buf_full(&toegang->inhoud)) return true;
  return fault_set(fault, FAULT_INTERNAL, S("Dit is te veel in één keer. Doe het in kleinere stukken."),
                   "'%s' is more than one row of the logboek can hold", toegang->vraag.act);
}

bool logboek_bijschrijven(struct db *db, struct arena *arena, struct moment_van_werk wanneer,
                          const struct toegang *eerste, struct str uitkomst, struct fault *fault) {
  if (!eerste) return true;
  struct logboekrij rij = {
      .schrijver = db_writer_number(db), .op = wanneer.echt, .nu = wanneer.nu == wanneer.echt ? 0 : wanneer.nu};
  if (!read_head(db, arena, rij.schrijver, &rij.nr, &rij.vorige, fault)) return false;
  bool failed_act = str_eq(uitkomst, S("niet gedaan"));
  for (const struct toegang *toegang = eerste; toegang; toegang = toegang->volgende) {
    if (!fits(toegang, fault)) return false;
    rij.nr++;
    fill_row(arena, &rij, toegang, uitkomst);
    if (toegang->inhoud.len && !failed_act) {
      struct str members = buf_str(&toegang->inhoud);
      if (!write_content(db, arena, &rij, str_format(arena, "{%.*s}", STR_ARG(members)), fault)) return false;
    }
    uint8_t *hash = arena_new(arena, 32);
    logboek_hash(arena, &rij, hash);
    struct str head = {(const char *)hash, 32};
    if (!write_row(db, arena, &rij, head, fault) || !write_thing(db, arena, &rij, toegang, fault) ||
        !write_persons(db, arena, &rij, fault))
      return false;
    rij.vorige = head;
  }
  return write_head(db, arena, &rij, rij.vorige, fault);
}
