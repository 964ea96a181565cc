/* Partners outside: invited by name until a day, answering what was offered, reading what was shared, telling how their
 * part of the plan goes. S2-117, S2-141, S2-235. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/partner_inzien.h"
#include "acts/partner_uitnodigen.h"
#include "acts/plan_vaststellen.h"
#include "acts/verhelderen.h"
#include "acts/voorveld.h"
#include "acts/webvraag_behandelen.h"
#include "acts/webvraag_sturen.h"

static const char wachtwoord[] = "een heel lange zin van de huisarts";

static struct partner_uitnodigen_in huisarts(struct wereld *w, struct str persoon) {
  return (struct partner_uitnodigen_in){.persoon = persoon,
                                        .organisatie = S("huisartsen"),
                                        .naam = S("Jan de Wit"),
                                        .functie = S("huisarts"),
                                        .inlognaam = S("Jan@DeLinde.nl"),
                                        .waarvoor = S("Medicijnen en vallen."),
                                        .tot = w->vandaag + 30};
}

/* A household of Fatma in Vijfheerenlanden, of the professional of Leerdam. */
struct gezin {
  struct str persoon, huis;
};
static struct gezin gezin(struct wereld *w) {
  struct gezin g;
  struct str publiek;
  inrichting_zetten(w, "vijfheerenlanden");
  g.persoon = inwoner(w, "Fatma", "Yilmaz");
  g.huis = vraag(w, g.persoon, WET_WMO);
  struct traject_starten_in in = {.melding = melding_van(w, g.huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return g;
}

/* He logs in with the name and password that he has; every call is a session of its own. */
static struct werk kom_binnen(struct wereld *w, const char *inlognaam) {
  struct sessie *sessie = NEW(w->arena, struct sessie);
  struct werk werk = w->werk[SYSTEEM];
  struct ingelogd ingelogd;
  struct inloggen_in in = {str_of(inlognaam), str_of(wachtwoord)};
  werk.actor = NULL;
  DOET(w, inloggen(&werk, &in, &(struct herkomst){0}, &ingelogd, &w->fault));
  DOET(w, sessie_openen(&werk, ingelogd.cookie, sessie, &w->fault));
  werk.actor = &sessie->actor;
  return werk;
}

static struct str nodig_uit(struct wereld *w, struct str huis, struct partner_uitnodigen_in in) {
  struct str code;
  DOET(w, partner_uitnodigen(&w->werk[PROFESSIONAL], huis, &in, &code, &w->fault));
  return code;
}

static struct werk als_huisarts(struct wereld *w, struct gezin g) {
  struct str code = nodig_uit(w, g.huis, huisarts(w, g.persoon));
  struct werk niemand = w->werk[SYSTEEM];
  niemand.actor = NULL;
  DOET(w, partner_code_gebruiken(&niemand, &(struct partner_code_in){code, str_of(wachtwoord)}, &w->fault));
  return kom_binnen(w, "jan@delinde.nl");
}

static struct partner_begin_uit begin(struct wereld *w, const struct werk *werk) {
  struct partner_begin_uit uit;
  DOET(w, partner_begin_inzien(werk, &uit, &w->fault));
  return uit;
}

/* The code works once, on its days; who guesses is held off; the name is his own in capitals or not. */
static void test_code(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct str code = nodig_uit(w, g.huis, huisarts(w, g.persoon));
  struct werk niemand = w->werk[SYSTEEM], laat = later(&niemand, 20, 0);
  niemand.actor = laat.actor = NULL;
  assert_int_equal(code.len, 14);
  assert_int_equal(tel(w, "SELECT count(*) FROM gebruiker WHERE rol = 8 AND wachtwoord <> ''"), 0);
  FAALT(w, FAULT_INPUT, partner_code_gebruiken(&niemand, &(struct partner_code_in){code, S("kort")}, &w->fault));
  FAALT(w, FAULT_INPUT, partner_code_gebruiken(&laat, &(struct partner_code_in){code, str_of(wachtwoord)}, &w->fault));
  struct str nieuw = nodig_uit(w, g.huis, huisarts(w, g.persoon));
  FAALT(w, FAULT_INPUT,
        partner_code_gebruiken(&niemand, &(struct partner_code_in){code, str_of(wachtwoord)}, &w->fault));
  DOET(w, partner_code_gebruiken(&niemand, &(struct partner_code_in){nieuw, str_of(wachtwoord)}, &w->fault));
  FAALT(w, FAULT_INPUT,
        partner_code_gebruiken(&niemand, &(struct partner_code_in){nieuw, str_of(wachtwoord)}, &w->fault));
  struct werk jan = kom_binnen(w, "JAN@delinde.nl");
  assert_int_equal(jan.actor->rol, ROL_PARTNER);
  assert_str(nodig_uit(w, g.huis, huisarts(w, g.persoon)), ""); /* he can log in already */
  assert_int_equal(tel(w, "SELECT count(*) FROM partner_uitnodiging"), 1);
  assert_heel(w);
}

/* AVG art. 5: he sees for whom, what for and until when; nothing else of the file, and nothing of another household. */
static void test_ziet_alleen_het_zijne(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct str ander = vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO);
  struct werk jan = als_huisarts(w, g);
  struct partner_begin_uit b = begin(w, &jan);
  struct partner_inzien_uit uit;
  struct huishouden_inzien_uit h;
  struct partners_inzien_uit p;
  assert_int_equal(b.uitnodiging_aantal, 1);
  assert_int_equal(b.deling_aantal, 0);
  DOET(w, partner_inzien(&jan, b.uitnodigingen[0].publiek, &uit, &w->fault));
  assert_str(uit.uitnodiging.persoon_naam, "Fatma Yilmaz");
  assert_str(uit.uitnodiging.waarvoor, "Medicijnen en vallen.");
  assert_str(uit.contact, "Priya Professional");
  assert_int_equal(uit.afspraak_aantal, 0);
  FAALT(w, FAULT_ACCESS, huishouden_inzien(&jan, &(struct huishouden_inzien_in){g.huis, 1, DEEL_ALLES}, &h, &w->fault));
  FAALT(w, FAULT_ACCESS, huishouden_inzien(&jan, &(struct huishouden_inzien_in){ander, 1, DEEL_ALLES}, &h, &w->fault));
  FAALT(w, FAULT_ACCESS, partners_inzien(&jan, g.huis, &p, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'partner: huishouden'"), 1);
  assert_heel(w);
}

/* Until the day, that day included, or until somebody stops it. */
static void test_tot_de_dag(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g), laatste = later(&jan, 30, 0), daarna = later(&jan, 31, 0);
  struct str publiek = begin(w, &jan).uitnodigingen[0].publiek, uit;
  struct partner_inzien_uit zien;
  struct partners_inzien_uit p;
  DOET(w, partner_inzien(&laatste, publiek, &zien, &w->fault));
  FAALT(w, FAULT_ACCESS, partner_inzien(&daarna, publiek, &zien, &w->fault));
  assert_int_equal(begin(w, &daarna).uitnodiging_aantal, 0);
  DOET(w, partners_inzien(&w->werk[PROFESSIONAL], g.huis, &p, &w->fault));
  assert_int_equal(p.uitnodiging_aantal, 1);
  FAALT(w, FAULT_STALE,
        partner_uitnodiging_stoppen(&w->werk[PROFESSIONAL], publiek, p.uitnodigingen[0].versie + 1, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        partner_uitnodiging_stoppen(&w->werk[VIANEN], publiek, p.uitnodigingen[0].versie, &uit, &w->fault));
  DOET(w, partner_uitnodiging_stoppen(&w->werk[PROFESSIONAL], publiek, p.uitnodigingen[0].versie, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, partner_inzien(&jan, publiek, &zien, &w->fault));
  assert_int_equal(begin(w, &jan).uitnodiging_aantal, 0);
}

/* Everything that was not filled in well, beside its field; an address of another organisation is of another. */
static void test_invullen(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct str code;
  static const struct {
    const char *organisatie, *naam, *adres;
    int dag;
    const char *veld;
  } rijen[] = {{"huisartsen", "De Linde", "jan@delinde.nl", 1, "organisatie_naam"},
               {"", "", "jan@delinde.nl", 1, "organisatie_naam"},
               {"huisartsen", "", "jan", 1, "inlognaam"},
               {"huisartsen", "", "jan de wit@x.nl", 1, "inlognaam"},
               {"huisartsen", "", "jan@delinde", 1, "inlognaam"},
               {"huisartsen", "", "jan@delinde.nl", -1, "tot"},
               {"bestaat-niet", "", "jan@delinde.nl", 1, "organisatie"}};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct partner_uitnodigen_in in = huisarts(w, g.persoon);
    in.organisatie = str_of(rijen[i].organisatie), in.organisatie_naam = str_of(rijen[i].naam);
    in.inlognaam = str_of(rijen[i].adres), in.tot = w->vandaag + rijen[i].dag;
    FAALT(w, FAULT_INPUT, partner_uitnodigen(&w->werk[PROFESSIONAL], g.huis, &in, &code, &w->fault));
    if (!fault_of(&w->fault, rijen[i].veld).len) fail_msg("row %zu", i);
  }
  struct partner_uitnodigen_in in = huisarts(w, inwoner(w, "Bert", "Bos"));
  FAALT(w, FAULT_INPUT, partner_uitnodigen(&w->werk[PROFESSIONAL], g.huis, &in, &code, &w->fault));
  assert_true(fault_of(&w->fault, "persoon").len > 0); /* not of this household */
  in = huisarts(w, g.persoon);
  FAALT(w, FAULT_ACCESS, partner_uitnodigen(&w->werk[VIANEN], g.huis, &in, &code, &w->fault));
  FAALT(w, FAULT_ACCESS, partner_uitnodigen(&w->werk[LOKET], g.huis, &in, &code, &w->fault));
  nodig_uit(w, g.huis, in);
  in.organisatie = S(""), in.organisatie_naam = S("Praktijk De Beuk");
  FAALT(w, FAULT_INPUT, partner_uitnodigen(&w->werk[PROFESSIONAL], g.huis, &in, &code, &w->fault));
  assert_has(fault_of(&w->fault, "inlognaam"), "andere organisatie");
  in.inlognaam = S("piet@debeuk.nl"), in.organisatie_naam = S("Gebiedsteam Leerdam");
  FAALT(w, FAULT_INPUT, partner_uitnodigen(&w->werk[PROFESSIONAL], g.huis, &in, &code, &w->fault));
  assert_has(fault_of(&w->fault, "organisatie_naam"), "eigen team");
}

/* S2-117, S2-141: the partner accepts himself, asks, adds, marks what is to be verified, or gives it back. */
static void test_overdracht(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g);
  struct melding m = melding_van(w, g.huis);
  struct str uit;
  struct overdrachten_inzien_uit l;
  struct overdracht_inzien_uit o;
  struct overdragen_in in = {
      .soort = OVERDRACHT_BUITEN, .organisatie = S("huisartsen"), .boodschap = S("Wilt u naar de medicijnen kijken?")};
  DOET(w, melding_overdragen(&w->werk[PROFESSIONAL], m.publiek, m.versie, &in, &uit, &w->fault));
  DOET(w, overdrachten_inzien(&jan, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 1);
  DOET(w, overdracht_inzien(&jan, l.binnen[0].publiek, &o, &w->fault));
  assert_true(o.kan[STAP_AANNEMEN] && o.kan[STAP_VRAGEN] && o.kan[STAP_TERUGGEVEN] && !o.kan[STAP_INTREKKEN]);
  assert_false(o.namens);
  assert_str(o.huishouden, "");
  struct overdracht_stap_in vraag_in = {.vraag = S("Welke medicijnen?"), .gesproken_op = DAG_GEEN},
                            antwoord = {.aanvulling = S("Bloedverdunners."), .gesproken_op = DAG_GEEN},
                            neem = {.na_te_gaan = S("De dosering."), .gesproken_op = DAG_GEEN};
  DOET(w, overdracht_behandelen(&jan, l.binnen[0].publiek, 1, STAP_VRAGEN, &vraag_in, &uit, &w->fault));
  DOET(w, overdracht_behandelen(&w->werk[PROFESSIONAL], l.binnen[0].publiek, 2, STAP_AANVULLEN, &antwoord, &uit,
                                &w->fault));
  DOET(w, overdracht_behandelen(&jan, l.binnen[0].publiek, 3, STAP_AANNEMEN, &neem, &uit, &w->fault));
  /* He reads it as long as the question is open; the melding stays where it was, with its clock. */
  DOET(w, overdracht_inzien(&jan, l.binnen[0].publiek, &o, &w->fault));
  assert_str(o.overdracht.na_te_gaan, "De dosering.");
  assert_int_equal(melding_van(w, g.huis).team, m.team);
  m = melding_van(w, g.huis);
  struct melding_sluiten_in klaar = beantwoord();
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &klaar, &uit, &w->fault));
  DOET(w, overdrachten_inzien(&jan, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 0);
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&jan, o.overdracht.publiek, &o, &w->fault));
  assert_heel(w);
}

