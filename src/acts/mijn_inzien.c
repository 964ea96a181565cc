#include "acts/mijn_inzien.h"

#include "inrichting/organisatie.h"
#include "inrichting/werk.h"
#include "store/afspraak.h"
#include "store/document.h"
#include "store/inrichting.h"
#include "store/inwoner_vraag.h"
#include "store/routekaart.h"

#include "mijn_werk.h"

#define NU ((struct inwoner_plek){INWONER_NU})

#define PLEK(veld) .plek = offsetof(struct mijn_gekeken_in, veld)
const struct veld mijn_gekeken_velden[] = {
    {"van", "Vanaf welke dag?", VELD_DAG, PLEK(van)},
    {"tot", "Tot en met welke dag?", VELD_DAG, PLEK(tot)},
};
const size_t mijn_gekeken_velden_aantal = sizeof mijn_gekeken_velden / sizeof mijn_gekeken_velden[0];

bool mijn_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                 struct inwoner_plek plek, struct mijn_wie *ret_wie, struct toegang **ret_toegang,
                 struct fault *fault) {
  struct inwoner_persoon *personen;
  if (!inwoner_toegang(tx, werk->actor, act, handeling, plek, &ret_wie->voor, ret_toegang, fault) ||
      !inwoner_personen(*ret_toegang, &personen, &ret_wie->persoon_aantal, fault))
    return false;
  ret_wie->personen = personen;
  return true;
}

/* How the team can be reached: what the inrichting says of its organisation. */
static struct str reached_by(const struct inrichting *inrichting, struct str team, dag_t dag) {
  const struct team_rij *rij = team_op(inrichting, team, dag);
  const struct locatie_rij *locatie =
      rij && rij->locatie.len ? inrichting_op(inrichting, TABEL_LOCATIE, rij->locatie, dag) : NULL;
  const struct organisatie_rij *organisatie =
      locatie && locatie->organisatie.len ? organisatie_op(inrichting, locatie->organisatie, dag) : NULL;
  return organisatie ? organisatie->contact : (struct str){0};
}

/* Each line of work belongs to a question of his, or stands by itself. */
static void place(struct mijn_inzien_uit *uit, struct route_regel *regels, size_t aantal) {
  uit->lijnen = regels;
  for (size_t i = 0; i < aantal; i++) {
    size_t v = 0;
    while (v < uit->vraag_aantal && (regels[i].melding == 0 || uit->vragen[v].id != regels[i].melding)) v++;
    if (v == uit->vraag_aantal)
      uit->lijnen[uit->lijn_aantal++] = regels[i];
    else
      uit->vragen[v].plek = regels[i].plek;
  }
}

static bool list_appointments(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                              struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct mijn_afspraken_uit uit = {0};
  struct afspraak *list;
  size_t count;
  dag_t today = werk_vandaag(werk);
  if (!mijn_vragen(tx, werk, "eigen afspraken inzien", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !afspraken_van_inwoner(toegang, moment_van_dag(today - MIJN_AFSPRAAK_TERUG), &list, &count, fault))
    return false;
  uit.komend = NEW_ARRAY(werk->arena, struct afspraak, count + 1);
  uit.geweest = NEW_ARRAY(werk->arena, struct afspraak, count + 1);
  for (size_t i = 0; i < count; i++)
    if (list[i].stand == AFSPRAAK_GEPLAND && dag_van_moment(list[i].begint) >= today)
      uit.komend[uit.komend_aantal++] = list[i];
    else
      uit.geweest[uit.geweest_aantal++] = list[i];
  *(struct mijn_afspraken_uit *)ret_uit = uit;
  return true;
}

bool mijn_afspraken_inzien(const struct werk *werk, struct mijn_afspraken_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list_appointments, NULL, ret_uit, fault);
}

