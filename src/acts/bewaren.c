#include "acts/bewaren.h"

#include "connect/weasyprint.h"
#include "store/bewaring.h"

#include "uitvoeren.h"

enum { PDF_WACHT = 20 * 1000 /* ms */ };

#define PLEK(veld) .plek = offsetof(struct langer_bewaren_in, veld)
const struct veld langer_bewaren_velden[] = {
    {"reden", "Waarom is dit dossier langer nodig?", VELD_TEKST, .max = 2000, .verplicht = "AVG art. 5 lid 1 onder e",
     .leeg = "Schrijf op waarom dit dossier langer nodig is.", PLEK(reden)},
    {"tot", "Tot en met welke dag?", VELD_DAG, .verplicht = "AVG art. 5 lid 1 onder e",
     .leeg = "Kies een dag die nog moet komen.", .uitleg = "Daarna staat het dossier weer op de lijst.", PLEK(tot)},
};
const size_t langer_bewaren_velden_aantal = sizeof langer_bewaren_velden / sizeof langer_bewaren_velden[0];
#undef PLEK

static struct toegang_vraag about(const char *act, enum handeling handeling) {
  return (struct toegang_vraag){
      .act = act, .grond = GROND_TOEZICHT, .handeling = handeling, .informatie = INFO_VERZOEK, .over = OVER_LIJST};
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct vernietiglijst_uit uit = {0};
  struct toegang *toegang;
  struct toegang_vraag vraag = about("vernietigingslijst inzien", HANDELING_ZIEN);
  if (!toegang_vragen(tx, werk->actor, &vraag, &toegang, fault) || !bewaarlijst_lezen(toegang, &uit.lijst, fault) ||
      !vernietigingen_lezen(toegang, &uit.besluiten, &uit.besluit_aantal, fault))
    return false;
  *(struct vernietiglijst_uit *)ret_uit = uit;
  return true;
}

bool vernietiglijst_inzien(const struct werk *werk, struct vernietiglijst_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, NULL, ret_uit, fault);
}

/* The file with what was decided about it. */
static bool read_file(struct tx *tx, const struct werk *werk, const struct toegang_vraag *vraag, enum wegwijzer soort,
                      struct str publiek, struct toegang **ret_toegang, struct bewaardossier_uit *ret,
                      struct fault *fault) {
  int64_t huishouden;
  struct bewaardossier_uit uit = {0};
  bool doing = vraag->handeling == HANDELING_DOEN;
  if (!toegang_vragen_via(tx, werk->actor, soort, publiek, vraag, &huishouden, ret_toegang, fault) ||
      (doing && !bewaardossier_vasthouden(*ret_toegang, huishouden, fault)) ||
      !bewaardossier_lezen(*ret_toegang, huishouden, &uit.dossier, fault) ||
      !vernietiging_van_huishouden(*ret_toegang, huishouden, &uit.besluit, fault))
    return false;
  uit.mag_weg = bewaring_mag_weg(&uit.dossier, werk_vandaag(werk));
  uit.eigen = uit.besluit.besloten_door == werk->actor->gebruiker;
  *ret = uit;
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct toegang_vraag vraag = about("bewaren inzien", HANDELING_ZIEN);
  return read_file(tx, werk, &vraag, WEGWIJZER_HUISHOUDEN, *(const struct str *)in, &toegang, ret_uit, fault);
}

bool bewaardossier_inzien(const struct werk *werk, struct str huishouden, struct bewaardossier_uit *ret_uit,
                          struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}

static bool may_go(const struct bewaardossier_uit *uit, struct fault *fault) {
  return uit->mag_weg || fault_set(fault, FAULT_RULE, S("Dit dossier mag nog niet weg. Kijk hieronder waarom."),
                                   "file may not be destroyed yet");
}

struct deciding {
  struct str publiek; /* of the household, or of the destruction */
  int64_t versie;
  const struct langer_bewaren_in *langer; /* NULL = it may go */
};

static bool decide(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct deciding *in = in_;
  struct toegang *toegang;
  struct bewaardossier_uit uit;
  struct toegang_vraag vraag = about("bewaren of vernietigen beslissen", HANDELING_DOEN);
  struct vernietiging besluit = {.publiek = werk_id(werk), .stand = VERNIETIG_VOORGESTELD, .nieuwe_dag = DAG_GEEN};
  *ret_uitkomst = in->publiek;
  if (!read_file(tx, werk, &vraag, WEGWIJZER_HUISHOUDEN, in->publiek, &toegang, &uit, fault)) return false;
  if (in->langer) {
    if (!langer_bewaren_toetsen(in->langer->reden, in->langer->tot, werk_vandaag(werk), fault)) return false;
    besluit.stand = VERNIETIG_LANGER;
    besluit.reden = in->langer->reden;
    besluit.nieuwe_dag = in->langer->tot;
  } else if (!may_go(&uit, fault)) {
    return false;
  }
  besluit.tot = uit.dossier.tot;
  if (uit.dossier.door) besluit.termijn = uit.dossier.door->termijn_naam;
  return vernietiging_besluiten(toegang, &uit.dossier, &besluit, fault);
}

bool vernietigen_voorstellen(const struct werk *werk, struct str huishouden, struct str *ret_huishouden,
                             struct fault *fault) {
  struct deciding in = {.publiek = huishouden};
  return act_schrijven_eenmaal(werk, decide, &in, ret_huishouden, fault);
}

bool langer_bewaren(const struct werk *werk, struct str huishouden, const struct langer_bewaren_in *in,
                    struct str *ret_huishouden, struct fault *fault) {
  struct deciding deciding = {.publiek = huishouden, .langer = in};
  return act_schrijven_eenmaal(werk, decide, &deciding, ret_huishouden, fault);
}

static bool confirm(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct deciding *in = in_;
  struct toegang *toegang;
  struct bewaardossier_uit uit;
  struct toegang_vraag vraag = about("dossier vernietigen", HANDELING_DOEN);
  *ret_uitkomst = in->publiek;
  if (!read_file(tx, werk, &vraag, WEGWIJZER_VERNIETIGING, in->publiek, &toegang, &uit, fault)) return false;
  if (!str_eq(uit.besluit.publiek, in->publiek) || uit.besluit.stand != VERNIETIG_VOORGESTELD ||
      uit.besluit.versie != in->versie)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale destruction");
  return vernietigen_bevestigen_toetsen(uit.besluit.besloten_door, werk->actor->gebruiker, fault) &&
         may_go(&uit, fault) && dossier_vernietigen(toegang, &uit.besluit, fault);
}

bool vernietigen_bevestigen(const struct werk *werk, struct str vernietiging, int64_t versie,
                            struct str *ret_vernietiging, struct fault *fault) {
  struct deciding in = {.publiek = vernietiging, .versie = versie};
  return act_schrijven_eenmaal(werk, confirm, &in, ret_vernietiging, fault);
}

static bool look_at_proof(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct toegang_vraag vraag = about("verklaring van vernietiging inzien", HANDELING_ZIEN);
  int64_t huishouden;
  struct str publiek = *(const struct str *)in;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_VERNIETIGING, publiek, &vraag, &huishouden, &toegang, fault) &&
         vernietiging_lezen(toegang, publiek, ret_uit, fault);
}

bool vernietiging_inzien(const struct werk *werk, struct str vernietiging, struct vernietiging *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look_at_proof, &vernietiging, ret_uit, fault);
}

bool verklaring_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault) {
  return weasyprint_pdf(werk->arena, html, PDF_WACHT, ret_pdf, fault);
}
