/* Who lives where: proposed by the register, added, ended, split, moved and merged; two households that may not find
 * each other; and who sees what after it. */
#include "wereld.h"

#include <stdatomic.h>

#include "acts/adres_inzien.h"
#include "acts/huishouden_bewoners.h"
#include "acts/huishouden_verdelen.h"
#include "acts/huishouden_voorstellen.h"
#include "proefregister.h"

static struct bewoners_uit bewoners(struct wereld *w, const struct werk *werk, struct str publiek) {
  struct bewoners_uit uit;
  DOET(w, bewoners_inzien(werk, publiek, &uit, &w->fault));
  return uit;
}

static void erbij(struct wereld *w, const struct werk *werk, struct str publiek, struct str persoon, enum lidrol rol,
                  dag_t vanaf) {
  struct bewoner_in in = {persoon, (int)rol, vanaf};
  struct str uit;
  DOET(w, bewoner_toevoegen(werk, publiek, bewoners(w, werk, publiek).versie, &in, &uit, &w->fault));
}

static void sinds(struct wereld *w, dag_t dag) {
  veeg(w, str_format(w->arena, "UPDATE huishouden_lid SET vanaf = %d", (int)dag).ptr);
}

static void verhuis_adres(struct wereld *w, const char *voornaam, const char *straat, const char *plaats) {
  veeg(w, str_format(w->arena,
                     "UPDATE persoon SET straat = '%s', postcode = '7241AA', woonplaats = '%s' WHERE voornamen = '%s'",
                     straat, plaats, voornaam)
              .ptr);
}

/* Adding, correcting and ending. */

static void test_erbij_en_eraf(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), emre = inwoner(w, "Emre", "Yilmaz"), h = vraag(w, fatma, WET_WMO),
             uit;
  erbij(w, priya, h, emre, LID_KIND, w->vandaag - 100);
  struct huishouden_inzien_uit zien = huishouden(w, priya, h);
  assert_int_equal(zien.lid_aantal, 2);
  assert_int_equal(zien.bewoner_aantal, 2);
  assert_true(zien.woont_mag_anders);
  const struct lid *kind = NULL;
  for (size_t i = 0; i < 2; i++)
    if (str_eq(zien.bewoners[i].persoon.publiek, emre)) kind = &zien.bewoners[i];
  assert_non_null(kind);
  assert_int_equal(kind->lidmaatschap.rol, LID_KIND);
  assert_int_equal(kind->lidmaatschap.vanaf, w->vandaag - 100);
  assert_false(kind->elders);

  /* Twice, with a day to come, or on what somebody else changed since: no. */
  int64_t versie = bewoners(w, priya, h).versie;
  struct bewoner_in in = {emre, LID_KIND, w->vandaag};
  FAALT(w, FAULT_INPUT, bewoner_toevoegen(priya, h, versie, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "vanaf"), "woont hier al");
  in = (struct bewoner_in){inwoner(w, "Ayla", "Yilmaz"), -1, w->vandaag + 1};
  FAALT(w, FAULT_INPUT, bewoner_toevoegen(priya, h, versie, &in, &uit, &w->fault));
  in.vanaf = DAG_GEEN;
  FAALT(w, FAULT_STALE, bewoner_toevoegen(priya, h, versie - 1, &in, &uit, &w->fault));
  assert_int_equal(bewoners(w, priya, h).nu, 2);
  veeg(w, "UPDATE persoon SET overleden = 20260301 WHERE voornamen = 'Ayla'");
  FAALT(w, FAULT_INPUT, bewoner_toevoegen(priya, h, versie, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "vanaf"), "overleden");

  /* He left: he stays in the list of before. Wrong days are named at their field, all at once. */
  struct lid_in lid = {.rol = LID_KIND, .vanaf = w->vandaag + 2, .tot = w->vandaag + 1, .einde = -1};
  FAALT(w, FAULT_INPUT, lid_verbeteren(priya, h, emre, versie, &lid, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "vanaf").len && fault_of(&w->fault, "tot").len && fault_of(&w->fault, "einde").len);
  lid = (struct lid_in){.rol = LID_KIND, .vanaf = w->vandaag - 90, .tot = w->vandaag - 1, .einde = EINDE_VERTROKKEN};
  DOET(w, lid_verbeteren(priya, h, emre, versie, &lid, &uit, &w->fault));
  FAALT(w, FAULT_STALE, lid_verbeteren(priya, h, emre, versie, &lid, &uit, &w->fault));
  zien = huishouden(w, priya, h);
  assert_int_equal(zien.lid_aantal, 1);
  assert_int_equal(zien.bewoner_aantal, 2);
  assert_int_equal(zien.bewoners[1].lidmaatschap.einde, EINDE_VERTROKKEN);
  assert_int_equal(zien.bewoners[1].persoon.adres.straat.len, 0);
  assert_has(lees(w,
                  "SELECT i.inhoud FROM logboek_inhoud i JOIN logboek l ON l.schrijver = i.schrijver AND l.nr = i.nr "
                  "WHERE l.act = 'bewoner verbeteren' AND l.uitkomst = 'gedaan'"),
             "2025-12-24");

  /* The last one stays while questions are open. */
  versie = bewoners(w, priya, h).versie;
  lid = (struct lid_in){.rol = -1, .vanaf = w->vandaag, .tot = w->vandaag, .einde = EINDE_VERTROKKEN};
  FAALT(w, FAULT_INPUT, lid_verbeteren(priya, h, fatma, versie, &lid, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "tot"), "laatste bewoner");
  /* He comes back: both periods stand. */
  erbij(w, priya, h, emre, LID_KIND, w->vandaag);
  assert_int_equal(bewoners(w, priya, h).aantal, 3);
  assert_heel(w);
}

