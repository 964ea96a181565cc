/* Are these two the same person, and what remains when they become one. */
#ifndef DOMAIN_SAMENVOEGEN_H
#define DOMAIN_SAMENVOEGEN_H

#include "base/fault.h"
#include "domain/persoon.h"
#include "domain/veld.h"

/* Do they look so much alike that somebody should look? The same BSN; or a name that sounds the same with a date of
 * birth that agrees or may agree. Two different BSNs are two people. */
bool lijken_dezelfde(struct arena *arena, const struct persoon *een, const struct persoon *ander);

/* A merge that was done: of whom the other row was, and whether it was undone. */
struct samenvoeging_geweest {
  struct str publiek;
  struct str weg_naam;
  moment_t op;
  struct str door, reden;
  moment_t ongedaan_op; /* 0 = it holds */
  struct str ongedaan_door;
};
/* Something that was written down after a merge, and could belong to either of the two. */
enum splits_soort { SPLITS_MELDING = 1, SPLITS_NOTITIE, SPLITS_DOCUMENT };
struct splits_stuk {
  int soort; /* enum splits_soort */
  struct str publiek, tekst;
  moment_t op;
  bool mee; /* goes to the one who went */
};

/* Whose value counts, per field. */
enum wiens { VAN_DEZE = 1, VAN_ANDER };
extern const struct keuze wiens_keuzes[];
struct samenvoeging {
  int naam, geslacht, geboren, bsn, adres; /* enum wiens; anything else counts as VAN_DEZE */
};

/* FAULT_RULE when both have a BSN that the register confirmed and these differ: those are two people, whatever they
 * look like (AVG art. 5 lid 1 onder d). FAULT_INPUT on "bsn" when the one that was confirmed would be lost. */
bool samenvoegen_toetsen(const struct persoon *deze, const struct persoon *ander, const struct samenvoeging *keuze,
                         struct fault *fault);
/* `deze` with the chosen values of `ander`. Secrecy and death are kept when either has them, and what only one knows.
 */
struct persoon samenvoegen(const struct persoon *deze, const struct persoon *ander, const struct samenvoeging *keuze);
/* What to propose: the register's values, else what is known. */
struct samenvoeging samenvoegen_voorstel(const struct persoon *deze, const struct persoon *ander);

#endif
