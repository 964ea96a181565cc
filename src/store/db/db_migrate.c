#include "db/db_migrate.h"

#include "base/id.h"
#include "db/db_driver.h"
#include "db/db_schema.h"

extern const struct embedded schema_files[];

enum { VERSION_DIGITS = 4 };

/* What is known of a file in the database. */
static const char create_versions[] = "CREATE TABLE IF NOT EXISTS schema_versie (\n"
                                      "  bestand @text NOT NULL PRIMARY KEY,\n"
                                      "  versie @int NOT NULL,\n"
                                      "  sha256 @text NOT NULL\n"
                                      ") @keyed;\n";

struct step {
  struct db *db;
  struct arena *arena;
  struct fault *fault;
  const struct embedded *files;
};

/* Files. */

/* Whether the file is for this engine at all. */
static bool concerns(const struct embedded *file, enum db_engine engine) {
  struct str name = str_of(file->name);
  return !str_ends(name, engine == DB_SQLITE ? S(".pgsql.sql") : S(".sqlite.sql"));
}

static bool only_one_engine(const struct embedded *file) {
  struct str name = str_of(file->name);
  return str_ends(name, S(".pgsql.sql")) || str_ends(name, S(".sqlite.sql"));
}

/* 0 when the name does not begin with a number. */
static int version_of(const struct embedded *file) {
  int64_t version;
  struct str digits = str_part(str_of(file->name), 0, VERSION_DIGITS);
  return digits.len == VERSION_DIGITS && file->name[VERSION_DIGITS] == '-' && str_to_i64(digits, &version)
             ? (int)version
             : 0;
}

static int newest_of(const struct embedded *files) {
  int newest = 0;
  for (; files->name; files++)
    if (version_of(files) > newest) newest = version_of(files);
  return newest;
}

static const struct embedded *common_file(const struct embedded *files, int version) {
  for (; files->name; files++)
    if (version_of(files) == version && !only_one_engine(files)) return files;
  return NULL;
}

static bool files_in_order(const struct embedded *files, struct fault *fault) {
  for (int version = 1; version <= newest_of(files); version++)
    if (!common_file(files, version))
      return db_fault(fault, FAULT_INTERNAL, "migration %04d is missing in the program", version);
  for (; files->name; files++)
    if (version_of(files) == 0) return db_fault(fault, FAULT_INTERNAL, "%s is no name for a migration", files->name);
  return true;
}

static struct str sum_of(struct arena *arena, const struct embedded *file) {
  uint8_t hash[32];
  sha256((struct str){file->data, file->size}, hash);
  return hex_of(arena, hash, sizeof hash);
}

/* What was applied. */

static bool query(struct step *step, struct db_rows *ret_rows, const char *sql, const struct db_arg *args,
                  size_t count) {
  return db_query_args(step->db, step->arena, step->fault, ret_rows, sql, args, count);
}

static bool versions_known(struct step *step, bool *ret_known) {
  struct db_rows rows;
  const char *sql = step->db->house->driver->table_known;
  if (!query(step, &rows, sql, DB_ARGS_(A_TEXT(str_of(db_versions_table))))) return false;
  *ret_known = rows.count > 0;
  return true;
}

static bool read_applied(struct step *step, struct db_rows *ret_rows) {
  return query(step, ret_rows, "SELECT bestand, versie, sha256 FROM schema_versie ORDER BY versie, bestand", NULL, 0);
}

static int applied_version(const struct db_rows *applied) {
  return applied->count ? (int)db_int(applied, applied->count - 1, 1) : 0;
}

static bool changed(struct fault *fault, const char *name) {
  return fault_set(
      fault, FAULT_INTERNAL,
      S("De indeling van deze database past niet bij dit programma: een stap die al is gedaan, is later veranderd. "
        "Zet het programma terug dat bij deze database hoort, of bel uw leverancier."),
      "migration %s differs from what was applied", name);
}

static bool same_file(struct step *step, const struct db_rows *applied, size_t row) {
  for (const struct embedded *file = step->files; file->name; file++)
    if (str_eq(str_of(file->name), db_text(applied, row, 0)))
      return str_eq(sum_of(step->arena, file), db_text(applied, row, 2));
  return false;
}

static bool was_applied(const struct db_rows *applied, const struct embedded *file) {
  for (size_t row = 0; row < applied->count; row++)
    if (str_eq(db_text(applied, row, 0), str_of(file->name))) return true;
  return false;
}

/* The database may be older than the program, never newer, and what was applied is what the program carries. */
static bool check_applied(struct step *step, const struct db_rows *applied) {
  int version = applied_version(applied);
  if (version > newest_of(step->files))
    return fault_set(step->fault, FAULT_INTERNAL,
                     S("Deze database hoort bij een nieuwere versie van Schakel. Installeer die versie, of zet een "
                       "oudere reservekopie terug."),
                     "schema %d, program %d", version, newest_of(step->files));
  for (size_t row = 0; row < applied->count; row++)
    if (!same_file(step, applied, row)) return changed(step->fault, str_c(step->arena, db_text(applied, row, 0)));
  for (const struct embedded *file = step->files; file->name; file++)
    if (version_of(file) <= version && concerns(file, step->db->house->driver->engine) && !was_applied(applied, file))
      return changed(step->fault, file->name);
  return true;
}

