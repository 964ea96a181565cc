/* Telling somebody that we hold data about him that another gave us (AVG art. 14, nog te toetsen), or why not yet. */
#ifndef ACTS_INFORMEREN_H
#define ACTS_INFORMEREN_H

#include "acts/werk.h"
#include "domain/informeren.h"

/* Puts it down as a task. With a signal that goes by itself, for only who weighs one knows of it. */
struct informeren_beginnen_in {
  struct str persoon;
  int bron;
  struct str wat;
};
extern const struct veld informeren_beginnen_velden[];
extern const size_t informeren_beginnen_velden_aantal;
bool informeren_beginnen(const struct werk *werk, struct str huishouden, const struct informeren_beginnen_in *in,
                         struct str *ret_huishouden, struct fault *fault);

struct plicht_inzien_uit {
  struct informeerplicht plicht;
  bool mag_doen;
};
bool plicht_inzien(const struct werk *werk, struct str plicht, struct plicht_inzien_uit *ret_uit, struct fault *fault);

struct plicht_in {
  int informeren;
  struct str informeren_tekst;
  dag_t informeren_dag;
};
extern const struct veld plicht_velden[];
extern const size_t plicht_velden_aantal;
bool plicht_afhandelen(const struct werk *werk, struct str plicht, int64_t versie, const struct plicht_in *in,
                       struct str *ret_huishouden, struct fault *fault);
/* Makes the letter and closes it with that; FAULT_RULE when he cannot be written to. */
bool plicht_brief(const struct werk *werk, struct str plicht, int64_t versie, struct str *ret_huishouden,
                  struct fault *fault);

#endif
