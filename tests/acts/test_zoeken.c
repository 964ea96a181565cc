/* Finding out who asks: our own persons, the register, and both together. The register is the stand-in with its own
 * population, spoken to over HTTP in this process. */
#include "wereld.h"

#include "proefregister.h"
#include "store/concept.h"

static struct zoekuitkomst zoek(struct wereld *w, const char *tekst, struct str *ret_opdracht) {
  struct zoekuitkomst uitkomst;
  struct str opdracht;
  DOET(w, zoekopdracht_geven(&w->werk[LOKET], str_of(tekst), &opdracht, &w->fault));
  DOET(w, persoon_zoeken(&w->werk[LOKET], opdracht, &uitkomst, &w->fault));
  if (ret_opdracht) *ret_opdracht = opdracht;
  return uitkomst;
}

static struct persoon neem_over(struct wereld *w, struct str opdracht, const struct gevonden *gevonden) {
  struct str publiek;
  struct persoon persoon;
  DOET(w, persoon_overnemen(&w->werk[LOKET], &(struct persoon_overnemen_in){opdracht, gevonden->keus}, &publiek,
                            &w->fault));
  DOET(w, persoon_inzien(&w->werk[LOKET], publiek, &persoon, &w->fault));
  return persoon;
}

static void test_uit_het_register(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  struct str opdracht;
  struct zoekuitkomst u = zoek(w, "999900286", &opdracht);
  assert_int_equal(u.stand, REGISTER_ANTWOORDDE);
  assert_int_equal(u.aantal, 1);
  assert_true(u.personen[0].in_register && !u.personen[0].in_schakel);
  size_t at;
  assert_false(str_find(u.personen[0].keus, S("999900286"), &at));
  struct persoon p = neem_over(w, opdracht, &u.personen[0]);
  assert_str(persoon_naam(w->arena, &p), "Johan Willem Kool");
  assert_str(p.voorletters, "J.W.");
  assert_str(p.bsn, "999900286");
  assert_str(p.gemeente, "1961");
  assert_str(adres_regel(w->arena, &p), "Lekdijkerf 10 A, 4128 QX Lexmond");
  assert_int_equal(p.geboren, 19990228);
  assert_int_equal(p.overleden, DEELDATUM_GEEN);
  assert_int_equal(p.bron, BRON_REGISTER);
  assert_int_equal(p.geverifieerd_op, w->werk[LOKET].wanneer.echt);

  /* Known on both sides: one line, and taking him over again makes no second person. */
  u = zoek(w, "Kool 28-2-1999", &opdracht);
  assert_int_equal(u.aantal, 1);
  assert_true(u.personen[0].in_register && u.personen[0].in_schakel);
  assert_str(neem_over(w, opdracht, &u.personen[0]).publiek, str_c(w->arena, p.publiek));
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 1);

  /* His question, as in the thin way. */
  struct str publiek = vraag(w, p.publiek, WET_WMO);
  assert_true(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.regels[0].geverifieerd);
  assert_str(huishouden(w, &w->werk[PROFESSIONAL], publiek).leden[0].bsn, "999900286");
  assert_heel(w);
  register_klaar(&r);
}

/* Whose address only we know to be secret: who lives there according to the register does not give it away, by number
 * or by name (Wet BRP art. 2.59). */
static void test_geheim_dat_alleen_wij_kennen(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  static const char *const zoekt[] = {"999900286", "Kool 28-2-1999"};
  struct str moeder = inwoner(w, "Anna", "Verborgen"), opdracht;
  for (size_t i = 0; i < 2; i++)
    assert_has(adres_regel(w->arena, &zoek(w, zoekt[i], &opdracht).personen[0].persoon), "4128 QX");
  veeg(w, "UPDATE persoon SET geheim = 1, straat = 'Lekdijkerf', huisnummer = '10', huisletter = 'A', toevoeging = '', "
          "postcode = '4128QX', woonplaats = 'Lexmond' WHERE voornamen = 'Anna'");
  for (size_t i = 0; i < 2; i++) {
    struct zoekuitkomst u = zoek(w, zoekt[i], &opdracht);
    assert_int_equal(u.aantal, 1);
    assert_str(adres_regel(w->arena, &u.personen[0].persoon), "Adres niet getoond");
  }
  /* Next door is another door. */
  veeg(w, "UPDATE persoon SET huisnummer = '101' WHERE voornamen = 'Anna'");
  for (size_t i = 0; i < 2; i++)
    assert_has(adres_regel(w->arena, &zoek(w, zoekt[i], &opdracht).personen[0].persoon), "4128 QX");
  assert_true(moeder.len > 0);
  assert_heel(w);
  register_klaar(&r);
}

