#include "store/inwoner.h"

#include "base/id.h"
#include "domain/persoon.h"
#include "store/inlogcode.h"

#include "intern.h"
#include "persoon_rij.h"

/* --- for whom he may look --- */

#define SAMEN_THUIS                                                                                                    \
  "EXISTS (SELECT 1 FROM huishouden_lid a JOIN huishouden_lid b ON b.huishouden = a.huishouden WHERE a.persoon = "     \
  "p.id AND b.persoon = $2 AND a.vanaf <= $3 AND a.tot >= $3 AND b.vanaf <= $3 AND b.tot >= $3)"
/* A child that two households share and that may not tell one of the other, or whose address is a secret while the
 * other lives elsewhere. Whom a worker let in by name is not in the register, so that nobody finds him by it. */
#define AFGESCHERMD                                                                                                    \
  "CASE WHEN x.register = 0 THEN 0 WHEN (" AFSCHERMING ") = 2 THEN 1 WHEN (p.geheim = 1 OR (" AFSCHERMING              \
  ") <> 0) AND NOT " SAMEN_THUIS " THEN 1 ELSE 0 END"

static struct inwoner_persoon person_of(struct tx *tx, const struct db_rows *rows, size_t i) {
  struct persoon naam = {.voornamen = db_text(rows, i, 8),
                         .voorletters = db_text(rows, i, 9),
                         .voorvoegsel = db_text(rows, i, 10),
                         .geslachtsnaam = db_text(rows, i, 11)};
  struct inwoner_persoon persoon = {.persoon = db_int(rows, i, 6),
                                    .publiek = db_text(rows, i, 7),
                                    .naam = persoon_naam(tx->arena, &naam),
                                    .band = {.als = (enum inwoner_als)db_int(rows, i, 0),
                                             .soort = (enum vertegenwoordiging_soort)db_int(rows, i, 1),
                                             .waarvoor = (enum waarvoor)db_int(rows, i, 2),
                                             .vanaf = db_dag(rows, i, 3),
                                             .tot = db_dag(rows, i, 4),
                                             .mag_doen = db_int(rows, i, 5) != 0,
                                             .geboren = (deeldatum_t)db_int(rows, i, 12),
                                             .overleden = (deeldatum_t)db_int(rows, i, 13),
                                             .afgeschermd = db_int(rows, i, 14) != 0}};
  persoon.zicht = inwoner_zicht(&persoon.band, tx_vandaag(tx));
  return persoon;
}

/* Who is tied to somebody in two ways may what either allows. */
static void add_person(struct inwoner_persoon *personen, size_t *count, const struct inwoner_persoon *persoon) {
  if (!persoon->zicht.zien) return;
  for (size_t i = 0; i < *count; i++) {
    if (personen[i].persoon != persoon->persoon) continue;
    personen[i].zicht.doen |= persoon->zicht.doen;
    return;
  }
  personen[(*count)++] = *persoon;
}

static bool read_persons(struct toegang *toegang, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (toegang->voor) return true;
  if (!TX_QUERY(
          tx, fault, &rows,
          "SELECT x.als, x.soort, x.waarvoor, x.vanaf, x.tot, x.mag_doen, p.id, p.publiek, p.voornamen, p.voorletters, "
          "p.voorvoegsel, p.geslachtsnaam, p.geboren, p.overleden, " AFGESCHERMD
          " FROM (SELECT 1 AS als, 0 AS soort, 0 AS waarvoor, 0 AS vanaf, "
          "2147483647 AS tot, 1 AS mag_doen, s.id AS persoon, 0 AS register FROM persoon s WHERE s.id = $2 "
          "UNION ALL SELECT 2, v.soort, v.waarvoor, v.vanaf, v.tot, 1, v.persoon, 1 FROM vertegenwoordiging v "
          "WHERE v.wie = $2 AND v.tot >= $3 "
          "UNION ALL SELECT CASE WHEN n.vertegenwoordiging IS NULL THEN 3 ELSE 2 END, coalesce(v.soort, 0), "
          "coalesce(v.waarvoor, 0), n.vanaf, CASE WHEN v.tot < n.tot THEN v.tot ELSE n.tot END, n.mag_doen, n.persoon, "
          "0 FROM inwoner_namens n LEFT JOIN vertegenwoordiging v ON v.id = n.vertegenwoordiging "
          "WHERE n.gebruiker = $1 AND n.tot >= $3) x JOIN persoon q ON q.id = x.persoon "
          "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) ORDER BY x.als, p.geboren, p.id LIMIT 400",
          A_INT(toegang->actor->gebruiker), A_INT(toegang->actor->persoon), A_DAG(tx_vandaag(tx))))
    return false;
  toegang->voor = NEW_ARRAY(tx->arena, struct inwoner_persoon, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct inwoner_persoon persoon = person_of(tx, &rows, i);
    add_person(toegang->voor, &toegang->voor_aantal, &persoon);
  }
  return true;
}

