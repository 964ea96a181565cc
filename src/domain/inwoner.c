#include "domain/inwoner.h"

#include "base/buf.h"
#include "domain/beslissen.h"

enum { KIND_TOT = 11, SAMEN_TOT = 15 };

static bool has_gezag(enum vertegenwoordiging_soort soort) {
  return soort == VERTEGENWOORDIGING_OUDER || soort == VERTEGENWOORDIGING_SAMEN || soort == VERTEGENWOORDIGING_VOOGD;
}

static bool stands_for_care(const struct inwoner_band *band) {
  bool kind = band->soort == VERTEGENWOORDIGING_CURATOR || band->soort == VERTEGENWOORDIGING_MENTOR ||
              band->soort == VERTEGENWOORDIGING_GEMACHTIGDE;
  return kind && (band->waarvoor == WAARVOOR_ALLES || band->waarvoor == WAARVOOR_ZORG);
}

static struct inwoner_zicht as_representative(const struct inwoner_band *band, int leeftijd) {
  if (band->afgeschermd) return (struct inwoner_zicht){0};
  if (has_gezag(band->soort)) {
    bool young = leeftijd >= 0 && leeftijd <= SAMEN_TOT;
    return (struct inwoner_zicht){.zien = young, .doen = young, .samen = young && leeftijd > KIND_TOT};
  }
  bool care = stands_for_care(band);
  return (struct inwoner_zicht){.zien = care, .doen = care};
}

struct inwoner_zicht inwoner_zicht(const struct inwoner_band *band, dag_t dag) {
  int leeftijd = beslis_leeftijd(band->geboren, dag);
  if (band->overleden != DEELDATUM_GEEN || dag < band->vanaf || dag > band->tot) return (struct inwoner_zicht){0};
  switch (band->als) {
  case INWONER_ZELF:
    return leeftijd >= 0 && leeftijd < INWONER_EIGEN_LEEFTIJD ? (struct inwoner_zicht){0}
                                                              : (struct inwoner_zicht){.zien = true, .doen = true};
  case INWONER_VERTEGENWOORDIGER:
    return as_representative(band, leeftijd);
  case INWONER_ONDERSTEUNER:
    return (struct inwoner_zicht){.zien = true, .doen = band->mag_doen};
  }
  return (struct inwoner_zicht){0};
}

struct str inwoner_band_tekst(const struct inwoner_band *band) {
  if (band->als == INWONER_ZELF) return S("uzelf");
  if (band->als == INWONER_ONDERSTEUNER) return S("u ondersteunt");
  switch (band->soort) {
  case VERTEGENWOORDIGING_OUDER:
  case VERTEGENWOORDIGING_SAMEN:
    return S("uw kind");
  case VERTEGENWOORDIGING_VOOGD:
    return S("u bent voogd");
  case VERTEGENWOORDIGING_CURATOR:
    return S("u bent curator");
  case VERTEGENWOORDIGING_MENTOR:
    return S("u bent mentor");
  default:
    return S("u bent gemachtigd");
  }
}

bool inwoner_mag_account(deeldatum_t geboren, deeldatum_t overleden, dag_t dag, struct fault *fault) {
  if (overleden != DEELDATUM_GEEN) return fault_add(fault, "hoe", S("Deze inwoner is overleden."));
  if (geboren <= 0)
    return fault_add(fault, "hoe", S("Het geboortejaar is niet bekend. Dat is nodig om met de code in te loggen."));
  int leeftijd = beslis_leeftijd(geboren, dag);
  return (leeftijd >= INWONER_EIGEN_LEEFTIJD) ||
         fault_add(fault, "hoe",
                   S("Een kind jonger dan 12 jaar krijgt geen eigen account. Wie gezag heeft, kan voor het kind "
                     "kijken."));
}
