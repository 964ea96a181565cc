/* Consent, sharing, hiding and telling: the whole way, on both engines; who may, and what stops with what. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/delen.h"
#include "acts/huishouden_bewoners.h"
#include "acts/informeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/plan_schrijven.h"
#include "acts/plan_vaststellen.h"
#include "acts/signaal_behandelen.h"
#include "acts/verbergen.h"
#include "acts/vertegenwoordiging_beheren.h"
#include "acts/wie_weet_wat.h"

static struct toestemming_in aan_huisarts(struct wereld *w, struct str persoon) {
  return (struct toestemming_in){.persoon = persoon,
                                 .soort = TOESTEMMING_GEHEIM,
                                 .wet = -1,
                                 .deelgenoot = DEELGENOOT_PROFESSIONAL,
                                 .naam = S("dokter De Wit"),
                                 .organisatie = S("Huisartsenpraktijk Kade"),
                                 .adres = S("Kade 9\n4131 AB Vianen"),
                                 .gegevens = S("vraag,document"),
                                 .doel = S("De huisarts moet weten welke hulp er komt."),
                                 .vanaf = DAG_GEEN,
                                 .tot = w->vandaag + 90,
                                 .uitzondering = -1};
}

static struct stem_in gesproken(struct str stem, int antwoord) {
  return (struct stem_in){.stem = stem, .antwoord = antwoord, .hoe = STEM_GESPROKEN, .op_dag = DAG_GEEN};
}

static struct toestemming_inzien_uit zie(struct wereld *w, const struct werk *werk, struct str toestemming) {
  struct toestemming_inzien_uit uit;
  DOET(w, toestemming_inzien(werk, toestemming, &uit, &w->fault));
  return uit;
}

static enum toestemming_stand stand_op(struct wereld *w, struct str toestemming, int dagen) {
  struct werk dan = later(&w->werk[PROFESSIONAL], dagen, 0);
  struct toestemming_inzien_uit uit = zie(w, &dan, toestemming);
  return toestemming_stand(&uit.toestemming, w->vandaag + dagen);
}

/* Asked of an adult himself and given in a talk. */
static struct str gegeven(struct wereld *w, struct str huis, struct str persoon) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toestemming_in in = aan_huisarts(w, persoon);
  struct str toestemming, uit;
  DOET(w, toestemming_vragen(werk, huis, &in, &toestemming, &w->fault));
  struct stem_in ja = gesproken(zie(w, werk, toestemming).toestemming.stemmen[0].publiek, STEM_JA);
  DOET(w, stem_opschrijven(werk, toestemming, 1, &ja, &uit, &w->fault));
  return toestemming;
}

static size_t posten(struct wereld *w, int dagen, enum post_soort soort) {
  struct werk dan = later(&w->werk[PROFESSIONAL], dagen, 0);
  struct mijn_werk_uit uit;
  size_t aantal = 0;
  DOET(w, mijn_werk_inzien(&dan, &uit, &w->fault));
  for (size_t i = 0; i < uit.post_aantal; i++) aantal += uit.posten[i].soort == soort;
  return aantal;
}