/* Given back by the partner, the giver has yet to see it; an organisation without accounts is answered for, as before.
 */
static void test_terug_en_zonder_account(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g);
  struct melding m = melding_van(w, g.huis);
  struct str uit;
  struct overdrachten_inzien_uit l;
  struct overdracht_inzien_uit o;
  struct overdragen_in in = {.soort = OVERDRACHT_BUITEN, .organisatie = S("huisartsen"), .boodschap = S("Graag")};
  DOET(w, melding_overdragen(&w->werk[PROFESSIONAL], m.publiek, m.versie, &in, &uit, &w->fault));
  in.organisatie = S("bindkracht");
  DOET(w, melding_overdragen(&w->werk[PROFESSIONAL], m.publiek, m.versie, &in, &uit, &w->fault));
  DOET(w, overdrachten_inzien(&jan, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 1);
  struct overdracht_stap_in terug = {.reden = S("Geen patiënt."), .gesproken_op = DAG_GEEN};
  DOET(w, overdracht_behandelen(&jan, l.binnen[0].publiek, 1, STAP_TERUGGEVEN, &terug, &uit, &w->fault));
  DOET(w, overdrachten_inzien(&w->werk[PROFESSIONAL], &l, &w->fault));
  assert_int_equal(l.uit_aantal, 2);
  assert_int_equal(l.uit[0].stand, OVERDRACHT_TERUG);
  DOET(w, overdracht_inzien(&w->werk[PROFESSIONAL], l.uit[1].publiek, &o, &w->fault));
  assert_true(o.namens && o.kan[STAP_AANNEMEN] && !o.kan[STAP_VRAGEN]);
}

