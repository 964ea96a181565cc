/* The functional administrator looks at the inrichting, prepares a change, tries it and puts it into force. */
#include "wereld.h"

#include "acts/inrichting_tonen.h"
#include "acts/inrichting_voorstel.h"
#include "bestanden.h"

static int64_t versie_nu(struct wereld *w) {
  return tel(w, "SELECT coalesce(max(nr), 0) FROM inrichting_versie");
}

/* "naam=waarde" for each field. */
static struct paren ingevuld(struct wereld *w, const char *const *velden) {
  size_t count = 0;
  while (velden[count]) count++;
  struct paar *rij = NEW_ARRAY(w->arena, struct paar, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct str waarde = str_of(velden[i]);
    str_cut(&waarde, '=', &rij[i].naam);
    rij[i].waarde = waarde;
  }
  return (struct paren){rij, count};
}

struct invoer_uit {
  bool gelukt;
  struct str voorstel;
  struct bezwaren bezwaren;
};

static struct invoer_uit stel_voor(struct wereld *w, const char *tabel, const char *sleutel, enum rij_daad daad,
                                   const char *const *velden) {
  struct paren waarden = ingevuld(w, velden);
  struct rij_voorstellen_in in = {
      .tabel = str_of(tabel), .sleutel = str_of(sleutel), .daad = daad, .versie = versie_nu(w), .waarden = &waarden};
  struct invoer_uit uit = {0};
  fault_init(&w->fault);
  uit.gelukt = rij_voorstellen(&w->werk[BEHEERDER], &in, &uit.bezwaren, &uit.voorstel, &w->fault);
  return uit;
}
#define VELDEN(...) ((const char *const[]){__VA_ARGS__, NULL})

static const char *const andere_naam[] = {
    "dag=1-1-2027",       "cel_naam=Team Leerdam",      "cel_soort=gebiedsteam", "cel_locatie=leerdam",
    "cel_leeftijd_van=0", "cel_rapportagelijn=leerdam", "cel_bron=onze keuze",   NULL};

static int64_t sla_op(struct wereld *w, struct str voorstel) {
  int64_t versie;
  DOET(w,
       voorstel_opslaan(&w->werk[BEHEERDER], voorstel, &(struct voorstel_opslaan_in){S("proef")}, &versie, &w->fault));
  return versie;
}

static struct inrichting_tabel_uit tabel(struct wereld *w, const char *naam, dag_t dag) {
  struct inrichting_tabel_uit uit;
  DOET(w, inrichting_tabel_inzien(&w->werk[BEHEERDER], str_of(naam), dag, 1, &uit, &w->fault));
  return uit;
}

static const struct rij_beeld *rij_met(const struct inrichting_tabel_uit *uit, const char *naam) {
  for (size_t i = 0; i < uit->aantal; i++)
    if (str_eq(uit->rijen[i].naam, str_of(naam))) return &uit->rijen[i];
  return NULL;
}

static dag_t op(const char *iso) {
  dag_t dag = DAG_GEEN;
  assert_true(dag_lees_iso(str_of(iso), &dag));
  return dag;
}

static void test_alle_tabellen_van_beide_gemeenten(void **state) {
  struct wereld *w = *state;
  static const struct {
    const char *gemeente;
    size_t teams, gebieden, met_bindkracht;
  } rows[] = {{"vijfheerenlanden", 7, 3, 8}, {"lochem", 2, 2, 0}};
  for (size_t i = 0; i < 2; i++) {
    struct inrichting_overzicht_uit uit;
    struct str zoek;
    size_t tables = 0;
    inrichting_zetten(w, rows[i].gemeente);
    DOET(w, zoekopdracht_geven(&w->werk[BEHEERDER], S("Bindkracht"), &zoek, &w->fault));
    DOET(w, inrichting_overzicht_inzien(&w->werk[BEHEERDER], zoek, &uit, &w->fault));
    for (size_t g = 0; g < uit.groep_aantal; g++) tables += uit.groepen[g].aantal;
    assert_int_equal(tables, TABEL_AANTAL - 1); /* each once, but for TABEL_GEEN */
    assert_str(uit.groepen[0].tabellen[2].naam, "team");
    assert_int_equal(uit.groepen[0].tabellen[2].geldend, rows[i].teams);
    assert_int_equal(uit.groepen[0].tabellen[4].geldend, rows[i].gebieden);
    assert_true(rows[i].met_bindkracht ? uit.treffer_totaal >= rows[i].met_bindkracht : uit.treffer_totaal == 0);
    assert_int_equal(uit.versies.aantal, i + 1);
  }
}

