/* A person as Schakel knows him: from the register (BRP) or as he told it himself. */
#ifndef DOMAIN_PERSOON_H
#define DOMAIN_PERSOON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/str.h"

struct registergezag;

enum bron { BRON_REGISTER = 1, BRON_EIGEN_OPGAVE = 2 };

/* Two households share somebody (a child of parents who parted) and may not learn of each other where they are. */
enum afscherming {
  AFSCHERMING_GEEN,
  AFSCHERMING_HUISGENOOT, /* lives in one of the two: his address is for who works there */
  AFSCHERMING_ZELF,       /* is the one they share: his address tells one side of the other */
  AFSCHERMING_GEHEIM,     /* lives with somebody whose address is secret, at that same address */
  AFSCHERMING_GEHEIM_HIER /* the same, for who works in the household of that somebody; never of a row */
};

struct adres {
  struct str straat, huisnummer, huisletter, toevoeging, postcode, woonplaats;
  struct str buitenland; /* the lines of an address abroad or a description, when there is no Dutch address */
};

struct persoon {
  int64_t id;         /* 0 = not in our own register yet */
  struct str publiek; /* public id, "" when id is 0 */
  struct str bsn;     /* "" when he has none or it is not known; never in an address or a log line */
  struct str voornamen, voorletters, voorvoegsel, geslachtsnaam;
  struct str geslacht;   /* "m", "v", "o" (unknown) */
  deeldatum_t geboren;   /* DEELDATUM_GEEN when not told */
  deeldatum_t overleden; /* DEELDATUM_GEEN when alive; 0 when dead on an unknown day */
  enum afscherming afscherming;
  bool geheim; /* geheimhouding: the address is masked on screens, in exports and in letters to others */
  struct adres adres;
  struct str gemeente; /* code of the municipality of registration, "" when unknown */
  enum bron bron;
  struct str partnernaam;   /* surname of the partner with its voorvoegsel, to be found by; "" when not known */
  moment_t geverifieerd_op; /* last time the register confirmed it; 0 = not verified */
  /* Who has gezag over him, as the register said just now; NULL = it was not asked. Never read from our own store. */
  const struct registergezag *gezag;
  int64_t versie;          /* of his details; 0 = not in our own register yet */
  dag_t verwacht;          /* not born yet: the expected day; 0 = born */
  dag_t niet_geboren;      /* the day on which was told that he will not be born; 0 = not so */
  int geen_bsn;            /* why he has no BSN: domain/opgave.h; 0 = not told */
  struct str ander_nummer; /* another number to know him by, as a v-nummer; "" = none */
};

/* Is there somebody to write to? Not the dead, and not who is not born. */
bool persoon_krijgt_brief(const struct persoon *persoon);

/* "Fatma van der Berg-Yılmaz": voornamen (or the initials), voorvoegsel, geslachtsnaam; "Naam onbekend" when there is
 * none, "Ongeboren kind" when he is not born and has none yet. */
struct str persoon_naam(struct arena *arena, const struct persoon *persoon);
/* "Berg, Fatma van der": for lists that are sorted by name. */
struct str persoon_lijstnaam(struct arena *arena, const struct persoon *persoon);
/* "Berg" with its voorvoegsel and initials, as a letter starts: "F.A. van der Berg". */
struct str persoon_briefnaam(struct arena *arena, const struct persoon *persoon);
/* First letters of the first names: "Jan Willem" → "J.W.". */
struct str voorletters_van(struct arena *arena, struct str voornamen);

/* "Dorpsstraat 12 a, 4131 AB Vianen"; the masked form when secret: "Geheim adres". */
struct str adres_regel(struct arena *arena, const struct persoon *persoon);
struct str adres_straatregel(struct arena *arena, const struct adres *adres); /* "Dorpsstraat 12 a" */
struct str adres_plaatsregel(struct arena *arena, const struct adres *adres); /* "4131 AB Vianen" */

/* "1234 ab" → "1234AB"; false when it is no Dutch postcode. */
bool postcode_normaal(struct arena *arena, struct str postcode, struct str *ret_postcode);

/* The key under which a name is found: voorvoegsel left out, folded, hyphens as spaces. */
struct str naam_sleutel(struct arena *arena, struct str geslachtsnaam);

/* Surnames to ask the register for a name as it was typed, likeliest first: "Jan de Vries" → "Jan de Vries", "Vries";
 * "de Vries" → "Vries"; "Vries, Jan" → "Vries". Views into `naam`. Our own register is searched by domain/zoeknaam.h.
 */
enum { ZOEKNAMEN_MAX = 2 };
size_t zoeknamen(struct str naam, struct str ret_namen[ZOEKNAMEN_MAX]);

/* What somebody typed in the one search field. */
enum zoekvorm {
  ZOEK_LEEG,
  ZOEK_BSN,
  ZOEK_ADRES,
  ZOEK_NAAM_GEBOORTE,
  ZOEK_NUMMER,
  ZOEK_NAAM,
  ZOEK_GEBOORTE,
  ZOEK_TELEFOON
};
struct zoekvraag {
  enum zoekvorm vorm;
  struct str bsn;                  /* ZOEK_BSN */
  struct str postcode, huisnummer; /* ZOEK_ADRES */
  struct str naam;                 /* ZOEK_NAAM, ZOEK_NAAM_GEBOORTE: as typed, without the date */
  dag_t geboren;                   /* ZOEK_NAAM_GEBOORTE, ZOEK_GEBOORTE; else DAG_GEEN */
  int jaar;
  struct str telefoon; /* ZOEK_TELEFOON: by telefoon_normaal (domain/bereik.h) */
  int64_t nummer;      /* ZOEK_NUMMER: case number 2026-000123 */
};
/* Nine digits: BSN when the elfproef holds; "4131AB 12": address; a name with a date; a date; a case number; a
 * telephone number; else a name. A nine-digit number that fails the elfproef, and signs without letters, give false and
 * a message. */
bool zoekvraag_lezen(struct arena *arena, struct str tekst, struct zoekvraag *ret_vraag, struct str *ret_bezwaar);

#endif