/* S4-316: asked, given, expired, withdrawn; a spoken yes has who heard it. */
static void test_vragen_en_geven(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, fatma, WET_WMO), toestemming, uit;
  struct toestemming_in in = aan_huisarts(w, fatma), leeg = {.soort = TOESTEMMING_GEHEIM,
                                                             .wet = -1,
                                                             .deelgenoot = -1,
                                                             .persoon = fatma,
                                                             .vanaf = DAG_GEEN,
                                                             .tot = DAG_GEEN};
  FAALT(w, FAULT_INPUT, toestemming_vragen(werk, huis, &leeg, &toestemming, &w->fault));
  assert_int_equal(w->fault.field_count, 3); /* to whom, which data, until when: all at once */
  struct werk eens = *werk;
  eens.inzending = S("toestemming-van-fatma");
  DOET(w, toestemming_vragen(&eens, huis, &in, &toestemming, &w->fault));
  DOET(w, toestemming_vragen(&eens, huis, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM toestemming"), 1);
  struct toestemming_inzien_uit t = zie(w, werk, toestemming);
  assert_int_equal(t.toestemming.stem_aantal, 1);
  assert_str(t.toestemming.stemmen[0].wie.naam, "Fatma Yilmaz");
  assert_int_equal(t.toestemming.gegevens, GEGEVEN_VRAAG | GEGEVEN_DOCUMENT);
  assert_str(t.toestemming.artikel, "Wmo 2015 art. 5.3.3, nog te toetsen");
  assert_int_equal(stand_op(w, toestemming, 0), TOESTEMMING_GEVRAAGD);
  /* On paper there is a paper; what a worker writes down is never "online". */
  struct stem_in ja = gesproken(t.toestemming.stemmen[0].publiek, STEM_JA);
  ja.hoe = STEM_PAPIER;
  FAALT(w, FAULT_INPUT, stem_opschrijven(werk, toestemming, 1, &ja, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "document").len);
  ja.hoe = STEM_ONLINE;
  FAALT(w, FAULT_INPUT, stem_opschrijven(werk, toestemming, 1, &ja, &uit, &w->fault));
  ja.hoe = STEM_GESPROKEN;
  DOET(w, stem_opschrijven(werk, toestemming, 1, &ja, &uit, &w->fault));
  FAALT(w, FAULT_STALE, stem_opschrijven(werk, toestemming, 1, &ja, &uit, &w->fault));
  t = zie(w, werk, toestemming);
  assert_str(t.toestemming.stemmen[0].door, "Priya Professional");
  assert_int_equal(t.toestemming.stemmen[0].op_dag, w->vandaag);
  assert_int_equal(stand_op(w, toestemming, 0), TOESTEMMING_GEGEVEN);
  assert_int_equal(stand_op(w, toestemming, 90), TOESTEMMING_GEGEVEN);
  assert_int_equal(stand_op(w, toestemming, 91), TOESTEMMING_VERLOPEN);
  assert_int_equal(posten(w, 0, POST_STEM), 0);
  struct intrekken_in weg = {.wie = S("Fatma Yilmaz")};
  DOET(w, toestemming_terugnemen(werk, toestemming, 2, &weg, &uit, &w->fault));
  assert_int_equal(stand_op(w, toestemming, 0), TOESTEMMING_INGETROKKEN);
  FAALT(w, FAULT_STALE, toestemming_terugnemen(werk, toestemming, 3, &weg, &uit, &w->fault));
  assert_heel(w);
}

/* Who has no relation sees nothing of it and changes nothing; neither does the desk. */
static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, fatma, WET_WMO), uit;
  struct str toestemming = gegeven(w, huis, fatma);
  struct toestemming_in in = aan_huisarts(w, fatma);
  struct wie_weet_wat_uit alles;
  struct toestemming_inzien_uit een;
  const enum wie geen[] = {LOKET, BEHEERDER, VIANEN, LEIDER_VIANEN};
  for (size_t i = 0; i < sizeof geen / sizeof *geen; i++) {
    const struct werk *werk = &w->werk[geen[i]];
    FAALT(w, FAULT_ACCESS, wie_weet_wat_inzien(werk, huis, &alles, &w->fault));
    FAALT(w, FAULT_ACCESS, toestemming_inzien(werk, toestemming, &een, &w->fault));
    FAALT(w, FAULT_ACCESS, toestemming_vragen(werk, huis, &in, &uit, &w->fault));
  }
  DOET(w, wie_weet_wat_inzien(&w->werk[TEAMLEIDER], huis, &alles, &w->fault));
  assert_int_equal(alles.toestemming_aantal, 1);
  assert_int_equal(alles.bewoner_aantal, 1);
  assert_int_equal(alles.bewoners[0].persoon.adres.straat.len, 0);
  assert_heel(w);
}

