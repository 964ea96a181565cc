/* Appointments with a household: making, moving, ending, the diary, the letter, and who sees what of them. */
#include "wereld.h"

#include "acts/afspraak_maken.h"
#include "acts/agenda_inzien.h"
#include "acts/persoon_samenvoegen.h"

static struct str id_van_lid(struct wereld *w, struct str publiek) {
  return huishouden(w, &w->werk[PROFESSIONAL], publiek).leden[0].publiek;
}

static struct afspraak_in bezoek(struct wereld *w, struct str lid, int dagen, int uur) {
  return (struct afspraak_in){.soort = AFSPRAAK_HUISBEZOEK,
                              .dag = w->vandaag + dagen,
                              .van = uur * 60,
                              .tot = uur * 60 + 60,
                              .personen = {lid},
                              .persoon_aantal = 1,
                              .medewerker = w->publiek[PROFESSIONAL],
                              .waarvoor = S("de trap bekijken"),
                              .wie_ook = S("de dochter")};
}

static struct str maak(struct wereld *w, struct str publiek, int dagen, int uur) {
  struct str uit;
  struct afspraak_in in = bezoek(w, id_van_lid(w, publiek), dagen, uur);
  DOET(w, afspraak_maken(&w->werk[PROFESSIONAL], publiek, &in, &uit, &w->fault));
  return uit;
}

static struct afspraak lees_afspraak(struct wereld *w, const struct werk *werk, struct str publiek) {
  struct afspraak_inzien_uit uit;
  DOET(w, afspraak_inzien(werk, publiek, &uit, &w->fault));
  return uit.afspraak;
}

static void test_maken_en_zien(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id = maak(w, publiek, 1, 10);
  struct afspraak a = lees_afspraak(w, priya, id);
  assert_str(afspraak_uren(w->arena, a.begint, a.eindigt), "10:00 tot 11:00 uur");
  assert_int_equal(dag_van_moment(a.begint), w->vandaag + 1);
  assert_str(a.personen, "Fatma Yilmaz");
  assert_str(a.medewerkers, "Priya Professional");
  assert_str(a.waarvoor, "de trap bekijken");
  assert_int_equal(a.stand, AFSPRAAK_GEPLAND);
  struct huishouden_inzien_uit h = huishouden(w, priya, publiek);
  assert_int_equal(h.afspraak_aantal, 1);
  assert_str(h.afspraken[0].publiek, str_c(w->arena, id));
  assert_int_equal(huishouden(w, &w->werk[LOKET], publiek).afspraak_aantal, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek l JOIN logboek_persoon p ON p.schrijver = l.schrijver "
                          "AND p.nr = l.nr WHERE l.act = 'afspraak maken' AND l.uitkomst = 'gedaan'"),
                   1);
  assert_heel(w);
}

/* Every wrong choice stands at its own field, all at once. */
static void test_fouten(void **state) {
  struct wereld *w = *state;
  struct str uit, publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct afspraak_in in = bezoek(w, inwoner(w, "Ander", "Iemand"), -1, 10);
  in.medewerker = w->publiek[VIANEN];
  FAALT(w, FAULT_INPUT, afspraak_maken(&w->werk[PROFESSIONAL], publiek, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "dag"), "al geweest");
  assert_has(fault_of(&w->fault, "personen"), "hier woont");
  assert_has(fault_of(&w->fault, "medewerker"), "bij dit huishouden betrokken");
  in = bezoek(w, id_van_lid(w, publiek), 5, 2); /* Sunday 29 March, 02:00: the clock goes on */
  in.van = 130;
  FAALT(w, FAULT_INPUT, afspraak_maken(&w->werk[PROFESSIONAL], publiek, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "van"), "bestaat niet op zo 29 maart 2026");
  assert_int_equal(tel(w, "SELECT count(*) FROM afspraak"), 0);
}