static const struct inwoner_persoon *find_person(const struct toegang *toegang, int64_t persoon) {
  for (size_t i = 0; i < toegang->voor_aantal; i++)
    if (persoon && toegang->voor[i].persoon == persoon) return &toegang->voor[i];
  return NULL;
}

/* Whom he chose, himself, or else the first: who only supports somebody has no self here. */
static const struct inwoner_persoon *person_now(const struct toegang *toegang) {
  const struct inwoner_persoon *chosen = find_person(toegang, toegang->actor->voor);
  if (!chosen) chosen = find_person(toegang, toegang->actor->persoon);
  return chosen || toegang->voor_aantal == 0 ? chosen : &toegang->voor[0];
}

/* In the logboek a look stands with the household where that person lives, or lived last. */
static bool read_household(struct toegang *toegang, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT l.huishouden FROM huishouden_lid l WHERE l.persoon = $1 AND l.tot >= l.vanaf "
                "ORDER BY l.tot DESC, l.vanaf DESC, l.huishouden LIMIT 1",
                A_INT(toegang->persoon)))
    return false;
  if (rows.count) toegang->huishouden = toegang->vraag.huishouden = db_int(&rows, 0, 0);
  return true;
}

bool inwoner_relatie_lezen(struct toegang *toegang, struct fault *fault) {
  if (toegang->actor->rol != ROL_INWONER) return true;
  if (!read_persons(toegang, fault)) return false;
  const struct inwoner_persoon *persoon =
      toegang->vraag.persoon ? find_person(toegang, toegang->vraag.persoon) : person_now(toegang);
  if (!persoon || (toegang->vraag.handeling == HANDELING_DOEN && !persoon->zicht.doen)) return true;
  toegang->relaties |= persoon->band.als == INWONER_ZELF ? RELATIE_ZELF : RELATIE_NAMENS;
  toegang->persoon = persoon->persoon;
  toegang_persoon(toegang, persoon->persoon);
  return read_household(toegang, fault);
}

/* Whose the thing at this address is; what is of several people is first of him for whom he looks now. $2 that one. */
static bool find_owner(struct tx *tx, const struct actor *actor, struct inwoner_plek plek, int64_t *ret_persoon,
                       struct fault *fault) {
#define EERST(persoon) "ORDER BY CASE WHEN " persoon " = $2 THEN 0 ELSE 1 END, " persoon " LIMIT 1"
  static const char *const wegen[] = {
      [INWONER_PERSOON] = "SELECT coalesce(p.samengevoegd_in, p.id) FROM persoon p WHERE p.publiek = $1 " EERST("p.id"),
      [INWONER_MELDING] = "SELECT m.persoon FROM melding m WHERE m.publiek = $1 " EERST("m.persoon"),
      [INWONER_DOCUMENT] =
          "SELECT m.persoon FROM document d JOIN melding m ON m.id = d.melding WHERE d.publiek = $1 " EERST(
              "m.persoon"),
      [INWONER_AFSPRAAK] = "SELECT x.persoon FROM afspraak a JOIN afspraak_persoon x ON x.afspraak = a.id "
                           "WHERE a.publiek = $1 " EERST("x.persoon"),
  };
#undef EERST
  struct db_rows rows;
  *ret_persoon = 0;
  if (plek.weg == INWONER_NU) return true;
  if (!TX_QUERY(tx, fault, &rows, wegen[plek.weg], A_TEXT(plek.publiek),
                A_INT(actor->voor ? actor->voor : actor->persoon)))
    return false;
  if (rows.count) *ret_persoon = db_int(&rows, 0, 0);
  return rows.count != 0 ||
         fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such thing (way %d)", (int)plek.weg);
}

