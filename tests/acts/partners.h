/* A partner of a household of Fatma: inviting him, his first code, coming in. */
#ifndef TESTS_PARTNERS_H
#define TESTS_PARTNERS_H

#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/partner_inzien.h"
#include "acts/partner_uitnodigen.h"

static const char wachtwoord[] = "een heel lange zin van de huisarts";

static inline struct partner_uitnodigen_in huisarts(struct wereld *w, struct str persoon) {
  return (struct partner_uitnodigen_in){.persoon = persoon,
                                        .organisatie = S("huisartsen"),
                                        .naam = S("Jan de Wit"),
                                        .functie = S("huisarts"),
                                        .inlognaam = S("Jan@DeLinde.nl"),
                                        .waarvoor = S("Medicijnen en vallen."),
                                        .tot = w->vandaag + 30};
}

/* A household of Fatma in Vijfheerenlanden, of the professional of Leerdam. */
struct gezin {
  struct str persoon, huis;
};
static inline struct gezin gezin(struct wereld *w) {
  struct gezin g;
  struct str publiek;
  inrichting_zetten(w, "vijfheerenlanden");
  g.persoon = inwoner(w, "Fatma", "Yilmaz");
  g.huis = vraag(w, g.persoon, WET_WMO);
  struct traject_starten_in in = {.melding = melding_van(w, g.huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return g;
}

/* He logs in with the name and password that he has; every call is a session of its own. */
static inline struct werk kom_binnen(struct wereld *w, const char *inlognaam) {
  struct sessie *sessie = NEW(w->arena, struct sessie);
  struct werk werk = w->werk[SYSTEEM];
  struct ingelogd ingelogd;
  struct inloggen_in in = {str_of(inlognaam), str_of(wachtwoord)};
  werk.actor = NULL;
  DOET(w, inloggen(&werk, &in, &(struct herkomst){0}, &ingelogd, &w->fault));
  DOET(w, sessie_openen(&werk, ingelogd.cookie, sessie, &w->fault));
  werk.actor = &sessie->actor;
  return werk;
}

static inline struct str nodig_uit(struct wereld *w, struct str huis, struct partner_uitnodigen_in in) {
  struct str code;
  DOET(w, partner_uitnodigen(&w->werk[PROFESSIONAL], huis, &in, &code, &w->fault));
  return code;
}

/* He chooses his password with that code and logs in. */
static inline struct werk met_code(struct wereld *w, struct str code, const char *inlognaam) {
  struct werk niemand = w->werk[SYSTEEM];
  niemand.actor = NULL;
  DOET(w, partner_code_gebruiken(&niemand, &(struct partner_code_in){code, str_of(wachtwoord)}, &w->fault));
  return kom_binnen(w, inlognaam);
}

static inline struct partner_begin_uit begin(struct wereld *w, const struct werk *werk) {
  struct partner_begin_uit uit;
  DOET(w, partner_begin_inzien(werk, &uit, &w->fault));
  return uit;
}

#endif
