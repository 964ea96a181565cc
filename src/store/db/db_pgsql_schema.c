/* PostgreSQL: what a migration asks of it, and who may do what afterwards. */
#include "db/db_pgsql.h"

static const moment_t AHEAD = (moment_t)92 * 24 * 60 * 60 * 1000;

bool pgsql_lock_schema(struct db *db, struct fault *fault) {
  int64_t nothing;
  return pgsql_ask(db, fault, &nothing, "SELECT 1 FROM (SELECT pg_advisory_xact_lock($1::int, $2::int)) AS taken",
                   DB_ARGS_(A_INT(PGSQL_LOCKS), A_INT(PGSQL_LOCK_SCHEMA)));
}

/* The role belongs to this one database and is made by whoever migrates, when that is allowed. */
static bool make_role(struct db *db, struct arena *arena, struct fault *fault, const char *role) {
  int64_t may_make, member; /* may_make: it is not there yet and we have the right */
  if (!pgsql_ask(db, fault, &may_make,
                 "SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user"
                 " AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1)",
                 DB_ARGS_(A_TEXT(str_of(role)))))
    return false;
  if (may_make && !pgsql_plain(db, fault, str_format(arena, "CREATE ROLE \"%s\" NOLOGIN ROLE CURRENT_USER", role).ptr))
    return false;
  if (!pgsql_ask(db, fault, &member, "SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = $1",
                 DB_ARGS_(A_TEXT(str_of(role)))))
    return false;
  if (member) return true;
  struct str message = str_format(
      arena, "Laat de beheerder van PostgreSQL eerst dit doen: CREATE ROLE \"%s\" NOLOGIN; GRANT \"%s\" TO \"%s\"",
      role, role, pgsql_user(db));
  return fault_set(fault, FAULT_ACCESS, message, "no right to make role %s", role);
}

static bool take_back(struct db *db, struct arena *arena, struct fault *fault, const char *rights, const char *table,
                      const char *role) {
  int64_t known;
  if (!pgsql_ask(db, fault, &known, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = $1",
                 DB_ARGS_(A_TEXT(str_of(table)))))
    return false;
  return !known || pgsql_plain(db, fault, str_format(arena, "REVOKE %s ON %s FROM \"%s\"", rights, table, role).ptr);
}

/* A part of a table is reached through that table, which is where its rights are; the application calls what the schema
 * made for it. */
static const char parts_are_closed[] =
    "DO $$ DECLARE part text; BEGIN"
    " FOR part IN SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r'"
    "   AND relnamespace = 'public'::regnamespace LOOP EXECUTE 'REVOKE ALL ON ' || part || ' FROM \"%1$s\"'; END LOOP;"
    " IF to_regprocedure('logboek_maanden(bigint, bigint)') IS NOT NULL THEN"
    "   GRANT EXECUTE ON FUNCTION logboek_maanden(BIGINT, BIGINT) TO \"%1$s\"; END IF;"
    " END $$";

bool pgsql_finish_schema(struct db *db, struct arena *arena, bool changed, struct fault *fault) {
  (void)changed;
  const char *role = ((const struct pgsql_house *)db->house)->role;
  struct str grants = str_format(arena,
                                 "GRANT USAGE ON SCHEMA public TO \"%1$s\";"
                                 "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO \"%1$s\";"
                                 "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO \"%1$s\";",
                                 role);
  if (!make_role(db, arena, fault, role) || !pgsql_plain(db, fault, grants.ptr)) return false;
  if (!pgsql_plain(db, fault, str_format(arena, parts_are_closed, role).ptr)) return false;
  for (const char *const *table = db_append_only; *table; table++)
    if (!take_back(db, arena, fault, strcmp(*table, db_destroyable) == 0 ? "UPDATE" : "UPDATE, DELETE", *table, role))
      return false;
  return take_back(db, arena, fault, "INSERT, UPDATE, DELETE", db_versions_table, role);
}

/* The parts of the logboek for this month and the three after it. */
bool pgsql_upkeep(struct db *db, moment_t now, struct fault *fault) {
  int64_t made;
  return pgsql_ask(db, fault, &made, "SELECT logboek_maanden($1, $2)", DB_ARGS_(A_INT(now), A_INT(now + AHEAD)));
}
