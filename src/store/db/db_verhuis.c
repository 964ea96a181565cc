#include "db/db_verhuis.h"

#include "base/buf.h"
#include "base/id.h"
#include "db/db_driver.h"

/* Rows travel in chunks that fit the memory of one: about CHUNK_BYTES, and never more than CHUNK_ROWS. */
enum {
  MOVE_ARENA = 64 * 1024 * 1024,
  CHUNK_ARENA = 1024 * 1024 * 1024,
  CHUNK_BYTES = 8 * 1024 * 1024,
  CHUNK_ROWS = 1000,
  COLUMNS_MAX = 64,
  SQL_MAX = 16 * 1024,
};

struct table {
  struct str name;
  size_t columns, keys;
  struct str column[COLUMNS_MAX];
  enum db_type type[COLUMNS_MAX];
  size_t key[COLUMNS_MAX]; /* places in `column` */
  int64_t chunk;           /* rows */
  int64_t rows;            /* in the old place */
};

struct place {
  struct db *db;
  const struct db_verhuis_taal *taal;
  struct table *tables;
  size_t count;
};

struct move {
  struct arena *arena, *chunk;
  struct fault *fault;
  const struct verhuis_in *in;
  struct place van, naar;
  int64_t rows;
};

static const struct db_verhuis_taal *taal_of(const struct db_house *house) {
  return house->driver->engine == DB_SQLITE ? &db_verhuis_sqlite : &db_verhuis_pgsql;
}

static bool script(struct move *move, struct place *place, const char *text) {
  return place->db->house->driver->script(place->db, text, move->fault);
}

static bool differs(struct move *move, const char *what, struct str table) {
  return fault_set(
      move->fault, FAULT_RULE,
      S("De oude en de nieuwe plek zijn niet gelijk. Er is niets verhuisd. Zorg dat beide plekken bij deze "
        "versie horen (schakel migrate) en begin met een lege nieuwe plek."),
      "%s: %.*s", what, STR_ARG(table));
}

/* What tables there are. */

static bool of_the_move(struct str name) {
  return str_eq(name, str_of(db_versions_table)) || str_eq(name, S(VERHUIS_TABEL_BEZIG)) ||
         str_eq(name, S(VERHUIS_TABEL_WEG));
}

static bool add_column(struct move *move, struct table *table, const struct db_rows *rows, size_t i) {
  int64_t type = db_int(rows, i, 2), place = db_int(rows, i, 3);
  if (table->columns == COLUMNS_MAX || type < 0) return differs(move, "a column that cannot travel", table->name);
  if (place > 0) {
    table->key[place - 1] = table->columns;
    table->keys++;
  }
  table->type[table->columns] = (enum db_type)type;
  table->column[table->columns++] = db_text(rows, i, 1);
  return true;
}

static bool read_tables(struct move *move, struct place *place) {
  struct db_rows rows;
  if (!db_query_args(place->db, move->arena, move->fault, &rows, place->taal->columns, NULL, 0)) return false;
  place->tables = NEW_ARRAY(move->arena, struct table, rows.count + 1);
  place->count = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct str name = db_text(&rows, i, 0);
    if (of_the_move(name)) continue;
    if (place->count == 0 || !str_eq(place->tables[place->count - 1].name, name))
      place->tables[place->count++] = (struct table){.name = name};
    if (!add_column(move, &place->tables[place->count - 1], &rows, i)) return false;
  }
  return true;
}

static size_t column_of(const struct table *table, struct str name) {
  size_t i = 0;
  while (i < table->columns && !str_eq(table->column[i], name)) i++;
  return i;
}

/* Both places have the same tables with the same columns. A key may be longer in one of them (a table in parts has what
 * parts it in its key); the shorter one already tells rows apart. The old place keeps what is used for both. */
static bool match_table(struct move *move, struct table *a, const struct table *b) {
  if (!str_eq(a->name, b->name) || a->columns != b->columns) return differs(move, "another table", a->name);
  for (size_t i = 0; i < a->columns; i++) {
    size_t j = column_of(b, a->column[i]);
    if (j == b->columns || a->type[i] != b->type[j]) return differs(move, "another column", a->name);
  }
  if (b->keys && (b->keys < a->keys || !a->keys)) {
    a->keys = b->keys;
    for (size_t i = 0; i < b->keys; i++) a->key[i] = column_of(a, b->column[b->key[i]]);
  }
  return a->keys || differs(move, "no key", a->name);
}

