#include "acts/verblijf_wijzigen.h"

#include "store/verblijf.h"

#include "persoon_plek.h"

#define PLEK(veld) .plek = offsetof(struct verblijf_in, veld)
const struct veld verblijf_velden[] = {
    {"verblijf", "Welk verblijf", VELD_ID, PLEK(verblijf)},
    {"naam", "Waar verblijft deze persoon?", VELD_REGEL, .max = 120, .uitleg = "De naam van het huis of de instelling",
     PLEK(naam)},
    {"soort", "Wat voor plek is het?", VELD_KEUZE, .keuzes = verblijfsoorten, PLEK(soort)},
    {"plaats", "Plaats", VELD_REGEL, .max = 80, PLEK(plaats)},
    {"vanaf", "Sinds wanneer?", VELD_DAG, PLEK(vanaf)},
    {"tot", "Tot en met wanneer?", VELD_DAG, .uitleg = "Laat leeg zolang het niet bekend is.", PLEK(tot)},
    {"geheim", "Deze plek is geheim", VELD_JA,
     .uitleg = "Bijvoorbeeld een opvanghuis. De plek staat dan nergens en wordt opgevraagd zoals een geheim adres.",
     PLEK(geheim)},
    {"brieven", "Waar gaan brieven naartoe?", VELD_KEUZE, .keuzes = brieven_keuzes, PLEK(brieven)},
    {"postadres", "Adres voor brieven", VELD_TEKST, .max = 300,
     .uitleg = "Straat en huisnummer op de eerste regel, postcode en plaats op de tweede.", PLEK(postadres)},
};
const size_t verblijf_velden_aantal = sizeof verblijf_velden / sizeof verblijf_velden[0];

struct change {
  struct str persoon;
  int64_t versie;
  const struct verblijf_in *in;
};

static const struct verblijf *find(const struct verblijf *list, size_t count, struct str publiek) {
  for (size_t i = 0; i < count; i++)
    if (str_eq(list[i].publiek, publiek)) return &list[i];
  return NULL;
}

static struct verblijf stay_of(const struct verblijf_in *in) {
  return (struct verblijf){.soort = in->soort < 0 ? 0 : in->soort,
                           .naam = in->naam,
                           .plaats = in->plaats,
                           .vanaf = in->vanaf,
                           .tot = in->tot,
                           .brieven = in->brieven == BRIEVEN_ELDERS ? BRIEVEN_ELDERS : BRIEVEN_THUIS,
                           .postadres = in->postadres,
                           .geheim = in->geheim};
}

static bool save(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct change *change = in;
  const struct persoon_vraag vraag = {
      .act = "verblijf opschrijven", .handeling = HANDELING_DOEN, .persoon = change->persoon};
  struct persoon_gevraagd g;
  struct verblijf *list, wordt = stay_of(change->in);
  size_t count;
  if (!persoon_vragen(tx, werk, &vraag, &g, fault) || !persoon_dezelfde(&g.persoon, change->persoon, fault) ||
      !verblijven_van_persoon(g.toegang, &g.persoon, &list, &count, fault))
    return false;
  *ret_uitkomst = g.persoon.publiek;
  const struct verblijf *found = find(list, count, change->in->verblijf);
  if (!verblijf_toetsen(&wordt, found && found->afgeschermd, fault)) return false;
  if (change->in->verblijf.len == 0) {
    wordt.publiek = werk_id(werk);
    return verblijf_bewaren(g.toegang, &g.persoon, &wordt, fault);
  }
  if (!found) return fault_set(fault, FAULT_ABSENT, S("Dit verblijf bestaat niet."), "no such stay");
  struct verblijf was = *found;
  was.versie = change->versie;
  return verblijf_veranderen(g.toegang, &g.persoon, &was, &wordt, fault);
}

bool verblijf_opslaan(const struct werk *werk, struct str persoon, int64_t versie, const struct verblijf_in *in,
                      struct str *ret_persoon, struct fault *fault) {
  struct change change = {persoon, versie, in};
  return act_schrijven_eenmaal(werk, save, &change, ret_persoon, fault);
}
