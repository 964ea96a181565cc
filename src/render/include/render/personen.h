/* What the screens about one person show, and the small texts of their templates. */
#ifndef RENDER_PERSONEN_H
#define RENDER_PERSONEN_H

#include "domain/bereik.h"
#include "domain/opgave.h"
#include "domain/samenvoegen.h"
#include "domain/verblijf.h"
#include "render/schermen.h"

struct persoon_pagina {
  const struct persoon *persoon;
  struct str huishouden; /* public id */
  const struct gegeven *gegevens;
  size_t gegeven_aantal;
  bool anders; /* something that was told differs from the register */
  const struct persoon_bereik *bereik;
  const struct verblijf *verblijven;
  size_t verblijf_aantal;
  const struct samenvoeging_geweest *samenvoegingen;
  size_t samenvoeging_aantal;
  bool mag_doen, adres_vragen;
  dag_t vandaag;
};

/* A form about one person. */
struct persoon_formulier {
  const struct persoon *persoon;
  const struct formulier *formulier;
  struct verschillen verschillen; /* somebody else was first; `wat` is empty when nobody was */
  struct str welk;                /* public id of the number or stay that is changed; "" = a new one */
  bool afgeschermd;               /* the place of this stay is not shown */
};

/* Undoing a merge. */
struct splitsen_beeld {
  const struct persoon *persoon;
  const struct samenvoeging_geweest *geweest;
  const struct splits_stuk *later;
  size_t later_aantal;
  bool kan_mee;
  struct str bezwaar; /* why it cannot be undone; "" = it can */
  const struct formulier *formulier;
};
struct str splits_stuk_soort(int soort); /* "Vraag", "Contactverslag", "Document" */

/* Is a warning about this means shown by itself, because no number of the person carries it? */
bool middel_los(const struct persoon_bereik *bereik, int middel);
struct str middel_voorkeur(int middel); /* "telefoon", "bezoek" */
bool contact_leeg(const struct persoon_bereik *bereik);
/* Of this member of a household; NULL when there is none. */
const struct persoon_bereik *bereik_bij(const struct huishouden_beeld *beeld, int64_t persoon);
const struct verblijf *verblijf_bij(const struct huishouden_beeld *beeld, int64_t persoon);
/* "Verblijft nu elders: Het Zand, Zwolle" and "sinds 3 maart 2026, tot en met 4 april 2026". */
struct str verblijf_tekst(struct arena *arena, const struct verblijf *verblijf);
struct str verblijf_periode(struct arena *arena, const struct verblijf *verblijf);
/* Lines as one: "Zandweg 1, 8011 AA Zwolle". */
struct str komma_regels(struct arena *arena, struct str regels);

#endif
