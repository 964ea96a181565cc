/* What can be chosen in a form because the inrichting of today says so. */
#ifndef ACTS_KEUZES_H
#define ACTS_KEUZES_H

#include "acts/werk.h"
#include "domain/gebruiker.h"

struct keus {
  struct str sleutel, naam, uitleg;
};

/* The teams that there are today. */
bool teams_kiezen(const struct werk *werk, struct team **ret_teams, size_t *ret_aantal, struct fault *fault);
/* The channels along which a question comes in. */
bool kanalen_kiezen(const struct werk *werk, struct keus **ret_kanalen, size_t *ret_aantal, struct fault *fault);

#endif