static void test_wat_gold_wanneer(void **state) {
  struct wereld *w = *state;
  struct inrichting_rij_uit rij;
  inrichting_zetten(w, "vijfheerenlanden");
  struct inrichting_tabel_uit vroeger = tabel(w, "team", op("2024-12-31")), nu = tabel(w, "team", w->vandaag);
  assert_non_null(rij_met(&vroeger, "Wmo-team"));
  assert_null(rij_met(&vroeger, "Team Voorzieningen"));
  assert_int_equal(vroeger.straks_aantal, 2);
  assert_null(rij_met(&nu, "Wmo-team"));
  assert_non_null(rij_met(&nu, "Team Voorzieningen"));
  DOET(w, inrichting_rij_inzien(&w->werk[BEHEERDER], S("routering"), S("vervoer|||"), w->vandaag, &rij, &w->fault));
  assert_int_equal(rij.aantal, 2);
  assert_true(rij.hier == &rij.rijen[1] && rij.rijen[0].tot + 1 == rij.rijen[1].vanaf);
  /* The law stands beside what is our own. */
  struct inrichting_tabel_uit verwijzers = tabel(w, "verwijzer", w->vandaag);
  size_t wet = 0;
  for (size_t i = 0; i < verwijzers.aantal; i++) wet += verwijzers.rijen[i].van_wet;
  assert_int_equal(wet, 5);
  assert_int_equal(verwijzers.totaal, 16);
  FAALT(w, FAULT_ABSENT, inrichting_rij_inzien(&w->werk[BEHEERDER], S("team"), S("x"), w->vandaag, &rij, &w->fault));
  FAALT(w, FAULT_ABSENT, inrichting_rij_inzien(&w->werk[BEHEERDER], S("nergens"), S("x"), w->vandaag, &rij, &w->fault));
}

static void test_een_wijziging_de_hele_weg(void **state) {
  struct wereld *w = *state;
  struct voorstel_uit uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct invoer_uit u = stel_voor(w, "team", "gebiedsteam-leerdam", RIJ_WIJZIGEN, andere_naam);
  if (!u.gelukt) fail_msg("%.*s", STR_ARG(w->fault.message));
  DOET(w, voorstel_inzien(&w->werk[BEHEERDER], u.voorstel, &uit, &w->fault));
  assert_str(uit.voorstel.wat, "Team: Gebiedsteam Leerdam, vanaf 1 januari 2027");
  assert_int_equal(uit.totaal, 2);
  assert_int_equal(uit.verschillen[0].soort, RIJ_EINDIGT);
  assert_int_equal(uit.verschillen[0].tot, op("2026-12-31"));
  assert_int_equal(uit.verschillen[1].soort, RIJ_BEGINT);
  assert_int_equal(uit.verschillen[1].cel_aantal, 2); /* the name and where the row comes from */
  assert_str(uit.verschillen[1].cellen[0].was, "Gebiedsteam Leerdam");
  assert_str(uit.verschillen[1].cellen[0].wordt, "Team Leerdam");
  assert_false(uit.verleden);
  assert_int_equal(uit.eerste, op("2027-01-01"));
  assert_int_equal(versie_nu(w), 1); /* nothing is in force before it is saved */
  assert_int_equal(sla_op(w, u.voorstel), 2);
  struct inrichting_tabel_uit nu = tabel(w, "team", w->vandaag), straks = tabel(w, "team", op("2027-01-01"));
  assert_non_null(rij_met(&nu, "Gebiedsteam Leerdam"));
  assert_non_null(rij_met(&straks, "Team Leerdam"));
  assert_str(lees(w, "SELECT naam FROM team WHERE sleutel = 'gebiedsteam-leerdam'"), "Gebiedsteam Leerdam");
  FAALT(w, FAULT_ABSENT, voorstel_inzien(&w->werk[BEHEERDER], u.voorstel, &uit, &w->fault));
  /* A row that has not begun is mended in its place. */
  struct invoer_uit beter = stel_voor(w, "team", "gebiedsteam-leerdam", RIJ_WIJZIGEN,
                                      VELDEN("dag=1-1-2027", "cel_naam=Team Linge", "cel_soort=gebiedsteam",
                                             "cel_rapportagelijn=leerdam", "cel_bron=onze keuze"));
  assert_true(beter.gelukt);
  sla_op(w, beter.voorstel);
  straks = tabel(w, "team", op("2027-01-01"));
  assert_non_null(rij_met(&straks, "Team Linge"));
  assert_null(rij_met(&straks, "Team Leerdam"));
  assert_heel(w);
}

