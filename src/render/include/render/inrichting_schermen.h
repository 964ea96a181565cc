/* What the screens of the functional administrator show (templates/inrichting*.html). */
#ifndef RENDER_INRICHTING_SCHERMEN_H
#define RENDER_INRICHTING_SCHERMEN_H

#include "domain/inrichtingbeeld.h"
#include "render/formulier.h"
#include "render/kader.h"
#include "render/lijst.h"
#include "render/onderdelen.h"

struct inrichting_scherm {
  const struct groep_beeld *groepen;
  size_t groep_aantal;
  const struct inrichting_versie *versies; /* the newest few */
  size_t versie_aantal;
  const struct wijzigingsvoorstel *voorstellen;
  size_t voorstel_aantal;
  struct str gezocht; /* "" = nothing was looked for */
  const struct treffer *treffers;
  size_t treffer_aantal, treffer_totaal;
};

/* A day that was chosen, as it was typed. */
struct dagkeuze {
  dag_t dag;
  struct str getypt, fout;
};

struct tabel_scherm {
  const struct tabel_beeld *tabel;
  const struct rij_beeld *rijen, *straks;
  size_t aantal, straks_aantal;
  const size_t *kolommen; /* the few that are shown; the rest is on the page of the row */
  size_t kolom_aantal;
  struct dagkeuze dag;
  const struct lijst *lijst;
  bool veranderbaar;
};

/* A period as a bar; of a width of 1000. */
struct tijdbalk {
  int64_t van, breedte, hoog;
  bool van_wet, hier;
};
struct tijdbeeld {
  const struct tijdbalk *balken;
  size_t aantal;
  int64_t vandaag, hoogte; /* place of today; height of all */
  struct str links, rechts, tekst;
};

struct rij_scherm {
  const struct tabel_beeld *tabel;
  struct str naam, sleutel;
  const struct rij_beeld *rijen, *hier; /* hier: NULL when nothing counts on that day */
  size_t aantal;
  const struct str *anders; /* of each period: what tells it from the others */
  struct str leeg;          /* the columns in which nothing stands */
  struct tijdbeeld tijd;
  struct dagkeuze dag;
  bool veranderbaar, eigen; /* eigen: the row that counts is the municipality's */
};

struct rijveld {
  const char *naam;
  const struct optie *opties; /* NULL = the field has no list of its own */
  size_t aantal;
  bool meer;
};
void tpl_rijveld(struct buf *out, const struct formulier *f, const struct rijveld *veld);

struct rijformulier_scherm {
  struct str kop, inleiding, sleutel, daad, voorstel;
  const struct formulier *formulier;
  const struct rijveld *velden;
  size_t aantal;
  const struct bezwaar *bezwaren; /* what is wrong elsewhere */
  size_t bezwaar_aantal, bezwaar_totaal;
};

struct bestanden_scherm {
  const struct formulier *formulier;
  struct str fout; /* of the field */
  const struct bezwaar *bezwaren;
  size_t bezwaar_aantal, bezwaar_totaal;
};

/* Rows that differ, with how many there are. */
struct verschillen_scherm {
  const struct rijverschil *verschillen;
  size_t aantal, totaal;
};

struct voorstel_scherm {
  const struct wijzigingsvoorstel *voorstel;
  struct verschillen_scherm wijzigingen, intussen;
  const struct inrichting_versie *laatste;
  bool verleden, verouderd;
  const struct formulier *formulier;
  struct str fout;                /* in one line why it does not fit on what is in force now; "" = it does */
  const struct bezwaar *bezwaren; /* the same at length */
  size_t bezwaar_aantal, bezwaar_totaal;
  dag_t eerste; /* the first day to come on which something is other */
};

struct versies_scherm {
  struct inrichting_versies versies;
  const struct lijst *lijst;
  const struct optie *keuzes; /* of the two lists, each with version 0 and what is compared */
  size_t keuze_aantal;
  struct str van, naar; /* numbers; "" = nothing is compared */
  struct verschillen_scherm verschillen;
};

struct proef_scherm {
  struct str actie;                          /* address of the form with the day */
  const struct wijzigingsvoorstel *voorstel; /* NULL = the inrichting as it is */
  struct dagkeuze op;
  dag_t van, tot;
  size_t totaal, anders;
  const struct proeftelling *tellingen;
  size_t telling_aantal;
  const struct proefverschil *verschillen;
  size_t verschil_aantal;
};

/* "altijd", "vanaf 1 januari 2025", "t/m 31 december 2024", "1 januari 2025 t/m 31 december 2025". */
struct str geldt_tekst(struct arena *arena, dag_t vanaf, dag_t tot);
/* "Begint op 1 januari 2025", "Eindigt na 31 december 2024", "Andere inhoud", "Verdwijnt". */
struct str verschil_tekst(struct arena *arena, const struct rijverschil *verschil);
enum toon verschil_toon(const struct rijverschil *verschil);
/* "versie 4"; "de inrichting van het programma" for 0. */
struct str versie_woorden(struct arena *arena, int64_t nr);

#endif
