/* What a resident sees and does in Mijn Schakel, what the team reads of it, and who looks along. */
#include "wereld.h"

#include "acts/afspraak_maken.h"
#include "acts/inwoner_steun.h"
#include "acts/inbreng_behandelen.h"
#include "acts/mijn_bewijs.h"
#include "acts/mijn_doen.h"
#include "acts/mijn_toestemming.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/persoon_samenvoegen.h"

static struct str huis_van(struct wereld *w, struct str persoon) {
  return lees(w,
              str_c(w->arena, str_format(w->arena,
                                         "SELECT h.publiek FROM huishouden h JOIN huishouden_lid l ON l.huishouden = "
                                         "h.id JOIN persoon p ON p.id = l.persoon WHERE p.publiek = '%.*s'",
                                         STR_ARG(persoon))));
}

static struct str afspraak(struct wereld *w, struct str persoon, int dagen) {
  struct afspraak_in in = {.soort = AFSPRAAK_HUISBEZOEK,
                           .dag = w->vandaag + dagen,
                           .van = 600,
                           .tot = 660,
                           .personen = {persoon},
                           .persoon_aantal = 1,
                           .medewerker = w->publiek[PROFESSIONAL]};
  struct str uit;
  DOET(w, afspraak_maken(&w->werk[PROFESSIONAL], huis_van(w, persoon), &in, &uit, &w->fault));
  return uit;
}

static struct mijn_inzien_uit thuis(struct wereld *w, const struct werk *werk) {
  struct mijn_inzien_uit uit;
  DOET(w, mijn_inzien(werk, &uit, &w->fault));
  return uit;
}

/* What of a resident stands on Mijn werk. */
static struct str bericht_bij(struct wereld *w, const struct werk *werk) {
  struct mijn_werk_uit uit;
  DOET(w, mijn_werk_inzien(werk, &uit, &w->fault));
  for (size_t i = 0; i < uit.post_aantal; i++)
    if (uit.posten[i].soort == POST_INBRENG) return uit.posten[i].publiek;
  return S("");
}

static struct inbreng bericht(struct wereld *w) {
  struct inbreng_uit uit;
  DOET(w, inbreng_inzien(&w->werk[PROFESSIONAL], bericht_bij(w, &w->werk[PROFESSIONAL]), &uit, &w->fault));
  assert_true(uit.mag_doen);
  return uit.inbreng;
}

static void test_waar_staat_mijn_vraag(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos");
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma);
  struct mijn_inzien_uit uit = thuis(w, &zij);
  assert_int_equal(uit.vraag_aantal, 1);
  assert_str(uit.vragen[0].woorden, "Ik kan de trap niet meer op.");
  assert_str(uit.vragen[0].team, "Leerdam");
  assert_int_equal(uit.vragen[0].plek.fase, FASE_STELLEN);
  assert_int_equal(uit.vragen[0].laatste_dag, w->vandaag + 43); /* 5 May is a holiday */
  assert_int_equal(uit.vragen[0].gesloten_op, DAG_GEEN);
  assert_int_equal(uit.lijn_aantal, 0);
  assert_int_equal(uit.afspraak_aantal, 0);
  afspraak(w, anna, 1);
  afspraak(w, fatma, 2);
  uit = thuis(w, &zij);
  assert_int_equal(uit.afspraak_aantal, 1);
  assert_str(uit.afspraken[0].medewerkers, "Priya Professional");
  assert_str(uit.afspraken[0].personen, "");
  assert_heel(w);
}