/* What he promised in the plan he sees once it was agreed on, and tells how it goes; who works there finds it. */
static void test_afspraak(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g);
  struct str publiek = begin(w, &jan).uitnodigingen[0].publiek, uit;
  struct plan_inzien_uit p;
  struct partner_inzien_uit zien;
  struct partnerberichten_uit berichten;
  DOET(w, plan_beginnen(&w->werk[PROFESSIONAL], g.huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = g.huis}, &p, &w->fault));
  assert_int_equal(p.partner_aantal, 1);
  struct planafspraak_in in = {
      .wat = S("Kijkt naar de medicijnen."), .wie = p.partners[0].publiek, .voor = w->vandaag + 7};
  DOET(w, planafspraak_schrijven(&w->werk[PROFESSIONAL], &(struct deel_plek){.deel = p.plan.publiek}, &in, &uit,
                                 &w->fault));
  DOET(w, partner_inzien(&jan, publiek, &zien, &w->fault));
  assert_int_equal(zien.afspraak_aantal, 0); /* not agreed on yet */
  struct plan_vaststellen_in vast = {
      .dag = DAG_GEEN, .akkoorden = {{p.leden[0].publiek, AKKOORD_GETEKEND}}, .akkoord_aantal = 1};
  DOET(w, plan_vaststellen(&w->werk[PROFESSIONAL], p.plan.publiek, &vast, &uit, &w->fault));
  DOET(w, partner_inzien(&jan, publiek, &zien, &w->fault));
  assert_int_equal(zien.afspraak_aantal, 1);
  struct partner_melden_in meld = {
      .afspraak = zien.afspraken[0].publiek, .versie = zien.afspraken[0].versie, .stand = STAND_NIET};
  FAALT(w, FAULT_INPUT, partner_melden(&jan, publiek, &meld, &w->fault)); /* why not? */
  meld.tekst = S("Zij kwam niet.");
  DOET(w, partner_melden(&jan, publiek, &meld, &w->fault));
  FAALT(w, FAULT_STALE, partner_melden(&jan, publiek, &meld, &w->fault));
  meld = (struct partner_melden_in){.tekst = S("Zij belde terug.")};
  DOET(w, partner_melden(&jan, publiek, &meld, &w->fault));
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = g.huis}, &p, &w->fault));
  assert_int_equal(p.inhoud.afspraken[0].stand, STAND_NIET);
  assert_str(planafspraak_wie(w->arena, &p.inhoud.afspraken[0]),
             "Jan de Wit (Huisartsen en hun praktijkondersteuners)");
  DOET(w, partnerberichten_inzien(&w->werk[PROFESSIONAL], g.huis, &berichten, &w->fault));
  assert_int_equal(berichten.aantal, 2);
  assert_str(berichten.berichten[1].afspraak, "Kijkt naar de medicijnen.");
  struct mijn_werk_uit werk;
  DOET(w, mijn_werk_inzien(&w->werk[PROFESSIONAL], &werk, &w->fault));
  size_t verteld = 0;
  for (size_t i = 0; i < werk.post_aantal; i++) verteld += werk.posten[i].soort == POST_PARTNER;
  assert_int_equal(verteld, 2);
  DOET(w, partnerbericht_gezien(&w->werk[PROFESSIONAL], g.huis, berichten.berichten[0].publiek, &w->fault));
  FAALT(w, FAULT_STALE,
        partnerbericht_gezien(&w->werk[PROFESSIONAL], g.huis, berichten.berichten[0].publiek, &w->fault));
  assert_heel(w);
}

