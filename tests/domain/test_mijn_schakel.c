/* What Mijn Schakel tells a resident: where his question stands in every phase, who may look, who looked and why. */
#include "tap.h"

#include <string.h>

#include "domain/access.h"
#include "domain/mijn_schakel.h"

#define DAG dag_van((struct datum){2026, 3, 24})

static bool holds(struct str have, const char *want) {
  size_t at;
  return want[0] == 0 || str_find(have, str_of(want), &at);
}

/* S1a-18: the words of the routekaart; Wmo 2015 art. 2.3.2 lid 1 and 2.3.5 lid 2; Awb art. 4:5 and 4:13. */
static void test_waar_staat_het(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    struct mijn_vraag vraag;
    const char *fase, *nu, *straks, *dag; /* parts; "" = empty */
  } rijen[] = {
      {"nothing was recorded yet", {.laatste_dag = DAG_GEEN}, "", "binnen", "welk team", ""},
      {"it came in",
       {.plek = {FASE_STELLEN, STAP_TOEGANKELIJK}, .laatste_dag = DAG_GEEN},
       "Ik wil mijn vraag stellen",
       "binnen",
       "belt iemand u",
       ""},
      {"triage was done",
       {.plek = {FASE_STELLEN, STAP_TRIAGE}, .laatste_dag = DAG_GEEN},
       "Ik wil mijn vraag stellen",
       "bij het team",
       "gesprek",
       ""},
      {"a term runs",
       {.plek = {FASE_WELKE, STAP_VERHELDEREN}, .laatste_dag = 20577},
       "Welke hulp",
       "We praten met u",
       "wat niet klopt",
       "onderzoek klaar"},
      {"the plan is made",
       {.plek = {FASE_WELKE, STAP_PLAN}, .laatste_dag = DAG_GEEN},
       "Welke hulp",
       "een plan",
       "mee eens",
       ""},
      {"support runs",
       {.plek = {FASE_HELPT, STAP_ONDERSTEUNEN}, .laatste_dag = DAG_GEEN},
       "Helpt de hulp",
       "plan loopt",
       "of het helpt",
       ""},
      {"it was looked at",
       {.plek = {FASE_HELPT, STAP_BIJHOUDEN}, .laatste_dag = DAG_GEEN},
       "Helpt de hulp",
       "of de hulp helpt",
       "passen we het plan aan",
       ""},
      {"aftercare",
       {.plek = {FASE_ZELF, STAP_VINGER_AAN_DE_POLS}, .laatste_dag = DAG_GEEN},
       "(weer) zelf",
       "weer zelf",
       "Bel ons",
       ""},
      {"an aanvraag",
       {.plek = {FASE_WELKE, STAP_PLAN}, .aanvraag = true, .laatste_dag = 20577},
       "Welke hulp",
       "neemt een besluit",
       "per brief",
       "besluit zijn"},
      {"something is missing",
       {.plek = {FASE_WELKE, STAP_PLAN}, .aanvraag = true, .laatste_dag = 20577, .aanvullen_tot = 20550},
       "Welke hulp",
       "iets van u",
       "uiterlijk",
       ""},
      {"it was decided",
       {.plek = {FASE_WELKE, STAP_PLAN}, .laatste_dag = DAG_GEEN, .besloten_op = 20536},
       "Welke hulp",
       "besluit genomen",
       "niet mee eens",
       ""},
      {"it was decided and support runs",
       {.plek = {FASE_HELPT, STAP_ONDERSTEUNEN}, .laatste_dag = DAG_GEEN, .besloten_op = 20536},
       "Helpt de hulp",
       "plan loopt",
       "of het helpt",
       ""},
      {"no end is known", {.plek = {FASE_WELKE, STAP_PLAN}, .laatste_dag = DAG_OPEN}, "Welke hulp", "plan", "plan", ""},
  };
  struct arena *arena = arena_create(1 << 20);
  bool seen[STAP_EINDE] = {false};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct mijn_vraag vraag = rijen[i].vraag;
    vraag.gesloten_op = DAG_GEEN;
    if (!vraag.aanvullen_tot) vraag.aanvullen_tot = DAG_GEEN;
    if (!vraag.besloten_op) vraag.besloten_op = DAG_GEEN;
    struct mijn_uitleg have = mijn_vraag_uitleg(arena, &vraag);
    if (!holds(have.fase, rijen[i].fase) || !holds(have.nu, rijen[i].nu) || !holds(have.straks, rijen[i].straks) ||
        !holds(have.dag, rijen[i].dag) || (rijen[i].dag[0] == 0 && have.dag.len))
      fail_msg("%s: %.*s | %.*s | %.*s | %.*s", rijen[i].wat, STR_ARG(have.fase), STR_ARG(have.nu),
               STR_ARG(have.straks), STR_ARG(have.dag));
    assert_true(mijn_vraag_intrekbaar(&vraag));
    seen[vraag.plek.stap] = true;
  }
  for (int stap = STAP_TOEGANKELIJK; stap < STAP_EINDE; stap++) assert_true(seen[stap]); /* no phase without words */
  arena_destroy(arena);
}

