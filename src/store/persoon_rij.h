/* A row of persoon as the functions of this room read it. */
#ifndef STORE_PERSOON_RIJ_H
#define STORE_PERSOON_RIJ_H

#include "domain/persoon.h"

#include "intern.h"

/* Person p lives where person q keeps his address secret. */
#define WOONT_GEHEIM                                                                                                   \
  "q.id <> p.id AND q.geheim = 1 AND q.postcode = p.postcode AND q.huisnummer = p.huisnummer AND q.huisletter = "      \
  "p.huisletter AND q.toevoeging = p.toevoeging AND q.straat = p.straat"
/* Whose own address is that of a housemate who keeps it secret: it would give that one away, in either household. */
#define GEHEIM_BIJ                                                                                                     \
  "EXISTS (SELECT 1 FROM huishouden_lid s JOIN huishouden_lid z ON z.huishouden = s.huishouden JOIN persoon q ON "     \
  "q.id = z.persoon WHERE s.persoon = p.id AND z.tot >= z.vanaf AND s.tot >= s.vanaf AND " WOONT_GEHEIM ") "
/* enum afscherming of a row of persoon p. */
#define AFSCHERMING                                                                                                    \
  "CASE WHEN EXISTS (SELECT 1 FROM afscherming a WHERE a.persoon = p.id) THEN 2 WHEN EXISTS (SELECT 1 FROM "           \
  "huishouden_lid s JOIN afscherming a ON a.huishouden = s.huishouden WHERE s.persoon = p.id) THEN 1 WHEN " GEHEIM_BIJ \
  "THEN 3 ELSE 0 END"
/* Columns of a row of persoon; what a query asks besides begins at this one. */
enum { PERSOON_KOLOMMEN = 28 };
#define PERSOON_MET(afscherming)                                                                                       \
  "p.id, p.publiek, p.bsn, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, p.geslacht, p.geboren, "        \
  "p.overleden, p.geheim, "                                                                                            \
  "p.straat, p.huisnummer, p.huisletter, p.toevoeging, p.postcode, p.woonplaats, p.buitenland, p.gemeente, p.bron, "   \
  "p.geverifieerd_op, p.partnernaam, " afscherming ", p.versie, p.verwacht, p.niet_geboren, p.geen_bsn, "              \
  "p.ander_nummer"
#define PERSOON PERSOON_MET(AFSCHERMING)
/* For what shows no address, and so need not ask who is shielded. */
#define PERSOON_ZONDER_ADRES PERSOON_MET("0")

struct persoon persoon_van_rij(const struct db_rows *rows, size_t i);
/* Takes a secret or shielded address out, unless this toegang was given for what it is needed for. Everything that
 * leaves this room with an address in it goes through here. */
void adres_afschermen(const struct toegang *toegang, struct persoon *persoon);
/* All rows, screened; each person is in the logboek as seen. */
void personen_van_rijen(struct toegang *toegang, const struct db_rows *rows, struct persoon **ret_personen,
                        size_t *ret_aantal);

/* Writes the fields that the register or the person himself can change; what differs goes to the logboek. */
bool persoon_wijzigen(struct toegang *toegang, const struct persoon *was, const struct persoon *wordt,
                      struct fault *fault);

/* The one function that writes afgeleid_zoeknaam and afgeleid_zoekklank for a person (zoeknaam.c). What is saved is
 * found at once. Pieces of a word that nobody has any more stay until the next rebuild: they lead to nobody. */
bool zoeknaam_afleiden(struct tx *tx, const struct persoon *persoon, struct fault *fault);
/* Both tables anew from all persons. */
bool zoeknamen_herbouwen(struct tx *tx, struct fault *fault);

#endif
