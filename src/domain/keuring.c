#include "domain/keuring.h"

static const struct {
  struct str waarom;
  bool getal, uren; /* what the municipality must set before it works */
  bool eenmalig;
} regels[KEUR_EINDE] = {
    [KEUR_GEEN_RELATIE] = {S_INIT("Er was die dag geen band met dit huishouden, en er is niets voor hen vastgelegd.")},
    [KEUR_EIGEN] = {S_INIT("Het is het huishouden van de medewerker zelf.")},
    [KEUR_COLLEGA] = {S_INIT("Hier woont een collega.")},
    [KEUR_NAAM] = {S_INIT("Iemand hier heeft dezelfde achternaam als de medewerker."), .eenmalig = true},
    [KEUR_BUURT] = {S_INIT("Iemand hier woont in dezelfde postcode als de medewerker."), .eenmalig = true},
    [KEUR_VEEL] = {S_INIT("De medewerker keek die dag bij veel meer huishoudens dan gewoonlijk."), .getal = true},
    [KEUR_BUITEN_UREN] = {S_INIT("De medewerker keek buiten de gewone werktijd."), .uren = true},
    [KEUR_NOOD] = {S_INIT("Het dossier is met noodtoegang geopend.")},
    [KEUR_NIEUWS] = {S_INIT("Iemand hier staat op de lijst van mensen in het nieuws.")},
    [KEUR_GEHEIM_ADRES] = {S_INIT("De medewerker vroeg een geheim adres op.")},
};

const struct keuze keuringsregels[] = {
    {KEUR_GEEN_RELATIE, "geen-relatie", "Geen band"},
    {KEUR_EIGEN, "eigen", "Eigen huishouden"},
    {KEUR_COLLEGA, "collega", "Huishouden van een collega"},
    {KEUR_NAAM, "naam", "Zelfde achternaam"},
    {KEUR_BUURT, "buurt", "Zelfde postcode"},
    {KEUR_VEEL, "veel", "Veel op een dag"},
    {KEUR_BUITEN_UREN, "buiten-uren", "Buiten werktijd"},
    {KEUR_NOOD, "nood", "Noodtoegang"},
    {KEUR_NIEUWS, "nieuws", "In het nieuws"},
    {KEUR_GEHEIM_ADRES, "geheim-adres", "Geheim adres"},
    {0, NULL, NULL},
};

const struct keuze bevindingen[] = {
    {BEVINDING_TERECHT, "terecht", "Terecht: er was een goede reden"},
    {BEVINDING_ONVERKLAARD, "onverklaard", "Niet te verklaren, en gemeld bij de leidinggevende"},
    {BEVINDING_DATALEK, "datalek", "Een datalek, en gemeld"},
    {BEVINDING_VALS, "vals", "De regel sloeg ten onrechte aan"},
    {0, NULL, NULL},
};

const struct keuze keurstanden[] = {
    {KEURSTAND_OPEN, "open", "Nog te bekijken"},
    {KEURSTAND_GEVRAAGD, "gevraagd", "Uitleg gevraagd"},
    {KEURSTAND_BEANTWOORD, "beantwoord", "Uitleg gekregen"},
    {KEURSTAND_GESLOTEN, "gesloten", "Afgesloten"},
    {0, NULL, NULL},
};

struct str keuring_waarom(enum keuringsregel regel) {
  return regels[regel].waarom;
}

bool keuring_regel_werkt(const struct keurmaat maten[KEUR_EINDE], enum keuringsregel regel) {
  const struct keurmaat *maat = &maten[regel];
  return maat->aan && (!regels[regel].getal || maat->vanaf_hoeveel > 0) &&
         (!regels[regel].uren || (maat->begin >= 0 && maat->einde > maat->begin));
}

static bool outside_hours(const struct kijk *kijk, const struct keurmaat *maat) {
  int uur = minuten_van_moment(kijk->op) / 60;
  return uur < maat->begin || uur >= maat->einde;
}

unsigned keuring_van_kijk(const struct kijk *kijk, const struct keurmaat maten[KEUR_EINDE]) {
  const bool wijst[KEUR_EINDE] = {
      [KEUR_GEEN_RELATIE] = !kijk->relatie && !kijk->deed && !kijk->nood,
      [KEUR_EIGEN] = kijk->eigen,
      [KEUR_COLLEGA] = kijk->collega && !kijk->eigen,
      [KEUR_NAAM] = kijk->naam && !kijk->eigen,
      [KEUR_BUURT] = kijk->buurt && !kijk->eigen,
      [KEUR_BUITEN_UREN] = outside_hours(kijk, &maten[KEUR_BUITEN_UREN]),
      [KEUR_NOOD] = kijk->nood,
      [KEUR_NIEUWS] = kijk->nieuws,
      [KEUR_GEHEIM_ADRES] = kijk->geheim_adres,
  };
  unsigned uit = 0;
  for (unsigned regel = 1; regel < KEUR_EINDE; regel++)
    if (wijst[regel] && keuring_regel_werkt(maten, (enum keuringsregel)regel)) uit |= 1U << regel;
  return uit;
}

bool keuring_eenmalig(enum keuringsregel regel) {
  return regels[regel].eenmalig;
}

bool keuring_veel(int64_t vandaag, int64_t eerder, int64_t dagen, const struct keurmaat maten[KEUR_EINDE]) {
  return keuring_regel_werkt(maten, KEUR_VEEL) && dagen > 0 &&
         (vandaag - maten[KEUR_VEEL].vanaf_hoeveel) * dagen >= eerder;
}

bool bevinding_raak(enum bevinding bevinding) {
  return bevinding == BEVINDING_ONVERKLAARD || bevinding == BEVINDING_DATALEK;
}

enum keurstand keurvlag_stand(const struct keurvlag *vlag) {
  if (vlag->gesloten_op) return KEURSTAND_GESLOTEN;
  if (vlag->beantwoord_op) return KEURSTAND_BEANTWOORD;
  return vlag->gevraagd_op ? KEURSTAND_GEVRAAGD : KEURSTAND_OPEN;
}

bool keurvlag_mag(const struct keurvlag *vlag, int64_t gebruiker, struct fault *fault) {
  return vlag->wie != gebruiker ||
         fault_set(fault, FAULT_RULE, S("Deze blik is van uzelf. Een collega of uw leidinggevende bekijkt hem."),
                   "nobody examines himself");
}

bool keurvlag_sluiten_toetsen(int bevinding, struct str woorden, struct fault *fault) {
  if (!keuze_van(bevindingen, bevinding)) fault_add(fault, "bevinding", S("Kies wat u vond."));
  if (woorden.len == 0) fault_add(fault, "woorden", S("Schrijf op waarom u dat vindt."));
  return fault->field_count == 0;
}

int keuring_leeftijd(dag_t dag, dag_t vandaag) {
  dag_t dagen = vandaag - dag;
  return dagen < 7 ? 0 : dagen < 28 ? 1 : 2;
}

static bool house_number(struct str nummer) {
  for (size_t i = 0; i < nummer.len; i++)
    if (nummer.ptr[i] < '0' || nummer.ptr[i] > '9') return false;
  return true;
}

bool kring_toetsen(const struct kring *kring, struct fault *fault) {
  if (!house_number(kring->huisnummer))
    fault_add(fault, "huisnummer", S("Vul alleen het nummer in, zonder letter of toevoeging."));
  else if (kring->huisnummer.len && kring->postcode.len == 0)
    fault_add(fault, "postcode", S("Vul ook de postcode in die bij dit huisnummer hoort."));
  return fault->field_count == 0;
}
