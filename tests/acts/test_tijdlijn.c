/* The story of a household: what each thing that happens tells, to whom, and on which day. */
#include "wereld.h"

#include "acts/afsluiten.h"
#include "acts/casus_voeren.h"
#include "acts/contact_opnemen.h"
#include "acts/leemte.h"
#include "acts/nazorg_geven.h"
#include "acts/persoon_samenvoegen.h"
#include "acts/signaal_behandelen.h"
#include "acts/spoed.h"
#include "acts/verslag.h"
#include "store/tijdlijn.h"

static struct str begin(struct wereld *w, enum wet wet) {
  inrichting_zetten(w, "vijfheerenlanden");
  return vraag(w, inwoner(w, "Fatma", "Yilmaz"), wet);
}

static struct tijdlijn_inzien_uit verhaal(struct wereld *w, const struct werk *werk, struct tijdlijn_inzien_in in) {
  struct tijdlijn_inzien_uit uit;
  DOET(w, tijdlijn_inzien(werk, &in, &uit, &w->fault));
  return uit;
}

static int keer(struct wereld *w, const struct tijdlijn_feit *feiten, size_t aantal, const char *zin) {
  int count = 0;
  for (size_t i = 0; i < aantal; i++) count += str_eq(tijdlijn_zin(w->arena, &feiten[i]), str_of(zin));
  return count;
}

static void vertelt(struct wereld *w, const struct werk *werk, struct str huis, const char *zin, int hoe_vaak) {
  struct tijdlijn_inzien_uit uit = verhaal(w, werk, (struct tijdlijn_inzien_in){.huishouden = huis});
  int count = keer(w, uit.feiten, uit.aantal, zin);
  if (count == hoe_vaak) return;
  for (size_t i = 0; i < uit.aantal; i++) {
    struct str line = tijdlijn_zin(w->arena, &uit.feiten[i]);
    print_message("# %.*s\n", STR_ARG(line));
  }
  fail_msg("%d times: %s", count, zin);
}

/* S0-16: a line in the story only where the writer's team works; its page opens for who may read it. */
static void test_kort_contact(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, WET_WMO), uit;
  struct contact_in in = {
      .persoon = lees(w, "SELECT publiek FROM persoon"), .tekst = S("Waar is de voedselbank?"), .vrager = -1};
  DOET(w, contact_opnemen(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  DOET(w, contact_opnemen(&w->werk[VIANEN], &in, &uit, &w->fault));
  vertelt(w, &w->werk[TEAMLEIDER], huis, "Priya Professional gaf informatie of advies: Waar is de voedselbank?", 1);
  struct tijdlijn_inzien_in op_persoon = {.huishouden = huis, .persoon = in.persoon, .groep = GROEP_CONTACT};
  struct tijdlijn_inzien_uit blad = verhaal(w, &w->werk[TEAMLEIDER], op_persoon);
  assert_int_equal(blad.aantal, 1);
  assert_int_equal(blad.feiten[0].soort, TIJDLIJN_KORT_CONTACT);
  assert_true(blad.feiten[0].adres.len > 0);
  /* Another team that works there too reads the line, not the page of who wrote it. */
  vraag_voor(w, &w->werk[LOKET], in.persoon, WET_SCHULDHULP, w->vianen, w->vandaag);
  blad = verhaal(w, &w->werk[VIANEN], op_persoon);
  assert_int_equal(blad.aantal, 1);
  assert_int_equal(blad.feiten[0].adres.len, 0);
}

/* S0-123, S0-208: a signal is a line for the team that weighs it, and for nobody else who works in the household. */
static void test_signaal(void **state) {
  static const char zin[] = "Er kwam een signaal over Fatma Yilmaz (nog te wegen): “De post ligt er al weken.”";
  struct wereld *w = *state;
  struct str huis = begin(w, WET_WMO), uit, fatma = lees(w, "SELECT publiek FROM persoon");
  struct signaal_in in = {.persoon = fatma,
                          .gezien = S("De post ligt er al weken."),
                          .zorg = NEE,
                          .kinderen = NEE,
                          .ontvangen = DAG_GEEN,
                          .team = w->vianen};
  DOET(w, signaal_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  vertelt(w, &w->werk[PROFESSIONAL], huis, zin, 0);
  vraag_voor(w, &w->werk[LOKET], fatma, WET_SCHULDHULP, w->vianen, w->vandaag);
  vertelt(w, &w->werk[VIANEN], huis, zin, 1);
  vertelt(w, &w->werk[LEIDER_VIANEN], huis, zin, 1);
  vertelt(w, &w->werk[PROFESSIONAL], huis, zin, 0);
  vertelt(w, &w->werk[TEAMLEIDER], huis, zin, 0);
  assert_heel(w);
}

static void test_spoed(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, WET_WMO), uit;
  struct spoed_in in = {.wat = S("Elke dag iemand over de vloer."),
                        .product = S("begeleiding-individueel"),
                        .aanbieder = S("Thuiszorg"),
                        .vanaf = DAG_GEEN,
                        .tot = w->vandaag + 14,
                        .wet = -1,
                        .besluiter = w->publiek[TEAMLEIDER],
                        .reden = S("Er is niemand.")};
  struct spoed_plek plek = {.publiek = melding_van(w, huis).publiek};
  DOET(w, spoed_beginnen(&w->werk[TEAMLEIDER], &plek, &in, &uit, &w->fault));
  vertelt(w, &w->werk[PROFESSIONAL], huis,
          "Fatma Yilmaz kreeg meteen hulp, want het kon niet wachten: Elke dag iemand over de vloer.", 1);
  veeg(w, "UPDATE spoed SET gestopt = 'Toch niet nodig'");
  vertelt(w, &w->werk[PROFESSIONAL], huis,
          "Fatma Yilmaz kreeg meteen hulp, want het kon niet wachten (gestopt): Elke dag iemand over de vloer.", 1);
}

static void test_aanvraag(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, WET_WMO), uit;
  struct aanvraag_in in = {S("begeleiding-individueel"), S("Fatma Yilmaz"), AANVRAAG_BRIEF, DAG_GEEN};
  struct werk laat = later(&w->werk[PROFESSIONAL], 60, 0); /* the six weeks are over */
  DOET(w, aanvraag_opnemen(&laat, melding_van(w, huis).publiek, &in, &uit, &w->fault));
  vertelt(w, &laat, huis, "Fatma Yilmaz deed een aanvraag: Begeleiding individueel", 1);
  vertelt(w, &w->werk[PROFESSIONAL], huis, "Fatma Yilmaz deed een aanvraag: Begeleiding individueel", 0);
}