static struct str ouder(struct wereld *w, struct str kind, const char *naam, dag_t tot) {
  struct vertegenwoordiging_in in = {.soort = VERTEGENWOORDIGING_OUDER,
                                     .naam = str_of(naam),
                                     .waarvoor = WAARVOOR_ALLES,
                                     .vanaf = DAG_GEEN,
                                     .tot = tot,
                                     .bron = BRON_GEZAGSREGISTER,
                                     .bron_op = w->vandaag,
                                     .gezien_op = DAG_GEEN};
  struct str uit;
  DOET(w, vertegenwoordiging_toevoegen(&w->werk[PROFESSIONAL], kind, &in, &uit, &w->fault));
  return uit;
}

/* Two parents are two yeses, and the one that is missing is a task (Jeugdwet art. 7.3.4 and 7.3.15). He becomes 12, and
 * must be asked himself. */
static void test_twee_ouders(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str sam = inwoner(w, "Sam", "Bos"), huis = vraag(w, sam, WET_JEUGDWET), toestemming, uit;
  veeg(w, "UPDATE persoon SET geboren = 20140401"); /* 11, and 12 in a week */
  ouder(w, sam, "Anna Bos", DAG_GEEN);
  ouder(w, sam, "Bert Vos", DAG_GEEN);
  struct toestemming_in in = {.persoon = sam,
                              .soort = TOESTEMMING_HULP,
                              .wet = -1,
                              .deelgenoot = -1,
                              .doel = S("Gesprekken met een gezinscoach."),
                              .vanaf = DAG_GEEN,
                              .tot = w->vandaag + 200,
                              .uitzondering = -1};
  DOET(w, toestemming_vragen(werk, huis, &in, &toestemming, &w->fault));
  struct toestemming_inzien_uit t = zie(w, werk, toestemming);
  assert_int_equal(t.toestemming.stem_aantal, 2);
  struct stem_in ja = gesproken(t.toestemming.stemmen[0].publiek, STEM_JA);
  DOET(w, stem_opschrijven(werk, toestemming, 1, &ja, &uit, &w->fault));
  assert_int_equal(stand_op(w, toestemming, 0), TOESTEMMING_GEVRAAGD);
  assert_int_equal(posten(w, 0, POST_STEM), 1);
  t = zie(w, werk, toestemming);
  assert_has(stemmen_wachten(w->arena, &t.toestemming), "Bert Vos");
  ja.stem = t.toestemming.stemmen[1].publiek;
  DOET(w, stem_opschrijven(werk, toestemming, 2, &ja, &uit, &w->fault));
  assert_int_equal(stand_op(w, toestemming, 0), TOESTEMMING_GEGEVEN);
  assert_int_equal(posten(w, 0, POST_STEM), 0);
  /* Twelve: they and he himself. */
  struct werk twaalf = later(werk, 8, 0);
  t = zie(w, &twaalf, toestemming);
  assert_true(t.opnieuw);
  assert_int_equal(t.nu.beslisser_aantal, 3);
  assert_false(zie(w, werk, toestemming).opnieuw);
  DOET(w, toestemming_vernieuwen(&twaalf, toestemming, 3, &uit, &w->fault));
  t = zie(w, &twaalf, toestemming);
  assert_int_equal(t.toestemming.stem_aantal, 3);
  assert_int_equal(t.toestemming.stemmen[0].stand, STEM_JA);
  assert_int_equal(t.toestemming.stemmen[2].stand, STEM_GEVRAAGD);
  assert_false(t.opnieuw);
  assert_int_equal(stand_op(w, toestemming, 8), TOESTEMMING_GEVRAAGD);
  /* Sixteen: he alone; the two who no longer decide are let go. */
  struct werk zestien = later(werk, 1480, 0);
  in.tot = w->vandaag + 2000;
  DOET(w, toestemming_vragen(&twaalf, huis, &in, &toestemming, &w->fault));
  DOET(w, toestemming_vernieuwen(&zestien, toestemming, 1, &uit, &w->fault));
  t = zie(w, &zestien, toestemming);
  assert_int_equal(t.toestemming.stem_aantal, 1);
  assert_str(t.toestemming.stemmen[0].wie.naam, "Sam Bos");
  assert_str(t.toestemming.artikel, "Jeugdwet art. 7.3.5 lid 1");
  /* An exception holds only where the law has it (Jeugdwet art. 7.3.4 lid 2, 7.3.16). */
  in.uitzondering = UITZONDERING_WENST;
  in.uitzondering_tekst = S("Sam blijft het willen.");
  FAALT(w, FAULT_INPUT, toestemming_vragen(&zestien, huis, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "uitzondering").len);
  in.uitzondering = UITZONDERING_SPOED;
  in.uitzondering_tekst = S("");
  FAALT(w, FAULT_INPUT, toestemming_vragen(werk, huis, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "uitzondering_tekst").len);
  in.uitzondering_tekst = S("Vannacht is hij alleen thuis.");
  DOET(w, toestemming_vragen(werk, huis, &in, &toestemming, &w->fault));
  assert_int_equal(stand_op(w, toestemming, 0), TOESTEMMING_ZONDER);
  assert_heel(w);
}

