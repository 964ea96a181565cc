#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "acts/huishouden_bewoners.h"
#include "acts/keuring.h"
#include "bestanden.h"
#include "demo/demo.h"
#include "store/toegang.h"

#include "intern.h"
#include "rondgang_wereld.h"

#include "base/rem.h"
#include "base/secret.h"

static const struct sleutel of_the_walk = {.bytes = "the key of a municipality", .vast = true};

enum { WERELD_ARENA = 512 * 1024 * 1024 };

static const struct embedded *with_agreement(struct arena *arena, const struct embedded *files) {
  static const char rij[] = "organisatie;kanaal;stappen;bron;vanaf;tot\n" RONDGANG_VOORVELD ";partner;ja;proef;;\n";
  size_t count = 0;
  while (files[count].name) count++;
  struct embedded *more = NEW_ARRAY(arena, struct embedded, count + 2);
  memcpy(more, files, count * sizeof *more);
  more[count] = (struct embedded){"partner.csv", rij, sizeof rij - 1};
  return more;
}

/* The measure. */

static const struct demo_plaats plaatsen[] = {{S_INIT("Leerdam"), S_INIT("4141")}, {S_INIT("Vianen"), S_INIT("4131")}};
static struct demo_lijn lijnen[] = {
    {S_INIT("gebiedsteam-leerdam"), S_INIT("leerdam"), {&plaatsen[0]}, 1, {0}, false, 2, {9, 14, 3}, 7},
    {S_INIT("wmo-team"),
     S_INIT("wmo"),
     {&plaatsen[0], &plaatsen[1]},
     2,
     S_INIT("consulent-voorzieningen"),
     true,
     1,
     {12, 17, 6},
     3},
};

static struct demo_maat measure(void) {
  struct demo_maat maat = {
      .van = dag_van((struct datum){2022, 1, 1}),
      .lijnen = lijnen,
      .lijn_aantal = 2,
      .loketten = {{S("loket-volwassenen"), S("loket")}, {S("loket-jeugd"), S("loket-jeugd")}},
      .plaatsen = plaatsen,
      .plaats_aantal = 2,
  };
  moment_van_tijd(dag_van((struct datum){2024, 3, 15}), 8 * 60 + 30, &maat.nu);
  return maat;
}

static moment_t standing_clock(void) {
  return measure().nu;
}

struct making {
  struct demo_begin begin;
  struct demo *demo;
};

static bool everything(void *context, struct fault *fault) {
  struct making *making = context;
  bool klaar = false;
  if (!demo_beginnen(&making->begin, &making->demo, fault)) return false;
  while (!klaar)
    if (!demo_verder(making->demo, 100, &klaar, fault)) return false;
  return true;
}

static void in_store(struct rondgang *r, store_werk *doen) {
  if (!store_schrijven(r->store, r->arena, (struct moment_van_werk){r->nu, r->nu}, doen, NULL, r, &r->fault))
    fail_msg("%s %.*s", r->fault.detail, STR_ARG(r->fault.message));
}

/* The household that has most of everything and is being worked in. */
static const char rijkste[] =
    "SELECT h.id, h.publiek FROM huishouden h JOIN casus c ON c.huishouden = h.id AND c.gesloten_op IS NULL "
    "ORDER BY (SELECT count(*) FROM besluit b JOIN melding m ON m.id = b.melding WHERE m.huishouden = h.id) * 4 + "
    "(SELECT count(*) FROM plan p WHERE p.casus = c.id) * 2 + (SELECT count(*) FROM verheldering v WHERE v.casus = "
    "c.id) "
    "DESC, h.id LIMIT 1";

