#include "acts/inwoner_steun.h"

#include "store/inbreng.h"
#include "store/inwoner.h"
#include "store/persoon.h"
#include "store/vertegenwoordiging.h"

#include "inlogcode.h"
#include "mijn_werk.h"
#include "persoon_plek.h"

#define PLEK(veld) .plek = offsetof(struct inwoner_steun_in, veld)
#define NAAM(label)                                                                                                    \
  { "naam", label, VELD_REGEL, .max = 120, .verplicht = "regel ACCOUNT", .leeg = "Vul de naam in.", PLEK(naam) }
#define TOT                                                                                                            \
  {                                                                                                                    \
    "tot", "Tot en met welke dag?", VELD_DAG, .verplicht = "AVG art. 5 lid 1 onder e",                                 \
                                              .leeg = "Vul in tot en met welke dag.", PLEK(tot)                        \
  }
const struct veld mijn_steun_velden[] = {
    NAAM("Wie mag meekijken?"),
    {"mag_doen", "Deze persoon mag ook dingen doen, zoals een afspraak afzeggen", VELD_JA, PLEK(mag_doen)},
    TOT,
};
const size_t mijn_steun_velden_aantal = sizeof mijn_steun_velden / sizeof mijn_steun_velden[0];

const struct veld inwoner_steun_velden[] = {
    {"vertegenwoordiging", "Is dit een vertegenwoordiger uit het dossier?", VELD_ID,
     .uitleg = "Een cliëntondersteuner is geen vertegenwoordiger.", PLEK(vertegenwoordiging)},
    {"naam", "Naam", VELD_REGEL, .max = 120, .uitleg = "Leeg bij een vertegenwoordiger uit het dossier.", PLEK(naam)},
    {"mag_doen", "Mag ook dingen doen, zoals een afspraak afzeggen", VELD_JA, PLEK(mag_doen)},
    TOT,
    {"instemming", "De inwoner vindt dit goed", VELD_JA,
     .uitleg = "Niet nodig bij een vertegenwoordiger uit het dossier.", PLEK(instemming)},
};
const size_t inwoner_steun_velden_aantal = sizeof inwoner_steun_velden / sizeof inwoner_steun_velden[0];

struct letting {
  struct str persoon; /* public id; "" = the resident does it himself */
  const struct inwoner_steun_in *in;
  struct inwoner_namens namens;
  struct inlogcode_nieuw code;
  struct str bericht; /* public id of what the team reads */
};

static bool keep(struct toegang *toegang, const struct letting *letting, struct inwoner_namens *namens,
                 struct str *ret_uitkomst, struct fault *fault) {
  struct inlogcode_nieuw code = letting->code;
  *ret_uitkomst = code.kiezer;
  return inwoner_namens_bewaren(toegang, namens, &code.account, fault) && inlogcode_bewaren(toegang, &code, fault);
}

static bool let_in_myself(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                          struct fault *fault) {
  const struct letting *letting = in;
  struct inwoner_namens namens = letting->namens;
  struct inbreng bericht = {.publiek = letting->bericht, .soort = INBRENG_STEUN, .tekst = letting->in->naam};
  struct toegang *toegang;
  struct mijn_wie wie;
  if (!mijn_vragen(tx, werk, "laten meekijken", HANDELING_DOEN, (struct inwoner_plek){INWONER_NU}, &wie, &toegang,
                   fault))
    return false;
  if (wie.voor.band.als == INWONER_ONDERSTEUNER)
    return fault_set(fault, FAULT_RULE, S("U kijkt zelf mee. Alleen de inwoner laat iemand anders meekijken."),
                     "a supporter lets nobody in");
  namens.persoon = wie.voor.persoon;
  return keep(toegang, letting, &namens, ret_uitkomst, fault) && inbreng_bewaren(toegang, &bericht, fault);
}

/* The row must stand in this file, hold today, and be of somebody who is only a name there. */
static bool find_row(struct toegang *toegang, int64_t persoon, struct str publiek, struct inwoner_namens *namens,
                     struct fault *fault) {
  struct vertegenwoordiging *rijen;
  size_t count;
  if (!vertegenwoordigingen_van_persoon(toegang, persoon, &rijen, &count, fault)) return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(rijen[i].publiek, publiek) || rijen[i].wie) continue;
    namens->vertegenwoordiging = rijen[i].id;
    namens->naam = rijen[i].naam;
    return true;
  }
  return fault_add(fault, "vertegenwoordiging", S("Kies een vertegenwoordiger uit de lijst."));
}

static bool let_in(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct letting *letting = in;
  struct inwoner_namens namens = letting->namens;
  struct persoon_gevraagd gevraagd;
  if (!persoon_vragen(
          tx, werk,
          &(struct persoon_vraag){.act = "laten meekijken", .handeling = HANDELING_DOEN, .persoon = letting->persoon},
          &gevraagd, fault) ||
      !persoon_vasthouden(gevraagd.toegang, gevraagd.persoon.id, fault))
    return false;
  namens.persoon = gevraagd.persoon.id;
  return (letting->in->vertegenwoordiging.len == 0 ||
          find_row(gevraagd.toegang, namens.persoon, letting->in->vertegenwoordiging, &namens, fault)) &&
         keep(gevraagd.toegang, letting, &namens, ret_uitkomst, fault);
}