static struct str bijlage(struct wereld *w, struct str huis) {
  struct bijlage in = {.naam = S("brief.txt"), .bytes = S("een brief van school")};
  struct str uit;
  DOET(w, document_toevoegen(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  return lees(w, "SELECT publiek FROM document WHERE naam = 'brief.txt'");
}

static struct delen_in met_huisarts(struct wereld *w, struct str persoon, struct str document) {
  return (struct delen_in){.persoon = persoon,
                           .deelgenoot = DEELGENOOT_PROFESSIONAL,
                           .naam = S("dokter De Wit"),
                           .organisatie = S("Huisartsenpraktijk Kade"),
                           .adres = S("Kade 9\n4131 AB Vianen"),
                           .doel = S("De huisarts stemt de hulp af."),
                           .tot = w->vandaag + 30,
                           .dingen = str_format(w->arena, "2:%.*s", STR_ARG(document))};
}

static struct str deel(struct wereld *w, struct str huis, struct delen_in in) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct deling_voorbeeld voorbeeld;
  struct str deling;
  DOET(w, delen_voorbereiden(werk, huis, &in, &voorbeeld, &w->fault));
  in.gezien = voorbeeld.gezien;
  DOET(w, delen_doen(werk, huis, &in, &deling, &w->fault));
  return deling;
}

/* What was seen is what goes; what rests on the consent alone stops with it, what rests on a task of the law stays. */
static void test_delen_en_intrekken(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, fatma, WET_WMO), uit;
  struct str document = bijlage(w, huis), toestemming = gegeven(w, huis, fatma);
  struct delen_in in = met_huisarts(w, fatma, document), zonder = in;
  struct deling_voorbeeld voorbeeld;
  FAALT(w, FAULT_INPUT, delen_voorbereiden(werk, huis, &zonder, &voorbeeld, &w->fault));
  assert_true(fault_of(&w->fault, "taak").len);
  zonder.taak = S("wmo-leveren");
  FAALT(w, FAULT_INPUT, delen_voorbereiden(werk, huis, &zonder, &voorbeeld, &w->fault));
  assert_true(fault_of(&w->fault, "dingen").len);
  in.toestemming = toestemming;
  DOET(w, delen_voorbereiden(werk, huis, &in, &voorbeeld, &w->fault));
  assert_has(voorbeeld.deling.inhoud, "brief.txt");
  assert_int_equal(voorbeeld.deling.dingen[0].hash.len, 64);
  assert_int_equal(tel(w, "SELECT count(*) FROM deling"), 0);
  in.gezien = S("iets anders");
  FAALT(w, FAULT_STALE, delen_doen(werk, huis, &in, &uit, &w->fault));
  struct str alleen = deel(w, huis, in);
  struct delen_in samen = in;
  samen.taak = S("wmo-onderzoek");
  struct str met_taak = deel(w, huis, samen);
  samen.toestemming = (struct str){0};
  samen.adres = (struct str){0};
  struct str taak = deel(w, huis, samen);
  assert_int_equal(tel(w, "SELECT count(*) FROM document WHERE soort = 9"), 3); /* a letter with each */
  struct deling_inzien_uit een;
  DOET(w, deling_inzien(werk, alleen, &een, &w->fault));
  assert_true(str_eq(een.deling.inhoud, voorbeeld.deling.inhoud));
  assert_true(deling_loopt(&een.deling, w->vandaag + 30));
  struct intrekken_in weg = {.wie = S("Fatma Yilmaz"), .reden = S("Liever niet meer")};
  DOET(w, toestemming_terugnemen(werk, toestemming, 2, &weg, &uit, &w->fault));
  DOET(w, deling_inzien(werk, alleen, &een, &w->fault));
  assert_int_equal(een.deling.gestopt_op, w->vandaag);
  assert_int_equal(een.deling.bericht, DELING_BERICHT_GEDAAN); /* there was an address: a letter went */
  assert_int_equal(tel(w, "SELECT count(*) FROM document WHERE soort = 9"), 4);
  DOET(w, deling_inzien(werk, met_taak, &een, &w->fault));
  assert_int_equal(een.deling.gestopt_op, DAG_GEEN);
  DOET(w, deling_inzien(werk, taak, &een, &w->fault));
  assert_int_equal(een.deling.gestopt_op, DAG_GEEN);
  assert_str(een.taak_artikel, "Wmo 2015 art. 5.1.1");
  /* Stopped by hand, without an address: a task, until somebody told him. */
  struct deling_stoppen_in stop = {S("Niet meer nodig.")};
  assert_int_equal(posten(w, 0, POST_GESTOPT), 0);
  DOET(w, deling_beeindigen(werk, taak, 1, &stop, &uit, &w->fault));
  FAALT(w, FAULT_STALE, deling_beeindigen(werk, taak, 2, &stop, &uit, &w->fault));
  assert_int_equal(posten(w, 0, POST_GESTOPT), 1);
  struct deling_bericht_in bericht = {S("Gebeld met de assistente")};
  DOET(w, deling_ingelicht(werk, taak, 2, &bericht, &uit, &w->fault));
  assert_int_equal(posten(w, 0, POST_GESTOPT), 0);
  /* A share that was changed in the database is found. */
  veeg(w, "UPDATE deling SET inhoud = 'anders' WHERE taak = ''");
  FAALT(w, FAULT_INTERNAL, deling_inzien(werk, alleen, &een, &w->fault));
  assert_heel(w);
}

