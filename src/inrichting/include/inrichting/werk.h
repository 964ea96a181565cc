/* How the work is done: rules, kinds of traject, gates, triggers, weighing, direction, meetings. */
#ifndef INRICHTING_WERK_H
#define INRICHTING_WERK_H

#include "domain/gewicht.h"
#include "domain/regie.h"
#include "domain/stagnatie.h"
#include "inrichting/loket.h"

struct regel_rij {
  struct rij rij;
  struct str id, tekst, artikel;
  int gewicht, bij_spoed;
};

enum nodig { NODIG_GEEN, NODIG_GESPREKSVERSLAG, NODIG_PLAN };
enum besluitwijze { BESLUIT_BESCHIKKING, BESLUIT_ARM, BESLUIT_VRIJ, BESLUIT_GEEN };
enum compartiment { COMPARTIMENT_GEWOON, COMPARTIMENT_VEILIGHEID, COMPARTIMENT_AFGESCHERMD };

struct trajectsoort_rij {
  struct rij rij;
  struct str id, naam, termijn, uitleg;
  int wet, nodig, overleg, besluitwijze, compartiment, gevraagd; /* gevraagd: the resident asked for it (S0-48) */
};

enum poort_handeling { POORT_STARTEN, POORT_VERHELDEREN, POORT_PLAN, POORT_BESLUIT, POORT_INZET, POORT_SLUITEN };
enum poort_eerst {
  EERST_OVERLEG,
  EERST_VERHELDERING,
  EERST_VERSLAG,
  EERST_PLAN,
  EERST_CONSULT,
  EERST_TOESTEMMING,
  EERST_VEILIGHEID,
  EERST_TWEEDE_PROFESSIONAL,
};

struct poort_rij {
  struct rij rij;
  struct str trajectsoort, regel, rol;
  int handeling, eerst, bij_spoed;
};

struct trigger_rij {
  struct rij rij;
  struct str id, gebeurtenis, actie, rol, aandachtsgebied;
  int64_t leeftijd_maanden, drempel;
};

struct afwegingsstap_rij {
  struct rij rij;
  struct str id, vraag, artikel;
  int wet, gewicht;
  int64_t volgorde;
};

enum regie_mag { REGIE_NEE, REGIE_JA, REGIE_STANDAARD };

struct regieregel_rij {
  struct rij rij;
  struct str trajectsoort, organisatie, uitleg;
  int regie, houder, mag;
  int64_t hoogstens;
};

enum inwoner_erbij { INWONER_MOET, INWONER_MAG, INWONER_NEE };

struct overlegsoort_rij {
  struct rij rij;
  struct str id, naam, uitleg;
  int inwoner, maakt_plan;
  int meldingen; /* the undiscussed meldingen of the team are on the agenda by themselves (S0-105) */
};

struct sluitreden_rij {
  struct rij rij;
  struct str id, naam, uitleg;
};

/* The name of a reason as it was that day; the key when there is no such row. */
struct str sluitreden_op(const struct inrichting *inrichting, struct str sleutel, dag_t dag);

struct meetschaal_rij {
  struct rij rij;
  struct str id, naam;
  int64_t laagste, hoogste;
};

enum doelmeting { DOELMETING_UIT, DOELMETING_GAS };

struct doelmeting_rij {
  struct rij rij;
  struct str id;
  int soort;
};

struct drempel_rij {
  struct rij rij;
  int sein;              /* enum sein */
  int64_t vanaf_hoeveel; /* GETAL_LEEG: this sign is off */
};

/* What a signature under a verslag means. */
enum ondertekening { ONDERTEKENING_GEZIEN, ONDERTEKENING_AANVRAAG };

struct ondertekening_rij {
  struct rij rij;
  struct str id;
  int soort;
};

enum tijdbesteding { TIJD_UIT, TIJD_PER_CONTACT, TIJD_PER_WEEK };

struct mijn_schakel_rij {
  struct rij rij;
  struct str id;
  int naam_tonen;
  int64_t code_dagen; /* 0 = not set */
};

struct tijdbesteding_rij {
  struct rij rij;
  struct str id;
  int soort;
};

const struct trajectsoort_rij *trajectsoort_op(const struct inrichting *inrichting, struct str id, dag_t dag);
const struct overlegsoort_rij *overlegsoort_op(const struct inrichting *inrichting, struct str id, dag_t dag);
/* Its words with the article behind them, or that it is the municipality's own. */
struct str regel_met_bron(struct arena *arena, const struct regel_rij *regel);
const struct regel_rij *regel_op(const struct inrichting *inrichting, struct str id, dag_t dag);

/* The steps of weighing under a law in their order: the municipality's own instead of the law's where it has them. */
size_t afweging_voor(struct arena *arena, const struct inrichting *inrichting, int wet, dag_t dag,
                     const struct afwegingsstap_rij *const **ret_stappen);

/* From when on each sign counts; DREMPEL_UIT where the municipality set nothing. */
void drempels_op(struct arena *arena, const struct inrichting *inrichting, dag_t dag, int64_t ret_drempels[SEIN_EINDE]);

/* What must be there before an act, of all kinds of traject and of this one. */
size_t poorten_voor(struct arena *arena, const struct inrichting *inrichting, struct str trajectsoort,
                    enum poort_handeling handeling, bool spoed, dag_t dag, const struct poort_rij *const **ret_poorten);

/* Who may hold a direction: the row that names most; NULL when no row says. S4-163, S0-165, S1a-150. */
const struct regieregel_rij *regie_voor(const struct inrichting *inrichting, enum regie_soort regie,
                                        enum regie_houder houder, struct str trajectsoort, struct str organisatie,
                                        dag_t dag);
/* Who holds it unless somebody chose otherwise; NULL when no row says. */
const struct regieregel_rij *regie_standaard(const struct inrichting *inrichting, enum regie_soort regie,
                                             struct str trajectsoort, dag_t dag);

#endif
