#include "store/store.h"

#include "inrichting_kast.h"
#include "db/db_verhuis.h"
#include "intern.h"

enum { STORE_ARENA = 4 * 1024 * 1024, RECORD_ARENA = 1024 * 1024 };

static const struct db_settings connections = {.readers = 12, .writers = 8};

static bool at_home(struct store *store, struct arena *arena, struct fault *fault) {
  enum db_verhuis_stand stand;
  if (!db_verhuis_stand_van(store->house, arena, &stand, fault)) return false;
  if (stand == VERHUIS_BEZIG)
    return fault_set(fault, FAULT_RULE,
                     S("Deze gegevens zijn nog niet compleet: het verhuizen of herstellen stopte halverwege. Doe het "
                       "nog een keer, dan gaat het verder."),
                     "a move is not over");
  return stand != VERHUIS_WEG ||
         fault_set(fault, FAULT_RULE, S("Deze gegevens zijn verhuisd. Start Schakel op de nieuwe plek."),
                   "these data live elsewhere now");
}

bool store_open(struct str where, struct store **ret_store, struct fault *fault) {
  struct arena *arena = arena_create(STORE_ARENA);
  struct store *store = NEW(arena, struct store);
  store->arena = arena;
  store->kast = kast_maken(arena);
  bool current = false;
  if (!nationaal_laden(arena, &store->nationaal, fault) || !db_open(where, false, &connections, &store->house, fault)) {
    arena_destroy(arena);
    return false;
  }
  if (!db_schema_current(store->house, arena, &current, fault) ||
      (!current &&
       !fault_set(fault, FAULT_RULE,
                  S("De gegevens zijn gemaakt met een andere versie van Schakel. Voer eerst uit: schakel migrate"),
                  "schema is not current")) ||
      !at_home(store, arena, fault)) {
    store_close(store);
    return false;
  }
  *ret_store = store;
  return true;
}

void store_close(struct store *store) {
  if (!store) return;
  db_close(store->house);
  kast_legen(store->kast);
  arena_destroy(store->arena);
}

bool store_migrate(struct str where, struct arena *arena, int *ret_applied, struct fault *fault) {
  struct db_house *house;
  if (!db_open(where, true, &(struct db_settings){.readers = 1, .writers = 1}, &house, fault)) return false;
  bool done = db_migrate(house, arena, ret_applied, fault);
  db_close(house);
  return done;
}

struct arena *tx_arena(const struct tx *tx) {
  return tx->arena;
}
moment_t tx_nu(const struct tx *tx) {
  return tx->wanneer.nu;
}
moment_t tx_echt(const struct tx *tx) {
  return tx->wanneer.echt;
}
dag_t tx_vandaag(const struct tx *tx) {
  return dag_van_moment(tx->wanneer.nu);
}
bool store_transactie_open(void) {
  return db_transaction_open();
}
int64_t store_opdrachten_geteld(void) {
  return db_statements_of_thread();
}

/* One run of an act, as the writer calls it. */
struct run {
  struct tx *tx;
  store_werk *werk;
  const void *in;
  void *uit;
  bool keyed; /* it finds out itself whether it was done before */
};

/* A unit of work in a transaction of its own, or inside the one that bundles. */
static bool write(struct store *store, db_work *work, struct run *run, struct fault *fault) {
  if (store->bundel) return db_write_within(store->bundel, work, run, fault);
  return run->keyed ? db_write_keyed(store->house, work, run, fault) : db_write(store->house, work, run, fault);
}

static bool record_only(struct db *db, void *context, struct fault *fault) {
  struct run *run = context;
  return logboek_bijschrijven(db, run->tx->arena, run->tx->wanneer, run->tx->eerste, *(const struct str *)run->in,
                              fault);
}

/* Puts the looks of a finished or failed unit of work in the logboek, in a transaction of its own. */
static bool record(struct tx *tx, struct str uitkomst, struct fault *fault) {
  if (!tx->eerste) return true;
  struct run run = {.tx = tx, .in = &uitkomst};
  return write(tx->store, record_only, &run, fault);
}

/* A failed act still tells the logboek what was looked at, also when it failed for want of memory; the first fault is
 * the one that counts. Refused by an act that knew more than the gate is refused too: what it asked last is what it did
 * not get. */
static void record_failure(struct tx *tx, const struct fault *fault) {
  struct fault second;
  fault_init(&second);
  if (fault->class == FAULT_ACCESS && tx->laatste) tx->laatste->geweigerd = true;
  tx->arena = arena_create(RECORD_ARENA);
  record(tx, fault->class == FAULT_UNSURE ? S("onzeker") : S("niet gedaan"), &second);
  arena_destroy(tx->arena);
}

/* What only the store understands becomes "try again"; inside a bundle it is for who runs that again. */
static bool for_the_user(const struct store *store, struct fault *fault) {
  if (!store->bundel && (fault->class == FAULT_UNSURE || fault->class == FAULT_RETRY)) fault->class = FAULT_BUSY;
  return false;
}