/* Of a plan goes what is of one person: not the goals and promises of another, and no address that is secret, wherever
 * it was typed. */
static void test_alleen_van_hem(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), ali = inwoner(w, "Ali", "Demir"), publiek, uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, fatma, WET_WMO);
  struct bewoner_in bij = {.persoon = ali, .rol = -1, .vanaf = DAG_GEEN};
  DOET(w, bewoner_toevoegen(werk, huis, 0, &bij, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM informeerplicht"), 0); /* nothing of a signal here */
  struct traject_starten_in start = {.melding = melding_van(w, huis).publiek, .soort = S("wmo")};
  DOET(w, traject_starten(werk, &start, &publiek, &w->fault));
  DOET(w, plan_beginnen(werk, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  veeg(w, "UPDATE plan_tekst SET tekst = 'Zij wil op Kade 1, 4131 AB blijven wonen.', versie = 1");
  veeg(w,
       "INSERT INTO plan_doel (publiek, plan, persoon, leefgebied, woorden, eigen_woorden, gas, gewicht, weg, versie) "
       "SELECT CASE voornamen WHEN 'Ali' THEN 'doel-van-ali' ELSE 'doel-van-fatma' END, (SELECT id FROM plan), id, '', "
       "CASE voornamen WHEN 'Ali' THEN 'Stoppen met gokken' ELSE 'De trap op' END, 0, 0, 1, 0, 1 FROM persoon");
  struct plan_inzien_uit plan;
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = huis}, &plan, &w->fault));
  struct plan_vaststellen_in vast = {.dag = DAG_GEEN, .akkoord_aantal = 2};
  for (size_t i = 0; i < 2; i++) vast.akkoorden[i] = (struct plan_akkoord_in){plan.leden[i].publiek, AKKOORD_GETEKEND};
  DOET(w, plan_vaststellen(werk, plan.plan.publiek, &vast, &uit, &w->fault));
  struct delen_in in = met_huisarts(w, fatma, (struct str){0});
  struct deling_voorbeeld voorbeeld;
  in.taak = S("wmo-onderzoek");
  in.dingen = str_format(w->arena, "6:%.*s", STR_ARG(lees(w, "SELECT publiek FROM plan_versie")));
  DOET(w, delen_voorbereiden(werk, huis, &in, &voorbeeld, &w->fault));
  size_t at;
  struct str inhoud = voorbeeld.deling.inhoud;
  assert_has(inhoud, "De trap op");
  assert_has(inhoud, "Kade 1, 4131 AB");
  assert_false(str_find(inhoud, S("gokken"), &at));
  assert_false(str_find(inhoud, S("Demir"), &at));
  veeg(w, "UPDATE persoon SET geheim = 1 WHERE voornamen = 'Fatma'");
  DOET(w, delen_voorbereiden(werk, huis, &in, &voorbeeld, &w->fault));
  assert_has(voorbeeld.deling.inhoud, "(geheim adres)");
  assert_false(str_find(voorbeeld.deling.inhoud, S("Kade 1"), &at));
  assert_false(str_find(voorbeeld.deling.inhoud, S("4131 AB"), &at));
  /* Who does not go along is about him when he is the one it is about. */
  in.persoon = ali;
  DOET(w, delen_voorbereiden(werk, huis, &in, &voorbeeld, &w->fault));
  assert_has(voorbeeld.deling.inhoud, "Stoppen met gokken");
  assert_false(str_find(voorbeeld.deling.inhoud, S("De trap op"), &at));
  assert_heel(w);
}