/* S2-116: whoever works outside brings a question in under his own name, and sees that it was taken up; nothing more.
 */
static void test_inbrengen(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g);
  struct webvraag_in in = {.melder = MELDER_PROFESSIONAL,
                           .spoed = ANTWOORD_NEE,
                           .weet_ervan = ANTWOORD_JA,
                           .veilig = ANTWOORD_JA,
                           .woorden = S("Hij komt de dag niet door."),
                           .voornamen = S("Bert"),
                           .achternaam = S("Bos"),
                           .woonplaats = S("Vianen"),
                           .geboren = DAG_GEEN,
                           .email = S("jan@delinde.nl"),
                           .melder_naam = S("Jan de Wit"),
                           .organisatie = S("De Linde")};
  struct str web, niets;
  DOET(w, webvraag_sturen(&jan, &in, &web, &w->fault)); /* he is known: no check whether he is a program */
  struct partner_begin_uit b = begin(w, &jan);
  assert_int_equal(b.ingebracht_aantal, 1);
  assert_str(b.ingebracht[0].naam, "Bert Bos");
  assert_str(partner_ingebracht_stand(&b.ingebracht[0]), "Wacht op het loket");
  assert_str(b.zelf.email, "Jan@DeLinde.nl");
  assert_str(b.zelf.organisatie_naam, "Huisartsen en hun praktijkondersteuners");
  struct webvraag_opzij_in opzij = {.reden = WEBVRAAG_DUBBEL};
  DOET(w, webvraag_opzij_leggen(&w->werk[LOKET], web, 1, &opzij, &niets, &w->fault));
  b = begin(w, &jan);
  assert_str(partner_ingebracht_stand(&b.ingebracht[0]), "Gelezen, niet verder opgepakt");
  struct werk niemand = jan;
  niemand.actor = NULL;
  FAALT(w, FAULT_INPUT, webvraag_sturen(&niemand, &in, &web, &w->fault));
  struct webvraag v;
  FAALT(w, FAULT_ACCESS, webvraag_inzien(&jan, web, &v, &w->fault));
}

