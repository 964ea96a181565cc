/* What the parts of bench_vul share: a made-up municipality of ten teams, written row by row beside the acts. */
#ifndef BENCH_VUL_H
#define BENCH_VUL_H

#include "base/json.h"
#include "bench_tekst.h"

#include "intern.h"

enum { TEAMS = 10, WORKERS = 120, BATCH = 250, MEMBERS_MAX = 4, NOTES_MIN = 4, NOTES_MAX = 20, NOTES_MANY = 5000 };
enum { PROMISES_MAX = 6 };
/* Of each share of the cases a professional and a team leader whose teams have it. */
enum { AANDELEN = 3 };
enum {
  FIRST_TEAM = 1,
  FIRST_WORKER = FIRST_TEAM + TEAMS,
  PROFESSIONAL = FIRST_WORKER,
  LOKET = FIRST_WORKER + WORKERS,
  FIRST_AANDEEL = LOKET + 1
};

/* Of each team its name, which is also the line that it is counted on. */
extern const char *const plaatsnamen[TEAMS];

#define NAME_COMMON "Jansen"
#define NAME_RARE "Sterrenburg"

/* What the caller gets to know. Lives as long as the program. */
struct wijzer {
  json_t *json, *huishoudens, *huishoudens_klein, *personen, *plannen;
};

/* Rows of one table, as db_exec_many wants them. */
struct rijen {
  const char *sql;
  size_t per, count, room;
  struct db_arg *args;
};

struct db_arg *new_row(struct rijen *rijen);
#define ROW(rijen, ...)                                                                                                \
  do {                                                                                                                 \
    const struct db_arg row[] = {__VA_ARGS__};                                                                         \
    if (sizeof row / sizeof *row != (rijen)->per) abort();                                                             \
    memcpy(new_row(rijen), row, sizeof row);                                                                           \
  } while (0)

enum vultabel {
  HUISHOUDEN,
  PERSOON,
  LID,
  RELATIE,
  MELDING,
  BEHANDELING,
  TRIAGE,
  NOTITIE,
  DOCUMENT,
  BRIEF,
  CASUS,
  TRAJECT,
  TRAJECT_CASUS,
  TRAJECT_WERKER,
  TRAJECT_PERSOON,
  PLAN,
  PLAN_AFSPRAAK,
  PLAN_EVALUATIE,
  PLAN_VERSIE,
  WACHTLIJST,
  WACHTCONTACT,
  LOGBOEK,
  LOGBOEK_PERSOON,
  TABELLEN
};

/* The chain of the logboek so far. */
struct keten {
  int64_t nr;
  uint8_t hash[32];
};

struct vulling {
  struct store *store;
  struct arena *arena; /* of one batch */
  struct wijzer *wijzer;
  int64_t count; /* households in all */
  moment_t nu;
  dag_t vandaag;

  int64_t done, persons;                 /* households and persons of the batches before */
  int64_t casussen, plannen, wachtenden; /* and the rest, with those of this one */
  struct keten keten;                    /* likewise */
  struct dobbel dobbel;
  struct tx tx;
  struct rijen rijen[TABELLEN];
};

/* bench_rijen.c: room for a batch, and the batch into the database. */
void rijen_beginnen(struct vulling *v);
bool rijen_schrijven(struct vulling *v, struct fault *fault);

/* bench_mensen.c */
bool mensen_schrijven(struct db *db, void *vulling, struct fault *fault);  /* teams and who works in them */
bool sessies_schrijven(struct db *db, void *vulling, struct fault *fault); /* of all of them, with searches */
bool sessies_verversen(struct db *db, void *vulling, struct fault *fault); /* as if they began just now */
int64_t team_kiezen(struct dobbel *dobbel);                                /* by the share of each team */

/* bench_keten.c: a row of the logboek by `wie`, and at the end the head of the chain. */
void keten_rij(struct vulling *v, int64_t wie, const char *act, unsigned informatie, moment_t op, int64_t huishouden,
               int64_t persoon);
bool keten_sluiten(struct db *db, void *vulling, struct fault *fault);

#endif