/* All that is wrong at once: of the row at its field, of the rest with file, row and column. */
static void test_fouten_op_hun_plek(void **state) {
  struct wereld *w = *state;
  static const struct {
    const char *tabel, *sleutel;
    enum rij_daad daad;
    const char *velden[8];
    const char *veld, *bericht; /* NULL: in the rest */
    size_t elders;              /* at least so many in the rest */
  } rows[] = {
      {"team",
       "gebiedsteam-leerdam",
       RIJ_WIJZIGEN,
       {"dag=", "cel_naam=A", "cel_soort=gebiedsteam"},
       "dag",
       "Vul een dag in.",
       0},
      {"team", "gebiedsteam-leerdam", RIJ_WIJZIGEN, {"dag=32-1-2027", "cel_naam="}, "cel_naam", "Vul dit in: Naam.", 0},
      {"team",
       "gebiedsteam-leerdam",
       RIJ_WIJZIGEN,
       {"dag=1-1-2027", "cel_naam=A", "cel_soort=kamer"},
       "cel_soort",
       "Kies: loket",
       0},
      {"team",
       "gebiedsteam-leerdam",
       RIJ_WIJZIGEN,
       {"dag=1-1-2027", "cel_locatie=maan", "cel_naam=A", "cel_soort=gebiedsteam", "cel_rapportagelijn=a",
        "cel_bron=b"},
       "cel_locatie",
       "In locatie.csv staat geen maan.",
       0},
      {"team",
       "gebiedsteam-leerdam",
       RIJ_WIJZIGEN,
       {"dag=1-1-2027", "cel_leeftijd_van=20", "cel_leeftijd_tot=10", "cel_naam=A", "cel_soort=gebiedsteam",
        "cel_rapportagelijn=a", "cel_bron=b"},
       "cel_leeftijd_tot",
       "Dit is lager",
       0},
      {"team",
       "voorzieningen",
       RIJ_WIJZIGEN,
       {"dag=1-1-2025", "cel_naam=A", "cel_soort=heel", "cel_rapportagelijn=a", "cel_bron=b"},
       "dag",
       "Op deze dag begint al een rij.",
       0},
      {"team", "gebiedsteam-leerdam", RIJ_EINDIGEN, {"dag=31-12-2026"}, NULL, "geldt niet op 2027-01-01", 1},
      {"team",
       "",
       RIJ_TOEVOEGEN,
       {"dag=1-1-2027", "cel_id=Team Een", "cel_naam=A", "cel_soort=heel", "cel_rapportagelijn=a", "cel_bron=b"},
       "cel_id",
       "Gebruik alleen kleine letters",
       0},
      {"team",
       "",
       RIJ_TOEVOEGEN,
       {"dag=1-1-2027", "cel_id=eropaf", "cel_naam=A", "cel_soort=heel", "cel_rapportagelijn=a", "cel_bron=b"},
       "cel_id",
       "Deze rij is er al op deze dag.",
       0},
      {"opvolging",
       "",
       RIJ_TOEVOEGEN,
       {"cel_van=eropaf", "cel_naar=eropaf", "cel_op=1-1-2027", "cel_bron=b"},
       "cel_naar",
       "Een team kan zichzelf niet opvolgen.",
       0},
  };
  inrichting_zetten(w, "vijfheerenlanden");
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct invoer_uit u = stel_voor(w, rows[i].tabel, rows[i].sleutel, rows[i].daad, rows[i].velden);
    size_t at;
    if (u.gelukt || w->fault.class != FAULT_INPUT) fail_msg("row %zu: %d", i, (int)w->fault.class);
    struct str bericht = rows[i].veld        ? fault_of(&w->fault, rows[i].veld)
                         : u.bezwaren.aantal ? u.bezwaren.bezwaar[0].bericht
                                             : S("");
    if (!str_find(bericht, str_of(rows[i].bericht), &at)) fail_msg("row %zu: %.*s", i, STR_ARG(bericht));
    if (u.bezwaren.totaal < rows[i].elders || (rows[i].elders == 0 && u.bezwaren.totaal))
      fail_msg("row %zu: %zu elsewhere: %.*s", i, u.bezwaren.totaal,
               STR_ARG(u.bezwaren.aantal ? u.bezwaren.bezwaar[0].bericht : S("")));
  }
  assert_false(stel_voor(w, "gelijkgestelde_dag", "", RIJ_TOEVOEGEN, VELDEN("cel_dag=1-1-2027")).gelukt);
  assert_int_equal(w->fault.class, FAULT_RULE);
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_voorstel"), 0);
  assert_int_equal(versie_nu(w), 1);
}