static void test_hoe_er_gezocht_kan_worden(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  static const struct {
    const char *tekst;
    enum register_stand stand;
    size_t aantal;
  } rows[] = {
      {"Kool 28-2-1999", REGISTER_ANTWOORDDE, 1},
      {"van Kekem 18 september 1992", REGISTER_ANTWOORDDE, 1},
      {"Jeroen van Kekem 18-9-1992", REGISTER_ANTWOORDDE, 1},
      {"Kool 1-1-1901", REGISTER_ANTWOORDDE, 0},
      {"4128QX 10", REGISTER_ANTWOORDDE, 1},
      {"Kool", REGISTER_NIET_GEVRAAGD, 0},
      {"2026-000001", REGISTER_NIET_GEVRAAGD, 0},
      {"999906161", REGISTER_ANTWOORDDE, 1}, /* the dead too */
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# %s\n", rows[i].tekst);
    struct zoekuitkomst u = zoek(w, rows[i].tekst, NULL);
    assert_int_equal(u.stand, rows[i].stand);
    assert_int_equal(u.aantal, rows[i].aantal);
    assert_int_equal(u.bezwaar.len, 0);
    assert_int_equal(u.uitleg.len > 0, u.stand == REGISTER_NIET_GEVRAAGD && u.vraag.vorm == ZOEK_NAAM);
  }
  /* More than the register gives at once is no silence. */
  struct zoekuitkomst u = zoek(w, "4142XN 200", NULL);
  assert_int_equal(u.stand, REGISTER_NIET_GEVRAAGD);
  assert_true(u.uitleg.len > 0);
  register_klaar(&r);
}

/* Nothing is silent about the dead and about secrecy. */
static void test_overleden_en_geheim(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  struct str opdracht;
  struct zoekuitkomst u = zoek(w, "999906161", &opdracht);
  struct persoon dead = neem_over(w, opdracht, &u.personen[0]);
  assert_int_equal(dead.overleden, 20180728);
  u = zoek(w, "999942414", &opdracht);
  struct persoon secret = neem_over(w, opdracht, &u.personen[0]);
  assert_true(secret.geheim);
  assert_str(adres_regel(w->arena, &secret), "Geheim adres");
  struct str publiek = vraag(w, secret.publiek, WET_WMO);
  struct werklijst_inzien_uit lijst = werklijst(w, &w->werk[PROFESSIONAL], 1);
  assert_str(lijst.lijst.regels[0].huishouden, str_c(w->arena, publiek));
  assert_str(lijst.lijst.regels[0].woonplaats, "");

  /* No letter to who has died. */
  struct str of_dead = vraag(w, dead.publiek, WET_WMO);
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], of_dead).document_aantal, 0);
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], publiek).document_aantal, 1);
  register_klaar(&r);
}

/* Wet BRP art. 2.59: a search on the address leads to nobody there while one of them keeps it secret, whether our own
 * register knows that or the national one, and whoever asks; by his own BSN each of the others is found. */
static void test_geheim_adres_zelf(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  static const enum wie wie[] = {LOKET, PROFESSIONAL, TEAMLEIDER, VIANEN};
  struct zoekuitkomst u = zoek(w, "4128QX 10", NULL);
  assert_int_equal(u.aantal, 1);
  inwoner(w, "Anna", "Verborgen");
  inwoner(w, "Kim", "Kind");
  veeg(w, "UPDATE persoon SET straat = 'Lekdijkerf', huisnummer = '10', huisletter = 'A', toevoeging = '', postcode = "
          "'4128QX'");
  u = zoek(w, "4128QX 10", NULL);
  assert_int_equal(u.aantal, 3);
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE voornamen = 'Anna'");
  for (size_t i = 0; i < sizeof wie / sizeof wie[0]; i++) {
    struct str opdracht;
    DOET(w, zoekopdracht_geven(&w->werk[wie[i]], S("4128QX 10"), &opdracht, &w->fault));
    DOET(w, persoon_zoeken(&w->werk[wie[i]], opdracht, &u, &w->fault));
    assert_int_equal(u.aantal, 0);
    DOET(w, persoon_zoeken_typend(&w->werk[wie[i]], S("4128QX 10"), &opdracht, &u, &w->fault));
    assert_int_equal(u.aantal, 0);
  }
  assert_int_equal(zoek(w, "999900286", NULL).aantal, 1);
  /* Kim is known to live at another door of that number; of who stands in the register only nobody knows. */
  veeg(w, "UPDATE persoon SET huisletter = 'B' WHERE voornamen = 'Anna'");
  u = zoek(w, "4128QX 10", NULL);
  assert_int_equal(u.aantal, 1);
  assert_str(u.personen[0].persoon.voornamen, "Kim");
  /* Only the national register knows that this one is secret; Kim is ours. */
  veeg(w, "UPDATE persoon SET straat = 'Aan de Hofgracht', huisnummer = '12', huisletter = '', postcode = '4131QV' "
          "WHERE voornamen = 'Kim'");
  u = zoek(w, "4131QV 12", NULL);
  assert_int_equal(u.stand, REGISTER_ANTWOORDDE);
  assert_int_equal(u.aantal, 0);
  assert_heel(w);
  register_klaar(&r);
}

