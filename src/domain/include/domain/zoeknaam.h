/* Finding people by a name that was typed as it was heard: "Jilmaz" for Yılmaz, "Fries" for De Vries, "Alamrani" for
 * El Amrani. A word of a name is known by its sound; what sounds alike is looked up, and how well it fits is weighed
 * here, on values alone. The rules are for names as they are said in the Netherlands: Dutch, Turkish, Moroccan, Polish,
 * Syrian and Eritrean ones are in the tests. */
#ifndef DOMAIN_ZOEKNAAM_H
#define DOMAIN_ZOEKNAAM_H

#include "domain/persoon.h"

/* How a folded word (base/text.h) sounds: v, w and ph as f, z as s, d as t, ch, gh and kh as g, y, ij, ei and j as i,
 * oe, ou and uu as u, no h, no letter twice. Most of it goes letter by letter, so that the sound of a beginning mostly
 * is the beginning of the sound. */
struct str naam_klank(struct arena *arena, struct str gevouwen);

/* Number of letters to add, drop, change or swap with the next one, when that is at most `hoogstens`; else
 * hoogstens + 1. */
int naam_afstand(struct str a, struct str b, int hoogstens);
/* How far two words of this length may be apart and still be the same name: 0 up to two letters, 1 up to five, 2 up to
 * eight, 3 beyond. */
int naam_speling(size_t lengte);

/* What a word is looked up by: its groups of three letters, with its begin and its end, and its consonants. */
enum { KLANKSTUKJES_MAX = 16 };
size_t klankstukjes(struct arena *arena, struct str klank, struct str ret_stukjes[KLANKSTUKJES_MAX]);

/* A name taken apart: the sounding words of it without voorvoegsels, and all of it written together. Of a person: first
 * names, surname and the name of the partner, and what is often written together ("el Amrani", "Abdel Karim"). */
enum { ZOEKWOORDEN_MAX = 5, PERSOONSWOORDEN_MAX = 16 };
struct zoekwoord {
  struct str gevouwen, klank;
  bool achternaam, samen; /* of a surname; several words as one */
};
/* What somebody typed: at most four words and, when there were several, all of it as one (`samen`). */
size_t zoekwoorden_van_vraag(struct arena *arena, struct str naam, struct zoekwoord ret_woorden[ZOEKWOORDEN_MAX]);
size_t zoekwoorden_van_persoon(struct arena *arena, const struct persoon *persoon,
                               struct zoekwoord ret_woorden[PERSOONSWOORDEN_MAX]);

/* How well one typed word fits one word of a name, 0 (not) to 100 (the same). */
int zoekwoord_past(const struct zoekwoord *getypt, const struct zoekwoord *van);

/* Does a date of birth agree with the one that was typed? */
enum geboorte_past { GEBOORTE_ANDERS, GEBOORTE_ONBEKEND, GEBOORTE_KAN, GEBOORTE_OMGEDRAAID, GEBOORTE_GELIJK };
enum geboorte_past geboorte_past(dag_t getypt, deeldatum_t geboren);

/* How well a person fits what was typed: 0 = not at all, more is better. With a date of birth (DAG_GEEN = none) that is
 * the same, one word that sounds like one of his is enough; a date that is another one rules him out. */
int zoekscore(const struct zoekwoord *getypt, size_t aantal, dag_t geboren, const struct zoekwoord *van,
              size_t van_aantal, deeldatum_t zijn_geboren);
/* Beside somebody who fits this well, those who fit worse than half as well are left out. */
enum { ZOEKSCORE_GOED = 70, ZOEKSCORE_ZWAK = 50 };

#endif
