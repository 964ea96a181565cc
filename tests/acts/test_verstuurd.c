/* A form that was sent when its session had ended: kept for whose session it was, and for nobody else. */
#include "wereld.h"

#include "store/sessie.h"

#define WACHTWOORD "een goed wachtwoord"

static const struct paar velden[] = {{S_INIT("token"), S_INIT("")},
                                     {S_INIT("inzending"), S_INIT("01234567890123456789012345")},
                                     {S_INIT("wachtwoord"), S_INIT("dit is mijn geheime wachtwoord")},
                                     {S_INIT("tekst"), S_INIT("Mevrouw vertelde een lang verhaal.")}};

static struct paren form(struct wereld *w, struct str token) {
  struct paar *rij = arena_new(w->arena, sizeof velden);
  memcpy(rij, velden, sizeof velden);
  rij[0].waarde = token;
  return (struct paren){rij, 4};
}

static bool bewaar(struct wereld *w, moment_t ms, struct str cookie, struct str token, struct str *ret_id) {
  struct werk deur = later(&w->werk[LOKET], 0, ms);
  struct paren formulier = form(w, token);
  deur.actor = NULL;
  fault_init(&w->fault);
  return verstuurd_bewaren(&deur, cookie, &formulier, S("/contact/nieuw"), ret_id, &w->fault);
}

static void test_bewaren(void **state) {
  struct wereld *w = *state;
  struct ingelogd in;
  struct str id;
  struct verstuurd verstuurd;
  const moment_t stil = sessieduur_van(ROL_LOKET)->stil + 1;
  struct werk deur = later(&w->werk[LOKET], 0, 0);
  DOET(w, wachtwoord_zetten(&w->werk[BEHEERDER], w->publiek[LOKET], &(struct wachtwoord_in){S(WACHTWOORD)}, &w->fault));
  DOET(w, inloggen(&deur, &(struct inloggen_in){S("lotte"), S(WACHTWOORD)}, &(struct herkomst){0}, &in, &w->fault));

  assert_false(bewaar(w, 1, in.cookie, in.csrf, &id));           /* the session runs: then the form is simply done */
  assert_false(bewaar(w, stil, in.cookie, S("een ander"), &id)); /* not from a page of this session */
  assert_false(bewaar(w, stil, S("verzonnen"), in.csrf, &id));
  assert_false(bewaar(w, stil + SESSIE_NAZIT, in.cookie, in.csrf, &id)); /* too long ago */
  assert_int_equal(tel(w, "SELECT count(*) FROM concept"), 0);
  assert_true(bewaar(w, stil, in.cookie, in.csrf, &id));

  struct werk lotte = later(&w->werk[LOKET], 0, stil + 1);
  DOET(w, verstuurd_ophalen(&lotte, id, &verstuurd, &w->fault));
  assert_str(verstuurd.pad, "/contact/nieuw");
  assert_int_equal(verstuurd.formulier.aantal, 2); /* without token and password */
  assert_str(paren_waarde(&verstuurd.formulier, S("inzending")), "01234567890123456789012345");
  assert_str(paren_waarde(&verstuurd.formulier, S("tekst")), "Mevrouw vertelde een lang verhaal.");
  FAALT(w, FAULT_ABSENT, verstuurd_ophalen(&w->werk[PROFESSIONAL], id, &verstuurd, &w->fault));
  DOET(w, verstuurd_weg(&w->werk[PROFESSIONAL], id, &w->fault));
  DOET(w, verstuurd_ophalen(&lotte, id, &verstuurd, &w->fault));
  DOET(w, verstuurd_weg(&lotte, id, &w->fault));
  FAALT(w, FAULT_ABSENT, verstuurd_ophalen(&lotte, id, &verstuurd, &w->fault));

  /* Who logged out by hand is gone, and so is an account that was turned off. */
  assert_true(bewaar(w, stil, in.cookie, in.csrf, &id));
  DOET(w, gebruiker_schakelen(&w->werk[BEHEERDER], w->publiek[LOKET], false, &w->fault));
  assert_false(bewaar(w, stil, in.cookie, in.csrf, &id));
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_bewaren)};
  return RUN_TESTS(tests);
}