/* A municipality may not weaken the law: the fault is at the field. */
static void test_de_wet_blijft_staan(void **state) {
  struct wereld *w = *state;
  struct rijformulier f;
  inrichting_zetten(w, "vijfheerenlanden");
  struct rijformulier_in in = {.tabel = S("termijn"), .sleutel = S("wmo-onderzoek"), .dag = w->vandaag};
  DOET(w, rijformulier_maken(&w->werk[BEHEERDER], &in, &f, &w->fault));
  assert_true(f.van_wet);
  struct paar *rij = NEW_ARRAY(w->arena, struct paar, f.waarden.aantal + 1);
  for (size_t i = 0; i < f.waarden.aantal; i++) {
    rij[i] = f.waarden.rij[i];
    if (str_eq(rij[i].naam, S("cel_lengte"))) rij[i].waarde = S("99");
  }
  rij[f.waarden.aantal] = (struct paar){S("dag"), S("1-1-2027")};
  struct paren waarden = {rij, f.waarden.aantal + 1};
  struct rij_voorstellen_in langer = {
      .tabel = in.tabel, .sleutel = in.sleutel, .daad = RIJ_WIJZIGEN, .versie = 1, .waarden = &waarden};
  struct bezwaren bezwaren = {0};
  struct str voorstel;
  FAALT(w, FAULT_INPUT, rij_voorstellen(&w->werk[BEHEERDER], &langer, &bezwaren, &voorstel, &w->fault));
  assert_true(fault_of(&w->fault, "cel_lengte").len > 0);
  in.daad = RIJ_EINDIGEN;
  FAALT(w, FAULT_ABSENT, rijformulier_maken(&w->werk[BEHEERDER], &in, &f, &w->fault));
}

static void test_twee_tegelijk(void **state) {
  struct wereld *w = *state;
  struct voorstel_uit uit;
  struct bezwaren bezwaren = {0};
  int64_t versie;
  inrichting_zetten(w, "vijfheerenlanden");
  struct invoer_uit een = stel_voor(w, "team", "gebiedsteam-leerdam", RIJ_WIJZIGEN, andere_naam);
  struct invoer_uit twee = stel_voor(w, "kanaal", "", RIJ_TOEVOEGEN,
                                     VELDEN("cel_id=brief", "cel_naam=Brief", "cel_open=ja", "cel_bron=onze keuze"));
  assert_true(een.gelukt && twee.gelukt);
  assert_int_equal(sla_op(w, twee.voorstel), 2);
  FAALT(w, FAULT_STALE,
        voorstel_opslaan(&w->werk[BEHEERDER], een.voorstel, &(struct voorstel_opslaan_in){S("x")}, &versie, &w->fault));
  DOET(w, voorstel_inzien(&w->werk[BEHEERDER], een.voorstel, &uit, &w->fault));
  assert_int_equal(uit.nieuwste, 2);
  assert_int_equal(uit.intussen_totaal, 1); /* both are shown: what the other did, and the own proposal */
  assert_str(uit.intussen[0].naam, "Brief");
  assert_int_equal(uit.totaal, 2);
  DOET(w, voorstel_opnieuw(&w->werk[BEHEERDER], een.voorstel, &bezwaren, &w->fault));
  assert_int_equal(sla_op(w, een.voorstel), 3);
  struct inrichting_tabel_uit kanalen = tabel(w, "kanaal", w->vandaag), teams = tabel(w, "team", op("2027-01-01"));
  assert_non_null(rij_met(&kanalen, "Brief"));
  assert_non_null(rij_met(&teams, "Team Leerdam"));
}

static void test_een_formulier_twee_keer(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  w->werk[BEHEERDER].inzending = werk_id(&w->werk[BEHEERDER]);
  struct invoer_uit een = stel_voor(w, "team", "gebiedsteam-leerdam", RIJ_WIJZIGEN, andere_naam);
  struct invoer_uit twee = stel_voor(w, "team", "gebiedsteam-leerdam", RIJ_WIJZIGEN, andere_naam);
  assert_true(een.gelukt && twee.gelukt && str_eq(een.voorstel, twee.voorstel));
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_voorstel"), 1);
}

