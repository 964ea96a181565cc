/* How people are reached: numbers, language, and what is not safe, wherever somebody is about to use it. */
#include "wereld.h"

#include "acts/bereik_wijzigen.h"
#include "acts/persoon_samenvoegen.h"

static struct bereik_inzien_uit bereik_van(struct wereld *w, enum wie wie, struct str persoon, bool bij_vraag) {
  struct bereik_inzien_uit uit;
  DOET(w, bereik_inzien(&w->werk[wie], (struct bereik_plek){persoon, bij_vraag}, &uit, &w->fault));
  return uit;
}

static void nummer(struct wereld *w, struct str persoon, const char *waarde, struct veiligheid veilig) {
  struct contactmiddel_in in = {.waarde = str_of(waarde), .van_wie = S("van mijn dochter"), .veilig = veilig};
  struct str uit;
  DOET(w, contactmiddel_opslaan(&w->werk[LOKET], (struct bereik_plek){persoon, true}, 0, &in, &uit, &w->fault));
}

static const struct bereik post_nee = {
    .taal = S_INIT("Turks"), .tolk = TOLK_TAAL, .veilig = {{0}, {0}, {MAG_NEE, {0}}, {0}}};

/* The desk writes it down while recording; the team reads it in the file and everything is in the logboek. */
static void test_van_loket_naar_dossier(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), uit;
  nummer(w, fatma, "06-12 34 56 78", (struct veiligheid){MAG_ALS, S("haar man werkt")});
  DOET(w, bereik_wijzigen(&w->werk[LOKET], (struct bereik_plek){fatma, true}, 0, &post_nee, &uit, &w->fault));
  struct str h = vraag(w, fatma, WET_WMO);
  struct huishouden_inzien_uit dossier = huishouden(w, &w->werk[PROFESSIONAL], h);
  assert_int_equal(dossier.bereik_aantal, 1);
  const struct persoon_bereik *b = &dossier.bereiken[0];
  assert_int_equal(b->persoon, dossier.leden[0].id);
  assert_int_equal(b->aantal, 1);
  assert_str(b->middelen[0].waarde, "06-12 34 56 78");
  assert_str(b->middelen[0].van_wie, "van mijn dochter");
  assert_str(b->middelen[0].door, "Lotte Loket");
  assert_str(contactmiddel_waarschuwing(w->arena, &b->bereik, &b->middelen[0]), "Bel alleen als: haar man werkt");
  assert_str(tolk_tekst(w->arena, &b->bereik), "Tolk nodig: Turks");
  assert_has(lees(w,
                  "SELECT i.inhoud FROM logboek l JOIN logboek_inhoud i ON i.schrijver = l.schrijver AND i.nr = l.nr "
                  "WHERE l.act = 'contactgegevens wijzigen'"),
             "\"post veilig\":[\"\",\"Nee\"]");
  assert_heel(w);
}

/* Wmo 2015 art. 2.3.2 lid 1 and decision 0009: the confirmation is made, but nobody can post it unseen. */
static void test_brief_zonder_post(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), jan = inwoner(w, "Jan", "Kool"), uit;
  DOET(w, bereik_wijzigen(&w->werk[LOKET], (struct bereik_plek){fatma, true}, 0, &post_nee, &uit, &w->fault));
  struct bereik als = {.veilig = {{0}, {0}, {MAG_ALS, S("er geen afzender op staat")}, {0}}};
  DOET(w, bereik_wijzigen(&w->werk[LOKET], (struct bereik_plek){jan, true}, 0, &als, &uit, &w->fault));
  struct document_inzien_uit brief;
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], vraag(w, fatma, WET_WMO));
  assert_str(h.documenten[0].let_op, "Geen brief sturen: post is niet veilig");
  DOET(w, document_inzien(&w->werk[PROFESSIONAL], h.documenten[0].publiek, &brief, &w->fault));
  assert_str(brief.brief.aan, "F. Yilmaz\nPersoonlijk overhandigen");
  h = huishouden(w, &w->werk[PROFESSIONAL], vraag(w, jan, WET_WMO));
  assert_str(h.documenten[0].let_op, "Stuur alleen een brief als: er geen afzender op staat");
  DOET(w, document_inzien(&w->werk[PROFESSIONAL], h.documenten[0].publiek, &brief, &w->fault));
  assert_has(brief.brief.aan, "Kade 1");
}

