/* What the screens of this room share. */
#ifndef PAGES_SCHERM_H
#define PAGES_SCHERM_H

#include "handlers.h"
#include "pages/bezoek.h"
#include "render/schermen.h"

/* The question of the website becomes one of this person ("" = of nobody of ours, then a signaal): what was told stands
 * in a draft, and the redirect goes to the form that has it. */
bool webvraag_verder(struct bezoek *bezoek, struct str vraag, struct str persoon);

#define COOKIE_NAAM "schakel"
/* Of this browser, for half a year: somebody logged in here before. */
#define COOKIE_APPARAAT "apparaat"
/* Of a browser that went to an identity provider: for ten minutes, and once. */
#define COOKIE_BRON "bron"
/* Of this browser: single-key shortcuts are off (WCAG 2.1.4). It tells nothing of anybody. */
#define COOKIE_SNELTOETSEN "sneltoetsen"

struct arena *arena_van(const struct bezoek *bezoek);

/* Cookies by their plain name; behind TLS they bear the prefix __Host-. An age of 0 removes one. */
enum { COOKIE_SESSIE = -1 /* until the browser closes */ };
struct str cookie_van(const struct bezoek *bezoek, const char *naam);
void cookie_zetten(struct bezoek *bezoek, const char *naam, struct str waarde, int64_t seconden);
/* An address of our own that can be sent back as it is; empty when `pad` is anything else. */
struct str eigen_pad(struct str pad);
/* Where this visitor comes from, for logging in; and his keys, once he is in. */
struct herkomst herkomst_van(const struct bezoek *bezoek);
void ingelogd_zetten(struct bezoek *bezoek, const struct ingelogd *ingelogd);
/* On to where he wanted to go, or to what logging in still asks. */
void verder_na_inloggen(struct bezoek *bezoek, enum sessie_stap stap, struct str naar);
/* The identity providers where people of these realms (mask of 1 << enum rijk) can log in; the one of this code. */
struct bron_knoppen bron_knoppen_van(struct bezoek *bezoek, unsigned rijken);
const struct inlogbron *bron_met_code(const struct bezoek *bezoek, struct str code);
/* The address that came along in the query or the form; empty when it is not one of ours. */
struct str inloggen_naar(const struct bezoek *bezoek);
dag_t vandaag_van(const struct bezoek *bezoek);

/* The frame of a screen: its title (no personal data) and the point of the navigation it belongs to. */
const struct kader *kader_van(struct bezoek *bezoek, const char *titel, const char *hier);

/* This page stays shut for this visitor, and the logboek tells so. Always false. */
bool pagina_dicht(struct bezoek *bezoek, struct str waarom);

/* A form of the act's fields with the tokens of this visit. */
struct formulier formulier_van(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                               const char *knop);

/* Reads the form of this request by the table of an act into `into`. */
bool formulier_lezen(struct bezoek *bezoek, const struct veld *velden, size_t aantal, void *into);
struct str formulier_waarde(const struct bezoek *bezoek, const char *naam);
/* Where what was typed differs from what stands there now, by the labels of the fields. */
struct verschillen formulier_verschillen(struct bezoek *bezoek, const struct veld *velden, size_t aantal,
                                         const struct paren *nu);
/* The version that a field of the form of this request rests on; -1 when it names none, and then it is stale. */
int64_t versie_van(const struct bezoek *bezoek, const char *naam);

/* Is this a fault that belongs on the form (wrong input, a rule), rather than on a page of its own? Sets the status to
 * 422. */
bool fout_op_formulier(struct bezoek *bezoek);

/* 303 to "/<soort>/<id>" with the code of the message that is shown there ("" = none). */
void verder_naar(struct bezoek *bezoek, const char *soort, struct str id, const char *klaar);

/* Page number of the query, from 1. */
int64_t bladzijde_van(const struct bezoek *bezoek);

/* Address of a thing: "/melding/<id>/sluiten". */
struct str pad_van(struct bezoek *bezoek, const char *voor, struct str id, const char *na);

