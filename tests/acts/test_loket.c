/* The desk: a question with its reporter, subjects and triage, what the tables propose, and what an outcome leads to.
 * With the inrichting of Vijfheerenlanden, that of Lochem, and the one that comes with the program. */
#include "wereld.h"

#include "acts/melding_uitkomst.h"
#include "acts/melding_voorbereiden.h"

/* A form of the desk: the answers of triage are given, nothing else was chosen; `paren` is "naam=waarde" with '&'. */
static struct melding_opnemen_in formulier(struct wereld *w, struct str persoon, const char *paren) {
  struct paar *rij = NEW_ARRAY(w->arena, struct paar, 64);
  size_t aantal = 0;
  struct str deel, naam, rest = str_of(paren);
  rij[aantal++] = (struct paar){S("persoon"), persoon};
  while (rest.len && str_cut(&rest, '&', &deel)) {
    assert_true(str_cut(&deel, '=', &naam));
    rij[aantal++] = (struct paar){naam, deel};
  }
  const struct paar altijd[] = {{S("woorden"), S("Ik red het thuis niet meer.")},
                                {S("ontvangen"), S("24-3-2026")},
                                {S("triage-spoed"), S("nee")},
                                {S("triage-veiligheid"), S("ja")},
                                {S("kanaal"), S("telefoon")},
                                {S("melder"), S("zelf")}};
  for (size_t i = 0; i < sizeof altijd / sizeof *altijd; i++) {
    struct str waarde;
    if (!paren_zoek(&(struct paren){rij, aantal}, altijd[i].naam, &waarde)) rij[aantal++] = altijd[i];
  }
  struct melding_opnemen_in in = {0};
  DOET(w, velden_lezen(w->arena, melding_opnemen_velden, melding_opnemen_velden_aantal, &(struct paren){rij, aantal},
                       &in, &w->fault));
  in.keuzes = loket_keuzes_van(w->arena, &(struct paren){rij, aantal});
  return in;
}

static struct str opnemen(struct wereld *w, struct str persoon, const char *paren) {
  struct melding_opnemen_in in = formulier(w, persoon, paren);
  struct str huishouden;
  DOET(w, melding_opnemen(&w->werk[LOKET], &in, &huishouden, &w->fault));
  return huishouden;
}

/* The fields that are refused, in the order of the alphabet, with spaces between. */
static const char *geweigerd(struct wereld *w, struct str persoon, const char *paren) {
  struct melding_opnemen_in in = formulier(w, persoon, paren);
  static char text[512];
  struct str huishouden;
  const char *names[FAULT_FIELDS_MAX];
  size_t at = 0;
  fault_init(&w->fault);
  assert_false(melding_opnemen(&w->werk[LOKET], &in, &huishouden, &w->fault));
  for (size_t i = 0; i < w->fault.field_count; i++) {
    size_t j = i;
    for (; j > 0 && strcmp(names[j - 1], w->fault.fields[i].field) > 0; j--) names[j] = names[j - 1];
    names[j] = w->fault.fields[i].field;
  }
  text[0] = '\0';
  for (size_t i = 0; i < w->fault.field_count; i++)
    at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", i ? " " : "", names[i]);
  return text;
}

static struct melding bij_loket(struct wereld *w, struct str publiek) {
  return huishouden(w, &w->werk[LOKET], publiek).meldingen[0];
}

