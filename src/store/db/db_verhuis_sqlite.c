/* Moving: the words of SQLite. References are not looked at on a connection for migrations. */
#include "db/db_verhuis.h"

const struct db_verhuis_taal db_verhuis_sqlite = {
    .columns = "SELECT m.name, p.name, CASE p.type WHEN 'INTEGER' THEN 0 WHEN 'TEXT' THEN 1 WHEN 'BLOB' THEN 2 "
               "ELSE -1 END, p.pk FROM sqlite_master m JOIN pragma_table_info(m.name) p "
               "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
               "ORDER BY m.name LIKE 'afgeleid\\_%' ESCAPE '\\', m.name, p.cid",
    .sequences = "SELECT name, seq FROM sqlite_sequence ORDER BY name",
    .set_sequence = "INSERT INTO sqlite_sequence (name, seq) VALUES ($1, $2)",
    .begin_view = "BEGIN",
    .begin_alone = "BEGIN IMMEDIATE",
    .close = "CREATE TABLE IF NOT EXISTS " VERHUIS_TABEL_WEG " (niets INTEGER) STRICT;"
             "CREATE TRIGGER IF NOT EXISTS " VERHUIS_TABEL_WEG " BEFORE INSERT ON logboek BEGIN "
             "SELECT RAISE(ABORT, 'these data live elsewhere now'); END",
    .start = "CREATE TABLE " VERHUIS_TABEL_BEZIG " (niets INTEGER) STRICT",
    .finish = "DELETE FROM sqlite_sequence",
};