struct kijk {
  const struct werk *werk;
  struct str huis;
  unsigned ook;
};
struct gezien {
  struct tijdlijn_feit *feiten;
  size_t aantal;
};
static bool look(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  const struct kijk *kijk = in;
  struct tijdlijn_keus keus = {.tot = tx_vandaag(tx)};
  struct tijdlijn_plek verder;
  struct toegang *toegang;
  int64_t huishouden;
  struct gezien uit;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, kijk->huis, &huishouden, fault) ||
      !toegang_vragen(tx, kijk->werk->actor,
                      &(struct toegang_vraag){.act = "verhaal",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | kijk->ook,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = huishouden},
                      &toegang, fault) ||
      !tijdlijn_lezen(toegang, huishouden, &keus, &uit.feiten, &uit.aantal, &verder, fault))
    return false;
  *(struct gezien *)ret_uit = uit;
  return true;
}

/* S0-144: that help was missing is part of the story; which help only for who may read the vraagverheldering. */
static void test_leemte(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w, WET_WMO), uit;
  struct leemte_in in = {.wat = S("Een maatje van dezelfde leeftijd")};
  DOET(w, leemte_melden(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  DOET(w, leemte_melden(&w->werk[PROFESSIONAL], S(""), &in, &uit, &w->fault));
  vertelt(w, &w->werk[TEAMLEIDER], huis, "Passende hulp was er niet. Nodig was: Een maatje van dezelfde leeftijd", 1);
  struct kijk kijk = {&w->werk[PROFESSIONAL], huis, 0};
  struct gezien gezien;
  DOET(w, store_lezen(w->store, w->arena, kijk.werk->wanneer, look, &kijk, &gezien, &w->fault));
  assert_int_equal(keer(w, gezien.feiten, gezien.aantal, "Passende hulp was er niet."), 1);
  kijk.ook = INFO_VERHELDERING;
  DOET(w, store_lezen(w->store, w->arena, kijk.werk->wanneer, look, &kijk, &gezien, &w->fault));
  assert_int_equal(keer(w, gezien.feiten, gezien.aantal, "Passende hulp was er niet."), 0);
}

/* S4-199, S1a-160: closed, taken up again, and closed again: all of it stays in the story, and so does aftercare. */
static void test_sluiten_heropenen_nazorg(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str huis = begin(w, WET_WMO), uit;
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek};
  struct melding_sluiten_in klaar = beantwoord();
  DOET(w, traject_starten(priya, &in, &uit, &w->fault));
  struct melding m = melding_van(w, huis);
  DOET(w, melding_sluiten(priya, m.publiek, m.versie, &klaar, &uit, &w->fault));
  for (int keer = 0; keer < 2; keer++) {
    struct huishouden_inzien_uit h = huishouden(w, priya, huis);
    struct traject t = h.trajecten[0];
    struct afsluiten_in dicht = {.reden = S("doelen-bereikt"), .versie = t.versie, .casus_ook = true};
    DOET(w, traject_afsluiten(priya, t.publiek, &dicht, &uit, &w->fault));
    if (keer) break;
    struct casus casus = huishouden(w, priya, huis).gesloten[0];
    struct heropenen_in weer = {.reden = S("Het ging toch niet."), .versie = casus.versie};
    DOET(w, casus_weer_openen(priya, casus.publiek, &weer, &uit, &w->fault));
    weer.versie = t.versie + 1;
    DOET(w, traject_weer_openen(priya, t.publiek, &weer, &uit, &w->fault));
  }
  struct nazorg_in zorg = {.wie = NAZORG_TEAM, .om_de = 6, .eenheid = NAZORG_WEKEN, .volgende = DAG_GEEN};
  struct nazorgcontact_in contact = {
      .gehouden_op = DAG_GEEN, .hoe = 2, .gaat = GAAT_LET_OP, .volgende = DAG_GEEN, .woorden = S("Zij slaapt slecht.")};
  DOET(w, nazorg_beginnen(priya, lees(w, "SELECT publiek FROM casus"), &zorg, &uit, &w->fault));
  DOET(w, nazorgcontact_houden(priya, lees(w, "SELECT publiek FROM nazorg"), 1, &contact, &uit, &w->fault));
  vertelt(w, priya, huis, "Het traject Wmo-onderzoek begon.", 1);
  vertelt(w, priya, huis, "Het traject Wmo-onderzoek is gesloten.", 2);
  vertelt(w, priya, huis, "Het traject Wmo-onderzoek ging weer verder.", 1);
  vertelt(w, priya, huis, "Priya Professional sloot de casus af: De doelen zijn bereikt", 2);
  vertelt(w, priya, huis, "Priya Professional opende de casus weer: Het ging toch niet.", 1);
  vertelt(w, priya, huis, "Priya Professional vroeg na afloop hoe het gaat (iets om op te letten): Zij slaapt slecht.",
          1);
  assert_heel(w);
}

