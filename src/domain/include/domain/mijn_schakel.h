/* What Mijn Schakel tells a resident, in his own words (B1): where his question stands and what happens next, who may
 * look and who looked. Values in, texts out.
 *
 * Sources: S1a-18 and S1a-20 (the routekaart in the words of the resident); S4-319 (the resident sees who looked);
 * AVG art. 15 lid 1 onder c. */
#ifndef DOMAIN_MIJN_SCHAKEL_H
#define DOMAIN_MIJN_SCHAKEL_H

#include "domain/afspraak.h"
#include "domain/melding.h"
#include "domain/routekaart.h"

/* One question of his. */
struct mijn_vraag {
  int64_t id;
  struct str publiek;
  dag_t ontvangen;
  struct str woorden;
  enum wet wet;
  struct str team, team_sleutel;
  struct str contact;    /* whom he can ask: name of a worker; "" = nobody yet, so the team */
  struct str bereikbaar; /* how the organisation of the team is reached; "" = not in the inrichting */
  dag_t laatste_dag;     /* of the clock that runs; DAG_GEEN = none */
  bool aanvraag;         /* there is one, and no decision on it yet */
  dag_t besloten_op;     /* DAG_GEEN = no decision */
  dag_t aanvullen_tot;   /* he was asked to send something, until then; DAG_GEEN = not */
  moment_t ingetrokken;  /* he withdrew it, and the team has still to end it; 0 = he did not */
  dag_t gesloten_op;     /* DAG_GEEN = open */
  enum sluitreden sluitreden;
  struct route_plek plek; /* FASE_GEEN: no line of work is to be seen */
};

struct mijn_uitleg {
  struct str fase;   /* the words of the routekaart; "" when it is over */
  struct str nu;     /* where it stands */
  struct str straks; /* what happens next; "" when nothing does */
  struct str dag;    /* what the last day means; "" when there is none */
};
struct mijn_uitleg mijn_vraag_uitleg(struct arena *arena, const struct mijn_vraag *vraag);
/* May he say that he withdraws it? While it is open, once. */
bool mijn_vraag_intrekbaar(const struct mijn_vraag *vraag);
/* What that means for him, before he does: with the Wmo an aanvraag stays possible (Wmo 2015 art. 2.3.2 lid 9 and
 * 2.3.5). */
struct str mijn_intrekken_betekent(enum wet wet);

/* "thuis", or what afspraak_plek says. */
struct str mijn_afspraak_plek(struct arena *arena, const struct afspraak *afspraak);

/* What he must do himself. */
enum mijn_taak_soort { MIJN_TAAK_PLAN = 1, MIJN_TAAK_AANVULLEN };
struct mijn_taak {
  enum mijn_taak_soort soort;
  struct str wat;
  dag_t voor; /* DAG_GEEN = no day was agreed */
};

/* A team or worker who may look. */
enum mijn_kijker_soort { MIJN_KIJKER_TEAM = 1, MIJN_KIJKER_WERKER, MIJN_KIJKER_NAMENS };
struct mijn_kijker {
  enum mijn_kijker_soort soort;
  struct str naam;
  struct str waarvoor; /* of a worker: the kind of his line of work */
  dag_t vanaf, tot;    /* DAG_OPEN = runs */
  struct str publiek;  /* of what he can end himself; "" = nothing */
};
struct str mijn_kijker_tekst(struct arena *arena, const struct mijn_kijker *kijker);

/* One look or change, from the logboek. */
enum { MIJN_LOG_MAX = 1000 };
struct mijn_blik {
  moment_t op;
  struct str naam, rol, grond, informatie, uitkomst;
  bool zelf; /* of himself, or who stands for him */
  int64_t keer;
};
/* Those of one day that differ in nothing but the hour become one, with how many times; in the order of their first.
 * Gives how many are left. */
size_t mijn_blikken_samen(struct mijn_blik *blikken, size_t aantal);
/* "Samira el Amrani (professional)", or the role alone where the municipality does not show names. */
struct str mijn_blik_wie(struct arena *arena, const struct mijn_blik *blik, bool naam_tonen);
/* "keek naar uw vraag en uw plan", "veranderde iets in uw gegevens", "wilde kijken, maar mocht dat niet". */
struct str mijn_blik_wat(struct arena *arena, const struct mijn_blik *blik);
/* Why: "omdat uw vraag wordt behandeld". */
struct str mijn_blik_waarom(const struct mijn_blik *blik);

#endif
