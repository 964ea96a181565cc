/* What each screen shows: the values that a page hands to its template (templates/NAME.html, one per screen). */
#ifndef RENDER_SCHERMEN_H
#define RENDER_SCHERMEN_H

#include "domain/dossier.h"
#include "domain/registerbericht.h"
#include "render/formulier.h"
#include "render/kader.h"
#include "render/lijst.h"
#include "render/onderdelen.h"

struct inloggen_beeld {
  const struct formulier *formulier;
  struct str naar; /* address to go to after logging in */
};

struct werk_beeld {
  const struct werkregel *regels;
  size_t aantal;
  int64_t te_laat, deze_week, totaal;
  const struct tab *teams; /* shown when there is more than one */
  size_t team_aantal;
  struct str team;
  const struct lijst *lijst;
  dag_t vandaag;
};

/* A person in the result of a search. */
struct zoek_regel {
  struct persoon persoon;
  struct str keus;
  bool in_schakel, in_register;
};

struct zoeken_beeld {
  struct str zoekopdracht; /* "" = nothing was searched yet */
  const struct zoek_regel *personen;
  size_t aantal;
  struct str bezwaar; /* why it could not be searched */
  struct str uitleg;  /* about the register */
  bool register_stil;
  bool gezocht;
  bool meer;     /* more than are shown */
  bool op_adres; /* was searched by an address, which does not lead to a secret one */
};

struct persoon_beeld {
  const struct persoon *persoon;
  const struct formulier *formulier;
  struct str wanneer; /* "geverifieerd op di 24 maart 2026", "" = not verified */
  const struct optie *teams, *kanalen;
  size_t team_aantal, kanaal_aantal;
};

struct huishouden_beeld {
  struct str publiek;
  struct str naam; /* of the first member */
  const struct persoon *leden;
  size_t lid_aantal;
  const struct melding *meldingen;
  size_t melding_aantal;
  bool notities_zien, documenten_zien, logboek_zien, mag_doen, adres_vragen, verheldering_zien;
  const struct registerbericht *berichten; /* from the national register */
  size_t bericht_aantal;
  const struct notitie *notities;
  size_t notitie_aantal;
  const struct lijst *notitie_lijst;
  const struct document *documenten;
  size_t document_aantal;
  const struct formulier *notitie; /* the form of a new contactverslag */
  const struct formulier *bijlage;
  struct str bijlage_fout;
  dag_t vandaag;
};

struct melding_beeld {
  const struct melding *melding;
  struct str huishouden;
  const struct formulier *formulier;
  const struct zoeken_beeld *zoeken; /* moving: who is the right one */
};

struct notitie_beeld {
  const struct notitie *notitie;
  struct str huishouden;
  const struct formulier *formulier;
};

/* A secret address: asked for, or shown. */
struct adres_beeld {
  const struct persoon *persoon;
  struct str huishouden;
  const struct formulier *formulier;
  bool getoond;
};

/* Who looks like somebody. */
struct dubbel_beeld {
  const struct persoon *deze; /* NULL while he is being entered */
  struct str huishouden;
  const struct persoon *lijken;
  size_t aantal;
  bool gezocht; /* somebody was looked for by hand */
  const struct persoon *gevonden;
  size_t gevonden_aantal;
  struct str bezwaar; /* why it could not be searched */
  struct str anderen; /* their public ids, with commas between: sent along with "no" */
};

/* Two persons side by side; a line per field that differs. */
struct samenvoegen_regel {
  const char *naam;
  struct str label, deze, ander;
  bool van_ander;
};
struct samenvoegen_beeld {
  const struct persoon *deze, *ander;
  const struct samenvoegen_regel *regels;
  size_t regel_aantal;
  const struct formulier *formulier;
};

struct account {
  struct str publiek, naam, inlognaam, rol, teams;
  bool actief;
};

struct gebruikers_beeld {
  const struct account *accounts;
  size_t aantal;
  const struct formulier *formulier;
  const struct optie *teams;
  size_t team_aantal;
};

struct logboek_beeld {
  struct str huishouden;
  const struct logregel *regels;
  size_t aantal;
  const struct lijst *lijst;
};

/* "V, 12 maart 1980 (46 jaar)": sex, birth and age, as lists of persons show them. */
struct str persoon_kenmerk(struct arena *arena, const struct persoon *persoon, dag_t vandaag);
/* The first words of a text, cut at a word, with "…" when there was more. */
struct str eerste_woorden(struct arena *arena, struct str tekst, size_t max);
/* The name of a household: that of its first member, "Van den Berg". */
struct str huishouden_naam(struct arena *arena, const struct persoon *persoon);
/* "persoon,melding" as people write it: "persoon, melding". */
struct str komma_spatie(struct arena *arena, struct str lijst);
/* "34 kB", "2,1 MB". */
struct str bestandsgrootte(struct arena *arena, int64_t bytes);

#endif