/* They all live at a secret address, which it is of the eldest. */
static bool hide_address(struct tx *tx, const struct rondgang *r, struct fault *fault) {
  return db_exec(tx->db, r->arena, fault, NULL,
                 "UPDATE persoon SET straat = '" RONDGANG_STRAAT "', huisnummer = '77' WHERE id IN "
                 "(SELECT persoon FROM huishouden_lid WHERE huishouden = $1)",
                 A_INT(r->huishouden)) &&
         db_exec(tx->db, r->arena, fault, NULL,
                 "UPDATE persoon SET geheim = 1 WHERE id = (SELECT p.id FROM persoon p JOIN huishouden_lid l ON "
                 "l.persoon = p.id WHERE l.huishouden = $1 ORDER BY p.geboren, p.id LIMIT 1)",
                 A_INT(r->huishouden));
}

static bool choose(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct db_rows rows;
  if (!db_query_args(tx->db, r->arena, fault, &rows, rijkste, NULL, 0)) return false;
  r->huishouden = db_int(&rows, 0, 0);
  r->huis = str_copy(r->arena, db_text(&rows, 0, 1));
  if (!hide_address(tx, r, fault)) return false;
  if (!db_query(tx->db, r->arena, fault, &rows,
                "SELECT h.publiek FROM huishouden h JOIN casus c ON c.huishouden = h.id AND c.gesloten_op IS NULL "
                "WHERE h.id <> $1 ORDER BY h.id",
                A_INT(r->huishouden)))
    return false;
  r->ander = str_copy(r->arena, db_text(&rows, 0, 0));
  return true;
}

/* The word that was typed everywhere, and what is known of who lives there. */
static bool find_secrets(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct db_rows rows;
  enum { PER_PERSOON = 5, NAMEN = 2 };
  if (!db_query(tx->db, r->arena, fault, &rows,
                "SELECT p.geslachtsnaam, p.voornamen, coalesce(p.bsn, ''), p.postcode, p.publiek FROM persoon p JOIN "
                "huishouden_lid l ON l.persoon = p.id WHERE l.huishouden = $1",
                A_INT(r->huishouden)))
    return false;
  struct str *geheimen = NEW_ARRAY(r->arena, struct str, rows.count * PER_PERSOON + 1);
  geheimen[r->geheim_aantal++] = S(RONDGANG_WOORD);
  for (size_t j = 0; j < PER_PERSOON; j++) {
    for (size_t i = 0; i < rows.count; i++)
      if (db_text(&rows, i, j).len >= 6) geheimen[r->geheim_aantal++] = str_copy(r->arena, db_text(&rows, i, j));
    if (j < NAMEN) r->naam_aantal = r->geheim_aantal;
  }
  r->geheimen = geheimen;
  return true;
}

static bool find_child(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct db_rows rows;
  if (!db_query(tx->db, r->arena, fault, &rows,
                "SELECT p.publiek FROM huishouden_lid l JOIN persoon p ON p.id = l.persoon WHERE l.huishouden = $1 AND "
                "l.rol = $2 ORDER BY p.id",
                A_INT(r->huishouden), A_INT(LID_KIND)))
    return false;
  assert_true(rows.count > 0);
  r->kind = str_copy(r->arena, db_text(&rows, 0, 0));
  return true;
}

static struct werk work_of(struct rondgang *r, const struct actor *actor) {
  return (struct werk){
      .store = r->store, .arena = r->arena, .wanneer = {r->nu, r->nu}, .actor = actor, .nieuw_id = id_new};
}

/* The child that was expected lives with another household too. */
static void live_elsewhere(struct rondgang *r) {
  struct bewoners_uit ander;
  in_store(r, find_child);
  const struct bewoner_in in = {r->kind, LID_KIND, dag_van_moment(r->nu)};
  const struct wie *wie = rondgang_wie(r, ROL_TEAMLEIDER, RELATIE_TEAM);
  struct actor actor = {.gebruiker = wie->gebruiker, .rol = wie->rol, .naam = wie->naam, .team_aantal = r->team_aantal};
  memcpy(actor.teams, r->teams, sizeof actor.teams);
  const struct werk werk = work_of(r, &actor);
  struct str huishouden;
  fault_init(&r->fault);
  if (!bewoners_inzien(&werk, r->ander, &ander, &r->fault) ||
      !bewoner_toevoegen(&werk, r->ander, ander.versie, &in, &huishouden, &r->fault))
    fail_msg("%s %.*s", r->fault.detail, STR_ARG(r->fault.message));
}

