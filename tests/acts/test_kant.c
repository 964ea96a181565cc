/* The separated parents: a traject of their child under both casussen. Each side sees that traject, and nothing else of
 * the other; shielded households see nothing of each other at all. */
#include "wereld.h"

#include "acts/casus_inzien.h"
#include "acts/casus_voeren.h"
#include "acts/huishouden_bewoners.h"
#include "acts/huishouden_verdelen.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/netwerk_beheren.h"
#include "acts/plan_vaststellen.h"
#include "acts/traject_delen.h"

struct ouders {
  struct str moeder, vader, kind, bij_moeder, bij_vader; /* the households are those of Leerdam and of Vianen */
};

static void woont(struct wereld *w, enum wie wie, struct str huis, struct str persoon) {
  struct bewoners_uit uit;
  struct str publiek;
  DOET(w, bewoners_inzien(&w->werk[wie], huis, &uit, &w->fault));
  struct bewoner_in in = {persoon, LID_KIND, w->vandaag - 30};
  DOET(w, bewoner_toevoegen(&w->werk[wie], huis, uit.versie, &in, &publiek, &w->fault));
}

static struct ouders uit_elkaar(struct wereld *w) {
  inrichting_zetten(w, "vijfheerenlanden");
  struct ouders o = {
      .moeder = inwoner(w, "Mona", "Kool"), .vader = inwoner(w, "Victor", "Bos"), .kind = inwoner(w, "Kim", "Bos")};
  veeg(w, "UPDATE persoon SET geboren = 20150101 WHERE voornamen = 'Kim'");
  veeg(w, "UPDATE persoon SET straat = 'Geheimlaan', postcode = '7241AA', woonplaats = 'Lochem' "
          "WHERE voornamen = 'Victor'");
  o.bij_moeder = vraag(w, o.moeder, WET_JEUGDWET);
  o.bij_vader = vraag_voor(w, &w->werk[LOKET], o.vader, WET_JEUGDWET, w->vianen, w->vandaag);
  woont(w, PROFESSIONAL, o.bij_moeder, o.kind);
  woont(w, VIANEN, o.bij_vader, o.kind);
  return o;
}

static void start(struct wereld *w, enum wie wie, struct str huis, struct str persoon, const char *soort) {
  struct traject_starten_in in = {
      .huishouden = huis, .persoon = persoon, .soort = str_of(soort), .tweede_niet = S("er is niemand")};
  struct str publiek;
  DOET(w, traject_starten(&w->werk[wie], &in, &publiek, &w->fault));
}

static struct huishouden_inzien_uit zie(struct wereld *w, enum wie wie, struct str huis) {
  return huishouden(w, &w->werk[wie], huis);
}

static struct traject_delen_in aanbod(struct str traject) {
  return (struct traject_delen_in){
      .traject = traject, .grond = KANT_GEZAG, .reden = S("beide ouders doen mee aan de begeleiding")};
}

static void neem(struct wereld *w, enum wie wie, struct str huis) {
  struct huishouden_inzien_uit uit = zie(w, wie, huis);
  struct str publiek;
  assert_int_equal(uit.kant_aantal, 1);
  DOET(w, kant_erbij_nemen(&w->werk[wie], uit.kanten[0].publiek, uit.kanten[0].versie, &publiek, &w->fault));
  assert_str(publiek, str_c(w->arena, huis));
}