bool inwoner_toegang(struct tx *tx, const struct actor *actor, const char *act, enum handeling handeling,
                     struct inwoner_plek plek, struct inwoner_persoon *ret_voor, struct toegang **ret_toegang,
                     struct fault *fault) {
  struct toegang *toegang;
  int64_t persoon;
  if (!find_owner(tx, actor, plek, &persoon, fault) || !toegang_vragen(tx, actor,
                                                                       &(struct toegang_vraag){.act = act,
                                                                                               .grond = GROND_EIGEN,
                                                                                               .handeling = handeling,
                                                                                               .informatie = INFO_EIGEN,
                                                                                               .over = OVER_PERSOON,
                                                                                               .persoon = persoon},
                                                                       &toegang, fault))
    return false;
  *ret_voor = *find_person(toegang, toegang->persoon);
  *ret_toegang = toegang;
  return true;
}

bool inwoner_personen(struct toegang *toegang, struct inwoner_persoon **ret_personen, size_t *ret_aantal,
                      struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) || !read_persons(toegang, fault)) return false;
  *ret_personen = toegang->voor;
  *ret_aantal = toegang->voor_aantal;
  return true;
}

/* --- his own account: who may only read along has one too, so seeing is enough --- */

bool inwoner_kiezen(struct toegang *toegang, struct str cookie, struct fault *fault) {
  uint8_t *hash = arena_new(toegang->tx->arena, 32);
  sha256(cookie, hash);
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) &&
         TX_EXEC(toegang->tx, fault, NULL, "UPDATE sessie SET voor = $3 WHERE sleutel = $1 AND gebruiker = $2",
                 A_BLOB(((struct str){(const char *)hash, 32})), A_INT(toegang->actor->gebruiker),
                 A_INT(toegang->persoon));
}

bool inwoner_inloggegevens(struct toegang *toegang, struct str inlognaam, struct str wachtwoord_hash,
                           struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault)) return false;
  if (!TX_EXEC(toegang->tx, fault, NULL,
               "UPDATE gebruiker SET inlognaam = $2, wachtwoord = $3, versie = versie + 1 WHERE id = $1 AND rol = $4",
               A_INT(toegang->actor->gebruiker), A_TEXT(inlognaam), A_TEXT(wachtwoord_hash), A_INT(ROL_INWONER))) {
    if (fault->class != FAULT_STALE) return false;
    fault_init(fault);
    return fault_add(fault, "inlognaam", S("Deze inlognaam kan niet. Kies een andere."));
  }
  toegang_veld(toegang, "wachtwoord", S("oud"), S("nieuw gezet"));
  return true;
}

/* --- by a worker --- */

bool inwoneraccount_lezen(struct toegang *toegang, int64_t persoon, struct inwoneraccount *ret_account,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  *ret_account = (struct inwoneraccount){.code_tot = DAG_GEEN};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam, g.actief, CASE WHEN g.wachtwoord = '' THEN 0 ELSE 1 END, c.op, "
                "c.geldig_tot, c.gebruikt_op, (SELECT max(d.gebruikt_op) FROM inlogcode d WHERE d.gebruiker = g.id) "
                "FROM gebruiker g LEFT JOIN inlogcode c ON c.id = (SELECT max(e.id) FROM inlogcode e WHERE "
                "e.gebruiker = g.id) WHERE g.persoon IN (SELECT p.id FROM persoon p WHERE p.id = $1 OR "
                "p.samengevoegd_in = $1) "
                "ORDER BY g.id LIMIT 1",
                A_INT(persoon)))
    return false;
  toegang_persoon(toegang, persoon);
  if (rows.count == 0) return true;
  *ret_account = (struct inwoneraccount){.id = db_int(&rows, 0, 0),
                                         .publiek = db_text(&rows, 0, 1),
                                         .naam = db_text(&rows, 0, 2),
                                         .actief = db_int(&rows, 0, 3) != 0,
                                         .eigen_wachtwoord = db_int(&rows, 0, 4) != 0,
                                         .code_op = db_int(&rows, 0, 5),
                                         .code_tot = DAG_GEEN,
                                         .gebruikt_op = db_int(&rows, 0, 8)};
  moment_t tot = db_int(&rows, 0, 6);
  if (db_int(&rows, 0, 7) == 0 && tot > tx_echt(tx))
    ret_account->code_tot = dag_van_moment(tx->wanneer.nu + (tot - tx_echt(tx)) - 1);
  return true;
}