/* Who asks for another hour keeps the old one until the worker answers; who calls off is called off at once. */
static void test_afspraak(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos");
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), ander = als_inwoner(w, anna);
  struct str id = afspraak(w, fatma, 2);
  struct mijn_afspraak_uit uit;
  struct mijn_afspraak_in verzetten = {MIJN_AFSPRAAK_VERZETTEN, S("Liever na twee uur.")},
                          af = {MIJN_AFSPRAAK_AFZEGGEN, S("Ik ben ziek.")};
  FAALT(w, FAULT_ACCESS, mijn_afspraak_inzien(&ander, id, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_afspraak_veranderen(&ander, id, 1, &af, &w->fault));
  DOET(w, mijn_afspraak_inzien(&zij, id, &uit, &w->fault));
  DOET(w, mijn_afspraak_veranderen(&zij, id, uit.afspraak.versie, &verzetten, &w->fault));
  assert_str(bericht_bij(w, &w->werk[VIANEN]), "");
  assert_int_equal(bericht(w).soort, INBRENG_VERZETTEN);
  assert_str(bericht(w).tekst, "Liever na twee uur.");
  assert_true(str_eq(bericht(w).afspraak, id));
  assert_int_equal(thuis(w, &zij).afspraak_aantal, 1);
  struct str open = bericht_bij(w, &w->werk[PROFESSIONAL]), huis;
  struct inbreng_uit aan_het_loket;
  DOET(w, inbreng_inzien(&w->werk[LOKET], open, &aan_het_loket, &w->fault));
  FAALT(w, FAULT_ACCESS, inbreng_afhandelen(&w->werk[VIANEN], open, 1, false, &huis, &w->fault));
  FAALT(w, FAULT_ACCESS, inbreng_afhandelen(&zij, open, 1, false, &huis, &w->fault));
  DOET(w, inbreng_afhandelen(&w->werk[PROFESSIONAL], open, 1, false, &huis, &w->fault));
  assert_str(bericht_bij(w, &w->werk[PROFESSIONAL]), "");
  /* Off: the diary of the worker shows it, and a letter about it lapses. */
  FAALT(w, FAULT_STALE, mijn_afspraak_veranderen(&zij, id, uit.afspraak.versie + 1, &af, &w->fault));
  DOET(w, mijn_afspraak_veranderen(&zij, id, uit.afspraak.versie, &af, &w->fault));
  assert_int_equal(thuis(w, &zij).afspraak_aantal, 0);
  struct afspraak_inzien_uit diary;
  DOET(w, afspraak_inzien(&w->werk[PROFESSIONAL], id, &diary, &w->fault));
  assert_int_equal(diary.afspraak.stand, AFSPRAAK_AFGEZEGD);
  assert_str(diary.afspraak.reden, "Ik ben ziek.");
  assert_int_equal(bericht(w).soort, INBRENG_AFGEZEGD);
  FAALT(w, FAULT_STALE, mijn_afspraak_veranderen(&zij, id, uit.afspraak.versie, &af, &w->fault));
  assert_heel(w);
}

