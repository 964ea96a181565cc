/* The tables as people read them, what differs between two of them, and where a question would go. */
#include "proef.h"

#include "inrichting/proefroute.h"
#include "inrichting/vergelijken.h"
#include "inrichting/weergave.h"

static struct arena *arena;
static const struct inrichting *vijf, *lochem;

static int begin(void **state) {
  (void)state;
  arena = arena_create((size_t)1 << 28);
  vijf = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  lochem = inrichting_van(arena, bestanden_van(arena, "lochem"));
  return 0;
}
static int end(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static void same(struct str have, const char *want, size_t row) {
  if (!str_eq(have, str_of(want))) fail_msg("row %zu: %.*s, not %s", row, STR_ARG(have), want);
}

/* Every table stands in exactly one group. */
static void groups_hold_all_tables(void **state) {
  (void)state;
  size_t count = 0;
  for (size_t g = 0; g < tabelgroep_aantal; g++) {
    if (g) assert_int_equal(tabelgroepen[g].eerste, tabelgroepen[g - 1].laatste + 1);
    count += (size_t)(tabelgroepen[g].laatste - tabelgroepen[g].eerste) + 1;
  }
  assert_int_equal(count, TABEL_AANTAL - 1);
}

static void cells_are_readable(void **state) {
  (void)state;
  static const struct {
    enum tabel_nr nr;
    const char *sleutel, *dag, *kolom, *ruw, *leesbaar, *naam;
  } rows[] = {
      {TABEL_ROUTERING, "vervoer|||", "2024-06-01", "team", "wmo-team", "Wmo-team", "Vervoer"},
      {TABEL_ROUTERING, "vervoer|||", "2024-06-01", "tot", "2024-12-31", "31 december 2024", NULL},
      {TABEL_ROUTERING, "vervoer|||", "2025-06-01", "team", "voorzieningen", "Team Voorzieningen", NULL},
      {TABEL_ROUTERING, "vervoer|||", "2025-06-01", "naar", "team", "naar het team in de kolom team", NULL},
      {TABEL_ROUTERING, "vervoer|||", "2025-06-01", "organisatie", "", "", NULL},
      {TABEL_ROUTERING, "zorgen-om-ander||18|", "2025-06-01", "leeftijd_van", "18", "18",
       "Zorgen om een ander · Leeftijd van 18"},
      {TABEL_TEAM, "eropaf", "2025-06-01", "soort", "expertise", "team met kennis voor andere teams", "Eropaf"},
      {TABEL_KANAAL, "inloop-team", "2025-06-01", "open", "nee", "nee", "Inloop bij het Sociaal Team"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    dag_t d = dag(rows[i].dag);
    const struct rij *rij = inrichting_op(vijf, rows[i].nr, str_of(rows[i].sleutel), d);
    assert_non_null(rij);
    const struct kolom *kolom = tabel_kolom(inrichting_tabellen[rows[i].nr], str_of(rows[i].kolom));
    same(cel_tekst(arena, kolom, rij), rows[i].ruw, i);
    same(cel_leesbaar(arena, vijf, kolom, rij, d), rows[i].leesbaar, i);
    if (rows[i].naam) same(rij_naam(arena, vijf, rows[i].nr, rij, d), rows[i].naam, i);
  }
}

/* Every cell of every row of both municipalities, written out, is what the file says: nothing is lost on the way to a
 * form. */
static void every_cell_is_what_the_file_says(void **state) {
  (void)state;
  const struct inrichting *beide[] = {vijf, lochem};
  size_t cells = 0;
  for (size_t g = 0; g < 2; g++)
    for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
      const struct tabel *tabel = inrichting_tabellen[nr];
      const struct inhoud *inhoud = &beide[g]->eigen.tabel[nr];
      struct buf csv;
      struct inhoud terug;
      struct inrichting_fouten fouten = {.arena = arena};
      buf_init(&csv, arena, 1 << 20);
      for (size_t k = 0; k < tabel->aantal_kolommen; k++)
        buf_format(&csv, "%s%s", k ? ";" : "", tabel->kolommen[k].naam);
      for (size_t i = 0; i < inhoud->aantal; i++)
        for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
          buf_add(&csv, k ? S(";\"") : S("\n\""));
          struct str rest = cel_tekst(arena, &tabel->kolommen[k], inhoud->op_sleutel[i]), deel;
          for (bool eerste = true; rest.len && str_cut(&rest, '"', &deel); eerste = false) {
            if (!eerste) buf_add(&csv, S("\"\""));
            buf_add(&csv, deel);
          }
          buf_add(&csv, S("\""));
          cells++;
        }
      if (!tabel_lezen(arena, tabel, buf_str(&csv), &terug, &fouten))
        fail_msg("%s: %.*s", tabel->naam, STR_ARG(fouten.fout[0].bericht));
      assert_int_equal(terug.aantal, inhoud->aantal);
      for (size_t i = 0; i < inhoud->aantal; i++)
        for (size_t k = 0; k < tabel->aantal_kolommen; k++)
          assert_true(str_eq(cel_tekst(arena, &tabel->kolommen[k], terug.op_sleutel[i]),
                             cel_tekst(arena, &tabel->kolommen[k], inhoud->op_sleutel[i])));
    }
  assert_true(cells > 3000);
}

