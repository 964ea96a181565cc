#include "base/id.h"
#include "domain/bewaring.h"
#include "store/logboek.h"

#include "logboek_keten.h"

/* Chains are read in pages, each in an arena of its own, so that a logboek of any length fits. */
enum { PAGE = 2000, PAGE_ARENA = 256 * 1024 * 1024, VERNIETIGD_MAX = 8 * 1024 * 1024 };

/* The checkpoints form a chain of their own, with a head like the others; writers count from 1. */
enum { CHECKPOINT_CHAIN = 0 };

struct check {
  struct db *db;
  struct arena *arena; /* of the page at hand */
  struct arena *caller;
  struct keuring *keuring;
  struct fault *fault;
  struct buf vernietigd; /* contents of the rows that tell of destroying: the hashes of their lists stand there */
  int64_t schrijver, nr; /* last row that was seen in this chain */
  uint8_t hash[32];
};

static bool broken(struct check *check, const char *what, int64_t schrijver, int64_t nr) {
  check->keuring->heel = false;
  check->keuring->bevinding =
      str_format(check->caller, "%s: keten %lld, rij %lld", what, (long long)schrijver, (long long)nr);
  return false;
}

static struct str hash_str(const uint8_t hash[32]) {
  return (struct str){(const char *)hash, 32};
}

static struct logboekrij row_of(const struct db_rows *rows, size_t i) {
  return (struct logboekrij){
      .schrijver = db_int(rows, i, 0),
      .nr = db_int(rows, i, 1),
      .op = db_int(rows, i, 2),
      .nu = db_int(rows, i, 3),
      .wie = db_int(rows, i, 4),
      .naam = db_text(rows, i, 5),
      .rol = db_text(rows, i, 6),
      .grond = db_text(rows, i, 7),
      .act = db_text(rows, i, 8),
      .informatie = db_text(rows, i, 9),
      .uitkomst = db_text(rows, i, 10),
      .huishouden = db_int(rows, i, 11),
      .inhoud_hash = db_text(rows, i, 12),
      .vorige = db_text(rows, i, 13),
  };
}

/* Persons and contents of the same page, in the order of the chain. */
struct page {
  struct db_rows rows, persons, contents, destroyed;
  size_t person_at, content_at, destroyed_at;
};

static void take_persons(struct check *check, struct page *page, struct logboekrij *rij) {
  size_t from = page->person_at;
  while (page->person_at < page->persons.count && db_int(&page->persons, page->person_at, 0) == rij->nr)
    page->person_at++;
  rij->persoon_aantal = page->person_at - from;
  int64_t *personen = NEW_ARRAY(check->arena, int64_t, rij->persoon_aantal + 1);
  for (size_t i = 0; i < rij->persoon_aantal; i++) personen[i] = db_int(&page->persons, from + i, 1);
  rij->personen = personen;
}

/* Is it on a list of what was destroyed? */
static bool was_destroyed(struct page *page, const struct logboekrij *rij) {
  bool listed =
      page->destroyed_at < page->destroyed.count && db_int(&page->destroyed, page->destroyed_at, 0) == rij->nr;
  page->destroyed_at += listed;
  return listed;
}

static bool check_content(struct check *check, struct page *page, const struct logboekrij *rij) {
  bool here = page->content_at < page->contents.count && db_int(&page->contents, page->content_at, 0) == rij->nr;
  bool destroyed = was_destroyed(page, rij);
  if (!here)
    return (rij->inhoud_hash.len == 0) != destroyed || broken(check, "logboek_inhoud mist", rij->schrijver, rij->nr);
  if (destroyed) return broken(check, "logboek_inhoud is niet vernietigd", rij->schrijver, rij->nr);
  uint8_t hash[32];
  logboek_inhoud_hash(check->arena, db_text(&page->contents, page->content_at, 1),
                      db_text(&page->contents, page->content_at, 2), hash);
  if (str_eq(rij->act, S(LOGBOEK_VERNIETIGEN)))
    buf_add(&check->vernietigd, db_text(&page->contents, page->content_at, 2));
  page->content_at++;
  return str_eq(hash_str(hash), rij->inhoud_hash) ||
         broken(check, "logboek_inhoud is veranderd", rij->schrijver, rij->nr);
}

