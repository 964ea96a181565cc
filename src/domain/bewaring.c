#include "domain/bewaring.h"

#define JEUGD_DOSSIER "jeugd-dossier"

enum zaak_uitkomst zaak_uitkomst(bool hulp, bool geweigerd, enum sluitreden reden) {
  if (hulp) return ZAAK_HULP;
  if (geweigerd) return ZAAK_GEWEIGERD;
  switch (reden) {
  case SLUIT_BEANTWOORD:
  case SLUIT_DOORGEGEVEN:
  case SLUIT_VERSLAG:
  case SLUIT_LOKET:
    return ZAAK_BEANTWOORD;
  default:
    return ZAAK_AFGEBROKEN;
  }
}

struct str zaak_bewaartermijn(enum wet wet, enum zaak_uitkomst uitkomst) {
  switch (uitkomst) {
  case ZAAK_GEWEIGERD:
    return S("geweigerd");
  case ZAAK_AFGEBROKEN:
    return S("afgebroken");
  case ZAAK_BEANTWOORD:
    return S("beantwoord");
  default:
    return wet == WET_JEUGDWET     ? S(JEUGD_DOSSIER)
           : wet == WET_WMO        ? S("wmo-voorziening")
           : wet == WET_SCHULDHULP ? S("schuldhulp")
                                   : S("andere-hulp");
  }
}

bool bewaartermijn_vanaf_wijziging(struct str termijn) {
  return str_eq(termijn, S(JEUGD_DOSSIER));
}

dag_t bewaren_tot(dag_t begin, int64_t lengte, enum eenheid eenheid) {
  switch (eenheid) {
  case EENHEID_JAREN:
    return dag_plus_maanden(begin, (int)lengte * 12);
  case EENHEID_MAANDEN:
    return dag_plus_maanden(begin, (int)lengte);
  case EENHEID_WEKEN:
    return begin + (dag_t)lengte * 7;
  default:
    return begin + (dag_t)lengte;
  }
}

struct str bewaar_houdt_tekst(enum bewaar_houdt houdt) {
  static const struct str teksten[HOUDT_AANTAL] = {
      [HOUDT_VRAAG] = S_INIT("Er is nog een vraag open."),
      [HOUDT_CASUS] = S_INIT("De casus is nog niet afgesloten."),
      [HOUDT_TRAJECT] = S_INIT("Er loopt nog een traject."),
      [HOUDT_HULP] = S_INIT("Er loopt nog hulp of nazorg."),
      [HOUDT_GESCHIL] = S_INIT("Er loopt nog een bezwaar, beroep, klacht of ingebrekestelling."),
      [HOUDT_BEZWAAR] = S_INIT("Tegen een besluit kan nog bezwaar worden gemaakt."),
      [HOUDT_SIGNAAL] = S_INIT("Een signaal wordt nog gewogen."),
      [HOUDT_VERZOEK] = S_INIT("Er loopt nog een verzoek van een inwoner over deze gegevens."),
      [HOUDT_GEDEELD] = S_INIT("Een traject hangt ook onder de casus van een ander huishouden."),
      [HOUDT_LANGER] = S_INIT("Er is besloten dit dossier langer te bewaren."),
  };
  return teksten[houdt];
}

void bewaring_rekenen(struct bewaardossier *dossier) {
  bool unknown = dossier->zaak_aantal == 0;
  dossier->tot = DAG_GEEN;
  dossier->door = NULL;
  for (size_t i = 0; i < dossier->zaak_aantal; i++) {
    struct bewaarzaak *zaak = &dossier->zaken[i];
    zaak->tot =
        zaak->lengte && zaak->begin != DAG_GEEN ? bewaren_tot(zaak->begin, zaak->lengte, zaak->eenheid) : DAG_GEEN;
    if (zaak->tot == DAG_GEEN) {
      if (!unknown) dossier->door = zaak;
      unknown = true;
    } else if (!unknown && (!dossier->door || zaak->tot > dossier->tot)) {
      dossier->tot = zaak->tot;
      dossier->door = zaak;
    }
  }
  if (unknown) dossier->tot = DAG_GEEN;
}

bool bewaring_mag_weg(const struct bewaardossier *dossier, dag_t vandaag) {
  return dossier->houdt == 0 && dossier->tot != DAG_GEEN && dossier->tot < vandaag;
}

bool langer_bewaren_toetsen(struct str reden, dag_t tot, dag_t vandaag, struct fault *fault) {
  if (reden.len == 0) fault_add(fault, "reden", S("Schrijf op waarom dit dossier langer nodig is."));
  if (tot == DAG_GEEN || tot <= vandaag) fault_add(fault, "tot", S("Kies een dag die nog moet komen."));
  return fault->field_count == 0;
}

bool vernietigen_bevestigen_toetsen(int64_t besloten_door, int64_t bevestigd_door, struct fault *fault) {
  return besloten_door != bevestigd_door ||
         fault_set(fault, FAULT_RULE, S("U stelde dit zelf voor. Een ander moet het bevestigen."),
                   "destruction confirmed by who proposed it");
}
