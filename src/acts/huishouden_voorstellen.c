#include "acts/huishouden_voorstellen.h"

#include "store/huishouden.h"
#include "store/persoon.h"

#include "bewoners.h"
#include "informeren_werk.h"
#include "gezag.h"
#include "register.h"

static void fill(const struct werk *werk, struct str sleutel, const struct persoon *personen, size_t aantal,
                 struct voorstel_uit *uit) {
  struct verwant_persoon *found = NULL;
  size_t count = 0;
  uit->stand = register_verwanten(werk, personen, aantal, &found, &count, &uit->uitleg);
  uit->personen = NEW_ARRAY(werk->arena, struct voorgesteld, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct voorgesteld *one = &uit->personen[uit->aantal++];
    *one = (struct voorgesteld){.persoon = found[i].persoon,
                                .waarom = verwantschap_tekst(werk->arena, found[i].verwant),
                                .keus = register_keus(werk->arena, sleutel, &found[i].persoon),
                                .rol = verwantschap_rol(found[i].verwant)};
    if (aantal > 1) one->van = persoon_naam(werk->arena, &personen[found[i].van]);
  }
}

static struct persoon *residents(const struct werk *werk, const struct bewoners_uit *nu) {
  struct persoon *personen = NEW_ARRAY(werk->arena, struct persoon, nu->nu + 1);
  for (size_t i = 0; i < nu->nu; i++) {
    personen[i] = nu->leden[i].persoon;
    /* The register knows one address of him, and it may be the other one. */
    if (nu->leden[i].elders) personen[i].afscherming = AFSCHERMING_ZELF;
  }
  return personen;
}

bool huishouden_voorstellen(const struct werk *werk, struct str huishouden, struct voorstel_uit *ret_uit,
                            struct fault *fault) {
  struct voorstel_uit uit = {0};
  struct bewoners_uit nu;
  if (!bewoners_inzien(werk, huishouden, &nu, fault)) return false;
  fill(werk, huishouden, residents(werk, &nu), nu.nu, &uit);
  *ret_uit = uit;
  return true;
}

struct alleen {
  struct persoon persoon;
  int64_t huishouden;
};

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct alleen uit;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "huishouden voorstellen",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !persoon_lezen(toegang, *(const struct str *)in, &uit.persoon, fault) ||
      !huishouden_van_persoon(toegang, uit.persoon.id, &uit.huishouden, fault))
    return false;
  *(struct alleen *)ret_uit = uit;
  return true;
}

bool voorstellen_bij_persoon(const struct werk *werk, struct str persoon, struct voorstel_uit *ret_uit,
                             struct fault *fault) {
  struct voorstel_uit uit = {0};
  struct alleen alleen;
  if (!act_lezen(werk, look, &persoon, &alleen, fault)) return false;
  if (!alleen.huishouden && alleen.persoon.bsn.len) fill(werk, persoon, &alleen.persoon, 1, &uit);
  *ret_uit = uit;
  return true;
}

struct overname {
  struct str huishouden;
  int64_t versie;
  dag_t vanaf;
  bool vanaf_bekend;
  const struct voorgesteld *personen[KEUZES_MAX];
  size_t aantal;
};

static bool lives_here(const struct bewoners_uit *nu, int64_t persoon) {
  for (size_t i = 0; i < nu->nu; i++)
    if (nu->leden[i].persoon.id == persoon) return true;
  return false;
}

static bool take_over(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct overname *overname = in;
  struct toegang *toegang;
  struct bewoners_uit nu;
  int64_t huishouden;
  if (!bewoners_toevoegen_vragen(tx, werk, "bewoners overnemen", overname->huishouden, &huishouden, &toegang, fault) ||
      !huishouden_ophogen(toegang, huishouden, overname->versie, fault) ||
      !bewoners_lezen(toegang, tx, huishouden, overname->huishouden, &nu, fault))
    return false;
  for (size_t i = 0; i < overname->aantal; i++) {
    struct persoon bewaard, nieuw = overname->personen[i]->persoon;
    nieuw.publiek = werk_id(werk);
    if (!persoon_bewaren(toegang, &nieuw, &bewaard, fault) ||
        !gezag_bewaren(werk, toegang, bewaard.id, nieuw.gezag, fault))
      return false;
    if (lives_here(&nu, bewaard.id)) continue;
    struct lidmaatschap lid = {.huishouden = huishouden,
                               .persoon = bewaard.id,
                               .vanaf = overname->vanaf,
                               .tot = DAG_OPEN,
                               .rol = overname->personen[i]->rol,
                               .vanaf_bekend = overname->vanaf_bekend};
    if (!bewoner_bewaren(toegang, werk, &bewaard, &lid, fault) ||
        !informeren_na_signaal(tx, werk, toegang, huishouden, &bewaard, fault))
      return false;
  }
  return huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

static bool choose(const struct voorstel_uit *voorstel, struct str keus, struct overname *overname) {
  for (size_t i = 0; i < voorstel->aantal; i++) {
    if (!same_secret(voorstel->personen[i].keus, keus)) continue;
    overname->personen[overname->aantal++] = &voorstel->personen[i];
    return true;
  }
  return false;
}

/* Proposed for the person whose question was just recorded: the household is his now, the choices carry his key. */
static bool propose_again(const struct werk *werk, struct str huishouden, struct str van, struct voorstel_uit *uit,
                          struct fault *fault) {
  struct alleen alleen;
  if (str_eq(huishouden, van)) return huishouden_voorstellen(werk, huishouden, uit, fault);
  if (!act_lezen(werk, look, &van, &alleen, fault)) return false;
  fill(werk, van, &alleen.persoon, 1, uit);
  return true;
}

bool voorgestelden_overnemen(const struct werk *werk, struct str huishouden, int64_t versie,
                             const struct overnemen_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct overname overname = {.huishouden = huishouden,
                              .versie = versie,
                              .vanaf = in->vanaf == DAG_GEEN ? werk_vandaag(werk) : in->vanaf,
                              .vanaf_bekend = in->vanaf != DAG_GEEN};
  struct voorstel_uit voorstel = {0};
  if (in->aantal == 0) return fault_add(fault, "keus", S("Kies wie hier woont."));
  if (!propose_again(werk, huishouden, in->van, &voorstel, fault)) return false;
  if (voorstel.stand == REGISTER_STIL) return fault_set(fault, FAULT_OUTSIDE, voorstel.uitleg, "register is silent");
  for (size_t i = 0; i < in->aantal; i++)
    if (!choose(&voorstel, in->keuzes[i], &overname))
      return fault_set(fault, FAULT_ABSENT,
                       S("Deze inwoner staat niet meer in het voorstel. Kijk opnieuw wie hier woont."),
                       "choice not found");
  return act_schrijven_eenmaal(werk, take_over, &overname, ret_huishouden, fault);
}
