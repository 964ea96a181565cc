/* The rules of logging in: how long a session lasts, which passwords are too common, how long who keeps guessing must
 * wait. Figures are those of OWASP ASVS 4.0.3 level 2 unless another source stands beside them. */
#ifndef DOMAIN_INLOG_H
#define DOMAIN_INLOG_H

#include "base/arena.h"
#include "base/datum.h"
#include "domain/access.h"

/* Three kinds of people, each with sessions of their own length. */
enum rijk { RIJK_TEAM, RIJK_INWONER, RIJK_PARTNER, RIJK_AANTAL };
enum rijk rijk_van(enum rol rol);

struct sessieduur {
  moment_t stil; /* ends when not used for this long; milliseconds */
  moment_t duur; /* ends when it is this old, however often it was used */
};
const struct sessieduur *sessieduur_van(enum rol rol);
/* With only one of two factors given it waits this long for the other. */
enum { SESSIE_HALVERWEGE = 10 * 60 * 1000 };

/* How far logging in has come. Until it is SESSIE_OPEN a session opens nothing but the page that asks for the rest. */
enum sessie_stap { SESSIE_OPEN, SESSIE_CODE, SESSIE_INSTELLEN };

/* Has a session ended, that began and was last used then? */
bool sessie_voorbij(enum rol rol, enum sessie_stap stap, moment_t begonnen, moment_t gezien, moment_t nu);

/* After INLOGGEN_POGINGEN failures in a row the next attempt waits INLOGGEN_WACHT (V2.2.1: at most 100 an hour). */
enum { INLOGGEN_POGINGEN = 5, INLOGGEN_WACHT = 15 * 60 * 1000 };

/* "Firefox op Windows", from what a browser says of itself; it may lie, so it only helps people to recognise. */
struct str apparaat_woorden(struct arena *arena, struct str user_agent);

/* NULL when this password will do, otherwise what is wrong with it, for the user (V2.1.1, V2.1.7). `namen` are words
 * that say who he is or where: his names, his login name, the municipality. */
const char *wachtwoord_bezwaar(struct arena *arena, struct str wachtwoord, const struct str *namen, size_t aantal);

/* A code on paper, with which a resident comes in or a partner chooses his password, once: five characters by which it
 * is found and seven that are kept as a hash only. Without vowels, so that it says nothing, and without what looks
 * alike. */
enum { INLOGCODE_KIEZER = 5, INLOGCODE_GEHEIM = 7, INLOGCODE_LENGTE = INLOGCODE_KIEZER + INLOGCODE_GEHEIM };
extern const char inlogcode_tekens[];
/* From that many random bytes; every character as likely as another, by skipping what does not fit. False when there
 * were too few. */
bool inlogcode_maken(struct arena *arena, const uint8_t *bytes, size_t aantal, struct str *ret_code);
/* "K7QF-2MXT-9RHB": as it stands in the letter. */
struct str inlogcode_tekst(struct arena *arena, struct str code);
/* As people type it: small letters, spaces and dashes. False when it cannot be a code. */
bool inlogcode_lezen(struct arena *arena, struct str getypt, struct str *ret_code);

/* How the code reaches him. */
enum inlogcode_hoe { INLOGCODE_PAPIER = 1, INLOGCODE_BRIEF };
extern const struct keuze inlogcode_wegen[];

#endif