/* persoon 0: of who only looks for others. */
static bool make_account(struct toegang *toegang, int64_t persoon, struct str publiek, struct str naam,
                         int64_t *ret_account, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!deelnemer_maken(tx, S("gebruiker"), ret_account, fault)) return false;
  toegang_veld(toegang, "account", S(""), publiek);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO gebruiker (id, publiek, inlognaam, naam, rol, wachtwoord, actief, versie, persoon) "
                 "VALUES ($1, $2, $3, $4, $5, '', 1, 1, $6)",
                 A_INT(*ret_account), A_TEXT(publiek), A_TEXT(str_join(tx->arena, S("mijn:"), publiek)), A_TEXT(naam),
                 A_INT(ROL_INWONER), A_INT_OF(persoon, persoon == 0));
}

bool inwoneraccount_openen(struct toegang *toegang, int64_t persoon, struct str publiek, struct str naam,
                           int64_t *ret_account, struct fault *fault) {
  struct inwoneraccount account;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) ||
      !inwoneraccount_lezen(toegang, persoon, &account, fault))
    return false;
  if (account.id == 0) return make_account(toegang, persoon, publiek, naam, ret_account, fault);
  *ret_account = account.id;
  if (account.actief) return true;
  toegang_veld(toegang, "actief", S("nee"), S("ja"));
  return TX_EXEC(toegang->tx, fault, NULL, "UPDATE gebruiker SET actief = 1, naam = $2 WHERE id = $1",
                 A_INT(account.id), A_TEXT(naam));
}

/* A resident lets somebody look along for himself; a worker in the file. */
static unsigned needed(const struct toegang *toegang) {
  return toegang->persoon ? INFO_EIGEN : INFO_PERSOON;
}

static bool put_off(struct tx *tx, int64_t account, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE gebruiker SET actief = 0, versie = versie + 1 WHERE id = $1",
                 A_INT(account)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gebruiker = $1", A_INT(account));
}

static bool turn_off(struct toegang *toegang, int64_t account, struct fault *fault) {
  return inlogcodes_eindigen(toegang, account, fault) && put_off(toegang->tx, account, fault);
}

bool inwoneraccount_sluiten(struct toegang *toegang, int64_t persoon, struct fault *fault) {
  struct inwoneraccount account;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) ||
      !inwoneraccount_lezen(toegang, persoon, &account, fault))
    return false;
  if (!account.actief) return true;
  toegang_veld(toegang, "actief", S("ja"), S("nee"));
  return turn_off(toegang, account.id, fault);
}

/* --- who looks along --- */