/* Applying. */

static bool run_text(struct step *step, struct str text) {
  const struct db_driver *driver = step->db->house->driver;
  struct str own;
  return db_schema_for(driver->engine, step->arena, text, &own, step->fault) &&
         driver->script(step->db, str_c(step->arena, own), step->fault);
}

static bool apply_file(struct step *step, const struct embedded *file) {
  if (!run_text(step, (struct str){file->data, file->size})) {
    struct str why = str_format(step->arena, "%s: %s", file->name, step->fault->detail);
    return fault_set(step->fault, step->fault->class,
                     S("De database kon niet worden bijgewerkt. Er is niets veranderd. Bel uw leverancier."), "%.*s",
                     STR_ARG(why));
  }
  return db_exec(step->db, step->arena, step->fault, NULL,
                 "INSERT INTO schema_versie (bestand, versie, sha256) VALUES ($1, $2, $3)", A_TEXT(str_of(file->name)),
                 A_INT(version_of(file)), A_TEXT(sum_of(step->arena, file)));
}

static bool apply_version(struct step *step, int version) {
  const struct embedded *common = common_file(step->files, version);
  if (!apply_file(step, common)) return false;
  for (const struct embedded *file = step->files; file->name; file++)
    if (file != common && version_of(file) == version && concerns(file, step->db->house->driver->engine) &&
        !apply_file(step, file))
      return false;
  return true;
}

/* In a transaction: the next version, if there is one. The rights are given with the newest, and once more when there
 * is nothing to do, which is harmless; before that nobody may open the store. */
static bool apply_next(struct step *step, bool *ret_applied) {
  const struct db_driver *driver = step->db->house->driver;
  struct db_rows applied;
  if (!driver->lock_schema(step->db, step->fault) || !run_text(step, str_of(create_versions)) ||
      !read_applied(step, &applied) || !check_applied(step, &applied))
    return false;
  int next = applied_version(&applied) + 1;
  *ret_applied = next <= newest_of(step->files);
  if (*ret_applied && !apply_version(step, next)) return false;
  if (next < newest_of(step->files)) return true;
  return driver->finish_schema(step->db, step->arena, *ret_applied, step->fault);
}

static bool in_transaction(struct step *step, bool *ret_applied) {
  const struct db_driver *driver = step->db->house->driver;
  step->db->failed = false;
  if (!driver->begin(step->db, step->fault)) return false;
  if (!apply_next(step, ret_applied)) {
    driver->rollback(step->db);
    return false;
  }
  return driver->commit(step->db, step->fault);
}

bool db_migrate_files(struct db_house *house, const struct embedded *files, struct arena *arena, int *ret_applied,
                      struct fault *fault) {
  struct step step = {.arena = arena, .fault = fault, .files = files};
  if (!files_in_order(files, fault) || !house->driver->connect(house, DB_MIGRATE, &step.db, fault)) return false;
  int count = 0;
  bool more = true, good = true;
  while (good && more) {
    good = in_transaction(&step, &more);
    if (good && more) count++;
  }
  house->driver->disconnect(step.db);
  if (good) *ret_applied = count;
  return good;
}

static bool look(struct step *step, int *ret_version) {
  struct db_rows applied;
  bool known;
  if (!versions_known(step, &known)) return false;
  *ret_version = 0;
  if (!known) return true;
  if (!read_applied(step, &applied) || !check_applied(step, &applied)) return false;
  *ret_version = applied_version(&applied);
  return true;
}

static bool version_applied(struct db_house *house, const struct embedded *files, struct arena *arena, int *ret_version,
                            struct fault *fault) {
  struct step step = {.arena = arena, .fault = fault, .files = files};
  if (!files_in_order(files, fault) || !house->driver->connect(house, DB_MIGRATE, &step.db, fault)) return false;
  bool good = house->driver->begin(step.db, fault);
  if (good) {
    good = look(&step, ret_version);
    house->driver->rollback(step.db);
  }
  house->driver->disconnect(step.db);
  return good;
}

bool db_files_applied(struct db_house *house, const struct embedded *files, struct arena *arena, bool *ret_applied,
                      struct fault *fault) {
  int version;
  if (!version_applied(house, files, arena, &version, fault)) return false;
  *ret_applied = version == newest_of(files);
  return true;
}

bool db_schema_version(struct db_house *house, struct arena *arena, int *ret_version, struct fault *fault) {
  return version_applied(house, schema_files, arena, ret_version, fault);
}

bool db_migrate_to(struct db_house *house, int version, struct arena *arena, struct fault *fault) {
  size_t count = 0, kept = 0;
  int applied;
  while (schema_files[count].name) count++;
  struct embedded *files = NEW_ARRAY(arena, struct embedded, count + 1);
  for (size_t i = 0; i < count; i++)
    if (version_of(&schema_files[i]) <= version) files[kept++] = schema_files[i];
  return db_migrate_files(house, files, arena, &applied, fault);
}

bool db_migrate(struct db_house *house, struct arena *arena, int *ret_applied, struct fault *fault) {
  return db_migrate_files(house, schema_files, arena, ret_applied, fault);
}

bool db_schema_current(struct db_house *house, struct arena *arena, bool *ret_current, struct fault *fault) {
  return db_files_applied(house, schema_files, arena, ret_current, fault);
}
