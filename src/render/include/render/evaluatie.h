/* What the screens of an evaluatie show. */
#ifndef RENDER_EVALUATIE_H
#define RENDER_EVALUATIE_H

#include "domain/evaluatie.h"
#include "domain/plan.h"
#include "render/schermen.h"
#include "render/svg_leefgebieden.h"

/* A goal or a life domain with its choices. */
struct evaluatie_rij {
  struct str naam; /* of the field */
  struct str wie, label, gekozen;
  struct str bij; /* what was said before; "" = nothing */
  bool eigen;     /* the label is in the resident's own words */
  const struct optie *opties;
  size_t optie_aantal;
};

/* Self-reliance then and now: a table that reads without the picture. */
struct toen_nu_rij {
  struct str wie, gebied;
  const struct meting *toen, *nu;
};
struct toen_nu_beeld {
  struct str schaal; /* name, with its lowest and highest score; "" = the municipality has none now */
  const struct toen_nu_rij *rijen;
  size_t aantal;
  const struct leefgebieden_figuur *figuren; /* one for each person, when there is a scale */
  size_t figuur_aantal;
};

struct evaluatie_beeld {
  struct str huishouden, naam, schaal;
  struct str token, weg; /* weg: where to send that it will not be held; "" = it was not planned */
  struct str versie;
  dag_t gepland; /* DAG_GEEN = it was not planned */
  const struct formulier *formulier;
  const struct evaluatie_rij *doelen, *gebieden;
  size_t doel_aantal, gebied_aantal;
};

struct evaluatie_gehouden_beeld {
  struct str huishouden, naam, t_score; /* t_score: "" = none */
  const struct evaluatie *evaluatie;
  const struct evaluatie_rij *doelen; /* gekozen: how it was found */
  size_t doel_aantal;
  struct toen_nu_beeld scores;
};

#endif
