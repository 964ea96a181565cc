/* An order to a provider: who gets what help of whom, since when, until when and how much. It rests on a titel
 * (domain/titel.h) and says when people look whether the help works; until that was planned nobody lets go (S2-233).
 * Names of units, reasons and days are those of iWmo and iJw 3.2, so that a message needs no translation. */
#ifndef DOMAIN_TOEWIJZING_H
#define DOMAIN_TOEWIJZING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "domain/omvang.h"
#include "domain/titel.h"

/* Why an order changes: numbers of the standard (JZ002, WMO002). */
enum wijzigreden {
  WIJZIG_CONTRACT = 3,
  WIJZIG_VERLENGING = 4,
  WIJZIG_HERBEOORDELING = 5, /* less, more or shorter */
  WIJZIG_AANBIEDER = 12,     /* the provider asked for it */
  WIJZIG_CORRECTIE = 14
};
extern const struct keuze wijzigredenen[];

/* Why help ends. Stored numbers; each is one code of JZ588 and WMO588. */
enum toewijzing_slot {
  SLOT_VOLGENS_PLAN = 1,
  SLOT_INWONER,
  SLOT_AANBIEDER,
  SLOT_SAMEN,
  SLOT_GEMEENTE,
  SLOT_ANDERE_AANBIEDER,
  SLOT_ANDERE_WET,
  SLOT_VERHUISD,
  SLOT_OVERLEDEN,
  SLOT_GEWIJZIGD /* goes on as another order; nobody chooses it */
};
extern const struct keuze toewijzing_sloten[];

struct toewijzing {
  int64_t id;
  struct str publiek;
  int64_t huishouden, persoon;
  struct str persoon_publiek, persoon_naam;
  struct str product, product_naam;     /* key and name */
  struct str aanbieder, aanbieder_naam; /* key of the table organisatie, and name */
  struct titel titel;
  struct str verwijzer_naam;
  struct omvang omvang;
  dag_t vanaf, tot;    /* tot DAG_OPEN = without an end */
  dag_t toegewezen_op; /* the order was given */
  dag_t gestart_op;    /* the help really began; DAG_GEEN = not yet */
  dag_t plan_voor;     /* last day for the plan of the provider itself; DAG_GEEN = none is asked */
  dag_t plan_op;       /* it came; DAG_GEEN = not yet */
  dag_t evaluatie_op;  /* when people look whether it helps; DAG_GEEN = not planned */
  dag_t verlengd_op;   /* last extended; DAG_GEEN = never */
  struct str bereikt;  /* what was reached, told at the last extension */
  int wijzigreden;     /* of the last change; 0 = none */
  dag_t geeindigd_op;  /* last day of help, when that was told; DAG_GEEN = not told */
  int slot;            /* why it ended; 0 = not told */
  struct str slot_toelichting;
  bool voor; /* paid in advance while it is unclear who pays (S2-158) */
  struct str voor_reden;
  dag_t verrekend_op; /* DAG_GEEN = not settled */
  struct str verrekend_met;
  int64_t verrekend; /* cents */
  int64_t vorige;    /* the order that it goes on from; 0 = none */
  bool gepland;      /* somebody will look: a day of its own, or an evaluatie of the plan */
  int64_t kosten;    /* cents in the period that is shown; -1 = nobody can tell */
  struct str huishouden_publiek, huishouden_naam; /* for lists */
  int64_t versie;
};

dag_t toewijzing_einde(const struct toewijzing *toewijzing); /* last day on which it holds; DAG_OPEN = no end */

enum toewijzing_stand { TOEWIJZING_KOMT, TOEWIJZING_WACHT, TOEWIJZING_LOOPT, TOEWIJZING_KLAAR };
/* WACHT: it should have begun, and nobody told that it did. */
enum toewijzing_stand toewijzing_stand(const struct toewijzing *toewijzing, dag_t vandaag);

/* What of it asks for somebody today, as a mask. */
enum toewijzing_aandacht {
  AANDACHT_START = 1 << 0,     /* it should have begun */
  AANDACHT_PLAN = 1 << 1,      /* the plan of the provider is late */
  AANDACHT_EVALUATIE = 1 << 2, /* nobody planned to look (S2-233) */
  AANDACHT_BETALER = 1 << 3,   /* paid in advance and not settled (S2-158) */
};
unsigned toewijzing_aandacht(const struct toewijzing *toewijzing, dag_t vandaag);
extern const struct keuze toewijzing_aandachten[]; /* as people read them */
/* Does it end within so many days? `dagen` below 0 = nobody set how many, and then whatever has an end does (S0-69).
 * What goes on as another order does not. */