static bool give(const struct werk *werk, act_schrijver *doen, struct letting *letting, struct str *ret_code,
                 struct fault *fault) {
  struct str code, kiezer;
  const struct inwoner_steun_in *in = letting->in;
  if (!inlogcode_tot_toetsen(werk, in->tot, fault) ||
      !inlogcode_trekken(werk, INLOGCODE_PAPIER, in->tot, &code, &letting->code, fault))
    return false;
  letting->bericht = werk_id(werk);
  letting->namens = (struct inwoner_namens){.publiek = werk_id(werk),
                                            .account_publiek = werk_id(werk),
                                            .naam = in->naam,
                                            .mag_doen = in->mag_doen,
                                            .tot = in->tot};
  if (!act_schrijven_eenmaal(werk, doen, letting, &kiezer, fault)) return false;
  *ret_code = str_eq(kiezer, letting->code.kiezer) ? code : S("");
  return true;
}

bool mijn_steun_vragen(const struct werk *werk, const struct inwoner_steun_in *in, struct str *ret_code,
                       struct fault *fault) {
  struct letting letting = {.in = in};
  return give(werk, let_in_myself, &letting, ret_code, fault);
}

bool inwoner_steun_geven(const struct werk *werk, struct str persoon, const struct inwoner_steun_in *in,
                         struct str *ret_code, struct fault *fault) {
  struct letting letting = {.persoon = persoon, .in = in};
  bool supports = in->vertegenwoordiging.len == 0;
  if (supports && in->naam.len == 0) fault_add(fault, "naam", S("Vul de naam in."));
  if (supports && !in->instemming)
    fault_add(fault, "instemming", S("Een ander kijkt alleen mee als de inwoner dat goed vindt."));
  return fault->field_count == 0 && give(werk, let_in, &letting, ret_code, fault);
}

struct ending {
  struct str persoon, namens;
};

static bool end_myself(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                       struct fault *fault) {
  (void)ret_uitkomst;
  const struct ending *ending = in;
  struct toegang *toegang;
  struct mijn_wie wie;
  return mijn_vragen(tx, werk, "meekijken stoppen", HANDELING_DOEN, (struct inwoner_plek){INWONER_NU}, &wie, &toegang,
                     fault) &&
         inwoner_namens_eindigen(toegang, wie.voor.persoon, ending->namens, fault);
}

bool mijn_steun_stoppen(const struct werk *werk, struct str namens, struct fault *fault) {
  struct ending ending = {.namens = namens};
  struct str nothing;
  return act_schrijven(werk, end_myself, &ending, &nothing, fault);
}

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  (void)ret_uitkomst;
  const struct ending *ending = in;
  struct persoon_gevraagd gevraagd;
  return persoon_vragen(tx, werk,
                        &(struct persoon_vraag){
                            .act = "meekijken stoppen", .handeling = HANDELING_DOEN, .persoon = ending->persoon},
                        &gevraagd, fault) &&
         inwoner_namens_eindigen(gevraagd.toegang, gevraagd.persoon.id, ending->namens, fault);
}

bool inwoner_steun_stoppen(const struct werk *werk, struct str persoon, struct str namens, struct fault *fault) {
  struct ending ending = {persoon, namens};
  struct str nothing;
  return act_schrijven(werk, end, &ending, &nothing, fault);
}

static void choose_from(const struct tx *tx, struct vertegenwoordiging *rijen, size_t aantal,
                        struct inwoner_steun_uit *uit) {
  uit->keuzes = rijen;
  for (size_t i = 0; i < aantal; i++) {
    struct inwoner_band band = {.als = INWONER_VERTEGENWOORDIGER,
                                .soort = rijen[i].soort,
                                .waarvoor = rijen[i].waarvoor,
                                .geboren = DEELDATUM_GEEN,
                                .overleden = DEELDATUM_GEEN,
                                .vanaf = rijen[i].vanaf,
                                .tot = rijen[i].tot};
    bool guardian = rijen[i].soort == VERTEGENWOORDIGING_VOOGD && vertegenwoordiging_geldt(&rijen[i], tx_vandaag(tx));
    if (rijen[i].wie == 0 && (guardian || inwoner_zicht(&band, tx_vandaag(tx)).zien))
      uit->keuzes[uit->keuze_aantal++] = rijen[i];
  }
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct persoon_gevraagd gevraagd;
  struct inwoner_namens *namens;
  struct vertegenwoordiging *rijen;
  struct inwoner_steun_uit uit = {0};
  size_t count;
  if (!persoon_vragen(tx, werk,
                      &(struct persoon_vraag){
                          .act = "meekijkers inzien", .handeling = HANDELING_ZIEN, .persoon = *(const struct str *)in},
                      &gevraagd, fault) ||
      !inwoner_namens_lezen(gevraagd.toegang, gevraagd.persoon.id, &namens, &uit.aantal, fault) ||
      !vertegenwoordigingen_van_persoon(gevraagd.toegang, gevraagd.persoon.id, &rijen, &count, fault))
    return false;
  choose_from(tx, rijen, count, &uit);
  uit.rijen = NEW_ARRAY(tx_arena(tx), struct inwoner_meekijker, uit.aantal + 1);
  for (size_t i = 0; i < uit.aantal; i++)
    uit.rijen[i] = (struct inwoner_meekijker){.publiek = namens[i].publiek,
                                              .naam = namens[i].naam,
                                              .door = namens[i].door,
                                              .vertegenwoordigt = namens[i].vertegenwoordiging != 0,
                                              .mag_doen = namens[i].mag_doen,
                                              .tot = namens[i].tot};
  *(struct inwoner_steun_uit *)ret_uit = uit;
  return true;
}

bool inwoner_steun_inzien(const struct werk *werk, struct str persoon, struct inwoner_steun_uit *ret_uit,
                          struct fault *fault) {
  return act_lezen(werk, list, &persoon, ret_uit, fault);
}
