#include "store/dagtaak.h"

#include "intern.h"

enum { BEWAREN = 31 /* days */ };

struct taak {
  const char *naam;
  dag_t dag;
};

static bool begin(struct tx *tx, const void *in, void *ret_stand, struct fault *fault) {
  const struct taak *taak = in;
  struct db_rows rows;
  int64_t ours;
  if (!TX_EXEC(tx, fault, NULL, "DELETE FROM dagtaak WHERE dag < $1", A_DAG(taak->dag - BEWAREN)) ||
      !TX_EXEC(tx, fault, &ours,
               "INSERT INTO dagtaak (taak, dag, begonnen) VALUES ($1, $2, $3) ON CONFLICT (taak, dag) "
               "DO UPDATE SET begonnen = excluded.begonnen WHERE dagtaak.klaar IS NULL AND dagtaak.begonnen < $4",
               A_TEXT(str_of(taak->naam)), A_DAG(taak->dag), A_INT(tx->wanneer.echt),
               A_INT(tx->wanneer.echt - DAGTAAK_GEDULD)) ||
      !TX_QUERY(tx, fault, &rows, "SELECT klaar FROM dagtaak WHERE taak = $1 AND dag = $2", A_TEXT(str_of(taak->naam)),
                A_DAG(taak->dag)))
    return false;
  *(enum dagtaak *)ret_stand = ours ? DAGTAAK_VAN_ONS : db_null(&rows, 0, 0) ? DAGTAAK_BEZIG : DAGTAAK_KLAAR;
  return true;
}

bool dagtaak_beginnen(struct store *store, struct arena *arena, struct moment_van_werk wanneer, const char *taak,
                      dag_t dag, enum dagtaak *ret_stand, struct fault *fault) {
  return store_schrijven(store, arena, wanneer, begin, &(struct taak){taak, dag}, ret_stand, fault);
}

static bool finish(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  const struct taak *taak = in;
  (void)uit;
  return TX_EXEC(tx, fault, NULL, "UPDATE dagtaak SET klaar = $3 WHERE taak = $1 AND dag = $2",
                 A_TEXT(str_of(taak->naam)), A_DAG(taak->dag), A_INT(tx->wanneer.echt));
}

bool dagtaak_klaar(struct store *store, struct arena *arena, struct moment_van_werk wanneer, const char *taak,
                   dag_t dag, struct fault *fault) {
  return store_schrijven(store, arena, wanneer, finish, &(struct taak){taak, dag}, NULL, fault);
}

static bool upkeep(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)uit;
  return db_upkeep(tx->db, *(const moment_t *)in, fault);
}

bool store_onderhouden(struct store *store, struct arena *arena, moment_t nu, struct fault *fault) {
  return store_schrijven(store, arena, (struct moment_van_werk){nu, nu}, upkeep, &nu, NULL, fault);
}