static struct lidmaatschap woont(struct wereld *w, struct str huis, const char *voornaam) {
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], huis);
  for (size_t i = 0; i < h.bewoner_aantal; i++)
    if (str_eq(h.bewoners[i].persoon.voornamen, str_of(voornaam))) return h.bewoners[i].lidmaatschap;
  fail_msg("%s does not live there", voornaam);
  return (struct lidmaatschap){0};
}

/* AVG art. 5 lid 1 onder d: the day on which somebody was recorded is not since when he lives there. */
static void test_sinds_wanneer(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  static const struct {
    const char *wie;
    dag_t eerder;
    bool bekend;
  } rijen[] = {{"Ali", 0, false}, {"Kim", 400, true}};
  assert_false(woont(w, huis, "Fatma").vanaf_bekend);
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct bewoners_uit nu;
    struct bewoner_in in = {.persoon = inwoner(w, rijen[i].wie, "Yilmaz"),
                            .rol = LID_KIND,
                            .vanaf = rijen[i].bekend ? w->vandaag - rijen[i].eerder : DAG_GEEN};
    DOET(w, bewoners_inzien(priya, huis, &nu, &w->fault));
    DOET(w, bewoner_toevoegen(priya, huis, nu.versie, &in, &uit, &w->fault));
    assert_int_equal(woont(w, huis, rijen[i].wie).vanaf_bekend, rijen[i].bekend);
  }
  /* Who only says what she is there leaves the day as little known as it was. */
  for (int keer = 0; keer < 2; keer++) {
    struct bewoners_uit nu;
    DOET(w, bewoners_inzien(priya, huis, &nu, &w->fault));
    const struct lid *lid = nu.leden;
    while (!str_eq(lid->persoon.voornamen, S("Fatma"))) lid++;
    struct lid_in in = lid_ingevuld(lid);
    in.rol = LID_OUDER;
    in.vanaf -= keer * 900;
    DOET(w, lid_verbeteren(priya, huis, lid->persoon.publiek, nu.versie, &in, &uit, &w->fault));
    assert_int_equal(woont(w, huis, "Fatma").vanaf_bekend, keer == 1);
  }
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), emre = inwoner(w, "Emre", "Yilmaz"), h = vraag(w, fatma, WET_WMO),
             uit;
  struct bewoner_in in = {emre, LID_KIND, DAG_GEEN};
  struct lid_in lid = {.vanaf = w->vandaag, .tot = DAG_GEEN, .einde = -1};
  struct verdelen_in *weg = NEW(w->arena, struct verdelen_in);
  struct verdelen_uit zien;
  struct bewoners_uit nu;
  struct voorstel_uit voorstel;
  static const enum wie buiten[] = {VIANEN, LEIDER_VIANEN, BEHEERDER};
  for (size_t i = 0; i < 3; i++) {
    const struct werk *werk = &w->werk[buiten[i]];
    FAALT(w, FAULT_ACCESS, bewoners_inzien(werk, h, &nu, &w->fault));
    FAALT(w, FAULT_ACCESS, huishouden_voorstellen(werk, h, &voorstel, &w->fault));
    FAALT(w, FAULT_ACCESS, bewoner_toevoegen(werk, h, 1, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, lid_verbeteren(werk, h, fatma, 1, &lid, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, verdelen_inzien(werk, h, (struct str){0}, &zien, &w->fault));
    FAALT(w, FAULT_ACCESS, huishouden_verdelen(werk, h, 1, weg, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, huishoudens_tot_een(werk, h, emre, 1, 1, &uit, &w->fault));
  }
  /* The desk says that day who lives there; it splits nothing, and tomorrow it is out. */
  erbij(w, &w->werk[LOKET], h, emre, LID_KIND, DAG_GEEN);
  FAALT(w, FAULT_ACCESS, verdelen_inzien(&w->werk[LOKET], h, (struct str){0}, &zien, &w->fault));
  FAALT(w, FAULT_ACCESS, lid_verbeteren(&w->werk[LOKET], h, emre, 2, &lid, &uit, &w->fault));
  struct werk morgen = later(&w->werk[LOKET], 1, 0);
  FAALT(w, FAULT_ACCESS, bewoners_inzien(&morgen, h, &nu, &w->fault));
  FAALT(w, FAULT_ACCESS, bewoner_toevoegen(&morgen, h, 0, &in, &uit, &w->fault));
}

/* A child in two households. */

struct coouders {
  struct str moeder, vader, kind, bij_moeder, bij_vader; /* the households are those of Leerdam and of Vianen */
};

static struct coouders uit_elkaar(struct wereld *w) {
  struct coouders c = {
      .moeder = inwoner(w, "Mona", "Kool"), .vader = inwoner(w, "Victor", "Bos"), .kind = inwoner(w, "Kim", "Bos")};
  verhuis_adres(w, "Victor", "Geheimlaan", "Lochem");
  verhuis_adres(w, "Kim", "Geheimlaan", "Lochem");
  veeg(w, "UPDATE persoon SET geboren = 20150101 WHERE voornamen = 'Kim'");
  c.bij_moeder = vraag(w, c.moeder, WET_JEUGDWET);
  c.bij_vader = vraag_voor(w, &w->werk[LOKET], c.vader, WET_JEUGDWET, w->vianen, w->vandaag);
  erbij(w, &w->werk[PROFESSIONAL], c.bij_moeder, c.kind, LID_KIND, DAG_GEEN);
  erbij(w, &w->werk[VIANEN], c.bij_vader, c.kind, LID_KIND, DAG_GEEN);
  return c;
}

static const struct lid *het_kind(const struct huishouden_inzien_uit *h) {
  for (size_t i = 0; i < h->lid_aantal; i++)
    if (str_eq(h->bewoners[i].persoon.voornamen, S("Kim"))) return &h->bewoners[i];
  fail();
  return NULL;
}

static void test_twee_huishoudens(void **state) {
  struct wereld *w = *state;
  struct coouders c = uit_elkaar(w);
  struct huishouden_inzien_uit m = huishouden(w, &w->werk[PROFESSIONAL], c.bij_moeder),
                               v = huishouden(w, &w->werk[VIANEN], c.bij_vader);
  assert_true(het_kind(&m)->elders && het_kind(&v)->elders);
  assert_false(het_kind(&m)->afgeschermd);
  /* Each page tells its own address only. */
  assert_str(adres_regel(w->arena, &het_kind(&m)->persoon), "Adres niet getoond");
  assert_has(adres_regel(w->arena, &het_kind(&v)->persoon), "Geheimlaan");
  assert_has(adres_regel(w->arena, huishouden_adresgever(m.bewoners, m.lid_aantal)), "Kade 1");
}

/* Nothing of one side tells the other where it is: not the page, not a search, not a form, not a letter, not the
 * logboek. */
static void test_afgeschermd(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *vera = &w->werk[VIANEN];
  struct coouders c = uit_elkaar(w);
  struct str uit;
  struct lid_in lid = {.rol = LID_KIND, .vanaf = w->vandaag, .tot = DAG_GEEN, .einde = -1, .afschermen = true};
  DOET(w, lid_verbeteren(priya, c.bij_moeder, c.kind, bewoners(w, priya, c.bij_moeder).versie, &lid, &uit, &w->fault));
  struct huishouden_inzien_uit m = huishouden(w, priya, c.bij_moeder), v = huishouden(w, vera, c.bij_vader);
  assert_true(het_kind(&m)->afgeschermd && het_kind(&v)->afgeschermd);
  assert_false(het_kind(&m)->beide_zijden);
  assert_str(adres_regel(w->arena, &het_kind(&m)->persoon), "Adres niet getoond");
  for (size_t i = 0; i < m.lid_aantal; i++)
    assert_int_equal(m.leden[i].adres.straat.len == 0 || str_eq(m.leden[i].adres.straat, S("Kade")), 1);
  /* Who works there knows the address of his own household. */
  assert_has(adres_regel(w->arena, huishouden_adresgever(v.bewoners, v.lid_aantal)), "Geheimlaan");
  assert_has(adres_regel(w->arena, huishouden_adresgever(m.bewoners, m.lid_aantal)), "Kade 1");

  static const char *const searches[] = {"Kim Bos", "Victor Bos", "1-5-1950", "7241AA 1"};
  for (size_t i = 0; i < 4; i++) {
    struct zoekuitkomst u;
    struct str opdracht;
    DOET(w, zoekopdracht_geven(priya, str_of(searches[i]), &opdracht, &w->fault));
    DOET(w, persoon_zoeken(priya, opdracht, &u, &w->fault));
    assert_int_equal(u.aantal > 0, i < 3);
    for (size_t j = 0; j < u.aantal; j++) assert_int_equal(u.personen[j].persoon.adres.straat.len, 0);
  }
  struct persoon p;
  DOET(w, persoon_inzien(priya, c.kind, &p, &w->fault));
  assert_str(adres_regel(w->arena, &p), "Adres niet getoond");
  DOET(w, persoon_inzien(priya, c.vader, &p, &w->fault));
  assert_int_equal(p.adres.straat.len, 0);

  /* A letter about the child goes to where its question is. */
  struct str zelfde = vraag(w, c.kind, WET_JEUGDWET);
  struct werk leider = w->werk[TEAMLEIDER];
  struct huishouden_inzien_uit na = huishouden(w, priya, zelfde);
  assert_str(zelfde, str_c(w->arena, c.bij_moeder));
  struct document_inzien_uit d;
  DOET(w, document_inzien(priya, na.documenten[0].publiek, &d, &w->fault));
  assert_has(d.brief.aan, "Kade 1");
  /* And the question itself to where its team works. */
  struct str andere = vraag_voor(w, &w->werk[LOKET], c.kind, WET_JEUGDWET, w->vianen, w->vandaag);
  assert_str(andere, str_c(w->arena, c.bij_vader));
  assert_has(huishouden(w, vera, andere).meldingen[0].persoon_naam, "Kim");

  /* The logboek of one side does not tell it either. */
  veeg(w, "UPDATE persoon SET bsn = '999900286' WHERE voornamen = 'Kim'");
  struct logboek_inzien_uit log;
  DOET(w, logboek_inzien(&leider, c.bij_moeder, 1, &log, &w->fault));
  size_t at;
  for (size_t i = 0; i < log.aantal; i++) {
    assert_false(str_find(log.regels[i].inhoud, S("Geheimlaan"), &at));
    assert_false(str_find(log.regels[i].inhoud, S("Lochem"), &at));
    assert_false(str_find(log.regels[i].inhoud, c.bij_vader, &at));
  }
  for (size_t i = 0; i < werklijst(w, priya, 1).lijst.aantal; i++)
    assert_false(str_eq(werklijst(w, priya, 1).lijst.regels[i].woonplaats, S("Lochem")));

  /* Nothing moves between the two, and who works on both sides is warned. */
  struct verdelen_uit zien;
  vraag_voor(w, &w->werk[LOKET], c.vader, WET_WMO, w->leerdam, w->vandaag);
  FAALT(w, FAULT_RULE, verdelen_inzien(priya, c.bij_moeder, c.vader, &zien, &w->fault));
  m = huishouden(w, priya, c.bij_moeder);
  assert_true(het_kind(&m)->beide_zijden);
  v = huishouden(w, vera, c.bij_vader);
  assert_false(het_kind(&v)->beide_zijden);

  /* It can be ended, from either side. */
  lid.afschermen = false;
  DOET(w, lid_verbeteren(vera, c.bij_vader, c.kind, bewoners(w, vera, c.bij_vader).versie, &lid, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM afscherming"), 0);
  assert_heel(w);
}

/* Splitting, moving and merging. */

static void kies(struct gekozen *gekozen, struct str publiek) {
  gekozen->rij[gekozen->aantal++] = publiek;
}

static void test_splitsen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *vera = &w->werk[VIANEN];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), emre = inwoner(w, "Emre", "Yilmaz"), h = vraag(w, fatma, WET_WMO),
             uit;
  erbij(w, priya, h, emre, LID_PARTNER, DAG_GEEN);
  sinds(w, w->vandaag - 100);
  vraag_voor(w, &w->werk[LOKET], emre, WET_SCHULDHULP, w->vianen, w->vandaag);
  struct notitie_in een = verslag("over Fatma"), twee = verslag("over Emre");
  DOET(w, notitie_opnemen(priya, h, &een, &uit, &w->fault));
  DOET(w, notitie_opnemen(vera, h, &twee, &uit, &w->fault));
  DOET(w, document_toevoegen(priya, h, &(struct bijlage){S("a.txt"), S("tekst")}, &uit, &w->fault));
  struct verdelen_uit zien;
  DOET(w, verdelen_inzien(vera, h, (struct str){0}, &zien, &w->fault));
  assert_int_equal(zien.melding_aantal, 2);
  assert_int_equal(zien.notitie_aantal, 2);
  assert_int_equal(zien.document_aantal, 1); /* the letters belong to their questions */

  struct verdelen_in *in = NEW(w->arena, struct verdelen_in);
  FAALT(w, FAULT_INPUT, huishouden_verdelen(vera, h, zien.van.versie, in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "personen").len);
  kies(&in->personen, emre);
  in->vanaf = w->vandaag - 3;
  kies(&in->notities, zien.notities[0].publiek);
  FAALT(w, FAULT_INPUT, huishouden_verdelen(vera, h, zien.van.versie, in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "notities").len); /* nobody would work there */
  for (size_t i = 0; i < 2; i++)
    if (zien.meldingen[i].team == w->vianen) kies(&in->meldingen, zien.meldingen[i].publiek);
  FAALT(w, FAULT_STALE, huishouden_verdelen(vera, h, zien.van.versie - 1, in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden"), 1); /* nothing half done */
  DOET(w, huishouden_verdelen(vera, h, zien.van.versie, in, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, h));

  struct werklijst_inzien_uit lijst = werklijst(w, vera, 1);
  assert_int_equal(lijst.lijst.aantal, 1);
  struct str nieuw = lijst.lijst.regels[0].huishouden;
  assert_false(str_eq(nieuw, h));
  struct huishouden_inzien_uit daar = huishouden(w, vera, nieuw), hier = huishouden(w, priya, h);
  assert_int_equal(daar.lid_aantal, 1);
  assert_int_equal(daar.bewoners[0].lidmaatschap.rol, LID_PARTNER);
  assert_int_equal(daar.bewoners[0].lidmaatschap.vanaf, w->vandaag - 3);
  assert_int_equal(daar.melding_aantal, 1);
  assert_int_equal(daar.document_aantal, 1); /* its letter */
  assert_int_equal(daar.notitie_aantal, 1);
  assert_int_equal(hier.lid_aantal, 1);
  assert_int_equal(hier.bewoner_aantal, 2);
  assert_int_equal(hier.bewoners[1].lidmaatschap.tot, w->vandaag - 4);
  assert_int_equal(hier.bewoners[1].lidmaatschap.einde, EINDE_VERHUISD);
  assert_int_equal(hier.melding_aantal, 1);
  assert_int_equal(hier.notitie_aantal, 1);
  assert_int_equal(hier.document_aantal, 2);

  /* Each team has its own side only: from tomorrow Vianen is out here, and Leerdam never was there. */
  struct werk morgen = later(vera, 1, 0);
  struct huishouden_inzien_uit h2;
  FAALT(w, FAULT_ACCESS, huishouden_inzien(&morgen, &(struct huishouden_inzien_in){h, 1, DEEL_ALLES}, &h2, &w->fault));
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(priya, &(struct huishouden_inzien_in){nieuw, 1, DEEL_ALLES}, &h2, &w->fault));
  assert_true(huishouden(w, &morgen, nieuw).mag_doen);
  /* The logboek of both tells it. */
  assert_int_equal(tel(w, "SELECT count(DISTINCT huishouden) FROM logboek WHERE act LIKE 'huishouden splitsen%' AND "
                          "uitkomst = 'gedaan'"),
                   2);
  assert_heel(w);
}

static void test_verhuizen_en_samen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *vera = &w->werk[VIANEN];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), emre = inwoner(w, "Emre", "Yilmaz"),
             gerrit = inwoner(w, "Gerrit", "Bos"), uit;
  struct str h1 = vraag(w, fatma, WET_WMO), h2 = vraag_voor(w, &w->werk[LOKET], gerrit, WET_WMO, w->vianen, w->vandaag);
  erbij(w, priya, h1, emre, LID_KIND, DAG_GEEN);
  sinds(w, w->vandaag - 100);
  vraag(w, emre, WET_SCHULDHULP);
  struct notitie_in oud = verslag("van voor de verhuizing"), nieuw = verslag("van erna");
  DOET(w, notitie_opnemen(vera, h2, &oud, &uit, &w->fault));
  struct verdelen_in *in = NEW(w->arena, struct verdelen_in);
  struct verdelen_uit zien;
  /* Only who works in both. */
  FAALT(w, FAULT_ACCESS, verdelen_inzien(priya, h1, gerrit, &zien, &w->fault));
  w->actor[TEAMLEIDER].team_aantal = 2;
  w->actor[TEAMLEIDER].teams[1] = w->vianen;
  const struct werk *teun = &w->werk[TEAMLEIDER];
  FAALT(w, FAULT_INPUT, verdelen_inzien(teun, h1, fatma, &zien, &w->fault)); /* lives here already */
  assert_true(fault_of(&w->fault, "bij").len);
  DOET(w, verdelen_inzien(teun, h1, gerrit, &zien, &w->fault));
  *in = (struct verdelen_in){.bij = gerrit, .vanaf = w->vandaag};
  kies(&in->personen, emre);
  for (size_t i = 0; i < zien.melding_aantal; i++)
    if (zien.meldingen[i].wet == WET_SCHULDHULP) kies(&in->meldingen, zien.meldingen[i].publiek);
  DOET(w, huishouden_verdelen(teun, h1, zien.van.versie, in, &uit, &w->fault));
  assert_int_equal(huishouden(w, vera, h2).lid_aantal, 2);
  assert_int_equal(huishouden(w, vera, h2).melding_aantal, 2);

  /* Leerdam came along with its question: it works there, and reads from now on. */
  struct werk straks = later(priya, 0, 1000), vera_straks = later(&w->werk[VIANEN], 0, 500);
  DOET(w, notitie_opnemen(&vera_straks, h2, &nieuw, &uit, &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, &straks, h2);
  assert_true(h.mag_doen);
  assert_int_equal(h.notitie_aantal, 1);
  assert_int_equal(h.notitie_totaal, 1);
  assert_str(h.notities[0].tekst, "van erna");
  struct huishouden_inzien_uit alles = huishouden(w, &vera_straks, h2);
  assert_int_equal(alles.notitie_aantal, 2);
  struct notitie_inzien_uit n;
  for (size_t i = 0; i < 2; i++)
    if (str_eq(alles.notities[i].tekst, S("van voor de verhuizing")))
      FAALT(w, FAULT_ABSENT, notitie_inzien(&straks, alles.notities[i].publiek, &n, &w->fault));

  /* The rest follows: one household. What each side wrote stays of that side; what is written now is of both. */
  struct notitie_in bij_fatma = verslag("bij Fatma");
  DOET(w, notitie_opnemen(&straks, h1, &bij_fatma, &uit, &w->fault));
  struct werk later_die_dag = later(teun, 0, 2000);
  int64_t v1 = bewoners(w, teun, h1).versie, v2 = bewoners(w, teun, h2).versie;
  FAALT(w, FAULT_STALE, huishoudens_tot_een(&later_die_dag, h2, fatma, v2, v1 - 1, &uit, &w->fault));
  /* One casus at a time: of two somebody closes one first. */
  veeg(
      w,
      "INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) SELECT 'casus-' || h.publiek, "
      "h.id, (SELECT min(id) FROM team), (SELECT min(id) FROM gebruiker), 20000, 1 FROM huishouden h");
  FAALT(w, FAULT_RULE, huishoudens_tot_een(&later_die_dag, h2, fatma, v2, v1, &uit, &w->fault));
  assert_has(w->fault.message, "casus");
  veeg(w, "UPDATE casus SET gesloten_op = 20500 WHERE huishouden = (SELECT min(id) FROM huishouden)");
  DOET(w, huishoudens_tot_een(&later_die_dag, h2, fatma, v2, v1, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, h2));
  struct werk avond = later(priya, 0, 5000), vera_avond = later(vera, 0, 5000);
  h = huishouden(w, &avond, h1); /* the old address leads on */
  assert_int_equal(h.lid_aantal, 3);
  assert_int_equal(h.melding_aantal, 3);
  assert_int_equal(tel(w, "SELECT count(*) FROM casus GROUP BY huishouden"), 2);
  assert_int_equal(h.notitie_aantal, 2);
  alles = huishouden(w, &vera_avond, h2);
  assert_int_equal(alles.notitie_aantal, 2);
  for (size_t i = 0; i < 2; i++) assert_false(str_eq(alles.notities[i].tekst, S("bij Fatma")));
  assert_int_equal(werklijst(w, &avond, 1).lijst.aantal, 2);
  FAALT(w, FAULT_INPUT, huishoudens_tot_een(&later_die_dag, h2, fatma, v2 + 1, v1 + 1, &uit, &w->fault));
  struct logboek_inzien_uit log;
  DOET(w, logboek_inzien(&later_die_dag, h2, 1, &log, &w->fault));
  size_t merges = 0;
  for (size_t i = 0; i < log.aantal; i++) merges += str_eq(log.regels[i].act, S("huishoudens samenvoegen"));
  assert_true(merges >= 2); /* the logboek of both, in one list */
  assert_heel(w);
}

/* The page of a household costs the same with one person as with many. */
static void test_kosten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), h = vraag(w, fatma, WET_WMO);
  huishouden(w, priya, h);
  int64_t before = store_opdrachten_geteld();
  huishouden(w, priya, h);
  int64_t one = store_opdrachten_geteld() - before;
  for (int i = 0; i < 7; i++)
    erbij(w, priya, h, inwoner(w, str_format(w->arena, "Kind%d", i).ptr, "Yilmaz"), LID_KIND, DAG_GEEN);
  before = store_opdrachten_geteld();
  assert_int_equal(huishouden(w, priya, h).lid_aantal, 8);
  assert_int_equal(store_opdrachten_geteld() - before, one);
}