static void test_voorstel_en_alles_bewaard(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz");
  struct str h = opnemen(w, persoon,
                         "onderwerp=rolstoel&onderwerp=begeleiding&onderwerp=schulden&melder=naaste&melder_naam=Ayse&"
                         "melder_relatie=dochter&melder_telefoon=0612345678&weet_ervan=ja&identiteit=teruggebeld&"
                         "tolk=Turks&vrijwillig=ja&bereikbaar=na 14:00 uur&triage-eenvoudig=nee&aanbod=avres-schulden&"
                         "verwijzer=huisarts&organisatie=weg");
  struct melding m = bij_loket(w, h);
  const struct opname *o = m.opname;
  assert_int_equal(m.wet, WET_WMO); /* S0-39, S0-103 */
  assert_int_equal(m.wmo_melding_op, w->vandaag);
  assert_str(m.team_naam, "Team Voorzieningen");
  assert_int_equal(m.urgentie, URGENTIE_GEWOON);
  assert_str(m.woorden, "Ik red het thuis niet meer.");
  assert_true(o->gevraagd);
  assert_int_equal(o->melder.soort, MELDER_NAASTE);
  assert_str(o->melder.naam, "Ayse");
  assert_str(o->melder.relatie, "dochter");
  assert_str(o->melder.telefoon, "0612345678");
  assert_str(o->melder.verwijzer, ""); /* belongs to another kind of reporter */
  assert_str(o->melder.organisatie, "");
  assert_int_equal(o->melder.weet_ervan, ANTWOORD_JA);
  assert_int_equal(o->identiteit, 3);
  assert_str(o->tolk, "Turks");
  assert_int_equal(o->vrijwillig, ANTWOORD_JA);
  assert_int_equal(o->onderwerp_aantal, 3);
  assert_str(o->onderwerpen[0].naam, "Rolstoel");
  assert_str(o->onderwerpen[2].sleutel, "schulden");
  assert_int_equal(o->antwoord_aantal, 3);
  assert_str(o->antwoorden[1].tekst, "Moet er vandaag iets gebeuren?");
  assert_int_equal(o->antwoorden[1].antwoord, ANTWOORD_NEE);
  assert_int_equal(o->wet_voorstel, WET_WMO);
  assert_str(o->team_voorstel_naam, "Team Voorzieningen");
  assert_str(o->afwijken_reden, "");
  assert_true(o->aanbod_aantal > 2); /* S0-142: what was advised, and of it what was taken up */
  assert_str(o->aanbod[0].naam, "Familie, vrienden en buren");
  assert_false(o->aanbod[0].gekozen);
  size_t gekozen = 0;
  for (size_t i = 0; i < o->aanbod_aantal; i++) gekozen += o->aanbod[i].gekozen;
  assert_int_equal(gekozen, 1);
  assert_str(o->uitkomst.sleutel, "");
  assert_heel(w);
}

/* A melding of before, and one at a municipality without tables. */
static void test_zonder_inrichting_en_van_vroeger(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Jan", "Kool");
  assert_string_equal(geweigerd(w, persoon, ""), "team wet");
  struct str h = vraag(w, persoon, WET_GEEN);
  assert_true(melding_van(w, h).opname->gevraagd);
  veeg(w, "DELETE FROM opname");
  veeg(w, "DELETE FROM triage_antwoord");
  veeg(w, "UPDATE melding SET urgentie = 0");
  struct melding m = melding_van(w, h);
  assert_false(m.opname->gevraagd);
  assert_int_equal(m.opname->antwoord_aantal, 0);
  assert_int_equal(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.regels[0].urgentie, 0);
}

