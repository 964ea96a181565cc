/* Destroying a file: the list by the day, two who decide, what goes and what stays, the chain, nothing that names. */
#include "wereld.h"

#include <stdio.h>

#include "acts/bewaren.h"
#include "acts/mijn_inzien.h"

#include "privacy.h"

#define BSN "999900286"

/* A dossier with a note, an attachment, a draft, a question that is withdrawn today. */
static struct str dossier(struct wereld *w, const char *voornaam, const char *achternaam, enum sluitreden reden) {
  struct str uit, huis = vraag(w, inwoner(w, voornaam, achternaam), WET_WMO);
  struct notitie_in notitie = verslag(str_format(w->arena, "Mevrouw %s vertelt dat zij valt.", achternaam).ptr);
  struct bijlage bijlage = {str_format(w->arena, "brief van %s.txt", achternaam),
                            str_format(w->arena, "Aan mevrouw %s", achternaam)};
  struct melding_sluiten_in sluiting = beantwoord();
  sluiting.reden = reden;
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &notitie, &uit, &w->fault));
  DOET(w, document_toevoegen(&w->werk[PROFESSIONAL], huis, &bijlage, &uit, &w->fault));
  struct melding m = melding_van(w, huis);
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &sluiting, &uit, &w->fault));
  return huis;
}

static struct vernietiglijst_uit lijst(struct wereld *w, const struct werk *werk) {
  struct vernietiglijst_uit uit;
  DOET(w, vernietiglijst_inzien(werk, &uit, &w->fault));
  return uit;
}

static struct bewaardossier_uit zie(struct wereld *w, const struct werk *werk, struct str huis) {
  struct bewaardossier_uit uit;
  DOET(w, bewaardossier_inzien(werk, huis, &uit, &w->fault));
  return uit;
}

/* Selectielijst 2020: an afgebroken case is kept 42 days, the 42nd included. */
static void test_lijst(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str uit, huis = dossier(w, "Saar", "Sterrenberg", SLUIT_INGETROKKEN);
  dossier(w, "Bea", "Beantwoord", SLUIT_BEANTWOORD);
  vraag(w, inwoner(w, "Open", "Vraag"), WET_WMO);
  struct werk laatste = later(&fg, 42, 0), erna = later(&fg, 43, 0);
  struct vernietiglijst_uit l = lijst(w, &laatste);
  assert_int_equal(l.lijst.weg_totaal, 0);
  assert_int_equal(l.lijst.zonder_totaal, 1); /* answered: no source gives a number */
  FAALT(w, FAULT_RULE, vernietigen_voorstellen(&laatste, huis, &uit, &w->fault));
  l = lijst(w, &erna);
  assert_int_equal(l.lijst.weg_totaal, 1);
  assert_str(l.lijst.weg[0].publiek, str_c(w->arena, huis));
  assert_str(l.lijst.weg[0].naam, "Sterrenberg, Saar");
  assert_str(l.lijst.weg[0].door->termijn, "afgebroken");
  assert_int_equal(l.lijst.weg[0].tot, w->vandaag + 42);
  assert_heel(w);
}

/* Where it says that somebody is named: every text of every table, and every byte of what is kept as bytes. */
static void nergens(struct wereld *w, const char *wat) {
  bool pg = str_starts(str_of(w->db->where), S("postgresql"));
  struct str kolommen = lees(
      w, pg ? "SELECT string_agg(table_name || '|' || CASE data_type WHEN 'bytea' THEN 'encode(' || column_name || "
              "',''escape'')' ELSE column_name END, ' ') FROM information_schema.columns WHERE table_schema = 'public' "
              "AND data_type IN ('text', 'bytea')"
            : "SELECT group_concat(m.name || '|CAST(' || c.name || '/**/AS/**/TEXT)', ' ') FROM sqlite_master m JOIN "
              "pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type IN ('TEXT', 'BLOB')");
  struct str kolom;
  size_t gezien = 0;
  while (str_cut(&kolommen, ' ', &kolom)) {
    struct str rest = kolom, tabel;
    if (!str_cut(&rest, '|', &tabel)) continue;
    struct str sql = str_format(w->arena, "SELECT count(*) FROM %.*s WHERE lower(%.*s) LIKE '%%%s%%'", STR_ARG(tabel),
                                STR_ARG(rest), wat);
    if (tel(w, sql.ptr)) fail_msg("%s stands in %.*s", wat, STR_ARG(kolom));
    gezien++;
  }
  assert_true(gezien > 300);
}