static void keep_planned(struct mijn_inzien_uit *uit) {
  size_t kept = 0;
  for (size_t i = 0; i < uit->afspraak_aantal; i++)
    if (uit->afspraken[i].stand == AFSPRAAK_GEPLAND) uit->afspraken[kept++] = uit->afspraken[i];
  uit->afspraak_aantal = kept;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct mijn_inzien_uit uit = {0};
  struct route_regel *regels;
  const struct inrichting *inrichting;
  size_t count;
  moment_t today = moment_van_dag(werk_vandaag(werk));
  if (!mijn_vragen(tx, werk, "Mijn Schakel inzien", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !vragen_van_inwoner(toegang, &uit.vragen, &uit.vraag_aantal, fault) ||
      !routekaart_van_inwoner(toegang, &regels, &count, fault) ||
      !taken_van_inwoner(toegang, &uit.taken, &uit.taak_aantal, fault) ||
      !afspraken_van_inwoner(toegang, today, &uit.afspraken, &uit.afspraak_aantal, fault))
    return false;
  for (size_t i = 0; i < uit.vraag_aantal; i++)
    uit.vragen[i].bereikbaar = reached_by(inrichting, uit.vragen[i].team_sleutel, werk_vandaag(werk));
  place(&uit, regels, count);
  keep_planned(&uit);
  *(struct mijn_inzien_uit *)ret_uit = uit;
  return true;
}

bool mijn_inzien(const struct werk *werk, struct mijn_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_uit, fault);
}

struct choice {
  struct str persoon, cookie;
};

static bool choose(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)ret_uitkomst;
  const struct choice *choice = in;
  struct toegang *toegang;
  struct inwoner_persoon voor;
  return inwoner_toegang(tx, werk->actor, "kijken voor", HANDELING_ZIEN,
                         (struct inwoner_plek){INWONER_PERSOON, choice->persoon}, &voor, &toegang, fault) &&
         inwoner_kiezen(toegang, choice->cookie, fault);
}

bool mijn_voor_kiezen(const struct werk *werk, struct str persoon, struct str cookie, struct fault *fault) {
  struct choice choice = {persoon, cookie};
  struct str nothing;
  return act_schrijven(werk, choose, &choice, &nothing, fault);
}

static bool list_letters(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct mijn_brieven_uit *uit = ret_uit;
  return mijn_vragen(tx, werk, "eigen brieven inzien", HANDELING_ZIEN, NU, &uit->wie, &toegang, fault) &&
         brieven_van_inwoner(toegang, &uit->brieven, &uit->aantal, fault);
}

bool mijn_brieven_inzien(const struct werk *werk, struct mijn_brieven_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list_letters, NULL, ret_uit, fault);
}

static bool read_letter(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct toegang *toegang;
  struct mijn_brief_uit *uit = ret_uit;
  return mijn_vragen(tx, werk, "eigen brief lezen", HANDELING_ZIEN, (struct inwoner_plek){INWONER_DOCUMENT, publiek},
                     &uit->wie, &toegang, fault) &&
         brief_van_inwoner(toegang, publiek, &uit->document, &uit->brief, fault);
}

bool mijn_brief_inzien(const struct werk *werk, struct str document, struct mijn_brief_uit *ret_uit,
                       struct fault *fault) {
  return act_lezen(werk, read_letter, &document, ret_uit, fault);
}

static bool who_looked(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct mijn_gekeken_in *in = in_;
  struct toegang *toegang;
  struct mijn_gekeken_uit uit = {.van = in->van, .tot = in->tot};
  const struct inrichting *inrichting;
  if (uit.tot == DAG_GEEN) uit.tot = werk_vandaag(werk);
  if (uit.van == DAG_GEEN) uit.van = uit.tot - MIJN_GEKEKEN_DAGEN + 1;
  if (uit.van > uit.tot) return fault_add(fault, "van", S("De eerste dag ligt na de laatste."));
  if (!mijn_vragen(tx, werk, "zien wie er keek", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !kijkers_van_inwoner(toegang, &uit.kijkers, &uit.kijker_aantal, fault) ||
      !blikken_van_inwoner(toegang, moment_van_dag(uit.van), moment_van_dag(uit.tot + 1), &uit.blikken,
                           &uit.blik_aantal, fault))
    return false;
  const struct mijn_schakel_rij *rij = inrichting_op(inrichting, TABEL_MIJN_SCHAKEL, S("mijn"), werk_vandaag(werk));
  uit.naam_tonen = rij && rij->naam_tonen;
  uit.meer = uit.blik_aantal == MIJN_LOG_MAX;
  uit.blik_aantal = mijn_blikken_samen(uit.blikken, uit.blik_aantal);
  *(struct mijn_gekeken_uit *)ret_uit = uit;
  return true;
}

bool mijn_gekeken_inzien(const struct werk *werk, const struct mijn_gekeken_in *in, struct mijn_gekeken_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, who_looked, in, ret_uit, fault);
}
