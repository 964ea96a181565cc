#include "acts/plan_vaststellen.h"

#include "base/json.h"
#include "domain/brief.h"
#include "store/casus.h"
#include "store/document.h"
#include "store/persoon.h"
#include "store/plan.h"

#include "geadresseerde.h"
#include "plan_werk.h"

enum { INHOUD_MAX = 512 * 1024 };

const struct veld plan_vaststellen_velden[] = {
    {"dag", "Wanneer is het plan afgesproken?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.",
     .plek = offsetof(struct plan_vaststellen_in, dag)},
    {"deelnemers", "Wie dacht er nog meer mee?", VELD_REGEL, .max = 500,
     .uitleg = "Bijvoorbeeld: de dochter en de cliëntondersteuner",
     .plek = offsetof(struct plan_vaststellen_in, deelnemers)},
};
const size_t plan_vaststellen_velden_aantal = sizeof plan_vaststellen_velden / sizeof plan_vaststellen_velden[0];

const struct veld planversie_brief_velden[] = {
    {"persoon", "Voor wie?", VELD_ID, .verplicht = "regel PLAN-BRIEF", .leeg = "Kies voor wie het plan is.",
     .plek = offsetof(struct planversie_brief_in, persoon)},
};
const size_t planversie_brief_velden_aantal = 1;

const struct veld plan_beeindigen_velden[] = {
    {"reden", "Waarom stopt dit plan?", VELD_REGEL, .max = 500, .verplicht = "regel PLAN-EINDE",
     .leeg = "Schrijf kort op waarom het plan stopt.", .plek = offsetof(struct plan_beeindigen_in, reden)},
};
const size_t plan_beeindigen_velden_aantal = 1;

/* Lines as they are kept: [["sleutel", vak, soort, "kop", "tekst", "bij"], …]. */
static struct str lines_as_json(struct arena *arena, const struct plan_regel *regels, size_t aantal) {
  struct buf json;
  buf_init(&json, arena, INHOUD_MAX);
  buf_add_char(&json, '[');
  for (size_t i = 0; i < aantal; i++) {
    const struct plan_regel *r = &regels[i];
    buf_add(&json, i ? S(",[") : S("["));
    json_write_text(&json, r->sleutel);
    buf_format(&json, ",%d,%d,", (int)r->vak, (int)r->soort);
    json_write_text(&json, r->kop);
    buf_add_char(&json, ',');
    json_write_text(&json, r->tekst);
    buf_add_char(&json, ',');
    json_write_text(&json, r->bij);
    buf_add_char(&json, ']');
  }
  buf_add_char(&json, ']');
  return buf_full(&json) ? (struct str){0} : buf_str(&json);
}

size_t planregels_uit_inhoud(struct arena *arena, struct str inhoud, struct plan_regel **ret_regels) {
  json_t *root = json_read(inhoud, INHOUD_MAX);
  size_t aantal = json_array_size(root);
  struct plan_regel *regels = NEW_ARRAY(arena, struct plan_regel, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const json_t *row = json_array_get(root, i);
    regels[i] = (struct plan_regel){
        .sleutel = str_copy(arena, json_text_in(row, 0)),
        .vak = (enum plan_vak)json_integer_value(json_array_get(row, 1)),
        .soort = (enum plan_regelsoort)json_integer_value(json_array_get(row, 2)),
        .kop = str_copy(arena, json_text_in(row, 3)),
        .tekst = str_copy(arena, json_text_in(row, 4)),
        .bij = str_copy(arena, json_text_in(row, 5)),
    };
  }
  json_decref(root);
  *ret_regels = regels;
  return aantal;
}

struct agree {
  struct str plan;
  const struct plan_vaststellen_in *in;
};

