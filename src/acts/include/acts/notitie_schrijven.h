/* A contactverslag: writing, mending and withdrawing. The outcome of each is the public id of the household. */
#ifndef ACTS_NOTITIE_SCHRIJVEN_H
#define ACTS_NOTITIE_SCHRIJVEN_H

#include "acts/werk.h"
#include "domain/dossier.h"
#include "domain/tijd.h"

struct notitie_in {
  struct str gesproken_met;
  int hoe;
  dag_t op_dag; /* DAG_GEEN = today */
  struct str tekst;
  bool gezondheid; /* for who works here himself, and nobody else */
  int64_t minuten; /* 0 = not told; only with a new one, and only where time is written per contact */
  int kerntaak;    /* of kerntaken; -1 = not told */
};
extern const struct veld notitie_velden[];
extern const size_t notitie_velden_aantal;
/* So many of them, the last ones, are about time. */
enum { NOTITIE_TIJDVELDEN = 2 };

/* Takes the draft of this form away in the same transaction. */
bool notitie_opnemen(const struct werk *werk, struct str huishouden, const struct notitie_in *in,
                     struct str *ret_huishouden, struct fault *fault);

/* FAULT_STALE when it was changed since `versie`: read it again with notitie_inzien to show both texts. */
bool notitie_verbeteren(const struct werk *werk, struct str notitie, int64_t versie, const struct notitie_in *in,
                        struct str *ret_huishouden, struct fault *fault);

struct notitie_intrekken_in {
  struct str reden;
};
extern const struct veld notitie_intrekken_velden[];
extern const size_t notitie_intrekken_velden_aantal;
/* It stays in the logboek with its text and its reason. */
bool notitie_terugnemen(const struct werk *werk, struct str notitie, int64_t versie,
                        const struct notitie_intrekken_in *in, struct str *ret_huishouden, struct fault *fault);

struct notitie_inzien_uit {
  struct notitie notitie;
  struct str huishouden;
};
bool notitie_inzien(const struct werk *werk, struct str notitie, struct notitie_inzien_uit *ret_uit,
                    struct fault *fault);

#endif
