#include "store/plan.h"

#include "base/id.h"

#include "intern.h"

enum { VERSIE_MAX = 1024 * 1024 };

/* SHA-256 over everything that was agreed, each part with its length, as the database keeps it. */
static struct str hash_of(struct arena *arena, int64_t plan, const struct plan_versie *versie) {
  struct buf buf;
  uint8_t hash[32];
  buf_init(&buf, arena, VERSIE_MAX);
  const struct str delen[] = {versie->regisseur, versie->deelnemers, versie->inhoud};
  buf_format(&buf, "%lld %lld %d", (long long)plan, (long long)versie->nummer, (int)versie->op_dag);
  for (size_t i = 0; i < sizeof delen / sizeof delen[0]; i++) {
    buf_format(&buf, " %zu:", delen[i].len);
    buf_add(&buf, delen[i]);
  }
  for (size_t i = 0; i < versie->akkoord_aantal; i++)
    buf_format(&buf, " %lld %d %.*s", (long long)versie->akkoorden[i].persoon, (int)versie->akkoorden[i].hoe,
               STR_ARG(versie->akkoorden[i].naam));
  sha256(buf_str(&buf), hash);
  return str_copy(arena, (struct str){(const char *)hash, sizeof hash});
}

bool planversie_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_versie *versie,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, plan->huishouden, fault) ||
      !TX_INSERT(tx, fault, &id,
                 "INSERT INTO plan_versie (publiek, plan, nummer, op_dag, regisseur, deelnemers, inhoud, hash, door, "
                 "op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
                 A_TEXT(versie->publiek), A_INT(plan->id), A_INT(versie->nummer), A_DAG(versie->op_dag),
                 A_TEXT(versie->regisseur), A_TEXT(versie->deelnemers), A_TEXT(versie->inhoud),
                 A_BLOB(hash_of(tx->arena, plan->id, versie)), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  for (size_t i = 0; i < versie->akkoord_aantal; i++) {
    const struct plan_akkoord *akkoord = &versie->akkoorden[i];
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO plan_akkoord (versie, persoon, naam, hoe) VALUES ($1, $2, $3, $4)",
                 A_INT(id), A_INT(akkoord->persoon), A_TEXT(akkoord->naam), A_INT(akkoord->hoe)))
      return false;
    toegang_persoon(toegang, akkoord->persoon);
    toegang_veld(toegang, "akkoord", (struct str){0}, akkoord->naam);
  }
  toegang_veld(toegang, "vastgesteld", (struct str){0},
               str_format(tx->arena, "versie %lld", (long long)versie->nummer));
  return true;
}

static void add_agreed(struct toegang *toegang, const struct db_rows *rows, struct plan_versie *versie) {
  versie->akkoorden = NEW_ARRAY(toegang->tx->arena, struct plan_akkoord, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) {
    if (db_int(rows, i, 0) != versie->id) continue;
    versie->akkoorden[versie->akkoord_aantal++] =
        (struct plan_akkoord){db_int(rows, i, 1), db_text(rows, i, 2), (enum akkoord_hoe)db_int(rows, i, 3)};
    toegang_persoon(toegang, db_int(rows, i, 1));
  }
}

bool planversies_lezen(struct toegang *toegang, const struct plan *plan, struct plan_versie **ret_versies,
                       size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, agreed;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, plan->huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT id, publiek, nummer, op_dag, regisseur, deelnemers, inhoud, hash FROM plan_versie "
                "WHERE plan = $1 ORDER BY nummer DESC",
                A_INT(plan->id)) ||
      !TX_QUERY(tx, fault, &agreed,
                "SELECT a.versie, a.persoon, a.naam, a.hoe FROM plan_akkoord a JOIN plan_versie v ON v.id = a.versie "
                "WHERE v.plan = $1 ORDER BY a.versie, a.persoon",
                A_INT(plan->id)))
    return false;
  struct plan_versie *versies = NEW_ARRAY(tx->arena, struct plan_versie, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    versies[i] = (struct plan_versie){.id = db_int(&rows, i, 0),
                                      .publiek = db_text(&rows, i, 1),
                                      .nummer = db_int(&rows, i, 2),
                                      .op_dag = db_dag(&rows, i, 3),
                                      .regisseur = db_text(&rows, i, 4),
                                      .deelnemers = db_text(&rows, i, 5),
                                      .inhoud = db_text(&rows, i, 6)};
    add_agreed(toegang, &agreed, &versies[i]);
    if (!str_eq(hash_of(tx->arena, plan->id, &versies[i]), db_text(&rows, i, 7)))
      return fault_set(fault, FAULT_INTERNAL,
                       S("Dit plan is na het vaststellen veranderd. De beheerder moet dit uitzoeken."),
                       "an agreed plan was changed in the database");
  }
  *ret_versies = versies;
  *ret_aantal = rows.count;
  return true;
}

bool plan_vastgesteld(struct toegang *toegang, int64_t casus, bool *ret_vastgesteld, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT 1 FROM plan p JOIN plan_versie v ON v.plan = p.id WHERE p.casus = $1 "
                "AND p.geeindigd_op IS NULL LIMIT 1",
                A_INT(casus)))
    return false;
  *ret_vastgesteld = rows.count > 0;
  return true;
}
