/* The national register of persons (BRP) through Haal Centraal BRP personen bevragen 2.7: three questions and what
 * comes back, as plain structs. Only the fields of struct brp_persoon are asked of the register, no more.
 *
 * Faults of the three questions: FAULT_INPUT when the question cannot be asked or the register refuses it (message in
 * Dutch, per field where it is known), FAULT_OUTSIDE when the register is down, slow or answers with something else
 * than it should: the work goes on with what Schakel has. No BSN, name or date ever stands in a fault's detail. */
#ifndef CONNECT_BRP_H
#define CONNECT_BRP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"

enum { BRP_BSN_MAX = 20, BRP_GEZAG_MAX = 2, BRP_CONNECT_MS = 500 };

/* Somebody's parent, child or partner as the list of that somebody has him; all fields may be empty. */
struct brp_verwant {
  struct str bsn, voornamen, voorvoegsel, geslachtsnaam;
  deeldatum_t geboren;
  char geslacht;  /* 'm', 'v', 'o'; of a child 0, the register does not tell */
  bool ontbonden; /* of a partner: the marriage or partnership is over */
};

struct brp_verwanten {
  const struct brp_verwant *rij;
  size_t aantal;
};

enum brp_gezag_soort {
  BRP_GEZAG_OUDERS,
  BRP_GEZAG_OUDER,
  BRP_GEZAG_SAMEN,
  BRP_GEZAG_VOOGD,
  BRP_GEZAG_TIJDELIJK_GEEN,
  BRP_GEZAG_ONBEKEND
};

/* Who decides for a minor: the person himself, or a child for whom he decides. */
struct brp_gezag {
  enum brp_gezag_soort soort;
  struct str minderjarige; /* BSN */
  size_t aantal;           /* of a guardian that is no person (an institution): none */
  struct {
    struct str bsn, naam;
  } dragers[BRP_GEZAG_MAX];
};

struct brp_persoon {
  struct str bsn, voornamen, voorletters, voorvoegsel, geslachtsnaam;
  char geslacht; /* 'm', 'v', 'o' */
  deeldatum_t geboren;
  bool is_overleden;
  deeldatum_t overleden; /* DEELDATUM_GEEN when alive or when the day is not told */
  bool geheim;           /* geheimhouding: the address may not be shown to others */
  bool in_onderzoek;     /* the register doubts something of what it gave */
  bool geemigreerd;      /* not kept up any more, for another reason than death */
  /* The address as lines, always; apart only when the person was asked by BSN and lives in the Netherlands. */
  struct str regels[3], land;
  struct str straat, huisnummer, huisletter, toevoeging, postcode, woonplaats;
  bool briefadres, niet_op_adres;
  /* Only when asked by BSN. */
  struct str gemeente_code, gemeente;
  bool curatele;
  struct brp_verwanten ouders, kinderen, partners;
  const struct brp_gezag *gezag;
  size_t gezag_aantal;
};

struct brp_personen {
  const struct brp_persoon *rij;
  size_t aantal;
};

struct brp_settings {
  const char *base_url; /* "http://127.0.0.1:5010/haalcentraal/api/brp"; the register is asked nowhere else */
  unsigned timeout_ms;  /* for the whole of a question; the connection itself must stand within BRP_CONNECT_MS */
  const char *api_key;  /* sent as X-API-KEY; NULL or "" for none */
  bool (*transaction_open)(
      void); /* asserted to be false at each question: nobody waits for the outside with the store locked */
};

struct brp;

/* NULL when the address is no http(s) address. Keeps a small pool of connections; any thread may ask. destroy takes
 * NULL. */
struct brp *brp_create(const struct brp_settings *settings);
void brp_destroy(struct brp *brp);

/* Whole persons, 1 to BRP_BSN_MAX at a time; who is not in the register is not in the answer. The dead are given too.
 */
bool brp_raadpleeg_bsn(struct brp *brp, struct arena *arena, const struct str *bsns, size_t aantal,
                       struct brp_personen *ret_personen, struct fault *fault);

/* Living persons by surname (a final * stands for what follows, after three letters) and whole date of birth. At most
 * ten; more is refused. Gives name, birth, sex and address lines. */
bool brp_zoek_naam_geboorte(struct brp *brp, struct arena *arena, struct str geslachtsnaam, dag_t geboren,
                            struct brp_personen *ret_personen, struct fault *fault);

/* Living persons at an address; letter and toevoeging may be empty, then all at that number. At most thirty; more is
 * refused. */
bool brp_zoek_postcode_huisnummer(struct brp *brp, struct arena *arena, struct str postcode, struct str huisnummer,
                                  struct str huisletter, struct str toevoeging, struct brp_personen *ret_personen,
                                  struct fault *fault);

#endif