/* What is absent is NULL and nothing else, since the hash takes both for the same. */
static bool absent_as_null(const struct db_rows *rows, size_t i) {
  return (db_null(rows, i, 3) || db_int(rows, i, 3)) && (db_null(rows, i, 11) || db_int(rows, i, 11)) &&
         (db_null(rows, i, 12) || db_text(rows, i, 12).len);
}

static bool check_row(struct check *check, struct page *page, size_t i) {
  struct logboekrij rij = row_of(&page->rows, i);
  if (rij.nr != check->nr + 1) return broken(check, "logboek: rij ontbreekt", check->schrijver, check->nr + 1);
  if (!str_eq(rij.vorige, hash_str(check->hash)))
    return broken(check, "logboek: rij sluit niet aan", rij.schrijver, rij.nr);
  take_persons(check, page, &rij);
  logboek_hash(check->arena, &rij, check->hash);
  if (!str_eq(db_text(&page->rows, i, 14), hash_str(check->hash)) || !absent_as_null(&page->rows, i))
    return broken(check, "logboek: rij is veranderd", rij.schrijver, rij.nr);
  check->nr = rij.nr;
  check->keuring->rijen++;
  return check_content(check, page, &rij);
}

static bool read_page(struct check *check, struct page *page) {
  struct arena *arena = check->arena;
  int64_t from = check->nr ? check->nr : INT64_MIN,
          last; /* the first page begins before row 1: nothing may stand there */
  if (!db_query(check->db, arena, check->fault, &page->rows,
                "SELECT schrijver, nr, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, huishouden, "
                "inhoud_hash, vorige, hash "
                "FROM logboek WHERE schrijver = $1 AND nr > $2 ORDER BY nr LIMIT $3",
                A_INT(check->schrijver), A_INT(from), A_INT(PAGE)))
    return false;
  /* On the last page everything behind it is read too, so that loose persons and contents are seen. */
  last = page->rows.count == PAGE ? db_int(&page->rows, PAGE - 1, 1) : INT64_MAX;
  page->person_at = page->content_at = page->destroyed_at = 0;
  return db_query(check->db, arena, check->fault, &page->persons,
                  "SELECT nr, persoon FROM logboek_persoon WHERE schrijver = $1 AND nr > $2 AND nr <= $3 ORDER BY nr, "
                  "persoon",
                  A_INT(check->schrijver), A_INT(from), A_INT(last)) &&
         db_query(
             check->db, arena, check->fault, &page->contents,
             "SELECT nr, zout, inhoud FROM logboek_inhoud WHERE schrijver = $1 AND nr > $2 AND nr <= $3 ORDER BY nr",
             A_INT(check->schrijver), A_INT(from), A_INT(last)) &&
         db_query(check->db, arena, check->fault, &page->destroyed,
                  "SELECT nr FROM vernietigd_logboek WHERE schrijver = $1 AND nr > $2 AND nr <= $3 ORDER BY nr",
                  A_INT(check->schrijver), A_INT(from), A_INT(last));
}

static bool check_page(struct check *check, bool *ret_more) {
  struct page page;
  if (!read_page(check, &page)) return false;
  for (size_t i = 0; i < page.rows.count; i++)
    if (!check_row(check, &page, i)) return false;
  if (page.person_at < page.persons.count)
    return broken(check, "logboek_persoon hoort bij geen rij", check->schrijver,
                  db_int(&page.persons, page.person_at, 0));
  if (page.content_at < page.contents.count)
    return broken(check, "logboek_inhoud hoort bij geen rij", check->schrijver,
                  db_int(&page.contents, page.content_at, 0));
  if (page.destroyed_at < page.destroyed.count)
    return broken(check, "vernietigd_logboek hoort bij geen rij", check->schrijver,
                  db_int(&page.destroyed, page.destroyed_at, 0));
  *ret_more = page.rows.count == PAGE;
  return true;
}

