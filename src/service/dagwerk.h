/* What is done once a day, by one of the servers. */
#ifndef SERVICE_DAGWERK_H
#define SERVICE_DAGWERK_H

#include "pages/bezoek.h"

enum { DAGWERK_AANTAL = 4 };

struct dagstand {
  dag_t gedaan[DAGWERK_AANTAL]; /* the last day on which nothing was left of each */
};

/* Whoever starts later on the day leaves what has an hour to the others, or to the next day. */
void dagwerk_beginnen(struct dagstand *stand);
/* Looks what is due and does it; called every minute. What fails is logged, and taken up again within the hour. */
void dagwerk_doen(const struct omgeving *omgeving, struct dagstand *stand);

#endif
