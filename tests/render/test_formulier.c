/* Forms: each kind of field, faults beside and on top, what was typed stays, passwords never come back. */
#include "tap.h"

#include "base/arena.h"
#include "render/formulier.h"
#include "render/html.h"
#include "render/tpl_formulier_begin.h"
#include "render/tpl_formulier_einde.h"

struct in {
  struct str regel, tekst, geheim, bsn;
  int kanaal, tijd;
  bool ja;
  dag_t dag;
  deeldatum_t geboren;
  int64_t aantal;
};

static const struct keuze kanalen[] = {{1, "telefoon", "Telefoon"}, {2, "balie", "Balie"}, {0, NULL, NULL}};

#define PLEK(lid) .plek = offsetof(struct in, lid)
static const struct veld velden[] = {
    {"regel", "Naam", VELD_REGEL, .verplicht = "regel NAAM", PLEK(regel)},
    {"tekst", "Wat is de vraag?", VELD_TEKST, .verplicht = "Wmo 2015 art. 2.3.2 lid 1", PLEK(tekst)},
    {"wachtwoord", "Wachtwoord", VELD_GEHEIM, PLEK(geheim)},
    {"bsn", "BSN", VELD_BSN, PLEK(bsn)},
    {"kanaal", "Hoe?", VELD_KEUZE, .keuzes = kanalen, PLEK(kanaal)},
    {"tijd", "Tijd", VELD_KLOKTIJD, PLEK(tijd)},
    {"ja", "Spoed", VELD_JA, PLEK(ja)},
    {"dag", "Dag", VELD_DAG, PLEK(dag)},
    {"geboren", "Geboren", VELD_DEELDATUM, PLEK(geboren)},
    {"aantal", "Aantal", VELD_GETAL, PLEK(aantal)},
};
enum { AANTAL = sizeof velden / sizeof *velden };

static struct arena *arena;
static struct buf out;
static struct fault fault;