static void test_fouten(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz");
  static const struct {
    const char *paren, *want;
  } rows[] = {
      {"triage-spoed=&triage-veiligheid=&onderwerp=rolstoel", "triage-spoed triage-veiligheid"}, /* S1a-59, S1a-131 */
      {"triage-spoed=misschien&onderwerp=rolstoel", "triage-spoed"},
      {"onderwerp=bestaat-niet", "onderwerp wet"},
      {"onderwerp=rolstoel&kanaal=duif", "kanaal"},
      {"onderwerp=rolstoel&kanaal=inloop-team", "kanaal"},   /* S0-128 */
      {"onderwerp=rolstoel&wet=jeugdwet", "afwijken_reden"}, /* S0-146 */
      {"onderwerp=rolstoel&urgentie=snel", "afwijken_reden"},
      {"onderwerp=rolstoel&team=999999", "team"},
      {"onderwerp=rolstoel&melder=naaste", "melder_naam weet_ervan"}, /* S0-57 */
      {"onderwerp=rolstoel&melder=professional&verwijzer=niemand&weet_ervan=ja", "verwijzer"},
      {"onderwerp=rolstoel&vrijwillig=nee", "grond"},
      {"onderwerp=rolstoel&uitkomst=weg", "uitkomst"},
      {"onderwerp=schulden&uitkomst=afgehandeld", "toelichting"},
      {"onderwerp=schulden&uitkomst=acuut", "acuut_gesproken acuut_om acuut_op acuut_wie"}, /* S4-141 */
      {"onderwerp=schulden&uitkomst=warm-overgedragen", "overdracht_organisatie toelichting"},
      {"onderwerp=schulden&uitkomst=warm-overgedragen&toelichting=x&overdracht_organisatie=weg",
       "overdracht_organisatie"},
      {"onderwerp=rolstoel&uitkomst=ingetrokken", "instemming_hoe instemming_op instemming_wie"},
      {"ontvangen=25-3-2026&triage-spoed=", "ontvangen triage-spoed wet"}, /* all at once */
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# %s\n", rows[i].paren);
    assert_string_equal(geweigerd(w, persoon, rows[i].paren), rows[i].want);
  }
  assert_string_equal(geweigerd(w, persoon, "onderwerp=rolstoel&melder=naaste&melder_naam=Ayse&weet_ervan=nee"),
                      "weet_ervan");
  assert_int_equal(w->fault.class, FAULT_RULE);
  assert_string_equal(w->fault.rule, "MELDING-SIGNAAL");
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden"), 0);
}

/* Urgent is always admitted, and stands first on the list. */
static void test_spoed(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  const char *anders = "&afwijken_reden=proef&team=";
  struct str leerdam = str_format(w->arena, "%s%lld", anders, (long long)w->leerdam);
  const char *vragen[] = {"onderwerp=rolstoel", "onderwerp=rolstoel&triage-veiligheid=onbekend",
                          "onderwerp=rolstoel&triage-spoed=ja&kanaal=inloop-team"};
  const char *namen[] = {"Aa", "Bb", "Cc"};
  for (int i = 0; i < 3; i++)
    opnemen(w, inwoner(w, "Fatma", namen[i]), str_c(w->arena, str_join(w->arena, str_of(vragen[i]), leerdam)));
  struct werklijst lijst = werklijst(w, &w->werk[PROFESSIONAL], 1).lijst;
  assert_int_equal(lijst.aantal, 3);
  const int urgenties_op_volgorde[] = {URGENTIE_DIRECT, URGENTIE_SNEL, URGENTIE_GEWOON};
  for (int i = 0; i < 3; i++) {
    assert_int_equal(lijst.regels[i].urgentie, urgenties_op_volgorde[i]);
    assert_str(lijst.regels[i].onderwerpen, "Rolstoel");
  }
  assert_str(lijst.regels[0].naam, "Cc, Fatma");
}

/* S0-39, S0-146: deviating is free, with a reason that is kept. */
static void test_afwijken(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str team = str_format(w->arena, "onderwerp=rolstoel&wet=geen&urgentie=direct&afwijken_reden=omdat&team=%lld",
                               (long long)w->leerdam);
  struct melding m = bij_loket(w, opnemen(w, inwoner(w, "Fatma", "Yilmaz"), str_c(w->arena, team)));
  assert_int_equal(m.wet, WET_GEEN);
  assert_int_equal(m.wmo_melding_op, DAG_GEEN);
  assert_int_equal(m.urgentie, URGENTIE_DIRECT);
  assert_str(m.team_naam, "Leerdam");
  assert_int_equal(m.opname->wet_voorstel, WET_WMO);
  assert_int_equal(m.opname->urgentie_voorstel, URGENTIE_GEWOON);
  assert_str(m.opname->team_voorstel_naam, "Team Voorzieningen");
  assert_str(m.opname->afwijken_reden, "omdat");
}

