/* What the national register tells about somebody whom we know, compared with what we had. */
#ifndef DOMAIN_REGISTERBERICHT_H
#define DOMAIN_REGISTERBERICHT_H

#include "domain/persoon.h"
#include "domain/veld.h"

enum registerbericht_soort {
  BERICHT_OVERLEDEN = 1, /* nothing is closed by itself, and no letter goes out any more */
  BERICHT_VERTROKKEN,    /* registered in another municipality now */
  BERICHT_ADRES,         /* another address in the same one */
  BERICHT_GEGEVENS,      /* name, birth, sex or secrecy */
};
extern const struct keuze registerberichten[];
enum { REGISTERBERICHT_SOORTEN = 4 };

/* Which of them follow from the difference, as a mask of 1 << soort; 0 = nothing changed. What the register does not
 * tell (an empty address of somebody who died) takes nothing away. */
unsigned registerberichten_van(const struct persoon *was, const struct persoon *nu);
/* What is kept then: the register's values, and ours where it is silent. */
struct persoon registerbericht_verwerken(const struct persoon *was, const struct persoon *nu);

/* One line in the story of a household. */
struct registerbericht {
  struct str naam;
  enum registerbericht_soort soort;
  moment_t op;
};

/* "De inwoner is overleden op 3 mei 2026", "De inwoner is overleden": for the work list and the household. */
struct str overleden_tekst(struct arena *arena, deeldatum_t overleden);

#endif