/* A silent register stops nobody: what we have is used and stays marked. */
static void test_het_register_zwijgt(void **state) {
  struct wereld *w = *state;
  struct str opdracht, persoon = inwoner(w, "Gerrit", "Bos");
  struct zoekuitkomst u = zoek(w, "Bos 1-5-1950", &opdracht);
  assert_int_equal(u.stand, REGISTER_STIL);
  assert_has(u.uitleg, "niet verbonden");
  assert_int_equal(u.aantal, 1);
  assert_true(u.personen[0].in_schakel && !u.personen[0].in_register);
  assert_str(neem_over(w, opdracht, &u.personen[0]).publiek, str_c(w->arena, persoon));

  /* It falls silent between searching and choosing. */
  struct register_ r = register_verbinden(w);
  u = zoek(w, "999900286", &opdracht);
  struct persoon kool = neem_over(w, opdracht, &u.personen[0]);
  register_zwijgen(&r);
  u = zoek(w, "999900286", &opdracht);
  assert_int_equal(u.stand, REGISTER_STIL);
  assert_true(u.uitleg.len > 0);
  assert_int_equal(u.aantal, 1);
  struct persoon again = neem_over(w, opdracht, &u.personen[0]);
  assert_str(again.publiek, str_c(w->arena, kool.publiek));
  assert_int_equal(again.geverifieerd_op, kool.geverifieerd_op);
  register_klaar(&r);
}

/* What the register says wins from what was told; what was told never overwrites it. */
static void test_register_wint(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  struct persoon_invoeren_in in = {
      .voornamen = S("Jan"), .geslachtsnaam = S("Kol"), .geboren = 19990000, .bsn = S("999900286")};
  struct str told, again, opdracht;
  struct persoon p;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &told, &w->fault));
  struct zoekuitkomst u = zoek(w, "999900286", &opdracht);
  assert_int_equal(u.aantal, 1);
  p = neem_over(w, opdracht, &u.personen[0]);
  assert_str(p.publiek, str_c(w->arena, told));
  assert_str(p.geslachtsnaam, "Kool");
  assert_str(lees(w, "SELECT inhoud FROM logboek_inhoud i JOIN logboek l ON l.schrijver = i.schrijver AND l.nr = i.nr "
                     "WHERE act = 'persoon opnemen' "
                     "ORDER BY l.nr DESC LIMIT 1"),
             "{\"voornamen\":[\"Jan\",\"Johan "
             "Willem\"],\"voorletters\":[\"J.\",\"J.W.\"],\"geslachtsnaam\":[\"Kol\",\"Kool\"],"
             "\"geslacht\":[\"o\",\"m\"],\"geboren\":[\"19990000\",\"19990228\"],\"straat\":[\"\",\"Lekdijkerf\"],"
             "\"huisnummer\":[\"\",\"10\"],"
             "\"huisletter\":[\"\",\"A\"],\"postcode\":[\"\",\"4128QX\"],\"woonplaats\":[\"\",\"Lexmond\"],"
             "\"gemeente\":[\"\",\"1961\"],"
             "\"bron\":[\"2\",\"1\"]}");
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &again, &w->fault));
  assert_str(again, str_c(w->arena, told));
  DOET(w, persoon_inzien(&w->werk[LOKET], told, &p, &w->fault));
  assert_str(p.geslachtsnaam, "Kool");
  assert_int_equal(p.bron, BRON_REGISTER);
  register_klaar(&r);
}