/* --- where the agreement lets a partner lead the first steps --- */

/* One row of the table partner, from today on, or until yesterday; the rest of the inrichting stays. */
static void overeenkomst(struct wereld *w, const char *stappen, const char *kanaal, dag_t tot) {
  struct str rij = str_format(w->arena, "organisatie;kanaal;stappen;bron;vanaf;tot\nbindkracht;%s;%s;proef;;%.*s\n",
                              kanaal, stappen, STR_ARG(dag_iso(w->arena, tot)));
  const struct embedded files[] = {{"partner.csv", rij.ptr, rij.len}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t nieuw;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  DOET(w, inrichting_invoeren(
              &w->werk[BEHEERDER],
              &(struct inrichting_invoeren_in){.files = files, .versie = stand.versie, .waarom = S("proef")}, &fouten,
              &nieuw, &w->fault));
}

/* Wil of Bindkracht took over the question of Fatma, that came in at the desk; the team has not begun anything. */
struct voorveld {
  struct gezin g;
  struct werk wil;
  struct str overdracht;
};
static struct voorveld voorveld(struct wereld *w, const char *stappen) {
  struct voorveld v;
  struct str code, uit;
  struct overdrachten_inzien_uit l;
  inrichting_zetten(w, "vijfheerenlanden");
  overeenkomst(w, stappen, "partner", DAG_OPEN);
  v.g.persoon = inwoner(w, "Fatma", "Yilmaz");
  v.g.huis = vraag(w, v.g.persoon, WET_WMO);
  struct partner_uitnodigen_in in = huisarts(w, v.g.persoon);
  in.organisatie = S("bindkracht"), in.naam = S("Wil Welzijn"), in.inlognaam = S("wil@bindkracht.nl");
  code = nodig_uit(w, v.g.huis, in);
  struct werk niemand = w->werk[SYSTEEM];
  niemand.actor = NULL;
  DOET(w, partner_code_gebruiken(&niemand, &(struct partner_code_in){code, str_of(wachtwoord)}, &w->fault));
  v.wil = kom_binnen(w, "wil@bindkracht.nl");
  struct melding m = melding_van(w, v.g.huis);
  struct overdragen_in over = {
      .soort = OVERDRACHT_BUITEN, .organisatie = S("bindkracht"), .boodschap = S("Wilt u dit verhelderen?")};
  DOET(w, melding_overdragen(&w->werk[PROFESSIONAL], m.publiek, m.versie, &over, &uit, &w->fault));
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  v.overdracht = l.binnen[0].publiek;
  struct overdracht_stap_in neem = {.gesproken_op = DAG_GEEN};
  DOET(w, overdracht_behandelen(&v.wil, v.overdracht, 1, STAP_AANNEMEN, &neem, &uit, &w->fault));
  return v;
}

static struct voorveld_uit zien(struct wereld *w, const struct werk *werk, struct str huis) {
  struct voorveld_uit uit;
  DOET(w, voorveld_inzien(werk, huis, &uit, &w->fault));
  return uit;
}

/* S2-97..S2-102: the question, a note, the clarification; S2-236: the melding and its clock stay with the team. */
static void test_eerste_stappen(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct str uit, verheldering;
  struct voorveld_uit z = zien(w, &v.wil, v.g.huis);
  assert_true(begin(w, &v.wil).voert_stappen);
  assert_int_equal(z.melding_aantal, 1);
  assert_int_equal(z.lid_aantal, 1);
  assert_int_equal(melding_van(w, v.g.huis).team, w->leerdam);
  struct notitie_in van_team = {.tekst = S("Van het team."), .hoe = -1, .op_dag = DAG_GEEN},
                    van_wil = {.tekst = S("Koffie gedronken."), .hoe = -1, .op_dag = DAG_GEEN};
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], v.g.huis, &van_team, &uit, &w->fault));
  DOET(w, notitie_opnemen(&v.wil, v.g.huis, &van_wil, &uit, &w->fault));
  z = zien(w, &v.wil, v.g.huis);
  assert_int_equal(z.notitie_aantal, 1);
  assert_str(z.notities[0].tekst, "Koffie gedronken.");
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], v.g.huis).notitie_aantal, 2);
  DOET(w, verheldering_beginnen(&v.wil, v.g.huis, &(struct verheldering_beginnen_in){0}, &verheldering, &w->fault));
  struct verheldering_inzien_uit h;
  DOET(w, verheldering_inzien(&v.wil, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, v.g.huis, 0}, &h, &w->fault));
  struct deel_inhoud deel = {.volgorde = -1};
  deel.tekst[TEKST_ANTWOORD] = S("Zij valt.");
  DOET(w, deel_schrijven(&v.wil, h.delen[0].publiek, 0, &deel, &uit, &w->fault));
  DOET(w, verheldering_afronden(&v.wil, verheldering, &uit, &w->fault));
  /* The casus that began along is of the team; he sees nothing of it. */
  assert_int_equal(h.casus.id, 0);
  assert_int_equal(tel(w, "SELECT team FROM casus"), w->leerdam);
  assert_int_equal(tel(w, "SELECT g.rol FROM casus c JOIN gebruiker g ON g.id = c.aanspreekpunt"), ROL_PROFESSIONAL);
  DOET(w, verheldering_inzien(&w->werk[PROFESSIONAL], &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, v.g.huis, 0},
                              &h, &w->fault));
  assert_int_equal(h.alle_aantal, 1);
  assert_heel(w);
}