/* Two households that turn out to be one tell one story: what hangs under both casussen is told once. */
static void test_samengevoegd(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str huis[2], wie[2], uit;
  inrichting_zetten(w, "vijfheerenlanden");
  for (int i = 0; i < 2; i++) {
    wie[i] = inwoner(w, "Fatma", i ? "Jilmas" : "Yilmaz");
    huis[i] = vraag(w, wie[i], WET_WMO);
    struct traject_starten_in in = {.melding = melding_van(w, huis[i]).publiek};
    DOET(w, traject_starten(priya, &in, &uit, &w->fault));
    struct traject t = huishouden(w, priya, huis[i]).trajecten[0];
    struct afsluiten_in dicht = {.reden = S("doelen-bereikt"), .versie = t.versie};
    struct melding_sluiten_in klaar = beantwoord();
    struct melding m = melding_van(w, huis[i]);
    DOET(w, melding_sluiten(priya, m.publiek, m.versie, &klaar, &uit, &w->fault));
    DOET(w, traject_afsluiten(priya, t.publiek, &dicht, &uit, &w->fault));
  }
  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  DOET(w, personen_samenvoegen(priya, wie[0], wie[1], &in, &uit, &w->fault));
  vertelt(w, priya, huis[0], "Het traject Wmo-onderzoek begon.", 2);
  vertelt(w, priya, huis[0], "Het traject Wmo-onderzoek is gesloten.", 2);
  assert_heel(w);
}