static void test_eigen_personen(void **state) {
  struct wereld *w = *state;
  inwoner(w, "Fatma", "Yılmaz");
  struct str kees = inwoner(w, "Kees", "d'Ancona-Müller");
  static const struct {
    const char *tekst;
    size_t aantal;
  } rows[] = {
      {"yilm", 1},
      {"YILMAZ", 1},
      {"yılmaz", 1},
      {"Fatma Yilmaz", 1},
      {"Yilmaz, Fatma", 1},
      {"d ancona", 1},
      {"Müller", 1},
      {"Jilmas", 1},
      {"1-5-1950", 2},
      {"Yilmaz 1 mei 1950", 1},
      {"Yilmaz 2-5-1950", 0},
      {"4131AB 1", 2},
      {"4131AB 2", 0},
      {"Jan -", 0},
      {"xx", 0},
      {"%", 0},
      {"ma%", 0},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# %s\n", rows[i].tekst);
    assert_int_equal(zoek(w, rows[i].tekst, NULL).aantal, rows[i].aantal);
  }
  assert_true(zoek(w, "%", NULL).bezwaar.len > 0);

  /* By the number of his question, with its year. */
  vraag(w, kees, WET_WMO);
  int64_t id = tel(w, "SELECT max(id) FROM melding");
  struct zoekuitkomst u = zoek(w, str_format(w->arena, "2026-%06lld", (long long)id).ptr, NULL);
  assert_int_equal(u.aantal, 1);
  assert_str(u.personen[0].persoon.publiek, str_c(w->arena, kees));
  assert_int_equal(zoek(w, str_format(w->arena, "2025-%06lld", (long long)id).ptr, NULL).aantal, 0);
}

/* A search is his who typed it, for an hour. */
static void test_zoekopdracht_verloopt(void **state) {
  struct wereld *w = *state;
  struct zoekuitkomst u;
  struct str opdracht;
  inwoner(w, "Gerrit", "Bos");
  zoek(w, "Bos", &opdracht);
  struct werk net_op_tijd = later(&w->werk[LOKET], 0, ZOEKOPDRACHT_DUUR),
              te_laat = later(&w->werk[LOKET], 0, ZOEKOPDRACHT_DUUR + 1);
  DOET(w, persoon_zoeken(&net_op_tijd, opdracht, &u, &w->fault));
  FAALT(w, FAULT_ABSENT, persoon_zoeken(&te_laat, opdracht, &u, &w->fault));
  FAALT(w, FAULT_ABSENT, persoon_zoeken(&w->werk[PROFESSIONAL], opdracht, &u, &w->fault));
  zoek(w, "Bos", &opdracht);
  struct str uit;
  FAALT(w, FAULT_ABSENT,
        persoon_overnemen(&w->werk[LOKET], &(struct persoon_overnemen_in){opdracht, S("verzonnen")}, &uit, &w->fault));
  char lang[ZOEKTEKST_MAX + 2];
  memset(lang, 'a', sizeof lang - 1);
  lang[sizeof lang - 1] = '\0';
  FAALT(w, FAULT_INPUT, zoekopdracht_geven(&w->werk[LOKET], str_of(lang), &uit, &w->fault));
  zoek(w, "Bos", NULL);
  struct werk na_een_uur = later(&w->werk[LOKET], 0, ZOEKOPDRACHT_DUUR + 1);
  DOET(w, zoekopdracht_geven(&na_een_uur, S("Bos"), &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM zoekopdracht"), 1); /* what expired is gone */
}

static void test_wat_hij_zelf_zegt(void **state) {
  struct wereld *w = *state;
  struct str uit;
  struct persoon p;
  struct persoon_invoeren_in in = {.geslachtsnaam = S("Bos"), .geboren = 20270101, .postcode = S("413 AB")};
  FAALT(w, FAULT_INPUT, persoon_invoeren(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  assert_true(fault_of(&w->fault, "geboren").len && fault_of(&w->fault, "postcode").len);
  in = (struct persoon_invoeren_in){.geslachtsnaam = S("Bos"), .geboren = 19500000};
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &uit, &w->fault));
  DOET(w, persoon_inzien(&w->werk[LOKET], uit, &p, &w->fault));
  assert_int_equal(p.geboren, 19500000);
  assert_int_equal(p.bron, BRON_EIGEN_OPGAVE);
  assert_int_equal(p.geverifieerd_op, 0);
  assert_int_equal(p.bsn.len, 0);
  in.geboren = DEELDATUM_GEEN;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_geheim_dat_alleen_wij_kennen),
      IN_WERELD(test_uit_het_register),
      IN_WERELD(test_hoe_er_gezocht_kan_worden),
      IN_WERELD(test_overleden_en_geheim),
      IN_WERELD(test_geheim_adres_zelf),
      IN_WERELD(test_het_register_zwijgt),
      IN_WERELD(test_register_wint),
      IN_WERELD(test_eigen_personen),
      IN_WERELD(test_zoekopdracht_verloopt),
      IN_WERELD(test_wat_hij_zelf_zegt),
  };
  return RUN_TESTS(tests);
}