/* Offered by the side of the mother and taken up by that of the father. */
static struct ouders gedeeld(struct wereld *w) {
  struct ouders o = uit_elkaar(w);
  struct str publiek;
  start(w, PROFESSIONAL, o.bij_moeder, o.kind, "eigen-ondersteuning");
  struct traject_delen_in in = aanbod(zie(w, PROFESSIONAL, o.bij_moeder).trajecten[0].publiek);
  DOET(w, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  neem(w, VIANEN, o.bij_vader);
  return o;
}

static size_t aangeboden_aan(struct wereld *w, enum wie wie) {
  struct mijn_werk_uit uit;
  size_t aantal = 0;
  DOET(w, mijn_werk_inzien(&w->werk[wie], &uit, &w->fault));
  for (size_t i = 0; i < uit.post_aantal; i++) aantal += uit.posten[i].soort == POST_KANT;
  return aantal;
}

static void test_aanbieden_en_erbij_nemen(void **state) {
  struct wereld *w = *state;
  struct ouders o = uit_elkaar(w);
  struct str publiek;
  start(w, PROFESSIONAL, o.bij_moeder, o.kind, "eigen-ondersteuning");
  struct huishouden_inzien_uit m = zie(w, PROFESSIONAL, o.bij_moeder);
  assert_true(m.deelbaar[0]);
  struct traject_delen_in in = aanbod(m.trajecten[0].publiek);
  FAALT(w, FAULT_ACCESS, traject_delen(&w->werk[VIANEN], &in, &publiek, &w->fault));
  DOET(w, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  FAALT(w, FAULT_RULE, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault)); /* it was offered already */
  m = zie(w, PROFESSIONAL, o.bij_moeder);
  assert_false(m.deelbaar[0]);
  assert_int_equal(m.kanten[0].stand, KANT_AANGEBODEN);
  struct huishouden_inzien_uit v = zie(w, VIANEN, o.bij_vader);
  assert_int_equal(v.casus.id, 0);
  assert_int_equal(v.kanten[0].stand, KANT_AANGEBODEN);
  assert_str(v.kanten[0].personen, "Kim Bos");
  assert_has(v.kanten[0].reden, "begeleiding");
  /* Nobody has the household of the father yet, so all of its team find it in their day; the other side does not. */
  assert_int_equal(aangeboden_aan(w, VIANEN), 1);
  assert_int_equal(aangeboden_aan(w, LEIDER_VIANEN), 1);
  assert_int_equal(aangeboden_aan(w, PROFESSIONAL), 0);
  /* Who offers cannot take it up in the place of the other. */
  FAALT(w, FAULT_ACCESS, kant_erbij_nemen(&w->werk[PROFESSIONAL], v.kanten[0].publiek, 1, &publiek, &w->fault));
  FAALT(w, FAULT_STALE, kant_erbij_nemen(&w->werk[VIANEN], v.kanten[0].publiek, 7, &publiek, &w->fault));
  neem(w, VIANEN, o.bij_vader);
  assert_int_equal(aangeboden_aan(w, VIANEN), 0);
  v = zie(w, VIANEN, o.bij_vader);
  assert_int_equal(v.casus.team, w->vianen); /* it began with this traject */
  assert_int_equal(v.traject_aantal, 1);
  assert_int_equal(v.trajecten[0].kant, v.kanten[0].id);
  assert_str(v.trajecten[0].personen, "Kim Bos");
  assert_str(v.trajecten[0].werker_naam, "Priya Professional");
  assert_int_equal(v.trajecten[0].laatste_dag, m.trajecten[0].laatste_dag);
  assert_int_equal(tel(w, "SELECT count(*) FROM traject"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM casus"), 2);
  FAALT(w, FAULT_STALE, kant_erbij_nemen(&w->werk[VIANEN], v.kanten[0].publiek, 1, &publiek, &w->fault));
  assert_heel(w);
}

/* On Mijn werk a household goes by the name of its oldest, as on its own page, also when the child was known before. */
static void test_naam_van_het_huishouden(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str kind = inwoner(w, "Kim", "Kool"), vader = inwoner(w, "Victor", "Bos");
  struct mijn_werk_uit werk;
  veeg(w, "UPDATE persoon SET geboren = 20150101 WHERE voornamen = 'Kim'");
  struct str huis = vraag_voor(w, &w->werk[LOKET], vader, WET_JEUGDWET, w->vianen, w->vandaag);
  woont(w, VIANEN, huis, kind);
  start(w, VIANEN, huis, vader, "eigen-ondersteuning");
  DOET(w, mijn_werk_inzien(&w->werk[VIANEN], &werk, &w->fault));
  assert_int_equal(werk.caseload_aantal, 1);
  assert_str(werk.caseload[0].naam, "Bos, Victor");
}

static int64_t gekeken_naar_mona(struct wereld *w, struct str huis) {
  return tel(w, str_format(w->arena,
                           "SELECT count(*) FROM logboek g JOIN logboek_persoon x ON x.schrijver = g.schrijver AND "
                           "x.nr = g.nr JOIN persoon p ON p.id = x.persoon JOIN huishouden h ON h.id = g.huishouden "
                           "WHERE h.publiek = '%.*s' AND p.voornamen = 'Mona'",
                           STR_ARG(huis))
                    .ptr);
}

/* How many lines of work the ribbon of a household has. */
static size_t op_de_kaart(const struct huishouden_inzien_uit *uit) {
  size_t aantal = 0;
  for (size_t i = 0; i < uit->kop.kaart_aantal; i++) aantal += uit->kop.kaart[i].traject != 0;
  return aantal;
}

/* Role × side × kind: + sees it, - does not, and ! may not come there at all. */
static void test_wie_ziet_wat(void **state) {
  struct wereld *w = *state;
  struct ouders o = gedeeld(w);
  struct str publiek;
  struct notitie_in verslag_m = verslag("van moeders kant"), verslag_v = verslag("van vaders kant");
  struct netwerk_in buurvrouw = {
      .naam = S("Buurvrouw Ans"), .band = BAND_BUUR, .sterkte = STERKTE_STERK, .vanaf = DAG_GEEN, .tot = DAG_GEEN};
  start(w, PROFESSIONAL, o.bij_moeder, o.moeder, "eigen-ondersteuning");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], o.bij_moeder, &verslag_m, &publiek, &w->fault));
  DOET(w, notitie_opnemen(&w->werk[VIANEN], o.bij_vader, &verslag_v, &publiek, &w->fault));
  DOET(w, netwerk_toevoegen(&w->werk[PROFESSIONAL], o.bij_moeder, &buurvrouw, &publiek, &w->fault));
  static const struct {
    enum wie wie;
    bool bij_moeder;
    char traject, eigen, notitie, ouder, doen;
  } rijen[] = {
      /* who, where · the shared one · the own one of the mother · notes of that side · its parent · may run it */
      {PROFESSIONAL, true, '+', '+', '+', '+', '+'},  {TEAMLEIDER, true, '+', '+', '+', '+', '+'},
      {VIANEN, false, '+', '-', '+', '+', '!'},       {LEIDER_VIANEN, false, '+', '-', '+', '+', '!'},
      {PROFESSIONAL, false, '!', '!', '!', '!', '+'}, {TEAMLEIDER, false, '!', '!', '!', '!', '+'},
      {VIANEN, true, '!', '!', '!', '!', '!'},        {LEIDER_VIANEN, true, '!', '!', '!', '!', '!'},
      {BEHEERDER, true, '!', '!', '!', '!', '!'},     {BEHEERDER, false, '!', '!', '!', '!', '!'},
  };
  struct str gedeeld_traject = lees(w, "SELECT publiek FROM traject ORDER BY id LIMIT 1");
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    const struct werk *werk = &w->werk[rijen[i].wie];
    struct str huis = rijen[i].bij_moeder ? o.bij_moeder : o.bij_vader;
    struct huishouden_inzien_uit uit;
    struct casus_vorm_uit vorm;
    fault_init(&w->fault);
    bool in = huishouden_inzien(werk, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &uit, &w->fault) &&
              uit.informatie & INFO_PERSOON;
    assert_int_equal(in, rijen[i].traject != '!');
    fault_init(&w->fault);
    bool runs = casus_vorm_inzien(werk, VIA_TRAJECT, gedeeld_traject, &vorm, &w->fault);
    if (runs != (rijen[i].doen == '+')) fail_msg("row %zu: may run it", i);
    if (!in) continue;
    bool shared = false, own = false, parent = false, elsewhere = false;
    for (size_t j = 0; j < uit.traject_aantal; j++) {
      shared |= str_eq(uit.trajecten[j].personen, S("Kim Bos"));
      own |= str_eq(uit.trajecten[j].personen, S("Mona Kool"));
    }
    for (size_t j = 0; j < uit.bewoner_aantal; j++) {
      struct str naam = uit.bewoners[j].persoon.voornamen;
      parent |= str_eq(naam, rijen[i].bij_moeder ? S("Mona") : S("Victor"));
      elsewhere |= str_eq(naam, rijen[i].bij_moeder ? S("Victor") : S("Mona"));
    }
    bool note = uit.notitie_aantal == 1 &&
                str_eq(uit.notities[0].tekst, rijen[i].bij_moeder ? S("van moeders kant") : S("van vaders kant"));
    if (shared != (rijen[i].traject == '+') || own != (rijen[i].eigen == '+') || note != (rijen[i].notitie == '+') ||
        parent != (rijen[i].ouder == '+') || elsewhere)
      fail_msg("row %zu: %d %d %d %d %d", i, shared, own, note, parent, elsewhere);
    assert_int_equal(uit.netwerk_aantal, rijen[i].bij_moeder);
    assert_int_equal(uit.kanten[0].personen.len, strlen("Kim Bos"));
  }
  /* Who was looked at from either side, says the logboek: from that of the father nobody who lives only with the
   * mother. */
  for (int bij_moeder = 0; bij_moeder < 2; bij_moeder++)
    assert_int_equal(gekeken_naar_mona(w, bij_moeder ? o.bij_moeder : o.bij_vader) > 0, bij_moeder);
  assert_heel(w);
}

