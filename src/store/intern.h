/* What only this room knows: the unit of work with its connection, and what is inside a toegang. */
#ifndef STORE_INTERN_H
#define STORE_INTERN_H

#include "base/buf.h"
#include "domain/ding.h"
#include "domain/inwoner.h"
#include "inrichting/nationaal.h"
#include "store/store.h"
#include "store/toegang.h"

#include "db/db.h"

struct store {
  struct db_house *house;
  struct arena *arena; /* for what lives as long as the store */
  struct nationaal nationaal;
  struct kast *kast; /* the inrichting in force */
  struct db *bundel; /* with store_bundelen: the connection of the transaction that runs; else NULL */
};

struct tx {
  struct store *store;
  struct db *db;
  struct arena *arena;
  struct moment_van_werk wanneer;
  struct toegang *eerste, *laatste;               /* in the order in which they were asked */
  const struct inrichting *inrichting;            /* once it was asked for */
  enum { SLOT_NIET, SLOT_DICHT, SLOT_OPEN } slot; /* tweede_slot.h */
};

enum { TOEGANG_PERSONEN_MAX = 4096, TOEGANG_INHOUD_MAX = 256 * 1024 };

/* Where contactverslagen of a household stand for this actor: in the household itself and in those that were merged
 * into it and that he worked in. He reads none from before `vanaf`. */
struct zijde {
  int64_t huishouden;
  moment_t vanaf;
};
enum { ZIJDEN_MAX = 4 };

struct toegang {
  struct tx *tx;
  struct toegang *volgende;
  struct toegang_vraag vraag;
  const struct actor *actor;
  unsigned informatie;             /* allowed */
  unsigned relaties;               /* OVER_LIJST: those that suffice; OVER_HUISHOUDEN: those at hand */
  struct zijde zijden[ZIJDEN_MAX]; /* OVER_HUISHOUDEN: the household itself first; the rest is of household 0 */
  size_t zijde_aantal;
  bool geweigerd;
  bool nood_besloten;           /* opened in an emergency with what membership never opens */
  int64_t huishouden;           /* for the logboek; 0 = none */
  int64_t persoon;              /* OVER_PERSOON: the one for whom a resident looks or acts; 0 = none */
  struct inwoner_persoon *voor; /* all for whom he may, once they were read */
  size_t voor_aantal;
  size_t persoon_aantal, persoon_ruimte;
  int64_t *personen;
  unsigned niets;             /* bits of enum voorhanden: of what it is known that the household has nothing */
  struct buf inhoud;          /* JSON members "field":[old,new], without the braces */
  enum ding_soort ding_soort; /* of the one thing that it is about; 0 = of none in particular */
  int64_t ding;
};

/* Does this toegang cover it? False with FAULT_INTERNAL: an act asked for less than it does. huishouden 0 = no certain
 * one. */
bool toegang_dekt(struct toegang *toegang, enum handeling handeling, unsigned informatie, int64_t huishouden,
                  struct fault *fault);
/* May he read contactverslagen about health of others? */
bool toegang_gezondheid(const struct toegang *toegang);
/* Does he see at least the outline of what his colleagues work in? */
bool toegang_ziet_omtrek(struct toegang *toegang, bool *ret_ziet, struct fault *fault);
/* Is what membership never opens open to him all the same, because somebody is in danger and he asked for it apart? */
bool toegang_nood_besloten(const struct toegang *toegang);
/* Does a row of relatie concern him: himself or one of his teams? */
bool toegang_is_van(const struct actor *actor, int64_t wie);
/* Is the actor in this team today? Refuses the toegang when not. */
bool toegang_van_actor(struct toegang *toegang, int64_t team, struct fault *fault);
/* Refuses it after all, because of what the row itself says: FAULT_ACCESS, and so it stands in the logboek. */
bool toegang_afwijzen(struct toegang *toegang, struct fault *fault);
/* Of a resident: for whom he looks or acts, when he may (store/inwoner.h). */
bool inwoner_relatie_lezen(struct toegang *toegang, struct fault *fault);
/* The person is among those whose data were seen or changed. */
void toegang_persoon(struct toegang *toegang, int64_t persoon);
/* A value that was changed, for logboek_inhoud; an empty old value for what is new. */
void toegang_veld(struct toegang *toegang, const char *veld, struct str oud, struct str nieuw);

/* It is about this one thing (domain/ding.h): when that is hidden from a resident, so is its row of the logboek. Every
 * store function that reads or writes one thing by itself says so. */
void toegang_ding(struct toegang *toegang, enum ding_soort soort, int64_t ding);

/* Begin and end a relation, for what keeps its own kind; acts use relatie_beginnen and relatie_eindigen. With a sight
 * he reads no contactverslagen from before that moment, unless he could already. */
bool relatie_inschrijven(struct tx *tx, int64_t wie, int64_t huishouden, int soort, dag_t vanaf, dag_t tot,
                         struct fault *fault);
bool relatie_inschrijven_zicht(struct tx *tx, int64_t wie, int64_t huishouden, int soort, dag_t vanaf, dag_t tot,
                               moment_t zicht_vanaf, struct fault *fault);
bool relatie_uitschrijven(struct tx *tx, int64_t wie, int64_t huishouden, int soort, dag_t tot, struct fault *fault);

/* A new id that a worker or a team can have. */
bool deelnemer_maken(struct tx *tx, struct str soort, int64_t *ret_id, struct fault *fault);
/* Makes every team of the inrichting a team here, under the name that it has there. */
bool teams_gelijkzetten(struct toegang *toegang, const struct inrichting *inrichting, struct fault *fault);

/* Adds one row to the chain of this writing connection for every toegang of the tx. uitkomst: "gedaan", "niet gedaan";
 * a refused toegang is "geweigerd" whatever it is. */
bool logboek_bijschrijven(struct db *db, struct arena *arena, struct moment_van_werk wanneer,
                          const struct toegang *eerste, struct str uitkomst, struct fault *fault);

/* Who stands in row l of the logboek, joined by LOGREGEL_GEBRUIKER: a resident stands there by his number
 * (rol_lognaam); his name is that of his account, as long as he has one. */
#define LOGREGEL_WIE "CASE WHEN l.naam = 'inwoner' AND lg.naam <> '' THEN lg.naam ELSE l.naam END"
#define LOGREGEL_GEBRUIKER "LEFT JOIN gebruiker lg ON lg.id = l.wie "

/* Two households become one: what they shared is now its own, and what was offered to both was offered once. */
bool kanten_samenvoegen(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault);

/* The one function that writes what is derived from a melding: its clocks, and its line of the work list while it is
 * open. */
struct melding;
bool werk_afleiden(struct tx *tx, const struct melding *melding, struct fault *fault);
bool werk_afleiden_van(struct tx *tx, int64_t melding, struct fault *fault);

/* Short forms inside a unit of work. */
#define TX_QUERY(tx, fault, ret_rows, sql, ...) db_query((tx)->db, (tx)->arena, (fault), (ret_rows), (sql), __VA_ARGS__)
#define TX_EXEC(tx, fault, ret_changes, sql, ...)                                                                      \
  db_exec((tx)->db, (tx)->arena, (fault), (ret_changes), (sql), __VA_ARGS__)

/* For `RETURNING id` of a single row. */
bool tx_insert_id(struct tx *tx, struct fault *fault, int64_t *ret_id, const char *sql, const struct db_arg *args,
                  size_t count);
#define TX_INSERT(tx, fault, ret_id, sql, ...) tx_insert_id((tx), (fault), (ret_id), (sql), DB_ARGS_(__VA_ARGS__))

#endif