static bool check_chain(struct check *check, int64_t schrijver) {
  check->schrijver = schrijver;
  check->nr = 0;
  for (size_t i = 0; i < sizeof check->hash; i++) check->hash[i] = 0;
  bool more = true;
  while (more) {
    check->arena = arena_create(PAGE_ARENA);
    bool good = check_page(check, &more);
    arena_destroy(check->arena);
    if (!good) return false;
  }
  struct db_rows head;
  if (!db_query(check->db, check->caller, check->fault, &head, "SELECT nr, hash FROM keten WHERE schrijver = $1",
                A_INT(schrijver)))
    return false;
  if (head.count == 0) return broken(check, "keten: kop ontbreekt", schrijver, check->nr);
  if (db_int(&head, 0, 0) != check->nr || !str_eq(db_text(&head, 0, 1), hash_str(check->hash)))
    return broken(check, "logboek: het einde van de keten is weg of veranderd", schrijver, db_int(&head, 0, 0));
  check->keuring->ketens++;
  return true;
}

/* Every chain that anything speaks of: a head, a row, a person or a content. */
static bool check_chains(struct check *check) {
  struct db_rows chains;
  if (!db_query_args(check->db, check->caller, check->fault, &chains,
                     "SELECT schrijver FROM keten WHERE schrijver > 0 UNION SELECT schrijver FROM logboek UNION SELECT "
                     "schrijver FROM logboek_persoon "
                     "UNION SELECT schrijver FROM logboek_inhoud ORDER BY schrijver",
                     NULL, 0))
    return false;
  for (size_t i = 0; i < chains.count; i++)
    if (!check_chain(check, db_int(&chains, i, 0))) return false;
  return true;
}

/* Every verklaring, with its list of what was destroyed, is as the chain holds the hash of it: nobody made it up or
 * changed it afterwards. */
static bool check_destroyed(struct check *check) {
  struct db_rows proofs, rows;
  size_t at;
  uint8_t hash[32];
  if (!db_query_args(check->db, check->caller, check->fault, &proofs,
                     "SELECT id, hash FROM vernietiging WHERE stand = 2 OR id IN (SELECT vernietiging FROM "
                     "vernietigd_logboek) ORDER BY id",
                     NULL, 0))
    return false;
  for (size_t i = 0; i < proofs.count; i++) {
    int64_t proof = db_int(&proofs, i, 0);
    struct str told = buf_str(&check->vernietigd), list;
    if (!db_query(check->db, check->caller, check->fault, &rows, VERNIETIGD_LOGBOEK, A_INT(proof))) return false;
    list = vernietigd_hash(check->caller, &rows);
    if (!str_find(told, list, &at)) return broken(check, "vernietigd_logboek staat niet in het logboek", 0, proof);
    if (!verklaring_hash(check->db, check->caller, proof, list, hash, check->fault)) return false;
    if (!str_eq(db_text(&proofs, i, 1), hash_str(hash)) ||
        !str_find(told, hex_of(check->caller, hash, sizeof hash), &at))
      return broken(check, "een verklaring van vernietiging is veranderd", 0, proof);
  }
  return true;
}
_Static_assert(VERNIETIG_GEDAAN == 2, "the number in check_destroyed");

static void checkpoint_hash(struct arena *arena, int64_t nr, int64_t op, struct str koppen, struct str vorige,
                            uint8_t ret_hash[32]) {
  struct str text = str_format(arena, "i%lld;i%lld;t%zu:%.*st%zu:", (long long)nr, (long long)op, koppen.len,
                               STR_ARG(koppen), vorige.len);
  sha256(str_join(arena, text, vorige), ret_hash);
}

/* "1:534:ab12…": does that row still have that hash? */
static bool check_head(struct check *check, struct str kop, int64_t point) {
  struct str rest = kop, part[3];
  int64_t schrijver, nr;
  for (size_t i = 0; i < 3; i++)
    if (!str_cut(&rest, ':', &part[i])) return broken(check, "logboek_controlepunt is veranderd", 0, point);
  if (!str_to_i64(part[0], &schrijver) || !str_to_i64(part[1], &nr))
    return broken(check, "logboek_controlepunt is veranderd", 0, point);
  struct db_rows rows;
  if (!db_query(check->db, check->arena, check->fault, &rows,
                "SELECT hash FROM logboek WHERE schrijver = $1 AND nr = $2", A_INT(schrijver), A_INT(nr)))
    return false;
  if (rows.count == 0) return broken(check, "logboek: een rij van een controlepunt ontbreekt", schrijver, nr);
  struct str hash = db_text(&rows, 0, 0);
  return str_eq(hex_of(check->arena, (const uint8_t *)hash.ptr, hash.len), part[2]) ||
         broken(check, "logboek: een rij van een controlepunt is veranderd", schrijver, nr);
}

