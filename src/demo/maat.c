/* How many there are of everything: files beside the inrichting of the municipality. */
#include "base/csv.h"
#include "demo/demo.h"

/* One file while it is read; the first thing that is wrong is told with its row. */
struct lezing {
  struct arena *arena;
  const struct embedded *files;
  const char *bestand;
  struct csv csv;
  struct fault *fault;
};

static bool wrong(struct lezing *lezing, size_t rij, const char *wat) {
  fault_set(lezing->fault, FAULT_INPUT,
            str_format(lezing->arena, "De demo past niet: %s, rij %zu: %s.", lezing->bestand, rij, wat),
            "file of the demo refused");
  return false;
}

static bool read_file(struct lezing *lezing, const char *bestand) {
  struct csv_fault fault;
  lezing->bestand = bestand;
  for (const struct embedded *file = lezing->files; file->name; file++) {
    if (!str_eq(str_of(file->name), str_of(bestand))) continue;
    if (csv_read(lezing->arena, (struct str){file->data, file->size}, &lezing->csv, &fault)) return true;
    return wrong(lezing, fault.row, str_c(lezing->arena, fault.message));
  }
  return wrong(lezing, 0, "dit bestand ontbreekt");
}

static struct str cell(struct lezing *lezing, size_t rij, const char *kolom) {
  size_t at = csv_column(&lezing->csv, str_of(kolom));
  return at == CSV_COLUMNS_MAX ? (struct str){0} : csv_cell(&lezing->csv, rij, at);
}

static bool number(struct lezing *lezing, size_t rij, const char *kolom, int *ret_getal) {
  int64_t getal;
  if (!str_to_i64(cell(lezing, rij, kolom), &getal) || getal < 0 || getal > 100000)
    return wrong(lezing, rij + 2, "hier hoort een getal");
  *ret_getal = (int)getal;
  return true;
}

static bool read_period(struct lezing *lezing, struct demo_maat *maat) {
  dag_t tot;
  struct str tijd, uur;
  int64_t h, m;
  if (!read_file(lezing, "periode.csv")) return false;
  tijd = cell(lezing, 0, "tijd");
  if (lezing->csv.rows != 1 || !dag_lees_iso(cell(lezing, 0, "van"), &maat->van) ||
      !dag_lees_iso(cell(lezing, 0, "tot"), &tot) || tot <= maat->van || !str_cut(&tijd, ':', &uur) ||
      !str_to_i64(uur, &h) || !str_to_i64(tijd, &m) || h > 23 || m > 59 ||
      datum_van(tot).jaar - datum_van(maat->van).jaar >= DEMO_JAREN_MAX ||
      !moment_van_tijd(tot, (int)(h * 60 + m), &maat->nu))
    return wrong(lezing, 2, "dit is geen periode");
  return true;
}

static bool read_places(struct lezing *lezing, struct demo_maat *maat) {
  if (!read_file(lezing, "plaats.csv")) return false;
  struct demo_plaats *plaatsen = NEW_ARRAY(lezing->arena, struct demo_plaats, lezing->csv.rows + 1);
  for (size_t i = 0; i < lezing->csv.rows; i++)
    plaatsen[i] = (struct demo_plaats){cell(lezing, i, "plaats"), cell(lezing, i, "postcode")};
  maat->plaatsen = plaatsen;
  maat->plaats_aantal = lezing->csv.rows;
  return true;
}

static bool find_place(struct lezing *lezing, const struct demo_maat *maat, struct demo_lijn *lijn, struct str naam,
                       size_t rij) {
  for (size_t i = 0; i < maat->plaats_aantal; i++) {
    if (!str_eq(maat->plaatsen[i].naam, naam) || lijn->plaats_aantal == DEMO_PLAATSEN_MAX) continue;
    lijn->plaatsen[lijn->plaats_aantal++] = &maat->plaatsen[i];
    return true;
  }
  return wrong(lezing, rij, "deze plaats staat niet in plaats.csv");
}