static void test_afgesloten(void **state) {
  (void)state;
  static const struct {
    enum sluitreden reden;
    const char *nu;
  } rijen[] = {{SLUIT_INGETROKKEN, "ingetrokken"}, {SLUIT_BEANTWOORD, "beantwoord"}, {SLUIT_LOKET, "beantwoord"},
               {SLUIT_DOORGEGEVEN, "doorgegeven"}, {SLUIT_VERSLAG, "verslag"},       {SLUIT_OVERLEDEN, "afgesloten"},
               {SLUIT_VERGISSING, "afgesloten"}};
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct mijn_vraag vraag = {.gesloten_op = DAG, .sluitreden = rijen[i].reden, .laatste_dag = DAG};
    struct mijn_uitleg have = mijn_vraag_uitleg(arena, &vraag);
    assert_true(holds(have.nu, rijen[i].nu) && holds(have.straks, "nieuwe vraag"));
    assert_int_equal(have.dag.len, 0);
    assert_false(mijn_vraag_intrekbaar(&vraag));
  }
  /* Withdrawn, and the team did not end it yet: no term runs for him and he cannot do it again. */
  struct mijn_vraag vraag = {.gesloten_op = DAG_GEEN, .ingetrokken = moment_van_dag(DAG), .laatste_dag = DAG};
  struct mijn_uitleg have = mijn_vraag_uitleg(arena, &vraag);
  assert_true(holds(have.nu, "U hebt deze vraag ingetrokken op") && holds(have.straks, "sluit de vraag af"));
  assert_int_equal(have.dag.len, 0);
  assert_false(mijn_vraag_intrekbaar(&vraag));
  struct mijn_vraag helpt = {.gesloten_op = DAG,
                             .sluitreden = SLUIT_BEANTWOORD,
                             .laatste_dag = DAG_GEEN,
                             .plek = {FASE_HELPT, STAP_ONDERSTEUNEN}};
  have = mijn_vraag_uitleg(arena, &helpt);
  assert_true(holds(have.nu, "beantwoord. Het plan loopt") && holds(have.straks, "of het helpt"));
  assert_true(holds(have.fase, "Helpt de hulp"));
  /* Wmo 2015 art. 2.3.2 lid 9: who withdraws keeps the right to apply. */
  assert_true(holds(mijn_intrekken_betekent(WET_WMO), "hulp aanvragen"));
  assert_false(holds(mijn_intrekken_betekent(WET_JEUGDWET), "hulp aanvragen"));
  arena_destroy(arena);
}

static struct mijn_blik blik(dag_t dag, int uur, const char *naam, const char *informatie) {
  return (struct mijn_blik){.op = moment_van_dag(dag) + uur * 3600000LL,
                            .naam = str_of(naam),
                            .rol = S("professional"),
                            .grond = S("hulpvraag"),
                            .informatie = str_of(informatie),
                            .uitkomst = S("gezien")};
}

/* S4-319: readable, the same looks of one day together, two days never. */
static void test_samen(void **state) {
  (void)state;
  struct mijn_blik rijen[] = {blik(DAG, 12, "Priya", "melding"),     blik(DAG, 11, "Vera", "melding"),
                              blik(DAG, 10, "Priya", "melding"),     blik(DAG, 9, "Priya", "plan"),
                              blik(DAG - 1, 10, "Priya", "melding"), blik(DAG - 1, 9, "Priya", "melding")};
  size_t count = mijn_blikken_samen(rijen, sizeof rijen / sizeof *rijen);
  assert_int_equal(count, 4);
  assert_int_equal(rijen[0].keer, 2);
  assert_true(str_eq(rijen[1].naam, S("Vera")));
  assert_true(str_eq(rijen[2].informatie, S("plan")));
  assert_int_equal(dag_van_moment(rijen[3].op), DAG - 1);
  assert_int_equal(rijen[3].keer, 2);
  assert_int_equal(mijn_blikken_samen(rijen, 0), 0);
}