struct reading {
  struct tx *tx;
  store_werk *werk;
  const void *in;
  void *uit;
};

static bool read_within(struct db *db, void *context, struct fault *fault) {
  const struct reading *reading = context;
  reading->tx->db = db;
  return db_see_all(db, fault) && reading->werk(reading->tx, reading->in, reading->uit, fault);
}

/* In a bundle a read that fails may not take the transaction of all along. */
static bool read_once(struct tx *tx, store_werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct store *store = tx->store;
  struct reading reading = {tx, werk, in, ret_uit};
  struct db *db;
  bool done;
  *tx = (struct tx){.store = store, .arena = tx->arena, .wanneer = tx->wanneer};
  if (store->bundel) {
    done = db_write_within(store->bundel, read_within, &reading, fault);
  } else {
    if (!db_read_begin(store->house, &db, fault)) return false;
    done = read_within(db, &reading, fault);
    db_read_end(store->house, db);
  }
  tx->db = NULL;
  return done;
}

/* A read that lost its connection is run again, once. */
bool store_lezen(struct store *store, struct arena *arena, struct moment_van_werk wanneer, store_werk *werk,
                 const void *in, void *ret_uit, struct fault *fault) {
  struct tx tx = {.store = store, .arena = arena, .wanneer = wanneer};
  bool done = read_once(&tx, werk, in, ret_uit, fault);
  if (!done && fault->class == FAULT_RETRY && !store->bundel) {
    fault_init(fault);
    done = read_once(&tx, werk, in, ret_uit, fault);
  }
  if (done && record(&tx, S("gezien"), fault)) return true;
  if (!done) record_failure(&tx, fault);
  return for_the_user(store, fault);
}

/* What was read together: one view, as long as tx.db stands there, and all looks that are not in the logboek yet. */
struct lezing {
  struct tx tx;
};

struct lezing *lezing_beginnen(struct store *store, struct arena *arena, struct moment_van_werk wanneer) {
  struct lezing *lezing = NEW(arena, struct lezing);
  lezing->tx = (struct tx){.store = store, .arena = arena, .wanneer = wanneer};
  return lezing;
}

static void close_view(struct tx *tx) {
  if (tx->db) db_read_end(tx->store->house, tx->db);
  tx->db = NULL;
  tx->inrichting = NULL;
}

bool lezing_sluiten(struct lezing *lezing, struct fault *fault) {
  struct tx *tx = &lezing->tx;
  close_view(tx);
  if (!record(tx, S("gezien"), fault)) return for_the_user(tx->store, fault);
  tx->eerste = tx->laatste = NULL;
  return true;
}

static bool read_on(struct tx *tx, struct reading *reading, struct fault *fault) {
  tx->slot = SLOT_NIET;
  if (!tx->db && !db_read_begin(tx->store->house, &tx->db, fault)) return false;
  return read_within(tx->db, reading, fault);
}

/* Takes the looks from after `mark` (NULL = all) out of the row. */
static struct toegang *cut_after(struct tx *tx, struct toegang *mark) {
  struct toegang *rest = mark ? mark->volgende : tx->eerste;
  if (mark)
    mark->volgende = NULL;
  else
    tx->eerste = NULL;
  tx->laatste = mark;
  return rest;
}

/* A read that fails ends the view: no statement may follow in it. What was seen before was seen all the same. Inside a
 * bundle there is one view already, and one commit. */
bool lezing_lezen(struct lezing *lezing, store_werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct tx *tx = &lezing->tx;
  if (tx->store->bundel) return store_lezen(tx->store, tx->arena, tx->wanneer, werk, in, ret_uit, fault);
  struct toegang *mark = tx->laatste;
  struct reading reading = {tx, werk, in, ret_uit};
  bool done = read_on(tx, &reading, fault);
  if (!done && fault->class == FAULT_RETRY) {
    close_view(tx);
    cut_after(tx, mark);
    fault_init(fault);
    done = read_on(tx, &reading, fault);
  }
  if (done) return true;
  struct fault second;
  struct tx failed = {.store = tx->store, .wanneer = tx->wanneer, .laatste = tx->laatste};
  failed.eerste = cut_after(tx, mark);
  if (!failed.eerste) failed.laatste = NULL;
  fault_init(&second);
  lezing_sluiten(lezing, &second); /* what it can not keep stays, and is tried again before anything is shown */
  record_failure(&failed, fault);
  return for_the_user(tx->store, fault);
}