/* Something else at that time: the other hours and nothing about whose household it is; he may do it all the same. */
static void test_tegelijk(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO),
             twee = vraag(w, inwoner(w, "Gerrit", "Bos"), WET_WMO);
  struct str first = maak(w, een, 1, 10), uit;
  struct afspraak_in in = bezoek(w, id_van_lid(w, twee), 1, 10);
  in.van += 30, in.tot += 30;
  FAALT(w, FAULT_INPUT, afspraak_maken(priya, twee, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "toch"), "Priya Professional heeft dan al een afspraak, van 10:00 tot 11:00 uur");
  assert_int_equal(w->fault.field_count, 1);
  size_t at;
  assert_false(str_find(fault_of(&w->fault, "toch"), S("Yilmaz"), &at));
  in.van = 660, in.tot = 720; /* right after it is free */
  DOET(w, afspraak_maken(priya, twee, &in, &uit, &w->fault));
  in.van = 630, in.tot = 690, in.toch = true;
  DOET(w, afspraak_maken(priya, twee, &in, &uit, &w->fault));
  /* Moving one does not clash with itself; one that was called off takes no time. */
  struct afspraak_afzeggen_in weg = {S("dubbel")};
  DOET(w, afspraak_afsluiten(priya, uit, 1, AFSPRAAK_AFGEZEGD, &weg, &uit, &w->fault));
  in = bezoek(w, id_van_lid(w, een), 1, 10);
  in.tot -= 15;
  DOET(w, afspraak_verzetten(priya, first, 1, &in, &uit, &w->fault));
}

static void test_verzetten(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id = maak(w, publiek, 1, 10), uit, doc;
  struct afspraak_brief_in brief = {id_van_lid(w, publiek)};
  DOET(w, afspraak_brief(priya, id, &brief, &doc, &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, priya, publiek);
  assert_int_equal(h.document_aantal, 2);
  assert_int_equal(h.documenten[0].soort, DOCUMENT_AFSPRAAKBRIEF);
  assert_has(lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1"),
             "Wij komen bij u thuis op 25 maart 2026, van 10:00 tot 11:00 uur.");
  assert_has(lees(w, "SELECT aan FROM brief ORDER BY document DESC LIMIT 1"), "Kade 1");

  struct afspraak_in in = bezoek(w, id_van_lid(w, publiek), 2, 14);
  in.medewerker = w->publiek[TEAMLEIDER], in.collega = w->publiek[PROFESSIONAL];
  DOET(w, afspraak_verzetten(teun, id, 1, &in, &uit, &w->fault));
  struct afspraak a = lees_afspraak(w, priya, id);
  assert_int_equal(a.volgnummer, 1);
  assert_int_equal(dag_van_moment(a.begint), w->vandaag + 2);
  assert_str(a.medewerkers, "Priya Professional, Teun Teamleider");
  assert_str(huishouden(w, priya, publiek).documenten[0].vervallen, "de afspraak is veranderd");
  FAALT(w, FAULT_STALE, afspraak_verzetten(priya, id, 1, &in, &uit, &w->fault));
  assert_int_equal(lees_afspraak(w, priya, id).versie, 2);
  FAALT(w, FAULT_STALE, afspraak_afsluiten(priya, id, 1, AFSPRAAK_GEHOUDEN, NULL, &uit, &w->fault));
  assert_has(lees(w, "SELECT inhoud FROM logboek_inhoud ORDER BY schrijver, nr DESC LIMIT 1"), "14:00");
  assert_heel(w);
}

static void test_afronden(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), een = maak(w, publiek, 1, 10),
             twee = maak(w, publiek, 1, 11), uit;
  struct werk morgen = later(priya, 1, 90 * 60 * 1000); /* half past ten */
  struct afspraak_afzeggen_in leeg = {0};
  FAALT(w, FAULT_RULE, afspraak_afsluiten(priya, een, 1, AFSPRAAK_GEHOUDEN, &leeg, &uit, &w->fault));
  FAALT(w, FAULT_RULE, afspraak_afsluiten(&morgen, twee, 1, AFSPRAAK_NIET_VERSCHENEN, &leeg, &uit, &w->fault));
  DOET(w, afspraak_afsluiten(&morgen, een, 1, AFSPRAAK_GEHOUDEN, &leeg, &uit, &w->fault));
  FAALT(w, FAULT_RULE, afspraak_afsluiten(&morgen, een, 2, AFSPRAAK_AFGEZEGD, &leeg, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, afspraak_afsluiten(&morgen, twee, 1, AFSPRAAK_AFGEZEGD, &leeg, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "reden").len > 0);
  struct afspraak_afzeggen_in reden = {S("mevrouw is ziek")};
  DOET(w, afspraak_afsluiten(&morgen, twee, 1, AFSPRAAK_AFGEZEGD, &reden, &uit, &w->fault));
  assert_str(lees_afspraak(w, priya, twee).reden, "mevrouw is ziek");
  struct afspraak_in in = bezoek(w, id_van_lid(w, publiek), 3, 9);
  FAALT(w, FAULT_RULE, afspraak_verzetten(&morgen, een, 2, &in, &uit, &w->fault));
}

/* Who lets go of a household while somebody is expected there calls that off first; another team is not concerned. */
static void test_sluiten_met_afspraak(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *vera = &w->werk[VIANEN];
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), publiek = vraag(w, persoon, WET_WMO), id, uit;
  vraag_voor(w, &w->werk[LOKET], persoon, WET_WMO, w->vianen, w->vandaag);
  id = maak(w, publiek, 1, 10);
  struct melding_sluiten_in sluiten = beantwoord();
  struct huishouden_inzien_uit h = huishouden(w, priya, publiek);
  struct str leerdam = h.meldingen[1].publiek, vianen = h.meldingen[0].publiek;
  FAALT(w, FAULT_RULE, melding_sluiten(priya, leerdam, 1, &sluiten, &uit, &w->fault));
  assert_has(w->fault.message, "nog een afspraak");
  DOET(w, melding_sluiten(vera, vianen, 1, &sluiten, &uit, &w->fault));
  DOET(w, afspraak_afsluiten(priya, id, 1, AFSPRAAK_AFGEZEGD, &(struct afspraak_afzeggen_in){S("klaar")}, &uit,
                             &w->fault));
  DOET(w, melding_sluiten(priya, leerdam, 1, &sluiten, &uit, &w->fault));
}