static void a_text_is_found_everywhere(void **state) {
  (void)state;
  static const struct {
    const char *tekst;
    size_t minstens;
  } rows[] = {
      {"Bindkracht", 8}, {"bindKRACHT", 8}, {"wmo-team", 10}, {"Team Voorzieningen", 6}, {"géén zulke tekst", 0}};
  struct treffer treffers[5];
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    size_t found = inrichting_doorzoeken(arena, vijf, str_of(rows[i].tekst), dag("2025-06-01"), 5, treffers);
    if (found < rows[i].minstens || (rows[i].minstens == 0 && found)) fail_msg("%s: %zu", rows[i].tekst, found);
  }
  assert_int_equal(inrichting_doorzoeken(arena, lochem, S("Bindkracht"), dag("2025-06-01"), 5, treffers), 0);
  assert_int_equal(inrichting_doorzoeken(arena, vijf, S("  "), dag("2025-06-01"), 5, treffers), 0);
}

#define KOP "id;naam;uitleg;bron;vanaf;tot\n"

static void rows_that_differ(void **state) {
  (void)state;
  static const struct {
    const char *oud, *nieuw, *verschil; /* kind, name, and the cells */
  } rows[] = {
      {KOP "a;A;;b;;\n", KOP "a;A;;b;;\n", ""},
      {KOP "a;A;;b;;\n", KOP "\"a\";A;;b;;\n", ""},
      {KOP "a;A;;b;;\n", KOP "a;A;;b;;2025-02-28\n", "eindigt A|"},
      {KOP "a;A;;b;;2025-02-28\n", KOP "a;A;;b;;\n", "anders A Tot en met=28 februari 2025>zonder einde|"},
      {KOP "a;A;;b;;\n", KOP "a;A;;b;;2025-02-28\na;B;;b;2025-03-01;\n", "eindigt A|begint+ B Naam=A>B|"},
      {KOP "a;A;;b;;\n", KOP "a;A;x;b;;\nc;C;;d;;\n", "anders A Uitleg=>x|begint C Id=>c Naam=>C Bron=>d|"},
      {KOP "a;A;;b;;\nc;C;;d;;\n", KOP "a;A;;b;;\n", "weg C|"},
  };
  static const char *const soorten[] = {"begint", "eindigt", "anders", "weg"};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct embedded oud[] = {{"rol.csv", rows[i].oud, strlen(rows[i].oud)}, {0}};
    struct embedded nieuw[] = {{"rol.csv", rows[i].nieuw, strlen(rows[i].nieuw)}, {0}};
    struct rijverschil *verschillen;
    size_t count =
        inrichting_vergelijken(arena, inrichting_van(arena, oud), inrichting_van(arena, nieuw), 10, &verschillen);
    struct buf buf;
    buf_init(&buf, arena, 4096);
    for (size_t v = 0; v < count; v++) {
      buf_format(&buf, "%s%s %.*s", soorten[verschillen[v].soort], verschillen[v].volgt_op ? "+" : "",
                 STR_ARG(verschillen[v].naam));
      for (size_t c = 0; c < verschillen[v].cel_aantal; c++) {
        const struct celverschil *cel = &verschillen[v].cellen[c];
        buf_format(&buf, " %.*s=%.*s>%.*s", STR_ARG(cel->kop), STR_ARG(cel->was), STR_ARG(cel->wordt));
      }
      buf_add_char(&buf, '|');
    }
    same(buf_str(&buf), rows[i].verschil, i);
  }
}

