/* Moving: the words of PostgreSQL. Whoever does anything writes a row of the logboek, so its lock keeps everybody from
 * writing; it is taken before the first look, so that the view comes after it. The references are taken away while rows
 * arrive, table by table, and are made again from what they were: that reads them all. PostgreSQL knows nothing yet of
 * what has arrived, and would find everything the long way until it looks by itself, so it is told to look. */
#include "db/db_verhuis.h"

#define REFERENCES                                                                                                     \
  "FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace"

const struct db_verhuis_taal db_verhuis_pgsql = {
    .columns =
        "SELECT c.relname::text, a.attname::text, CASE WHEN a.atttypid IN ('int8'::regtype, 'int4'::regtype) THEN 0 "
        "WHEN a.atttypid = 'text'::regtype THEN 1 WHEN a.atttypid = 'bytea'::regtype THEN 2 ELSE -1 END, "
        "coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) "
        "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
        "LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary "
        "WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition "
        "ORDER BY c.relname LIKE 'afgeleid\\_%', c.relname, a.attnum",
    .sequences = "SELECT q.relname::text, q.last FROM (SELECT c.relname, "
                 "CASE WHEN s.relkind = 'S' THEN pg_sequence_last_value(s.oid) END AS last FROM pg_class s "
                 "JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'i' "
                 "JOIN pg_class c ON c.oid = d.refobjid WHERE s.relkind = 'S' "
                 "AND s.relnamespace = 'public'::regnamespace) q WHERE q.last IS NOT NULL ORDER BY q.relname",
    .set_sequence = "SELECT setval(pg_get_serial_sequence($1, 'id'), $2)",
    .begin_view = "SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ",
    .begin_alone = "SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ;"
                   "LOCK TABLE logboek IN SHARE ROW EXCLUSIVE MODE",
    .close = "CREATE TABLE IF NOT EXISTS " VERHUIS_TABEL_WEG " (niets bigint);"
             "CREATE OR REPLACE FUNCTION " VERHUIS_TABEL_WEG "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
             "RAISE EXCEPTION 'these data live elsewhere now' USING ERRCODE = 'insufficient_privilege'; END $$;"
             "CREATE OR REPLACE TRIGGER " VERHUIS_TABEL_WEG " BEFORE INSERT ON logboek FOR EACH STATEMENT "
             "EXECUTE FUNCTION " VERHUIS_TABEL_WEG "()",
    .room = "SELECT logboek_maanden($1, $2)",
    .room_known = "SELECT 1 FROM pg_proc WHERE proname = 'logboek_maanden'", /* not in an earlier version */
    .start = "CREATE TABLE " VERHUIS_TABEL_BEZIG " (opdracht text NOT NULL);"
             "INSERT INTO " VERHUIS_TABEL_BEZIG " SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', "
             "conrelid::regclass, conname, pg_get_constraintdef(oid)) " REFERENCES ";"
             "DO $$ DECLARE c record; BEGIN FOR c IN SELECT conrelid::regclass AS t, conname " REFERENCES " LOOP "
             "EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP; END $$",
    .finish =
        "DO $$ DECLARE c record; BEGIN FOR c IN SELECT opdracht FROM " VERHUIS_TABEL_BEZIG " LOOP "
        "EXECUTE c.opdracht; END LOOP; DELETE FROM " VERHUIS_TABEL_BEZIG "; "
        "FOR c IN SELECT oid::regclass AS t FROM pg_class WHERE relnamespace = 'public'::regnamespace "
        "AND relkind IN ('r', 'p') AND NOT relispartition LOOP EXECUTE format('ANALYZE %s', c.t); END LOOP; END $$",
};
