/* Partners outside: invited by name until a day, answering what was offered, reading what was shared, telling how their
 * part of the plan goes. S2-117, S2-141, S2-235. */
#include "partners.h"

#include "acts/delen.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/plan_vaststellen.h"
#include "acts/webvraag_behandelen.h"
#include "acts/webvraag_sturen.h"

static struct werk als_huisarts(struct wereld *w, struct gezin g) {
  return met_code(w, nodig_uit(w, g.huis, huisarts(w, g.persoon)), "jan@delinde.nl");
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
  breuk_telt_mee();
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

/* What was opened to his account he reads as it went, until its day, and nothing else; then it is shut (AVG art. 5). */
static void test_gedeeld_tot_de_dag(void **state) {
  struct wereld *w = *state;
  struct gezin g = gezin(w);
  struct werk jan = als_huisarts(w, g), laatste = later(&jan, 14, 0), daarna = later(&jan, 15, 0);
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct bijlage brief = {.naam = S("brief.txt"), .bytes = S("een brief van school")}, ander = brief;
  struct str uit, deling;
  ander.naam = S("ander.txt");
  DOET(w, document_toevoegen(priya, g.huis, &brief, &uit, &w->fault));
  DOET(w, document_toevoegen(priya, g.huis, &ander, &uit, &w->fault));
  struct str document = lees(w, "SELECT publiek FROM document WHERE naam = 'brief.txt'"),
             niet = lees(w, "SELECT publiek FROM document WHERE naam = 'ander.txt'");
  struct delen_in in = {.persoon = g.persoon,
                        .deelgenoot = DEELGENOOT_PROFESSIONAL,
                        .partner = lees(w, "SELECT publiek FROM gebruiker WHERE rol = 8"),
                        .taak = S("wmo-onderzoek"),
                        .doel = S("De huisarts stemt de hulp af."),
                        .tot = w->vandaag + 14,
                        .dingen = str_format(w->arena, "2:%.*s", STR_ARG(document))};
  struct deling_voorbeeld voorbeeld;
  DOET(w, delen_voorbereiden(priya, g.huis, &in, &voorbeeld, &w->fault));
  in.gezien = voorbeeld.gezien;
  DOET(w, delen_doen(priya, g.huis, &in, &deling, &w->fault));
  struct deling een;
  struct gedeeld_document stuk;
  struct partner_begin_uit b = begin(w, &jan);
  assert_int_equal(b.deling_aantal, 1);
  DOET(w, gedeeld_inzien(&jan, deling, &een, &w->fault));
  assert_true(str_eq(een.inhoud, voorbeeld.deling.inhoud));
  assert_true(een.taak_naam.len > 0);
  DOET(w, gedeeld_document_inzien(&jan, deling, document, &stuk, &w->fault));
  assert_str(stuk.bytes, "een brief van school");
  FAALT(w, FAULT_ACCESS, gedeeld_document_inzien(&jan, deling, niet, &stuk, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_inzien(priya, deling, &een, &w->fault)); /* it was for him alone */
  DOET(w, gedeeld_inzien(&laatste, deling, &een, &w->fault));
  DOET(w, gedeeld_document_inzien(&laatste, deling, document, &stuk, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_inzien(&daarna, deling, &een, &w->fault));
  FAALT(w, FAULT_ACCESS, gedeeld_document_inzien(&daarna, deling, document, &stuk, &w->fault));
  assert_int_equal(begin(w, &daarna).deling_aantal, 0);
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
      IN_WERELD(test_code),       IN_WERELD(test_ziet_alleen_het_zijne),
      IN_WERELD(test_tot_de_dag), IN_WERELD(test_invullen),
      IN_WERELD(test_overdracht), IN_WERELD(test_terug_en_zonder_account),
      IN_WERELD(test_afspraak),   IN_WERELD(test_inbrengen),
      IN_WERELD(test_beheerder),  IN_WERELD(test_gedeeld_tot_de_dag),

  };
  return RUN_TESTS(tests);
}
