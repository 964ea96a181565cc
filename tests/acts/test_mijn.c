/* Residents come into Mijn Schakel: the code on paper, their own name and password, and for whom they may look. */
#include "wereld.h"

#include "acts/bereik_wijzigen.h"
#include "acts/mijn_inzien.h"
#include "acts/vertegenwoordiging_beheren.h"
#include "store/inwoner.h"

static const struct herkomst buiten = {.browser = S_INIT("Mozilla/5.0 (Android) Firefox/128.0")};

static struct werk deur(struct wereld *w, moment_t ms) {
  struct werk werk = later(&w->werk[LOKET], 0, ms);
  werk.actor = NULL;
  return werk;
}

static bool met_code(struct wereld *w, moment_t ms, struct str code, int64_t jaar, struct ingelogd *ret) {
  struct werk werk = deur(w, ms);
  fault_init(&w->fault);
  return mijn_code_inloggen(&werk, &(struct mijn_code_in){code, jaar}, &buiten, ret, &w->fault);
}

static struct mijn_inzien_uit thuis(struct wereld *w, const struct werk *werk) {
  struct mijn_inzien_uit uit;
  DOET(w, mijn_inzien(werk, &uit, &w->fault));
  return uit;
}

/* Somebody else with that one letter changed. */
static struct str anders(struct wereld *w, struct str code, size_t plek) {
  char *copy = arena_new(w->arena, code.len);
  for (size_t i = 0; i < code.len; i++) copy[i] = code.ptr[i];
  copy[plek] = copy[plek] == 'B' ? 'C' : 'B';
  return (struct str){copy, code.len};
}

static void test_code_werkt_een_keer(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir");
  struct ingelogd in;
  vraag(w, fatma, WET_WMO);
  struct str code = inlogcode(w, fatma);
  assert_int_equal(code.len, INLOGCODE_LENGTE + 2);
  assert_int_equal(
      tel(w, str_c(w->arena, str_format(w->arena, "SELECT count(*) FROM inlogcode WHERE hash LIKE '%%%.*s%%'",
                                        STR_ARG(str_part(code, 5, 8))))),
      0);
  assert_false(met_code(w, 0, code, 1951, &in));
  assert_int_equal(w->fault.class, FAULT_INPUT);
  struct str message = w->fault.message;
  assert_false(met_code(w, 0, anders(w, code, 12), 1950, &in)); /* the secret part */
  assert_true(str_eq(w->fault.message, message));
  assert_false(met_code(w, 0, anders(w, code, 0), 1950, &in)); /* the part by which it is found */
  assert_true(str_eq(w->fault.message, message));
  assert_true(met_code(w, 0, code, 1950, &in));
  struct sessie sessie;
  struct werk werk = deur(w, 0);
  DOET(w, sessie_openen(&werk, in.cookie, &sessie, &w->fault));
  assert_int_equal(sessie.actor.rol, ROL_INWONER);
  assert_str(sessie.actor.naam, "Fatma Demir");
  assert_true(sessie.actor.persoon != 0);
  assert_false(met_code(w, 0, code, 1950, &in)); /* used */
  assert_true(str_eq(w->fault.message, message));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'inloggen met code' AND naam = 'inwoner'"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'inlogcode mislukt'"), 3);
  assert_heel(w);
}

static void test_code_verloopt_en_wordt_vervangen(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir");
  struct ingelogd in;
  vraag(w, fatma, WET_WMO);
  struct str eerste = inlogcode(w, fatma), tweede = inlogcode(w, fatma);
  assert_false(met_code(w, 0, eerste, 1950, &in)); /* a newer one took its place */
  struct werk laat = later(&w->werk[LOKET], 15, 0), nog = later(&w->werk[LOKET], 14, 0);
  laat.actor = nog.actor = NULL;
  FAALT(w, FAULT_INPUT, mijn_code_inloggen(&laat, &(struct mijn_code_in){tweede, 1950}, &buiten, &in, &w->fault));
  DOET(w, mijn_code_inloggen(&nog, &(struct mijn_code_in){tweede, 1950}, &buiten, &in,
                             &w->fault)); /* the last day counts */
  /* Stopped: the session is over at once and a new code opens the same account again. */
  struct sessie sessie;
  DOET(w, inwoneraccount_stoppen(&w->werk[PROFESSIONAL], fatma, &w->fault));
  FAALT(w, FAULT_ABSENT, sessie_openen(&nog, in.cookie, &sessie, &w->fault));
  assert_true(met_code(w, 0, inlogcode(w, fatma), 1950, &in));
  assert_int_equal(tel(w, "SELECT count(*) FROM gebruiker WHERE persoon IS NOT NULL"), 1);
}