/* Nothing of the file beside that, nothing of another question or household, and no decision (S2-143). */
static void test_eerste_stappen_en_niet_meer(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct str ander = vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO), uit;
  struct voorveld_uit z;
  struct plan_inzien_uit p;
  struct logboek_inzien_uit log;
  struct partners_inzien_uit partners;
  struct melding m = melding_van(w, v.g.huis);
  struct traject_starten_in start = {.melding = m.publiek};
  struct melding_sluiten_in dicht = beantwoord();
  vraag(w, v.g.persoon, WET_JEUGDWET);
  assert_int_equal(zien(w, &v.wil, v.g.huis).melding_aantal, 1);
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&v.wil, ander, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, plan_inzien(&v.wil, &(struct plan_inzien_in){.huishouden = v.g.huis}, &p, &w->fault));
  FAALT(w, FAULT_ACCESS, logboek_inzien(&v.wil, v.g.huis, 1, &log, &w->fault));
  FAALT(w, FAULT_ACCESS, partners_inzien(&v.wil, v.g.huis, &partners, &w->fault));
  FAALT(w, FAULT_ACCESS, traject_starten(&v.wil, &start, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_sluiten(&v.wil, m.publiek, m.versie, &dicht, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, verheldering_beginnen(&v.wil, ander, &(struct verheldering_beginnen_in){0}, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&w->werk[PROFESSIONAL], v.g.huis, &z, &w->fault));
  assert_heel(w);
}

/* An agreement that ended closes at once what rests on it; one without the first steps opens none (S2-232, S2-235). */
static void test_overeenkomst(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "nee");
  struct voorveld_uit z;
  struct overdracht_inzien_uit o;
  struct notitie_in note = {.tekst = S("Nee."), .hoe = -1, .op_dag = DAG_GEEN};
  struct str uit;
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&v.wil, v.g.huis, &z, &w->fault));
  overeenkomst(w, "ja", "partner", DAG_OPEN);
  zien(w, &v.wil, v.g.huis);
  overeenkomst(w, "ja", "partner", w->vandaag);
  struct werk morgen = later(&v.wil, 1, 0);
  zien(w, &v.wil, v.g.huis);
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&morgen, v.g.huis, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, notitie_opnemen(&morgen, v.g.huis, &note, &uit, &w->fault));
  assert_false(begin(w, &morgen).voert_stappen);
  DOET(w, overdracht_inzien(&morgen, v.overdracht, &o, &w->fault)); /* that he took it over he still sees */
  assert_str(o.huishouden, "");
}

