#include "acts/mijn_verzoek.h"

#include "store/kopie.h"
#include "store/verzoek.h"

#include "mijn_werk.h"

#define NU ((struct inwoner_plek){INWONER_NU})
#define PLEK(veld) .plek = offsetof(struct mijn_verzoek_in, veld)
const struct veld mijn_verzoek_velden[] = {
    {"soort", "Wat wilt u vragen?", VELD_KEUZE, .keuzes = verzoeksoorten_inwoner,
     .verplicht = "AVG art. 15 tot en met 21", .leeg = "Kies wat u wilt vragen.", PLEK(soort)},
    {"woorden", "Wat moeten wij weten?", VELD_TEKST, .max = 4000, .mag = "(niet nodig als u alles wilt zien)",
     PLEK(woorden)},
};
const size_t mijn_verzoek_velden_aantal = sizeof mijn_verzoek_velden / sizeof mijn_verzoek_velden[0];
#undef PLEK

static bool send(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct mijn_verzoek_in *in = in_;
  struct toegang *toegang;
  struct mijn_wie wie;
  struct verzoek v = {.publiek = werk_id(werk),
                      .soort = in->soort > 0 ? (enum verzoek_soort)in->soort : 0,
                      .woorden = in->woorden,
                      .vrager = VRAGER_ZELF,
                      .ontvangen = werk_vandaag(werk)};
  *ret_uitkomst = v.publiek;
  return verzoek_toetsen(&v, werk_vandaag(werk), fault) &&
         mijn_vragen(tx, werk, "verzoek over eigen gegevens", HANDELING_DOEN, NU, &wie, &toegang, fault) &&
         verzoek_van_inwoner(toegang, &v, fault);
}

bool mijn_verzoek_sturen(const struct werk *werk, const struct mijn_verzoek_in *in, struct str *ret_verzoek,
                         struct fault *fault) {
  return act_schrijven_eenmaal(werk, send, in, ret_verzoek, fault);
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct mijn_verzoeken_uit uit;
  struct toegang *toegang;
  if (!mijn_vragen(tx, werk, "eigen verzoeken inzien", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !verzoeken_van_inwoner(toegang, &uit.verzoeken, &uit.aantal, fault))
    return false;
  *(struct mijn_verzoeken_uit *)ret_uit = uit;
  return true;
}

bool mijn_verzoeken_inzien(const struct werk *werk, struct mijn_verzoeken_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, NULL, ret_uit, fault);
}

static struct bewijs receipt_of(const struct werk *werk, const struct mijn_wie *wie, const struct verzoek *v) {
  return (struct bewijs){.wat = keuze_label(verzoeksoorten_inwoner, (int)v->soort),
                         .van = v->van.len ? v->van : wie->voor.naam,
                         .dag = v->ontvangen,
                         .ontvangen = dag_lang(werk->arena, v->ontvangen),
                         .stand = verzoek_stand_inwoner(werk->arena, v),
                         .woorden = v->woorden,
                         .gevolg = bewijs_na_verzoek(werk->arena, v)};
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct mijn_verzoek_uit uit = {0};
  struct toegang *toegang;
  struct verzoek *list_of;
  size_t count, i = 0;
  if (!mijn_vragen(tx, werk, "eigen verzoek inzien", HANDELING_ZIEN, NU, &uit.bewijs.wie, &toegang, fault) ||
      !verzoeken_van_inwoner(toegang, &list_of, &count, fault))
    return false;
  while (i < count && !str_eq(list_of[i].publiek, *(const struct str *)in)) i++;
  if (i == count)
    return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such request of this resident");
  if (uit.bewijs.wie.voor.band.als != INWONER_ONDERSTEUNER &&
      !kopie_van_inwoner(toegang, list_of[i].id, &uit.kopie, fault))
    return false;
  uit.bewijs.bewijs = receipt_of(werk, &uit.bewijs.wie, &list_of[i]);
  if (list_of[i].gesloten_op != DAG_GEEN || list_of[i].verlengd_op != DAG_GEEN)
    uit.antwoord = verzoekbrief_tekst(werk->arena, &list_of[i]);
  *(struct mijn_verzoek_uit *)ret_uit = uit;
  return true;
}

bool mijn_verzoek_inzien(const struct werk *werk, struct str verzoek, struct mijn_verzoek_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look, &verzoek, ret_uit, fault);
}