static bool match(struct move *move) {
  if (!read_tables(move, &move->van) || !read_tables(move, &move->naar)) return false;
  if (move->van.count != move->naar.count) return differs(move, "other tables", S(""));
  for (size_t i = 0; i < move->van.count; i++)
    if (!match_table(move, &move->van.tables[i], &move->naar.tables[i])) return false;
  return true;
}

/* Statements for one table. */

static void names(struct buf *buf, const struct table *table, const char *after) {
  for (size_t i = 0; i < table->columns; i++)
    buf_format(buf, "%s\"%.*s\"%s", i ? ", " : "", STR_ARG(table->column[i]), after);
}

static void key_names(struct buf *buf, const struct table *table, const char *after) {
  for (size_t i = 0; i < table->keys; i++)
    buf_format(buf, "%s\"%.*s\"%s", i ? ", " : "", STR_ARG(table->column[table->key[i]]), after);
}

static void places(struct buf *buf, size_t count) {
  for (size_t i = 1; i <= count; i++) buf_format(buf, "%s$%zu", i > 1 ? ", " : "", i);
}

static void new_text(struct buf *buf, struct move *move) {
  buf_init(buf, move->chunk, SQL_MAX);
}

static const char *text_of(struct move *move, struct place *place, struct buf *buf) {
  return db_composed(place->db, str_c(move->chunk, buf_str(buf)));
}

/* The next rows after `key` (NULL = from the first on), in the order of the key. */
static bool read_chunk(struct move *move, struct place *place, const struct table *table, const struct db_arg *key,
                       struct db_rows *ret_rows) {
  struct buf sql;
  new_text(&sql, move);
  buf_add(&sql, S("SELECT "));
  names(&sql, table, "");
  buf_format(&sql, " FROM \"%.*s\"", STR_ARG(table->name));
  if (key) {
    buf_add(&sql, S(" WHERE ("));
    key_names(&sql, table, "");
    buf_add(&sql, S(") > ("));
    places(&sql, table->keys);
    buf_add(&sql, S(")"));
  }
  buf_add(&sql, S(" ORDER BY "));
  key_names(&sql, table, "");
  buf_format(&sql, " LIMIT %lld", (long long)table->chunk);
  return db_query_args(place->db, move->chunk, move->fault, ret_rows, text_of(move, place, &sql), key,
                       key ? table->keys : 0);
}

/* A cell of the column as an argument; what is in `cell` lives as long as the chunk. */
static struct db_arg arg_of(enum db_type type, const struct db_cell *cell) {
  return (struct db_arg){.type = type, .null = cell->null, .number = cell->number, .bytes = cell->bytes};
}

/* The key of the last of these rows, in memory of its own. */
static struct db_arg *last_key(struct move *move, const struct table *table, const struct db_rows *rows,
                               struct db_arg into[COLUMNS_MAX]) {
  for (size_t i = 0; i < table->keys; i++) {
    size_t column = table->key[i];
    into[i] = arg_of(table->type[column], &rows->cells[(rows->count - 1) * rows->columns + column]);
    into[i].bytes = str_copy(move->arena, into[i].bytes);
  }
  return into;
}

/* How many of its rows fit in a chunk, and how many there are. */
static bool measure(struct move *move, struct table *table) {
  struct db_rows rows;
  struct buf sql;
  new_text(&sql, move);
  buf_add(&sql, S("SELECT count(*), max(0"));
  for (size_t i = 0; i < table->columns; i++)
    if (table->type[i] != DB_INT) buf_format(&sql, " + coalesce(length(\"%.*s\"), 0)", STR_ARG(table->column[i]));
  buf_format(&sql, ") FROM \"%.*s\"", STR_ARG(table->name));
  if (!db_query_args(move->van.db, move->chunk, move->fault, &rows, text_of(move, &move->van, &sql), NULL, 0))
    return false;
  int64_t fit = CHUNK_BYTES / (db_int(&rows, 0, 1) + 1);
  table->rows = db_int(&rows, 0, 0);
  table->chunk = fit < 1 ? 1 : fit > CHUNK_ROWS ? CHUNK_ROWS : fit;
  return true;
}