static void test_zoeken_op_nummer(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), opdracht, uit;
  inwoner(w, "Jan", "Kool");
  nummer(w, fatma, "06-12 34 56 78", (struct veiligheid){0});
  nummer(w, fatma, "+49 170 1234567", (struct veiligheid){0});
  static const char *const typed[] = {"0612345678", "+31 6 12345678", "0049 170 123 45 67"};
  struct zoekuitkomst u;
  for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
    DOET(w, zoekopdracht_geven(&w->werk[LOKET], str_of(typed[i]), &opdracht, &w->fault));
    DOET(w, persoon_zoeken(&w->werk[LOKET], opdracht, &u, &w->fault));
    assert_int_equal(u.aantal, 1);
    assert_str(u.personen[0].persoon.publiek, str_c(w->arena, fatma));
    assert_has(u.uitleg, "kent geen telefoonnummers");
  }
  struct bereik_inzien_uit b = bereik_van(w, LOKET, fatma, true);
  struct contactmiddel_in weg = {.middel = b.bereik.middelen[0].publiek, .vervalt = true};
  DOET(w, contactmiddel_opslaan(&w->werk[LOKET], (struct bereik_plek){fatma, true}, 1, &weg, &uit, &w->fault));
  DOET(w, zoekopdracht_geven(&w->werk[LOKET], S("0612345678"), &opdracht, &w->fault));
  DOET(w, persoon_zoeken(&w->werk[LOKET], opdracht, &u, &w->fault));
  assert_int_equal(u.aantal, 0);
  FAALT(w, FAULT_ABSENT,
        contactmiddel_opslaan(&w->werk[LOKET], (struct bereik_plek){fatma, true}, 1, &weg, &uit, &w->fault));
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), uit;
  struct bereik_plek dossier = {fatma, false};
  struct bereik_inzien_uit b;
  FAALT(w, FAULT_ABSENT, bereik_inzien(&w->werk[PROFESSIONAL], dossier, &b, &w->fault)); /* no household yet */
  vraag(w, fatma, WET_WMO);
  bereik_van(w, PROFESSIONAL, fatma, false);
  bereik_van(w, TEAMLEIDER, fatma, false);
  FAALT(w, FAULT_ACCESS, bereik_inzien(&w->werk[VIANEN], dossier, &b, &w->fault));
  FAALT(w, FAULT_ACCESS, bereik_inzien(&w->werk[BEHEERDER], dossier, &b, &w->fault));
  FAALT(w, FAULT_ACCESS, bereik_inzien(&w->werk[BEHEERDER], (struct bereik_plek){fatma, true}, &b, &w->fault));
  FAALT(w, FAULT_ACCESS, bereik_wijzigen(&w->werk[VIANEN], dossier, 0, &post_nee, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, bereik_wijzigen(&w->werk[LOKET], dossier, 0, &post_nee, &uit, &w->fault));
  DOET(w, bereik_wijzigen(&w->werk[PROFESSIONAL], dossier, 0, &post_nee, &uit, &w->fault));
}

/* Two people, and a form that is sent twice. */
static void test_tegelijk(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), uit;
  vraag(w, fatma, WET_WMO);
  struct bereik_plek dossier = {fatma, false};
  struct bereik anders = {.voorkeur = MIDDEL_EMAIL};
  DOET(w, bereik_wijzigen(&w->werk[PROFESSIONAL], dossier, 0, &post_nee, &uit, &w->fault));
  FAALT(w, FAULT_STALE, bereik_wijzigen(&w->werk[TEAMLEIDER], dossier, 0, &anders, &uit, &w->fault));
  assert_int_equal(bereik_van(w, PROFESSIONAL, fatma, false).bereik.bereik.veilig[MIDDEL_BRIEF - 1].mag, MAG_NEE);
  DOET(w, bereik_wijzigen(&w->werk[TEAMLEIDER], dossier, 1, &anders, &uit, &w->fault));
  FAALT(w, FAULT_STALE, bereik_wijzigen(&w->werk[PROFESSIONAL], dossier, 1, &post_nee, &uit, &w->fault));
  struct contactmiddel_in in = {.waarde = S("0347 371234")};
  struct werk sent = w->werk[PROFESSIONAL];
  sent.inzending = werk_id(&sent);
  for (int i = 0; i < 2; i++) DOET(w, contactmiddel_opslaan(&sent, dossier, 0, &in, &uit, &w->fault));
  struct bereik_inzien_uit b = bereik_van(w, PROFESSIONAL, fatma, false);
  assert_int_equal(b.bereik.aantal, 1);
  in.middel = b.bereik.middelen[0].publiek;
  in.waarde = S("0347 370000");
  DOET(w, contactmiddel_opslaan(&w->werk[PROFESSIONAL], dossier, 1, &in, &uit, &w->fault));
  FAALT(w, FAULT_STALE, contactmiddel_opslaan(&w->werk[TEAMLEIDER], dossier, 1, &in, &uit, &w->fault));
  in.waarde = S("geen nummer");
  FAALT(w, FAULT_INPUT, contactmiddel_opslaan(&w->werk[PROFESSIONAL], dossier, 2, &in, &uit, &w->fault));
}

/* What protects either of two rows protects the one who stays. */
static void test_samenvoegen(void **state) {
  struct wereld *w = *state;
  struct str een = inwoner(w, "Fatma", "Yilmaz"), twee = inwoner(w, "Fatma", "Jilmas"), uit;
  vraag(w, een, WET_WMO);
  vraag(w, twee, WET_WMO);
  nummer(w, twee, "06 12345678", (struct veiligheid){0});
  DOET(w, bereik_wijzigen(&w->werk[PROFESSIONAL], (struct bereik_plek){twee, false}, 0, &post_nee, &uit, &w->fault));
  struct samenvoegen_in in = {.reden = S("zelfde paspoort")};
  DOET(w, personen_samenvoegen(&w->werk[PROFESSIONAL], een, twee, &in, &uit, &w->fault));
  struct bereik_inzien_uit b = bereik_van(w, PROFESSIONAL, twee, false);
  assert_str(b.persoon.publiek, str_c(w->arena, een));
  assert_int_equal(b.bereik.aantal, 1);
  assert_int_equal(b.bereik.bereik.veilig[MIDDEL_BRIEF - 1].mag, MAG_NEE);
  FAALT(w, FAULT_STALE,
        bereik_wijzigen(&w->werk[PROFESSIONAL], (struct bereik_plek){twee, false}, 1, &post_nee, &uit, &w->fault));
  assert_has(w->fault.message, "samengevoegd");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_van_loket_naar_dossier),
      IN_WERELD(test_brief_zonder_post),
      IN_WERELD(test_zoeken_op_nummer),
      IN_WERELD(test_wie_mag),
      IN_WERELD(test_tegelijk),
      IN_WERELD(test_samenvoegen),
  };
  return RUN_TESTS(tests);
}
