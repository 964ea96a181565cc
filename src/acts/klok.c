#include "acts/klok.h"

#include "domain/brief.h"
#include "domain/dossier.h"
#include "inrichting/nationaal.h"
#include "store/document.h"
#include "store/geschil.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/klok.h"
#include "store/persoon.h"

#include "geadresseerde.h"
#include "grond.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct klokstap_in, veld)
const struct veld klokstap_velden[] = {
    {"soort", "Wat is er aan de hand?", VELD_KEUZE, .keuzes = klokstap_soorten, .verplicht = "regel KLOK",
     .leeg = "Kies wat er aan de hand is.", PLEK(soort)},
    {"op", "Vanaf welke dag?", VELD_DAG,
     .uitleg = "De dag van de brief of de afspraak, of de dag waarop de vertraging begon. Leeg betekent: vandaag.",
     PLEK(op)},
    {"tot", "Tot en met welke dag?", VELD_DAG, PLEK(tot)},
    {"lengte", "Hoeveel langer?", VELD_GETAL, PLEK(lengte)},
    {"reden", "Waarom?", VELD_TEKST, .max = 2000, .uitleg = "Gaat er een brief mee? Dan staat dit in de brief.",
     PLEK(reden)},
};
const size_t klokstap_velden_aantal = sizeof klokstap_velden / sizeof klokstap_velden[0];
#undef PLEK

const struct veld klokstap_einde_velden[] = {
    {"klaar_op", "Op welke dag was het voorbij?", VELD_DAG,
     .uitleg = "De dag waarop alles binnen was, of waarop de vertraging ophield. Leeg betekent: vandaag.",
     .plek = offsetof(struct klokstap_einde_in, klaar_op)},
};
const size_t klokstap_einde_velden_aantal = sizeof klokstap_einde_velden / sizeof klokstap_einde_velden[0];

static const enum wegwijzer wegen[] = {
    [KLOK_MELDING] = WEGWIJZER_MELDING, [KLOK_AANVRAAG] = WEGWIJZER_AANVRAAG, [KLOK_GESCHIL] = WEGWIJZER_GESCHIL};

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  bool doet = handeling == HANDELING_DOEN;
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){.act = act,
                              .grond = grond_van(werk->actor, handeling),
                              .handeling = handeling,
                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_AANVRAAG | (doet ? INFO_DOCUMENT : 0U),
                              .over = OVER_HUISHOUDEN,
                              .huishouden = huishouden,
                              .adresdoel = doet ? ADRESDOEL_BRIEF : ADRESDOEL_GEEN},
      ret_toegang, fault);
}

static bool look_at_all(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct str *huis = in_;
  struct klokken_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, *huis, &huishouden, fault) ||
      !ask(tx, werk, "termijnen inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !klokken_van_huishouden(toegang, huishouden, &uit.klokken, &uit.klok_aantal, fault) ||
      !geschillen_van_huishouden(toegang, huishouden, &uit.geschillen, &uit.geschil_aantal, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_AANVRAAG | INFO_DOCUMENT, GROND_HULPVRAAG);
  *(struct klokken_uit *)ret_uit = uit;
  return true;
}

bool klokken_inzien(const struct werk *werk, struct str huishouden, struct klokken_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_at_all, &huishouden, ret_uit, fault);
}

/* What stands beside the clock on its page. */
static bool fill(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct klok_uit *uit,
                 struct fault *fault) {
  struct termijnvraag vraag = klok_vraag(tx_arena(tx), &uit->klok);
  uit->uitleg = termijn_uitleg(tx_arena(tx), &tx_nationaal(tx)->kalender, &vraag, &uit->klok.termijn);
  uit->mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_AANVRAAG | INFO_DOCUMENT, GROND_HULPVRAAG);
  return huishouden_publiek(tx, huishouden, &uit->huishouden, fault);
}

struct looking {
  enum klokbron bron;
  struct str ding;
};

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct looking *in = in_;
  struct klok_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, wegen[in->bron], in->ding, &huishouden, fault) ||
      !ask(tx, werk, "termijn inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !klok_lezen(toegang, in->bron, in->ding, &uit.klok, fault) || !fill(tx, toegang, huishouden, &uit, fault))
    return false;
  *(struct klok_uit *)ret_uit = uit;
  return true;
}

bool klok_inzien(const struct werk *werk, enum klokbron bron, struct str ding, struct klok_uit *ret_uit,
                 struct fault *fault) {
  struct looking in = {bron, ding};
  return act_lezen(werk, look, &in, ret_uit, fault);
}

