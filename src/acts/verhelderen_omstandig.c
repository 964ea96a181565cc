#include "acts/verhelderen.h"

#include "inrichting/loket.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/persoon.h"

#include "verhelderen_werk.h"

#define PLEK(veld) .plek = offsetof(struct gebieden_kiezen_in, veld)
const struct veld gebieden_kiezen_velden[] = {
    {"waarom", "Waarom vraagt u hiernaar?", VELD_KEUZE, .keuzes = verheldering_redenen,
     .verplicht = "AVG art. 5 lid 1 onder b en c", .leeg = "Kies waarom u hiernaar vraagt.",
     .uitleg = "Dit vragen wij maar één keer.", PLEK(waarom)},
};
#undef PLEK
const size_t gebieden_kiezen_velden_aantal = 1;

#define PLEK(veld) .plek = offsetof(struct bezoek_in, veld)
const struct veld bezoek_velden[] = {
    {"op_dag", "Wanneer was het gesprek?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(op_dag)},
    {"plaats", "Waar?", VELD_KEUZE, .keuzes = bezoek_plaatsen, PLEK(plaats)},
    {"ander", "Wie was er nog meer bij?", VELD_REGEL, .max = 120, PLEK(anderen[0].naam)},
    {"ander_als", "Als wat?", VELD_KEUZE, .keuzes = hoedanigheden, PLEK(anderen[0].hoedanigheid)},
    {"ander2", "En wie nog?", VELD_REGEL, .max = 120, PLEK(anderen[1].naam)},
    {"ander2_als", "Als wat?", VELD_KEUZE, .keuzes = hoedanigheden, PLEK(anderen[1].hoedanigheid)},
};
#undef PLEK
const size_t bezoek_velden_aantal = sizeof bezoek_velden / sizeof bezoek_velden[0];

#define PLEK(veld) .plek = offsetof(struct eigen_plan_in, veld)
const struct veld eigen_plan_velden[] = {
    {"soort", "Wat voor plan is het?", VELD_KEUZE, .keuzes = eigen_plansoorten, .verplicht = "regel EIGEN-PLAN",
     .leeg = "Kies wat voor plan het is.", PLEK(soort)},
    {"document", "Welk document?", VELD_ID, .verplicht = "regel EIGEN-PLAN", .leeg = "Kies het document.",
     PLEK(document)},
    {"van", "Van wie is het?", VELD_REGEL, .max = 200, .verplicht = "regel EIGEN-PLAN",
     .leeg = "Schrijf op wie het plan maakte.", PLEK(van)},
    {"ontvangen_op", "Wanneer kregen wij het?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(ontvangen_op)},
};
#undef PLEK
const size_t eigen_plan_velden_aantal = sizeof eigen_plan_velden / sizeof eigen_plan_velden[0];

struct bij {
  struct str verheldering;
  const void *in;
};

static const struct persoon *member(const struct persoon *leden, size_t aantal, struct str publiek) {
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(leden[i].publiek, publiek)) return &leden[i];
  return NULL;
}

static bool choose(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct bij *bij = in_;
  const struct gebieden_kiezen_in *in = bij->in;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct verheldering verheldering;
  struct persoon *leden;
  size_t aantal;
  if (!verhelderen_openen(tx, werk, "leefgebieden kiezen", bij->verheldering, &toegang, &verheldering, fault) ||
      !huishouden_leden(toegang, verheldering.huishouden, &leden, &aantal, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  for (size_t i = 0; i < in->aantal; i++) {
    const struct persoon *wie = member(leden, aantal, in->keuzes[i].persoon);
    if (!wie || !inrichting_op(inrichting, TABEL_LEEFGEBIED, in->keuzes[i].leefgebied, werk_vandaag(werk)))
      return fault_add(fault, "gebied", S("Kies een leefgebied van iemand die hier woont."));
    if (!verheldering_gebied_toevoegen(toegang, verheldering.id, werk_id(werk), wie->id, in->keuzes[i].leefgebied,
                                       in->waarom, fault))
      return false;
  }
  *ret_uitkomst = bij->verheldering;
  return true;
}

bool gebieden_kiezen(const struct werk *werk, struct str verheldering, const struct gebieden_kiezen_in *in,
                     struct str *ret_verheldering, struct fault *fault) {
  struct bij bij = {verheldering, in};
  if (in->aantal == 0) return fault_add(fault, "gebied", S("Kies ten minste één leefgebied."));
  return act_schrijven_eenmaal(werk, choose, &bij, ret_verheldering, fault);
}

static bool others_have_names(const struct bezoek_in *in, struct fault *fault) {
  static const char *const velden[BEZOEK_ANDEREN] = {"ander_als", "ander2_als"};
  for (size_t i = 0; i < BEZOEK_ANDEREN; i++)
    if (in->anderen[i].naam.len && in->anderen[i].hoedanigheid < 0)
      fault_add(fault, velden[i], S("Kies als wie deze persoon erbij was."));
  return fault->field_count == 0;
}

static bool record_talk(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                        struct fault *fault) {
  const struct bij *bij = in_;
  const struct bezoek_in *in = bij->in;
  struct toegang *toegang;
  struct verheldering verheldering;
  struct persoon *leden;
  size_t aantal;
  struct verheldering_bezoek bezoek = {.op_dag = in->op_dag == DAG_GEEN ? werk_vandaag(werk) : in->op_dag,
                                       .plaats = in->plaats < 0 ? bezoek_plaatsen[0].waarde : in->plaats};
  if (!verhelderen_openen(tx, werk, "gesprek opnemen", bij->verheldering, &toegang, &verheldering, fault) ||
      !huishouden_leden(toegang, verheldering.huishouden, &leden, &aantal, fault))
    return false;
  bezoek.aanwezig = NEW_ARRAY(werk->arena, struct bezoek_aanwezig, in->bewoner_aantal + BEZOEK_ANDEREN);
  for (size_t i = 0; i < in->bewoner_aantal; i++) {
    const struct persoon *wie = member(leden, aantal, in->bewoners[i]);
    if (!wie) return fault_add(fault, "bewoner", S("Kies iemand die hier woont."));
    bezoek.aanwezig[bezoek.aanwezig_aantal++] =
        (struct bezoek_aanwezig){persoon_naam(werk->arena, wie), HOEDANIGHEID_BEWONER};
  }
  for (size_t i = 0; i < BEZOEK_ANDEREN; i++)
    if (in->anderen[i].naam.len)
      bezoek.aanwezig[bezoek.aanwezig_aantal++] =
          (struct bezoek_aanwezig){in->anderen[i].naam, in->anderen[i].hoedanigheid};
  if (!verheldering_bezoek_bewaren(toegang, verheldering.id, &bezoek, fault)) return false;
  *ret_uitkomst = bij->verheldering;
  return true;
}

bool bezoek_opnemen(const struct werk *werk, struct str verheldering, const struct bezoek_in *in,
                    struct str *ret_verheldering, struct fault *fault) {
  struct bij bij = {verheldering, in};
  if (in->op_dag != DAG_GEEN && in->op_dag > werk_vandaag(werk))
    fault_add(fault, "op_dag", S("Deze dag is nog niet geweest."));
  return others_have_names(in, fault) && act_schrijven_eenmaal(werk, record_talk, &bij, ret_verheldering, fault);
}

static bool take_plan_in(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct bij *bij = in_;
  const struct eigen_plan_in *in = bij->in;
  struct toegang *toegang;
  struct verheldering verheldering;
  struct eigen_plan plan = {.soort = in->soort,
                            .document = in->document,
                            .van = in->van,
                            .ontvangen_op = in->ontvangen_op == DAG_GEEN ? werk_vandaag(werk) : in->ontvangen_op};
  if (!verhelderen_openen(tx, werk, "eigen plan opnemen", bij->verheldering, &toegang, &verheldering, fault) ||
      !eigen_plan_bewaren(toegang, verheldering.id, &plan, fault))
    return false;
  *ret_uitkomst = bij->verheldering;
  return true;
}

bool eigen_plan_opnemen(const struct werk *werk, struct str verheldering, const struct eigen_plan_in *in,
                        struct str *ret_verheldering, struct fault *fault) {
  struct bij bij = {verheldering, in};
  if (in->ontvangen_op != DAG_GEEN && in->ontvangen_op > werk_vandaag(werk))
    return fault_add(fault, "ontvangen_op", S("Deze dag is nog niet geweest."));
  return act_schrijven_eenmaal(werk, take_plan_in, &bij, ret_verheldering, fault);
}