/* S0-38, S0-39, S0-94, S4-45, S4-46, S4-47, S4-143. */
static void questions_go_where_the_tables_say(void **state) {
  (void)state;
  static const struct {
    bool lochem;
    const char *onderwerpen, *team, *plaats;
    int leeftijd;
    const char *dag, *naar;
  } rows[] = {
      {false, "vervoer", "", "Leerdam", 70, "2024-12-31", "Wmo-team"},
      {false, "vervoer", "", "Leerdam", 70, "2025-01-01", "Team Voorzieningen"},
      {false, "begeleiding", "", "Ameide", 70, "2025-01-01", "Gebiedsteam Meerkerk"},
      {false, "begeleiding vervoer", "", "Ameide", 70, "2025-01-01", "Gebiedsteam Meerkerk en Team Voorzieningen"},
      {false, "vervoer begeleiding", "", "Ameide", 70, "2025-01-01", "Gebiedsteam Meerkerk en Team Voorzieningen"},
      {false, "vervoer rolstoel", "", "Ameide", 70, "2025-01-01", "Team Voorzieningen"},
      {false, "zorgen-om-ander", "", "Vianen", 40, "2026-01-01", "Eropaf"},
      {false, "zorgen-om-ander", "", "Vianen", 12, "2026-01-01", "Gebiedsteam Vianen"},
      {false, "zorgen-om-ander", "", "Vianen", -1, "2026-01-01", "Gebiedsteam Vianen"},
      {false, "opvoeden", "", "", 8, "2026-01-01", "Geen rij zegt waarheen"},
      {false, "", "wmo-team", "Leerdam", 70, "2024-06-01", "Wmo-team"},
      {false, "", "wmo-team", "Leerdam", 70, "2026-06-01", "Team Voorzieningen"},
      {false, "", "bestaat-niet", "Leerdam", 70, "2026-06-01", "Geen rij zegt waarheen"},
      {true, "meervoudig", "", "Eefde", 30, "2026-01-01", "Gebiedsteam West"},
      {true, "meervoudig", "", "Laren", 30, "2026-01-01", "Gebiedsteam Oost"},
      {true, "uitkering schulden", "", "Laren", 30, "2026-01-01", "Het Plein"},
      {true, "", "west", "", -1, "2026-01-01", "Gebiedsteam West"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str onderwerpen[4], rest = str_of(rows[i].onderwerpen);
    struct routevraag vraag = {.onderwerpen = onderwerpen,
                               .team = str_of(rows[i].team),
                               .plaats = str_of(rows[i].plaats),
                               .leeftijd = rows[i].leeftijd};
    while (rest.len && str_cut(&rest, ' ', &onderwerpen[vraag.aantal])) vraag.aantal++;
    same(route_van(arena, rows[i].lochem ? lochem : vijf, &vraag, dag(rows[i].dag)).naam, rows[i].naar, i);
  }
  struct routevraag vroeger = {.team_naam = S("Team van vroeger"), .leeftijd = -1};
  same(route_van(arena, vijf, &vroeger, dag("2026-01-01")).naam, "Team van vroeger", 99);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(groups_hold_all_tables),
      cmocka_unit_test(cells_are_readable),
      cmocka_unit_test(every_cell_is_what_the_file_says),
      cmocka_unit_test(a_text_is_found_everywhere),
      cmocka_unit_test(rows_that_differ),
      cmocka_unit_test(questions_go_where_the_tables_say),
  };
  return (cmocka_set_message_output(CM_OUTPUT_TAP), cmocka_run_group_tests(tests, begin, end));
}
