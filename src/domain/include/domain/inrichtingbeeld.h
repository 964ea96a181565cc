/* The inrichting as people read it: tables, rows and changes as text, values only. The room `inrichting` fills them,
 * the acts hand them on and the screens show them. Nothing here is of residents but what struct proefverschil says. */
#ifndef DOMAIN_INRICHTINGBEELD_H
#define DOMAIN_INRICHTINGBEELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/datum.h"
#include "base/paren.h"
#include "base/str.h"

struct inrichting_versie {
  int64_t nr;
  moment_t op;
  struct str door;      /* name; "" = the command line */
  struct str waarom;    /* in the words of who did it */
  struct str bestanden; /* the files that changed, with ", " between */
};

enum { VERSIES_BLAD = 50 };

/* A page of them, newest first. They are numbered from 1 without gaps, so `totaal` is also the number of the newest. */
struct inrichting_versies {
  const struct inrichting_versie *rijen;
  size_t aantal, totaal;
};

/* A change that is prepared and not in force. */
struct wijzigingsvoorstel {
  struct str publiek;
  int64_t versie; /* of the inrichting that it rests on */
  struct str door;
  moment_t op;
  struct str wat;       /* what it changes, in a few words */
  struct str formulier; /* what was filled in, as JSON; "" = it came as files */
};

struct cel_beeld {
  struct str ruw;   /* as it stands in the file */
  struct str tekst; /* as people read it: names for keys, "24 maart 2026" for a day */
};

struct kolom_beeld {
  struct str naam;   /* as in the file: "leeftijd_van" */
  struct str kop;    /* "Leeftijd van" */
  struct str uitleg; /* what stands in it */
  bool geldigheid;   /* vanaf or tot, which a row shows as a period */
};

struct rij_beeld {
  struct str sleutel; /* the key columns as in the file, with '|' between */
  struct str naam;    /* what people call the row */
  dag_t vanaf, tot;   /* in force on these days; DAG_GEEN and DAG_OPEN without limit */
  bool van_wet;
  const struct cel_beeld *cellen; /* one for each column of the table */
};

struct tabel_beeld {
  struct str naam, titel, uitleg; /* "triageuitkomst", "Triageuitkomst", what it is for */
  bool van_wet;                   /* only of the law: nothing to change here */
  bool gedateerd;
  const struct kolom_beeld *kolommen;
  size_t kolom_aantal;
  size_t geldend, straks; /* own rows in force on the day, and beginning later */
  size_t wet;             /* rows of the law in force on the day */
};

struct groep_beeld {
  struct str naam;
  const struct tabel_beeld *tabellen;
  size_t aantal;
};

/* Where a text was found. */
struct treffer {
  struct str tabel, titel; /* name and title of the table */
  struct str sleutel, naam, kop, tekst;
  dag_t vanaf, tot;
  dag_t dag; /* on which it is in force, as near to today as can be */
  bool van_wet;
};

/* What one row of two inrichtingen differs in. */
enum rijverschil_soort {
  RIJ_BEGINT,  /* a row that was not there: in `cellen` what differs from the row that it follows, or all of it */
  RIJ_EINDIGT, /* the same row, with an end that it did not have or an earlier one */
  RIJ_ANDERS,  /* other cells in the same period */
  RIJ_WEG,     /* a row that is not there any more */
};
struct celverschil {
  struct str kop, was, wordt;
};
struct rijverschil {
  struct str tabel, titel, naam;
  enum rijverschil_soort soort;
  dag_t vanaf, tot; /* of the row as it becomes; of the old one when it is gone */
  bool volgt_op;    /* it begins in the place of a row that ends */
  const struct celverschil *cellen;
  size_t cel_aantal;
};

/* What is wrong, as `schakel check` says it. */
struct bezwaar {
  struct str plek, bericht; /* "team.csv rij 4, kolom vanaf" */
};

/* Which way the meldingen of a period would go: so many that go to `van` today would go to `naar`. */
struct proeftelling {
  struct str van, naar;
  bool anders;
  size_t aantal;
};
/* One melding that would go elsewhere, with the least that tells which: no name, no address. */
struct proefverschil {
  struct str nummer, onderwerpen, plaats; /* plaats is empty with a secret address or without one */
  int leeftijd;                           /* -1 = unknown */
  struct str van, naar;
};

#endif
