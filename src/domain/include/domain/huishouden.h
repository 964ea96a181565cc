/* Who lives in a household: dated membership with a role, and the rules of changing it. `tot` is the last day included.
 */
#ifndef DOMAIN_HUISHOUDEN_H
#define DOMAIN_HUISHOUDEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"
#include "domain/persoon.h"
#include "domain/veld.h"

enum lidrol {
  LID_ONBEKEND, /* not told */
  LID_HOOFDBEWONER,
  LID_PARTNER,
  LID_KIND,
  LID_OUDER,
  LID_FAMILIE,
  LID_OVERIG,
};
extern const struct keuze lidrollen[];

/* Why somebody does not live there any more. */
enum lideinde { EINDE_GEEN, EINDE_VERTROKKEN, EINDE_VERHUISD, EINDE_OVERLEDEN, EINDE_VERGISSING };
extern const struct keuze lideinden[];

struct lidmaatschap {
  int64_t huishouden, persoon;
  dag_t vanaf, tot; /* DAG_OPEN = runs */
  enum lidrol rol;
  enum lideinde einde;
  bool vanaf_bekend; /* somebody said since when; else vanaf is the day on which it was recorded */
};

/* Somebody of a household as its page shows him. */
struct lid {
  struct persoon persoon;
  struct lidmaatschap lidmaatschap;
  bool elders;       /* lives in another household too (co-ouderschap) */
  bool afgeschermd;  /* and the two may not learn of each other where they are */
  bool beide_zijden; /* who looks works on the other side too */
};

/* Does it run on that day? One that ends before it begins never does: it was a mistake. */
bool lidmaatschap_loopt(const struct lidmaatschap *lid, dag_t dag);

/* May it stand beside the others of the same person and household? No day in the future, no end before the start, no
 * overlap, nobody moves in after his death. The field of each fault is "vanaf", "tot" or "einde"; all at once. */
bool lidmaatschap_toetsen(const struct lidmaatschap *nieuw, const struct lidmaatschap *andere, size_t aantal,
                          const struct persoon *persoon, dag_t vandaag, struct fault *fault);

/* Where a household lives: at the address of its first member who lives nowhere else; NULL when there is none. A child
 * of two households does not tell where the other one is. */
const struct persoon *huishouden_adresgever(const struct lid *leden, size_t aantal);

/* People of a household go to live in another one. */
struct verdeling {
  const struct lid *leden; /* who lives there today */
  size_t aantal;
  const bool *gaat;             /* per member */
  dag_t vanaf;                  /* their first day in the other household */
  bool nieuw;                   /* one of which nobody knew */
  size_t open_blijft, open_mee; /* open meldingen that stay and that go along */
  bool casus;                   /* is active here, and stays */
  bool papieren_mee;            /* contactverslagen or documents of the household itself go along */
};
/* Somebody goes, and not before he came; who stays behind when questions stay; papers only go where somebody works who
 * could read them already (S0-11: one household, one file). All faults at once, on "personen", "vanaf", "notities". */
bool verdeling_toetsen(const struct verdeling *verdeling, dag_t vandaag, struct fault *fault);

/* What ties somebody of the register to a household; bits. */
enum verwantschap {
  VERWANT_PARTNER = 1 << 0,
  VERWANT_KIND = 1 << 1,
  VERWANT_OUDER = 1 << 2,
  VERWANT_ADRES = 1 << 3,
};
/* "kind, zelfde adres". */
struct str verwantschap_tekst(struct arena *arena, unsigned verwant);
/* As what he would live there. */
enum lidrol verwantschap_rol(unsigned verwant);

#endif