/* What each outcome leads to. Wmo 2015 art. 2.3.2 lid 8 and 9, S0-111, S4-140. */
static void test_uitkomsten_aan_het_loket(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  static const struct {
    const char *paren;
    int reden; /* 0 = open */
    int urgentie;
    const char *brief; /* the first document; "" = none */
  } rows[] = {
      {"onderwerp=budgetadvies&wet=geen&uitkomst=afgehandeld&toelichting=verteld", SLUIT_LOKET, URGENTIE_GEWOON, ""},
      {"onderwerp=budgetadvies&wet=geen&uitkomst=geen-hulp&toelichting=redt zich", SLUIT_LOKET, URGENTIE_GEWOON, ""},
      {"onderwerp=rolstoel&uitkomst=afgehandeld&toelichting=verteld", 0, URGENTIE_GEWOON, "Ontvangstbevestiging"},
      {"onderwerp=rolstoel&uitkomst=afgehandeld&toelichting=verteld&instemming_wie=mevrouw&instemming_hoe=telefoon&"
       "instemming_op=24-3-2026",
       SLUIT_BEANTWOORD, URGENTIE_GEWOON, "Uw vraag is beantwoord"},
      {"onderwerp=rolstoel&uitkomst=beantwoord&instemming_wie=mevrouw&instemming_hoe=telefoon&instemming_op=24-3-2026",
       SLUIT_BEANTWOORD, URGENTIE_GEWOON, "Uw vraag is beantwoord"},
      {"onderwerp=rolstoel&uitkomst=ingetrokken&instemming_wie=mevrouw&instemming_hoe=telefoon&instemming_op=24-3-2026",
       SLUIT_INGETROKKEN, URGENTIE_GEWOON, ""},
      {"onderwerp=rolstoel&uitkomst=naar-team", 0, URGENTIE_GEWOON, "Ontvangstbevestiging"},
      {"onderwerp=rolstoel&uitkomst=acuut&acuut_wie=crisisdienst&acuut_gesproken=Ans&acuut_op=24-3-2026&acuut_om=8:55",
       0, URGENTIE_DIRECT, "Ontvangstbevestiging"},
      {"onderwerp=rolstoel&uitkomst=warm-overgedragen&overdracht_organisatie=bindkracht&toelichting=bel haar", 0,
       URGENTIE_GEWOON, "Ontvangstbevestiging"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    print_message("# %s\n", rows[i].paren);
    struct str h = opnemen(w, inwoner(w, "Fatma", str_c(w->arena, str_format(w->arena, "N%zu", i))), rows[i].paren);
    struct huishouden_inzien_uit uit = huishouden(w, &w->werk[LOKET], h);
    const struct melding *m = &uit.meldingen[0];
    assert_int_equal(m->gesloten_op == DAG_GEEN ? 0 : m->sluitreden, rows[i].reden);
    assert_int_equal(m->gesloten_op == DAG_GEEN, m->wet == WET_WMO ? m->laatste_dag != DAG_GEEN : false);
    assert_int_equal(m->urgentie, rows[i].urgentie);
    assert_true(m->opname->uitkomst.sleutel.len > 0);
    assert_str(m->opname->uitkomst.door, "Lotte Loket");
    assert_int_equal(uit.document_aantal, rows[i].brief[0] != '\0');
    if (uit.document_aantal) assert_has(uit.documenten[0].naam, rows[i].brief);
    if (m->opname->uitkomst.acuut_wie.len) assert_int_equal(m->opname->uitkomst.acuut_om, 8 * 60 + 55);
    bool over = str_eq(m->opname->uitkomst.sleutel, S("warm-overgedragen"));
    assert_int_equal(uit.overdracht_aantal, over);
    if (over) assert_str(uit.overdrachten[0].naar_naam, "Bindkracht");
  }
  struct str let_go =
      str_format(w->arena, "SELECT count(*) FROM relatie WHERE soort = 1 AND tot = %d", (int)w->vandaag);
  assert_int_equal(tel(w, str_c(w->arena, let_go)), 5); /* the team of a question that has ended is out of it */
  assert_heel(w);
}

/* Said after the call, from the household: the same, and two at once do not both count. */
static void test_uitkomst_later(void **state) {
  struct wereld *w = *state;
  struct str h = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct melding m = melding_van(w, h);
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct uitkomst_in acuut = {.uitkomst = S("acuut"),
                              .acuut_wie = S("politie"),
                              .acuut_gesproken = S("Ans"),
                              .acuut_op = w->vandaag,
                              .acuut_om = 600};
  struct uitkomst_in leeg = {.uitkomst = S("geen-hulp"), .acuut_op = DAG_GEEN, .acuut_om = -1};
  FAALT(w, FAULT_INPUT, melding_uitkomst(priya, m.publiek, m.versie, &leeg, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "toelichting").len > 0);
  FAALT(w, FAULT_ACCESS, melding_uitkomst(&w->werk[VIANEN], m.publiek, m.versie, &acuut, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_uitkomst(&w->werk[BEHEERDER], m.publiek, m.versie, &acuut, &uit, &w->fault));
  DOET(w, melding_uitkomst(priya, m.publiek, m.versie, &acuut, &uit, &w->fault));
  FAALT(w, FAULT_STALE, melding_uitkomst(&w->werk[TEAMLEIDER], m.publiek, m.versie, &acuut, &uit, &w->fault));
  m = melding_van(w, h);
  assert_int_equal(m.urgentie, URGENTIE_DIRECT);
  assert_int_equal(m.gesloten_op, DAG_GEEN);
  struct uitkomst_in eens = {.uitkomst = S("beantwoord"),
                             .instemming_wie = S("mevrouw"),
                             .instemming_hoe = S("telefoon"),
                             .instemming_op = w->vandaag,
                             .acuut_op = DAG_GEEN,
                             .acuut_om = -1};
  DOET(w, melding_uitkomst(priya, m.publiek, m.versie, &eens, &uit, &w->fault));
  m = melding_van(w, h);
  assert_int_equal(m.sluitreden, SLUIT_BEANTWOORD);
  assert_str(m.opname->uitkomst.sleutel, "beantwoord");
  assert_int_equal(tel(w, "SELECT count(*) FROM triage_uitkomst"), 2); /* what was said before stays */
  FAALT(w, FAULT_STALE, melding_uitkomst(priya, m.publiek, m.versie, &eens, &uit, &w->fault));
  assert_heel(w);
}

/* The receipt in the words of the municipality, with its fields filled in; in ours when it has none. */
static void test_brief(void **state) {
  struct wereld *w = *state;
  vraag(w, inwoner(w, "Jan", "Kool"), WET_WMO);
  assert_has(lees(w, "SELECT tekst FROM brief"), "cliëntondersteuner. Die denkt met u mee");
  inrichting_zetten(w, "vijfheerenlanden");
  opnemen(w, inwoner(w, "Fatma", "Yilmaz"), "onderwerp=rolstoel&onderwerp=vervoer");
  struct str tekst = lees(w, "SELECT tekst FROM brief ORDER BY document DESC LIMIT 1");
  assert_has(tekst, "Op 24 maart 2026 stelde u ons een vraag over Rolstoel, Vervoer.");
  assert_has(tekst, "6 mei 2026");
  size_t at;
  assert_false(str_find(tekst, S("{"), &at));
  assert_false(str_find(tekst, S("Geachte"), &at));
  assert_str(lees(w, "SELECT ondertekenaar FROM brief ORDER BY document DESC LIMIT 1"), "Team Voorzieningen");
  assert_has(lees(w, "SELECT aanhef FROM brief ORDER BY document DESC LIMIT 1"), "Geachte mevrouw Yilmaz,");
}

static struct melding_voorbereiden_uit voorbereiden(struct wereld *w, enum wie wie, struct str persoon,
                                                    const struct paar *getypt, size_t aantal) {
  struct melding_voorbereiden_uit uit;
  struct paren paren = {getypt, aantal};
  DOET(w, melding_voorbereiden(&w->werk[wie], &(struct melding_voorbereiden_in){persoon, &paren}, &uit, &w->fault));
  return uit;
}

/* That he is known there, never what for: S0-54, AVG art. 5 lid 1 onder c. */
static void test_bekend_bij(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), ander = inwoner(w, "Jan", "Kool");
  vraag_voor(w, &w->werk[TEAMLEIDER], persoon, WET_WMO, w->leerdam, w->vandaag);
  struct melding_voorbereiden_uit uit = voorbereiden(w, LOKET, persoon, NULL, 0);
  assert_int_equal(uit.melding_aantal, 0);
  assert_int_equal(uit.bekend_aantal, 1);
  assert_str(uit.bekend_bij[0], "Leerdam");
  uit = voorbereiden(w, PROFESSIONAL, persoon, NULL, 0);
  assert_int_equal(uit.melding_aantal, 1);
  assert_int_equal(uit.bekend_aantal, 0);
  uit = voorbereiden(w, LOKET, ander, NULL, 0);
  assert_int_equal(uit.melding_aantal + uit.bekend_aantal + uit.lid_aantal, 0);
  /* A team whose name tells what for is not named: S0-48. */
  opnemen(w, ander,
          str_c(w->arena, str_format(w->arena, "onderwerp=rolstoel&afwijken_reden=x&team=%lld",
                                     (long long)team_van(w, "eropaf"))));
  struct melding_voorbereiden_uit morgen;
  struct werk later_loket = later(&w->werk[LOKET], 1, 0);
  DOET(w, melding_voorbereiden(&later_loket, &(struct melding_voorbereiden_in){ander, &(struct paren){0}}, &morgen,
                               &w->fault));
  assert_int_equal(morgen.bekend_aantal, 0);
  struct melding_voorbereiden_uit bob;
  FAALT(w, FAULT_ACCESS,
        melding_voorbereiden(&w->werk[BEHEERDER], &(struct melding_voorbereiden_in){persoon, &(struct paren){0}}, &bob,
                             &w->fault));
}

/* S0-54, S0-142, S0-143, S0-217: what fits subject, age and place, and who helps with money. */
static void test_advies(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz");
  const struct paar getypt[] = {{S("onderwerp"), S("budgetadvies")},
                                {S("onderwerp"), S("rolstoel")},
                                {S("aanbod"), S("wijkwinkel")},
                                {S("kanaal"), S("inloop-team")}};
  struct advies a = voorbereiden(w, LOKET, persoon, getypt, 4).advies;
  assert_int_equal(a.aanbod_aantal + a.geld_aantal + (size_t)a.wet, 0); /* no tables */
  inrichting_zetten(w, "vijfheerenlanden");
  a = voorbereiden(w, LOKET, persoon, getypt, 4).advies;
  assert_int_equal(a.wet, WET_WMO);
  assert_str(a.team, "Sociaal Loket");
  assert_str(a.ook_teams, "Team Voorzieningen");
  assert_str(dag_iso(w->arena, a.laatste_dag), "2026-05-06");
  assert_false(a.toegelaten);
  assert_str(a.aanbod[0].laag, "Zelf en met het netwerk"); /* own strength first */
  bool wijkwinkel = false;
  for (size_t i = 0; i < a.aanbod_aantal; i++) {
    wijkwinkel |= a.aanbod[i].gekozen && str_eq(a.aanbod[i].organisatie, S("Bindkracht"));
    assert_false(str_eq(a.aanbod[i].sleutel, S("jeugdgezondheidszorg")));
  }
  assert_true(wijkwinkel);
  assert_int_equal(a.geld_aantal, 4);
  assert_str(a.geld[0].antwoord, "ja");
  assert_int_equal(a.voorziening_aantal, 1);
  assert_str(a.voorzieningen[0], "Rolstoel");
  inrichting_zetten(w, "lochem");
  const struct paar uitkering[] = {{S("onderwerp"), S("uitkering")}};
  a = voorbereiden(w, LOKET, persoon, uitkering, 1).advies;
  assert_str(a.elders, "Het Plein");
  assert_int_equal(a.wet, WET_PARTICIPATIEWET);
}

/* Lochem: other channels, three outcomes, and the question who takes it up (S4-139) that the team answers. */
static void test_lochem(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "lochem");
  struct persoon_invoeren_in in = {.geslachtsnaam = S("Berg"), .geboren = 19800101, .woonplaats = S("Gorssel")};
  struct str persoon;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &persoon, &w->fault));
  struct melding m =
      bij_loket(w, opnemen(w, persoon, "onderwerp=meervoudig&kanaal=zelf&wet=wmo&uitkomst=zelf-aan-zet"));
  assert_str(m.team_naam, "Gebiedsteam West");
  assert_int_equal(m.wet, WET_WMO);
  assert_str(m.opname->uitkomst.naam, "Het gebiedsteam is aan zet");
  m = bij_loket(w, opnemen(w, persoon,
                           "onderwerp=uitkering&kanaal=zelf&uitkomst=elders&overdracht_organisatie=het-plein&"
                           "toelichting=vraagt een uitkering aan"));
  assert_int_equal(m.gesloten_op, DAG_GEEN); /* held until it was taken over */
  assert_string_equal(geweigerd(w, persoon, "onderwerp=uitkering&kanaal=telefoon"), "kanaal");
}

