/* A question to a colleague or a team, with or without a household (S0-13, S1b-93). Who is asked sees the question and
 * gives an answer, and of the household what the asker chose to tell: nothing, or its file until he answers. */
#ifndef ACTS_ADVIES_VRAGEN_H
#define ACTS_ADVIES_VRAGEN_H

#include "acts/werk.h"
#include "domain/contact.h"

struct advies_in {
  struct str huishouden; /* public id; "" = about none */
  int64_t team;
  struct str collega;
  struct str vraag;
  bool kijken; /* who is asked may read the file until he answers (RELATIE_ADVISEUR) */
};
extern const struct veld advies_velden[];
extern const size_t advies_velden_aantal;
/* With a household only for who works in it (INFO_NOTITIE). The outcome is the public id of the question. */
bool advies_vragen(const struct werk *werk, const struct advies_in *in, struct str *ret_vraag, struct fault *fault);

struct advies_inzien_uit {
  struct adviesvraag vraag;
  bool gevraagd;         /* the actor was asked, himself or his team */
  struct str huishouden; /* public id, for who asked about it or may read it */
};
/* Who asked says that he read the answer: it leaves his list. */
bool advies_inzien(const struct werk *werk, struct str vraag, struct advies_inzien_uit *ret_uit, struct fault *fault);
bool advies_gelezen(const struct werk *werk, struct str vraag, struct str *ret_vraag, struct fault *fault);

struct antwoord_in {
  struct str antwoord;
};
extern const struct veld antwoord_velden[];
extern const size_t antwoord_velden_aantal;
bool advies_beantwoorden(const struct werk *werk, struct str vraag, int64_t versie, const struct antwoord_in *in,
                         struct str *ret_vraag, struct fault *fault);

#endif
