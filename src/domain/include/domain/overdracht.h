/* Warme overdracht of a melding: the giver keeps hold until the receiver has accepted (S2-117). The receiver accepts,
 * asks, supplements, marks what is still to be verified, or returns with a reason (S2-141); the giver answers,
 * supplements or withdraws. When the receiver stands outside the municipality's own teams and nobody there has an
 * account, the giver writes down what was agreed; a partner with an account answers himself. */
#ifndef DOMAIN_OVERDRACHT_H
#define DOMAIN_OVERDRACHT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "domain/melding.h"
#include "domain/veld.h"

/* To whom. */
enum overdracht_soort { OVERDRACHT_TEAM = 1, OVERDRACHT_COLLEGA, OVERDRACHT_BUITEN };
extern const struct keuze overdracht_soorten[];

enum overdracht_stand {
  OVERDRACHT_AANGEBODEN = 1, /* waits for the receiver */
  OVERDRACHT_VRAAG,          /* the receiver asked something: waits for the giver */
  OVERDRACHT_AANGENOMEN,
  OVERDRACHT_TERUG, /* returned; the giver has yet to see it */
  OVERDRACHT_INGETROKKEN,
  OVERDRACHT_AFGEROND, /* returned, and the giver saw it */
};
extern const struct keuze overdracht_standen[];

enum overdracht_stap {
  STAP_AANNEMEN = 1,
  STAP_VRAGEN,
  STAP_AANVULLEN,
  STAP_TERUGGEVEN,
  STAP_INTREKKEN,
  STAP_AFRONDEN,  /* the giver saw that it came back */
  STAP_DOORGEVEN, /* who took it over hands it on to the giver, who has yet to see it */
};
enum { STAP_AANTAL = 7 };
extern const struct keuze overdracht_stappen[];

/* Who somebody is in a hand-over; both at once when it goes from a team to one of its own members. */
enum partij { PARTIJ_GEVER = 1 << 0, PARTIJ_ONTVANGER = 1 << 1 };

/* The stand after this step; 0 when somebody of these parties cannot take it now. With a receiver outside the giver
 * may also accept and return, in his name: then he has seen that it came back. */
enum overdracht_stand overdracht_na(enum overdracht_stand stand, enum overdracht_soort soort, unsigned partijen,
                                    enum overdracht_stap stap);

/* Running: the giver still has to keep hold. */
bool overdracht_loopt(enum overdracht_stand stand);

/* What somebody fills in with a step. */
struct overdracht_woord {
  struct str tekst;         /* the question, the supplement, what is still to be verified, the reason */
  struct str gesproken_met; /* STAP_AANNEMEN outside */
  dag_t gesproken_op;       /* the same; DAG_GEEN = not filled in */
};

/* Does the giver of a hand-over to outside take this step in the name of the receiver? */
bool overdracht_namens(enum overdracht_soort soort, unsigned partijen);

/* Asking and supplementing need words, returning and withdrawing a reason; accepted in somebody's name (`namens`)
 * means: whom you spoke and when. All faults at once, on the fields of the form of that step. `aangeboden` and
 * `vandaag` bound the day. */
bool overdracht_woord_toetsen(enum overdracht_stap stap, bool namens, const struct overdracht_woord *woord,
                              dag_t aangeboden, dag_t vandaag, struct fault *fault);

struct overdracht {
  int64_t id;
  struct str publiek;
  int64_t melding, huishouden, persoon;
  enum overdracht_soort soort;
  int64_t van_team, van_gebruiker;
  int64_t naar_team, naar_gebruiker; /* 0 = not that */
  struct str naar_organisatie;       /* key of a row of the inrichting; "" = typed by hand, or not outside */
  struct str van_team_naam, van_naam, naar_naam;
  struct str boodschap;
  enum overdracht_stand stand;
  moment_t aangeboden_op;
  int64_t versie;
  /* Of the melding, as much as the receiver needs to decide. */
  struct str melding_publiek, huishouden_publiek, persoon_naam, woorden, nummer;
  enum wet wet;
  dag_t laatste_dag; /* DAG_GEEN = the law sets no term */
  /* When accepted: */
  struct str na_te_gaan;    /* what the receiver still has to verify; may be empty */
  struct str gesproken_met; /* outside */
};

/* One step that was taken. */
struct overdracht_gebeurtenis {
  enum overdracht_stap stap;
  struct str tekst, gesproken_met, door;
  dag_t gesproken_op;
  moment_t op;
};

/* Whole days that it waits. */
int overdracht_wacht(moment_t aangeboden_op, dag_t vandaag);

#endif
