#include "acts/inwoner_uitnodigen.h"

#include "inrichting/werk.h"
#include "store/inrichting.h"
#include "store/persoon.h"

#include "inwonercode.h"
#include "persoon_plek.h"

#define PLEK(veld) .plek = offsetof(struct inwoner_uitnodigen_in, veld)
const struct veld inwoner_uitnodigen_velden[] = {
    {"hoe", "Hoe krijgt de inwoner de code?", VELD_KEUZE, .keuzes = inwonercode_wegen, .verplicht = "regel ACCOUNT",
     .leeg = "Kies hoe de inwoner de code krijgt.", PLEK(hoe)},
    {"tot", "Tot en met welke dag werkt de code?", VELD_DAG, .verplicht = "regel ACCOUNT",
     .leeg = "Vul in tot en met welke dag de code werkt.", PLEK(tot)},
};
const size_t inwoner_uitnodigen_velden_aantal = sizeof inwoner_uitnodigen_velden / sizeof inwoner_uitnodigen_velden[0];

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, struct str persoon,
                struct persoon_gevraagd *ret_gevraagd, struct fault *fault) {
  return persoon_vragen(tx, werk, &(struct persoon_vraag){.act = act, .handeling = handeling, .persoon = persoon},
                        ret_gevraagd, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct persoon_gevraagd gevraagd;
  struct inwoneraccount_uit uit;
  if (!ask(tx, werk, "account van inwoner inzien", HANDELING_ZIEN, *(const struct str *)in, &gevraagd, fault) ||
      !inwoneraccount_lezen(gevraagd.toegang, gevraagd.persoon.id, &uit.account, fault))
    return false;
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct mijn_schakel_rij *rij = inrichting_op(inrichting, TABEL_MIJN_SCHAKEL, S("mijn"), werk_vandaag(werk));
  uit.code_tot = rij && rij->code_dagen > 0 ? werk_vandaag(werk) + (dag_t)rij->code_dagen - 1 : DAG_GEEN;
  uit.persoon = gevraagd.persoon;
  uit.huishouden = gevraagd.huishouden;
  *(struct inwoneraccount_uit *)ret_uit = uit;
  return true;
}

bool inwoneraccount_inzien(const struct werk *werk, struct str persoon, struct inwoneraccount_uit *ret_uit,
                           struct fault *fault) {
  return act_lezen(werk, look, &persoon, ret_uit, fault);
}

struct inviting {
  struct str persoon, publiek;
  struct inwonercode_nieuw code;
};

static bool invite(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct inviting *inviting = in;
  struct inwonercode_nieuw code = inviting->code;
  struct persoon_gevraagd gevraagd;
  if (!ask(tx, werk, "inwoner toegang geven", HANDELING_DOEN, inviting->persoon, &gevraagd, fault)) return false;
  const struct persoon *persoon = &gevraagd.persoon;
  if (!inwoner_mag_account(persoon->geboren, persoon->overleden, werk_vandaag(werk), fault) ||
      !persoon_vasthouden(gevraagd.toegang, persoon->id, fault) ||
      !inwoneraccount_openen(gevraagd.toegang, persoon->id, inviting->publiek, persoon_naam(werk->arena, persoon),
                             &code.account, fault) ||
      !inwonercode_bewaren(gevraagd.toegang, &code, fault))
    return false;
  *ret_uitkomst = code.kiezer;
  return true;
}

static bool check(const struct werk *werk, const struct inwoner_uitnodigen_in *in, struct fault *fault) {
  if (!keuze_van(inwonercode_wegen, in->hoe)) fault_add(fault, "hoe", S("Kies hoe de inwoner de code krijgt."));
  return inwonercode_tot_toetsen(werk, in->tot, fault);
}

bool inwoner_uitnodigen(const struct werk *werk, struct str persoon, const struct inwoner_uitnodigen_in *in,
                        struct str *ret_code, struct fault *fault) {
  struct str code, kiezer;
  struct inviting inviting = {.persoon = persoon, .publiek = werk_id(werk)};
  if (!check(werk, in, fault) ||
      !inwonercode_trekken(werk, (enum inwonercode_hoe)in->hoe, in->tot, &code, &inviting.code, fault) ||
      !act_schrijven_eenmaal(werk, invite, &inviting, &kiezer, fault))
    return false;
  *ret_code = str_eq(kiezer, inviting.code.kiezer) ? code : S("");
  return true;
}

static bool stop(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  (void)ret_uitkomst;
  struct persoon_gevraagd gevraagd;
  return ask(tx, werk, "toegang van inwoner stoppen", HANDELING_DOEN, *(const struct str *)in, &gevraagd, fault) &&
         inwoneraccount_sluiten(gevraagd.toegang, gevraagd.persoon.id, fault);
}

bool inwoneraccount_stoppen(const struct werk *werk, struct str persoon, struct fault *fault) {
  struct str nothing;
  return act_schrijven(werk, stop, &persoon, &nothing, fault);
}
