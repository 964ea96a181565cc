/* What comes in at the front door and is no melding: a short contact, and a request to ring back (S0-16). */
#ifndef DOMAIN_CONTACT_H
#define DOMAIN_CONTACT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

/* Who asked. */
enum vrager { VRAGER_INWONER = 1, VRAGER_NAASTE, VRAGER_PROFESSIONAL };
extern const struct keuze vragers[];

struct contact {
  int64_t id;
  struct str publiek;
  int64_t persoon, huishouden, team; /* 0 = none; team 0 = the desk */
  struct str naam;                   /* "" = nobody gave a name */
  enum vrager vrager;
  struct str organisatie; /* of a professional */
  struct str kanaal;      /* key of a row of the inrichting */
  struct str onderwerp;   /* the same; may be empty */
  struct str tekst;
  int64_t minuten; /* 0 = not written down */
  struct str door;
  moment_t op;
};

/* The minutes fit in one day. */
bool contact_toetsen(int64_t minuten, struct fault *fault);

enum belpoging { POGING_GESPROKEN = 1, POGING_NIET_BEREIKT, POGING_VOICEMAIL, POGING_NIET_NODIG };
extern const struct keuze belpogingen[];

struct terugbelverzoek {
  int64_t id;
  struct str publiek;
  int64_t persoon; /* 0 = only a name */
  struct str naam, nummer, wanneer, waarover;
  int64_t voor_team, voor_gebruiker; /* both 0 = the desk */
  struct str voor_naam;
  dag_t uiterlijk; /* what the caller was promised; DAG_OPEN = nothing */
  bool klaar;
  struct str door;
  moment_t op;
  int64_t versie;
  int64_t pogingen; /* how often it was tried */
};

struct terugbelpoging {
  enum belpoging uitkomst;
  struct str tekst, door;
  moment_t op;
};

/* Figures, with signs that people put between them. */
bool telefoonnummer_geldig(struct str nummer);
bool terugbel_toetsen(struct str nummer, dag_t uiterlijk, dag_t vandaag, struct fault *fault);
/* Is it done after this attempt? Spoken, or not needed any more, which asks why. */
bool poging_toetsen(enum belpoging uitkomst, struct str tekst, bool *ret_klaar, struct fault *fault);

/* A question to a colleague or a team (S1b-93): being asked opens that question and nothing else. */
struct adviesvraag {
  int64_t id;
  struct str publiek;
  int64_t huishouden;              /* 0 = about none */
  int64_t aan_team, aan_gebruiker; /* one of them */
  int64_t van;                     /* worker */
  struct str door, aan_naam, vraag, antwoord, beantwoord_door;
  moment_t op, beantwoord_op; /* 0 = not answered yet */
  bool gelezen;               /* the asker has seen the answer */
  bool kijken;                /* who is asked may read the file until he answers */
  int64_t versie;
};

#endif
