/* The shape of the register's answer, as tables: which fields there are, of which kind, and where in the storage form
 * each comes from. The same tables say which `fields` may be asked and build an answer that holds only what was asked.
 */
#ifndef PROEF_BRP_VORM_H
#define PROEF_BRP_VORM_H

#include "brp_bestand.h"

/* One person being delivered: what was asked, normalised by vorm_veld. */
struct levering {
  struct arena *arena;
  const struct brp_bestand *bestand;
  const json_t *persoon; /* storage form */
  dag_t vandaag;
  const struct str *velden;
  size_t aantal;
};

enum vorm_soort {
  VORM_TEKST,  /* as stored; "." is the register's word for unknown and is left out */
  VORM_GETAL,  /* stored as digits; 0 is unknown */
  VORM_JA,     /* present when true */
  VORM_WAARDE, /* row of a national table: code and omschrijving; code 0000 is unknown */
  VORM_DATUM,  /* "jjjjmmdd" to one of the four kinds of date */
  VORM_GROEP,  /* an object with parts of its own */
  VORM_LIJST,  /* an array of such objects */
  VORM_MAAK,   /* made by `maak`, without parts that can be asked */
};

enum vorm_vraag {
  VRAAG_MAG,     /* comes when asked */
  VRAAG_MEE,     /* comes along with its group, too */
  VRAAG_VANZELF, /* always comes and may not be asked */
};

struct vorm {
  const char *naam;
  enum vorm_soort soort;
  const struct vorm *deel; /* of a GROEP or LIJST; ended by a row without name */
  const char *van; /* where it is stored, within the group; NULL = under the same name, "" = in the group itself */
  json_t *(*maak)(const struct levering *levering,
                  const json_t *groep); /* makes the value, whatever the kind; NULL for none */
  enum vorm_vraag vraag;
};

extern const struct vorm vorm_persoon[], vorm_persoon_beperkt[];

enum veld_oordeel { VELD_GOED, VELD_BESTAAT_NIET, VELD_NIET_TOEGESTAAN };
/* Judges one path of `fields`; *ret_veld is the path that delivers it: all of a date or table row comes when a part is
 * asked. */
enum veld_oordeel vorm_veld(const struct vorm *vorm, struct str pad, struct str *ret_veld);

/* Was this field, or a group around it, asked? */
bool vorm_gevraagd(const struct levering *levering, struct str pad);
/* Or something inside it? */
bool vorm_geraakt(const struct levering *levering, struct str pad);

/* A new object with what was asked of this shape; the caller gives it back. */
json_t *vorm_bouw(const struct levering *levering, const struct vorm *vorm, struct str voorpad, const json_t *opslag);

/* Sets and gives away; nothing happens with NULL. */
void vorm_zet(json_t *object, const char *naam, json_t *waarde);
json_t *vorm_tekst(struct str tekst);                       /* NULL for "" and "." */
json_t *vorm_waarde(const json_t *opslag);                  /* NULL when there is none, or the row of the unknown */
json_t *vorm_datum(struct arena *arena, struct str opslag); /* NULL when there is none */

#endif
