/* A stand-in for the national register of persons (BRP), spoken to over real HTTP: Haal Centraal BRP personen
 * bevragen 2.7, so that Schakel can be tried and tested without the register. It answers three of the seven questions:
 * RaadpleegMetBurgerservicenummer, ZoekMetGeslachtsnaamEnGeboortedatum and ZoekMetPostcodeEnHuisnummer. Titles of
 * nobility are not used in forms of address, and the aliases verblijfplaatsBinnenland and adresseringBinnenland are not
 * known. */
#ifndef PROEF_BRP_PROEF_H
#define PROEF_BRP_PROEF_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"

enum { BRP_VRAAG_MAX = 64 * 1024, BRP_ANTWOORD_MAX = 4 * 1024 * 1024 };

/* The persons, in the storage form of the register's own test environment: an array of objects, dates as "jjjjmmdd". */
struct brp_bestand;

/* Reads a file's bytes. With a `gemeente` (four digits) only who is registered there is served; empty serves all. The
 * caller destroys it; destroy takes NULL. FAULT_INPUT when it is no such file or two persons have one BSN. */
bool brp_bestand_create(struct str bytes, struct str gemeente, struct brp_bestand **ret_bestand, struct fault *fault);
void brp_bestand_destroy(struct brp_bestand *bestand);
size_t brp_bestand_aantal(const struct brp_bestand *bestand);

/* The population that the program carries with it (bevolking.json): 361 made-up persons in and around Vijfheerenlanden.
 */
struct str brp_bevolking(void);

/* Answers one question: the body of a POST to /haalcentraal/api/brp/personen. Gives the HTTP status and the JSON:
 * persons for 200, a problem object otherwise. Ages are those on `vandaag`. False when `out` was too small. May be
 * called by many threads at once. */
bool brp_antwoord(struct arena *arena, const struct brp_bestand *bestand, dag_t vandaag, struct str body,
                  int *ret_status, struct buf *out);

struct brp_proef;

struct brp_proef_instelling {
  int port;     /* on 127.0.0.1; 0 lets the system choose */
  int traag_ms; /* every answer waits this long, to try out a slow register */
};

/* Serves until brp_proef_stop (takes NULL). The bestand must outlive it. */
bool brp_proef_start(const struct brp_proef_instelling *instelling, const struct brp_bestand *bestand,
                     struct brp_proef **ret_proef, struct fault *fault);
int brp_proef_port(const struct brp_proef *proef);
void brp_proef_stop(struct brp_proef *proef);

/* The command `schakel brp-proef --port N [--personen FILE] [--gemeente CODE]`: runs until SIGINT or SIGTERM. Gives the
 * exit code. */
int opdracht_brp_proef(int argc, char **argv);

#endif