static struct agenda_inzien_uit agenda(struct wereld *w, const struct werk *werk, int64_t team) {
  struct agenda_inzien_uit uit;
  struct agenda_inzien_in in = {.van = w->vandaag, .tot = w->vandaag + 6, .team = team};
  DOET(w, agenda_inzien(werk, &in, &uit, &w->fault));
  return uit;
}

static void test_agenda(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), publiek = vraag(w, persoon, WET_WMO);
  maak(w, publiek, 1, 14);
  maak(w, publiek, 0, 16);
  maak(w, publiek, 7, 10); /* the day after this period */
  struct agenda_inzien_uit uit = agenda(w, priya, 0);
  assert_int_equal(uit.aantal, 2);
  assert_int_equal(dag_van_moment(uit.afspraken[0].begint), w->vandaag);
  assert_str(uit.afspraken[0].personen, "Fatma Yilmaz");
  assert_int_equal(agenda(w, teun, 0).aantal, 0);
  assert_int_equal(agenda(w, teun, w->leerdam).aantal, 2);
  assert_int_equal(werklijst(w, priya, 1).vandaag_aantal, 1);
  assert_int_equal(werklijst(w, teun, 1).vandaag_aantal, 0);
  struct agenda_inzien_in in = {.van = w->vandaag, .tot = w->vandaag + 6, .team = w->leerdam};
  FAALT(w, FAULT_ACCESS, agenda_inzien(priya, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, agenda_inzien(&w->werk[LEIDER_VIANEN], &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, agenda_inzien(&w->werk[BEHEERDER], &in, &uit, &w->fault));

  /* Without a relation the hour stays, and nothing of anybody. */
  veeg(w, "UPDATE relatie SET tot = 20000");
  uit = agenda(w, priya, 0);
  assert_int_equal(uit.aantal, 2);
  assert_int_equal(uit.afspraken[0].personen.len + uit.afspraken[0].huishouden_publiek.len +
                       uit.afspraken[0].persoon_aantal + uit.afspraken[0].waarvoor.len + uit.afspraken[0].wie_ook.len,
                   0);
  assert_str(uit.afspraken[0].medewerkers, "Priya Professional");
}

/* A list costs the same, however long. */
static void test_kosten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  maak(w, publiek, 1, 9);
  agenda(w, &w->werk[PROFESSIONAL], 0);
  int64_t before = store_opdrachten_geteld();
  assert_int_equal(agenda(w, &w->werk[PROFESSIONAL], 0).aantal, 1);
  int64_t one = store_opdrachten_geteld() - before;
  for (int uur = 10; uur < 20; uur++) maak(w, publiek, 1, uur);
  before = store_opdrachten_geteld();
  assert_int_equal(agenda(w, &w->werk[PROFESSIONAL], 0).aantal, 11);
  assert_int_equal(store_opdrachten_geteld() - before, one);
}