bool toewijzing_loopt_af(const struct toewijzing *toewijzing, int64_t dagen, dag_t vandaag);

/* "3 uur per week"; for an order without a volume why there is none. */
struct str toewijzing_omvang(struct arena *arena, const struct toewijzing *toewijzing);

/* What is known around a new one. */
struct toewijzing_feiten {
  bool in_natura;                 /* the product can be given so; a pgb is no order */
  bool gecontracteerd;            /* the provider gives it, by the inrichting */
  const struct toewijzing *naast; /* other orders for the same person and product */
  size_t naast_aantal;
  dag_t vandaag;
};
/* Faults on "product", "aanbieder", "vanaf", "tot", "evaluatie_op", "voor_reden" and those of omvang_toetsen. */
bool toewijzing_toetsen(struct arena *arena, const struct toewijzing *toewijzing,
                        const struct toewijzing_feiten *feiten, struct fault *fault);
/* Two orders at once of the same provider for the same help are one too many: a fault on `veld`. */
bool toewijzing_naast_toetsen(struct arena *arena, const struct toewijzing *toewijzing, const struct toewijzing *naast,
                              size_t aantal, const char *veld, struct fault *fault);
/* What a besluit of `omvang` leaves in those days beside the orders that rest on it in the same unit and frequency;
 * volume below 0 = nothing, 0 = it names none. */
struct omvang toewijzing_ruimte(const struct omvang *omvang, int64_t besluit, const struct toewijzing *naast,
                                size_t aantal, dag_t vanaf, dag_t tot);
/* Does it go on from one of these: without a day between, or while that runs? NULL = no. */
const struct toewijzing *toewijzing_vervolgt(const struct toewijzing *naast, size_t aantal, dag_t vanaf);

/* The days that are kept while it runs. Faults on "gestart_op", "plan_op" and "evaluatie_op". */
bool toewijzing_volgen_toetsen(const struct toewijzing *was, const struct toewijzing *wordt, dag_t vandaag,
                               struct fault *fault);

struct toewijzing_wijziging {
  dag_t per; /* first day of another volume */
  struct omvang omvang;
  dag_t tot;
  dag_t evaluatie_op;
  int reden;
  struct str toelichting;
  struct str bereikt; /* what was reached, and why the help is still needed: at an extension */
};
struct verlenging_feiten {
  bool mag;             /* who gave the titel may extend himself */
  struct str anders;    /* where it goes when he may not */
  bool doelen;          /* a plan with goals runs */
  dag_t geevalueerd;    /* when people last looked at them; DAG_GEEN = never */
  dag_t besluit_tot;    /* last day of the besluit that it rests on; DAG_OPEN = none or without an end */
  struct omvang ruimte; /* what that leaves for this order; volume 0 = it names none, below 0 = nothing */
};
bool toewijzing_verlengt(const struct toewijzing *was, const struct toewijzing_wijziging *wijziging);
bool toewijzing_andere_omvang(const struct toewijzing *was, const struct toewijzing_wijziging *wijziging);
/* An extension asks first what was reached: with a plan the goals are looked at again since the order began or was last
 * extended, and without one in words; and when people look again. Faults on "per", "tot", "reden", "bereikt",
 * "evaluatie_op" and those of omvang_toetsen. */
bool toewijzing_wijziging_toetsen(const struct toewijzing *was, const struct toewijzing_wijziging *wijziging,
                                  const struct verlenging_feiten *feiten, dag_t vandaag, struct fault *fault);

/* Faults on "geeindigd_op", "slot" and "slot_toelichting". The day may lie ahead. */
bool toewijzing_einde_toetsen(const struct toewijzing *wordt, struct fault *fault);

/* `kosten`: what it cost until today; -1 = nobody can tell. Faults on "verrekend_op", "verrekend_met" and "bedrag". */
bool toewijzing_verrekening_toetsen(const struct toewijzing *wordt, int64_t kosten, dag_t vandaag, struct fault *fault);

/* Costs of one product, of all orders for a household. */
struct productkosten {
  struct str product, product_naam;
  int64_t centen;  /* of those that are known */
  size_t aantal;   /* orders */
  size_t onbekend; /* of which nobody can tell the costs */
};
/* In the order in which the products come; the sum of all is in `ret_totaal` (its product is ""). What is paid for as a
 * task costs nobody in particular and is left out. */
size_t kosten_per_product(struct arena *arena, const struct toewijzing *toewijzingen, size_t aantal,
                          struct productkosten **ret_rijen, struct productkosten *ret_totaal);

#endif