/* Copying: each chunk is a transaction, so that what is there is the state of the move. */

static bool has_rows(struct move *move, const struct table *table, struct db_rows *ret_last) {
  struct buf sql;
  new_text(&sql, move);
  buf_add(&sql, S("SELECT "));
  names(&sql, table, "");
  buf_format(&sql, " FROM \"%.*s\" ORDER BY ", STR_ARG(table->name));
  key_names(&sql, table, " DESC");
  buf_add(&sql, S(" LIMIT 1"));
  return db_query_args(move->naar.db, move->chunk, move->fault, ret_last, text_of(move, &move->naar, &sql), NULL, 0);
}

static bool insert(struct move *move, const struct table *table, const struct db_rows *rows) {
  struct db *db = move->naar.db;
  const struct db_driver *driver = db->house->driver;
  struct db_arg *args = NEW_ARRAY(move->chunk, struct db_arg, rows->count * rows->columns);
  struct buf sql;
  for (size_t i = 0; i < rows->count * rows->columns; i++)
    args[i] = arg_of(table->type[i % rows->columns], &rows->cells[i]);
  new_text(&sql, move);
  buf_format(&sql, "INSERT INTO \"%.*s\" (", STR_ARG(table->name));
  names(&sql, table, "");
  buf_add(&sql, S(") VALUES ("));
  places(&sql, table->columns);
  buf_add(&sql, S(")"));
  if (!driver->begin(db, move->fault)) return false;
  if (db_exec_many(db, move->chunk, move->fault, text_of(move, &move->naar, &sql), args, rows->columns, rows->count))
    return driver->commit(db, move->fault);
  driver->rollback(db);
  return false;
}

static bool copy(struct move *move, const struct table *table, int64_t already) {
  struct db_arg place[COLUMNS_MAX], *key = NULL;
  struct db_rows rows;
  if (!has_rows(move, table, &rows)) return false;
  if (rows.count) key = last_key(move, table, &rows, place);
  for (int64_t done = already;;) {
    arena_reset(move->chunk);
    if (!read_chunk(move, &move->van, table, key, &rows)) return false;
    if (rows.count == 0) return true;
    if (!insert(move, table, &rows)) return false;
    key = last_key(move, table, &rows, place);
    done += (int64_t)rows.count;
    if (move->in->melden) move->in->melden(move->in->context, table->name, done, table->rows);
  }
}

static bool count(struct move *move, struct place *place, const struct table *table, int64_t *ret_count) {
  struct buf sql;
  struct db_rows rows;
  new_text(&sql, move);
  buf_format(&sql, "SELECT count(*) FROM \"%.*s\"", STR_ARG(table->name));
  if (!db_query_args(place->db, move->chunk, move->fault, &rows, text_of(move, place, &sql), NULL, 0)) return false;
  *ret_count = db_int(&rows, 0, 0);
  return true;
}

static bool copy_all(struct move *move) {
  for (size_t i = 0; i < move->van.count; i++) {
    struct table *table = &move->van.tables[i];
    int64_t already;
    arena_reset(move->chunk);
    if (!measure(move, table) || !count(move, &move->naar, table, &already) || !copy(move, table, already))
      return false;
    move->rows += table->rows;
  }
  return true;
}

/* Comparing. */

static void add_cell(struct buf *bytes, const struct db_cell *cell) {
  int64_t head[2] = {cell->null ? -1 : (int64_t)cell->type, cell->null             ? 0
                                                            : cell->type == DB_INT ? cell->number
                                                                                   : (int64_t)cell->bytes.len};
  buf_add(bytes, (struct str){(const char *)head, sizeof head});
  if (!cell->null && cell->type != DB_INT) buf_add(bytes, cell->bytes);
}

static void add_row(struct move *move, const struct db_rows *rows, size_t i, uint8_t hash[32]) {
  struct buf bytes;
  buf_init(&bytes, move->chunk, CHUNK_ARENA);
  buf_add(&bytes, (struct str){(const char *)hash, 32});
  for (size_t column = 0; column < rows->columns; column++) add_cell(&bytes, &rows->cells[i * rows->columns + column]);
  sha256(buf_str(&bytes), hash);
}

