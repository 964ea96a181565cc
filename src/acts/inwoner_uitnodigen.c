#include "acts/inwoner_uitnodigen.h"

#include "connect/weasyprint.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"
#include "store/inwoner.h"
#include "store/persoon.h"

#include "geadresseerde.h"
#include "inlogcode.h"
#include "persoon_plek.h"

enum { PDF_WACHT = 20 * 1000 /* ms */ };

#define PLEK(veld) .plek = offsetof(struct inwoner_uitnodigen_in, veld)
const struct veld inwoner_uitnodigen_velden[] = {
    {"hoe", "Hoe krijgt de inwoner de code?", VELD_KEUZE, .keuzes = inlogcode_wegen, .verplicht = "regel ACCOUNT",
     .leeg = "Kies hoe de inwoner de code krijgt.", PLEK(hoe)},
    {"tot", "Tot en met welke dag werkt de code?", VELD_DAG, .verplicht = "regel ACCOUNT",
     .leeg = "Vul in tot en met welke dag de code werkt.", PLEK(tot)},
};
const size_t inwoner_uitnodigen_velden_aantal = sizeof inwoner_uitnodigen_velden / sizeof inwoner_uitnodigen_velden[0];

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, struct str persoon,
                struct persoon_gevraagd *ret_gevraagd, struct fault *fault) {
  return persoon_vragen(
      tx, werk,
      &(struct persoon_vraag){.act = act, .handeling = handeling, .persoon = persoon, .adresdoel = ADRESDOEL_BRIEF},
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
  struct str persoon, publiek, code_tekst;
  const struct inwoner_uitnodigen_in *in;
  struct inlogcode_nieuw code;
  struct brieftekst *brief; /* filled when it goes by letter */
};

/* No letter that somebody else might read. */
static bool write_letter(struct tx *tx, const struct werk *werk, const struct inviting *inviting,
                         const struct persoon_gevraagd *gevraagd, struct fault *fault) {
  struct geadresseerde aan;
  struct str let_op;
  if (inviting->code.hoe != INLOGCODE_BRIEF) return true;
  if (!geadresseerde_lezen(tx, werk, gevraagd->toegang, gevraagd->huishouden_id, &gevraagd->persoon, &aan, &let_op,
                           fault))
    return false;
  if (let_op.len)
    return fault_add(fault, "hoe",
                     str_join(werk->arena, let_op,
                              S(" Een brief met een code gaat daarom niet met de post. Geef de code "
                                "zelf op papier.")));
  *inviting->brief = inlogcodebrief(werk->arena, inviting->code_tekst, inviting->in->adres, inviting->in->tot, &aan,
                                    werk_vandaag(werk));
  return true;
}

static bool invite(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct inviting *inviting = in;
  struct inlogcode_nieuw code = inviting->code;
  struct persoon_gevraagd gevraagd;
  if (!ask(tx, werk, "inwoner toegang geven", HANDELING_DOEN, inviting->persoon, &gevraagd, fault)) return false;
  const struct persoon *persoon = &gevraagd.persoon;
  if (!inwoner_mag_account(persoon->geboren, persoon->overleden, werk_vandaag(werk), fault) ||
      !write_letter(tx, werk, inviting, &gevraagd, fault) ||
      !persoon_vasthouden(gevraagd.toegang, persoon->id, fault) ||
      !inwoneraccount_openen(gevraagd.toegang, persoon->id, inviting->publiek, persoon_naam(werk->arena, persoon),
                             &code.account, fault) ||
      !inlogcode_bewaren(gevraagd.toegang, &code, fault))
    return false;
  *ret_uitkomst = code.kiezer;
  return true;
}

static bool check(const struct werk *werk, const struct inwoner_uitnodigen_in *in, struct fault *fault) {
  if (!keuze_van(inlogcode_wegen, in->hoe)) fault_add(fault, "hoe", S("Kies hoe de inwoner de code krijgt."));
  return inlogcode_tot_toetsen(werk, in->tot, fault);
}

bool inwoner_uitnodigen(const struct werk *werk, struct str persoon, const struct inwoner_uitnodigen_in *in,
                        struct inwoneruitnodiging *ret_uitnodiging, struct fault *fault) {
  struct str kiezer;
  struct inwoneruitnodiging uit = {.per_brief = in->hoe == INLOGCODE_BRIEF};
  struct inviting inviting = {.persoon = persoon, .publiek = werk_id(werk), .in = in, .brief = &uit.brief};
  if (!check(werk, in, fault) ||
      !inlogcode_trekken(werk, (enum inlogcode_hoe)in->hoe, in->tot, &inviting.code_tekst, &inviting.code, fault) ||
      !act_schrijven_eenmaal(werk, invite, &inviting, &kiezer, fault))
    return false;
  if (str_eq(kiezer, inviting.code.kiezer)) uit.code = inviting.code_tekst;
  *ret_uitnodiging = uit;
  return true;
}

bool inwonerbrief_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault) {
  return weasyprint_pdf(werk->arena, html, PDF_WACHT, ret_pdf, fault);
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