/* S2-117, S2-141: handed on to the team, he holds it until somebody there saw it; then it is closed to him. */
static void test_doorgeven(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct str uit;
  struct voorveld_uit z;
  struct overdracht_inzien_uit o;
  struct overdrachten_inzien_uit l;
  struct overdracht_stap_in leeg = {.gesproken_op = DAG_GEEN},
                            door = {.verder = S("Hulp bij het huishouden lijkt nodig."), .gesproken_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT, overdracht_behandelen(&v.wil, v.overdracht, 2, STAP_DOORGEVEN, &leeg, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "verder").len > 0);
  FAALT(w, FAULT_RULE,
        overdracht_behandelen(&w->werk[PROFESSIONAL], v.overdracht, 2, STAP_DOORGEVEN, &door, &uit, &w->fault));
  DOET(w, overdracht_behandelen(&v.wil, v.overdracht, 2, STAP_DOORGEVEN, &door, &uit, &w->fault));
  zien(w, &v.wil, v.g.huis);
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 1);
  DOET(w, overdracht_inzien(&w->werk[PROFESSIONAL], v.overdracht, &o, &w->fault));
  assert_true(o.kan[STAP_AFRONDEN]);
  assert_str(o.stappen[o.stap_aantal - 1].tekst, "Hulp bij het huishouden lijkt nodig.");
  DOET(w, overdracht_behandelen(&w->werk[PROFESSIONAL], v.overdracht, 3, STAP_AFRONDEN, &leeg, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&v.wil, v.g.huis, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&v.wil, v.overdracht, &o, &w->fault));
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 0);
  assert_heel(w);
}