/* Two at once: one wins, the other hears it, and nobody lives there twice. */
static struct str race_huishouden, race_persoon;
static atomic_int race_won, race_stale;

static bool doe_mee(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer % 2 ? PROFESSIONAL : TEAMLEIDER];
  struct fault fault;
  struct str uit;
  werk.arena = arena_create(16 << 20);
  fault_init(&fault);
  struct bewoner_in in = {race_persoon, LID_KIND, DAG_GEEN};
  bool done = bewoner_toevoegen(&werk, race_huishouden, 1, &in, &uit, &fault);
  race_won += done;
  race_stale += fault.class == FAULT_STALE;
  arena_destroy(werk.arena);
  return true;
}

static void test_tegelijk(void **state) {
  struct wereld *w = *state;
  race_huishouden = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  race_persoon = inwoner(w, "Emre", "Yilmaz");
  race_won = race_stale = 0;
  tegelijk(w, 4, doe_mee);
  assert_int_equal(race_won, 1);
  assert_int_equal(race_stale, 3);
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden_lid"), 2);
}

/* The register. */

static const struct voorgesteld *wie_is(const struct voorstel_uit *uit, const char *bsn) {
  for (size_t i = 0; i < uit->aantal; i++)
    if (str_eq(uit->personen[i].persoon.bsn, str_of(bsn))) return &uit->personen[i];
  return NULL;
}