/* Who agreed, each once, in the order of their ids as the store keeps them. */
static bool find_agreed(struct arena *arena, const struct plan_inzien_uit *uit, const struct plan_vaststellen_in *in,
                        struct plan_versie *versie, struct fault *fault) {
  versie->akkoorden = NEW_ARRAY(arena, struct plan_akkoord, in->akkoord_aantal + 1);
  for (size_t i = 0; i < in->akkoord_aantal; i++) {
    const struct persoon *lid = NULL;
    for (size_t l = 0; l < uit->lid_aantal; l++)
      if (str_eq(uit->leden[l].publiek, in->akkoorden[i].persoon)) lid = &uit->leden[l];
    if (!lid || !keuze_van(akkoord_hoes, in->akkoorden[i].hoe))
      return fault_add(fault, "akkoord", S("Kies alleen mensen die hier wonen, en hoe zij het zeiden."));
    size_t at = 0;
    while (at < versie->akkoord_aantal && versie->akkoorden[at].persoon < lid->id) at++;
    if (at < versie->akkoord_aantal && versie->akkoorden[at].persoon == lid->id) continue;
    for (size_t j = versie->akkoord_aantal; j > at; j--) versie->akkoorden[j] = versie->akkoorden[j - 1];
    versie->akkoorden[at] =
        (struct plan_akkoord){lid->id, persoon_naam(arena, lid), (enum akkoord_hoe)in->akkoorden[i].hoe};
    versie->akkoord_aantal++;
  }
  return versie->akkoord_aantal > 0 ||
         fault_add(fault, "akkoord",
                   S("Kies wie het met het plan eens is. Zonder akkoord is het geen plan van samen."));
}

static bool agree(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct agree *agree = in_;
  const struct plan_vaststellen_in *in = agree->in;
  struct plan_inzien_uit uit = {0};
  struct toegang *toegang;
  struct plan_regel *regels;
  if (!plan_openen(tx, werk, "plan vaststellen", agree->plan, &toegang, &uit.plan, fault) ||
      !huishouden_vasthouden(toegang, uit.plan.huishouden, fault) ||
      !casus_van_huishouden(toegang, uit.plan.huishouden, &uit.casus, fault))
    return false;
  uit.casus.huishouden = uit.plan.huishouden;
  if (!plan_verzamelen(tx, toegang, &uit, fault)) return false;
  size_t aantal = plan_regels(werk->arena, &uit.inhoud, &regels);
  struct plan_versie versie = {.publiek = werk_id(werk),
                               .nummer = uit.versie_aantal ? uit.versies[0].nummer + 1 : 1,
                               .op_dag = in->dag == DAG_GEEN ? werk_vandaag(werk) : in->dag,
                               .regisseur = uit.regisseur,
                               .deelnemers = in->deelnemers,
                               .inhoud = lines_as_json(werk->arena, regels, aantal)};
  if (aantal == 0) return fault_set(fault, FAULT_RULE, S("Er staat nog niets in het plan."), "plan without a line");
  if (versie.inhoud.len == 0)
    return fault_set(fault, FAULT_RULE, S("Dit plan is te lang. Maak het korter: dan blijft het te lezen."),
                     "plan too long");
  if (versie.op_dag > werk_vandaag(werk)) fault_add(fault, "dag", S("Deze dag is nog niet geweest."));
  find_agreed(werk->arena, &uit, in, &versie, fault);
  if (fault->class != FAULT_NONE || !planversie_bewaren(toegang, &uit.plan, &versie, fault)) return false;
  *ret_uitkomst = versie.publiek;
  return true;
}

bool plan_vaststellen(const struct werk *werk, struct str plan, const struct plan_vaststellen_in *in,
                      struct str *ret_versie, struct fault *fault) {
  struct agree alles = {plan, in};
  return act_schrijven_eenmaal(werk, agree, &alles, ret_versie, fault);
}

static bool find_version(const struct plan_versie *versies, size_t aantal, struct str publiek,
                         const struct plan_versie **ret_versie, const struct plan_versie **ret_vorige,
                         struct fault *fault) {
  for (size_t i = 0; i < aantal; i++) {
    if (!str_eq(versies[i].publiek, publiek)) continue;
    *ret_versie = &versies[i];
    *ret_vorige = i + 1 < aantal ? &versies[i + 1] : NULL;
    return true;
  }
  return fault_set(fault, FAULT_ABSENT, S("Deze versie van het plan bestaat niet."), "no such version");
}

bool planversie_inzien(const struct werk *werk, struct str versie, struct planversie_inzien_uit *ret_uit,
                       struct fault *fault) {
  struct planversie_inzien_uit uit = {0};
  struct plan_regel *toen;
  if (!plan_inzien(werk, &(struct plan_inzien_in){.deel = versie}, &uit.plan, fault) ||
      !find_version(uit.plan.versies, uit.plan.versie_aantal, versie, &uit.versie, &uit.vorige, fault))
    return false;
  uit.regel_aantal = planregels_uit_inhoud(werk->arena, uit.versie->inhoud, &uit.regels);
  if (uit.vorige) {
    size_t aantal = planregels_uit_inhoud(werk->arena, uit.vorige->inhoud, &toen);
    uit.verschil_aantal = plan_vergelijken(werk->arena, toen, aantal, uit.regels, uit.regel_aantal, &uit.verschillen);
  }
  *ret_uit = uit;
  return true;
}

