#include "store/verblijf.h"

#include "intern.h"
#include "voorhanden.h"

#define VERBLIJF                                                                                                       \
  "v.publiek, v.persoon, v.soort, v.naam, v.plaats, v.vanaf, v.tot, v.brieven, v.postadres, v.geheim, v.versie, "      \
  "p.geheim FROM verblijf v JOIN persoon p ON p.id = v.persoon "

static struct verblijf verblijf_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct verblijf v = {.publiek = db_text(rows, i, 0),
                       .persoon = db_int(rows, i, 1),
                       .soort = (int)db_int(rows, i, 2),
                       .naam = db_text(rows, i, 3),
                       .plaats = db_text(rows, i, 4),
                       .vanaf = db_dag(rows, i, 5),
                       .tot = db_dag(rows, i, 6),
                       .brieven = (int)db_int(rows, i, 7),
                       .postadres = db_text(rows, i, 8),
                       .geheim = db_int(rows, i, 9) != 0,
                       .versie = db_int(rows, i, 10)};
  struct persoon secret = {.geheim = v.geheim || db_int(rows, i, 11) != 0};
  v.afgeschermd = !toegang_adres(toegang, &secret, toegang->vraag.adresdoel);
  if (v.afgeschermd) v.naam = v.plaats = v.postadres = (struct str){0};
  return v;
}

static void of_rows(struct toegang *toegang, const struct db_rows *rows, struct verblijf **ret_verblijven,
                    size_t *ret_aantal) {
  struct verblijf *list = NEW_ARRAY(toegang->tx->arena, struct verblijf, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = verblijf_van(toegang, rows, i);
  *ret_verblijven = list;
  *ret_aantal = rows->count;
}

bool verblijven_van_persoon(struct toegang *toegang, const struct persoon *persoon, struct verblijf **ret_verblijven,
                            size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " VERBLIJF "WHERE v.persoon = $1 ORDER BY v.vanaf DESC, v.id DESC",
                A_INT(persoon->id)))
    return false;
  toegang_persoon(toegang, persoon->id);
  of_rows(toegang, &rows, ret_verblijven, ret_aantal);
  return true;
}

bool verblijven_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verblijf **ret_verblijven,
                               size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  dag_t vandaag = tx_vandaag(toegang->tx);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_VERBLIJF, fault, &rows,
                    "SELECT " VERBLIJF "JOIN huishouden_lid l ON l.persoon = v.persoon WHERE l.huishouden = $1 AND "
                    "l.vanaf <= $2 AND l.tot >= $2 AND v.vanaf <= $2 AND v.tot >= $2 ORDER BY v.vanaf DESC, v.id DESC",
                    A_INT(huishouden), A_DAG(vandaag)))
    return false;
  of_rows(toegang, &rows, ret_verblijven, ret_aantal);
  return true;
}

bool postadres_lezen(struct toegang *toegang, const struct persoon *persoon, struct str *ret_postadres,
                     struct fault *fault) {
  struct verblijf *list;
  size_t count;
  if (!verblijven_van_persoon(toegang, persoon, &list, &count, fault)) return false;
  const struct verblijf *now = verblijf_op(list, count, tx_vandaag(toegang->tx));
  *ret_postadres = now && now->brieven == BRIEVEN_ELDERS ? now->postadres : (struct str){0};
  return true;
}

/* A place is as sensitive as an address: the logboek says that it changed, its values stand in verblijf. */
static void log_change(struct toegang *toegang, const struct verblijf *was, const struct verblijf *wordt) {
  struct arena *arena = toegang->tx->arena;
  toegang_veld(toegang, "verblijf", keuze_label(verblijfsoorten, was->soort),
               keuze_label(verblijfsoorten, wordt->soort));
  toegang_veld(toegang, "verblijf van", dag_iso(arena, was->vanaf), dag_iso(arena, wordt->vanaf));
  toegang_veld(toegang, "verblijf tot", dag_iso(arena, was->tot), dag_iso(arena, wordt->tot));
  if (wordt->geheim) return;
  toegang_veld(toegang, "plek", verblijf_plek(arena, was), verblijf_plek(arena, wordt));
  toegang_veld(toegang, "postadres", was->postadres, wordt->postadres);
}

static struct db_arg open_day(dag_t dag) {
  return A_DAG(dag == DAG_GEEN ? DAG_OPEN : dag);
}

bool verblijf_bewaren(struct toegang *toegang, const struct persoon *persoon, const struct verblijf *v,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, persoon->id);
  log_change(toegang, &(struct verblijf){.vanaf = DAG_GEEN, .tot = DAG_GEEN}, v);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO verblijf (publiek, persoon, soort, naam, plaats, vanaf, tot, brieven, postadres, geheim, "
                 "door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
                 A_TEXT(v->publiek), A_INT(persoon->id), A_INT(v->soort), A_TEXT(v->naam), A_TEXT(v->plaats),
                 A_INT(v->vanaf), open_day(v->tot), A_INT(v->brieven), A_TEXT(v->postadres), A_INT(v->geheim),
                 A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

bool verblijf_veranderen(struct toegang *toegang, const struct persoon *persoon, const struct verblijf *was,
                         const struct verblijf *v, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, persoon->id);
  log_change(toegang, was, v);
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE verblijf SET soort = $3, vanaf = $4, tot = $5, brieven = $6, geheim = $7, door = $8, op = $9, "
               "versie = versie + 1 WHERE publiek = $1 AND persoon = $2 AND versie = $10",
               A_TEXT(was->publiek), A_INT(persoon->id), A_INT(v->soort), A_INT(v->vanaf), open_day(v->tot),
               A_INT(v->brieven), A_INT(v->geheim), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)),
               A_INT(was->versie)))
    return false;
  if (changes != 1) return fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale stay");
  if (was->afgeschermd && v->naam.len == 0) return true;
  return TX_EXEC(tx, fault, NULL, "UPDATE verblijf SET naam = $2, plaats = $3, postadres = $4 WHERE publiek = $1",
                 A_TEXT(was->publiek), A_TEXT(v->naam), A_TEXT(v->plaats), A_TEXT(v->postadres));
}