static bool read_lines(struct lezing *lezing, struct demo_maat *maat) {
  if (!read_file(lezing, "lijn.csv")) return false;
  if (lezing->csv.rows > DEMO_LIJNEN_MAX) return wrong(lezing, DEMO_LIJNEN_MAX + 2, "er zijn te veel lijnen");
  struct demo_lijn *lijnen = NEW_ARRAY(lezing->arena, struct demo_lijn, lezing->csv.rows + 1);
  for (size_t i = 0; i < lezing->csv.rows; i++) {
    struct demo_lijn *lijn = &lijnen[i];
    struct str plaatsen = cell(lezing, i, "plaatsen"), naam;
    *lijn = (struct demo_lijn){.team = cell(lezing, i, "team"),
                               .kort = cell(lezing, i, "kort"),
                               .voorziening_rol = cell(lezing, i, "rol"),
                               .voorzieningen = str_eq(cell(lezing, i, "een_voorziening"), S("ja"))};
    if (!number(lezing, i, "werkers", &lijn->werkers) || !number(lezing, i, "actief", &lijn->actief)) return false;
    while (str_cut(&plaatsen, ',', &naam))
      if (!find_place(lezing, maat, lijn, naam, i + 2)) return false;
    if (lijn->werkers == 0 || lijn->plaats_aantal == 0)
      return wrong(lezing, i + 2, "een lijn heeft werkers en plaatsen");
  }
  maat->lijnen = lijnen;
  maat->lijn_aantal = lezing->csv.rows;
  return true;
}

static bool read_counts(struct lezing *lezing, struct demo_maat *maat) {
  int jaar, aantal, eerste = datum_van(maat->van).jaar, laatste = datum_van(dag_van_moment(maat->nu)).jaar;
  if (!read_file(lezing, "meldingen.csv")) return false;
  for (size_t i = 0; i < lezing->csv.rows; i++) {
    size_t at = 0;
    struct str team = cell(lezing, i, "team");
    if (!number(lezing, i, "jaar", &jaar) || !number(lezing, i, "aantal", &aantal)) return false;
    while (at < maat->lijn_aantal && !str_eq(maat->lijnen[at].team, team)) at++;
    if (at == maat->lijn_aantal) return wrong(lezing, i + 2, "dit team staat niet in lijn.csv");
    if (jaar < eerste || jaar > laatste) return wrong(lezing, i + 2, "dit jaar valt buiten de periode");
    maat->lijnen[at].meldingen[jaar - eerste] = aantal;
  }
  return true;
}

static bool read_desks(struct lezing *lezing, struct demo_maat *maat) {
  if (!read_file(lezing, "loket.csv")) return false;
  for (size_t i = 0; i < lezing->csv.rows; i++)
    maat->loketten[str_eq(cell(lezing, i, "jeugd"), S("ja"))] =
        (struct demo_loket){cell(lezing, i, "team"), cell(lezing, i, "kort")};
  return maat->loketten[0].team.len && maat->loketten[1].team.len
             ? true
             : wrong(lezing, 1, "er hoort een loket te zijn voor volwassenen en een voor jeugd");
}

/* A file of kinds with how many there are of each. */
static bool read_kinds(struct lezing *lezing, const char *bestand, const char *const *soorten, size_t aantal,
                       int *ret_aantallen) {
  if (!read_file(lezing, bestand)) return false;
  for (size_t i = 0; i < lezing->csv.rows; i++) {
    size_t at = 0;
    while (at < aantal && !str_eq(str_of(soorten[at]), cell(lezing, i, "soort"))) at++;
    if (at == aantal) return wrong(lezing, i + 2, "deze soort is er niet");
    if (!number(lezing, i, "aantal", &ret_aantallen[at])) return false;
  }
  return true;
}

static bool read_looks(struct lezing *lezing, struct demo_maat *maat) {
  static const char *const blikken[BLIKKEN] = {"eigen", "collega", "buur",   "naam", "opgezocht",
                                               "nacht", "nood",    "nieuws", "veel"},
                           *const voorvallen[VOORVALLEN] = {
                               "toestemming",      "geweigerd",      "huisarts", "school",
                               "ingetrokken",      "verbergen",      "inwoner",  "steun",
                               "partner-huisarts", "partner-school", "webvraag", "web-opzij",
                               "web-nieuw",        "intrekken",      "verzoek",  "vernietigen"};
  return read_kinds(lezing, "blik.csv", blikken, BLIKKEN, maat->blikken) &&
         read_kinds(lezing, "voorval.csv", voorvallen, VOORVALLEN, maat->voorvallen);
}

bool demo_maat_lezen(struct arena *arena, const struct embedded *files, struct demo_maat *ret_maat,
                     struct fault *fault) {
  struct lezing lezing = {.arena = arena, .files = files, .fault = fault};
  struct demo_maat maat = {0};
  if (!read_period(&lezing, &maat) || !read_places(&lezing, &maat) || !read_lines(&lezing, &maat) ||
      !read_counts(&lezing, &maat) || !read_desks(&lezing, &maat) || !read_looks(&lezing, &maat))
    return false;
  *ret_maat = maat;
  return true;
}
