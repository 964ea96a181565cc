/* What the tables propose for a question, in two municipalities and in none. */
#include "tap.h"

#include "inrichting/voorstel.h"

#include "proef.h"

static struct arena *arena;
static const struct inrichting *vijfheerenlanden, *lochem, *geen;

static int begin(void **state) {
  (void)state;
  arena = arena_create(64 * 1024 * 1024);
  vijfheerenlanden = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  lochem = inrichting_van(arena, bestanden_van(arena, "lochem"));
  geen = inrichting_van(arena, standaard_files);
  return 0;
}

static int einde(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static struct voorstel voorstel(const struct inrichting *waar, const char *onderwerpen, struct voorstel_vraag vraag) {
  struct str deel, rest = str_of(onderwerpen), *lijst = NEW_ARRAY(arena, struct str, 8);
  while (rest.len && str_cut(&rest, ' ', &deel)) lijst[vraag.onderwerp_aantal++] = deel;
  vraag.onderwerpen = lijst;
  if (!vraag.dag) vraag.dag = dag("2026-03-24");
  return voorstel_maken(arena, waar, &vraag);
}

static void same(struct str have, const char *want) {
  assert_string_equal(str_c(arena, have), want);
}

static void test_wet_en_team(void **state) {
  (void)state;
  const struct {
    const struct inrichting *waar;
    const char *onderwerpen, *plaats;
    int leeftijd;
    const char *op;
    int wet;
    const char *team, *elders;
  } rows[] = {
      /* S0-39: the table of the day counts; S0-103: only the Wmo has a melding, so its clock goes first. */
      {vijfheerenlanden, "rolstoel", "Vianen", 75, "2026-03-24", WET_WMO, "voorzieningen", ""},
      {vijfheerenlanden, "rolstoel", "Vianen", 75, "2024-12-31", WET_WMO, "wmo-team", ""},
      {vijfheerenlanden, "begeleiding", "Lexmond", 40, "2026-03-24", WET_WMO, "gebiedsteam-meerkerk", ""},
      {vijfheerenlanden, "opvoeden rolstoel", "Leerdam", 12, "2026-03-24", WET_WMO, "gebiedsteam-leerdam", ""},
      {vijfheerenlanden, "relatie-scheiding opvoeden", "Leerdam", 12, "2026-03-24", WET_JEUGDWET, "gebiedsteam-leerdam",
       ""},
      {vijfheerenlanden, "eenzaamheid werk", "Leerdam", 40, "2026-03-24", WET_PARTICIPATIEWET, "loket", "bindkracht"},
      /* Urgent goes before what was ticked first. */
      {vijfheerenlanden, "rolstoel onveilig", "Leerdam", 40, "2026-03-24", WET_WMO, "gebiedsteam-leerdam", ""},
      /* S2-117: done elsewhere, held here. */
      {vijfheerenlanden, "schulden", "Vianen", 40, "2026-03-24", WET_SCHULDHULP, "loket", "avres"},
      {vijfheerenlanden, "schulden", "Vianen", 40, "2024-06-01", WET_SCHULDHULP, "loket-volwassenen", "avres"},
      {lochem, "meervoudig", "Gorssel", 40, "2026-03-24", 0, "west", ""},
      {lochem, "uitkering", "Laren", 40, "2026-03-24", WET_PARTICIPATIEWET, "oost", "het-plein"},
      {lochem, "uitkering", "Utrecht", 40, "2026-03-24", WET_PARTICIPATIEWET, "", "het-plein"},
      /* Without tables nothing is proposed, and a subject that is not known is passed over. */
      {geen, "rolstoel", "Vianen", 75, "2026-03-24", 0, "", ""},
      {vijfheerenlanden, "bestaat-niet", "Vianen", 75, "2026-03-24", 0, "loket", ""},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# %s in %s\n", rows[i].onderwerpen, rows[i].plaats);
    struct voorstel v =
        voorstel(rows[i].waar, rows[i].onderwerpen,
                 (struct voorstel_vraag){
                     .plaats = str_of(rows[i].plaats), .leeftijd = rows[i].leeftijd, .dag = dag(rows[i].op)});
    assert_int_equal(v.wet, rows[i].wet);
    same(v.team ? v.team->id : S(""), rows[i].team);
    same(v.elders_aantal ? v.elders[0]->id : S(""), rows[i].elders);
  }
}

/* One team; the others are named. */
static void test_andere_teams(void **state) {
  (void)state;
  struct voorstel v = voorstel(vijfheerenlanden, "rolstoel vervoer begeleiding schulden formulieren",
                               (struct voorstel_vraag){.plaats = S("vianen"), .leeftijd = 75});
  same(v.team->id, "voorzieningen");
  same(v.leidend->id, "rolstoel");
  assert_int_equal(v.ook_aantal, 1);
  same(v.ook[0]->id, "gebiedsteam-vianen");
  assert_int_equal(v.elders_aantal, 2);
}

/* S1a-131: urgency first, and safety always. */
static void test_urgentie(void **state) {
  (void)state;
  assert_int_equal(voorstel(vijfheerenlanden, "rolstoel", (struct voorstel_vraag){0}).urgentie, URGENTIE_GEWOON);
  assert_int_equal(voorstel(vijfheerenlanden, "rolstoel zorgen-om-ander", (struct voorstel_vraag){0}).urgentie,
                   URGENTIE_SNEL);
  assert_int_equal(voorstel(vijfheerenlanden, "onveilig", (struct voorstel_vraag){.spoed = ANTWOORD_NEE}).urgentie,
                   URGENTIE_DIRECT);
  assert_int_equal(voorstel(geen, "", (struct voorstel_vraag){.spoed = ANTWOORD_JA}).urgentie, URGENTIE_DIRECT);
}

/* S0-128: walking in is off, but never for what must be done today; S0-124: a referrer whose questions go elsewhere. */
static void test_toegang(void **state) {
  (void)state;
  struct voorstel_vraag binnen = {.plaats = S("Vianen"), .leeftijd = 40, .kanaal = S("inloop-team")};
  struct voorstel v = voorstel(vijfheerenlanden, "begeleiding", binnen);
  assert_false(v.toegang.toegelaten);
  assert_true(v.toegang.rij->uitleg.len > 0);
  assert_false(voorstel(vijfheerenlanden, "", binnen).toegang.toegelaten);
  binnen.spoed = ANTWOORD_JA;
  assert_true(voorstel(vijfheerenlanden, "begeleiding", binnen).toegang.toegelaten);
  v = voorstel(vijfheerenlanden, "rolstoel",
               (struct voorstel_vraag){.plaats = S("Vianen"), .leeftijd = 40, .verwijzer = S("lokaal-meldpunt")});
  same(v.team->id, "eropaf");
  assert_int_equal(v.ook_aantal, 1);
  assert_true(voorstel(geen, "", (struct voorstel_vraag){.kanaal = S("telefoon")}).toegang.toegelaten);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_wet_en_team), cmocka_unit_test(test_andere_teams),
                                     cmocka_unit_test(test_urgentie), cmocka_unit_test(test_toegang)};
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, begin, einde);
}
