/* What a person says of himself, beside what the register says. What comes from the register is never overwritten by
 * what was told: it stands beside it ("inwoner zegt: …"). Of somebody whom the register does not know it is the value
 * itself, and then this is its source. AVG art. 5 lid 1 onder d (juistheid). */
#ifndef DOMAIN_OPGAVE_H
#define DOMAIN_OPGAVE_H

#include "base/fault.h"
#include "domain/persoon.h"
#include "domain/veld.h"

enum opgave_veld {
  OPGAVE_VOORNAMEN = 1,
  OPGAVE_VOORVOEGSEL,
  OPGAVE_GESLACHTSNAAM,
  OPGAVE_GESLACHT,
  OPGAVE_GEBOREN,
  OPGAVE_STRAAT,
  OPGAVE_HUISNUMMER,
  OPGAVE_POSTCODE,
  OPGAVE_WOONPLAATS,
};
enum { OPGAVE_VELDEN = 9 };

struct opgave {
  enum opgave_veld veld;
  struct str waarde;
  struct str verteld_door;
  dag_t verteld_op;
  struct str door; /* worker who wrote it down */
  moment_t op;
};

/* The value of one field as text: a deeldatum as its number. */
struct str opgave_waarde(struct arena *arena, const struct persoon *persoon, enum opgave_veld veld);
/* The person with what was told laid over what stands there. */
struct persoon opgave_over(struct arena *arena, const struct persoon *persoon, const struct opgave *opgaven,
                           size_t aantal);
bool opgave_van_adres(enum opgave_veld veld);

/* The parts in which people read details, each of some fields. */
enum deel { DEEL_NAAM, DEEL_GEBOREN, DEEL_GESLACHT, DEEL_ADRES, DELEN };
enum deel deel_van(enum opgave_veld veld);
/* A part as one line; "niet bekend" when nothing is known. */
struct str deel_tekst(struct arena *arena, const struct persoon *persoon, enum deel deel);

/* One part with its source, and what was told when that differs. */
struct gegeven {
  const char *label;
  struct str waarde, bron;    /* bron "" = nobody told it */
  struct str zegt, zegt_bron; /* "" = nothing else was told */
};
/* All parts; ret_anders: something that was told differs from the register. */
void gegevens_van(struct arena *arena, const struct persoon *persoon, const struct opgave *opgaven, size_t aantal,
                  struct gegeven ret_gegevens[DELEN], bool *ret_anders);

/* Why somebody has no BSN. */
enum geen_bsn { GEEN_BSN_NIET_INGESCHREVEN = 1, GEEN_BSN_VLUCHTELING, GEEN_BSN_TOERIST, GEEN_BSN_ONBEKEND };
extern const struct keuze geen_bsn_redenen[];

#endif