static bool check_checkpoint(struct check *check, const struct db_rows *points, size_t i, uint8_t previous[32],
                             struct str bewaard, bool *seen) {
  int64_t nr = db_int(points, i, 0);
  struct str koppen = db_text(points, i, 2), vorige = db_text(points, i, 3), rest = koppen, kop;
  uint8_t hash[32];
  checkpoint_hash(check->arena, nr, db_int(points, i, 1), koppen, vorige, hash);
  if (nr != (int64_t)i + 1) return broken(check, "logboek_controlepunt ontbreekt", 0, (int64_t)i + 1);
  if (!str_eq(vorige, hash_str(previous)) || !str_eq(db_text(points, i, 4), hash_str(hash)))
    return broken(check, "logboek_controlepunt is veranderd", 0, nr);
  while (str_cut(&rest, ';', &kop))
    if (kop.len && !check_head(check, kop, nr)) return false;
  for (size_t b = 0; b < 32; b++) previous[b] = hash[b];
  struct str line =
      str_format(check->arena, "controlepunt %lld %.*s", (long long)nr, STR_ARG(hex_of(check->arena, hash, 32)));
  *seen |= str_eq(line, bewaard);
  return true;
}

static bool check_checkpoints(struct check *check, struct str bewaard) {
  struct db_rows points;
  uint8_t previous[32] = {0};
  bool seen = bewaard.len == 0;
  check->arena = check->caller;
  if (!db_query_args(check->db, check->caller, check->fault, &points,
                     "SELECT nr, op, koppen, vorige, hash FROM logboek_controlepunt ORDER BY nr", NULL, 0))
    return false;
  for (size_t i = 0; i < points.count; i++)
    if (!check_checkpoint(check, &points, i, previous, bewaard, &seen)) return false;
  check->keuring->controlepunten = (int64_t)points.count;
  struct db_rows head;
  if (!db_query(check->db, check->caller, check->fault, &head, "SELECT nr, hash FROM keten WHERE schrijver = $1",
                A_INT(CHECKPOINT_CHAIN)))
    return false;
  int64_t expected = head.count ? db_int(&head, 0, 0) : 0;
  if (expected != (int64_t)points.count)
    return broken(check, "logboek_controlepunt ontbreekt", CHECKPOINT_CHAIN, expected);
  if (head.count && !str_eq(db_text(&head, 0, 1), hash_str(previous)))
    return broken(check, "keten: kop van de controlepunten is veranderd", CHECKPOINT_CHAIN, expected);
  return seen ||
         broken(check, "het bewaarde controlepunt staat niet meer in het logboek", 0, check->keuring->controlepunten);
}

bool logboek_keuren(struct store *store, struct arena *arena, struct str bewaard, struct keuring *ret_keuring,
                    struct fault *fault) {
  struct keuring keuring = {.heel = true};
  struct check check = {.caller = arena, .keuring = &keuring, .fault = fault};
  buf_init(&check.vernietigd, arena, VERNIETIGD_MAX);
  if (!db_read_begin(store->house, &check.db, fault)) return false;
  bool good = check_chains(&check) && check_destroyed(&check) && check_checkpoints(&check, bewaard);
  db_read_end(store->house, check.db);
  if (!good && keuring.heel) return false; /* the store failed, the logboek was not judged */
  *ret_keuring = keuring;
  return true;
}

static bool newest(struct db *db, struct arena *arena, struct db_rows *ret_rows, struct fault *fault) {
  return db_query_args(db, arena, fault, ret_rows,
                       "SELECT nr, op, hash FROM logboek_controlepunt ORDER BY nr DESC LIMIT 1", NULL, 0);
}

