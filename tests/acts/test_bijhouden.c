/* Keeping up with the national register for whom work is open. The register is the stand-in, over HTTP in this process;
 * what we had is made older than it by hand. */
#include "wereld.h"

#include "acts/register_bijhouden.h"
#include "proefregister.h"

/* The household of a question of this person of the register. */
static struct str met_vraag(struct wereld *w, const char *bsn) {
  return vraag(w, register_persoon(w, &w->werk[LOKET], bsn), WET_WMO);
}

static void test_overlijden_en_verhuizing(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct register_ r = register_verbinden(w);
  struct bijgehouden uit;
  struct str dood = met_vraag(w, "999906161"), weg = met_vraag(w, "999900286"), geheim = met_vraag(w, "999942414");
  DOET(w, register_bijhouden(&w->werk[SYSTEEM], &uit, &w->fault));
  assert_int_equal(uit.gevraagd, 3);
  assert_int_equal(uit.veranderd, 0);
  int64_t rows = tel(w, "SELECT count(*) FROM logboek WHERE act = 'wijziging uit de basisregistratie'");
  assert_int_equal(rows, 0);

  /* What we had is of before the death and before the move. */
  veeg(w, "UPDATE persoon SET overleden = -1 WHERE bsn = '999906161'");
  veeg(w, "UPDATE persoon SET gemeente = '0344', straat = 'Oudegracht', huisnummer = '7' WHERE bsn = '999900286'");
  struct werk morgen = later(&w->werk[SYSTEEM], 1, 0);
  DOET(w, register_bijhouden(&morgen, &uit, &w->fault));
  assert_int_equal(uit.veranderd, 2);
  assert_int_equal(uit.overleden, 1);
  assert_int_equal(uit.vertrokken, 1);

  /* On the work list and in the household; nothing was closed. */
  struct werklijst_inzien_uit lijst = werklijst(w, &w->werk[PROFESSIONAL], 1);
  assert_int_equal(lijst.lijst.totaal, 3);
  int marked = 0;
  for (size_t i = 0; i < 3; i++) {
    const struct werkregel *regel = &lijst.lijst.regels[i];
    if (str_eq(regel->huishouden, dood)) marked += regel->overleden == 20180728;
    if (str_eq(regel->huishouden, weg)) marked += regel->vertrokken && regel->overleden == DEELDATUM_GEEN;
    if (str_eq(regel->huishouden, geheim)) marked += !regel->vertrokken;
  }
  assert_int_equal(marked, 3);
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], weg);
  assert_int_equal(h.bericht_aantal, 1);
  assert_int_equal(h.berichten[0].soort, BERICHT_VERTROKKEN);
  assert_str(h.leden[0].adres.straat, "Lekdijkerf");
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], dood).berichten[0].soort, BERICHT_OVERLEDEN);
  assert_has(lees(w,
                  "SELECT i.inhoud FROM logboek_inhoud i JOIN logboek l ON l.schrijver = i.schrijver AND l.nr = i.nr "
                  "WHERE l.act = 'wijziging uit de basisregistratie' AND i.inhoud LIKE '%Oudegracht%'"),
             "Lekdijkerf");
  /* A second time nothing is new. */
  DOET(w, register_bijhouden(&morgen, &uit, &w->fault));
  assert_int_equal(uit.veranderd, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM registerbericht"), 2);
  assert_heel(w);
  register_klaar(&r);
}

static void test_het_register_zwijgt(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  struct bijgehouden uit;
  met_vraag(w, "999906161");
  veeg(w, "UPDATE persoon SET overleden = -1");
  register_zwijgen(&r);
  FAALT(w, FAULT_OUTSIDE, register_bijhouden(&w->werk[SYSTEEM], &uit, &w->fault));
  assert_int_equal(uit.gevraagd, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon WHERE overleden = -1"), 1);
  FAALT(w, FAULT_ACCESS, register_bijhouden(&w->werk[LOKET], &uit, &w->fault));
  w->werk[SYSTEEM].brp = NULL;
  FAALT(w, FAULT_OUTSIDE, register_bijhouden(&w->werk[SYSTEEM], &uit, &w->fault));
  register_klaar(&r);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_overlijden_en_verhuizing), IN_WERELD(test_het_register_zwijgt)};
  return RUN_TESTS(tests);
}