static void test_intrekken_en_bericht(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos"), huis = vraag(w, fatma, WET_WMO);
  vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), ander = als_inwoner(w, anna);
  struct melding melding = melding_van(w, huis);
  struct mijn_vraag_uit uit;
  struct mijn_intrekken_in ja = {true, S("Mijn dochter helpt mij.")};
  struct str bewijs;
  FAALT(w, FAULT_ACCESS, mijn_vraag_inzien(&ander, melding.publiek, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_vraag_intrekken(&ander, melding.publiek, &ja, &bewijs, &w->fault));
  DOET(w, mijn_vraag_intrekken(&zij, melding.publiek, &ja, &bewijs, &w->fault));
  assert_int_equal(bericht(w).soort, INBRENG_INGETROKKEN);
  assert_true(str_eq(bericht(w).melding_publiek, melding.publiek));
  assert_int_equal(melding_van(w, huis).gesloten_op, DAG_GEEN); /* the team ends it, by its own rules */
  struct mijn_bewijs_uit bon;
  DOET(w, mijn_bewijs_van_intrekken(&zij, bewijs, &bon, &w->fault));
  assert_str(bon.bewijs.woorden, "Mijn dochter helpt mij.");
  assert_str(bon.bewijs.stand, "Nog niet gelezen");
  assert_has(bon.bewijs.gevolg, "Dan stopt ons onderzoek.");
  assert_has(bewijs_brief(w->arena, &bon.bewijs).tekst, "> Mijn dochter helpt mij.");
  FAALT(w, FAULT_ABSENT, mijn_bewijs_van_intrekken(&ander, bewijs, &bon, &w->fault));
  assert_int_equal(thuis(w, &zij).vragen[0].ingetrokken, w->werk[LOKET].wanneer.nu);
  FAALT(w, FAULT_ABSENT, mijn_vraag_intrekken(&zij, melding.publiek, &ja, &bewijs, &w->fault));
  struct melding_sluiten_in sluiten = beantwoord();
  struct str nothing;
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &sluiten, &nothing, &w->fault));
  FAALT(w, FAULT_ABSENT, mijn_vraag_inzien(&zij, melding.publiek, &uit, &w->fault));
  assert_int_equal(thuis(w, &zij).vragen[0].sluitreden, SLUIT_BEANTWOORD);
  /* A message; twice the same form is one. */
  zij.inzending = S("00000000000000000000000002");
  FAALT(w, FAULT_INPUT, mijn_bericht_sturen(&zij, &(struct mijn_bericht_in){.soort = -1}, &w->fault));
  FAALT(w, FAULT_INPUT, mijn_bericht_sturen(&zij, &(struct mijn_bericht_in){.soort = MIJN_BERICHT_VRAAG}, &w->fault));
  struct mijn_bericht_in papier = {MIJN_BERICHT_PAPIER, S("Ik kan slecht lezen op een scherm.")};
  DOET(w, mijn_bericht_sturen(&zij, &papier, &w->fault));
  DOET(w, mijn_bericht_sturen(&zij, &papier, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM inbreng WHERE soort = 10"), 1);
  assert_has(lees(w, "SELECT tekst FROM inbreng WHERE soort = 10"), "alles op papier krijgen. Ik kan slecht");
}

static void test_brieven(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos");
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), ander = als_inwoner(w, anna);
  struct mijn_brieven_uit lijst;
  struct mijn_brief_uit brief;
  DOET(w, mijn_brieven_inzien(&zij, &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 1);
  DOET(w, mijn_brief_inzien(&zij, lijst.brieven[0].publiek, &brief, &w->fault));
  assert_has(brief.brief.aanhef, "Demir");
  FAALT(w, FAULT_ACCESS, mijn_brief_inzien(&ander, lijst.brieven[0].publiek, &brief, &w->fault));
  /* What is hidden from her is not there, and no attachment of the team is. */
  veeg(w,
       "INSERT INTO verberging (publiek, huishouden, soort, ding, naam, voor, grond, reden, overlegd, tot, door, op, "
       "versie) SELECT 'x' || d.publiek, d.huishouden, 2, d.id, d.naam, NULL, 1, 'proef', '', 99999, d.door, 0, 1 FROM "
       "document d");
  FAALT(w, FAULT_ABSENT, mijn_brief_inzien(&zij, lijst.brieven[0].publiek, &brief, &w->fault));
  DOET(w, mijn_brieven_inzien(&zij, &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 0);
}

static struct mijn_gekeken_uit gekeken(struct wereld *w, const struct werk *werk, dag_t van, dag_t tot) {
  struct mijn_gekeken_uit uit;
  DOET(w, mijn_gekeken_inzien(werk, &(struct mijn_gekeken_in){van, tot}, &uit, &w->fault));
  return uit;
}

static bool keek(const struct mijn_gekeken_uit *uit, const char *naam, const char *informatie) {
  size_t at;
  for (size_t i = 0; i < uit->blik_aantal; i++)
    if (str_eq(uit->blikken[i].naam, str_of(naam)) &&
        (informatie[0] == 0 || str_find(uit->blikken[i].informatie, str_of(informatie), &at)))
      return true;
  return false;
}

/* S4-319. Of Anna she sees nothing, whatever was looked at there. */
static void test_wie_keek(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos"), huis = vraag(w, fatma, WET_WMO);
  struct str ander = vraag(w, anna, WET_WMO);
  huishouden(w, &w->werk[PROFESSIONAL], huis);
  huishouden(w, &w->werk[TEAMLEIDER], ander);
  struct werk zij = als_inwoner(w, fatma);
  struct mijn_gekeken_uit uit = gekeken(w, &zij, DAG_GEEN, DAG_GEEN);
  assert_int_equal(uit.van, w->vandaag - MIJN_GEKEKEN_DAGEN + 1);
  assert_true(keek(&uit, "Priya Professional", "melding"));
  assert_true(keek(&uit, "Lotte Loket", "persoon"));
  assert_false(keek(&uit, "Teun Teamleider", "melding"));
  assert_false(uit.naam_tonen);
  assert_false(uit.meer);
  assert_int_equal(uit.kijker_aantal, 1);
  assert_str(uit.kijkers[0].naam, "Leerdam");
  assert_int_equal(gekeken(w, &zij, w->vandaag - 9, w->vandaag - 1).blik_aantal, 0);
  struct mijn_gekeken_uit nothing;
  FAALT(w, FAULT_INPUT,
        mijn_gekeken_inzien(&zij, &(struct mijn_gekeken_in){w->vandaag, w->vandaag - 1}, &nothing, &w->fault));
  /* A signal is told by a person; what is hidden tells of itself nowhere. */
  veeg(w,
       "INSERT INTO logboek (schrijver, nr, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, huishouden, "
       "inhoud_hash, vorige, hash) SELECT schrijver, 90000, op, nu, wie, 'Wim Weger', rol, grond, act, "
       "'persoon,signaal', uitkomst, huishouden, inhoud_hash, vorige, hash FROM logboek WHERE nr = 1 AND schrijver = "
       "(SELECT min(schrijver) FROM logboek)");
  veeg(w,
       "INSERT INTO logboek_persoon (schrijver, nr, persoon) SELECT l.schrijver, l.nr, (SELECT min(id) FROM persoon) "
       "FROM logboek l WHERE l.nr = 90000");
  veeg(w, "INSERT INTO logboek_ding (schrijver, nr, soort, ding) SELECT schrijver, nr, 1, 77 FROM logboek WHERE naam = "
          "'Priya Professional'");
  veeg(w,
       "INSERT INTO verberging (publiek, huishouden, soort, ding, naam, voor, grond, reden, overlegd, tot, door, op, "
       "versie) SELECT 'x', min(h.id), 1, 77, '', NULL, 1, 'proef', '', 99999, (SELECT min(id) FROM gebruiker), 0, 1 "
       "FROM huishouden h");
  uit = gekeken(w, &zij, DAG_GEEN, DAG_GEEN);
  assert_false(keek(&uit, "Priya Professional", ""));
  assert_true(keek(&uit, "Lotte Loket", "persoon"));
  assert_false(keek(&uit, "Wim Weger", ""));
}

static struct werk met_code(struct wereld *w, struct str code, int64_t jaar) {
  struct werk werk = w->werk[PROFESSIONAL];
  struct sessie *sessie = NEW(w->arena, struct sessie);
  struct ingelogd in;
  werk.actor = NULL;
  DOET(w, mijn_code_inloggen(&werk, &(struct mijn_code_in){code, jaar}, &(struct herkomst){0}, &in, &w->fault));
  DOET(w, sessie_openen(&werk, in.cookie, sessie, &w->fault));
  werk.actor = &sessie->actor;
  return werk;
}

/* Let in by herself: reads along, does nothing, lets nobody in, and is out when she says so. */
static void test_steun_van_inwoner(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos"), code;
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma);
  struct inwoner_steun_in in = {.naam = S("Carla Cliëntondersteuner"), .tot = w->vandaag + 10}, fout = {.tot = 0};
  FAALT(w, FAULT_INPUT, mijn_steun_vragen(&zij, &fout, &code, &w->fault));
  DOET(w, mijn_steun_vragen(&zij, &in, &code, &w->fault));
  assert_int_equal(bericht(w).soort, INBRENG_STEUN);
  struct werk carla = met_code(w, code, 1950);
  assert_str(carla.actor->naam, "Carla Cliëntondersteuner");
  assert_int_equal(carla.actor->persoon, 0);
  struct mijn_inzien_uit uit = thuis(w, &carla);
  assert_int_equal(uit.wie.persoon_aantal, 1);
  assert_str(uit.wie.voor.naam, "Fatma Demir");
  assert_int_equal(uit.vraag_aantal, 1);
  struct mijn_bericht_in tekst = {MIJN_BERICHT_VRAAG, S("Wanneer komt u?")};
  FAALT(w, FAULT_ACCESS, mijn_bericht_sturen(&carla, &tekst, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_steun_vragen(&carla, &in, &code, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_voor_kiezen(&carla, anna, S("x"), &w->fault));
  struct werk dan = later(&carla, 11, 0);
  struct mijn_inzien_uit leeg;
  FAALT(w, FAULT_ACCESS, mijn_inzien(&dan, &leeg, &w->fault)); /* after the last day */
  struct mijn_gekeken_uit gezien = gekeken(w, &zij, DAG_GEEN, DAG_GEEN);
  assert_true(keek(&gezien, "Carla Cliëntondersteuner", "eigen"));
  assert_int_equal(gezien.kijker_aantal, 2);
  FAALT(w, FAULT_ABSENT, mijn_steun_stoppen(&zij, S("00000000000000000000000000"), &w->fault));
  DOET(w, mijn_steun_stoppen(&zij, gezien.kijkers[1].publiek, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_inzien(&carla, &leeg, &w->fault));
  assert_int_equal(tel(w,
                       "SELECT count(*) FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker WHERE g.persoon IS NULL "
                       "AND g.rol = 7"),
                   0);
  assert_heel(w);
}

/* One account for all whom she helps: with the code of the next one, once, by the right year, and never with a code of
 * somebody's own account. Who ends it ends it for himself alone. */
static void test_steun_erbij(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos"), een, twee;
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), ook = als_inwoner(w, anna);
  struct inwoner_steun_in in = {.naam = S("Carla Cliëntondersteuner"), .tot = w->vandaag + 10};
  DOET(w, mijn_steun_vragen(&zij, &in, &een, &w->fault));
  DOET(w, mijn_steun_vragen(&ook, &in, &twee, &w->fault));
  struct werk carla = met_code(w, een, 1950);
  FAALT(w, FAULT_INPUT, mijn_code_erbij(&carla, &(struct mijn_code_in){twee, 1951}, S("x"), &w->fault));
  FAALT(w, FAULT_INPUT, mijn_code_erbij(&ook, &(struct mijn_code_in){twee, 1950}, S("x"), &w->fault)); /* her own */
  struct str eigen = inlogcode(w, anna);
  FAALT(w, FAULT_INPUT, mijn_code_erbij(&carla, &(struct mijn_code_in){eigen, 1950}, S("x"), &w->fault));
  assert_int_equal(thuis(w, &carla).wie.persoon_aantal, 1);
  DOET(w, mijn_code_erbij(&carla, &(struct mijn_code_in){twee, 1950}, S("x"), &w->fault));
  FAALT(w, FAULT_INPUT, mijn_code_erbij(&carla, &(struct mijn_code_in){twee, 1950}, S("x"), &w->fault));
  assert_int_equal(thuis(w, &carla).wie.persoon_aantal, 2);
  struct actor voor_anna = *carla.actor;
  voor_anna.voor = tel(w, "SELECT id FROM persoon WHERE geslachtsnaam = 'Bos'");
  struct werk voor = carla;
  voor.actor = &voor_anna;
  assert_str(thuis(w, &voor).wie.voor.naam, "Anna Bos");
  struct mijn_gekeken_uit gezien = gekeken(w, &ook, DAG_GEEN, DAG_GEEN);
  assert_true(keek(&gezien, "Carla Cliëntondersteuner", "eigen"));
  DOET(w, mijn_steun_stoppen(&ook, gezien.kijkers[gezien.kijker_aantal - 1].publiek, &w->fault));
  assert_int_equal(thuis(w, &carla).wie.persoon_aantal, 1); /* and she is still in, for Fatma */
  gezien = gekeken(w, &zij, DAG_GEEN, DAG_GEEN);
  DOET(w, mijn_steun_stoppen(&zij, gezien.kijkers[gezien.kijker_aantal - 1].publiek, &w->fault));
  struct mijn_inzien_uit leeg;
  FAALT(w, FAULT_ACCESS, mijn_inzien(&carla, &leeg, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM gebruiker WHERE rol = 7 AND persoon IS NULL AND actief = 1"), 0);
  assert_heel(w);
}

/* Let in by a worker: a supporter with consent, a mentor whom the file knows by name as long as the row holds. */
static void test_steun_van_medewerker(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), code;
  struct inwoner_steun_in in = {.naam = S("Carla"), .mag_doen = true, .tot = w->vandaag + 10};
  struct inwoner_steun_uit uit;
  vraag(w, fatma, WET_WMO);
  FAALT(w, FAULT_INPUT, inwoner_steun_geven(&w->werk[PROFESSIONAL], fatma, &in, &code, &w->fault));
  assert_has(w->fault.fields[0].message, "goed vindt");
  in.instemming = true;
  FAALT(w, FAULT_ACCESS, inwoner_steun_geven(&w->werk[VIANEN], fatma, &in, &code, &w->fault));
  DOET(w, inwoner_steun_geven(&w->werk[PROFESSIONAL], fatma, &in, &code, &w->fault));
  struct werk carla = met_code(w, code, 1950);
  DOET(w,
       mijn_bericht_sturen(&carla, &(struct mijn_bericht_in){MIJN_BERICHT_VRAAG, S("Mag ik erbij zijn?")}, &w->fault));
  assert_str(bericht(w).van, "Carla");
  FAALT(w, FAULT_RULE, mijn_steun_vragen(&carla, &in, &code, &w->fault));
  veeg(w,
       str_c(w->arena,
             str_format(w->arena,
                        "INSERT INTO vertegenwoordiging (publiek, persoon, soort, naam, waarvoor, zaak, tot, bron, "
                        "bron_op, gezien, versie) SELECT 'mentor', id, 5, 'Mentoren BV', 2, '', 2147483647, 5, 20000, "
                        "'', 1 FROM persoon WHERE publiek = '%.*s'",
                        STR_ARG(fatma))));
  DOET(w, inwoner_steun_inzien(&w->werk[PROFESSIONAL], fatma, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  assert_int_equal(uit.keuze_aantal, 1);
  struct inwoner_steun_in mentor = {.vertegenwoordiging = S("niets"), .tot = w->vandaag + 10};
  FAALT(w, FAULT_INPUT, inwoner_steun_geven(&w->werk[PROFESSIONAL], fatma, &mentor, &code, &w->fault));
  mentor.vertegenwoordiging = S("mentor");
  DOET(w, inwoner_steun_geven(&w->werk[PROFESSIONAL], fatma, &mentor, &code, &w->fault));
  struct werk bv = met_code(w, code, 1950);
  assert_str(bv.actor->naam, "Mentoren BV");
  assert_true(thuis(w, &bv).wie.voor.zicht.doen);
  veeg(w, str_c(w->arena, str_format(w->arena, "UPDATE vertegenwoordiging SET tot = %d WHERE publiek = 'mentor'",
                                     (int)w->vandaag - 1)));
  struct mijn_inzien_uit leeg;
  FAALT(w, FAULT_ACCESS, mijn_inzien(&bv, &leeg, &w->fault)); /* the row ended, and so did this */
  DOET(w, inwoner_steun_stoppen(&w->werk[PROFESSIONAL], fatma, uit.rijen[0].publiek, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_inzien(&carla, &leeg, &w->fault));
}

/* A consent about this person, asked of him and of somebody else who said yes. */
static void vraag_toestemming(struct wereld *w, struct str persoon, const char *publiek) {
  veeg(w,
       str_c(w->arena,
             str_format(w->arena,
                        "INSERT INTO toestemming (publiek, huishouden, persoon, wet, soort, deelgenoot, naam, "
                        "organisatie, adres, gegevens, doel, vanaf, tot, onbekwaam, uitzondering, uitzondering_tekst, "
                        "artikel, door, op, versie) SELECT '%s', l.huishouden, p.id, 1, 1, 4, '', 'Huisarts Kade', '', "
                        "2, 'Samen kijken', %d, %d, 0, 0, '', '', (SELECT min(id) FROM gebruiker), 0, 1 FROM persoon p "
                        "JOIN huishouden_lid l ON l.persoon = p.id WHERE p.publiek = '%.*s'",
                        publiek, (int)w->vandaag, (int)w->vandaag + 30, STR_ARG(persoon))));
  veeg(w, str_c(w->arena,
                str_format(w->arena,
                           "INSERT INTO toestemming_stem (publiek, toestemming, wie, naam, als, stand, hoe) SELECT "
                           "'s' || t.publiek, t.id, t.persoon, '', 0, 1, 0 FROM toestemming t WHERE t.publiek = "
                           "'%s'",
                           publiek)));
}

static struct mijn_toestemming toestemming(struct wereld *w, const struct werk *werk) {
  struct mijn_toestemmingen_uit uit;
  DOET(w, mijn_toestemmingen_inzien(werk, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  return uit.rijen[0];
}

/* AVG art. 7 lid 3: taking it back is as easy as giving it. */
static void test_toestemming(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Demir"), anna = inwoner(w, "Anna", "Bos");
  vraag(w, fatma, WET_WMO), vraag(w, anna, WET_WMO);
  struct werk zij = als_inwoner(w, fatma), ander = als_inwoner(w, anna);
  vraag_toestemming(w, fatma, "aan-fatma");
  struct mijn_toestemming t = toestemming(w, &zij);
  const struct mijn_antwoord_in ja = {MIJN_ANTWOORD_JA}, intrekken = {MIJN_ANTWOORD_INTREKKEN};
  assert_true(t.gevraagd);
  assert_false(t.intrekbaar);
  assert_has(t.titel, "Huisarts Kade");
  assert_str(t.over, "");
  FAALT(w, FAULT_ABSENT, mijn_toestemming_antwoorden(&ander, t.publiek, t.versie, &ja, &w->fault));
  FAALT(w, FAULT_STALE, mijn_toestemming_antwoorden(&zij, t.publiek, t.versie + 1, &ja, &w->fault));
  DOET(w, mijn_toestemming_antwoorden(&zij, t.publiek, t.versie, &ja, &w->fault));
  assert_int_equal(bericht(w).soort, INBRENG_TOESTEMMING);
  assert_has(bericht(w).tekst, "Ja, dat mag. ");
  t = toestemming(w, &zij);
  assert_int_equal(t.stand, TOESTEMMING_GEGEVEN);
  assert_true(t.intrekbaar && !t.gevraagd);
  DOET(w, mijn_toestemming_antwoorden(&zij, t.publiek, t.versie, &intrekken, &w->fault));
  assert_int_equal(toestemming(w, &zij).stand, TOESTEMMING_INGETROKKEN);
  assert_false(toestemming(w, &zij).intrekbaar);
  assert_heel(w);
}

/* Two who turn out to be one: the account stays, and sees what was of both. */
static void test_samengevoegd(void **state) {
  struct wereld *w = *state;
  struct str een = inwoner(w, "Fatma", "Demir"), twee = inwoner(w, "Fatma", "Demirr"), uit;
  vraag(w, een, WET_WMO), vraag(w, twee, WET_WMO);
  struct werk zij = als_inwoner(w, twee);
  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  assert_int_equal(thuis(w, &zij).vraag_aantal, 1);
  DOET(w, personen_samenvoegen(&w->werk[PROFESSIONAL], een, twee, &in, &uit, &w->fault));
  struct actor actor = *zij.actor;
  actor.persoon = tel(w, str_c(w->arena, str_format(w->arena, "SELECT id FROM persoon WHERE publiek = '%.*s'",
                                                    STR_ARG(een)))); /* as a session gives it from now on */
  zij.actor = &actor;
  assert_int_equal(thuis(w, &zij).vraag_aantal, 2);
  struct inwoneraccount_uit account;
  DOET(w, inwoneraccount_inzien(&w->werk[PROFESSIONAL], een, &account, &w->fault));
  assert_true(account.account.actief);
  struct werk weer = als_inwoner(w, een); /* a new code is of the account that was there */
  assert_int_equal(weer.actor->gebruiker, actor.gebruiker);
  assert_int_equal(weer.actor->persoon, actor.persoon);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_waar_staat_mijn_vraag),
      IN_WERELD(test_afspraak),
      IN_WERELD(test_intrekken_en_bericht),
      IN_WERELD(test_brieven),
      IN_WERELD(test_wie_keek),
      IN_WERELD(test_steun_van_inwoner),
      IN_WERELD(test_steun_erbij),
      IN_WERELD(test_steun_van_medewerker),
      IN_WERELD(test_toestemming),
      IN_WERELD(test_samengevoegd),
  };
  return RUN_TESTS(tests);
}