static void test_buitenstaanders(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id = maak(w, publiek, 1, 10), uit,
             lid = id_van_lid(w, publiek);
  const enum wie buiten[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  for (size_t i = 0; i < sizeof buiten / sizeof *buiten; i++) {
    const struct werk *werk = &w->werk[buiten[i]];
    struct afspraak_in in = bezoek(w, lid, 2, 10);
    struct afspraak_inzien_uit a;
    struct afspraak_keuzes keuzes;
    struct afspraak_afzeggen_in reden = {S("x")};
    FAALT(w, FAULT_ACCESS, afspraak_maken(werk, publiek, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, afspraak_keuzes_inzien(werk, publiek, &keuzes, &w->fault));
    FAALT(w, FAULT_ACCESS, afspraak_inzien(werk, id, &a, &w->fault));
    FAALT(w, FAULT_ACCESS, afspraak_verzetten(werk, id, 1, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, afspraak_afsluiten(werk, id, 1, AFSPRAAK_AFGEZEGD, &reden, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, afspraak_brief(werk, id, &(struct afspraak_brief_in){lid}, &uit, &w->fault));
  }
  assert_int_equal(lees_afspraak(w, &w->werk[TEAMLEIDER], id).versie, 1);
}

/* No letter to the dead (S1 of the letters: ontvangst.c), nor to who does not take part. */
static void test_brief_aan_wie(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id = maak(w, publiek, 1, 10), uit;
  struct afspraak_brief_in ander = {inwoner(w, "Gerrit", "Bos")}, zelf = {id_van_lid(w, publiek)};
  FAALT(w, FAULT_INPUT, afspraak_brief(priya, id, &ander, &uit, &w->fault));
  veeg(w, "UPDATE persoon SET overleden = 20260320");
  FAALT(w, FAULT_INPUT, afspraak_brief(priya, id, &zelf, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "persoon"), "overleden");
  veeg(w, "UPDATE persoon SET overleden = -1");
  DOET(w, afspraak_afsluiten(priya, id, 1, AFSPRAAK_AFGEZEGD, &(struct afspraak_afzeggen_in){S("x")}, &uit, &w->fault));
  FAALT(w, FAULT_RULE, afspraak_brief(priya, id, &zelf, &uit, &w->fault));
}

/* A form sent twice counts once. */
static void test_eenmaal(void **state) {
  struct wereld *w = *state;
  struct werk werk = w->werk[PROFESSIONAL];
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), een, twee;
  struct afspraak_in in = bezoek(w, id_van_lid(w, publiek), 1, 10);
  werk.inzending = w->publiek[LOKET];
  DOET(w, afspraak_maken(&werk, publiek, &in, &een, &w->fault));
  DOET(w, afspraak_maken(&werk, publiek, &in, &twee, &w->fault));
  assert_str(twee, str_c(w->arena, een));
  assert_int_equal(tel(w, "SELECT count(*) FROM afspraak"), 1);
}

/* Two who turn out to be one keep the appointments of both. */
static void test_samengevoegd(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = inwoner(w, "Fatma", "Yılmaz"), twee = inwoner(w, "Fatma", "Jilmas"), uit;
  struct str h1 = vraag(w, een, WET_WMO), h2 = vraag(w, twee, WET_WMO);
  maak(w, h1, 1, 9);
  struct str id = maak(w, h2, 2, 9);
  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  DOET(w, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  assert_int_equal(huishouden(w, priya, h1).afspraak_aantal, 2);
  assert_str(lees_afspraak(w, priya, id).personen, "Fatma Yılmaz");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_maken_en_zien), IN_WERELD(test_fouten),   IN_WERELD(test_tegelijk),
      IN_WERELD(test_verzetten),     IN_WERELD(test_afronden), IN_WERELD(test_sluiten_met_afspraak),
      IN_WERELD(test_agenda),        IN_WERELD(test_kosten),   IN_WERELD(test_buitenstaanders),
      IN_WERELD(test_brief_aan_wie), IN_WERELD(test_eenmaal),  IN_WERELD(test_samengevoegd),
  };
  return RUN_TESTS(tests);
}