/* The form of a proposal is as it was filled in; what was filled in stays also when it comes back. */
static void test_formulier_van_een_voorstel(void **state) {
  struct wereld *w = *state;
  struct rijformulier f;
  inrichting_zetten(w, "vijfheerenlanden");
  struct invoer_uit u = stel_voor(w, "aanbod", "", RIJ_TOEVOEGEN,
                                  VELDEN("dag=1-2-2027", "cel_id=koffie", "cel_naam=Koffie \"om de hoek\"; elke dag",
                                         "cel_laag=vrij-toegankelijk", "cel_gebieden=leerdam", "cel_gebieden=vianen",
                                         "cel_contact=zelf", "cel_bron=onze keuze"));
  if (!u.gelukt)
    fail_msg("%.*s", STR_ARG(u.bezwaren.aantal ? u.bezwaren.bezwaar[0].bericht : w->fault.fields[0].message));
  struct rijformulier_in in = {.voorstel = u.voorstel, .dag = w->vandaag};
  DOET(w, rijformulier_maken(&w->werk[BEHEERDER], &in, &f, &w->fault));
  assert_str(f.tabel.naam, "aanbod");
  assert_str(paren_waarde(&f.waarden, S("cel_naam")), "Koffie \"om de hoek\"; elke dag");
  assert_str(paren_waarde(&f.waarden, S("dag")), "1-2-2027");
  size_t gebieden = 0;
  for (size_t i = 0; i < f.waarden.aantal; i++) gebieden += str_eq(f.waarden.rij[i].naam, S("cel_gebieden"));
  assert_int_equal(gebieden, 2);
  sla_op(w, u.voorstel);
  struct inrichting_tabel_uit aanbod = tabel(w, "aanbod", op("2027-02-01"));
  const struct rij_beeld *rij = rij_met(&aanbod, "Koffie \"om de hoek\"; elke dag");
  assert_non_null(rij);
  for (size_t k = 0; k < aanbod.tabel.kolom_aantal; k++)
    if (str_eq(aanbod.tabel.kolommen[k].naam, S("gebieden"))) assert_str(rij->cellen[k].tekst, "Leerdam, Vianen");
}

static bool breng_in(struct wereld *w, const struct embedded *files, struct invoer_uit *uit) {
  fault_init(&w->fault);
  *uit = (struct invoer_uit){0};
  uit->gelukt = bestanden_voorstellen(&w->werk[BEHEERDER], files, &uit->bezwaren, &uit->voorstel, &w->fault);
  return uit->gelukt;
}

static void test_bestanden(void **state) {
  struct wereld *w = *state;
  static const struct {
    const char *naam, *inhoud, *plek, *bericht;
  } rows[] = {
      {"rol.xlsx", "PK", "rol.xlsx", "Dit is geen CSV-bestand."},
      {"rollen.csv", "id;naam\n", "rollen.csv", "Deze tabel bestaat niet."},
      {"rol.csv", "", "rol.csv", "Het bestand is leeg."},
      {"rol.csv", "id,naam,uitleg,bron,vanaf,tot\n", "rol.csv rij 1", "Tussen de kolommen staat een komma."},
      {"rol.csv", "id\tnaam\tuitleg\n", "rol.csv rij 1", "Tussen de kolommen staat een tab."},
      {"rol.csv", "id;naam;bron;vanaf;tot\n", "rol.csv rij 1, kolom uitleg", "Deze kolom ontbreekt."},
      {"rol.csv", "id;naam;uitleg;bron;vanaf;tot\na;caf\xe9;;x;;\n", "rol.csv rij 2, kolom 2",
       "Bewaar het bestand als UTF-8."},
      {"gelijkgestelde_dag.csv", "dag;omschrijving;bron\n", "gelijkgestelde_dag.csv", "Deze tabel is van de wet"},
  };
  struct invoer_uit u;
  inrichting_zetten(w, "lochem");
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    size_t at;
    const struct embedded files[] = {{rows[i].naam, rows[i].inhoud, strlen(rows[i].inhoud)}, {0}};
    if (breng_in(w, files, &u) || w->fault.class != FAULT_INPUT) fail_msg("row %zu", i);
    if (!str_eq(u.bezwaren.bezwaar[0].plek, str_of(rows[i].plek)) ||
        !str_find(u.bezwaren.bezwaar[0].bericht, str_of(rows[i].bericht), &at))
      fail_msg("row %zu: %.*s: %.*s", i, STR_ARG(u.bezwaren.bezwaar[0].plek), STR_ARG(u.bezwaren.bezwaar[0].bericht));
  }
  assert_false(breng_in(w, (const struct embedded[]){{0}}, &u));
  assert_true(fault_of(&w->fault, "bestanden").len > 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_voorstel"), 0);
  /* With the mark that spreadsheets put in front, and one byte for one given out again. */
  static const char leden[] = "\xef\xbb\xbfid;naam;uitleg;bron;vanaf;tot\r\nwijkcoach;Wijkcoach;;S0-52;;\r\n";
  struct str naam, bytes;
  const struct embedded met_bom[] = {{"lidmaatschap.csv", leden, sizeof leden - 1}, {0}};
  if (!breng_in(w, met_bom, &u))
    fail_msg("%.*s %.*s", STR_ARG(u.bezwaren.bezwaar[0].plek), STR_ARG(u.bezwaren.bezwaar[0].bericht));
  sla_op(w, u.voorstel);
  DOET(w, inrichting_bestand_geven(&w->werk[BEHEERDER], S("lidmaatschap"), &naam, &bytes, &w->fault));
  assert_str(naam, "lidmaatschap.csv");
  assert_true(str_eq(bytes, (struct str){leden, sizeof leden - 1}));
  assert_false(breng_in(w, met_bom, &u)); /* nothing differs */
}