static bool sum(struct move *move, struct place *place, const struct table *table, uint8_t hash[32],
                int64_t *ret_rows) {
  struct db_arg at[COLUMNS_MAX], *key = NULL;
  struct db_rows rows;
  for (*ret_rows = 0;; *ret_rows += (int64_t)rows.count) {
    arena_reset(move->chunk);
    if (!read_chunk(move, place, table, key, &rows)) return false;
    if (rows.count == 0) return true;
    for (size_t i = 0; i < rows.count; i++) add_row(move, &rows, i, hash);
    key = last_key(move, table, &rows, at);
  }
}

static bool equal(struct move *move, const struct table *table, bool *ret_equal) {
  const struct db_driver *driver = move->naar.db->house->driver;
  uint8_t van[32] = {0}, naar[32] = {0};
  int64_t rows_van, rows_naar;
  if (!driver->begin(move->naar.db, move->fault)) return false;
  bool good = sum(move, &move->van, table, van, &rows_van) && sum(move, &move->naar, table, naar, &rows_naar);
  driver->rollback(move->naar.db);
  *ret_equal = good && rows_van == rows_naar && str_eq((struct str){(char *)van, 32}, (struct str){(char *)naar, 32});
  return good;
}

static bool clear(struct move *move, const struct table *table) {
  struct db *db = move->naar.db;
  const struct db_driver *driver = db->house->driver;
  const char *sql = db_composed(db, str_format(move->chunk, "DELETE FROM \"%.*s\"", STR_ARG(table->name)).ptr);
  if (!driver->begin(db, move->fault)) return false;
  if (db_exec_args(db, move->chunk, move->fault, NULL, sql, NULL, 0)) return driver->commit(db, move->fault);
  driver->rollback(db);
  return false;
}

/* What arrived before a move stopped may have changed since in the old place, which worked on: such a table comes over
 * anew. */
static bool compare_all(struct move *move) {
  for (size_t i = 0; i < move->van.count; i++) {
    const struct table *table = &move->van.tables[i];
    bool same;
    if (!equal(move, table, &same)) return false;
    if (same) continue;
    arena_reset(move->chunk);
    if (!clear(move, table) || !copy(move, table, 0) || !equal(move, table, &same)) return false;
    if (!same) return differs(move, "the rows are not the same", table->name);
  }
  return true;
}

/* Beginning and ending. */

static bool known(struct move *move, struct place *place, const char *table, bool *ret_known) {
  struct db_rows rows;
  if (!db_query(place->db, move->arena, move->fault, &rows, place->db->house->driver->table_known,
                A_TEXT(str_of(table))))
    return false;
  *ret_known = rows.count > 0;
  return true;
}

static bool empty(struct move *move) {
  for (size_t i = 0; i < move->naar.count; i++) {
    int64_t rows;
    if (!count(move, &move->naar, &move->naar.tables[i], &rows)) return false;
    if (rows)
      return fault_set(move->fault, FAULT_RULE,
                       S("Op de nieuwe plek staan al gegevens. Kies een lege map of een lege database."),
                       "%lld rows in %.*s", (long long)rows, STR_ARG(move->naar.tables[i].name));
  }
  return true;
}

static bool in_naar(struct move *move, bool (*doen)(struct move *move)) {
  struct db *db = move->naar.db;
  const struct db_driver *driver = db->house->driver;
  if (!driver->begin(db, move->fault)) return false;
  if (doen(move)) return driver->commit(db, move->fault);
  driver->rollback(db);
  return false;
}

static bool make_room(struct move *move) {
  const struct db_verhuis_taal *taal = move->naar.taal;
  struct db_rows ends, known, made;
  if (!taal->room) return true;
  return db_query_args(move->van.db, move->arena, move->fault, &ends,
                       "SELECT coalesce(min(op), 0), coalesce(max(op), 0) FROM logboek", NULL, 0) &&
         db_query_args(move->naar.db, move->arena, move->fault, &known, taal->room_known, NULL, 0) &&
         (known.count == 0 || db_query(move->naar.db, move->arena, move->fault, &made, taal->room,
                                       A_INT(db_int(&ends, 0, 0)), A_INT(db_int(&ends, 0, 1))));
}

