#include "acts/mijn_werk_inzien.h"
#include "render/tpl_werk.h"
#include "scherm.h"
#include "werklijst.h"

/* In the order of enum caseload_orde. */
static const struct kolom caseload_kolommen[] = {
    {.naam = S_INIT("Huishouden"), .sleutel = S_INIT("naam")},
    {.naam = S_INIT("Waar het staat"), .sleutel = S_INIT("fase")},
    {.naam = S_INIT("Termijn"), .sleutel = S_INIT("termijn")},
    {.naam = S_INIT("Volgende evaluatie"), .sleutel = S_INIT("evaluatie")},
    {.naam = S_INIT("Laatste contact"), .sleutel = S_INIT("contact")},
};
/* In the order of enum caseload_toon. */
static const struct optie caseload_opties[] = {
    {.waarde = S_INIT(""), .label = S_INIT("Alle huishoudens")},
    {.waarde = S_INIT("veiligheid"), .label = S_INIT("Veiligheid: let op")},
    {.waarde = S_INIT("zonder-evaluatie"), .label = S_INIT("Geen evaluatie gepland")},
    {.waarde = S_INIT("vervangt"), .label = S_INIT("Van wie ik vervang")},
};
static const struct filter caseload_filters[] = {{.naam = S_INIT("toon"),
                                                  .label = S_INIT("Welke huishoudens"),
                                                  .opties = caseload_opties,
                                                  .aantal = sizeof caseload_opties / sizeof caseload_opties[0]}};

/* The list with its order and filter as the address has them. */
static struct lijst *caseload_list(struct bezoek *bezoek, enum caseload_orde *ret_orde, enum caseload_toon *ret_toon) {
  const struct paren *query = &bezoek->request->query;
  struct lijst *lijst = NEW(arena_van(bezoek), struct lijst);
  *lijst = (struct lijst){.pad = S("/werk"),
                          .wat = S("huishoudens"),
                          .query = query,
                          .kolommen = caseload_kolommen,
                          .kolom_aantal = sizeof caseload_kolommen / sizeof caseload_kolommen[0],
                          .filters = caseload_filters,
                          .filter_aantal = 1,
                          .sorteer = caseload_kolommen[0].sleutel,
                          .aflopend = str_eq(paren_waarde(query, S("richting")), S("af")),
                          .pagina = 1,
                          .per_pagina = CASELOAD_BLAD};
  struct str sorteer = paren_waarde(query, S("sorteer")), toon = paren_waarde(query, S("toon"));
  *ret_orde = CASELOAD_NAAM;
  *ret_toon = CASELOAD_ALLES;
  for (size_t i = 0; i < lijst->kolom_aantal; i++)
    if (str_eq(sorteer, caseload_kolommen[i].sleutel)) *ret_orde = (enum caseload_orde)i, lijst->sorteer = sorteer;
  for (size_t i = 0; i < caseload_filters[0].aantal; i++)
    if (str_eq(toon, caseload_opties[i].waarde)) *ret_toon = (enum caseload_toon)i;
  return lijst;
}

static bool my_day(struct bezoek *bezoek, struct werk_beeld *beeld) {
  struct mijn_werk_uit uit;
  struct mijn_werk_beeld *mijn = NEW(arena_van(bezoek), struct mijn_werk_beeld);
  enum caseload_orde orde;
  enum caseload_toon toon;
  if (!mijn_werk_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct lijst *lijst = caseload_list(bezoek, &orde, &toon);
  struct caseloadregel *news = NEW_ARRAY(arena_van(bezoek), struct caseloadregel, uit.caseload_aantal + 1);
  *mijn = (struct mijn_werk_beeld){.posten = uit.posten,
                                   .te_doen = uit.te_doen,
                                   .bleef = uit.posten + uit.te_doen,
                                   .bleef_aantal = uit.post_aantal - uit.te_doen,
                                   .caseload = uit.caseload,
                                   .caseload_totaal = uit.caseload_aantal,
                                   .nieuws = news,
                                   .sinds = uit.sinds,
                                   .ondersteunt = uit.ondersteunt,
                                   .lijst = lijst};
  for (size_t i = 0; i < uit.post_aantal; i++)
    mijn->te_laat += uit.posten[i].dag != DAG_GEEN && uit.posten[i].dag < beeld->vandaag;
  caseload_sorteren(uit.caseload, uit.caseload_aantal, CASELOAD_NAAM, false);
  for (size_t i = 0; i < uit.caseload_aantal; i++)
    if (caseload_nieuws(&uit.caseload[i])) news[mijn->nieuws_aantal++] = uit.caseload[i];
  mijn->caseload_aantal = caseload_kiezen(uit.caseload, uit.caseload_aantal, toon);
  caseload_sorteren(uit.caseload, mijn->caseload_aantal, orde, lijst->aflopend);
  lijst->totaal = mijn->caseload_aantal;
  mijn->ernaast = beeld->werkoverdracht_aantal || beeld->overdrachten.binnen_aantal || beeld->overdrachten.uit_aantal ||
                  mijn->bleef_aantal || mijn->nieuws_aantal;
  beeld->overleggen = uit.overleggen;
  beeld->overleg_aantal = uit.overleg_aantal;
  beeld->mijn = mijn;
  return true;
}

bool werk_tonen(struct bezoek *bezoek) {
  bool desk = bezoek->sessie.actor.rol == ROL_LOKET;
  struct werklijst_inzien_uit uit;
  if (desk && bezoek->sessie.actor.team_aantal == 0)
    return pagina_dicht(
        bezoek, S("Deze pagina is voor een andere rol dan de uwe. Een loket heeft een werklijst als het een team is."));
  struct werklijst_beeld open = {.pad = desk ? S("/werk") : S("/werk/team")};
  if (!werklijst_beeld(bezoek, desk ? WERKLIJST_ALLES : WERKLIJST_DAG, &uit, &open)) return false;
  struct werk_beeld beeld = {.open = &open,
                             .vandaag = vandaag_van(bezoek),
                             .afspraken = uit.vandaag,
                             .afspraak_aantal = uit.vandaag_aantal,
                             .vervangen = uit.vervangen,
                             .vervangen_aantal = uit.vervangen_aantal,
                             .werkoverdrachten = uit.werkoverdrachten,
                             .werkoverdracht_aantal = uit.werkoverdracht_aantal,
                             .leidt = bezoek->sessie.actor.rol == ROL_TEAMLEIDER};
  if (!overdrachten_beeld(bezoek, &beeld.overdrachten) ||
      !(desk ? voordeur_beeld(bezoek, &beeld.voordeur) : my_day(bezoek, &beeld)))
    return false;
  bezoek->kader.breed = true;
  tpl_werk(&bezoek->response->body, kader_van(bezoek, "Mijn werk", "/werk"), &beeld);
  return true;
}
