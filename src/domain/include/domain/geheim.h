/* Who sees a secret address (geheimhouding, Wet BRP art. 2.59; AVG art. 5): role × purpose → the relations that
 * suffice. Without a purpose nobody does: not on screens, in lists, in exports or in letters to others. */
#ifndef DOMAIN_GEHEIM_H
#define DOMAIN_GEHEIM_H

#include "domain/access.h"
#include "domain/persoon.h"

enum adresdoel {
  ADRESDOEL_GEEN,   /* showing him: lists, screens, exports, letters to others */
  ADRESDOEL_BRIEF,  /* the program makes a letter to the person himself; nobody gets to see it by that */
  ADRESDOEL_BEZOEK, /* somebody asks for it, to visit him */
  ADRESDOEL_POST,   /* somebody asks for it, to write to him */
};
extern const struct keuze adresdoelen[]; /* those that somebody can ask for */

struct adresregel {
  enum rol rol;
  enum adresdoel doel;
  unsigned relaties; /* mask: any one of these suffices */
};
extern const struct adresregel adresregels[];
extern const size_t adresregel_aantal;

/* The one function that decides. An address that is not secret is for whoever may see the person, unless it is
 * shielded: then it is for the program that writes to him, and for who works in his household once the store has looked
 * that up (AVG art. 5 lid 1 onder f). */
bool adres_zichtbaar(const struct persoon *persoon, enum rol rol, unsigned relaties, enum adresdoel doel);

/* Do two people live at the same address? Who lives with somebody whose address is secret gives it away. */
bool adres_gelijk(const struct adres *a, const struct adres *b);

#endif