/* Five times wrong closes this code for a quarter of an hour, and no other. */
static void test_vijf_keer_mis(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos");
  struct ingelogd in;
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct str code = inlogcode(w, fatma), ander = inlogcode(w, anna);
  for (int i = 0; i < INLOGGEN_POGINGEN; i++) assert_false(met_code(w, 0, code, 1900, &in));
  assert_false(met_code(w, 1, code, 1950, &in));
  assert_has(w->fault.message, "om 09:16 opnieuw");
  assert_true(met_code(w, 1, ander, 1950, &in));
  assert_true(met_code(w, INLOGGEN_WACHT, code, 1950, &in));
}

static void test_eigen_wachtwoord(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos");
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), anders_ = als_inwoner(w, anna), voor = deur(w, 0);
  struct mijn_wachtwoord_in goed = {S("Lotte"), S("een goed wachtwoord")}; /* as a worker is called too */
  struct ingelogd in;
  FAALT(w, FAULT_INPUT, mijn_wachtwoord_zetten(&zij, &(struct mijn_wachtwoord_in){S(" "), S("kort")}, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  DOET(w, mijn_wachtwoord_zetten(&zij, &goed, &w->fault));
  DOET(w, mijn_inloggen(&voor, &(struct inloggen_in){S("lotte "), goed.wachtwoord}, &buiten, &in, &w->fault));
  FAALT(w, FAULT_INPUT, inloggen(&voor, &(struct inloggen_in){S("lotte"), goed.wachtwoord}, &buiten, &in, &w->fault));
  FAALT(w, FAULT_INPUT, mijn_wachtwoord_zetten(&anders_, &goed, &w->fault)); /* taken, and not said by whom */
  assert_has(w->fault.fields[0].message, "Kies een andere");
  /* A worker does not come in at the door of residents. */
  DOET(w, wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[LOKET], &(struct wachtwoord_in){S("van de medewerker")},
                            &w->fault));
  FAALT(w, FAULT_INPUT,
        mijn_inloggen(&voor, &(struct inloggen_in){S("lotte"), S("van de medewerker")}, &buiten, &in, &w->fault));
  /* Nor does an account that never chose a password. */
  FAALT(w, FAULT_INPUT,
        mijn_inloggen(&voor, &(struct inloggen_in){anders_.actor->naam, S("")}, &buiten, &in, &w->fault));
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%goed wachtwoord%' OR inhoud LIKE '%argon%'"), 0);
}

