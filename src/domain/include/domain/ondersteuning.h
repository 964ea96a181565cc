/* Own support: what the team does itself for somebody (S0-108). It has goals that can be reached within a foreseeable
 * time and a day on which it is expected to end, or it is "stut en steun": support that stays, without an end. It can
 * come from a provider and go to one; the days of that are the first and the last day. */
#ifndef DOMAIN_ONDERSTEUNING_H
#define DOMAIN_ONDERSTEUNING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"
#include "domain/melding.h"

/* How it is given. Stored numbers, as all of these. */
enum ondersteuningsvorm {
  STEUNVORM_GESPREK = 1,
  STEUNVORM_HUISBEZOEK,
  STEUNVORM_TELEFOON,
  STEUNVORM_BEELD,
  STEUNVORM_GROEP,
  STEUNVORM_ANDERS
};
extern const struct keuze ondersteuningsvormen[];

/* What the minutes are counted by. */
enum steunperiode { STEUN_PER_WEEK = 1, STEUN_PER_MAAND };
extern const struct keuze steunperioden[];

/* S0-17: three fields, and themes of which the source says that the list is open. */
enum steunterrein { STEUN_JEUGDHULP = 1, STEUN_MAATSCHAPPELIJK, STEUN_INKOMEN };
extern const struct keuze steunterreinen[];
extern const struct keuze steunthemas[];
/* The field that goes with a law; 0 = none of the three. */
int steunterrein_van(int wet);

enum steuneinde { EINDE_BEREIKT = 1, EINDE_AANBIEDER, EINDE_INWONER, EINDE_ANDERS };
extern const struct keuze steuneinden[];

/* Most goals that one support works on. */
enum { ONDERSTEUNING_DOELEN_MAX = 20 };
struct steundoel {
  int64_t id;
  struct str publiek, woorden;
};

struct ondersteuning {
  int64_t id;
  struct str publiek;
  int64_t casus, traject;
  struct str traject_publiek, traject_naam;
  int64_t persoon; /* 0 = the whole household */
  struct str persoon_publiek, persoon_naam;
  struct medewerker werker;
  struct str product, product_naam; /* key and name; "" = no product of the inrichting */
  struct str waaraan;               /* what it works on, beside the goals */
  int vorm;                         /* 0 = not told */
  struct str hoe_vaak;
  int64_t minuten; /* 0 = not told */
  int per;         /* of steunperioden; 0 = not told */
  dag_t vanaf;
  dag_t verwacht_tot; /* DAG_GEEN with stut */
  bool stut;          /* stut en steun */
  int terrein, thema; /* 0 = not told */
  struct str van_aanbieder, van_reden;
  struct str reden; /* why the team does what the inrichting asks a reason for */
  struct steundoel doelen[ONDERSTEUNING_DOELEN_MAX];
  size_t doel_aantal;
  dag_t geeindigd_op; /* DAG_GEEN = it runs or has to begin */
  int einde;
  struct str naar_aanbieder, eind_toelichting;
  struct str huishouden, naam; /* for lists: public id, and who lives there */
  int64_t versie;
};

/* S0-108: goals or words, and an expected end unless it is stut en steun; a minute has a period, a provider a reason.
 * Faults on "waaraan", "verwacht_tot", "minuten", "per", "van_aanbieder" and "van_reden". */
bool ondersteuning_toetsen(const struct ondersteuning *o, struct fault *fault);
/* An end on a day that has been, with its reason; to a provider with its name. Faults on "geeindigd_op", "einde",
 * "naar_aanbieder" and "eind_toelichting". */
bool ondersteuning_einde_toetsen(const struct ondersteuning *o, dag_t vandaag, struct fault *fault);

/* S4-59: what runs on past the day on which it was expected to end stands out; the source names no length. */
enum steunstand { STEUN_KOMT, STEUN_LOOPT, STEUN_LANGER, STEUN_KLAAR };
enum steunstand ondersteuning_stand(const struct ondersteuning *o, dag_t vandaag);

/* "Huisbezoek, elke donderdag, 60 minuten per week"; "" when nothing was told. */
struct str ondersteuning_omvang(struct arena *arena, const struct ondersteuning *o);

#endif
