/* Who else may live in a household, as the national register knows it: proposed with the reason, ticked by the user,
 * never taken over by itself. Only people whom the register gives. */
#ifndef ACTS_HUISHOUDEN_VOORSTELLEN_H
#define ACTS_HUISHOUDEN_VOORSTELLEN_H

#include "acts/huishouden_bewoners.h"
#include "acts/persoon_zoeken.h"

struct voorgesteld {
  struct persoon persoon; /* without his address: the reason tells what counts */
  struct str waarom;      /* "kind, zelfde adres" */
  struct str van;         /* of whom, when more than one lives there; "" = of the only one */
  struct str keus;        /* what the screen sends back; tells nothing by itself */
  enum lidrol rol;        /* as what he would live there */
};
struct voorstel_uit {
  struct voorgesteld *personen;
  size_t aantal;
  enum register_stand stand;
  struct str uitleg; /* why the register did not answer, Dutch */
};
/* For who lives there today. */
bool huishouden_voorstellen(const struct werk *werk, struct str huishouden, struct voorstel_uit *ret_uit,
                            struct fault *fault);
/* For somebody whose question is being recorded; nobody when he lives in a household already. */
bool voorstellen_bij_persoon(const struct werk *werk, struct str persoon, struct voorstel_uit *ret_uit,
                             struct fault *fault);

enum { KEUZES_MAX = 20 };
struct overnemen_in {
  struct str keuzes[KEUZES_MAX];
  size_t aantal;
  struct str van; /* public id that the choices were made for: of the household, or of the person */
  dag_t vanaf;    /* DAG_GEEN = today */
};
/* Takes over whom the user ticked. versie 0 = whatever it is (right after recording). Who lives there already is left
 * as he is. FAULT_INPUT on "keus" when nobody was ticked; FAULT_ABSENT when the register no longer gives him. */
bool voorgestelden_overnemen(const struct werk *werk, struct str huishouden, int64_t versie,
                             const struct overnemen_in *in, struct str *ret_huishouden, struct fault *fault);

#endif
