/* A walk through every page: a small municipality that the demo made by running the real acts, with one household that
 * was given one of everything through the real pages, an account for every role with every relation, and visits that go
 * the whole way of a page and are then undone, so that the order of visits does not matter and every one of them meets
 * the same world. */
#ifndef TESTS_RONDGANG_H
#define TESTS_RONDGANG_H

#include "engines.h"

#include "domain/access.h"
#include "pages/bezoek.h"
#include "store/store.h"

struct wie {
  enum rol rol;
  unsigned relatie; /* one of enum relatie, with every household that an id of the walk belongs to */
  int64_t gebruiker;
  struct str naam, cookie, csrf;
};

struct rondgang;
struct verzoek;
typedef void rondgang_proef(struct rondgang *r, const struct verzoek *verzoek);

struct rondgang {
  struct testdb *db;
  struct store *store;
  struct arena *arena, *bezoek, *gezien; /* of the last visit: its own, and for what was seen of it */
  struct fault fault;
  struct omgeving omgeving;
  bool klein;
  bool vreemde_site;       /* forms come from another site */
  size_t geheugen;         /* that a visit may take; 0 = more than any needs */
  void (*om)(bool begint); /* called just before and after a page does its work; NULL = nothing is */
  rondgang_proef *proef;   /* called once for each page with a form that would be taken, before it is sent; or NULL */
  bool *beproefd;          /* of every page, whether it was */
  moment_t nu;
  const struct wie *wie;
  size_t wie_aantal;
  int64_t collega;       /* works in all those households, and those with the relation teamgenoot are of his team */
  const struct str *ids; /* of every page, what stands in the place of ":id" */
  int64_t huishouden;    /* the one with everything */
  unsigned *getypt;      /* of every page: the kinds of information that were written with what was typed there */
  const struct paren *queries;       /* what it wants to know besides */
  struct str huis, kind;             /* public ids of it, and of a child there */
  struct str ander;                  /* another household, where the child lives too */
  const struct str *geheimen;        /* what may stand in no answer to who has nothing to do with it */
  size_t geheim_aantal, naam_aantal; /* the first ones are names, and the word that was typed */
  size_t team_aantal;                /* all teams */
  int64_t teams[ACTOR_TEAMS_MAX];
};

/* What is typed in every field of text of that household: a word that stands nowhere else, and what would be a script,
 * a formula or the end of a statement when it were taken for one. */
#define RONDGANG_WOORD "Kwartelslag"
#define RONDGANG_ROMMEL "<i onx=1>\"'&;--"
#define RONDGANG_STRAAT "Sluiswachterspad" /* where they live, which is a secret */
enum { RONDGANG_CIJFERS = 3 }; /* behind the word: the number of the page where it was typed, in paginas[] */

void rondgang_maken(struct rondgang *r);
/* On PostgreSQL, filled in fewer rounds; what is laid down is not there. */
void rondgang_maken_klein(struct rondgang *r);
void rondgang_klaar(struct rondgang *r);
const struct wie *rondgang_wie(const struct rondgang *r, enum rol rol, unsigned relatie);

/* First cell of the first row, beside the application. */
struct str rondgang_lees(struct rondgang *r, const char *sql);

struct regel {
  struct str act, grond, informatie, uitkomst;
  bool van_huishouden;
};
enum { REGELS_MAX = 16 };

struct gezien {
  int status;
  struct str type, lichaam, koppen; /* koppen: the values of the headers that the page added, one a line */
  struct regel regels[REGELS_MAX];  /* of the logboek, in their order */
  size_t regel_aantal;
  struct str veranderd; /* tables that were written to, without those of the logboek and of sessions */
};

/* "persoon,melding" as kinds. */
unsigned rondgang_soorten(struct str codes);

/* Visits are made inside a walk. */
typedef void rondgang_loop(void *context);
void rondgang_lopen(struct rondgang *r, rondgang_loop *doen, void *context);

struct verzoek {
  const struct wie *wie; /* NULL = nobody is logged in */
  const struct pagina *pagina;
  struct str id;
  const struct paren *query, *form;
};
/* One visit, undone afterwards. What it gives lives until the next. */
struct gezien rondgang_bezoek(struct rondgang *r, const struct verzoek *verzoek);
/* One that stays, when it was not refused; for making the world. */
struct gezien rondgang_doen(struct rondgang *r, const struct verzoek *verzoek);

/* Opens a page and sends every form on it, filled in; they stay. */
struct vulling {
  int verstuurd, aangenomen;
};
void rondgang_vullen(struct rondgang *r, const struct verzoek *verzoek, struct vulling *vulling);

#endif
