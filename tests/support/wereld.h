/* A small made-up municipality, fresh for every test and on both engines: teams Leerdam and Vianen, a worker for every
 * role, and a clock that stands still at Tuesday 24 March 2026, 9:00 in Amsterdam. No resident is known and no register
 * is connected. */
#ifndef TESTS_WERELD_H
#define TESTS_WERELD_H

#include "breuk.h"
#include "engines.h"

#include "acts/concept_bewaren.h"
#include "acts/document_beheren.h"
#include "acts/dossier_inzien.h"
#include "acts/huishouden_inzien.h"
#include "acts/gebruikers_beheren.h"
#include "acts/inloggen.h"
#include "acts/inrichting_beheren.h"
#include "acts/inwoner_uitnodigen.h"
#include "acts/keuzes.h"
#include "acts/melding_beheren.h"
#include "acts/melding_opnemen.h"
#include "acts/mijn_inloggen.h"
#include "acts/notitie_schrijven.h"
#include "acts/overdragen.h"
#include "acts/persoon_opnemen.h"
#include "acts/persoon_zoeken.h"
#include "acts/werk.h"
#include "connect/brp.h"
#include "store/logboek.h"
#include "store/store.h"

/* PROFESSIONAL and TEAMLEIDER work for Leerdam. */
enum wie { SYSTEEM, LOKET, PROFESSIONAL, TEAMLEIDER, BEHEERDER, VIANEN, LEIDER_VIANEN, PRIVACY, WIE_AANTAL };

struct wereld {
  struct testdb *db;
  struct store *store;
  struct arena *arena;
  struct fault fault;      /* of the last act that went through DOET or FAALT */
  int64_t leerdam, vianen; /* teams */
  dag_t vandaag;
  struct actor actor[WIE_AANTAL];
  struct str publiek[WIE_AANTAL]; /* accounts; "" for the system */
  struct werk werk[WIE_AANTAL];
};

int wereld_sqlite(void **state);
int wereld_pgsql(void **state);
int wereld_klaar(void **state);

#define IN_WERELD(test)                                                                                                \
  {#test " on sqlite", test, wereld_sqlite, wereld_klaar, NULL}, {                                                     \
#test " on postgresql", test, wereld_pgsql, wereld_klaar, NULL                                                     \
  }

/* One more worker of that team; his account is found by his name. */
struct werk werker_erbij(struct wereld *w, const char *naam, enum rol rol, int64_t team);
struct str account_van(struct wereld *w, const char *naam);

/* The same worker, some days and milliseconds later. */
struct werk later(const struct werk *werk, int dagen, moment_t ms);

/* The call uses &w->fault. */
#define DOET(w, call)                                                                                                  \
  do {                                                                                                                 \
    bool doet_gedaan;                                                                                                  \
    breuk_begin(#call);                                                                                                     \
    do {                                                                                                               \
      fault_init(&(w)->fault);                                                                                         \
      doet_gedaan = (call);                                                                                            \
    } while (breuk_nog_eens(doet_gedaan, &(w)->fault, #call));                                                         \
    if (!doet_gedaan)                                                                                                  \
      fail_msg(#call " gives %s: %s %.*s", fault_class_name((w)->fault.class), (w)->fault.detail,                      \
               STR_ARG((w)->fault.message));                                                                           \
  } while (0)
#define FAALT(w, why, call)                                                                                            \
  do {                                                                                                                 \
    fault_init(&(w)->fault);                                                                                           \
    if (call) fail_msg(#call " was done");                                                                             \
    assert_string_equal(fault_class_name((w)->fault.class), fault_class_name(why));                                    \
  } while (0)
#define assert_str(have, want) assert_str_at((have), str_of(want), __FILE__, __LINE__)
#define assert_has(have, want) assert_has_at((have), str_of(want), __FILE__, __LINE__)
void assert_str_at(struct str have, struct str want, const char *file, int line);
void assert_has_at(struct str have, struct str want, const char *file, int line);

/* Beside the application, as the owner of the database. */
int64_t tel(struct wereld *w, const char *sql);
struct str lees(struct wereld *w, const char *sql);
void veeg(struct wereld *w, const char *sql);

/* Residents and their questions, brought in by the desk. A resident as he tells it himself, born on 1 May 1950, at Kade
 * 1, 4131 AB Vianen; gives his public id. */
struct str inwoner(struct wereld *w, const char *voornaam, const char *achternaam);
/* A question of him for Leerdam, received today; gives the public id of his household. */
struct str vraag(struct wereld *w, struct str persoon, enum wet wet);
struct str vraag_voor(struct wereld *w, const struct werk *werk, struct str persoon, enum wet wet, int64_t team,
                      dag_t ontvangen);

/* The work of a resident in Mijn Schakel: the professional of Leerdam, who must work in his household, gave him a code
 * and with that he came in. Every call is a session of its own. */
struct werk als_inwoner(struct wereld *w, struct str persoon);
/* A code on paper for him, as the professional of Leerdam hands it over; works for two weeks. */
struct str inlogcode(struct wereld *w, struct str persoon);

/* What triage always asks, answered: nothing must be done today and everybody is safe. */
struct loket_keuzes rustig(struct arena *arena);

/* Gives the municipality the inrichting of that name in inrichtingen/. */
void inrichting_zetten(struct wereld *w, const char *naam);
/* The team of that key in it. */
int64_t team_van(struct wereld *w, const char *sleutel);

struct huishouden_inzien_uit huishouden(struct wereld *w, const struct werk *werk, struct str publiek);
/* A document is put with the household; its public id. */
struct str document_erbij(struct wereld *w, const struct werk *werk, struct str huis, const char *naam,
                          const char *tekst);
struct werklijst_inzien_uit werklijst(struct wereld *w, const struct werk *werk, int64_t bladzijde);
/* The newest melding and note of a household as the professional of Leerdam sees them. */
struct melding melding_van(struct wereld *w, struct str huishouden);
struct notitie notitie_van(struct wereld *w, struct str huishouden);

/* What a professional fills in; the reason has the consent that the Wmo asks for. */
struct notitie_in verslag(const char *tekst);
struct melding_sluiten_in beantwoord(void);

/* Fails with what was found when the logboek is not whole. */
void assert_heel(struct wereld *w);

/* Runs `doen` in `aantal` threads at once, each with its own number; fails in the thread of the test when one gives
 * false. */
typedef bool draad_werk(struct wereld *w, int nummer);
void tegelijk(struct wereld *w, int aantal, draad_werk *doen);

#endif