static void test_wie_mag_uitnodigen(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir");
  struct inwoneruitnodiging code;
  struct inwoner_uitnodigen_in in = {.hoe = INLOGCODE_PAPIER, .tot = w->vandaag + 14}, fout = {.hoe = -1};
  struct inwoneraccount_uit uit;
  vraag(w, fatma, WET_WMO);
  FAALT(w, FAULT_ACCESS, inwoner_uitnodigen(&w->werk[VIANEN], fatma, &in, &code, &w->fault));
  FAALT(w, FAULT_ACCESS, inwoner_uitnodigen(&w->werk[BEHEERDER], fatma, &in, &code, &w->fault));
  FAALT(w, FAULT_ACCESS, inwoneraccount_inzien(&w->werk[VIANEN], fatma, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, inwoneraccount_stoppen(&w->werk[VIANEN], fatma, &w->fault));
  FAALT(w, FAULT_INPUT, inwoner_uitnodigen(&w->werk[PROFESSIONAL], fatma, &fout, &code, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM gebruiker WHERE persoon IS NOT NULL"), 0);
  /* Sent twice: one code, and the second time it is not shown. */
  struct werk formulier = w->werk[PROFESSIONAL];
  formulier.inzending = S("00000000000000000000000001");
  DOET(w, inwoner_uitnodigen(&formulier, fatma, &in, &code, &w->fault));
  assert_int_equal(code.code.len, INLOGCODE_LENGTE + 2);
  DOET(w, inwoner_uitnodigen(&formulier, fatma, &in, &code, &w->fault));
  assert_int_equal(code.code.len, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM inlogcode"), 1);
  DOET(w, inwoneraccount_inzien(&w->werk[PROFESSIONAL], fatma, &uit, &w->fault));
  assert_true(uit.account.actief);
  assert_false(uit.account.eigen_wachtwoord);
  assert_int_equal(uit.account.code_tot, w->vandaag + 14);
  /* The list of workers does not show residents. */
  struct gebruikers_inzien_uit lijst;
  DOET(w, gebruikers_inzien(&w->werk[BEHEERDER], &lijst, &w->fault));
  for (size_t i = 0; i < lijst.aantal; i++) assert_int_not_equal(lijst.gebruikers[i].rol, ROL_INWONER);
}

/* By letter only where nobody else reads the post. */
static void test_per_brief(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), nothing;
  struct inwoner_uitnodigen_in in = {
      .hoe = INLOGCODE_BRIEF, .tot = w->vandaag + 14, .adres = S("schakel.example/mijn")};
  struct inwoneruitnodiging uit;
  vraag(w, fatma, WET_WMO);
  DOET(w, inwoner_uitnodigen(&w->werk[PROFESSIONAL], fatma, &in, &uit, &w->fault));
  assert_true(uit.per_brief);
  assert_has(uit.brief.tekst, str_c(w->arena, uit.code));
  assert_has(uit.brief.tekst, "schakel.example/mijn");
  assert_has(uit.brief.tekst, "7 april 2026");
  assert_has(uit.brief.aan, "Kade 1");
  assert_int_equal(tel(w, "SELECT count(*) FROM brief WHERE onderwerp LIKE '%code%'"), 0);
  static const struct veiligheid onveilig[] = {{MAG_NEE, {0}}, {MAG_ALS, S_INIT("mijn zus hem ophaalt")}};
  for (size_t i = 0; i < 2; i++) {
    struct bereik bereik = {.veilig = {{MAG_ONBEKEND, {0}}, {MAG_ONBEKEND, {0}}, onveilig[i], {MAG_ONBEKEND, {0}}}};
    DOET(w, bereik_wijzigen(&w->werk[PROFESSIONAL], (struct bereik_plek){fatma, false}, (int64_t)i, &bereik, &nothing,
                            &w->fault));
    FAALT(w, FAULT_INPUT, inwoner_uitnodigen(&w->werk[PROFESSIONAL], fatma, &in, &uit, &w->fault));
    assert_has(w->fault.fields[0].message, "Geef de code zelf op papier");
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM inlogcode"), 1);
}

static struct str kind(struct wereld *w, const char *voornaam, deeldatum_t geboren) {
  struct persoon_invoeren_in in = {
      .voornamen = str_of(voornaam), .geslachtsnaam = S("Bos"), .geslacht = 1, .geboren = geboren};
  struct str persoon;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &persoon, &w->fault));
  return persoon;
}

static void gezag(struct wereld *w, struct str wie, struct str over, int soort) {
  veeg(w,
       str_c(w->arena,
             str_format(w->arena,
                        "INSERT INTO vertegenwoordiging (publiek, persoon, soort, wie, naam, waarvoor, zaak, tot, "
                        "bron, bron_op, gezien, versie) SELECT 'v%.*s%.*s', k.id, %d, o.id, '', 1, '', 2147483647, 2, "
                        "20000, '', 1 FROM persoon k, persoon o WHERE k.publiek = '%.*s' AND o.publiek = '%.*s'",
                        STR_ARG(str_part(over, 16, 26)), STR_ARG(str_part(wie, 16, 26)), soort, STR_ARG(over),
                        STR_ARG(wie))));
}

/* A mother looks for her young child and not for the one of 17; the other parent, who has no gezag, for neither. What
 * each of them asked for himself, the other does not see. */
static void test_voor_een_kind(void **state) {
  struct wereld *w = *state;
  struct str moeder = inwoner(w, "Anna", "Bos"), vader = inwoner(w, "Bert", "Bos");
  struct str klein = kind(w, "Kim", 20180601), groot = kind(w, "Tom", 20090101);
  vraag(w, moeder, WET_WMO), vraag(w, vader, WET_WMO), vraag(w, klein, WET_JEUGDWET), vraag(w, groot, WET_JEUGDWET);
  gezag(w, moeder, klein, VERTEGENWOORDIGING_OUDER);
  gezag(w, moeder, groot, VERTEGENWOORDIGING_OUDER);
  gezag(w, vader, groot, VERTEGENWOORDIGING_OUDER_ZONDER);
  struct werk zij = als_inwoner(w, moeder), hij = als_inwoner(w, vader);
  struct mijn_inzien_uit uit = thuis(w, &zij);
  assert_int_equal(uit.wie.persoon_aantal, 2);
  assert_str(uit.wie.voor.naam, "Anna Bos");
  assert_str(uit.wie.personen[1].naam, "Kim Bos");
  assert_int_equal(thuis(w, &hij).wie.persoon_aantal, 1);
  /* Choosing her child; not the other one, nor the other parent. */
  struct str cookie = S("proef");
  DOET(w, mijn_voor_kiezen(&zij, klein, cookie, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_voor_kiezen(&zij, groot, cookie, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_voor_kiezen(&zij, vader, cookie, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_voor_kiezen(&hij, klein, cookie, &w->fault));
  FAALT(w, FAULT_ABSENT, mijn_voor_kiezen(&zij, S("00000000000000000000000000"), cookie, &w->fault));
  /* A child of eight has no account. */
  struct inwoner_uitnodigen_in in = {.hoe = INLOGCODE_PAPIER, .tot = w->vandaag};
  struct inwoneruitnodiging code;
  FAALT(w, FAULT_INPUT, inwoner_uitnodigen(&w->werk[PROFESSIONAL], klein, &in, &code, &w->fault));
  assert_has(w->fault.fields[0].message, "jonger dan 12");
  /* Kim is 16 in June 2034. */
  struct actor later_actor = *zij.actor;
  later_actor.voor = thuis(w, &zij).wie.personen[1].persoon;
  zij.actor = &later_actor;
  assert_str(thuis(w, &zij).wie.voor.naam, "Kim Bos");
  struct werk dan = later(&zij, 8 * 366 + 100, 0);
  assert_str(thuis(w, &dan).wie.voor.naam, "Anna Bos");
  assert_int_equal(thuis(w, &dan).wie.persoon_aantal, 1);
}

/* The father may not find the household where the child lives. */
static void test_afgeschermd_kind(void **state) {
  struct wereld *w = *state;
  struct str moeder = inwoner(w, "Anna", "Bos"), vader = inwoner(w, "Bert", "Bos"), klein = kind(w, "Kim", 20180601);
  vraag(w, moeder, WET_WMO), vraag(w, vader, WET_WMO), vraag(w, klein, WET_JEUGDWET);
  gezag(w, vader, klein, VERTEGENWOORDIGING_OUDER);
  struct werk hij = als_inwoner(w, vader);
  assert_int_equal(thuis(w, &hij).wie.persoon_aantal, 2);
  veeg(w,
       str_c(w->arena, str_format(w->arena, "UPDATE persoon SET geheim = 1 WHERE publiek = '%.*s'", STR_ARG(klein))));
  assert_int_equal(thuis(w, &hij).wie.persoon_aantal, 1);
  veeg(w,
       str_c(w->arena, str_format(w->arena, "UPDATE persoon SET geheim = 0 WHERE publiek = '%.*s'", STR_ARG(klein))));
  veeg(w, "INSERT INTO afscherming (huishouden, ander, persoon, door, op) SELECT min(h.id), max(h.id), (SELECT max(id) "
          "FROM "
          "persoon), (SELECT min(id) FROM gebruiker), 0 FROM huishouden h");
  assert_int_equal(thuis(w, &hij).wie.persoon_aantal, 1);
}

/* What workers do stays shut for a resident, and the other way round. */
static void test_poort(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), huis = vraag(w, fatma, WET_WMO);
  struct werk zij = als_inwoner(w, fatma);
  struct huishouden_inzien_uit uit;
  struct mijn_inzien_uit mijn;
  FAALT(w, FAULT_ACCESS, huishouden_inzien(&zij, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_inzien(&w->werk[PROFESSIONAL], &mijn, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_inzien(&w->werk[SYSTEEM], &mijn, &w->fault));
  thuis(w, &zij);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek l JOIN logboek_persoon p ON p.schrijver = l.schrijver AND p.nr = l.nr "
             "WHERE l.act = 'Mijn Schakel inzien' AND l.rol = 'inwoner' AND l.grond = 'eigen' AND "
             "l.huishouden IS NOT NULL AND l.uitkomst = 'gezien'"),
      1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_code_werkt_een_keer),
      IN_WERELD(test_code_verloopt_en_wordt_vervangen),
      IN_WERELD(test_vijf_keer_mis),
      IN_WERELD(test_eigen_wachtwoord),
      IN_WERELD(test_wie_mag_uitnodigen),
      IN_WERELD(test_voor_een_kind),
      IN_WERELD(test_afgeschermd_kind),
      IN_WERELD(test_per_brief),
      IN_WERELD(test_poort),
  };
  return RUN_TESTS(tests);
}
