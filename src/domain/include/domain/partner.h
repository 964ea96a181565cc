/* Partners outside the municipality's own teams: a huisarts, a school, a welfare worker. Invited by name for somebody of
 * one household, with a purpose and a last day; what is open to them beside that is a deling. Pure.
 *
 * Sources: S2-117, S2-141, S2-235 (protocol and agreement for each partner), S1a-175; AVG art. 5 and 6. */
#ifndef DOMAIN_PARTNER_H
#define DOMAIN_PARTNER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/plan.h"
#include "domain/webvraag.h"

struct partner {
  int64_t gebruiker, team; /* team: his organisation */
  struct str publiek, naam, functie, email;
  struct str inlognaam; /* the address as logging in reads it (text_fold) */
  struct str organisatie; /* key of a row of the inrichting; "" = known by its name only */
  struct str organisatie_naam;
  bool actief;
  bool eigen_wachtwoord; /* he chose it himself: the account is in use */
};

struct partneruitnodiging {
  int64_t id;
  struct str publiek;
  struct partner wie;
  int64_t huishouden, persoon;
  struct str persoon_naam, door_naam;
  struct str waarvoor;
  dag_t vanaf, tot; /* tot: the last day */
  int64_t versie;
};

/* What a partner tells about what he does. */
struct partnerbericht {
  int64_t id;
  struct str publiek;
  struct str wie;         /* "Jan de Wit (Praktijk De Linde)" */
  struct str afspraak;    /* what it is about; "" = not about one afspraak */
  enum plan_stand stand;  /* of that afspraak, as he told; 0 = not about one */
  struct str tekst;       /* may be empty with STAND_GEDAAN */
  moment_t op, gezien_op; /* gezien_op 0 = nobody saw it yet */
};
/* Not done needs a reason, and so does a message about nothing in particular. */
bool partnerbericht_toetsen(const struct partnerbericht *bericht, struct fault *fault);

/* A question that a partner brought. */
struct partner_ingebracht {
  struct str nummer, naam;
  dag_t op;
  enum webvraag_stand stand;
};
/* "Wacht op het loket", "Opgepakt": no more than he needs to know. */
struct str partner_ingebracht_stand(const struct partner_ingebracht *ingebracht);

/* "Jan de Wit, huisarts (Praktijk De Linde)". */
struct str partner_tekst(struct arena *arena, const struct partner *partner);

/* What somebody fills in to invite; both organisation fields filled in or both empty is a fault, and so is a last day
 * that is over. All faults at once, on the fields of the form. */
struct partner_getypt {
  struct str organisatie, organisatie_naam, naam, functie, inlognaam, waarvoor;
  dag_t tot;
};
bool partner_toetsen(const struct partner_getypt *getypt, dag_t vandaag, struct fault *fault);

#endif
