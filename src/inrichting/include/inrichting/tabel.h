/* A table of the inrichting: a CSV file with a fixed set of columns, described once. The reader, `schakel check`, the
 * changing of a row and the documentation all read the same description. */
#ifndef INRICHTING_TABEL_H
#define INRICHTING_TABEL_H

#include "base/datum.h"
#include "domain/veld.h"
#include "inrichting/fouten.h"

enum kolom_soort {
  KOLOM_TEKST,        /* struct str: one line */
  KOLOM_LANG,         /* struct str: several lines */
  KOLOM_SLEUTEL,      /* struct str: small letters, digits and hyphens */
  KOLOM_DAG,          /* dag_t: written as 2025-01-01; DAG_GEEN when empty */
  KOLOM_GETAL,        /* int64_t: whole, not below zero; GETAL_LEEG when empty */
  KOLOM_BEDRAG,       /* int64_t: cents, written as 23,50; GETAL_LEEG when empty */
  KOLOM_LEEFTIJD,     /* int64_t: whole years; GETAL_LEEG when empty. The year of a `tot` is included */
  KOLOM_JA_NEE,       /* int: 1, 0, -1 when empty */
  KOLOM_KEUZE,        /* int: value of one of `keuzes`; -1 when empty */
  KOLOM_VERWIJZING,   /* struct str: the key of a row of the table `naar`; empty when empty */
  KOLOM_VERWIJZINGEN, /* struct strs: several such keys with a space between */
};

enum { GETAL_LEEG = -1, LEEFTIJD_MAX = 130, TABEL_BESTAND_MAX = 32 * 1024 * 1024 };

struct strs {
  const struct str *str;
  size_t aantal;
};

/* Every table by its number; `inrichting_tabellen` below has them in this order. */
enum tabel_nr {
  TABEL_GEEN,
  TABEL_ORGANISATIE,
  TABEL_LOCATIE,
  TABEL_TEAM,
  TABEL_OPVOLGING,
  TABEL_GEBIED,
  TABEL_PLAATS,
  TABEL_LIDMAATSCHAP,
  TABEL_ROL,
  TABEL_DISCIPLINE,
  TABEL_AANDACHTSGEBIED,
  TABEL_RAPPORTAGELIJN,
  TABEL_KANAAL,
  TABEL_VERWIJZER,
  TABEL_TOEGANG,
  TABEL_WEBMELDING,
  TABEL_PARTNER,
  TABEL_VERWIJSRECHT,
  TABEL_INZAGE,
  TABEL_LEEFGEBIED,
  TABEL_ONDERWERP,
  TABEL_ROUTERING,
  TABEL_TRIAGEVRAAG,
  TABEL_TRIAGEUITKOMST,
  TABEL_REGEL,
  TABEL_TRAJECTSOORT,
  TABEL_POORT,
  TABEL_TRIGGER,
  TABEL_AFWEGINGSSTAP,
  TABEL_REGIEREGEL,
  TABEL_OVERLEGSOORT,
  TABEL_SLUITREDEN,
  TABEL_MEETSCHAAL,
  TABEL_DOELMETING,
  TABEL_DREMPEL,
  TABEL_ONDERTEKENING,
  TABEL_MIJN_SCHAKEL,
  TABEL_TIJDBESTEDING,
  TABEL_TERMIJN,
  TABEL_KLOKBEGIN,
  TABEL_DWANGSOM,
  TABEL_GELIJKGESTELDE_DAG,
  TABEL_LAAG,
  TABEL_PRODUCT,
  TABEL_TARIEF,
  TABEL_CONTRACT,
  TABEL_OMVANGGRENS,
  TABEL_EIGENBIJDRAGE,
  TABEL_CONSULT,
  TABEL_MANDAAT,
  TABEL_MANDAATEIS,
  TABEL_TOESTEMMER,
  TABEL_WETTELIJKE_TAAK,
  TABEL_BEWAARTERMIJN,
  TABEL_AANBOD,
  TABEL_ESCALATIEROUTE,
  TABEL_CONTACTPUNT,
  TABEL_GELDVRAAG,
  TABEL_GELDHULP,
  TABEL_WOORD,
  TABEL_BRIEFTEKST,
  TABEL_TELREGEL,
  TABEL_NOODTOEGANG,
  TABEL_KEURINGSREGEL,
  TABEL_AANTAL
};

struct kolom {
  const char *naam;
  const char *uitleg; /* Dutch: what stands in it */
  enum kolom_soort soort;
  const char *verplicht; /* rule or article that requires it; NULL = may be empty */
  bool sleutel;          /* part of what makes a row this row */
  const struct keuze *keuzes;
  enum tabel_nr naar;
  bool tijdloos;          /* the row that is referred to may be in force at another time */
  const char *niet_onder; /* the column whose number may not be higher than this one's */
  size_t plek;            /* offsetof in the struct of the row */
};

/* The first member of the struct of every table. */
struct rij {
  size_t nummer;         /* as a spreadsheet shows it */
  struct str sleutel;    /* the key columns as written, with '|' between */
  struct str bron;       /* where the row comes from, or "onze keuze" */
  dag_t vanaf, tot;      /* in force on these days, both included; DAG_GEEN and DAG_OPEN without limit */
  bool goed, dagen_goed; /* while it is checked: every cell could be read; the two days could */
};

enum tabel_van {
  VAN_GEMEENTE, /* only of a municipality */
  VAN_BEIDE,    /* the law has rows in this table too; a row of the municipality may not weaken them */
  VAN_WET,      /* only of the law */
};

struct tabel {
  const char *naam;   /* the file is NAAM.csv */
  const char *uitleg; /* Dutch */
  enum tabel_van van;
  const struct kolom *kolommen;
  size_t aantal_kolommen, rij_grootte;
};

extern const struct tabel *const inrichting_tabellen[TABEL_AANTAL]; /* that of TABEL_GEEN is NULL */

/* TABEL_GEEN when there is no such table. */
enum tabel_nr tabel_met_naam(struct str bestand);
const struct kolom *tabel_kolom(const struct tabel *tabel, struct str naam); /* NULL when not there */
bool tabel_gedateerd(const struct tabel *tabel);

/* A table that was read. */
struct inhoud {
  struct str bytes;  /* as they were; ptr NULL when there is no such file */
  const void *rijen; /* the structs, in the order of the file */
  size_t aantal;
  const struct rij **op_sleutel; /* the same rows by key and then by `vanaf` */
  bool volledig;                 /* no row was left out because it could not be taken apart */
};

/* The header holds exactly the columns, in any order. Everything lives in the arena; `bytes` must live as long. False
 * when there was a fault; every fault is in `fouten`. */
bool tabel_lezen(struct arena *arena, const struct tabel *tabel, struct str bytes, struct inhoud *ret_inhoud,
                 struct inrichting_fouten *fouten);

/* Adds a fault of a row that was read. Returns false. */
bool tabel_fout(const struct tabel *tabel, const struct rij *rij, const char *kolom, struct str bericht,
                struct inrichting_fouten *fouten);

/* The row of that key in force on that day; NULL when there is none. */
const void *inhoud_op(const struct inhoud *inhoud, struct str sleutel, dag_t dag);
/* The first row of that key; NULL when there is none. */
const struct rij *inhoud_eerste(const struct inhoud *inhoud, struct str sleutel, size_t *ret_plaats);

#endif