/* A colleague of another team reads what was opened to him, until its day, and nothing else of that household. */
static void test_gedeeld_met_collega(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, fatma, WET_WMO), uit;
  struct str document = bijlage(w, huis);
  struct delen_in in = met_huisarts(w, fatma, document);
  in.deelgenoot = DEELGENOOT_COLLEGA;
  in.collega = w->publiek[VIANEN];
  in.taak = S("wmo-onderzoek");
  struct str deling = deel(w, huis, in);
  const struct werk *vianen = &w->werk[VIANEN];
  struct gedeeld_uit lijst;
  struct deling een;
  struct gedeeld_document stuk;
  struct huishouden_inzien_uit dossier;
  DOET(w, gedeeld_met_mij(vianen, &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 1);
  DOET(w, gedeeld_inzien(vianen, deling, &een, &w->fault));
  assert_has(een.inhoud, "brief.txt");
  DOET(w, gedeeld_document_inzien(vianen, deling, document, &stuk, &w->fault));
  assert_str(stuk.bytes, "een brief van school");
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(vianen, &(struct huishouden_inzien_in){.huishouden = huis}, &dossier, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_inzien(&w->werk[LEIDER_VIANEN], deling, &een, &w->fault));
  struct werk na = later(vianen, 31, 0), laatste = later(vianen, 30, 0);
  DOET(w, gedeeld_inzien(&laatste, deling, &een, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_inzien(&na, deling, &een, &w->fault));
  struct deling_stoppen_in stop = {S("Niet meer nodig.")};
  DOET(w, deling_beeindigen(&w->werk[PROFESSIONAL], deling, 1, &stop, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_inzien(vianen, deling, &een, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_document_inzien(vianen, deling, document, &stuk, &w->fault));
  assert_heel(w);
}

/* Only who directs; it comes back on its day, and stays hidden until somebody decides. */
static void test_verbergen(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), publiek, uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = vraag(w, fatma, WET_WMO);
  struct traject_starten_in start = {.melding = melding_van(w, huis).publiek, .soort = S("wmo")};
  DOET(w, traject_starten(werk, &start, &publiek, &w->fault));
  struct notitie_in notitie = verslag("De buurvrouw maakt zich zorgen.");
  DOET(w, notitie_opnemen(werk, huis, &notitie, &uit, &w->fault));
  struct verbergen_in in = {.ding = str_format(w->arena, "1:%.*s", STR_ARG(notitie_van(w, huis).publiek)),
                            .voor = fatma,
                            .grond = VERBERG_NADEEL,
                            .reden = S("Het maakt haar bang."),
                            .tot = w->vandaag + 20};
  FAALT(w, FAULT_INPUT, verbergen(werk, huis, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "overlegd").len); /* Jeugdwet art. 7.3.2 lid 4 */
  in.overlegd = S("Gea, gedragswetenschapper");
  FAALT(w, FAULT_RULE, verbergen(&w->werk[TEAMLEIDER], huis, &in, &uit, &w->fault));
  DOET(w, verbergen(werk, huis, &in, &uit, &w->fault));
  /* The rows of what is hidden, and of hiding it, are known: those that wrote the note, and the one that hid it. */
  assert_int_equal(
      tel(w, "SELECT count(*) FROM verberging v JOIN logboek_ding d ON d.soort = v.soort AND d.ding = v.ding"), 2);
  struct wie_weet_wat_uit alles;
  DOET(w, wie_weet_wat_inzien(werk, huis, &alles, &w->fault));
  assert_int_equal(alles.verberging_aantal, 1);
  assert_true(alles.mag_verbergen);
  struct str verberging = alles.verbergingen[0].publiek;
  assert_int_equal(posten(w, 10, POST_VERBORGEN), 0);
  assert_int_equal(posten(w, 20, POST_VERBORGEN), 1);
  assert_int_equal(posten(w, 60, POST_VERBORGEN), 1);
  struct verberging_in langer = {.keus = VERBERGING_LANGER, .tot = w->vandaag, .reden = S("Nog steeds.")},
                       open = {.keus = VERBERGING_OPHEFFEN, .reden = S("Zij weet het nu.")};
  FAALT(w, FAULT_INPUT, verberging_beslissen(werk, verberging, 1, &langer, &uit, &w->fault));
  langer.tot = w->vandaag + 40;
  DOET(w, verberging_beslissen(werk, verberging, 1, &langer, &uit, &w->fault));
  FAALT(w, FAULT_STALE, verberging_beslissen(werk, verberging, 1, &open, &uit, &w->fault));
  DOET(w, verberging_beslissen(werk, verberging, 2, &open, &uit, &w->fault));
  assert_int_equal(posten(w, 60, POST_VERBORGEN), 0);
  struct verberging_inzien_uit een;
  DOET(w, verberging_inzien(werk, verberging, &een, &w->fault));
  assert_str(een.verberging.opgeheven_reden, "Zij weet het nu.");
  FAALT(w, FAULT_ACCESS, verberging_inzien(&w->werk[VIANEN], verberging, &een, &w->fault));
  assert_heel(w);
}

/* AVG art. 14: within a month, by letter, in a talk, or not yet with a reason and a day. */
static void test_informeren(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, fatma, WET_WMO), uit;
  struct informeren_beginnen_in in = {fatma, INFORMEER_PARTNER, S("Dat u hulp kreeg van de wijkverpleging.")};
  DOET(w, informeren_beginnen(werk, huis, &in, &uit, &w->fault));
  DOET(w, informeren_beginnen(werk, huis, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM informeerplicht"), 1);
  struct str plicht = lees(w, "SELECT publiek FROM informeerplicht");
  struct plicht_inzien_uit een;
  DOET(w, plicht_inzien(werk, plicht, &een, &w->fault));
  assert_int_equal(een.plicht.uiterlijk, w->vandaag + 31); /* 24 April 2026 */
  struct plicht_in later_ = {INFORMEREN_UITZONDERING, S("Eerst is het thuis veilig."), w->vandaag + 50};
  DOET(w, plicht_afhandelen(werk, plicht, 1, &later_, &uit, &w->fault));
  FAALT(w, FAULT_STALE, plicht_brief(werk, plicht, 1, &uit, &w->fault));
  struct werk dan = later(werk, 50, 0);
  DOET(w, plicht_inzien(&dan, plicht, &een, &w->fault));
  assert_true(informeerplicht_open(&een.plicht, w->vandaag + 50));
  DOET(w, plicht_brief(&dan, plicht, 2, &uit, &w->fault));
  DOET(w, plicht_inzien(&dan, plicht, &een, &w->fault));
  assert_int_equal(een.plicht.stand, INFORMEREN_VERTELD);
  assert_true(een.plicht.brief_publiek.len);
  struct str brief = lees(w, "SELECT tekst FROM brief WHERE onderwerp LIKE '%gegevens over u%'");
  assert_has(brief, "Dat u hulp kreeg van de wijkverpleging.");
  FAALT(w, FAULT_ACCESS, plicht_inzien(&w->werk[LOKET], plicht, &een, &w->fault));
  assert_heel(w);
}

/* Who comes to live where a signal is weighed must hear it; that there is a signal only its own team knows. */
static void test_informeren_na_signaal(void **state) {
  struct wereld *w = *state;
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), ali = inwoner(w, "Ali", "Demir"), sam = inwoner(w, "Sam", "Demir");
  struct str huis = vraag(w, fatma, WET_WMO), uit;
  vraag_voor(w, &w->werk[LOKET], fatma, WET_WMO, w->vianen, w->vandaag);
  struct signaal_in signaal = {.persoon = fatma,
                               .gezien = S("De gordijnen zijn al weken dicht."),
                               .zorg = NEE,
                               .kinderen = NEE,
                               .ontvangen = DAG_GEEN,
                               .team = w->leerdam};
  DOET(w, signaal_opnemen(werk, &signaal, &uit, &w->fault));
  veeg(w, "UPDATE persoon SET geboren = 20160101 WHERE voornamen = 'Sam'");
  struct bewoner_in bij = {.persoon = ali, .rol = -1, .vanaf = DAG_GEEN};
  DOET(w, bewoner_toevoegen(werk, huis, 0, &bij, &uit, &w->fault));
  bij.persoon = sam; /* ten years old: his parents are told */
  DOET(w, bewoner_toevoegen(werk, huis, 0, &bij, &uit, &w->fault));
  struct wie_weet_wat_uit alles;
  DOET(w, wie_weet_wat_inzien(werk, huis, &alles, &w->fault));
  assert_int_equal(alles.plicht_aantal, 1);
  assert_str(alles.plichten[0].persoon_naam, "Ali Demir");
  assert_int_equal(alles.plichten[0].bron, INFORMEER_SIGNAAL);
  struct str plicht = alles.plichten[0].publiek;
  struct plicht_inzien_uit een;
  DOET(w, wie_weet_wat_inzien(&w->werk[VIANEN], huis, &alles, &w->fault));
  assert_int_equal(alles.plicht_aantal, 0);
  FAALT(w, FAULT_ACCESS, plicht_inzien(&w->werk[VIANEN], plicht, &een, &w->fault));
  DOET(w, plicht_inzien(werk, plicht, &een, &w->fault));
  /* The resident sees in his log that somebody looked here; nothing in that row tells of a signal. */
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek WHERE act = 'wie weet wat inzien' AND informatie LIKE '%signaal%'"), 0);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_vragen_en_geven),    IN_WERELD(test_wie_mag),        IN_WERELD(test_twee_ouders),
      IN_WERELD(test_delen_en_intrekken), IN_WERELD(test_alleen_van_hem), IN_WERELD(test_gedeeld_met_collega),
      IN_WERELD(test_verbergen),          IN_WERELD(test_informeren),     IN_WERELD(test_informeren_na_signaal),
  };
  return RUN_TESTS(tests);
}