bool inwoner_namens_bewaren(struct toegang *toegang, const struct inwoner_namens *namens, int64_t *ret_account,
                            struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, needed(toegang), 0, fault) ||
      !make_account(toegang, 0, namens->account_publiek, namens->naam, ret_account, fault))
    return false;
  toegang_persoon(toegang, namens->persoon);
  toegang_veld(toegang, "kijkt mee", S(""), namens->naam);
  toegang_veld(toegang, "kijkt mee tot", S(""), dag_iso(tx->arena, namens->tot));
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO inwoner_namens (publiek, gebruiker, persoon, vertegenwoordiging, mag_doen, vanaf, tot, "
                 "door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
                 A_TEXT(namens->publiek), A_INT(*ret_account), A_INT(namens->persoon),
                 A_INT_OF(namens->vertegenwoordiging, namens->vertegenwoordiging == 0), A_INT(namens->mag_doen),
                 A_DAG(tx_vandaag(tx)), A_DAG(namens->tot), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

bool inwoner_namens_lezen(struct toegang *toegang, int64_t persoon, struct inwoner_namens **ret_namens,
                          size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, needed(toegang), 0, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT n.publiek, g.naam, n.vertegenwoordiging, n.mag_doen, n.vanaf, n.tot, d.naam FROM inwoner_namens "
          "n JOIN gebruiker g ON g.id = n.gebruiker JOIN gebruiker d ON d.id = n.door WHERE n.persoon IN "
          "(SELECT p.id FROM persoon p WHERE p.id = $1 OR p.samengevoegd_in = $1) AND n.tot >= $2 "
          "ORDER BY g.naam, n.id LIMIT 100",
          A_INT(persoon), A_DAG(tx_vandaag(tx))))
    return false;
  struct inwoner_namens *list = NEW_ARRAY(tx->arena, struct inwoner_namens, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct inwoner_namens){.publiek = db_text(&rows, i, 0),
                                      .naam = db_text(&rows, i, 1),
                                      .persoon = persoon,
                                      .vertegenwoordiging = db_int(&rows, i, 2),
                                      .mag_doen = db_int(&rows, i, 3) != 0,
                                      .vanaf = db_dag(&rows, i, 4),
                                      .tot = db_dag(&rows, i, 5),
                                      .door = db_text(&rows, i, 6)};
  *ret_namens = list;
  *ret_aantal = rows.count;
  return true;
}

bool inwoner_namens_eindigen(struct toegang *toegang, int64_t persoon, struct str publiek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, needed(toegang), 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT n.id, n.gebruiker, g.naam, CASE WHEN g.persoon IS NULL AND NOT EXISTS (SELECT 1 FROM "
                "inwoner_namens x WHERE x.gebruiker = g.id AND x.id <> n.id AND x.tot >= $3) THEN 1 ELSE 0 END "
                "FROM inwoner_namens n JOIN gebruiker g ON g.id = n.gebruiker WHERE "
                "n.publiek = $1 AND n.tot >= $3 AND n.persoon IN (SELECT p.id FROM persoon p WHERE p.id = $2 OR "
                "p.samengevoegd_in = $2)",
                A_TEXT(publiek), A_INT(persoon), A_DAG(tx_vandaag(tx))))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze persoon kijkt niet meer mee."), "no such person looking along");
  toegang_veld(toegang, "kijkt mee", db_text(&rows, 0, 2), S(""));
  return TX_EXEC(tx, fault, NULL, "UPDATE inwoner_namens SET tot = $2, versie = versie + 1 WHERE id = $1",
                 A_INT(db_int(&rows, 0, 0)), A_DAG(tx_vandaag(tx) - 1)) &&
         (db_int(&rows, 0, 3) == 0 || turn_off(toegang, db_int(&rows, 0, 1), fault));
}

bool inwoner_namens_overnemen(struct tx *tx, const struct actor *actor, int64_t van, struct str *ret_persoon,
                              struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(
          tx, fault, &rows,
          "SELECT p.publiek FROM inwoner_namens n JOIN gebruiker g ON g.id = n.gebruiker JOIN persoon q ON q.id = "
          "n.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE n.gebruiker = $1 AND "
          "n.tot >= $2 AND g.persoon IS NULL AND g.id <> $3 AND p.id <> $4 ORDER BY n.id LIMIT 1",
          A_INT(van), A_DAG(tx_vandaag(tx)), A_INT(actor->gebruiker), A_INT(actor->persoon)))
    return false;
  *ret_persoon = rows.count ? db_text(&rows, 0, 0) : (struct str){0};
  return rows.count == 0 ||
         (TX_EXEC(tx, fault, NULL,
                  "UPDATE inwoner_namens SET gebruiker = $2, versie = versie + 1 WHERE gebruiker = $1 AND tot >= $3",
                  A_INT(van), A_INT(actor->gebruiker), A_DAG(tx_vandaag(tx))) &&
          put_off(tx, van, fault));
}