static void test_terug_naar_een_versie(void **state) {
  struct wereld *w = *state;
  struct inrichting_vergelijken_uit verschil;
  struct bezwaren bezwaren = {0};
  struct str voorstel;
  inrichting_zetten(w, "lochem");
  inrichting_zetten(w, "vijfheerenlanden");
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 1, 2, 1, &verschil, &w->fault));
  assert_true(verschil.totaal > 100 && verschil.aantal <= VERSCHILLEN_MAX);
  DOET(w, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 2, 2, 1, &verschil, &w->fault));
  assert_int_equal(verschil.totaal, 0);
  DOET(w, versie_voorstellen(&w->werk[BEHEERDER], 1, &bezwaren, &voorstel, &w->fault));
  assert_int_equal(sla_op(w, voorstel), 3);
  struct inrichting_stand stand;
  const struct embedded *lochem = bestanden_van(w->arena, "lochem");
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  size_t count = 0;
  for (const struct embedded *file = stand.files; file->name; file++, count++) {
    struct str was;
    assert_true(embedded_find(lochem, str_of(file->name), &was) && str_eq(was, (struct str){file->data, file->size}));
  }
  for (const struct embedded *file = lochem; file->name; file++) count -= str_ends(str_of(file->name), S(".csv"));
  assert_int_equal(count, 0);
  FAALT(w, FAULT_INPUT, versie_voorstellen(&w->werk[BEHEERDER], 3, &bezwaren, &voorstel, &w->fault));
  FAALT(w, FAULT_ABSENT, versie_voorstellen(&w->werk[BEHEERDER], 9, &bezwaren, &voorstel, &w->fault));
  FAALT(w, FAULT_ABSENT, inrichting_versies_vergelijken(&w->werk[BEHEERDER], 0, 9, 1, &verschil, &w->fault));
}