/* Who has nothing to do with the household opens it in an emergency, and that look is flagged. */
static void open_in_emergency(struct rondgang *r, struct vulling *vulling) {
  for (size_t i = 0; i < pagina_aantal; i++)
    if (paginas[i].method == METHOD_GET && strcmp(paginas[i].path, "/huishouden/:id/nood") == 0)
      rondgang_vullen(
          r, &(struct verzoek){rondgang_wie(r, ROL_PROFESSIONAL, RELATIE_NOOD), &paginas[i], r->ids[i], NULL, NULL},
          vulling);
}

static void examine_looks(struct rondgang *r) {
  const struct actor systeem = {.rol = ROL_SYSTEEM, .naam = S("proef")};
  const struct werk werk = work_of(r, &systeem);
  struct keurcijfers cijfers;
  fault_init(&r->fault);
  if (!keuring_doen(&werk, &cijfers, &r->fault)) fail_msg("%s", r->fault.detail);
}

/* Every form of every page, by whoever comes, who leads all teams and who administers; what one form makes, the next
 * round finds. */
static void fill(void *context) {
  struct rondgang *r = context;
  const struct wie *wie[] = {NULL, rondgang_wie(r, ROL_TEAMLEIDER, RELATIE_TEAM),
                             rondgang_wie(r, ROL_BEHEERDER, RELATIE_GEEN), rondgang_wie(r, ROL_INWONER, RELATIE_ZELF),
                             rondgang_wie(r, ROL_PRIVACY, RELATIE_GEEN)};
  struct vulling vulling = {0};
  for (int ronde = 0; ronde < (r->klein ? 2 : 3); ronde++) {
    in_store(r, rondgang_ids_zoeken);
    in_store(r, rondgang_vragen_zoeken);
    if (ronde == 1) live_elsewhere(r), in_store(r, rondgang_inwoners_plaatsen);
    if (ronde == 1) open_in_emergency(r, &vulling), examine_looks(r);
    for (size_t w = 0; w < sizeof wie / sizeof *wie; w++)
      for (size_t i = 0; i < pagina_aantal; i++) {
        unsigned mag = paginas[i].rollen;
        if (paginas[i].method != METHOD_GET || (wie[w] ? !(mag >> wie[w]->rol & 1) : mag)) continue;
        if (strchr(paginas[i].path, ':') && r->ids[i].len == 0) continue;
        rondgang_vullen(r, &(struct verzoek){wie[w], &paginas[i], r->ids[i], &r->queries[i], NULL}, &vulling);
      }
  }
  print_message("# %d forms sent, %d taken\n", vulling.verstuurd, vulling.aangenomen);
}

static bool fill_and_keep(void *context, struct fault *fault) {
  (void)fault;
  fill(context);
  return true;
}

/* Every table tells that it was written to, besides those that a look writes to. */
#define GEEN_KIJKTABEL(naam)                                                                                           \
  naam " NOT LIKE 'logboek%' AND " naam " NOT IN ('keten', 'sessie', 'proef_veranderd', 'schema_versie')"

static const char watch[] =
    "SELECT coalesce(group_concat('CREATE TRIGGER proef_' || hoe || '_' || name || ' AFTER ' || hoe || ' ON ' || "
    "name || ' BEGIN INSERT INTO proef_veranderd VALUES (''' || name || '''); END;', ' '), '') FROM sqlite_master, "
    "(SELECT 'INSERT' AS hoe UNION SELECT 'UPDATE' UNION SELECT 'DELETE') WHERE type = 'table' AND "
    "sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%' AND " GEEN_KIJKTABEL("name");