/* A secret address tells no area. */
static void test_geheim_adres(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str persoon = inwoner(w, "Fatma", "Yilmaz");
  const struct paar getypt[] = {{S("onderwerp"), S("begeleiding")}};
  assert_str(voorbereiden(w, LOKET, persoon, getypt, 1).advies.team, "Gebiedsteam Vianen");
  veeg(w, "UPDATE persoon SET geheim = 1");
  assert_str(voorbereiden(w, LOKET, persoon, getypt, 1).advies.team, "Sociaal Loket");
}

/* The caller hangs up: what was typed stands under his name, for the one who typed it. */
static void test_niet_afgemaakt(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz");
  const struct paar typed[] = {{S_INIT("woorden"), S_INIT("Ik wil ")}};
  struct niet_afgemaakt *rijen;
  size_t aantal;
  DOET(w, concept_vastleggen(&w->werk[LOKET], concept_sleutel_melding(w->arena, persoon), &(struct paren){typed, 1},
                             &w->fault));
  DOET(w, concept_vastleggen(&w->werk[LOKET], S("notitie-iets"), &(struct paren){typed, 1}, &w->fault));
  DOET(w, niet_afgemaakt_inzien(&w->werk[LOKET], &rijen, &aantal, &w->fault));
  assert_int_equal(aantal, 1);
  assert_str(rijen[0].naam, "Fatma Yilmaz");
  assert_str(rijen[0].persoon, str_c(w->arena, persoon));
  DOET(w, niet_afgemaakt_inzien(&w->werk[PROFESSIONAL], &rijen, &aantal, &w->fault));
  assert_int_equal(aantal, 0);
  FAALT(w, FAULT_ACCESS, niet_afgemaakt_inzien(&w->werk[BEHEERDER], &rijen, &aantal, &w->fault));
  vraag(w, persoon, WET_WMO);
  DOET(w, niet_afgemaakt_inzien(&w->werk[LOKET], &rijen, &aantal, &w->fault));
  assert_int_equal(aantal, 0);
}