/* The letter to who asked; none to somebody who gets no letters. */
static bool send_letter(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                        const struct klok *klok, const struct klokstap *stap, struct fault *fault) {
  struct persoon persoon;
  struct geadresseerde aan;
  struct str let_op;
  if (!persoon_lezen(toegang, klok->persoon, &persoon, fault)) return false;
  if (!persoon_krijgt_brief(&persoon)) return true;
  if (!geadresseerde_lezen(tx, werk, toegang, huishouden, &persoon, &aan, &let_op, fault)) return false;
  struct brieftekst brief = teambrief(werk->arena, klok->kenmerk, klokbrief_onderwerp(klok, stap),
                                      klokbrief_tekst(werk->arena, klok, stap), &aan, stap->op);
  struct document document = {.publiek = werk_id(werk),
                              .soort = DOCUMENT_TERMIJN,
                              .naam = str_format(werk->arena, "%.*s %.*s.pdf", STR_ARG(brief.onderwerp),
                                                 STR_ARG(dag_lang(werk->arena, stap->op))),
                              .mediatype = S("application/pdf"),
                              .let_op = let_op,
                              .op = werk->wanneer.nu};
  return brief_bewaren(toegang, huishouden, klok->melding, &document, werk->actor->gebruiker, &brief, fault);
}

struct setting {
  struct looking waar;
  const struct klokstap_in *in;
};

static bool set(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                struct fault *fault) {
  const struct setting *setting = in_;
  const struct klokstap_in *in = setting->in;
  struct toegang *toegang;
  struct klok klok;
  int64_t huishouden;
  struct klokstap stap = {.publiek = werk_id(werk),
                          .soort = (enum klokstap_soort)in->soort,
                          .op = in->op == DAG_GEEN ? werk_vandaag(werk) : in->op,
                          .tot = in->tot,
                          .lengte = in->lengte,
                          .reden = in->reden,
                          .klaar_op = DAG_GEEN};
  *ret_uitkomst = setting->waar.ding;
  return toegang_wegwijzer(tx, wegen[setting->waar.bron], setting->waar.ding, &huishouden, fault) &&
         ask(tx, werk, "termijn veranderen", HANDELING_DOEN, huishouden, &toegang, fault) &&
         huishouden_vasthouden(toegang, huishouden, fault) &&
         klok_lezen(toegang, setting->waar.bron, setting->waar.ding, &klok, fault) &&
         klokstap_toetsen(werk->arena, &tx_nationaal(tx)->kalender, &klok, &stap, werk_vandaag(werk), fault) &&
         klokstap_bewaren(toegang, &klok, &stap, fault) &&
         klok_lezen(toegang, setting->waar.bron, setting->waar.ding, &klok, fault) &&
         (!klokstap_met_brief(stap.soort) || send_letter(tx, werk, toegang, huishouden, &klok, &stap, fault));
}

bool klokstap_zetten(const struct werk *werk, enum klokbron bron, struct str ding, const struct klokstap_in *in,
                     struct str *ret_ding, struct fault *fault) {
  struct setting setting = {{bron, ding}, in};
  return act_schrijven_eenmaal(werk, set, &setting, ret_ding, fault);
}

static bool look_at_step(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in_;
  struct klokstap_uit uit = {0};
  const struct klokstap *stap;
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_KLOKSTAP, *publiek, &huishouden, fault) ||
      !ask(tx, werk, "termijn inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !klokstap_lezen(toegang, *publiek, &uit.klok.klok, &stap, fault) ||
      !fill(tx, toegang, huishouden, &uit.klok, fault))
    return false;
  uit.stap = *stap;
  *(struct klokstap_uit *)ret_uit = uit;
  return true;
}

bool klokstap_inzien(const struct werk *werk, struct str stap, struct klokstap_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_at_step, &stap, ret_uit, fault);
}

struct ending {
  struct str stap;
  int64_t versie;
  const struct klokstap_einde_in *in;
};

static bool finish(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct ending *ending = in_;
  const struct klokstap *stap;
  struct toegang *toegang;
  struct klok klok;
  int64_t huishouden;
  dag_t vandaag = werk_vandaag(werk), dag = ending->in->klaar_op == DAG_GEEN ? vandaag : ending->in->klaar_op;
  return toegang_wegwijzer(tx, WEGWIJZER_KLOKSTAP, ending->stap, &huishouden, fault) &&
         ask(tx, werk, "termijn loopt weer", HANDELING_DOEN, huishouden, &toegang, fault) &&
         huishouden_vasthouden(toegang, huishouden, fault) &&
         klokstap_lezen(toegang, ending->stap, &klok, &stap, fault) &&
         klokstap_einde_toetsen(stap, dag, vandaag, fault) &&
         klokstap_beeindigen(toegang, &klok, stap, ending->versie, dag, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool klokstap_afronden(const struct werk *werk, struct str stap, int64_t versie, const struct klokstap_einde_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  struct ending ending = {stap, versie, in};
  return act_schrijven_eenmaal(werk, finish, &ending, ret_huishouden, fault);
}
