/* The screens of looking back: what quality was asked, and who leads the team asking it. */
#ifndef RENDER_TERUGKIJKEN_H
#define RENDER_TERUGKIJKEN_H

#include "domain/terugblik.h"
#include "render/formulier.h"
#include "render/schermen.h"

struct kwaliteit_beeld {
  const struct terugblik *lijst;
  size_t aantal;
};

struct terugkijken_beeld {
  struct str huishouden;
  const struct formulier *formulier;
  const struct optie *wie;
  size_t wie_aantal;
  const struct terugblik *eerder;
  size_t eerder_aantal;
};

#endif
