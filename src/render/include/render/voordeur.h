/* What the screens of the front door show: hand-overs, contacts, requests to ring back, signals, questions for advice.
 */
#ifndef RENDER_VOORDEUR_H
#define RENDER_VOORDEUR_H

#include "domain/contact.h"
#include "domain/contactpunt.h"
#include "domain/melding.h"
#include "domain/overdracht.h"
#include "domain/persoon.h"
#include "domain/signaal.h"
#include "domain/verwachting.h"
#include "domain/webvraag.h"
#include "render/formulier.h"
#include "render/onderdelen.h"

/* Hand-overs that wait: for this visitor to answer, and what he keeps hold of until somebody else did. */
struct overdrachten_beeld {
  const struct overdracht *binnen, *uit;
  size_t binnen_aantal, uit_aantal;
};

/* One hand-over; a form for every step that can be taken now, NULL where it cannot. */
struct overdracht_beeld {
  const struct overdracht *overdracht;
  const struct overdracht_gebeurtenis *stappen;
  size_t stap_aantal;
  struct formulier *stap[STAP_AANTAL + 1];
  struct str huishouden; /* address of its page; "" = it is not open to him */
  bool namens;           /* what he does here he does in the name of a receiver outside */
  struct str getypt;     /* what was typed while somebody else was first, when its form is gone; "" = nothing */
  const struct fault *fault;
  dag_t vandaag;
};

struct overdragen_beeld {
  const struct melding *melding;
  struct str huishouden;
  const struct formulier *formulier;
  const struct optie *teams, *collegas, *organisaties;
  size_t team_aantal, collega_aantal, organisatie_aantal;
};

/* "sinds vandaag", "al 1 dag", "al 12 dagen". */
struct str wacht_tekst(struct arena *arena, moment_t sinds, dag_t vandaag);

/* Choices that are known only now, for one field of a form; without any the field is not shown. */
struct veldkeuzes {
  const char *veld;
  const struct optie *opties;
  size_t aantal;
};

/* A form that is a page of its own: every field of its table in that order. */
struct invulblad_beeld {
  struct str titel, inleiding;
  const struct persoon *persoon; /* about whom; NULL = nobody of ours */
  const struct formulier *formulier;
  const struct veldkeuzes *keuzes;
  size_t keuze_aantal;
  const struct belasting *collegas; /* what each of those who can be chosen is and carries */
  size_t collega_aantal;
  dag_t vandaag;
};
/* The choices of that field; NULL when the table has them. */
const struct veldkeuzes *keuzes_bij(const struct veldkeuzes *keuzes, size_t aantal, const char *veld);

/* One thing: what it is, what happened, and what can be done with it. */
struct blad_regel {
  struct str kop, tekst;
};
struct blad_actie {
  struct str kop;
  bool open;
  struct str stap; /* sent along as "stap" */
  const struct formulier *formulier;
  const struct veldkeuzes *keuzes;
  size_t keuze_aantal;
};
struct blad_knop {
  struct str pad, tekst;
  struct str stap; /* of a button that does something: posted to pad as "stap"; empty = a link */
};
struct ding_beeld {
  struct str titel, stand;
  enum toon toon;
  struct str let_op; /* on top, as with somebody else who was first; empty = nothing */
  struct str getypt; /* what was typed then, when its form is gone */
  struct blad_regel regels[12];
  size_t regel_aantal;
  struct str citaat_kop, citaat;
  struct str brief; /* the text of a letter under citaat_kop, instead of a quotation; empty = none */
  const struct tijdlijn_punt *punten;
  size_t punt_aantal;
  struct blad_actie acties[4];
  size_t actie_aantal;
  struct blad_knop knoppen[4];
  size_t knop_aantal;
  struct str token;
};

/* What waits at the front door, on the start page of desk and team. */
struct voordeur_beeld {
  const struct terugbelverzoek *terugbellen;
  size_t terugbel_aantal;
  const struct signaal *signalen;
  size_t signaal_aantal;
  const struct adviesvraag *adviezen;
  size_t advies_aantal;
  const struct webvraag *webvragen;
  size_t webvraag_aantal;
};

/* A telephone number as a device dials it. */
struct str telefoon_kaal(struct arena *arena, struct str nummer);

/* The form on the website. */
struct melden_beeld {
  const struct formulier *formulier; /* NULL = no form is taken */
  struct contactpunten nu, team;
  bool partner; /* a partner fills it in: who he is, is known */
};
struct melden_ontvangen_beeld {
  struct str nummer;
  dag_t ontvangen;
  bool spoed;
  dag_t onderzoek_klaar, persoonlijk_plan; /* DAG_GEEN = no such term */
  struct contactpunten nu, team;
};

/* What came in over it, at the desk. */
struct zoeken_beeld;
struct webvraag_beeld {
  const struct webvraag *vraag;
  const struct zoeken_beeld *zoeken;
  struct str zoekterm;
  const struct formulier *opzij; /* NULL when it was dealt with */
  struct str token;
  struct str let_op; /* somebody else was first; "" = nothing */
};

#endif
