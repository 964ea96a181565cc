/* A small demo municipality: what was asked for comes out exactly, through acts that leave a whole logboek, and the
 * same seed gives the same rows. */
#include "bestanden.h"
#include "engines.h"

#include "acts/cijfers_inzien.h"
#include "demo/demo.h"
#include "domain/keuring.h"
#include "store/logboek.h"
#include "store/store.h"

enum { ARENA = 512 * 1024 * 1024 };

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

/* 2022, 2023 and a part of 2024. */
static struct demo_maat maat(void) {
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

struct gemaakt {
  struct testdb *db;
  struct arena *arena;
  struct store *store;
  struct demo_maat maat;
  struct demo *demo;
  struct demo_begin begin;
  struct fault fault;
};

static bool everything(void *context, struct fault *fault) {
  struct gemaakt *g = context;
  bool klaar = false;
  if (!demo_beginnen(&g->begin, &g->demo, fault)) return false;
  while (!klaar)
    if (!demo_verder(g->demo, 100, &klaar, fault)) return false;
  return true;
}

static struct gemaakt maken_met(int64_t zaad, struct demo_maat wat) {
  struct gemaakt g = {.arena = arena_create(ARENA), .maat = wat};
  void *state = NULL;
  assert_int_equal(testdb_sqlite(&state), 0);
  g.db = state;
  fault_init(&g.fault);
  assert_true(store_open(str_of(g.db->where), &g.store, &g.fault));
  g.begin = (struct demo_begin){.store = g.store,
                                .arena = g.arena,
                                .files = bestanden_van(g.arena, "vijfheerenlanden"),
                                .maat = &g.maat,
                                .zaad = zaad,
                                .wachtwoord = S("een lang wachtwoord")};
  if (!store_bundelen(g.store, everything, &g, &g.fault)) {
    for (size_t i = 0; i < g.fault.field_count; i++)
      print_error("# %s: %.*s\n", g.fault.fields[i].field, STR_ARG(g.fault.fields[i].message));
    fail_msg("%s: %s %.*s", fault_class_name(g.fault.class), g.fault.detail, STR_ARG(g.fault.message));
  }
  return g;
}

static struct gemaakt maken(int64_t zaad) {
  return maken_met(zaad, maat());
}

static void weg(struct gemaakt *g) {
  void *state = g->db;
  store_close(g->store);
  arena_destroy(g->arena);
  testdb_done(&state);
}

static struct werk werk_van(struct gemaakt *g) {
  static const struct actor systeem = {.rol = ROL_SYSTEEM, .naam = S_INIT("proef")};
  return (struct werk){
      .store = g->store, .arena = g->arena, .wanneer = {g->maat.nu, g->maat.nu}, .actor = &systeem, .nieuw_id = id_new};
}

static const struct cijferregel *regel(const struct cijfers *cijfers, const char *naam) {
  for (size_t i = 0; i < cijfers->aantal; i++)
    if (str_eq(cijfers->regels[i].naam, str_of(naam))) return &cijfers->regels[i];
  fail_msg("no line %s", naam);
  return NULL;
}

static void test_de_cijfers_kloppen(void **state) {
  (void)state;
  struct gemaakt g = maken(1);
  struct werk werk = werk_van(&g);
  struct cijfers c;
  struct periode alles = {g.maat.van, dag_van_moment(g.maat.nu)};
  assert_true(meldingen_tellen(&werk, &alles, &c, &g.fault));
  assert_int_equal(c.aantal, 2);
  for (size_t j = 0; j < 3; j++) {
    assert_int_equal(regel(&c, "Leerdam")->per_jaar[j], lijnen[0].meldingen[j]);
    assert_int_equal(regel(&c, "Wmo consulenten")->per_jaar[j], lijnen[1].meldingen[j]);
  }
  assert_true(trajecten_tellen(&werk, alles.tot, &c, &g.fault));
  for (size_t i = 0; i < 2; i++)
    assert_int_equal(regel(&c, i ? "Wmo consulenten" : "Leerdam")->totaal, lijnen[i].actief);
  struct keuring keuring;
  assert_true(logboek_keuren(g.store, g.arena, (struct str){0}, &keuring, &g.fault));
  assert_true(keuring.heel);
  assert_true(keuring.rijen > 500);
  weg(&g);
}

static int64_t count(struct gemaakt *g, const char *sql) {
  int64_t number;
  assert_true(str_to_i64(testdb_as_owner(g->db, sql, NULL), &number));
  return number;
}

/* What was planted for the privacy officer is found, each by its own rule; and workers who only do their work are not
 * pointed at for having no relation. */
static void test_geplante_blikken(void **state) {
  (void)state;
  static const struct {
    enum demo_blik blik;
    enum keuringsregel regel;
  } soorten[] = {{BLIK_EIGEN, KEUR_EIGEN},    {BLIK_BUUR, KEUR_BUURT},    {BLIK_NAAM, KEUR_NAAM},
                 {BLIK_NOOD, KEUR_NOOD},      {BLIK_NIEUWS, KEUR_NIEUWS}, {BLIK_OPGEZOCHT, KEUR_GEEN_RELATIE},
                 {BLIK_COLLEGA, KEUR_COLLEGA}};
  struct demo_maat met = maat();
  struct demo_lijn breed[] = {lijnen[0], lijnen[1]}; /* so many workers that each tells once where he lives */
  breed[0].werkers = breed[1].werkers = 9;
  met.lijnen = breed;
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++) met.blikken[soorten[i].blik] = 1;
  struct gemaakt g = maken_met(1, met);
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++)
    if (count(&g, str_c(g.arena, str_format(g.arena, "SELECT count(*) FROM keurvlag_regel WHERE regel = %d",
                                            (int)soorten[i].regel))) < 1)
      fail_msg("nothing found by rule %d", (int)soorten[i].regel);
  assert_true(count(&g, "SELECT blikken FROM keuring_ronde") > 0);
  assert_int_equal(count(&g, "SELECT count(*) FROM keurvlag_regel r JOIN keurvlag k ON k.id = r.keurvlag "
                             "WHERE r.regel = 1 AND EXISTS (SELECT 1 FROM relatie x WHERE x.wie = k.wie "
                             "AND x.huishouden = k.huishouden)"),
                   0);
  weg(&g);
}