static void test_voorstel(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  const struct werk *loket = &w->werk[LOKET];
  struct voorstel_uit uit;
  struct str moeder = register_persoon(w, &w->werk[LOKET], "999923481"), uitkomst;
  DOET(w, voorstellen_bij_persoon(loket, moeder, &uit, &w->fault));
  assert_int_equal(uit.stand, REGISTER_ANTWOORDDE);
  assert_int_equal(uit.aantal, 2);
  assert_str(wie_is(&uit, "999924382")->waarom, "kind, zelfde adres");
  assert_str(wie_is(&uit, "999924205")->waarom, "zelfde adres"); /* not married */
  size_t at;
  assert_false(str_find(uit.personen[0].keus, S("9999"), &at));

  /* Nobody came along by himself; whom the user ticked does. */
  struct str h = vraag(w, moeder, WET_JEUGDWET);
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], h).lid_aantal, 1);
  struct overnemen_in in = {.van = moeder, .vanaf = DAG_GEEN};
  FAALT(w, FAULT_INPUT, voorgestelden_overnemen(loket, h, 0, &in, &uitkomst, &w->fault));
  in.keuzes[in.aantal++] = wie_is(&uit, "999924382")->keus;
  DOET(w, voorgestelden_overnemen(loket, h, 0, &in, &uitkomst, &w->fault));
  struct huishouden_inzien_uit zien = huishouden(w, &w->werk[PROFESSIONAL], h);
  assert_int_equal(zien.lid_aantal, 2);
  assert_str(zien.bewoners[1].persoon.bsn, "999924382");
  assert_int_equal(zien.bewoners[1].lidmaatschap.rol, LID_KIND);
  assert_has(zien.beslist[1].tekst, "Allebei met gezag"); /* it came along with who was ticked */

  /* Later from the page: who is there already is not proposed again. */
  DOET(w, huishouden_voorstellen(&w->werk[PROFESSIONAL], h, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  assert_str(uit.personen[0].persoon.bsn, "999924205");
  in = (struct overnemen_in){.keuzes = {uit.personen[0].keus}, .aantal = 1, .van = h, .vanaf = w->vandaag + 1};
  int64_t versie = bewoners(w, loket, h).versie;
  FAALT(w, FAULT_INPUT, voorgestelden_overnemen(&w->werk[PROFESSIONAL], h, versie, &in, &uitkomst, &w->fault));
  in.vanaf = DAG_GEEN;
  FAALT(w, FAULT_STALE, voorgestelden_overnemen(&w->werk[PROFESSIONAL], h, versie - 1, &in, &uitkomst, &w->fault));
  in.keuzes[0] = S("niemand");
  FAALT(w, FAULT_ABSENT, voorgestelden_overnemen(&w->werk[PROFESSIONAL], h, versie, &in, &uitkomst, &w->fault));

  /* The dead are not proposed, and a home with many is no household. */
  DOET(w, voorstellen_bij_persoon(loket, register_persoon(w, &w->werk[LOKET], "999906045"), &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);
  DOET(w, voorstellen_bij_persoon(loket, register_persoon(w, &w->werk[LOKET], "999949007"), &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);

  /* A silent register stops nothing. */
  register_zwijgen(&r);
  DOET(w, huishouden_voorstellen(&w->werk[PROFESSIONAL], h, &uit, &w->fault));
  assert_int_equal(uit.stand, REGISTER_STIL);
  assert_true(uit.uitleg.len > 0);
  assert_heel(w);
  register_klaar(&r);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_erbij_en_eraf),      IN_WERELD(test_sinds_wanneer), IN_WERELD(test_wie_mag),
      IN_WERELD(test_twee_huishoudens),   IN_WERELD(test_afgeschermd),   IN_WERELD(test_splitsen),
      IN_WERELD(test_verhuizen_en_samen), IN_WERELD(test_kosten),        IN_WERELD(test_tegelijk),
      IN_WERELD(test_voorstel),
  };
  return RUN_TESTS(tests);
}