/* Whatever came first: shielded households leave no trace of each other, and what was shared is gone at once. */
static void afschermen(struct wereld *w, const struct ouders *o, bool aan) {
  struct bewoners_uit uit;
  struct str publiek;
  struct lid_in lid = {.rol = LID_KIND, .vanaf = w->vandaag - 30, .tot = DAG_GEEN, .einde = -1, .afschermen = aan};
  DOET(w, bewoners_inzien(&w->werk[PROFESSIONAL], o->bij_moeder, &uit, &w->fault));
  DOET(w, lid_verbeteren(&w->werk[PROFESSIONAL], o->bij_moeder, o->kind, uit.versie, &lid, &publiek, &w->fault));
}

static void test_afgeschermd_is_er_niets(void **state) {
  struct wereld *w = *state;
  struct ouders o = uit_elkaar(w);
  struct str publiek;
  start(w, PROFESSIONAL, o.bij_moeder, o.kind, "eigen-ondersteuning");
  start(w, PROFESSIONAL, o.bij_moeder, o.moeder, "eigen-ondersteuning");
  afschermen(w, &o, true);
  struct huishouden_inzien_uit m = zie(w, PROFESSIONAL, o.bij_moeder);
  assert_false(m.deelbaar[0] || m.deelbaar[1]);
  struct traject_delen_in in = aanbod(m.trajecten[0].publiek), alleen = aanbod(m.trajecten[1].publiek);
  FAALT(w, FAULT_RULE, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  struct str shielded = w->fault.message;
  FAALT(w, FAULT_RULE, traject_delen(&w->werk[PROFESSIONAL], &alleen, &publiek, &w->fault));
  assert_str(w->fault.message, str_c(w->arena, shielded)); /* the same words as where there is no other household */
  assert_int_equal(tel(w, "SELECT count(*) FROM traject_kant"), 0);

  afschermen(w, &o, false);
  DOET(w, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  neem(w, VIANEN, o.bij_vader);
  struct huishouden_inzien_uit v = zie(w, VIANEN, o.bij_vader);
  struct str kant = v.kanten[0].publiek;
  assert_int_equal(op_de_kaart(&v), 1);
  afschermen(w, &o, true);
  v = zie(w, VIANEN, o.bij_vader);
  m = zie(w, PROFESSIONAL, o.bij_moeder);
  assert_int_equal(v.traject_aantal, 0);
  assert_int_equal(v.kant_aantal + m.kant_aantal, 0);
  assert_int_equal(op_de_kaart(&v), 0);
  assert_int_equal(m.traject_aantal, 2);
  struct kant_uit uit;
  FAALT(w, FAULT_ABSENT, kant_inzien(&w->werk[VIANEN], kant, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%Geheimlaan%' AND inhoud LIKE "
                          "'%andere huishouden%'"),
                   0);
  assert_heel(w);
}

/* Only what is of the child alone, and of nobody who lives on one side only. */
static void test_wat_niet_kan(void **state) {
  struct wereld *w = *state;
  struct ouders o = uit_elkaar(w);
  struct str publiek;
  start(w, PROFESSIONAL, o.bij_moeder, o.kind, "veiligheid");
  start(w, PROFESSIONAL, o.bij_moeder, o.kind, "eigen-ondersteuning");
  struct huishouden_inzien_uit m = zie(w, PROFESSIONAL, o.bij_moeder);
  struct traject_delen_in veilig = aanbod(m.trajecten[0].publiek), in = aanbod(m.trajecten[1].publiek);
  FAALT(w, FAULT_RULE, traject_delen(&w->werk[PROFESSIONAL], &veilig, &publiek, &w->fault));
  assert_has(w->fault.message, "afgeschermd");
  veeg(w, "UPDATE persoon SET geboren = 20050101 WHERE voornamen = 'Kim'");
  FAALT(w, FAULT_INPUT, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  assert_has(fault_of(&w->fault, "grond"), "18");
  veeg(w, "INSERT INTO traject_persoon (traject, persoon) SELECT j.id, p.id FROM traject j JOIN persoon p ON "
          "p.voornamen = 'Mona' WHERE j.soort = 'eigen-ondersteuning'");
  veeg(w, "UPDATE persoon SET geboren = 20150101");
  assert_false(zie(w, PROFESSIONAL, o.bij_moeder).deelbaar[1]);
  FAALT(w, FAULT_RULE, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  FAALT(w, FAULT_ACCESS, traject_delen(&w->werk[LOKET], &in, &publiek, &w->fault));
}

/* Who works on both sides does it in one go. */
static void test_aan_beide_kanten(void **state) {
  struct wereld *w = *state;
  struct ouders o = uit_elkaar(w);
  struct str publiek;
  vraag_voor(w, &w->werk[LOKET], o.vader, WET_WMO, w->leerdam, w->vandaag);
  start(w, PROFESSIONAL, o.bij_moeder, o.kind, "eigen-ondersteuning");
  struct traject_delen_in in = aanbod(zie(w, PROFESSIONAL, o.bij_moeder).trajecten[0].publiek);
  DOET(w, traject_delen(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  struct huishouden_inzien_uit v = zie(w, VIANEN, o.bij_vader);
  assert_int_equal(v.traject_aantal, 1);
  assert_int_equal(v.kanten[0].stand, KANT_HANGT);
  assert_int_equal(v.casus.team, w->leerdam);
  assert_int_equal(tel(w, "SELECT count(*) FROM casus"), 2);
}

/* From either side, with a reason; the traject itself goes on where it runs. */
static void test_eraf(void **state) {
  struct wereld *w = *state;
  struct ouders o = gedeeld(w);
  struct str publiek, kant = zie(w, VIANEN, o.bij_vader).kanten[0].publiek;
  struct kant_eraf_in in = {.reden = S("vader wil dit niet meer")};
  FAALT(w, FAULT_STALE, kant_eraf_halen(&w->werk[VIANEN], kant, 1, &in, &publiek, &w->fault));
  assert_int_equal(zie(w, VIANEN, o.bij_vader).traject_aantal, 1); /* nothing half done */
  FAALT(w, FAULT_ACCESS, kant_eraf_halen(&w->werk[BEHEERDER], kant, 2, &in, &publiek, &w->fault));
  DOET(w, kant_eraf_halen(&w->werk[VIANEN], kant, 2, &in, &publiek, &w->fault));
  assert_str(publiek, str_c(w->arena, o.bij_vader));
  assert_int_equal(zie(w, VIANEN, o.bij_vader).traject_aantal, 0);
  struct huishouden_inzien_uit m = zie(w, PROFESSIONAL, o.bij_moeder);
  assert_int_equal(m.traject_aantal, 1);
  assert_true(m.deelbaar[0]);
  /* What was offered can be taken back before anybody took it up, and offered again. */
  struct traject_delen_in weer = aanbod(m.trajecten[0].publiek);
  DOET(w, traject_delen(&w->werk[PROFESSIONAL], &weer, &publiek, &w->fault));
  m = zie(w, TEAMLEIDER, o.bij_moeder);
  DOET(w, kant_eraf_halen(&w->werk[TEAMLEIDER], m.kanten[0].publiek, 1, &in, &publiek, &w->fault));
  assert_str(publiek, str_c(w->arena, o.bij_moeder));
  assert_int_equal(zie(w, VIANEN, o.bij_vader).kant_aantal, 0);
  assert_heel(w);
}

/* Moved away, it is not seen there any more; closed at its own side, it is closed on both. */
static void test_het_kind_gaat_weg(void **state) {
  struct wereld *w = *state;
  struct ouders o = gedeeld(w);
  struct bewoners_uit uit;
  struct str publiek;
  struct lid_in lid = {.rol = LID_KIND, .vanaf = w->vandaag - 30, .tot = w->vandaag - 1, .einde = EINDE_VERTROKKEN};
  DOET(w, bewoners_inzien(&w->werk[VIANEN], o.bij_vader, &uit, &w->fault));
  DOET(w, lid_verbeteren(&w->werk[VIANEN], o.bij_vader, o.kind, uit.versie, &lid, &publiek, &w->fault));
  assert_int_equal(zie(w, VIANEN, o.bij_vader).traject_aantal, 0);
  assert_int_equal(zie(w, PROFESSIONAL, o.bij_moeder).traject_aantal, 1);
  assert_int_equal(zie(w, PROFESSIONAL, o.bij_moeder).kant_aantal, 0);
}

/* What was shared is its own when the two become one again. */
static void test_weer_samen(void **state) {
  struct wereld *w = *state;
  struct ouders o = gedeeld(w);
  veeg(w, "UPDATE casus SET gesloten_op = begonnen_op WHERE id = (SELECT max(id) FROM casus)");
  vraag_voor(w, &w->werk[LOKET], o.vader, WET_WMO, w->leerdam, w->vandaag);
  struct verdelen_uit zien;
  struct bewoners_uit m, v;
  struct str publiek;
  DOET(w, verdelen_inzien(&w->werk[PROFESSIONAL], o.bij_moeder, o.vader, &zien, &w->fault));
  DOET(w, bewoners_inzien(&w->werk[PROFESSIONAL], o.bij_moeder, &m, &w->fault));
  DOET(w, bewoners_inzien(&w->werk[PROFESSIONAL], o.bij_vader, &v, &w->fault));
  DOET(w, huishoudens_tot_een(&w->werk[PROFESSIONAL], o.bij_moeder, o.vader, m.versie, v.versie, &publiek, &w->fault));
  struct huishouden_inzien_uit samen = zie(w, PROFESSIONAL, o.bij_moeder);
  assert_int_equal(samen.traject_aantal, 1);
  assert_int_equal(samen.trajecten[0].kant, 0);
  assert_int_equal(samen.kant_aantal, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM traject_casus WHERE kant IS NOT NULL"), 0);
  assert_heel(w);
}

static struct plan_inzien_uit plan(struct wereld *w, enum wie wie, struct str huis) {
  struct plan_inzien_uit uit;
  DOET(w, plan_inzien(&w->werk[wie], &(struct plan_inzien_in){.huishouden = huis}, &uit, &w->fault));
  return uit;
}

/* S2-90: what was agreed for the child stands on both sides; the goals of the mother stand on hers. */
static void test_doelen_van_het_kind(void **state) {
  struct wereld *w = *state;
  struct ouders o = gedeeld(w);
  struct str publiek, versie;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct plandoel_in van_kim = {.persoon = o.kind, .woorden = S("Kim slaapt elke nacht door"), .gas = -1},
                     van_mona = {.persoon = o.moeder, .woorden = S("Mona rust elke middag"), .gas = -1};
  DOET(w, plan_beginnen(priya, o.bij_moeder, &(struct plan_beginnen_in){0}, &publiek, &w->fault));
  struct plan_inzien_uit p = plan(w, PROFESSIONAL, o.bij_moeder);
  struct deel_plek plek = {.deel = p.plan.publiek};
  DOET(w, plandoel_schrijven(priya, &plek, &van_kim, &publiek, &w->fault));
  DOET(w, plandoel_schrijven(priya, &plek, &van_mona, &publiek, &w->fault));
  assert_int_equal(plan(w, VIANEN, o.bij_vader).elders_aantal, 0); /* not agreed yet */
  struct plan_vaststellen_in vast = {
      .dag = DAG_GEEN, .akkoorden = {{p.leden[0].publiek, AKKOORD_GETEKEND}}, .akkoord_aantal = 1};
  DOET(w, plan_vaststellen(priya, p.plan.publiek, &vast, &versie, &w->fault));
  p = plan(w, VIANEN, o.bij_vader);
  assert_int_equal(p.elders_aantal, 1);
  assert_str(p.elders[0].woorden, "Kim slaapt elke nacht door");
  assert_str(p.elders[0].persoon_naam, "Kim Bos");
  assert_int_equal(plan(w, PROFESSIONAL, o.bij_moeder).elders_aantal, 0);
  afschermen(w, &o, true);
  assert_int_equal(plan(w, VIANEN, o.bij_vader).elders_aantal, 0);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_aanbieden_en_erbij_nemen), IN_WERELD(test_wie_ziet_wat),
      IN_WERELD(test_afgeschermd_is_er_niets),  IN_WERELD(test_wat_niet_kan),
      IN_WERELD(test_aan_beide_kanten),         IN_WERELD(test_eraf),
      IN_WERELD(test_het_kind_gaat_weg),        IN_WERELD(test_weer_samen),
      IN_WERELD(test_naam_van_het_huishouden),  IN_WERELD(test_doelen_van_het_kind),
  };
  return RUN_TESTS(tests);
}