static int setup(void **state) {
  (void)state;
  arena = arena_create(1 << 20);
  buf_init(&out, arena, HTML_MAX);
  fault_init(&fault);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static void has(const char *part) {
  size_t at;
  if (!str_find(buf_str(&out), str_of(part), &at)) fail_msg("not in the form: %s\n%.*s", part, STR_ARG(buf_str(&out)));
}

static void has_not(const char *part) {
  size_t at;
  if (str_find(buf_str(&out), str_of(part), &at)) fail_msg("in the form: %s", part);
}

static void faults_stand_on_top_and_beside(void **state) {
  (void)state;
  static const struct paar getypt[] = {{S_INIT("dag"), S_INIT("31-2-2026\"><")},
                                       {S_INIT("wachtwoord"), S_INIT("geheim1")}};
  struct paren waarden = {getypt, 2};
  fault_add(&fault, "dag", S("Deze datum kan niet."));
  struct formulier f = {.actie = S("/x"),
                        .velden = velden,
                        .aantal = AANTAL,
                        .waarden = &waarden,
                        .fault = &fault,
                        .token = S("t"),
                        .versie = S("3"),
                        .concept = S("sleutel"),
                        .knop = S("Opslaan"),
                        .terug = S("/terug")};
  tpl_formulier_begin(&out, &f);
  tpl_veld(&out, &f, "dag");
  tpl_veld(&out, &f, "wachtwoord");
  tpl_veld(&out, &f, "tekst");
  tpl_formulier_einde(&out, &f);
  has("<a href=\"#veld-dag\">Deze datum kan niet.</a>");
  has("id=\"veld-dag\" name=\"dag\" type=\"text\" value=\"31-2-2026&quot;&gt;&lt;\"");
  has("aria-describedby=\"veld-dag-fout veld-dag-uitleg\" aria-invalid=\"true\"");
  has("id=\"veld-dag-fout\"");
  has("id=\"veld-dag-uitleg\">Bijvoorbeeld 24-3-2026");
  has("Dag <span class=\"veld__mag\">(niet verplicht)</span>");
  has("type=\"password\" value=\"\" autocomplete=\"new-password\"");
  has_not("geheim1");
  has("verplicht: Wmo 2015 art. 2.3.2 lid 1");
  has("<textarea class=\"utrecht-textarea utrecht-textarea--html-textarea\" id=\"veld-tekst\" name=\"tekst\" "
      "rows=\"10\" required>\n</textarea>");
  has("<input type=\"hidden\" name=\"versie\" value=\"3\">");
  has("data-concept=\"sleutel\"");
  has("href=\"/terug\"");
}

/* The id of a rule of our own tells a user nothing; that the field is required does. */
static void says_why_a_field_is_required(void **state) {
  (void)state;
  struct formulier f = {.velden = velden, .aantal = AANTAL};
  tpl_veld(&out, &f, "regel");
  has("<span class=\"veld__grond\">verplicht</span>");
  has_not("regel NAAM");
  f.zonder_grond = true;
  buf_init(&out, arena, HTML_MAX);
  tpl_veld(&out, &f, "regel");
  has_not("verplicht");
}

/* Only logging in is about the user himself; a password for somebody else must never be filled in by the browser. */
static void the_browser_fills_in_only_what_is_the_users_own(void **state) {
  (void)state;
  struct formulier f = {.velden = velden, .aantal = AANTAL, .eigen = true};
  tpl_veld(&out, &f, "wachtwoord");
  has("autocomplete=\"current-password\"");
  tpl_veld(&out, &f, "bsn");
  has("name=\"bsn\" type=\"text\" value=\"\" inputmode=\"numeric\" autocomplete=\"off\"");
}

static void one_row_of_choices(void **state) {
  (void)state;
  struct formulier f = {.velden = velden, .aantal = AANTAL};
  tpl_veld_rij(&out, &f, "kanaal");
  has("<div class=\"keuzes keuzes--rij\">");
  has("type=\"radio\" id=\"veld-kanaal-1\" name=\"kanaal\" value=\"telefoon\">");
}

static void a_field_that_another_answer_calls_for(void **state) {
  (void)state;
  struct formulier f = {.velden = velden, .aantal = AANTAL};
  tpl_veld_bij(&out, &f, "dag", S("(alleen bij <haast>)"));
  has("Dag <span class=\"veld__mag\">(alleen bij &lt;haast&gt;)</span>");
  tpl_veld_bij(&out, &f, "bsn", S(""));
  has("for=\"veld-bsn\">BSN</label>");
  has_not("(niet verplicht)");
}

static void choices_stay_chosen(void **state) {
  (void)state;
  static const struct paar getypt[] = {{S_INIT("kanaal"), S_INIT("balie")},
                                       {S_INIT("regel"), S_INIT("b")},
                                       {S_INIT("regel"), S_INIT("c")},
                                       {S_INIT("ja"), S_INIT("nee")}};
  static const struct optie opties[] = {
      {S_INIT("a"), S_INIT("A"), {0}}, {S_INIT("b"), S_INIT("B"), S_INIT("uitleg")}, {S_INIT("c"), S_INIT("C"), {0}}};
  struct paren waarden = {getypt, 4};
  struct formulier f = {.velden = velden, .aantal = AANTAL, .waarden = &waarden};
  tpl_veld(&out, &f, "kanaal");
  has("id=\"veld-kanaal-2\" name=\"kanaal\" value=\"balie\" checked>");
  has("name=\"kanaal\" value=\"telefoon\">");
  tpl_veld_keuzelijst(&out, &f, "kanaal");
  has("<option value=\"balie\" selected>Balie</option>");
  tpl_veld_vinkjes(&out, &f, "regel", opties, 3);
  has("id=\"veld-regel-1\" name=\"regel\" value=\"a\">");
  has("id=\"veld-regel-2\" name=\"regel\" value=\"b\" aria-describedby=\"veld-regel-2-uitleg\" checked>");
  has("id=\"veld-regel-3\" name=\"regel\" value=\"c\" checked>");
  tpl_veld(&out, &f, "ja");
  has("name=\"ja\" value=\"ja\">");
}

/* What formulier_waarden writes, velden_lezen reads back. */
static void kept_values_come_back_the_same(void **state) {
  (void)state;
  struct in in = {.regel = S("Jansen"),
                  .tekst = S("a\nb"),
                  .geheim = S("geheim1"),
                  .bsn = S("999990019"),
                  .kanaal = 2,
                  .tijd = 14 * 60 + 5,
                  .ja = true,
                  .dag = dag_van((struct datum){2026, 3, 24}),
                  .geboren = 19750700,
                  .aantal = -12};
  struct in back = {0};
  struct paren waarden = formulier_waarden(arena, velden, AANTAL, &in);
  assert_int_equal(paren_waarde(&waarden, S("wachtwoord")).len, 0);
  assert_string_equal(str_c(arena, paren_waarde(&waarden, S("dag"))), "24-3-2026");
  assert_string_equal(str_c(arena, paren_waarde(&waarden, S("geboren"))), "7-1975");
  assert_string_equal(str_c(arena, paren_waarde(&waarden, S("tijd"))), "14:05");
  assert_true(velden_lezen(arena, velden, AANTAL, &waarden, &back, &fault));
  assert_true(str_eq(back.regel, in.regel) && str_eq(back.tekst, in.tekst) && str_eq(back.bsn, in.bsn));
  assert_true(back.kanaal == in.kanaal && back.tijd == in.tijd && back.ja && back.dag == in.dag);
  assert_true(back.geboren == in.geboren && back.aantal == in.aantal);
}

static void nothing_kept_is_nothing_shown(void **state) {
  (void)state;
  struct in in = {.kanaal = -1, .tijd = -1, .dag = DAG_GEEN, .geboren = DEELDATUM_GEEN};
  struct paren waarden = formulier_waarden(arena, velden, AANTAL, &in);
  for (size_t i = 0; i < waarden.aantal; i++) assert_int_equal(waarden.rij[i].waarde.len, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(faults_stand_on_top_and_beside, setup, teardown),
      cmocka_unit_test_setup_teardown(says_why_a_field_is_required, setup, teardown),
      cmocka_unit_test_setup_teardown(the_browser_fills_in_only_what_is_the_users_own, setup, teardown),
      cmocka_unit_test_setup_teardown(one_row_of_choices, setup, teardown),
      cmocka_unit_test_setup_teardown(a_field_that_another_answer_calls_for, setup, teardown),
      cmocka_unit_test_setup_teardown(choices_stay_chosen, setup, teardown),
      cmocka_unit_test_setup_teardown(kept_values_come_back_the_same, setup, teardown),
      cmocka_unit_test_setup_teardown(nothing_kept_is_nothing_shown, setup, teardown),
  };
  return RUN_TESTS(tests);
}
