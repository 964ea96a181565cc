/* What a household's file shows: values that the store fills and screens show. */
#ifndef DOMAIN_DOSSIER_H
#define DOMAIN_DOSSIER_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/bijlage.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/melding.h"
#include "domain/persoon.h"

/* One line of the work list of a team. */
struct werkregel {
  struct str melding, huishouden; /* public ids */
  struct str nummer;
  struct str naam;    /* of the person it is about, as sorted in lists */
  struct str woorden; /* the first words of the question */
  struct str woonplaats;
  struct str behandelaar; /* name of the worker who has it; "" = nobody yet */
  enum wet wet;
  dag_t ontvangen;
  dag_t laatste_dag;     /* DAG_GEEN = the law sets no term */
  dag_t laatste_contact; /* DAG_GEEN = none yet */
  bool geverifieerd;
  deeldatum_t overleden;       /* DEELDATUM_GEEN when alive */
  bool vertrokken;             /* the register told of a move to another municipality */
  int urgentie;                /* enum urgentie; 0 = not asked */
  struct str onderwerpen;      /* names, with commas between */
  struct str overgedragen_aan; /* to whom it was offered and who has not accepted yet; "" = nobody */
  moment_t overgedragen_op;
  bool omtrek; /* of a household in which a colleague works: only his name, and that of the worker */
};

/* Which lines of it are shown. */
enum werklijst_van { WERKLIJST_VAN_TEAM, WERKLIJST_VAN_NIEMAND, WERKLIJST_VAN_MIJ };

struct werklijst {
  struct werkregel *regels;
  size_t aantal;
  int64_t totaal;
  int64_t te_laat, deze_week; /* of the whole list: last day passed; within seven days */
  int64_t van_niemand;        /* of all of the team: nobody has it yet */
};
/* Lines on one page of the work list, of the notes of a household and of its logboek. */
enum { WERKLIJST_BLAD = 50, NOTITIE_BLAD = 20, LOGBOEK_BLAD = 50 };

struct huishouden {
  int64_t id;
  struct str publiek;
};

extern const struct keuze contactvormen[]; /* how somebody was spoken: visit, telephone, at the office, ... */

/* A contactverslag: who was spoken, how, when, and what was said. */
struct notitie {
  int64_t id;
  struct str publiek;
  struct str gesproken_met;
  int hoe;
  dag_t op_dag;
  struct str tekst;
  struct str door; /* name of the worker */
  moment_t geschreven_op;
  bool gezondheid;         /* about health: a compartment of its own (access_compartiment) */
  int64_t versie;          /* 1 = as first written */
  moment_t ingetrokken_op; /* 0 = in force */
  struct str ingetrokken_door, ingetrokken_reden;
};

enum documentsoort {
  DOCUMENT_BIJLAGE = 1,
  DOCUMENT_ONTVANGSTBEVESTIGING = 2,
  DOCUMENT_AFSPRAAKBRIEF = 3,
  DOCUMENT_BEANTWOORD = 4,
  DOCUMENT_PLAN = 5,
  DOCUMENT_VERSLAG = 6,
  DOCUMENT_BESLUIT = 7,
  DOCUMENT_TERMIJN = 8,
  DOCUMENT_GEGEVENS = 9, /* about what is shared, or what we hold of somebody */
};
extern const struct keuze documentsoorten[];

struct document {
  int64_t id;
  struct str publiek;
  enum documentsoort soort;
  struct str naam; /* as people read it, with its ending */
  struct str mediatype;
  int64_t grootte; /* bytes; 0 = a letter that was not opened yet */
  struct str door;
  moment_t op;
  int64_t melding;      /* that it belongs to; 0 = to the household as a whole */
  int64_t afspraak;     /* the appointment that this letter tells of; 0 = none */
  struct str vervallen; /* why this letter no longer holds; "" = it holds */
  enum virusstand virus; /* of a file that somebody attached */
  struct str let_op;    /* what to mind before it is sent, as it was when it was made; "" = nothing */
};


/* One row of the logboek as people read it. */
struct logregel {
  moment_t op;
  struct str wie, rol, grond, act, informatie, uitkomst;
  struct str inhoud; /* what was changed, "" for a look or when destroyed */
};

#endif