/* Enough that runs for something to happen beside it, of every kind. */
static struct demo_maat met_voorvallen(struct demo_lijn breed[2]) {
  struct demo_maat met = maat();
  breed[0] = lijnen[0], breed[1] = lijnen[1];
  breed[0].meldingen[1] = 34, breed[0].actief = 30, breed[1].actief = 16;
  met.lijnen = breed;
  met.voorvallen[VOORVAL_TOESTEMMING] = 3, met.voorvallen[VOORVAL_GEWEIGERD] = 1;
  met.voorvallen[VOORVAL_HUISARTS] = met.voorvallen[VOORVAL_SCHOOL] = met.voorvallen[VOORVAL_INGETROKKEN] = 1;
  met.voorvallen[VOORVAL_VERBERGEN] = met.voorvallen[VOORVAL_STEUN] = 1;
  met.voorvallen[VOORVAL_INWONER] = met.voorvallen[VOORVAL_WEBVRAAG] = met.voorvallen[VOORVAL_WEB_NIEUW] = 2;
  met.voorvallen[VOORVAL_PARTNER_HUISARTS] = 2, met.voorvallen[VOORVAL_PARTNER_SCHOOL] = 1;
  met.voorvallen[VOORVAL_WEB_OPZIJ] = 1, met.voorvallen[VOORVAL_VERZOEK] = 3;
  met.voorvallen[VOORVAL_INTREKKEN] = 3, met.voorvallen[VOORVAL_VERNIETIGEN] = 2;
  return met;
}

/* What residents, partners and visitors of the website did, and who may know what: as many as were asked for. */
static void test_voorvallen(void **state) {
  (void)state;
  static const struct {
    int want;
    const char *sql;
  } rows[] = {
      {3, "SELECT count(DISTINCT soort) FROM toestemming"},
      {1, "SELECT count(*) FROM toestemming WHERE ingetrokken_op IS NOT NULL"},
      {1, "SELECT count(DISTINCT toestemming) FROM toestemming_stem WHERE stand = 3"},
      {1, "SELECT count(*) FROM toestemming_stem WHERE hoe = 3"}, /* of two residents one answered already */
      {1, "SELECT count(*) FROM deling WHERE gestopt_op IS NOT NULL"},
      {1, "SELECT count(*) FROM verberging"},
      {3, "SELECT count(*) FROM gebruiker WHERE rol = 7 AND wachtwoord <> ''"}, /* two and who looks along */
      {1, "SELECT count(*) FROM inwoner_namens"},
      {2, "SELECT count(*) FROM gebruiker WHERE rol = 8 AND wachtwoord <> ''"},
      {3, "SELECT count(*) FROM partner_uitnodiging"},
      {3, "SELECT count(*) FROM partner_bericht"},
      {2, "SELECT count(*) FROM webvraag WHERE stand = 1"},
      {2, "SELECT count(*) FROM webvraag WHERE stand = 2"},
      {1, "SELECT count(*) FROM webvraag WHERE stand = 4"},
      {3, "SELECT count(*) FROM melding WHERE sluitreden = 1"},
      {1, "SELECT count(*) FROM vernietiging WHERE stand = 1"},
      {1, "SELECT count(*) FROM vernietiging WHERE stand = 3"},
      {0, "SELECT count(*) FROM sessie"},
  };
  struct demo_lijn breed[2];
  struct gemaakt g = maken_met(1, met_voorvallen(breed));
  size_t accounts, buiten = 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (count(&g, rows[i].sql) != rows[i].want) fail_msg("%s: %lld", rows[i].sql, (long long)count(&g, rows[i].sql));
  assert_true(count(&g, "SELECT count(*) FROM verzoek") >= 3); /* one of a resident himself as well */
  assert_true(count(&g, "SELECT count(*) FROM inbreng") >= 2);
  const struct demo_account *account = demo_accounts(g.demo, &accounts);
  for (size_t i = 0; i < accounts; i++) buiten += account[i].rol == ROL_INWONER || account[i].rol == ROL_PARTNER;
  assert_int_equal(buiten, 4);
  struct keuring keuring;
  assert_true(logboek_keuren(g.store, g.arena, (struct str){0}, &keuring, &g.fault));
  assert_true(keuring.heel);
  weg(&g);
}