/* The derived line holds what the melding holds, also after it was built anew. */
static void test_herbouw(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  opnemen(w, inwoner(w, "Fatma", "Yilmaz"), "onderwerp=rolstoel&onderwerp=vervoer&triage-spoed=ja");
  static const char line[] = "SELECT rang || ' ' || onderwerpen FROM afgeleid_werk";
  assert_str(lees(w, line), "0 rolstoel vervoer");
  veeg(w, "UPDATE afgeleid_werk SET rang = 1, onderwerpen = ''");
  DOET(w, store_herbouw(w->store, w->arena, w->werk[SYSTEEM].wanneer, &w->fault));
  assert_str(lees(w, line), "0 rolstoel vervoer");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_voorstel_en_alles_bewaard),
      IN_WERELD(test_zonder_inrichting_en_van_vroeger),
      IN_WERELD(test_fouten),
      IN_WERELD(test_spoed),
      IN_WERELD(test_afwijken),
      IN_WERELD(test_uitkomsten_aan_het_loket),
      IN_WERELD(test_uitkomst_later),
      IN_WERELD(test_brief),
      IN_WERELD(test_bekend_bij),
      IN_WERELD(test_advies),
      IN_WERELD(test_lochem),
      IN_WERELD(test_geheim_adres),
      IN_WERELD(test_niet_afgemaakt),
      IN_WERELD(test_herbouw),
  };
  return RUN_TESTS(tests);
}
