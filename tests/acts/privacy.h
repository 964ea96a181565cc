/* Privacy officers, who belong to no team. */
#ifndef TESTS_ACTS_PRIVACY_H
#define TESTS_ACTS_PRIVACY_H

#include "wereld.h"

static inline struct werk privacy_officer(struct wereld *w, const char *naam) {
  struct gebruiker_maken_in in = {
      .naam = str_of(naam), .inlognaam = str_of(naam), .wachtwoord = S("correct paard batterij"), .rol = ROL_PRIVACY};
  struct str publiek;
  struct actor *actor = NEW(w->arena, struct actor);
  struct werk werk = w->werk[BEHEERDER];
  DOET(w, gebruiker_aanmaken(&w->werk[BEHEERDER], &in, &publiek, &w->fault));
  *actor = (struct actor){
      .rol = ROL_PRIVACY,
      .naam = str_of(naam),
      .gebruiker = tel(w, str_c(w->arena, str_format(w->arena, "SELECT id FROM gebruiker WHERE publiek = '%.*s'",
                                                     STR_ARG(publiek))))};
  werk.actor = actor;
  return werk;
}

#endif