static bool make_checkpoint(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in, (void)uit;
  struct db_rows last, heads;
  if (!newest(tx->db, tx->arena, &last, fault)) return false;
  if (last.count && dag_van_moment(db_int(&last, 0, 1)) == dag_van_moment(tx->wanneer.echt)) return true;
  if (!db_query_args(tx->db, tx->arena, fault, &heads,
                     "SELECT schrijver, nr, hash FROM keten WHERE schrijver > 0 ORDER BY schrijver", NULL, 0))
    return false;
  if (heads.count == 0) return true;
  struct buf koppen;
  buf_init(&koppen, tx->arena, 1024 * 1024);
  for (size_t i = 0; i < heads.count; i++) {
    struct str hash = db_text(&heads, i, 2), hex = hex_of(tx->arena, (const uint8_t *)hash.ptr, hash.len);
    buf_format(&koppen, "%lld:%lld:%.*s;", (long long)db_int(&heads, i, 0), (long long)db_int(&heads, i, 1),
               STR_ARG(hex));
  }
  uint8_t *zero = arena_new(tx->arena, 32), hash[32];
  struct str vorige = last.count ? db_text(&last, 0, 2) : (struct str){(const char *)zero, 32};
  int64_t nr = last.count ? db_int(&last, 0, 0) + 1 : 1;
  checkpoint_hash(tx->arena, nr, tx->wanneer.echt, buf_str(&koppen), vorige, hash);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO logboek_controlepunt (nr, op, koppen, vorige, hash) VALUES ($1, $2, $3, $4, $5)",
                 A_INT(nr), A_INT(tx->wanneer.echt), A_TEXT(buf_str(&koppen)), A_BLOB(vorige),
                 A_BLOB(hash_str(hash))) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO keten (schrijver, nr, hash) VALUES ($1, $2, $3) "
                 "ON CONFLICT (schrijver) DO UPDATE SET nr = excluded.nr, hash = excluded.hash",
                 A_INT(CHECKPOINT_CHAIN), A_INT(nr), A_BLOB(hash_str(hash)));
}

bool logboek_controlepunt(struct store *store, struct arena *arena, struct moment_van_werk wanneer,
                          struct fault *fault) {
  return store_schrijven(store, arena, wanneer, make_checkpoint, NULL, NULL, fault);
}

/* "1:534:ab12…;2:…" as lines for people. */
static struct str lines_of(struct arena *arena, struct str koppen) {
  struct buf buf;
  struct str kop, schrijver, nr;
  buf_init(&buf, arena, 1024 * 1024);
  while (str_cut(&koppen, ';', &kop))
    if (str_cut(&kop, ':', &schrijver) && str_cut(&kop, ':', &nr))
      buf_format(&buf, "keten %.*s: rij %.*s, %.*s\n", STR_ARG(schrijver), STR_ARG(nr), STR_ARG(kop));
  return buf_str(&buf);
}

static bool read_text(struct tx *tx, const void *in, void *ret_tekst, struct fault *fault) {
  (void)in;
  struct db_rows last;
  if (!db_query_args(tx->db, tx->arena, fault, &last,
                     "SELECT c.nr, c.op, c.hash, c.koppen, v.op FROM logboek_controlepunt c "
                     "LEFT JOIN controlepunt_verzonden v ON v.nr = c.nr ORDER BY c.nr DESC LIMIT 1",
                     NULL, 0))
    return false;
  struct controlepunt_tekst tekst = {0};
  if (last.count) {
    struct str hash = db_text(&last, 0, 2);
    tekst = (struct controlepunt_tekst){
        .nr = db_int(&last, 0, 0),
        .op = db_int(&last, 0, 1),
        .verzonden_op = db_int(&last, 0, 4),
        .regel = str_format(tx->arena, "controlepunt %lld %.*s", (long long)db_int(&last, 0, 0),
                            STR_ARG(hex_of(tx->arena, (const uint8_t *)hash.ptr, hash.len))),
        .koppen = lines_of(tx->arena, db_text(&last, 0, 3))};
  }
  *(struct controlepunt_tekst *)ret_tekst = tekst;
  return true;
}

bool logboek_controlepunt_lezen(struct store *store, struct arena *arena, struct controlepunt_tekst *ret_tekst,
                                struct fault *fault) {
  return store_lezen(store, arena, (struct moment_van_werk){0, 0}, read_text, NULL, ret_tekst, fault);
}

static bool mark_sent(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)uit;
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO controlepunt_verzonden (nr, op) VALUES ($1, $2) ON CONFLICT (nr) DO NOTHING",
                 A_INT(*(const int64_t *)in), A_INT(tx->wanneer.echt));
}

bool logboek_controlepunt_verzonden(struct store *store, struct arena *arena, struct moment_van_werk wanneer,
                                    int64_t nr, struct fault *fault) {
  return store_schrijven(store, arena, wanneer, mark_sent, &nr, NULL, fault);
}