static const char watch_pgsql[] =
    "CREATE TABLE proef_veranderd (tabel text NOT NULL); GRANT ALL ON proef_veranderd TO PUBLIC; "
    "CREATE FUNCTION proef_veranderd() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $proef$ BEGIN "
    "INSERT INTO public.proef_veranderd VALUES (tg_table_name); RETURN NULL; END $proef$; "
    "DO $proef$ DECLARE naam text; BEGIN FOR naam IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' "
    "AND " GEEN_KIJKTABEL("tablename") " LOOP EXECUTE format('CREATE TRIGGER proef_veranderd AFTER INSERT OR UPDATE OR "
                                       "DELETE ON %I FOR EACH ROW EXECUTE FUNCTION public.proef_veranderd()', naam); "
                                       "END LOOP; END $proef$; SELECT 1";

static void watch_changes(struct rondgang *r) {
  if (r->db->engine == DB_PGSQL) {
    rondgang_lees(r, watch_pgsql);
    return;
  }
  sqlite3 *handle = NULL;
  struct str path = str_format(r->arena, "%s/schakel.db", r->db->where);
  char *wrong = NULL;
  rondgang_lees(r, "CREATE TABLE proef_veranderd (tabel TEXT NOT NULL)");
  struct str all = rondgang_lees(r, watch);
  assert_int_equal(sqlite3_open_v2(str_c(r->arena, path), &handle, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  sqlite3_busy_timeout(handle, 5000);
  if (sqlite3_exec(handle, str_c(r->arena, str_format(r->arena, "BEGIN; %.*s COMMIT", STR_ARG(all))), NULL, NULL,
                   &wrong))
    fail_msg("%s", wrong);
  sqlite3_close(handle);
}

static void make(struct rondgang *r, int (*engine)(void **state), bool klein) {
  *r = (struct rondgang){.arena = arena_create(WERELD_ARENA), .klein = klein, .om = r->om, .proef = r->proef};
  void *state = NULL;
  struct demo_maat maat = measure();
  r->nu = maat.nu;
  assert_int_equal(engine(&state), 0);
  r->db = state;
  fault_init(&r->fault);
  if (!store_open(str_of(r->db->where), &r->store, &r->fault)) fail_msg("%s", r->fault.detail);
  struct making making = {.begin = {.store = r->store,
                                    .arena = r->arena,
                                    .files = with_agreement(r->arena, bestanden_van(r->arena, "vijfheerenlanden")),
                                    .maat = &maat,
                                    .zaad = 1,
                                    .wachtwoord = S("een lang wachtwoord")}};
  if (!store_bundelen(r->store, everything, &making, &r->fault))
    fail_msg("%s %.*s", r->fault.detail, STR_ARG(r->fault.message));
  r->omgeving = (struct omgeving){.store = r->store,
                                  .gemeente = S("Gemeente Vijfheerenlanden"),
                                  .klok = standing_clock,
                                  .sleutel = &of_the_walk,
                                  .rem = rem_create()};
  r->getypt = NEW_ARRAY(r->arena, unsigned, pagina_aantal);
  r->beproefd = NEW_ARRAY(r->arena, bool, pagina_aantal);
  in_store(r, rondgang_accounts_maken);
  in_store(r, choose);
  watch_changes(r);
  if (!store_bundelen(r->store, fill_and_keep, r, &r->fault)) fail_msg("%s", r->fault.detail);
  if (!klein) in_store(r, rondgang_dingen_leggen);
  in_store(r, rondgang_ids_zoeken);
  in_store(r, rondgang_vragen_zoeken);
  in_store(r, rondgang_relaties_leggen);
  in_store(r, find_secrets);
  rondgang_lees(r, "DELETE FROM proef_veranderd");
}

void rondgang_maken(struct rondgang *r) {
  make(r, testdb_sqlite, false);
}
void rondgang_maken_klein(struct rondgang *r) {
  make(r, testdb_pgsql, true);
}

void rondgang_klaar(struct rondgang *r) {
  void *state = r->db;
  rem_destroy(r->omgeving.rem);
  store_close(r->store);
  arena_destroy(r->bezoek);
  arena_destroy(r->gezien);
  arena_destroy(r->arena);
  testdb_done(&state);
}