/* Every kind of work is there, no act was refused or left undone, and nothing is from after the end. */
static void test_alles_komt_voor(void **state) {
  (void)state;
  static const char *const tabellen[] = {"verheldering", "plan_versie", "ondersteuning", "besluit", "overleg_punt",
                                         "notitie",      "wachtlijst",  "afspraak",      "regie",   "evaluatie_doel"};
  struct gemaakt g = maken(1);
  for (size_t i = 0; i < sizeof tabellen / sizeof *tabellen; i++)
    if (count(&g, str_c(g.arena, str_format(g.arena, "SELECT count(*) FROM %s", tabellen[i]))) == 0)
      fail_msg("nothing in %s", tabellen[i]);
  assert_int_equal(count(&g, "SELECT count(*) FROM logboek WHERE uitkomst NOT IN ('gedaan', 'gezien')"), 0);
  assert_int_equal(count(&g, str_c(g.arena, str_format(g.arena, "SELECT count(*) FROM logboek WHERE op > %lld",
                                                       (long long)g.maat.nu + 2 * 60 * 60 * 1000))),
                   0);
  assert_true(count(&g, "SELECT count(*) FROM casus WHERE gesloten_op IS NOT NULL") > 0);
  weg(&g);
}

/* Every row of every table, without secrets and salts and what is made of them. */
static struct str dump(struct gemaakt *g) {
  struct str namen = testdb_as_owner(
      g->db, "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name)",
      NULL);
  struct str naam, alles = {0};
  while (str_cut(&namen, ' ', &naam)) {
    struct str kolommen = testdb_as_owner(
        g->db,
        str_c(g->arena, str_format(g->arena,
                                   "SELECT coalesce(group_concat('quote(' || name || ')', '||''|''||'), '') FROM "
                                   "pragma_table_info('%.*s') WHERE name NOT IN ('wachtwoord', 'zout', 'hash', "
                                   "'inhoud_hash', 'vorige', 'checksum', 'op_echt', 'kiezer')",
                                   STR_ARG(naam))),
        NULL);
    if (kolommen.len == 0 || str_eq(naam, S("schema_versie")) || str_eq(naam, S("bekend_apparaat"))) continue;
    struct str rijen = testdb_as_owner(
        g->db,
        str_c(g->arena,
              str_format(g->arena,
                         "SELECT coalesce(group_concat(r, char(10)), '') FROM (SELECT %.*s AS r FROM %.*s ORDER BY 1)",
                         STR_ARG(kolommen), STR_ARG(naam))),
        NULL);
    alles = str_format(g->arena, "%.*s\n%.*s:\n%.*s", STR_ARG(alles), STR_ARG(naam), STR_ARG(rijen));
  }
  return alles;
}

static void test_hetzelfde_zaad_hetzelfde_verhaal(void **state) {
  (void)state;
  struct demo_lijn breed[2];
  struct gemaakt a = maken_met(7, met_voorvallen(breed)), b = maken_met(7, met_voorvallen(breed)), c = maken(8);
  struct str van_a = dump(&a), van_b = dump(&b), van_c = dump(&c);
  assert_true(van_a.len > 50000);
  for (size_t i = 0; i < van_a.len && i < van_b.len; i++)
    if (van_a.ptr[i] != van_b.ptr[i])
      fail_msg("they differ: %.120s / %.120s", van_a.ptr + (i > 60 ? i - 60 : 0), van_b.ptr + (i > 60 ? i - 60 : 0));
  assert_int_equal(van_a.len, van_b.len);
  assert_false(str_eq(van_a, van_c));
  weg(&a), weg(&b), weg(&c);
}