/* A moment stands on its day in Amsterdam, in summer and in winter, among what has a day only; page after page nothing
 * twice and nothing lost. */
static void test_dagen_in_amsterdam(void **state) {
  enum { UUR = 3600 * 1000, STUKKEN = 12, NOTITIES = 8 };
  static const struct {
    struct datum utc;
    int uur, minuut;
    struct datum hier;
  } rijen[] = {
      {{2025, 7, 1}, 21, 59, {2025, 7, 1}},     {{2025, 7, 1}, 22, 0, {2025, 7, 2}},
      {{2025, 7, 1}, 23, 30, {2025, 7, 2}},     {{2025, 3, 29}, 22, 30, {2025, 3, 29}},
      {{2025, 3, 29}, 23, 0, {2025, 3, 30}},    {{2025, 3, 30}, 22, 30, {2025, 3, 31}},
      {{2025, 10, 25}, 22, 30, {2025, 10, 26}}, {{2025, 10, 26}, 22, 30, {2025, 10, 26}},
      {{2025, 12, 31}, 22, 30, {2025, 12, 31}}, {{2025, 12, 31}, 23, 0, {2026, 1, 1}},
  };
  enum { RIJEN = sizeof rijen / sizeof rijen[0] };
  struct wereld *w = *state;
  struct str huis = begin(w, WET_WMO), uit;
  veeg(w, "DELETE FROM brief");
  veeg(w, "DELETE FROM document");
  for (size_t i = 0; i < RIJEN; i++) {
    moment_t op = (moment_t)dag_van(rijen[i].utc) * 24 * UUR + rijen[i].uur * (moment_t)UUR + rijen[i].minuut * 60000LL;
    assert_int_equal(dag_van_moment(op), dag_van(rijen[i].hier));
    for (int stuk = 0; stuk < STUKKEN; stuk++)
      veeg(w, str_c(w->arena, str_format(w->arena,
                                         "INSERT INTO document (publiek, huishouden, soort, naam, mediatype, grootte, "
                                         "door, op) SELECT '%zu-%d', h.id, 1, '%d', 'text/plain', 1, (SELECT min(id) "
                                         "FROM gebruiker), %lld FROM huishouden h",
                                         i, stuk, (int)dag_van(rijen[i].hier), (long long)op)));
    for (int n = 0; n < NOTITIES; n++) {
      struct notitie_in note = verslag("Gebeld.");
      note.op_dag = dag_van(rijen[i].hier);
      DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &note, &uit, &w->fault));
    }
  }
  struct tijdlijn_inzien_in in = {.huishouden = huis};
  struct tijdlijn_feit vorige = {.dag = w->vandaag + 1};
  size_t stukken = 0, notities = 0;
  do {
    struct tijdlijn_inzien_uit blad = verhaal(w, &w->werk[PROFESSIONAL], in);
    for (size_t i = 0; i < blad.aantal; i++) {
      const struct tijdlijn_feit *f = &blad.feiten[i];
      assert_true(f->dag < vorige.dag || (f->dag == vorige.dag && (f->soort < vorige.soort ||
                                                                   (f->soort == vorige.soort && f->id < vorige.id))));
      notities += f->soort == TIJDLIJN_NOTITIE;
      if (f->soort == TIJDLIJN_DOCUMENT) {
        int64_t dag;
        assert_true(str_to_i64(f->tekst, &dag));
        assert_int_equal(f->dag, dag);
        stukken++;
      }
      vorige = *f;
    }
    in.na = blad.verder;
  } while (in.na.len);
  assert_int_equal(stukken, RIJEN * STUKKEN);
  assert_int_equal(notities, RIJEN * NOTITIES);
  struct tijdlijn_inzien_uit jaar =
      verhaal(w, &w->werk[PROFESSIONAL],
              (struct tijdlijn_inzien_in){.huishouden = huis, .groep = GROEP_DOCUMENTEN, .jaar = 2026});
  assert_int_equal(jaar.aantal, STUKKEN); /* the last row of New Year's Eve, UTC */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_kort_contact), IN_WERELD(test_signaal),
      IN_WERELD(test_spoed),        IN_WERELD(test_aanvraag),
      IN_WERELD(test_leemte),       IN_WERELD(test_sluiten_heropenen_nazorg),
      IN_WERELD(test_samengevoegd), IN_WERELD(test_dagen_in_amsterdam),
  };
  return RUN_TESTS(tests);
}
