/* Is this server well? For who watches it: /gezond says that the process lives, /gereed that it can do its work.
 * Neither tells anything of anybody. */
#ifndef SERVICE_GEZOND_H
#define SERVICE_GEZOND_H

#include "http/http.h"
#include "store/meting.h"

/* Below this there may be no room for what is being received: four of the largest bodies at once. */
static const int64_t SCHIJF_MIN = (int64_t)4 * HTTP_BODY_MAX;

struct gereedheid {
  bool opslag, schema, schijf; /* each is as it should be */
  struct store_toestand toestand;
};
bool gereed(struct store *store, struct arena *arena, struct gereedheid *ret_gereedheid);

void gezond_antwoord(struct response *response);
/* 200, or 503 with what is wrong; once `stopt` also 503, so that nobody is sent here any more. */
void gereed_antwoord(struct store *store, bool stopt, struct arena *arena, struct response *response);

#endif