/* The whole way: proposed, confirmed by another, gone; the logboek is whole and nothing names her. */
static void test_vernietigen(void **state) {
  struct wereld *w = *state;
  struct werk fleur = privacy_officer(w, "fleur"), fatih = privacy_officer(w, "fatih");
  struct str uit, huis = dossier(w, "Saar", "Sterrenberg", SLUIT_INGETROKKEN),
                  ander = dossier(w, "Ada", "Anders", SLUIT_INGETROKKEN);
  veeg(w, "UPDATE persoon SET bsn = '" BSN "' WHERE geslachtsnaam = 'Sterrenberg'");
  const struct paar getypt[] = {{S("tekst"), S("Sterrenberg belde")}};
  DOET(w, concept_vastleggen(&w->werk[PROFESSIONAL], concept_sleutel_notitie(w->arena, huis),
                             &(struct paren){getypt, 1}, &w->fault));
  struct werk zij = als_inwoner(w, lees(w, "SELECT publiek FROM persoon WHERE geslachtsnaam = 'Sterrenberg'"));
  struct mijn_inzien_uit mijn;
  DOET(w, mijn_inzien(&zij, &mijn, &w->fault));
  int64_t rijen = tel(w, "SELECT count(*) FROM logboek"), inhoud = tel(w, "SELECT count(*) FROM logboek_inhoud");
  struct werk een = later(&fleur, 50, 0), twee = later(&fatih, 50, 0);
  FAALT(w, FAULT_ACCESS, vernietigen_voorstellen(&w->werk[PROFESSIONAL], huis, &uit, &w->fault));
  DOET(w, vernietigen_voorstellen(&een, huis, &uit, &w->fault));
  struct bewaardossier_uit d = zie(w, &een, huis);
  assert_true(d.eigen);
  assert_int_equal(lijst(w, &een).lijst.weg_totaal, 1); /* the other one */
  FAALT(w, FAULT_RULE, vernietigen_bevestigen(&een, d.besluit.publiek, d.besluit.versie, &uit, &w->fault));
  FAALT(w, FAULT_STALE, vernietigen_bevestigen(&twee, d.besluit.publiek, 7, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        vernietigen_bevestigen(&w->werk[TEAMLEIDER], d.besluit.publiek, d.besluit.versie, &uit, &w->fault));
  DOET(w, vernietigen_bevestigen(&twee, d.besluit.publiek, d.besluit.versie, &uit, &w->fault));
  nergens(w, "sterrenberg");
  nergens(w, BSN);
  assert_heel(w);
  assert_true(tel(w, "SELECT count(*) FROM logboek") > rijen);
  assert_true(tel(w, "SELECT count(*) FROM logboek_inhoud") < inhoud);
  struct vernietiging v;
  DOET(w, vernietiging_inzien(&een, uit, &v, &w->fault));
  assert_int_equal(v.stand, VERNIETIG_GEDAAN);
  assert_str(v.besloten_naam, "fleur");
  assert_str(v.bevestigd_naam, "fatih");
  assert_str(v.naam, "");
  assert_int_equal(v.hash.len, 64);
  assert_int_equal(tel(w, "SELECT aantal FROM vernietiging_regel WHERE wat = 'contactverslagen'"), 1);
  assert_int_equal(tel(w, "SELECT aantal FROM vernietiging_regel WHERE wat = 'personen'"), 1);
  /* The other file is as it was. */
  assert_str(zie(w, &een, ander).dossier.naam, "Anders, Ada");
  assert_int_equal(tel(w, "SELECT count(*) FROM notitie"), 1);
  struct bewaardossier_uit weg;
  FAALT(w, FAULT_ABSENT, bewaardossier_inzien(&een, huis, &weg, &w->fault));
}

/* Nothing goes of what somebody decided to keep, or while something runs; who lives elsewhere too stays. */
static void test_houdt(void **state) {
  static const struct {
    unsigned houdt;
    const char *sql, *terug;
  } rijen[] = {
      {HOUDT_VRAAG, "UPDATE melding SET gesloten_op = NULL", "UPDATE melding SET gesloten_op = 20536"},
      {HOUDT_SIGNAAL,
       "INSERT INTO signaal (publiek, door, op, ontvangen, huishouden, over, gezien, wanneer, zorg, kinderen, "
       "melder_soort, melder_onbekend, team, stand, informeren, informeren_tekst, informeren_dag, versie) SELECT 's', "
       "opgenomen_door, 0, 0, huishouden, '', '', '', 0, 0, '', 0, team, 1, 0, '', 0, 1 FROM melding",
       "DELETE FROM signaal"},
      {HOUDT_GESCHIL,
       "INSERT INTO geschil (publiek, melding, persoon, team, soort, van, hoe, ontvangen, commissie, waartegen, "
       "gronden, door, op, versie) SELECT 'g', id, persoon, team, 3, '', 1, 0, 0, '', '', opgenomen_door, 0, 1 FROM "
       "melding",
       "DELETE FROM geschil"},
      {HOUDT_VERZOEK,
       "INSERT INTO verzoek (publiek, persoon, huishouden, soort, woorden, vrager, van, hoe, identiteit, ontvangen, "
       "op, "
       "versie) SELECT 'v', persoon, huishouden, 1, '', 1, '', 1, 1, 0, 0, 1 FROM melding",
       "DELETE FROM verzoek"},
      {HOUDT_HULP,
       "INSERT INTO spoed (publiek, melding, persoon, wet, wat, product, aanbieder, vanaf, tot, besluiter, mandaat, "
       "reden, gestopt, door, op, versie) SELECT 'sp', id, persoon, 1, '', '', '', 0, 99999, opgenomen_door, 1, '', "
       "'', "
       "opgenomen_door, 0, 1 FROM melding",
       "DELETE FROM spoed"},
      {HOUDT_CASUS,
       "INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) SELECT 'c', huishouden, "
       "team, "
       "opgenomen_door, 0, 1 FROM melding",
       "UPDATE casus SET gesloten_op = 20536"},
  };
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur"), dan = later(&fg, 50, 0);
  struct str uit, huis = dossier(w, "Saar", "Sterrenberg", SLUIT_INGETROKKEN);
  assert_true(zie(w, &dan, huis).mag_weg);
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    veeg(w, rijen[i].sql);
    struct bewaardossier_uit d = zie(w, &dan, huis);
    if (d.dossier.houdt != 1U << rijen[i].houdt) fail_msg("%u: %x", rijen[i].houdt, d.dossier.houdt);
    FAALT(w, FAULT_RULE, vernietigen_voorstellen(&dan, huis, &uit, &w->fault));
    assert_int_equal(lijst(w, &dan).lijst.weg_totaal, 0);
    veeg(w, rijen[i].terug);
    assert_true(zie(w, &dan, huis).mag_weg);
  }
  struct langer_bewaren_in in = {S(""), w->vandaag};
  FAALT(w, FAULT_INPUT, langer_bewaren(&dan, huis, &in, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  in = (struct langer_bewaren_in){S("Er loopt een onderzoek."), w->vandaag + 80};
  DOET(w, langer_bewaren(&dan, huis, &in, &uit, &w->fault));
  struct werk dag = later(&fg, 80, 0), erna = later(&fg, 81, 0);
  assert_int_equal(zie(w, &dag, huis).dossier.houdt, 1U << HOUDT_LANGER);
  assert_true(zie(w, &erna, huis).mag_weg);
  assert_heel(w);
}

/* Who also lives elsewhere keeps his row; what is torn from the logboek by hand is found. */
static void test_ook_elders(void **state) {
  struct wereld *w = *state;
  struct werk fleur = privacy_officer(w, "fleur"), fatih = privacy_officer(w, "fatih");
  struct str uit, huis = dossier(w, "Saar", "Sterrenberg", SLUIT_INGETROKKEN);
  vraag(w, inwoner(w, "Piet", "Pendel"), WET_WMO);
  veeg(w,
       "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT (SELECT max(id) FROM huishouden), id, 1, "
       "2 FROM persoon WHERE geslachtsnaam = 'Sterrenberg'");
  struct werk een = later(&fleur, 50, 0), twee = later(&fatih, 50, 0);
  DOET(w, vernietigen_voorstellen(&een, huis, &uit, &w->fault));
  struct bewaardossier_uit d = zie(w, &een, huis);
  DOET(w, vernietigen_bevestigen(&twee, d.besluit.publiek, d.besluit.versie, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon WHERE geslachtsnaam = 'Sterrenberg'"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM notitie"), 0);
  assert_heel(w);
  struct keuring keuring;
  veeg(w, "UPDATE vernietiging_regel SET aantal = aantal + 1 WHERE wat = 'contactverslagen'");
  DOET(w, logboek_keuren(w->store, w->arena, (struct str){0}, &keuring, &w->fault));
  assert_has(keuring.bevinding, "een verklaring van vernietiging is veranderd");
  veeg(w, "UPDATE vernietiging_regel SET aantal = aantal - 1 WHERE wat = 'contactverslagen'");
  assert_heel(w);
  veeg(w, "INSERT INTO vernietigd_logboek (schrijver, nr, vernietiging) SELECT schrijver, max(nr), 1 FROM "
          "logboek_inhoud WHERE schrijver = 1 GROUP BY schrijver");
  veeg(w, "DELETE FROM logboek_inhoud WHERE nr = (SELECT max(nr) FROM vernietigd_logboek WHERE schrijver = 1) AND "
          "schrijver = 1");
  DOET(w, logboek_keuren(w->store, w->arena, (struct str){0}, &keuring, &w->fault));
  assert_false(keuring.heel);
  assert_has(keuring.bevinding, "vernietigd_logboek staat niet in het logboek");
}

static struct str bron(struct wereld *w) {
  char *bytes = arena_new(w->arena, 256 * 1024);
  FILE *file = fopen(SCHAKEL_ROOT "/src/store/vernietigen.c", "rb");
  assert_non_null(file);
  size_t len = fread(bytes, 1, 256 * 1024, file);
  fclose(file);
  return (struct str){bytes, len};
}

/* A table that hangs to something that is destroyed is among what is destroyed: a new one may not be forgotten. */
static void test_geen_tabel_vergeten(void **state) {
  struct wereld *w = *state;
  if (w->db->engine != DB_SQLITE) return; /* the schema is one text */
  struct str source = bron(w), pairs, pair;
  size_t at, looked = 0;
  pairs = lees(w, "SELECT group_concat(m.name || '|' || f.\"table\", ' ') FROM sqlite_master m JOIN "
                  "pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE 'vernietig%'");
  while (str_cut(&pairs, ' ', &pair)) {
    struct str naar = pair, van;
    if (!str_cut(&naar, '|', &van) || str_eq(naar, S("gebruiker")) || str_eq(naar, S("team"))) continue;
    bool gone = str_find(source, str_format(w->arena, "\"%.*s\", \"", STR_ARG(naar)), &at);
    bool named = str_find(source, str_format(w->arena, "\"%.*s\",", STR_ARG(van)), &at) ||
                 str_find(source, str_format(w->arena, "UPDATE %.*s SET", STR_ARG(van)), &at);
    if (gone && !named) fail_msg("%.*s hangs to %.*s and stays", STR_ARG(van), STR_ARG(naar));
    looked += gone;
  }
  assert_true(looked > 60);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_lijst), IN_WERELD(test_vernietigen), IN_WERELD(test_houdt),
                                     IN_WERELD(test_ook_elders), IN_WERELD(test_geen_tabel_vergeten)};
  return RUN_TESTS(tests);
}
