/* A short contact: information or advice to a resident or a professional, with or without a name (S0-16). With a known
 * person it is a line in the story of his household only when that household has a relation with the writer's team;
 * otherwise it stays with the desk. It can become a melding or a signal: what was written goes along as a draft. */
#ifndef ACTS_CONTACT_OPNEMEN_H
#define ACTS_CONTACT_OPNEMEN_H

#include "acts/keuzes.h"
#include "domain/contact.h"

struct contact_in {
  struct str persoon; /* public id; "" = none of ours */
  struct str tekst, naam;
  int vrager;
  struct str organisatie, kanaal, onderwerp;
  int64_t minuten;
};
extern const struct veld contact_velden[];
extern const size_t contact_velden_aantal;

/* The outcome is the public id of the contact. */
bool contact_opnemen(const struct werk *werk, const struct contact_in *in, struct str *ret_contact,
                     struct fault *fault);

struct contact_inzien_uit {
  struct contact contact;
  struct str onderwerp, kanaal;   /* their names today */
  struct str persoon, huishouden; /* public ids; "" = none, or the household is not open to him */
};
bool contact_inzien(const struct werk *werk, struct str contact, struct contact_inzien_uit *ret_uit,
                    struct fault *fault);

/* Puts the words of the contact in the draft of a new signal, or of a new melding of its person. */
bool contact_als_concept(const struct werk *werk, struct str contact, bool signaal, struct fault *fault);

/* The subjects of the inrichting of today. */
bool onderwerpen_kiezen(const struct werk *werk, struct keus **ret_onderwerpen, size_t *ret_aantal,
                        struct fault *fault);

#endif
