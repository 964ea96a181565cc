/* What the screens of the vraagverheldering show. */
#ifndef RENDER_VERHELDEREN_H
#define RENDER_VERHELDEREN_H

#include "domain/verheldering.h"
#include "render/schermen.h"

/* A line of the index: one part. */
struct deel_regel {
  const struct verheldering_deel *deel;
  struct str titel; /* "Wat speelt er?", "Wonen" */
  struct str kop;   /* whose it is, where the lines of somebody else begin; "" = as the one before */
  struct str naar;  /* where a form goes to when this line is pressed */
  bool klaar, hier;
};

/* A text field of a part with its mark "own words", and what somebody else made of it meanwhile. */
struct deel_veld {
  const char *tekst, *eigen;
  struct str van_ander;
};

struct verheldering_beeld {
  const struct dossierkop *kop; /* of the tab; NULL on the other screens */
  struct str huishouden, naam;
  const struct verheldering *verheldering;
  const struct deel_regel *regels;
  size_t regel_aantal;
  struct verheldering_stand stand;
  bool voorveld;      /* a partner looks, who leads the first steps: no solutions, verslag or documents */
  bool mag_schrijven; /* may work on it, and it is not finished */
  const struct persoon *leden;
  size_t lid_aantal;
  const struct melding *meldingen;
  size_t melding_aantal;
  const struct verheldering *eerder; /* finished ones before it */
  size_t eerder_aantal;
  const struct verheldering_bezoek *bezoeken;
  size_t bezoek_aantal;
  const struct eigen_plan *plannen;
  size_t plan_aantal;
  dag_t plan_laatste_dag;
  struct str kinderen;               /* of whom nothing was asked yet: "Evi Visser en Emma Visser"; "" = none */
  const struct formulier *formulier; /* of this screen; NULL = none */
  const struct optie *opties;        /* of its list: documents */
  size_t optie_aantal;
  dag_t vandaag;
};

/* One part on the screen. */
struct deel_beeld {
  const struct verheldering_beeld *v;
  const struct verheldering_deel *deel;
  struct str titel, uitleg, waarom; /* waarom: why it is asked, "" with a main question */
  const struct deel_veld *velden;
  size_t veld_aantal;
  struct str basis;           /* the version that what is typed rests on */
  struct str vorige, verder;  /* where the buttons go to; vorige "" = there is none */
  const struct optie *scores; /* on the scale of the municipality; none = no field */
  size_t score_aantal;
  struct str schaal;
  bool mag_afschermen;
  bool botst; /* somebody else changed the same */
  const struct formulier *formulier, *overnemen;
  const struct deel_inhoud *bekend;
  struct str bekend_uit; /* "" = nothing is known */
};

/* A tick in a form: a life domain of a person, or who was there at a talk. */
struct gebied_vink {
  struct str waarde, id, naam;
  bool gekozen, aan; /* chosen before; ticked in a form that came back */
};
/* The life domains of one person. */
struct gebieden_persoon {
  struct str naam, kenmerk;
  const struct gebied_vink *vinken;
  size_t aantal;
};

#endif
