/* What workers are and have for their work: written by the administrator, seen by who divides the work, and what
 * expires by who leads the team. */
#include "wereld.h"

#include "acts/casus_inzien.h"
#include "acts/casus_voeren.h"
#include "acts/vakgegevens_beheren.h"

static void begin(struct wereld *w, const char *drempel) {
  inrichting_zetten(w, "vijfheerenlanden");
  const char *inhoud =
      str_format(w->arena, "sein;vanaf_hoeveel;bron;vanaf;tot\nregistratie;%s;onze keuze;;\n", drempel).ptr;
  const struct embedded files[] = {{"drempel.csv", inhoud, strlen(inhoud)}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  int64_t nieuw;
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER],
                              &(struct inrichting_invoeren_in){.files = files, .versie = 1, .waarom = S("proef")},
                              &fouten, &nieuw, &w->fault));
}

static struct vak_in jeugd(struct wereld *w) {
  return (struct vak_in){.discipline = S("jeugdprofessional"),
                         .uren = 32,
                         .aandacht = {S("onderwijs"), S("overgang-18")},
                         .aandacht_aantal = 2,
                         .skj = S("120001234"),
                         .skj_tot = w->vandaag + 60,
                         .big_tot = DAG_GEEN};
}

static struct vakgegevens lees_vak(struct wereld *w, enum wie wie) {
  struct vak_uit uit;
  DOET(w, vak_inzien(&w->werk[BEHEERDER], w->publiek[wie], &uit, &w->fault));
  return uit.vak;
}

static void test_opslaan_en_versies(void **state) {
  struct wereld *w = *state;
  begin(w, "90");
  struct vak_uit uit;
  DOET(w, vak_inzien(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], &uit, &w->fault));
  assert_int_equal(uit.vak.versie, 0);
  assert_int_equal(uit.vak.stand, STAND_NVT);
  assert_true(uit.discipline_aantal > 0 && uit.gebied_aantal > 0);
  struct vak_in in = jeugd(w);
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 0, &in, &w->fault));
  struct vakgegevens vak = lees_vak(w, PROFESSIONAL);
  assert_str(vak.discipline_naam, "Jeugdprofessional");
  assert_str(vak.aandacht_namen, "Onderwijs, Overgang naar 18 jaar");
  assert_int_equal(vak.uren, 32);
  assert_int_equal(vak.stand, STAND_VERLOOPT);
  assert_str(registratie_tekst(w->arena, &vak), "SKJ verloopt op 23 mei 2026");
  /* Two at once: the second one is told, and what the first wrote stays. */
  in.uren = 24;
  FAALT(w, FAULT_STALE, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 0, &in, &w->fault));
  assert_int_equal(lees_vak(w, PROFESSIONAL).uren, 32);
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 1, &in, &w->fault));
  assert_int_equal(lees_vak(w, PROFESSIONAL).uren, 24);
  /* All faults at once, beside their fields. */
  in = (struct vak_in){.discipline = S("bestaat-niet"),
                       .aandacht = {S("niets")},
                       .aandacht_aantal = 1,
                       .uren = 99,
                       .skj = S("12a"),
                       .skj_tot = DAG_GEEN,
                       .big_tot = w->vandaag};
  FAALT(w, FAULT_INPUT, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 2, &in, &w->fault));
  assert_int_equal(w->fault.field_count, 5);
  FAALT(w, FAULT_ABSENT, vak_opslaan(&w->werk[BEHEERDER], w->publiek[SYSTEEM], 0, &in, &w->fault));
  assert_heel(w);
}

static void test_wie_het_werk_verdeelt_ziet_het(void **state) {
  struct wereld *w = *state;
  begin(w, "90");
  struct vak_in in = jeugd(w);
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), publiek;
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 0, &in, &w->fault));
  struct traject_starten_in starten = {.melding = melding_van(w, huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &starten, &publiek, &w->fault));
  struct casus_vorm_uit vorm;
  DOET(w, casus_vorm_inzien(&w->werk[TEAMLEIDER], VIA_HUISHOUDEN, huis, &vorm, &w->fault));
  assert_int_equal(vorm.collega_aantal, 2);
  const struct belasting *priya = &vorm.collegas[0], *teun = &vorm.collegas[1];
  assert_str(priya->wie.naam, "Priya Professional");
  assert_str(priya->vak.discipline_naam, "Jeugdprofessional");
  assert_str(priya->vak.aandacht_namen, "Onderwijs, Overgang naar 18 jaar");
  assert_int_equal(priya->vak.uren, 32);
  assert_int_equal(priya->vak.stand, STAND_VERLOOPT);
  assert_int_equal(priya->trajecten, 1);
  assert_int_equal(teun->vak.discipline_naam.len, 0); /* nothing told, nothing shown */
  assert_int_equal(teun->vak.stand, STAND_NVT);
}

/* What expires is for who leads that team, and the numbers are for the administrator. */
static void test_wat_verloopt(void **state) {
  struct wereld *w = *state;
  begin(w, "90");
  struct registraties_uit uit;
  struct vak_uit vak;
  struct vak_in in = jeugd(w), leider = jeugd(w), ander = jeugd(w);
  leider.skj = (struct str){0}, leider.skj_tot = DAG_GEEN;
  ander.skj_tot = w->vandaag - 1;
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 0, &in, &w->fault));
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[TEAMLEIDER], 0, &leider, &w->fault));
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[VIANEN], 0, &ander, &w->fault));
  DOET(w, registraties_inzien(&w->werk[TEAMLEIDER], &uit, &w->fault));
  assert_int_equal(uit.aantal, 2);
  assert_str(uit.rijen[0].naam, "Teun Teamleider"); /* what is missing first */
  assert_int_equal(uit.rijen[0].stand, STAND_ONTBREEKT);
  assert_int_equal(uit.rijen[1].stand, STAND_VERLOOPT);
  DOET(w, registraties_inzien(&w->werk[LEIDER_VIANEN], &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
  assert_int_equal(uit.rijen[0].stand, STAND_VERLOPEN);
  static const enum wie niet[] = {LOKET, PROFESSIONAL, BEHEERDER};
  for (size_t i = 0; i < 3; i++) FAALT(w, FAULT_ACCESS, registraties_inzien(&w->werk[niet[i]], &uit, &w->fault));
  static const enum wie geen[] = {LOKET, PROFESSIONAL, TEAMLEIDER};
  for (size_t i = 0; i < 3; i++) {
    FAALT(w, FAULT_ACCESS, vak_inzien(&w->werk[geen[i]], w->publiek[PROFESSIONAL], &vak, &w->fault));
    FAALT(w, FAULT_ACCESS, vak_opslaan(&w->werk[geen[i]], w->publiek[PROFESSIONAL], 1, &in, &w->fault));
  }
  assert_heel(w);
}

/* Without a threshold nothing is about to expire; what has expired has expired. */
static void test_zonder_drempel(void **state) {
  struct wereld *w = *state;
  begin(w, "");
  struct registraties_uit uit;
  struct vak_in in = jeugd(w);
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], 0, &in, &w->fault));
  DOET(w, registraties_inzien(&w->werk[TEAMLEIDER], &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);
  struct werk over = later(&w->werk[TEAMLEIDER], 61, 0);
  DOET(w, registraties_inzien(&over, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_opslaan_en_versies),
      IN_WERELD(test_wie_het_werk_verdeelt_ziet_het),
      IN_WERELD(test_wat_verloopt),
      IN_WERELD(test_zonder_drempel),
  };
  return RUN_TESTS(tests);
}