struct letter {
  struct str versie;
  const struct planversie_brief_in *in;
};

/* The right to take something out of the plan as a letter: it shows an address, and becomes a document. */
static bool ask_letter(struct tx *tx, const struct werk *werk, struct str versie, struct toegang **ret_toegang,
                       int64_t *ret_huishouden, struct fault *fault) {
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_PLAN, versie,
                            &(struct toegang_vraag){.act = "plan als brief maken",
                                                    .grond = GROND_HULPVRAAG,
                                                    .handeling = HANDELING_DOEN,
                                                    .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS |
                                                                  INFO_NETWERK | INFO_PLAN | INFO_DOCUMENT,
                                                    .adresdoel = ADRESDOEL_BRIEF},
                            ret_huishouden, ret_toegang, fault);
}

static bool write_letter(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct letter *letter = in_;
  struct toegang *toegang;
  struct plan plan;
  struct plan_versie *versies;
  const struct plan_versie *versie, *vorige;
  struct persoon *leden, *wie = NULL;
  struct plan_regel *regels;
  struct geadresseerde aan;
  struct str let_op;
  size_t versie_aantal, lid_aantal;
  int64_t huishouden;
  if (!ask_letter(tx, werk, letter->versie, &toegang, &huishouden, fault) ||
      !plan_lezen(toegang, letter->versie, &plan, fault) ||
      !planversies_lezen(toegang, &plan, &versies, &versie_aantal, fault) ||
      !find_version(versies, versie_aantal, letter->versie, &versie, &vorige, fault) ||
      !plan_bewoners(toegang, huishouden, &leden, &lid_aantal, fault))
    return false;
  for (size_t i = 0; i < lid_aantal; i++)
    if (str_eq(leden[i].publiek, letter->in->persoon)) wie = &leden[i];
  if (!wie) return fault_add(fault, "persoon", S("Kies iemand die hier woont."));
  if (!geadresseerde_lezen(tx, werk, toegang, huishouden, wie, &aan, &let_op, fault)) return false;
  size_t aantal = planregels_uit_inhoud(werk->arena, versie->inhoud, &regels);
  struct brieftekst brief =
      planbrief(werk->arena, plan_brief(werk->arena, versie, regels, aantal), &aan, werk_vandaag(werk));
  struct document document = {.publiek = werk_id(werk),
                              .soort = DOCUMENT_PLAN,
                              .naam = str_format(werk->arena, "Plan, versie %lld.pdf", (long long)versie->nummer),
                              .mediatype = S("application/pdf"),
                              .let_op = let_op,
                              .op = werk->wanneer.nu};
  if (!brief_bewaren(toegang, huishouden, 0, &document, werk->actor->gebruiker, &brief, fault)) return false;
  *ret_uitkomst = document.publiek;
  return true;
}

bool planversie_brief(const struct werk *werk, struct str versie, const struct planversie_brief_in *in,
                      struct str *ret_document, struct fault *fault) {
  struct letter letter = {versie, in};
  return act_schrijven_eenmaal(werk, write_letter, &letter, ret_document, fault);
}

struct end {
  struct str plan;
  const struct plan_beeindigen_in *in;
};

static bool end_plan(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct end *end = in_;
  struct toegang *toegang;
  struct plan plan;
  return plan_openen(tx, werk, "plan beëindigen", end->plan, &toegang, &plan, fault) &&
         huishouden_vasthouden(toegang, plan.huishouden, fault) &&
         plan_eindigen(toegang, &plan, end->in->reden, fault) &&
         huishouden_publiek(tx, plan.huishouden, ret_uitkomst, fault);
}

bool plan_beeindigen(const struct werk *werk, struct str plan, const struct plan_beeindigen_in *in,
                     struct str *ret_huishouden, struct fault *fault) {
  struct end alles = {plan, in};
  return act_schrijven_eenmaal(werk, end_plan, &alles, ret_huishouden, fault);
}