/* No two households have the same story, and nothing has a pattern that was not filled in. */
static void test_ieder_zijn_eigen_verhaal(void **state) {
  (void)state;
  struct gemaakt g = maken(3);
  struct str
      all = testdb_as_owner(g.db, "SELECT count(DISTINCT huishouden) FROM notitie", NULL),
      own = testdb_as_owner(
          g.db,
          "SELECT count(DISTINCT t) FROM (SELECT group_concat(tekst, ' ') AS t FROM notitie GROUP BY huishouden) x",
          NULL),
      open = testdb_as_owner(
          g.db,
          "SELECT count(*) FROM (SELECT tekst AS t FROM notitie UNION ALL SELECT woorden FROM melding) x "
          "WHERE t LIKE '%[%' OR t LIKE '%{%' OR t LIKE '%}%' OR t LIKE '%]%'",
          NULL),
      bsn = testdb_as_owner(g.db, "SELECT count(*) FROM persoon WHERE bsn NOT LIKE '9999%'", NULL);
  assert_true(str_eq(all, own));
  assert_true(str_eq(open, S("0")));
  assert_true(str_eq(bsn, S("0")));
  weg(&g);
}

/* The measure of the municipality that comes with it adds up to what was printed: S0-74, S0-75. */
static void test_de_maat_van_de_gemeente(void **state) {
  (void)state;
  struct arena *arena = arena_create(ARENA);
  struct demo_maat m;
  struct fault fault;
  fault_init(&fault);
  assert_true(demo_maat_lezen(arena, bestanden_van(arena, "vijfheerenlanden/demo"), &m, &fault));
  int meldingen = 0, actief = 0;
  for (size_t i = 0; i < m.lijn_aantal; i++) {
    for (int j = 0; j < DEMO_JAREN_MAX; j++) meldingen += m.lijnen[i].meldingen[j];
    actief += m.lijnen[i].actief;
  }
  assert_int_equal(meldingen, 12570);
  assert_int_equal(actief, 1638);
  assert_int_equal(dag_van_moment(m.nu), dag_van((struct datum){2024, 5, 31}));
  assert_int_equal(minuten_van_moment(m.nu), 8 * 60 + 30);
  arena_destroy(arena);
}

static void test_een_maat_die_niet_kan(void **state) {
  (void)state;
  static const char periode[] = "van;tot;tijd\n2022-01-01;2023-01-01;8:30\n", plaats[] = "plaats;postcode\nA;1234\n",
                    goed[] = "team;kort;een_voorziening;werkers;actief;plaatsen\nt;t;nee;1;0;A\n";
  static const struct {
    const char *periode, *lijn, *meldingen, *woord;
  } rows[] = {
      {"van;tot;tijd\n2022-01-01;2021-01-01;8:30\n", goed, "team;jaar;aantal\n", "periode.csv, rij 2"},
      {periode, "team;kort;een_voorziening;werkers;actief;plaatsen\nt;t;nee;1;0;B\n", "team;jaar;aantal\n",
       "lijn.csv, rij 2"},
      {periode, goed, "team;jaar;aantal\nu;2022;4\n", "dit team staat niet"},
      {periode, goed, "team;jaar;aantal\nt;2024;4\n", "valt buiten de periode"},
      {periode, goed, "team;jaar;aantal\nt;2022;veel\n", "een getal"},
      {periode, goed, "team;jaar;aantal\nt;2022;4\n", "loket.csv"},
  };
  struct arena *arena = arena_create(ARENA);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const struct embedded files[] = {{"periode.csv", rows[i].periode, str_of(rows[i].periode).len},
                                     {"plaats.csv", plaats, sizeof plaats - 1},
                                     {"lijn.csv", rows[i].lijn, str_of(rows[i].lijn).len},
                                     {"meldingen.csv", rows[i].meldingen, str_of(rows[i].meldingen).len},
                                     {0}};
    struct demo_maat m;
    struct fault fault;
    size_t at;
    fault_init(&fault);
    assert_false(demo_maat_lezen(arena, files, &m, &fault));
    if (!str_find(fault.message, str_of(rows[i].woord), &at)) fail_msg("%.*s", STR_ARG(fault.message));
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_de_cijfers_kloppen),
      cmocka_unit_test(test_alles_komt_voor),
      cmocka_unit_test(test_geplante_blikken),
      cmocka_unit_test(test_voorvallen),
      cmocka_unit_test(test_hetzelfde_zaad_hetzelfde_verhaal),
      cmocka_unit_test(test_ieder_zijn_eigen_verhaal),
      cmocka_unit_test(test_de_maat_van_de_gemeente),
      cmocka_unit_test(test_een_maat_die_niet_kan),
  };
  return RUN_TESTS(tests);
}