/* Last month's meldingen by today's tables and by those of a day to come; only counted, nothing changed. */
static void test_proef(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct proberen_uit uit;
  inrichting_zetten(w, "vijfheerenlanden");
  int64_t leerdam = team_van(w, "gebiedsteam-leerdam"), voorzieningen = team_van(w, "voorzieningen");
  struct str jan = inwoner(w, "Jan", "Koolwijk"), an = inwoner(w, "An", "Geheimstra");
  vraag_voor(w, &w->werk[LOKET], jan, WET_WMO, voorzieningen, w->vandaag);
  vraag_voor(w, &w->werk[LOKET], jan, WET_WMO, leerdam, w->vandaag - 5);
  vraag_voor(w, &w->werk[LOKET], an, WET_WMO, voorzieningen, w->vandaag - 2);
  vraag_voor(w, &w->werk[LOKET], jan, WET_WMO, voorzieningen, w->vandaag - 60); /* not of the last month */
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE geslachtsnaam = 'Geheimstra'");
  struct invoer_uit team = stel_voor(
      w, "opvolging", "", RIJ_TOEVOEGEN,
      VELDEN("cel_van=voorzieningen", "cel_naar=gebiedsteam-vianen", "cel_op=1-1-2027", "cel_bron=onze keuze"));
  assert_true(team.gelukt);
  DOET(w, voorstel_proberen(&w->werk[BEHEERDER], team.voorstel, op("2027-06-01"), &uit, &w->fault));
  assert_int_equal(uit.totaal, 3);
  assert_int_equal(uit.anders, 0); /* the team itself is still there */
  /* The team gives its work away and stops: everything that points at it must go along, in files. */
  const struct embedded *nu = bestanden_van(w->arena, "vijfheerenlanden");
  struct embedded nieuw[] = {{"team.csv", NULL, 0}, {"routering.csv", NULL, 0}, {"opvolging.csv", NULL, 0}, {0}};
  for (size_t i = 0; i < 3; i++) {
    struct str bytes, rest, regel;
    struct buf buf;
    assert_true(embedded_find(nu, str_of(nieuw[i].name), &bytes));
    buf_init(&buf, w->arena, 1 << 20);
    rest = bytes;
    while (rest.len && str_cut(&rest, '\n', &regel)) {
      size_t at;
      bool of_team = i == 0 ? str_starts(regel, S("voorzieningen;")) : str_find(regel, S(";team;voorzieningen;"), &at);
      buf_add(&buf, regel);
      if (i < 2 && of_team) buf_add(&buf, S("2026-12-31"));
      buf_add_char(&buf, '\n');
    }
    if (i == 2) buf_add(&buf, S("voorzieningen;gebiedsteam-vianen;;2027-01-01;onze keuze\n"));
    struct str text = buf_str(&buf);
    nieuw[i].data = text.ptr, nieuw[i].size = text.len;
  }
  struct invoer_uit u;
  if (!breng_in(w, nieuw, &u))
    fail_msg("%.*s: %.*s", STR_ARG(u.bezwaren.bezwaar[0].plek), STR_ARG(u.bezwaren.bezwaar[0].bericht));
  int64_t rows = tel(w, "SELECT count(*) FROM logboek"), meldingen = tel(w, "SELECT sum(versie) FROM melding");
  DOET(w, voorstel_proberen(&w->werk[BEHEERDER], u.voorstel, op("2027-06-01"), &uit, &w->fault));
  assert_int_equal(uit.totaal, 3);
  assert_int_equal(uit.anders, 2);
  assert_str(uit.tellingen[0].van, "Team Voorzieningen");
  assert_str(uit.tellingen[0].naar, "Gebiedsteam Vianen");
  assert_int_equal(uit.tellingen[0].aantal, 2);
  assert_int_equal(uit.verschil_aantal, 2);
  assert_str(uit.verschillen[0].plaats, "Vianen");
  assert_str(uit.verschillen[1].plaats, ""); /* a secret address gives no place */
  assert_int_equal(uit.verschillen[0].leeftijd, 75);
  /* On a day before the change nothing is other than today. */
  DOET(w, voorstel_proberen(&w->werk[BEHEERDER], u.voorstel, op("2026-06-01"), &uit, &w->fault));
  assert_int_equal(uit.anders, 0);
  DOET(w, voorstel_proberen(&w->werk[BEHEERDER], S(""), op("2027-06-01"), &uit, &w->fault));
  assert_int_equal(uit.anders, 0);
  assert_int_equal(tel(w, "SELECT sum(versie) FROM melding"), meldingen);
  assert_int_equal(versie_nu(w), 1);
  /* The logboek tells that it was looked at, of whom, and on which ground. */
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek"), rows + 3);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'wijziging proberen' AND grond = 'beheer' "
                          "AND informatie = 'inrichting,telling'"),
                   4);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_persoon WHERE (schrijver, nr) IN (SELECT schrijver, nr FROM "
                          "logboek WHERE act = 'wijziging proberen')"),
                   8);
  assert_heel(w);
}

/* A question goes where its subjects go: wheelchairs to the area teams from 2027 on (S0-39). */
static void test_proef_met_onderwerpen(void **state) {
  struct wereld *w = *state;
  struct proberen_uit uit;
  struct str publiek, rolstoel[] = {S("rolstoel"), S("vervoer")}, school[] = {S("school")};
  inrichting_zetten(w, "vijfheerenlanden");
  struct melding_opnemen_in in = {.persoon = inwoner(w, "Jan", "Koolwijk"),
                                  .woorden = S("Ik kom de deur niet meer uit."),
                                  .kanaal = S("telefoon"),
                                  .ontvangen = w->vandaag,
                                  .keuzes = rustig(w->arena)};
  in.keuzes.onderwerpen = rolstoel, in.keuzes.onderwerp_aantal = 2;
  DOET(w, melding_opnemen(&w->werk[LOKET], &in, &publiek, &w->fault));
  in.keuzes.onderwerpen = school, in.keuzes.onderwerp_aantal = 1, in.wet = WET_GEEN;
  DOET(w, melding_opnemen(&w->werk[LOKET], &in, &publiek, &w->fault));
  struct invoer_uit u =
      stel_voor(w, "routering", "rolstoel|||", RIJ_WIJZIGEN,
                VELDEN("dag=1-1-2027", "cel_onderwerp=rolstoel", "cel_naar=gebiedsteam", "cel_bron=onze keuze"));
  if (!u.gelukt) fail_msg("%.*s: %.*s", STR_ARG(u.bezwaren.bezwaar[0].plek), STR_ARG(u.bezwaren.bezwaar[0].bericht));
  DOET(w, voorstel_proberen(&w->werk[BEHEERDER], u.voorstel, op("2027-06-01"), &uit, &w->fault));
  assert_int_equal(uit.totaal, 2);
  assert_int_equal(uit.anders, 1);
  assert_str(uit.verschillen[0].onderwerpen, "Rolstoel, Vervoer");
  assert_str(uit.verschillen[0].van, "Team Voorzieningen");
  assert_str(uit.verschillen[0].naar, "Gebiedsteam Vianen en Team Voorzieningen");
}