static void test_wie_wat_waarom(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct mijn_blik b = blik(DAG, 9, "Priya Professional", "persoon,melding,plan");
  assert_true(str_eq(mijn_blik_wie(arena, &b, true), S("Priya Professional (Professional)")));
  assert_true(str_eq(mijn_blik_wie(arena, &b, false), S("Professional")));
  assert_true(str_eq(mijn_blik_wat(arena, &b), S("keek naar uw gegevens, uw vraag en uw plan")));
  b.uitkomst = S("gedaan");
  assert_true(holds(mijn_blik_wat(arena, &b), "deed iets met uw gegevens"));
  b.uitkomst = S("geweigerd");
  assert_true(holds(mijn_blik_wat(arena, &b), "mocht dat niet"));
  b.uitkomst = S("niet gedaan");
  assert_true(holds(mijn_blik_wat(arena, &b), "lukte niet"));
  b.informatie = S("");
  assert_true(holds(mijn_blik_wat(arena, &b), "uw dossier"));
  b.rol = S("inwoner");
  b.zelf = true;
  assert_true(str_eq(mijn_blik_wie(arena, &b, false), S("Uzelf")));
  b.zelf = false;
  assert_true(holds(mijn_blik_wie(arena, &b, false), "kijkt met u mee"));
  b.rol = S("systeem");
  assert_true(holds(mijn_blik_wie(arena, &b, true), "Schakel zelf"));
  /* Every ground on which somebody comes near a person has words. */
  for (enum grond g = 0; g < GROND_AANTAL; g++) {
    b.grond = str_of(grond_code(g));
    if (g != GROND_BEHEER && mijn_blik_waarom(&b).len == 0) fail_msg("no words for %s", grond_code(g));
  }
  /* And every kind of information that can be about him. */
  char code[INFO_CODES_MAX];
  const unsigned niet =
      INFO_GEBRUIKER | INFO_INRICHTING | INFO_TELLING | INFO_SIGNAAL | INFO_LEEMTE | INFO_CIJFERS | INFO_KEURING;
  for (unsigned i = 0; 1U << i <= INFO_GEDEELD; i++) {
    b.informatie = informatie_codes(1U << i, code);
    if (!(niet >> i & 1) && holds(mijn_blik_wat(arena, &b), "uw dossier")) fail_msg("no words for %s", code);
  }
  arena_destroy(arena);
}

static void test_plek(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct afspraak a = {.soort = AFSPRAAK_HUISBEZOEK};
  assert_true(str_eq(mijn_afspraak_plek(arena, &a), S("thuis")));
  a.soort = AFSPRAAK_TELEFOON;
  assert_true(str_eq(mijn_afspraak_plek(arena, &a), S("aan de telefoon")));
  arena_destroy(arena);
}

static void test_wie_mag(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct mijn_kijker k = {.soort = MIJN_KIJKER_TEAM, .tot = DAG_OPEN};
  assert_true(holds(mijn_kijker_tekst(arena, &k), "Dit team"));
  k.soort = MIJN_KIJKER_WERKER;
  assert_true(holds(mijn_kijker_tekst(arena, &k), "uw vraag"));
  k.waarvoor = S("Wmo-onderzoek");
  assert_true(holds(mijn_kijker_tekst(arena, &k), "Wmo-onderzoek"));
  k.soort = MIJN_KIJKER_NAMENS;
  k.tot = DAG;
  assert_true(holds(mijn_kijker_tekst(arena, &k), "24 maart 2026"));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_waar_staat_het), cmocka_unit_test(test_afgesloten), cmocka_unit_test(test_samen),
      cmocka_unit_test(test_wie_wat_waarom), cmocka_unit_test(test_wie_mag),    cmocka_unit_test(test_plek),
  };
  return RUN_TESTS(tests);
}