/* The teams as options of a list. */
bool team_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);
/* Colleagues in a team, with their teams behind their names (overdracht.c). */
bool collega_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);
/* Choices of an act as options. */
struct keus;
struct optie *opties_van(struct bezoek *bezoek, const struct keus *keuzes, size_t aantal);
/* The channels as options. */
bool kanaal_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);

/* Colleagues as options of a list. */
struct medewerker;
struct optie *medewerker_opties(struct bezoek *bezoek, const struct medewerker *medewerkers, size_t aantal);

/* Is this a fault that belongs on the form, or was somebody else first? Then the form comes back as it stands now, with
 * what was typed (422 or 409). */
bool formulier_verouderd(struct bezoek *bezoek);
/* A version as forms carry it. */
struct str versie_tekst(struct bezoek *bezoek, int64_t versie);

/* A search from a page of a household: 303 to the page with its result. */
bool huishouden_zoeken(struct bezoek *bezoek, const char *wat);

/* Who is proposed to live somewhere too, and whom of them the user ticked (bewoners.c). */
struct voorstel_uit;
struct overnemen_in;
struct voorstel_beeld voorstel_beeld_van(struct bezoek *bezoek, const struct voorstel_uit *uit);
struct overnemen_in voorstel_gekozen(struct bezoek *bezoek, struct str van);

/* The outcomes of triage as the templates show them (opnemen.c). */
struct uitkomst_keuzes;
struct uitkomst_beeld uitkomst_beeld_van(struct bezoek *bezoek, const struct uitkomst_keuzes *keuzes);

/* Values of a search result as the templates show them (loket.c). */
struct zoekuitkomst;
struct zoeken_beeld zoeken_beeld_van(struct bezoek *bezoek, struct str zoekopdracht,
                                     const struct zoekuitkomst *uitkomst);

/* The hand-overs of this visitor (overdracht.c). */
bool overdrachten_beeld(struct bezoek *bezoek, struct overdrachten_beeld *ret_beeld);
/* What waits at the front door for this visitor (voordeur.c). */
bool voordeur_beeld(struct bezoek *bezoek, struct voordeur_beeld *ret_beeld);

/* A new thing of the front door: the form of `velden` as a page, with the draft under `concept` and, at first, what is
 * in `eerst`. The person or household it is about comes along in the address or the form (voordeur.c). */
struct invulblad {
  struct str actie, concept, titel, inleiding;
  const struct veld *velden;
  size_t aantal;
  const char *knop;
  const void *eerst;
  struct veldkeuzes keuzes[4];
  size_t keuze_aantal;
};
/* The person or household of this form: as the address says, or as it was sent back. */
struct str over_wie(const struct bezoek *bezoek, const char *naam);
bool invulblad_tonen(struct bezoek *bezoek, struct invulblad *blad);
/* Adds teams of today to the choices of that field. */
bool invulblad_teams(struct bezoek *bezoek, struct veldkeuzes *keuzes, const char *veld);
/* For whom it is: teams of today under `team`, colleagues in a team under `collega`. What was typed and its faults
 * stay.
 */
bool invulblad_aan_wie(struct bezoek *bezoek, struct invulblad *blad);

/* A form for what can be done with a thing; what was typed and its faults stand there when it is the one that was sent.
 */
struct formulier *stap_formulier(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                                 const char *knop, const char *stap, int64_t versie);
/* Was this step the one that was sent? */
bool stap_gestuurd(const struct bezoek *bezoek, const char *stap);
/* The fault of a form on the page of its thing: sets the status; somebody else who was first shows there too. */
bool fout_op_ding(struct bezoek *bezoek);
void ding_regel(struct ding_beeld *beeld, const char *kop, struct str tekst); /* nothing when the text is empty */

/* The help of providers of a household (toewijzing.c). */
struct toewijzing_blok_beeld;
bool toewijzing_blok_lezen(struct bezoek *bezoek, struct str huishouden, struct toewijzing_blok_beeld *ret_beeld);

#endif