static bool run_and_record(struct db *db, void *context, struct fault *fault) {
  struct run *run = context;
  struct tx *tx = run->tx;
  tx->db = db;
  tx->eerste = tx->laatste = NULL;
  tx->inrichting = NULL;
  tx->slot = SLOT_NIET;
  fault_init(fault);
  if (!db_see_all(db, fault) || !run->werk(tx, run->in, run->uit, fault)) return false;
  if (arena_spent(tx->arena))
    return fault_set(fault, FAULT_BUSY,
                     S("Dit was te veel in één keer. Probeer het met minder tekst of een kleiner bestand."),
                     "arena spent");
  return logboek_bijschrijven(db, tx->arena, tx->wanneer, tx->eerste, S("gedaan"), fault);
}

static bool write_and_record(struct store *store, struct arena *arena, struct moment_van_werk wanneer, struct run *run,
                             struct fault *fault) {
  struct tx tx = {.store = store, .arena = arena, .wanneer = wanneer};
  run->tx = &tx;
  bool done = write(store, run_and_record, run, fault);
  tx.db = NULL;
  if (done) return true;
  record_failure(&tx, fault);
  return for_the_user(store, fault);
}

bool store_schrijven(struct store *store, struct arena *arena, struct moment_van_werk wanneer, store_werk *werk,
                     const void *in, void *ret_uit, struct fault *fault) {
  struct run run = {.werk = werk, .in = in, .uit = ret_uit};
  return write_and_record(store, arena, wanneer, &run, fault);
}

bool store_schrijven_eenmaal(struct store *store, struct arena *arena, struct moment_van_werk wanneer, store_werk *werk,
                             const void *in, void *ret_uit, struct fault *fault) {
  struct run run = {.werk = werk, .in = in, .uit = ret_uit, .keyed = true};
  return write_and_record(store, arena, wanneer, &run, fault);
}

struct bundeling {
  struct store *store;
  store_bundel *doen;
  void *context;
};

static bool bundle(struct db *db, void *context, struct fault *fault) {
  struct bundeling *bundeling = context;
  bundeling->store->bundel = db;
  bool done = bundeling->doen(bundeling->context, fault);
  bundeling->store->bundel = NULL;
  if (!done && fault->class == FAULT_RETRY) fault->class = FAULT_BUSY;
  return done;
}

bool store_bundelen(struct store *store, store_bundel *doen, void *context, struct fault *fault) {
  struct bundeling bundeling = {.store = store, .doen = doen, .context = context};
  return db_write(store->house, bundle, &bundeling, fault) || for_the_user(store, fault);
}

bool tx_insert_id(struct tx *tx, struct fault *fault, int64_t *ret_id, const char *sql, const struct db_arg *args,
                  size_t count) {
  struct db_rows rows;
  if (!db_query_args(tx->db, tx->arena, fault, &rows, sql, args, count)) return false;
  if (rows.count != 1)
    return fault_set(fault, FAULT_INTERNAL, S("Er ging iets mis bij het bewaren."), "insert returned no id");
  *ret_id = db_int(&rows, 0, 0);
  return true;
}

bool inzending_zoeken(struct tx *tx, int64_t gebruiker, struct str sleutel, bool *ret_gezien, struct str *ret_uitkomst,
                      struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT uitkomst FROM inzending WHERE sleutel = $1 AND gebruiker = $2",
                A_TEXT(sleutel), A_INT(gebruiker)))
    return false;
  *ret_gezien = rows.count > 0;
  if (rows.count) *ret_uitkomst = db_text(&rows, 0, 0);
  return true;
}

bool inzending_bewaren(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str uitkomst, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "INSERT INTO inzending (sleutel, gebruiker, uitkomst, op) VALUES ($1, $2, $3, $4)",
                 A_TEXT(sleutel), A_INT(gebruiker), A_TEXT(uitkomst), A_INT(tx->wanneer.echt));
}

/* What was done since stands at the end of the chains; only rows of a clock of their own tell. */
static bool read_demo_clock(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct db_rows rows;
  if (!db_query_args(tx->db, tx->arena, fault, &rows,
                     "SELECT d.nu, (SELECT max(l.nu) FROM keten k JOIN logboek l ON l.schrijver = k.schrijver AND "
                     "l.nr = k.nr) FROM demo d",
                     NULL, 0))
    return false;
  moment_t begin = rows.count ? db_int(&rows, 0, 0) : 0, later = rows.count ? db_int(&rows, 0, 1) : 0;
  *(moment_t *)ret_uit = later > begin ? later : begin;
  return true;
}

bool store_demo_klok(struct store *store, struct arena *arena, moment_t *ret_nu, struct fault *fault) {
  return store_lezen(store, arena, (struct moment_van_werk){0}, read_demo_clock, NULL, ret_nu, fault);
}

static bool keep_demo_clock(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  (void)ret_uit;
  return TX_EXEC(tx, fault, NULL, "INSERT INTO demo (nr, nu) VALUES (1, $1)", A_INT(*(const moment_t *)in));
}

bool store_demo_maken(struct store *store, struct arena *arena, moment_t nu, struct fault *fault) {
  return store_schrijven(store, arena, (struct moment_van_werk){nu, nu}, keep_demo_clock, &nu, NULL, fault);
}