static bool start(struct move *move) {
  bool going_on, closed;
  if (!known(move, &move->naar, VERHUIS_TABEL_BEZIG, &going_on) || !known(move, &move->van, VERHUIS_TABEL_WEG, &closed))
    return false;
  if (going_on) return true;
  if (empty(move)) return make_room(move) && script(move, &move->naar, move->naar.taal->start);
  if (closed && move->fault->class == FAULT_RULE)
    move->fault->message = S("Deze gegevens zijn al verhuisd. Was het hierheen? Dan is alles er: start Schakel op de "
                             "nieuwe plek. Kies anders een lege map of een lege database.");
  return false;
}

/* Ids go on where the old place was, also when its newest rows are gone. */
static bool number_on(struct move *move) {
  struct db_rows rows;
  if (!db_query_args(move->van.db, move->arena, move->fault, &rows, move->van.taal->sequences, NULL, 0)) return false;
  for (size_t i = 0; i < rows.count; i++) {
    struct db_rows set;
    if (!of_the_move(db_text(&rows, i, 0)) && db_int(&rows, i, 1) > 0 &&
        !db_query(move->naar.db, move->arena, move->fault, &set, move->naar.taal->set_sequence,
                  A_TEXT(db_text(&rows, i, 0)), A_INT(db_int(&rows, i, 1))))
      return false;
  }
  return true;
}

static bool finish(struct move *move) {
  const struct db_driver *driver = move->naar.db->house->driver;
  return script(move, &move->naar, move->naar.taal->finish) && number_on(move) &&
         driver->finish_schema(move->naar.db, move->arena, true, move->fault);
}

static bool open_up(struct move *move) {
  return script(move, &move->naar, "DROP TABLE " VERHUIS_TABEL_BEZIG);
}

/* The old place is closed before the new one opens: never both. When it stops between the two, the next call goes
 * through everything once more and opens it. */
static bool go_over(struct move *move) {
  const struct db_driver *driver = move->van.db->house->driver;
  if (!script(move, &move->van, move->in->sluiten ? move->van.taal->begin_alone : move->van.taal->begin_view))
    return false;
  bool good = match(move) && in_naar(move, start) && copy_all(move) && compare_all(move) && in_naar(move, finish) &&
              (!move->in->sluiten || script(move, &move->van, move->van.taal->close));
  if (!good) {
    driver->rollback(move->van.db);
    return false;
  }
  return driver->commit(move->van.db, move->fault) && in_naar(move, open_up);
}

bool db_verhuis(struct db_house *van, struct db_house *naar, const struct verhuis_in *in, struct verhuis_uit *ret_uit,
                struct fault *fault) {
  struct move move = {.arena = arena_create(MOVE_ARENA),
                      .chunk = arena_create(CHUNK_ARENA),
                      .fault = fault,
                      .in = in,
                      .van.taal = taal_of(van),
                      .naar.taal = taal_of(naar)};
  bool good = van->driver->connect(van, DB_MIGRATE, &move.van.db, fault);
  if (good && naar->driver->connect(naar, DB_MIGRATE, &move.naar.db, fault)) {
    good = go_over(&move);
    naar->driver->disconnect(move.naar.db);
  } else {
    good = false;
  }
  if (move.van.db) van->driver->disconnect(move.van.db);
  if (good) *ret_uit = (struct verhuis_uit){(int64_t)move.van.count, move.rows};
  arena_destroy(move.chunk);
  arena_destroy(move.arena);
  return good;
}

bool db_verhuis_stand_van(struct db_house *house, struct arena *arena, enum db_verhuis_stand *ret_stand,
                          struct fault *fault) {
  static const char *const marks[] = {[VERHUIS_BEZIG] = VERHUIS_TABEL_BEZIG, [VERHUIS_WEG] = VERHUIS_TABEL_WEG};
  enum db_verhuis_stand stand = VERHUIS_GEEN;
  struct db *db;
  if (!db_read_begin(house, &db, fault)) return false;
  bool good = true;
  for (int mark = VERHUIS_BEZIG; good && mark <= VERHUIS_WEG; mark++) {
    struct db_rows rows;
    good = db_query(db, arena, fault, &rows, house->driver->table_known, A_TEXT(str_of(marks[mark])));
    if (good && rows.count) stand = (enum db_verhuis_stand)mark;
  }
  db_read_end(house, db);
  if (good) *ret_stand = stand;
  return good;
}