/* S2-116: by its agreement a partner brings a question in, also where the public has no form; along its own channel. */
static void test_inbrengen_volgens_overeenkomst(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "nee");
  struct webvraag_in in = {.melder = MELDER_PROFESSIONAL,
                           .spoed = ANTWOORD_NEE,
                           .weet_ervan = ANTWOORD_JA,
                           .veilig = ANTWOORD_JA,
                           .woorden = S("Hij eet niet."),
                           .achternaam = S("Bos"),
                           .woonplaats = S("Vianen"),
                           .geboren = DAG_GEEN,
                           .email = S("wil@bindkracht.nl"),
                           .melder_naam = S("Wil"),
                           .organisatie = S("Bindkracht")};
  struct embedded niets[] = {{"webmelding.csv", "kanaal;bron;vanaf;tot\n", 22}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t nieuw;
  struct str web;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  DOET(w, inrichting_invoeren(
              &w->werk[BEHEERDER],
              &(struct inrichting_invoeren_in){.files = niets, .versie = stand.versie, .waarom = S("proef")}, &fouten,
              &nieuw, &w->fault));
  assert_true(begin(w, &v.wil).mag_inbrengen);
  DOET(w, webvraag_sturen(&v.wil, &in, &web, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM webvraag WHERE kanaal = 'partner'"), 1);
  overeenkomst(w, "nee", "", DAG_OPEN);
  assert_false(begin(w, &v.wil).mag_inbrengen);
  FAALT(w, FAULT_RULE, webvraag_sturen(&v.wil, &in, &web, &w->fault));
}

/* --- accounts --- */

/* The administrator keeps accounts of workers: of a partner only whether it is on, of a resident nothing. */
static void test_beheerder(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g), zij = als_inwoner(w, g.persoon);
  struct str partner = lees(w, "SELECT publiek FROM gebruiker WHERE rol = 8"),
             inwoner = lees(w, "SELECT publiek FROM gebruiker WHERE rol = 7");
  struct wachtwoord_in in = {S("een ander wachtwoord")};
  FAALT(w, FAULT_RULE, wachtwoord_zetten(&w->werk[BEHEERDER], partner, &in, &w->fault));
  FAALT(w, FAULT_ABSENT, wachtwoord_zetten(&w->werk[BEHEERDER], inwoner, &in, &w->fault));
  FAALT(w, FAULT_ABSENT, gebruiker_schakelen(&w->werk[BEHEERDER], inwoner, false, &w->fault));
  assert_true(zij.actor->persoon != 0);
  begin(w, &jan);
  DOET(w, gebruiker_schakelen(&w->werk[BEHEERDER], partner, false, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker WHERE g.rol = 8"), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_code),
      IN_WERELD(test_ziet_alleen_het_zijne),
      IN_WERELD(test_tot_de_dag),
      IN_WERELD(test_invullen),
      IN_WERELD(test_overdracht),
      IN_WERELD(test_terug_en_zonder_account),
      IN_WERELD(test_afspraak),
      IN_WERELD(test_inbrengen),
      IN_WERELD(test_beheerder),
      IN_WERELD(test_eerste_stappen),
      IN_WERELD(test_eerste_stappen_en_niet_meer),
      IN_WERELD(test_overeenkomst),
      IN_WERELD(test_doorgeven),
      IN_WERELD(test_inbrengen_volgens_overeenkomst),
  };
  return RUN_TESTS(tests);
}