static void test_alleen_de_beheerder(void **state) {
  struct wereld *w = *state;
  struct inrichting_overzicht_uit overzicht;
  struct inrichting_tabel_uit tabel_uit;
  struct inrichting_rij_uit rij;
  struct inrichting_vergelijken_uit verschil;
  struct voorstel_uit voorstel;
  struct proberen_uit proef;
  struct rijformulier f;
  struct bezwaren bezwaren = {0};
  struct str id, bytes;
  int64_t versie;
  inrichting_zetten(w, "vijfheerenlanden");
  struct invoer_uit u = stel_voor(w, "team", "gebiedsteam-leerdam", RIJ_WIJZIGEN, andere_naam);
  struct paren waarden = ingevuld(w, andere_naam);
  struct rij_voorstellen_in in = {.tabel = S("team"), .sleutel = S("eropaf"), .versie = 1, .waarden = &waarden};
  struct rijformulier_in form = {.tabel = S("team"), .sleutel = S("eropaf"), .dag = w->vandaag};
  for (enum wie wie = LOKET; wie < WIE_AANTAL; wie++) {
    const struct werk *werk = &w->werk[wie];
    if (wie == BEHEERDER) continue;
    FAALT(w, FAULT_ACCESS, inrichting_overzicht_inzien(werk, S(""), &overzicht, &w->fault));
    FAALT(w, FAULT_ACCESS, inrichting_tabel_inzien(werk, S("team"), w->vandaag, 1, &tabel_uit, &w->fault));
    FAALT(w, FAULT_ACCESS, inrichting_rij_inzien(werk, S("team"), S("eropaf"), w->vandaag, &rij, &w->fault));
    FAALT(w, FAULT_ACCESS, inrichting_versies_vergelijken(werk, 0, 1, 1, &verschil, &w->fault));
    FAALT(w, FAULT_ACCESS, inrichting_bestand_geven(werk, S("team"), &id, &bytes, &w->fault));
    FAALT(w, FAULT_ACCESS, rijformulier_maken(werk, &form, &f, &w->fault));
    FAALT(w, FAULT_ACCESS, rij_voorstellen(werk, &in, &bezwaren, &id, &w->fault));
    FAALT(w, FAULT_ACCESS, bestanden_voorstellen(werk, (struct embedded[]){{0}}, &bezwaren, &id, &w->fault));
    FAALT(w, FAULT_ACCESS, versie_voorstellen(werk, 0, &bezwaren, &id, &w->fault));
    FAALT(w, FAULT_ACCESS, voorstel_inzien(werk, u.voorstel, &voorstel, &w->fault));
    FAALT(w, FAULT_ACCESS,
          voorstel_opslaan(werk, u.voorstel, &(struct voorstel_opslaan_in){S("x")}, &versie, &w->fault));
    FAALT(w, FAULT_ACCESS, voorstel_opnieuw(werk, u.voorstel, &bezwaren, &w->fault));
    FAALT(w, FAULT_ACCESS, voorstel_weggooien(werk, u.voorstel, &w->fault));
    FAALT(w, FAULT_ACCESS, voorstel_proberen(werk, u.voorstel, w->vandaag, &proef, &w->fault));
  }
  assert_int_equal(versie_nu(w), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_voorstel"), 1);
  DOET(w, voorstel_weggooien(&w->werk[BEHEERDER], u.voorstel, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM inrichting_voorstel_bestand"), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_alle_tabellen_van_beide_gemeenten),
      IN_WERELD(test_wat_gold_wanneer),
      IN_WERELD(test_een_wijziging_de_hele_weg),
      IN_WERELD(test_fouten_op_hun_plek),
      IN_WERELD(test_de_wet_blijft_staan),
      IN_WERELD(test_twee_tegelijk),
      IN_WERELD(test_een_formulier_twee_keer),
      IN_WERELD(test_formulier_van_een_voorstel),
      IN_WERELD(test_bestanden),
      IN_WERELD(test_terug_naar_een_versie),
      IN_WERELD(test_proef),
      IN_WERELD(test_proef_met_onderwerpen),
      IN_WERELD(test_alleen_de_beheerder),
  };
  return RUN_TESTS(tests);
}
