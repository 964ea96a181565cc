/* How somebody is reached, and how he must not be: a call or a letter that the wrong person sees can put him in danger.
 * Per means there is yes, no, or "only if" in words; a number or address has its own, and the strictest of both counts.
 * Source: issue of the front door ("safe to reach by"); S2-120 for who reads or speaks Dutch with difficulty. */
#ifndef DOMAIN_BEREIK_H
#define DOMAIN_BEREIK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/veld.h"

enum middel { MIDDEL_TELEFOON = 1, MIDDEL_EMAIL, MIDDEL_BRIEF, MIDDEL_BEZOEK };
enum { MIDDELEN = 4 };
extern const struct keuze middelen[];

enum mag { MAG_ONBEKEND, MAG_JA, MAG_ALS, MAG_NEE }; /* stricter is higher; unknown is no warning */
extern const struct keuze mag_keuzes[];
struct veiligheid {
  int mag; /* enum mag; less than 0 counts as MAG_ONBEKEND */
  struct str als;
};

enum tolk { TOLK_NEE = 1, TOLK_TAAL, TOLK_GEBAREN };
extern const struct keuze tolken[];
enum lezen { LEZEN_GOED = 1, LEZEN_MOEILIJK, LEZEN_NIET };
extern const struct keuze lezen_keuzes[];

struct bereik {
  int voorkeur; /* enum middel; 0 = none told */
  struct str taal;
  int tolk, lezen;                    /* 0 = not told */
  struct veiligheid veilig[MIDDELEN]; /* of enum middel - 1 */
  int64_t versie;                     /* 0 = nothing was written yet */
};

/* A telephone number or an e-mail address, of himself or of who takes messages for him. */
struct contactmiddel {
  struct str publiek;
  enum middel soort;  /* MIDDEL_TELEFOON or MIDDEL_EMAIL */
  struct str waarde;  /* as typed */
  struct str sleutel; /* as it is found by */
  struct str van_wie; /* "van mijn dochter"; "" = his own */
  struct veiligheid veilig;
  int64_t versie;
  struct str door; /* worker who wrote it down */
  moment_t op;
};

/* All about reaching one person. */
struct persoon_bereik {
  int64_t persoon;
  struct bereik bereik;
  const struct contactmiddel *middelen;
  size_t aantal;
};

/* "06-12 34 56 78" → "+31612345678", "0049 …" → "+49…": Dutch numbers, also 0800 and 0900, and foreign ones with their
 * country. False when it cannot be a number. */
bool telefoon_normaal(struct arena *arena, struct str tekst, struct str *ret_nummer);
/* Something before and behind the last @, a dot inside what is behind it, no spaces. What may stand before the @ is for
 * the receiver to know, so it is not judged. */
bool email_mogelijk(struct str tekst);
/* Fills soort and sleutel from waarde; FAULT_INPUT on "waarde", on "als" and on "mag". */
bool contactmiddel_toetsen(struct arena *arena, struct contactmiddel *middel, struct fault *fault);

/* "Only if" needs its words, words need "only if", and an interpreter needs a language. All faults at once, on the
 * fields of acts/bereik_wijzigen.h. */
bool bereik_toetsen(const struct bereik *bereik, struct fault *fault);

struct veiligheid veilig_strengste(struct arena *arena, struct veiligheid een, struct veiligheid ander);
/* What to mind before this means is used, one sentence; "" when there is nothing to mind. */
struct str veilig_waarschuwing(struct arena *arena, enum middel middel, struct veiligheid veilig);
/* Of one number or address of this person. */
struct str contactmiddel_waarschuwing(struct arena *arena, const struct bereik *bereik,
                                      const struct contactmiddel *middel);
/* "Tolk nodig: Arabisch", "Tolk nodig: gebarentaal"; "" when none is. */
struct str tolk_tekst(struct arena *arena, const struct bereik *bereik);

/* Two rows of one person become one: the strictest per means, and what only one knows. */
struct bereik bereik_samen(struct arena *arena, const struct bereik *blijft, const struct bereik *weg);

#endif
